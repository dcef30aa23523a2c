/// Random draws that depend on a seed, a purpose and an index alone, so that any part of a register
/// can be made by any thread. SplitMix64 (Steele, Lea and Flood, 2014).
struct Draws {
  /// What is drawn for: each purpose has draws of its own.
  enum Purpose: UInt64 {
    case activity = 1
    case participant, stranger, form
  }

  private var state: UInt64

  init(_ seed: UInt64, for purpose: Purpose, _ index: Int) {
    state = Draws.mixed(seed &+ purpose.rawValue &* 0xD6E8_FEB8_6659_FD93)
    state = Draws.mixed(state ^ UInt64(index))
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Draws.mixed(state)
  }

  /// 0 or more, less than `bound`.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// Ten characters after a letter for the kind. Different indices of one kind never meet, because
  /// each step of the mixing can be undone within fifty bits.
  static func identifier(_ prefix: String, seed: UInt64, _ index: Int) -> String {
    let mask: UInt64 = 1 << 50 - 1
    var value = (UInt64(index) &+ mixed(seed)) & mask
    for factor: UInt64 in [0x2_545F_4914_F6CD, 0x1_9E37_79B9_7F4B] {
      value = value &* factor & mask
      value ^= value >> 25
    }
    return String(unsafeUninitializedCapacity: 12) { bytes in
      for (place, byte) in prefix.utf8.enumerated() { bytes[place] = byte }
      bytes[1] = UInt8(ascii: "-")
      for place in 2..<12 {
        bytes[place] = letters[Int(value & 31)]
        value >>= 5
      }
      return 12
    }
  }

  private static let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
}
