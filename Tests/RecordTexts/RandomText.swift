package import Records

/// Random numbers that are the same in every run (splitmix64).
package struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Texts between a proper record file and noise.
package enum RandomText {
  private static let pieces: [[UInt8]] =
    [
      "A: 1\n", "B: deux\n", "A:\n", "A: x\\\n", "A: x\\\\\n\n", "+ more\n", "+\n", "+", "# note\n",
      "%rec: T\n", "%rec: U\n", "%key: A\n", "%type: A int\n", "\n", "\n\n", " \n", "\t", " ", "\\",
      ":", "\r\n", "\r", "é", "Prénom: x\n", "foo bar\n", "<<<<<<< HEAD\n", "ߒߞߏ", "A: a: b\n",
      "  A: in\n", "\u{FEFF}", "\u{2028}", "A", "#", "%", "\n+", "B: long  \n+  lines \n+ end\n",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0x0C]]

  /// Up to 24 pieces that are each likely to mean something.
  package static func bytes(using numbers: inout SeededNumbers) -> [UInt8] {
    (0..<Int.random(in: 0...24, using: &numbers)).flatMap { _ in
      pieces.randomElement(using: &numbers) ?? []
    }
  }

  /// Any bytes, up to so many.
  package static func noise(upTo count: Int, using numbers: inout SeededNumbers) -> [UInt8] {
    (0..<Int.random(in: 0...count, using: &numbers)).map { _ in
      UInt8.random(in: 0...255, using: &numbers)
    }
  }

  /// What a crash, a bad cable or a bad paste makes of two texts: cut, filled with zeros, one set into
  /// the other, a stretch of it repeated.
  package static func damaged(
    _ bytes: [UInt8], by other: [UInt8], using numbers: inout SeededNumbers
  ) -> [UInt8] {
    func place(_ text: [UInt8]) -> Int { Int.random(in: 0...text.count, using: &numbers) }
    let at = place(bytes)
    switch Int.random(in: 0..<5, using: &numbers) {
    case 0: return Array(bytes[..<at])
    case 1: return Array(bytes[..<at]) + Array(repeating: 0, count: place(bytes))
    case 2: return Array(bytes[..<at] + other[place(other)...])
    case 3: return Array(bytes[..<at] + other + bytes[at...])
    default:
      let end = min(bytes.count, at + Int.random(in: 1...80, using: &numbers))
      let times = Int.random(in: 1...4, using: &numbers)
      var repeated = Array(bytes[..<at])
      for _ in 0...times { repeated += bytes[at..<end] }
      return repeated + bytes[end...]
    }
  }

  /// The same text with up to four bytes changed, dropped or doubled.
  package static func mutated(_ bytes: [UInt8], using numbers: inout SeededNumbers) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &numbers) {
      guard let at = bytes.indices.randomElement(using: &numbers) else { break }
      switch Int.random(in: 0..<4, using: &numbers) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &numbers)
      case 1: bytes.remove(at: at)
      case 2: bytes.insert(bytes[at], at: at)
      default: bytes.insert(contentsOf: pieces.randomElement(using: &numbers) ?? [], at: at)
      }
    }
    return bytes
  }
}

/// A record as a failing test shows it.
package func shown(_ record: Record) -> String {
  "<\(record.type)> \(record.fields.map { "\($0.name): \($0.value.debugDescription)" })"
}
