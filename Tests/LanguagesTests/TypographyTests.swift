import Foundation
import Testing

/// Reads the catalogue of English, in which every text of the program stands in both languages.
@Suite("The typography of every text")
struct TypographyTests {
  private enum Side: String, CaseIterable {
    case french = "msgid"
    case english = "msgstr"
  }

  private struct Entry {
    var context = ""
    var texts: [(side: Side, text: String, line: Int)] = []
  }

  /// The entries of languages/en.po, its header left out. A place for a value is `✶` in their texts.
  private static let entries: [Entry] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "languages/en.po")
    guard let source = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    var entries = [Entry()]
    for (number, line) in source.components(separatedBy: "\n").enumerated() {
      guard let start = line.firstIndex(of: "\""), !line.hasPrefix("#") else {
        if line.isEmpty { entries.append(Entry()) }
        continue
      }
      let text = String(line[start...].dropFirst().dropLast())
        .replacing("\\n", with: "\n").replacing("\\\"", with: "\"")
        .replacing(/%[1-9]/, with: "✶")
      if line.hasPrefix("msgctxt") {
        entries[entries.count - 1].context = text
      } else if let side = Side.allCases.first(where: { line.hasPrefix($0.rawValue) }) {
        entries[entries.count - 1].texts.append((side, text, number + 1))
      } else if let last = entries[entries.count - 1].texts.indices.last {
        entries[entries.count - 1].texts[last].text += text
      }
    }
    return Array(entries.dropFirst())
  }()

  private func expect(
    none forbidden: Regex<Substring>, in side: Side, _ rule: Comment,
    except isExempt: (String) -> Bool = { _ in false }
  ) {
    let texts = Self.entries.filter { !$0.context.hasPrefix("typed") }.flatMap(\.texts)
      .filter { $0.side == side }
    #expect(texts.count > 1_000)
    for (_, text, line) in texts where !isExempt(text) && text.contains(forbidden) {
      Issue.record("languages/en.po:\(line): \(rule): \(text)")
    }
  }

  @Test("French has a space that does not break before ; : ! ? % and », and behind «")
  func spaces() {
    expect(none: #/[ ][;:!?%»]|«[ ]/#, in: .french, "a space that breaks", except: isOfFiles)
    expect(
      none: /[\p{L}✶)][;!?»]|«[^\u{A0}\u{202F}]/, in: .french, "no space",
      except: { $0.contains("?raison") || $0.contains("mot!") || isOfFiles($0) })
    expect(none: /[0-9✶]%/, in: .french, "no space before %", except: isTyped)
  }

  @Test("French has a narrow space before %")
  func percent() {
    expect(none: /\u{A0}%/, in: .french, "a wide space before %", except: isOfFiles)
  }

  /// Signs that stand in files and commands as they are.
  private func isOfFiles(_ text: String) -> Bool {
    ["%rec", "nplurals=", "%O %A"].contains { text.contains($0) }
  }

  /// What an officer may type is shown as it is typed.
  private func isTyped(_ text: String) -> Bool { text.contains(/\d%/) }

  @Test("has curved apostrophes and points of omission")
  func apostrophes() {
    for side in Side.allCases {
      expect(none: /\p{L}'\p{L}/, in: side, "a straight apostrophe")
      expect(none: /\.\.\./, in: side, "three points")
    }
  }

  @Test("English has no space before ; : ! ? % and no French quotation marks")
  func english() {
    expect(none: /[\p{L}✶)][ \u{A0}\u{202F}][;:!?%](?: |$)|[«»]/, in: .english, "not English")
  }
}
