import CTerminal
import Frames

/// Which bytes after an Esc mean which key: what terminfo says about this terminal, on top of what
/// the common ones send whatever they are called.
package struct KeySequences: Sendable {
  static let pasteBegin: [UInt8] = Array("\u{1B}[200~".utf8)
  static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

  enum Match: Equatable {
    case key(Key, length: Int)
    case pasteBegin(length: Int)
    case mouse(MouseAction, length: Int)
    /// A complete sequence that is no key of ours.
    case ignored(length: Int)
    case escapeAlone
    case incomplete
  }

  private var keys: [[UInt8]: Key] = [:]
  /// Every beginning of a sequence in `keys`.
  private var beginnings: Set<[UInt8]> = []
  private var longest = 0

  /// The sequences common to xterm, VTE, konsole, PuTTY, rxvt, tmux, screen and the Linux console.
  package init() {
    for (name, key) in commonKeys { add(Array("\u{1B}\(name)".utf8), key) }
  }

  /// The common sequences and those terminfo names for the open terminal.
  static func ofOpenTerminal() -> KeySequences {
    var sequences = KeySequences()
    for (name, key) in capabilities {
      guard let bytes = ct_key_bytes(name) else { continue }
      sequences.add(Array(String(cString: bytes).utf8), key)
    }
    return sequences
  }

  private mutating func add(_ bytes: [UInt8], _ key: Key) {
    guard bytes.count > 1, bytes[0] == 0x1B, bytes != Self.pasteBegin else { return }
    keys[bytes] = key
    longest = max(longest, bytes.count)
    for length in 1..<bytes.count { beginnings.insert(Array(bytes.prefix(length))) }
  }

  /// What bytes that begin with an Esc mean.
  func match(_ bytes: ArraySlice<UInt8>) -> Match {
    if bytes.count == 1 { return .incomplete }
    var length = min(longest, bytes.count)
    while length > 1 {
      if let key = keys[Array(bytes.prefix(length))] { return .key(key, length: length) }
      length -= 1
    }
    if bytes.count < longest, beginnings.contains(Array(bytes)) { return .incomplete }
    switch bytes[bytes.startIndex + 1] {
    case UInt8(ascii: "["): return controlSequence(bytes)
    case UInt8(ascii: "O"):
      guard bytes.count > 2 else { return .incomplete }
      return (0x40..<0x7F).contains(bytes[bytes.startIndex + 2])
        ? .ignored(length: 3) : .escapeAlone
    default: return .escapeAlone
    }
  }

  /// A report of a button, a column and a row, both counted from 1. What is no click of the first button
  /// and no wheel is nothing: other buttons belong to the terminal.
  private func mouse(_ report: [Int], length: Int) -> Match {
    guard report.count == 3, report[1] > 0, report[2] > 0 else { return .ignored(length: length) }
    let position = Position(row: report[2] - 1, column: report[1] - 1)
    // Without Shift, Meta and Control.
    switch report[0] & ~0b1_1100 {
    case 0: return .mouse(MouseAction(.click, position), length: length)
    case 64: return .mouse(MouseAction(.wheelUp, position), length: length)
    case 65: return .mouse(MouseAction(.wheelDown, position), length: length)
    default: return .ignored(length: length)
    }
  }

  /// A sequence in the form of ECMA-48 that is not in the table: parameters, intermediates and a
  /// final byte.
  private func controlSequence(_ bytes: ArraySlice<UInt8>) -> Match {
    var index = bytes.startIndex + 2
    while index < bytes.endIndex, (0x20..<0x40).contains(bytes[index]) { index += 1 }
    // No terminal sends so long a report; somebody is sending rubbish.
    guard index - bytes.startIndex < 128 else { return .ignored(length: 128) }
    guard index < bytes.endIndex else { return .incomplete }
    let length = index - bytes.startIndex + 1
    guard (0x40..<0x7F).contains(bytes[index]) else { return .ignored(length: length - 1) }
    if bytes.starts(with: Self.pasteBegin) { return .pasteBegin(length: length) }
    // The mouse report of old has three more bytes.
    if length == 3, bytes[index] == UInt8(ascii: "M") {
      guard bytes.count >= 6 else { return .incomplete }
      let report = bytes[(index + 1)...].prefix(3).map { Int($0) - 32 }
      return mouse(report, length: 6)
    }
    // That of today: three numbers behind a `<`, and an `m` for a button that is let go.
    if bytes[index] == UInt8(ascii: "M"), bytes[bytes.startIndex + 2] == UInt8(ascii: "<") {
      let text = String(decoding: bytes[(bytes.startIndex + 3)..<index], as: UTF8.self)
      let report = text.split(separator: ";", omittingEmptySubsequences: false).map {
        Int($0) ?? -1
      }
      return mouse(report, length: length)
    }
    return .ignored(length: length)
  }
}

private let commonKeys: [(String, Key)] = {
  var keys: [(String, Key)] = [
    ("[A", .up), ("[B", .down), ("[C", .right), ("[D", .left), ("[H", .home), ("[F", .end),
    ("OA", .up), ("OB", .down), ("OC", .right), ("OD", .left), ("OH", .home), ("OF", .end),
    ("[1~", .home), ("[2~", .insert), ("[3~", .delete), ("[4~", .end), ("[5~", .pageUp),
    ("[6~", .pageDown), ("[7~", .home), ("[8~", .end), ("[Z", .backTab),
    ("[1;2A", .shiftUp), ("[1;2B", .shiftDown), ("[1;2C", .right), ("[1;2D", .left),
    ("[1;2H", .home), ("[1;2F", .end), ("[a", .shiftUp), ("[b", .shiftDown),
    ("OP", .function(1)), ("OQ", .function(2)), ("OR", .function(3)), ("OS", .function(4)),
    // The numeric pad in application mode, as PuTTY sends it.
    ("OM", .enter), ("Ok", .character("+")), ("Om", .character("-")), ("Oj", .character("*")),
    ("Oo", .character("/")), ("On", .character(".")), ("Ol", .character(",")),
  ]
  for digit in 0...9 {
    let name = Character(Unicode.Scalar(UInt8(ascii: "p") + UInt8(digit)))
    keys.append(("O\(name)", .character(Character(String(digit)))))
  }
  let numbered = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24]
  for (index, code) in numbered.enumerated() {
    keys.append(("[\(code)~", .function(index + 1)))
  }
  for (index, letter) in "ABCDE".enumerated() {
    keys.append(("[[\(letter)", .function(index + 1)))
  }
  return keys
}()

private let capabilities: [(String, Key)] =
  [
    ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("kpp", .pageUp),
    ("knp", .pageDown), ("khome", .home), ("kend", .end), ("kdch1", .delete), ("kich1", .insert),
    ("kcbt", .backTab), ("kri", .shiftUp), ("kind", .shiftDown), ("kent", .enter),
  ] + (1...12).map { ("kf\($0)", .function($0)) }
