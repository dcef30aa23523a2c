import Programmes
import Testing

@Suite("Bands of age at the door")
struct TallyBandsTests {
  @Test("are two or three that follow one another, the last without an end")
  func reads() throws {
    for text in ["15-35 36+", "0-14 15-35 36+", "15-24 25-35 36+", "18-40 41+"] {
      #expect(TallyBands(text)?.description == text)
    }
    #expect(TallyBands("15-35  36+")?.description == "15-35 36+")
    for text in [
      "", "15+", "15-35", "15-35 36-60", "15-35 37+", "15-35 30+", "36+ 15-35",
      "0-14 15-24 25-35 36+", "15-35 36+ 40+", "jeunes adultes", "15-35,36+",
    ] {
      #expect(TallyBands(text) == nil, "\(text)")
    }
  }

  @Test("are the young and the older where nothing else is said")
  func standard() {
    let programme = Programme(id: "p", name: "", country: "mali")
    let activity = Activity(
      Activity.Details(
        id: "a", title: "", kind: .other, role: .organised, starts: Day(number: 0)))
    #expect(programme.tallyBands(of: activity).description == "15-35 36+")
    for youth in YouthDefinition.all {
      let bands = TallyBands(youth)
      #expect(TallyBands(bands.description) == bands)
      #expect(bands.ages.map { youth.group(of: $0) } == [.young, .adult])
    }
  }

  @Test("hold whoever's age lies in one of them, whole")
  func columns() throws {
    let bands = try #require(TallyBands("0-14 15-35 36+"))
    #expect(bands.column(of: Ages(exactly: 14)) == 0)
    #expect(bands.column(of: Ages(lower: 15, upper: 35)) == 1)
    #expect(bands.column(of: Ages(lower: 36, upper: nil)) == 2)
    #expect(bands.column(of: Ages(lower: 14, upper: 15)) == nil)
    #expect(bands.column(of: Ages(lower: 15, upper: nil)) == nil)
    #expect(TallyBands("15-35 36+")?.column(of: Ages(exactly: 12)) == nil)
  }

  @Test("count everybody once, in a column or elsewhere")
  func block() throws {
    var activity = Activity(
      Activity.Details(
        id: "a", title: "", kind: .other, role: .organised,
        starts: try #require(Day("2023-08-11"))))
    func traits(_ sex: Sex?, _ ages: String?, _ hasDisability: Bool? = nil) -> Traits {
      Traits(sex: sex, ages: ages.flatMap { Ages($0) }, hasDisability: hasDisability)
    }
    activity.headcounts = [
      Headcount(id: "h1", station: "a", traits: traits(.female, "15-35"), count: 5),
      Headcount(id: "h2", station: "b", traits: traits(.female, "15-35", true), count: 2),
      Headcount(id: "h3", station: "b", traits: traits(.male, "36+"), count: 3),
      Headcount(id: "h4", station: "b", traits: traits(nil, nil), count: 4),
      Headcount(id: "h5", station: "b", traits: traits(.other, "36+"), count: 1),
      Headcount(id: "h6", station: "b", traits: traits(.male, "30-40"), count: 6),
    ]
    activity.attendances[id: "a1"] = Attendance(id: "a1", sex: .female, age: .years(24))
    activity.attendances[id: "a2"] = Attendance(id: "a2", sex: .male, age: .birthYear(1988))
    let bands = try #require(TallyBands("15-35 36+"))
    let block = TallyBlock(activity, bands)
    #expect(block.people(.female, column: 0) == 8)
    #expect(block.peopleWithDisability(.female, column: 0) == 2)
    #expect(block.people(.male, column: 1) == 3)
    #expect(block.people(.male, column: 0) == 1)
    #expect(block.elsewhere == 11)
  }
}
