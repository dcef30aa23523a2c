package import Programmes

/// Which file each participant stands in: ten bytes for each of hundreds of thousands.
package struct ParticipantFiles: Sendable {
  /// Paths inside the register, and how many people stand in each.
  private var paths: [(path: String, count: Int)] = []
  /// Open table by packed identifier, at least a quarter of it free; zero is a free slot.
  private var keys = [UInt64](repeating: 0, count: 16)
  /// The position of the path; `gone` for somebody who is no longer there.
  private var values = [UInt16](repeating: 0, count: 16)
  private var used = 0
  /// Those whose identifiers do not pack.
  private var others: [Participant.ID: UInt16] = [:]

  private static let gone = UInt16.max

  package init() {}

  /// The paths in which anybody stands.
  var pathsInUse: [String] { paths.filter { $0.count > 0 }.map(\.path) }

  package subscript(id: Participant.ID) -> String? {
    get {
      let number: UInt16?
      if let packed = PackedIdentifier(id) {
        let slot = slot(of: packed.bits)
        number = keys[slot] == 0 ? nil : values[slot]
      } else {
        number = others[id]
      }
      return number.flatMap { $0 == ParticipantFiles.gone ? nil : paths[Int($0)].path }
    }
    set {
      if let old = self[id], let index = paths.firstIndex(where: { $0.path == old }) {
        paths[index].count -= 1
      }
      let number = newValue.map { self.number(of: $0) } ?? ParticipantFiles.gone
      if newValue != nil { paths[Int(number)].count += 1 }
      if let packed = PackedIdentifier(id) {
        set(packed.bits, number)
      } else {
        others[id] = newValue == nil ? nil : number
      }
    }
  }

  /// Notes people who are nowhere yet, all in one file.
  mutating func add(_ people: some Sequence<UInt64>, in path: String) {
    let number = number(of: path)
    for bits in people {
      set(bits, number)
      paths[Int(number)].count += 1
    }
  }

  private mutating func number(of path: String) -> UInt16 {
    if let index = paths.firstIndex(where: { $0.path == path }) { return UInt16(index) }
    paths.append((path, 0))
    return UInt16(paths.count - 1)
  }

  private mutating func set(_ bits: UInt64, _ number: UInt16) {
    if used * 4 >= keys.count * 3 { grow() }
    let slot = slot(of: bits)
    if keys[slot] == 0 { used += 1 }
    keys[slot] = bits
    values[slot] = number
  }

  /// Where it stands, or would.
  private func slot(of bits: UInt64) -> Int {
    let mixed = bits &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: mixed.multipliedFullWidth(by: UInt64(keys.count)).high)
    while keys[slot] != 0, keys[slot] != bits { slot = slot + 1 == keys.count ? 0 : slot + 1 }
    return slot
  }

  private mutating func grow() {
    let old = (keys, values)
    keys = [UInt64](repeating: 0, count: old.0.count * 2)
    values = [UInt16](repeating: 0, count: keys.count)
    for (index, bits) in old.0.enumerated() where bits != 0 {
      let slot = slot(of: bits)
      keys[slot] = bits
      values[slot] = old.1[index]
    }
  }
}
