import Programmes
import Reports

/// Looks at a row before it is saved: what cannot be right in it, and who may be here already.
///
/// It needs nothing of the screen, so that a pasted table is looked at away from the keys.
struct RowReview: Sendable {
  let programme: Programme
  let index: RosterIndex?
  let words: Wording
  /// The people of the activity by their folded names, each with the number of the row; nil: all of them
  /// are gone through, which for one row costs less.
  private var here: [String: [(person: Participant, row: Int)]]?

  init(programme: Programme, index: RosterIndex?, words: Wording) {
    self.programme = programme
    self.index = index
    self.words = words
  }

  /// Makes ready for many rows about one activity.
  mutating func prepare(for activity: Activity.ID) {
    here = [:]
    for (index, attendance) in (programme.activities[id: activity]?.attendances ?? Attendances())
      .enumerated()
    {
      guard let person = attendance.participant.flatMap({ programme.participants[id: $0] }) else {
        continue
      }
      here?[folded(person.name), default: []].append((person, index + 1))
    }
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

  /// People of the roster who may be the one being typed, the likeliest first; none when the row is about
  /// somebody known.
  func likelyPeople(_ rows: RowEntry) -> [PersonMatch] {
    guard rows.known == nil, let index else { return [] }
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
    func mayBe(_ known: Participant) -> Bool {
      let other = known.phone?.filter(\.isNumber) ?? ""
      return phone.isEmpty || other.isEmpty || phone == other
    }
    if let here { return here[name]?.first { mayBe($0.person) } }
    for (index, person) in activity.attendances.enumerated() where person.id != rows.editing?.id {
      guard let known = person.participant.flatMap({ programme.participants[id: $0] }),
        folded(known.name) == name
      else { continue }
      if mayBe(known) { return (known, index + 1) }
    }
    return nil
  }
}

extension Dashboard {
  var review: RowReview {
    RowReview(programme: programme, index: rosterIndex, words: words)
  }
}
