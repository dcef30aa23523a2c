/// The text of one record file as records and descriptors, and back to the same bytes.
///
/// Reading takes anything: an empty file, a torn one, bytes that are no text. What cannot be taken
/// is in `problems` and stays as it is. While nothing is changed, `bytes` is what was read; after a
/// change, every byte outside the changed, added or removed record is.
///
/// Places and problems are those of the text as it was read, also after a change; reading the new
/// bytes gives the new ones. Text that is added ends its lines as the file's first line ends.
package struct RecordFile: Sendable {
  /// The records in file order, descriptors left out.
  package internal(set) var records: [Record]
  /// The `%rec` descriptors in file order.
  package internal(set) var descriptors: [Descriptor]
  /// What the reader met in the text, sorted by place; `violations` tells about the contents.
  package private(set) var problems: [Problem]
  /// What the file consists of, in order; the n-th `.record` is the n-th of `records`.
  var parts: [Part]
  /// Whether the first line says that an end line stands at the end; see `Frame.swift`.
  package let isFramed: Bool
  /// Whether the end of the file is missing, so that what stands last does not count.
  package let isCut: Bool
  /// Whether the end line of a framed file was there.
  let hadEndLine: Bool
  /// The byte-order mark in front of everything, when there is one.
  let mark: ArraySlice<UInt8>
  /// How its lines end, as its first one does.
  let lineEnd: [UInt8]

  /// The text that was read.
  let source: [UInt8]

  enum Part: Sendable {
    /// Blank lines, comments that stand alone, lines that cannot be read.
    case text(Text)
    case record
    case descriptor
    /// What does not count at the end of a file that was cut; at most one, and the last.
    case torn(Text)
  }

  /// Some of the text that was read, or text that was added. There are as many as records, so the
  /// first is kept small.
  enum Text: Sendable {
    case source(from: UInt32, to: UInt32)
    case added([UInt8])

    static func read(_ range: Range<Int>) -> Text {
      .source(from: UInt32(range.lowerBound), to: UInt32(range.upperBound))
    }
  }

  /// Reads the text of a file, which must be smaller than 4 GB.
  package init(_ bytes: [UInt8]) {
    let reader = RecordReader(bytes)
    records = reader.records()
    descriptors = reader.descriptors
    problems = reader.problems
    parts = reader.parts
    isFramed = reader.isFramed
    isCut = reader.cut != nil
    hadEndLine = reader.isFramed && reader.hasEndLine
    mark = reader.mark
    source = bytes
    lineEnd = bytes.lineEnd
  }

  /// A file without a byte.
  package init() {
    self.init([])
  }

  /// The whole text of the file.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    bytes += mark
    var nextRecord = 0
    var nextDescriptor = 0
    for part in parts {
      switch part {
      case .text(let text), .torn(let text):
        bytes.append(contentsOf: slice(text))
      case .record:
        bytes.append(contentsOf: records[nextRecord].bytes)
        nextRecord += 1
      case .descriptor:
        bytes.append(contentsOf: descriptors[nextDescriptor].record.bytes)
        nextDescriptor += 1
      }
    }
    return bytes
  }

  func slice(_ text: Text) -> ArraySlice<UInt8> {
    switch text {
    case .source(let from, let to): source[Int(from)..<Int(to)]
    case .added(let bytes): bytes[...]
    }
  }

  /// The text at that position of `parts`; nil when something else is there.
  func text(at position: Int?) -> ArraySlice<UInt8>? {
    guard let position, parts.indices.contains(position), case .text(let text) = parts[position]
    else { return nil }
    return slice(text)
  }

  /// The index in `records` of the first record of that type whose key field has that value.
  ///
  /// Blanks around the value in the file do not count.
  package func firstIndex(type: String, key: String, equals value: String) -> Int? {
    records.firstIndex { record in
      guard record.type == type, let found = record.word(key) else { return false }
      return found.sameBytes(as: value)
    }
  }
}

extension RecordFile {
  /// Adds a record at the end of the section of its type.
  ///
  /// In the last section that is the end of the file, so that the old bytes are a prefix of the new
  /// ones; in another it is behind the section's last record, so that a comment above the next
  /// descriptor stays with it. Without such a section, a bare `%rec: Type` begins one at the end of
  /// the file; a record without a type goes above the first descriptor. One blank line is set between
  /// records, and one behind when the file ended in one. A record without fields is not added.
  ///
  /// In a framed file, « the end of the file » is above its last line, the end line; in one that was
  /// cut, above the bytes that do not count.
  package mutating func append(_ record: Record) {
    guard record.firstFieldPiece != nil else { return }
    var record = record
    record.type = record.type.words.first ?? ""
    record.finish()
    record.endLines(with: lineEnd)
    if record.type == descriptors.last?.type ?? "" { return appendAtEnd(record) }
    guard let section = section(of: record.type) else {
      var text: [UInt8] = []
      text.appendField("%rec".utf8, record.type)
      appendParts(of: text)
      return appendAtEnd(record)
    }
    insert(record, inSection: section)
  }

  /// Adds a descriptor at the end of the file, given as the whole text of its fields.
  ///
  /// The text is taken as it is, a newline at its end added when it has none.
  package mutating func appendDescriptor(_ text: String) {
    appendParts(of: Array(text.utf8))
  }

