import CShipped

// Languages: what the program says, in the language of whoever reads it. French is written where it is
// said; every other language is one gettext catalogue, a PO file. The module knows nothing of what is
// said, opens no file and asks no environment.

/// A language that the program speaks.
///
/// It is called with what is to be said: `language("Femmes")`. French says it as it is written; another
/// language looks it up in its catalogue, and says in French what the catalogue lacks.
package struct Language: Hashable, Sendable {
  private enum Voice: Sendable {
    case source
    case catalogue(Catalogue)
    case pseudo
  }

  /// As in the names of locales and of catalogues: `fr`, `en`, `bm`.
  package let code: String
  private let voice: Voice

  private init(code: String, voice: Voice) {
    self.code = code
    self.voice = voice
  }

  /// The language of a catalogue.
  package init(code: String, _ catalogue: Catalogue) {
    self.init(code: code, voice: .catalogue(catalogue))
  }

  package static func == (one: Language, other: Language) -> Bool {
    guard one.code == other.code else { return false }
    return switch (one.voice, other.voice) {
    case (.catalogue(let one), .catalogue(let other)): one === other
    case (.source, .source), (.pseudo, .pseudo): true
    default: false
    }
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(code) }

  // MARK: The languages

  /// The language in which the program is written.
  package static let french = Language(code: "fr", voice: .source)

  /// French with every letter changed and every text a third longer, made for tests: it shows what is
  /// not in the catalogues, and what has no room.
  package static let pseudo = Language(code: "pseudo", voice: .pseudo)

  /// French, then the languages whose catalogues are held inside the program, by their codes.
  package static let shipped: [Language] =
    [french]
    + UnsafeBufferPointer(start: wipnet_shipped_files(), count: Int(wipnet_shipped_count()))
    .compactMap { file in
      let path = String(cString: file.path)
      guard path.hasPrefix("languages/"), path.hasSuffix(".po") else { return nil }
      return Language(
        code: String(path.dropFirst("languages/".count).dropLast(".po".count)),
        Catalogue(shipped: UnsafeBufferPointer(start: file.bytes, count: Int(file.size))))
    }

  package static let english = shipped.first { $0.code == "en" } ?? french

  /// The language of a locale's name, as `fr_ML.UTF-8` or `en`: the one of that language and country,
  /// else of that language, else French, for that is what the offices speak.
  package init(locale: String, among languages: [Language]) {
    let name = locale.lowercased().prefix { $0 != "." && $0 != "@" }
    let tongue = name.prefix { $0 != "_" && $0 != "-" }
    self =
      languages.first { $0.code.lowercased() == name }
      ?? languages.first { $0.code.lowercased() == tongue } ?? .french
  }

  /// The language after this one, round and round.
  package func following(in languages: [Language]) -> Language {
    guard let index = languages.firstIndex(of: self) else { return languages.first ?? .french }
    return languages[(index + 1) % languages.count]
  }

  // MARK: Saying

  /// What is to be said, in this language.
  ///
  /// - Parameter context: what tells two meanings of one French text apart, as « Ouvrir » of a command.
  package func callAsFunction(_ phrase: Phrase, in context: StaticString? = nil) -> String {
    switch voice {
    case .source: phrase.french
    case .catalogue(let catalogue):
      catalogue.messages.translation(of: phrase.template, in: context?.description)
        .map(phrase.filling) ?? phrase.french
    case .pseudo: phrase.filling(stretched(phrase.template, in: context?.description))
    }
  }

  /// What is to be said of so many: in French of one, or none, and of several. Another language chooses
  /// among as many forms as it has.
  package func callAsFunction(
    _ count: Int, _ one: Phrase, _ several: Phrase, in context: StaticString? = nil
  ) -> String {
    let french = count > 1 || count < -1 ? several : one
    switch voice {
    case .source: return french.french
    case .catalogue(let catalogue):
      let translation = catalogue.messages.translation(
        of: one.template, in: context?.description, count: count)
      // Both phrases have the same values; the translation is filled with those of the longer one.
      return translation.map(several.filling) ?? french.french
    case .pseudo: return french.filling(stretched(french.template, in: context?.description))
    }
  }

  /// Words that are understood where somebody types, from a phrase that parts them by commas.
  package func words(_ phrase: Phrase, in context: StaticString) -> [String] {
    self(phrase, in: context).split(separator: ",").map { word in
      var word = word.drop { $0 == " " }
      while word.last == " " { word.removeLast() }
      return String(word)
    }
  }

  /// The language's name for itself.
  package var name: String {
    let language = self
    return language("français", in: "this language’s name for itself")
  }

  /// Whether the grammar of French applies, as its elisions.
  package var isFrench: Bool {
    if case .source = voice { return true }
    return false
  }

  /// What its catalogue holds; nil for French.
  package var messages: Messages? {
    if case .catalogue(let catalogue) = voice { return catalogue.messages }
    return nil
  }
}
