/// Packed identifiers met, for telling a second one at once, in the order in which they were met: an
/// open table of a power of two slots, at least half of them free.
struct PackedSet: ~Copyable {
  /// Zero: free.
  private var slots: UnsafeMutableBufferPointer<UInt64>
  private var met: UnsafeMutableBufferPointer<UInt64>
  private var count = 0

  init() {
    (slots, met) = PackedSet.table(of: 256)
  }

  deinit {
    slots.deallocate()
    met.deallocate()
  }

  private static func table(
    of size: Int
  ) -> (UnsafeMutableBufferPointer<UInt64>, UnsafeMutableBufferPointer<UInt64>) {
    let slots = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: size)
    slots.initialize(repeating: 0)
    return (slots, .allocate(capacity: size / 2))
  }

  /// Everybody, in the order in which they were met.
  var all: [UInt64] { Array(met[..<count]) }

  mutating func removeAll() {
    if count == 0 { return }
    slots.update(repeating: 0)
    count = 0
  }

  /// Adds one, which is not zero; false when it was there.
  @inline(__always) @discardableResult
  mutating func insert(_ bits: UInt64) -> Bool {
    if count * 2 >= slots.count { grow() }
    let mask = slots.count &- 1
    var index = Int(truncatingIfNeeded: bits &* 0x9E37_79B9_7F4A_7C15 >> 32) & mask
    while slots[index] != 0 {
      if slots[index] == bits { return false }
      index = (index &+ 1) & mask
    }
    slots[index] = bits
    met[count] = bits
    count &+= 1
    return true
  }

  @inline(never)
  private mutating func grow() {
    let (oldSlots, oldMet, oldCount) = (slots, met, count)
    (slots, met) = PackedSet.table(of: oldSlots.count * 4)
    count = 0
    for bits in oldMet[..<oldCount] { insert(bits) }
    oldSlots.deallocate()
    oldMet.deallocate()
  }
}
