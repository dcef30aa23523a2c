extension Frame {
  /// Draws a share as a bar: `████▋····`, in ASCII `####=....`.
  ///
  /// A bar never looks fuller than the share is: eighths of a cell are rounded down, so it is
  /// full only when `part` equals `whole`, and it is empty only when `part` is 0 (a share too
  /// small to be seen shows one eighth). `upTo` is the share if all that is unknown counted as
  /// well; that stretch is drawn `▒`, at least one cell of it while there is room, since a doubt
  /// must be seen. A whole of 0 or less is no share at all: nothing is filled. The figure itself
  /// must stand beside the bar.
  package mutating func bar(
    row: Int, column: Int, width: Int, part: Int, whole: Int, upTo bound: Int? = nil,
    style: Style, rest: Style? = nil, glyphs: Glyphs = .unicode
  ) {
    let (width, column) = (max(0, width.inReach), column.inReach)
    var restStyle = rest ?? Style(.barRest)
    if rest == nil {
      restStyle.isOnBar = style.isOnBar
      restStyle.isSelected = style.isSelected
    }
    let known = eighths(of: part, in: whole, width: width)
    let possible = eighths(of: max(part, bound ?? part), in: whole, width: width)
    let partial = known % 8
    let boundStart = known / 8 + (partial > 0 ? 1 : 0)
    var boundEnd = possible / 8
    if let bound, bound > part, whole > 0 { boundEnd = max(boundEnd, boundStart + 1) }
    for offset in 0..<width {
      let cell =
        if offset < known / 8 {
          Cell(glyphs.barFull, style: style)
        } else if offset < boundStart {
          Cell(glyphs.eighths[partial - 1], style: style)
        } else if offset < boundEnd {
          Cell(glyphs.barBound, style: style)
        } else {
          Cell(glyphs.barRest, style: restStyle)
        }
      place(cell, row: row, column: column + offset)
    }
  }

  private func eighths(of part: Int, in whole: Int, width: Int) -> Int {
    guard whole > 0, part > 0, width > 0 else { return 0 }
    if part >= whole { return 8 * width }
    let product = part.multipliedFullWidth(by: 8 * width)
    return max(1, whole.dividingFullWidth(product).quotient)
  }
}
