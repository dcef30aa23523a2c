extension Frame {
  /// The rows as text, joined by new lines, without the spaces at their ends: the form in which
  /// tests keep a screen and `--save-display` writes it.
  package var text: String {
    lines { row in
      var line = ""
      for column in 0..<size.columns where self[row, column].width > 0 {
        line.append(self[row, column].text)
      }
      return line
    }
  }

  /// The text and, with `styles`, a second grid after a blank line that names each cell's role by
  /// its letter (`Role.letter`), upper case where it is selected and `#` for selected text.
  package func snapshot(styles: Bool) -> String {
    guard styles else { return text }
    let roles = lines { row in
      var line = ""
      for column in 0..<size.columns {
        let style = self[row, column].style
        if style == .plain {
          line += " "
        } else if style.role == .text {
          line += style.isSelected ? "#" : "."
        } else {
          let letter = String(style.role.letter)
          line += style.isSelected ? letter.uppercased() : letter
        }
      }
      return line
    }
    return text + "\n\n" + roles
  }

  private func lines(_ line: (Int) -> String) -> String {
    (0..<size.rows).map { row in
      var text = line(row)
      while text.last == " " { text.removeLast() }
      return text
    }.joined(separator: "\n")
  }
}

extension Role {
  /// The letter that names the role in snapshots; no two roles share one.
  package var letter: Character {
    switch self {
    case .text: "."
    case .secondary: "s"
    case .border: "b"
    case .title: "t"
    case .focus: "f"
    case .statusBar: "l"
    case .women: "w"
    case .youth: "y"
    case .disability: "d"
    case .displaced: "p"
    case .men: "m"
    case .targetMet: "k"
    case .targetMissed: "x"
    case .estimate: "e"
    case .unknown: "u"
    case .saved: "v"
    case .unsaved: "n"
    case .error: "r"
    case .match: "c"
    case .barRest: "o"
    }
  }
}
