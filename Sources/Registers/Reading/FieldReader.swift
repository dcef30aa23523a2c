import Programmes
package import Records

/// Reads the fields of one record as values, and keeps what could not be read, with its place.
struct FieldReader {
  let record: Record
  var problems: [FieldProblem] = []

  init(_ record: Record) {
    self.record = record
  }

  func text(_ name: String) -> String? { record[name] }

  func texts(_ name: String) -> [String] { record.values(name) }

  /// An identifier that the record refers to. Blanks typed around it are not part of it.
  func reference(_ name: String) -> String? { record.word(name) }

  func references(_ name: String) -> [String] {
    record.values(name).map(trimmed).filter { !$0.isEmpty }
  }

  /// The words of a field that may be repeated.
  mutating func words<Word: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Word.Type
  ) -> [Word] where Word.RawValue == String {
    values(name, expecting: .words(type.allCases.map(\.rawValue))) { Word(rawValue: $0) }
  }

  /// The days of a field that may be repeated.
  mutating func days(_ name: String) -> [Day] { values(name, expecting: .day) { Day($0) } }

  /// The values of a field that may be repeated, those left out that cannot be read.
  mutating func values<Value>(
    _ name: String, expecting expected: FieldProblem.Expected, _ read: (String) -> Value?
  ) -> [Value] {
    var values: [Value] = []
    for field in record.fields where field.name == name && !field.value.isEmpty {
      let text = trimmed(field.value)
      if let value = read(text) {
        values.append(value)
      } else {
        problems.append(
          FieldProblem(
            place: field.valuePlace, length: text.prefix { !$0.isNewline }.count,
            kind: .unreadable(field: name, value: text, expected)))
      }
    }
    return values
  }

  /// The identifier; nil, with a problem, when the record has none.
  mutating func identifier() -> String? {
    if let id = record.word("Id") { return id }
    problems.append(FieldProblem(place: record.place, length: 1, kind: .missing("Id")))
    return nil
  }

  /// A field that the record cannot do without.
  mutating func required(_ name: String) -> String? {
    if let text = record[name] { return text }
    problems.append(FieldProblem(place: record.place, length: 1, kind: .missing(name)))
    return nil
  }

  mutating func day(_ name: String) -> Day? {
    value(name, expecting: .day) { Day($0) }
  }

  mutating func number(_ name: String, in range: ClosedRange<Int> = 0...999_999_999) -> Int? {
    value(name, expecting: .number(range)) { text in
      Int(text).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  mutating func flag(_ name: String) -> Bool? {
    value(name, expecting: .words(["yes", "no"])) { text in
      switch text {
      case "yes", "true", "1": true
      case "no", "false", "0": false
      default: nil
      }
    }
  }

  /// A word of a closed list.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Word.Type
  ) -> Word? where Word.RawValue == String {
    value(name, expecting: .words(type.allCases.map(\.rawValue))) { Word(rawValue: $0) }
  }

  /// Any value with a reading of its own.
  mutating func value<Value>(
    _ name: String, expecting expected: FieldProblem.Expected, _ read: (String) -> Value?
  ) -> Value? {
    guard let text = record.word(name) else { return nil }
    if let value = read(text) { return value }
    if let field = record.field(name) {
      problems.append(
        FieldProblem(
          place: field.valuePlace, length: text.prefix { !$0.isNewline }.count,
          kind: .unreadable(field: name, value: text, expected)))
    }
    return nil
  }

  /// Notes what a merge could not decide.
  mutating func noteConflicts() {
    guard record.field("Conflict") != nil else { return }
    for field in record.fields where field.name == "Conflict" {
      let kind: FieldProblem.Kind
      if let (name, value) = RecordMerge.conflict(in: field.value) {
        kind =
          record.type == "Headcount" && name == "Id"
          ? .countedTwice(trimmed(value))
          : .conflict(field: name, values: [record.values(name).joined(separator: ", "), value])
      } else if field.value == "removed" {
        kind = .removedElsewhere
      } else {
        continue
      }
      problems.append(
        FieldProblem(
          place: field.valuePlace, length: field.value.prefix { !$0.isNewline }.count, kind: kind))
    }
  }

  private func trimmed(_ text: String) -> String {
    let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
    let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? start
    return String(text[start..<end])
  }
}

/// A field whose value is not what the record format asks for, or that is missing.
package struct FieldProblem: Hashable, Sendable {
  package enum Expected: Hashable, Sendable {
    case day, count, percent, ages, target, followUp, span
    /// To the six questions of the Washington Group.
    case answers
    /// Of age, for the tally.
    case bands
    case number(ClosedRange<Int>)
    case words([String])
  }

  package enum Kind: Hashable, Sendable {
    case missing(String)
    case unreadable(field: String, value: String, Expected)
    /// Attendance, headcounts and such without an activity above them in the file.
    case withoutActivity(type: String)
    case duplicateIdentifier(String)
    /// A record of another activity, in the file named, has the same identifier. Both count.
    case sharedIdentifier(String, String)
    case unknownType(String)
    /// The activity's identifier cannot stand in a file name.
    case notASlug(String)
    /// A file of an activity that holds none: empty, perhaps, after a power cut elsewhere.
    case noActivity
    /// A file holds one activity; this is another one, which is not counted.
    case secondActivity(String)
    /// A field for a name or a phone in a file that may hold none.
    case personalField(String)
    /// The activity's file is not named after it.
    case anotherFileName(String)
    /// `programme.rec` has no record of the programme.
    case noProgramme
    /// A merge met different changes of a field: the value that stands in it, then another one.
    case conflict(field: String, values: [String])
    /// A merge met a record that one side had removed and the other changed.
    case removedElsewhere
    /// Both sides of a merge began to count the same people at one station; that is the other record.
    case countedTwice(String)
    /// Two fields answer one question, and not alike, as after a merge of which each side wrote another
    /// one. The first counts.
    case disagreeing(field: String, value: String, other: String, otherValue: String)
  }

  package var place: Records.Place
  package var length: Int
  package var kind: Kind
}
