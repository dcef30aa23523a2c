/// Changing a record's fields; all that is not changed keeps its bytes.
extension Record {
  /// Replaces the first field of that name, in its line, or adds one at the end.
  ///
  /// Further fields of the name stay. Nil and the empty text say that nothing is known: they remove
  /// every field of that name. Setting what `self[name]` already gives changes no byte. The comments
  /// around a removed field stay.
  package mutating func set(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return remove(name) }
    guard let index = firstIndex(of: name) else { return append(name, value) }
    replace(at: index, with: value)
  }

  /// Makes the values of a repeated field exactly these, in this order; empty ones are left out.
  ///
  /// A value that is there already keeps its line and its bytes; a new one takes the line of one
  /// that goes, or goes behind the value before it. Fields of that name that are empty stay where
  /// they are.
  package mutating func set(_ name: String, _ values: [String]) {
    let wanted = values.filter { !$0.isEmpty }
    let present = indices(of: name).filter { !value(at: $0).isEmpty }
    let current = present.map { value(at: $0) }
    let changes = wanted.difference(from: current) { $0.sameBytes(as: $1) }
    let gone = changes.offsets(in: changes.removals)
    let new = changes.offsets(in: changes.insertions)

    var old = 0  // the next of `present`
    var next = 0  // the next of `wanted`
    var shift = 0  // how far the pieces from `present[old]` on have moved
    var last: Int?  // the piece of the value before
    while old < present.count || next < wanted.count {
      let goes = old < present.count && gone.contains(old)
      let comes = next < wanted.count && new.contains(next)
      if goes, !comes {
        splice(present[old] + shift..<present[old] + shift + 1, text: [])
        shift -= 1
      } else if comes, !goes {
        let here = old < present.count ? present[old] + shift : indices.count
        last = last.map { $0 + 1 } ?? here
        insert(name, wanted[next], at: last ?? here)
        shift += 1
      } else {
        last = present[old] + shift
        if goes { replace(at: present[old] + shift, with: wanted[next]) }
      }
      if goes || !comes { old += 1 }
      if comes || !goes { next += 1 }
    }
  }

  /// Adds a field for each value directly behind the last field that has one of those names; at the end
  /// where none has. A field of that name without a value takes the first.
  package mutating func add(_ name: String, _ values: [String], behind names: Set<String>) {
    let before = names.flatMap { indices(of: $0) }.max()
    guard firstIndex(of: name) == nil, var place = before.map({ $0 + 1 }) else {
      return set(name, values)
    }
    for value in values where !value.isEmpty {
      insert(name, value, at: place)
      place += 1
    }
  }

  /// Adds a field at the end of the record, below its comments.
  mutating func append(_ name: String, _ value: String) {
    insert(name, value, at: indices.count)
  }

  /// Ends the record's last line, so that what is written behind it begins a line of its own.
  mutating func finish() {
    guard let last = indices.last else { return }
    let piece = piece(last)
    let missing = source.missingEnd(of: piece, lineEnd: lineEnd)
    guard !missing.isEmpty else { return }
    splice(last..<last + 1, text: Array(source[piece.range]) + missing)
  }

  /// Ends the lines so when all of them end in LF, as those of a new record do.
  mutating func endLines(with lineEnd: [UInt8]) {
    guard lineEnd.count > 1, !bytes.contains(.carriageReturn) else { return }
    for index in indices {
      let old = Array(source[piece(index).range])
      let new = old.ended(with: lineEnd)
      if new.count > old.count { splice(index..<index + 1, text: new) }
    }
  }

  /// How the record's lines end: as its first one, or as those of its file.
  private var lineEnd: [UInt8] {
    source.firstIndex(of: .newline, from: range.lowerBound, before: range.upperBound) == nil
      ? source.lineEnd : Array(bytes).lineEnd
  }

  private mutating func remove(_ name: String) {
    let found = indices(of: name)
    guard found.contains(where: { !value(at: $0).isEmpty }) else { return }
    for index in found.reversed() { splice(index..<index + 1, text: []) }
  }

  private mutating func replace(at index: Int, with value: String) {
    guard !self.value(at: index).sameBytes(as: value) else { return }
    let piece = piece(index)
    let nameStart = source.skippingBlanks(from: piece.start)
    let colon = source.firstIndex(of: .colon, from: nameStart) ?? piece.end
    let hasTab = colon + 1 < piece.end && source[colon + 1] == .tab
    var text: [UInt8] = []
    text.appendField(source[nameStart..<colon], blank: hasTab ? .tab : .space, value)
    splice(index..<index + 1, text: text.ended(with: lineEnd))
  }

  private mutating func insert(_ name: String, _ value: String, at index: Int) {
    precondition(Record.isFieldName(name) && name != "%rec", "not the name of a record's field")
    if index == indices.count { finish() }
    var text: [UInt8] = []
    text.appendField(name.utf8, value)
    splice(index..<index, text: text.ended(with: lineEnd))
  }

  /// Replaces at most one piece by one with this text, or by none when it is empty. The record
  /// has a text of its own from then on.
  private mutating func splice(_ replaced: Range<Int>, text new: [UInt8]) {
    let whole = range
    let start =
      replaced.lowerBound < indices.count ? piece(replaced.lowerBound).start : whole.upperBound
    let end = replaced.isEmpty ? start : piece(replaced.upperBound - 1).end
    var bytes: [UInt8] = []
    bytes.reserveCapacity(whole.count + new.count - (end - start))
    bytes += source[whole.lowerBound..<start]
    bytes += new
    bytes += source[end..<whole.upperBound]

    var pieces: [Piece] = []
    func keep(_ index: Int, movedBy shift: Int) {
      let piece = piece(index)
      pieces.append(
        Piece(start: UInt32(piece.start + shift), line: UInt32(piece.line), kind: piece.kind))
    }
    for index in 0..<replaced.lowerBound { keep(index, movedBy: -whole.lowerBound) }
    if !new.isEmpty {
      let kind = replaced.isEmpty ? .field : piece(replaced.lowerBound).kind
      pieces.append(
        Piece(
          start: UInt32(start - whole.lowerBound), line: UInt32(line(at: replaced.lowerBound)),
          kind: kind))
    }
    let growth = new.count - (end - start)
    for index in replaced.upperBound..<indices.count {
      keep(index, movedBy: growth - whole.lowerBound)
    }
    self = Record(type: type, text: RecordText(bytes: bytes, pieces: pieces))
  }

  /// The line of the piece at `index`, or the one where it would stand.
  private func line(at index: Int) -> Int {
    if index < indices.count { return piece(index).line }
    guard let last = indices.last else { return 1 }
    return piece(last).line + source[piece(last).range].count { $0 == .newline }
  }
}

