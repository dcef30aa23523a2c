/// Where text stands in the columns that it is given.
package enum Alignment: Hashable, Sendable {
  case leading, center, trailing
}

/// A piece of text in one style.
package struct Span: Hashable, Sendable {
  package var text: String
  package var style: Style

  package init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

extension Frame {
  /// Puts text on a row and tells how many columns it took.
  ///
  /// The text is made displayable, cut with `…` to `width` and to the frame, and with a width
  /// padded with spaces in the same style, so that `column += put(…)` walks along a row. Outside
  /// the frame nothing is drawn.
  @discardableResult
  package mutating func put(
    _ text: String, row: Int, column: Int, width: Int? = nil, style: Style = .plain,
    align: Alignment = .leading
  ) -> Int {
    putPlain(text, row: row, column: column, width: width, style: style, align: align)
      ?? put(
        spans: [Span(text, style)], row: row, column: column, width: width, padding: style,
        align: align)
  }

  /// The same for the common text, which fits and has one column for each scalar; nil for any other.
  private mutating func putPlain(
    _ text: String, row: Int, column: Int, width: Int?, style: Style, align: Alignment
  ) -> Int? {
    guard (0..<size.rows).contains(row), (0..<size.columns).contains(column) else { return nil }
    let available = max(0, min(width ?? Int.max, size.columns - column))
    var used = 0
    for scalar in text.unicodeScalars {
      guard used < available, isPlain(scalar) else { return nil }
      used += 1
    }
    let total = width == nil ? used : available
    let before =
      switch align {
      case .leading: 0
      case .center: (total - used) / 2
      case .trailing: total - used
      }
    let blank = Cell(style: style)
    for next in column..<column + before { place(blank, row: row, column: next) }
    var next = column + before
    for scalar in text.unicodeScalars {
      place(Cell(Character(scalar), style: style), row: row, column: next)
      next += 1
    }
    for next in next..<column + total { place(blank, row: row, column: next) }
    return total
  }

  /// Puts several pieces of text one after the other, as one text: cut, aligned and padded whole.
  ///
  /// The padding has the style given, or that of the last span.
  @discardableResult
  package mutating func put(
    spans: [Span], row: Int, column: Int, width: Int? = nil, padding: Style? = nil,
    align: Alignment = .leading
  ) -> Int {
    let column = column.inReach
    let available = max(0, min(width?.inReach ?? Int.max, size.columns - column))
    let pieces = clip(spans, to: available)
    let used = pieces.reduce(0) { $0 + $1.columns }
    let total = width == nil ? used : available
    let free = total - used
    let before =
      switch align {
      case .leading: 0
      case .center: free / 2
      case .trailing: free
      }
    let padding = padding ?? spans.last?.style ?? .plain
    fill(Area(row: row, column: column, rows: 1, columns: before), style: padding)
    var next = column + before
    for piece in pieces {
      write(piece.text, row: row, column: next, style: piece.style)
      next += piece.columns
    }
    fill(Area(row: row, column: next, rows: 1, columns: free - before), style: padding)
    return total
  }

  /// Fills an area with blanks of one style.
  package mutating func fill(_ area: Area, style: Style) {
    let visible = area.inReach.intersection(self.area)
    guard !visible.isEmpty else { return }
    for row in visible.row...visible.lastRow {
      for column in visible.column...visible.lastColumn {
        place(Cell(style: style), row: row, column: column)
      }
    }
  }

  /// Draws another frame over this one with its top left cell at a place, as a dialog or a pane.
  ///
  /// A cursor in the other frame becomes this frame's, if it lies inside.
  package mutating func draw(_ other: Frame, at position: Position) {
    let origin = Position(row: position.row.inReach, column: position.column.inReach)
    for row in 0..<other.size.rows {
      for column in 0..<other.size.columns {
        let cell = other[row, column]
        if cell.width > 0 { place(cell, row: origin.row + row, column: origin.column + column) }
      }
    }
    if let there = other.cursor {
      let here = Position(
        row: origin.row + there.row.inReach, column: origin.column + there.column.inReach)
      if contains(here.row, here.column) { cursor = here }
    }
  }

  /// Marks the cells of a row as what the keys act on, whatever their role.
  package mutating func select(row: Int, columns: Range<Int>) {
    for column in columns.clamped(to: 0..<size.columns) where contains(row, column) {
      self[row, column].style.isSelected = true
    }
  }

  private func clip(
    _ spans: [Span], to columns: Int
  ) -> [(text: String, columns: Int, style: Style)] {
    let whole = spans.map { span in
      let text = displayable(span.text)
      return (text: text, columns: TextWidth.of(text), style: span.style)
    }
    if whole.reduce(0, { $0 + $1.columns }) <= columns { return whole }
    var room = columns
    var kept: [(text: String, columns: Int, style: Style)] = []
    for (offset, piece) in whole.enumerated() {
      let isFollowed = whole[(offset + 1)...].contains { $0.columns > 0 }
      if piece.columns < room || (piece.columns == room && !isFollowed) {
        kept.append(piece)
        room -= piece.columns
        continue
      }
      // A space too many makes `clipped` cut a piece that fits but is not the end of the text.
      let text = clipped(isFollowed ? piece.text + " " : piece.text, to: room)
      kept.append((text, TextWidth.of(text), piece.style))
      break
    }
    return kept
  }

  /// Writes displayable text, one cell for each spacing scalar and what combines with it.
  private mutating func write(_ text: String, row: Int, column: Int, style: Style) {
    guard row >= 0, row < size.rows else { return }
    if text.unicodeScalars.allSatisfy(isPlain) {
      for (offset, scalar) in text.unicodeScalars.enumerated() {
        place(Cell(Character(scalar), style: style), row: row, column: column + offset)
      }
      return
    }
    var column = column
    var cell = String.UnicodeScalarView()
    var width = 0
    func character() -> Character { Character(String(cell)) }
    for scalar in text.unicodeScalars {
      let columns = TextWidth.of(scalar)
      if columns > 0, !cell.isEmpty {
        place(Cell(character(), width: Int8(width), style: style), row: row, column: column)
        column += width
        cell = String.UnicodeScalarView()
      }
      if columns > 0 { width = columns }
      cell.append(scalar)
    }
    if !cell.isEmpty {
      place(Cell(character(), width: Int8(width), style: style), row: row, column: column)
    }
  }
}

extension Int {
  /// The number kept far from the ends of `Int`, so that sums of places cannot overflow.
  var inReach: Int { Swift.max(-1_000_000, Swift.min(self, 1_000_000)) }
}

extension Area {
  var inReach: Area {
    Area(
      row: row.inReach, column: column.inReach, rows: rows.inReach, columns: columns.inReach)
  }
}
