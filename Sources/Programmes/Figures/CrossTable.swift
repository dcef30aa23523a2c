/// People counted by sex, youth, disability and displacement at once.
///
/// Adding or removing a person costs the same however many there are, so that percentages move with
/// each key. Only the combinations that were met are kept: an activity has a few of them.
package struct CrossTable: Hashable, Sendable {
  /// How many people there are of one category, in one word.
  struct Cell: Hashable, Sendable {
    private let bits: Int

    /// `count` is never zero, and far below 2⁴⁷.
    init(_ category: Category, _ count: Int) {
      bits = count << 16 | Int(category.code)
    }

    var category: Category { Category(code: UInt16(truncatingIfNeeded: bits)) }
    var count: Int { bits >> 16 }
  }

  /// Sorted by category, so that equal counts are equal tables.
  private var cells: [Cell] = []

  package init() {}

  init(sorted cells: [Cell]) {
    self.cells = cells
  }

  /// Adds so many people of those traits; a negative number takes them away.
  package mutating func add(_ traits: Traits, times: Int = 1, youth: YouthDefinition) {
    let category = Category(traits, youth: youth)
    let index = cells.firstIndex { $0.category.code >= category.code } ?? cells.count
    let isMet = index < cells.count && cells[index].category == category
    let count = (isMet ? cells[index].count : 0) + times
    switch (isMet, count == 0) {
    case (true, true): cells.remove(at: index)
    case (true, false): cells[index] = Cell(category, count)
    case (false, true): break
    case (false, false): cells.insert(Cell(category, count), at: index)
    }
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
    var sums = Marginals.Sums()
    for cell in cells { sums.add(cell.category, cell.count) }
    return Marginals(sums)
  }

  private func count(where matches: (Category) -> Bool) -> Int {
    cells.reduce(0) { $0 + (matches($1.category) ? $1.count : 0) }
  }
}

/// What a person counts as, in a few bits: those of `PackedTraits`, with the age's group in the place
/// of how the age was given.
package struct Category: Hashable, Sendable {
  /// Below 1024.
  let code: UInt16

  init(code: UInt16) {
    self.code = code
  }

  init(_ traits: Traits, youth: YouthDefinition) {
    let person = Attendance(
      id: "", sex: traits.sex, hasDisability: traits.hasDisability,
      disabilityMethod: traits.disabilityMethod, isDisplaced: traits.isDisplaced)
    let group = traits.ages.flatMap { youth.group(of: $0) }
    code = (PackedTraits(person) ?? PackedTraits()).category | Category.bits(of: group)
  }

  /// The bits of an age's group; nil when the age is not known, or may be in two groups.
  static func bits(of group: YouthDefinition.AgeGroup?) -> UInt16 {
    switch group {
    case nil: 0
    case .child: 1 << 8
    case .young: 2 << 8
    case .adult: 3 << 8
    }
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

extension PackedTraits {
  /// The bits of a category, all but those of the age.
  @inlinable @inline(__always)
  public var category: UInt16 {
    let bits = UInt16(truncatingIfNeeded: bits) & 0xFF
    // How a disability is known says nothing of somebody of whom it is not.
    return bits & 0b1100 == 0 ? bits & 0b1100_1111 : bits
  }
}