extension CollectionDifference {
  /// Where the elements stand that these changes remove or insert.
  fileprivate func offsets(in changes: [Change]) -> Set<Int> {
    Set(
      changes.map { change in
        switch change {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
      })
  }
}

extension [UInt8] {
  /// The line ends that a piece at the end of a text lacks: one for its last line, and one for a
  /// field whose last line folds into nothing.
  func missingEnd(of piece: WholePiece, lineEnd: [UInt8]) -> [UInt8] {
    guard piece.end > piece.start else { return [] }
    let last = self[piece.end - 1]
    if last == .carriageReturn { return [.newline] }
    guard piece.kind == .field else { return last == .newline ? [] : lineEnd }
    // Only a bare newline folds.
    if last == .backslash { return [.newline] + lineEnd }
    if last != .newline { return lineEnd }
    let folds = piece.end - 2 >= piece.start && self[piece.end - 2] == .backslash
    return folds ? lineEnd : []
  }

  /// How the first line ends: CR LF or LF.
  var lineEnd: [UInt8] {
    let first = firstIndex(of: .newline)
    return first.map { $0 > 0 && self[$0 - 1] == .carriageReturn } == true
      ? [.carriageReturn, .newline] : [.newline]
  }

  /// The same text with lines that end so instead of in LF. A newline behind a backslash stays alone:
  /// it folds, and would not with a CR before it.
  func ended(with lineEnd: [UInt8]) -> [UInt8] {
    guard lineEnd.count > 1 else { return self }
    var text: [UInt8] = []
    for byte in self {
      if byte == .newline, text.last != .backslash, text.last != .carriageReturn {
        text.append(.carriageReturn)
      }
      text.append(byte)
    }
    return text
  }
}
