// What cannot be right about figures: those that sources report, those that were entered, and the two
// side by side (figures, rules 5, 7, 8 and 11).

extension Finding {
  /// A reported figure, as it is named in a finding.
  package struct Figure: Hashable, Sendable {
    package var measure: Reported.Measure
    package var whole: Reported.Measure
    /// As it is written in files, `91` or `79%`.
    package var value: String

    package init(_ measure: Reported.Measure, of whole: Reported.Measure = .total, _ value: String)
    {
      self.measure = measure
      self.whole = whole
      self.value = value
    }

    init(_ figure: Reported) {
      switch figure.value {
      case .count(let count): value = count.written ?? ""
      case .percent(let percent, let isApproximate):
        value = (isApproximate ? "~" : "") + "\(percent)%"
      case .day(let day): value = day.description
      }
      measure = figure.measure
      whole = figure.whole
    }
  }
}

extension Programme {
  /// What cannot be right about the figures of one activity.
  func figureFindings(of activity: Activity) -> [Finding] {
    var findings: [Finding] = []
    for figure in activity.reported {
      func note(_ kind: Finding.Kind?, _ field: String = "Value") {
        guard let kind else { return }
        findings.append(Finding(kind, figure, field, in: activity))
      }
      note(contradiction(of: figure, with: activity.details))
      note(activity.reported.contradiction(of: figure))
      note(activity.reported.repetition(of: figure))
      note(activity.reported.excess(of: figure))
      if figure.source != Reported.office, sources[id: figure.source] == nil {
        let near = nearest(to: figure.source, in: sources.map(\.id))
        note(.unknownReference(figure.source, nearest: near), "Source")
      }
    }
    let told = Set(findings.map(\.subject.id))
    findings += activity.jointContradiction(without: told)
    findings += differences(in: activity).filter { !told.contains($0.subject.id) }
    if let organisers = activity.details.organisersOfPartnersEvent(organisations) {
      let subject = Finding.Subject(
        type: "Activity", id: activity.id, field: "Role", activity: activity.id)
      findings.append(Finding(.partnersEventCountedAsOurs(organisers), subject))
    }
    return findings
  }

  /// What is not wrong and may be missed: nothing that a check must tell, and good to know before a
  /// report goes out.
  func figureNotes(of activity: Activity) -> [Finding] {
    let details = activity.details
    let whole = Finding.Subject(type: "Activity", id: activity.id, activity: activity.id)
    var notes: [Finding] = []
    if let young = activity.reported.first(where: { $0.isOfAge && $0.youthDefinition == nil }) {
      notes.append(Finding(.youthNotDefined(young.measure), young, "Measure", in: activity))
    }
    if details.countsAsReach, details.targets == Activity.Targets() {
      notes.append(Finding(.noTargets, whole))
    }
    let entered = activity.attendances.count + activity.headcounts.reduce(0) { $0 + $1.count }
    if !details.role.isOurs, !details.isPractice, entered > 0 {
      var role = whole
      role.field = "Role"
      notes.append(Finding(.enteredOutsideReach(entered), role))
    }
    return notes
  }

  /// A printed day or number of days or sessions that is not the activity's.
  private func contradiction(
    of figure: Reported, with details: Activity.Details
  ) -> Finding.Kind? {
    switch (figure.measure, figure.value) {
    case (_, .day(let day)):
      let recorded = figure.measure == .lastDay ? details.ends : details.starts
      let isBetween = details.starts <= day && day <= details.ends
      guard day != recorded, details.daysAreKnown || !isBetween else { return nil }
      return .contradictoryDay(printed: day, recorded: recorded)
    case (.days, .count(let count)):
      let length = details.ends.number - details.starts.number + 1
      guard details.daysAreKnown, length > 0, !count.isApproximate, !count.allows(length) else {
        return nil
      }
      return .contradictoryDuration(printed: count.lower, recorded: length)
    case (.sessions, .count(let count)):
      guard !count.isApproximate, !count.allows(details.sessions) else { return nil }
      return .contradictorySessions(printed: count.lower, recorded: details.sessions)
    default: return nil
    }
  }

  private func differences(in activity: Activity) -> [Finding] {
    guard !activity.attendances.isEmpty || activity.headcounts.contains(where: { $0.count > 0 })
    else { return [] }
    return Reconciliation(activity, youth: youthDefinition).differences.compactMap { line in
      guard let entered = line.entered, let reported = line.reported,
        let figure = activity.reported.inOrderOfUse.first(where: { $0.measure == line.measure })
          ?? activity.reported.first(where: { $0.measure.isPeople })
      else { return nil }
      return Finding(
        .enteredDiffersFromReported(line.measure, entered: entered, reported: reported), figure,
        "Value", in: activity)
    }
  }
}

extension Finding {
  fileprivate init(_ kind: Kind, _ figure: Reported, _ field: String, in activity: Activity) {
    self.init(
      kind, Subject(type: "Reported", id: figure.id, field: field, activity: activity.id))
  }
}

extension Activity.Details {
  /// Those who held it when it counts as organised by us and none of them is ours.
  fileprivate func organisersOfPartnersEvent(
    _ organisations: Table<Organisation>
  ) -> [Organisation.ID]? {
    guard role == .organised, countsAsReach, !organisers.isEmpty,
      organisers.allSatisfy({ organisations[id: $0]?.kind.map { $0 != "ours" } ?? false })
    else { return nil }
    return organisers
  }
}

