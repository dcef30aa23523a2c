/// A message that the program can say, as its source has it.
struct FoundMessage {
  let context: String?
  let id: String
  var plural: String?
  /// The code of its values, for translators.
  let values: [String]
  var files: [String]

  var key: String { (context.map { $0 + "\u{4}" } ?? "") + id }
}

/// All phrases of the source: what stands as literals in `language(…)`, `say(…)` and `language.words(…)`.
struct PhraseList {
  private(set) var messages: [FoundMessage] = []
  /// What cannot be told from the source, as `file:line: error: …`.
  private(set) var problems: [String] = []
  private var places: [String: Int] = [:]

  mutating func add(_ text: String, of file: String) {
    let swift = SwiftText(text)
    var place = 0
    while place < swift.characters.count {
      if let behind = swift.skip(at: place) {
        // Phrases stand in the values of others too.
        if swift.characters[place] == "\"" { addValues(of: swift, place..<behind, file) }
        place = behind
        continue
      }
      if let bracket = call(in: swift, at: place, file) {
        take(swift, bracket, file)
        place = bracket + 1
      } else {
        place += 1
      }
    }
  }

  private mutating func addValues(of swift: SwiftText, _ range: Range<Int>, _ file: String) {
    guard let literal = Literal(swift, range) else { return }
    for value in literal.values where value.contains("\"") { add(value, of: file) }
  }

  /// The bracket of a call that says something and begins here. `say` is a word of the command line alone.
  private func call(in swift: SwiftText, at place: Int, _ file: String) -> Int? {
    if place > 0 {
      let before = swift.characters[place - 1]
      if isOfName(before) || !isOfValue(swift, before, place - 1) { return nil }
    }
    let names = ["language.words", "language"] + (file.contains("/wipnet/") ? ["say"] : [])
    for name in names
    where swift.starts(name + "(", at: place) && !swift.starts("func ", at: place - 5) {
      return place + name.count
    }
    return nil
  }

  private func isOfName(_ character: Unicode.Scalar) -> Bool {
    character.properties.isAlphabetic || character == "_" || ("0"..."9").contains(character)
  }

  /// Whether what stands before a point is a value, as in `words.language(…)`: not a type, nor nothing.
  private func isOfValue(_ swift: SwiftText, _ point: Unicode.Scalar, _ place: Int) -> Bool {
    guard point == "." else { return true }
    var start = place
    while start > 0, isOfName(swift.characters[start - 1]) { start -= 1 }
    return start < place && swift.characters[start].properties.isLowercase
  }

  private mutating func take(_ swift: SwiftText, _ bracket: Int, _ file: String) {
    var told: [String] = []
    defer {
      problems += told.map { "\(file):\(swift.line(of: bracket)): error: \($0)" }
    }
    var context: String?
    var literals: [Literal?] = []
    for argument in swift.arguments(from: bracket) {
      if swift.starts("in:", at: argument.lowerBound) {
        let rest = swift.trimmed((argument.lowerBound + 3)..<argument.upperBound)
        context = Literal(swift, rest)?.template
        if context == nil, swift.characters[rest.lowerBound] == "\"" {
          told.append("a context is a literal")
        }
      } else {
        let literal = Literal(swift, argument)
        literals.append(literal)
        if literal == nil, swift.hasText(in: argument) {
          told.append("a phrase is one literal: write each case whole, in a call of its own")
        }
      }
    }
    let phrases = literals.compactMap { $0 }
    switch (literals.count, phrases.count) {
    case (1, 1): told += add(phrases[0], nil, context, file)
    case (3, 2): told += add(phrases[0], phrases[1], context, file)
    case (_, 0): break
    default: told.append("a phrase, or a number and two phrases")
    }
  }

  private mutating func add(
    _ one: Literal, _ several: Literal?, _ context: String?, _ file: String
  ) -> [String] {
    var told: [String] = []
    let values = several?.values ?? one.values
    if !one.values.isEmpty, one.values != values {
      told.append("both phrases of a number have the same values")
    }
    for case .text(let text) in one.pieces + (several?.pieces ?? []) {
      let signs = Array(text.unicodeScalars)
      if zip(signs, signs.dropFirst()).contains(where: { $0 == "%" && ("1"..."9").contains($1) }) {
        told.append("% before a digit would be the place of a value")
      }
    }
    if values.count > 9 { told.append("a phrase has nine values at most") }
    var message = FoundMessage(
      context: context, id: one.template, plural: several?.template, values: values, files: [file])
    guard let known = places[message.key] else {
      places[message.key] = messages.count
      messages.append(message)
      return told
    }
    let former = messages[known]
    if let plural = former.plural, let new = message.plural, plural != new {
      told.append("“\(one.template)” has another plural in \(former.files[0]); give one a context")
    }
    message.plural = former.plural ?? message.plural
    message.files = former.files.contains(file) ? former.files : former.files + [file]
    messages[known] = message
    return told
  }

  // MARK: The template

  /// The template of all catalogues, in the format of gettext.
  var template: String {
    var text = """
      # Everything that wipnet says, as its source has it: what a translation begins with.
      # Written by scripts/write-template: do not edit.
      msgid ""
      msgstr ""
      "Project-Id-Version: wipnet\\n"
      "Language: \\n"
      "MIME-Version: 1.0\\n"
      "Content-Type: text/plain; charset=UTF-8\\n"
      "Content-Transfer-Encoding: 8bit\\n"
      "Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n"

      """
    for message in messages {
      text += "\n"
      for (number, value) in message.values.enumerated() {
        text += "#. %\(number + 1): \(value)\n"
      }
      for file in message.files { text += "#: \(file)\n" }
      if !message.values.isEmpty { text += "#, kde-format\n" }
      if let context = message.context { text += "msgctxt \(quoted(context))\n" }
      text += "msgid \(quoted(message.id))\n"
      if let plural = message.plural {
        text += "msgid_plural \(quoted(plural))\nmsgstr[0] \"\"\nmsgstr[1] \"\"\n"
      } else {
        text += "msgstr \"\"\n"
      }
    }
    return text
  }

  private func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "\n": escaped += "\\n"
      case "\t": escaped += "\\t"
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return "\"\(escaped)\""
  }
}

extension SwiftText {
  /// Whether a text stands in this part of the code itself, not in brackets.
  func hasText(in range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound {
      if characters[place] == "\"" { return true }
      if let behind = skip(at: place) {
        place = behind
      } else {
        place =
          "([{".unicodeScalars.contains(characters[place]) ? endOfBracket(from: place) : place + 1
      }
    }
    return false
  }
}
