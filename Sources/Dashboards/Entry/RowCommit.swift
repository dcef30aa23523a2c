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
    if let (column, text) = review.problem(of: rows) {
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
}
