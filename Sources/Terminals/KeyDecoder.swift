package import Frames

/// Makes keys and pasted texts out of the bytes a terminal sends.
///
/// A value without a clock: bytes go in, inputs come out, and what may be the beginning of a key
/// waits inside until more arrives or `flush` says that nothing will. So every key, split
/// wherever a slow link splits it, can be tested without a terminal.
///
/// It never turns an unknown sequence into letters, for letters are commands: focus reports, mouse
/// reports that were not asked for and keys we do not know vanish whole.
package struct KeyDecoder: Sendable {
  /// More than this is not taken of one paste.
  package static let pasteLimit = 1 << 20

  /// Whether clicks and the wheel are told. Reports that nobody asked for vanish.
  package var hearsMouse = false
  private let sequences: KeySequences
  /// Whether bytes that are not UTF-8 are taken as Latin-1, for terminals of old.
  private let acceptsLatin1: Bool
  private var buffer: [UInt8] = []
  private var paste: [UInt8]?

  package init(sequences: KeySequences = KeySequences(), acceptsLatin1: Bool = false) {
    self.sequences = sequences
    self.acceptsLatin1 = acceptsLatin1
  }

  /// Whether the beginning of something waits for its rest.
  package var isPartial: Bool { !buffer.isEmpty || paste != nil }

  /// Whether a paste has begun and its end has not come.
  package var isPasting: Bool { paste != nil }

  /// Whether what waits may be an Esc and a key that a person typed; more bytes than that at once
  /// are a sequence cut in two by a slow link.
  package var isPossiblyTyped: Bool { buffer.count <= 2 }

  /// Takes bytes and gives the inputs that are complete.
  package mutating func take(_ bytes: some Sequence<UInt8>) -> [Input] {
    buffer.append(contentsOf: bytes)
    return decode(isFinal: false)
  }

  /// Gives what waits, knowing that nothing more belongs to it: an Esc alone is the Esc key. The
  /// beginning of a longer sequence is dropped, and a paste whose end never came is handed over.
  package mutating func flush() -> [Input] {
    var inputs = decode(isFinal: true)
    if let bytes = paste {
      paste = nil
      inputs.append(.paste(pasted(bytes + buffer)))
      buffer = []
    }
    return inputs
  }

  private mutating func decode(isFinal: Bool) -> [Input] {
    var inputs: [Input] = []
    var text = ""
    var index = 0
    func endText(_ inputs: inout [Input], _ text: inout String) {
      inputs += text.map { .key(.character($0)) }
      text = ""
    }

    decoding: while index < buffer.count {
      if paste != nil {
        guard let pasteText = takePaste(&index) else { break decoding }
        inputs.append(.paste(pasteText))
        continue
      }
      let byte = buffer[index]
      if byte == 0x1B {
        endText(&inputs, &text)
        switch sequences.match(buffer[index...]) {
        case .key(let key, let length):
          inputs.append(.key(key))
          index += length
        case .pasteBegin(let length):
          paste = []
          index += length
        case .mouse(let action, let length):
          if hearsMouse { inputs.append(.mouse(action)) }
          index += length
        case .ignored(let length):
          index += length
        case .escapeAlone:
          inputs.append(.key(.escape))
          index += 1
        case .incomplete:
          guard isFinal else { break decoding }
          // Esc and one more key, typed; nobody types more than that in so short a time.
          if buffer.count - index <= 2 {
            inputs.append(.key(.escape))
            index += 1
          } else {
            index = buffer.count
          }
        }
      } else if byte < 0x20 || byte == 0x7F {
        endText(&inputs, &text)
        if let key = controlKey(byte) { inputs.append(.key(key)) }
        index += 1
      } else {
        switch scalar(at: index) {
        case .scalar(let scalar, let length):
          text.unicodeScalars.append(scalar)
          index += length
        case .incomplete:
          guard isFinal else { break decoding }
          index += 1
        case .invalid:
          if acceptsLatin1, byte >= 0xA0 { text.unicodeScalars.append(Unicode.Scalar(byte)) }
          index += 1
        }
      }
    }
    endText(&inputs, &text)
    buffer.removeFirst(index)
    return inputs
  }

  /// Return and Ctrl-J are one key, Backspace and Ctrl-H too: terminals differ in which they send.
  private func controlKey(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: nil
    }
  }

  // MARK: UTF-8

  private enum Decoded {
    case scalar(Unicode.Scalar, length: Int)
    case incomplete
    case invalid
  }

  private func scalar(at index: Int) -> Decoded {
    let lead = buffer[index]
    let length: Int
    switch lead {
    case 0x00..<0x80: return .scalar(Unicode.Scalar(lead), length: 1)
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return .invalid
    }
    let bytes = buffer[index..<min(index + length, buffer.count)]
    guard bytes.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { return .invalid }
    guard bytes.count == length else { return .incomplete }
    guard let scalar = String(validating: bytes, as: UTF8.self)?.unicodeScalars.first,
      !(0x80..<0xA0).contains(scalar.value)
    else { return .invalid }
    return .scalar(scalar, length: length)
  }

  // MARK: Paste

  /// Moves bytes into the paste; its text when the end is there.
  private mutating func takePaste(_ index: inout Int) -> String? {
    let end = KeySequences.pasteEnd
    while index < buffer.count {
      let rest = buffer[index...]
      let next = rest.firstIndex(of: 0x1B) ?? buffer.count
      append(buffer[index..<next])
      index = next
      guard next < buffer.count else { return nil }
      if buffer[next...].starts(with: end) {
        index += end.count
        let bytes = paste ?? []
        paste = nil
        return pasted(bytes)
      }
      // Perhaps the beginning of the end.
      if end.starts(with: buffer[next...]) { return nil }
      append([0x1B])
      index += 1
    }
    return nil
  }

  private mutating func append(_ bytes: some Collection<UInt8>) {
    let room = Self.pasteLimit - (paste?.count ?? 0)
    paste?.append(contentsOf: bytes.prefix(max(0, room)))
  }

  /// The text of a paste: line ends as "\n", no control characters but new line and tab.
  private func pasted(_ bytes: [UInt8]) -> String {
    var bytes = bytes
    if bytes.count >= Self.pasteLimit {
      // The cut may have gone through a character.
      while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
      if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
    }
    var text = ""
    var previous: Unicode.Scalar = " "
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0D: text.unicodeScalars.append("\n")
      case 0x0A: if previous != "\r" { text.unicodeScalars.append("\n") }
      case 0x09: text.unicodeScalars.append("\t")
      case 0x00..<0x20, 0x7F..<0xA0: break
      default: text.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return text
  }
}
