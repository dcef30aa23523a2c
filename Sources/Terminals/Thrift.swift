/// Makes what curses sends shorter without changing what is seen.
///
/// curses turns every attribute off to turn one off, and names both colours again after it. Over a slow
/// line that is most of what a key costs. So its bytes go through here: how text is to look is only
/// remembered, and sent as the shortest change when text comes. Everything else passes as it is.
///
/// Runs of lines and bars are not counted with REP: tmux 3.3 repeats no character of several bytes, though
/// what it runs may believe so.
package struct Thrift: Sendable {
  /// How text looks: attributes by the number that turns each on, and the two colours as parameters.
  private struct Pen: Hashable {
    var attributes: Set<UInt8> = []
    var foreground: [UInt8] = []
    var background: [UInt8] = []
  }

  /// What the terminal is to draw with.
  private var wanted = Pen()
  /// What it draws with now; nil when that is not known.
  private var actual: Pen?
  private var hasPlainCharacters = false
  /// Whether an attribute can be turned off by itself, as it can wherever colours can.
  private let turnsOffSingly: Bool

  package init(turnsOffSingly: Bool) { self.turnsOffSingly = turnsOffSingly }

  /// Something else has written to the terminal.
  package mutating func forget() {
    actual = nil
    hasPlainCharacters = false
  }

  /// The same in fewer bytes. What is given is whole: no sequence is cut at its end.
  package mutating func reduced(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x1B {
        let end = sequenceEnd(bytes, index)
        take(bytes[index..<end], &result)
        index = end
      } else if byte < 0x20 {
        result.append(byte)
        index += 1
      } else {
        if byte != 0x20 || !looksBlank { sendPen(&result) }
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  /// Whether a blank looks the same drawn as is wanted and drawn as it is now: only its background is
  /// seen, and a line under it.
  private var looksBlank: Bool {
    guard let actual else { return false }
    let seen: Set<UInt8> = [4, 7]
    return actual.background == wanted.background
      && actual.attributes.intersection(seen) == wanted.attributes.intersection(seen)
      && (wanted.attributes.isDisjoint(with: seen) || actual.foreground == wanted.foreground)
  }

  // MARK: Sequences

  private func sequenceEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    guard start + 1 < bytes.count else { return bytes.count }
    var index = start + 2
    switch bytes[start + 1] {
    case UInt8(ascii: "["):
      while index < bytes.count, !(0x40..<0x7F).contains(bytes[index]) { index += 1 }
      return min(index + 1, bytes.count)
    case UInt8(ascii: "("), UInt8(ascii: ")"): return min(index + 1, bytes.count)
    default: return index
    }
  }

  private mutating func take(_ sequence: ArraySlice<UInt8>, _ result: inout [UInt8]) {
    let body = sequence.dropFirst(2)
    switch (sequence.dropFirst().first, sequence.last) {
    case (UInt8(ascii: "("), UInt8(ascii: "B")):
      // Nothing but plain characters is ever chosen.
      if !hasPlainCharacters { result += sequence }
      hasPlainCharacters = true
    case (UInt8(ascii: "["), UInt8(ascii: "m")):
      guard !setWanted(body.dropLast()) else { return }
      sendPen(&result)
      result += sequence
      actual = nil
    case (UInt8(ascii: "["), let final?) where "ABCDGHdfhl".utf8.contains(final):
      // It moves, or turns a mode on or off: no look is needed.
      result += sequence
    case (UInt8(ascii: "["), let final?) where "JKX".utf8.contains(final):
      // What is erased takes the background's colour.
      if !looksBlank { sendPen(&result) }
      result += sequence
    default:
      sendPen(&result)
      result += sequence
    }
  }

  /// Takes over what a look is to be; false when a part of it is not known here.
  private mutating func setWanted(_ parameters: ArraySlice<UInt8>) -> Bool {
    var pen = wanted
    var parts = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)[
      ...]
    while let part = parts.popFirst() {
      // A colour in the form with colons is one part.
      let number = Int(String(decoding: part.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self))
      switch number ?? 0 {
      case 0: pen = Pen()
      case 1, 2, 4, 7: pen.attributes.insert(UInt8(number ?? 0))
      case 22: pen.attributes.subtract([1, 2])
      case 24: pen.attributes.remove(4)
      case 27: pen.attributes.remove(7)
      case 39: pen.foreground = []
      case 49: pen.background = []
      case 30...37, 90...97: pen.foreground = Array(part)
      case 40...47, 100...107: pen.background = Array(part)
      case 38, 48:
        var color = Array(part)
        if !part.contains(UInt8(ascii: ":")) {
          let rest = parts.first.map { Array($0) == [UInt8(ascii: "5")] ? 2 : 4 } ?? 0
          for piece in parts.prefix(rest) { color += [UInt8(ascii: ";")] + piece }
          parts = parts.dropFirst(rest)
        }
        if number == 38 { pen.foreground = color } else { pen.background = color }
      default: return false
      }
    }
    wanted = pen
    return true
  }

  /// Sends what makes the terminal draw as is wanted.
  private mutating func sendPen(_ result: inout [UInt8]) {
    guard actual != wanted else { return }
    let afresh = change(from: Pen(), parts: [[]])
    var shortest = afresh
    if let actual {
      let off = actual.attributes.subtracting(wanted.attributes)
      if off.isEmpty || turnsOffSingly {
        // Bold and dim go together.
        let isLost = !off.isDisjoint(with: [1, 2])
        var base = actual
        base.attributes.subtract(off)
        if isLost { base.attributes.subtract([1, 2]) }
        let offs = Set(off.map { $0 < 4 ? "22" : $0 == 4 ? "24" : "27" }).sorted()
        let singly = change(from: base, parts: offs.map { Array($0.utf8) })
        if singly.count < afresh.count { shortest = singly }
      }
    }
    result += [0x1B, UInt8(ascii: "[")] + shortest + [UInt8(ascii: "m")]
    actual = wanted
  }

  /// The parameters that make the wanted look of another, behind those given.
  private func change(from pen: Pen, parts: [[UInt8]]) -> [UInt8] {
    var parts = parts
    for attribute in wanted.attributes.subtracting(pen.attributes).sorted() {
      parts.append(Array(String(attribute).utf8))
    }
    if wanted.foreground != pen.foreground {
      parts.append(wanted.foreground.isEmpty ? Array("39".utf8) : wanted.foreground)
    }
    if wanted.background != pen.background {
      parts.append(wanted.background.isEmpty ? Array("49".utf8) : wanted.background)
    }
    return Array(parts.joined(separator: [UInt8(ascii: ";")]))
  }
}
