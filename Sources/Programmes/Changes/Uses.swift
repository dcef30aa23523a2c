/// Where a record is named by another one, which would then name nothing.
package enum Use: Hashable, Sendable {
  case activity(Activity.ID)
  case filed(FiledRecord)
  case participant(Participant.ID)
  case settings
}

extension Programme {
  /// What names a record, so that it cannot go: in the order of the register, at most so many.
  package func uses(of record: FiledRecord, atMost most: Int = 5) -> [Use] {
    let id = record.id
    var uses: [Use] = []
    func note(_ use: Use, _ isUse: Bool) { if isUse, uses.count < most { uses.append(use) } }
    if record.kind == .youthDefinition || record.kind == .place || record.kind == .organisation {
      let names: [String?] =
        switch record.kind {
        case .youthDefinition: [officeYouthDefinition]
        case .place: [country]
        default: partners
        }
      note(.settings, names.contains(id))
    }
    for project in projects {
      switch record.kind {
      case .organisation:
        note(.filed(project.filed), project.organisation == id || project.partners.contains(id))
      case .place: note(.filed(project.filed), project.places.contains(id))
      default: break
      }
    }
    if record.kind == .place {
      for place in places { note(.filed(place.filed), place.container == id) }
    }
    for indicator in indicators {
      switch record.kind {
      case .project: note(.filed(indicator.filed), indicator.projects.contains(id))
      case .theme: note(.filed(indicator.filed), indicator.themes.contains(id))
      case .place: note(.filed(indicator.filed), indicator.regions.contains(id))
      default: break
      }
    }
    if record.kind == .project {
      for product in products { note(.filed(product.filed), product.project == id) }
    }
    for activity in activities where uses.count < most {
      note(.activity(activity.id), activity.names(record))
    }
    return uses
  }

  /// The activities somebody of the roster came to, and who points at this record as the one to be used.
  package func uses(of participant: Participant, atMost most: Int = 5) -> [Use] {
    var uses: [Use] = []
    for activity in activities where uses.count < most {
      if activity.attendances.contains(where: { $0.participant == participant.id }) {
        uses.append(.activity(activity.id))
      }
    }
    for other in participants where uses.count < most && other.sameAs == participant.id {
      uses.append(.participant(other.id))
    }
    return uses
  }
}

extension Activity {
  fileprivate func names(_ record: FiledRecord) -> Bool {
    let id = record.id
    return switch record.kind {
    case .project: details.projects.contains(id)
    case .theme: details.themes.contains(id)
    case .place: details.places.contains(id)
    case .organisation:
      details.organisers.contains(id) || details.partners.contains(id)
        || details.attended.contains(id)
    case .source: details.source == id || reported.contains { $0.source == id }
    case .youthDefinition: reported.contains { $0.youthDefinition == id }
    case .indicator, .product, .incidentCount, .known: false
    }
  }
}
