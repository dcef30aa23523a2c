import Frames
import Programmes
import Reports

/// Entering people one by one, in a row of fields.
struct RowEntry: Hashable, Sendable {
  enum Column: Int, Hashable, Sendable, CaseIterable {
    case name, sex, age, organisation, function, phone, locality, marks

    /// Whether the value of the row above is offered.
    var takesDitto: Bool { self == .organisation || self == .function || self == .locality }
    /// Whether words met before are offered.
    var isCompleted: Bool { takesDitto || self == .name }
    /// Whether the French keyboard's upper row is read as digits.
    var isNumeric: Bool { self == .age || self == .phone }
  }

  let activity: Activity.ID
  /// The person being changed; nil for a new row.
  let editing: Attendance?
  /// The person in the roster whom the row is about, once one is chosen.
  var known: Participant?
  var column = Column.name
  var fields: [Column: TextField] = [:]
  var sex: Sex?
  var hasDisability: Bool?
  var isDisplaced: Bool?
  /// Which of the completions is chosen; nil: what is typed stays.
  var choice: Int?
  /// The row above, whose values ditto takes.
  var above: Participant?
  /// How many rows this session committed.
  var committed = 0

  init(activity: Activity.ID) {
    self.activity = activity
    self.editing = nil
  }

  init(activity: Activity.ID, editing person: Attendance, known: Participant?) {
    self.activity = activity
    self.editing = person
    self.known = known
    self.sex = person.sex
    self.hasDisability = person.hasDisability
    self.isDisplaced = person.isDisplaced
    set(.name, known?.name)
    set(.organisation, known?.organisation)
    set(.function, known?.function)
    set(.phone, known?.phone?.filter(\.isNumber))
    set(.locality, known?.locality)
    switch person.age {
    case .years(let years): set(.age, String(years))
    case .birthYear(let year): set(.age, String(year))
    case .band(let ages): set(.age, ages.description)
    case nil: break
    }
  }

  func text(_ column: Column) -> String {
    let text = fields[column]?.text ?? ""
    return String(text.trimmingSpaces)
  }

  mutating func set(_ column: Column, _ text: String?) {
    fields[column] = TextField(text ?? "")
  }

  /// Whether something typed would be lost.
  var isDirty: Bool { editing != nil || sex != nil || fields.values.contains { !$0.isEmpty } }

  /// Takes a printable character into the field that has the keys.
  mutating func type(_ character: Character) {
    if column == .sex || column == .marks { return }
    var typed = character
    if column.isNumeric {
      guard let digit = digit(of: character) else { return }
      typed = digit
    }
    // A name begins with a capital, unless capitals are being typed by hand.
    if column == .name, typed.isLowercase, startsWord { typed = typed.uppercased().first ?? typed }
    choice = nil
    fields[column, default: TextField()].insert(typed)
    if column == .name { known = editing == nil ? nil : known }
    advanceWhenFull()
  }

  private var startsWord: Bool {
    guard let field = fields[column], field.cursor > 0 else { return true }
    return " -'’".contains(field.characters[field.cursor - 1])
  }

  /// Two digits of an age are an age, unless a year of birth may be meant; eight digits of a phone
  /// are a phone.
  private mutating func advanceWhenFull() {
    let text = text(column)
    switch column {
    case .age:
      let mayBeYear = text == "19" || text == "20"
      if (text.count == 2 && !mayBeYear) || text.count == 4 { next() }
    case .phone: if text.count == 8 { next() }
    default: break
    }
  }

  mutating func next() { go(by: 1) }

  mutating func go(by step: Int) {
    choice = nil
    let count = Column.allCases.count
    column = Column(rawValue: (column.rawValue + step + count) % count) ?? .name
  }

  /// What ditto would put here: the value of the row above, while nothing is typed.
  func ditto(_ column: Column) -> String? {
    guard column.takesDitto, text(column).isEmpty else { return nil }
    switch column {
    case .organisation: return above?.organisation
    case .function: return above?.function
    case .locality: return above?.locality
    default: return nil
    }
  }

  /// The age as typed: 0 to 120 years, a year of birth, or nil; false when it is neither.
  var age: (value: Attendance.Age?, isValid: Bool) {
    let text = text(.age)
    if text.isEmpty { return (nil, true) }
    if let band = Ages(text) { return (.band(band), true) }
    guard let number = Int(text) else { return (nil, false) }
    if (0...120).contains(number) { return (.years(number), true) }
    if (1900...2100).contains(number) { return (.birthYear(number), true) }
    return (nil, false)
  }
}

extension StringProtocol {
  /// Without spaces at both ends.
  var trimmingSpaces: SubSequence {
    var trimmed = self[...]
    while trimmed.first?.isWhitespace == true { trimmed = trimmed.dropFirst() }
    while trimmed.last?.isWhitespace == true { trimmed = trimmed.dropLast() }
    return trimmed
  }
}

