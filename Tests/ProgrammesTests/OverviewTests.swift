import Programmes
import Testing

/// A register in which activities share regions and projects, some with targets.
func office() throws -> Programme {
  func people(_ women: Int, _ men: Int, _ id: String) -> [Attendance] {
    (0..<women).map { Attendance(id: "\(id)-w\($0)", sex: .female, age: .years(20 + $0)) }
      + (0..<men).map { Attendance(id: "\(id)-m\($0)", sex: .male) }
  }
  var programme = Programme([
    Activity("a", on: "2023-07-10", places: ["gao", "djenne"], attendances: people(6, 4, "a")),
    Activity("b", on: "2023-08-10", places: ["gao"], attendances: people(3, 9, "b")),
    Activity("c", on: "2023-05-10", places: ["bamako"], attendances: people(5, 5, "c")),
    Activity("d", on: "2022-09-01", places: ["bamako"], attendances: people(2, 0, "d")),
    Activity("e", on: "2023-09-30", kind: .advocacy),
    Activity(
      "f", on: "2023-09-01", role: .tookPart, places: ["gao"], attendances: people(9, 9, "f")),
  ])
  programme.activities.update("a") {
    $0.details.projects = ["just-future"]
    $0.details.sessions = 3
    $0.details.targets = .init(total: 12, women: .percent(50))
  }
  programme.activities.update("b") {
    $0.details.targets = .init(total: 10, women: .percent(30), young: .people(3))
  }
  return programme
}

@Suite("The programme's view of a period")
struct OverviewTests {
  private let quarter = Period("2023-Q3") ?? Period(.year, containing: Day(number: 0))

  private func row(_ name: String?, _ overview: Overview) throws -> Overview.Row {
    try #require(overview.groups.first { $0.group == name })
  }

  @Test("counts an activity of two regions in both, and once in the total")
  func shared() throws {
    let overview = Overview(try office(), period: quarter, by: .region)
    #expect(overview.groups.map(\.group) == ["gao", "mopti", "bamako", nil])
    let gao = try row("gao", overview).now
    #expect(gao.activities == 2)
    #expect(gao.participations == .number(22))
    #expect(gao.shared == 1)
    #expect(gao.sharedParticipations == .number(10))
    #expect(try row("mopti", overview).now.participations == .number(10))
    #expect(try row(nil, overview).now.activities == 1, "where nobody said is a line of its own")
    #expect(overview.total.now.activities == 3)
    #expect(overview.total.now.participations == .number(22))
    #expect(overview.total.now.sessions == 5)
    #expect(overview.sharesActivities)
    #expect(!Overview(try office(), period: quarter, by: .kind).sharesActivities)
  }

  @Test("stands beside the period before and the same of the year before")
  func comparison() throws {
    let overview = Overview(try office(), period: quarter, by: .region)
    #expect(overview.total.before.participations == .number(10))
    #expect(overview.total.yearBefore.participations == .number(2))
    let bamako = try row("bamako", overview)
    #expect(bamako.now.activities == 0)
    #expect(bamako.before.composition.women.part == .number(5))
    #expect(bamako.yearBefore.persons == .number(2))
  }

  @Test("keeps what others held beside, and what has no known days")
  func beside() throws {
    var programme = try office()
    programme.activities.update("b") {
      $0.details.daysAreKnown = false
      $0.details.ends = Day("2023-10-15") ?? $0.details.ends
    }
    let overview = Overview(programme, period: quarter)
    #expect(overview.ofOthers == ["f"])
    #expect(overview.ofUnknownDays == ["b"])
    #expect(overview.before.ofUnknownDays.isEmpty)
    #expect(overview.total.now.participations == .number(10))
    #expect(overview.groups.isEmpty)
  }

