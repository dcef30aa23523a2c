/// Reads the text of a record file in one pass, line by line, into records, descriptors and the
/// text between them; what cannot be read is reported and kept.
///
/// A run of lines without a blank one between them is a block. A block with a field is a record, or
/// a descriptor when the field is `%rec`; a block without one is text between records.
struct RecordReader {
  let source: [UInt8]
  var mark: ArraySlice<UInt8> = []
  var parts: [RecordFile.Part] = []
  /// Where the pieces of all records begin, record after record.
  private var pieces: [Piece] = []
  /// Where each record stands in `pieces`; they become records when all pieces are known.
  private var found: [FoundRecord] = []
  var descriptors: [Descriptor] = []
  var problems: [Problem] = []
  /// Whether the first line says that an end line stands at the end.
  private(set) var isFramed = false
  /// Where the bytes begin that do not count because the file was cut; nil when it is whole.
  private(set) var cut: Int?

  private(set) var hasEndLine = false
  /// Whether a byte stands somewhere that no text should hold; most files have none.
  private let isOdd: Bool
  /// Where the last line begins when it is blank and not ended.
  private var blankTail: Int?
  private var types: Set<String> = []
  private var block: [WholePiece] = []
  private var blockHasField = false
  private var blockHasDescriptor = false
  /// Where the text begins that is not yet in `parts`.
  private var textStart = 0
  private var line = 1
  private var carriageReturns: (first: Problem, lines: Int)?

  private struct FoundRecord {
    var section: UInt32
    var firstPiece: UInt32
    var pieceCount: UInt32
    var end: UInt32
  }

  init(_ source: [UInt8]) {
    precondition(source.count < UInt32.max, "a record file of 4 GB or more")
    self.source = source
    isOdd = source.span.isOdd
    read()
    if let (first, lines) = carriageReturns {
      problems.append(
        Problem(
          .carriageReturn(lines: lines), at: first.place, length: 1, lineText: first.lineText))
    }
    problems.sort { $0.place < $1.place }
  }

  /// The records in file order.
  func records() -> [Record] {
    let types = [""] + descriptors.map(\.type)
    let text = RecordText(bytes: source, pieces: pieces)
    return found.map { record in
      Record(
        type: types[Int(record.section)], text: text,
        pieces: record.firstPiece..<record.firstPiece + record.pieceCount, end: record.end)
    }
  }

  private mutating func read() {
    var at = 0
    if source.starts(with: "\u{FEFF}".utf8) {
      at = 3
      textStart = 3
      mark = source[..<3]
      report(.byteOrderMark, from: 3, to: 3, lineStart: 3)
    }
    isFramed = source.isFrameHead(at: at)
    while at < source.count {
      let first = source.skippingBlanks(from: at)
      let start = at
      let lineBefore = line
      if endsLine(first) {
        at = lineEnd(from: first)
        // A last line of blanks may be the beginning of another one: it parts nothing.
        if source[at - 1] == .newline { closeBlock() } else { blankTail = start }
        line += 1
      } else {
        at = readPiece(start: start, first: first)
      }
      if isOdd { inspect(start..<at, line: lineBefore) }
    }
    tearOff()
    closeBlock()
    let end = cut ?? source.count
    if textStart < end { parts.append(.text(.read(textStart..<end))) }
    if end < source.count { parts.append(.torn(.read(end..<source.count))) }
  }

  /// Finds what does not count at the end of a file that was cut: behind the last blank line, when
  /// the end line of a framed file is missing or a file ends in NUL bytes, as one does whose last
  /// bytes never reached the disk.
  private mutating func tearOff() {
    let filledFrom = source.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0
    let isFilled = filledFrom < source.count
    guard isFilled || isFramed && !hasEndLine else { return }
    var start = block.first?.start ?? blankTail ?? source.count
    var firstLine = block.first?.line ?? (blankTail == nil ? line : line - 1)
    if isFilled, isFramed, let last = block.lastIndex(where: { $0.start < filledFrom }),
      source.isFrameEnd(block[last].range)
    {
      // All that was written stands; only the zeros behind the end line do not count.
      block.removeSubrange((last + 1)...)
      block[last].end = filledFrom
      start = filledFrom
      firstLine = block[last].line + (source[filledFrom - 1] == .newline ? 1 : 0)
    } else {
      emptyBlock()
    }
    problems.removeAll { $0.place.line >= firstLine }
    let lineStart = source[..<start].lastIndex(of: .newline).map { $0 + 1 } ?? mark.count
    problems.append(problem(.cut, from: start, to: start, lineStart: lineStart, line: firstLine))
    cut = start
  }

  private mutating func emptyBlock() {
    block.removeAll(keepingCapacity: true)
    blockHasField = false
    blockHasDescriptor = false
  }

