import Foundation
import Records
import Testing

@Suite("The project's own records")
struct ShippedTextTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The blocks of the record format that are marked `rec`.
  private static let examples: [String] = {
    let url = root.appendingPathComponent("docs/record-format.md")
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
    return text.components(separatedBy: "\n```rec\n").dropFirst().map { block in
      (block.components(separatedBy: "\n```").first ?? "") + "\n"
    }
  }()

  /// The files of the first register, by their paths below the project's folder.
  private static let demoFiles: [String] = {
    let folder = root.appendingPathComponent("demo")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (paths ?? []).filter { $0.hasSuffix(".rec") }.sorted().map { "demo/\($0)" }
  }()

  @Test("are found")
  func found() {
    #expect(Self.examples.count >= 5)
    #expect(!Self.demoFiles.isEmpty)
  }

  @Test("of the record format keep its rules and are written back the same", arguments: examples)
  func example(text: String) throws {
    try expectClean(Array(text.utf8))
  }

  @Test("of the first register keep its rules and are written back the same", arguments: demoFiles)
  func demoFile(path: String) throws {
    try expectClean([UInt8](try Data(contentsOf: Self.root.appendingPathComponent(path))))
  }

  private func expectClean(_ bytes: [UInt8]) throws {
    let file = RecordFile(bytes)
    #expect(file.problems.isEmpty)
    #expect(file.violations.isEmpty)
    #expect(file.bytes == bytes)
    #expect(!file.records.isEmpty)
    let check = try Recutils.run("recfix", ["--no-external", "--check"], on: bytes)
    #expect(check.status == 0, "\(check.complaint)")
    for type in file.descriptors.map(\.type) {
      let records = file.records.filter { $0.type == type }
      let count = try Recutils.run("recsel", ["-t", type, "-c"], on: bytes)
      #expect(String(decoding: count.bytes, as: UTF8.self) == "\(records.count)\n")
      let selected = try Recutils.run("recsel", ["-t", type], on: bytes)
      #expect(RecordFile(selected.bytes).records.map(\.fields) == records.map(\.fields))
    }
  }
}
