import Programmes
import Testing

@Suite("Cross tables")
struct CrossTableTests {
  /// People and the table of them.
  private func crowd(
    _ seed: UInt64, _ youth: YouthDefinition = .africanYouthCharter
  ) -> (people: [Traits], table: CrossTable) {
    var generator = SeededGenerator(seed: seed)
    let people = (0..<Int.random(in: 0...300, using: &generator)).map { _ in
      Traits.random(using: &generator)
    }
    var table = CrossTable()
    for person in people { table.add(person, youth: youth) }
    return (people, table)
  }

  private func recount(_ people: [Traits], _ state: (Traits) -> Bool?) -> Ratio {
    let known = people.compactMap(state)
    return Ratio(
      part: .number(known.count { $0 }), base: .number(known.count),
      unknown: .number(people.count - known.count))
  }

  @Test("equal a slow recount, whatever the youth definition", arguments: 0..<12)
  func slowRecount(seed: UInt64) {
    for youth in YouthDefinition.all {
      let (people, table) = crowd(seed, youth)
      func isYoung(_ person: Traits) -> Bool? { person.ages.flatMap { youth.includes($0) } }
      func isYoung(_ person: Traits, _ sex: Sex) -> Bool? {
        switch (person.sex.map { $0 == sex }, isYoung(person)) {
        case (false?, _), (_, false?): false
        case (true?, true?): true
        default: nil
        }
      }
      let composition = table.composition
      #expect(composition.total == .number(people.count))
      #expect(composition.women == recount(people) { $0.sex.map { $0 == .female } })
      #expect(composition.men == recount(people) { $0.sex.map { $0 == .male } })
      #expect(composition.young == recount(people, isYoung))
      #expect(composition.youngWomen == recount(people) { isYoung($0, .female) })
      #expect(composition.youngMen == recount(people) { isYoung($0, .male) })
      #expect(composition.disability == recount(people, \.hasDisability))
      #expect(composition.displaced == recount(people, \.isDisplaced))
      for sex in Sex.allCases {
        for age in YouthDefinition.AgeGroup.allCases {
          let matching = people.filter { person in
            person.sex == sex && person.ages.flatMap { youth.group(of: $0) } == age
          }
          #expect(table.people(sex: sex, age: age) == matching.count)
          #expect(
            table.peopleWithDisability(sex: sex, age: age)
              == matching.count { $0.hasDisability == true })
        }
      }
      #expect(table.people() == people.count)
    }
  }

  @Test("have known and unknown that make the total, in every dimension", arguments: 0..<12)
  func reconcile(seed: UInt64) {
    let composition = crowd(seed).table.composition
    for ratio in composition.ratios {
      #expect(ratio.base + ratio.unknown == composition.total)
      #expect(ratio.part.lower <= ratio.base.lower)
    }
  }

  @Test("are empty again when everybody is taken away", arguments: 0..<12)
  func removal(seed: UInt64) {
    var (people, table) = crowd(seed)
    people.shuffle()
    for person in people { table.add(person, times: -1, youth: .africanYouthCharter) }
    #expect(table == CrossTable())
    #expect(table.total == 0)
    #expect(table.composition == .empty)
  }

  @Test("take so many at once")
  func times() {
    var table = CrossTable()
    table.add(Traits(sex: .female), times: 12, youth: .africanYouthCharter)
    #expect(table.composition.women == Ratio(part: .number(12), base: .number(12)))
    #expect(table.composition.young.unknown == .number(12))
  }

  @Test("know of a man that he is no young woman, whatever his age")
  func youngWomen() {
    var table = CrossTable()
    table.add(Traits(sex: .male), youth: .africanYouthCharter)
    table.add(Traits(ages: Ages(exactly: 60)), youth: .africanYouthCharter)
    table.add(Traits(sex: .female), youth: .africanYouthCharter)
    let composition = table.composition
    #expect(
      composition.youngWomen == Ratio(part: .zero, base: .number(2), unknown: .number(1)))
  }

  @Test("count somebody who is neither woman nor man as known, and as neither")
  func otherSex() {
    var table = CrossTable()
    table.add(Traits(sex: .other), youth: .africanYouthCharter)
    #expect(table.composition.women == Ratio(part: .zero, base: .number(1)))
    #expect(table.composition.men == Ratio(part: .zero, base: .number(1)))
  }
}

extension Composition {
  var ratios: [Ratio] { [women, men, young, youngWomen, youngMen, disability, displaced] }
}

@Suite("Figures of an activity")
struct FiguresTests {
  private let women = Headcount(
    id: "h-1", station: "door", traits: Traits(sex: .female, ages: Ages(lower: 15, upper: 35)),
    count: 8)
  private let listed = [
    Attendance(id: "a-1", sex: .female, age: .years(24)),
    Attendance(id: "a-2", sex: .male, age: .years(41)),
  ]

  private func figures(_ activity: Activity) -> Figures {
    Figures(activity, youth: .africanYouthCharter)
  }

  @Test("are those listed and those counted together")
  func together() {
    let figures = figures(Activity("a", attendances: listed, headcounts: [women]))
    #expect(figures.listed == 2)
    #expect(figures.counted == 8)
    #expect(figures.used?.total == .number(10))
    #expect(figures.used?.women == Ratio(part: .number(9), base: .number(10)))
    #expect(figures.used?.young == Ratio(part: .number(9), base: .number(10)))
  }

  @Test("are those entered as soon as one person was, with the reported ones beside")
  func basis() {
    let printed = [Reported(.total, "115"), Reported(.women, "91")]
    let reportedOnly = figures(Activity("a", reported: printed))
    #expect(reportedOnly.basis == .reported)
    #expect(reportedOnly.used?.total == .number(115))

    let both = figures(Activity("a", reported: printed, attendances: [listed[0]]))
    #expect(both.basis == .entered)
    #expect(both.used?.total == .number(1))
    #expect(both.reported?.total == .number(115))

    let none = figures(Activity("a", reported: [Reported(.days, "3")]))
    #expect(none.basis == .none)
    #expect(none.used == nil)
  }

  @Test("are those reported again when the last tick was taken back")
  func undone() {
    var empty = women
    empty.count = 0
    let figures = figures(
      Activity("a", reported: [Reported(.total, "115")], headcounts: [empty]))
    #expect(figures.basis == .reported)
  }

  @Test("count ages on the first day of the activity")
  func firstDay() {
    let born = [Attendance(id: "a-1", age: .birthYear(1987))]
    func young(_ day: String) -> Ratio? {
      figures(Activity("a", on: day, attendances: born)).used?.young
    }
    #expect(young("2022-06-01")?.part == .number(1))
    #expect(young("2023-06-01")?.unknown == .number(1))
    #expect(young("2024-06-01")?.part == .zero)
    #expect(young("2024-06-01")?.base == .number(1))
  }

  @Test("take an age that cannot be for unknown, not for old")
  func impossibleAge() {
    let figures = figures(Activity("a", attendances: [Attendance(id: "a", age: .birthYear(2031))]))
    #expect(figures.used?.young == Ratio(part: .zero, base: .zero, unknown: .number(1)))
  }
}
