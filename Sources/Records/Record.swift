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
  /// Where it stands: in the file's text, or in one of its own once it was changed.
  var text: RecordText
  /// Which of the text's pieces are its own, in order, each beginning where the one before ends.
  private var first: UInt32
  private var count: UInt32
  /// Where the last of them ends.
  private var end: UInt32

  /// Makes a record of the given fields, which it writes as it would stand in a file.
  ///
  /// A field with an empty value is left out, since an empty value says the same as no field. Names
  /// are the program's own: each must be a field name of the format and not `%rec`.
  package init(type: String, fields: [(String, String)] = []) {
    self.init(type: type, text: RecordText(bytes: [], pieces: []))
    for (name, value) in fields where !value.isEmpty { append(name, value) }
  }

  /// Makes the record that all the pieces of a text are.
  init(type: String, text: RecordText) {
    self.init(
      type: type, text: text, pieces: 0..<UInt32(text.pieces.count), end: UInt32(text.bytes.count))
  }

  /// Makes the record that stands in these pieces of a text, the last of which ends at `end`.
  init(type: String, text: RecordText, pieces: Range<UInt32>, end: UInt32) {
    self.type = type
    self.text = text
    self.first = pieces.lowerBound
    self.count = UInt32(pieces.count)
    self.end = end
  }

  /// The place of the first field; line 1, column 1 when there is none.
  package var place: Place {
    firstFieldPiece.map { Field(piece($0), in: source).place } ?? Place(line: 1, column: 1)
  }

  /// The record's text with its comments, from its first line to its last newline.
  package var bytes: ArraySlice<UInt8> {
    source[range]
  }

  /// The fields in the order in which they stand.
  package var fields: [Field] {
    indices.lazy.map { piece($0) }.filter { $0.kind == .field }.map { Field($0, in: source) }
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
    firstIndex(of: name).map { Field(piece($0), in: source) }
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

/// The bytes that records were read from, and where their pieces begin: one for all the records of a
/// file, so that a record of a large file costs little more than its text.
final class RecordText: Sendable {
  let bytes: [UInt8]
  let pieces: [Piece]

  init(bytes: [UInt8], pieces: [Piece]) {
    self.bytes = bytes
    self.pieces = pieces
  }
}

/// A part of a record's text that is kept or replaced as a whole. It ends where the next one of the
/// record begins.
struct Piece: Sendable {
  enum Kind: UInt8 {
    /// A field with all its further lines.
    case field
    /// One comment line.
    case comment
    /// What is neither, kept as it is; the reader has reported it.
    case unreadable
  }

  /// Where the piece begins in the text, blanks before the name included.
  var start: UInt32
  /// The number in the file of the piece's first line.
  var line: UInt32
  var kind: Kind
}

/// A piece with its end.
struct WholePiece {
  var kind: Piece.Kind
  var start: Int
  var end: Int
  var line: Int

  var range: Range<Int> { start..<end }
}

extension Record {
  var source: [UInt8] { text.bytes }

  /// The indices of the record's pieces, from 0.
  var indices: Range<Int> { 0..<Int(count) }

  func piece(_ index: Int) -> WholePiece {
    let piece = text.pieces[Int(first) + index]
    let end = index + 1 < Int(count) ? text.pieces[Int(first) + index + 1].start : self.end
    return WholePiece(
      kind: piece.kind, start: Int(piece.start), end: Int(end), line: Int(piece.line))
  }

  /// The part of the source that is this record's text.
  var range: Range<Int> {
    count == 0 ? 0..<0 : Int(text.pieces[Int(first)].start)..<Int(end)
  }

  var firstFieldPiece: Int? {
    indices.first { text.pieces[Int(first) + $0].kind == .field }
  }

  func firstIndex(of name: String) -> Int? {
    indices.first { isField($0, named: name) }
  }

  func indices(of name: String) -> [Int] {
    indices.filter { isField($0, named: name) }
  }

  /// Whether the piece is a field of that name, told from its bytes alone.
  private func isField(_ index: Int, named name: String) -> Bool {
    let piece = text.pieces[Int(first) + index]
    guard piece.kind == .field else { return false }
    var at = source.skippingBlanks(from: Int(piece.start))
    for byte in name.utf8 {
      // A colon stands behind each name, so comparing ends before the piece does.
      guard at < source.count, source[at] == byte else { return false }
      at += 1
    }
    return at < source.count && source[at] == .colon
  }

  /// The value of the field piece at `index`.
  func value(at index: Int) -> String {
    let piece = piece(index)
    let colon = source.firstIndex(of: .colon, from: piece.start) ?? piece.end
    return source.value(source.valueStart(afterColonAt: colon, before: piece.end)..<piece.end)
  }
}
