import Foundation

// Prints the template of all catalogues, languages/wipnet.pot, from the source files in the folder that is
// named; what cannot be told from them is an error.

let root = CommandLine.arguments.dropFirst().first ?? "Sources"
let names = try FileManager.default.subpathsOfDirectory(atPath: root)
  .filter { $0.hasSuffix(".swift") }.sorted()
var list = PhraseList()
for name in names {
  let path = "\(root)/\(name)"
  list.add(try String(contentsOfFile: path, encoding: .utf8), of: path)
}
for problem in list.problems { FileHandle.standardError.write(Data((problem + "\n").utf8)) }
guard list.problems.isEmpty else { exit(1) }
print(list.template, terminator: "")
