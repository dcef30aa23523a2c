import Programmes
import Testing

@Suite("Indicators")
struct IndicatorTests {
  private let quarter = Period("2023-Q3") ?? Period(.year, containing: Day(number: 0))

  private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

  /// Two trainings of ours in the third quarter, one of them of three sessions, a campaign in the fourth,
  /// what others held, and early-warning records.
  private var programme: Programme {
    var programme = Programme([
      Activity(
        "a", on: "2023-07-10", kind: .training, places: ["gao"],
        headcounts: [
          Headcount(
            id: "1", station: "s", traits: Traits(sex: .female, ages: Ages(exactly: 20)), count: 30),
          Headcount(id: "2", station: "s", traits: Traits(sex: .male), count: 10),
        ]),
      Activity(
        "b", on: "2023-09-10", kind: .training, places: ["mopti"],
        headcounts: [
          Headcount(id: "1", station: "s", traits: Traits(sex: .female), count: 12),
          Headcount(id: "2", station: "s", traits: Traits(), count: 8),
        ]),
      Activity("c", on: "2023-10-10", reported: [Reported(.total, "100"), Reported(.women, "60")]),
      Activity("d", on: "2023-09-11", role: .tookPart, reported: [Reported(.total, "30")]),
    ])
    programme.activities.update("a") {
      $0.details.sessions = 3
      $0.details.themes = ["elections"]
      $0.commitments = [
        Commitment(id: "c-1", by: "A", what: "…", state: .done),
        Commitment(id: "c-2", by: "B", what: "…", made: day("2023-10-01")),
      ]
    }
    programme.products = Table([
      Product(
        id: "w-1", kind: "weekly-report", series: "NEWS", starts: quarter.first,
        ends: quarter.last, count: 12, project: "news"),
      Product(
        id: "w-2", kind: "monthly-bulletin", series: "NEWS", starts: quarter.first,
        ends: quarter.last, count: 3, project: "news"),
      Product(
        id: "w-3", kind: "monthly-note", series: "Borders", starts: quarter.first,
        ends: quarter.last, count: 4),
    ])
    programme.incidentCounts = Table([
      IncidentCount(
        id: "n-1", platform: "NEWS", starts: quarter.first, ends: quarter.last, count: 123),
      IncidentCount(
        id: "n-2", platform: "ECOWARN", starts: quarter.first, ends: quarter.last, count: 76),
    ])
    return programme
  }

  private func indicator(_ formula: String, _ change: (inout Indicator) -> Void = { _ in })
    -> Indicator
  {
    var indicator = Indicator(
      id: "t-1", name: "I", formula: formula, starts: quarter.first, ends: quarter.last)
    change(&indicator)
    return indicator
  }

  private func result(_ formula: String, _ change: (inout Indicator) -> Void = { _ in }) throws
    -> IndicatorResult
  {
    try #require(programme.results(of: indicator(formula, change)).first)
  }

  @Test(
    "are computed by their formula, of what is ours and in the span",
    arguments: [
      ("activities", Count.number(2)), ("sessions", .number(4)), ("participations", .number(60)),
      ("persons", Count(lower: 40, upper: 60)), ("women", Count(lower: 42, upper: 50)),
      ("men", Count(lower: 10, upper: 18)), ("young", Count(lower: 30, upper: 60)),
      ("young-women", Count(lower: 30, upper: 50)), ("displaced", Count(lower: 0, upper: 60)),
      ("products", .number(19)), ("commitments", .number(1)), ("commitments-done", .number(1)),
    ])
  func formulas(word: String, count: Count) throws {
    let result = try result(word)
    guard case .count(let computed)? = result.actual else {
      Issue.record("\(word) gives no count")
      return
    }
    #expect(computed.lower == count.lower)
    #expect(computed.upper == count.upper)
    #expect(result.isComputed)
  }

  @Test("of a share hold a percentage with its base against a percentage")
  func shares() throws {
    let ratio = Ratio(part: .number(42), base: .number(52), unknown: .number(8))
    let result = try result("share-women") { $0.target = 70 }
    #expect(result.actual == .share(ratio))
    #expect(result.meetsTarget == true, "70–83 % whatever the unknown are")
    #expect(try self.result("share-women") { $0.target = 71 }.meetsTarget == nil)
    #expect(try self.result("share-women") { $0.target = 84 }.meetsTarget == false)
  }

