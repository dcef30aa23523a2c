import Testing

@testable import Programmes

/// Each kind of finding about people has a case that raises it and one close to it that does not.
@Suite("Findings about people")
struct PeopleFindingTests {
  private func findings(_ activities: [Activity], _ people: [Participant] = []) -> [Finding] {
    var programme = Programme(activities)
    for person in people { programme.participants.add(person) }
    return programme.findings(today: Day("2024-12-31") ?? Day(number: 0))
  }

  private func kinds(_ activities: [Activity], _ people: [Participant] = []) -> [Finding.Kind] {
    findings(activities, people).map(\.kind)
  }

  private func kinds(_ attendances: Attendance...) -> [Finding.Kind] {
    kinds([Activity("a", attendances: attendances)])
  }

  @Test("two people of the roster who may be one")
  func likelySamePerson() {
    let known = Participant(id: "p-1", name: "Aminata Traoré", phone: "76 12 34 56")
    func other(_ change: (inout Participant) -> Void = { _ in }) -> [Participant] {
      var other = Participant(id: "p-2", name: "Mme Tarawele Aminata", phone: "+22376123456")
      change(&other)
      return [known, other]
    }
    let told = findings([], other())
    #expect(told.map(\.subject) == [.init(type: "Participant", id: "p-2", field: "Id")])
    guard case .likelySamePerson("p-1", let likeness)? = told.first?.kind else {
      Issue.record("\(told)")
      return
    }
    #expect(likeness.evidence == [.name(.spelledOtherwise), .samePhone])
    #expect(kinds([], other { $0.phone = "66 00 00 00" }) == [])
    #expect(kinds([], other { $0.name = "Mme Touré Aminata" }) == [])
    #expect(kinds([], other { $0.sameAs = "p-1" }) == [])
    #expect(kinds([], other { $0.isInvented = true }) == [])
  }

