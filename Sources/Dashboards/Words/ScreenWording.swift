import Frames
import Languages
import Programmes
import Reports

/// The words of the dashboard in one language. A word that a language lacks does not compile.
struct ScreenWording: Sendable {
  let commands: [CommandName: CommandWords]
  let theming: ThemeWording

  // Panes, screens and dialogs.
  let activities, participants, ratios, activity, period, themes, question: String
  let tallyTitle, rowsTitle, reportedTitle, sheetTitle, menuTitle, helpTitle: String
  let liveRatios, commitments: String

  // Headings of columns and fields.
  let date, kind, role, place, venue, project, theme, organiser, partners, attended: String
  let narrative, result, note, sessions, source, youngWomen: String
  let name, sexLetter, age, organisation, function, phone, locality, marks: String
  let womenLetter, youngLetter, disabilityLetters, youngColumn, adultColumn, children: String
  let reportedLabels: [ReportedForm.Line: String]

  // What is said of figures.
  let activitiesWithFigures, target, practice, noFigures, sentence, sentenceCopied, basisReported,
    unnamed: String
  let daysUnknown, youthNotStated, legend: String
  let totalOurs: @Sendable (Int, Int) -> String
  /// How many activities have other figures entered than reported.
  let differing: @Sendable (Int) -> String
  let basisEntered: @Sendable (_ listed: Int, _ counted: Int) -> String
  let gap: @Sendable (_ reported: String, _ entered: Int) -> String
  let totalLine: @Sendable (_ total: String, _ target: String?) -> String
  let listed: @Sendable (Int, Int) -> String

  // Empty lists, and what to do next.
  let noActivityYet, nothingMatches, reportedNotListed, nobodyYet: String
  let noActivities: @Sendable (_ period: String) -> String
  let countedNotListed: @Sendable (Int) -> String

  // Saving.
  let allSaved, saved, saving, notSavedShort: String
  let notSaved: @Sendable (Int) -> String
  /// Why the register cannot be read now, and that what was read last is shown.
  let lastRead: @Sendable (String) -> String
  let quitQuestion: @Sendable (Int) -> String

  // Notices.
  let enlarge, pasteNeedsField, nothingToUndo, nothingToRedo, discardQuestion: String
  let undone, redone, removed: @Sendable (String) -> String
  /// Which definition of youth is used now.
  let youthCounted: @Sendable (String) -> String
  /// Somebody of the roster who may be the person typed, and what speaks for it.
  let likelyPerson: @Sendable (_ name: String, _ evidence: String) -> String
  /// The answers typed so far, and the question that comes next.
  let answersHelp: @Sendable (_ answers: String, _ question: String) -> [String]
  let sorted, changedElsewhere: @Sendable (String) -> String
  let tookBackEarlier: @Sendable (_ day: String, _ activity: String?) -> String
  let sortedPeople: @Sendable (_ byName: Bool) -> String
  let removePersonQuestion, trashQuestion: @Sendable (String) -> String
  let problemsFound: @Sendable (Int) -> String
  let readingRegister: @Sendable (_ done: Int, _ of: Int) -> String
  let waitForReading: @Sendable (_ done: Int, _ of: Int) -> String
  let filtered: @Sendable (String) -> String
  let oldestFirst, newestFirst, byTitle, mostPeople, mostWomen: String

  // The tally.
  let youngBand: @Sendable (Int, Int) -> String
  let adultBand: @Sendable (Int) -> String
  let youngWoman, adultWoman, youngMan, adultMan: String
  let womanLetter, manLetter, otherLetter, youngMark, adultMark, unstatedMark: Character
  let marksBefore, quantityBefore, quantityWrong, latest, smallTallyHelp: String
  let unstatedKey, withDisabilityAmong, rhythm: @Sendable (Int) -> String
  let lastTick: @Sendable (_ who: String, _ clock: String) -> String
  let prepared: @Sendable (_ quantity: Int?, _ disability: Bool, _ displaced: Bool) -> String
  let count, mark, undoShort, redoShort, done, helpShort: String

  // The rows.
  let sexKeys, markKeys, nameNeeded, sexNeeded, ageWrong, phoneWrong: String
  let chooseName, tabTakes: String
  let columnHelp: [RowEntry.Column: [String]]
  let columnTitles: [RowEntry.Column: String]
  let possibleDuplicate: @Sendable (_ name: String, _ organisation: String) -> String
  let sexLetters: [Character: Sex]

  // People pasted from a spreadsheet.
  let pasteTitle, twiceInPaste: String
  let pasteSummary: @Sendable (_ good: Int, _ wrongLines: [Int]) -> String
  let pasteAdd, pasteAdded: @Sendable (Int) -> String
  /// Words for yes and no in a table, folded.
  let yesWords, noWords: Set<String>

