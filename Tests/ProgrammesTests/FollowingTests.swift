import Programmes
import Testing

private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

@Suite("Commitments, followed")
struct CommitmentTests {
  private let today = Day("2023-12-01") ?? Day(number: 0)

  private var programme: Programme {
    var programme = Programme([
      Activity("a", on: "2023-09-29", kind: .advocacy, places: ["djenne", "gao"]),
      Activity("b", on: "2023-10-10", role: .tookPart),
      Activity("practice", on: "2023-10-11"),
    ])
    programme.activities.update("a") {
      $0.commitments = [
        Commitment(id: "c-1", by: "Governor", what: "no day"),
        Commitment(id: "c-2", by: "CNF", what: "done", due: day("2023-10-01"), state: .done),
        Commitment(id: "c-3", by: "coalition", what: "late", due: day("2023-11-30")),
        Commitment(id: "c-4", by: "Governor", what: "soon", due: day("2023-12-01")),
      ]
    }
    programme.organisations[id: "cnf"] = Organisation(id: "cnf", name: "Coalition", acronym: "CNF")
    programme.activities.update("b") {
      $0.commitments = [
        Commitment(id: "c-1", by: "Mayor", what: "later still", due: day("2023-10-15")),
        Commitment(id: "c-5", by: "Mayor", what: "dropped", state: .dropped),
      ]
    }
    programme.activities.update("practice") {
      $0.details.isPractice = true
      $0.commitments = [Commitment(id: "c-9", by: "Nobody", what: "…", due: day("2023-01-01"))]
    }
    return programme
  }

  @Test("have the overdue first, the longest of them before, then what is due, open, done, dropped")
  func order() {
    let found = programme.commitments(today: today)
    #expect(
      found.map(\.commitment.what)
        == ["later still", "late", "soon", "no day", "done", "dropped"])
    #expect(found.map(\.daysOverdue) == [47, 1, nil, nil, nil, nil])
    #expect(Set(found.map(\.id)).count == 6, "two activities use one identifier")
    #expect(found.last?.made == day("2023-10-10"), "the activity's day, where none is told")
  }

  @Test("in a period are those made in it")
  func period() throws {
    let quarter = try #require(Period("2023-Q3"))
    #expect(
      programme.commitments(today: today, in: quarter).map(\.activity) == ["a", "a", "a", "a"])
    let gao = ActivityFilter(regions: ["gao"])
    #expect(programme.commitments(today: today, filter: gao).count == 4)
  }

  @Test("are grouped by activity, region, and who promised")
  func groups() {
    let all = programme.commitments(today: today)
    func groups(_ grouping: Programme.CommitmentGrouping) -> [String] {
      programme.group(all, by: grouping).map { "\($0.group) \($0.commitments.count)" }
    }
    #expect(groups(.activity) == ["b 2", "a 4"])
    #expect(groups(.region) == [" 2", "mopti 4", "gao 4"])
    #expect(groups(.organisation) == ["Mayor 2", "cnf 2", "Governor 2"])
  }

  @Test("know what was last heard of them, the later written of two of one day")
  func followUps() throws {
    var programme = programme
    programme.activities.update("b") {
      $0.commitments[0].followUps = [
        .init(day: day("2023-11-02"), text: "second"), .init(day: day("2023-11-01"), text: "first"),
        .init(day: day("2023-11-02"), text: "third"),
      ]
    }
    let found = try #require(programme.commitments(today: today).first)
    #expect(found.lastFollowUp?.text == "third")
  }

  @Test(
    "have follow-ups that are read as they are written",
    arguments: ["2023-12-01 le comité s’est réuni", "2023-12-01 x"])
  func written(text: String) {
    #expect(Commitment.FollowUp(written: text)?.written == text)
  }

  @Test(
    "have follow-ups that nothing else is",
    arguments: ["", "2023-12-01", "2023-12-01 ", "2023-12-01x", "2023-13-01 x", "le comité"])
  func unreadable(text: String) {
    #expect(Commitment.FollowUp(written: text) == nil)
  }

  @Test("are changed and taken back, and not when somebody changed them since")
  func changes() throws {
    var programme = programme
    let before = try #require(programme.activities[id: "a"]?.commitments[0])
    var after = before
    after.state = .done
    after.followUps = [.init(day: today, text: "kept")]
    let change = Change([
      .commitment("a", before: before, after: after),
      .commitment("a", before: nil, after: Commitment(id: "c-new", by: "B", what: "W")),
    ])
    let first = programme
    try programme.apply(change)
    #expect(programme.activities[id: "a"]?.commitments.first == after)
    #expect(programme.activities[id: "a"]?.commitments.last?.id == "c-new")
    #expect(programme.refusal(ofTakingBack: change) == nil)
    try programme.apply(change.inverse)
    #expect(programme == first)
    #expect(programme.refusal(ofTakingBack: change) == .changedSince("c-1"))
    #expect(throws: ChangeRefusal.noSuchRecord("c-none")) {
      try programme.apply(
        Change(.commitment("a", before: Commitment(id: "c-none", by: "", what: ""), after: nil)))
    }
    #expect(programme == first)
  }

  @Test("and indicators are refused together with what cannot be done")
  func indicators() throws {
    var programme = programme
    let first = programme
    let one = Indicator(id: "t-1", name: "I", target: 1)
    #expect(throws: ChangeRefusal.noSuchActivity("nowhere")) {
      try programme.apply(
        Change([
          .indicator(before: nil, after: one),
          .commitment("nowhere", before: nil, after: Commitment(id: "c", by: "", what: "")),
        ]))
    }
    #expect(programme == first)
    try programme.apply(Change(.indicator(before: nil, after: one)))
    #expect(programme.indicators.elements == [one])
    try programme.apply(Change(.indicator(before: one, after: nil)))
    #expect(programme == first)
  }
}

