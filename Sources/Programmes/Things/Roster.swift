/// The people whom attendances name, in the order in which they were written, found by identifier in
/// constant time.
///
/// A register holds hundreds of thousands of them, so they stand in columns (`RosterColumns`), and a
/// `Participant` is made when one is asked for.
package struct Roster: Sendable {
  package private(set) var columns = RosterColumns()
  /// Open table of positions, at least half of it free: each slot holds one more than a position, or
  /// zero.
  private var slots: [UInt32] = []
  /// What the people's own `sameAs` say, by identifier.
  private(set) var saidToBe: [Participant.ID: Participant.ID] = [:]
  /// How often anybody came, went or was changed, by which what was made of this roster is known to be
  /// out of date.
  package private(set) var changes = 0

  package init() {}

  /// Keeps the first of two with one identifier; see `add`.
  package init(_ participants: some Sequence<Participant>) {
    for participant in participants { add(participant) }
  }

  /// Adds at the end. Returns false, and changes nothing, when the identifier is there already.
  @discardableResult
  package mutating func add(_ participant: Participant) -> Bool {
    guard position(of: participant.id) == nil else { return false }
    changes += 1
    columns.append(participant)
    note(columns.count - 1)
    saidToBe[participant.id] = participant.sameAs
    return true
  }

  /// Makes room for so many more people, with so many bytes of names.
  package mutating func reserve(_ count: Int, nameBytes: Int) {
    columns.reserve(count, nameBytes: nameBytes)
    reserve(columns.count + count)
  }

  /// Adds people at the end, those whose identifiers are there already left out: returns their
  /// positions among the given ones.
  package mutating func add(_ people: RosterColumns) -> [Int] {
    let first = columns.count
    changes += 1
    columns.append(people)
    reserve(columns.count)
    var taken: [Int] = []
    for position in first..<columns.count {
      // Of two that are equal the search finds the one noted first.
      if find(columns.key(at: position), { columns.isSame($0, position) }) == nil {
        note(position)
      } else {
        taken.append(position - first)
      }
    }
    for index in taken.reversed() { columns.remove(at: first + index) }
    if !taken.isEmpty { reindex() }
    if people.hasOdd { saidToBe = columns.saidToBeOthers }
    return taken
  }

  /// The person of that identifier. Setting one who is not there adds at the end; nil removes.
  /// Somebody is set under the own identifier.
  package subscript(id id: Participant.ID) -> Participant? {
    get { position(of: id).map { columns[$0] } }
    set {
      switch (position(of: id), newValue) {
      case (let position?, let participant?):
        changes += 1
        columns.set(participant, at: position)
        saidToBe[id] = participant.sameAs
      case (let position?, nil): remove(at: position)
      case (nil, let participant?): add(participant)
      case (nil, nil): break
      }
    }
  }

  /// Where somebody stands; nil when nobody has that identifier.
  package func position(of id: Participant.ID) -> Int? {
    find(RosterColumns.key(of: id)) { columns.id(at: $0) == id }
  }

  /// Where somebody of whose identifier `RosterColumns.key` made this stands.
  func position(ofKey key: UInt64) -> Int? { find(key) { _ in true } }

  /// Puts back who stood under an identifier, at the position where they stood; nil for nobody.
  mutating func restore(_ participant: Participant?, id: Participant.ID, at position: Int?) {
    guard let participant, let position, self.position(of: id) == nil, position < columns.count
    else {
      self[id: id] = participant
      return
    }
    changes += 1
    columns.insert(participant, at: position)
    saidToBe[id] = participant.sameAs
    reindex()
  }

  /// Taking out the last one, as taking back an entry does, costs nothing; anybody else, a walk over
  /// all.
  private mutating func remove(at position: Int) {
    changes += 1
    if !saidToBe.isEmpty { saidToBe[columns.id(at: position)] = nil }
    guard position == columns.count - 1 else {
      columns.remove(at: position)
      return reindex()
    }
    free(position)
    columns.remove(at: position)
  }

  // MARK: The index

  private func find(_ key: UInt64, _ isMeant: (Int) -> Bool) -> Int? {
    guard !slots.isEmpty else { return nil }
    var slot = home(of: key)
    while slots[slot] != 0 {
      let position = Int(slots[slot]) - 1
      if columns.key(at: position) == key, isMeant(position) { return position }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func home(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: key &* 0x9E37_79B9_7F4A_7C15 >> 32) & (slots.count - 1)
  }

  private mutating func note(_ position: Int) {
    reserve(columns.count)
    var slot = home(of: columns.key(at: position))
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(position + 1)
  }

  /// Makes room for so many in the index.
  private mutating func reserve(_ count: Int) {
    guard count * 2 > slots.count else { return }
    var room = Swift.max(16, slots.count)
    while count * 2 > room { room *= 2 }
    let noted = slots
    slots = [UInt32](repeating: 0, count: room)
    for value in noted where value != 0 {
      var slot = home(of: columns.key(at: Int(value) - 1))
      while slots[slot] != 0 { slot = (slot + 1) & (room - 1) }
      slots[slot] = value
    }
  }

  private mutating func reindex() {
    for slot in slots.indices { slots[slot] = 0 }
    for position in 0..<columns.count { note(position) }
  }

  /// Takes a position out of the index and closes the gap, so that later ones are still found.
  private mutating func free(_ position: Int) {
    let mask = slots.count - 1
    var gap = home(of: columns.key(at: position))
    while slots[gap] != UInt32(position + 1) {
      guard slots[gap] != 0 else { return }
      gap = (gap + 1) & mask
    }
    var next = (gap + 1) & mask
    while slots[next] != 0 {
      let home = home(of: columns.key(at: Int(slots[next]) - 1))
      // It may move into the gap unless its home lies between the gap and itself.
      if (next - home) & mask >= (next - gap) & mask {
        slots[gap] = slots[next]
        gap = next
      }
      next = (next + 1) & mask
    }
    slots[gap] = 0
  }
}

extension Roster: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { columns.count }
  package subscript(position: Int) -> Participant { columns[position] }
}

extension Roster: Hashable {
  package static func == (left: Roster, right: Roster) -> Bool {
    left.count == right.count && left.elementsEqual(right)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for participant in self { hasher.combine(participant.id) }
  }
}
