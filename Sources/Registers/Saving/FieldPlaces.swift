import Records

/// The order of a record's fields, as docs/record-format.md and this program write them: a field that
/// is added goes behind those that come before it, so that one taken away and given back stands where
/// it stood.
enum FieldPlaces {
  static func names(of type: String) -> [String] {
    switch type {
    case "Activity":
      [
        "Id", "Title", "ShortTitle", "Kind", "Role", "Starts", "Ends", "DaysKnown", "Sessions",
        "Place", "Venue", "Project", "Theme", "Organiser", "Partner", "Attended", "TargetTotal",
        "TargetWomen", "TargetYoung", "TargetDisability", "TargetDisplaced", "TallyAges",
        "Narrative", "Result",
        "Practice",
      ] + general
    case "Commitment": ["Id", "By", "What", "Made", "Due", "State", "FollowUp"] + general
    case "Participant":
      [
        "Id", "Name", "Sex", "BirthYear", "Organisation", "Function", "NetworkRole", "Phone",
        "Locality", "Invented", "SameAs",
      ]
    case "Programme":
      [
        "Id", "Name", "Country", "YouthDefinition", "TallyAges", "Language", "Starts", "Ends",
        "Partner",
        "Narrative",
      ] + general
    case "YouthDefinition": ["Id", "Name", "From", "To", "Since", "Until"] + general
    case "Project":
      [
        "Id", "Name", "Acronym", "Starts", "Ends", "Organisation", "Partner", "Place", "Narrative",
      ] + general
    case "Organisation": ["Id", "Name", "Acronym", "Kind"] + general
    case "Theme": ["Id", "Name", "NameEnglish"] + general
    case "Indicator":
      [
        "Id", "Name", "Formula", "Series", "Project", "Theme", "Region", "Kind", "Starts", "Ends",
        "Target", "Actual", "Span",
      ] + general
    case "Source": ["Id", "Title", "Starts", "Ends"] + general
    case "Place": ["Id", "Name", "Kind", "In", "Alias", "PCode2021", "ISO3166"] + general
    case "Product":
      ["Id", "Kind", "Series", "Project", "Starts", "Ends", "Count", "Narrative"] + general
    case "IncidentCount": ["Id", "Platform", "Starts", "Ends", "Count"] + general
    default: []
    }
  }

  private static let general = ["Source", "Locus", "Sentence", "Note", "Clarify"]
}

extension Record {
  /// Makes a field's values exactly these; one that is new takes its place in the order of the type.
  mutating func put(_ name: String, _ new: [String]) {
    let new = new.filter { !$0.isEmpty }
    let order = FieldPlaces.names(of: type)
    if values(name).isEmpty, let place = order.firstIndex(of: name) {
      add(name, new, behind: Set(order[..<place]))
    } else if new.count <= 1, values(name).count <= 1 {
      set(name, new.first)
    } else {
      set(name, new)
    }
  }
}
