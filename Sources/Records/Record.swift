/// One record: its type, its fields in order, and every byte it was read from.
///
/// This module turns the text of a record file (GNU recutils' rec format) into records and back
/// without losing a byte: comments, blank lines, order, unknown fields, odd spacing and bytes that
/// are not UTF-8 all stay. It opens no file, knows nothing of programmes, and words no message.
///
/// A record is the run of lines between two blank lines, so a comment directly above it, or between
/// its fields, is part of it and travels with it. It keeps a reference to the text it was read
/// from, and reads a name or a value only when asked; so reading a file copies nothing.
///
/// Two records are equal when their types and fields are, byte for byte; places, comments and
/// spacing do not count.
package struct Record: Sendable {
  /// The type named by the `%rec` above; empty when there is none.
  package internal(set) var type: String
  /// The text that `pieces` points into: the file's, or the record's own once it was changed.
  var source: [UInt8]
  /// The record's lines in order, each beginning where the one before ends.
  var pieces: [Piece]

  /// Makes a record of the given fields, which it writes as it would stand in a file.
  ///
  /// A field with an empty value is left out, since an empty value says the same as no field. Names
  /// are the program's own: each must be a field name of the format and not `%rec`.
  package init(type: String, fields: [(String, String)] = []) {
    self.type = type
    source = []
    pieces = []
    for (name, value) in fields where !value.isEmpty { append(name, value) }
  }

  /// Makes the record that stands in these pieces of a source.
  init(type: String, source: [UInt8], pieces: [Piece]) {
    self.type = type
    self.source = source
    self.pieces = pieces
  }

  /// The place of the first field; line 1, column 1 when there is none.
  package var place: Place {
    firstFieldPiece.map { Field(pieces[$0], in: source).place } ?? Place(line: 1, column: 1)
  }

  /// The record's text with its comments, from its first line to its last newline.
  package var bytes: ArraySlice<UInt8> {
    source[range]
  }

  /// The fields in the order in which they stand.
  package var fields: [Field] {
    pieces.lazy.filter { $0.kind == .field }.map { Field($0, in: source) }
  }

  /// The first value of that name; nil when there is no such field or the first one is empty.
  ///
  /// Names are told apart by case, as recutils does.
  package subscript(_ name: String) -> String? {
    guard let index = firstIndex(of: name) else { return nil }
    let value = value(at: index)
    return value.isEmpty ? nil : value
  }

  /// The first value of that name without blanks around it; nil when nothing else is left.
  ///
  /// For identifiers, numbers, days and words from closed lists, where recutils does not mind a
  /// blank typed by accident either.
  package func word(_ name: String) -> String? {
    guard let word = self[name]?.withoutBlanksAround, !word.isEmpty else { return nil }
    return word
  }

  /// The first field of that name, also when its value is empty.
  package func field(_ name: String) -> Field? {
    firstIndex(of: name).map { Field(pieces[$0], in: source) }
  }

  /// All values of that name in order, empty ones left out.
  package func values(_ name: String) -> [String] {
    indices(of: name).map { value(at: $0) }.filter { !$0.isEmpty }
  }

  /// Whether this may name a field: a letter or `%`, then letters, digits and `_`, all ASCII.
  package static func isFieldName(_ name: String) -> Bool {
    guard let first = name.utf8.first, first.beginsName else { return false }
    return name.utf8.dropFirst().allSatisfy(\.continuesName)
  }
}

extension Record: Hashable {
  /// Whether both have the same type and the same fields in the same order, byte for byte.
  package static func == (left: Record, right: Record) -> Bool {
    guard left.type.sameBytes(as: right.type) else { return false }
    return left.bytes == right.bytes || left.fields == right.fields
  }

  /// Hashes the type's bytes and the fields.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(bytesOf: type)
    hasher.combine(fields)
  }
}

/// A part of a record's text that is kept or replaced as a whole.
struct Piece: Sendable {
  enum Kind: UInt8 {
    /// A field with all its further lines.
    case field
    /// One comment line.
    case comment
    /// What is neither, kept as it is; the reader has reported it.
    case unreadable
  }

  var kind: Kind
  /// Where the piece begins in the source, blanks before the name included.
  var start: Int
  /// Where the next piece begins.
  var end: Int
  /// The number in the file of the piece's first line.
  var line: Int
}

extension Record {
  /// The part of the source that is this record's text.
  var range: Range<Int> {
    guard let first = pieces.first, let last = pieces.last else { return 0..<0 }
    return first.start..<last.end
  }

  var firstFieldPiece: Int? {
    pieces.firstIndex { $0.kind == .field }
  }

  func firstIndex(of name: String) -> Int? {
    pieces.indices.first { isField($0, named: name) }
  }

  func indices(of name: String) -> [Int] {
    pieces.indices.filter { isField($0, named: name) }
  }

  /// Whether the piece is a field of that name, told from its bytes alone.
  private func isField(_ index: Int, named name: String) -> Bool {
    let piece = pieces[index]
    guard piece.kind == .field else { return false }
    var at = source.skippingBlanks(from: piece.start)
    for byte in name.utf8 {
      guard at < piece.end, source[at] == byte else { return false }
      at += 1
    }
    return at < piece.end && source[at] == .colon
  }

  /// The value of the field piece at `index`.
  func value(at index: Int) -> String {
    let piece = pieces[index]
    let colon = source.firstIndex(of: .colon, from: piece.start) ?? piece.end
    return source.value(source.valueStart(afterColonAt: colon, before: piece.end)..<piece.end)
  }
}
