import Foundation
import Testing

/// Reads the files of words as they are written, so that no text escapes, in whatever closure it stands.
@Suite("The typography of every text")
struct TypographyTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Every text of the files whose names begin so, as the program will have it, with its place.
  /// An interpolation is `✶` in it.
  private func texts(_ language: String) throws -> [(text: String, place: String)] {
    try ["Sources/Dashboards/Words", "Sources/Reports/Words"].flatMap { folder in
      let path = TypographyTests.root.appending(path: folder)
      return try FileManager.default.contentsOfDirectory(atPath: path.path).sorted()
        .filter { $0.hasPrefix(language) && $0.hasSuffix(".swift") }
        .flatMap { name in
          let source = try String(contentsOf: path.appending(path: name), encoding: .utf8)
          return source.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .filter { !$0.element.drop { $0 == " " }.hasPrefix("//") }
            .flatMap { line, text in
              Literals(in: String(text)).texts.map { ($0, "\(folder)/\(name):\(line + 1)") }
            }
        }
    }
  }

  private func expect(
    none forbidden: Regex<Substring>, in language: String, _ rule: Comment,
    except isExempt: (String) -> Bool = { _ in false }
  ) throws {
    let texts = try texts(language)
    #expect(texts.count > 100)
    for (text, place) in texts where !isExempt(text) && text.contains(forbidden) {
      Issue.record("\(place): \(rule): \(text)")
    }
  }

  @Test("French has a space that does not break before ; : ! ? % and », and behind «")
  func spaces() throws {
    try expect(none: #/[ ][;:!?%»]|«[ ]/#, in: "French", "a space that breaks")
    try expect(
      none: /[\p{L}✶)][;!?»]|«[^\u{A0}\u{202F}]/, in: "French", "no space",
      except: { $0.hasPrefix("WIPNET") || $0.contains("?raison") })
    try expect(none: /[0-9✶]%/, in: "French", "no space before %", except: isTyped)
  }

  /// What an officer may type is shown as it is typed.
  private func isTyped(_ text: String) -> Bool { text.contains(/\d%/) }

  @Test("has curved apostrophes and points of omission", arguments: ["French", "English"])
  func apostrophes(language: String) throws {
    try expect(none: /\p{L}'\p{L}/, in: language, "a straight apostrophe")
    try expect(none: /\.\.\./, in: language, "three points")
  }

  @Test("English has no space before ; : ! ? % and no French quotation marks")
  func english() throws {
    try expect(none: /[\p{L}✶)][ \u{A0}\u{202F}][;:!?%](?: |$)|[«»]/, in: "English", "not English")
  }
}

/// The texts between quotation marks of one line of a source.
private struct Literals {
  var texts: [String] = []

  init(in line: String) {
    var rest = Substring(line)
    while let start = rest.firstIndex(of: "\"") {
      rest = rest[rest.index(after: start)...]
      texts.append(Literals.text(&rest))
    }
  }

  /// The text up to its end, which it takes with it.
  private static func text(_ rest: inout Substring) -> String {
    var text = ""
    while let character = rest.popFirst() {
      switch character {
      case "\"": return text
      case "\\":
        switch rest.popFirst() {
        case "u":
          let digits = rest.prefix { $0 != "}" }.drop { $0 == "{" }
          rest = rest.drop { $0 != "}" }.dropFirst()
          if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) {
            text.unicodeScalars.append(scalar)
          }
        case "(":
          text += "✶"
          skipInterpolation(&rest)
        case "n": text += "\n"
        case let other?: text.append(other)
        case nil: return text
        }
      default: text.append(character)
      }
    }
    return text
  }

  private static func skipInterpolation(_ rest: inout Substring) {
    var depth = 1
    while depth > 0, let character = rest.popFirst() {
      switch character {
      case "(": depth += 1
      case ")": depth -= 1
      case "\"": _ = text(&rest)
      default: break
      }
    }
  }
}
