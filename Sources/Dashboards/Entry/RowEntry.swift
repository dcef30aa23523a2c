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
  var column = Column.name {
    didSet { if column != oldValue { standing = now } }
  }
  /// What stood in the row when the keys went to this field: what Escape gives back.
  private var standing = Standing()
  var fields: [Column: TextField] = [:]
  var sex: Sex?
  var hasDisability: Bool?
  /// Answers to the six questions as they are typed: 1 to 4, 0 for one that was not asked.
  var answers = ""
  var isDisplaced: Bool?
  /// Which of the completions is chosen; nil: what is typed stays.
  var choice: Int?
  /// The row above, whose values ditto takes.
  var above: Participant?
  /// How many rows this session committed.
  var committed = 0

  /// The parts of a row that a key in a field can change.
  private struct Standing: Hashable, Sendable {
    var field = TextField()
    var sex: Sex?
    var hasDisability: Bool?
    var isDisplaced: Bool?
    var answers = ""
    var known: Participant?
  }

  private var now: Standing {
    Standing(
      field: fields[column] ?? TextField(), sex: sex, hasDisability: hasDisability,
      isDisplaced: isDisplaced, answers: answers, known: known)
  }

  /// Gives back what stood in the field; false when nothing in it was changed.
  mutating func restoreField() -> Bool {
    if choice != nil {
      choice = nil
      return true
    }
    let (old, new) = (standing, now)
    guard
      old.field.text != new.field.text || old.sex != new.sex || old.answers != new.answers
        || old.hasDisability != new.hasDisability || old.isDisplaced != new.isDisplaced
    else { return false }
    fields[column] = old.field
    (sex, hasDisability, isDisplaced) = (old.sex, old.hasDisability, old.isDisplaced)
    (answers, known) = (old.answers, old.known)
    return true
  }

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
    self.answers =
      person.washingtonGroup?.answers.map { String($0?.rawValue ?? 0) }.joined() ?? ""
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
    standing = now
  }

  func text(_ column: Column) -> String {
    let text = fields[column]?.text ?? ""
    return String(text.trimmingSpaces)
  }

  mutating func set(_ column: Column, _ text: String?) {
    fields[column] = TextField(text ?? "")
  }

  /// The answers, those that were not given yet left open; nil when none was given.
  var washingtonGroup: WashingtonGroup? {
    let typed = answers.map { $0 == "0" ? "-" : $0 }
    let open = WashingtonGroup.Domain.allCases.count - typed.count
    return WashingtonGroup(typed: String(typed) + String(repeating: "-", count: open))
  }

  /// Whether the person has a disability, as the row tells it.
  var disability: Bool? { washingtonGroup?.hasDisability ?? hasDisability }

  /// Whether something typed would be lost.
  var isDirty: Bool {
    editing != nil || sex != nil || !answers.isEmpty || fields.values.contains { !$0.isEmpty }
  }

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
    if let number = Int(text) {
      if (0...120).contains(number) { return (.years(number), true) }
      return (1900...2100).contains(number) ? (.birthYear(number), true) : (nil, false)
    }
    if let band = Ages(text) { return (.band(band), true) }
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