/// A word that could be meant, and how often it was met.
struct Completion: Hashable, Sendable {
  var text: String
  /// The person, for names.
  var person: Participant?
  var count: Int
}

extension Dashboard {
  /// Up to five completions of what is typed: for a name, people whose name has every typed word at
  /// the start of one of its own; for the others, the words most often met.
  func completions(_ rows: RowEntry) -> [Completion] {
    let needle = folded(rows.text(rows.column))
    guard rows.column.isCompleted, !needle.isEmpty else { return [] }
    if rows.column == .name {
      guard rows.known == nil else { return [] }
      let wanted = needle.split(whereSeparator: { " -'".contains($0) })
      var found: [Completion] = []
      for person in programme.participants {
        let words = folded(person.name).split(whereSeparator: { " -'".contains($0) })
        guard wanted.allSatisfy({ wish in words.contains { $0.hasPrefix(wish) } }) else { continue }
        found.append(Completion(text: person.name, person: person, count: 1))
        if found.count == 5 { break }
      }
      return found
    }
    var counts: [String: Int] = [:]
    for person in programme.participants {
      let text =
        switch rows.column {
        case .organisation: person.organisation
        case .function: person.function
        default: person.locality
        }
      if let text, folded(text).hasPrefix(needle) { counts[text, default: 0] += 1 }
    }
    // What is typed in full comes first, then what is met most often.
    let sorted = counts.sorted { left, right in
      let (leftIsWhole, rightIsWhole) = (folded(left.key) == needle, folded(right.key) == needle)
      if leftIsWhole != rightIsWhole { return leftIsWhole }
      return (right.value, left.key) < (left.value, right.key)
    }
    return sorted.prefix(5).map { Completion(text: $0.key, person: nil, count: $0.value) }
  }

  mutating func press(_ key: Key, in rows: RowEntry) -> [Effect] {
    var rows = rows
    let effects = handle(key, &rows)
    if case .rows = screen { screen = .rows(rows) }
    return effects
  }

  private mutating func handle(_ key: Key, _ rows: inout RowEntry) -> [Effect] {
    let offered = completions(rows)
    switch Command.named(for: key, in: .rows) {
    case .leave:
      if rows.isDirty { return confirm(.discard) }
      screen = .browse
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
      rows.choice = min(offered.count - 1, (rows.choice ?? -1) + 1)
    case .up where rows.choice != nil:
      rows.choice = rows.choice == 0 ? nil : rows.choice.map { $0 - 1 }
    case .character(let character): type(character, &rows)
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

  private mutating func type(_ character: Character, _ rows: inout RowEntry) {
    switch rows.column {
    case .sex:
      guard let sex = words.screen.sex(of: character) else {
        notice = Notice(words.screen.sexKeys, .error)
        return
      }
      rows.sex = sex
      rows.next()
    case .marks:
      switch character.lowercased() {
      case "h": rows.hasDisability = next(rows.hasDisability)
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

  private func take(_ completion: Completion, _ rows: inout RowEntry) {
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

  /// Saves the row, from any field, once it has a name and a sex; what is empty is not known.
  private mutating func commit(_ rows: inout RowEntry, _ offered: [Completion]) -> [Effect] {
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
    guard !rows.text(.name).isEmpty else {
      rows.column = .name
      notice = Notice(words.screen.nameNeeded, .error)
      return []
    }
    guard rows.sex != nil else {
      rows.column = .sex
      notice = Notice(words.screen.sexNeeded, .error)
      return []
    }
    guard rows.age.isValid, isPossible(rows) else {
      rows.column = .age
      notice = Notice(words.screen.ageWrong, .error)
      return []
    }
    let phone = rows.text(.phone)
    guard phone.isEmpty || phone.count == 8 else {
      rows.column = .phone
      notice = Notice(words.screen.phoneWrong, .error)
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

  /// Whether the year of birth is not after the activity.
  private func isPossible(_ rows: RowEntry) -> Bool {
    guard case .birthYear(let year) = rows.age.value,
      let starts = programme.activities[id: rows.activity]?.starts
    else { return true }
    return year <= starts.year && starts.year - year <= 120
  }

  /// The person first, then the attendance that names them.
  private mutating func change(of rows: RowEntry) -> (Change, Participant) {
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

  /// Somebody in this activity with the same name and phone, or the same name where a phone is
  /// missing: a warning, never a block.
  func possibleDuplicate(of rows: RowEntry) -> Participant? {
    let name = folded(rows.text(.name))
    let phone = rows.text(.phone)
    guard name.count > 2, let activity = programme.activities[id: rows.activity] else { return nil }
    for person in activity.attendances where person.id != rows.editing?.id {
      guard let known = person.participant.flatMap({ programme.participants[id: $0] }),
        folded(known.name) == name
      else { continue }
      let other = known.phone?.filter(\.isNumber) ?? ""
      if phone.isEmpty || other.isEmpty || phone == other { return known }
    }
    return nil
  }
}
