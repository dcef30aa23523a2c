// What cannot be right, or needs a look, beside the activities: commitments, indicators, early warning.

extension Programme {
  /// Commitments whose due day has gone by while they are open.
  func commitmentFindings(today: Day) -> [Finding] {
    activities.flatMap { activity in
      activity.details.isPractice
        ? []
        : activity.commitments.compactMap { commitment -> Finding? in
          guard let due = commitment.due, commitment.isOverdue(on: today) else { return nil }
          return Finding(
            .commitmentOverdue(due: due),
            .init(type: "Commitment", id: commitment.id, field: "Due", activity: activity.id))
        }
    }
  }

  // MARK: Indicators

  /// Indicators that cannot be computed as they are written, and such as nobody has set a target for
  /// though there is time to.
  func indicatorFindings(today: Day) -> [Finding] {
    indicators.flatMap { findings(about: $0, today: today) }
  }

  private func findings(about indicator: Indicator, today: Day) -> [Finding] {
    var findings: [Finding] = []
    func note(_ kind: Finding.Kind, _ field: String) {
      findings.append(
        Finding(kind, .init(type: "Indicator", id: indicator.id, field: field)))
    }
    func check(_ words: [String], in known: some Collection<String>, _ field: String) {
      for word in words where !known.contains(word) {
        note(.unknownReference(word, nearest: nearest(to: word, in: known)), field)
      }
    }
    let formula = indicator.computation
    if let word = indicator.formula, formula == nil {
      let known = Formula.allCases.map(\.rawValue)
      note(.unknownFormula(word, nearest: nearest(to: word, in: known)), "Formula")
    }
    check(indicator.projects, in: projects.lazy.map(\.id), "Project")
    check(indicator.themes, in: themes.lazy.map(\.id), "Theme")
    let regions = places.lazy.filter { $0.kind == .region || $0.kind == .district }.map(\.id)
    check(indicator.regions, in: regions, "Region")
    if formula?.countsProducts == true {
      check(indicator.kinds, in: Product.kinds, "Kind")
      let met = formula == .products ? products.map(\.series) : incidentCounts.map(\.platform)
      let known = Set(met).sorted()
      // A series of which nothing came out yet is one; only a slip of the keys is told.
      for word in indicator.series where !known.contains(word) {
        guard let near = nearest(to: word, in: known) else { continue }
        note(.unknownReference(word, nearest: near), "Series")
      }
    } else {
      check(indicator.kinds, in: Activity.Kind.allCases.map(\.rawValue), "Kind")
    }
    if formula == .incidents, indicator.series.count != 1 {
      note(.platformsAddedUp(indicator.series.count), "Formula")
    }
    if let starts = indicator.starts, let ends = indicator.ends, ends < starts {
      note(.endsBeforeStart(starts: starts, ends: ends), "Ends")
    }
    for span in indicator.allSpans where period(span.period) == nil {
      note(.unreadablePeriod(span.period), "Span")
    }
    for span in spansWithoutTarget(of: indicator, today: today) {
      note(.targetMissing(span), "Name")
    }
    return findings
  }

  /// The spans that are not over and have no target; once one is over, no target can be set for it. An
  /// indicator without any span has a target neither.
  private func spansWithoutTarget(of indicator: Indicator, today: Day) -> [String] {
    let spans = indicator.allSpans
    if spans.isEmpty { return indicator.target == nil ? [""] : [] }
    return spans.filter { span in
      span.target == nil && period(span.period).map { $0.last >= today } ?? false
    }.map(\.period)
  }

  // MARK: Early warning

  /// Products and incident counts of days that cannot be, or that another record of their series
  /// counts too.
  func earlyWarningFindings(today: Day) -> [Finding] {
    var findings: [Finding] = []
    var met: [String: [(id: String, days: Period)]] = [:]
    func check(
      _ type: String, _ id: String, series: String, _ starts: Day, _ ends: Day,
      _ project: Project.ID?
    ) {
      func note(_ kind: Finding.Kind, _ field: String) {
        findings.append(Finding(kind, .init(type: type, id: id, field: field)))
      }
      guard starts <= ends else {
        return note(.endsBeforeStart(starts: starts, ends: ends), "Ends")
      }
      if starts > today { note(.dayInFuture(starts), "Starts") }
      if let project {
        if projects[id: project] == nil {
          let near = nearest(to: project, in: projects.lazy.map(\.id))
          note(.unknownReference(project, nearest: near), "Project")
        } else if let first = projects[id: project]?.starts, starts < first {
          note(.outsideProject(project, starts), "Starts")
        } else if let last = projects[id: project]?.ends, ends > last {
          note(.outsideProject(project, ends), "Ends")
        }
      }
      let days = Period(from: starts, through: ends)
      if let other = met[series, default: []].first(where: { $0.days.overlaps(days) }) {
        let (first, last) = (max(starts, other.days.first), min(ends, other.days.last))
        note(.countedTwice(by: other.id, first, last), "Starts")
      }
      met[series, default: []].append((id, days))
    }
    for product in products {
      check(
        "Product", product.id, series: "\(product.kind) \(product.series)", product.starts,
        product.ends, product.project)
    }
    met = [:]
    for count in incidentCounts {
      check(
        "IncidentCount", count.id, series: count.platform, count.starts, count.ends, nil)
    }
    return findings
  }
}
