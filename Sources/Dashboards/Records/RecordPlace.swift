package import Programmes

/// A record by its type as in files and its identifier, with the activity in whose file it stands.
package struct RecordPlace: Hashable, Sendable {
  package let type: String
  package let id: String
  package let activity: Activity.ID?

  package init(type: String, id: String, activity: Activity.ID? = nil) {
    self.type = type
    self.id = id
    self.activity = activity
  }
}

extension Dashboard {
  /// Asks for the officer's own editor, on the record that is selected.
  mutating func editOutside() -> [Effect] {
    if mustWait() { return [] }
    if let place = selectedPlace { return [.openEditor(place)] }
    notice = Notice(words.screen.noActivityYet)
    return []
  }

  private var selectedPlace: RecordPlace? {
    switch screen {
    case .records(let records):
      guard recordLines.indices.contains(records.selected) else { return nil }
      switch recordLines[records.selected] {
      case .filed(let kind, let id): return RecordPlace(type: kind.fileWord, id: id)
      case .person(let id): return RecordPlace(type: "Participant", id: id)
      case .commitment(let activity, let id):
        return RecordPlace(type: "Commitment", id: id, activity: activity)
      case .settings: return RecordPlace(type: "Programme", id: programme.id)
      }
    case .sheet(let sheet):
      return RecordPlace(type: "Activity", id: sheet.activity, activity: sheet.activity)
    default:
      guard let activity = selectedActivity else { return nil }
      if pane == .participants, let person = participantList.selected {
        return RecordPlace(type: "Attendance", id: person, activity: activity.id)
      }
      return RecordPlace(type: "Activity", id: activity.id, activity: activity.id)
    }
  }
}

extension FiledRecord.Kind {
  /// The record's type as in files.
  var fileWord: String {
    switch self {
    case .project: "Project"
    case .organisation: "Organisation"
    case .theme: "Theme"
    case .source: "Source"
    case .indicator: "Indicator"
    case .youthDefinition: "YouthDefinition"
    case .place: "Place"
    case .product: "Product"
    case .incidentCount: "IncidentCount"
    case .known: "Known"
    }
  }
}
