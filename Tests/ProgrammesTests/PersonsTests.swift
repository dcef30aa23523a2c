import Testing

@testable import Programmes

@Suite("Persons behind participations")
struct PersonsTests {
  private let quarter = Period(.quarter, containing: Day("2023-08-11") ?? Day(number: 0))

  private func activity(_ id: String, _ people: [String?], counted: Int = 0) -> Activity {
    Activity(
      id,
      attendances: people.enumerated().map {
        Attendance(id: "a-\(id)\($0.offset)", participant: $0.element)
      },
      headcounts: counted == 0
        ? [] : [Headcount(id: "h-1", station: "s", traits: Traits(), count: counted)])
  }

  private func persons(_ activities: [Activity], _ people: [Participant] = []) -> Count {
    var programme = Programme(activities)
    for person in people { programme.participants.add(person) }
    return GroupedReach(programme, in: quarter).persons
  }

  @Test("are exact where everybody is named, at two runs of one training too")
  func exact() {
    let runs = [activity("one", ["p-1", "p-2", "p-3"]), activity("two", ["p-2", "p-3", "p-4"])]
    #expect(persons(runs) == .number(4))
  }

  @Test("are counted once for an activity of several days, and once where they are listed twice")
  func once() {
    var days = activity("five-days", ["p-1", "p-2"])
    var attendance = days.attendances[0]
    attendance.days = (0..<5).map { Day(number: 19_000 + $0) }
    days.attendances[id: attendance.id] = attendance
    #expect(attendance.daysAttended == 5)
    #expect(persons([days]) == .number(2))
    #expect(persons([activity("twice", ["p-1", "p-1", "p-2"])]) == .number(2))
  }

  @Test("who are unnamed may be anybody who is not named at the same activity")
  func partlyNamed() {
    // Of the second, two may be p-1 and p-2; of the first, one may be p-4.
    let both = [
      activity("one", ["p-1", "p-2", nil]), activity("two", ["p-4", nil, nil], counted: 0),
    ]
    #expect(persons(both) == Count(lower: 3, upper: 6))
    #expect(persons([activity("counted", ["p-1"], counted: 9)]) == .number(10))
  }

  @Test("are one where an officer has said that two records are one person's")
  func merged() {
    let activities = [activity("one", ["p-1", "a b"]), activity("two", ["p-2", "p-3"])]
    let people = [
      Participant(id: "p-1", name: "A"), Participant(id: "p-2", name: "B", sameAs: "p-1"),
      Participant(id: "p-3", name: "C"), Participant(id: "a b", name: "D", sameAs: "p-3"),
    ]
    #expect(persons(activities, people) == .number(2))
    #expect(persons(activities) == .number(4))
  }

  @Test("of others' activities are not in the reach, and stand beside it")
  func beside() {
    var partner = activity("partner", ["p-1", "p-2"])
    partner.details.role = .tookPart
    var practice = activity("practice", ["p-8"])
    practice.details.isPractice = true
    let programme = Programme([activity("ours", ["p-1"]), partner, practice])
    let reach = GroupedReach(programme, in: quarter)
    #expect(reach.persons == .number(1))
    #expect(reach.beside.activities == 1 && reach.beside.participations == .number(2))
  }

  // MARK: Against the truth

  /// Some activities of which all is known, and the same with parts of it hidden.
  private struct Hidden {
    /// Who was there, at each activity, as numbers.
    var truth: [Set<Int>] = []
    var activities: [Activity] = []
    var isAllNamed = true

    init(seed: UInt64) {
      var generator = SeededGenerator(seed: seed)
      func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
      let crowd = number(1...25)
      let hiding = number(0...3)
      for index in 0..<number(1...6) {
        let present = Set((0..<number(0...15)).map { _ in number(0...crowd) })
        truth.append(present)
        let isReported = hiding == 3 && number(0...2) == 0 && !present.isEmpty
        if isReported {
          isAllNamed = false
          let total = Count(
            lower: max(1, present.count - number(0...3)), upper: present.count + number(0...3))
          activities.append(
            Activity("a\(index)", reported: [Reported(.total, total.written ?? "")]))
          continue
        }
        var counted = 0
        var attendances: [Attendance] = []
        for person in present.sorted() {
          let isNamed = hiding == 0 || number(0...3) > hiding - 1
          if !isNamed { isAllNamed = false }
          if !isNamed, number(0...1) == 0 {
            counted += 1
          } else {
            let id = isNamed ? "p-\(person)" : nil
            attendances.append(Attendance(id: "a-\(person)", participant: id))
          }
        }
        let tally = Headcount(id: "h-1", station: "s", traits: Traits(), count: counted)
        activities.append(
          Activity("a\(index)", attendances: attendances, headcounts: counted > 0 ? [tally] : []))
      }
    }
  }

  @Test("always lie within the bounds, which are exact when all is known", arguments: 0..<600)
  func bounds(seed: UInt64) {
    let hidden = Hidden(seed: seed)
    let truth = hidden.truth.reduce(into: Set<Int>()) { $0.formUnion($1) }.count
    let found = persons(hidden.activities)
    #expect(found.allows(truth))
    if hidden.isAllNamed { #expect(found == .number(truth)) }
  }

  @Test("have bounds that somebody could have filled: nothing narrower is true", arguments: 0..<300)
  func narrowest(seed: UInt64) {
    let activities = Hidden(seed: seed).activities
    let found = persons(activities)
    let named = activities.map { Set($0.attendances.compactMap(\.participant)) }
    let everybody = named.reduce(into: Set<String>()) { $0.formUnion($1) }
    var fewest = everybody
    var most = everybody.count
    for (activity, own) in zip(activities, named) {
      guard let total = Figures(activity, youth: .africanYouthCharter).used?.total else { continue }
      // The fewest: whoever is named elsewhere, then the same strangers at each activity.
      let strangers = (0..<40).map { "stranger \($0)" }
      let candidates = everybody.subtracting(own).sorted() + strangers
      fewest.formUnion(candidates.prefix(total.lower - own.count))
      // The most: strangers who come but once.
      most += (total.upper ?? 0) - own.count
    }
    #expect(found.lower == fewest.count)
    #expect(found.upper == most)
  }

  @Test("are the same after any changes as counted anew", arguments: 0..<40)
  func changes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed &+ 5_000)
    func figures(_ seed: UInt64) -> [Figures] {
      Hidden(seed: seed).activities.map { Figures($0, youth: .africanYouthCharter) }
    }
    var current = figures(seed)
    var counter = PersonCounter()
    for one in current { counter.add(one) }
    for step in 0..<30 {
      let new = figures(seed &* 31 &+ UInt64(step)).randomElement(using: &generator)
      let place = Int.random(in: 0..<current.count, using: &generator)
      guard let new else { continue }
      counter.remove(current[place])
      counter.add(new)
      current[place] = new
      var reach = Reach()
      var anew = PeopleReached()
      for one in current {
        reach.add(one)
        anew.add(one)
      }
      #expect(
        counter.persons(among: reach.participations) == anew.persons(among: reach.participations))
    }
  }
}
