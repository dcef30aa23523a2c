/// Short random identifiers and readable slugs, as the record format asks for them.
package enum Identifiers {
  /// Decimal digits and lower-case letters that are not taken for one another.
  static let letters = "0123456789abcdefghjkmnpqrstvwxyz"
  private static let characters = Array(letters)

  /// Ten random characters after a letter for the kind: `a-7k2m9qx4tw`. Fifty bits: unique by
  /// chance, never by a clock.
  package static func random(
    _ prefix: Character, using generator: inout some RandomNumberGenerator
  ) -> String {
    var text = "\(prefix)-"
    for _ in 0..<10 { text.append(characters[Int.random(in: 0..<32, using: &generator)]) }
    return text
  }

  /// An activity's identifier: its first day and its title in `a-z 0-9 -`, at most 60 characters,
  /// with a number behind it when `isTaken` says so.
  package static func activity(
    starts: Day, title: String, isTaken: (String) -> Bool
  ) -> String {
    let words = slug(title)
    let base = "\(starts)" + (words.isEmpty ? "" : "-" + words)
    let short = String(base.prefix(60)).trimmingHyphens
    guard isTaken(short) else { return short }
    var number = 2
    while isTaken("\(short)-\(number)") { number += 1 }
    return "\(short)-\(number)"
  }

  /// The text in `a-z 0-9 -` alone.
  package static func slug(_ text: String) -> String {
    var result = ""
    for character in folded(text) {
      if character.isASCII, character.isLetter || character.isNumber {
        result.append(character)
      } else if result.last != "-" {
        result.append("-")
      }
    }
    return result.trimmingHyphens
  }

  /// Whether it can stand as a slug, and so in a file name: `a-z 0-9 -`, 1 to 80 characters.
  package static func isSlug(_ text: some StringProtocol) -> Bool {
    (1...80).contains(text.utf8.count)
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) || $0 == 45 }
      && text.first != "-"
  }
}

extension String {
  fileprivate var trimmingHyphens: String {
    var trimmed = self[...]
    while trimmed.first == "-" { trimmed = trimmed.dropFirst() }
    while trimmed.last == "-" { trimmed = trimmed.dropLast() }
    return String(trimmed)
  }
}

/// A generator whose whole state is a value, so that a test can name the identifiers to come.
/// SplitMix64 (Steele, Lea and Flood, 2014).
package struct SeededGenerator: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
