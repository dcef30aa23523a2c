import Frames
import Programmes
import Reports

/// What is to be set on all marked activities. Only what is chosen or typed is set; all the rest of each
/// stays as it is.
struct BulkForm: Hashable, Sendable {
  enum Line: Int, Hashable, Sendable, CaseIterable {
    case kind, role, project, theme, place, practice
  }

  let activities: [Activity.ID]
  var line = Line.kind
  /// What is chosen of each line, its position among the choices; none: it stays.
  var chosen: [Line: Int] = [:]
  var place = TextField()

  var isEmpty: Bool { chosen.isEmpty && place.isEmpty }
}

extension Dashboard {
  mutating func openBulk() -> [Effect] {
    // The names of places, for what is typed to be shown as one of them.
    _ = filterVocabulary()
    popup = .bulk(BulkForm(activities: markedActivities))
    return []
  }

  /// The choices of a line by name, and how each is set.
  private func choices(
    _ line: BulkForm.Line
  ) -> [(name: String, set: (inout Activity.Details) -> Void)] {
    switch line {
    case .kind:
      return Activity.Kind.allCases.map { kind in
        (words.name(of: kind), { $0.kind = kind })
      }
    case .role:
      return Activity.Role.allCases.map { role in
        (words.name(of: role), { $0.role = role })
      }
    case .project:
      return [(words.browse.noneOf, { $0.projects = [] })]
        + programme.projects.map { project in (project.name, { $0.projects = [project.id] }) }
    case .theme:
      return [(words.browse.noneOf, { $0.themes = [] })]
        + programme.themes.map { theme in
          (programme.themeName(theme.id, words), { $0.themes = [theme.id] })
        }
    case .practice:
      return [
        (words.screen.yes, { $0.isPractice = true }), (words.screen.no, { $0.isPractice = false }),
      ]
    case .place: return []
    }
  }

  /// The place typed: the only one that is called so, by its whole name before its beginning.
  private func place(_ form: BulkForm, _ vocabulary: FilterVocabulary) -> FilterVocabulary.Entry? {
    let things = vocabulary.things(.place, named: form.place.text)
    return form.place.isEmpty ? nil : things.first
  }

  mutating func press(_ key: Key, in form: BulkForm) -> [Effect] {
    var form = form
    let lines = BulkForm.Line.allCases
    switch keymap.command(for: key, in: .bulk) {
    case .cancel:
      popup = nil
      return []
    case .commit: return apply(form)
    case .previousField: return turn(form, to: form.line.rawValue + lines.count - 1)
    case .nextField: return turn(form, to: form.line.rawValue + 1)
    case let name?: return perform(name)
    case nil: break
    }
    switch key {
    case .up: return turn(form, to: form.line.rawValue + lines.count - 1)
    case .down: return turn(form, to: form.line.rawValue + 1)
    case .left where form.line != .place, .right where form.line != .place:
      let count = choices(form.line).count
      guard count > 0 else { return [] }
      // One place more than there are choices: that which changes nothing.
      let now = form.chosen[form.line].map { $0 + 1 } ?? 0
      let next = (now + (key == .right ? 1 : count)) % (count + 1)
      form.chosen[form.line] = next == 0 ? nil : next - 1
    case .backspace where form.line != .place, .delete where form.line != .place:
      form.chosen[form.line] = nil
    default: if form.line == .place { _ = form.place.press(key) }
    }
    popup = .bulk(form)
    return []
  }

  private mutating func turn(_ form: BulkForm, to line: Int) -> [Effect] {
    var form = form
    let lines = BulkForm.Line.allCases
    form.line = lines[line % lines.count]
    popup = .bulk(form)
    return []
  }

  private mutating func apply(_ form: BulkForm) -> [Effect] {
    let place = place(form, filterVocabulary())
    if !form.place.isEmpty, place == nil {
      var form = form
      form.line = .place
      popup = .bulk(form)
      notice = Notice(words.screen.placeUnknown(form.place.text, nil), .error)
      return []
    }
    popup = nil
    var edits: [Edit] = []
    for id in form.activities {
      guard let before = programme.activities[id: id]?.details else { continue }
      var after = before
      for line in BulkForm.Line.allCases {
        if let choice = form.chosen[line] { choices(line)[choice].set(&after) }
      }
      if let place { after.places = [place.id] }
      if after != before { edits.append(.details(before: before, after: after)) }
    }
    guard !edits.isEmpty else {
      notice = Notice(words.browse.nothingChanged)
      return []
    }
    notice = Notice(words.browse.changedMany(edits.count))
    return perform(Change(edits), words.browse.changedMany(edits.count))
  }

  func paint(_ form: BulkForm, _ frame: inout Frame) {
    let lines = BulkForm.Line.allCases
    let area = dialog(
      &frame, rows: lines.count + 2, columns: min(66, frame.size.columns - 4),
      title: words.browse.bulkTitle(form.activities.count))
    let label = 14
    for (index, line) in lines.enumerated() where index < area.rows {
      let row = area.row + index
      let isFocused = line == form.line
      frame.put(
        (isFocused ? "▸" : " ") + name(of: line), row: row, column: area.column, width: label,
        style: Style(isFocused ? .focus : .secondary, bold: isFocused))
      let column = area.column + label + 1
      let width = area.columns - label - 1
      if line == .place {
        let found = vocabulary.flatMap { place(form, $0) }?.label
        let typed = min(18, width / 2)
        frame.put(
          form.place, row: row, column: column, width: typed,
          style: Style(.text, selected: isFocused), focused: isFocused)
        let aside =
          form.place.isEmpty ? words.browse.unchanged : found.map { "→ \($0)" } ?? "?"
        frame.put(
          aside, row: row, column: column + typed + 1, width: width - typed - 1,
          style: Style(found == nil && !form.place.isEmpty ? .error : .secondary))
        continue
      }
      let chosen = form.chosen[line].map { choices(line)[$0].name }
      frame.put(
        isFocused ? "‹ \(chosen ?? words.browse.unchanged) ›" : chosen ?? words.browse.unchanged,
        row: row, column: column, width: width,
        style: Style(chosen == nil ? .secondary : .text, selected: isFocused, bold: chosen != nil))
      if isFocused { frame.cursor = Position(row: row, column: column) }
    }
    frame.put(
      keyed(words.browse.bulkHelp), row: area.lastRow, column: area.column, width: area.columns,
      style: Style(.secondary))
  }

  private func name(of line: BulkForm.Line) -> String {
    switch line {
    case .kind: words.screen.kind
    case .role: words.screen.role
    case .project: words.screen.project
    case .theme: words.screen.theme
    case .place: words.screen.place
    case .practice: words.browse.practice
    }
  }
}
