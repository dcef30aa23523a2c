package import Programmes

/// What an officer does in a scripted session: the same for the same seed and the same beginning, so
/// that who judges a crash knows what must be there.
package struct Script: Sendable {
  package enum Task: Hashable, Sendable {
    case make(Change)
    /// The task of that number, counted from nought, is taken back.
    case takeBack(Int)
  }

  package let beginning: Programme
  /// Given to the writer together, then waited for.
  package let batches: [[Task]]

  /// Batches of one to three tasks, every kind of change among them, to what a register holds.
  package init(seed: UInt64, tasks count: Int, of beginning: Programme) {
    self.beginning = beginning
    var officer = Officer(seed: seed, programme: beginning)
    var batches: [[Task]] = []
    var left = count
    while left > 0 {
      let batch = (0..<min(left, officer.number(below: 3) + 1)).map { _ in officer.next() }
      batches.append(batch)
      left -= batch.count
    }
    self.batches = batches
  }

  package var tasks: [Task] { batches.flatMap(\.self) }

  /// Whether the record files are brought up to date behind a batch.
  package static func settles(behind batch: Int) -> Bool { batch % 3 == 2 }

  /// What the task of a number changes.
  private func change(_ number: Int) -> Change {
    switch tasks[number] {
    case .make(let change): change
    case .takeBack(let other): change(other).inverse
    }
  }

  /// A programme, and what was put away from it.
  private struct State {
    var programme: Programme
    var putAway: [Activity.ID: Activity] = [:]

    mutating func apply(_ change: Change) -> Bool {
      let before = programme
      guard (try? programme.apply(change)) != nil else { return false }
      for case .activity(let old, let new) in change.edits {
        if let new {
          putAway[new.id] = nil
        } else if let old {
          putAway[old.id] = before.activities[id: old.id]
        }
      }
      return true
    }

    var content: Content { Content(programme, putAway: Array(putAway.values)) }
  }

  /// What a register may hold after each number of acknowledged tasks: these, and of those given with
  /// the next ones any, each whole. First comes that all of them are there.
  package var contents: [[Content]] {
    var state = State(programme: beginning)
    var contents: [[Content]] = []
    var number = 0
    for batch in batches {
      let end = number + batch.count
      while number < end {
        contents.append(self.contents(state, with: Array(number..<end)))
        _ = state.apply(change(number))
        number += 1
      }
    }
    return contents + [[state.content]]
  }

  private func contents(_ known: State, with open: [Int]) -> [Content] {
    (0..<(1 << open.count)).reversed().compactMap { subset in
      var state = known
      var missing: Set<Int> = []
      for (bit, number) in open.enumerated() {
        guard subset & 1 << bit != 0 else {
          missing.insert(number)
          continue
        }
        // What was not done cannot be taken back.
        if case .takeBack(let other) = tasks[number], missing.contains(other) { return nil }
        guard state.apply(change(number)) else { return nil }
      }
      return state.content
    }
  }
}

/// Does what officers do, one change after the other, so that each can be applied.
private struct Officer {
  private var numbers: SeededGenerator
  private var programme: Programme
  /// What each task so far does.
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

  mutating func next() -> Script.Task {
    while true {
      turn += 1
      if turn % 7 == 0, let last = done.last, (try? programme.apply(last.inverse)) != nil {
        done.append(last.inverse)
        return .takeBack(done.count - 2)
      }
      guard let change = change(), (try? programme.apply(change)) != nil else { continue }
      done.append(change)
      return .make(change)
    }
  }

  /// The kinds come round in turn, so that a short session has them all.
  private mutating func change() -> Change? {
    guard let activity = pick(programme.activities) else { return putAway.popLast()?.inverse }
    switch turn % 18 {
    case 1, 4, 8: return Change(tally(activity.id))
    case 2, 9: return newcomer(activity.id)
    case 3: return Change(.attendance(activity.id, before: nil, after: person()))
    case 5: return Change(.details(before: activity.details, after: details(activity.details)))
    case 6:
      let old = number(below: 2) == 0 ? activity.reported.first : nil
      return Change(.reported(activity.id, before: old, after: figure(old?.id ?? id("r"))))
    case 0:
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
    case 13: return commitment(activity)
    case 14, 17: return filed()
    case 15:
      var new = programme.settings
      new.narrative = pick([nil, "Notre bureau\n\nId: false\n", "+ un plus"]) ?? nil
      new.note = "note \(number(below: 99))"
      return Change(.settings(before: programme.settings, after: new))
    case 16:
      // As the change of all that is marked does it.
      return Change(
        programme.activities.map { one in
          var new = one.details
          new.venue = "Salle \(number(below: 99))"
          return .details(before: one.details, after: new)
        })
    default: return putAway.popLast()?.inverse
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

  /// A new commitment, or what has become of one.
  private mutating func commitment(_ activity: Activity) -> Change {
    guard let old = activity.commitments.first else {
      let new = Commitment(id: id("c"), by: "CAAJ", what: "La note\n\nDue: 2020-01-01")
      return Change(.commitment(activity.id, before: nil, after: new))
    }
    var new = old
    new.followUps.append(.init(day: Day(number: 19_700), text: "vu \(number(below: 99))"))
    return Change(
      .commitment(activity.id, before: old, after: number(below: 4) == 0 ? nil : new))
  }

  /// A record that stands by itself is made, or one of those is removed.
  private mutating func filed() -> Change {
    let kinds = FiledRecord.Kind.allCases
    // Places stay: the office itself stands in one.
    if number(below: 3) == 0, let kind = pick(kinds.filter { $0 != .place }),
      let old = pick(programme.filed(kind))
    {
      return Change(.filed(before: old, after: nil))
    }
    let (id, day) = (id("x"), Day(number: 19_600 + number(below: 900)))
    let new: FiledRecord =
      switch pick(kinds) ?? .project {
      case .project: .project(Project(id: id, name: "Projet\nId: false", starts: day))
      case .organisation: .organisation(Organisation(id: id, name: "« ߒߞߏ »", note: "a\n\nb"))
      case .theme: .theme(Theme(id: id, name: "Paix", nameEnglish: "Peace"))
      case .source: .source(Source(id: id, title: "Bulletin", starts: day, ends: day))
      case .indicator:
        .indicator(
          Indicator(
            id: id, name: "Femmes", formula: "women",
            spans: [.init(period: "2023-Q4", target: number(below: 99))]))
      case .youthDefinition:
        .youthDefinition(
          YouthDefinition(id: id, name: "Jeunes", ages: 15...40, source: "Code électoral"))
      case .place: .place(Place(id: id, name: "Djenné", kind: .cercle))
      case .product:
        .product(
          Product(
            id: id, kind: "other", series: "NEWS", starts: day, ends: day, count: number(below: 9)))
      case .incidentCount:
        .incidentCount(
          IncidentCount(id: id, platform: "NEWS", starts: day, ends: day, count: number(below: 9)))
      case .known:
        .known(
          KnownFinding(
            id: id, kind: "no-targets", values: "\(number(below: 9))",
            subject: .init(type: "Place", id: "bamako"), reason: "La source le dit.\nId: false"))
      }
    return Change(.filed(before: nil, after: new))
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
      attendances: Attendances([person(), person()]), reported: [figure(self.id("r"))],
      commitments: [Commitment(id: self.id("c"), by: "CAAJ", what: "La note", due: day)])
  }
}
