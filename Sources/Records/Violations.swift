/// Whether the records keep the rules of the file's own descriptors.
extension RecordFile {
  /// Where records or descriptors break the rules that the descriptors set, sorted by place.
  ///
  /// What `recfix --check` finds is found here too, as far as the rules are read at all (see
  /// `Descriptor`), and more strictly: an integer is decimal and fits 64 bits, a date is a day
  /// written `2023-08-11`, a mandatory field or key that is empty is missing. More kindly: an empty
  /// value of any type is taken for an absent one. Blanks around a value do not count.
  package var violations: [Problem] {
    var found: [Problem] = []
    var nextRecord = 0
    var nextDescriptor = 0
    var section: Section?
    var keys: [String: Set<String>] = [:]
    for part in parts {
      switch part {
      case .text, .torn:
        break
      case .descriptor:
        let descriptor = descriptors[nextDescriptor]
        nextDescriptor += 1
        found += descriptor.violations
        section = Section(descriptor)
      case .record:
        let record = records[nextRecord]
        nextRecord += 1
        if let section {
          found += section.violations(of: record, keys: &keys[section.type, default: []])
        } else if let first = record.fields.first {
          found.append(Problem(.recordWithoutDescriptor, at: first))
        }
      }
    }
    return found.sorted { $0.place < $1.place }
  }
}

/// The rules of one descriptor, read once for all records below it.
private struct Section {
  let type: String
  let key: String?
  let mandatory: [String]
  let unique: [String]
  let prohibited: Set<String>
  let allowed: Set<String>?
  let types: [String: ValueType]

  init(_ descriptor: Descriptor) {
    type = descriptor.type
    key = descriptor.key
    mandatory = descriptor.mandatory
    unique = descriptor.unique
    prohibited = Set(descriptor.prohibited)
    allowed = descriptor.allowed
    types = descriptor.valueTypes
  }

  func violations(of record: Record, keys: inout Set<String>) -> [Problem] {
    let fields = record.fields
    guard let first = fields.first else { return [] }
    var found: [Problem] = []
    func named(_ name: String) -> some Sequence<Field> {
      fields.lazy.filter { $0.name.sameBytes(as: name) }
    }

    if let key {
      let present = named(key).filter { !$0.value.withoutBlanksAround.isEmpty }
      if let field = present.first {
        let value = field.value.withoutBlanksAround
        if !keys.insert(value).inserted {
          found.append(Problem(.duplicateKey(value.excerpt), inValueOf: field))
        }
      } else {
        found.append(Problem(.missingKey(key), at: first))
      }
      for field in present.dropFirst() { found.append(Problem(.repeatedKey(key), at: field)) }
    }
    for name in mandatory where name != key {
      if named(name).allSatisfy({ $0.value.withoutBlanksAround.isEmpty }) {
        found.append(Problem(.missingMandatory(name), at: first))
      }
    }
    for name in unique where name != key {
      for field in named(name).dropFirst() { found.append(Problem(.notUnique(name), at: field)) }
    }
    for field in fields {
      if prohibited.contains(field.name) {
        found.append(Problem(.prohibited(field.name), at: field))
      } else if let allowed, !allowed.contains(field.name) {
        found.append(Problem(.notAllowed(field.name), at: field))
      }
      if let kind = types[field.name]?.fault(of: field.value, field: field.name) {
        found.append(Problem(kind, inValueOf: field))
      }
    }
    return found
  }
}

extension ValueType {
  /// What is wrong with a field's value; nil when it is of this type or empty.
  fileprivate func fault(of value: String, field: String) -> Problem.Kind? {
    let word = value.withoutBlanksAround
    if word.isEmpty { return nil }
    switch self {
    case .integer:
      let isDecimal = word.utf8.first != .plus && Int64(word) != nil
      return isDecimal ? nil : .notAnInteger(field: field, value: word.excerpt)
    case .boolean:
      let words = ["yes", "no", "true", "false", "1", "0"]
      return words.contains(word) ? nil : .notABoolean(field: field, value: word.excerpt)
    case .day:
      return isCalendarDay(word) ? nil : .notADate(field: field, value: word.excerpt)
    case .line:
      return value.utf8.contains(.newline) ? .notALine(field: field, value: value.excerpt) : nil
    case .oneOf(let words):
      let isListed = words.contains { $0.sameBytes(as: word) }
      return isListed ? nil : .enumValue(field: field, value: word.excerpt, allowed: words)
    case .other:
      return nil
    }
  }
}

/// Whether this is a day of the Gregorian calendar written with four, two and two digits.
private func isCalendarDay(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return false }
  func number(_ range: Range<Int>) -> Int? {
    var number = 0
    for byte in bytes[range] {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }
  guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
    (1...12).contains(month)
  else { return false }
  let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return (1...days[month - 1]).contains(day)
}

extension Descriptor {
  /// What is wrong in the descriptor itself.
  fileprivate var violations: [Problem] {
    var found: [Problem] = []
    for name in ["%rec", "%key"] {
      for field in fields.filter({ $0.name == name }).dropFirst() {
        found.append(Problem(.repeatedInDescriptor(name), at: field))
      }
    }
    for field in fields {
      switch field.name {
      case "%key", "%mandatory", "%unique", "%prohibit", "%allowed":
        for word in field.value.words where !Record.isFieldName(word) {
          found.append(Problem(.fieldListInvalid(word.excerpt), inValueOf: field))
        }
      case "%type":
        if let kind = fault(ofType: field.value) { found.append(Problem(kind, inValueOf: field)) }
      default:
        break
      }
    }
    return found
  }

  private func fault(ofType text: String) -> Problem.Kind? {
    let (names, rest) = text.firstWord
    let fieldNames = names.split(separator: ",", omittingEmptySubsequences: false)
    guard fieldNames.allSatisfy({ Record.isFieldName(String($0)) }) else {
      return .typeInvalid(text.excerpt)
    }
    switch ValueType.read(rest, definitions: definitions) {
    case .success: return nil
    case .failure(.invalid): return .typeInvalid(text.excerpt)
    case .failure(.unknown(let name)): return .typeUnknown(name.excerpt)
    }
  }
}

extension Problem {
  /// A problem with a whole field, at its name.
  init(_ kind: Kind, at field: Field) {
    self.init(kind, at: field.place, length: field.name.count, lineText: field.lineText)
  }

  /// A problem with a field's value, at the first line of it.
  init(_ kind: Kind, inValueOf field: Field) {
    let length = field.lineText.count - (field.valuePlace.column - 1)
    self.init(kind, at: field.valuePlace, length: length, lineText: field.lineText)
  }
}
