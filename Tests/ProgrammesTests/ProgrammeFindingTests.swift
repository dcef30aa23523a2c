import Programmes
import Testing

/// Each kind of finding beside the activities has a case that raises it and one close to it that does
/// not.
@Suite("Findings about commitments, indicators and early warning")
struct ProgrammeFindingTests {
  private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

  private func kinds(_ programme: Programme, today: String = "2023-10-01") -> [Finding.Kind] {
    programme.findings(today: day(today)).map(\.kind)
  }

  @Test("a commitment past its due day, but not one kept, dropped, due today or without a day")
  func overdue() {
    func kinds(
      _ due: String?, _ state: Commitment.State = .open, practice: Bool = false
    ) -> [Finding.Kind] {
      var activity = Activity("a", on: "2023-09-29", role: .tookPart)
      activity.details.isPractice = practice
      activity.commitments = [
        Commitment(id: "c-1", by: "The governor", what: "…", due: due.map(day), state: state)
      ]
      return self.kinds(Programme([activity]))
    }
    #expect(kinds("2023-09-30") == [.commitmentOverdue(due: day("2023-09-30"))])
    #expect(kinds("2023-10-01") == [])
    #expect(kinds(nil) == [], "Mopti's three have no day")
    #expect(kinds("2023-09-30", .done) == [])
    #expect(kinds("2023-09-30", .dropped) == [])
    #expect(kinds("2023-09-30", practice: true) == [])
  }

  private func kinds(_ change: (inout Indicator) -> Void) -> [Finding.Kind] {
    var indicator = Indicator(
      id: "t-1", name: "I", formula: "women", starts: day("2023-07-01"), ends: day("2023-09-30"))
    change(&indicator)
    var programme = Programme.small
    programme.projects[id: "just-future"] = Project(
      id: "just-future", name: "JFA", starts: day("2021-01-01"), ends: day("2025-12-31"))
    programme.indicators.add(indicator)
    programme.products.add(
      Product(
        id: "w-1", kind: "weekly-report", series: "NEWS", starts: day("2023-07-01"),
        ends: day("2023-09-30"), count: 12))
    programme.incidentCounts.add(
      IncidentCount(
        id: "n-1", platform: "ECOWARN", starts: day("2023-07-01"), ends: day("2023-09-30"),
        count: 76))
    return kinds(programme)
  }

  @Test("an indicator's formula that is none, with the nearest")
  func formula() {
    #expect(kinds { $0.formula = "women" } == [])
    #expect(kinds { $0.formula = nil } == [], "typed in")
    #expect(kinds { $0.formula = "wimen" } == [.unknownFormula("wimen", nearest: "women")])
    #expect(kinds { $0.formula = "???" } == [.unknownFormula("???", nearest: nil)])
  }

