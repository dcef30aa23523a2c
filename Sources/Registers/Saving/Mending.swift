/// What a repair did to the text of a file, in its lines, so that it can be told and taken back to the
/// last byte.
package struct Mending: Hashable, Sendable {
  /// Lines that others stand in place of now.
  package struct Passage: Hashable, Sendable {
    /// Where they began in the earlier text, from 1.
    package var line: Int
    /// Both with their line ends; empty where lines were only added or only went.
    package var before: [UInt8]
    package var after: [UInt8]
  }

  /// Lines, of the earlier text, in which nothing but the end changed.
  package struct LineEnds: Hashable, Sendable {
    package var lines: ClosedRange<Int>
    /// Whether a carriage return went from before the newline of each; else one came.
    package var isReturnGone: Bool
  }

  /// The checksums of the whole file, so that it is done, and taken back, in no other text.
  var sumBefore: String
  var sumAfter: String
  package private(set) var passages: [Passage] = []
  package private(set) var lineEnds: [LineEnds] = []
  /// Where, inside the register, the cut end of the file lies.
  package var aside: String?

  /// With more than this in its passages it is only told: a history is read often.
  static let mostBytes = 262_144

  init(sumBefore: String, sumAfter: String, aside: String? = nil) {
    self.sumBefore = sumBefore
    self.sumAfter = sumAfter
    self.aside = aside
  }

  /// What leads from one text to another. `isOnlyTold` is for what must not be taken back.
  init(from old: [UInt8], to new: [UInt8], aside: String? = nil, isOnlyTold: Bool = false) {
    self.init(
      sumBefore: Checksum.text(of: old), sumAfter: Checksum.text(of: new), aside: aside)
    guard !isOnlyTold else { return }
    compare(TextLines(old), TextLines(new))
    let told = passages.reduce(0) { $0 + $1.before.count + $1.after.count }
    if told > Mending.mostBytes { (passages, lineEnds) = ([], []) }
  }

  /// Whether it says only that something was done, and not what to do.
  package var isOnlyTold: Bool { passages.isEmpty && lineEnds.isEmpty }

  mutating func add(_ passage: Passage) { passages.append(passage) }
  mutating func add(_ ends: LineEnds) { lineEnds.append(ends) }

  /// The text with this done to it; nil when it is not the one that this was found in.
  func applied(to text: [UInt8]) -> [UInt8]? {
    guard !isOnlyTold, Checksum.text(of: text) == sumBefore else { return nil }
    let lines = TextLines(text)
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var passages = passages[...]
    var lineEnds = lineEnds[...]
    var number = 1
    while true {
      if let passage = passages.first, passage.line == number {
        passages.removeFirst()
        number += TextLines.count(in: passage.before)
        result += passage.after
        continue
      }
      guard number <= lines.count else { break }
      while let ends = lineEnds.first, ends.lines.upperBound < number { lineEnds.removeFirst() }
      let line = lines[number - 1]
      if let ends = lineEnds.first, ends.lines.contains(number) {
        result += line.dropLast(ends.isReturnGone ? 2 : 1)
        result += ends.isReturnGone ? [0x0A] : [0x0D, 0x0A]
      } else {
        result += line
      }
      number += 1
    }
    return Checksum.text(of: result) == sumAfter ? result : nil
  }

  /// What takes this back.
  var reversed: Mending {
    var back = Mending(sumBefore: sumAfter, sumAfter: sumBefore, aside: aside)
    var moved = 0
    var rest = passages[...]
    func lineCount(_ bytes: [UInt8]) -> Int { TextLines.count(in: bytes) }
    func take(through line: Int) {
      while let passage = rest.first, passage.line <= line {
        rest.removeFirst()
        back.passages.append(
          Passage(
            line: passage.line + moved, before: passage.after, after: passage.before))
        moved += lineCount(passage.after) - lineCount(passage.before)
      }
    }
    for ends in lineEnds {
      take(through: ends.lines.lowerBound)
      back.lineEnds.append(
        LineEnds(
          lines: ends.lines.lowerBound + moved...ends.lines.upperBound + moved,
          isReturnGone: !ends.isReturnGone))
    }
    take(through: .max)
    return back
  }
}

// MARK: Finding it

extension Mending {
  /// Walks through both texts side by side; where they part, the nearest lines that are the same again
  /// are looked for. What it finds need not be the least there is, only right.
  private mutating func compare(_ old: TextLines, _ new: TextLines) {
    var (here, there) = (0, 0)
    while here < old.count || there < new.count {
      if here < old.count, there < new.count, let likeness = old[here].likeness(to: new[there]) {
        if let isReturnGone = likeness.isReturnGone { note(here + 1, isReturnGone) }
        here += 1
        there += 1
        continue
      }
      let (gone, come) = Mending.nearestLikeness(old, here, new, there)
      passages.append(
        Passage(
          line: here + 1, before: old.bytes(here..<here + gone),
          after: new.bytes(there..<there + come)))
      here += gone
      there += come
    }
  }

  private mutating func note(_ line: Int, _ isReturnGone: Bool) {
    // None reaches over a passage: taken back, it would have another length.
    let isContinued =
      lineEnds.last.map { last in
        last.isReturnGone == isReturnGone && last.lines.upperBound == line - 1
          && passages.last.map { $0.line <= last.lines.lowerBound } ?? true
      } ?? false
    if isContinued, let last = lineEnds.indices.last {
      lineEnds[last].lines = lineEnds[last].lines.lowerBound...line
    } else {
      lineEnds.append(LineEnds(lines: line...line, isReturnGone: isReturnGone))
    }
  }

