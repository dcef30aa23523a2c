/// A `%rec` descriptor: what the records below it are, and the rules they keep.
///
/// `%key`, `%mandatory`, `%unique`, `%prohibit`, `%allowed`, `%type` and `%typedef` are read and
/// kept to by `RecordFile.violations`; all other fields of a descriptor are only kept. An external
/// descriptor (`%rec: Type URL`) is never followed.
package struct Descriptor: Hashable, Sendable {
  var record: Record

  init(_ record: Record) {
    self.record = record
  }

  /// The first word of `%rec`; empty when it has none.
  package var type: String {
    record["%rec"]?.words.first ?? ""
  }

  /// The name of the field that tells the records of this type apart.
  package var key: String? {
    record["%key"]?.words.first
  }

  /// The fields that every record of this type has.
  package var mandatory: [String] { names("%mandatory") }
  /// The fields that a record of this type has at most once.
  package var unique: [String] { names("%unique") }
  /// The fields that no record of this type has.
  package var prohibited: [String] { names("%prohibit") }

  /// The only fields that a record of this type has, its key and mandatory ones included; nil when
  /// all are allowed.
  package var allowed: Set<String>? {
    guard record.field("%allowed") != nil else { return nil }
    return Set(names("%allowed")).union(mandatory).union(key.map { [$0] } ?? [])
  }

  /// The descriptor's own fields.
  package var fields: [Field] { record.fields }

  /// The place of its first field.
  package var place: Place { record.place }

  /// The types of its fields, by the fields' names; one that cannot be read is left out.
  package var valueTypes: [String: ValueType] {
    let definitions = self.definitions
    var types: [String: ValueType] = [:]
    for declaration in record.values("%type") {
      let (names, rest) = declaration.firstWord
      guard case .success(let type) = ValueType.read(rest, definitions: definitions) else {
        continue
      }
      for name in names.split(separator: ",") { types[String(name)] = type }
    }
    return types
  }

  /// The types that `%typedef` names, unread.
  var definitions: [String: Substring] {
    var definitions: [String: Substring] = [:]
    for definition in record.values("%typedef") {
      let (name, rest) = definition.firstWord
      definitions[String(name)] = rest
    }
    return definitions
  }

  private func names(_ field: String) -> [String] {
    record.values(field).flatMap(\.words)
  }
}

/// What the values of a field are.
package enum ValueType: Hashable, Sendable {
  /// `int`: a whole number in decimal digits.
  case integer
  /// `bool`: one of `yes`, `no`, `true`, `false`, `1`, `0`.
  case boolean
  /// `date`: a day written `2023-08-11`.
  case day
  /// `line`: text without a newline.
  case line
  /// `enum`: one of these words.
  case oneOf([String])
  /// Another of recutils' types, kept to by recutils only: its name.
  case other(String)
}

/// Why a declared type cannot be used.
enum TypeFault: Error {
  case invalid(String)
  case unknown(String)
}

extension ValueType {
  private static let others: Set<String> = [
    "range", "real", "size", "regexp", "email", "field", "uuid", "rec",
  ]

  /// Reads a type as it stands behind the names in `%type`, following `%typedef`s.
  static func read(
    _ text: Substring, definitions: [String: Substring], depth: Int = 0
  ) -> Result<ValueType, TypeFault> {
    let (word, rest) = text.firstWord
    let name = String(word)
    if name.isEmpty { return .failure(.invalid(String(text))) }
    if let definition = definitions[name] {
      // Definitions that go round in a circle end in no type.
      guard depth < definitions.count else { return .failure(.unknown(name)) }
      return read(definition, definitions: definitions, depth: depth + 1)
    }
    if others.contains(name) { return .success(.other(name)) }
    if name == "enum" {
      let words = String(rest).withoutComments.words
      return words.isEmpty ? .failure(.invalid(String(text))) : .success(.oneOf(words))
    }
    let plain: [String: ValueType] = [
      "int": .integer, "bool": .boolean, "date": .day, "line": .line,
    ]
    guard let type = plain[name] else { return .failure(.unknown(name)) }
    return rest.words.isEmpty ? .success(type) : .failure(.invalid(String(text)))
  }
}

extension StringProtocol {
  /// The words between blanks and newlines.
  var words: [String] {
    Substring(self).utf8.split { $0 == .space || $0 == .tab || $0 == .newline }
      .map { String(Substring($0)) }
  }

  /// The first word, and all that stands behind it.
  var firstWord: (word: Substring, rest: Substring) {
    func isBlank(_ byte: UInt8) -> Bool { byte == .space || byte == .tab || byte == .newline }
    let text = Substring(self)
    let start = text.utf8.firstIndex { !isBlank($0) } ?? text.endIndex
    let end = text.utf8[start...].firstIndex(where: isBlank) ?? text.endIndex
    return (text[start..<end], text[end...])
  }

  /// The text with each remark in parentheses replaced by a space.
  var withoutComments: String {
    var kept = ""
    var inside = false
    for character in self {
      if character == "(" { inside = true }
      if !inside { kept.append(character) }
      if character == ")", inside {
        inside = false
        kept.append(" ")
      }
    }
    return kept
  }
}
