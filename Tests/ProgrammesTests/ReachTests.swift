import Programmes
import Testing

@Suite("Reach")
struct ReachTests {
  private let quarter = Period("2023-Q3") ?? Period(.year, containing: Day(number: 0))

  /// The bulletin's five activities of ours, and what is beside them.
  private var bulletin: Programme {
    let regions = ["gao", "mopti"]
    var practice = Activity("practice", reported: [Reported(.total, "1000")])
    practice.details.isPractice = true
    return Programme([
      Activity(
        "campaigns", on: "2023-07-01", places: regions,
        reported: [
          Reported(.total, "269"), Reported(.women, "269"),
          Reported(.youngWomen, "~47%", of: .women),
        ]),
      Activity(
        "sessions", on: "2023-07-01", kind: .session, places: regions.reversed(),
        reported: [
          Reported(.total, "~258"), Reported(.women, "~258"),
          Reported(.youngWomen, "47%", of: .women), Reported(.displaced, "some"),
        ]),
      Activity(
        "rss", on: "2023-08-11", role: .coOrganised, places: ["bamako"],
        reported: [
          Reported(.total, "115"), Reported(.women, "91"), Reported(.young, "69"),
          Reported(.withDisability, "5"),
        ]),
      Activity("meeting", on: "2023-09-29", places: ["djenne"]),
      Activity(
        "ambassadors", on: "2023-09-11", role: .tookPart,
        reported: [Reported(.total, "30"), Reported(.women, "30")]),
      Activity("visit", on: "2023-09-12", role: .visit, reported: [Reported(.total, "7")]),
      practice,
    ])
  }

  @Test("holds what we organised or co-organised, no partner's event, no visit, no practice")
  func ours() {
    let reach = bulletin.reach(in: quarter)
    #expect(reach.participations == .about(269 + 258 + 115))
    #expect(reach.activities == 4)
    #expect(reach.withTotal == 3)
    #expect(reach.withWomen == 3)
    #expect(reach.withDisability == 1)
    #expect(reach.withDisplaced == 0)
  }

  @Test("keeps what an activity does not tell in unknown")
  func unknown() {
    let reach = bulletin.reach(in: quarter)
    let disability = reach.composition.disability
    #expect(disability.part == .number(5))
    #expect(disability.base == .number(115))
    #expect(disability.unknown == .about(269 + 258))
    #expect(disability.bounds == 1...83)
    #expect(reach.composition.displaced.base == .zero, "« plusieurs » is pooled as no number")
    #expect(reach.composition.displaced.unknown == reach.participations)
    #expect(reach.composition.women.part == .about(269 + 258 + 91))
    #expect(reach.composition.young.part == Count(lower: 315, upper: 318, isApproximate: true))
  }

  @Test("counts an activity as telling something only when it tells it of somebody")
  func told() {
    let people = Activity("a", attendances: [Attendance(id: "a-1", sex: .female)])
    let reach = Programme([people]).reach(in: quarter)
    #expect(reach.withWomen == 1)
    #expect(reach.withYoung == 0)
    #expect(reach.withDisability == 0)
  }

  @Test("adds up: the three months pooled are the quarter")
  func addsUp() {
    let programme = bulletin
    var month = Period(.month, containing: quarter.first)
    var pooled = Composition.empty
    var activities = 0
    for _ in 0..<3 {
      let reach = programme.reach(in: month)
      pooled = pooled + reach.composition
      activities += reach.activities
      month = month.next
    }
    let whole = programme.reach(in: quarter)
    #expect(pooled == whole.composition)
    #expect(activities == whole.activities)
    #expect(programme.reach(in: quarter.next).activities == 0)
    #expect(programme.reach(in: quarter.previous).participations == .zero)
  }

  @Test("of persons is between the largest activity and all participations")
  func persons() {
    var programme = bulletin
    programme.activities[id: "rss"] = nil
    let reach = GroupedReach(programme, in: quarter)
    #expect(reach.total.participations == .about(527))
    #expect(reach.persons.lower == 269)
    #expect(reach.persons.upper == 527)
    #expect(reach.persons.isApproximate, "258 was approximate")
    let one = Programme([Activity("a", reported: [Reported(.total, "115")])])
    #expect(GroupedReach(one, in: quarter).persons == .number(115))
    #expect(GroupedReach(Programme([]), in: quarter).persons == .zero)
  }

  @Test("in groups is the whole, each activity in one of them", arguments: Reach.Grouping.allCases)
  func partition(grouping: Reach.Grouping) {
    let groups = bulletin.reach(in: quarter, by: grouping)
    let whole = bulletin.reach(in: quarter)
    #expect(groups.reduce(0) { $0 + $1.reach.activities } == whole.activities)
    #expect(groups.reduce(0) { $0 + $1.reach.withTotal } == whole.withTotal)
    #expect(groups.reduce(Composition.empty) { $0 + $1.reach.composition } == whole.composition)
    #expect(Set(groups.map { Set($0.names) }).count == groups.count)
  }

  @Test("by region puts several regions in one group, in whatever order they are named")
  func regions() {
    let groups = bulletin.reach(in: quarter, by: .region)
    #expect(groups.map(\.names) == [["gao", "mopti"], ["bamako"], ["mopti"]])
    #expect(groups.first?.reach.activities == 2)
  }

  @Test("by project puts what has none in a group without a name")
  func noGroup() {
    let groups = bulletin.reach(in: quarter, by: .project)
    #expect(groups.map(\.names) == [[]])
  }

  @Test("follows the youth definition at once")
  func youth() {
    var programme = Programme([
      Activity("a", attendances: [Attendance(id: "a-1", age: .years(33))])
    ])
    #expect(programme.reach(in: quarter).composition.young.part == .number(1))
    programme.youthDefinition = .securityCouncil2250
    #expect(programme.reach(in: quarter).composition.young.part == .zero)
  }
}

@Suite("Places")
struct PlaceTests {
  @Test(
    "know the region or district that holds them",
    arguments: [
      ("djenne", "mopti"), ("mopti", "mopti"), ("bamako", "bamako"), ("mali", nil),
      ("lagos", nil), ("nowhere", nil),
    ] as [(String, String?)])
  func region(place: String, expected: String?) {
    #expect(Programme.small.region(of: place) == expected)
  }

  @Test("that hold one another in a circle have no region")
  func circle() {
    var programme = Programme.small
    programme.places.add(Place(id: "one", name: "One", kind: .commune, container: "two"))
    programme.places.add(Place(id: "two", name: "Two", kind: .cercle, container: "one"))
    #expect(programme.region(of: "one") == nil)
  }

  @Test("holds activities without known days only in periods that hold their whole span")
  func unknownDays() throws {
    var campaigns = Activity("campaigns", on: "2023-07-01", reported: [Reported(.total, "269")])
    campaigns.details.ends = try #require(Day("2023-09-30"))
    campaigns.details.daysAreKnown = false
    let programme = Programme([campaigns])
    let july = try #require(Period("2023-07"))
    let quarter = try #require(Period("2023-Q3"))
    #expect(programme.reach(in: july).activities == 0)
    #expect(programme.activitiesPerhaps(in: july).map(\.id) == ["campaigns"])
    #expect(programme.reach(in: quarter).participations == .number(269))
    #expect(programme.activitiesPerhaps(in: quarter).isEmpty)
    #expect(programme.activitiesPerhaps(in: quarter.next).isEmpty)
  }
}
