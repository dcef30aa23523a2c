import Programmes

/// Reads the record of an activity the fast way; the same as `FieldReader.activityDetails` for all
/// that it accepts.
struct DetailsScan {
  fileprivate enum Field: Int, CaseIterable {
    case id, title, shortTitle, kind, role, starts, ends, daysKnown, sessions, venue, targetTotal
    case targetWomen, targetYoung, targetDisability, targetDisplaced, narrative, note, practice
    case source
  }

  private var met: UInt32 = 0
  private var places: [String] = []
  private var projects: [String] = []
  private var themes: [String] = []
  private var organisers: [String] = []
  private var partners: [String] = []
  private var attended: [String] = []
  private var results: [String] = []
  private var title: String?
  private var shortTitle: String?
  private var venue: String?
  private var narrative: String?
  private var note: String?
  private var words = Words()

  /// What is read at once.
  private struct Words {
    var id: String?
    var kind: Activity.Kind?
    var role: Activity.Role?
    var starts: Day?
    var ends: Day?
    var daysKnown: Bool?
    var sessions: Int?
    var targets = Activity.Targets()
    var practice: Bool?
    var source: String?
  }

  static func read(_ scanner: inout Scanner) -> Activity.Details? {
    var scan = DetailsScan()
    while scanner.at[0] != .newline {
      switch scanner.at[0] {
      case .hash: if !scanner.comment() { return nil }
      case 0x25: return nil
      case .space, .tab, .carriageReturn:
        return scanner.blankLine() ? scan.details : nil
      default:
        guard let line = scanner.field(), scan.take(line) else { return nil }
      }
    }
    return scan.details
  }

  /// Everything that the careful way would report makes this nil.
  private var details: Activity.Details? {
    guard let id = words.id, let title, let kind = words.kind,
      let role = words.role, let starts = words.starts ?? Day(id.prefix(10))
    else { return nil }
    if let ends = words.ends, ends < starts { return nil }
    var details = Activity.Details(
      id: id, title: title, kind: kind, role: role, starts: starts, ends: words.ends)
    details.shortTitle = shortTitle
    details.daysAreKnown = words.daysKnown ?? true
    details.sessions = words.sessions ?? 1
    details.places = places
    details.venue = venue
    details.projects = projects
    details.themes = themes
    details.organisers = organisers
    details.partners = partners
    details.attended = attended
    details.targets = words.targets
    details.narrative = narrative
    details.note = note
    details.results = results
    details.isPractice = words.practice ?? false
    details.source = words.source
    return details
  }

  private mutating func take(_ line: Scanner.Line) -> Bool {
    if line.isNamed("Place") { return add(line, to: \.places) }
    if line.isNamed("Project") { return add(line, to: \.projects) }
    if line.isNamed("Theme") { return add(line, to: \.themes) }
    if line.isNamed("Organiser") { return add(line, to: \.organisers) }
    if line.isNamed("Partner") { return add(line, to: \.partners) }
    if line.isNamed("Attended") { return add(line, to: \.attended) }
    if line.isNamed("Result") {
      if let text = line.text { results.append(text) }
      return true
    }
    guard let field = Field(line) else { return !line.isNamed("Conflict") }
    // Of two fields with one name the first counts, even when it is empty.
    guard met & 1 << field.rawValue == 0 else { return true }
    met |= 1 << field.rawValue
    switch field {
    case .title: title = line.text
    case .shortTitle: shortTitle = line.text
    case .venue: venue = line.text
    case .narrative: narrative = line.text
    case .note: note = line.text
    default:
      guard let word = line.word else { return false }
      return word.isEmpty || take(word, as: field)
    }
    return true
  }

  private mutating func take(_ word: UnsafeBufferPointer<UInt8>, as field: Field) -> Bool {
    func set<Value>(_ path: WritableKeyPath<Words, Value?>, _ value: Value?) -> Bool {
      words[keyPath: path] = value
      return value != nil
    }
    switch field {
    case .id:
      guard word.isSlug else { return false }
      words.id = word.string
    case .source: words.source = word.string
    case .kind:
      words.kind = Activity.Kind(rawValue: word.string)
      return words.kind != nil
    case .role:
      words.role = Activity.Role(rawValue: word.string)
      return words.role != nil
    case .starts:
      words.starts = Day(word)
      return words.starts != nil
    case .ends:
      words.ends = Day(word)
      return words.ends != nil
    case .daysKnown: return set(\.daysKnown, word.answer)
    case .practice: return set(\.practice, word.answer)
    case .sessions:
      guard let number = word.number(digits: 1...4), number > 0 else { return false }
      words.sessions = number
    case .targetTotal: return set(\.targets.total, word.number(digits: 1...9))
    case .targetWomen: return set(\.targets.women, word.target)
    case .targetYoung: return set(\.targets.young, word.target)
    case .targetDisability: return set(\.targets.disability, word.target)
    case .targetDisplaced: return set(\.targets.displaced, word.target)
    case .title, .shortTitle, .venue, .narrative, .note: break
    }
    return true
  }

  private mutating func add(
    _ line: Scanner.Line, to list: WritableKeyPath<DetailsScan, [String]>
  ) -> Bool {
    // What counts as a blank around a reference beyond ASCII is for the careful way to say.
    guard line.isASCII, let word = line.word, word.allSatisfy({ $0 >= .space }) else {
      return false
    }
    if !word.isEmpty { self[keyPath: list].append(word.string) }
    return true
  }
}

extension DetailsScan.Field {
  fileprivate init?(_ line: Scanner.Line) {
    if line.isNamed("Id") {
      self = .id
    } else if line.isNamed("Title") {
      self = .title
    } else if line.isNamed("ShortTitle") {
      self = .shortTitle
    } else if line.isNamed("Kind") {
      self = .kind
    } else if line.isNamed("Role") {
      self = .role
    } else if line.isNamed("Starts") {
      self = .starts
    } else if line.isNamed("Ends") {
      self = .ends
    } else if line.isNamed("DaysKnown") {
      self = .daysKnown
    } else if line.isNamed("Sessions") {
      self = .sessions
    } else if line.isNamed("Venue") {
      self = .venue
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
    } else if line.isNamed("Narrative") {
      self = .narrative
    } else if line.isNamed("Note") {
      self = .note
    } else if line.isNamed("Practice") {
      self = .practice
    } else if line.isNamed("Source") {
      self = .source
    } else {
      return nil
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
