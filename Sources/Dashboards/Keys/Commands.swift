import Frames
import Reports

/// One table of everything a key can do: dispatch, footer, menu and help come from it.
struct Command: Hashable, Sendable {
  /// Where a command applies.
  enum Scope: Hashable, Sendable {
    case activities, participants, ratios
    case sheet, form, tally, rows, reported, findings, views
  }

  let name: CommandName
  /// The first is shown.
  let keys: [Key]
  let scopes: Set<Scope>
  /// Whether the line at the bottom shows it there.
  var hint = Hint.always

  enum Hint: Hashable, Sendable {
    /// In the smallest window: a way on or out.
    case vital
    case always
    /// In a window wide enough for more.
    case ifRoom
    case never
  }

  static let browse: Set<Scope> = [.activities, .participants, .ratios]

  static let all: [Command] = [
    Command(
      name: .open, keys: [.enter, .right, .character("l")], scopes: [.activities, .ratios]),
    Command(name: .editPerson, keys: [.enter, .character("e")], scopes: [.participants]),
    Command(name: .tally, keys: [.character("t")], scopes: browse.union([.sheet])),
    Command(name: .rows, keys: [.character("s")], scopes: browse.union([.sheet])),
    Command(name: .reported, keys: [.character("c")], scopes: browse.union([.sheet])),
    Command(
      name: .new, keys: [.character("n"), .insert], scopes: [.activities, .ratios], hint: .ifRoom),
    Command(
      name: .edit, keys: [.character("e")], scopes: [.activities, .ratios, .sheet], hint: .ifRoom),
    Command(name: .copySentence, keys: [.character("y")], scopes: [.sheet], hint: .ifRoom),
    Command(name: .duplicate, keys: [.control("d")], scopes: [.activities, .sheet], hint: .never),
    Command(
      name: .remove, keys: [.character("x"), .delete], scopes: [.activities, .participants],
      hint: .never),
    Command(
      name: .filter, keys: [.character("f"), .character("/")], scopes: [.activities, .participants]),
    Command(
      name: .sort, keys: [.character("o")], scopes: [.activities, .participants], hint: .ifRoom),
    Command(name: .openFromView, keys: [.enter], scopes: [.views], hint: .vital),
    Command(name: .nextView, keys: [.tab], scopes: [.views]),
    Command(name: .previousView, keys: [.backTab], scopes: [.views], hint: .never),
    Command(name: .nextGrouping, keys: [.right, .character("l")], scopes: [.views]),
    Command(
      name: .previousGrouping, keys: [.left, .character("h")], scopes: [.views], hint: .never),
    Command(name: .lawLine, keys: [.character("b")], scopes: [.views], hint: .ifRoom),
    Command(name: .period, keys: [.character("p")], scopes: browse.union([.views]), hint: .ifRoom),
    Command(
      name: .views, keys: [.character("v")], scopes: browse.union([.sheet]), hint: .ifRoom),
    Command(
      name: .findings, keys: [.character("a")], scopes: browse.union([.sheet, .views]),
      hint: .ifRoom),
    Command(name: .checkAgain, keys: [.character("a")], scopes: [.findings], hint: .never),
    Command(name: .goToFinding, keys: [.enter, .right, .character("l")], scopes: [.findings]),
    Command(name: .explainFinding, keys: [.character("c")], scopes: [.findings]),
    Command(
      name: .reopenFinding, keys: [.character("x"), .delete], scopes: [.findings], hint: .ifRoom),
    Command(
      name: .youth, keys: [.character("J")], scopes: browse.union([.sheet, .views]), hint: .never),
    Command(
      name: .undo, keys: [.character("u")], scopes: browse.union([.sheet, .findings, .views])),
    Command(
      name: .redo, keys: [.character("r"), .control("y")],
      scopes: browse.union([.sheet, .findings, .views]),
      hint: .never),
    Command(name: .nextPane, keys: [.tab], scopes: browse, hint: .ifRoom),
    Command(name: .previousPane, keys: [.backTab], scopes: browse, hint: .never),
    Command(
      name: .menu, keys: [.character(":"), .control("p")], scopes: browse.union([.sheet]),
      hint: .ifRoom),
    Command(
      name: .help, keys: [.character("?"), .function(1)],
      scopes: browse.union([.sheet, .findings, .views]),
      hint: .vital),
    Command(
      name: .language, keys: [.function(2)], scopes: browse.union([.sheet, .findings, .views]),
      hint: .never
    ),
    Command(name: .theme, keys: [.function(3)], scopes: browse.union([.sheet]), hint: .never),
    Command(
      name: .backFromView, keys: [.escape, .character("q")], scopes: [.views], hint: .vital),
    Command(
      name: .back, keys: [.escape, .left, .character("h"), .character("q")],
      scopes: [.sheet, .findings],
      hint: .vital),
    Command(name: .quit, keys: [.character("q")], scopes: browse, hint: .never),

    Command(name: .countYoungWoman, keys: [.character("u")], scopes: [.tally]),
    Command(name: .countAdultWoman, keys: [.character("i")], scopes: [.tally]),
    Command(name: .countYoungMan, keys: [.character("j")], scopes: [.tally]),
    Command(name: .countAdultMan, keys: [.character("k")], scopes: [.tally]),
    Command(name: .countUnstated, keys: [.character("n")], scopes: [.tally]),
    Command(name: .markDisability, keys: [.character("s")], scopes: [.tally]),
    Command(name: .markDisplaced, keys: [.character("d")], scopes: [.tally]),
    Command(name: .undoTally, keys: [.backspace], scopes: [.tally]),
    Command(name: .redoTally, keys: [.character("r"), .control("y")], scopes: [.tally]),
    Command(name: .leave, keys: [.escape], scopes: [.tally, .rows], hint: .vital),
    Command(name: .discard, keys: [.escape], scopes: [.form, .reported], hint: .vital),
    Command(name: .nextField, keys: [.tab], scopes: [.rows, .form, .reported]),
    Command(
      name: .previousField, keys: [.backTab], scopes: [.rows, .form, .reported], hint: .never),
    Command(name: .commit, keys: [.enter], scopes: [.rows, .form, .reported], hint: .vital),
    Command(
      name: .makeReferred, keys: [.control("n")], scopes: [.form], hint: .ifRoom),
    Command(name: .newParagraph, keys: [.control("o")], scopes: [.form], hint: .ifRoom),
    Command(name: .ditto, keys: [.control("d")], scopes: [.rows]),
    Command(name: .helpInEntry, keys: [.function(1)], scopes: [.tally, .rows, .form, .reported]),
  ]

  /// What the key does there.
  static func named(for key: Key, in scope: Scope) -> CommandName? {
    all.first { $0.scopes.contains(scope) && $0.keys.contains(key) }?.name
  }

  static func all(in scope: Scope) -> [Command] { all.filter { $0.scopes.contains(scope) } }
}

extension Dashboard {
  /// Where the keys go now.
  var scope: Command.Scope {
    switch screen {
    case .browse:
      switch pane {
      case .activities: .activities
      case .participants: .participants
      case .ratios: .ratios
      }
    case .sheet: .sheet
    case .form: .form
    case .tally: .tally
    case .rows: .rows
    case .reported: .reported
    case .findings: .findings
    case .views: .views
    }
  }
}
