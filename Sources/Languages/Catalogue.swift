import Synchronization

/// A gettext catalogue: what one language says for each message. It is read when something is first
/// looked up in it, so that a language that is not spoken costs nothing.
package final class Catalogue: Sendable {
  enum Text: @unchecked Sendable {
    /// Bytes of the program itself, which live as long as it does and are never written to.
    case shipped(UnsafeBufferPointer<UInt8>)
    case own([UInt8])
  }

  let text: Text
  private let reading = AtomicLazyReference<Messages>()

  package init(_ text: [UInt8]) { self.text = .own(text) }

  init(shipped text: UnsafeBufferPointer<UInt8>) { self.text = .shipped(text) }

  /// What the catalogue holds.
  package var messages: Messages {
    if let messages = reading.load() { return messages }
    let read =
      switch text {
      case .shipped(let bytes): CatalogueReader.read(bytes)
      case .own(let bytes): bytes.withUnsafeBufferPointer(CatalogueReader.read)
      }
    return reading.storeIfNil(read)
  }
}

/// A message of a catalogue.
package struct Message: Hashable, Sendable {
  package let context: String?
  /// The French text, with places for its values.
  package let id: String
  /// The French text of several, where a number decides.
  package let plural: String?
  /// What is said: one text, or one for each form of the plural. Empty where nobody has translated it,
  /// or only guessed (`#, fuzzy`).
  package let forms: [String]
  /// Where it begins in the file, from 1.
  package let line: Int

  /// What a message is looked up by, as gettext does: a context, an end of transmission, the text.
  package static func key(_ id: String, in context: String?) -> String {
    context.map { "\($0)\u{4}\(id)" } ?? id
  }

  package var key: String { Self.key(id, in: context) }
}

/// What was read of a catalogue. What is wrong in it is a problem with its line; that message is then
/// said in French, and all others hold.
package final class Messages: Sendable {
  /// In the order of the file.
  package let all: [Message]
  package let pluralForms: PluralForms
  package let problems: [CatalogueProblem]
  /// The places of the messages that can be said, by their keys.
  private let places: [String: Int]

  init(_ all: [Message], _ pluralForms: PluralForms, _ problems: [CatalogueProblem]) {
    self.all = all
    self.pluralForms = pluralForms
    self.problems = problems
    let unsound = Set(problems.lazy.filter(\.kind.isOfMessage).map(\.message))
    var places = [String: Int](minimumCapacity: all.count)
    for (index, message) in all.enumerated()
    where !message.forms.isEmpty && !unsound.contains(message.line) {
      if places[message.key] == nil { places[message.key] = index }
    }
    self.places = places
  }

  package subscript(key: String) -> Message? { places[key].map { all[$0] } }

  func translation(of id: String, in context: String?, count: Int? = nil) -> String? {
    guard let message = self[Message.key(id, in: context)] else { return nil }
    guard let count, message.plural != nil else { return message.forms.first }
    let form = pluralForms.form(of: count)
    return form < message.forms.count ? message.forms[form] : message.forms.last
  }
}

/// Something wrong in a catalogue.
package struct CatalogueProblem: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The line is none that a catalogue can have.
    case notACatalogueLine
    /// A text does not end, or has a `\` before what cannot be escaped.
    case badText
    case notUTF8
    /// A message without its translation, or a translation without its message.
    case incomplete
    case repeated(firstLine: Int)
    /// A place of the translation has no value.
    case strangePlace(Int)
    /// A value that the translation does not say.
    case missingPlace(Int)
    /// As many forms as the header says, and as many as there are.
    case wrongForms(expected: Int, found: Int)
    /// The header’s `Plural-Forms` cannot be read.
    case badPluralForms

    /// Whether one message cannot be said because of it.
    var isOfMessage: Bool {
      switch self {
      case .strangePlace, .missingPlace, .wrongForms, .incomplete: true
      case .notACatalogueLine, .badText, .notUTF8, .repeated, .badPluralForms: false
      }
    }
  }

  package let kind: Kind
  /// From 1.
  package let line: Int
  package let lineText: String
  /// The line in which the message begins.
  let message: Int
}
