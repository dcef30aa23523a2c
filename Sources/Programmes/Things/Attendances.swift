/// The people at one activity, in the order in which they were written, found by identifier.
///
/// A register holds a million of them, so each takes 24 bytes: both identifiers packed, what is known
/// of the person in bits. An `Attendance` is made when one is asked for. The few that do not pack, as
/// one with an identifier typed by hand, are kept whole beside. There is no index: to search through
/// the words of one activity costs less than to keep one.
package struct Attendances: Sendable {
  /// One person, packed.
  package struct Row: Hashable, Sendable {
    /// A packed identifier; with the highest bit set, the position in `odd` of one that does not
    /// pack.
    package var id: UInt64
    /// A packed identifier; zero: not named.
    package var participant: UInt64
    package var traits: PackedTraits

    package init(id: UInt64, participant: UInt64, traits: PackedTraits) {
      self.id = id
      self.participant = participant
      self.traits = traits
    }
  }

  private static let oddMark: UInt64 = 1 << 63

  private var rows: [Row] = []
  /// Those that do not pack. What can be packed always is, so that equal people have equal rows.
  private var odd: [Attendance] = []

  package init() {}

  /// Keeps the first of two with one identifier; see `add`.
  package init(_ attendances: some Sequence<Attendance>) {
    var ids: Set<String> = []
    for attendance in attendances where ids.insert(attendance.id).inserted { append(attendance) }
  }

  /// Takes packed rows and, for those made by `oddRow`, whole records. No two have the same
  /// identifier.
  package init(rows: [Row], odd: [Attendance] = []) {
    self.rows = rows
    self.odd = odd
  }

  /// The row of somebody who does not pack and stands at that place among the odd ones.
  package static func oddRow(at index: Int) -> Row {
    Row(id: oddMark | UInt64(index), participant: 0, traits: PackedTraits())
  }

  /// Adds at the end. Returns false, and changes nothing, when the identifier is there already.
  @discardableResult
  package mutating func add(_ attendance: Attendance) -> Bool {
    guard position(of: attendance.id) == nil else { return false }
    append(attendance)
    return true
  }

  /// Adds one whose identifier is known not to be there.
  package mutating func append(_ attendance: Attendance) {
    rows.append(row(of: attendance))
  }

  private mutating func row(of attendance: Attendance) -> Row {
    if let row = Row(attendance) { return row }
    odd.append(attendance)
    return Attendances.oddRow(at: odd.count - 1)
  }

  /// The person of that identifier. Setting one that is not there adds it at the end; nil removes.
  /// It is set under its own identifier.
  package subscript(id id: Attendance.ID) -> Attendance? {
    get { position(of: id).map { self[$0] } }
    set {
      switch (position(of: id), newValue) {
      case (let position?, let attendance?):
        dropOdd(at: position)
        rows[position] = row(of: attendance)
      case (let position?, nil):
        dropOdd(at: position)
        rows.remove(at: position)
      case (nil, let attendance?): append(attendance)
      case (nil, nil): break
      }
    }
  }

  /// Forgets the whole record of a row that is about to go or to change.
  private mutating func dropOdd(at position: Int) {
    guard let index = oddIndex(of: rows[position]) else { return }
    odd.remove(at: index)
    for other in rows.indices {
      if let later = oddIndex(of: rows[other]), later > index { rows[other].id -= 1 }
    }
  }

  private func oddIndex(of row: Row) -> Int? {
    row.id & Attendances.oddMark == 0 ? nil : Int(row.id & ~Attendances.oddMark)
  }

  /// Where somebody stands; nil when nobody has that identifier.
  package func position(of id: Attendance.ID) -> Int? {
    // From the end: who was entered last is asked for most, and taken back first.
    if let packed = PackedIdentifier(id)?.bits,
      let position = rows.lastIndex(where: { $0.id == packed })
    {
      return position
    }
    guard let index = odd.firstIndex(where: { $0.id == id }) else { return nil }
    return rows.firstIndex { $0.id == Attendances.oddMark | UInt64(index) }
  }

  /// The keys of those who are named, as `RosterColumns.key` makes them, each as often as they are.
  var namedKeys: [UInt64] {
    let count = rows.count { $0.participant != 0 || $0.id & Attendances.oddMark != 0 }
    if count == 0 { return [] }
    var keys: [UInt64] = []
    keys.reserveCapacity(count)
    for row in rows {
      if row.participant != 0 {
        keys.append(row.participant)
      } else if let index = oddIndex(of: row), let id = odd[index].participant {
        keys.append(RosterColumns.key(of: id))
      }
    }
    return keys
  }

  /// Those who are named by one of these identifiers.
  func naming(_ people: Set<Participant.ID>) -> [Attendance] {
    let keys = people.compactMap { PackedIdentifier($0)?.bits }
    var found: [Attendance] = []
    for (position, row) in rows.enumerated() where row.participant != 0 || !odd.isEmpty {
      if let index = oddIndex(of: row) {
        if odd[index].participant.map(people.contains) ?? false { found.append(odd[index]) }
      } else if keys.contains(row.participant) {
        found.append(self[position])
      }
    }
    return found
  }

  /// Calls `body` with what ratios need to know of each, without making its texts.
  func forEachTraits(_ body: (PackedTraits, Attendance?) -> Void) {
    for row in rows { body(row.traits, oddIndex(of: row).map { odd[$0] }) }
  }

  /// Everybody, crossed.
  func crossed(on day: Day, youth: YouthDefinition) -> CrossTable {
    var crossing = Crossing(youth: youth)
    crossing.begin(on: day)
    forEachTraits { traits, odd in
      if let odd { crossing.add(odd) } else { crossing.add(traits) }
    }
    return crossing.finish()
  }
}