  private mutating func closeBlock() {
    defer { emptyBlock() }
    guard blockHasField, let first = block.first, let last = block.last else { return }
    if textStart < first.start { parts.append(.text(.read(textStart..<first.start))) }
    textStart = last.end
    let marks = block.lazy.map {
      Piece(start: UInt32($0.start), line: UInt32($0.line), kind: $0.kind)
    }
    if blockHasDescriptor {
      let text = RecordText(bytes: source, pieces: Array(marks))
      addDescriptor(
        Descriptor(
          Record(
            type: "", text: text, pieces: 0..<UInt32(block.count), end: UInt32(last.end))))
    } else {
      parts.append(.record)
      found.append(
        FoundRecord(
          section: UInt32(descriptors.count), firstPiece: UInt32(pieces.count),
          pieceCount: UInt32(block.count), end: UInt32(last.end)))
      pieces.append(contentsOf: marks)
    }
  }

  private mutating func addDescriptor(_ descriptor: Descriptor) {
    parts.append(.descriptor)
    descriptors.append(descriptor)
    let type = descriptor.type
    guard let field = descriptor.record.field("%rec") else { return }
    if type.isEmpty {
      problems.append(Problem(.descriptorWithoutType, at: field))
    } else if !types.insert(type).inserted {
      problems.append(Problem(.duplicateDescriptor(type.excerpt), inValueOf: field))
    }
    let fields = descriptor.fields
    for (above, below) in zip(fields, fields.dropFirst())
    where above.name.hasPrefix("%") != below.name.hasPrefix("%") {
      problems.append(Problem(.blankLineMissing(below.name.excerpt), at: below))
    }
  }
}

extension RecordReader {
  /// Reads what begins in the line at `start`, whose first byte that is not blank is at `first`;
  /// returns where the next line begins.
  private mutating func readPiece(start: Int, first: Int) -> Int {
    let byte = source[first]
    if first > start, !block.isEmpty, byte != .plus {
      report(.indented, from: start, to: first, lineStart: start)
    }
    if byte == .hash {
      let end = lineEnd(from: first)
      if source.isFrameEnd(start..<end) { hasEndLine = true }
      return addLine(.comment, start: start, end: end)
    }
    if byte.beginsName {
      var colon = first + 1
      while colon < source.count, source[colon].continuesName { colon += 1 }
      if colon < source.count, source[colon] == .colon {
        return readField(start: start, first: first, colon: colon)
      }
    }
    return readUnreadable(start: start, first: first)
  }

  private mutating func addLine(_ kind: Piece.Kind, start: Int, end: Int) -> Int {
    block.append(WholePiece(kind: kind, start: start, end: end, line: line))
    line += 1
    return end
  }

  private mutating func readField(start: Int, first: Int, colon: Int) -> Int {
    let fieldLine = line
    var at = colon + 1
    if at < source.count, source[at] >= 0x80 {
      report(.blankMissing, from: at, to: at + 1, lineStart: start)
    }
    var end = source.count
    var lineStart = start
    while at < source.count {
      guard source[at] == .newline else {
        at += 1
        continue
      }
      line += 1
      if source[at - 1] == .backslash {
        reportFold(at: at - 1, lineStart: lineStart)
        at += 1
        lineStart = at
        continue
      }
      let marker = source.skippingBlanks(from: at + 1)
      guard marker < source.count, source[marker] == .plus else {
        end = at + 1
        break
      }
      if marker > at + 1 {
        report(.indented, from: at + 1, to: marker, lineStart: at + 1)
      }
      lineStart = at + 1
      at = marker + 1
    }
    if end == source.count { reportUnfinished(colon: colon, lineStart: lineStart) }
    if end == source.count, source[end - 1] != .newline { line += 1 }
    block.append(WholePiece(kind: .field, start: start, end: end, line: fieldLine))
    blockHasField = true
    if colon - first == 4, source[first..<colon].elementsEqual("%rec".utf8) {
      blockHasDescriptor = true
    }
    return end
  }

  private mutating func readUnreadable(start: Int, first: Int) -> Int {
    var end = lineEnd(from: first)
    let (kind, faultEnd) = fault(from: first, to: end)
    report(kind, from: first, to: faultEnd, lineStart: start)
    end = addLine(.unreadable, start: start, end: end)
    // What goes on from a field that could not be read needs no report of its own.
    while case .fieldNameInvalid = kind, end < source.count, source[end] == .plus {
      end = addLine(.unreadable, start: end, end: lineEnd(from: end))
    }
    return end
  }

  /// Why the line from `start` to `end` cannot be read, and where the fault ends.
  private func fault(from start: Int, to end: Int) -> (Problem.Kind, end: Int) {
    if source[start] == .plus { return (.continuationWithoutField, end) }
    if isConflictMarker(at: start) { return (.conflictMarker, end) }
    guard let colon = source.firstIndex(of: .colon, from: start, before: end) else {
      return (.notAField, end)
    }
    var nameEnd = colon
    while nameEnd > start, source[nameEnd - 1] == .space || source[nameEnd - 1] == .tab {
      nameEnd -= 1
    }
    let name = source[start..<nameEnd]
    if name.isEmpty || name.contains(.space) || name.contains(.tab) { return (.notAField, end) }
    return (
      .fieldNameInvalid(String(decoding: source[start..<colon], as: UTF8.self).excerpt), colon
    )
  }