  @Test("count only what their filters name")
  func filters() throws {
    func participations(_ change: (inout Indicator) -> Void) throws -> IndicatorResult.Value? {
      try result("participations", change).actual
    }
    #expect(try participations { $0.regions = ["gao"] } == .count(.number(40)))
    #expect(try participations { $0.regions = ["gao", "mopti"] } == .count(.number(60)))
    #expect(try participations { $0.themes = ["elections"] } == .count(.number(40)))
    #expect(try participations { $0.kinds = ["campaign"] } == .count(.zero))
    #expect(
      try participations {
        $0.regions = ["mopti"]
        $0.themes = ["elections"]
      } == .count(.zero))
  }

  @Test("of products count the bulletin's 12 weekly and 3 monthly of NEWS: 15")
  func products() throws {
    func products(_ change: (inout Indicator) -> Void) throws -> IndicatorResult.Value? {
      try result("products", change).actual
    }
    #expect(try products { $0.series = ["NEWS"] } == .count(.number(15)))
    #expect(try products { $0.kinds = ["weekly-report"] } == .count(.number(12)))
    #expect(try products { $0.projects = ["news"] } == .count(.number(15)))
    #expect(try products { $0.series = ["Nothing"] } == .count(.notCollected))
  }

  @Test("of incidents take one platform, and never add two")
  func incidents() throws {
    func incidents(_ platforms: [String]) throws -> IndicatorResult.Value? {
      try result("incidents") { $0.series = platforms }.actual
    }
    #expect(try incidents(["NEWS"]) == .count(.number(123)))
    #expect(try incidents(["NEWS", "ECOWARN"]) == .count(.notCollected))
    #expect(try incidents([]) == .count(.notCollected))
  }

  @Test("show what the register holds, a typed figure beside it, and alone where it holds nothing")
  func typed() throws {
    let beside = try result("activities") { $0.actual = 5 }
    #expect(beside.actual == .count(.number(2)))
    #expect(beside.differs)
    #expect(try !result("activities") { $0.actual = 2 }.differs)
    #expect(try !result("women") { $0.actual = 50 }.differs, "42–50 allow it")
    let alone = try result("activities") {
      $0.actual = 5
      $0.themes = ["peace-education"]
    }
    #expect(alone.actual == .count(.number(5)))
    #expect(!alone.isComputed)
    #expect(!alone.differs)
    let onlyTyped = Indicator(
      id: "t", name: "I", starts: quarter.first, ends: quarter.last, target: 6, actual: 5)
    let result = try #require(programme.results(of: onlyTyped).first)
    #expect(result.actual == .count(.number(5)))
    #expect(result.meetsTarget == false)
    #expect(try self.result("wimen").actual == nil, "no formula of that name")
  }

  @Test("have several spans, each with its target and actual")
  func spans() throws {
    var programme = programme
    programme.projects[id: "just-future"] = Project(
      id: "just-future", name: "JFA", starts: day("2021-01-01"), ends: day("2025-12-31"))
    let indicator = indicator("participations") {
      $0.target = 50
      $0.spans = [
        Indicator.Span(period: "2023-Q4", target: 120),
        Indicator.Span(period: "just-future:3", target: 160),
        Indicator.Span(period: "just-future:9", target: 1, actual: 7),
      ]
    }
    let results = programme.results(of: indicator)
    #expect(results.map(\.span) == ["2023-Q3", "2023-Q4", "just-future:3", "just-future:9"])
    #expect(results.map(\.target) == [50, 120, 160, 1])
    #expect(results.map(\.meetsTarget) == [true, false, true, true])
    #expect(
      results.map(\.actual) == [
        .count(.number(60)), .count(.number(100)), .count(.number(160)), .count(.number(7)),
      ], "nothing is computed for a span that nobody can read")
    let year = try #require(Period("2023"))
    #expect(programme.results(of: indicator, in: year).count == 3)
    let other = try #require(Period("2022"))
    let elsewhere = programme.results(of: indicator, in: other)
    #expect(elsewhere.map(\.span) == ["2022"])
    #expect(elsewhere.map(\.target) == [nil])
    let quarters = try #require(programme.series(of: indicator, in: [quarter, quarter.next]))
    #expect(quarters == [.count(.number(60)), .count(.number(100))])
  }

  @Test("tell how many activities of unknown days may belong to the span")
  func perhaps() throws {
    var programme = programme
    programme.activities.update("b") {
      $0.details.daysAreKnown = false
      $0.details.ends = day("2023-10-05")
    }
    let result = try #require(programme.results(of: indicator("activities")).first)
    #expect(result.actual == .count(.number(1)))
    #expect(result.perhaps == 1)
  }

  @Test(
    "have spans that are read as they are written",
    arguments: [
      "2023-Q4 target 15", "2023-Q4 actual 12", "2023 target 15 actual 12",
      "just-future:3 target 0",
    ])
  func written(text: String) {
    #expect(Indicator.Span(written: text)?.written == text)
  }

  @Test(
    "have spans that nothing else is",
    arguments: [
      "", "2023-Q4", "2023-Q4 target", "2023-Q4 target x", "2023-Q4 target 1 target 2",
      "2023-Q4 goal 3", "2023-Q4 target 1 actual 2 x", "2023-Q4 target -1",
    ])
  func unreadable(text: String) {
    #expect(Indicator.Span(written: text) == nil)
  }
}