  /// Puts another record in the place of one; the section decides its type.
  ///
  /// Equal bytes change nothing. The comments of the old record go with it: to keep them, take the
  /// record out of `records`, change it and put it back. A record without fields removes.
  package mutating func replace(at index: Int, with record: Record) {
    guard record.firstFieldPiece != nil else { return remove(at: index) }
    var record = record
    record.type = records[index].type
    if record.bytes != records[index].bytes {
      record.finish()
      record.endLines(with: lineEnd)
    }
    let old = records[index]
    records[index] = record
    keepEndLine(of: old, unlessIn: record)
    partFromTorn()
  }

  /// Removes a record, the comments directly above it and between its fields, and one blank line:
  /// the one below it or, at the end of the file, the one above.
  ///
  /// A comment with no blank line between is taken for a remark on the record; left behind it would
  /// seem to speak of the next one. It is part of the record, so adding the removed record again
  /// brings it back.
  package mutating func remove(at index: Int) {
    let position = self.position(ofRecord: index)
    let old = records.remove(at: index)
    defer { keepEndLine(of: old, unlessIn: nil) }
    drop(position)
  }
}

extension RecordFile {
  /// The parts of the last section of that type, from behind its descriptor up to the next one.
  func section(of type: String) -> Range<Int>? {
    var number = -1
    var start = 0
    var found: Range<Int>?
    func close(at end: Int) {
      let current = number < 0 ? "" : descriptors[number].type
      if current == type, number >= 0 || type.isEmpty { found = start..<end }
    }
    for (index, part) in parts.enumerated() {
      guard case .descriptor = part else { continue }
      close(at: index)
      number += 1
      start = index + 1
    }
    close(at: parts.count)
    return found
  }

  /// Adds a record behind the last one of a section that another one follows.
  private mutating func insert(_ record: Record, inSection section: Range<Int>) {
    let lastRecord = section.last { if case .record = parts[$0] { true } else { false } }
    let number = parts[..<(lastRecord ?? section.lowerBound)].count {
      if case .record = $0 { true } else { false }
    }
    if section.lowerBound > 0 || lastRecord != nil {
      // Between the section's last record or its descriptor and what follows is a blank line.
      let gap = (lastRecord ?? section.lowerBound - 1) + 1
      guard let text = text(at: gap) else { return }
      let below = (text.firstIndex(of: .newline) ?? text.startIndex) + 1
      parts.replaceSubrange(
        gap...gap,
        with: [
          .text(.added(Array(text[..<below]))), .record, .text(.added(lineEnd + text[below...])),
        ])
      records.insert(record, at: lastRecord == nil ? number : number + 1)
    } else {
      // Above the first descriptor there is at most text, which a blank line ends.
      parts.insert(contentsOf: [.record, .text(.added(lineEnd))], at: section.upperBound)
      records.insert(record, at: number)
    }
  }

  private mutating func appendAtEnd(_ record: Record) {
    var record = record
    record.type = descriptors.last?.type ?? ""
    appendAtEnd { file in
      file.parts.append(.record)
      file.records.append(record)
    }
  }

  private mutating func appendParts(of text: [UInt8]) {
    var text = text
    if text.last != .newline { text.append(.newline) }
    let added = RecordFile(text.ended(with: lineEnd))
    appendAtEnd { file in
      for part in added.parts {
        // What stands in its text is not in this file's.
        if case .text(let text) = part {
          file.parts.append(.text(.added(Array(added.slice(text)))))
        } else {
          file.parts.append(part)
        }
      }
      file.records.append(contentsOf: added.records)
      file.descriptors.append(contentsOf: added.descriptors)
    }
  }

  /// Adds something behind a blank line at the end, and below it another when one stood there.
  mutating func appendAtEnd(_ add: (inout RecordFile) -> Void) {
    let tail = takeTail()
    var missing: [UInt8] = []
    var endedBlank = tail != nil
    switch parts.last {
    case nil, .torn:
      break
    case .record:
      records[records.count - 1].finish()
      missing = lineEnd
    case .descriptor:
      descriptors[descriptors.count - 1].record.finish()
      missing = lineEnd
    case .text(let text):
      let text = slice(text)
      let body = text.last == .newline ? text.dropLast() : text
      let lastLine = body[body.startOfLastLine...]
      let isBlank = lastLine.allSatisfy { [.space, .tab, .carriageReturn].contains($0) }
      if text.last != .newline { missing += text.last == .carriageReturn ? [.newline] : lineEnd }
      if !isBlank { missing += lineEnd }
      endedBlank = endedBlank || isBlank
      if !missing.isEmpty { parts[parts.count - 1] = .text(.added(text + missing)) }
      missing = []
    }
    if !missing.isEmpty { parts.append(.text(.added(missing))) }
    add(&self)
    if endedBlank { parts.append(.text(.added(lineEnd))) }
    if let tail { put(tail) }
  }

  func position(ofRecord index: Int) -> Int {
    // What goes is most often what came last.
    if index >= records.count / 2 {
      var number = records.count
      for position in parts.indices.reversed() {
        guard case .record = parts[position] else { continue }
        number -= 1
        if number == index { return position }
      }
    } else {
      var number = -1
      for (position, part) in parts.enumerated() {
        guard case .record = part else { continue }
        number += 1
        if number == index { return position }
      }
    }
    preconditionFailure("a record index beyond the file's records")
  }
}

extension ArraySlice<UInt8> {
  var startOfLastLine: Int {
    lastIndex(of: .newline).map { $0 + 1 } ?? startIndex
  }
}
