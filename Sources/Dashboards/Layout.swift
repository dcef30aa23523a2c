import Frames

/// Where the panes of the dashboard lie at a size. Panes that have no room are nil; the one with the
/// keys always has.
struct Layout: Hashable, Sendable {
  let size: Size
  /// With their borders; neighbours share an edge.
  private(set) var activities: Area?
  private(set) var participants: Area?
  private(set) var ratios: Area?

  /// Below this size there is one line of text; the keys and the saving go on.
  static let smallest = Size(columns: 40, rows: 10)
  static let wide = Size(columns: 110, rows: 30)

  init(_ size: Size, pane: Pane) {
    self.size = size
    let (top, height) = (1, size.rows - 3)
    guard size.columns >= 60, size.rows >= 16 else {
      let whole = Area(row: top, column: 0, rows: height, columns: size.columns)
      switch pane {
      case .activities: activities = whole
      case .participants: participants = whole
      case .ratios: ratios = whole
      }
      return
    }
    let right = max(28, min(43, size.columns * 39 / 100))
    let left = size.columns - right + 1
    ratios = Area(row: top, column: left - 1, rows: height, columns: right)
    if size.columns >= 72, size.rows >= 20 {
      let above = height * 11 / 20
      activities = Area(row: top, column: 0, rows: above + 1, columns: left)
      participants = Area(row: top + above, column: 0, rows: height - above, columns: left)
    } else {
      let whole = Area(row: top, column: 0, rows: height, columns: left)
      if pane == .participants { participants = whole } else { activities = whole }
    }
  }

  /// How many rows of a list a pane shows under its headings.
  static func listRows(_ area: Area?) -> Int { max(0, (area?.inner.rows ?? 0) - 1) }

  var isWide: Bool { size.columns >= Layout.wide.columns && size.rows >= Layout.wide.rows }
}

/// The first row to show so that the chosen one is seen, moved no further than needed.
func scrolled(_ top: Int, to index: Int, count: Int, rows: Int) -> Int {
  guard rows > 0 else { return top }
  let last = max(0, count - rows)
  return max(0, min(last, max(index - rows + 1, min(top, index))))
}
