import Frames
import Programmes
import Reports

extension Dashboard {
  func paint(_ records: RecordsScreen, _ frame: inout Frame) {
    paintTabs(of: records, &frame)
    let area = Area(row: 1, column: 0, rows: frame.size.rows - 3, columns: frame.size.columns)
    let count = recordLines.count
    let title = words.records.tab(records.tab, words.forms)
    frame.box(area, title: "\(title) \(words.number(count))", active: true)
    let inner = area.inner
    let width = inner.columns - 2
    guard count > 0 else {
      let empty =
        records.filter.isEmpty
        ? words.records.empty(keymap.keys(of: .new, in: .records).first.map(words.screen.key) ?? "")
        : words.screen.nothingMatches
      for (index, line) in wrapped(empty, to: width).enumerated() where index < inner.rows {
        frame.put(line, row: inner.row + index, column: inner.column + 1, width: width)
      }
      return
    }
    let heads = words.records.heads(of: records.tab)
    let widths = columnWidths(heads.count, width)
    var column = inner.column + 1
    for (head, width) in zip(heads, widths) where width > 0 {
      frame.put(head, row: inner.row, column: column, width: width, style: Style(.secondary))
      column += width + 1
    }
    let rows = max(1, inner.rows - 1)
    let top = scrolled(records.top, to: records.selected, count: count, rows: rows)
    for offset in 0..<rows where top + offset < count {
      let row = inner.row + 1 + offset
      column = inner.column + 1
      for (cell, width) in zip(cells(of: recordLines[top + offset]), widths) where width > 0 {
        frame.put(cell, row: row, column: column, width: width)
        column += width + 1
      }
      if top + offset == records.selected {
        frame.put("▸", row: row, column: inner.column, style: Style(.focus, bold: true))
        if !records.isSearching { frame.cursor = Position(row: row, column: inner.column) }
        frame.select(row: row, columns: inner.column..<(inner.column + inner.columns))
      }
    }
  }

  /// The kinds by name, that which is shown marked and always to be seen.
  private func paintTabs(of records: RecordsScreen, _ frame: inout Frame) {
    let bar = Style(.statusBar, onBar: true)
    frame.put("", row: 0, column: 0, width: frame.size.columns, style: bar)
    let names = RecordsScreen.Tab.allCases.map { words.records.tab($0, words.forms) }
    var first = 0
    func end(from first: Int) -> Int {
      names[first...records.tab.rawValue].reduce(3) { $0 + TextWidth.of($1) + 2 }
    }
    while first < records.tab.rawValue, end(from: first) > frame.size.columns - 2 { first += 1 }
    var spans = [Span(first > 0 ? "‹" : " ", bar)]
    for (index, name) in names.enumerated().dropFirst(first) {
      spans.append(
        index == records.tab.rawValue
          ? Span("[\(name)]", Style(.focus, bold: true, onBar: true)) : Span(" \(name) ", bar))
    }
    frame.put(spans: spans, row: 0, column: 0, width: frame.size.columns, padding: bar)
  }

  /// The first column takes a little more than half; in a narrow window it stands alone with the next.
  private func columnWidths(_ count: Int, _ width: Int) -> [Int] {
    guard count > 1 else { return [width] }
    let shown = width < 50 ? min(count, 2) : count
    let first = max(10, width * (shown > 2 ? 40 : 60) / 100)
    let rest = max(0, width - first - (shown - 1)) / (shown - 1)
    return [first] + (1..<count).map { $0 < shown ? rest : 0 }
  }

  private func cells(of line: RecordsScreen.Line) -> [String] {
    switch line {
    case .filed(let kind, let id): programme.filed(kind, id: id).map { cells(of: $0) } ?? []
    case .person(let id):
      programme.participants[id: id].map { person in
        [
          person.name, person.sex.map { words.forms.name(of: $0) } ?? words.unknownSign,
          person.organisation ?? words.unknownSign, person.locality ?? words.unknownSign,
        ]
      } ?? []
    case .commitment(let activity, let id):
      programme.activities[id: activity]?.commitments.first { $0.id == id }.map { commitment in
        [
          commitment.what, commitment.by,
          commitment.due.map { words.text($0) } ?? words.views.noDue,
          words.name(of: commitment.state),
        ]
      } ?? []
    case .settings: [words.forms.office.one, programme.name, "", ""]
    }
  }

  /// What tells a record in its list; the first is its name.
  func cells(of record: FiledRecord) -> [String] {
    func span(_ starts: Day?, _ ends: Day?) -> String {
      guard starts != nil || ends != nil else { return words.unknownSign }
      return [starts, ends].map { $0.map { words.text($0) } ?? "…" }.joined(separator: " – ")
    }
    switch record {
    case .project(let project):
      return [
        project.name, project.acronym ?? words.unknownSign, span(project.starts, project.ends),
      ]
    case .organisation(let organisation):
      return [
        organisation.name, organisation.acronym ?? words.unknownSign,
        organisation.kind.map { words.forms.name(ofOrganisation: $0) ?? $0 } ?? words.unknownSign,
      ]
    case .theme(let theme): return [theme.name, theme.nameEnglish ?? words.unknownSign]
    case .source(let source): return [source.title, span(source.starts, source.ends)]
    case .indicator(let indicator):
      let formula = indicator.computation.map { words.views.name(of: $0) } ?? words.views.typed
      return [indicator.name, formula, indicator.target.map { "\($0)" } ?? words.unknownSign]
    case .youthDefinition(let youth):
      return [
        words.text(youth), "\(youth.ages.lowerBound)–\(youth.ages.upperBound)",
        span(youth.since, youth.until), "",
      ]
    case .place(let place):
      return [
        place.name, words.name(of: place.kind),
        place.container.map { programme.placeLabel($0, words) } ?? words.unknownSign,
      ]
    case .product(let product):
      return [
        product.series, words.views.name(ofProduct: product.kind) ?? product.kind,
        span(product.starts, product.ends), "\(product.count)",
      ]
    case .incidentCount(let incidents):
      return [
        incidents.platform, span(incidents.starts, incidents.ends), "\(incidents.count)",
      ]
    case .known(let known): return [known.reason]
    }
  }
}
