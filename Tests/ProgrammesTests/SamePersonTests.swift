import Testing

@testable import Programmes

@Suite("Two records of one person")
struct SamePersonTests {
  private let kept = Participant(id: "p-1", name: "Aminata Traoré", sex: .female)
  private let double = Participant(
    id: "p-2", name: "Mme Traoré Aminata", birthYear: 1990, organisation: "CAFO",
    phone: "76123456", networkRoles: [.trainer])

  private func programme(_ people: [Participant]) -> Programme {
    var programme = Programme.small
    for person in people { programme.participants.add(person) }
    return programme
  }

  @Test("are made one, and the kept one gets what it lacks")
  func merging() throws {
    var programme = programme([kept, double])
    let before = programme
    let change = try #require(programme.merge("p-2", into: "p-1"))
    try programme.apply(change)
    #expect(programme.participants.kept("p-2") == "p-1")
    #expect(programme.participants.kept("p-1") == "p-1")
    let person = try #require(programme.participants[id: "p-1"])
    #expect(person.name == "Aminata Traoré" && person.sex == .female)
    #expect(person.birthYear == 1990 && person.phone == "76123456")
    #expect(person.organisation == "CAFO" && person.networkRoles == [.trainer])
    #expect(programme.participants[id: "p-2"]?.name == double.name)
    try programme.apply(change.inverse)
    #expect(programme == before)
    #expect(programme.participants.kept("p-2") == "p-2")
  }

  @Test("cannot be made one twice, nor with nobody")
  func nothingToDo() throws {
    var programme = programme([kept, double])
    #expect(programme.merge("p-1", into: "p-1") == nil)
    #expect(programme.merge("p-9", into: "p-1") == nil)
    #expect(programme.merge("p-1", into: "p-9") == nil)
    try programme.apply(try #require(programme.merge("p-2", into: "p-1")))
    #expect(programme.merge("p-2", into: "p-1") == nil)
    #expect(programme.merge("p-1", into: "p-2") == nil)
  }

  @Test("what stands over several records leads to the last one")
  func chains() throws {
    var third = double
    third.id = "p-3"
    var programme = programme([kept, double, third])
    try programme.apply(try #require(programme.merge("p-3", into: "p-2")))
    try programme.apply(try #require(programme.merge("p-3", into: "p-1")))
    #expect(programme.participants.kept("p-3") == "p-1")
    #expect(programme.participants.kept("p-2") == "p-1")
    #expect(programme.participants[id: "p-3"]?.sameAs == "p-2")
  }

  @Test("a circle of two offices gives the same one to both, a record that is gone its own")
  func circles() {
    func roster(_ links: [(String, String?)]) -> Roster {
      Roster(links.map { Participant(id: $0, name: $0, sameAs: $1) })
    }
    let circle = roster([("p-2", "p-1"), ("p-1", "p-2"), ("p-3", "p-2")])
    #expect(["p-1", "p-2", "p-3"].map(circle.kept) == ["p-1", "p-1", "p-1"])
    #expect(["p-1", "p-2", "p-3"].map(circle.isInCircle) == [true, true, false])
    let itself = roster([("p-1", "p-1")])
    #expect(itself.kept("p-1") == "p-1" && itself.isInCircle("p-1"))
    #expect(roster([("p-1", "p-9")]).kept("p-1") == "p-1")
  }

  @Test("are known however the roster was put together")
  func roster() {
    var other = double
    other.sameAs = "p-1"
    var columns = RosterColumns()
    columns.append(kept)
    columns.append(other)
    var roster = Roster()
    _ = roster.add(columns)
    #expect(roster.kept("p-2") == "p-1")
    #expect(roster[id: "p-2"] == other)
    roster[id: "p-2"] = double
    #expect(roster.kept("p-2") == "p-2")
    roster[id: "p-2"] = other
    roster[id: "p-2"] = nil
    roster.add(double)
    #expect(roster.kept("p-2") == "p-2")
  }
}

@Suite("The six questions of the Washington Group")
struct WashingtonGroupTests {
  @Test(
    "mean a disability when one is answered by a lot of difficulty or more",
    arguments: [
      ("111111", false), ("122222", false), ("113111", true), ("111114", true), ("1-3111", true),
      ("---4--", true), ("11111-", nil), ("2-----", nil),
    ] as [(String, Bool?)])
  func rule(typed: String, expected: Bool?) throws {
    let answers = try #require(WashingtonGroup(typed: typed))
    #expect(answers.hasDisability == expected)
    #expect(WashingtonGroup(written: answers.written) == answers)
    #expect(answers.written == typed.map(String.init).joined(separator: " "))
  }

  @Test(
    "are six, from 1 to 4, and at least one is answered",
    arguments: ["", "1", "11111", "1111111", "111110", "111115", "------", "11111x"])
  func wrong(typed: String) {
    #expect(WashingtonGroup(typed: typed) == nil)
  }

  @Test("count before what was declared, as long as they tell")
  func disability() throws {
    func person(_ answers: String, _ declared: Bool?) -> Attendance {
      Attendance(
        id: "a-1", hasDisability: declared, disabilityMethod: declared == nil ? nil : .declared,
        washingtonGroup: WashingtonGroup(typed: answers))
    }
    #expect(person("113111", nil).disability == (true, .washingtonGroup))
    #expect(person("111111", true).disability == (false, .washingtonGroup))
    #expect(person("-11111", true).disability == (true, .declared))
    #expect(person("-11111", nil).disability == (nil, nil))
  }

  @Test("make the same figures packed as one by one, each method by itself")
  func figures() {
    let answers = ["111111", "113111", "1-1111", "1-4111"].map { WashingtonGroup(typed: $0) }
    var people: [Attendance] = []
    for (index, answer) in (answers + [nil]).enumerated() {
      for (other, declared) in [nil, true, false].enumerated() {
        people.append(
          Attendance(
            id: "a-\(index)\(other)", hasDisability: declared,
            disabilityMethod: declared == nil ? nil : .declared, washingtonGroup: answer))
      }
    }
    let activity = Activity("a", attendances: people)
    var slow = CrossTable()
    for person in people {
      slow.add(person.traits(on: activity.starts), youth: .africanYouthCharter)
    }
    let figures = Figures(activity, youth: .africanYouthCharter)
    #expect(figures.crossed == slow)
    let disabilities = figures.entered.disabilities
    let (asked, declared) = (
      disabilities.ratio(by: .washingtonGroup, among: .number(15)),
      disabilities.ratio(by: .declared, among: .number(15))
    )
    #expect(asked.part == .number(6) && asked.base == .number(9))
    #expect(declared.part == .number(2) && declared.base == .number(4))
  }
}
