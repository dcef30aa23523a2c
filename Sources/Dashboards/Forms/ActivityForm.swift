import Frames
import Programmes
import Reports

/// Making or changing an activity. Nothing typed is lost when a field is wrong: the form stays, says
/// what is wrong where, and goes there.
struct ActivityForm: Hashable, Sendable {
  enum Line: Int, Hashable, Sendable, CaseIterable {
    case title, shortTitle, kind, role, starts, ends, places, venue, project, theme
    case total, women, young, disability, displaced, note, practice

    /// Whether the line holds a day or a number.
    var isShort: Bool {
      switch self {
      case .starts, .ends, .total, .women, .young, .disability, .displaced: true
      default: false
      }
    }

    /// Whether the line is a choice, turned with the arrows.
    var isChoice: Bool {
      switch self {
      case .kind, .role, .project, .theme, .practice: true
      default: false
      }
    }
  }

  /// nil: a new activity.
  private(set) var before: Activity.Details?
  /// What the fields are written into: it carries what the form does not show.
  private var base: Activity.Details
  var line = Line.title
  var fields: [Line: TextField] = [:]
  var kind: Activity.Kind
  var role: Activity.Role
  var project: Project.ID?
  var theme: Programmes.Theme.ID?
  var isPractice: Bool
  var isDirty = false
  /// Whether nothing was typed into the line since the keys went there.
  var isFresh = true
  /// What is wrong, by line; shown beside the fields as one types.
  var problems: [Line: String] = [:]

  /// A new activity.
  ///
  /// The day is asked for when none is given: one that was not chosen would be taken for a fact.
  init(creatingOn day: Day?, _ programme: Programme, _ words: Wording) {
    let details = Activity.Details(
      id: "", title: "", kind: .training, role: .organised, starts: day ?? Day(number: 0))
    self.init(details, before: nil, programme, words)
    if day == nil { fields[.starts] = TextField() }
  }

  /// A change of one that is there.
  init(editing details: Activity.Details, _ programme: Programme, _ words: Wording) {
    self.init(details, before: details, programme, words)
  }

  /// A new activity like another one, on another day, without its people, results and source.
  init(duplicating details: Activity.Details, on day: Day, _ programme: Programme, _ words: Wording)
  {
    var copy = details
    copy.starts = day
    copy.ends = day
    copy.daysAreKnown = true
    copy.results = []
    copy.narrative = nil
    copy.source = nil
    self.init(copy, before: nil, programme, words)
    isDirty = true
  }

  private init(
    _ details: Activity.Details, before: Activity.Details?, _ programme: Programme, _ words: Wording
  ) {
    self.before = before
    self.base = details
    self.kind = details.kind
    self.role = details.role
    self.project = details.projects.first
    self.theme = details.themes.first
    self.isPractice = details.isPractice
    let texts: [Line: String] = [
      .title: details.title, .shortTitle: details.shortTitle ?? "",
      .starts: words.text(details.starts),
      .ends: details.ends == details.starts ? "" : words.text(details.ends),
      .places: details.places.map { programme.placeLabel($0, words) }.joined(separator: ", "),
      .venue: details.venue ?? "",
      .total: details.targets.total.map { String($0) } ?? "",
      .women: details.targets.women?.written ?? "", .young: details.targets.young?.written ?? "",
      .disability: details.targets.disability?.written ?? "",
      .displaced: details.targets.displaced?.written ?? "", .note: details.note ?? "",
    ]
    for (line, text) in texts { fields[line] = TextField(text) }
  }

  func text(_ line: Line) -> String { String((fields[line]?.text ?? "").trimmingSpaces) }

  mutating func type(_ character: Character) {
    guard !line.isChoice else { return }
    var typed = character
    switch line {
    case .total, .women, .young, .disability, .displaced:
      if let digit = digit(of: character) { typed = digit }
    case .starts, .ends:
      // `/` needs Shift on AZERTY; `-`, which is 6 there, parts a day as well.
      if character != "-", let digit = digit(of: character) { typed = digit }
    default: break
    }
    // The first key in a filled day or number takes the place of what stood there.
    if isFresh, line.isShort { fields[line] = TextField() }
    isFresh = false
    fields[line, default: TextField()].insert(typed)
    isDirty = true
  }

  mutating func go(by step: Int) {
    let count = Line.allCases.count
    line = Line(rawValue: (line.rawValue + step + count) % count) ?? .title
    isFresh = true
  }

