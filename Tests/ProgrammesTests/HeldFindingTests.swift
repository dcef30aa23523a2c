import Programmes
import Testing

/// Each kind of finding has a case that raises it and one close to it that does not.
@Suite("Findings about when and where activities were held, and about names")
struct HeldFindingTests {
  private func findings(
    _ activity: Activity, today: String = "2023-10-01",
    _ change: (inout Programme) -> Void = { _ in }
  ) -> [Finding] {
    var programme = Programme([activity])
    change(&programme)
    return programme.findings(today: Day(today) ?? Day(number: 0))
  }

  private func kinds(
    _ activity: Activity, today: String = "2023-10-01",
    _ change: (inout Programme) -> Void = { _ in }
  ) -> [Finding.Kind] {
    findings(activity, today: today, change).map(\.kind)
  }

  private static let told = [Headcount(id: "h-1", station: "door", traits: Traits(), count: 1)]

  @Test("an activity of ours that has ended, of which nobody told who came")
  func nobodyEntered() {
    let day = Activity("a").starts
    #expect(kinds(Activity("a")) == [.nobodyEntered(ended: day)])
    #expect(kinds(Activity("a"), today: "2023-08-11") == [], "it may still be going on")
    #expect(kinds(Activity("a", headcounts: Self.told)) == [])
    #expect(kinds(Activity("a", attendances: [Attendance(id: "a-1")])) == [])
    #expect(kinds(Activity("a", reported: [Reported(.total, "some")])) == [])
    #expect(
      kinds(Activity("a", reported: [Reported(.sessions, "1")])) == [.nobodyEntered(ended: day)])
    #expect(kinds(Activity("a", role: .coOrganised)) == [.nobodyEntered(ended: day)])
    #expect(kinds(Activity("a", role: .tookPart)) == [], "it is another's to tell")
    var practice = Activity("a")
    practice.details.isPractice = true
    #expect(kinds(practice) == [])
    var long = Activity("a")
    long.details.ends = day.adding(days: 60)
    #expect(kinds(long) == [], "the last day counts")
  }

  @Test("a day outside the project’s span")
  func outsideProject() {
    var activity = Activity("a", headcounts: Self.told)
    activity.details.projects = ["jfa"]
    let day = activity.starts
    func span(_ starts: Day?, _ ends: Day?) -> [Finding.Kind] {
      kinds(activity) { programme in
        programme.projects.add(Project(id: "jfa", name: "JFA", starts: starts, ends: ends))
      }
    }
    #expect(span(day, day) == [])
    #expect(span(nil, nil) == [])
    #expect(span(day.adding(days: 1), nil) == [.outsideProject("jfa", day)])
    #expect(span(nil, day.adding(days: -1)) == [.outsideProject("jfa", day)])
    activity.details.ends = day.adding(days: 2)
    #expect(span(nil, day.adding(days: 1)) == [.outsideProject("jfa", day.adding(days: 2))])
  }

  @Test("a place in a place that nobody knows, or within itself")
  func places() {
    func add(_ places: Place...) -> [Finding.Kind] {
      kinds(Activity("a", headcounts: Self.told)) { programme in
        for place in places { programme.places.add(place) }
      }
    }
    #expect(add(Place(id: "douentza", name: "", kind: .cercle, container: "mopti")) == [])
    #expect(
      add(Place(id: "douentza", name: "", kind: .cercle, container: "moptti"))
        == [.unknownReference("moptti", nearest: "mopti")])
    #expect(
      add(
        Place(id: "one", name: "", kind: .cercle, container: "two"),
        Place(id: "two", name: "", kind: .cercle, container: "one"))
        == [.placeWithinItself("one"), .placeWithinItself("two")])
  }

  @Test(
    "somebody’s name or phone in an activity’s file",
    arguments: [
      ("Avec Mme Aïssata Maïga, présidente", true), ("MAIGA Aissata a ouvert la séance", true),
      ("Joindre le 76 12 34 56", true), ("Joindre le +223 76-12-34-56 le matin", true),
      ("66 01 02 03 76 12 34 56", true), ("66010203 22376123456", true),
      ("Aïssata a ouvert la séance", false), ("La famille Maïga", false),
      ("Aïssata Traoré et Oumar Maïga", false), ("Joindre le 76 12 34 57", false),
      ("Le 12/08, 34 personnes", false), ("", false),
    ])
  func names(text: String, isFound: Bool) {
    var activity = Activity("a", headcounts: Self.told)
    activity.details.narrative = text
    let found = findings(activity) { programme in
      programme.participants.add(
        Participant(id: "p-1", name: "Aïssata Maïga", phone: "76 12 34 56"))
      programme.participants.add(Participant(id: "p-2", name: "Aïssata"))
    }
    #expect(found.map(\.kind) == (isFound ? [.nameOutsideRoster("p-1")] : []))
    if isFound { #expect(found.first?.subject.field == "Narrative") }
  }

  @Test("names in every free text are found, those of a practice are nobody’s")
  func everyText() {
    var activity = Activity("a", headcounts: Self.told)
    let name = "Aïssata Maïga"
    activity.details.title = name
    activity.details.results = [name]
    var figure = Reported(.total, "1")
    figure.sentence = name
    activity.reported = [figure]
    activity.commitments = [Commitment(id: "c-1", by: name, what: name)]
    func fields(isInvented: Bool) -> [String?] {
      findings(activity) { programme in
        programme.participants.add(
          Participant(id: "p-1", name: name, isInvented: isInvented))
      }.map(\.subject.field)
    }
    #expect(fields(isInvented: false) == ["Title", "Result", "Sentence", "By", "What"])
    #expect(fields(isInvented: true) == [])
  }

  @Test("a known finding is about one record and one value")
  func known() throws {
    var programme = Programme([Activity("a", reported: [Reported(.total, "5")])])
    programme.activities.update("a") { $0.reported.append(Reported(.days, "3")) }
    let day = Day(number: 20_000)
    let found = try #require(programme.findings(today: day).first)
    #expect(found.kind == .contradictoryDuration(printed: 3, recorded: 1))
    #expect(programme.known(found) == nil)
    let known = KnownFinding(id: "k-1", found, reason: "La source compte le voyage.")
    #expect(known.kind == "contradictoryDuration")
    #expect(known.values == "3 1")
    try programme.apply(Change(.known(before: nil, after: known)))
    #expect(programme.known(found) == known)
    var other = found
    other.kind = .contradictoryDuration(printed: 4, recorded: 1)
    #expect(programme.known(other) == nil, "another value is another finding")
    try programme.apply(Change(.known(before: nil, after: known)).inverse)
    #expect(programme.known(found) == nil)
  }

  @Test("values are written as they are in files")
  func values() {
    let kind = Finding.Kind.partAboveWhole(
      part: .youngWomen, .about(116), whole: .total, .number(115))
    #expect(kind.code == "partAboveWhole")
    #expect(kind.values == "young-women ~116 total 115")
    #expect(Finding.Kind.unknownReference("gaoo", nearest: nil).values == "gaoo")
    #expect(Finding.Kind.dayInFuture(Day(number: 0)).values == "\(Day(number: 0))")
  }
}
