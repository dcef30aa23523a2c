import Frames
import Programmes
import Reports

extension Dashboard {
  /// The line in which a filter is typed, what is wrong in it marked; below, under the very word, what
  /// that is, in the place of the keys. False when no filter is open.
  func paintFilter(_ frame: inout Frame, row: Int) -> Bool {
    guard let open = openFilter, popup == nil else { return false }
    let field = open.field
    let columns = frame.size.columns
    // What is not saved is said whatever else there is to say.
    var used = saving.failure == nil ? 0 : frame.put(spans: savedSpans, row: row, column: 0)
    used += frame.put(" \(open.label) ", row: row, column: used, style: Style(.focus))
    frame.put(field, row: row, column: used, width: columns - used, style: .plain, focused: true)
    let cursor = frame.cursor
    if field.isEmpty {
      frame.put(
        " " + keyed(open.example), row: row, column: used + 1, width: columns - used - 1,
        style: Style(.secondary))
    }
    // The text may have been moved for the cursor to show.
    let start = (cursor?.column ?? used) - field.columns(0..<field.cursor)
    for problem in open.problems where !problem.isUnfinished {
      let first = start + field.columns(0..<problem.range.lowerBound)
      let width = field.columns(problem.range)
      for column in max(first, used)..<max(first + width, used, 1) where column < columns {
        frame[row, column].style = Style(.error, bold: true)
      }
    }
    paintProposals(&frame, above: row, start: start, from: used)
    frame.cursor = cursor
    return true
  }

  /// What is wrong with the word at the cursor, under it; false when nothing is.
  func paintFilterProblem(_ frame: inout Frame, row: Int) -> Bool {
    guard popup == nil, let field = openFilter?.field, let problem = filterProblem,
      let cursor = frame.cursor
    else { return false }
    let columns = frame.size.columns
    let role: Role = problem.isUnfinished ? .focus : .error
    let style = Style(role, bold: true, onBar: role == .focus)
    let (message, hint) = words.filter.text(problem)
    let start = cursor.column - field.columns(0..<field.cursor)
    let first = max(1, min(start + field.columns(0..<problem.range.lowerBound), columns - 2))
    let width = max(1, min(field.columns(problem.range), columns - first))
    let sign = "^" + String(repeating: "~", count: width - 1)
    let text = message + (hint.map { " · \($0)" } ?? "")
    let bar = Style(.statusBar, onBar: true)
    frame.put("", row: row, column: 0, width: columns, style: bar)
    frame.put(sign, row: row, column: first, width: width, style: style)
    // Beside the mark, without the hint where there is no room for it; else in its place, for the word
    // itself is marked too.
    let (left, right) = (first - 2, columns - first - width - 1)
    for text in [text, message] {
      if TextWidth.of(text) <= right {
        frame.put(text, row: row, column: first + width + 1, width: right, style: style)
        return true
      }
      if TextWidth.of(text) <= left {
        frame.put(text, row: row, column: 1, width: left, style: style, align: .trailing)
        return true
      }
    }
    frame.put(message, row: row, column: 1, width: columns - 1, style: style)
    return true
  }

  /// What could be typed, above the line, with its beginning over the word it is for.
  private func paintProposals(_ frame: inout Frame, above row: Int, start: Int, from left: Int) {
    guard let proposals, let field = openFilter?.field else { return }
    let candidates = proposals.completion.candidates
    let rows = min(candidates.count, FilterProposals.rows, row - 2)
    guard rows > 0 else { return }
    let chosen = proposals.taken ?? 0
    let top = max(0, min(chosen - rows / 2, candidates.count - rows))
    let shown = candidates[top..<top + rows].map { ($0.text, label(of: $0)) }
    let first = min(24, shown.map { TextWidth.of($0.0) }.max() ?? 0)
    let second = shown.map { TextWidth.of($0.1) }.max() ?? 0
    let range = candidates.count > rows ? " \(chosen + 1)/\(candidates.count) " : ""
    let width = min(frame.size.columns - 2, first + second + 4 + TextWidth.of(range))
    let word = start + field.columns(0..<min(proposals.completion.range.lowerBound, field.cursor))
    let column = max(0, min(max(word, left) - 1, frame.size.columns - width))
    for (offset, (text, label)) in shown.enumerated() {
      let place = top + offset
      let isTaken = place == proposals.taken
      let style = Style(.statusBar, selected: isTaken, onBar: true)
      let line = row - rows + offset
      frame.put("", row: line, column: column, width: width, style: style)
      frame.put(isTaken ? "▸" : " ", row: line, column: column, style: style)
      frame.put(
        text, row: line, column: column + 1, width: first,
        style: Style(.focus, selected: isTaken, bold: true, onBar: true))
      frame.put(
        label, row: line, column: column + first + 3, width: width - first - 4, style: style)
    }
    frame.put(
      range, row: row - rows, column: column + width - TextWidth.of(range),
      style: Style(.secondary, onBar: true))
  }

  private func label(of candidate: FilterCompletion.Candidate) -> String {
    switch candidate.meaning {
    case .keyword(let keyword): words.filter.meaning(of: keyword)
    case .status(let status): words.filter.name(of: status)
    case .thing(let label): label
    }
  }
}

extension TextField {
  /// How many columns some of its characters take.
  func columns(_ range: Range<Int>) -> Int {
    range.clamped(to: 0..<characters.count).reduce(0) { $0 + TextWidth.of(characters[$1]) }
  }
}
