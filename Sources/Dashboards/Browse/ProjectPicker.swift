import Frames
import Programmes
import Reports

/// The project being chosen, to which lists, figures and views then keep; moving shows it at once.
struct ProjectPicker: Hashable, Sendable {
  /// What to go back to.
  let before: Project.ID?
  let rows: [Row]
  var selected: Int

  struct Row: Hashable, Sendable {
    /// nil: all projects.
    let project: Project.ID?
    /// Of the period, ours.
    let reach: Reach
  }
}

extension Dashboard {
  mutating func openProjects() -> [Effect] {
    if mustWait() { return [] }
    let inPeriod = programme.activities(in: period)
    func reach(_ project: Project.ID?) -> Reach {
      var reach = Reach()
      for activity in inPeriod where activity.countsAsReach {
        guard project.map({ activity.projects.contains($0) }) ?? true else { continue }
        if let figures = figures[activity.id] { reach.add(figures) }
      }
      return reach
    }
    let choices = [nil] + programme.projects.map { Optional($0.id) }
    popup = .projects(
      ProjectPicker(
        before: project, rows: choices.map { .init(project: $0, reach: reach($0)) },
        selected: choices.firstIndex(of: project) ?? 0))
    return []
  }

  mutating func press(_ key: Key, in picker: ProjectPicker) -> [Effect] {
    var picker = picker
    switch keymap.command(for: key, in: .picker) {
    case .choose: popup = nil
    case .cancel:
      popup = nil
      show(project: picker.before)
    case let name?: return perform(name)
    case nil:
      guard let step = listStep(key) else { return [] }
      picker.selected = step.index(from: picker.selected, count: picker.rows.count)
      popup = .projects(picker)
      show(project: picker.rows[picker.selected].project)
    }
    return []
  }

  mutating func show(project: Project.ID?) {
    guard self.project != project else { return }
    self.project = project
    refreshLists()
    refreshView()
  }

  /// The activities to which lists and figures keep: those of the period, and of the project.
  var activitiesInScope: [Activity] {
    let inPeriod = programme.activities(in: period)
    guard let project else { return inPeriod }
    return inPeriod.filter { $0.projects.contains(project) }
  }

  /// A view's own filter, kept to the project and to what the list's filter found.
  func kept(_ filter: ActivityFilter) -> ActivityFilter {
    var filter = filter
    filter.found = viewed
    if let project, filter.projects.isEmpty { filter.projects = [project] }
    return filter
  }

  func paint(_ picker: ProjectPicker, _ frame: inout Frame) {
    let columns = min(72, frame.size.columns - 4)
    let rows = min(picker.rows.count, max(1, frame.size.rows - 7))
    let area = dialog(
      &frame, rows: rows + 1, columns: columns,
      title: "\(words.browse.projects) · \(words.text(period))")
    let numbers: [(title: String, width: Int)] = [
      (words.screen.activitiesShort, 5), ("N", 7), (words.screen.womenLetter, 7),
      (words.screen.youngLetter, 7),
    ]
    let name = max(8, area.columns - 2 - numbers.reduce(0) { $0 + $1.width + 1 })
    func paintRow(_ row: Int, _ cells: [String], _ style: Style) {
      var column = area.column + 2 + name + 1
      for (cell, number) in zip(cells, numbers) {
        frame.put(
          cell, row: row, column: column, width: number.width, style: style, align: .trailing)
        column += number.width + 1
      }
    }
    paintRow(area.row, numbers.map(\.title), Style(.secondary))
    let top = scrolled(0, to: picker.selected, count: picker.rows.count, rows: rows)
    for (offset, choice) in picker.rows.dropFirst(top).prefix(rows).enumerated() {
      let row = area.row + 1 + offset
      let isSelected = top + offset == picker.selected
      let style = Style(.text, selected: isSelected)
      frame.put("", row: row, column: area.column, width: area.columns, style: style)
      frame.put(isSelected ? "▸" : "", row: row, column: area.column, style: style)
      frame.put(
        choice.project.map { programme.projects[id: $0]?.name ?? $0 } ?? words.browse.allProjects,
        row: row, column: area.column + 2, width: name, style: style)
      let composition = choice.reach.composition
      let isTold = choice.reach.withTotal > 0
      paintRow(
        row,
        [
          String(choice.reach.activities),
          isTold ? words.shortText(composition.total) : words.unknownSign,
          isTold ? words.shortPercent(composition.women) : words.unknownSign,
          isTold ? words.shortPercent(composition.young) : words.unknownSign,
        ], style)
      if isSelected { frame.cursor = Position(row: row, column: area.column) }
    }
  }
}
