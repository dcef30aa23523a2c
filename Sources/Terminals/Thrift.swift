/// Makes what curses sends shorter without changing what is seen.
///
/// curses turns every attribute off to turn one off, and names both colours again after it. Over a slow
/// line that is most of what a key costs. So its bytes go through here: how text is to look is only
/// remembered, and sent as the shortest change when text comes. Everything else passes as it is.
///
/// Runs of lines and bars are not counted with REP: tmux 3.3 repeats no character of several bytes, though
/// what it runs may believe so.
package struct Thrift: Sendable {
  /// Bold, dim, underlined and reversed, a bit for each; the bit's place is the number that turns it on.
  private struct Attributes: OptionSet, Hashable {
    let rawValue: UInt8
    static let bold = Attributes(rawValue: 1 << 1)
    static let dim = Attributes(rawValue: 1 << 2)
    static let underlined = Attributes(rawValue: 1 << 4)
    static let reversed = Attributes(rawValue: 1 << 7)
    /// What is seen of a blank: a line under it, and colours that changed places.
    static let ofBlanks: Attributes = [.underlined, .reversed]
    /// What one number turns off.
    static let strengths: Attributes = [.bold, .dim]
  }

  /// How text looks: attributes, and the two colours by their places among the parameters met; 0 is the
  /// terminal's own.
  private struct Pen: Equatable {
    var attributes: Attributes = []
    var foreground = 0
    var background = 0
  }

  /// The parameters of the colours met so far: a theme has few.
  private var colors: [[UInt8]] = [[]]
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
    let seen = wanted.attributes.intersection(.ofBlanks)
    return actual.background == wanted.background
      && actual.attributes.intersection(.ofBlanks) == seen
      && (seen.isEmpty || actual.foreground == wanted.foreground)
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
    var start = parameters.startIndex
    while true {
      var end = partEnd(parameters, start)
      let part = parameters[start..<end]
      // A colour in the form with colons is one part.
      let number = number(part)
      switch number {
      case 0: pen = Pen()
      case 1, 2, 4, 7: pen.attributes.insert(Attributes(rawValue: 1 << UInt8(number)))
      case 22: pen.attributes.subtract(.strengths)
      case 24: pen.attributes.remove(.underlined)
      case 27: pen.attributes.remove(.reversed)
      case 39: pen.foreground = 0
      case 49: pen.background = 0
      case 30...37, 90...97: pen.foreground = place(of: part)
      case 40...47, 100...107: pen.background = place(of: part)
      case 38, 48:
        if !part.contains(UInt8(ascii: ":")), end < parameters.endIndex {
          let kind = partEnd(parameters, end + 1)
          let rest = self.number(parameters[end + 1..<kind]) == 5 ? 2 : 4
          for _ in 0..<rest where end < parameters.endIndex {
            end = partEnd(parameters, end + 1)
          }
        }
        let color = place(of: parameters[start..<end])
        if number == 38 { pen.foreground = color } else { pen.background = color }
      default: return false
      }
      guard end < parameters.endIndex else { break }
      start = end + 1
    }
    wanted = pen
    return true
  }

  /// Where the part of the parameters that begins there ends: before a semicolon, or with them.
  private func partEnd(_ parameters: ArraySlice<UInt8>, _ start: Int) -> Int {
    parameters[start...].firstIndex(of: UInt8(ascii: ";")) ?? parameters.endIndex
  }

  /// The number with which a part begins; 0 where there is none.
  private func number(_ part: ArraySlice<UInt8>) -> Int {
    var number = 0
    for byte in part.prefix(3) {
      guard (0x30...0x39).contains(byte) else { break }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  /// The place of a colour's parameters among those met.
  private mutating func place(of color: ArraySlice<UInt8>) -> Int {
    if let place = colors.firstIndex(where: { $0.elementsEqual(color) }) { return place }
    colors.append(Array(color))
    return colors.count - 1
  }

  /// Sends what makes the terminal draw as is wanted.
  private mutating func sendPen(_ result: inout [UInt8]) {
    guard actual != wanted else { return }
    let afresh = change(from: nil)
    var shortest = afresh
    if let actual {
      let off = actual.attributes.subtracting(wanted.attributes)
      if off.isEmpty || turnsOffSingly {
        var base = actual
        base.attributes.subtract(off)
        var offs: [UInt8] = []
        if !off.isDisjoint(with: .strengths) {
          // Bold and dim go together.
          base.attributes.subtract(.strengths)
          offs.append(22)
        }
        if off.contains(.underlined) { offs.append(24) }
        if off.contains(.reversed) { offs.append(27) }
        let singly = change(from: base, turningOff: offs)
        if singly.count < afresh.count { shortest = singly }
      }
    }
    result += [0x1B, UInt8(ascii: "[")]
    result += shortest
    result.append(UInt8(ascii: "m"))
    actual = wanted
  }

  /// The parameters that make the wanted look of another, behind those that turn something off. Without
  /// another look all is turned off first, for which an empty parameter is enough.
  private func change(from pen: Pen?, turningOff offs: [UInt8] = []) -> [UInt8] {
    var bytes: [UInt8] = []
    var isFirst = pen != nil
    let pen = pen ?? Pen()
    func separate() {
      if !isFirst { bytes.append(UInt8(ascii: ";")) }
      isFirst = false
    }
    for off in offs {
      separate()
      bytes += String(off).utf8
    }
    let on = wanted.attributes.subtracting(pen.attributes)
    for number: UInt8 in [1, 2, 4, 7] where on.contains(Attributes(rawValue: 1 << number)) {
      separate()
      bytes.append(0x30 + number)
    }
    if wanted.foreground != pen.foreground {
      separate()
      bytes += wanted.foreground == 0 ? Array("39".utf8) : colors[wanted.foreground]
    }
    if wanted.background != pen.background {
      separate()
      bytes += wanted.background == 0 ? Array("49".utf8) : colors[wanted.background]
    }
    return bytes
  }
}
