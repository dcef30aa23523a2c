extension Frame {
  /// Draws a box along the edge of an area, with its title in the top line.
  ///
  /// ```
  /// ┌─▌Activités▐──┐   ┌─ Ratios ─────┐
  /// ```
  /// The first form is the active pane's. Where a line meets another line in the role `border`,
  /// the joint (`├ ┬ ┼`) comes by itself: two boxes that share an edge need nothing else. The
  /// inside is left as it is. A title that has no room is left out.
  package mutating func box(
    _ area: Area, title: String? = nil, active: Bool = false, glyphs: Glyphs = .unicode,
    style: Style = Style(.border)
  ) {
    let area = area.inReach
    guard !area.isEmpty else { return }
    let pen = Pen(glyphs: glyphs, style: style)
    let (top, bottom) = (area.row, area.lastRow)
    let (left, right) = (area.column, area.lastColumn)
    if top == bottom {
      horizontalRule(
        row: top, from: left, to: right, title: title, active: active, glyphs: glyphs,
        style: style)
      return
    }
    if left == right {
      verticalRule(column: left, from: top, to: bottom, glyphs: glyphs, style: style)
      return
    }
    join([.down, .right], row: top, column: left, pen: pen)
    join([.down, .left], row: top, column: right, pen: pen)
    join([.up, .right], row: bottom, column: left, pen: pen)
    join([.up, .left], row: bottom, column: right, pen: pen)
    for column in visibleColumns(left + 1, right - 1) {
      join(.horizontal, row: top, column: column, pen: pen)
      join(.horizontal, row: bottom, column: column, pen: pen)
    }
    for row in visibleRows(top + 1, bottom - 1) {
      join(.vertical, row: row, column: left, pen: pen)
      join(.vertical, row: row, column: right, pen: pen)
    }
    putTitle(title, row: top, from: left, to: right, active: active, glyphs: glyphs)
  }

  /// Draws a line along a row, both ends included, joined to the lines it meets.
  ///
  /// An end that stands on a line makes `├` or `┤`, so boxes are drawn first.
  package mutating func horizontalRule(
    row: Int, from: Int, to: Int, title: String? = nil, active: Bool = false,
    glyphs: Glyphs = .unicode, style: Style = Style(.border)
  ) {
    let (from, to) = (from.inReach, to.inReach)
    let pen = Pen(glyphs: glyphs, style: style)
    for column in visibleColumns(from, to) {
      let isEnd = from != to && isLine(row, column, glyphs: glyphs)
      let mask: LineMask =
        isEnd && column == from ? .right : isEnd && column == to ? .left : .horizontal
      join(mask, row: row, column: column, pen: pen)
    }
    putTitle(title, row: row, from: from, to: to, active: active, glyphs: glyphs)
  }

  /// Draws a line down a column, both ends included, joined to the lines it meets.
  package mutating func verticalRule(
    column: Int, from: Int, to: Int, glyphs: Glyphs = .unicode, style: Style = Style(.border)
  ) {
    let (from, to) = (from.inReach, to.inReach)
    let pen = Pen(glyphs: glyphs, style: style)
    for row in visibleRows(from, to) {
      let isEnd = from != to && isLine(row, column, glyphs: glyphs)
      let mask: LineMask = isEnd && row == from ? .down : isEnd && row == to ? .up : .vertical
      join(mask, row: row, column: column, pen: pen)
    }
  }

  private struct Pen {
    let glyphs: Glyphs
    let style: Style
  }

  private func isLine(_ row: Int, _ column: Int, glyphs: Glyphs) -> Bool {
    self[row, column].style.role == .border && glyphs.mask(of: self[row, column].text) != nil
  }

  /// Adds directions to a cell: to those of the line that stands there, or to none.
  private mutating func join(_ mask: LineMask, row: Int, column: Int, pen: Pen) {
    guard contains(row, column) else { return }
    let cell = self[row, column]
    let there = cell.style.role == .border ? pen.glyphs.mask(of: cell.text) ?? [] : []
    let glyph = pen.glyphs.line(there.union(mask))
    place(Cell(glyph, style: pen.style), row: row, column: column)
  }

  private mutating func putTitle(
    _ title: String?, row: Int, from: Int, to: Int, active: Bool, glyphs: Glyphs
  ) {
    // Two cells of line on either side, and a sign or a space around the words.
    let room = to - from + 1 - 6
    guard let title, !title.isEmpty, room > 0 else { return }
    let words = clipped(title, to: room, ellipsis: glyphs.ellipsis)
    let style = Style(active ? .focus : .title)
    let marks = active ? (glyphs.titleStart, glyphs.titleEnd) : (" ", " ")
    put("\(marks.0)\(words)\(marks.1)", row: row, column: from + 2, style: style)
  }

  private func visibleColumns(_ first: Int, _ last: Int) -> Range<Int> {
    let low = max(0, first)
    return low..<max(low, min(size.columns, last + 1))
  }

  private func visibleRows(_ first: Int, _ last: Int) -> Range<Int> {
    let low = max(0, first)
    return low..<max(low, min(size.rows, last + 1))
  }
}