  @Test("an indicator's filter that names nothing of the register")
  func filters() {
    #expect(kinds { $0.projects = ["just-future"] } == [])
    #expect(
      kinds { $0.projects = ["just-futur"] }
        == [.unknownReference("just-futur", nearest: "just-future")])
    #expect(kinds { $0.themes = ["elections"] } == [])
    #expect(
      kinds { $0.themes = ["election"] } == [.unknownReference("election", nearest: "elections")])
    #expect(kinds { $0.regions = ["gao"] } == [])
    #expect(
      kinds { $0.regions = ["djenne"] } == [.unknownReference("djenne", nearest: nil)],
      "a cercle is no region")
    #expect(kinds { $0.kinds = ["campaign"] } == [])
    #expect(
      kinds { $0.kinds = ["campain"] } == [.unknownReference("campain", nearest: "campaign")])
    let products = { (indicator: inout Indicator) in
      indicator.formula = "products"
      indicator.kinds = ["weekly-report"]
      indicator.series = ["NEWS"]
    }
    #expect(kinds(products) == [])
    #expect(
      kinds {
        products(&$0)
        $0.kinds = ["campaign"]
        $0.series = ["NEW"]
      } == [
        .unknownReference("campaign", nearest: nil), .unknownReference("NEW", nearest: "NEWS"),
      ])
  }

  @Test("incidents of no platform or of several, which are never added up")
  func platforms() {
    func kinds(_ platforms: [String]) -> [Finding.Kind] {
      self.kinds {
        $0.formula = "incidents"
        $0.series = platforms
      }
    }
    #expect(kinds(["ECOWARN"]) == [])
    #expect(kinds([]) == [.platformsAddedUp(0)])
    #expect(
      kinds(["ECOWARN", "NEWS"])
        == [.platformsAddedUp(2)], "of NEWS nothing was filed yet")
    #expect(kinds(["ECOWAR"]) == [.unknownReference("ECOWAR", nearest: "ECOWARN")])
  }

  @Test("a span that is no period, or a year that the project does not have")
  func spans() {
    func kinds(_ period: String) -> [Finding.Kind] {
      self.kinds { $0.spans = [Indicator.Span(period: period, target: 9)] }
    }
    #expect(kinds("2023-Q4") == [])
    #expect(kinds("just-future:5") == [])
    #expect(kinds("2023-Q5") == [.unreadablePeriod("2023-Q5")])
    #expect(kinds("just-future:6") == [.unreadablePeriod("just-future:6")])
    #expect(
      self.kinds { $0.ends = day("2023-06-30") }
        == [.endsBeforeStart(starts: day("2023-07-01"), ends: day("2023-06-30"))])
  }

  @Test("a span that is not over and has no target, but none that is over")
  func targets() {
    #expect(kinds { $0.ends = day("2023-09-30") } == [])
    #expect(kinds { $0.ends = day("2023-10-01") } == [.targetMissing("2023-07-01..2023-10-01")])
    #expect(
      kinds {
        $0.ends = day("2023-12-31")
        $0.target = 9
      } == [])
    #expect(
      kinds { $0.spans = [Indicator.Span(period: "2023-Q4", actual: 3)] }
        == [.targetMissing("2023-Q4")])
    #expect(kinds { ($0.starts, $0.ends) = (nil, nil) } == [.targetMissing("")])
  }

  private func kinds(
    _ products: (String, String, String)..., project: Project.ID? = nil,
    today: String = "2023-12-31"
  ) -> [Finding.Kind] {
    var programme = Programme.small
    programme.projects[id: "just-future"] = Project(
      id: "just-future", name: "JFA", starts: day("2023-02-01"), ends: day("2023-11-30"))
    for (index, (kind, starts, ends)) in products.enumerated() {
      programme.products.add(
        Product(
          id: "w-\(index)", kind: kind, series: "NEWS", starts: day(starts), ends: day(ends),
          count: 1, project: project))
    }
    return kinds(programme, today: today)
  }

  @Test("days that two records of one series and kind count, but not those of two kinds")
  func overlaps() {
    let quarter = ("weekly-report", "2023-07-01", "2023-09-30")
    #expect(kinds(quarter, ("weekly-report", "2023-10-01", "2023-10-31")) == [])
    #expect(kinds(quarter, ("monthly-bulletin", "2023-09-01", "2023-09-30")) == [])
    #expect(
      kinds(quarter, ("weekly-report", "2023-09-30", "2023-10-31"))
        == [.countedTwice(by: "w-0", day("2023-09-30"), day("2023-09-30"))])
  }

  @Test("the same platform twice over the same days, but not two platforms")
  func incidents() {
    func kinds(_ platforms: String...) -> [Finding.Kind] {
      var programme = Programme.small
      for (index, platform) in platforms.enumerated() {
        programme.incidentCounts.add(
          IncidentCount(
            id: "n-\(index)", platform: platform, starts: day("2023-07-01"),
            ends: day("2023-09-30"), count: 1))
      }
      return self.kinds(programme)
    }
    #expect(kinds("NEWS", "ECOWARN") == [])
    #expect(
      kinds("NEWS", "ECOWARN", "NEWS")
        == [.countedTwice(by: "n-0", day("2023-07-01"), day("2023-09-30"))])
  }

  @Test("a span that ends before it starts, begins in the future or lies outside its project")
  func days() {
    #expect(
      kinds(("other", "2023-07-01", "2023-06-30"))
        == [.endsBeforeStart(starts: day("2023-07-01"), ends: day("2023-06-30"))])
    let december = ("other", "2023-12-01", "2023-12-31")
    #expect(kinds(december, today: "2023-12-01") == [], "the period runs")
    #expect(kinds(december, today: "2023-11-30") == [.dayInFuture(day("2023-12-01"))])
    let inside = ("other", "2023-02-01", "2023-11-30")
    #expect(kinds(inside, project: "just-future") == [])
    #expect(
      kinds(("other", "2023-01-31", "2023-11-30"), project: "just-future")
        == [.outsideProject("just-future", day("2023-01-31"))])
    #expect(
      kinds(("other", "2023-02-01", "2023-12-01"), project: "just-future")
        == [.outsideProject("just-future", day("2023-12-01"))])
    #expect(
      kinds(inside, project: "just-futur")
        == [.unknownReference("just-futur", nearest: "just-future")])
  }
}
