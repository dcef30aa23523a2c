import Frames
import Programmes

extension ScreenWording {
  static let english = ScreenWording(
    commands: [
      .open: CommandWords("Open", "Open the activity’s sheet"),
      .editPerson: CommandWords("Correct", "Correct the selected person"),
      .tally: CommandWords("Tally", "Tally: one key for each person"),
      .rows: CommandWords("Rows", "Enter people one by one"),
      .reported: CommandWords("Reported", "Enter reported figures"),
      .new: CommandWords("New", "New activity"),
      .edit: CommandWords("Edit", "Edit the activity"),
      .duplicate: CommandWords("Duplicate", "Duplicate the activity"),
      .remove: CommandWords("Remove", "Remove (asks first)"),
      .filter: CommandWords("Filter", "Filter the list as you type"),
      .sort: CommandWords("Sort", "Change the order of the list"),
      .period: CommandWords("Period", "Change the period"),
      .youth: CommandWords("Young", "Count the young by another definition"),
      .undo: CommandWords("Undo", "Undo the last change"),
      .redo: CommandWords("Redo", "Redo what was undone"),
      .nextPane: CommandWords("Pane", "Next pane"),
      .previousPane: CommandWords("Pane", "Previous pane"),
      .menu: CommandWords("Menu", "Menu of all commands"),
      .help: CommandWords("Help", "Help on this screen"),
      .language: CommandWords("Français", "Switch to French"),
      .theme: CommandWords("Theme", "Choose a colour theme"),
      .mouse: CommandWords("Mouse", "Turn the mouse on or off"),
      .copySentence: CommandWords("Copy", "Copy the sentence to the clipboard"),
      .back: CommandWords("Back", "Back to the dashboard"),
      .quit: CommandWords("Quit", "Quit"),
      .countYoungWoman: CommandWords("WY", "Count a woman, left column (young)"),
      .countAdultWoman: CommandWords("WA", "Count a woman, second column (adult)"),
      .countYoungMan: CommandWords("MY", "Count a man, left column (young)"),
      .countAdultMan: CommandWords("MA", "Count a man, second column (adult)"),
      .countThirdWoman: CommandWords("W3", "Count a woman, third column"),
      .countThirdMan: CommandWords("M3", "Count a man, third column"),
      .countUnstated: CommandWords("?", "Count somebody not stated"),
      .markDisability: CommandWords("PWD", "The next one lives with a disability (observed)"),
      .markDisplaced: CommandWords("IDP", "The next one is displaced"),
      .undoTally: CommandWords("Undo", "Undo the last count, or what is prepared"),
      .redoTally: CommandWords("Redo", "Redo the count that was undone"),
      .export: CommandWords("Export", "Write what the screen shows to a file"),
      .seeOther: CommandWords("The other", "See the person whom the warning names"),
      .project: CommandWords("Project", "Show the figures to the room, large"),
      .leave: CommandWords("Done", "Back to the dashboard"),
      .records: CommandWords("Data", "Data: projects, places, people, commitments, settings…"),
      .history: CommandWords(
        "History", "History: who changed what, and when"),
      .trash: CommandWords(
        "Trash", "Trash: bring back or destroy what was put away"),
      .editOutside: CommandWords("Editor", "Open the record in its file with $EDITOR"),
      .bringBack: CommandWords(
        "Bring back", "Bring back from the trash, take back the chosen change"),
      .purge: CommandWords(
        "Destroy", "Destroy for good (by typing the name)"),
      .likelyPairs: CommandWords(
        "Doubles", "People who may be one"),
      .joinPeople: CommandWords(
        "Join", "Say that both records are one person, or part them"),
      .keepApart: CommandWords(
        "Keep apart", "Say that they are two people"),
      .views: CommandWords("Views", "Views of the programme: reach, follow-up, warning"),
      .nextView: CommandWords("View", "Next view"),
      .previousView: CommandWords("View", "Previous view"),
      .nextGrouping: CommandWords("Group", "Another grouping: region, project, theme…"),
      .previousGrouping: CommandWords("Group", "Previous grouping"),
      .openFromView: CommandWords("Open", "Open the group or the activity"),
      .backFromView: CommandWords("Back", "Go back"),
      .lawLine: CommandWords("Law", "Show the 30% line of law 2015-052"),
      .findings: CommandWords("Findings", "Findings: what needs a look"),
      .checkAgain: CommandWords("Check", "Check the register again"),
      .goToFinding: CommandWords("Mend", "Go to the field to be mended"),
      .explainFinding: CommandWords("Known", "Mark it as known, with the reason"),
      .reopenFinding: CommandWords("Reopen", "Take it for known no longer"),
      .people: CommandWords("People", "People of the register, and what each took part in"),
      .openPerson: CommandWords("Open", "Open the selected person"),
      .propose: CommandWords("Propose", "Propose how what is typed goes on"),
      .proposePrevious: CommandWords("Propose", "Previous proposal"),
      .markUp: CommandWords("Mark", "Mark and go up"),
      .markDown: CommandWords("Mark", "Mark and go down"),
      .showColumn: CommandWords("Show", "Show the column, or take it away"),
      .sortByColumn: CommandWords("Order", "Order by this column; again: the other way round"),
      .usualColumns: CommandWords("Restore", "Bring the usual columns and order back"),
      .closeColumns: CommandWords("Back", "Close"),
      .backFromPeople: CommandWords("Back", "Clear the search, then go back"),
      .openFromPerson: CommandWords("Open", "Go to that activity"),
      .backFromPerson: CommandWords("Back", "Go back"),
      .goBack: CommandWords("Before", "Go back to where one was"),
      .goForward: CommandWords("After", "Go forward again"),
      .projects: CommandWords("Project", "See one project only"),
      .columns: CommandWords("Columns", "Columns of the list and their order"),
      .mark: CommandWords("Mark", "Mark the activity, or unmark it"),
      .markAll: CommandWords("All", "Mark all that is shown"),
      .makeReferred: CommandWords(
        "Create", "Create what is typed: a project, a place, an organisation"),
      .newParagraph: CommandWords("Paragraph", "Begin a paragraph, or the next text"),
      .discard: CommandWords("Discard", "Discard what is typed (asks first)"),
      .nextField: CommandWords("Next", "Next field; takes what is offered"),
      .previousField: CommandWords("Previous", "Previous field"),
      .commit: CommandWords("Commit", "Commit, from any field"),
      .ditto: CommandWords("Ditto", "Copy from the row above (″)"),
      .helpInEntry: CommandWords("Help", "Help on this screen"),
      .keepFilter: CommandWords("Keep", "Keep the filter and go back to the list"),
      .clearFilter: CommandWords("Clear", "Clear the filter"),
      .dropFilter: CommandWords("Clear", "Clear the list’s filter"),
      .choose: CommandWords("Choose", "Take what is selected"),
      .cancel: CommandWords("Cancel", "Go back without a change"),
      .answerYes: CommandWords("Yes", "Answer yes"),
      .answerNo: CommandWords("No", "Answer no"),
      .closeHelp: CommandWords("Back", "Close the help"),
      .up: CommandWords("Up", "One line up"),
      .down: CommandWords("Down", "One line down"),
      .pageUp: CommandWords("Page", "One page up"),
      .pageDown: CommandWords("Page", "One page down"),
      .first: CommandWords("First", "First line"),
      .last: CommandWords("Last", "Last line"),
      .redraw: CommandWords("Redraw", "Draw the screen anew"),
      .interrupt: CommandWords("Quit", "Quit, after a question when a field is open"),
    ],
    theming: .english,
    activities: "Activities", participants: "Participants", ratios: "Ratios",
    activity: "Activity", period: "Period", themes: "Themes", question: "Question",
    tallyTitle: "TALLY", rowsTitle: "ROWS", reportedTitle: "Reported figures",
    sheetTitle: "SHEET", menuTitle: "Menu", helpTitle: "Help",
    liveRatios: "Live ratios", commitments: "Commitments",
    date: "Date", kind: "Kind", role: "Role", place: "Place", venue: "Venue",
    project: "Project", theme: "Theme", organiser: "Organiser", partners: "Partners",
    attended: "Attended", narrative: "Narrative", result: "Result", note: "Note",
    sessions: "Sessions", source: "Source", youngWomen: "Young women", name: "Name",
    sexLetter: "S", age: "Age", organisation: "Organisation", function: "Function",
    phone: "Phone", locality: "Locality", marks: "HD", womenLetter: "W", youngLetter: "Y",
    disabilityLetters: "PWD", youngColumn: "young", adultColumn: "adult", children: "children",
    reportedLabels: [
      .total: "Total participants", .women: "of whom women", .young: "of whom young",
      .disability: "with a disability", .displaced: "displaced", .quality: "Quality",
      .source: "Source", .locus: "Page, sentence",
    ],
    activitiesWithFigures: "activities counted", target: "target",
    practice: "Practice: does not count",
    noFigures:
      "No figures. {tally} to tally, {rows} to enter rows, {reported} for reported figures.",
    sentence: "Sentence",
    sentenceCopied: "Sentence sent to the clipboard, if the terminal takes it",
    basisReported: "Figures reported by a source", unnamed: "(unnamed)",
    daysUnknown: "days not stated", youthNotStated: "definition not stated by the source",
    legend: "≈ estimate   — not collected   ↗ partner",
    totalOurs: { "Total WANEP (\($0) of \($1))" },
    differing: { $0 == 1 ? "1 gap" : "\($0) gaps" },
    basisEntered: { "Entered: \($0) listed, \($1) counted" },
    gap: { "Reported \($0) · entered \($1)" },
    totalLine: { total, target in "Total \(total)" + (target.map { "  target \($0)" } ?? "") },
    listed: { "Named list \($0)/\($1)" },
    noActivityYet: "No activity selected: {new} makes one",
    nothingMatches: "Nothing matches. {dropFilter} clears the filter.",
    reportedNotListed: "Reported figures, no list. {rows} to enter a list, {tally} to tally.",
    nobodyYet: "Nobody yet. {tally} to tally at the door, {rows} to enter a list.",
    noActivities: { "No activity: \($0). {new} makes one, {period} shows another period." },
    countedNotListed: { "\($0) people counted, no list. {rows} to enter names." },
    allSaved: "All saved", saved: "saved", saving: "saving", notSavedShort: "not saved",
    notSaved: { $0 == 1 ? "1 change not saved" : "\($0) changes not saved" },
    lastRead: { "\($0): shown as last read" },
    quitQuestion: { "\($0) changes are not saved and would be lost. Quit all the same?" },
    enlarge: "Enlarge (at least 40×10)",
    pasteNeedsField: "Pasting needs an open field", nothingToUndo: "Nothing to undo",
    nothingToRedo: "Nothing to redo", discardQuestion: "Discard what is typed here?",
    undone: { "Undone: \($0)" }, redone: { "Redone: \($0)" }, removed: { "removal of \($0)" },
    youthCounted: { "Young: \($0)" },
    likelyPerson: { name, evidence in "! Already in the roster? “\(name)”: \(evidence)" },
    answersHelp: { answers, question in
      ["Six answers, 1 no difficulty … 4 cannot at all, 0 not asked: \(answers)", question]
    },
    sorted: { "Order: \($0)" },
    changedElsewhere: { "Changed elsewhere: \($0)" },
    tookBackEarlier: { day, activity in
      "The last change of \(day) is reversed" + (activity.map { ": \($0)" } ?? "")
    },
    sortedPeople: { $0 ? "Order: name" : "Order: as entered" },
    removePersonQuestion: { "Remove the attendance of \($0)?" },
    trashQuestion: { "Move the activity “\($0)” to the trash?" },
    problemsFound: { "\($0) finding\($0 == 1 ? "" : "s") ({findings})" },
    readingRegister: {
      "reading the register: \(grouped($0, by: ",")) files of \(grouped($1, by: ","))"
    },
    waitForReading: {
      "still reading the register (\(grouped($0, by: ",")) files of \(grouped($1, by: ","))), one moment"
    },
    filtered: { "Filter “\($0)” ({dropFilter})" },
    oldestFirst: "date", newestFirst: "date, newest first", byTitle: "title",
    mostPeople: "participants", mostWomen: "% women",
    youngBand: { "YOUNG \($0)-\($1)" }, adultBand: { "ADULT \($0)+" },
    youngWoman: "YOUNG WOMAN", adultWoman: "ADULT WOMAN", youngMan: "YOUNG MAN",
    adultMan: "ADULT MAN", womanLetter: "W", manLetter: "M", otherLetter: "X", youngMark: "Y",
    adultMark: "A", unstatedMark: "?",
    marksBefore: "Before the key:  {markDisability} disability (PWD)   {markDisplaced} displaced",
    quantityBefore: "Number before the key:  12{countYoungWoman} = +12  &à{countYoungWoman} = +10",
    quantityWrong: "Nothing is counted: a quantity is 1 to 999", latest: "Latest",
    smallTallyHelp: "{markDisability} disability  {markDisplaced} displaced  {undoTally} undo",
    unstatedKey: { "{countUnstated}  other / not stated: \($0)" },
    withDisabilityAmong: { "of whom \($0) PWD" },
    rhythm: { "Rhythm   \($0) people/min" },
    lastTick: { "Latest   \($0) at \($1)" },
    prepared: { quantity, disability, displaced in
      var parts: [String] = []
      if let quantity { parts.append("× \(quantity)") }
      if disability { parts.append("PWD ARMED: the next count will say “disability”") }
      if displaced { parts.append("IDP ARMED: the next count will say “displaced”") }
      return parts.joined(separator: "  ")
    },
    count: "Count", mark: "Mark", undoShort: "Undo", redoShort: "Redo", done: "Done",
    helpShort: "Help",
    sexKeys: "Sex: f woman, m man, x other",
    markKeys: "h: disability, d: displaced; again: no; again: not asked",
    nameNeeded: "The name is missing", sexNeeded: "The sex is missing: f, m or x",
    ageWrong: "Age: 0 to 120, or a year of birth before the activity",
    phoneWrong: "Phone: eight digits",
    chooseName: "↓ choose a person", tabTakes: "{nextField} takes",
    columnHelp: [
      .name: ["{commit} commits once name and sex are there", "{nextField} next field"],
      .sex: ["f woman   m man   x other"],
      .age: ["2 digits: age   4: year of birth", "& é \" ' ( - è _ ç à = 1…9 0"],
      .organisation: ["{nextField} keeps ″   typing replaces", "{commit} commits the row"],
      .function: ["{nextField} keeps ″   typing replaces", "{commit} commits the row"],
      .phone: ["8 digits", "& é \" ' ( - è _ ç à = 1…9 0"],
      .locality: ["{nextField} keeps ″   typing replaces", "{commit} commits the row"],
      .marks: ["h declared difficulties   d displaced", "· not asked   – no"],
    ],
    columnTitles: [
      .name: "Name", .sex: "Sex", .age: "Age", .organisation: "Organisation",
      .function: "Function", .phone: "Phone", .locality: "Locality", .marks: "HD",
    ],
    possibleDuplicate: { name, organisation in
      "! Possible duplicate: “\(name)”" + (organisation.isEmpty ? "" : " (\(organisation))")
    },
    sexLetters: ["f": .female, "w": .female, "m": .male, "h": .male, "x": .other],
    pasteTitle: "People pasted", twiceInPaste: "! twice in what was pasted",
    pasteSummary: { good, wrong in
      "\(good) row\(good == 1 ? "" : "s") to add"
        + (wrong.isEmpty ? "" : " · left out: " + wrong.map(String.init).joined(separator: ", "))
    },
    pasteAdd: { "add \($0)" },
    pasteAdded: { $0 == 1 ? "1 person added" : "\($0) people added" },
    yesWords: ["yes", "y", "oui", "o", "x", "1"], noWords: ["no", "n", "non", "0", "-"],
    dayWrong: "day/month/year, for example 11/08/2023",
    endsBeforeStart: "before the first day", numberWrong: "a number",
    targetWrong: "50% or a number", partAboveTotal: "a part is above the total",
    placeUnknown: { typed, nearest in
      "“\(typed)” unknown" + (nearest.map { ": \($0)?" } ?? "")
    },
    quotedStays: "The printed figure stays with its words; the office’s stands beside it",
    consistent: "consistent", counted: "counted", estimated: "estimated ≈",
    officeSource: "the office’s own word", yes: "yes", no: "no",
    tabs: [
      .reach: "Reach", .projects: "Projects", .indicators: "Indicators",
      .commitments: "Commitments", .earlyWarning: "Warning", .practitioners: "Network",
    ],
    activitiesShort: "Act.", youngWomenLetters: "YW", perQuarter: "By quarter",
    noProjects: "No project. They stand in programme.rec.",
    noIndicators: "No indicator. They stand in programme.rec, computed or typed in.",
    noCommitments: "No commitment. They stand with the activity where they were made.",
    noWarnings: "No early-warning product and no incident. They stand in early-warning/.",
    byDimension: { "Reach by \($0.lowercased())" },
    pyramid: { "Women and men by age, \($0) whose age and sex are known of \($1) entered" },
    findings: "Findings", findingsTitle: "FINDINGS", checking: "Checking the register…",
    nothingFound:
      "Nothing found: all that the register says holds together. {checkAgain} checks again.",
    findingOfText: "A slip of writing is mended in the file, not explained",
    reasonTitle: "Why does it stay so?",
    reasonHelp: "{choose} keeps the reason in the register; no names",
    findingExplained: "finding known", findingReopened: "finding reopened",
    findingsCount: { errors, warnings, known in
      "\(errors) error\(errors == 1 ? "" : "s") · \(warnings) to look at · \(known) known"
    },
    mendInEditor: { "To be mended in an editor: \($0)" },
    filterActivities: "Filter:", filterPeople: "Filter people:",
    keepFilter: "Keep",
    clearFilter: "Clear", move: "Move", choose: "Choose", cancel: "Cancel", back: "Back",
    periodHelp: [
      "← →  previous, next period", "m month  q quarter  s semester  y year",
      "v the whole register",
    ],
    periodLetters: ["m": .month, "q": .quarter, "s": .semester, "y": .year], wholeKey: "v",
    keyNames: [
      .enter: "Enter", .escape: "Esc", .tab: "Tab", .backTab: "Shift-Tab",
      .backspace: "Backspace", .delete: "Del", .insert: "Ins", .left: "←", .right: "→",
      .up: "↑", .down: "↓", .shiftUp: "Shift-↑", .shiftDown: "Shift-↓", .pageUp: "PgUp",
      .pageDown: "PgDn", .home: "Home", .end: "End", .character(" "): "Space",
    ],
    explanations: [
      .activities: [
        "W 79%: women among the people whose sex is known. The base is in the Ratios pane.",
        "!: what was entered differs from what a source reports; the Ratios pane tells the gap.",
        "Only activities we organised or co-organised are in the total; partners’ and "
          + "practice stand beside.",
      ],
      .participants: [
        "The named list of the selected activity. {editPerson} corrects, {remove} removes, {filter} filters.",
        "H disability, D displaced, · not asked, – no.",
      ],
      .ratios: [
        "The ratios of the selected activity, each with its base, and where its figures come from: a "
          + "list, the tally or a source."
      ],
      .sheet: ["All that the register says of the activity, with the words of its sources."],
      .records: [
        "Everything the register holds beside activities, by kind. {open} changes, {new} makes, {remove} removes: "
          + "a record that is still used stays, and the screen says where."
      ],
      .past: [
        "What the register’s history tells: each change with its before and after, and what is in the trash. "
          + "{bringBack} takes a change back unless something newer stands in its way."
      ],
      .pairs: [
        "Two records that may be one person, side by side. {joinPeople} joins or parts them, {keepApart} notes that "
          + "they are two people; {undo} takes back."
      ],
      .views: [
        "The programme from above. Only our activities count, each once in the total.",
        "{openFromView} opens a "
          + "group, {period} changes the period, {previousGrouping} {nextGrouping} the grouping.",
      ],
      .findings: [
        "✗ cannot be right; ! needs a look; ✓ somebody has looked and said why.",
        "{goToFinding} goes to the field to be mended. {explainFinding} keeps the reason why it stays; should the value "
          + "change one day, the finding comes back.",
      ],
      .people: [
        "Type the beginning of a name, an organisation or a commune, or digits of a phone. "
          + "w, m, y: women, men, young; age>=35, without:tel, org:…, place:…"
      ],
      .person: [
        "All that the person took part in, the newest first; days where they are noted. "
          + "Enter goes to the activity."
      ],
      .columns: [
        "What the list shows, and in which order. It is kept for the next time. {showColumn} shows or takes "
          + "away, {sortByColumn} orders, {usualColumns} brings back what was there at first."
      ],
      .bulk: [
        "Only what you fill in is changed, in all marked activities at once; it is undone at once."
      ],
      .tally: [
        "The key’s place says who: {countYoungWoman} {countAdultWoman} above {countYoungMan} {countAdultMan}; women above, men below; young left, adult "
          + "right.",
        "Each key is saved. Who is not marked is counted as “no, observed”.",
      ],
      .rows: [
        "Name and sex are enough; what is empty stays “not collected”, never zero.",
        "″: the value of the row above, taken with {nextField} or {ditto}.",
      ],
      .reported: [
        "An empty field is not zero: it is “not collected”. +: present, not counted.",
        "These figures stand beside what was entered and never replace it.",
      ],
      .form: ["Nothing is lost when a field is wrong: correct it, or {discard} to discard."],
    ],
    keyWords: .english, paletteWords: .english, helpWords: .english,
    startWords: .english)
}
