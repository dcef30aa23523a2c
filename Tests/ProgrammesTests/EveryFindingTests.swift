import Testing

@testable import Programmes

/// Every kind of finding has a register that raises it, and one close to it that does not. A kind that
/// is added without a pair does not compile; what each is about in detail stands in the other suites.
@Suite("Every kind of finding")
struct EveryFindingTests {
  private struct Pair {
    var raises: Programme
    var near: Programme
  }

  private static let today = day("2023-10-01")
  private static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

  /// One of each, so that none is passed over: its code leads to its pair.
  static let kinds: [Finding.Kind] =
    [
      .partAboveWhole(part: .women, .zero, whole: .total, .zero),
      .partsAboveWhole([.women, .men], .zero, whole: .total, .zero),
      .infeasiblePercent(0, of: 0), .infeasibleWhole(0, part: 0, of: .total),
      .percentContradictsCount(printed: 0, count: 0, whole: 0),
      .contradictoryFigures(.total, "", ""), .contradictoryTogether([]),
      .contradictoryDay(printed: today, recorded: today),
      .contradictoryDuration(printed: 0, recorded: 0),
      .contradictorySessions(printed: 0, recorded: 0), .endsBeforeStart(starts: today, ends: today),
      .dayInFuture(today), .bornAfterActivity(year: 0, today), .impossibleAge(0),
      .unknownReference("", nearest: nil),
      .enteredDiffersFromReported(.total, entered: .zero, reported: .zero),
      .partnersEventCountedAsOurs([]), .youthNotDefined(.young), .noTargets,
      .enteredOutsideReach(0),
      .samePersonTwice(""),
      .agesDisagree("", here: 0...0, elsewhere: 0...0), .methodsMixed(.declared, .observed),
      .answersContradicted(byAnswers: true, noted: false), .sameAsInCircle(""),
      .attendedOutside(today, starts: today, ends: today), .nobodyEntered(ended: today),
      .outsideProject("", today), .placeWithinItself(""), .nameOutsideRoster(""),
      .commitmentOverdue(due: today), .unknownFormula("", nearest: nil), .unreadablePeriod(""),
      .platformsAddedUp(0), .targetMissing(""), .countedTwice(by: "", today, today),
    ] + likely.map { .likelySamePerson("", $0) }

  private static let likely = [
    PersonLikeness(Participant(id: "p-1", name: "Awa Sow"), Participant(id: "p-2", name: "Awa Sow"))
  ].compactMap { $0 }

  @Test("is raised where it should be, and not close to it", arguments: kinds)
  func pair(kind: Finding.Kind) {
    let pair = Self.pair(of: kind)
    func codes(_ programme: Programme) -> Set<String> {
      Set((programme.findings(today: Self.today) + programme.notes).map(\.kind.code))
    }
    #expect(codes(pair.raises).contains(kind.code))
    #expect(!codes(pair.near).contains(kind.code))
  }

  @Test("is there once")
  func once() {
    #expect(Self.likely.count == 1)
    #expect(Set(Self.kinds.map(\.code)).count == Self.kinds.count)
  }

  // MARK: The pairs

  private static func figures(_ raising: [Reported], _ near: [Reported]) -> Pair {
    pair(Activity("a", reported: raising), Activity("a", reported: near))
  }

  private static func pair(_ raising: Activity, _ near: Activity) -> Pair {
    Pair(raises: Programme([raising]), near: Programme([near]))
  }

  /// The same activity, changed in two ways.
  private static func changed(
    _ raising: (inout Activity) -> Void, _ near: (inout Activity) -> Void = { _ in }
  ) -> Pair {
    var (one, other) = (Activity("a"), Activity("a"))
    raising(&one)
    near(&other)
    return pair(one, other)
  }

  private static func attended(_ raising: [Attendance], _ near: [Attendance]) -> Pair {
    var pair = pair(Activity("a", attendances: raising), Activity("a", attendances: near))
    let awa = Participant(id: "p-1", name: "Awa Sow")
    pair.raises.participants.add(awa)
    pair.near.participants.add(awa)
    return pair
  }

  private static func people(_ raising: [Participant], _ near: [Participant]) -> Pair {
    var pair = Pair(raises: .small, near: .small)
    for person in raising { pair.raises.participants.add(person) }
    for person in near { pair.near.participants.add(person) }
    return pair
  }

  private static func indicator(
    _ raising: (inout Indicator) -> Void, _ near: (inout Indicator) -> Void = { _ in }
  ) -> Pair {
    func programme(_ change: (inout Indicator) -> Void) -> Programme {
      var indicator = Indicator(
        id: "t-1", name: "I", formula: "women", starts: day("2023-07-01"), ends: day("2023-09-30"))
      change(&indicator)
      var programme = Programme.small
      programme.indicators.add(indicator)
      return programme
    }
    return Pair(raises: programme(raising), near: programme(near))
  }

