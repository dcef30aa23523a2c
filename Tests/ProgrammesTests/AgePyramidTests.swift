import Programmes
import Testing

@Suite("Women and men by age")
struct AgePyramidTests {
  private func pyramid(_ people: [Attendance], _ headcounts: [Headcount] = []) -> AgePyramid {
    var pyramid = AgePyramid()
    pyramid.add(Activity("a", on: "2023-08-11", attendances: people, headcounts: headcounts))
    return pyramid
  }

  private func place(of age: Attendance.Age?, _ sex: Sex? = .female) -> Ages? {
    pyramid([Attendance(id: "a-1", sex: sex, age: age)]).bands
      .first { $0.women + $0.men == 1 }?.ages
  }

  @Test(
    "each age is in one band, and the bands meet without a gap",
    arguments: [
      (0, 0), (14, 0), (15, 15), (24, 15), (25, 25), (35, 25), (36, 36), (64, 50), (65, 65),
      (120, 65),
    ])
  func bands(age: Int, lower: Int) {
    #expect(place(of: .years(age))?.lower == lower)
  }

  @Test("whoever’s age may lie in two bands is in none of them")
  func open() {
    // Born in 1998: 24 or 25 on that day.
    #expect(place(of: .birthYear(1998)) == nil)
    // 25 or 26.
    #expect(place(of: .birthYear(1997))?.lower == 25)
    #expect(place(of: .band(Ages(lower: 15, upper: 35))) == nil)
    #expect(place(of: .band(Ages(lower: 25, upper: 35)))?.lower == 25)
    #expect(place(of: .band(Ages(lower: 36, upper: nil))) == nil)
    #expect(place(of: .band(Ages(lower: 65, upper: nil)))?.lower == 65)
    #expect(place(of: nil) == nil)
    #expect(place(of: .years(30), nil) == nil)
    #expect(place(of: .years(30), .other) == nil)
    #expect(pyramid([Attendance(id: "a-1", sex: .other, age: .years(30))]).people == 1)
  }

  @Test("counts those of a station with their number, and says how many it knows")
  func headcounts() {
    let counted = [
      Headcount(
        id: "h-1", station: "door", traits: Traits(sex: .male, ages: Ages(lower: 50, upper: 60)),
        count: 7),
      Headcount(id: "h-2", station: "door", traits: Traits(sex: .male), count: 4),
    ]
    let pyramid = pyramid([Attendance(id: "a-1", sex: .female, age: .years(20))], counted)
    #expect(pyramid.bands.first { $0.ages.lower == 50 }?.men == 7)
    #expect(pyramid.known == 8)
    #expect(pyramid.people == 12)
  }

  @Test("takes only our activities of the period")
  func ours() {
    let person = [Attendance(id: "a-1", sex: .female, age: .years(20))]
    let programme = Programme([
      Activity("a", on: "2023-08-11", attendances: person),
      Activity("b", on: "2023-08-12", role: .tookPart, attendances: person),
      Activity("c", on: "2023-10-12", attendances: person),
    ])
    #expect(Period("2023-Q3").map { programme.agePyramid(in: $0).known } == 1)
    #expect(Period("2023").map { programme.agePyramid(in: $0).known } == 2)
  }
}
