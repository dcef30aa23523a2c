import Frames
import Programmes
import Reports

// The people of an activity and those of the register, and what each took part in.

extension Conversation {
  /// Says who was listed at the chosen activity, or those who answer to a filter.
  mutating func sayParticipants(_ filter: String) {
    guard let activity = activityInHand() else { return }
    var people = Array(activity.attendances)
    if !filter.isEmpty {
      let asked = PeopleFilter(filter, dashboard.peopleWords(), today: dashboard.today)
      if let error = asked.errors.first { return say(slip: error, in: filter) }
      people = people.filter { person in
        asked.matches(
          person, person.participant.flatMap { programme.participants[id: $0] },
          on: activity.starts, youth: programme.youthDefinition)
      }
    }
    let hasFigures = dashboard.figures[activity.id].map { $0.basis != .none } ?? false
    let nobody = hasFigures ? plain.notListed : plain.nobody
    sayList(
      people.map { .attendance(activity.id, $0.id) },
      empty: filter.isEmpty ? nobody : plain.nobodyAnswers)
  }

  /// Somebody at an activity in one line; a name only where one was entered.
  func label(of person: Attendance, at activity: Activity.ID) -> String {
    let known = person.participant.flatMap { programme.participants[id: $0] }
    let day = programme.activities[id: activity]?.starts ?? dashboard.today
    let parts: [String?] = [
      known?.name ?? words.screen.unnamed, person.sex.map { words.screen.letter(of: $0) },
      person.age.map { words.screen.age($0, on: day) }, known?.organisation, known?.locality,
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  func label(of person: Participant) -> String {
    let parts: [String?] = [
      person.name, person.sex.map { words.screen.letter(of: $0) },
      person.birthYear.map(String.init), person.organisation, person.locality, person.phone,
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  /// All that was entered of somebody at an activity, what was not in words.
  mutating func sayAttendance(_ id: Attendance.ID, at activity: Activity.ID) {
    guard let held = programme.activities[id: activity], let person = held.attendances[id: id]
    else { return say(plain.nobodyAnswers) }
    let known = person.participant.flatMap { programme.participants[id: $0] }
    let rows = RowEntry(activity: activity, editing: person, known: known)
    for column in RowEntry.Column.allCases where column != .marks {
      let value =
        column == .sex
        ? person.sex.map { words.screen.letter(of: $0) } : rows.text(column).nonEmpty
      say("\(words.screen.title(of: column))\(words.colon)\(value ?? words.notCollected)")
    }
    say("\(plain.disability)\(words.colon)\(marks(of: rows).disability ?? words.notCollected)")
    say("\(plain.displaced)\(words.colon)\(marks(of: rows).displaced ?? words.notCollected)")
    say(plain.attendanceHelp)
  }

  /// What a row says of disability and displacement; nil where nobody was asked.
  func marks(of rows: RowEntry) -> (disability: String?, displaced: String?) {
    func word(_ answer: Bool?) -> String? { answer.map { $0 ? words.screen.yes : words.screen.no } }
    return (rows.answers.isEmpty ? word(rows.hasDisability) : rows.answers, word(rows.isDisplaced))
  }

  // MARK: The register's people

  /// Says who of the register answers to a filter; without one, the person in hand.
  mutating func sayPeople(_ filter: String) {
    if filter.isEmpty, case .attendance(let activity, let id) = inHand {
      let person = programme.activities[id: activity]?.attendances[id: id]?.participant
      guard let person, programme.participants[id: person] != nil else {
        return say(words.screen.unnamed)
      }
      return sayPerson(person)
    }
    _ = dashboard.peopleWords()
    var people = PeopleScreen()
    people.filter = TextField(filter)
    dashboard.look(&people)
    if let error = people.problems.first { return say(slip: error, in: filter) }
    sayList(
      people.found.map { .person(programme.participants[Int($0)].id) }, empty: plain.nobodyAnswers)
  }

  /// Says what the register holds of somebody, and numbers what she or he took part in.
  mutating func sayPerson(_ id: Participant.ID) {
    let kept = programme.participants.kept(id)
    guard let person = programme.participants[id: kept] else { return }
    inHand = .person(kept)
    say(person.name)
    for (label, value) in dashboard.fields(of: person) where value != words.unknownSign {
      say("\(label)\(words.colon)\(value)")
    }
    let attended = programme.attendances(of: kept)
    let days = attended.compactMap(\.attendance.daysAttended)
    let count = words.browse.attended(attended.count, days.isEmpty ? nil : days.reduce(0, +))
    guard !attended.isEmpty else { return say(count) }
    say(count)
    sayList(attended.map { .activity($0.activity) }, empty: count)
  }

  // MARK: Correcting

  /// Asks anew what was entered of the person in hand.
  mutating func correct(_ id: Attendance.ID, at activity: Activity.ID) {
    guard !dashboard.mustWait(),
      let person = programme.activities[id: activity]?.attendances[id: id]
    else { return }
    let known = person.participant.flatMap { programme.participants[id: $0] }
    correct(RowEntry(activity: activity, editing: person, known: known))
  }

  mutating func correct(_ rows: RowEntry) {
    dashboard.screen = .rows(rows)
    chosen = rows.activity
    forgetRow()
    say(plain.correctHelp)
  }
}

extension String {
  /// Itself, or nil when there is nothing in it.
  var nonEmpty: String? { isEmpty ? nil : self }
}
