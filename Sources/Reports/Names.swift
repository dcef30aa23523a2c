import Languages
package import Programmes

// What things in the register are called on screen and on paper.

extension Programme {
  /// The name of a place, or its identifier when it is not in the register.
  package func placeName(_ id: Place.ID) -> String { places[id: id]?.name ?? id }

  /// The name of a place, with its kind where an earlier place has the same name: `Mopti`,
  /// `Mopti (cercle)`.
  package func placeLabel(_ id: Place.ID, _ words: Wording) -> String {
    guard let place = places[id: id] else { return id }
    let first = places.first { $0.name == place.name }
    return first?.id == id ? place.name : "\(place.name) (\(words.name(of: place.kind)))"
  }

  /// The places of an activity: `Bamako`, `Tombouctou, Gao`, `5 régions` from four on.
  package func placeNames(of details: Activity.Details, _ words: Wording) -> String {
    let known = details.places.map { placeName($0) }
    guard known.count > 3 else { return known.joined(separator: ", ") }
    let areRegions = details.places.allSatisfy { places[id: $0]?.kind == .region }
    return "\(known.count) \(areRegions ? words.regions : words.places)"
  }

  /// The acronym of an organisation, else its name, else its identifier.
  package func organisationName(_ id: Organisation.ID) -> String {
    organisations[id: id].map { $0.acronym ?? $0.name } ?? id
  }

  package func projectName(_ id: Project.ID) -> String {
    projects[id: id].map { $0.acronym ?? $0.name } ?? id
  }

  package func themeName(_ id: Theme.ID, _ words: Wording) -> String {
    themes[id: id].map { words.language.code == "en" ? $0.nameEnglish ?? $0.name : $0.name } ?? id
  }

  /// The name of a group of `reach(in:by:)`.
  package func groupName(
    _ group: [String], by grouping: Reach.Grouping, _ words: Wording
  ) -> String {
    func text(_ name: String) -> String {
      switch grouping {
      case .region: placeName(name)
      case .project: projectName(name)
      case .theme: themeName(name, words)
      case .kind: Activity.Kind(rawValue: name).map { words.name(of: $0) } ?? name
      case .activity:
        activities.position(of: name).map { activities.elements.span[$0].listTitle } ?? name
      }
    }
    if group.count == 1 { return text(group[0]) }
    return group.isEmpty ? words.noGroup : group.map(text).joined(separator: " + ")
  }

  /// The name of a group of a view; nil stands for activities that belong to none.
  package func groupName(_ group: String?, by dimension: Dimension, _ words: Wording) -> String {
    guard let group else { return words.noGroup }
    return switch dimension {
    case .region, .cercle: placeLabel(group, words)
    case .project: projectName(group)
    case .theme: themeName(group, words)
    case .kind: Activity.Kind(rawValue: group).map { words.name(of: $0) } ?? group
    case .partner, .office: organisationName(group)
    case .activity: activities.position(of: group).map { activities[$0].details.listTitle } ?? group
    }
  }

  /// A period as it is shown, a project's year by its project: `T3 2023`, `JFA, an 3`.
  package func periodName(_ period: Period, _ words: Wording) -> String {
    guard let year = period.projectYear else { return words.text(period) }
    return words.views.projectYear(projectName(year.project), year.number)
      + " (\(words.text(period)))"
  }
}
