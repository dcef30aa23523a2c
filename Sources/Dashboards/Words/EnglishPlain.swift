extension PlainWording {
  static let english = PlainWording(
    greeting: { "\($0), line by line. “help” tells the commands, “q” leaves." },
    askHelp: "“help” tells the commands.",
    deskHelp: """
      A number or words: choose an activity.
      l  list the period’s activities; “more” tells more
      f  the chosen activity’s sheet
      t  tally   s  enter people   c  reported figures
      n  new activity
      v  the period’s totals
      p  period: p Q3 2023, p 2023-08, p 2023, p +, p -, p all
      u  undo   r  redo
      language  change to French
      q  leave; everything is saved already when the prompt says so.
      """,
    activityHelp: "t tally, s enter people, c figures, f sheet, l list.",
    tallyHelp: """
      s before the key: disability; d: displaced; a number before the key repeats it: 12u 3i su.
      “undo” takes the last count back, “redo” does it again, “done” goes back.
      """,
    rowsHelp: """
      One question at a time; an empty line leaves it unknown.
      .  save once name and sex are there   <  question before   =  as in the row before
      The beginning of a word is enough where it is the only one; “word!” keeps it as typed.
      “discard” forgets this row, “done” goes back.
      """,
    formHelp: """
      One question at a time; an empty line keeps what stands in brackets, “none” removes it.
      .  save   <  question before   “discard” forgets all of it.
      """,
    reportedHelp: """
      The figures of a source. An empty line keeps what stands in brackets, “none” removes it: unknown is not zero. “+”: present, not counted.
      .  save   <  question before   “discard” forgets all of it.
      """,
    languageNow: "In English.", tally: "Tally",
    unfinished: "What was not confirmed is given up.", abandoned: "Given up.",
    noActivities: "No activity in this period: p for another one, n to make one.",
    nothingMore: "That is all.", chooseFirst: "Choose an activity first: l lists them.",
    none: "none",
    more: { "\($0) more: “more”." },
    noSuchNumber: { "No number \($0) in the last list." },
    nothingMatches: { "Neither a command nor an activity: “\($0)”." },
    periodWrong: { "“\($0)” is not a period: Q3 2023, 2023-08, 2023, + or -." },
    made: { "Activity made: \($0)." },
    tallyKeys: {
      "One key for each person, several in a line: " + $0.joined(separator: ", ")
        + ", n not stated."
    },
    notAKey: { "Nothing is counted: sign \($0), “\($1)”, is not a key of the tally." },
    countsNobody: "Nothing is counted: a key that counts must end the line.",
    sexKeys: "f, m or x", hasDisability: "Difficulties declared: yes, no, empty for not asked",
    isDisplaced: "Displaced: yes, no, empty for not asked",
    whichPerson: "The person’s number, or an empty line for somebody else",
    alreadyListed: "In the list already?",
    noName: "A name has two letters at least.",
    nothingAbove: "Nothing to repeat from the row before.", yesOrNo: "yes, no, or an empty line.",
    rowOpen: "A row is open: “.” saves it, “discard” forgets it.",
    several: { "Several begin so: " + $0.joined(separator: ", ") + "." },
    entered: { "Row \($1): \($0)." },
    numberOrWord: { "A number from 1 to \($0)." })
}
