/// Frames: what a screen shows, as a value. A grid of styled cells, the keys that come back, and
/// themes as roles. It draws nothing itself and knows no terminal: a frame can be compared,
/// printed as text, and painted by `Terminals`.

/// A size in character cells.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A cell's place: row and column counted from 0 at the top left.
package struct Position: Hashable, Sendable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

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
}

/// One cell: a grapheme, the columns it takes, and how it looks.
package struct Cell: Hashable, Sendable {
  /// What stands here. A space in the second half of a wide grapheme, which is never painted.
  package var text: Character
  /// 1 or 2 columns; 0 for the second half of a wide grapheme.
  package var width: Int8
  package var style: Style

  package init(_ text: Character = " ", width: Int8 = 1, style: Style = .plain) {
    self.text = text
    self.width = width
    self.style = style
  }
}

/// A whole screen: every cell, and where the hardware cursor stands.
package struct Frame: Hashable, Sendable {
  package let size: Size
  package private(set) var cells: [Cell]
  /// The focused cell or field, which screen readers and magnifiers follow; nil hides the cursor.
  package var cursor: Position?

  package init(size: Size, style: Style = .plain) {
    let clamped = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    self.size = clamped
    self.cells = Array(repeating: Cell(style: style), count: clamped.columns * clamped.rows)
  }

  package var area: Area { Area(row: 0, column: 0, rows: size.rows, columns: size.columns) }

  package subscript(row: Int, column: Int) -> Cell {
    get { cells[row * size.columns + column] }
    set { cells[row * size.columns + column] = newValue }
  }
}
