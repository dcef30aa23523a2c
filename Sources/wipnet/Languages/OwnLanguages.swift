import Glibc
import Languages
import SystemPackage

/// The languages that can be chosen: those held inside the program, and those of the officer's own
/// folder, `~/.config/wipnet/languages/bm.po`. A file of the folder takes the place of ours where the two
/// have one name, so that a translation can be tried.
enum OwnLanguages {
  /// A catalogue is a book's length at most.
  private static let mostBytes = 4 << 20
  private static let mostFiles = 100

  /// The officer's own, by their codes. The folder is read once; a catalogue in it is understood only
  /// when something is said in it.
  private static let own: [Language] = files().compactMap { path in
    guard let code = path.stem, let bytes = read(path) else { return nil }
    return Language(code: code, Catalogue(bytes))
  }

  /// French first, then by their codes.
  static let all: [Language] = {
    let codes = Set(own.map(\.code))
    let others = Language.shipped.filter { $0 != .french && !codes.contains($0.code) } + own
    return [.french] + others.sorted { $0.code < $1.code }
  }()

  /// The language of that code; nil when nobody has made it.
  static func language(_ code: String) -> Language? {
    switch code {
    case Language.french.code: .french
    case Language.pseudo.code: .pseudo
    default: all.first { $0.code == code }
    }
  }

  static func language(locale: String) -> Language {
    locale.hasPrefix("fr") || locale == "C" ? .french : Language(locale: locale, among: all)
  }

  /// What the dashboard tells at its start of a catalogue that is wrong; nil when nothing is.
  static func notice(of language: Language) -> String? {
    guard own.contains(language), let problems = language.messages?.problems, !problems.isEmpty
    else { return nil }
    let path = Surroundings.languagesFolder.appending("\(language.code).po").string
    return "! " + problemText(diagnostic(problems[0], in: path), of: problems.count)
  }

  /// The officer's catalogues, sorted. French is the program's own and has none.
  static func files() -> [FilePath] {
    guard let directory = opendir(Surroundings.languagesFolder.string) else { return [] }
    defer { closedir(directory) }
    var found: [FilePath] = []
    while let entry = readdir(directory), found.count < mostFiles {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let path = Surroundings.languagesFolder.appending(name)
      guard !name.hasPrefix("."), path.extension == "po", path.stem != Language.french.code else {
        continue
      }
      found.append(path)
    }
    return found.sorted { $0.string < $1.string }
  }

  static func read(_ path: FilePath) -> [UInt8]? {
    // Not one that would wait for a writer.
    guard
      let file = try? FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking])
    else { return nil }
    defer { try? file.close() }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < mostBytes {
      guard let count = try? part.withUnsafeMutableBytes({ try file.read(into: $0) }) else {
        return nil
      }
      if count == 0 { break }
      bytes += part[..<count]
    }
    return bytes
  }
}