@Suite("Early warning")
struct EarlyWarningTests {
  private let quarter = Period("2023-Q3") ?? Period(.year, containing: Day(number: 0))

  private func programme(
    products: [(String, String, String, String, Int)] = [],
    incidents: [(String, String, String, Int)] = []
  ) -> Programme {
    var programme = Programme.small
    for (index, (kind, series, starts, ends, count)) in products.enumerated() {
      programme.products.add(
        Product(
          id: "w-\(index)", kind: kind, series: series, starts: day(starts), ends: day(ends),
          count: count))
    }
    for (index, (platform, starts, ends, count)) in incidents.enumerated() {
      programme.incidentCounts.add(
        IncidentCount(
          id: "n-\(index)", platform: platform, starts: day(starts), ends: day(ends), count: count))
    }
    return programme
  }

  @Test("adds the products of a series, each kind apart")
  func products() {
    let warning = programme(products: [
      ("weekly-report", "NEWS", "2023-07-01", "2023-07-31", 4),
      ("weekly-report", "NEWS", "2023-08-01", "2023-09-30", 8),
      ("monthly-bulletin", "NEWS", "2023-07-01", "2023-09-30", 3),
      ("monthly-note", "Borders", "2023-07-01", "2023-09-30", 3),
    ]).earlyWarning(in: [quarter])
    #expect(warning.products.map { $0.counts[0].count } == [12, 3, 3])
    #expect(warning.productTotals.map(\.series) == ["NEWS", "Borders"])
    #expect(warning.productTotals.map { $0.counts[0].count } == [15, 3])
    #expect(warning.products.allSatisfy { !$0.counts[0].isDoubtful })
  }

  @Test("keeps platforms apart, and has nothing that adds them")
  func incidents() {
    let warning = programme(incidents: [
      ("NEWS", "2023-07-01", "2023-09-30", 123), ("ECOWARN", "2023-07-01", "2023-09-30", 76),
      ("AFRICA Reporter", "2023-07-01", "2023-09-30", 27),
    ]).earlyWarning(in: [quarter])
    #expect(warning.incidents.map(\.series) == ["NEWS", "ECOWARN", "AFRICA Reporter"])
    #expect(warning.incidents.map { $0.counts[0].count } == [123, 76, 27])
  }