extension Attendances: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { rows.count }

  package subscript(position: Int) -> Attendance {
    let row = rows[position]
    if let index = oddIndex(of: row) { return odd[index] }
    let traits = row.traits
    return Attendance(
      id: PackedIdentifier(bits: row.id).text, sex: traits.sex, age: traits.age,
      hasDisability: traits.hasDisability, disabilityMethod: traits.disabilityMethod,
      washingtonGroup: traits.washingtonGroup, isDisplaced: traits.isDisplaced,
      participant: row.participant == 0 ? nil : PackedIdentifier(bits: row.participant).text)
  }
}

extension Attendances: Hashable {
  package static func == (left: Attendances, right: Attendances) -> Bool {
    if left.odd.isEmpty || right.odd.isEmpty {
      return left.odd.isEmpty == right.odd.isEmpty && left.rows == right.rows
    }
    return left.elementsEqual(right)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(rows.count)
    for row in rows where oddIndex(of: row) == nil { hasher.combine(row) }
  }
}

extension Attendances.Row {
  /// Packs a person; nil when something of it does not pack, as days.
  fileprivate init?(_ attendance: Attendance) {
    guard attendance.days.isEmpty, let id = PackedIdentifier(attendance.id),
      let traits = PackedTraits(attendance)
    else { return nil }
    var participant: UInt64 = 0
    if let text = attendance.participant {
      guard let packed = PackedIdentifier(text) else { return nil }
      participant = packed.bits
    }
    self.init(id: id.bits, participant: participant, traits: traits)
  }
}

/// What an attendance says of a person, in one word.
/// It is public because only what is public is put in the place of a call in another module: whoever reads
/// a million people sets each trait of each of them.
public struct PackedTraits: Hashable, Sendable {
  /// From the lowest bit, two bits each with 0 for what is not known: sex, disability, its method,
  /// displacement, how the age is given; one bit for an age band without an upper bound; from bit 16
  /// and from bit 32 the numbers of the age; from bit 48 the code of the six answers.
  public var bits: UInt64 = 0

  @inlinable
  public init() {}

  /// Packs them; nil when an age is beyond any that a person could have.
  init?(_ attendance: Attendance) {
    set(attendance.sex, attendance.hasDisability, attendance.disabilityMethod)
    setDisplaced(attendance.isDisplaced)
    if let answers = attendance.washingtonGroup { set(answers) }
    switch attendance.age {
    case nil: break
    case .years(let years):
      guard let years = UInt16(exactly: years) else { return nil }
      setAge(kind: 1, years)
    case .birthYear(let year):
      guard let year = UInt16(exactly: year) else { return nil }
      setAge(kind: 2, year)
    case .band(let ages):
      let numbers = [ages.lower, ages.upper ?? 0]
      guard numbers.allSatisfy({ UInt16(exactly: $0) != nil }) else { return nil }
      setAge(ages)
    }
  }

