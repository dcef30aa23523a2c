/// What a cell means, from which a theme makes its colours and attributes.
///
/// Nothing is told by colour alone: each role that carries a meaning also has a word or a sign in
/// the frame itself (`✓`, `≈`, `—`, a figure).
package enum Role: UInt8, CaseIterable, Hashable, Sendable {
  case text
  /// Headings of columns, units, what may be overlooked.
  case secondary
  case border
  /// Titles of panes that are not active, and of screens.
  case title
  /// The active pane's title, the focused field, key names in hints.
  case focus
  /// The line of the quarter on top and the lines at the bottom.
  case statusBar
  case women, youth, disability, displaced, men
  case targetMet, targetMissed
  case estimate, unknown
  case saved, unsaved, error
  /// Letters that match what is being typed in a filter.
  case match
  /// The unfilled part of a bar.
  case barRest
}

/// A role, and whether the cell belongs to what is selected, stands on a bar or is stressed.
package struct Style: Hashable, Sendable {
  package var role: Role
  /// The row or item that keys act on.
  package var isSelected: Bool
  package var isBold: Bool
  /// The cell stands on the background of the status bar, as `.saved` does in the bottom line.
  package var isOnBar: Bool

  package init(
    _ role: Role, selected: Bool = false, bold: Bool = false, onBar: Bool = false
  ) {
    self.role = role
    self.isSelected = selected
    self.isBold = bold
    self.isOnBar = onBar
  }

  package static let plain = Style(.text)

  /// How many styles there are at most.
  package static let count = 256 * 8

  /// A number of its own for each style, from 0 and below `count`.
  package var number: Int {
    Int(role.rawValue) << 3 | (isSelected ? 4 : 0) | (isBold ? 2 : 0) | (isOnBar ? 1 : 0)
  }
}
