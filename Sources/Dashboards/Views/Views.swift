import Frames
import Programmes
import Reports

/// The programme seen from above: what was reached, and what was promised, counted and filed.
struct ViewScreen: Hashable, Sendable {
  enum Tab: Int, Hashable, Sendable, CaseIterable {
    case reach, projects, indicators, commitments, earlyWarning, practitioners
  }

  var tab = Tab.reach
  var dimension = Dimension.region
  /// The group whose activities are looked at, and the dimension it is one of.
  var inside: Group?
  var selected = 0
  var top = 0
  /// Whether the law's line is drawn across the bars of women and men.
  var showsLaw = false

  struct Group: Hashable, Sendable {
    var dimension: Dimension
    var id: String
  }

  /// What the activities must be of.
  var filter: ActivityFilter {
    guard let inside else { return .everything }
    return switch inside.dimension {
    case .region: ActivityFilter(regions: [inside.id])
    case .project: ActivityFilter(projects: [inside.id])
    case .theme: ActivityFilter(themes: [inside.id])
    case .kind: ActivityFilter(kinds: Activity.Kind(rawValue: inside.id).map { [$0] } ?? [])
    default: .everything
    }
  }

  /// Whether a group of that dimension can be looked into.
  static func canEnter(_ dimension: Dimension) -> Bool {
    [.region, .project, .theme, .kind].contains(dimension)
  }
}

/// What a view shows, worked out once and not with every frame.
enum ViewContent: Sendable {
  case reach(Overview, quarters: [PeriodStanding], AgePyramid)
  case projects([ProjectProgress])
  case indicators([IndicatorResult], series: [[IndicatorResult.Value]?])
  case commitments([FollowedCommitment])
  case earlyWarning(EarlyWarning, now: EarlyWarning)
  case practitioners(Practitioners)
}

extension Dashboard {
  /// How many quarters a sparkline goes back.
  static let quarters = 8

  mutating func openViews() -> [Effect] {
    if mustWait() { return [] }
    screen = .views(lastView)
    refreshView()
    return []
  }

  /// Works out anew what the view shows. It costs a walk over all activities.
  mutating func refreshView() {
    guard case .views(var view) = screen else { return }
    findViewed()
    viewContent = content(of: view)
    let count = viewList(view).count
    view.selected = max(0, min(view.selected, count - 1))
    lastView = view
    screen = .views(view)
  }

  /// Finds the activities of the whole register that answer to the list's filter: a view looks back over
  /// other periods too.
  mutating func findViewed() {
    let asked = activityList.asked
    guard !asked.terms.isEmpty else {
      viewed = nil
      return
    }
    viewed = programme.activities(
      answering: asked, filterVocabulary(), today: today,
      isMarked: { activityList.marked.contains($0) },
      figures: { figures[programme.activities.elements[$0].id] })
  }

