/// A place in a file as an editor counts it: both numbers begin at 1.
///
/// The column counts characters as a reader sees them, not bytes, so that `é` moves it by one. A
/// byte-order mark is not counted. Places are those of the text as it was read: a change does not
/// move the places of what stands below it; reading the new bytes does.
package struct Place: Hashable, Comparable, Sendable {
  /// The number of the line.
  package var line: Int
  /// The number of the character in the line.
  package var column: Int

  /// A place at the given line and column, both counted from 1.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Orders places as they are met when reading.
  package static func < (left: Place, right: Place) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
