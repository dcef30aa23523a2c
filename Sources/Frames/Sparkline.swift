extension Frame {
  /// Draws a row of figures as small columns, one cell each, and tells how many cells it took.
  ///
  /// The highest fills its cell, anything above zero shows at least the lowest mark, zero is a blank base
  /// line, and what nobody knows a dot: no data is not a low figure. The figures themselves must stand
  /// beside.
  @discardableResult
  package mutating func sparkline(
    _ values: [Int?], row: Int, column: Int, style: Style, glyphs: Glyphs = .unicode
  ) -> Int {
    let most = values.compactMap { $0 }.max() ?? 0
    for (offset, value) in values.enumerated() {
      let cell: Cell
      if let value {
        cell =
          value <= 0 || most == 0
          ? Cell("_", style: style)
          : Cell(glyphs.sparks[(value * glyphs.sparks.count + most - 1) / most - 1], style: style)
      } else {
        cell = Cell(glyphs.barRest, style: Style(.barRest))
      }
      place(cell, row: row, column: column + offset)
    }
    return values.count
  }
}
