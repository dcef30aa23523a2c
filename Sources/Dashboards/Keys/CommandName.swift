/// What a key can do. Its words stand in each language's file.
enum CommandName: String, Hashable, Sendable, CaseIterable {
  case open, editPerson, tally, rows, reported, new, edit, duplicate, remove, filter, sort, period
  case youth, undo, redo, nextPane, previousPane, menu, help, language, theme, mouse, back, quit
  case countYoungWoman, countAdultWoman, countYoungMan, countAdultMan, countUnstated
  case countThirdWoman, countThirdMan, project, export, seeOther
  case markDisability, markDisplaced, undoTally, redoTally, leave
  case views, nextView, previousView, nextGrouping, previousGrouping, openFromView, backFromView
  case lawLine, copySentence
  case findings, checkAgain, goToFinding, explainFinding, reopenFinding
  case people, openPerson, backFromPeople, openFromPerson, backFromPerson, goBack, goForward
  case projects, columns, mark, markUp, markDown, markAll, propose, proposePrevious
  case showColumn, sortByColumn, usualColumns, closeColumns
  case records, history, trash, bringBack, purge, editOutside
  case likelyPairs, joinPeople, keepApart, makeReferred, newParagraph
  case keepFilter, clearFilter, dropFilter, choose, cancel, answerYes, answerNo, closeHelp
  case up, down, pageUp, pageDown, first, last
  case redraw, interrupt
  case showMonth, showQuarter, showSemester, showYear, showWholeRegister
  case discard, nextField, previousField, commit, ditto, helpInEntry
}

/// A command's words: for the line of hints, and for the menu and the help.
struct CommandWords: Hashable, Sendable {
  let short: String
  let long: String

  init(_ short: String, _ long: String) {
    self.short = short
    self.long = long
  }
}
