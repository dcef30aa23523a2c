import Frames
import Reports

/// One table of everything a key can do: with the officer's own keys it makes the `Keymap`, from which
/// dispatch, footer, menu and help come.
struct Command: Hashable, Sendable {
  /// Where a command applies.
  enum Scope: Hashable, Sendable, CaseIterable {
    case activities, participants, ratios
    case sheet, form, tally, rows, reported, findings, views, people, person, records, past, pairs
    case filter, palette, picker, period, reason, question, help, columns, bulk
  }

  let name: CommandName
  /// The first is shown.
  var keys: [Key]
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

  /// Where one walks back from and forward to.
  static let places: Set<Scope> = browse.union([.sheet, .findings, .views, .person])

  static let all: [Command] = [
    Command(
      name: .open, keys: [.enter, .right, .character("l")],
      scopes: [.activities, .ratios, .records]),
    Command(name: .editPerson, keys: [.enter, .character("e")], scopes: [.participants]),
    Command(name: .tally, keys: [.character("t")], scopes: browse.union([.sheet])),
    Command(name: .rows, keys: [.character("s")], scopes: browse.union([.sheet])),
    Command(name: .reported, keys: [.character("c")], scopes: browse.union([.sheet])),
    Command(
      name: .new, keys: [.character("n"), .insert], scopes: [.activities, .ratios, .records],
      hint: .ifRoom),
    Command(
      name: .edit, keys: [.character("e")],
      scopes: [.activities, .ratios, .sheet, .records],
      hint: .ifRoom),
    Command(name: .copySentence, keys: [.character("y")], scopes: [.sheet], hint: .ifRoom),
    Command(name: .duplicate, keys: [.control("d")], scopes: [.activities, .sheet], hint: .never),
    Command(
      name: .remove, keys: [.character("x"), .delete],
      scopes: [.activities, .participants, .records], hint: .never),
    Command(
      name: .filter, keys: [.character("f"), .character("/")],
      scopes: [.activities, .participants, .records]),
    Command(
      name: .sort, keys: [.character("o")], scopes: [.activities, .participants], hint: .ifRoom),
    Command(name: .columns, keys: [.character("O")], scopes: [.activities, .ratios], hint: .never),
    Command(
      name: .mark, keys: [.character(" ")], scopes: [.activities], hint: .never),
    Command(name: .markUp, keys: [.shiftUp], scopes: [.activities], hint: .never),
    Command(name: .markDown, keys: [.shiftDown], scopes: [.activities], hint: .never),
    Command(name: .markAll, keys: [.character("*")], scopes: [.activities], hint: .never),
    Command(name: .openFromView, keys: [.enter], scopes: [.views], hint: .vital),
    Command(name: .edit, keys: [.character("e")], scopes: [.views], hint: .never),
    Command(name: .nextView, keys: [.tab], scopes: [.views, .records, .past]),
    Command(
      name: .previousView, keys: [.backTab], scopes: [.views, .records, .past, .pairs], hint: .never
    ),
    Command(name: .nextGrouping, keys: [.right, .character("l")], scopes: [.views]),
    Command(
      name: .previousGrouping, keys: [.left, .character("h")], scopes: [.views], hint: .never),
    Command(name: .lawLine, keys: [.character("b")], scopes: [.views], hint: .ifRoom),
    Command(name: .period, keys: [.character("p")], scopes: browse.union([.views]), hint: .ifRoom),
    Command(
      name: .projects, keys: [.character("P")], scopes: browse.union([.views]), hint: .never),
    Command(
      name: .views, keys: [.character("v")], scopes: browse.union([.sheet]), hint: .ifRoom),
    Command(
      name: .history, keys: [.character("H")], scopes: browse.union([.sheet, .views, .records]),
      hint: .never),
    Command(
      name: .trash, keys: [.character("X")], scopes: browse.union([.views, .records]),
      hint: .never),
    Command(
      name: .editOutside, keys: [.character("E")], scopes: browse.union([.sheet, .records]),
      hint: .never),
    Command(
      name: .likelyPairs, keys: [.character("D")], scopes: [.participants, .records],
      hint: .never),
    Command(name: .joinPeople, keys: [.enter], scopes: [.pairs], hint: .vital),
    Command(name: .keepApart, keys: [.character("x"), .delete], scopes: [.pairs]),
    Command(name: .bringBack, keys: [.enter, .character("u")], scopes: [.past], hint: .vital),
    Command(name: .purge, keys: [.character("x"), .delete], scopes: [.past], hint: .ifRoom),
    Command(
      name: .findings, keys: [.character("a")], scopes: browse.union([.sheet, .views]),
      hint: .ifRoom),
    Command(
      name: .people, keys: [.character("i")], scopes: browse.union([.sheet, .views]), hint: .ifRoom),
    Command(name: .openPerson, keys: [.enter], scopes: [.people], hint: .vital),
    Command(name: .propose, keys: [.tab], scopes: [.filter, .people]),
    Command(
      name: .proposePrevious, keys: [.backTab], scopes: [.filter, .people], hint: .never),
    Command(name: .backFromPeople, keys: [.escape], scopes: [.people], hint: .vital),
    Command(
      name: .openFromPerson, keys: [.enter, .right, .character("l")], scopes: [.person],
      hint: .vital),
    Command(
      name: .backFromPerson, keys: [.escape, .left, .character("h"), .character("q")],
      scopes: [.person], hint: .vital),
    Command(
      name: .goBack, keys: [.character(","), .backspace], scopes: places, hint: .never),
    Command(name: .goForward, keys: [.character(";")], scopes: places, hint: .never),
    Command(
      name: .records, keys: [.character("d")], scopes: browse.union([.sheet, .views]),
      hint: .ifRoom),
    Command(name: .checkAgain, keys: [.character("a")], scopes: [.findings], hint: .never),
    Command(name: .goToFinding, keys: [.enter, .right, .character("l")], scopes: [.findings]),
    Command(name: .explainFinding, keys: [.character("c")], scopes: [.findings]),
    Command(
      name: .reopenFinding, keys: [.character("x"), .delete], scopes: [.findings], hint: .ifRoom),
    Command(
      name: .export, keys: [.character("w")], scopes: browse.union([.sheet, .views]), hint: .ifRoom),
    Command(
      name: .youth, keys: [.character("J")], scopes: browse.union([.sheet, .views]), hint: .never),
    Command(
      name: .undo, keys: [.character("u")],
      scopes: browse.union([.sheet, .findings, .views, .records, .pairs])),
    Command(
      name: .redo, keys: [.character("r"), .control("y")],
      scopes: browse.union([.sheet, .findings, .views, .records, .pairs, .past]),
      hint: .never),
    Command(name: .nextPane, keys: [.tab], scopes: browse, hint: .ifRoom),
    Command(name: .previousPane, keys: [.backTab], scopes: browse, hint: .never),
    Command(
      name: .menu, keys: [.character(":"), .control("p")],
      scopes: browse.union([.sheet, .findings, .views, .person, .records, .past, .pairs, .tally]),
      hint: .ifRoom),
    Command(
      name: .help, keys: [.character("?"), .function(1)],
      scopes: browse.union([.sheet, .findings, .views, .person, .records, .past, .pairs]),
      hint: .vital),
    Command(
      name: .language, keys: [.function(2)],
      scopes: browse.union([.sheet, .findings, .views, .records, .past, .pairs]),
      hint: .never
    ),
    Command(
      name: .theme, keys: [.function(3)],
      scopes: browse.union([.sheet, .findings, .views, .records, .past, .pairs]), hint: .never),
    Command(
      name: .mouse, keys: [.character("m")],
      scopes: browse.union([.sheet, .findings, .views, .records, .past, .pairs]), hint: .never),
    Command(
      name: .backFromView, keys: [.escape, .character("q")],
      scopes: [.views, .records, .past, .pairs],
      hint: .vital),
    Command(
      name: .back, keys: [.escape, .left, .character("h"), .character("q")],
      scopes: [.sheet, .findings],
      hint: .vital),
    Command(name: .quit, keys: [.character("q")], scopes: browse, hint: .never),

    Command(name: .countYoungWoman, keys: [.character("u")], scopes: [.tally]),
    Command(name: .countAdultWoman, keys: [.character("i")], scopes: [.tally]),
    Command(name: .countYoungMan, keys: [.character("j")], scopes: [.tally]),
    Command(name: .countAdultMan, keys: [.character("k")], scopes: [.tally]),
    Command(name: .countThirdWoman, keys: [.character("o")], scopes: [.tally]),
    Command(name: .countThirdMan, keys: [.character("l")], scopes: [.tally]),
    Command(name: .countUnstated, keys: [.character("n")], scopes: [.tally]),
    Command(name: .markDisability, keys: [.character("s")], scopes: [.tally]),
    Command(name: .markDisplaced, keys: [.character("d")], scopes: [.tally]),
    Command(name: .undoTally, keys: [.backspace], scopes: [.tally]),
    Command(name: .redoTally, keys: [.character("r"), .control("y")], scopes: [.tally]),
    Command(name: .project, keys: [.character("p")], scopes: [.tally, .sheet], hint: .ifRoom),
    Command(name: .leave, keys: [.escape], scopes: [.tally, .rows], hint: .vital),
    Command(name: .discard, keys: [.escape], scopes: [.form, .reported], hint: .vital),
    Command(name: .nextField, keys: [.tab], scopes: [.rows, .form, .reported, .bulk]),
    Command(
      name: .previousField, keys: [.backTab], scopes: [.rows, .form, .reported, .bulk],
      hint: .never),
    Command(name: .commit, keys: [.enter], scopes: [.rows, .form, .reported, .bulk], hint: .vital),
    Command(name: .seeOther, keys: [.function(4)], scopes: [.rows], hint: .ifRoom),
    Command(
      name: .makeReferred, keys: [.control("n")], scopes: [.form], hint: .ifRoom),
    Command(name: .newParagraph, keys: [.control("o")], scopes: [.form], hint: .ifRoom),
    Command(name: .ditto, keys: [.control("d")], scopes: [.rows]),

    Command(name: .keepFilter, keys: [.enter], scopes: [.filter], hint: .vital),
    Command(name: .clearFilter, keys: [.escape], scopes: [.filter], hint: .vital),
    Command(name: .dropFilter, keys: [.escape], scopes: browse, hint: .never),
    Command(
      name: .choose, keys: [.enter], scopes: [.palette, .picker, .period, .reason],
      hint: .vital),
    // The letters of both shipped languages: what is shown is the one that begins the word.
    Command(name: .showMonth, keys: [.character("m")], scopes: [.period], hint: .never),
    Command(
      name: .showQuarter, keys: [.character("t"), .character("q")], scopes: [.period],
      hint: .never),
    Command(name: .showSemester, keys: [.character("s")], scopes: [.period], hint: .never),
    Command(
      name: .showYear, keys: [.character("a"), .character("y")], scopes: [.period], hint: .never),
    Command(name: .showWholeRegister, keys: [.character("v")], scopes: [.period], hint: .never),
    Command(name: .showColumn, keys: [.character(" ")], scopes: [.columns]),
    Command(name: .sortByColumn, keys: [.character("o")], scopes: [.columns]),
    Command(name: .usualColumns, keys: [.backspace], scopes: [.columns], hint: .ifRoom),
    Command(
      name: .closeColumns, keys: [.escape, .enter, .character("q"), .control("c")],
      scopes: [.columns], hint: .vital),
    Command(
      name: .cancel, keys: [.escape, .control("c")],
      scopes: [.palette, .picker, .period, .reason, .bulk],
      hint: .vital),
    Command(name: .answerYes, keys: [.enter], scopes: [.question], hint: .vital),
    Command(name: .answerNo, keys: [.escape, .control("c")], scopes: [.question], hint: .vital),
    Command(
      name: .closeHelp, keys: [.escape, .character("q"), .enter, .control("c")], scopes: [.help],
      hint: .vital),

    Command(
      name: .helpInEntry, keys: [.function(1)],
      scopes: [
        .tally, .rows, .form, .reported, .people, .filter, .palette, .picker, .period, .reason,
        .question, .columns, .bulk,
      ]),

    Command(name: .up, keys: [.up, .character("k")], scopes: Scope.lists, hint: .never),
    Command(name: .down, keys: [.down, .character("j")], scopes: Scope.lists, hint: .never),
    Command(name: .pageUp, keys: [.pageUp], scopes: Scope.lists, hint: .never),
    Command(name: .pageDown, keys: [.pageDown], scopes: Scope.lists, hint: .never),
    Command(name: .first, keys: [.home, .character("g")], scopes: Scope.lists, hint: .never),
    Command(name: .last, keys: [.end, .character("G")], scopes: Scope.lists, hint: .never),
    Command(
      name: .redraw, keys: [.control("l")], scopes: Set(Scope.allCases), hint: .never),
    Command(
      name: .interrupt, keys: [.control("c")],
      scopes: Set(Scope.allCases).subtracting(Scope.popups).union([.filter]), hint: .never),
  ]
}

extension Dashboard {
  /// Where the keys go now: to what stands over the screen, else to the screen.
  var keyScope: Command.Scope {
    switch popup {
    case .menu, .themes: .palette
    case .help: .help
    case .confirmation: .question
    case .reason, .export, .person, .purge: .reason
    case .period: .period
    case .pasted, .projects: .picker
    case .columns: .columns
    case .bulk: .bulk
    case nil: isFiltering ? .filter : scope
    }
  }

  private var isFiltering: Bool {
    if case .records(let records) = screen { return records.isSearching }
    return activityList.isFiltering || participantList.isFiltering
  }

  /// The screen under whatever stands over it.
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
    case .people: .people
    case .person: .person
    case .records: .records
    case .past: .past
    case .pairs: .pairs
    }
  }
}