  @Test("an age that changes between activities by more than the years between them")
  func agesDisagree() {
    func ages(_ first: Attendance.Age, _ second: Attendance.Age, born: Int? = nil)
      -> [Finding.Kind]
    {
      kinds(
        [
          Activity(
            "2023", on: "2023-08-11",
            attendances: [Attendance(id: "a-1", age: first, participant: "p-1")]),
          Activity(
            "2024", on: "2024-02-01",
            attendances: [Attendance(id: "a-2", age: second, participant: "p-1")]),
        ], [Participant(id: "p-1", name: "Awa Sow", birthYear: born)])
    }
    #expect(ages(.years(30), .years(31)) == [])
    #expect(ages(.years(30), .years(29)) == [], "one year off is how ages are told")
    #expect(
      ages(.years(30), .years(28))
        == [.agesDisagree("p-1", here: 1995...1996, elsewhere: 1992...1993)])
    #expect(ages(.birthYear(1992), .years(31)) == [])
    #expect(
      ages(.birthYear(1992), .birthYear(1994))
        == [.agesDisagree("p-1", here: 1994...1994, elsewhere: 1992...1992)])
    #expect(ages(.years(30), .band(Ages(lower: 15, upper: 35))) == [])
    #expect(ages(.years(30), .band(Ages(lower: 36, upper: nil))) == [], "no upper end tells little")
    #expect(ages(.years(30), .years(31), born: 1993) == [])
    #expect(ages(.years(30), .years(31), born: 1999).count == 2)
  }

  @Test("somebody whom the roster says to be born after the activity, or ages before it")
  func impossibleAges() {
    func born(_ year: Int, _ age: Attendance.Age? = nil) -> [Finding.Kind] {
      kinds(
        [Activity("a", attendances: [Attendance(id: "a-1", age: age, participant: "p-1")])],
        [Participant(id: "p-1", name: "Awa Sow", birthYear: year)])
    }
    #expect(born(2023) == [] && born(1903) == [])
    #expect(born(2024) == [.bornAfterActivity(year: 2024, Day("2023-08-11") ?? Day(number: 0))])
    #expect(born(1902) == [.impossibleAge(121)])
    #expect(kinds(Attendance(id: "a-1", age: .years(120))) == [])
    #expect(kinds(Attendance(id: "a-1", age: .years(121))) == [.impossibleAge(121)])
    #expect(kinds(Attendance(id: "a-1", age: .years(-1))) == [.impossibleAge(-1)])
  }

  @Test("disabilities known by two methods in one list, told once")
  func methodsMixed() {
    func person(_ id: String, _ method: DisabilityMethod?, _ answer: Bool? = false) -> Attendance {
      Attendance(id: id, hasDisability: answer, disabilityMethod: method)
    }
    let asked = Attendance(id: "a-9", washingtonGroup: WashingtonGroup(typed: "111111"))
    #expect(kinds(person("a-1", .declared), person("a-2", .declared, true)) == [])
    #expect(kinds(person("a-1", .declared), person("a-2", nil)) == [])
    #expect(kinds(person("a-1", .declared), person("a-2", .observed, nil)) == [])
    #expect(
      kinds(person("a-1", .declared), person("a-2", .observed), person("a-3", .observed))
        == [.methodsMixed(.declared, .observed)])
    #expect(kinds(person("a-1", .washingtonGroup), asked) == [])
    #expect(kinds(person("a-1", .declared), asked) == [.methodsMixed(.declared, .washingtonGroup)])
    func tally(_ methods: DisabilityMethod...) -> Activity {
      Activity(
        "a", attendances: [person("a-1", .declared)],
        headcounts: methods.enumerated().map {
          Headcount(
            id: "h-\($0.offset)", station: "s",
            traits: Traits(hasDisability: true, disabilityMethod: $0.element), count: 1)
        })
    }
    #expect(kinds([tally(.observed, .observed)]) == [], "a tally sees, a list asks")
    var practice = tally(.observed, .declared)
    practice.details.isPractice = true
    #expect(kinds([practice]) == [], "practice makes no figures")
    #expect(kinds([tally(.observed, .declared)]) == [.methodsMixed(.observed, .declared)])
  }

  @Test("six answers that say the contrary of what was declared")
  func answersContradicted() {
    func person(_ answers: String, _ noted: Bool?) -> Attendance {
      Attendance(
        id: "a-1", hasDisability: noted, disabilityMethod: .declared,
        washingtonGroup: WashingtonGroup(typed: answers))
    }
    #expect(kinds(person("113111", true)) == [] && kinds(person("113111", nil)) == [])
    #expect(kinds(person("11-111", true)) == [], "the answers leave it open")
    #expect(
      kinds(person("113111", false)) == [.answersContradicted(byAnswers: true, noted: false)])
    #expect(
      kinds(person("112111", true)) == [.answersContradicted(byAnswers: false, noted: true)])
  }

  @Test("a record said to be the same person's as nobody, or as itself in a circle")
  func pointers() {
    func people(_ links: [String?]) -> [Participant] {
      links.enumerated().map {
        Participant(id: "p-\($0.offset)", name: "Awa \($0.offset)", sameAs: $0.element)
      }
    }
    #expect(kinds([], people([nil, "p-0", "p-1"])) == [])
    #expect(kinds([], people([nil, "p-9"])) == [.unknownReference("p-9", nearest: nil)])
    #expect(
      kinds([], people(["p-1", "p-0", "p-1"])) == [.sameAsInCircle("p-0"), .sameAsInCircle("p-1")])
    #expect(kinds([], people(["p-0"])) == [.sameAsInCircle("p-0")])
  }

  @Test("a day of attendance on which the activity was not held")
  func attendedOutside() throws {
    let day = try #require(Day("2023-08-11"))
    func attended(_ days: [Int]) -> [Finding.Kind] {
      var activity = Activity(
        "a", attendances: [Attendance(id: "a-1", days: days.map { day.adding(days: $0) })])
      activity.details.ends = day.adding(days: 2)
      return kinds([activity])
    }
    #expect(attended([0, 1, 2]) == [])
    let ends = day.adding(days: 2)
    #expect(
      attended([0, 3]) == [.attendedOutside(day.adding(days: 3), starts: day, ends: ends)])
    #expect(
      attended([-1]) == [.attendedOutside(day.adding(days: -1), starts: day, ends: ends)])
  }
}
