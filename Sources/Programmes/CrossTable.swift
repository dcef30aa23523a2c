/// People counted by sex, youth, disability and displacement at once.
///
/// Adding or removing a person costs the same however many there are, so that percentages move with
/// each key. Only the combinations that were met are kept: an activity has a few of them.
package struct CrossTable: Hashable, Sendable {
  private struct Person: Hashable {
    var sex: Sex?
    /// nil when the age is not known, or may be in two groups.
    var age: YouthDefinition.AgeGroup?
    /// The same as an answer; a range over both ends of youth is unknown as well.
    var young: Bool? { age.map { $0 == .young } }
    var disability: Bool?
    /// nil when the disability is not known, or nobody said how it is.
    var method: DisabilityMethod?
    var displaced: Bool?
  }

  private var counts: [Person: Int] = [:]

  package init() {}

  /// Adds so many people of those traits; a negative number takes them away.
  package mutating func add(_ traits: Traits, times: Int = 1, youth: YouthDefinition) {
    let person = Person(
      sex: traits.sex, age: traits.ages.flatMap { youth.group(of: $0) },
      disability: traits.hasDisability,
      method: traits.hasDisability == nil ? nil : traits.disabilityMethod,
      displaced: traits.isDisplaced)
    let count = counts[person, default: 0] + times
    counts[person] = count == 0 ? nil : count
  }

  /// Everybody.
  package var total: Int { counts.values.reduce(0, +) }

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

  package var composition: Composition {
    // Of somebody who is not a woman it is known that it is no young woman, whatever the age.
    func both(_ sex: Sex) -> (Person) -> Bool? {
      { person in
        if person.sex.map({ $0 != sex }) == true || person.young == false { return false }
        return person.sex == nil || person.young == nil ? nil : true
      }
    }
    var disabilities = Disabilities()
    for (person, count) in counts {
      guard let disability = person.disability else { continue }
      disabilities.add(
        .number(disability ? count : 0), of: .number(count), by: person.method)
    }
    return Composition(
      total: .number(total),
      women: ratio { $0.sex.map { $0 == .female } },
      men: ratio { $0.sex.map { $0 == .male } },
      young: ratio { $0.young },
      youngWomen: ratio(both(.female)),
      youngMen: ratio(both(.male)),
      disabilities: disabilities,
      displaced: ratio { $0.displaced })
  }

  private func ratio(_ state: (Person) -> Bool?) -> Ratio {
    var (yes, no, unknown) = (0, 0, 0)
    for (person, count) in counts {
      switch state(person) {
      case true?: yes += count
      case false?: no += count
      case nil: unknown += count
      }
    }
    return Ratio(part: .number(yes), base: .number(yes + no), unknown: .number(unknown))
  }

  private func count(where matches: (Person) -> Bool) -> Int {
    counts.reduce(0) { $0 + (matches($1.key) ? $1.value : 0) }
  }
}
