import Frames
import Programmes
import Reports

/// A word that could be meant, and how often it was met.
struct Completion: Hashable, Sendable {
  var text: String
  /// The person, for names.
  var person: Participant?
  var count: Int
}

/// How what is typed fits a word met before, the best first: it is all of it, it begins it, it is one of
/// its words, as « iv » in « Commune IV », or it begins one.
private enum Fit: Int, Comparable {
  case whole, start, word, startOfWord

  init?(of needle: String, in text: String) {
    if text == needle {
      self = .whole
    } else if text.hasPrefix(needle) {
      self = .start
    } else {
      let words = text.split { $0 == " " || $0 == "-" || $0 == "'" }
      if words.contains(where: { $0 == needle }) {
        self = .word
      } else if words.contains(where: { $0.hasPrefix(needle) }) {
        self = .startOfWord
      } else {
        return nil
      }
    }
  }

  static func < (left: Fit, right: Fit) -> Bool { left.rawValue < right.rawValue }
}

extension Dashboard {
  /// Up to five completions of what is typed: for a name, people whose name has every typed word at
  /// the start of one of its own; for the others, the words most often met.
  func completions(_ rows: RowEntry) -> [Completion] {
    let needle = folded(rows.text(rows.column))
    guard rows.column.isCompleted, !needle.isEmpty else { return [] }
    if rows.column == .name {
      guard rows.known == nil else { return [] }
      let wanted = NameSearch(needle)
      var found: [Completion] = []
      _ = programme.participants.columns.firstName { position, name in
        guard wanted.matches(name) else { return false }
        let person = programme.participants[position]
        // Another record of the same person is the one to be used.
        guard person.sameAs == nil else { return false }
        found.append(Completion(text: person.name, person: person, count: 1))
        return found.count == 5
      }
      // Then those whose names only sound like it.
      for match in review.likelyPeople(rows).prefix(5 - found.count) {
        guard !found.contains(where: { $0.person?.id == match.id }),
          let person = programme.participants[id: match.id]
        else { continue }
        found.append(Completion(text: person.name, person: person, count: 1))
      }
      return found
    }
    let column: RosterColumns.SharedColumn =
      switch rows.column {
      case .organisation: .organisation
      case .function: .function
      default: .locality
      }
    let counts = programme.participants.columns.counts(of: column) {
      Fit(of: needle, in: folded($0)) != nil
    }
    // What fits best comes first, then what is met most often.
    let ranked = counts.map {
      (fit: Fit(of: needle, in: folded($0.key)) ?? .word, $0.key, $0.value)
    }
    let sorted = ranked.sorted { ($0.fit, -$0.2, $0.1) < ($1.fit, -$1.2, $1.1) }
    return sorted.prefix(5).map { Completion(text: $0.1, person: nil, count: $0.2) }
  }

  mutating func press(_ key: Key, in rows: RowEntry) -> [Effect] {
    var rows = rows
    let effects = handle(key, &rows)
    if case .rows = screen { screen = .rows(rows) }
    return effects
  }

  private mutating func handle(_ key: Key, _ rows: inout RowEntry) -> [Effect] {
    let offered = completions(rows)
    switch keymap.command(for: key, in: .rows) {
    case .leave:
      // A field first, then the row.
      return rows.restoreField() ? [] : leaveEntry(isDirty: rows.isDirty)
    case .seeOther:
      seeOther(of: rows)
      return []
    case .helpInEntry: return perform(.helpInEntry)
    case .commit: return commit(&rows, offered)
    case .nextField:
      accept(&rows, offered)
      rows.next()
      return []
    case .previousField:
      rows.go(by: -1)
      return []
    case .ditto:
      for column in RowEntry.Column.allCases {
        if let value = rows.ditto(column) { rows.set(column, value) }
      }
      return []
    default: break
    }
    switch key {
    case .down where !offered.isEmpty:
      rows.choice = min(lastChoice(rows, offered), (rows.choice ?? -1) + 1)
    case .up where rows.choice != nil:
      rows.choice = rows.choice == 0 ? nil : rows.choice.map { $0 - 1 }
    // From what is typed, up leads to the last line: what is typed itself.
    case .up where keepsTyped(rows, offered): rows.choice = offered.count
    case .character(let character): type(character, &rows)
    case .backspace where rows.column == .marks: _ = rows.answers.popLast()
    default:
      rows.choice = nil
      var field = rows.fields[rows.column, default: TextField()]
      if field.press(key) {
        rows.fields[rows.column] = field
        if rows.column == .name, rows.editing == nil { rows.known = nil }
        if rows.column == .sex { rows.sex = nil }
      }
    }
    return []
  }