extension Reported {
  fileprivate var isOfAge: Bool {
    group?.isYoung != nil || PeopleGroup(whole)?.isYoung != nil && measure.isPeople
  }

  /// The count; nil when it is a percentage, a day or approximate.
  fileprivate var exactCount: Count? {
    guard case .count(let count) = value, !count.isApproximate else { return nil }
    return count
  }

  /// The printed percentage; nil for « environ », of which nothing can be said.
  fileprivate var exactPercent: Int? {
    guard case .percent(let percent, isApproximate: false) = value else { return nil }
    return percent
  }
}

extension [Reported] {
  /// The first count of that group, in the order of use.
  private func count(of group: PeopleGroup?) -> Count? {
    for figure in inOrderOfUse where figure.group != nil && figure.group == group {
      if case .count(let count) = figure.value { return count }
    }
    return nil
  }

  private func count(of measure: Reported.Measure) -> Count? { count(of: PeopleGroup(measure)) }

  /// A printed percentage that its whole cannot give, or that is not that of the printed count.
  fileprivate func contradiction(of figure: Reported) -> Finding.Kind? {
    guard let percent = figure.exactPercent, figure.group != nil else { return nil }
    let part = count(of: figure.group)
    let whole = count(of: figure.whole) ?? ReportedCounts(self)?[figure.whole]?.count
    guard let whole = whole?.exact else { return nil }
    if countsRounding(to: percent, of: whole) == nil {
      return .infeasiblePercent(percent, of: whole)
    }
    guard let part = part?.exact, percentage(of: part, in: whole) != percent else { return nil }
    return .percentContradictsCount(printed: percent, count: part, whole: whole)
  }

  /// Another value than one that stands before it for the same people.
  fileprivate func repetition(of figure: Reported) -> Finding.Kind? {
    guard let group = figure.group, case .count(let count) = figure.value else { return nil }
    for earlier in prefix(while: { $0.id != figure.id }) where earlier.group == group {
      guard case .count(let other) = earlier.value else { continue }
      if other == count { return nil }
      return .contradictoryFigures(figure.measure, other.written ?? "", count.written ?? "")
    }
    return nil
  }

  /// A part above a whole that it belongs to, or together with its opposite above their whole.
  fileprivate func excess(of figure: Reported) -> Finding.Kind? {
    guard let count = figure.exactCount, figure.group != nil else { return nil }
    func isAbove(_ part: Count, _ whole: Count) -> Bool {
      !part.isApproximate && !whole.isApproximate && whole.upper.map { part.lower > $0 } == true
    }
    for measure in [figure.whole] + figure.measure.wholes where measure != figure.measure {
      if let whole = self.count(of: measure), isAbove(count, whole) {
        return .partAboveWhole(part: figure.measure, count, whole: measure, whole)
      }
    }
    let pairs: [(Reported.Measure, Reported.Measure, whole: Reported.Measure)] = [
      (.women, .men, .total), (.young, .adult, .total), (.youngWomen, .youngMen, .young),
    ]
    for pair in pairs where pair.1 == figure.measure && self.count(of: pair.1) == count {
      guard let one = self.count(of: pair.0), let whole = self.count(of: pair.whole),
        isAbove(one + count, whole), !isAbove(one, whole)
      else { continue }
      return .partsAboveWhole([pair.0, pair.1], one + count, whole: pair.whole, whole)
    }
    return nil
  }
}

extension Activity {
  /// Figures that no group of people meets together, though no two of them contradict one another;
  /// told at the last of them. `told` are the figures of which something is told already.
  fileprivate func jointContradiction(without told: Set<Reported.ID>) -> [Finding] {
    let figures = reported.filter { figure in
      !told.contains(figure.id) && figure.knownFigure.map { !$0.isApproximate } ?? false
    }
    let clash = KnownFigures.contradiction(
      among: figures.compactMap(\.knownFigure), sexMayBeUnstated: reported.sexMayBeUnstated,
      ageMayBeUnstated: reported.ageMayBeUnstated)
    guard !clash.isEmpty else { return [] }
    let needed = figures.filter { $0.knownFigure.map(clash.contains) ?? false }
    guard let last = needed.last else { return [] }
    return [Finding(needed.kindOfClash, last, "Value", in: self)]
  }
}

extension [Reported] {
  /// A number and its percentage that no whole gives, or figures of any other kind.
  fileprivate var kindOfClash: Finding.Kind {
    if count == 2, let part = first(where: { $0.exactCount?.exact != nil }),
      let share = first(where: { $0.exactPercent != nil }), share.group == part.group,
      let percent = share.exactPercent, let number = part.exactCount?.exact
    {
      return .infeasibleWhole(percent, part: number, of: part.measure)
    }
    return .contradictoryTogether(map { Finding.Figure($0) })
  }
}

extension Reported.Measure {
  /// The measures that hold everybody whom this one counts.
  fileprivate var wholes: [Reported.Measure] {
    switch self {
    case .youngWomen: [.women, .young]
    case .youngMen: [.men, .young]
    default: []
    }
  }
}
