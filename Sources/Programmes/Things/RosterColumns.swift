/// People in columns: each takes 40 bytes and the bytes of the name.
///
/// Identifiers and phones are packed; organisation, function and locality are numbers of texts that
/// many share; names stand one behind the other. What cannot be packed so is kept whole beside. Texts
/// of people who went or were changed stay, unused, until the register is opened again.
package struct RosterColumns: Sendable {
  fileprivate struct Row {
    /// A packed identifier; with the highest bit set, the position in `odd` of one that does not
    /// pack.
    var id: UInt64
    var nameStart: UInt32 = 0
    var nameLength: UInt16 = 0
    /// Zero: not known.
    var birthYear: Int16 = 0
    /// One more than a position in `words`; zero: not known.
    var organisation: UInt32 = 0
    var function: UInt32 = 0
    var locality: UInt32 = 0
    var phone = PackedPhone.none
    /// From the lowest bit: two for the sex, one for an invented person, three for each role.
    var marks: UInt32 = 0
  }

  private static let oddMark: UInt64 = 1 << 63

  private var rows: [Row] = []
  private var names: [UInt8] = []
  private var words = WordStore()
  /// Phones in a form of their own.
  private var phones: [String] = []
  private var odd: [Participant] = []

  package init() {}

  package var count: Int { rows.count }

  /// Whether there is anybody who does not pack.
  var hasOdd: Bool { !odd.isEmpty }

  package subscript(position: Int) -> Participant {
    let row = rows[position]
    if let odd = oddPerson(row) { return odd }
    var roles: [Participant.NetworkRole] = []
    var codes = row.marks >> 3
    while codes & 7 != 0 {
      roles.append(Participant.NetworkRole.allCases[Int(codes & 7) - 1])
      codes >>= 3
    }
    return Participant(
      id: PackedIdentifier(bits: row.id).text, name: name(of: row),
      sex: [nil, .female, .male, .other][Int(row.marks & 3)],
      birthYear: row.birthYear == 0 ? nil : Int(row.birthYear),
      organisation: words[row.organisation], function: words[row.function],
      phone: row.phone.text(phones), locality: words[row.locality], networkRoles: roles,
      isInvented: row.marks & 4 != 0)
  }

  private func name(of row: Row) -> String {
    let start = Int(row.nameStart)
    return String(decoding: names[start..<start + Int(row.nameLength)], as: UTF8.self)
  }

  private func oddPerson(_ row: Row) -> Participant? {
    row.id & RosterColumns.oddMark == 0 ? nil : odd[Int(row.id & ~RosterColumns.oddMark)]
  }

  /// Whether somebody does anything in the network: most do not, and need not be made to say so.
  func hasNetworkRoles(at position: Int) -> Bool {
    let row = rows[position]
    return oddPerson(row).map { !$0.networkRoles.isEmpty } ?? (row.marks >> 3 != 0)
  }

  // MARK: Identifiers

  /// A number that equal identifiers share, and others hardly.
  package static func key(of id: String) -> UInt64 {
    if let packed = PackedIdentifier(id) { return packed.bits }
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.utf8 { key = (key ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return key | oddMark
  }

  func key(at position: Int) -> UInt64 {
    let row = rows[position]
    return oddPerson(row).map { RosterColumns.key(of: $0.id) } ?? row.id
  }

  func id(at position: Int) -> String {
    let row = rows[position]
    return oddPerson(row)?.id ?? PackedIdentifier(bits: row.id).text
  }

  /// Whether two have the same identifier.
  func isSame(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (rows[left].id, rows[right].id)
    if (one | other) & RosterColumns.oddMark == 0 { return one == other }
    return id(at: left) == id(at: right)
  }

  // MARK: Changing

  package mutating func append(_ participant: Participant) { rows.append(row(of: participant)) }

  mutating func insert(_ participant: Participant, at position: Int) {
    rows.insert(row(of: participant), at: position)
  }

  mutating func set(_ participant: Participant, at position: Int) {
    rows[position] = row(of: participant)
  }

  mutating func remove(at position: Int) { rows.remove(at: position) }

  private mutating func row(of participant: Participant) -> Row {
    packed(participant)
      ?? {
        odd.append(participant)
        return Row(id: RosterColumns.oddMark | UInt64(odd.count - 1))
      }()
  }

  private mutating func packed(_ participant: Participant) -> Row? {
    guard let id = PackedIdentifier(participant.id), participant.sameAs == nil,
      participant.birthYear != 0,
      let year = Int16(exactly: participant.birthYear ?? 0), participant.networkRoles.count <= 8
    else { return nil }
    var name = participant.name
    guard var row = name.withUTF8({ row(id: id.bits, name: $0) }) else { return nil }
    row.birthYear = year
    row.organisation = words.number(of: participant.organisation)
    row.function = words.number(of: participant.function)
    row.locality = words.number(of: participant.locality)
    row.phone = PackedPhone(participant.phone, &phones)
    row.setSex(participant.sex)
    if participant.isInvented { row.marks |= 4 }
    for (place, role) in participant.networkRoles.enumerated() {
      let code = (Participant.NetworkRole.allCases.firstIndex(of: role) ?? 0) + 1
      row.marks |= UInt32(code) << UInt32(3 + 3 * place)
    }
    return row
  }

  private mutating func row(id: UInt64, name: UnsafeBufferPointer<UInt8>) -> Row? {
    guard let start = UInt32(exactly: names.count), let length = UInt16(exactly: name.count) else {
      return nil
    }
    names.append(contentsOf: name)
    return Row(id: id, nameStart: start, nameLength: length)
  }

  /// What a reader of bytes knows of somebody whose identifier packs. All texts are UTF-8; an empty
  /// one is not known.
  package struct Entry {
    package var id: UInt64 = 0
    package var name = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    package var organisation = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    package var function = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    package var phone = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    package var locality = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    package var sex: Sex?
    /// 1 to 9999; zero: not known.
    package var birthYear: Int16 = 0

    package init() {}
  }

  /// Adds somebody as read; false when the name is longer than any name.
  package mutating func append(_ entry: Entry) -> Bool {
    guard var row = row(id: entry.id, name: entry.name) else { return false }
    row.organisation = words.number(of: entry.organisation)
    row.function = words.number(of: entry.function)
    row.locality = words.number(of: entry.locality)
    row.phone = PackedPhone(entry.phone, &phones)
    row.birthYear = entry.birthYear
    row.setSex(entry.sex)
    rows.append(row)
    return true
  }

  /// Makes room for so many more people, with so many bytes of names.
  package mutating func reserve(_ count: Int, nameBytes: Int) {
    rows.reserveCapacity(rows.count + count)
    names.reserveCapacity(names.count + nameBytes)
  }

  /// How many bytes all names take.
  package var nameBytes: Int { names.count }

  /// Adds others behind these.
  package mutating func append(_ others: RosterColumns) {
    let numbers = others.words.texts.map { words.number(of: $0) }
    let shift = (names: UInt32(names.count), phones: phones.count, odd: UInt64(odd.count))
    for var row in others.rows {
      if row.id & RosterColumns.oddMark != 0 {
        row.id += shift.odd
      } else {
        row.nameStart += shift.names
        if row.organisation > 0 { row.organisation = numbers[Int(row.organisation) - 1] }
        if row.function > 0 { row.function = numbers[Int(row.function) - 1] }
        if row.locality > 0 { row.locality = numbers[Int(row.locality) - 1] }
        row.phone = row.phone.shifted(by: shift.phones)
      }
      rows.append(row)
    }
    names.append(contentsOf: others.names)
    phones += others.phones
    odd += others.odd
  }

  // MARK: One thing of somebody, without all the rest

  func birthYear(at position: Int) -> Int? {
    if let odd = oddPerson(rows[position]) { return odd.birthYear }
    let year = rows[position].birthYear
    return year == 0 ? nil : Int(year)
  }

  func organisation(at position: Int) -> String? {
    oddPerson(rows[position]).map(\.organisation) ?? words[rows[position].organisation]
  }

  func locality(at position: Int) -> String? {
    oddPerson(rows[position]).map(\.locality) ?? words[rows[position].locality]
  }

  func function(at position: Int) -> String? {
    oddPerson(rows[position]).map(\.function) ?? words[rows[position].function]
  }

  func sex(at position: Int) -> Sex? {
    oddPerson(rows[position]).map(\.sex)
      ?? [nil, .female, .male, .other][Int(rows[position].marks & 3)]
  }

  func hasPhone(at position: Int) -> Bool {
    oddPerson(rows[position]).map { $0.phone != nil } ?? (rows[position].phone != .none)
  }

  /// Which of `sharedTexts` somebody has in a column, one more than its position, zero for none; nil
  /// for those who do not pack.
  func number(of column: SharedColumn, at position: Int) -> UInt32? {
    let row = rows[position]
    guard row.id & RosterColumns.oddMark == 0 else { return nil }
    return switch column {
    case .organisation: row.organisation
    case .function: row.function
    case .locality: row.locality
    }
  }

  /// The texts that organisations, functions and localities share.
  var sharedTexts: [String] { words.texts }

  /// Somebody's phone as one number of eight digits; nil for any other, and for none.
  func plainPhone(at position: Int) -> UInt32? {
    rows[position].id & RosterColumns.oddMark == 0 ? rows[position].phone.plainNumber : nil
  }

  /// The numbers of somebody's phones; see `phoneNumbers`.
  func phoneNumbers(at position: Int) -> [UInt64] {
    if let odd = oddPerson(rows[position]) {
      return Programmes.phoneNumbers(odd.phone).compactMap { UInt64($0) }
    }
    return rows[position].phone.numbers(phones)
  }

  // MARK: Looking through all

  /// Of whom an officer has said that another record is the same person's; by identifier.
  var saidToBeOthers: [Participant.ID: Participant.ID] {
    var others: [Participant.ID: Participant.ID] = [:]
    // Those who were changed since stay among the odd ones, unused.
    for row in rows {
      guard row.id & RosterColumns.oddMark != 0, let person = oddPerson(row) else { continue }
      if let other = person.sameAs { others[person.id] = other }
    }
    return others
  }

  /// Calls `body` with the bytes of each name in order, until it says true: the position then.
  package func firstName(where body: (Int, UnsafeBufferPointer<UInt8>) -> Bool) -> Int? {
    names.withUnsafeBufferPointer { names in
      for (position, row) in rows.enumerated() {
        if row.id & RosterColumns.oddMark != 0, let odd = oddPerson(row) {
          var name = odd.name
          if name.withUTF8({ body(position, $0) }) { return position }
          continue
        }
        let start = Int(row.nameStart)
        let bytes = UnsafeBufferPointer(rebasing: names[start..<start + Int(row.nameLength)])
        if body(position, bytes) { return position }
      }
      return nil
    }
  }

  /// A column of texts that many share.
  package enum SharedColumn: Hashable, Sendable {
    case organisation, function, locality
  }

  /// How often each text stands in a column, those left out that `isWanted` does not want. It is
  /// asked once for each text, not for each person.
  package func counts(
    of column: SharedColumn, where isWanted: (String) -> Bool
  ) -> [String: Int] {
    var counts = [Int](repeating: 0, count: words.texts.count + 1)
    for row in rows {
      switch column {
      case .organisation: counts[Int(row.organisation)] += 1
      case .function: counts[Int(row.function)] += 1
      case .locality: counts[Int(row.locality)] += 1
      }
    }
    var found: [String: Int] = [:]
    for (index, text) in words.texts.enumerated() where counts[index + 1] > 0 && isWanted(text) {
      found[text, default: 0] += counts[index + 1]
    }
    for row in rows where row.id & RosterColumns.oddMark != 0 {
      guard let odd = oddPerson(row) else { continue }
      let text =
        switch column {
        case .organisation: odd.organisation
        case .function: odd.function
        case .locality: odd.locality
        }
      if let text, isWanted(text) { found[text, default: 0] += 1 }
    }
    return found
  }
}

extension RosterColumns.Row {
  fileprivate mutating func setSex(_ sex: Sex?) {
    switch sex {
    case nil: break
    case .female: marks |= 1
    case .male: marks |= 2
    case .other: marks |= 3
    }
  }
}
