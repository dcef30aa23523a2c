/// Frames: what a screen shows, as a value. A grid of styled cells, the keys that come back, and
/// themes as roles. It draws nothing itself and knows no terminal: a frame can be compared,
/// printed as text, and painted by `Terminals`.
///
/// Two invariants hold for every frame: in each row the widths of the cells add up to the number
/// of columns, and no cell holds a character that a terminal could take as a command
/// (`displayable(_:)`). Drawing outside the frame is ignored, never an error: a terminal may
/// shrink to one cell between two keys.

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

/// One cell: a grapheme, the columns it takes, and how it looks.
package struct Cell: Hashable, Sendable {
  /// What stands here: one spacing scalar with at most four combining ones, which is what a
  /// terminal keeps in a cell. A space in the second half of a wide grapheme, which is never
  /// painted.
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

  /// The cell at a place; a blank one outside the frame, where setting does nothing.
  ///
  /// Setting goes through `place(_:row:column:)`, so it keeps the widths of the row right.
  package subscript(row: Int, column: Int) -> Cell {
    get { contains(row, column) ? cells[row * size.columns + column] : Cell() }
    set { place(newValue, row: row, column: column) }
  }

  package func contains(_ row: Int, _ column: Int) -> Bool {
    row >= 0 && row < size.rows && column >= 0 && column < size.columns
  }

  /// Puts one cell, and blanks the other half of every wide grapheme that it cuts.
  ///
  /// A wide cell of which only one half lies in the frame becomes a blank. A cell of width 0 is
  /// taken only where it changes nothing but the style of a second half.
  package mutating func place(_ cell: Cell, row: Int, column: Int) {
    if cell.width == 2, contains(row, column) != contains(row, column + 1) {
      let visible = contains(row, column) ? column : column + 1
      return place(Cell(style: cell.style), row: row, column: visible)
    }
    guard contains(row, column) else { return }
    let index = row * size.columns + column
    let old = cells[index]
    if old.width == cell.width {
      cells[index] = cell
      if cell.width == 2 { cells[index + 1].style = cell.style }
      return
    }
    guard cell.width == 1 || cell.width == 2 else { return }
    if old.width == 0 { blank(index - 1) }
    let last = index + Int(cell.width) - 1
    if cells[last].width == 2 { blank(last + 1) }
    cells[index] = cell
    if cell.width == 2 { cells[last] = Cell(width: 0, style: cell.style) }
  }

  private mutating func blank(_ index: Int) {
    cells[index] = Cell(style: cells[index].style)
  }
}

// What a painter asks of each frame, and asks here because it goes through every cell.
extension Frame {
  /// The styles that cells of the frame have, each once.
  package var styles: [Style] {
    var styles: [Style] = []
    var isMet = Array(repeating: false, count: Style.count)
    var last: Style?
    for cell in cells where cell.style != last {
      last = cell.style
      guard !isMet[cell.style.number] else { continue }
      isMet[cell.style.number] = true
      styles.append(cell.style)
    }
    return styles
  }

  /// Goes through the cells of a row that differ from another frame's of the same size, from the left,
  /// second halves of wide characters left out.
  package func forEachChange(
    since other: Frame, row: Int, upTo columns: Int, _ body: (_ column: Int, Cell) -> Void
  ) {
    let start = row * size.columns
    other.cells.withUnsafeBufferPointer { old in
      cells.withUnsafeBufferPointer { new in
        for column in 0..<columns where old[start + column] != new[start + column] {
          let cell = new[start + column]
          if cell.width > 0 { body(column, cell) }
        }
      }
    }
  }
}
