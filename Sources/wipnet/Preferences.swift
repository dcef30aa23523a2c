import Dashboards
import Frames
import Glibc
import Languages
import Programmes
import Reports
import SystemPackage

/// What the officer has chosen once for all, from `~/.config/wipnet/config`: lines of `key = value`,
/// blank lines and lines that begin with `#`.
///
/// A line that is wrong changes nothing and is told with its place; the program runs. When something
/// is chosen on the screen, only its line is written, and all others stay as they are.
struct Preferences: Sendable {
  private(set) var theme: String?
  private(set) var language: Language?
  private(set) var color: ScreenOptions.Color?
  /// Whether text is kept legible whatever a theme's author chose.
  private(set) var isGuarded = true
  private(set) var problems: [Diagnostic] = []

  private static let keys = ["theme", "language", "color", "guard"]

  /// Those of this run.
  static let current = Preferences(
    reading: (try? read(Surroundings.configFile)) ?? "", from: Surroundings.configFile.string)

  init(reading text: String, from file: String) {
    var seen: Set<String> = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let line = String(line)
      let place = Place(file: file, line: index + 1, text: line)
      guard let (key, value) = Preferences.entry(in: line) else {
        if !Preferences.isBlank(line) {
          tell(
            place, line, say("la ligne n’est pas «\u{A0}clé = valeur\u{A0}»")
          )
        }
        continue
      }
      guard seen.insert(key).inserted else {
        tell(
          place, key, say("«\u{A0}\(key)\u{A0}» est là une seconde fois"))
        continue
      }
      take(key, value, place)
    }
  }

  /// The language alone, in which problems can then be told.
  static func language(in file: FilePath) -> Language? {
    let text = (try? read(file)) ?? ""
    let lines = text.split(separator: "\n").lazy.compactMap { entry(in: String($0)) }
    return lines.first { $0.key == "language" }.flatMap { OwnLanguages.language($0.value) }
  }

  private struct Place {
    let file: String
    let line: Int
    let text: String
  }

  private mutating func take(_ key: String, _ value: String, _ place: Place) {
    switch key {
    case "theme": theme = value
    case "language":
      language = OwnLanguages.language(value)
      if language == nil { refuse(place, value, key, OwnLanguages.all.map(\.code)) }
    case "color":
      color = ScreenOptions.Color(rawValue: value)
      if color == nil { refuse(place, value, key, ScreenOptions.Color.allCases.map(\.rawValue)) }
    case "guard":
      isGuarded = value != "off"
      if !["on", "off"].contains(value) { refuse(place, value, key, ["on", "off"]) }
    default:
      tell(
        place, key, say("clé inconnue «\u{A0}\(key)\u{A0}»"),
        hint: nearest(to: key, in: Preferences.keys).map {
          say("vouliez-vous dire «\u{A0}\($0)\u{A0}»\u{A0}?")
        } ?? say("une parmi ") + Preferences.keys.joined(separator: ", "))
    }
  }

  private mutating func refuse(_ place: Place, _ value: String, _ key: String, _ words: [String]) {
    tell(
      place, value,
      say("«\u{A0}\(value)\u{A0}» ne va pas pour \(key)"),
      hint: say("un parmi ") + words.joined(separator: ", "))
  }

  private mutating func tell(
    _ place: Place, _ part: String, _ message: String, hint: String? = nil
  ) {
    // The last one of a line: `theme = theme`.
    let start = place.text.ranges(of: part).last?.lowerBound ?? place.text.startIndex
    problems.append(
      Diagnostic(
        file: place.file, line: place.line,
        column: place.text.distance(from: place.text.startIndex, to: start) + 1,
        length: max(1, part.count), lineText: place.text, isError: true, code: "config",
        message: message, hint: hint))
  }

  private static func isBlank(_ line: String) -> Bool {
    let first = line.first { !$0.isWhitespace }
    return first == nil || first == "#"
  }

  private static func entry(in line: String) -> (key: String, value: String)? {
    guard !isBlank(line), let sign = line.firstIndex(of: "=") else { return nil }
    let key = trimmed(line[..<sign])
    return key.isEmpty ? nil : (key, trimmed(line[line.index(after: sign)...]))
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  // MARK: Remembering

  /// Writes what was chosen into the file, which is made when it is not there. Others' lines and
  /// comments stay; the file is replaced whole or not at all.
  static func remember(_ preference: Preference) throws(Errno) {
    let file = Surroundings.configFile
    let text = try read(file) ?? ""
    let (key, value) =
      switch preference {
      case .theme(let name): ("theme", name)
      case .language(let language): ("language", language.code)
      }
    let changed = setting(key, to: value, in: text)
    if changed != text { try write(changed, to: file) }
  }

  /// The text with that key's line changed, or added at the end.
  static func setting(_ key: String, to value: String, in text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    let entry = "\(key) = \(value)"
    if let index = lines.firstIndex(where: { Preferences.entry(in: $0)?.key == key }) {
      lines[index] = entry
    } else {
      lines.append(entry)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The file's text; nil when there is none.
  private static func read(_ path: FilePath) throws(Errno) -> String? {
    do {
      let file = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking])
      defer { try? file.close() }
      var bytes = [UInt8](repeating: 0, count: 65_536)
      let count = try bytes.withUnsafeMutableBytes { try file.read(into: $0) }
      return String(decoding: bytes[..<count], as: UTF8.self)
    } catch let error as Errno where error == .noSuchFileOrDirectory {
      return nil
    } catch {
      throw error as? Errno ?? .ioError
    }
  }

  private static func write(_ text: String, to path: FilePath) throws(Errno) {
    let home = path.removingLastComponent()
    for folder in [home.removingLastComponent(), home] { _ = mkdir(folder.string, 0o700) }
    // A file that is a link, as of those who keep their settings in a repository, stays one.
    var target = path
    if let real = realpath(path.string, nil) {
      target = FilePath(platformString: real)
      free(real)
    }
    let temporary = target.removingLastComponent().appending(".wipnet-config-\(getpid())")
    do {
      let file = try FileDescriptor.open(
        temporary, .writeOnly, options: [.create, .truncate, .closeOnExec],
        permissions: .ownerReadWrite)
      try file.closeAfter {
        try file.writeAll(Array(text.utf8))
        guard fsync(file.rawValue) == 0 else { throw Errno(rawValue: errno) }
      }
      guard rename(temporary.string, target.string) == 0 else { throw Errno(rawValue: errno) }
    } catch {
      unlink(temporary.string)
      throw error as? Errno ?? .ioError
    }
  }
}
