import Frames
import Programmes
import Reports

extension Dashboard {
  func paint(_ menu: Menu, _ frame: inout Frame) {
    let lines = lines(of: menu)
    let rows = min(max(1, lines.count), Dashboard.paletteRows(frame.size))
    let top = scrolled(0, to: menu.selected, count: lines.count, rows: rows)
    let range = rows < lines.count ? " \(top + 1)–\(top + rows)/\(lines.count)" : ""
    let area = dialog(
      &frame, rows: rows + 1, columns: 66, title: words.screen.menuTitle + range)
    if lines.isEmpty {
      frame.put(
        keyed(words.screen.paletteWords.nothing), row: area.row + 1, column: area.column,
        width: area.columns)
    }
    for (offset, line) in lines.dropFirst(top).prefix(area.rows - 1).enumerated() {
      paint(
        line, &frame, row: area.row + 1 + offset, area, selected: top + offset == menu.selected)
    }
    frame.put(
      menu.field, row: area.row, column: area.column, width: area.columns,
      style: Style(.text, selected: true), focused: true)
  }

  private func paint(
    _ line: PaletteLine, _ frame: inout Frame, row: Int, _ area: Area, selected: Bool
  ) {
    let isPossible = line.state == .possible
    let aside: String
    switch line.state {
    case .possible: aside = keyText(line.errand)
    case .impossible(let place): aside = "(\(place))"
    }
    let asideColumns = min(TextWidth.of(aside), area.columns / 3)
    let role: Role = isPossible ? .text : .secondary
    var spans = [Span(selected ? "▸" : " ", Style(role, selected: selected))]
    spans += Dashboard.highlighted(line.name, line.places, Style(role, selected: selected))
    if let other = line.other {
      let style = Style(.secondary, selected: selected)
      spans += [Span(" · ", style)] + Dashboard.highlighted(other.name, other.places, style)
    }
    frame.put(
      spans: spans, row: row, column: area.column, width: area.columns - asideColumns - 1,
      padding: Style(role, selected: selected))
    frame.put(
      " " + aside, row: row, column: area.column + area.columns - asideColumns - 1,
      width: asideColumns + 1,
      style: Style(isPossible ? .focus : .secondary, selected: selected), align: .trailing)
  }

  /// The keys of a command where it is; of a choice, the key that leads to it.
  private func keyText(_ errand: Errand) -> String {
    guard case .command(let name) = errand else { return "" }
    let scopes = Command.all.filter { $0.name == name }.reduce(into: Set<Command.Scope>()) {
      $0.formUnion($1.scopes)
    }
    let place =
      scopes.contains(scope) ? scope : Command.Scope.allCases.first(where: scopes.contains)
    let keys = place.map { keymap.keys(of: name, in: $0) } ?? []
    return keys.prefix(2).map { words.screen.key($0) }.joined(separator: ", ")
  }

  /// The text with the letters that were typed set apart.
  static func highlighted(_ text: String, _ places: [Int], _ style: Style) -> [Span] {
    var spans: [Span] = []
    var rest = Set(places)
    var run = ""
    var isMatch = false
    func end() {
      guard !run.isEmpty else { return }
      var runStyle = style
      if isMatch {
        runStyle.role = .match
        runStyle.isBold = true
      }
      spans.append(Span(run, runStyle))
      run = ""
    }
    for (place, character) in text.enumerated() {
      let matches = rest.remove(place) != nil
      if matches != isMatch { end() }
      isMatch = matches
      run.append(character)
    }
    end()
    return spans
  }
}
