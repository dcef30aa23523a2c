import Frames

extension KeyWording {
  static let english = KeyWording(
    places: [
      .activities: "Activities", .participants: "Participants", .ratios: "Ratios",
      .sheet: "An activity’s sheet", .form: "An activity’s form", .tally: "Tally",
      .rows: "Entering people", .reported: "Reported figures", .findings: "Findings",
      .views: "Views", .pairs: "Possible doubles", .records: "Data",
      .past: "History and trash", .filter: "A filter being typed",
      .palette: "The menu of all commands",
      .picker: "Lists to choose from", .reason: "The reason of a finding", .question: "Questions",
      .help: "Help", .people: "People of the register", .person: "A person’s page",
      .columns: "Columns of the list", .bulk: "Changing several activities",
    ],
    problem: { kind, screen in
      func name(_ key: Key) -> String { "“\(screen.key(key))”" }
      switch kind {
      case .notASetting: return ("the line is no “command = keys”", "for example: tally = t, F5")
      case .unknownCommand(let word, let nearest):
        return (
          "no command “\(word)”",
          nearest.map { "did you mean “\($0)”?" } ?? "“wipnet keys” shows each command’s word"
        )
      case .repeatedCommand(let command):
        return (
          "“\(command.fieldWord)” stands above already, and that counts",
          "several keys stand in one line, with commas"
        )
      case .missingKey:
        return ("a key is missing between the commas", "the comma itself is written Comma")
      case .unknownKey(let word, let nearest):
        return (
          "no key “\(word)”",
          nearest.map { "did you mean “\($0)”?" }
            ?? "a letter, F1 to F12, Ctrl-D, Enter, Tab, Space…"
        )
      case .refused(let key, let refusal):
        let (reason, hint) = refusalWords(refusal, screen)
        return ("\(name(key)) \(reason)", hint)
      case .taken(let key, let other, let place):
        return (
          "\(name(key)) is “\(other.fieldWord)” already (\(screen.keyWords.place(place)))",
          "give “\(other.fieldWord)” another key first"
        )
      case .noWayOut(let command, let place):
        return (
          "“\(command.fieldWord)” must keep a key (\(screen.keyWords.place(place)))",
          "without it there would be no way out"
        )
      }
    },
    fileHasProblems: { count, first in
      "! \(count) key\(count == 1 ? "" : "s") refused (\(first)) · wipnet keys --check"
    },
    everywhere: "On every screen", inLists: "In every list",
    whereRead: "Wherever one reads: panes, sheet, findings, views",
    inPanes: "In the dashboard’s three panes",
    mapTitle: "The keys", keysHeading: "Keys", wordHeading: "Word", meaningHeading: "What they do",
    mapIntroduction: [
      "No key needs AltGr on a French keyboard, no digit is a command, and text fields keep all "
        + "their letters."
    ],
    mapFile: [
      "To change a key, write into ~/.config/wipnet/keys (or $XDG_CONFIG_HOME/wipnet/keys) a line for "
        + "each command: the word, “=”, and the keys with commas. Nothing behind “=”: no key. “#” "
        + "begins a comment.",
      "Keys are written as here or in French: a letter, F1 to F12, Ctrl-D, Enter, Esc, Tab, "
        + "Shift-Tab, Backspace, Del, Ins, Home, End, PgUp, PgDn, Up, Down, Left, Right, Space, Comma.",
      "“wipnet keys --check” tells what is wrong, with its line; what is wrong keeps its own key.",
    ])

  private static func refusalWords(
    _ refusal: KeyRefusal, _ screen: ScreenWording
  ) -> (String, String?) {
    switch refusal {
    case .needsAltGr: ("needs AltGr, or is not on a French keyboard", "take a letter")
    case .digit: ("is a digit, and digits are typed", "take a letter or a function key")
    case .ofTerminal: ("belongs to the terminal, to tmux or to screen", "take another letter")
    case .ofWindow: ("belongs to the terminal’s window", "F1 to F9 and F12 do not")
    case .sameAs(let key): ("is the same key as “\(screen.key(key))” for the terminal", nil)
    case .typed: ("is typed into a field here", "take Ctrl and a letter, or a function key")
    case .edits: ("is used in text fields", "take Ctrl and a letter, or a function key")
    case .quantity: ("is a digit of the quantity in the tally", "take a letter")
    }
  }
}
