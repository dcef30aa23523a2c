import CShipped

/// How much of what the program says a catalogue translates.
package struct Completeness: Sendable {
  /// How many messages the program has.
  package let all: Int
  /// Those that the catalogue translates.
  package let said: Int
  /// Those that stand in the catalogue and are not translated, with its lines.
  package let untranslated: [Message]
  /// Those that are not in the catalogue at all, as the template has them.
  package let missing: [Message]
  /// Those of the catalogue that the program does not say.
  package let obsolete: [Message]

  package init(of messages: Messages, in template: Messages) {
    let own = Dictionary(messages.all.map { ($0.key, $0) }, uniquingKeysWith: { one, _ in one })
    let wanted = Set(template.all.map(\.key))
    all = template.all.count
    said = template.all.count { messages[$0.key] != nil }
    untranslated = template.all.compactMap { own[$0.key] }.filter { $0.forms.isEmpty }
      .sorted { $0.line < $1.line }
    missing = template.all.filter { own[$0.key] == nil }
    obsolete = messages.all.filter { !wanted.contains($0.key) }
  }

  /// In whole percent, 100 only when nothing is missing.
  package var percent: Int { all == 0 ? 100 : said * 100 / all }
}

extension Catalogue {
  /// Every message of the program, untranslated: languages/wipnet.pot.
  package static let template: Catalogue = {
    let files = UnsafeBufferPointer(
      start: wipnet_shipped_files(), count: Int(wipnet_shipped_count()))
    guard
      let file = files.first(where: { String(cString: $0.path) == "languages/wipnet.pot" })
    else { return Catalogue([]) }
    return Catalogue(shipped: UnsafeBufferPointer(start: file.bytes, count: Int(file.size)))
  }()

  /// The file as it is.
  package var bytes: [UInt8] {
    switch text {
    case .shipped(let bytes): Array(bytes)
    case .own(let bytes): bytes
    }
  }
}

extension Language {
  /// How much of what the program says is said in this language; nil for French, which says it all.
  package var completeness: Completeness? {
    messages.map { Completeness(of: $0, in: Catalogue.template.messages) }
  }
}
