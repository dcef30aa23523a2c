/// A table of texts with a title and notes, and the four ways to write it.
package struct ReportTable: Hashable, Sendable {
  package enum Alignment: Hashable, Sendable {
    case leading, trailing
  }

  package struct Column: Hashable, Sendable {
    package let title: String
    package let alignment: Alignment

    package init(_ title: String, _ alignment: Alignment) {
      self.title = title
      self.alignment = alignment
    }
  }

  package var title: String
  package var columns: [Column]
  package var rows: [[String]] = []
  package var notes: [String]

  package init(title: String, columns: [Column], notes: [String]) {
    self.title = title
    self.columns = columns
    self.notes = notes
  }

  /// Aligned columns without a box, for a terminal or a pipe. `width` tells how many columns a text
  /// takes.
  package func text(width: (String) -> Int) -> String {
    let widths = columns.indices.map { column in
      ([columns[column].title] + rows.map { $0[column] }).map(width).max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      var line = ""
      for (column, cell) in cells.enumerated() {
        let space = String(repeating: " ", count: widths[column] - width(cell))
        line += column == 0 ? "" : "  "
        line += columns[column].alignment == .leading ? cell + space : space + cell
      }
      while line.last == " " { line.removeLast() }
      return line
    }
    let body = [line(columns.map(\.title))] + rows.map(line)
    return ([title, ""] + body + [""] + notes).joined(separator: "\n") + "\n"
  }

  /// A GitHub-style Markdown table.
  package var markdown: String {
    func line(_ cells: [String]) -> String {
      let escaped = cells.map { cell in
        var text = ""
        for character in cell {
          if "|\\`*_<>[]".contains(character) { text.append("\\") }
          text.append(character.isNewline ? " " : character)
        }
        return text
      }
      return "| " + escaped.joined(separator: " | ") + " |"
    }
    let rule = columns.map { $0.alignment == .leading ? "---" : "---:" }
    let lines =
      ["## \(title)", "", line(columns.map(\.title)), "| " + rule.joined(separator: " | ") + " |"]
      + rows.map(line) + [""] + notes.map { "- \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// RFC 4180 with every cell quoted, lines ended by CRLF. A cell that a spreadsheet would take for a
  /// formula begins with an apostrophe.
  package var csv: String {
    var bytes: [UInt8] = []
    for cells in [columns.map(\.title)] + rows {
      for (index, cell) in cells.enumerated() { bytes.appendCSV(cell, isFirst: index == 0) }
      bytes.append(contentsOf: [0x0D, 0x0A])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An array of objects; the numbers of trailing columns as numbers, empty cells as null.
  package var json: String {
    let objects = rows.map { row in
      JSON.object(
        zip(columns, row).map { column, cell in
          let number = column.alignment == .trailing ? Int(cell) : nil
          return (
            column.title, number.map { .number($0) } ?? (cell.isEmpty ? .null : .string(cell))
          )
        })
    }
    return JSON.array(objects).text + "\n"
  }
}