  @Test("counts a record in the periods that hold all of it, and says of others that it is there")
  func spans() throws {
    let warning = programme(incidents: [
      ("NEWS", "2023-04-01", "2023-06-30", 90), ("NEWS", "2023-07-01", "2023-08-31", 80),
      ("NEWS", "2023-09-01", "2023-10-31", 40),
    ]).earlyWarning(in: Period.run(of: .quarter, count: 4, through: quarter.next.last))
    let line = try #require(warning.incidents.first)
    #expect(line.counts.map(\.count) == [nil, 90, 80, nil], "nobody said is not none")
    #expect(line.counts.map(\.partly) == [0, 0, 1, 1])
    #expect(line.uncounted == 1)
  }

  @Test("says that a number may hold something twice, where two records cover the same days")
  func doubtful() throws {
    let programme = programme(incidents: [
      ("NEWS", "2023-07-01", "2023-09-30", 123), ("NEWS", "2023-09-01", "2023-09-30", 40),
    ])
    let line = try #require(programme.earlyWarning(in: [quarter, quarter.next]).incidents.first)
    #expect(line.counts.map(\.isDoubtful) == [true, false])
    let month = try #require(Period("2023-09"))
    let alone = try #require(programme.earlyWarning(in: [month]).incidents.first)
    #expect(alone.counts[0].count == 40)
    #expect(!alone.counts[0].isDoubtful, "the quarter's record does not lie in the month")
  }

  @Test("pools periods: quarters are the year where records lie in quarters")
  func pooling() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<30 {
      let incidents = (0..<20).map { _ in
        let quarter = Period(
          .quarter,
          containing: day("2023-01-01").adding(days: .random(in: 0..<365, using: &generator)))
        return (
          ["NEWS", "ECOWARN"].randomElement(using: &generator) ?? "NEWS",
          quarter.first.description, quarter.last.description,
          Int.random(in: 0...50, using: &generator)
        )
      }
      let programme = programme(incidents: incidents)
      let year = try #require(Period("2023"))
      let whole = programme.earlyWarning(in: [year]).incidents
      let quarters = programme.earlyWarning(in: year.divided(in: .quarter)).incidents
      #expect(
        whole.map { $0.counts[0].count }
          == quarters.map { $0.counts.compactMap(\.count).reduce(0, +) })
    }
  }

  @Test("has a period of its own, from its first day to its last")
  func period() {
    let programme = programme(
      products: [("other", "NEWS", "2023-08-01", "2023-09-30", 1)],
      incidents: [("NEWS", "2023-07-01", "2023-07-31", 1)])
    #expect(programme.earlyWarningPeriod == quarter)
    #expect(Programme.small.earlyWarningPeriod == nil)
  }
}

@Suite("Practitioners")
struct PractitionerTests {
  @Test("are counted by role, sex and region, somebody of two roles in both, nobody invented")
  func counts() throws {
    var programme = Programme.small
    programme.places[id: "gao"]?.aliases = ["Gawgaw"]
    for person in [
      Participant(id: "p-1", name: "A", sex: .female, locality: "GAO", networkRoles: [.trainer]),
      Participant(
        id: "p-2", name: "B", sex: .male, locality: "Djenne", networkRoles: [.trainer, .mediator]),
      Participant(id: "p-3", name: "C", locality: "gawgaw", networkRoles: [.mediator]),
      Participant(id: "p-4", name: "D", sex: .other, locality: "Paris", networkRoles: [.trainer]),
      Participant(id: "p-5", name: "E", sex: .female, locality: "Gao"),
      Participant(
        id: "p-6", name: "F", sex: .female, networkRoles: [.advocate], isInvented: true),
    ] {
      programme.participants.add(person)
    }
    let found = programme.practitioners()
    #expect(found.people == 4)
    #expect(found.regions == ["gao", "mopti"])
    let trainers = try #require(found.lines.first { $0.role == .trainer })
    #expect((trainers.total, trainers.women, trainers.men, trainers.otherSex) == (3, 1, 1, 1))
    #expect(trainers.regions == ["gao": 1, "mopti": 1])
    #expect(trainers.ofUnknownRegion == 1)
    #expect(trainers.womenRatio == Ratio(part: .number(1), base: .number(3)))
    let mediators = try #require(found.lines.first { $0.role == .mediator })
    #expect((mediators.total, mediators.ofUnknownSex) == (2, 1))
    #expect(mediators.womenRatio.unknown == .number(1))
    #expect(found.lines.map(\.total) == [3, 0, 2, 0])
  }
}