  /// How many lines lie before the next two that are alike; all that is left when none are near.
  private static func nearestLikeness(
    _ old: TextLines, _ here: Int, _ new: TextLines, _ there: Int
  ) -> (gone: Int, come: Int) {
    let (oldLeft, newLeft) = (old.count - here, new.count - there)
    for distance in 1...64 {
      for gone in 0...distance {
        let come = distance - gone
        guard gone <= oldLeft, come <= newLeft else { continue }
        if gone == oldLeft, come == newLeft { return (gone, come) }
        guard gone < oldLeft, come < newLeft else { continue }
        if old[here + gone].likeness(to: new[there + come]) != nil { return (gone, come) }
      }
    }
    return (oldLeft, newLeft)
  }
}

/// The lines of a text, each with its end.
private struct TextLines {
  private let text: [UInt8]
  private var ends: [Int] = []

  init(_ text: [UInt8]) {
    self.text = text
    for (index, byte) in text.enumerated() where byte == 0x0A { ends.append(index + 1) }
    if ends.last ?? 0 < text.count { ends.append(text.count) }
  }

  static func count(in bytes: [UInt8]) -> Int {
    bytes.count { $0 == 0x0A } + (bytes.last.map { $0 != 0x0A } ?? false ? 1 : 0)
  }

  var count: Int { ends.count }

  subscript(_ index: Int) -> ArraySlice<UInt8> {
    text[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  func bytes(_ range: Range<Int>) -> [UInt8] {
    range.isEmpty ? [] : Array(text[self[range.lowerBound].startIndex..<ends[range.upperBound - 1]])
  }
}

extension ArraySlice<UInt8> {
  /// Nil for another line; else whether a carriage return went from its end or came to it, if either.
  fileprivate func likeness(to other: Self) -> (isReturnGone: Bool?, Void)? {
    if elementsEqual(other) { return (nil, ()) }
    guard last == 0x0A, other.last == 0x0A else { return nil }
    func isWithReturn(_ long: Self, _ short: Self) -> Bool {
      long.count == short.count + 1 && long.dropLast().last == 0x0D
        && long.dropLast(2).elementsEqual(short.dropLast())
    }
    if isWithReturn(self, other) { return (true, ()) }
    return isWithReturn(other, self) ? (false, ()) : nil
  }
}

// MARK: As the history tells it

extension Mending {
  /// The name of the field that it begins with.
  static let fieldName = "Mended"

  /// Its fields, in order.
  var told: [FieldText] {
    var fields = [FieldText(name: Mending.fieldName, value: "\(sumBefore) \(sumAfter)")]
    if let aside { fields.append(FieldText(name: "Aside", value: aside)) }
    for ends in lineEnds {
      let change = ends.isReturnGone ? "CRLF LF" : "LF CRLF"
      fields.append(
        FieldText(
          name: "Ends", value: "\(ends.lines.lowerBound)-\(ends.lines.upperBound) \(change)"))
    }
    for passage in passages {
      fields.append(FieldText(name: "Line", value: String(passage.line)))
      if let before = Mending.text(of: passage.before) {
        fields.append(FieldText(name: "Before", value: before))
      }
      if let after = Mending.text(of: passage.after) {
        fields.append(FieldText(name: "After", value: after))
      }
    }
    return fields
  }

  /// Begins to read one; nil when the value is none.
  init?(told value: String) {
    let sums = value.split(separator: " ").map(String.init)
    guard sums.count == 2 else { return nil }
    self.init(sumBefore: sums[0], sumAfter: sums[1])
  }

  /// Takes a further field of it; false when it cannot be read, and the whole is to be only told.
  mutating func take(_ name: String, _ value: String) -> Bool {
    switch name {
    case "Aside": aside = value
    case "Ends":
      let words = value.split(separator: " ")
      let lines = (words.first ?? "").split(separator: "-").compactMap { Int($0) }
      guard words.count == 3, lines.count == 2, lines[0] > 0, lines[0] <= lines[1] else {
        return false
      }
      add(LineEnds(lines: lines[0]...lines[1], isReturnGone: words[1] == "CRLF"))
    case "Line":
      guard let line = Int(value), line > 0 else { return false }
      add(Passage(line: line, before: [], after: []))
    case "Before", "After":
      guard let last = passages.indices.last, let bytes = Mending.bytes(of: value) else {
        return false
      }
      if name == "Before" { passages[last].before = bytes } else { passages[last].after = bytes }
    default: break
    }
    return true
  }

  /// It tells that something was done, and no more what.
  mutating func makeOnlyTold() { (passages, lineEnds) = ([], []) }

  /// Whole lines without the end of the last one; `%.` stands where the file ended without one.
  private static func text(of lines: [UInt8]) -> String? {
    guard let last = lines.last else { return nil }
    guard last == 0x0A else { return EscapedBytes.text(of: lines) + "%." }
    return EscapedBytes.text(of: lines.dropLast())
  }

  private static func bytes(of text: String) -> [UInt8]? {
    guard !text.hasSuffix("%.") else { return EscapedBytes.bytes(of: text.dropLast(2)) }
    return EscapedBytes.bytes(of: text).map { $0 + [0x0A] }
  }
}
