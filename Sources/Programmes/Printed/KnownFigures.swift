/// What is known of the people at one activity from figures about groups of them, and what all these
/// figures imply together (figures, rule 4): of 115 people with 91 women and 69 young, 45 to 69 are
/// young women.
///
/// Nobody knows how many people there were of each sex, age, disability and displacement at once; these
/// are whole numbers, none below zero, and each figure is a condition on a sum of them. A printed
/// percentage is one as well: `k` of `n` rounds to `p` when (2p − 1)·n ≤ 200·k < (2p + 1)·n, which is a
/// condition on two sums. So the least and the greatest size of a group, over all numbers that meet
/// every condition, are found by `LinearSystem`, exactly; no pair of figures is looked at by itself.
/// (Where the whole is one number, the counts that round to the percentage say the same.)
///
/// Traits that no figure speaks of split nobody and are left out, which changes no sum of the others.
/// Where the total is one number, traits that no figure joins are looked at apart: whatever the women are
/// and whatever the displaced are, so many people can be both, for any two ways of parting the same people
/// go together.
package struct KnownFigures: Sendable {
  package struct Figure: Hashable, Sendable {
    package enum Amount: Hashable, Sendable {
      case people(Count)
      /// A printed percentage of a group that holds this one.
      case percent(Int, of: PeopleGroup, isApproximate: Bool)
    }

    package var group: PeopleGroup
    package var amount: Amount

    package init(_ group: PeopleGroup, _ amount: Amount) {
      self.group = group
      self.amount = amount
    }

    package var isApproximate: Bool {
      switch amount {
      case .people(let count): count.isApproximate
      case .percent(_, _, let isApproximate): isApproximate
      }
    }
  }

  /// The figures that are used together: all of them when they agree; otherwise each one that agrees
  /// with those before it.
  package let used: [Figure]
  /// The others, which contradict those.
  package let putAside: [Figure]
  private let openness: Openness

  /// - Parameters:
  ///   - figures: In the order in which they are to be believed.
  ///   - sexMayBeUnstated: Whether there may be people who are counted neither as women nor as men;
  ///     otherwise whoever is not one is the other.
  ///   - ageMayBeUnstated: The same of young and adult.
  package init(
    _ figures: [Figure], sexMayBeUnstated: Bool = false, ageMayBeUnstated: Bool = false
  ) {
    let openness = Openness(sex: sexMayBeUnstated, age: ageMayBeUnstated)
    self.openness = openness
    if arePossible(figures, openness) {
      used = figures
      putAside = []
      return
    }
    var used: [Figure] = []
    var putAside: [Figure] = []
    for figure in figures {
      if arePossible(used + [figure], openness) {
        used.append(figure)
      } else {
        putAside.append(figure)
      }
    }
    self.used = used
    self.putAside = putAside
  }

  /// How many people of the group there can be, no matter how the figures are met: the narrowest
  /// bounds. Approximate, unless the figures that are not approximate imply as much by themselves.
  package func count(of group: PeopleGroup) -> Count { counts(of: [group])[0] }

  /// The same for several groups.
  package func counts(of groups: [PeopleGroup]) -> [Count] {
    var all = Conditions(used, openness)
    let isCertain = !used.contains(where: \.isApproximate)
    var certain = Conditions(isCertain ? [] : used.filter { !$0.isApproximate }, openness)
    return groups.map { group in
      // A group of exactly so many is of no other size, whatever else is known.
      for figure in used where figure.group == group {
        if case .people(let count) = figure.amount, count.exact != nil { return count }
      }
      let bounds = all.bounds(of: group)
      if isCertain { return Count(lower: bounds.lower, upper: bounds.upper) }
      let sure = certain.bounds(of: group)
      return Count(
        lower: bounds.lower, upper: bounds.upper,
        isApproximate: bounds.lower != sure.lower || bounds.upper != sure.upper)
    }
  }

  /// Figures of these that no group of people meets, and of which none can be left out without some
  /// group meeting the others; empty when some group meets them all.
  package static func contradiction(
    among figures: [Figure], sexMayBeUnstated: Bool = false, ageMayBeUnstated: Bool = false
  ) -> [Figure] {
    let openness = Openness(sex: sexMayBeUnstated, age: ageMayBeUnstated)
    guard !arePossible(figures, openness) else { return [] }
    var needed = figures
    for figure in figures.reversed() {
      let fewer = needed.filter { $0 != figure }
      if !arePossible(fewer, openness) { needed = fewer }
    }
    return needed
  }
}

