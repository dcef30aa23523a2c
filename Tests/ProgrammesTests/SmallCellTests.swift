import Programmes
import Testing

/// What stands of a table in print, for each line: how many people and how many women, nil when left
/// out.
private struct Print: Hashable {
  var parts: Set<Int>
  var people: Int?
  var women: Int?
}

@Suite("Small figures, left out of what is printed")
struct SmallCellTests {
  private static let year = Period("2023") ?? Period(.year, containing: Day(number: 0))
  private static let limit = 4

  /// A few activities of a few people, in some of three regions.
  private func random(_ seed: UInt64) -> Programme {
    var generator = SeededGenerator(seed: seed)
    let activities = (0..<Int.random(in: 1...4, using: &generator)).map { number in
      var activity = Activity("a\(number)", on: "2023-0\(number + 1)-10")
      activity.details.places = ["gao", "mopti", "bamako"].filter { _ in
        Int.random(in: 0..<3, using: &generator) == 0
      }
      let women = Int.random(in: 0...4, using: &generator)
      let men = Int.random(in: 0...3, using: &generator)
      activity.headcounts = [
        Headcount(id: "w", station: "s", traits: Traits(sex: .female), count: women),
        Headcount(id: "m", station: "s", traits: Traits(sex: .male), count: men),
      ]
      return activity
    }
    return Programme(activities)
  }

  /// The lines as they are printed, and the parts of which they are made.
  private func lines(_ standing: PeriodStanding, _ small: SmallCells)
    -> (prints: [Print], truths: [(people: Int, women: Int)])
  {
    let parts = standing.parts.sorted { $0.key.sorted().lexicographicallyPrecedes($1.key.sorted()) }
    var prints: [Print] = []
    var truths: [(people: Int, women: Int)] = []
    func add(_ line: Standing, _ members: Set<Int>, _ people: Bool, _ sex: Bool) {
      let (all, women) = (line.participations.lower, line.composition.women.part.lower)
      prints.append(
        Print(parts: members, people: people ? nil : all, women: sex ? nil : women))
      truths.append((all, women))
    }
    for (name, line) in standing.groups.sorted(by: { $0.key < $1.key }) {
      let members = Set(parts.indices.filter { parts[$0].key.contains(name) })
      add(
        line, members, small.hides(.people, ofGroup: name),
        small.hides(.sexAndAge, ofGroup: name))
    }
    add(
      standing.total, Set(parts.indices), small.hides(.people, ofTotal: ()),
      small.hides(.sexAndAge, ofTotal: ()))
    return (prints, truths)
  }

  /// Every number of people and women in each line that some register printing the same could have.
  private func possible(_ prints: [Print], parts: Int, most: Int)
    -> [(people: Set<Int>, women: Set<Int>)]
  {
    var found = prints.map { _ in (people: Set<Int>(), women: Set<Int>()) }
    var people = [Int](repeating: 0, count: parts)
    var women = people
    func tryAll(_ part: Int) {
      // What is printed of lines whose parts are all chosen must be right.
      for print in prints where print.parts.allSatisfy({ $0 < part }) {
        let all = print.parts.reduce(0) { $0 + people[$1] }
        let some = print.parts.reduce(0) { $0 + women[$1] }
        if let people = print.people, people != all { return }
        if let women = print.women, women != some { return }
      }
      guard part < parts else {
        for (line, print) in prints.enumerated() {
          found[line].people.insert(print.parts.reduce(0) { $0 + people[$1] })
          found[line].women.insert(print.parts.reduce(0) { $0 + women[$1] })
        }
        return
      }
      for number in 0...most {
        people[part] = number
        for some in 0...number {
          women[part] = some
          tryAll(part + 1)
        }
      }
      (people[part], women[part]) = (0, 0)
    }
    tryAll(0)
    return found
  }

  @Test(
    "cannot be worked out from the rest of the table, by whoever tries every register",
    arguments: 0..<80 as Range<UInt64>)
  func attack(seed: UInt64) {
    let standing = random(seed).standings(in: [Self.year], by: .region)[0]
    let small = SmallCells(standing, below: Self.limit)
    let (prints, truths) = lines(standing, small)
    // All registers of more people would take too long to try.
    let most = 9
    let largest = standing.parts.values.map(\.participations.lower).max() ?? 0
    guard standing.parts.count <= 3, largest < most else { return }
    let found = possible(prints, parts: standing.parts.count, most: most)
    for (line, truth) in truths.enumerated() {
      #expect(found[line].people.contains(truth.people))
      #expect(found[line].women.contains(truth.women))
      if (1..<Self.limit).contains(truth.people) {
        #expect(prints[line].people == nil)
        #expect(found[line].people.count > 1, "line \(line)")
      }
      let men = truth.people - truth.women
      if (1..<Self.limit).contains(truth.women) || (1..<Self.limit).contains(men) {
        #expect(prints[line].women == nil)
        #expect(found[line].women.count > 1, "line \(line)")
      }
    }
  }

