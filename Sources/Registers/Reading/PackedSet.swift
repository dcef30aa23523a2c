/// Packed identifiers met, for telling a second one at once: an open table of a power of two slots,
/// at least half of them free.
struct PackedSet {
  private var slots = [UInt64](repeating: 0, count: 256)
  private var count = 0

  mutating func removeAll() {
    if count == 0 { return }
    for index in slots.indices { slots[index] = 0 }
    count = 0
  }

  /// Adds one; false when it was there.
  mutating func insert(_ bits: UInt64) -> Bool {
    if count * 2 >= slots.count { grow() }
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: bits &* 0x9E37_79B9_7F4A_7C15 >> 32) & mask
    while slots[index] != 0 {
      if slots[index] == bits { return false }
      index = (index + 1) & mask
    }
    slots[index] = bits
    count += 1
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 4)
    count = 0
    for bits in old where bits != 0 { _ = insert(bits) }
  }
}
