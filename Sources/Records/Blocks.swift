/// A file as the blocks between its blank lines, and a block as its lines: what putting two versions
/// of a file together is done with.
extension RecordFile {
  /// Everything in the file but the blank lines at its end, in order. Each block ends in a newline
  /// of its own, also where the file ends without one.
  package var blocks: [Block] { blocksAndTail.blocks }

  /// The blank lines behind the last block.
  package var tail: [UInt8] { blocksAndTail.tail }

  /// What does not count at the end of a file that was cut, without the zeros that a disk may leave.
  package var torn: [UInt8] {
    guard case .torn(let text)? = parts.last else { return [] }
    let bytes = slice(text)
    return Array(bytes[..<(bytes.lastIndex { $0 != 0 }.map { $0 + 1 } ?? bytes.startIndex)])
  }

  private var blocksAndTail: (blocks: [Block], tail: [UInt8]) {
    var blocks: [Block] = []
    var blanks: [UInt8] = []
    var nextRecord = 0
    var nextDescriptor = 0
    func add(_ kind: Block.Kind, _ record: Record, type: String) {
      var record = record
      record.finish()
      blocks.append(
        Block(kind: kind, type: type, blanks: blanks, bytes: Array(record.bytes), record: record))
      blanks = []
    }
    for part in parts {
      switch part {
      case .record:
        add(.record, records[nextRecord], type: records[nextRecord].type)
        nextRecord += 1
      case .descriptor:
        let descriptor = descriptors[nextDescriptor]
        add(.descriptor, descriptor.record, type: descriptor.type)
        nextDescriptor += 1
      case .torn: break
      case .text(let piece):
        let text = slice(piece)
        var run: [UInt8] = []
        func close() {
          guard !run.isEmpty else { return }
          if run.last != .newline { run.append(.newline) }
          blocks.append(Block(kind: .text, type: "", blanks: blanks, bytes: run, record: nil))
          run = []
          blanks = []
        }
        var at = text.startIndex
        while at < text.endIndex {
          let end = text[at...].firstIndex(of: .newline).map { $0 + 1 } ?? text.endIndex
          let line = text[at..<end]
          if line.isBlankLine {
            close()
            blanks += line
          } else {
            run += line
          }
          at = end
        }
        close()
      }
    }
    return (blocks, blanks)
  }
}

/// A run of lines without a blank one between.
package struct Block: Sendable {
  package enum Kind: Hashable, Sendable {
    case record, descriptor
    /// Comments that stand alone, and lines that cannot be read.
    case text
  }

  package let kind: Kind
  /// The type of a record, or the one that a descriptor describes.
  package let type: String
  /// The blank lines above.
  package let blanks: [UInt8]
  /// Its lines, the last one ended.
  package let bytes: [UInt8]
  /// The record, or the fields of the descriptor.
  package let record: Record?

  /// Whether every line belongs to a field or is a comment.
  package var hasOnlyFields: Bool {
    record.map { record in record.indices.allSatisfy { record.piece($0).kind != .unreadable } }
      ?? true
  }

  /// The lines of a text that is one block.
  package static func lines(of text: [UInt8]) -> [Line] {
    RecordFile(text).blocks.flatMap(\.lines)
  }

  /// The lines, a field's further ones together with its first.
  package var lines: [Line] {
    guard let record else {
      return bytes.split(separator: .newline).map {
        Line(kind: .comment, bytes: Array($0) + [.newline])
      }
    }
    return record.indices.map { index in
      let piece = record.piece(index)
      let bytes = Array(record.source[piece.range])
      switch piece.kind {
      case .comment: return Line(kind: .comment, bytes: bytes)
      case .unreadable: return Line(kind: .unreadable, bytes: bytes)
      case .field: return Line(field: bytes)
      }
    }
  }

  /// One field with all its lines, one comment line, or one line that is neither.
  package struct Line: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case field, comment, unreadable
    }

    package let kind: Kind
    /// Its bytes, up to and with the newline.
    package let bytes: [UInt8]
    /// The field's name; empty when it is none.
    package var name = ""
    /// The bytes of the field's value, as `Field.value` reads them.
    package var value: [UInt8] = []

    init(kind: Kind, bytes: [UInt8]) {
      self.kind = kind
      self.bytes = bytes
    }

    /// A field from its bytes, from its name on.
    init(field bytes: [UInt8]) {
      self.init(kind: .field, bytes: bytes)
      let start = bytes.skippingBlanks(from: 0)
      let colon = bytes.firstIndex(of: .colon, from: start) ?? bytes.count
      name = String(decoding: bytes[start..<colon], as: UTF8.self)
      let valueStart = bytes.valueStart(afterColonAt: colon, before: bytes.count)
      value = bytes.unfolded(valueStart..<bytes.count)
    }

    /// Reads a text that is one field and nothing else; nil when it is anything else.
    package init?(readingField text: [UInt8]) {
      guard text.last == .newline, text.first?.beginsName == true else { return nil }
      let file = RecordFile(text)
      guard file.descriptors.isEmpty, file.records.count == 1, file.parts.count == 1,
        let record = file.records.first, record.indices.count == 1, record.bytes.count == text.count
      else { return nil }
      self.init(field: text)
    }

    /// A field of this name and value.
    package init(name: String, value: String) {
      var bytes: [UInt8] = []
      bytes.appendField(name.utf8, value)
      self.init(field: bytes)
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the reader takes this line, with or without its newline, for a blank one.
  fileprivate var isBlankLine: Bool {
    var rest = self
    if rest.last == .newline { rest.removeLast() }
    if rest.last == .carriageReturn { rest.removeLast() }
    return rest.allSatisfy { $0 == .space || $0 == .tab }
  }
}
