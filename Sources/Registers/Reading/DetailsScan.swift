import Programmes

/// Reads the record of an activity the fast way; the same as `FieldReader.activityDetails` for all
/// that it accepts.
struct DetailsScan {
  fileprivate enum Field: Int, CaseIterable {
    case id, title, shortTitle, kind, role, starts, ends, daysKnown, sessions, venue, targetTotal
    case targetWomen, targetYoung, targetDisability, targetDisplaced, narrative, note, practice
    case source
  }

  /// Filled from the lines as they come; what no activity can be without is told by `met`.
  private var details = Activity.Details(
    id: "", title: "", kind: .other, role: .visit, starts: Day(number: 0))
  /// A bit for each field that was met: of two with one name the first counts, even when it is empty.
  private var met: UInt32 = 0
  /// A bit for each field that has a value.
  private var given: UInt32 = 0

  /// What is told at length, which no figure needs, is looked at and not kept.
  private let keepsTexts: Bool

  private init(keepsTexts: Bool) {
    self.keepsTexts = keepsTexts
  }

  static func read(
    _ scanner: inout Scanner, _ lists: inout KnownLists, keepsTexts: Bool
  ) -> Activity.Details? {
    var scan = DetailsScan(keepsTexts: keepsTexts)
    while scanner.at[0] != .newline {
      switch scanner.at[0] {
      case .hash: if !scanner.comment() { return nil }
      case 0x25: return nil
      case .space, .tab, .carriageReturn:
        return scanner.blankLine() && scan.finish() ? scan.details : nil
      default:
        guard let line = scanner.field(), scan.take(line, &lists) else { return nil }
      }
    }
    return scan.finish() ? scan.details : nil
  }

  private func has(_ field: Field) -> Bool { given & 1 << field.rawValue != 0 }

  /// Fills in what follows from the other fields; false for everything that the careful way would
  /// report.
  private mutating func finish() -> Bool {
    guard has(.id), has(.title), has(.kind), has(.role) else { return false }
    if !has(.starts) {
      guard let starts = Day(details.id.prefix(10)) else { return false }
      details.starts = starts
    }
    if !has(.ends) { details.ends = details.starts }
    return details.ends >= details.starts
  }

  private mutating func take(_ line: Scanner.Line, _ lists: inout KnownLists) -> Bool {
    if let field = Field(line) { return take(line, as: field) }
    if line.isNamed("Place") { return add(line, to: &details.places, &lists) }
    if line.isNamed("Project") { return add(line, to: &details.projects, &lists) }
    if line.isNamed("Theme") { return add(line, to: &details.themes, &lists) }
    if line.isNamed("Organiser") { return add(line, to: &details.organisers, &lists) }
    if line.isNamed("Partner") { return add(line, to: &details.partners, &lists) }
    if line.isNamed("Attended") { return add(line, to: &details.attended, &lists) }
    if line.isNamed("Result") {
      if keepsTexts, let text = line.text { details.results.append(text) }
      return true
    }
    // What few activities have is for the careful way.
    return !line.isNamed("Conflict") && !line.isNamed("TallyAges")
  }

  private mutating func take(_ line: Scanner.Line, as field: Field) -> Bool {
    guard met & 1 << field.rawValue == 0 else { return true }
    met |= 1 << field.rawValue
    switch field {
    case .title:
      guard let title = line.text else { return true }
      details.title = title
    case .shortTitle: details.shortTitle = line.text
    case .venue, .narrative, .note:
      guard keepsTexts else { return true }
      switch field {
      case .venue: details.venue = line.text
      case .narrative: details.narrative = line.text
      default: details.note = line.text
      }
    default:
      guard let word = line.word else { return false }
      if word.isEmpty { return true }
      guard take(word, as: field) else { return false }
    }
    given |= 1 << field.rawValue
    return true
  }

  private mutating func take(_ word: UnsafeBufferPointer<UInt8>, as field: Field) -> Bool {
    func set<Value>(_ place: inout Value, _ value: Value?) -> Bool {
      guard let value else { return false }
      place = value
      return true
    }
    func set<Value>(_ place: inout Value?, _ value: Value?) -> Bool {
      place = value
      return value != nil
    }
    switch field {
    case .id: return set(&details.id, word.isSlug ? word.string : nil)
    case .source: details.source = word.string
    case .kind: return set(&details.kind, word.word())
    case .role: return set(&details.role, word.word())
    case .starts: return set(&details.starts, Day(word))
    case .ends: return set(&details.ends, Day(word))
    case .daysKnown: return set(&details.daysAreKnown, word.answer)
    case .practice: return set(&details.isPractice, word.answer)
    case .sessions:
      let number = word.number(digits: 1...4)
      return number != 0 && set(&details.sessions, number)
    case .targetTotal: return set(&details.targets.total, word.number(digits: 1...9))
    case .targetWomen: return set(&details.targets.women, word.target)
    case .targetYoung: return set(&details.targets.young, word.target)
    case .targetDisability: return set(&details.targets.disability, word.target)
    case .targetDisplaced: return set(&details.targets.displaced, word.target)
    case .title, .shortTitle, .venue, .narrative, .note: break
    }
    return true
  }

