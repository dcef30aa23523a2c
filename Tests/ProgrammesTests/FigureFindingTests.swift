import Programmes
import Testing

/// Each kind has figures that raise it, and nearly the same that do not.
@Suite("Findings about figures")
struct FigureFindingTests {
  private func kinds(_ programme: Programme) -> [Finding.Kind] {
    programme.findings(today: programme.activities[0].starts).map(\.kind)
  }

  private func kinds(_ figures: Reported...) -> [Finding.Kind] {
    kinds(Programme([Activity("a", reported: figures)]))
  }

  private func notes(_ activity: Activity) -> [Finding.Kind] {
    Programme([activity]).notes.map(\.kind)
  }

  private func details(_ change: (inout Activity.Details) -> Void) -> Programme {
    var activity = Activity("a")
    change(&activity.details)
    return Programme([activity])
  }

  @Test("a part above its whole")
  func partAboveWhole() {
    #expect(kinds(Reported(.total, "115"), Reported(.women, "115")) == [])
    #expect(
      kinds(Reported(.total, "115"), Reported(.women, "116"))
        == [.partAboveWhole(part: .women, .number(116), whole: .total, .number(115))])
    #expect(
      kinds(Reported(.women, "10"), Reported(.youngWomen, "11", of: .women))
        == [.partAboveWhole(part: .youngWomen, .number(11), whole: .women, .number(10))])
    #expect(
      kinds(Reported(.total, "90"), Reported(.young, "10"), Reported(.youngWomen, "11"))
        == [.partAboveWhole(part: .youngWomen, .number(11), whole: .young, .number(10))])
  }

  @Test("is not told of approximate parts and wholes, nor of a whole that nobody counted")
  func approximateParts() {
    #expect(kinds(Reported(.total, "~115"), Reported(.women, "116")) == [])
    #expect(kinds(Reported(.total, "115"), Reported(.women, "~116")) == [])
    #expect(kinds(Reported(.total, "some"), Reported(.women, "116")) == [])
    #expect(kinds(Reported(.women, "116")) == [])
  }

  @Test("women and men, or young and adult, together above the total")
  func partsAboveWhole() {
    #expect(kinds(Reported(.total, "100"), Reported(.women, "60"), Reported(.men, "40")) == [])
    #expect(
      kinds(Reported(.total, "100"), Reported(.women, "60"), Reported(.men, "50"))
        == [.partsAboveWhole([.women, .men], .number(110), whole: .total, .number(100))])
    #expect(
      kinds(Reported(.total, "100"), Reported(.young, "60"), Reported(.adult, "41"))
        == [.partsAboveWhole([.young, .adult], .number(101), whole: .total, .number(100))])
    #expect(
      kinds(
        Reported(.young, "10"), Reported(.youngWomen, "6"), Reported(.youngMen, "5"))
        == [.partsAboveWhole([.youngWomen, .youngMen], .number(11), whole: .young, .number(10))])
    #expect(kinds(Reported(.total, "~100"), Reported(.women, "60"), Reported(.men, "50")) == [])
  }

  @Test("a percentage that no number of people gives")
  func infeasiblePercent() {
    #expect(kinds(Reported(.total, "51"), Reported(.young, "90%")) == [])
    #expect(
      kinds(Reported(.total, "5"), Reported(.young, "90%")) == [.infeasiblePercent(90, of: 5)])
    #expect(kinds(Reported(.total, "5"), Reported(.young, "~90%")) == [], "« environ » may be")
    #expect(kinds(Reported(.total, "~5"), Reported(.young, "90%")) == [])
    #expect(
      kinds(Reported(.total, "0"), Reported(.young, "0%")) == [.infeasiblePercent(0, of: 0)])
  }

  @Test("a percentage that contradicts the count beside it")
  func percentContradictsCount() {
    func bamako(_ percent: String) -> [Finding.Kind] {
      kinds(Reported(.total, "115"), Reported(.women, "91"), Reported(.women, percent))
    }
    #expect(bamako("79%") == [])
    #expect(bamako("80%") == [.percentContradictsCount(printed: 80, count: 91, whole: 115)])
    #expect(bamako("~80%") == [])
    let ofYoung = kinds(
      Reported(.total, "115"), Reported(.young, "69"),
      Reported(.withDisability, "5", of: .young), Reported(.withDisability, "7%", of: .young))
    #expect(ofYoung == [], "7 % is of the 69, not of the 115")
  }

  @Test("two printed values of one measure")
  func contradictoryFigures() {
    #expect(kinds(Reported(.total, "115"), Reported(.total, "115")) == [])
    #expect(
      kinds(Reported(.total, "115"), Reported(.total, "~120"))
        == [.contradictoryFigures(.total, "115", "~120")])
    #expect(
      kinds(Reported(.total, "115"), Reported(.young, "69"), Reported(.young, "50", of: .women))
        == [], "the young among the women are others")
  }

  @Test("another printed day")
  func contradictoryDay() throws {
    #expect(kinds(Reported(.firstDay, "2023-08-11"), Reported(.lastDay, "2023-08-11")) == [])
    let (printed, recorded) = (try #require(Day("2023-08-12")), try #require(Day("2023-08-11")))
    #expect(
      kinds(Reported(.lastDay, "2023-08-12"))
        == [.contradictoryDay(printed: printed, recorded: recorded)])
    var open = details { $0.ends = $0.ends.adding(days: 20) }
    open.activities.update("a") { activity in
      activity.details.daysAreKnown = false
      activity.reported = [Reported(.firstDay, "2023-08-12")]
    }
    #expect(kinds(open) == [], "it was held some time between, and this is between")
    open.activities.update("a") { $0.reported = [Reported(.firstDay, "2023-09-12")] }
    #expect(kinds(open).count == 1)
  }

  @Test("another printed number of days")
  func contradictoryDuration() {
    func workshop(_ days: String, areKnown: Bool = true) -> [Finding.Kind] {
      var programme = details { $0.ends = $0.starts.adding(days: 3) }
      programme.activities.update("a") { activity in
        activity.reported = [Reported(.days, days)]
        activity.details.daysAreKnown = areKnown
      }
      return kinds(programme)
    }
    #expect(workshop("4") == [])
    #expect(workshop("3") == [.contradictoryDuration(printed: 3, recorded: 4)])
    #expect(workshop("~3") == [])
    #expect(workshop("some") == [])
    #expect(workshop("3", areKnown: false) == [])
  }

  @Test("more or fewer entered than reported")
  func enteredDiffersFromReported() {
    func entered(_ total: String) -> [Finding.Kind] {
      kinds(
        Programme([
          Activity(
            "a", reported: [Reported(.total, total)], attendances: [Attendance(id: "a-1")],
            headcounts: [Headcount(id: "h-1", station: "door", traits: Traits(), count: 2)])
        ]))
    }
    #expect(entered("3") == [])
    #expect(entered("some") == [])
    #expect(entered("~4") == [])
    #expect(
      entered("4") == [
        .enteredDiffersFromReported(.total, entered: .number(3), reported: .number(4))
      ])
    #expect(kinds(Reported(.total, "4")) == [], "nobody was entered yet")
  }

  @Test("more or fewer of one measure entered than reported, where the totals agree")
  func enteredMeasureDiffers() {
    func entered(
      _ women: Int, _ men: Int, unstated: Int = 0, _ figures: Reported...
    ) -> [Finding.Kind] {
      func heads(_ sex: Sex?, _ count: Int) -> Headcount {
        Headcount(
          id: "h-\(sex?.rawValue ?? "-")", station: "door", traits: Traits(sex: sex), count: count)
      }
      return kinds(
        Programme([
          Activity(
            "a", reported: figures,
            headcounts: [heads(.female, women), heads(.male, men), heads(nil, unstated)])
        ]))
    }
    let (total, women) = (Reported(.total, "10"), Reported(.women, "7"))
    #expect(entered(7, 3, total, women) == [])
    #expect(
      entered(6, 4, total, women) == [
        .enteredDiffersFromReported(.women, entered: .number(6), reported: .number(7)),
        .enteredDiffersFromReported(.men, entered: .number(4), reported: .number(3)),
      ])
    #expect(entered(6, 3, unstated: 1, total, women) == [], "the one may be a woman")
    #expect(entered(6, 4, total, Reported(.women, "~7")) == [])
    // Of a list that has only begun nothing is told but what is above the reported already.
    let begun = Finding.Kind.enteredDiffersFromReported(
      .total, entered: .number(5), reported: .number(10))
    #expect(entered(5, 0, total, women) == [begun])
    #expect(
      entered(1, 4, total, women) == [
        begun, .enteredDiffersFromReported(.men, entered: .number(4), reported: .number(3)),
      ])
  }

  @Test("a printed number and its percentage that no whole gives")
  func infeasibleWhole() {
    #expect(
      kinds(Reported(.young, "51"), Reported(.young, "90%"))
        == [.infeasibleWhole(90, part: 51, of: .young)], "56 make 91 %, 57 make 89 %")
    #expect(kinds(Reported(.young, "51"), Reported(.young, "91%")) == [], "51 of 56")
    #expect(kinds(Reported(.young, "51"), Reported(.young, "~90%")) == [])
    #expect(kinds(Reported(.total, "51"), Reported(.young, "90%")) == [], "46 of 51")
  }

  @Test("figures that contradict one another only together")
  func contradictoryTogether() {
    let together = [
      Reported(.total, "100"), Reported(.women, "60"), Reported(.young, "70"),
      Reported(.youngWomen, "20"),
    ]
    #expect(
      kinds(Programme([Activity("a", reported: together + [Reported(.displaced, "5")])])) == [
        .contradictoryTogether([
          .init(.total, "100"), .init(.women, "60"), .init(.young, "70"),
          .init(.youngWomen, "20"),
        ])
      ])
    var near = together
    near[3] = Reported(.youngWomen, "30")
    #expect(kinds(Programme([Activity("a", reported: near)])) == [])
    #expect(
      kinds(
        Reported(.total, "50-60"), Reported(.women, "17"), Reported(.women, "33%"),
        Reported(.young, "60"))
        == [
          .contradictoryTogether([
            .init(.women, "17"), .init(.women, "33%"), .init(.young, "60"),
          ])
        ], "17 are a third of 51 or 52 only")
  }

  @Test("another printed number of sessions")
  func contradictorySessions() {
    func campaigns(_ sessions: String) -> [Finding.Kind] {
      var programme = details { $0.sessions = 5 }
      programme.activities.update("a") { $0.reported = [Reported(.sessions, sessions)] }
      return kinds(programme)
    }
    #expect(campaigns("5") == [])
    #expect(campaigns("~4") == [])
    #expect(campaigns("4") == [.contradictorySessions(printed: 4, recorded: 5)])
  }

  @Test("a partner's event that counts as organised by us")
  func partnersEvent() {
    func held(_ role: Activity.Role, by organisers: String..., isPractice: Bool = false) -> [Finding
      .Kind]
    {
      var programme = details {
        $0.role = role
        $0.organisers = organisers
        $0.isPractice = isPractice
      }
      programme.organisations.add(Organisation(id: "us", name: "Us", kind: "ours"))
      programme.organisations.add(Organisation(id: "un", name: "UN", kind: "international"))
      return kinds(programme)
    }
    #expect(held(.organised, by: "un") == [.partnersEventCountedAsOurs(["un"])])
    #expect(held(.organised, by: "un", "us") == [])
    #expect(held(.organised) == [])
    #expect(held(.organised, by: "cnf") == [], "of which nobody says whose it is")
    #expect(held(.coOrganised, by: "un") == [])
    #expect(held(.tookPart, by: "un") == [])
    #expect(held(.organised, by: "un", isPractice: true) == [])
  }

  @Test("notes: young people counted by an unknown definition")
  func youthNotDefined() {
    func note(_ figure: Reported) -> [Finding.Kind] {
      var activity = Activity("a", role: .tookPart, reported: [figure])
      activity.details.targets.total = 1
      return notes(activity)
    }
    #expect(note(Reported(.young, "69")) == [.youthNotDefined(.young)])
    #expect(note(Reported(.youngWomen, "47%", of: .women)) == [.youthNotDefined(.youngWomen)])
    #expect(note(Reported(.withDisability, "5", of: .young)) == [.youthNotDefined(.withDisability)])
    var defined = Reported(.young, "69")
    defined.youthDefinition = "african-youth-charter"
    #expect(note(defined) == [])
    #expect(note(Reported(.women, "69")) == [])
  }

  @Test("notes: nothing aimed at")
  func noTargets() {
    #expect(notes(Activity("a")) == [.noTargets])
    var aimed = Activity("a")
    aimed.details.targets.women = .percent(50)
    #expect(notes(aimed) == [])
    #expect(notes(Activity("a", role: .visit)) == [])
  }

  @Test("notes: people entered at what is not ours")
  func enteredOutsideReach() {
    func note(_ role: Activity.Role, _ people: Int) -> [Finding.Kind] {
      var activity = Activity(
        "a", role: role,
        headcounts: [Headcount(id: "h-1", station: "door", traits: Traits(), count: people)])
      activity.details.targets.total = 1
      return notes(activity)
    }
    #expect(note(.tookPart, 3) == [.enteredOutsideReach(3)])
    #expect(note(.tookPart, 0) == [])
    #expect(note(.coOrganised, 3) == [])
  }

  @Test("notes are no findings")
  func notesApart() {
    let programme = Programme([Activity("a", reported: [Reported(.young, "3")])])
    #expect(!programme.notes.isEmpty)
    #expect(programme.notes.allSatisfy { $0.severity == .note })
    #expect(programme.findings(today: programme.activities[0].starts).isEmpty)
  }
}