  private mutating func set(_ sex: Sex?, _ disability: Bool?, _ method: DisabilityMethod?) {
    switch sex {
    case nil: break
    case .female: setSex(1)
    case .male: setSex(2)
    case .other: setSex(3)
    }
    if let disability { setDisability(disability ? 1 : 2) }
    switch method {
    case nil: break
    case .washingtonGroup: setMethod(1)
    case .declared: setMethod(2)
    case .observed: setMethod(3)
    }
  }

  private mutating func setDisplaced(_ displaced: Bool?) {
    if let displaced { setDisplaced(displaced ? 1 : 2) }
  }

  // MARK: What a reader of bytes sets, each once

  /// 1 female, 2 male, 3 other.
  @inlinable @inline(__always)
  public mutating func setSex(_ code: UInt64) { bits |= code }
  /// 1 yes, 2 no.
  @inlinable @inline(__always)
  public mutating func setDisability(_ code: UInt64) { bits |= code << 2 }
  /// 1 Washington Group, 2 declared, 3 observed.
  @inlinable @inline(__always)
  public mutating func setMethod(_ code: UInt64) { bits |= code << 4 }
  /// 1 yes, 2 no.
  @inlinable @inline(__always)
  public mutating func setDisplaced(_ code: UInt64) { bits |= code << 6 }
  /// How: 1 in years, 2 by the year of birth, 3 by a band with both ends.
  @inlinable @inline(__always)
  public mutating func setAge(kind: UInt64, _ lower: UInt16, _ upper: UInt16 = 0) {
    bits |= kind << 8 | UInt64(lower) << 16 | UInt64(upper) << 32
  }

  /// A band whose ends are below 65,536.
  package mutating func setAge(_ band: Ages) {
    setAge(
      kind: 3, UInt16(truncatingIfNeeded: band.lower),
      UInt16(truncatingIfNeeded: band.upper ?? 0))
    if band.upper == nil { bits |= 1 << 10 }
  }

  package mutating func set(_ answers: WashingtonGroup) { setWashingtonGroup(answers.code) }

  /// The code of the six answers; see `WashingtonGroup`.
  package mutating func setWashingtonGroup(_ code: UInt16) { bits |= UInt64(code) << 48 }

  // MARK: What they say

  package var washingtonGroup: WashingtonGroup? {
    WashingtonGroup(code: UInt16(truncatingIfNeeded: bits >> 48))
  }

  /// The same with the disability by which the person is counted; see `Attendance.disability`.
  @usableFromInline package var counted: PackedTraits {
    if bits >> 48 == 0 { return self }
    guard let answer = washingtonGroup?.hasDisability else { return self }
    var traits = self
    traits.bits &= ~0b11_1100
    traits.setDisability(answer ? 1 : 2)
    traits.setMethod(1)
    return traits
  }

  package var sex: Sex? {
    switch bits & 3 {
    case 1: .female
    case 2: .male
    case 3: .other
    default: nil
    }
  }

  package var hasDisability: Bool? { answer(bits >> 2 & 3) }

  package var disabilityMethod: DisabilityMethod? {
    switch bits >> 4 & 3 {
    case 1: .washingtonGroup
    case 2: .declared
    case 3: .observed
    default: nil
    }
  }

  package var isDisplaced: Bool? { answer(bits >> 6 & 3) }

  package var age: Attendance.Age? {
    let lower = Int(bits >> 16 & 0xFFFF)
    switch bits >> 8 & 3 {
    case 1: return .years(lower)
    case 2: return .birthYear(lower)
    case 3:
      let isOpen = bits >> 10 & 1 == 1
      return .band(Ages(lower: lower, upper: isOpen ? nil : Int(bits >> 32 & 0xFFFF)))
    default: return nil
    }
  }

  private func answer(_ code: UInt64) -> Bool? { code == 0 ? nil : code == 1 }
}
