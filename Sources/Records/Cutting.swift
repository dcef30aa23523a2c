/// What went out of a file with a record, so that it can come back to the last byte.
package struct Cutting: Hashable, Sendable {
  /// The record's lines with their comments, and the blank line that went with them, below or above.
  package var text: [UInt8]
  /// How many bytes stand between this text and what it is found behind: a record of the section, or
  /// the beginning of the section.
  package var gap: Int

  package init(text: [UInt8], gap: Int) {
    self.text = text
    self.gap = gap
  }
}

extension RecordFile {
  /// The nearest records above and below one in its section of which `isFound` says that they can be
  /// found again.
  package func neighbours(
    ofRecord index: Int, where isFound: (Int) -> Bool
  ) -> (above: Int?, below: Int?) {
    let position = self.position(ofRecord: index)
    func nearest(_ parts: some Sequence<Part>, _ step: Int) -> Int? {
      var number = index
      for part in parts {
        switch part {
        case .record:
          number += step
          if isFound(number) { return number }
        case .descriptor: return nil
        case .text, .torn: break
        }
      }
      return nil
    }
    return (nearest(parts[..<position].reversed(), -1), nearest(parts[(position + 1)...], 1))
  }

  /// Removes a record as `remove` does, and tells what `putBack` needs. `previous` is the record above
  /// it, in its section, that it is to be found behind; nil for the beginning of the section.
  package mutating func cut(at index: Int, behind previous: Int?) -> Cutting {
    let position = self.position(ofRecord: index)
    let start = previous.map { self.position(ofRecord: $0) + 1 } ?? beginning(above: position)
    let between = length(of: start..<position, from: previous.map { $0 + 1 })
    let (above, below) = blankLine(of: position)
    let text = above + Array(records[index].bytes) + below
    remove(at: index)
    return Cutting(text: text, gap: between - above.count)
  }

  /// Puts a record back where it was cut out: behind `previous`, else at the beginning of the section
  /// that `next` stands in, else of the last one of its type. Should nothing fit that place any more, it
  /// comes directly above `next` or directly below the other. Returns where it stands; nil, and nothing
  /// done, when there is no such section or the text is not that of one record.
  package mutating func putBack(
    _ cutting: Cutting, type: String, behind previous: Int?, above next: Int?
  ) -> Int? {
    // Behind a newline no line of it can be taken for the first of a file.
    let text = RecordFile([.newline] + cutting.text)
    guard text.records.count == 1, text.descriptors.isEmpty, !text.isCut,
      var record = text.records.first,
      let recordPart = text.parts.firstIndex(where: { if case .record = $0 { true } else { false } }
      )
    else { return nil }
    let start: Int
    if let previous {
      start = position(ofRecord: previous) + 1
    } else if let next {
      start = beginning(above: position(ofRecord: next))
    } else {
      guard let section = section(of: type) else { return nil }
      start = section.lowerBound
    }
    let tail = takeTail()
    let position =
      split(Swift.min(start, parts.count), behind: cutting.gap)
      ?? (previous == nil ? next.map { self.position(ofRecord: $0) } : nil)
      ?? belowBlankLine(Swift.min(start, parts.count))
    var above = Array((text.text(at: recordPart - 1) ?? []).dropFirst())
    var below = Array(text.text(at: recordPart + 1) ?? [])
    record.type = type
    part(from: position, &above)
    if position < parts.count || tail != nil { part(&record, &below, from: position) }
    let index = numberOfRecords(before: position)
    records.insert(record, at: index)
    parts.insert(
      contentsOf: [.text(.added(above)), .record, .text(.added(below))], at: position)
    joinTexts(in: position - 1..<position + 4)
    if let tail { put(tail) }
    return index
  }

  /// Removes the last section of a type when nothing stands in it and its descriptor says exactly this,
  /// as a record that was the section's only one goes with it.
  package mutating func removeEmptySection(of type: String, described text: String) {
    guard let section = section(of: type), section.lowerBound > 0 else { return }
    let position = section.lowerBound - 1
    let number = parts[..<position].count { if case .descriptor = $0 { true } else { false } }
    var wanted = Array(text.utf8)
    if wanted.last != .newline { wanted.append(.newline) }
    guard descriptors[number].record.bytes.elementsEqual(wanted.ended(with: lineEnd)) else {
      return
    }
    let tail = takeTail()
    let rest = parts[
      Swift.min(position + 1, parts.count)..<Swift.min(section.upperBound, parts.count)]
    let isEmpty = rest.allSatisfy { part in
      if case .text(let text) = part { slice(text).allSatisfy(\.isBlankOrLineEnd) } else { false }
    }
    if let tail { put(tail) }
    guard isEmpty else { return }
    descriptors.remove(at: number)
    drop(position)
  }
}

