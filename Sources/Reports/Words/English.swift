import Languages
import Programmes

extension Wording {
  static let english = Wording(
    language: .english, percentSign: "%", present: "present", notCollected: "not collected",
    women: "Women", men: "Men", young: "Young", withDisability: "PWD", displaced: "IDP",
    participations: "Participations", participationsShort: "particip.", persons: "persons",
    activitiesCounted: "counted", total: "Total",
    onlyOurs: "Activities organised or co-organised, without practice.",
    beside: {
      "Beside it, at partners’ activities and on visits: \($0) "
        + "activit\($0 == 1 ? "y" : "ies"), \($1) particip."
    },
    perhaps: { "Days not stated, left out of the period: \($0)." },
    measures: [
      .total: "Total", .women: "Women", .men: "Men", .young: "Young", .adult: "Adults",
      .youngWomen: "Young women", .youngMen: "Young men", .withDisability: "PWD",
      .displaced: "IDP", .firstDay: "First day", .lastDay: "Last day", .days: "Days",
      .sessions: "Sessions",
    ],
    disabilityMethods: [
      .washingtonGroup: ("WG", "Washington Group questions"), .declared: ("decl.", "declared"),
      .observed: ("obs.", "observed"),
    ],
    youthDefinitions: [
      "african-youth-charter": "15–35 (African Youth Charter)",
      "un-security-council-2250": "18–29 (resolution 2250)",
      "mali-youth-employment": "15–40 (Mali’s youth employment programme)",
    ],
    quarterLetter: "Q", semesterLetter: "S",
    monthNames: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    shortMonths: [
      "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
    ],
    kinds: [
      .campaign: "Campaign", .training: "Training", .session: "Session",
      .conference: "Conference", .advocacy: "Advocacy", .workshop: "Workshop",
      .meeting: "Meeting", .visit: "Visit", .commemoration: "Commemoration",
      .reflection: "Reflection", .other: "Other",
    ],
    roles: [
      .organised: "organised", .coOrganised: "co-organised",
      .tookPart: "took part, not in the total", .visit: "visit, not in the total",
    ],
    placeKinds: [
      .country: "country", .region: "region", .district: "district", .cercle: "cercle",
      .commune: "commune", .locality: "locality",
    ],
    commitmentStates: [.open: "open", .done: "kept", .dropped: "dropped"],
    groupings: [
      .region: "Region", .project: "Project", .theme: "Theme", .kind: "Kind",
      .activity: "Activity",
    ],
    regions: "regions", places: "places", noGroup: "(none)", and: "and", unknownShort: "unk.",
    knownShort: "known", noteWord: "note",
    errorWord: "error", warningWord: "warning", hintWord: "hint", knownWord: "known",
    reasonWord: "reason",
    finding: { kind, words in
      switch kind {
      case .partAboveWhole(let part, let count, let whole, let total):
        return (
          "\(words.measures[part] ?? "") \(words.text(count)) is above "
            + "\(words.measures[whole] ?? "") \(words.text(total))", nil
        )
      case .partsAboveWhole(let parts, let sum, let whole, let total):
        return (
          "\(parts.map { words.measures[$0] ?? "" }.joined(separator: " + ")) \(words.text(sum)) "
            + "are above \(words.measures[whole] ?? "") \(words.text(total))", nil
        )
      case .infeasiblePercent(let percent, let whole):
        return (
          "no number of people is \(words.text(percent: percent)) of \(whole)",
          words.otherWhole(percent, of: whole).map {
            "if \(whole) is the part, the total is \($0); see the field Of"
          } ?? "look in the source which total the percentage speaks of (field Of)"
        )
      case .percentContradictsCount(let printed, let count, let whole):
        return (
          "\(count) of \(whole) is \(words.text(percent: percentage(of: count, in: whole))), "
            + "the source prints \(words.text(percent: printed))", nil
        )
      case .contradictoryFigures(let measure, let first, let second):
        return (
          "\(words.measures[measure] ?? ""): two values, \(first) and \(second)",
          "the office’s own is used, else the first"
        )
      case .contradictoryDay(let printed, let recorded):
        return (
          "the source prints \(words.text(printed)), the activity says \(words.text(recorded))",
          nil
        )
      case .contradictoryDuration(let printed, let recorded):
        return ("the source prints \(printed) days, the dates make \(recorded)", nil)
      case .endsBeforeStart(let starts, let ends):
        return ("ends on \(words.text(ends)), before its start on \(words.text(starts))", nil)
      case .dayInFuture(let day): return ("\(words.text(day)) is in the future", nil)
      case .bornAfterActivity(let year, let day):
        return (
          "birth year \(year) is after the activity (\(words.text(day)))",
          "write the year of birth in four digits, for example 1999"
        )
      case .impossibleAge(let age): return ("an age of \(age)", "an age is 0 to 120")
      case .unknownReference(let name, let nearest):
        return (
          "“\(name)” is not in the register", nearest.map { "did you mean “\($0)”?" }
        )
      case .infeasibleWhole(let percent, let part, let measure):
        let most = 200 * part / (2 * percent + 1)
        return (
          "\(part) (\(words.measures[measure] ?? "")) are \(words.text(percent: percent)) of no total: of "
            + "\(most) they are \(words.text(percent: percentage(of: part, in: most))), of "
            + "\(most + 1) \(words.text(percent: percentage(of: part, in: most + 1)))",
          words.otherReading(percent, of: part).map {
            "if \(part) is the total, \($0) people are \(words.text(percent: percent))"
          }
        )
      case .contradictoryTogether(let figures):
        return (
          "no group of people meets " + words.list(figures.map { words.text($0) }) + " together",
          "one of these figures is wrong"
        )
      case .contradictorySessions(let printed, let recorded):
        return ("the source prints \(printed) sessions, the activity has \(recorded)", nil)
      case .enteredDiffersFromReported(.total, let entered, let reported):
        return ("\(words.text(entered)) people entered, \(words.text(reported)) reported", nil)
      case .enteredDiffersFromReported(let measure, let entered, let reported):
        return (
          "\(words.measures[measure] ?? ""): \(words.text(entered)) entered, "
            + "\(words.text(reported)) reported", nil
        )
      case .partnersEventCountedAsOurs(let organisers):
        return (
          "counted as organised by us, held by " + words.list(organisers),
          "write Role: took-part, or co-organised"
        )
      case .youthNotDefined(let measure):
        return (
          "\(words.measures[measure] ?? ""): the source does not say who is young",
          "ask which definition, and fill in YouthDefinition"
        )
      case .noTargets: return ("no target", "fill in TargetTotal, TargetWomen, TargetYoung…")
      case .enteredOutsideReach(let people):
        return ("\(people) people entered at an activity that is not ours", nil)
      case .samePersonTwice(let id): return ("the same person twice (\(id))", nil)
      case .likelySamePerson(let id, let likeness):
        return (
          "perhaps the same person as \(id) (\(likeness.score)/100: \(words.text(likeness)))",
          "“wipnet people --duplicates” shows the names, “--merge” makes the two one"
        )
      case .agesDisagree(let id, let here, let elsewhere):
        return (
          "\(id) would be born in \(words.text(years: here)) here, in "
            + "\(words.text(years: elsewhere)) elsewhere",
          "mend the age, or the person that the attendance names"
        )
      case .methodsMixed(let first, let other):
        return (
          "disability \(words.disabilityMethods[first]?.long ?? "") for some, "
            + "\(words.disabilityMethods[other]?.long ?? "") for others",
          "the figures stay apart; one method for a list makes them comparable"
        )
      case .answersContradicted(let byAnswers, let noted):
        return (
          "the six answers say \(byAnswers ? "yes" : "no"), Disability says "
            + (noted ? "yes" : "no"),
          "the answers count; remove the field Disability"
        )
      case .sameAsInCircle(let id):
        return ("SameAs goes round in a circle (\(id))", "remove SameAs from the record to be used")
      case .attendedOutside(let day, let starts, let ends):
        return (
          "attended on \(words.text(day)), outside the activity (\(words.text(starts))–"
            + "\(words.text(ends)))", nil
        )
      case .nobodyEntered(let day):
        return (
          "ended on \(words.text(day)), and nobody told who came",
          "tally (t), enter a list (s) or the figures reported (c)"
        )
      case .outsideProject(let project, let day):
        return (
          "\(words.text(day)) is outside the project “\(project)”",
          "check the day, the project, or its days in programme.rec"
        )
      case .placeWithinItself(let place): return ("“\(place)” lies within itself", nil)
      case .commitmentOverdue(let due):
        return (
          "the commitment was due on \(words.text(due))",
          "note what became of it (FollowUp), or its state (State: done, dropped)"
        )
      case .unknownFormula(let word, let nearest):
        return (
          "“\(word)” is not a formula",
          nearest.map { "did you mean “\($0)”?" }
            ?? "a formula is a word such as participations, women, share-women, products"
        )
      case .unreadablePeriod(let text):
        return (
          "“\(text)” is not a period",
          "write 2023-Q4, 2023-S1, 2024, or PROJECT:3 for the third year of a project"
        )
      case .platformsAddedUp(let count):
        return (
          "a sum of incidents of \(count) platforms",
          "name a single platform (Series): an incident may be on several"
        )
      case .targetMissing(let span):
        return (
          span.isEmpty ? "the indicator has neither period nor target" : "\(span) has no target",
          "give it while the period lasts (Target, or Span: 2023-Q4 target 15)"
        )
      case .countedTwice(let id, let first, let last):
        return (
          "\(id) counts the same days, from \(words.text(first)) to \(words.text(last))",
          "a series counts each day once"
        )
      case .nameOutsideRoster(let id):
        return (
          "a person’s name or phone (\(id)) outside participants/",
          "take it out: this file may be handed over or printed"
        )
      }
    },
    refusal: { refusal in
      switch refusal {
      case .noSuchActivity: "refused: the activity is no longer in the register"
      case .activityExists: "refused: an activity of that name exists already"
      case .countBelowZero: "refused: the headcount would be below zero"
      case .noSuchRecord: "refused: the record is no longer in the register"
      case .changedSince: "refused: somebody has changed the record since"
      case .nothingToTakeBack: "nothing to undo or redo"
      }
    },
    saveFailure: { failure in
      switch failure {
      case .diskFull: "disk full"
      case .readOnly: "read-only disk"
      case .folderGone: "the folder is no longer there"
      case .diskFailing: "the disk reports an error"
      case .notPermitted: "not permitted"
      case .locked(let holder): "register busy" + (holder.isEmpty ? "" : ", held by \(holder)")
      case .other(let code): "system error \(code)"
      }
    })
}