  @Test("leave nothing out of a table without any, nor below a limit of nothing")
  func nothing() {
    func table(_ women: Int, _ men: Int) -> PeriodStanding {
      var activities = [
        Activity("a", on: "2023-01-01", places: ["gao"]),
        Activity("b", on: "2023-01-02", places: ["mopti"]),
      ]
      for index in activities.indices {
        activities[index].headcounts = [
          Headcount(id: "w", station: "s", traits: Traits(sex: .female), count: women),
          Headcount(id: "m", station: "s", traits: Traits(sex: .male), count: men),
        ]
      }
      return Programme(activities).standings(in: [Self.year], by: .region)[0]
    }
    #expect(SmallCells(table(5, 5), below: 5).isEmpty)
    #expect(SmallCells(table(5, 0), below: 5).isEmpty, "nobody is nobody")
    #expect(!SmallCells(table(5, 4), below: 5).isEmpty)
    #expect(SmallCells(table(5, 4), below: 4).isEmpty)
    #expect(SmallCells(table(2, 1), below: 0).isEmpty)
    #expect(SmallCells(table(2, 1), below: 1).isEmpty)
  }

  @Test("take the line of fewest people with them, and not the others")
  func complement() {
    func activity(_ id: String, _ place: String, _ women: Int, _ men: Int) -> Activity {
      Activity(
        id, on: "2023-01-01", places: [place],
        headcounts: [
          Headcount(id: "w", station: "s", traits: Traits(sex: .female), count: women),
          Headcount(id: "m", station: "s", traits: Traits(sex: .male), count: men),
        ])
    }
    let programme = Programme([
      activity("a", "gao", 20, 2), activity("b", "mopti", 30, 30), activity("c", "bamako", 9, 8),
    ])
    let small = SmallCells(programme.standings(in: [Self.year], by: .region)[0], below: 5)
    #expect(small.hides(.sexAndAge, ofGroup: "gao"), "two men")
    #expect(small.hides(.sexAndAge, ofGroup: "bamako"), "or the total would tell of Gao")
    #expect(!small.hides(.sexAndAge, ofGroup: "mopti"))
    #expect(!small.hides(.sexAndAge, ofTotal: ()))
    #expect(!small.hides(.people, ofGroup: "gao"))
    #expect(!small.hides(.displaced, ofGroup: "gao"))
  }

  @Test("of a single group go with the total's, which are the same")
  func single() {
    let people = [Attendance(id: "a-1", sex: .female), Attendance(id: "a-2", sex: .male)]
    let programme = Programme([
      Activity("a", on: "2023-01-01", places: ["gao"], attendances: people)
    ])
    let small = SmallCells(programme.standings(in: [Self.year], by: .region)[0], below: 5)
    for family in SmallCells.Family.allCases where family == .people || family == .sexAndAge {
      #expect(small.hides(family, ofGroup: "gao"))
      #expect(small.hides(family, ofTotal: ()))
    }
  }

  @Test("that stand in two groups are not worked out from the one that holds the same")
  func twins() {
    // Mopti and Gao have the very same activity; Bamako's figure is small.
    func activity(_ id: String, _ places: [String], _ women: Int) -> Activity {
      Activity(
        id, on: "2023-01-01", places: places,
        headcounts: [
          Headcount(id: "w", station: "s", traits: Traits(sex: .female), count: women),
          Headcount(id: "m", station: "s", traits: Traits(sex: .male), count: 20),
        ])
    }
    let programme = Programme([
      activity("a", ["gao", "mopti"], 10), activity("b", ["bamako"], 2),
    ])
    let small = SmallCells(programme.standings(in: [Self.year], by: .region)[0], below: 5)
    #expect(small.hides(.sexAndAge, ofGroup: "bamako"))
    let printed = ["gao", "mopti"].filter { !small.hides(.sexAndAge, ofGroup: $0) }
    #expect(printed.isEmpty || small.hides(.sexAndAge, ofTotal: ()))
  }

  @Test("of people with disabilities leave women and men where they are")
  func disability() {
    let programme = Programme([
      Activity(
        "a", on: "2023-01-01", places: ["gao"],
        headcounts: [
          Headcount(
            id: "1", station: "s",
            traits: Traits(sex: .female, hasDisability: true, disabilityMethod: .observed), count: 2
          ),
          Headcount(
            id: "2", station: "s",
            traits: Traits(sex: .female, hasDisability: false, disabilityMethod: .observed),
            count: 20),
        ]),
      Activity(
        "b", on: "2023-01-02", places: ["mopti"],
        headcounts: [Headcount(id: "1", station: "s", traits: Traits(sex: .female), count: 20)]),
    ])
    let small = SmallCells(programme.standings(in: [Self.year], by: .region)[0], below: 5)
    #expect(small.hides(.disability, ofGroup: "gao"))
    #expect(small.hides(.disability, ofTotal: ()), "all of them are in Gao")
    #expect(!small.hides(.disability, ofGroup: "mopti"), "nobody asked")
    #expect(!small.hides(.sexAndAge, ofGroup: "gao"), "all are women, and nobody is few")
  }
}