  private static func products(_ raising: (String, String), _ near: (String, String)) -> Pair {
    func programme(_ days: (String, String)) -> Programme {
      var programme = Programme.small
      for (id, starts, ends) in [("w-1", "2023-07-01", "2023-07-31"), ("w-2", days.0, days.1)] {
        programme.products.add(
          Product(
            id: id, kind: "weekly-report", series: "NEWS", starts: day(starts), ends: day(ends),
            count: 1))
      }
      return programme
    }
    return Pair(raises: programme(raising), near: programme(near))
  }

  private static func pair(of kind: Finding.Kind) -> Pair {
    switch kind {
    case .partAboveWhole, .partsAboveWhole, .infeasiblePercent, .infeasibleWhole,
      .percentContradictsCount, .contradictoryFigures, .contradictoryTogether, .youthNotDefined,
      .enteredDiffersFromReported:
      pairOfFigures(kind)
    case .contradictoryDay, .contradictoryDuration, .contradictorySessions, .endsBeforeStart,
      .dayInFuture, .unknownReference, .partnersEventCountedAsOurs, .noTargets,
      .enteredOutsideReach, .nobodyEntered, .outsideProject, .placeWithinItself,
      .commitmentOverdue:
      pairOfActivities(kind)
    case .bornAfterActivity, .impossibleAge, .samePersonTwice, .likelySamePerson, .agesDisagree,
      .methodsMixed, .answersContradicted, .sameAsInCircle, .attendedOutside, .nameOutsideRoster:
      pairOfPeople(kind)
    case .unknownFormula:
      indicator({ $0.formula = "wimen" })
    case .unreadablePeriod:
      indicator(
        { $0.spans = [Indicator.Span(period: "2023-Q5", target: 1)] },
        { $0.spans = [Indicator.Span(period: "2023-Q4", target: 1)] })
    case .platformsAddedUp:
      indicator(
        { $0.formula = "incidents" },
        { indicator in
          indicator.formula = "incidents"
          indicator.series = ["ECOWARN"]
        })
    case .targetMissing:
      indicator({ $0.ends = day("2023-10-31") })
    case .countedTwice:
      products(("2023-07-31", "2023-08-31"), ("2023-08-01", "2023-08-31"))
    }
  }

  private static func pairOfFigures(_ kind: Finding.Kind) -> Pair {
    switch kind {
    case .partAboveWhole:
      figures(
        [Reported(.total, "115"), Reported(.women, "116")],
        [Reported(.total, "115"), Reported(.women, "115")])
    case .partsAboveWhole:
      figures(
        [Reported(.total, "100"), Reported(.women, "60"), Reported(.men, "50")],
        [Reported(.total, "110"), Reported(.women, "60"), Reported(.men, "50")])
    case .infeasiblePercent:
      figures(
        [Reported(.total, "5"), Reported(.young, "90%")],
        [Reported(.total, "51"), Reported(.young, "90%")])
    case .infeasibleWhole:
      figures(
        [Reported(.young, "51"), Reported(.young, "90%")],
        [Reported(.young, "51"), Reported(.young, "91%")])
    case .percentContradictsCount:
      figures(
        [Reported(.total, "115"), Reported(.women, "91"), Reported(.women, "80%")],
        [Reported(.total, "115"), Reported(.women, "91"), Reported(.women, "79%")])
    case .contradictoryFigures:
      figures(
        [Reported(.total, "115"), Reported(.total, "120")],
        [Reported(.total, "115"), Reported(.total, "115")])
    case .contradictoryTogether:
      figures(
        [
          Reported(.total, "100"), Reported(.women, "60"), Reported(.young, "70"),
          Reported(.youngWomen, "20"),
        ],
        [
          Reported(.total, "100"), Reported(.women, "60"), Reported(.young, "70"),
          Reported(.youngWomen, "30"),
        ])
    case .youthNotDefined: figures([Reported(.young, "69")], [Reported(.women, "69")])
    default:
      pair(
        Activity("a", reported: [Reported(.total, "4")], attendances: [Attendance(id: "a-1")]),
        Activity("a", reported: [Reported(.total, "1")], attendances: [Attendance(id: "a-1")]))
    }
  }