  /// Turns a choice by one.
  mutating func turn(by step: Int, _ programme: Programme) {
    func turned<Value: Equatable>(_ value: Value, in all: [Value]) -> Value {
      let index = all.firstIndex(of: value) ?? 0
      return all[(index + step + all.count) % all.count]
    }
    switch line {
    case .kind: kind = turned(kind, in: Activity.Kind.allCases)
    case .role: role = turned(role, in: Activity.Role.allCases)
    case .project: project = turned(project, in: [nil] + programme.projects.map { $0.id })
    case .theme: theme = turned(theme, in: [nil] + programme.themes.map { $0.id })
    case .practice: isPractice.toggle()
    default: return
    }
    isDirty = true
  }

  /// Takes what somebody else has changed meanwhile: it shows in the lines that were not touched here.
  /// Of a line that both touched, the form remembers what it was, so that saving finds both.
  mutating func meet(_ now: Activity.Details, _ programme: Programme, _ words: Wording) {
    let old = ActivityForm(editing: base, programme, words)
    let new = ActivityForm(editing: now, programme, words)
    var agreed = now
    for line in Line.allCases {
      if shows(line, as: old) {
        take(line, from: new)
      } else {
        line.copy(from: base, to: &agreed)
      }
    }
    base = agreed
    before = agreed
  }

  private func shows(_ line: Line, as other: ActivityForm) -> Bool {
    switch line {
    case .kind: kind == other.kind
    case .role: role == other.role
    case .project: project == other.project
    case .theme: theme == other.theme
    case .practice: isPractice == other.isPractice
    default: text(line) == other.text(line)
    }
  }

  private mutating func take(_ line: Line, from other: ActivityForm) {
    switch line {
    case .kind: kind = other.kind
    case .role: role = other.role
    case .project: project = other.project
    case .theme: theme = other.theme
    case .practice: isPractice = other.isPractice
    default: if text(line) != other.text(line) { fields[line] = other.fields[line] }
    }
  }

  /// What the fields say, as far as they can be read, and what is wrong with them.
  func read(
    _ programme: Programme, today: Day, _ words: Wording
  ) -> (details: Activity.Details, problems: [Line: String]) {
    var problems: [Line: String] = [:]
    var details = base
    let screen = words.screen
    details.title = text(.title)
    if details.title.isEmpty { problems[.title] = screen.titleNeeded }
    details.shortTitle = optional(.shortTitle)
    details.kind = kind
    details.role = role
    if let day = Day(typed: text(.starts), today: today) {
      details.starts = day
    } else {
      problems[.starts] = screen.dayWrong
    }
    details.ends = details.starts
    if !text(.ends).isEmpty {
      if let day = Day(typed: text(.ends), today: today) {
        if day < details.starts { problems[.ends] = screen.endsBeforeStart }
        details.ends = max(day, details.starts)
      } else {
        problems[.ends] = screen.dayWrong
      }
    }
    let (places, unknown) = places(programme, words)
    details.places = places
    if let unknown {
      let near = ActivityForm.nearestPlace(unknown, programme)
      problems[.places] = screen.placeUnknown(unknown, near)
    }
    details.venue = optional(.venue)
    details.projects = [project].compactMap { $0 } + base.projects.dropFirst()
    if project == nil { details.projects = [] }
    details.themes = theme == nil ? [] : [theme].compactMap { $0 } + base.themes.dropFirst()
    details.targets.total = Int(text(.total))
    if !text(.total).isEmpty, details.targets.total == nil { problems[.total] = screen.numberWrong }
    func target(_ line: Line) -> Activity.Target? {
      guard !text(line).isEmpty else { return nil }
      let target = Activity.Target(text(line))
      if target == nil { problems[line] = screen.targetWrong }
      return target
    }
    details.targets.women = target(.women)
    details.targets.young = target(.young)
    details.targets.disability = target(.disability)
    details.targets.displaced = target(.displaced)
    details.note = optional(.note)
    details.isPractice = isPractice
    return (details, problems)
  }

  private func optional(_ line: Line) -> String? {
    let text = text(line)
    return text.isEmpty ? nil : text
  }

  /// The places typed, by label, alias or identifier, parted by commas; and the first not known.
  private func places(
    _ programme: Programme, _ words: Wording
  ) -> (known: [Place.ID], unknown: String?) {
    var known: [Place.ID] = []
    var unknown: String?
    for part in text(.places).split(separator: ",") {
      let wanted = folded(part.trimmingSpaces)
      guard !wanted.isEmpty else { continue }
      let place =
        programme.places.first { folded(programme.placeLabel($0.id, words)) == wanted }
        ?? programme.places.first { place in
          ([place.id] + place.aliases).contains { folded($0) == wanted }
        }
      if let place {
        known.append(place.id)
      } else if unknown == nil {
        unknown = String(part.trimmingSpaces)
      }
    }
    return (known, unknown)
  }

