/// Those of an activity's people who are named, by the keys of `RosterColumns.key`.
package struct NamedPeople: Hashable, Sendable {
  /// Each once, none of them zero.
  let keys: [UInt64]
  /// Attendances that name somebody.
  let attendances: Int

  /// Attendances that name somebody who is named by another one already.
  var repeats: Int { attendances - keys.count }

  /// Takes the keys of all attendances that name somebody.
  init(_ keys: [UInt64]) {
    var met = KeySet()
    met.empty(for: keys.count)
    self.init(different: keys.filter { met.insert($0) }, attendances: keys.count)
  }

  /// Takes keys of which no two are the same.
  package init(different keys: [UInt64], attendances: Int) {
    self.keys = keys
    self.attendances = attendances
  }

  /// The same people under the keys by which they count.
  func counted(as kept: KeptPeople) -> NamedPeople {
    if kept.keys.isEmpty { return self }
    var met = KeySet()
    met.empty(for: keys.count)
    return NamedPeople(
      different: keys.lazy.map { kept.keys[$0] ?? $0 }.filter { met.insert($0) },
      attendances: attendances)
  }
}

/// How many different people there are in groups of activities, and in all of them together: counted in
/// one go, because to look at a million keys is what it costs.
///
/// Of a million the table would not fit the processor's own memory. So they are parted by their hashes
/// first, and each part is looked at by itself.
struct DifferentPeople {
  private(set) var total = 0
  private(set) var inGroups: [Int]

  init(_ groups: [[NamedPeople]]) {
    inGroups = Array(repeating: 0, count: groups.count)
    let all = groups.reduce(0) { $0 + $1.reduce(0) { $0 + $1.keys.count } }
    let parts = KeyParts(groups, count: all)
    let words = (groups.count + 63) / 64
    var met = KeySet()
    // A bit for each group in which the key of a slot was met.
    var bits: [UInt64] = []
    for part in 0..<parts.count {
      let range = parts[part]
      met.empty(for: range.count)
      let room = met.room * words
      if bits.count < room { bits = [UInt64](repeating: 0, count: room) }
      bits.withUnsafeMutableBufferPointer { bits in
        for index in 0..<room { bits[index] = 0 }
        for index in range {
          let group = Int(parts.groups[index])
          let (slot, isNew) = met.slot(of: parts.keys[index])
          if isNew { total += 1 }
          let (word, bit) = (slot * words + group >> 6, UInt64(1) << UInt64(group & 63))
          if bits[word] & bit == 0 {
            bits[word] |= bit
            inGroups[group] += 1
          }
        }
      }
    }
  }
}

/// Keys with the groups that they belong to, those together that begin alike when hashed.
private struct KeyParts: ~Copyable {
  let keys: UnsafeMutablePointer<UInt64>
  let groups: UnsafeMutablePointer<UInt32>
  /// Where each part begins, and the last one ends.
  private var starts: [Int]

  var count: Int { starts.count - 1 }
  subscript(part: Int) -> Range<Int> { starts[part]..<starts[part + 1] }

  init(_ all: [[NamedPeople]], count: Int) {
    // As many as leave some two thousand in each, at most 512.
    var bits = 0
    while bits < 9, count >> bits > 2048 { bits += 1 }
    keys = .allocate(capacity: count)
    groups = .allocate(capacity: count)
    starts = [Int](repeating: 0, count: 1 << bits + 1)
    starts.withUnsafeMutableBufferPointer { starts in
      for people in all.joined() {
        for key in people.keys { starts[KeyParts.part(of: key, bits) + 1] += 1 }
      }
      for part in 1..<starts.count { starts[part] += starts[part - 1] }
    }
    var next = starts
    next.withUnsafeMutableBufferPointer { next in
      for (group, occasions) in all.enumerated() {
        for people in occasions {
          for key in people.keys {
            let part = KeyParts.part(of: key, bits)
            keys[next[part]] = key
            groups[next[part]] = UInt32(truncatingIfNeeded: group)
            next[part] += 1
          }
        }
      }
    }
  }

  deinit {
    keys.deallocate()
    groups.deallocate()
  }

  private static func part(of key: UInt64, _ bits: Int) -> Int {
    Int(truncatingIfNeeded: KeySet.hash(key) >> UInt64(64 - bits))
  }
}

/// Keys met, none of them zero, for telling a second one: an open table that is used again and again.
private struct KeySet {
  private var slots: [UInt64] = []
  private var mask = 0

  /// How many slots there are for what is met now.
  var room: Int { mask + 1 }

  /// Forgets all, and makes room for so many.
  mutating func empty(for count: Int) {
    var size = 16
    while size < count * 2 { size *= 2 }
    mask = size - 1
    if slots.count < size { slots = [UInt64](repeating: 0, count: size) }
    for index in 0..<size { slots[index] = 0 }
  }

  /// Adds one; false when it was there.
  mutating func insert(_ key: UInt64) -> Bool { slot(of: key).isNew }

  /// The slot of a key, which is added when it was not there.
  @inline(__always)
  mutating func slot(of key: UInt64) -> (index: Int, isNew: Bool) {
    let mask = mask
    return slots.withUnsafeMutableBufferPointer { slots in
      var index = Int(truncatingIfNeeded: KeySet.hash(key) >> 32) & mask
      while slots[index] != 0 {
        if slots[index] == key { return (index, false) }
        index = (index + 1) & mask
      }
      slots[index] = key
      return (index, true)
    }
  }

  static func hash(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }
}
