/// A short random identifier in one word: a letter, a hyphen and one to ten characters of the
/// identifiers' alphabet, as in `a-7k2m9qx4tw`.
///
/// A register holds millions of them; as words they are compared at once and take a third of the
/// room. What does not look like that, as an identifier typed by hand, does not pack and is kept as
/// text by whoever holds it. Each text has one packed form and each packed form one text.
/// It is public as `PackedTraits` is.
public struct PackedIdentifier: Hashable, Sendable {
  /// From the highest bit: four zeros, five bits for the letter (1 to 26), four for the number of
  /// characters, five for each of them. Never zero.
  package let bits: UInt64

  package init(bits: UInt64) {
    self.bits = bits
  }

  /// Packs a text; nil when it has another shape.
  package init?(_ text: String) {
    var text = text
    guard let packed = text.withUTF8({ PackedIdentifier($0, digits: PackedIdentifier.digits) })
    else { return nil }
    self = packed
  }

  /// Packs the bytes of a text; nil when it has another shape. `digits` is `PackedIdentifier.digits`,
  /// which a caller with many of them reads once.
  package init?(_ text: UnsafeBufferPointer<UInt8>, digits: [UInt8]) {
    let count = text.count - 2
    guard (1...10).contains(count), text[1] == 0x2D, (0x61...0x7A).contains(text[0]) else {
      return nil
    }
    var body: UInt64 = 0
    for index in 2..<text.count {
      let digit = digits[Int(text[index])]
      guard digit < 32 else { return nil }
      body = body << 5 | UInt64(digit)
    }
    bits = PackedIdentifier.bits(letter: text[0], count: count, body: body)
  }

  /// Puts together what was read of a text of the right shape.
  @inlinable
  public static func bits(letter: UInt8, count: Int, body: UInt64) -> UInt64 {
    UInt64(letter & 0x1F) << 54 | UInt64(truncatingIfNeeded: count) << 50 | body
  }

  /// The value of each byte as a character of the alphabet, 0 to 31; 255 for all others.
  package static let digits: [UInt8] = {
    var digits = [UInt8](repeating: 255, count: 256)
    for (value, letter) in Identifiers.letters.utf8.enumerated() {
      digits[Int(letter)] = UInt8(value)
    }
    return digits
  }()

  private static let letters = Array(Identifiers.letters.utf8)

  package var text: String {
    let count = Int(bits >> 50 & 0xF)
    let letters = PackedIdentifier.letters
    return String(unsafeUninitializedCapacity: count + 2) { bytes in
      bytes[0] = UInt8(truncatingIfNeeded: bits >> 54 & 0x1F) + 0x60
      bytes[1] = 0x2D
      for index in 0..<count {
        bytes[2 + index] = letters[Int(bits >> UInt64(5 * (count - 1 - index)) & 0x1F)]
      }
      return count + 2
    }
  }
}
