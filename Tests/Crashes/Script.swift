package import Programmes

/// What an officer does in a scripted session: the same for the same seed and the same beginning, so
/// that who judges a crash knows what must be there.
package struct Script: Sendable {
  package let beginning: Programme
  /// Given to the writer together, then waited for.
  package let batches: [[Change]]

  /// Batches of one to three changes, every kind of change among them, to what a register holds.
  package init(seed: UInt64, changes: Int, of beginning: Programme) {
    self.beginning = beginning
    var officer = Officer(seed: seed, programme: beginning)
    var batches: [[Change]] = []
    var left = changes
    while left > 0 {
      let batch = (0..<min(left, officer.number(below: 3) + 1)).map { _ in officer.next() }
      batches.append(batch)
      left -= batch.count
    }
    self.batches = batches
  }

  package var changes: [Change] { batches.flatMap(\.self) }

  /// What the register holds after so many changes.
  package func content(after count: Int) -> Content { Content(programme(after: count)) }

  private func programme(after count: Int) -> Programme {
    var programme = beginning
    for change in changes.prefix(count) { try? programme.apply(change) }
    return programme
  }

  /// What a register may hold after so many acknowledged changes: these, and of those given with the
  /// next ones any, each whole.
  package func contents(after acknowledged: Int) -> [Content] {
    let known = programme(after: acknowledged)
    var end = 0
    for batch in batches {
      end += batch.count
      if end > acknowledged { break }
    }
    let open = Array(changes[acknowledged..<max(acknowledged, end)])
    var contents: [Content] = []
    for subset in (0..<(1 << open.count)).reversed() {
      var programme = known
      let isPossible = open.indices.allSatisfy { index in
        subset & 1 << index == 0 || (try? programme.apply(open[index])) != nil
      }
      if isPossible { contents.append(Content(programme)) }
    }
    return contents
  }
}

/// Does what officers do, one change after the other, so that each can be applied.
private struct Officer {
  private var numbers: SeededGenerator
  private var programme: Programme
  private var done: [Change] = []
  private var putAway: [Change] = []
  private var turn = 0

  init(seed: UInt64, programme: Programme) {
    numbers = SeededGenerator(seed: seed)
    self.programme = programme
  }

  mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &numbers) }

  private mutating func pick<Element>(_ elements: some Collection<Element>) -> Element? {
    elements.randomElement(using: &numbers)
  }

  private mutating func id(_ letter: Character) -> String {
    Identifiers.random(letter, using: &numbers)
  }

  mutating func next() -> Change {
    while true {
      turn += 1
      guard let change = change(), (try? programme.apply(change)) != nil else { continue }
      done.append(change)
      return change
    }
  }

  /// The kinds come round in turn, so that a short session has them all.
  private mutating func change() -> Change? {
    guard let activity = pick(programme.activities) else { return putAway.popLast()?.inverse }
    switch turn % 14 {
    case 1, 4, 8: return Change(tally(activity.id))
    case 2, 9: return newcomer(activity.id)
    case 3: return Change(.attendance(activity.id, before: nil, after: person()))
    case 5: return Change(.details(before: activity.details, after: details(activity.details)))
    case 6:
      let old = number(below: 2) == 0 ? activity.reported.first : nil
      return Change(.reported(activity.id, before: old, after: figure(old?.id ?? id("r"))))
    case 7:
      guard let old = pick(activity.attendances) else { return nil }
      var new = old
      new.isDisplaced = old.isDisplaced == nil ? true : nil
      new.age = .years(number(below: 90))
      return Change(.attendance(activity.id, before: old, after: number(below: 3) == 0 ? nil : new))
    case 10:
      guard let old = pick(programme.participants) else { return nil }
      var new = old
      new.phone = "70 12 \(10 + number(below: 90)) \(10 + number(below: 90))"
      return Change(.participant(before: old, after: new))
    case 11: return Change(.activity(before: nil, after: newActivity()))
    case 12:
      guard programme.activities.count > 1 else { return nil }
      let change = Change(.activity(before: activity, after: nil))
      putAway.append(change)
      return change
    case 13: return putAway.popLast()?.inverse
    default: return done.popLast()?.inverse
    }
  }

  private mutating func tally(_ activity: Activity.ID) -> Edit {
    let traits = Traits(
      sex: pick([.female, .male]), ages: pick([Ages(lower: 15, upper: 35), nil]) ?? nil,
      hasDisability: pick([nil, true]) ?? nil, disabilityMethod: nil)
    return .headcount(
      activity, station: pick(["aminata", "porte-2"]) ?? "", traits, by: 1 + number(below: 3),
      newID: id("h"))
  }

  private mutating func person() -> Attendance {
    Attendance(
      id: id("a"), sex: pick(Sex.allCases), age: pick([nil, .years(24), .birthYear(1990)]) ?? nil,
      hasDisability: pick([nil, true, false]) ?? nil)
  }

  /// As a row's entry does it: the person and the attendance together.
  private mutating func newcomer(_ activity: Activity.ID) -> Change {
    let participant = Participant(
      id: id("p"), name: pick(["Awa invented", "Aïssata « inventée »", "ߒߞߏ"]) ?? "", sex: .female,
      organisation: pick([nil, "JIGUIFA"]) ?? nil, isInvented: true)
    var person = person()
    person.participant = participant.id
    return Change([
      .participant(before: nil, after: participant),
      .attendance(activity, before: nil, after: person),
    ])
  }

  private mutating func figure(_ id: String) -> Reported {
    Reported(
      id: id, measure: pick(Reported.Measure.allCases.filter(\.isPeople)) ?? .total,
      value: .count(.number(number(below: 900))), source: Reported.office,
      sentence: pick([nil, "Id: a-false\nSex: f", "a\n\nb"]) ?? nil)
  }

  private mutating func details(_ old: Activity.Details) -> Activity.Details {
    var details = old
    details.title = pick(["Réforme", "Paix et sécurité", "T"]) ?? ""
    details.venue = pick([nil, "Salle A"]) ?? nil
    details.narrative =
      pick([nil, "one\ntwo\n\n%rec: None\n", String(repeating: "long text ", count: 80)]) ?? nil
    details.results = pick([[], ["one"], ["two", "one"]]) ?? []
    return details
  }

  private mutating func newActivity() -> Activity {
    let day = Day(number: 19_600 + number(below: 900))
    let id = Identifiers.activity(starts: day, title: "new \(number(below: 9_999))") {
      programme.activities[id: $0] != nil
    }
    return Activity(
      .init(id: id, title: "New", kind: .visit, role: .visit, starts: day),
      attendances: Table([person(), person()]), reported: [figure(self.id("r"))],
      commitments: [Commitment(id: self.id("c"), by: "CAAJ", what: "La note", due: day)])
  }
}