  @Test("adds targets of people, holds percentages against percentages alone")
  func goals() throws {
    let goals = Overview(try office(), period: quarter).total.now.goals
    #expect(goals.total.people == 22)
    #expect(goals.total.reachedOfPeople.part == .number(22))
    #expect(goals.total.meetsPeople == true)
    #expect((goals.total.met, goals.total.missed, goals.total.open) == (1, 1, 0))
    #expect(goals.women.percents == 30...50)
    #expect(goals.women.reachedOfPercent == Ratio(part: .number(9), base: .number(22)))
    #expect(goals.women.meetsPercent == nil, "41 % lies between the two")
    #expect((goals.women.met, goals.women.missed) == (1, 1))
    #expect(goals.women.withPeople == 0)
    #expect(goals.young.people == 3)
    #expect(goals.young.meetsPeople == true)
    #expect(goals.displaced.isEmpty)
  }

  @Test("says of a target of which nothing is told that it is open")
  func untold() {
    var programme = Programme([Activity("a", on: "2023-08-01")])
    programme.activities.update("a") { $0.details.targets = .init(total: 9, women: .percent(50)) }
    let goals = Overview(programme, period: quarter).total.now.goals
    #expect((goals.total.open, goals.total.untold) == (1, 1))
    #expect(goals.total.meetsPeople == nil)
    #expect(goals.women.meetsPercent == nil)
  }

  @Test("by office is the organisers' and ours; several offices of ours are not guessed")
  func offices() throws {
    var programme = try office()
    programme.organisations.add(Organisation(id: "wanep-mali", name: "WANEP-Mali", kind: "ours"))
    programme.activities.update("b") { $0.details.organisers = ["cnf"] }
    func groups(_ id: String) -> [String]? {
      programme.activities[id: id].map { programme.groups(of: $0.details, by: .office) }
    }
    #expect(groups("a") == ["wanep-mali"])
    #expect(groups("b") == ["wanep-mali", "cnf"])
    #expect(groups("f") == [], "a partner's event is not ours")
    programme.organisations.add(Organisation(id: "wanep-gao", name: "Gao", kind: "ours"))
    #expect(groups("a") == [])
    #expect(groups("b") == ["cnf"])
  }

  @Test("by cercle knows those whose cercle is told")
  func cercles() throws {
    let groups = Overview(try office(), period: quarter, by: .cercle).groups
    #expect(groups.map(\.group) == ["djenne", nil])
    #expect(groups.last?.now.activities == 2)
  }

  @Test("asks any of the regions and any of the projects of a filter")
  func filters() throws {
    let programme = try office()
    func count(_ filter: ActivityFilter) -> Int {
      Overview(programme, period: Period("2023") ?? quarter, filter: filter).total.now.activities
    }
    #expect(count(.everything) == 4)
    #expect(count(ActivityFilter(regions: ["gao", "bamako"])) == 3)
    #expect(count(ActivityFilter(regions: ["mopti"], projects: ["just-future"])) == 1)
    #expect(count(ActivityFilter(regions: ["bamako"], projects: ["just-future"])) == 0)
    #expect(count(ActivityFilter(kinds: [.advocacy])) == 1)
  }

  @Test("counts a person once who was at two activities of a group, and once in the total")
  func persons() {
    func activity(_ id: String, _ place: String, _ people: [String]) -> Activity {
      Activity(
        id, on: "2023-07-10", places: [place],
        attendances: people.map { Attendance(id: "\(id)-\($0)", participant: $0) })
    }
    var programme = Programme([
      activity("a", "gao", ["p-1", "p-2"]), activity("b", "gao", ["p-2", "p-3"]),
      activity("c", "bamako", ["p-1", "p-4"]),
    ])
    for id in ["p-1", "p-2", "p-3", "p-4"] {
      programme.participants.add(Participant(id: id, name: id))
    }
    let overview = Overview(programme, period: quarter, by: .region)
    #expect(overview.groups.map(\.now.persons) == [.number(3), .number(2)])
    #expect(overview.total.now.persons == .number(4))
    #expect(overview.total.now.participations == .number(6))
    let small = SmallCells(overview.now, below: 4)
    #expect(small.hides(.people, ofGroup: "gao"), "four participations of three persons")
  }

