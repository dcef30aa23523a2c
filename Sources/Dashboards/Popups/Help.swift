import Frames
import Programmes
import Reports

/// What the screen is for, what its figures mean, and its keys; then all other keys.
struct Help: Hashable, Sendable {
  /// Where it was asked for.
  let scope: Command.Scope
  var top = 0
  /// What stood there and takes the keys again.
  let below: [Popup]

  init(scope: Command.Scope, below: Popup?) {
    self.scope = scope
    self.below = below.map { [$0] } ?? []
  }
}

extension Dashboard {
  mutating func press(_ key: Key, in help: Help) -> [Effect] {
    var help = help
    if let step = listStep(key) {
      let count = helpLines(help, columns: Dashboard.helpColumns(size)).count
      let rows = Dashboard.helpRows(size, count)
      // A line for a line: there is nothing to be selected.
      help.top = step.index(from: help.top, count: max(1, count - rows + 1), page: rows - 1)
      popup = .help(help)
    } else {
      popup = help.below.first
    }
    return []
  }

  static func helpColumns(_ size: Size) -> Int { max(20, min(74, size.columns - 4)) }

  private static func helpRows(_ size: Size, _ count: Int) -> Int {
    max(1, min(count, size.rows - 5))
  }

  func paint(_ help: Help, _ frame: inout Frame) {
    let columns = Dashboard.helpColumns(frame.size)
    let lines = helpLines(help, columns: columns)
    let rows = Dashboard.helpRows(frame.size, lines.count)
    let top = min(help.top, lines.count - rows)
    let place = words.screen.keyWords.place(help.scope)
    let range = rows < lines.count ? " \(top + 1)–\(top + rows)/\(lines.count)" : ""
    let area = dialog(
      &frame, rows: rows, columns: columns,
      title: clipped("\(words.screen.helpTitle) · \(place)", to: columns - TextWidth.of(range) - 4)
        + range)
    for (offset, spans) in lines.dropFirst(top).prefix(area.rows).enumerated() {
      frame.put(
        spans: spans, row: area.row + offset, column: area.column, width: area.columns,
        padding: .plain)
    }
    frame.cursor = Position(row: area.row, column: area.column)
  }

  /// Everything the help says, line by line.
  private func helpLines(_ help: Help, columns: Int) -> [[Span]] {
    let own = words.screen.helpWords
    func heading(_ text: String) -> [[Span]] { [[], [Span(text, Style(.title, bold: true))]] }
    func item(_ name: String, _ text: String, _ room: Int) -> [[Span]] {
      let name = clipped(name, to: room - 2)
      let texts = wrapped(text, to: columns - room)
      return texts.enumerated().map { index, text in
        let start = index == 0 ? name : ""
        return [
          Span(
            start + String(repeating: " ", count: room - TextWidth.of(start)),
            Style(.focus, bold: true)), Span(text),
        ]
      }
    }
    var lines = explanation(help).flatMap { wrapped(keyed($0), to: columns).map { [Span($0)] } }
    if !help.scope.terms.isEmpty {
      lines += heading(own.figuresHeading)
      for term in help.scope.terms {
        let (sign, meaning) = own.words(of: term)
        lines += item(sign, meaning, min(13, columns / 3))
      }
      lines += wrapped(own.rules, to: columns).map { [Span($0, Style(.secondary))] }
    }
    let room = min(18, columns / 2)
    var told: Set<String> = []
    lines += heading(own.keysHere)
    for command in keymap.commands(in: help.scope) where !command.keys.isEmpty {
      told.insert(command.name.fieldWord)
      lines += item(
        command.keys.map { words.screen.key($0) }.joined(separator: ", "),
        words.command(command.name).long, room)
    }
    lines += heading(own.keysElsewhere)
    for section in keymap.sections(words, withPopups: false) {
      let rows = section.rows.filter { !told.contains($0.word) && $0.keys != words.unknownSign }
      guard !rows.isEmpty else { continue }
      lines.append([Span(section.title, Style(.secondary))])
      for row in rows { lines += item(row.keys, row.meaning, room) }
    }
    return lines
  }

  /// What the screen or the popup is for.
  private func explanation(_ help: Help) -> [String] {
    let own = words.screen.helpWords
    switch help.below.first {
    case .themes: return own.themes
    case .period: return own.period
    case .pasted: return own.pasted
    case .export: return own.export
    case .projects: return own.projects
    case .purge: return own.purge
    case .person: return own.otherPerson
    default: break
    }
    return switch help.scope {
    case .filter: own.filter
    case .palette: own.palette
    case .question: own.question
    case .reason: own.reason
    default: words.screen.help(of: help.scope)
    }
  }
}