  private func add(
    _ line: Scanner.Line, to list: inout [String], _ lists: inout KnownLists
  ) -> Bool {
    // What counts as a blank around a reference beyond ASCII is for the careful way to say.
    guard line.isASCII, let word = line.word, word.allSatisfy({ $0 >= .space }) else {
      return false
    }
    if word.isEmpty { return true }
    let named = lists.list(of: word)
    if list.isEmpty { list = named } else { list += named }
    return true
  }
}

extension DetailsScan.Field {
  /// The field of that name; nil for one that stands more than once, or is not known.
  fileprivate init?(_ line: Scanner.Line) {
    // By the first letter: to hold each name against all would cost more than all the values.
    switch line.name[0] {
    case UInt8(ascii: "I"):
      if line.isNamed("Id") {
        self = .id
      } else {
        return nil
      }
    case UInt8(ascii: "T"):
      if line.isNamed("Title") {
        self = .title
      } else if line.isNamed("TargetTotal") {
        self = .targetTotal
      } else if line.isNamed("TargetWomen") {
        self = .targetWomen
      } else if line.isNamed("TargetYoung") {
        self = .targetYoung
      } else if line.isNamed("TargetDisability") {
        self = .targetDisability
      } else if line.isNamed("TargetDisplaced") {
        self = .targetDisplaced
      } else {
        return nil
      }
    case UInt8(ascii: "S"):
      if line.isNamed("ShortTitle") {
        self = .shortTitle
      } else if line.isNamed("Starts") {
        self = .starts
      } else if line.isNamed("Sessions") {
        self = .sessions
      } else if line.isNamed("Source") {
        self = .source
      } else {
        return nil
      }
    case UInt8(ascii: "K"):
      if line.isNamed("Kind") {
        self = .kind
      } else {
        return nil
      }
    case UInt8(ascii: "R"):
      if line.isNamed("Role") {
        self = .role
      } else {
        return nil
      }
    case UInt8(ascii: "E"):
      if line.isNamed("Ends") {
        self = .ends
      } else {
        return nil
      }
    case UInt8(ascii: "D"):
      if line.isNamed("DaysKnown") {
        self = .daysKnown
      } else {
        return nil
      }
    case UInt8(ascii: "V"):
      if line.isNamed("Venue") {
        self = .venue
      } else {
        return nil
      }
    case UInt8(ascii: "N"):
      if line.isNamed("Narrative") {
        self = .narrative
      } else if line.isNamed("Note") {
        self = .note
      } else {
        return nil
      }
    case UInt8(ascii: "P"):
      if line.isNamed("Practice") {
        self = .practice
      } else {
        return nil
      }
    default: return nil
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The same as `Identifiers.isSlug`, without a text.
  fileprivate var isSlug: Bool {
    guard (1...80).contains(count), self[0] != 0x2D else { return false }
    for byte in self where byte &- 0x30 >= 10 && byte &- 0x61 >= 26 && byte != 0x2D { return false }
    return true
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The word of a closed list that is written so.
  fileprivate func word<Word: RawRepresentable & CaseIterable>() -> Word?
  where Word.RawValue == String {
    Word.allCases.first { equals($0.rawValue) }
  }

  /// The same as `Activity.Target(_:)`, without a text where it is written as usual.
  fileprivate var target: Activity.Target? {
    let isPercent = last == UInt8(ascii: "%")
    let digits = UnsafeBufferPointer(rebasing: self[..<(isPercent ? count - 1 : count)])
    guard let number = digits.number(digits: 1...3), !isPercent || number <= 100 else {
      return Activity.Target(string)
    }
    return isPercent ? .percent(number) : .people(number)
  }
}

extension Day {
  /// Reads `2023-08-11`, exactly.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count == 10, text[4] == 0x2D, text[7] == 0x2D else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      UnsafeBufferPointer(rebasing: text[range]).number(digits: 1...4)
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }
}
