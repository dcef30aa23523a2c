/// Reads a catalogue in the PO format of GNU gettext, for the part that every tool writes: comments,
/// flags, contexts, plurals, texts over several lines, obsolete messages. It always ends and never
/// fails: what is wrong is a problem with its line.
struct CatalogueReader {
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Messages {
    var reader = CatalogueReader()
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      reader.number += 1
      reader.take(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      start = end + 1
    }
    reader.finish()
    return Messages(reader.messages, reader.pluralForms, reader.problems)
  }

  /// Which text of a message a line begins.
  private enum Part: Hashable {
    case context, id, plural, form(Int)
  }

  private struct Entry {
    var texts: [Part: String] = [:]
    var formLines: [Int: Int] = [:]
    var line = 0
    var isFuzzy = false
    var isObsolete = false
  }

  private typealias Line = UnsafeBufferPointer<UInt8>

  private var number = 0
  private var entry = Entry()
  private var part: Part?
  private var messages: [Message] = []
  private var firstLines: [String: Int] = [:]
  private var pluralForms = PluralForms.unstated
  private var problems: [CatalogueProblem] = []

  private init() {}

  private mutating func tell(_ kind: CatalogueProblem.Kind, at line: Int, _ text: String) {
    problems.append(
      CatalogueProblem(kind: kind, line: line, lineText: text, message: entry.line))
  }

  private mutating func take(_ line: Line) {
    var line = line
    while let last = line.last, last == 32 || last == 9 || last == 13 {
      line = Line(rebasing: line.dropLast())
    }
    guard let first = line.first else { return finish() }
    if first == UInt8(ascii: "#") {
      // A comment belongs to the message below it.
      if entry.formLines.isEmpty == false { finish() }
      if line.count > 1, line[1] == UInt8(ascii: ",") {
        entry.isFuzzy = entry.isFuzzy || String(decoding: line, as: UTF8.self).contains("fuzzy")
      }
      return
    }
    if first == UInt8(ascii: "\"") {
      guard let part else { return tell(.notACatalogueLine, at: number, shown(line)) }
      if let text = text(line) { entry.texts[part, default: ""] += text }
      return
    }
    let word = line.prefix { $0 != 32 && $0 != 9 && $0 != UInt8(ascii: "\"") }
    guard let next = part(named: String(decoding: word, as: UTF8.self)),
      let quote = line[word.endIndex...].firstIndex(of: UInt8(ascii: "\""))
    else {
      part = nil
      return tell(.notACatalogueLine, at: number, shown(line))
    }
    begin(next)
    if let text = text(Line(rebasing: line[quote...])) { entry.texts[next] = text }
  }

  private func part(named word: String) -> Part? {
    switch word {
    case "msgctxt": return .context
    case "msgid": return .id
    case "msgid_plural": return .plural
    case "msgstr": return .form(0)
    default:
      guard word.hasPrefix("msgstr["), word.hasSuffix("]"),
        let number = Int(word.dropFirst(7).dropLast()), (0..<9).contains(number)
      else { return nil }
      return .form(number)
    }
  }

  /// A new part of the message, or of the next one.
  private mutating func begin(_ next: Part) {
    switch next {
    case .context where !entry.texts.isEmpty, .id where entry.texts[.id] != nil: finish()
    case .form(let number): entry.formLines[number] = self.number
    default: break
    }
    if entry.line == 0 { entry.line = number }
    part = next
  }

  /// What stands between the quotation marks, its escapes resolved.
  private mutating func text(_ line: Line) -> String? {
    guard line.count >= 2, line.last == UInt8(ascii: "\"") else {
      tell(.badText, at: number, shown(line))
      return nil
    }
    let inside = line[1..<(line.count - 1)]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(inside.count)
    var isEscaped = false
    for byte in inside {
      if isEscaped {
        isEscaped = false
        switch byte {
        case UInt8(ascii: "n"): bytes.append(10)
        case UInt8(ascii: "t"): bytes.append(9)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        default:
          tell(.badText, at: number, shown(line))
          return nil
        }
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        tell(.badText, at: number, shown(line))
        return nil
      } else {
        bytes.append(byte)
      }
    }
    guard !isEscaped else {
      tell(.badText, at: number, shown(line))
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      tell(.notUTF8, at: number, shown(line))
      return nil
    }
    return text
  }

  private func shown(_ line: Line) -> String { String(decoding: line, as: UTF8.self) }

  // MARK: Messages

  /// The message is whole.
  private mutating func finish() {
    defer {
      entry = Entry()
      part = nil
    }
    guard entry.line > 0 else { return }
    guard let id = entry.texts[.id], !entry.formLines.isEmpty else {
      return tell(.incomplete, at: entry.line, entry.texts[.id] ?? "")
    }
    let count = (entry.formLines.keys.max() ?? 0) + 1
    let forms = (0..<count).map { entry.texts[.form($0)] ?? "" }
    if id.isEmpty, entry.texts[.context] == nil { return readHeader(forms[0]) }
    let isTranslated = !entry.isFuzzy && !forms.contains("")
    let message = Message(
      context: entry.texts[.context], id: id, plural: entry.texts[.plural],
      forms: isTranslated ? forms : [], line: entry.line)
    if let first = firstLines[message.key] {
      return tell(.repeated(firstLine: first), at: entry.line, id)
    }
    firstLines[message.key] = entry.line
    messages.append(message)
    if isTranslated { check(message) }
  }

  private mutating func readHeader(_ header: String) {
    for line in header.split(separator: "\n") where line.hasPrefix("Plural-Forms:") {
      // As a template has it, which nobody has filled in.
      if line.contains("nplurals=INTEGER") { continue }
      guard let forms = PluralForms(String(line.dropFirst("Plural-Forms:".count))) else {
        return tell(.badPluralForms, at: entry.line, String(line))
      }
      pluralForms = forms
    }
  }

  /// A translation says every value, and none that is not there. Of a number, forms for few people may
  /// leave it out (« one person »); the last form may not.
  private mutating func check(_ message: Message) {
    let wanted = places(of: message.id).union(message.plural.map(places) ?? [])
    let expected = message.plural == nil ? 1 : pluralForms.count
    if message.forms.count != expected {
      tell(
        .wrongForms(expected: expected, found: message.forms.count), at: message.line, message.id)
    }
    for (index, form) in message.forms.enumerated() {
      let line = entry.formLines[index] ?? message.line
      let said = places(of: form)
      if let strange = said.subtracting(wanted).min() {
        tell(.strangePlace(strange), at: line, form)
      }
      if index == message.forms.count - 1, let missing = wanted.subtracting(said).min() {
        tell(.missingPlace(missing), at: line, form)
      }
    }
  }
}
