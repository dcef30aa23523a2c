import Programmes

extension BrowseWording {
  static let english = BrowseWording(
    peopleTitle: "PEOPLE OF THE REGISTER", people: "People", personTitle: "PERSON",
    nobodyInRoster: "Nobody yet. People come from lists: {rows} on an activity to enter some.",
    nobodyAnswers: "Nobody answers to that. {backFromPeople} clears the search.",
    sex: "Sex", born: "Birth", networkRole: "In the network", otherRecords: "Other records",
    invented: "Practice", search: "Search:",
    peopleExample: "beginning of a name  w  age>=35  org:cnf  without:tel  · {propose} proposes",
    filterExample: "place:mopti  w<30%  without:pwd  2023-08  · {propose} proposes",
    attended: { activities, days in
      (activities == 0
        ? "No activity" : "\(activities) activit\(activities > 1 ? "ies" : "y")")
        + (days.map { " · \($0) day\($0 > 1 ? "s" : "") noted" } ?? "")
    },
    daysAttended: { "\($0)\u{A0}d" },
    nothingMatches: {
      "Nothing matches, in the period \($0). {dropFilter} clears the filter, {period} changes the period."
    },
    noPlaceBehind: "Nothing before", noPlaceAhead: "Nothing after",
    columns: [
      .date: "Date", .kind: "Type", .title: "Title", .place: "Place", .project: "Project",
      .total: "Participations (N)", .women: "Women (W)", .young: "Young (Y)",
      .disability: "PWD", .displaced: "IDP", .source: "Figures entered or reported",
    ],
    columnsTitle: "Columns and order",
    sorted: "order", displacedLetters: "IDP",
    basis: "Figures", bases: [.entered: "entered", .reported: "report.", .none: "—"],
    marked: { "\($0) marked" },
    markedTitle: { "\($0) marked activit\($0 > 1 ? "ies" : "y")" },
    removedMany: { "removal of \($0) activities" },
    changedMany: { "\($0) activit\($0 > 1 ? "ies" : "y") changed" },
    bulkTitle: { "Change \($0) activit\($0 > 1 ? "ies" : "y")" },
    markedCounted: { "\($0) with figures of \($1) that count" },
    markedHelp:
      "{mark} marks, {markAll} all, {edit} changes them together, {remove} removes, {dropFilter} unmarks.",
    noneOf: "(none)", unchanged: "unchanged", nothingChanged: "Nothing to change",
    bulkHelp: "Only what is chosen is changed; {undo} takes all of it back", practice: "Practice",
    trashQuestion: { count, titles in
      "Put \(count) activit\(count > 1 ? "ies" : "y") in the trash: \(titles)?"
    },
    periodTyped: "or type: Q3 2023, 2023-07..2023-09", periodWrong: "unknown period",
    projects: "Projects", allProjects: "All projects")
}
