import Frames
import Programmes
import Reports

/// Everybody of the register, found while one types. The text has the keys all the time; arrows move,
/// Enter opens.
struct PeopleScreen: Hashable, Sendable {
  var filter = TextField()
  /// What is asked for: as much of the filter as can be understood, and what of it cannot.
  var asked = PeopleFilter()
  var problems: [FilterError] = []
  /// Positions in the roster of those who are shown.
  var found: [UInt32] = []
  /// How many the roster had then: when it has more or less, they are looked for again.
  var rosterCount = -1
  var selected = 0
  var top = 0

  /// So many are put in the order of their names; more stay as they were entered.
  static let mostSorted = 5_000

  /// Rows of people at a size: without the bar, the box, the headings and the lines at the bottom.
  static func rows(_ size: Size) -> Int { max(1, size.rows - 6) }
}

extension Dashboard {
  /// The people of the register; from a person of an activity, that person.
  mutating func openPeople() -> [Effect] {
    if mustWait() { return [] }
    if case .browse = screen, pane == .participants, let id = selectedPersonID {
      return openPerson(id, from: nil)
    }
    var people = lastPeople
    _ = peopleWords()
    look(&people)
    screen = .people(people)
    return []
  }

  /// Whom the selected attendance names; nil when it names nobody, or nobody is selected.
  private var selectedPersonID: Participant.ID? {
    guard let activity = selectedActivity, let id = participantList.selected else { return nil }
    return activity.attendances[id: id]?.participant.flatMap {
      programme.participants[id: $0] == nil ? nil : $0
    }
  }

  mutating func press(_ key: Key, in people: PeopleScreen) -> [Effect] {
    var people = people
    switch keymap.command(for: key, in: .people) {
    case .openPerson:
      if filterProblem != nil { return [] }
      guard people.found.indices.contains(people.selected) else { return [] }
      let person = programme.participants[Int(people.found[people.selected])]
      return openPerson(person.id, from: people)
    case .propose: proposeInFilter(by: 1)
    case .proposePrevious: proposeInFilter(by: -1)
    case .backFromPeople:
      if takeBackProposal() { return [] }
      if people.filter.isEmpty {
        screen = .browse
      } else {
        setFilter(TextField())
      }
    case let name?: return perform(name)
    case nil:
      guard let step = listStep(key) else {
        typeInFilter(key)
        return []
      }
      guard !people.found.isEmpty else { return [] }
      people.selected = step.index(
        from: people.selected, count: people.found.count, page: PeopleScreen.rows(size))
      screen = .people(people)
      lastPeople = people
    }
    return []
  }

  /// Looks again for who answers to the filter.
  mutating func look(_ people: inout PeopleScreen) {
    if people.filter.isEmpty {
      people.asked = PeopleFilter()
      people.problems = []
    } else {
      let read = PeopleFilter(people.filter.text, peopleWords(), today: today)
      people.problems = read.errors
      people.asked = read
    }
    let roster = programme.participants
    let names = foldedNames()
    let found = people.asked.positions(
      in: roster, names, today: today, youth: programme.youthDefinition)
    people.found = found.count <= PeopleScreen.mostSorted ? names.sorted(found) : found
    people.rosterCount = roster.count
    people.selected = max(0, min(people.selected, people.found.count - 1))
  }

  /// The names of the roster as it is, made when the people are opened, so that no letter waits for
  /// them.
  private mutating func foldedNames() -> FoldedNames {
    if let made = rosterNames, made.areThose(of: programme.participants) { return made }
    let made = FoldedNames(programme.participants)
    rosterNames = made
    return made
  }

  /// Keeps the list true when people came or went, and the selected one in sight.
  mutating func settlePeople() {
    guard case .people(var people) = screen else { return }
    if people.rosterCount != programme.participants.count { look(&people) }
    people.top = scrolled(
      people.top, to: people.selected, count: people.found.count, rows: PeopleScreen.rows(size))
    screen = .people(people)
    lastPeople = people
  }

  /// The words of people's filters: what the roster itself says of organisations, communes and functions.
  mutating func peopleWords() -> FilterVocabulary {
    if let peopleVocabulary { return peopleVocabulary }
    var made = filterVocabulary()
    let columns = programme.participants.columns
    for (keyword, column) in [
      (FilterKeyword.organisation, RosterColumns.SharedColumn.organisation), (.place, .locality),
      (.function, .function),
    ] {
      let counts = columns.counts(of: column) { _ in true }
      let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      made.entries[keyword] = sorted.map { text, count in
        let plain = folded(text)
        let isWord = !plain.contains { $0.isWhitespace || ",\"«:<>=".contains($0) }
        return FilterVocabulary.Entry(
          id: plain, typed: isWord ? plain : "\"\(plain.filter { $0 != "\"" })\"",
          label: "\(text) (\(words.number(count)))", names: [text])
      }
    }
    peopleVocabulary = made
    return made
  }
}
