/// Framed files: a first line that promises a last one, so that a file that was cut shows.
///
///     # wipnet 1: this file ends with the line "# end"
///
///     %rec: …
///
///     # end
///
/// Both lines are comments to every other reader of the format. A file whose first line begins with
/// `# wipnet 1`, and in which no line `# end` stands anywhere, was cut. So was any file that ends in
/// NUL bytes: that is how a file comes back from a power cut whose length reached the disk before
/// its content did. In a file that was cut, what stands behind the last blank line does not count;
/// its bytes are `cutBytes`. A record is whole when its blank line is there.
extension RecordFile {
  /// The first line of a framed file, without its newline.
  static let frameHead = "# wipnet 1: this file ends with the line \"# end\""
  /// The last line of a framed file, without its newline.
  static let frameEnd = "# end"

  /// A framed file with these descriptors, each given as the whole text of its fields, and no record.
  package static func framed(_ descriptors: [String] = []) -> RecordFile {
    var file = RecordFile(Array("\(frameHead)\n\n\(frameEnd)\n".utf8))
    for descriptor in descriptors { file.appendDescriptor(descriptor) }
    return file
  }

  /// What does not count in a file that was cut, from the first such byte to the end of the file; nil
  /// when the file is whole, empty when only the end line is missing.
  package var cutBytes: ArraySlice<UInt8>? {
    guard isCut else { return nil }
    if case .torn(let torn)? = parts.last { return slice(torn) }
    return []
  }

  /// The same file without `cutBytes`, ended by its end line when it is framed; itself when it is
  /// whole. Whoever writes it puts `cutBytes` into safety first.
  package func repairingCut() -> RecordFile {
    guard let torn = cutBytes else { return self }
    var kept = Array(bytes.dropLast(torn.count))
    let whole = RecordFile(kept)
    if !isFramed || whole.isFramed && !whole.isCut { return whole }
    if !whole.isFramed { kept += RecordFile.frameHead.utf8 + lineEnd + lineEnd }
    return RecordFile(kept + RecordFile.frameEnd.utf8 + lineEnd)
  }
}

extension RecordFile {
  /// Takes away what stays last whatever is added: the end line of a framed file and what follows it,
  /// or the bytes that do not count.
  mutating func takeTail() -> Part? {
    guard let last = parts.last else { return nil }
    if case .torn = last { return parts.removeLast() }
    guard isFramed, case .text(let part) = last else { return nil }
    let text = slice(part)
    var end = text.endIndex
    while end > text.startIndex {
      let start = text[..<(end - 1)].startOfLastLine
      if text[start..<end].isFrameEnd {
        parts.removeLast()
        if start > text.startIndex { parts.append(.text(.added(Array(text[..<start])))) }
        return .text(.added(Array(text[start...])))
      }
      guard text[start..<end].allSatisfy(\.isBlankOrLineEnd) else { return nil }
      end = start
    }
    return nil
  }

  /// Puts back what `takeTail` took.
  mutating func put(_ tail: Part) {
    if case .text(let end) = tail, let text = text(at: parts.indices.last) {
      parts[parts.count - 1] = .text(.added(text + Array(slice(end))))
    } else {
      parts.append(tail)
    }
  }

  /// Sets the end line anew when it stood among the comments of a record that went or was changed.
  mutating func keepEndLine(of old: Record, unlessIn new: Record?) {
    guard hadEndLine, old.hasFrameEnd, new?.hasFrameEnd != true else { return }
    appendAtEnd { $0.parts.append(.text(.added(RecordFile.frameEnd.utf8 + $0.lineEnd))) }
  }
}

extension RecordFile {
  /// Sets a blank line before the bytes that do not count, so that they do not take the record above
  /// with them. One whose last line is the end line was whole without.
  mutating func partFromTorn() {
    guard parts.count > 1, case .torn? = parts.last, case .record = parts[parts.count - 2],
      let last = records.last, let piece = last.indices.last.map({ last.piece($0) }),
      !last.source.isFrameEnd(piece.range)
    else { return }
    parts.insert(.text(.added(lineEnd)), at: parts.count - 1)
  }
}

extension Record {
  fileprivate var hasFrameEnd: Bool {
    indices.lazy.map { piece($0) }.contains { $0.kind == .comment && source.isFrameEnd($0.range) }
  }
}

extension UInt8 {
  var isBlankOrLineEnd: Bool {
    self == .space || self == .tab || self == .newline || self == .carriageReturn
  }
}

extension ArraySlice<UInt8> {
  /// Whether this line says `# end`; blanks around it, the line's end and zeros behind do not count.
  fileprivate var isFrameEnd: Bool {
    guard let first = firstIndex(where: { !$0.isBlankOrLineEnd }),
      let last = lastIndex(where: { !$0.isBlankOrLineEnd && $0 != 0 }), first <= last
    else { return false }
    return self[first...last].elementsEqual(RecordFile.frameEnd.utf8)
  }
}

extension [UInt8] {
  /// Whether the line in `range` is the end line of a framed file.
  func isFrameEnd(_ range: Range<Int>) -> Bool {
    self[range].isFrameEnd
  }

  /// Whether the first line of a framed file begins at `index`. Another number after `wipnet` would
  /// be another promise.
  func isFrameHead(at index: Int) -> Bool {
    let head = "# wipnet 1".utf8
    guard self[index...].starts(with: head) else { return false }
    let next = index + head.count
    return next == count || !(0x30...0x39).contains(self[next])
  }
}