  /// To what a view keeps besides its period, in words: the project and the filter, as far as they
  /// can narrow it. nil where it keeps to nothing.
  ///
  /// An indicator says itself what it counts, so that a filter would make another of it; products,
  /// incidents and the network's people belong to no activity.
  func keptText(in tab: ViewScreen.Tab) -> String? {
    var parts: [String] = []
    if let project, tab.keepsToProject { parts.append(programme.projectName(project)) }
    if viewed != nil, tab.keepsToFilter { parts.append(activityList.filter.text) }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// The indicators of the project, or all of them.
  var indicatorsInScope: [Indicator] {
    guard let project else { return programme.indicators.elements }
    return programme.indicators.filter { $0.projects.contains(project) }
  }

  /// The figures of all activities in their order; empty where some are not known, so that whoever needs
  /// them measures for itself.
  var knownFigures: [Figures] {
    let all = programme.activities.map { figures[$0.id] }
    return all.contains(nil) ? [] : all.compactMap { $0 }
  }

  private func content(of view: ViewScreen) -> ViewContent {
    let known = knownFigures
    let quarters = Period.run(of: .quarter, count: Dashboard.quarters, through: period.last)
    switch view.tab {
    case .reach:
      let overview = Overview(
        programme, period: period, by: view.inside == nil ? view.dimension : .activity,
        filter: kept(view.filter), figures: known)
      return .reach(
        overview,
        quarters: programme.standings(
          in: quarters, filter: kept(view.filter), figures: known),
        programme.agePyramid(in: period, filter: kept(view.filter)))
    case .projects:
      return .projects(
        programme.progress(
          on: min(today, period.last), filter: kept(.everything), figures: known
        ).filter { project == nil || $0.project.id == project })
    case .indicators:
      let indicators = indicatorsInScope
      let results = indicators.flatMap { programme.results(of: $0, figures: known) }
      var series: [Indicator.ID: [IndicatorResult.Value]] = [:]
      for indicator in indicators {
        series[indicator.id] = programme.series(of: indicator, in: quarters, figures: known)
      }
      return .indicators(results, series: results.map { series[$0.indicator.id] })
    case .commitments:
      return .commitments(programme.commitments(today: today, filter: kept(.everything)))
    case .earlyWarning:
      return .earlyWarning(
        programme.earlyWarning(in: quarters), now: programme.earlyWarning(in: [period]))
    case .practitioners: return .practitioners(programme.practitioners())
    }
  }

  mutating func press(_ key: Key, in view: ViewScreen) -> [Effect] {
    var view = view
    func turned<Value: Equatable>(_ value: Value, in all: [Value], by step: Int) -> Value {
      let index = all.firstIndex(of: value) ?? 0
      return all[(index + step + all.count) % all.count]
    }
    let name = keymap.command(for: key, in: .views)
    switch name {
    case .nextView, .previousView:
      view.tab = turned(view.tab, in: ViewScreen.Tab.allCases, by: name == .nextView ? 1 : -1)
      (view.selected, view.top, view.inside) = (0, 0, nil)
    case .nextGrouping where view.tab == .commitments:
      guard case .commitments(let commitments) = viewContent,
        commitments.indices.contains(view.selected)
      else { return [] }
      return openSheet(of: commitments[view.selected].activity)
    case .nextGrouping, .previousGrouping:
      guard view.tab == .reach else { return [] }
      view.dimension = turned(
        view.dimension, in: Dimension.allCases, by: name == .nextGrouping ? 1 : -1)
      (view.selected, view.top, view.inside) = (0, 0, nil)
    case .lawLine:
      guard programme.lawLine != nil else { return [] }
      view.showsLaw.toggle()
    case .openFromView, .edit:
      guard viewList(view).count > 0 else { return [] }
      return open(from: view)
    case .backFromView:
      guard view.inside != nil else {
        screen = .browse
        return []
      }
      (view.selected, view.top, view.inside) = (0, 0, nil)
    case let name?: return perform(name)
    case nil:
      guard let step = listStep(key) else { return [] }
      let count = viewList(view).count
      let rows = Dashboard.viewRows(size, count)
      view.selected = step.index(from: view.selected, count: max(1, count), page: rows)
      view.top = scrolled(view.top, to: view.selected, count: count, rows: rows)
      screen = .views(view)
      lastView = view
      return []
    }
    screen = .views(view)
    refreshView()
    return []
  }

  /// Enter: into a group, or to the activity that a line is about.
  private mutating func open(from view: ViewScreen) -> [Effect] {
    var activity: Activity.ID?
    switch viewContent {
    case .reach(let overview, _, _):
      let row = overview.rows[view.selected]
      guard !row.isTotal, let group = row.group else { return [] }
      if overview.dimension == .activity {
        activity = group
      } else if ViewScreen.canEnter(view.dimension) {
        var inner = view
        inner.inside = ViewScreen.Group(dimension: view.dimension, id: group)
        (inner.selected, inner.top) = (0, 0)
        screen = .views(inner)
        refreshView()
        return []
      }
    case .commitments(let commitments):
      let one = commitments[view.selected]
      edit(.commitment(one.commitment), at: one.activity)
      return []
    case .indicators(let results, _):
      edit(.filed(.indicator(results[view.selected].indicator)))
      return []
    case .projects(let projects):
      edit(.filed(.project(projects[view.selected].project)))
      return []
    case .earlyWarning(_, let now):
      let lines = now.products + now.productTotals
      let products = lines.count > view.selected
      let series =
        products ? lines[view.selected].series : now.incidents[view.selected - lines.count].series
      return openRecords(products ? .products : .incidents, searching: series)
    default: break
    }
    return activity.map { openSheet(of: $0) } ?? []
  }

  private mutating func openSheet(of activity: Activity.ID) -> [Effect] {
    guard programme.activities[id: activity] != nil else { return [] }
    show(activity)
    select(activity)
    screen = .sheet(Sheet(activity: activity))
    return []
  }
}
