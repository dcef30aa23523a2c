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
        let here = old < present.count ? present[old] + shift : pieces.count
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

  /// Adds a field at the end of the record, below its comments.
  mutating func append(_ name: String, _ value: String) {
    insert(name, value, at: pieces.count)
  }

  /// Ends the record's last line, so that what is written behind it begins a line of its own.
  mutating func finish() {
    guard let last = pieces.indices.last else { return }
    let missing = source.missingEnd(of: pieces[last])
    guard !missing.isEmpty else { return }
    splice(last..<last + 1, text: Array(source[pieces[last].start..<pieces[last].end]) + missing)
  }

  private mutating func remove(_ name: String) {
    let found = indices(of: name)
    guard found.contains(where: { !value(at: $0).isEmpty }) else { return }
    for index in found.reversed() { splice(index..<index + 1, text: []) }
  }

  private mutating func replace(at index: Int, with value: String) {
    guard !self.value(at: index).sameBytes(as: value) else { return }
    let piece = pieces[index]
    let nameStart = source.skippingBlanks(from: piece.start)
    let colon = source.firstIndex(of: .colon, from: nameStart) ?? piece.end
    let hasTab = colon + 1 < piece.end && source[colon + 1] == .tab
    var text: [UInt8] = []
    text.appendField(source[nameStart..<colon], blank: hasTab ? .tab : .space, value)
    splice(index..<index + 1, text: text)
  }

  private mutating func insert(_ name: String, _ value: String, at index: Int) {
    precondition(Record.isFieldName(name) && name != "%rec", "not the name of a record's field")
    if index == pieces.count { finish() }
    var text: [UInt8] = []
    text.appendField(name.utf8, value)
    splice(index..<index, text: text)
  }

  /// Replaces at most one piece by one with this text, or by none when it is empty. The record
  /// has a text of its own from then on.
  private mutating func splice(_ range: Range<Int>, text: [UInt8]) {
    let whole = self.range
    let start = range.lowerBound < pieces.count ? pieces[range.lowerBound].start : whole.upperBound
    let end = range.isEmpty ? start : pieces[range.upperBound - 1].end
    var changed = Array(source[whole.lowerBound..<start])
    changed.append(contentsOf: text)
    changed.append(contentsOf: source[end..<whole.upperBound])

    var new: [Piece] = []
    if !text.isEmpty {
      let kind = range.isEmpty ? .field : pieces[range.lowerBound].kind
      new = [Piece(kind: kind, start: start, end: start + text.count, line: line(at: range))]
    }
    let growth = text.count - (end - start)
    for index in range.upperBound..<pieces.count {
      pieces[index].start += growth
      pieces[index].end += growth
    }
    pieces.replaceSubrange(range, with: new)
    for index in pieces.indices {
      pieces[index].start -= whole.lowerBound
      pieces[index].end -= whole.lowerBound
    }
    source = changed
  }

  /// The line of the first piece of the range, or the one where it would stand.
  private func line(at range: Range<Int>) -> Int {
    if range.lowerBound < pieces.count { return pieces[range.lowerBound].line }
    guard let last = pieces.last else { return 1 }
    return last.line + source[last.start..<last.end].reduce(0) { $0 + ($1 == .newline ? 1 : 0) }
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
  /// The newlines that a piece at the end of a text lacks: one for its last line, and one for a
  /// field whose last line folds into nothing.
  func missingEnd(of piece: Piece) -> [UInt8] {
    guard piece.end > piece.start else { return [] }
    let last = self[piece.end - 1]
    guard piece.kind == .field else { return last == .newline ? [] : [.newline] }
    if last == .backslash { return [.newline, .newline] }
    if last != .newline { return [.newline] }
    let folds = piece.end - 2 >= piece.start && self[piece.end - 2] == .backslash
    return folds ? [.newline] : []
  }
}
