extension PeopleFilter {
  /// The positions in the roster of those who answer to every term, in its order.
  ///
  /// Made for hundreds of thousands of people between two keys: a text that many share is compared
  /// once, names are searched where they stand folded, and nobody is made a `Participant` who needs not
  /// be. `names` are those of the roster as it is. Who is another record of somebody is left out. Ages
  /// are those of today. Of a disability and of displacement the roster tells nothing, only the
  /// attendances do: such a term is true of nobody, with `sans:` too.
  package func positions(
    in roster: Roster, _ names: FoldedNames, today: Day, youth: YouthDefinition
  ) -> [UInt32] {
    let columns = roster.columns
    var found = PositionSet(count: columns.count, all: true)
    for term in terms {
      let here = positions(term.condition, columns, names, today, youth)
      found = found.intersection(term.isNegated ? here.inverted : here)
    }
    // Another record of the same person is the one to be used.
    for id in roster.merged {
      if let position = roster.position(of: id) { found.remove(position) }
    }
    return found.positions
  }

  private func positions(
    _ condition: Condition, _ columns: RosterColumns, _ names: FoldedNames, _ today: Day,
    _ youth: YouthDefinition
  ) -> PositionSet {
    func those(_ isWanted: (Int) -> Bool) -> PositionSet {
      PositionSet(count: columns.count, where: isWanted)
    }
    switch condition {
    case .text(let text, let field): return positions(of: text, in: field, columns, names)
    case .sex(let sex): return those { columns.sex(at: $0) == sex }
    case .age(let comparison):
      return born(columns) { year in
        let ages = Attendance.Age.birthYear(year).ages(on: today)
        return comparison.holds(from: ages.lower, through: ages.upper)
      }
    case .young:
      return born(columns) { year in
        youth.group(of: Attendance.Age.birthYear(year).ages(on: today)) == .young
      }
    case .disability, .displaced: return PositionSet(count: columns.count)
    case .has(let things):
      return those { position in things.contains { columns.has($0, at: position) == true } }
    case .lacks(let things):
      return those { position in things.contains { columns.has($0, at: position) == false } }
    }
  }

  /// Those born in a year that is wanted; each year is asked for once.
  private func born(
    _ columns: RosterColumns, _ isWanted: (Int) -> Bool
  ) -> PositionSet {
    var known: [Int: Bool] = [:]
    var last: (year: Int, isWanted: Bool)?
    return PositionSet(count: columns.count) { position in
      guard let year = columns.birthYear(at: position) else { return false }
      if let last, last.year == year { return last.isWanted }
      let answer = known[year] ?? isWanted(year)
      known[year] = answer
      last = (year, answer)
      return answer
    }
  }

  private func positions(
    of text: String, in field: Field, _ columns: RosterColumns, _ names: FoldedNames
  ) -> PositionSet {
    var found =
      field == .any || field == .name
      ? names.positions(of: text) : PositionSet(count: columns.count)
    let shared: [RosterColumns.SharedColumn] =
      switch field {
      case .any: [.organisation, .locality, .function]
      case .organisation: [.organisation]
      case .function: [.function]
      case .locality: [.locality]
      case .name, .phone: []
      }
    if !shared.isEmpty { found.formUnion(columns.positions(of: NameSearch(text), in: shared)) }
    guard field == .any || field == .phone else { return found }
    let digits = PeopleFilter.digits(of: text)
    if !digits.isEmpty {
      let wanted = Digits(digits)
      found.formUnion(
        PositionSet(count: columns.count) { position in
          if let number = columns.plainPhone(at: position) { return wanted.stand(in: number) }
          return columns.phoneNumbers(at: position).contains { wanted.stand(in: $0) }
        })
    }
    return found
  }

  /// The digits of a text that is a number, of two digits or more; none for anything else.
  static func digits(of text: String) -> [UInt8] {
    guard text.allSatisfy({ $0.isNumber || " .-+/".contains($0) }) else { return [] }
    let digits = text.utf8.filter { (0x30...0x39).contains($0) }
    return digits.count > 1 ? digits : []
  }

  /// Digits that are looked for in phones.
  private struct Digits {
    private var shape: UInt64 = 1
    private var value: UInt64 = 0
    /// At how many places of a number of eight they could stand.
    private let places: Int

    init(_ digits: [UInt8]) {
      for digit in digits.prefix(18) {
        shape *= 10
        value = value * 10 + UInt64(digit &- 0x30)
      }
      places = 9 - digits.count
    }

    /// Whether they stand next to one another in a number of eight.
    func stand(in number: UInt32) -> Bool {
      // Divided as a short number, which takes a machine a third of the time.
      guard places > 0 else { return false }
      let (shape, value) = (UInt32(shape), UInt32(value))
      var rest = number
      for _ in 0..<places {
        if rest % shape == value { return true }
        rest /= 10
      }
      return false
    }

    func stand(in number: UInt64) -> Bool {
      guard places > 0 else { return false }
      var rest = number
      for _ in 0..<places {
        if rest % shape == value { return true }
        rest /= 10
      }
      return false
    }
  }
}

extension RosterColumns {
  /// Those of whom one of the columns answers to a search; each of the texts is searched once.
  fileprivate func positions(of search: NameSearch, in columns: [SharedColumn]) -> PositionSet {
    let answers =
      [false]
      + sharedTexts.map { text in
        var text = text
        return text.withUTF8 { search.matches($0) }
      }
    // Those who do not pack are looked at one by one.
    if !answers.contains(true), !hasOdd { return PositionSet(count: count) }
    return PositionSet(count: count) { position in
      columns.contains { column in
        if let number = number(of: column, at: position) { return answers[Int(number)] }
        let text =
          switch column {
          case .organisation: organisation(at: position)
          case .function: function(at: position)
          case .locality: locality(at: position)
          }
        guard var text else { return false }
        return text.withUTF8 { search.matches($0) }
      }
    }
  }

  /// Whether something of somebody is known; nil for what a roster does not tell of anybody.
  fileprivate func has(_ thing: FilterKeyword, at position: Int) -> Bool? {
    switch thing {
    case .name: true
    case .organisation: organisation(at: position) != nil
    case .place: locality(at: position) != nil
    case .function: function(at: position) != nil
    case .phone: hasPhone(at: position)
    case .age, .young: birthYear(at: position) != nil
    case .sex, .women, .men: sex(at: position) != nil
    default: nil
    }
  }
}
