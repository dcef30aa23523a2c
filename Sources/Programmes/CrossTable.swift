/// People counted by sex, youth, disability and displacement at once.
///
/// Adding or removing a person costs the same however many there are, so that percentages move with
/// each key. Only the combinations that were met are kept: an activity has a few of them.
package struct CrossTable: Hashable, Sendable {
  private struct Cell: Hashable {
    var category: Category
    /// Never zero.
    var count: Int
  }

  /// Sorted by category, so that equal counts are equal tables.
  private var cells: [Cell] = []

  package init() {}

  /// Counts people on an activity's first day.
  init(_ attendances: Attendances, on day: Day, youth: YouthDefinition) {
    let year = day.year
    // A place for each code there is: to look for the cell of each person would cost more.
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: Category.codes) { counts in
      counts.initialize(repeating: 0)
      attendances.forEachTraits { traits, odd in
        var category: Category
        if let odd {
          category = Category(odd.traits(on: day), youth: youth)
        } else {
          let age = traits.age.flatMap { youth.group(of: $0.ages(inYear: year)) }
          category = Category(traits.counted, age)
        }
        let place = Int(category.code)
        if counts[place] == 0 { cells.append(Cell(category: category, count: 0)) }
        counts[place] += 1
      }
      for index in cells.indices {
        cells[index].count = Int(counts[Int(cells[index].category.code)])
      }
    }
    cells.sort { $0.category.code < $1.category.code }
  }

  /// Adds so many people of those traits; a negative number takes them away.
  package mutating func add(_ traits: Traits, times: Int = 1, youth: YouthDefinition) {
    let category = Category(traits, youth: youth)
    let index = cells.firstIndex { $0.category.code >= category.code } ?? cells.count
    if index == cells.count || cells[index].category != category {
      cells.insert(Cell(category: category, count: 0), at: index)
    }
    cells[index].count += times
    if cells[index].count == 0 { cells.remove(at: index) }
  }

  /// Everybody.
  package var total: Int { cells.reduce(0) { $0 + $1.count } }

  /// How many are of that sex and age; nil stands for any.
  package func people(sex: Sex? = nil, age: YouthDefinition.AgeGroup? = nil) -> Int {
    count { (sex == nil || $0.sex == sex) && (age == nil || $0.age == age) }
  }

  /// How many of that sex and age have a known disability, by whatever method.
  package func peopleWithDisability(sex: Sex?, age: YouthDefinition.AgeGroup?) -> Int {
    count {
      $0.disability == true && (sex == nil || $0.sex == sex) && (age == nil || $0.age == age)
    }
  }

  package var composition: Composition { marginals.composition }

  /// Each measure by itself, all from one walk over the cells.
  var marginals: Marginals {
    var sums = Marginals()
    for cell in cells {
      let (person, count) = (cell.category, cell.count)
      let (sex, young) = (person.sex, person.young)
      // Of somebody who is not a woman it is known that it is no young woman, whatever the age.
      func both(_ wanted: Sex) -> Bool? {
        if young == false { return false }
        guard let sex else { return nil }
        return sex == wanted ? young : false
      }
      sums.total += count
      sums.women.add(sex.map { $0 == .female }, count)
      sums.men.add(sex.map { $0 == .male }, count)
      sums.young.add(young, count)
      sums.youngWomen.add(both(.female), count)
      sums.youngMen.add(both(.male), count)
      sums.displaced.add(person.displaced, count)
      if let disability = person.disability {
        sums.addDisability(disability, by: person.method, count)
      }
    }
    return sums
  }

  private func count(where matches: (Category) -> Bool) -> Int {
    cells.reduce(0) { $0 + (matches($1.category) ? $1.count : 0) }
  }
}

/// What a person counts as, in a few bits: those of `PackedTraits`, with the age's group in the place
/// of how the age was given.
private struct Category: Hashable {
  /// All codes are below this.
  static let codes = 1 << 10

  let code: UInt16

  /// `age` is nil when the age is not known, or may be in two groups.
  init(_ traits: PackedTraits, _ age: YouthDefinition.AgeGroup?) {
    var bits = UInt16(truncatingIfNeeded: traits.bits) & 0xFF
    // How a disability is known says nothing of somebody of whom it is not.
    if bits & 0b1100 == 0 { bits &= 0b1100_1111 }
    switch age {
    case nil: break
    case .child: bits |= 1 << 8
    case .young: bits |= 2 << 8
    case .adult: bits |= 3 << 8
    }
    code = bits
  }

  init(_ traits: Traits, youth: YouthDefinition) {
    let person = Attendance(
      id: "", sex: traits.sex, hasDisability: traits.hasDisability,
      disabilityMethod: traits.disabilityMethod, isDisplaced: traits.isDisplaced)
    self.init(
      PackedTraits(person) ?? PackedTraits(), traits.ages.flatMap { youth.group(of: $0) })
  }

  private var traits: PackedTraits {
    var traits = PackedTraits()
    traits.bits = UInt64(code & 0xFF)
    return traits
  }

  var sex: Sex? { traits.sex }
  var disability: Bool? { traits.hasDisability }
  var method: DisabilityMethod? { traits.disabilityMethod }
  var displaced: Bool? { traits.isDisplaced }

  var age: YouthDefinition.AgeGroup? {
    switch code >> 8 {
    case 1: .child
    case 2: .young
    case 3: .adult
    default: nil
    }
  }

  /// The same as an answer; a range over both ends of youth is unknown as well.
  var young: Bool? { age.map { $0 == .young } }
}
