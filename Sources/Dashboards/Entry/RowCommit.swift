import Frames
import Programmes
import Reports

extension Dashboard {
  /// Saves the row, from any field, once it has a name and a sex; what is empty is not known.
  mutating func commit(_ rows: inout RowEntry, _ offered: [Completion]) -> [Effect] {
    if let choice = rows.choice, offered.indices.contains(choice) {
      take(offered[choice], &rows)
      return []
    }
    // A word typed in full is written as it was the last time: « commune i » as « Commune I ».
    if let first = offered.first, rows.column != .name,
      folded(first.text) == folded(rows.text(rows.column))
    {
      take(first, &rows)
    }
    if let (column, text) = problem(of: rows) {
      rows.column = column
      notice = Notice(text, .error)
      return []
    }
    let (change, person) = change(of: rows)
    let effects = perform(change, person.name)
    let activity = rows.activity
    let committed = rows.committed + 1
    let wasEditing = rows.editing != nil
    rows = RowEntry(activity: activity)
    rows.above = person
    rows.committed = committed
    participantList.selected = programme.activities[id: activity]?.attendances.last?.id
    if wasEditing { screen = .browse }
    return effects
  }

  /// Why a row cannot be saved, and in which field; nil when it can.
  func problem(of rows: RowEntry) -> (column: RowEntry.Column, text: String)? {
    let phone = rows.text(.phone)
    if rows.text(.name).isEmpty { return (.name, words.screen.nameNeeded) }
    if rows.sex == nil { return (.sex, words.screen.sexNeeded) }
    guard rows.age.isValid, isPossible(rows) else { return (.age, words.screen.ageWrong) }
    guard phone.isEmpty || phone.count == 8, phone.allSatisfy(\.isNumber) else {
      return (.phone, words.screen.phoneWrong)
    }
    return nil
  }

  /// Whether the year of birth is not after the activity.
  private func isPossible(_ rows: RowEntry) -> Bool {
    guard case .birthYear(let year) = rows.age.value,
      let starts = programme.activities[id: rows.activity]?.starts
    else { return true }
    return year <= starts.year && starts.year - year <= 120
  }

  /// The person first, then the attendance that names them.
  mutating func change(of rows: RowEntry) -> (Change, Participant) {
    func optional(_ column: RowEntry.Column) -> String? {
      let text = rows.text(column)
      return text.isEmpty ? nil : text
    }
    var person = rows.known ?? Participant(id: newID("p"), name: "")
    person.name = rows.text(.name)
    person.sex = rows.sex
    if case .birthYear(let year) = rows.age.value { person.birthYear = year }
    person.organisation = optional(.organisation)
    person.function = optional(.function)
    person.phone = optional(.phone).map { words.spaced(phone: $0) }
    person.locality = optional(.locality)
    if programme.activities[id: rows.activity]?.isPractice == true, rows.known == nil {
      person.isInvented = true
    }
    var attendance = rows.editing ?? Attendance(id: newID("a"))
    attendance.sex = rows.sex
    attendance.age = rows.age.value
    attendance.washingtonGroup = rows.washingtonGroup
    attendance.hasDisability = rows.hasDisability
    attendance.disabilityMethod =
      rows.hasDisability == nil ? nil : attendance.disabilityMethod ?? .declared
    attendance.isDisplaced = rows.isDisplaced
    attendance.participant = person.id
    var edits: [Edit] = []
    if rows.known != person { edits.append(.participant(before: rows.known, after: person)) }
    if rows.editing != attendance {
      edits.append(.attendance(rows.activity, before: rows.editing, after: attendance))
    }
    return (Change(edits), person)
  }

  /// People of the roster who may be the one being typed, the likeliest first; none when the row is about
  /// somebody known.
  func likelyPeople(_ rows: RowEntry) -> [PersonMatch] {
    guard rows.known == nil, let index = rosterIndex else { return [] }
    var typed = Participant(
      id: rows.editing?.participant ?? "", name: rows.text(.name), sex: rows.sex)
    switch rows.age.value {
    case .birthYear(let year): typed.birthYear = year
    case .years(let years):
      typed.birthYear = programme.activities[id: rows.activity].map { $0.starts.year - years }
    case .band, nil: break
    }
    typed.organisation = rows.text(.organisation)
    typed.phone = rows.text(.phone)
    typed.locality = rows.text(.locality)
    var met: Set<Participant.ID> = []
    return index.matches(for: typed, in: programme.participants).compactMap { match in
      // Of two records of one person, the one to be used.
      let kept = programme.participants.kept(match.id)
      return met.insert(kept).inserted ? PersonMatch(id: kept, likeness: match.likeness) : nil
    }
  }

  /// What is told of somebody who may be here, or in the roster, already: a warning, never a block.
  func duplicateWarning(of rows: RowEntry) -> String? {
    if let (here, row) = possibleDuplicate(of: rows) {
      let details = [here.organisation, here.phone, words.rows.row(row)].compactMap { $0 }
      return words.screen.possibleDuplicate(here.name, details.joined(separator: ", "))
    }
    guard let match = likelyPeople(rows).first, let person = programme.participants[id: match.id]
    else { return nil }
    return words.screen.likelyPerson(person.name, words.text(match.likeness))
  }

  /// Whom the warning means.
  func other(of rows: RowEntry) -> Participant? {
    possibleDuplicate(of: rows)?.person
      ?? likelyPeople(rows).first.flatMap { programme.participants[id: $0.id] }
  }

  /// Somebody in this activity with the same name and phone, or the same name where a phone is
  /// missing: a warning, never a block.
  func possibleDuplicate(of rows: RowEntry) -> (person: Participant, row: Int)? {
    let name = folded(rows.text(.name))
    let phone = rows.text(.phone)
    guard name.count > 2, let activity = programme.activities[id: rows.activity] else { return nil }
    for (index, person) in activity.attendances.enumerated() where person.id != rows.editing?.id {
      guard let known = person.participant.flatMap({ programme.participants[id: $0] }),
        folded(known.name) == name
      else { continue }
      let other = known.phone?.filter(\.isNumber) ?? ""
      if phone.isEmpty || other.isEmpty || phone == other { return (known, index + 1) }
    }
    return nil
  }
}
