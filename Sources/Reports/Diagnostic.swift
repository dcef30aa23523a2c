/// Something wrong in one place of a file, in words: the same for `check`, for JSON and for a pane.
package struct Diagnostic: Hashable, Sendable {
  /// As the officer can open it.
  package var file: String
  /// From 1; the column counts characters.
  package var line: Int
  package var column: Int
  /// How many characters it is about.
  package var length: Int
  /// The file's own line; empty when there is none to show.
  package var lineText: String
  package var isError: Bool
  /// A stable word for programs, as `partAboveWhole`.
  package var code: String
  /// Lower case, without a full stop: the rule, the record and the value.
  package var message: String
  package var hint: String?
  /// Whether it is not wrong, and good to know.
  package var isNote = false
  /// Why it stays as it is, when somebody has looked at it.
  package var reason: String?

  package init(
    file: String, line: Int, column: Int, length: Int, lineText: String, isError: Bool,
    code: String, message: String, hint: String?, reason: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
    self.lineText = lineText
    self.isError = isError
    self.code = code
    self.message = message
    self.hint = hint
    self.reason = reason
  }

  /// « erreur », « à voir », or « connu » when somebody has looked at it.
  package func severity(_ words: Wording) -> String {
    reason != nil
      ? words.knownWord : isNote ? words.noteWord : isError ? words.errorWord : words.warningWord
  }

  /// The compiler's form: a line an editor can jump to, the file's line with the place marked, and
  /// the hint. `show` makes text from files fit to print.
  package func text(_ words: Wording, show: (String) -> String) -> String {
    var lines = ["\(show(file)):\(line):\(column): \(severity(words)): \(show(message))"]
    if !lineText.isEmpty {
      let number = String(line)
      let margin = String(repeating: " ", count: number.count)
      let marked = "^" + String(repeating: "~", count: max(0, min(length, 60) - 1))
      lines.append("\(number) | \(show(lineText))")
      // Of an endless line only the beginning is there to be marked.
      if column <= lineText.count + 1 {
        lines.append("\(margin) | \(String(repeating: " ", count: max(0, column - 1)))\(marked)")
      }
    }
    if let reason {
      lines.append("\(words.reasonWord): \(show(reason))")
    } else if let hint {
      lines.append("\(words.hintWord): \(show(hint))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  package var json: JSON {
    .object([
      ("file", .string(file)), ("line", .number(line)), ("column", .number(column)),
      ("severity", .string(isNote ? "note" : isError ? "error" : "warning")),
      ("code", .string(code)),
      ("message", .string(message)), ("hint", hint.map { .string($0) } ?? .null),
      ("known", reason.map { .string($0) } ?? .null),
    ])
  }
}
