/// The SHA-256 of some bytes in hexadecimal (FIPS 180-4), as `sha256sum` prints it.
package func checksum(_ bytes: some Collection<UInt8>) -> String {
  var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
  var text = Array(bytes)
  let bits = UInt64(text.count) * 8
  text.append(0x80)
  text += Array(repeating: 0, count: (120 - text.count % 64) % 64)
  text += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
  var words = [UInt32](repeating: 0, count: 64)
  for block in stride(from: 0, to: text.count, by: 64) {
    for index in 0..<16 {
      words[index] = (0..<4).reduce(0) { $0 << 8 | UInt32(text[block + index * 4 + $1]) }
    }
    for index in 16..<64 {
      let (early, late) = (words[index - 15], words[index - 2])
      let first = early.turned(7) ^ early.turned(18) ^ early >> 3
      let second = late.turned(17) ^ late.turned(19) ^ late >> 10
      words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
    }
    mix(words, into: &state)
  }
  return state.map { word in
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }.joined()
}

private func mix(_ words: [UInt32], into state: inout [UInt32]) {
  var (a, b, c, d) = (state[0], state[1], state[2], state[3])
  var (e, f, g, h) = (state[4], state[5], state[6], state[7])
  for index in 0..<64 {
    let choice = e & f ^ ~e & g
    let majority = a & b ^ a & c ^ b & c
    let turnedE = e.turned(6) ^ e.turned(11) ^ e.turned(25)
    let turnedA = a.turned(2) ^ a.turned(13) ^ a.turned(22)
    let first = h &+ turnedE &+ choice &+ roundWords[index] &+ words[index]
    (h, g, f, e) = (g, f, e, d &+ first)
    (d, c, b, a) = (c, b, a, first &+ turnedA &+ majority)
  }
  for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
}

/// The fractions of the cube roots of the first 64 primes.
private let roundWords: [UInt32] = {
  var primes: [UInt64] = []
  var candidate: UInt64 = 2
  while primes.count < 64 {
    if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
    candidate += 1
  }
  return primes.map { prime in
    // The largest root·2³² whose cube is at most prime·2⁹⁶, bit by bit.
    var root: UInt64 = 0
    for bit in stride(from: UInt64(34), through: 0, by: -1) {
      let next = root | 1 << bit
      if cubeIsAtMost(next, prime) { root = next }
    }
    return UInt32(truncatingIfNeeded: root)
  }
}()

private func cubeIsAtMost(_ root: UInt64, _ prime: UInt64) -> Bool {
  let square = root.multipliedFullWidth(by: root)
  let low = square.low.multipliedFullWidth(by: root)
  let high = square.high &* root &+ low.high
  return high < prime << 32 || high == prime << 32 && low.low == 0
}

extension UInt32 {
  fileprivate func turned(_ places: UInt32) -> UInt32 { self >> places | self << (32 - places) }
}
