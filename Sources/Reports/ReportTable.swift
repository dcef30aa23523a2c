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

  /// What stands for a figure that was left out.
  static let suppressed = "s"

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
  ///
  /// - Parameter limit: how many columns a line may take; nil for as many as it needs. A wider table is
  ///   parted into several, one below the other, each beginning with the first column; names in that
  ///   column are cut when they would leave no room, and notes go over several lines.
  package func text(limit: Int? = nil, width: (String) -> Int) -> String {
    var table = self
    if let limit {
      table.cutNames(within: limit, width)
      table.notes = notes.flatMap { wrapped($0, to: limit, width) }
    }
    let widths = columns.indices.map { column in
      ([table.columns[column].title] + table.rows.map { $0[column] }).map(width).max() ?? 0
    }
    var body: [String] = []
    for block in table.blocks(widths, limit) {
      func line(_ cells: [String]) -> String {
        var line = ""
        for column in block {
          let space = String(repeating: " ", count: widths[column] - width(cells[column]))
          line += column == block.first ? "" : "  "
          line +=
            columns[column].alignment == .leading ? cells[column] + space : space + cells[column]
        }
        while line.last == " " { line.removeLast() }
        return line
      }
      body += (body.isEmpty ? [] : [""]) + [line(table.columns.map(\.title))] + table.rows.map(line)
    }
    let notes = table.notes.isEmpty ? [] : [""] + table.notes
    return ([title, ""] + body + notes).joined(separator: "\n") + "\n"
  }

  /// The columns that stand beside one another, the first of all in each block.
  private func blocks(_ widths: [Int], _ limit: Int?) -> [[Int]] {
    guard let limit, let first = columns.indices.first else { return [Array(columns.indices)] }
    var blocks: [[Int]] = [[first]]
    var used = widths[first]
    for column in columns.indices.dropFirst() {
      if used + 2 + widths[column] > limit, blocks[blocks.count - 1].count > 1 {
        blocks.append([first])
        used = widths[first]
      }
      blocks[blocks.count - 1].append(column)
      used += 2 + widths[column]
    }
    return blocks
  }

  /// Cuts the texts of the first column, with `…` for what is gone: to what the other columns leave, or
  /// where that is too little, to a part of the line.
  private mutating func cutNames(within limit: Int, _ width: (String) -> Int) {
    let others = columns.indices.dropFirst().reduce(0) { sum, column in
      sum + 2 + (([columns[column].title] + rows.map { $0[column] }).map(width).max() ?? 0)
    }
    let room = limit - others >= limit / 4 ? limit - others : limit * 2 / 5
    for row in rows.indices where width(rows[row][0]) > room {
      var text = rows[row][0]
      while width(text) > room - 1 { text.removeLast() }
      while text.last == " " { text.removeLast() }
      rows[row][0] = text + "…"
    }
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

/// A text in lines of so many columns at most, parted at blanks; a word that is longer stays whole.
func wrapped(_ text: String, to limit: Int, _ width: (String) -> Int) -> [String] {
  var lines: [String] = []
  for word in text.split(separator: " ") {
    if let last = lines.last, width(last) + 1 + width(String(word)) <= limit {
      lines[lines.count - 1] = "\(last) \(word)"
    } else {
      lines.append(String(word))
    }
  }
  return lines
}
