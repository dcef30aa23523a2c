extension PeopleFilter {
  /// The positions in the roster of those who answer to every term, in its order.
  ///
  /// Made for hundreds of thousands of people between two keys: a text that many share is compared
  /// once, names while their bytes are read, and nobody is made a `Participant` who needs not be. Ages
  /// are those of today. Of a disability and of displacement the roster tells nothing, only the
  /// attendances do: such a term is true of nobody, with `sans:` too.
  package func positions(in roster: Roster, today: Day, youth: YouthDefinition) -> [UInt32] {
    let columns = roster.columns
    if terms.isEmpty { return (0..<UInt32(columns.count)).map { $0 } }
    let tests = terms.map { Test($0, columns.sharedTexts) }
    var found: [UInt32] = []
    _ = columns.firstName { position, name in
      let isWanted = tests.allSatisfy { test in
        test.term.isNegated != holds(test, position, name, columns, today, youth)
      }
      if isWanted { found.append(UInt32(position)) }
      return false
    }
    return found
  }

  /// A term made ready for many people.
  private struct Test {
    let term: Term
    let search: NameSearch
    /// Of the texts that many share, which answer.
    var shared: [Bool] = []
    var digits: [UInt8] = []

    init(_ term: Term, _ texts: [String]) {
      self.term = term
      guard case .text(let text, let field) = term.condition else {
        search = NameSearch("")
        return
      }
      let search = NameSearch(text)
      self.search = search
      if field != .name, field != .phone {
        shared = texts.map { text in
          var text = text
          return text.withUTF8 { search.matches($0) }
        }
      }
      if field == .any || field == .phone { digits = PeopleFilter.digits(of: text) }
    }
  }

  private func holds(
    _ test: Test, _ position: Int, _ name: UnsafeBufferPointer<UInt8>, _ columns: RosterColumns,
    _ today: Day, _ youth: YouthDefinition
  ) -> Bool {
    func shares(_ column: RosterColumns.SharedColumn) -> Bool {
      guard let number = columns.number(of: column, at: position) else {
        let person = columns[position]
        let text =
          switch column {
          case .organisation: person.organisation
          case .function: person.function
          case .locality: person.locality
          }
        guard var text else { return false }
        return text.withUTF8 { test.search.matches($0) }
      }
      return number > 0 && test.shared[Int(number) - 1]
    }
    func calls() -> Bool {
      !test.digits.isEmpty
        && columns.phoneNumbers(at: position).contains { PeopleFilter.digits(test.digits, in: $0) }
    }
    switch test.term.condition {
    case .text(_, .name): return test.search.matches(name)
    case .text(_, .organisation): return shares(.organisation)
    case .text(_, .function): return shares(.function)
    case .text(_, .locality): return shares(.locality)
    case .text(_, .phone): return calls()
    case .text(_, .any):
      return test.search.matches(name) || shares(.organisation) || shares(.locality)
        || shares(.function) || calls()
    case .sex(let sex): return columns.sex(at: position) == sex
    case .age(let comparison):
      return columns.birthYear(at: position).map { year in
        let ages = Attendance.Age.birthYear(year).ages(on: today)
        return comparison.holds(from: ages.lower, through: ages.upper)
      } ?? false
    case .young:
      return columns.birthYear(at: position).map { year in
        youth.group(of: Attendance.Age.birthYear(year).ages(on: today)) == .young
      } ?? false
    case .disability, .displaced: return false
    case .has(let things): return things.contains { columns.has($0, at: position) == true }
    case .lacks(let things): return things.contains { columns.has($0, at: position) == false }
    }
  }

  /// The digits of a text that is a number, of two digits or more; none for anything else.
  static func digits(of text: String) -> [UInt8] {
    guard text.allSatisfy({ $0.isNumber || " .-+/".contains($0) }) else { return [] }
    let digits = text.utf8.filter { (0x30...0x39).contains($0) }
    return digits.count > 1 ? digits : []
  }

  /// Whether digits stand next to one another in a number of eight.
  private static func digits(_ wanted: [UInt8], in number: UInt64) -> Bool {
    var shape: UInt64 = 1
    var value: UInt64 = 0
    for digit in wanted.prefix(18) {
      shape *= 10
      value = value * 10 + UInt64(digit &- 0x30)
    }
    var rest = number
    var length = 8
    while length >= wanted.count {
      if rest % shape == value { return true }
      rest /= 10
      length -= 1
    }
    return false
  }
}

extension RosterColumns {
  /// Whether something of somebody is known; nil for what a roster does not tell of anybody.
  fileprivate func has(_ thing: FilterKeyword, at position: Int) -> Bool? {
    switch thing {
    case .name: true
    case .organisation: organisation(at: position) != nil
    case .place: locality(at: position) != nil
    case .function: self[position].function != nil
    case .phone: hasPhone(at: position)
    case .age, .young: birthYear(at: position) != nil
    case .sex, .women, .men: sex(at: position) != nil
    default: nil
    }
  }
}
