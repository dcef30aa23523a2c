import Foundation
import Languages
import Testing

/// Every text that the program can say: the French of the template, and what the English catalogue says.
@Suite("The typography of every text")
struct TypographyTests {
  /// Every text with its message, each value as `✶`.
  private func texts(_ language: String) -> [(text: String, place: String)] {
    let messages =
      language == "French"
      ? Catalogue.template.messages.all : Language.english.messages?.all ?? []
    return messages.filter { $0.context?.hasPrefix("typed") != true }.flatMap { message in
      let texts =
        language == "French" ? [message.id, message.plural].compactMap { $0 } : message.forms
      return texts.map { ($0.replacing(/%[1-9]/, with: "✶"), message.id) }
    }
  }

  private func expect(
    none forbidden: Regex<Substring>, in language: String, _ rule: Comment,
    except isExempt: (String) -> Bool = { _ in false }
  ) throws {
    let texts = texts(language)
    #expect(texts.count > 1_000)
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