  // The forms.
  let dayWrong, endsBeforeStart, numberWrong, targetWrong, partAboveTotal: String
  let placeUnknown: @Sendable (_ typed: String, _ nearest: String?) -> String
  /// What a source printed is not rewritten by the form.
  let quotedStays: String
  let consistent, counted, estimated, officeSource, yes, no: String

  // The views.
  let tabs: [ViewScreen.Tab: String]
  let activitiesShort, youngWomenLetters, perQuarter: String
  let noProjects, noIndicators, noCommitments, noWarnings: String
  let byDimension: @Sendable (_ dimension: String) -> String
  let pyramid: @Sendable (_ known: Int, _ of: Int) -> String

  // The findings.
  let findings, findingsTitle, checking, nothingFound, findingOfText, reasonTitle,
    reasonHelp: String
  let findingExplained, findingReopened: String
  let findingsCount: @Sendable (_ errors: Int, _ warnings: Int, _ known: Int) -> String
  /// Where to mend what the dashboard has no form for.
  let mendInEditor: @Sendable (_ place: String) -> String

  // Filters, dialogs and keys.
  let filterActivities, filterPeople, keepFilter,
    clearFilter: String
  let move, choose, cancel, back: String
  let periodHelp: [String]
  let periodLetters: [Character: Period.Kind]
  let wholeKey: Character
  let keyNames: [Key: String]
  /// What each screen is for and what its figures mean, in a few lines.
  let explanations: [Command.Scope: [String]]
  let keyWords: KeyWording
  let paletteWords: PaletteWording
  let helpWords: HelpWording
  let startWords: StartWording
}

extension Wording {
  /// The dashboard's words in this language.
  var screen: ScreenWording {
    switch language {
    case .french: .french
    default: .english
    }
  }

  var commands: [CommandName: CommandWords] { screen.commands }

  /// A Malian phone number as people read it: `76 12 34 56`.
  func spaced(phone: String) -> String {
    var text = ""
    for (index, digit) in phone.enumerated() {
      if index > 0, index % 2 == 0 { text.append(" ") }
      text.append(digit)
    }
    return text
  }
}

extension ScreenWording {
  func label(of line: ReportedForm.Line) -> String { reportedLabels[line] ?? "" }
  func rowHelp(of column: RowEntry.Column) -> [String] { columnHelp[column] ?? [] }
  func title(of column: RowEntry.Column) -> String { columnTitles[column] ?? "" }
  func help(of scope: Command.Scope) -> [String] { explanations[scope] ?? [] }
  func sex(of key: Character) -> Sex? { key.lowercased().first.flatMap { sexLetters[$0] } }

  /// A cell of a table that says yes or no; nil for anything else.
  func answer(_ text: String) -> Bool? {
    let word = folded(text)
    return yesWords.contains(word) ? true : noWords.contains(word) ? false : nil
  }

  func periodKey(_ key: Character) -> Period.Kind? {
    key.lowercased().first.flatMap { periodLetters[$0] }
  }

  func letter(of sex: Sex?) -> String {
    switch sex {
    case .female: String(womanLetter)
    case .male: String(manLetter)
    case .other: String(otherLetter)
    case nil: "—"
    }
  }

  func category(_ sex: Sex, _ isYoung: Bool) -> String {
    sex == .female ? (isYoung ? youngWoman : adultWoman) : (isYoung ? youngMan : adultMan)
  }

  /// `H` with a disability, `D` displaced, `–` where the answer was no, `·` where nobody asked.
  func marks(_ hasDisability: Bool?, _ isDisplaced: Bool?) -> String {
    func sign(_ state: Bool?, _ letter: String) -> String { state.map { $0 ? letter : "–" } ?? "·" }
    return sign(hasDisability, "H") + sign(isDisplaced, "D")
  }

  /// An age in five columns: `24`, `≈36` where only the year of birth is known, `15-35`, `36+`.
  func age(_ age: Attendance.Age?, on day: Day) -> String {
    switch age {
    case .years(let years): String(years)
    case .birthYear(let year): "≈\(day.year - year)"
    case .band(let ages): ages.description
    case nil: "—"
    }
  }

  /// A key as it is written on the keyboard.
  func key(_ key: Key) -> String {
    if let name = keyNames[key] { return name }
    switch key {
    case .character(let character): return String(character)
    case .control(let letter): return "Ctrl-\(letter.uppercased())"
    case .function(let number): return "F\(number)"
    default: return ""
    }
  }
}