  /// Whether the offer ends in a line that keeps a new word as it is typed: « Trésorier », though
  /// « Trésorière » is known. A word known in full needs none, nor does a name, which Tab never takes.
  func keepsTyped(_ rows: RowEntry, _ offered: [Completion]) -> Bool {
    guard rows.column != .name, let first = offered.first else { return false }
    return folded(first.text) != folded(rows.text(rows.column))
  }

  private func lastChoice(_ rows: RowEntry, _ offered: [Completion]) -> Int {
    keepsTyped(rows, offered) ? offered.count : offered.count - 1
  }

  private mutating func type(_ character: Character, _ rows: inout RowEntry) {
    // Where no word is typed, the letter of the warning shows whom it means.
    if character == "v", rows.column == .sex || rows.column.isNumeric || rows.column == .marks,
      review.duplicateWarning(of: rows) != nil
    {
      return seeOther(of: rows)
    }
    switch rows.column {
    case .sex:
      guard let sex = words.screen.sex(of: character) else {
        notice = Notice(words.screen.sexKeys, .error)
        return
      }
      rows.sex = sex
      rows.next()
    case .marks:
      if let answer = digit(of: character) {
        self.answer(answer, &rows)
        return
      }
      switch character.lowercased() {
      case "h":
        rows.answers = ""
        rows.hasDisability = next(rows.hasDisability)
      case "d": rows.isDisplaced = next(rows.isDisplaced)
      default: notice = Notice(words.screen.markKeys, .error)
      }
    case .age where digit(of: character) == nil && !rows.text(.age).isEmpty:
      // A letter after « 19 » belongs to the next field: an age was meant, not a year.
      rows.next()
      rows.type(character)
    default: rows.type(character)
    }
  }

  /// Takes an answer to the next of the six questions. What was declared gives way: one person is known
  /// by one method.
  private mutating func answer(_ digit: Character, _ rows: inout RowEntry) {
    guard "01234".contains(digit), rows.answers.count < WashingtonGroup.Domain.allCases.count else {
      notice = Notice(words.screen.markKeys, .error)
      return
    }
    rows.answers.append(digit)
    rows.hasDisability = nil
  }

  /// Not asked, yes, no.
  private func next(_ state: Bool?) -> Bool? {
    switch state {
    case nil: true
    case true?: false
    case false?: nil
    }
  }

  /// Takes the chosen completion. For a word the best one is taken when none was chosen; for a name
  /// never, because a name that begins alike may be another person's.
  private func accept(_ rows: inout RowEntry, _ offered: [Completion]) {
    if let value = rows.ditto(rows.column) {
      rows.set(rows.column, value)
      return
    }
    let index = rows.choice ?? (rows.column == .name ? nil : 0)
    guard let index, offered.indices.contains(index) else { return }
    take(offered[index], &rows)
  }

  func take(_ completion: Completion, _ rows: inout RowEntry) {
    rows.set(rows.column, completion.text)
    rows.choice = nil
    guard let person = completion.person else { return }
    rows.known = person
    rows.sex = person.sex ?? rows.sex
    if let year = person.birthYear { rows.set(.age, String(year)) }
    rows.set(.organisation, person.organisation)
    rows.set(.function, person.function)
    rows.set(.phone, person.phone?.filter(\.isNumber))
    rows.set(.locality, person.locality)
  }
}