  @Test("is the same with figures that are known already")
  func knownFigures() throws {
    let programme = try office()
    let figures = programme.activities.map { Figures($0, youth: programme.youthDefinition) }
    let one = Overview(programme, period: quarter, by: .region)
    let other = Overview(programme, period: quarter, by: .region, figures: figures)
    #expect(one.rows.map(\.now) == other.rows.map(\.now))
  }
}

@Suite("Periods of a programme, pooled")
struct PooledPeriodTests {
  /// Activities of random days, places and people; some of them count as ours.
  private func random(_ seed: UInt64) -> Programme {
    var generator = SeededGenerator(seed: seed)
    let first = Day("2022-01-01")?.number ?? 0
    let activities = (0..<25).map { number in
      let day = Day(number: first + Int.random(in: 0..<730, using: &generator))
      var activity = Activity("a\(number)", on: day.description)
      activity.details.role = Activity.Role.allCases.randomElement(using: &generator) ?? .visit
      activity.details.places = ["gao", "djenne", "bamako", "lagos"].filter { _ in
        Bool.random(using: &generator)
      }
      activity.details.sessions = Int.random(in: 1...3, using: &generator)
      if Bool.random(using: &generator) {
        activity.details.targets = .init(
          total: Int.random(in: 0...40, using: &generator),
          women: Bool.random(using: &generator) ? .percent(50) : .people(9))
      }
      if Bool.random(using: &generator) {
        activity.headcounts = (0..<3).map {
          Headcount(
            id: "h\($0)", station: "s", traits: .random(using: &generator),
            count: Int.random(in: 0...20, using: &generator))
        }
      } else {
        activity.reported = [
          Reported(
            id: "r", measure: .total, value: .count(.random(60, using: &generator)),
            source: "bulletin"),
          Reported(
            id: "w", measure: .women, value: .count(.random(30, using: &generator)),
            source: "bulletin"),
        ]
      }
      return activity
    }
    return Programme(activities)
  }

  @Test("are the whole: months make quarters, quarters a year", arguments: 0..<40 as Range<UInt64>)
  func periods(seed: UInt64) throws {
    let programme = random(seed)
    let year = try #require(Period("2023"))
    let whole = programme.standings(in: [year], by: .region)[0]
    for (kind, count) in [(Period.Kind.month, 12), (.quarter, 4), (.semester, 2)] {
      let parts = programme.standings(
        in: Period.run(of: kind, count: count, through: year.last), by: .region)
      #expect(parts.first?.period.first == year.first)
      let pooled = parts.dropFirst().reduce(parts[0].total) { $0 + $1.total }
      #expect(pooled == whole.total)
      for (name, standing) in whole.groups {
        let group = parts.reduce(Standing()) { $0 + ($1.groups[name] ?? Standing()) }
        #expect(group == standing)
      }
    }
  }

  @Test(
    "in groups of which each activity has one are the total; in shared ones no fewer",
    arguments: 0..<40 as Range<UInt64>)
  func groups(seed: UInt64) throws {
    let programme = random(seed)
    let year = try #require(Period("2023"))
    for dimension in Dimension.allCases {
      let overview = Overview(programme, period: year, by: dimension)
      let sum = overview.groups.reduce(Standing()) { $0 + $1.now }
      if overview.sharesActivities {
        #expect(sum.activities > overview.total.now.activities)
        #expect(sum.participations.lower >= overview.total.now.participations.lower)
        #expect(
          sum.activities - sum.shared
            <= overview.total.now.activities)
      } else {
        #expect(sum == overview.total.now)
      }
      for row in overview.groups {
        #expect(row.now.activities <= overview.total.now.activities)
        #expect(row.now.participations.lower <= overview.total.now.participations.lower)
        #expect(row.now.shared <= row.now.activities)
      }
    }
  }
}