extension RecordFile {
  /// The blank line that goes with a part: the one below it or, at the end of the file, the one above.
  private func blankLine(of position: Int) -> (above: [UInt8], below: [UInt8]) {
    if position + 1 < parts.count {
      guard let below = text(at: position + 1) else { return ([], []) }
      let end = below.firstIndex(of: .newline).map { $0 + 1 } ?? below.endIndex
      return ([], Array(below[..<end]))
    }
    guard position > 0, let above = text(at: position - 1) else { return ([], []) }
    let body = above.last == .newline ? above.dropLast() : above
    return (Array(above[body.startOfLastLine...]), [])
  }

  /// Takes a part out, and its blank line.
  mutating func drop(_ position: Int) {
    let (above, below) = blankLine(of: position)
    if !below.isEmpty, let text = text(at: position + 1) {
      parts[position + 1] = .text(.added(Array(text.dropFirst(below.count))))
    }
    if !above.isEmpty, let text = text(at: position - 1) {
      parts[position - 1] = .text(.added(Array(text.dropLast(above.count))))
    }
    parts.remove(at: position)
    joinTexts(in: position - 1..<position + 1)
  }

  /// Where the section begins that a part stands in.
  private func beginning(above position: Int) -> Int {
    parts[..<position].lastIndex { if case .descriptor = $0 { true } else { false } }.map { $0 + 1 }
      ?? 0
  }

  private func numberOfRecords(before position: Int) -> Int {
    parts[..<position].count { if case .record = $0 { true } else { false } }
  }

  /// How many bytes these parts, of one section, have; the first record among them is `record`.
  private func length(of range: Range<Int>, from record: Int?) -> Int {
    var number = record ?? numberOfRecords(before: range.lowerBound)
    var length = 0
    for part in parts[range] {
      switch part {
      case .text(let text), .torn(let text): length += slice(text).count
      case .record:
        length += records[number].bytes.count
        number += 1
      case .descriptor: break
      }
    }
    return length
  }

  /// Parts the text so many bytes behind the beginning of a part, when a line begins there and the
  /// section has not ended; returns the part that begins there then.
  private mutating func split(_ start: Int, behind gap: Int) -> Int? {
    var rest = gap
    var position = start
    var number = numberOfRecords(before: start)
    while rest > 0, position < parts.count {
      switch parts[position] {
      case .text(let part):
        let text = slice(part)
        if rest < text.count {
          let (upper, lower) = (text.prefix(rest), text.dropFirst(rest))
          guard upper.last == .newline else { return nil }
          parts.replaceSubrange(
            position...position,
            with: [.text(.added(Array(upper))), .text(.added(Array(lower)))])
          return position + 1
        }
        rest -= text.count
      case .record:
        rest -= records[number].bytes.count
        number += 1
      case .descriptor, .torn: return nil
      }
      position += 1
    }
    return rest == 0 ? position : nil
  }

  /// The part that begins below the blank line at a part's beginning.
  private mutating func belowBlankLine(_ position: Int) -> Int {
    guard let text = text(at: position),
      let end = text.firstIndex(of: .newline)
    else { return position }
    parts.replaceSubrange(
      position...position,
      with: [
        .text(.added(Array(text[...end]))), .text(.added(Array(text[(end + 1)...]))),
      ])
    return position + 1
  }

  /// Sees to it that a blank line stands between a place and what is above it; `above` comes between.
  private mutating func part(from position: Int, _ above: inout [UInt8]) {
    guard position > 0 else { return }
    var missing: [UInt8] = []
    switch parts[position - 1] {
    case .record:
      records[numberOfRecords(before: position) - 1].finish()
      if above.isEmpty { missing = lineEnd }
    case .descriptor:
      let number = parts[..<position].count { if case .descriptor = $0 { true } else { false } }
      descriptors[number - 1].record.finish()
      if above.isEmpty { missing = lineEnd }
    case .text(let text):
      let edge = slice(text) + above
      guard edge.last == .newline else {
        missing = lineEnd + lineEnd
        break
      }
      let lastLine = edge.dropLast()[edge.dropLast().startOfLastLine...]
      if !lastLine.allSatisfy(\.isBlankOrLineEnd) { missing = lineEnd }
    case .torn: break
    }
    above = missing + above
  }

  /// Sees to it that a record is ended, and a blank line stands between it and what is at a place.
  private func part(_ record: inout Record, _ below: inout [UInt8], from position: Int) {
    record.finish()
    if !below.isEmpty {
      if below.last != .newline { below += lineEnd }
      return
    }
    if let text = text(at: position) {
      let firstLine = text.prefix { $0 != .newline }
      if firstLine.allSatisfy(\.isBlankOrLineEnd), firstLine.count < text.count { return }
    }
    below = lineEnd
  }

  /// Makes one text of those that stand side by side, and none of empty ones.
  private mutating func joinTexts(in range: Range<Int>) {
    let range = range.clamped(to: 0..<parts.count)
    var joined: [Part] = []
    for part in parts[range] {
      guard case .text(let text) = part else {
        joined.append(part)
        continue
      }
      if slice(text).isEmpty { continue }
      if case .text(let last)? = joined.last {
        joined[joined.count - 1] = .text(.added(Array(slice(last) + slice(text))))
      } else {
        joined.append(part)
      }
    }
    parts.replaceSubrange(range, with: joined)
  }
}
