/// One field of a record: a name, a value, and where both stand.
///
/// The value is what recutils would read: lines after the first joined by a newline, folded lines
/// joined by nothing, one blank after the colon dropped and every other blank kept. Bytes that are
/// not UTF-8 show as U+FFFD here and stay as they are in the file. Two fields are equal when their
/// names and values are, byte for byte; the place does not count.
package struct Field: Hashable, Sendable {
  /// The name as it stands, without the colon.
  package let name: String
  /// The value, blanks at its ends kept; empty when nothing stands there.
  package let value: String
  /// The place of the name.
  package let place: Place
  /// The place of the first character of the value, or where it would stand.
  package let valuePlace: Place
  /// The first line of the field as it was read, without its end, for showing with a problem.
  package let lineText: String

  /// Whether both fields have the same name and value, byte for byte.
  package static func == (left: Field, right: Field) -> Bool {
    left.name.sameBytes(as: right.name) && left.value.sameBytes(as: right.value)
  }

  /// Hashes the name's and the value's bytes.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(bytesOf: name)
    hasher.combine(bytesOf: value)
  }
}

extension Field {
  /// Reads a field from the piece of text that holds it.
  init(_ piece: WholePiece, in source: [UInt8]) {
    let nameStart = source.skippingBlanks(from: piece.start)
    let colon = source.firstIndex(of: .colon, from: nameStart) ?? piece.end
    let valueStart = source.valueStart(afterColonAt: colon, before: piece.end)
    name = String(decoding: source[nameStart..<colon], as: UTF8.self)
    value = source.value(valueStart..<piece.end)
    // Blanks, name and colon are ASCII: here a byte is a character.
    place = Place(line: piece.line, column: nameStart - piece.start + 1)
    valuePlace = Place(line: piece.line, column: valueStart - piece.start + 1)
    lineText = source.lineText(from: piece.start, before: piece.end)
  }
}

extension String {
  /// Whether both strings have the same bytes; `==` would also join é with e + accent.
  func sameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }

  /// The value without the spaces, tabs and newlines around it.
  var withoutBlanksAround: String {
    func isBlank(_ byte: UInt8) -> Bool { byte == .space || byte == .tab || byte == .newline }
    guard let first = utf8.first, let last = utf8.last, isBlank(first) || isBlank(last) else {
      return self
    }
    let start = utf8.firstIndex { !isBlank($0) } ?? utf8.endIndex
    let end = utf8.lastIndex { !isBlank($0) }.map { utf8.index(after: $0) } ?? start
    return String(self[start..<end])
  }
}

extension Hasher {
  /// Hashes the bytes of a string, so that strings with the same bytes hash alike.
  mutating func combine(bytesOf text: String) {
    combine(text.utf8.count)
    for byte in text.utf8 { combine(byte) }
  }
}
