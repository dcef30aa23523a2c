/// CRC-32C (Castagnoli; RFC 3720, appendix B.4), which proves that a record of the history is whole: a
/// cut or zero-filled one passes with odds of one in 2³².
enum Checksum {
  private static let table: [UInt32] = (0..<256).map { index in
    var value = UInt32(index)
    for _ in 0..<8 { value = value & 1 == 1 ? (value >> 1) ^ 0x82F6_3B78 : value >> 1 }
    return value
  }

  /// Eight hexadecimal digits.
  static func text(of bytes: some Sequence<UInt8>) -> String {
    var sum: UInt32 = 0xFFFF_FFFF
    table.withUnsafeBufferPointer { table in
      for byte in bytes { sum = table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ (sum >> 8) }
    }
    let digits = String(~sum, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}
