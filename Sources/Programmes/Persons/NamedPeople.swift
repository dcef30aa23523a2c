import Synchronization

/// Those of an activity's people who are named, by the keys of `RosterColumns.key`.
package struct NamedPeople: Hashable, Sendable {
  /// Each once, none of them zero.
  let keys: [UInt64]
  /// How many they are: to ask the keys would fetch them into the processor's memory.
  let count: Int
  /// Attendances that name somebody.
  let attendances: Int

  /// Attendances that name somebody who is named by another one already.
  var repeats: Int { attendances - count }

  /// Takes the keys of all attendances that name somebody.
  init(_ keys: [UInt64]) {
    var met = KeySet()
    met.empty(for: keys.count)
    self.init(different: keys.filter { met.insert($0) }, attendances: keys.count)
  }

  /// Takes keys of which no two are the same.
  package init(different keys: [UInt64], attendances: Int) {
    self.keys = keys
    count = keys.count
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
/// first, and each part is looked at by itself; whoever has several threads takes parts at once.
struct DifferentPeople {
  private(set) var total = 0
  private(set) var inGroups: [Int]

  init(_ groups: [[PeopleReached.Occasion]], sharing: Sharing = .none) {
    inGroups = Array(repeating: 0, count: groups.count)
    let parts = KeyParts(groups, sharing)
    let pieces = min(parts.count, sharing.width == 1 ? 1 : sharing.width * 4)
    let counted = Mutex<[DifferentPeople]>([])
    sharing(pieces) { [count = parts.count, groups = inGroups.count] piece in
      let range = count * piece / pieces..<count * (piece + 1) / pieces
      let people = DifferentPeople(in: range, of: parts, groups: groups)
      counted.withLock { $0.append(people) }
    }
    // No key is in two parts.
    for people in counted.withLock({ $0 }) {
      total += people.total
      for group in inGroups.indices { inGroups[group] += people.inGroups[group] }
    }
  }

  private init(in range: Range<Int>, of parts: borrowing KeyParts, groups: Int) {
    inGroups = Array(repeating: 0, count: groups)
    let words = (groups + 63) / 64
    var met = KeySet()
    // A bit for each group in which the key of a slot was met.
    var bits: [UInt64] = []
    for part in range {
      let range = parts[part]
      met.empty(for: range.count)
      let room = met.room * words
      if bits.count < room { bits = [UInt64](repeating: 0, count: room) }
      bits.withUnsafeMutableBufferPointer { bits in
        for index in 0..<room { bits[index] = 0 }
        for index in range {
          let (key, group) = parts.entry(index, of: part)
          let (slot, isNew) = met.slot(of: key)
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
///
/// A hash tells its key, and how it begins is told by the part: in the place of its first bits stands the
/// group, so that a key and its group are one word.
private final class KeyParts: @unchecked Sendable {
  // Unchecked: written by the initializer alone, each place by one thread.
  private let entries: UnsafeMutablePointer<UInt64>
  /// Where each part begins, and the last one ends.
  private let starts: [Int]
  /// How many first bits of a hash name its part.
  private let bits: Int

  var count: Int { starts.count - 1 }
  subscript(part: Int) -> Range<Int> { starts[part]..<starts[part + 1] }

  init(_ all: [[PeopleReached.Occasion]], _ sharing: Sharing) {
    let count = all.reduce(0) { $0 + $1.reduce(0) { $0 + $1.named.count } }
    // As many as leave some two thousand in each, at most 512; more only to have room for the groups.
    var bits = 1
    while bits < 9, count >> bits > 2048 { bits += 1 }
    while 1 << bits < all.count { bits += 1 }
    let entries = Room<UInt64>(count)
    let slices = KeyParts.slices(all, atMost: count / sharing.width + 1)
    let parts = 1 << bits
    // Of each slice, how many keys fall to each part; then, where the next one of it goes.
    let next = Room<Int>(slices.count * parts)
    next.start.initialize(repeating: 0, count: slices.count * parts)
    sharing(slices.count) { [bits] slice in
      let counts = next.start + slice * parts
      for (group, occasions) in slices[slice] {
        for index in occasions {
          for key in all[group][index].named.keys { counts[KeyParts.part(of: key, bits)] += 1 }
        }
      }
    }
    var starts = [Int](repeating: 0, count: parts + 1)
    var place = 0
    for part in 0..<parts {
      starts[part] = place
      for slice in slices.indices {
        let here = next.start[slice * parts + part]
        next.start[slice * parts + part] = place
        place += here
      }
    }
    starts[parts] = place
    sharing(slices.count) { [bits] slice in
      let next = next.start + slice * parts
      for (group, occasions) in slices[slice] {
        for index in occasions {
          for key in all[group][index].named.keys {
            let hash = KeySet.hash(key)
            let part = Int(truncatingIfNeeded: hash >> UInt64(64 - bits))
            entries.start[next[part]] = hash << UInt64(bits) | UInt64(group)
            next[part] += 1
          }
        }
      }
    }
    next.start.deallocate()
    (self.entries, self.starts, self.bits) = (entries.start, starts, bits)
  }

  deinit { entries.deallocate() }

  /// What tells a key from all others, never zero, and the group at that place of a part.
  func entry(_ index: Int, of part: Int) -> (key: UInt64, group: Int) {
    let entry = entries[index]
    return (
      entry >> UInt64(bits) | UInt64(part) << UInt64(64 - bits),
      Int(truncatingIfNeeded: entry & (1 << UInt64(bits) - 1))
    )
  }

  /// Room that several threads fill, none of them the same place.
  private struct Room<Element>: @unchecked Sendable {
    let start: UnsafeMutablePointer<Element>
    init(_ count: Int) { start = .allocate(capacity: count) }
  }

  /// Occasions of groups, in slices of about so many keys.
  private static func slices(
    _ all: [[PeopleReached.Occasion]], atMost keys: Int
  ) -> [[(group: Int, occasions: Range<Int>)]] {
    var slices: [[(group: Int, occasions: Range<Int>)]] = [[]]
    var count = 0
    for group in all.indices {
      var first = 0
      for index in all[group].indices {
        count += all[group][index].named.count
        guard count >= keys else { continue }
        slices[slices.count - 1].append((group, first..<index + 1))
        slices.append([])
        (count, first) = (0, index + 1)
      }
      if first < all[group].count {
        slices[slices.count - 1].append((group, first..<all[group].count))
      }
    }
    return slices
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
