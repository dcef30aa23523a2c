/// Something in the register that cannot be right or needs a look, as a value without words.
package struct Finding: Hashable, Sendable {
  package enum Severity: Int, Hashable, Sendable, Comparable {
    /// It cannot be right.
    case error
    /// It may be right and needs a look.
    case warning
    /// It is not wrong, and good to know.
    case note

    package static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  package enum Kind: Hashable, Sendable {
    /// A part above its whole.
    case partAboveWhole(part: Reported.Measure, Count, whole: Reported.Measure, Count)
    /// Parts that exclude one another and together are above their whole.
    case partsAboveWhole([Reported.Measure], Count, whole: Reported.Measure, Count)
    /// No number of people gives the printed percentage.
    case infeasiblePercent(Int, of: Int)
    /// No whole gives the printed percentage of a printed part.
    case infeasibleWhole(Int, part: Int, of: Reported.Measure)
    /// A printed percentage is not that of the printed count.
    case percentContradictsCount(printed: Int, count: Int, whole: Int)
    /// Two printed values of one measure.
    case contradictoryFigures(Reported.Measure, String, String)
    /// Figures that no group of people meets together, and of which none can be left out.
    case contradictoryTogether([Figure])
    /// A source prints another day than the activity's.
    case contradictoryDay(printed: Day, recorded: Day)
    /// A source prints another number of days than the calendar gives.
    case contradictoryDuration(printed: Int, recorded: Int)
    /// A source prints another number of sessions than the activity has.
    case contradictorySessions(printed: Int, recorded: Int)
    case endsBeforeStart(starts: Day, ends: Day)
    case dayInFuture(Day)
    /// Somebody was born after the activity.
    case bornAfterActivity(year: Int, Day)
    /// An age outside 0–120.
    case impossibleAge(Int)
    /// A reference to something that is not in the register; the nearest that is.
    case unknownReference(String, nearest: String?)
    /// More or fewer were entered than the source reports, in all or of one measure.
    case enteredDiffersFromReported(Reported.Measure, entered: Count, reported: Count)
    /// It counts as organised by us, and others are said to have held it.
    case partnersEventCountedAsOurs([Organisation.ID])
    /// A source counts the young and does not say who is young.
    case youthNotDefined(Reported.Measure)
    /// One of ours for which nothing is aimed at.
    case noTargets
    /// So many people were entered at what is not ours; they are in no reach.
    case enteredOutsideReach(Int)
    case samePersonTwice(Participant.ID)
    /// Somebody of the roster who may be another one of it.
    case likelySamePerson(Participant.ID, PersonLikeness)
    /// The years in which somebody may have been born, as told here and elsewhere, lie more than one apart.
    case agesDisagree(Participant.ID, here: ClosedRange<Int>, elsewhere: ClosedRange<Int>)
    /// In one list, a disability is known of some by one method and of others by another.
    case methodsMixed(DisabilityMethod, DisabilityMethod)
    /// Of one person, the six answers say one thing and what was declared or observed another.
    case answersContradicted(byAnswers: Bool, noted: Bool)
    /// Records of one person that point at one another.
    case sameAsInCircle(Participant.ID)
    /// Somebody is said to have been there on a day on which the activity was not held.
    case attendedOutside(Day, starts: Day, ends: Day)
    /// One of ours that has ended, of which nobody has told who came.
    case nobodyEntered(ended: Day)
    /// The day lies outside the span of the project that it is said to belong to.
    case outsideProject(Project.ID, Day)
    /// The place that holds this one is held by it, at however many steps.
    case placeWithinItself(Place.ID)
    /// The name or phone of somebody of the roster, where no names may stand.
    case nameOutsideRoster(Participant.ID)
    case commitmentOverdue(due: Day)
    /// An indicator's formula that is none; the nearest that is.
    case unknownFormula(String, nearest: String?)
    /// An indicator's span that is no period, or the year of a project that it does not have.
    case unreadablePeriod(String)
    /// An indicator of incidents that names none or several platforms.
    case platformsAddedUp(Int)
    /// An indicator's span that is not over and has no target; "" for one without any span.
    case targetMissing(String)
    /// Days that another record of the same series counts too: its identifier, the first and the last.
    case countedTwice(by: String, Day, Day)
  }

  /// The record that it is about, and its field.
  package struct Subject: Hashable, Sendable {
    /// The record's type, as in files: `Reported`.
    package var type: String
    package var id: String
    /// The field's name, as in files.
    package var field: String?
    package var activity: Activity.ID?

    package init(type: String, id: String, field: String? = nil, activity: Activity.ID? = nil) {
      self.type = type
      self.id = id
      self.field = field
      self.activity = activity
    }
  }

  package var kind: Kind
  package var subject: Subject

  package init(_ kind: Kind, _ subject: Subject) {
    self.kind = kind
    self.subject = subject
  }

  package var severity: Severity {
    switch kind {
    case .contradictoryDay, .contradictoryDuration, .contradictoryFigures, .dayInFuture,
      .enteredDiffersFromReported, .samePersonTwice, .percentContradictsCount, .nobodyEntered,
      .outsideProject, .commitmentOverdue, .targetMissing, .countedTwice, .likelySamePerson,
      .agesDisagree, .methodsMixed, .attendedOutside, .contradictorySessions,
      .partnersEventCountedAsOurs:
      .warning
    case .youthNotDefined, .noTargets, .enteredOutsideReach: .note
    default: .error
    }
  }
}

extension Programme {
  /// What is not wrong in the programme, and good to know before a report goes out.
  package var notes: [Finding] { activities.flatMap { figureNotes(of: $0) } }

  /// Everything in the programme that cannot be right, in the order of the register. Days after
  /// `today` are told.
  package func findings(today: Day) -> [Finding] {
    activities.flatMap { findings(in: $0, today: today) } + placeFindings + nameFindings
      + commitmentFindings(today: today) + indicatorFindings(today: today)
      + earlyWarningFindings(today: today)
      + rosterFindings
  }

  private func findings(in activity: Activity, today: Day) -> [Finding] {
    var findings: [Finding] = []
    func note(_ kind: Finding.Kind, _ type: String, _ id: String, _ field: String?) {
      findings.append(
        Finding(kind, .init(type: type, id: id, field: field, activity: activity.id)))
    }
    let details = activity.details
    if details.starts > today {
      note(.dayInFuture(details.starts), "Activity", details.id, "Starts")
    }
    if details.ends < details.starts {
      note(
        .endsBeforeStart(starts: details.starts, ends: details.ends), "Activity", details.id, "Ends"
      )
    }
    checkReferences(of: details) { note($0, "Activity", details.id, $1) }
    findings += heldFindings(of: activity, today: today)
    findings += peopleFindings(in: activity)
    findings += figureFindings(of: activity)
    return findings
  }

  private func checkReferences(
    of details: Activity.Details, _ note: (Finding.Kind, String) -> Void
  ) {
    func check<Element>(_ references: [String], in known: Table<Element>, _ field: String) {
      for reference in references where known[id: reference] == nil {
        let nearest = nearest(to: reference, in: known.lazy.map(\.id))
        note(.unknownReference(reference, nearest: nearest), field)
      }
    }
    check(details.places, in: places, "Place")
    check(details.projects, in: projects, "Project")
    check(details.themes, in: themes, "Theme")
    check(details.organisers, in: organisations, "Organiser")
    check(details.partners, in: organisations, "Partner")
    check(details.attended, in: organisations, "Attended")
    check(details.source.map { [$0] } ?? [], in: sources, "Source")
  }
}

/// The known word that takes fewest single-letter changes, if few enough to be a slip of the keys.
package func nearest(to word: String, in known: some Collection<String>) -> String? {
  var best: (word: String, distance: Int)?
  for candidate in known {
    let distance = editDistance(Array(word.utf8), Array(candidate.utf8))
    if distance <= max(1, word.utf8.count / 3), distance < best?.distance ?? .max {
      best = (candidate, distance)
    }
  }
  return best?.word
}

/// How many letters must be put in, taken out or changed to make one of the other (Levenshtein).
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var row = Array(0...right.count)
  for (index, letter) in left.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for (column, other) in right.enumerated() {
      let changed = diagonal + (letter == other ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(changed, row[column] + 1, row[column + 1] + 1)
    }
  }
  return row[right.count]
}
