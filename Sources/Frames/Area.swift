/// A rectangle of cells.
package struct Area: Hashable, Sendable {
  package var row: Int
  package var column: Int
  package var rows: Int
  package var columns: Int

  package init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The area inside a border of one cell.
  package var inner: Area {
    Area(row: row + 1, column: column + 1, rows: rows - 2, columns: columns - 2)
  }

  package var lastRow: Int { row + rows - 1 }
  package var lastColumn: Int { column + columns - 1 }
  package var isEmpty: Bool { rows <= 0 || columns <= 0 }

  package func contains(_ position: Position) -> Bool {
    position.row >= row && position.row <= lastRow && position.column >= column
      && position.column <= lastColumn
  }

  /// The cells that lie in both areas; empty where they do not meet.
  package func intersection(_ other: Area) -> Area {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Area(
      row: top, column: left,
      rows: min(lastRow, other.lastRow) - top + 1,
      columns: min(lastColumn, other.lastColumn) - left + 1)
  }

  /// The area of this size in the middle of this one, for a dialog; never larger than this one.
  package func centered(rows: Int, columns: Int) -> Area {
    let rows = max(0, min(rows, self.rows))
    let columns = max(0, min(columns, self.columns))
    return Area(
      row: row + (self.rows - rows) / 2, column: column + (self.columns - columns) / 2,
      rows: rows, columns: columns)
  }
}
