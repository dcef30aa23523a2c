import Foundation
import Programmes
import Registers
import SystemPackage
import Testing

/// Applies random changes to a programme in memory and to its register, and compares.
@Suite("Random changes")
struct RandomChangesTests {
  @Test("are the same in memory, on the disk and in a reopened register", arguments: 0..<2)
  func changes(seed: Int) throws {
    let office = try Office(copying: Project.demo)
    var maker = ChangeMaker(seed: UInt64(seed))
    var saving = try office.saver()
    var programme = try office.read().programme
    var done: [Change] = []
    var undone: [Change] = []
    var batch: [Change] = []
    var count = 0
    while count < 200 {
      let change: Change
      switch maker.number(below: 6) {
      case 0:
        guard let last = done.popLast() else { continue }
        undone.append(last)
        change = last.inverse
      case 1:
        guard let last = undone.popLast() else { continue }
        done.append(last)
        change = last
      default:
        change = maker.change(of: programme)
        // What cannot be applied in memory never reaches the writer.
        guard (try? programme.apply(change)) != nil else { continue }
        try programme.apply(change.inverse)
        done.append(change)
        undone = []
      }
      try programme.apply(change)
      batch.append(change)
      count += 1
      guard maker.number(below: 6) == 0 || count == 200 else { continue }
      #expect(try saving.save(batch) == batch.map { _ in nil }, "\(batch)")
      batch = []
      if maker.number(below: 4) == 0 {
        try compare(programme, office)
        // As after a restart.
        saving = try office.saver()
      }
    }
    try compare(programme, office)
    #expect(try office.complaints().isEmpty)
  }

  @Test("all taken back give the programme that was there before")
  func allTakenBack() throws {
    let office = try Office(copying: Project.demo)
    var maker = ChangeMaker(seed: 99)
    let saving = try office.saver()
    let before = try office.read().programme
    var programme = before
    var done: [Change] = []
    for _ in 0..<100 {
      let change = maker.change(of: programme)
      guard (try? programme.apply(change)) != nil else { continue }
      done.append(change)
      #expect(try saving.save([change]) == [nil])
    }
    try compare(programme, office)
    for change in done.reversed() { #expect(try saving.save([change.inverse]) == [nil]) }
    let after = try office.read().programme
    for activity in before.activities {
      let again = try #require(after.activities[id: activity.id])
      #expect(again.details == activity.details)
      #expect(Set(again.attendances) == Set(activity.attendances))
      #expect(Set(again.headcounts.filter { $0.count > 0 }) == Set(activity.headcounts))
      #expect(Set(again.reported) == Set(activity.reported))
    }
    #expect(Set(after.participants) == Set(before.participants))
    #expect(after.activities.count == before.activities.count)
    #expect(try office.complaints().isEmpty)
  }

  private func compare(_ programme: Programme, _ office: Office) throws {
    let reading = try office.read()
    #expect(reading.problems.isEmpty)
    var (read, expected) = (reading.programme, programme)
    // In the folder activities stand by name.
    read.activities = Table(read.activities.sorted { $0.id < $1.id })
    expected.activities = Table(expected.activities.sorted { $0.id < $1.id })
    #expect(read.activities.map(\.id) == expected.activities.map(\.id))
    for (found, wanted) in zip(read.activities, expected.activities) where found != wanted {
      #expect(found == wanted)
    }
    for (found, wanted) in zip(read.participants, expected.participants) where found != wanted {
      #expect(found == wanted)
    }
    let isEqual = read == expected
    #expect(isEqual)
  }
}

/// Makes changes of every kind to what a programme holds.
struct ChangeMaker {
  private var numbers: SeededGenerator

  init(seed: UInt64) { numbers = SeededGenerator(seed: seed) }

  mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &numbers) }

  private mutating func pick<Element>(_ elements: some Collection<Element>) -> Element? {
    elements.randomElement(using: &numbers)
  }

  private mutating func id(_ letter: Character) -> String {
    Identifiers.random(letter, using: &numbers)
  }

  private mutating func text() -> String? {
    pick([
      nil, "Bamako", "Aïssata « Maïga »", "a\nb", "a\n\nb", "# no comment", "%rec: None",
      "+ plus", "C:\\", "x\\\ny", "ends in \\", "Id: x", "ߒߞߏ", "\u{1B}[31m", "a\tb", " blank ",
    ]) ?? nil
  }

  private mutating func traits() -> Traits {
    Traits(
      sex: pick([nil, .female, .male, .other]) ?? nil,
      ages: pick([nil, Ages(lower: 15, upper: 35), Ages(lower: 36, upper: nil)]) ?? nil,
      hasDisability: pick([nil, true, false]) ?? nil,
      disabilityMethod: pick([nil, .observed]) ?? nil,
      isDisplaced: pick([nil, true, false]) ?? nil)
  }

  private mutating func person(_ id: String) -> Attendance {
    let traits = traits()
    let age: Attendance.Age? =
      pick([nil, .years(number(below: 121)), .birthYear(1980), .band(Ages(lower: 15, upper: 35))])
      ?? nil
    return Attendance(
      id: id, sex: traits.sex, age: age, hasDisability: traits.hasDisability,
      disabilityMethod: traits.disabilityMethod,
      washingtonGroup: pick([
        nil, WashingtonGroup(typed: "113111"), WashingtonGroup(typed: "1-1111"),
      ])
        ?? nil, isDisplaced: traits.isDisplaced,
      days: [Day(number: 19_000), Day(number: 19_001)].filter { _ in number(below: 4) == 0 })
  }

  private mutating func participant(_ id: String) -> Participant {
    Participant(
      id: id, name: text() ?? "Awa", sex: pick([nil, .female, .male]) ?? nil,
      birthYear: pick([nil, 1990]) ?? nil, organisation: text(), function: text(), phone: text(),
      locality: text(), networkRoles: pick([[], [.trainer], [.mediator, .trainer]]) ?? [],
      isInvented: number(below: 2) == 0, sameAs: number(below: 6) == 0 ? "p-0other" : nil)
  }

  private mutating func figure(_ id: String) -> Reported {
    let measure = pick(Reported.Measure.allCases) ?? .total
    let value: Reported.Value =
      measure == .firstDay || measure == .lastDay
      ? .day(Day(number: number(below: 20_000)))
      : pick([
        .count(.number(number(below: 900))), .count(.about(258)), .count(.some), .count(.zero),
        .percent(number(below: 101), isApproximate: number(below: 2) == 0),
      ]) ?? .count(.zero)
    return Reported(
      id: id, measure: measure, value: value, whole: pick([.total, .women]) ?? .total,
      source: "bulletin-2023-q3", locus: text(), sentence: text(), note: text())
  }

  private mutating func details(_ old: Activity.Details) -> Activity.Details {
    var details = old
    details.title = text() ?? "T"
    details.shortTitle = text()
    details.kind = pick(Activity.Kind.allCases) ?? .other
    details.role = pick(Activity.Role.allCases) ?? .visit
    details.ends = details.starts.adding(days: number(below: 3))
    details.daysAreKnown = number(below: 2) == 0
    details.sessions = 1 + number(below: 3)
    details.places = pick([[], ["bamako"], ["bamako", "segou"], ["segou", "bamako"]]) ?? []
    details.results = pick([[], ["one"], ["one", "two"], ["two", "one", "one"]]) ?? []
    details.venue = text()
    details.narrative = text()
    details.targets =
      pick([
        Activity.Targets(),
        Activity.Targets(total: 120, women: .percent(50), young: .people(3)),
      ]) ?? Activity.Targets()
    details.isPractice = number(below: 2) == 0
    return details
  }

  private mutating func newActivity(_ programme: Programme) -> Activity {
    let day = Day(number: 19_500 + number(below: 900))
    let id = Identifiers.activity(starts: day, title: "n\(number(below: 9_999))") {
      programme.activities[id: $0] != nil
    }
    let start = Activity.Details(id: id, title: "N", kind: .visit, role: .visit, starts: day)
    return Activity(
      details(start), attendances: Attendances([person(self.id("a"))]),
      reported: [figure(self.id("r"))],
      commitments: [Commitment(id: self.id("c"), by: "CAAJ", what: "La note", due: day)])
  }

  mutating func change(of programme: Programme) -> Change {
    guard let activity = pick(programme.activities) else {
      return Change(.activity(before: nil, after: newActivity(programme)))
    }
    switch number(below: 12) {
    case 0, 1: return Change(.attendance(activity.id, before: nil, after: person(id("a"))))
    case 2:
      guard let old = pick(activity.attendances) else { return Change([]) }
      return Change(.attendance(activity.id, before: old, after: person(old.id)))
    case 3:
      guard let old = pick(activity.attendances) else { return Change([]) }
      return Change(.attendance(activity.id, before: old, after: nil))
    case 4:
      return Change(.details(before: activity.details, after: details(activity.details)))
    case 5, 6:
      return Change(
        .headcount(
          activity.id, station: pick(["aminata", "porte-2"]) ?? "", traits(),
          by: number(below: 30) - 5, newID: id("h")))
    case 7:
      let old = pick([nil, pick(activity.reported)]) ?? nil
      let new = number(below: 3) == 0 && old != nil ? nil : figure(old?.id ?? id("r"))
      return Change(.reported(activity.id, before: old, after: new))
    case 8:
      // As a row's entry does it: the person and the attendance together.
      let newcomer = participant(id("p"))
      var person = person(id("a"))
      person.participant = newcomer.id
      return Change([
        .participant(before: nil, after: newcomer),
        .attendance(activity.id, before: nil, after: person),
      ])
    case 9:
      guard let old = pick(programme.participants) else { return Change([]) }
      return Change(
        .participant(before: old, after: number(below: 4) == 0 ? nil : participant(old.id)))
    case 10: return Change(.activity(before: nil, after: newActivity(programme)))
    default: return Change(.activity(before: activity, after: nil))
    }
  }
}
