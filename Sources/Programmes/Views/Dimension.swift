/// A way of putting activities in groups for a view of the programme.
///
/// An activity of two regions (or projects, themes, partners) belongs to both groups, whole: to split
/// its people would be to invent. So groups may share activities, each says how much of it is shared,
/// and the total counts every activity once.
package enum Dimension: String, Hashable, Sendable, CaseIterable {
  case region, cercle, project, theme, kind, partner
  /// Who held it: the organisations named as organisers, and ours when none of them is ours. Not the
  /// station: it counts some of the people of an activity, and those who are listed have none.
  case office
  case activity
}

extension Programme {
  /// The groups to which an activity belongs, each once: identifiers, or a kind's word. Empty when it
  /// names none, or none that this dimension knows, as a cercle where only the region is told.
  package func groups(of details: Activity.Details, by dimension: Dimension) -> [String] {
    switch dimension {
    case .region: distinct(details.places.compactMap { region(of: $0) })
    case .cercle: distinct(details.places.compactMap { place(.cercle, holding: $0) })
    case .project: distinct(details.projects)
    case .theme: distinct(details.themes)
    case .kind: [details.kind.rawValue]
    case .partner: distinct(details.partners)
    case .office: offices(of: details)
    case .activity: [details.id]
    }
  }

  /// The place of that kind which holds the place, or is it; nil when there is none.
  package func place(_ kind: Place.Kind, holding place: Place.ID) -> Place.ID? {
    var current = places[id: place]
    var steps = 0
    while let here = current, steps < 16 {
      if here.kind == kind { return here.id }
      current = here.container.flatMap { places[id: $0] }
      steps += 1
    }
    return nil
  }

  /// Our own offices.
  package var ownOrganisations: [Organisation.ID] {
    organisations.lazy.filter { $0.kind == "ours" }.map(\.id)
  }

  private func offices(of details: Activity.Details) -> [Organisation.ID] {
    let named = distinct(details.organisers)
    guard details.role.isOurs else { return named }
    let ours = ownOrganisations
    // Of several offices of ours nobody can say which one it was.
    guard ours.count == 1, !named.contains(ours[0]) else { return named }
    return ours + named
  }

  private func distinct(_ ids: [String]) -> [String] {
    guard ids.count > 1 else { return ids }
    var met: Set<String> = []
    return ids.filter { met.insert($0).inserted }
  }

  /// The groups in the order of the register: its own tables, the kinds' list, activities by their day.
  func inOrder(_ names: some Collection<String>, by dimension: Dimension) -> [String] {
    func sorted(_ position: (String) -> Int?) -> [String] {
      names.map { ($0, position($0) ?? .max) }
        .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
        .map(\.0)
    }
    switch dimension {
    case .region, .cercle: return sorted { places.position(of: $0) }
    case .project: return sorted { projects.position(of: $0) }
    case .theme: return sorted { themes.position(of: $0) }
    case .partner, .office: return sorted { organisations.position(of: $0) }
    case .kind:
      return sorted { word in Activity.Kind.allCases.firstIndex { $0.rawValue == word } }
    case .activity:
      return sorted { id in activities[id: id].map { $0.details.starts.number } }
    }
  }
}

/// Which activities are looked at: those of any of the regions, and of any of the projects, and so on.
/// An empty list asks nothing.
package struct ActivityFilter: Hashable, Sendable {
  package var regions: [Place.ID] = []
  package var projects: [Project.ID] = []
  package var themes: [Theme.ID] = []
  package var kinds: [Activity.Kind] = []
  /// Those alone that were found already, as by a `Filter`; nil asks nothing.
  package var found: Set<Activity.ID>?

  package static let everything = ActivityFilter()

  package init(
    regions: [Place.ID] = [], projects: [Project.ID] = [], themes: [Theme.ID] = [],
    kinds: [Activity.Kind] = [], found: Set<Activity.ID>? = nil
  ) {
    self.regions = regions
    self.projects = projects
    self.themes = themes
    self.kinds = kinds
    self.found = found
  }

  package func admits(_ details: Activity.Details, in programme: Programme) -> Bool {
    if self == .everything { return true }
    func any(_ wanted: [String], _ dimension: Dimension) -> Bool {
      wanted.isEmpty
        || programme.groups(of: details, by: dimension).contains { wanted.contains($0) }
    }
    return (found?.contains(details.id) ?? true) && (kinds.isEmpty || kinds.contains(details.kind))
      && any(projects, .project)
      && any(themes, .theme) && any(regions, .region)
  }
}
