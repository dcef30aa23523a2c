import Programmes

// A table in the two forms that other programs read line by line: tabs, and records.

extension ReportTable {
  /// The table with each text made fit to show by a rule, as `displayable` is one.
  package func shown(by show: (String) -> String) -> ReportTable {
    var table = self
    table.title = show(title)
    table.rows = rows.map { $0.map(show) }
    table.notes = notes.map(show)
    return table
  }

  /// A line for each row, cells parted by tabs, as a spreadsheet takes it from the clipboard. A cell
  /// that it would take for a formula begins with an apostrophe; tabs and line ends within cells become
  /// spaces.
  package var tsv: String {
    ([columns.map(\.title)] + rows).map { cells in
      cells.map { cell in
        let text = String(cell.map { $0 == "\t" || $0.isNewline ? " " : $0 })
        return "=+-@".contains(text.first ?? " ") ? "'" + text : text
      }.joined(separator: "\t") + "\n"
    }.joined()
  }

  /// GNU records: one for each row, of the type given, its fields named by the columns. Empty cells are
  /// left out, as what is not known is in a register.
  package func rec(type: String) -> String {
    var text = "%rec: \(type)\n"
    for row in rows {
      text += "\n"
      for (column, cell) in zip(columns, row) where !cell.isEmpty {
        let lines = cell.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        text += "\(ReportTable.fieldName(column.title)): " + lines.joined(separator: "\n+ ") + "\n"
      }
    }
    return text
  }

  /// The name as a field's: letters without accents, digits and `_`, a letter first.
  private static func fieldName(_ title: String) -> String {
    let words = folded(title).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let name = words.joined(separator: "_")
    return name.first?.isLetter == true ? name : "field_" + name
  }
}

extension RatioData {
  /// The same as a table of texts, for forms that have no way of their own.
  package var table: ReportTable {
    var table = ReportTable(
      title: "", columns: columns.map { .init($0, .leading) }, notes: [])
    table.rows = rows
    return table
  }
}