/// Figures as conditions, made once for groups that the same figures speak of.
private struct Conditions {
  private let figures: [KnownFigures.Figure]
  private let openness: Openness
  private var made: [TraitSet.RawValue: (cells: Cells, system: LinearSystem)] = [:]

  init(_ figures: [KnownFigures.Figure], _ openness: Openness) {
    self.figures = figures
    self.openness = openness
  }

  mutating func bounds(of group: PeopleGroup) -> (lower: Int, upper: Int?) {
    let (cells, system) = conditions(on: group.traits)
    let sum = cells.sum(over: group)
    // Of a trait that no figure speaks of, nobody need have it, and everybody may.
    let lower = cells.traits.isSuperset(of: group.traits) ? system.least(sum) ?? 0 : 0
    return (lower, system.greatest(sum).limit)
  }

  private mutating func conditions(on traits: TraitSet) -> (cells: Cells, system: LinearSystem) {
    let joined = figures.joined(to: traits)
    let told = joined.traits
    if let known = made[told.rawValue] { return known }
    let cells = Cells(told, openness)
    let conditions = (cells, cells.system(joined))
    made[told.rawValue] = conditions
    return conditions
  }
}

/// Whether there may be people of neither sex, of neither age.
private struct Openness {
  var sex: Bool
  var age: Bool
}

/// Whether some group of people meets them all.
private func arePossible(_ figures: [KnownFigures.Figure], _ openness: Openness) -> Bool {
  var seen: TraitSet?
  for figure in figures where seen.map({ !figure.traits.isSubset(of: $0) }) ?? true {
    let together = figures.joined(to: figure.traits)
    if !Cells(together.traits, openness).system(together).isPossible { return false }
    seen = (seen ?? []).union(together.traits)
  }
  return true
}

extension LinearSystem.Greatest {
  fileprivate var limit: Int? {
    if case .number(let number) = self { max(0, number) } else { nil }
  }
}

/// What parts people.
private struct TraitSet: OptionSet {
  let rawValue: Int

  static let sex = TraitSet(rawValue: 1)
  static let age = TraitSet(rawValue: 2)
  static let disability = TraitSet(rawValue: 4)
  static let displacement = TraitSet(rawValue: 8)
}

extension PeopleGroup {
  fileprivate var traits: TraitSet {
    var traits: TraitSet = []
    if sex != nil { traits.insert(.sex) }
    if isYoung != nil { traits.insert(.age) }
    if hasDisability != nil { traits.insert(.disability) }
    if isDisplaced != nil { traits.insert(.displacement) }
    return traits
  }
}

extension KnownFigures.Figure {
  fileprivate var traits: TraitSet {
    if case .percent(_, let whole, _) = amount { return group.traits.union(whole.traits) }
    return group.traits
  }

  /// The number of people, when it is one number.
  fileprivate var number: Int? {
    guard case .people(let count) = amount, count.lower == count.upper else { return nil }
    return count.lower
  }
}

extension [KnownFigures.Figure] {
  fileprivate var traits: TraitSet { reduce([]) { $0.union($1.traits) } }

  /// Those that can say anything of a group with such traits.
  fileprivate func joined(to traits: TraitSet) -> [KnownFigures.Figure] {
    guard contains(where: { $0.group == .everybody && $0.number != nil }) else { return self }
    var joined = traits
    var isNew = true
    while isNew {
      let wider = reduce(joined) { $1.traits.isDisjoint(with: joined) ? $0 : $0.union($1.traits) }
      isNew = wider != joined
      joined = wider
    }
    return filter { $0.traits.isSubset(of: joined) }
  }
}

/// The people by every trait at once that some figure speaks of.
private struct Cells {
  private struct Cell {
    /// nil: counted neither as woman nor as man, or nobody speaks of sex; and so on.
    var sex: Sex?
    var isYoung: Bool?
    var hasDisability: Bool?
    var isDisplaced: Bool?
  }

