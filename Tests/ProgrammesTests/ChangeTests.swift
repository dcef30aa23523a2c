import Programmes
import Testing

@Suite("Changing a programme")
struct ChangeTests {
  private let woman = Traits(sex: .female, ages: Ages(lower: 15, upper: 35))

  private var programme: Programme {
    var programme = Programme([
      Activity(
        "one", reported: [Reported(.total, "115"), Reported(.women, "91")],
        attendances: [
          Attendance(id: "a-1", sex: .female), Attendance(id: "a-2", sex: .male),
          Attendance(id: "a-3"),
        ], headcounts: [Headcount(id: "h-1", station: "door", traits: woman, count: 2)]),
      Activity("two"), Activity("three"),
    ])
    for id in ["p-1", "p-2", "p-3"] { programme.participants.add(Participant(id: id, name: id)) }
    return programme
  }

  private func tick(_ number: Int, station: String = "door", on id: String = "one") -> Edit {
    .headcount(id, station: station, woman, by: number, newID: "h-new")
  }

  /// Any step that the programme takes.
  private func randomEdit(
    _ programme: Programme, _ step: Int, using generator: inout SeededGenerator
  ) -> Edit? {
    guard let activity = programme.activities.randomElement(using: &generator) else { return nil }
    let new = "new-\(step)"
    switch Int.random(in: 0..<9, using: &generator) {
    case 0: return .activity(before: nil, after: Activity("activity-\(new)"))
    case 1: return .activity(before: activity, after: nil)
    case 2:
      var details = activity.details
      details.title = new
      return .details(before: activity.details, after: details)
    case 3: return .attendance(activity.id, before: nil, after: Attendance(id: "a-\(new)"))
    case 4:
      let old = activity.attendances.randomElement(using: &generator)
      return old.map { .attendance(activity.id, before: $0, after: nil) }
    case 5:
      return .headcount(
        activity.id, station: ["door", "gate"][step % 2], Traits.random(using: &generator),
        by: Int.random(in: 0...3, using: &generator), newID: "h-\(new)")
    case 6:
      let old = activity.reported.randomElement(using: &generator)
      var figure = Reported(.total, new)
      figure.id = "r-\(new)"
      return .reported(activity.id, before: old, after: old == nil ? figure : nil)
    case 7:
      let old = programme.participants.randomElement(using: &generator)
      var changed = old
      changed?.name = new
      return old.map { .participant(before: $0, after: changed) }
    default:
      return .participant(before: nil, after: Participant(id: "p-\(new)", name: new))
    }
  }

  @Test("and back leaves the same things, though one that was removed comes back last")
  func inverse() throws {
    for seed in UInt64(0)..<30 {
      var generator = SeededGenerator(seed: seed)
      var programme = self.programme
      let before = programme
      var done: [Change] = []
      for step in 0..<40 {
        var edits: [Edit] = []
        var preview = programme
        for part in 0..<Int.random(in: 1...3, using: &generator) {
          guard let edit = randomEdit(preview, 10 * step + part, using: &generator) else {
            continue
          }
          try preview.apply(Change(edit))
          edits.append(edit)
        }
        let change = Change(edits)
        try programme.apply(change)
        let isTheSame = programme == preview
        #expect(isTheSame, "applied together and one by one")
        done.append(change)
      }
      for change in done.reversed() { try programme.apply(change.inverse) }
      let isAsBefore = programme.sorted == before.sorted
      #expect(isAsBefore, "seed \(seed)")
    }
  }

  @Test("and back is exact when nothing was removed")
  func exactInverse() throws {
    var programme = self.programme
    let before = programme
    var details = before.activities[0].details
    details.title = "another"
    let change = Change([
      .activity(before: nil, after: Activity("four")),
      .details(before: before.activities[0].details, after: details),
      .attendance("two", before: nil, after: Attendance(id: "a-9")),
      .participant(before: nil, after: Participant(id: "p-9", name: "")),
      tick(5),
    ])
    try programme.apply(change)
    #expect(programme != before)
    try programme.apply(change.inverse)
    #expect(programme == before)
    #expect(change.inverse.inverse == change)
  }

  @Test("a tick taken back is as if nobody had come")
  func tickBack() throws {
    var programme = self.programme
    try programme.apply(Change(tick(3, on: "two")))
    #expect(programme.activities[id: "two"]?.headcounts.first?.count == 3)
    try programme.apply(Change(tick(3, on: "two").inverse))
    #expect(programme.activities[id: "two"]?.headcounts.isEmpty == true)
    let two = try #require(programme.activities[id: "two"])
    #expect(Figures(two, youth: .africanYouthCharter).basis == .none)
  }