  /// Places whose name begins with the last one being typed.
  func completions(_ programme: Programme, _ words: Wording) -> [String] {
    guard line == .places, let last = text(.places).split(separator: ",").last else { return [] }
    let wanted = folded(last.trimmingSpaces)
    guard !wanted.isEmpty else { return [] }
    let labels = programme.places.lazy.map { programme.placeLabel($0.id, words) }.filter {
      folded($0).hasPrefix(wanted) && folded($0) != wanted
    }
    return Array(labels.prefix(4))
  }

  /// Puts the first completion in the place of what is being typed; false when there is none.
  mutating func complete(_ programme: Programme, _ words: Wording) -> Bool {
    guard let name = completions(programme, words).first, !isKnown(programme, words) else {
      return false
    }
    var parts = text(.places).split(separator: ",").map { String($0.trimmingSpaces) }
    parts[parts.count - 1] = name
    fields[.places] = TextField(parts.joined(separator: ", "))
    return true
  }

  /// Whether every place typed is one: « Mopti » is, though « Mopti (cercle) » begins alike.
  private func isKnown(_ programme: Programme, _ words: Wording) -> Bool {
    places(programme, words).unknown == nil
  }

  private static func nearestPlace(_ word: String, _ programme: Programme) -> String? {
    let names = Dictionary(
      programme.places.map { (folded($0.name), $0.name) }, uniquingKeysWith: { first, _ in first })
    return nearest(to: folded(word), in: names.keys.sorted()).flatMap { names[$0] }
  }
}

extension ActivityForm.Line {
  /// Copies what the line is about.
  fileprivate func copy(from old: Activity.Details, to new: inout Activity.Details) {
    switch self {
    case .title: new.title = old.title
    case .shortTitle: new.shortTitle = old.shortTitle
    case .kind: new.kind = old.kind
    case .role: new.role = old.role
    case .starts: new.starts = old.starts
    case .ends: new.ends = old.ends
    case .places: new.places = old.places
    case .venue: new.venue = old.venue
    case .project: new.projects = old.projects
    case .theme: new.themes = old.themes
    case .total: new.targets.total = old.targets.total
    case .women: new.targets.women = old.targets.women
    case .young: new.targets.young = old.targets.young
    case .disability: new.targets.disability = old.targets.disability
    case .displaced: new.targets.displaced = old.targets.displaced
    case .note: new.note = old.note
    case .practice: new.isPractice = old.isPractice
    }
  }
}

extension Dashboard {
  mutating func press(_ key: Key, in form: ActivityForm) -> [Effect] {
    var form = form
    let effects = handle(key, &form)
    if case .form = screen { screen = .form(form) }
    return effects
  }

  private mutating func handle(_ key: Key, _ form: inout ActivityForm) -> [Effect] {
    defer { form.problems = form.read(programme, today: today, words).problems }
    switch keymap.command(for: key, in: .form) {
    case .discard: return leaveEntry(isDirty: form.isDirty)
    case .helpInEntry: return perform(.helpInEntry)
    case .commit: return commit(&form)
    case .nextField:
      if !form.complete(programme, words) { form.go(by: 1) }
      return []
    case .previousField:
      form.go(by: -1)
      return []
    default: break
    }
    switch key {
    case .down: form.go(by: 1)
    case .up: form.go(by: -1)
    case .left where form.line.isChoice: form.turn(by: -1, programme)
    case .right where form.line.isChoice, .character(" ") where form.line.isChoice:
      form.turn(by: 1, programme)
    case .character(let character): form.type(character)
    default:
      guard !form.line.isChoice else { return [] }
      var field = form.fields[form.line] ?? TextField()
      if field.press(key) {
        if field.text != form.fields[form.line]?.text { form.isDirty = true }
        form.fields[form.line] = field
        form.isFresh = false
      }
    }
    return []
  }

  private mutating func commit(_ form: inout ActivityForm) -> [Effect] {
    let (read, problems) = form.read(programme, today: today, words)
    if let wrong = ActivityForm.Line.allCases.first(where: { problems[$0] != nil }) {
      form.line = wrong
      notice = Notice(
        "\(words.screen.label(of: wrong))\(words.colon)\(problems[wrong] ?? "")", .error)
      return []
    }
    var details = read
    let change: Change
    if let before = form.before {
      change = before == details ? Change([]) : Change(.details(before: before, after: details))
    } else {
      details.id = Identifiers.activity(starts: details.starts, title: details.listTitle) {
        programme.activities[id: $0] != nil
      }
      change = Change(.activity(before: nil, after: Activity(details)))
    }
    screen = .browse
    let effects = perform(change, details.listTitle)
    if !period.contains(details.starts) {
      period = Period(period.kind == .span ? .quarter : period.kind, containing: details.starts)
    }
    activityList.filter = TextField()
    activityList.selected = details.id
    refreshLists()
    return effects
  }
}