  let traits: TraitSet
  private let cells: [Cell]

  init(_ traits: TraitSet, _ openness: Openness) {
    self.traits = traits
    let sexes: [Sex?] =
      traits.contains(.sex) ? [.female, .male] + (openness.sex ? [nil] : []) : [nil]
    let ages: [Bool?] = traits.contains(.age) ? [true, false] + (openness.age ? [nil] : []) : [nil]
    let disabilities: [Bool?] = traits.contains(.disability) ? [true, false] : [nil]
    let displacements: [Bool?] = traits.contains(.displacement) ? [true, false] : [nil]
    cells = sexes.flatMap { sex in
      ages.flatMap { age in
        disabilities.flatMap { disability in
          displacements.map {
            Cell(sex: sex, isYoung: age, hasDisability: disability, isDisplaced: $0)
          }
        }
      }
    }
  }

  /// 1 for each cell that belongs to the group. A trait that no figure speaks of bars nobody.
  func sum(over group: PeopleGroup) -> [Int] {
    if group.isEmpty { return cells.map { _ in 0 } }
    let asked = group.traits.intersection(traits)
    return cells.map { cell in
      let belongs =
        (!asked.contains(.sex) || cell.sex == group.sex)
        && (!asked.contains(.age) || cell.isYoung == group.isYoung)
        && (!asked.contains(.disability) || cell.hasDisability == group.hasDisability)
        && (!asked.contains(.displacement) || cell.isDisplaced == group.isDisplaced)
      return belongs ? 1 : 0
    }
  }

  /// The conditions that the figures put on the cells.
  ///
  /// A percentage says something of people only where another figure bounds its part or its whole: that
  /// 60 % of nobody knows how many people must be three of five or more is true, and no figure.
  func system(_ figures: [KnownFigures.Figure]) -> LinearSystem {
    var system = LinearSystem(variables: cells.count)
    var numbers: [[Int]: Int] = [:]
    var percentages: [(part: [Int], whole: [Int], percent: Int)] = []
    for figure in figures {
      let part = sum(over: figure.group)
      if let number = figure.number { numbers[part] = number }
      switch figure.amount {
      case .people(let count):
        if count.lower > 0 { system.require(part, atLeast: count.lower) }
        if let upper = count.upper { system.require(part, atMost: upper) }
      case .percent(let percent, let whole, _):
        percentages.append((part, sum(over: whole), percent))
      }
    }
    for percentage in percentages {
      system.tryFirst(percentage.part)
      system.tryFirst(percentage.whole)
    }
    var isNew = true
    while isNew && !percentages.isEmpty {
      isNew = false
      percentages.removeAll { part, whole, percent in
        guard let conditions = conditions(percent, part, of: whole, system, numbers) else {
          return false
        }
        for condition in conditions {
          system.require(condition.coefficients, atMost: condition.limit)
        }
        isNew = true
        return true
      }
    }
    return system
  }

  /// What a percentage demands; nil as long as neither its part nor its whole is bounded.
  private func conditions(
    _ percent: Int, _ part: [Int], of whole: [Int], _ system: LinearSystem, _ numbers: [[Int]: Int]
  ) -> [LinearSystem.Row]? {
    let most = numbers[whole] ?? system.greatest(whole).limit
    guard most != nil || numbers[part] != nil || system.greatest(part).limit != nil else {
      return nil
    }
    if let most, numbers[whole] != nil || system.least(whole) == most {
      // Of so many people, these counts round to the percentage and no other.
      let counts = countsRounding(to: percent, of: most)
      if let number = numbers[part], counts?.contains(number) == true { return [] }
      return [
        LinearSystem.Row(coefficients: part.map { -$0 }, limit: -(counts?.lowerBound ?? most + 1)),
        LinearSystem.Row(coefficients: part, limit: counts?.upperBound ?? most),
      ]
    }
    func weighed(_ times: Int) -> [Int] { zip(part, whole).map { 200 * $0 - times * $1 } }
    return [
      LinearSystem.Row(coefficients: weighed(2 * percent - 1).map { -$0 }, limit: 0),
      LinearSystem.Row(coefficients: weighed(2 * percent + 1), limit: -1),
    ]
  }
}
