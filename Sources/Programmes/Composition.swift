/// Who a group of people was, as far as is known: its total and the share of each attribute.
package struct Composition: Hashable, Sendable {
  package var total: Count
  package var women: Ratio
  package var men: Ratio
  package var young: Ratio
  package var youngWomen: Ratio
  package var youngMen: Ratio
  package var disability: Ratio
  package var displaced: Ratio

  package static let empty = Composition(
    total: .zero, women: .empty, men: .empty, young: .empty, youngWomen: .empty, youngMen: .empty,
    disability: .empty, displaced: .empty)

  /// Pools two groups: counts add.
  package static func + (left: Composition, right: Composition) -> Composition {
    Composition(
      total: left.total + right.total, women: left.women + right.women, men: left.men + right.men,
      young: left.young + right.young, youngWomen: left.youngWomen + right.youngWomen,
      youngMen: left.youngMen + right.youngMen, disability: left.disability + right.disability,
      displaced: left.displaced + right.displaced)
  }
}

/// People counted by sex, youth, disability and displacement at once.
///
/// Adding or removing a person is a constant-time step, so that percentages move with each key.
package struct CrossTable: Hashable, Sendable {
  // [sex: f m x unknown][young: yes no unknown][disability: …][displaced: …]
  private var cells = [Int](repeating: 0, count: 4 * 27)

  package init() {}

  /// Adds so many people of those traits; a negative number takes them away.
  package mutating func add(_ traits: Traits, times: Int = 1, youth: YouthDefinition) {
    let sex = traits.sex.map { Sex.allCases.firstIndex(of: $0) ?? 3 } ?? 3
    let young = traits.ages.map { CrossTable.slot(youth.includes($0)) } ?? 2
    let index =
      ((sex * 3 + young) * 3 + CrossTable.slot(traits.hasDisability)) * 3
      + CrossTable.slot(traits.isDisplaced)
    cells[index] += times
  }

  private static func slot(_ known: Bool?) -> Int { known.map { $0 ? 0 : 1 } ?? 2 }

  /// Everybody.
  package var total: Int { cells.reduce(0, +) }

  /// How many are of that sex and youth; nil stands for any.
  package func people(sex: Sex?, isYoung: Bool?) -> Int {
    count { (sex == nil || $0.sex == sex) && (isYoung == nil || $0.young == isYoung) }
  }

  /// How many of that sex and youth have a known disability.
  package func peopleWithDisability(sex: Sex?, isYoung: Bool?) -> Int {
    count {
      $0.disability == true && (sex == nil || $0.sex == sex)
        && (isYoung == nil || $0.young == isYoung)
    }
  }

  package var composition: Composition {
    func ratio(_ state: (Person) -> Bool?) -> Ratio {
      var yes = 0
      var no = 0
      var unknown = 0
      forEach { person, count in
        switch state(person) {
        case true?: yes += count
        case false?: no += count
        case nil: unknown += count
        }
      }
      return Ratio(part: .number(yes), base: .number(yes + no), unknown: .number(unknown))
    }
    // Of somebody who is not a woman it is known that it is no young woman, whatever the age.
    func both(_ sex: Sex) -> (Person) -> Bool? {
      { person in
        if person.sex.map({ $0 != sex }) == true || person.young == false { return false }
        return person.sex == nil || person.young == nil ? nil : true
      }
    }
    return Composition(
      total: .number(total),
      women: ratio { $0.sex.map { $0 == .female } },
      men: ratio { $0.sex.map { $0 == .male } },
      young: ratio { $0.young },
      youngWomen: ratio(both(.female)),
      youngMen: ratio(both(.male)),
      disability: ratio { $0.disability },
      displaced: ratio { $0.displaced })
  }

  private struct Person {
    let sex: Sex?
    let young: Bool?
    let disability: Bool?
    let displaced: Bool?
  }

  private func count(where matches: (Person) -> Bool) -> Int {
    var sum = 0
    forEach { person, count in if matches(person) { sum += count } }
    return sum
  }

  private func forEach(_ body: (Person, Int) -> Void) {
    let known: [Bool?] = [true, false, nil]
    for (index, count) in cells.enumerated() where count != 0 {
      let sexIndex = index / 27
      body(
        Person(
          sex: sexIndex < 3 ? Sex.allCases[sexIndex] : nil, young: known[index / 9 % 3],
          disability: known[index / 3 % 3], displaced: known[index % 3]),
        count)
    }
  }
}
