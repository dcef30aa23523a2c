import Frames
import Programmes
import Reports

/// Four totals from a source, checked against each other, with their quality.
struct ReportedForm: Hashable, Sendable {
  enum Line: Int, Hashable, Sendable, CaseIterable {
    case total, women, young, disability, displaced, quality, source, locus

    var measure: Reported.Measure? {
      switch self {
      case .total: .total
      case .women: .women
      case .young: .young
      case .disability: .withDisability
      case .displaced: .displaced
      case .quality, .source, .locus: nil
      }
    }
  }

  let activity: Activity.ID
  var line = Line.total
  var fields: [Line: TextField] = [:]
  /// « environ »: every figure of the form is approximate.
  var isEstimate = false
  var sources: [Source.ID]
  var source: Source.ID
  /// The figures that stood there when the form was opened.
  let before: [Reported.Measure: Reported]
  /// The source as it stood, so that only a new one is written to the figures.
  let sourceBefore: Source.ID
  /// The place in the source as it stood, so that only a new one is written to the figures.
  let locusBefore: String
  var isDirty = false
  /// Whether nothing was typed into the line since the keys went there.
  var isFresh = true

  init(_ activity: Activity, _ programme: Programme) {
    self.activity = activity.id
    var before: [Reported.Measure: Reported] = [:]
    for figure in activity.reported.inOrderOfUse where before[figure.measure] == nil {
      if case .count = figure.value { before[figure.measure] = figure }
    }
    self.before = before
    self.sources = programme.sources.map(\.id) + [Reported.office]
    let first = before[.total] ?? before.values.min { $0.id < $1.id }
    self.source = first?.source ?? activity.source ?? Reported.office
    self.sourceBefore = source
    if !sources.contains(source) { sources.append(source) }
    self.locusBefore = first?.locus ?? ""
    fields[.locus] = TextField(locusBefore)
    for line in Line.allCases {
      guard let measure = line.measure, case .count(let count)? = before[measure]?.value else {
        continue
      }
      let text = count.state == .present ? "+" : String(count.lower)
      fields[line] = TextField(text)
      if count.isApproximate { isEstimate = true }
    }
  }

  mutating func type(_ character: Character) {
    switch line {
    case .quality, .source: break
    case .locus:
      fields[.locus, default: TextField()].insert(character)
      isDirty = true
    default:
      guard let typed = digit(of: character) ?? (character == "+" || character == "p" ? "+" : nil)
      else { return }
      var field = fields[line] ?? TextField()
      // The first digit in a filled field takes the place of what stood there.
      if isFresh || typed == "+" || field.text == "+" { field = TextField() }
      isFresh = false
      guard field.characters.count < 6 else { return }
      field.insert(typed)
      fields[line] = field
      isDirty = true
    }
  }

  /// The count on a line; nil when the line is empty: not known, never 0.
  func count(_ line: Line) -> Count? {
    let text = fields[line]?.text ?? ""
    if text == "+" { return .some }
    return Int(text).map { isEstimate ? .about($0) : .number($0) }
  }

  /// The place in the source as typed; nil when there is none.
  var locus: String? {
    let text = String((fields[.locus]?.text ?? "").trimmingSpaces)
    return text.isEmpty ? nil : text
  }

  /// The same when it was changed, empty when it was taken out; nil when it stayed.
  var newLocus: String? { (locus ?? "") == locusBefore ? nil : locus ?? "" }

  /// The lines whose figure is above the total.
  var aboveTotal: [Line] {
    guard let total = count(.total)?.upper else { return [] }
    return Line.allCases.filter { line in
      guard line != .total, line.measure != nil, let count = count(line) else { return false }
      return count.lower > total
    }
  }
}

extension Dashboard {
  mutating func press(_ key: Key, in form: ReportedForm) -> [Effect] {
    var form = form
    let effects = handle(key, &form)
    if case .reported = screen { screen = .reported(form) }
    return effects
  }

  private mutating func handle(_ key: Key, _ form: inout ReportedForm) -> [Effect] {
    switch keymap.command(for: key, in: .reported) {
    case .discard: return leaveEntry(isDirty: form.isDirty)
    case .helpInEntry: return perform(.helpInEntry)
    case .commit: return commit(&form)
    case .nextField: return go(by: 1, &form)
    case .previousField: return go(by: -1, &form)
    default: break
    }
    switch (key, form.line) {
    case (.down, _): return go(by: 1, &form)
    case (.up, _): return go(by: -1, &form)
    case (.left, .quality), (.right, .quality), (.character(" "), .quality):
      form.isEstimate.toggle()
      form.isDirty = true
    case (.left, .source), (.right, .source), (.character(" "), .source):
      let index = form.sources.firstIndex(of: form.source) ?? 0
      let step = key == .left ? -1 : 1
      form.source = form.sources[(index + step + form.sources.count) % form.sources.count]
      form.isDirty = true
    case (.character(let character), _): form.type(character)
    default:
      var field = form.fields[form.line] ?? TextField()
      if field.press(key) {
        if field.text != form.fields[form.line]?.text { form.isDirty = true }
        form.fields[form.line] = field
        form.isFresh = false
      }
    }
    return []
  }

  private func go(by step: Int, _ form: inout ReportedForm) -> [Effect] {
    let count = ReportedForm.Line.allCases.count
    form.line = ReportedForm.Line(rawValue: (form.line.rawValue + step + count) % count) ?? .total
    form.isFresh = true
    return []
  }

  private mutating func commit(_ form: inout ReportedForm) -> [Effect] {
    if let wrong = form.aboveTotal.first {
      form.line = wrong
      notice = Notice(words.screen.partAboveTotal, .error)
      return []
    }
    var edits: [Edit] = []
    for line in ReportedForm.Line.allCases {
      guard let measure = line.measure else { continue }
      let before = form.before[measure]
      guard let count = form.count(line) else {
        if let before, before.isQuoted {
          notice = Notice(words.screen.quotedStays, .unsaved)
        } else if let before {
          edits.append(.reported(form.activity, before: before, after: nil))
        }
        continue
      }
      let newSource = form.source == form.sourceBefore ? nil : form.source
      // What a source printed stays as it is, with its words; the office's figure stands beside it.
      if let before, before.isQuoted {
        if before.value == .count(count), newSource == nil || newSource == before.source {
          continue
        }
        let own = Reported(
          id: newID("r"), measure: measure, value: .count(count),
          source: newSource ?? Reported.office,
          locus: form.newLocus == nil ? nil : form.locus)
        edits.append(.reported(form.activity, before: nil, after: own))
        notice = Notice(words.screen.quotedStays, .unsaved)
        continue
      }
      var after =
        before
        ?? Reported(
          id: newID("r"), measure: measure, value: .count(count), source: form.source,
          locus: form.locus)
      after.value = .count(count)
      if let newSource { after.source = newSource }
      if let locus = form.newLocus { after.locus = locus.isEmpty ? nil : locus }
      if before != after {
        edits.append(.reported(form.activity, before: before, after: after))
      }
    }
    screen = .browse
    return perform(Change(edits), words.screen.reportedTitle)
  }
}