  @Test("counts on at one station, beside another one and other people")
  func stations() throws {
    var programme = self.programme
    try programme.apply(Change([tick(1), tick(12), tick(1, station: "gate")]))
    #expect(programme.activities[0].headcounts.map(\.count) == [15, 1])
    let man = Edit.headcount("one", station: "door", Traits(sex: .male), by: 1, newID: "h-9")
    try programme.apply(Change(man))
    #expect(programme.activities[0].headcounts.map(\.id) == ["h-1", "h-new", "h-9"])
  }

  @Test("is refused when it cannot be, and then nothing is changed")
  func refusals() throws {
    let programme = self.programme
    let one = try #require(programme.activities[id: "one"])
    var renamed = one.details
    renamed.id = "two"
    let refused: [(Edit, ChangeRefusal)] = [
      (tick(-30), .countBelowZero("one")),
      (tick(-1, station: "gate"), .countBelowZero("one")),
      (tick(1, on: "none"), .noSuchActivity("none")),
      (.activity(before: nil, after: one), .activityExists("one")),
      (.activity(before: Activity("none"), after: nil), .noSuchActivity("none")),
      (.details(before: one.details, after: renamed), .noSuchActivity("two")),
      (.attendance("none", before: nil, after: Attendance(id: "a")), .noSuchActivity("none")),
      (.attendance("one", before: Attendance(id: "z"), after: nil), .noSuchRecord("z")),
      (
        .attendance("one", before: Attendance(id: "z"), after: Attendance(id: "z", sex: .male)),
        .noSuchRecord("z")
      ),
      (
        .reported("one", before: Reported(.men, "4"), after: nil), .noSuchRecord("r-men-4-total")
      ),
      (
        .participant(before: Participant(id: "p-z", name: ""), after: nil), .noSuchRecord("p-z")
      ),
    ]
    // Removed in the middle, changed and added: each must be as it was, where it was.
    let changes: [Edit] = [
      .attendance("one", before: one.attendances[0], after: nil),
      .attendance("one", before: nil, after: Attendance(id: "a-2", sex: .other)),
      .activity(before: Activity("two"), after: nil),
      .activity(before: nil, after: Activity("four")),
      .reported("one", before: one.reported[0], after: nil),
      .participant(before: Participant(id: "p-1", name: "p-1"), after: nil),
      .participant(before: nil, after: Participant(id: "p-9", name: "")),
      tick(4), tick(1, station: "window"),
    ]
    for (edit, refusal) in refused {
      for edits in [[edit], [tick(1), edit], changes + [edit], changes + [edit, tick(1)]] {
        var changed = programme
        #expect(throws: refusal) { try changed.apply(Change(edits)) }
        let isAsBefore = changed == programme
        #expect(isAsBefore, "\(edits)")
        for (position, activity) in programme.activities.enumerated() {
          #expect(changed.activities.position(of: activity.id) == position)
        }
      }
    }
  }

  @Test("by nothing changes nothing")
  func nothing() throws {
    var changed = programme
    try changed.apply(Change([]))
    try changed.apply(
      Change([
        .activity(before: nil, after: nil), .attendance("one", before: nil, after: nil),
        .participant(before: nil, after: nil), .reported("one", before: nil, after: nil),
      ]))
    #expect(changed == programme)
  }

  @Test("tells the activity that a step belongs to")
  func activities() {
    let details = Activity("one").details
    #expect(tick(1).activity == "one")
    #expect(Edit.details(before: details, after: details).activity == "one")
    #expect(Edit.activity(before: Activity("one"), after: nil).activity == "one")
    #expect(Edit.participant(before: nil, after: nil).activity == nil)
  }
}

extension Programme {
  /// The same programme with its records in the order of their identifiers, without headcounts of
  /// zero: what is left when order does not matter.
  fileprivate var sorted: Programme {
    var programme = self
    programme.activities = Table(
      activities.sorted { $0.id < $1.id }.map { activity in
        var sorted = activity
        sorted.attendances = Attendances(activity.attendances.sorted { $0.id < $1.id })
        sorted.headcounts = activity.headcounts.filter { $0.count > 0 }.sorted { $0.id < $1.id }
        sorted.reported.sort { $0.id < $1.id }
        return sorted
      })
    programme.participants = Roster(participants.sorted { $0.id < $1.id })
    return programme
  }
}