  /// Whether seven of one of git's marks stand here, and then the line's end or a space.
  private func isConflictMarker(at start: Int) -> Bool {
    let mark = source[start]
    guard "<>|=".utf8.contains(mark) else { return false }
    let end = start + 7
    guard end <= source.count, source[start..<end].allSatisfy({ $0 == mark }) else { return false }
    return end == source.count || source[end] == .space || endsLine(end)
  }
}

extension RecordReader {
  /// Whether the line ends at `index`, or a carriage return there ends it.
  private func endsLine(_ index: Int) -> Bool {
    guard index < source.count else { return true }
    if source[index] == .newline { return true }
    guard source[index] == .carriageReturn else { return false }
    return index + 1 == source.count || source[index + 1] == .newline
  }

  /// Where the line after the one at `index` begins.
  private func lineEnd(from index: Int) -> Int {
    source.firstIndex(of: .newline, from: index).map { $0 + 1 } ?? source.count
  }

  /// Reports a line folded over one that begins like a field: nobody means to swallow that.
  private mutating func reportFold(at backslash: Int, lineStart: Int) {
    let next = backslash + 2
    guard next < source.count, source[next].beginsName else { return }
    var colon = next + 1
    while colon < source.count, source[colon].continuesName { colon += 1 }
    guard colon < source.count, source[colon] == .colon else { return }
    let name = String(decoding: source[next..<colon], as: UTF8.self).excerpt
    line -= 1
    report(.fieldFolded(name), from: backslash, to: backslash + 1, lineStart: lineStart)
    line += 1
  }

  /// Reports a field that ends with the file where recutils expects more: behind the colon, behind
  /// a `+`, behind a backslash.
  private mutating func reportUnfinished(colon: Int, lineStart: Int) {
    let last = source.count - 1
    let afterMarker =
      lineStart > colon && source[last] == .plus
      && source.skippingBlanks(from: lineStart) == last && source[lineStart - 2] != .backslash
    if last == colon || source[last] == .backslash || afterMarker {
      report(.unfinished, from: last, to: last + 1, lineStart: lineStart)
    }
  }

  /// Adds a problem in the current line, counting its place in characters.
  private mutating func report(_ kind: Problem.Kind, from: Int, to: Int, lineStart: Int) {
    problems.append(problem(kind, from: from, to: to, lineStart: lineStart, line: line))
  }

  private func problem(
    _ kind: Problem.Kind, from: Int, to: Int, lineStart: Int, line: Int
  ) -> Problem {
    let text = source.lineText(from: lineStart, before: source.count)
    let before = String(decoding: source[lineStart..<from], as: UTF8.self).count
    let length = String(decoding: source[from..<to], as: UTF8.self).count
    return Problem(
      kind, at: Place(line: line, column: before + 1),
      length: Swift.min(length, text.count - before), lineText: text)
  }

  /// Reports the bytes of a piece that no text should hold, line by line.
  private mutating func inspect(_ range: Range<Int>, line firstLine: Int) {
    guard source.span.extracting(range).isOdd else { return }
    var line = firstLine
    var start = range.lowerBound
    while start < range.upperBound {
      let end = Swift.min(lineEnd(from: start), range.upperBound)
      inspectLine(start..<end, line: line)
      start = end
      line += 1
    }
  }

  private mutating func inspectLine(_ range: Range<Int>, line: Int) {
    let bytes = source[range]
    if let bad = firstInvalid(range) {
      problems.append(
        problem(
          .invalidUTF8, from: bad.lowerBound, to: bad.upperBound, lineStart: range.lowerBound,
          line: line))
    }
    if let nul = bytes.firstIndex(of: 0) {
      problems.append(
        problem(.nul, from: nul, to: nul + 1, lineStart: range.lowerBound, line: line))
    }
    guard let first = bytes.firstIndex(of: .carriageReturn) else { return }
    let found = problem(
      .loneCarriageReturn, from: first, to: first + 1, lineStart: range.lowerBound, line: line)
    if endsLine(first) {
      carriageReturns = (carriageReturns?.first ?? found, (carriageReturns?.lines ?? 0) + 1)
    } else {
      problems.append(found)
    }
  }

  /// The first run of bytes in the range that is not UTF-8.
  private func firstInvalid(_ range: Range<Int>) -> Range<Int>? {
    do {
      _ = try UTF8Span(validating: source.span.extracting(range))
      return nil
    } catch {
      let bad = error.byteOffsets
      return range.lowerBound + bad.lowerBound..<range.lowerBound + bad.upperBound
    }
  }
}

extension Span<UInt8> {
  /// Whether a NUL or CR stands here, or what is not UTF-8.
  fileprivate var isOdd: Bool {
    var low: UInt8 = 0xFF
    var high: UInt8 = 0
    var hasReturn = false
    for index in indices {
      let byte = self[index]
      low = Swift.min(low, byte)
      high |= byte
      hasReturn = hasReturn || byte == .carriageReturn
    }
    if hasReturn || low == 0 { return true }
    return high >= 0x80 && (try? UTF8Span(validating: self)) == nil
  }
}