  private static func pairOfActivities(_ kind: Finding.Kind) -> Pair {
    let counted = [Headcount(id: "h-1", station: "door", traits: Traits(), count: 3)]
    switch kind {
    case .contradictoryDay:
      return figures([Reported(.firstDay, "2023-08-12")], [Reported(.firstDay, "2023-08-11")])
    case .contradictoryDuration:
      return figures([Reported(.days, "3")], [Reported(.days, "1")])
    case .contradictorySessions:
      return figures([Reported(.sessions, "4")], [Reported(.sessions, "1")])
    case .endsBeforeStart:
      return changed(
        { $0.details.ends = day("2023-08-10") }, { $0.details.ends = day("2023-08-12") })
    case .dayInFuture:
      return pair(Activity("a", on: "2023-10-02"), Activity("a", on: "2023-10-01"))
    case .unknownReference:
      return pair(Activity("a", places: ["moptti"]), Activity("a", places: ["mopti"]))
    case .partnersEventCountedAsOurs:
      var pair = changed(
        { $0.details.organisers = ["un"] }, { $0.details.organisers = ["un", "us"] })
      for organisation in [
        Organisation(id: "us", name: "Us", kind: "ours"),
        Organisation(id: "un", name: "UN", kind: "international"),
      ] {
        pair.raises.organisations.add(organisation)
        pair.near.organisations.add(organisation)
      }
      return pair
    case .noTargets: return changed({ _ in }, { $0.details.targets.women = .percent(50) })
    case .enteredOutsideReach:
      return pair(
        Activity("a", role: .tookPart, headcounts: counted), Activity("a", headcounts: counted))
    case .nobodyEntered: return pair(Activity("a"), Activity("a", headcounts: counted))
    case .outsideProject:
      var pair = changed({ $0.details.projects = ["jfa"] }, { $0.details.projects = ["jfa"] })
      pair.raises.projects.add(Project(id: "jfa", name: "J", starts: day("2023-08-12")))
      pair.near.projects.add(Project(id: "jfa", name: "J", starts: day("2023-08-11")))
      return pair
    case .placeWithinItself:
      var pair = Pair(raises: .small, near: .small)
      pair.raises.places.add(Place(id: "x", name: "X", kind: .cercle, container: "x"))
      pair.near.places.add(Place(id: "x", name: "X", kind: .cercle, container: "mopti"))
      return pair
    default:
      func promised(_ due: String) -> Activity {
        var activity = Activity("a", role: .tookPart)
        activity.commitments = [Commitment(id: "c-1", by: "B", what: "W", due: day(due))]
        return activity
      }
      return pair(promised("2023-09-30"), promised("2023-10-01"))
    }
  }

  private static func pairOfPeople(_ kind: Finding.Kind) -> Pair {
    func answered(_ id: String, _ method: DisabilityMethod) -> Attendance {
      Attendance(id: id, hasDisability: false, disabilityMethod: method)
    }
    switch kind {
    case .bornAfterActivity:
      return attended(
        [Attendance(id: "a-1", age: .birthYear(2024))],
        [Attendance(id: "a-1", age: .birthYear(2023))])
    case .impossibleAge:
      return attended(
        [Attendance(id: "a-1", age: .years(121))], [Attendance(id: "a-1", age: .years(120))])
    case .samePersonTwice:
      let once = Attendance(id: "a-1", participant: "p-1")
      return attended([once, Attendance(id: "a-2", participant: "p-1")], [once])
    case .likelySamePerson:
      let known = Participant(id: "p-1", name: "Aminata Traoré", phone: "76 12 34 56")
      return people(
        [known, Participant(id: "p-2", name: "Mme Tarawele Aminata", phone: "76123456")],
        [known, Participant(id: "p-2", name: "Mme Touré Aminata", phone: "76123456")])
    case .agesDisagree:
      func twice(_ second: Int) -> Programme {
        var programme = Programme([
          Activity(
            "a", attendances: [Attendance(id: "a-1", age: .years(30), participant: "p-1")]),
          Activity(
            "b", attendances: [Attendance(id: "a-2", age: .years(second), participant: "p-1")]),
        ])
        programme.participants.add(Participant(id: "p-1", name: "Awa Sow"))
        return programme
      }
      return Pair(raises: twice(40), near: twice(31))
    case .methodsMixed:
      return attended(
        [answered("a-1", .declared), answered("a-2", .observed)],
        [answered("a-1", .declared), answered("a-2", .declared)])
    case .answersContradicted:
      func person(_ noted: Bool) -> [Attendance] {
        [
          Attendance(
            id: "a-1", hasDisability: noted, disabilityMethod: .declared,
            washingtonGroup: WashingtonGroup(typed: "113111"))
        ]
      }
      return attended(person(false), person(true))
    case .sameAsInCircle:
      return people(
        [Participant(id: "p-1", name: "Awa", sameAs: "p-1")],
        [
          Participant(id: "p-1", name: "Awa", sameAs: "p-2"), Participant(id: "p-2", name: "Awa"),
        ])
    case .attendedOutside:
      return attended(
        [Attendance(id: "a-1", days: [day("2023-08-12")])],
        [Attendance(id: "a-1", days: [day("2023-08-11")])])
    default:
      func written(_ text: String) -> Activity {
        var activity = Activity("a")
        activity.details.narrative = text
        return activity
      }
      var pair = pair(written("Avec Awa Sow."), written("Avec Awa."))
      let awa = Participant(id: "p-1", name: "Awa Sow")
      pair.raises.participants.add(awa)
      pair.near.participants.add(awa)
      return pair
    }
  }
}
