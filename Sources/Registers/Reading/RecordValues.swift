import Programmes
import Records

// What a record says, read as a value of the programme: the other direction of `RecordFields`. A
// field that cannot be read is a problem with its place, and the record is used without it.

extension FieldReader {
  mutating func activityDetails() -> Activity.Details? {
    guard let id = identifier() else { return nil }
    guard let starts = day("Starts") ?? Day(id.prefix(10)) else {
      _ = required("Starts")
      return nil
    }
    // What is not readable as ours is not counted as ours.
    var details = Activity.Details(
      id: id, title: required("Title") ?? id, kind: word("Kind", Activity.Kind.self) ?? .other,
      role: word("Role", Activity.Role.self) ?? .tookPart, starts: starts, ends: day("Ends"))
    for name in ["Kind", "Role"] { _ = required(name) }
    details.shortTitle = text("ShortTitle")
    details.daysAreKnown = flag("DaysKnown") ?? true
    details.sessions = number("Sessions", in: 1...9_999) ?? 1
    details.places = references("Place")
    details.venue = text("Venue")
    details.projects = references("Project")
    details.themes = references("Theme")
    details.organisers = references("Organiser")
    details.partners = references("Partner")
    details.attended = references("Attended")
    details.targets = Activity.Targets(
      total: number("TargetTotal"), women: target("TargetWomen"), young: target("TargetYoung"),
      disability: target("TargetDisability"), displaced: target("TargetDisplaced"))
    details.tallyBands = tallyBands()
    details.narrative = text("Narrative")
    details.note = text("Note")
    details.results = texts("Result")
    details.isPractice = flag("Practice") ?? false
    details.source = reference("Source")
    return details
  }

  private mutating func tallyBands() -> TallyBands? {
    value("TallyAges", expecting: .bands) { TallyBands($0) }
  }

  private mutating func target(_ name: String) -> Activity.Target? {
    value(name, expecting: .target) { Activity.Target($0) }
  }

  mutating func attendance() -> Attendance? {
    guard let id = identifier() else { return nil }
    let traits = traits()
    var age: Attendance.Age?
    if let years = number("Age", in: 0...120) {
      age = .years(years)
    } else if let year = number("BirthYear", in: 1900...2100) {
      age = .birthYear(year)
    } else if let band = traits.ages {
      age = .band(band)
    }
    return Attendance(
      id: id, sex: traits.sex, age: age, hasDisability: traits.hasDisability,
      disabilityMethod: traits.disabilityMethod,
      washingtonGroup: value("WashingtonGroup", expecting: .answers) {
        WashingtonGroup(written: $0)
      }, isDisplaced: traits.isDisplaced, participant: reference("Participant"), days: days("Day"))
  }

  mutating func headcount() -> Headcount? {
    guard let id = identifier() else { return nil }
    let (station, traits, count) = (required("Station") ?? "", traits(), number("Count"))
    _ = required("Count")
    // A count that cannot be read is not zero, and nothing may be added to it.
    guard let count else { return nil }
    return Headcount(id: id, station: station, traits: traits, count: count)
  }

  private mutating func traits() -> Traits {
    Traits(
      sex: word("Sex", Sex.self), ages: value("Ages", expecting: .ages) { Ages($0) },
      hasDisability: flag("Disability"),
      disabilityMethod: word("DisabilityMethod", DisabilityMethod.self),
      isDisplaced: flag("Displaced"))
  }

  mutating func reported() -> Reported? {
    guard let id = identifier(), let measure = word("Measure", Reported.Measure.self) else {
      _ = required("Measure")
      return nil
    }
    let read: Reported.Value?
    if record.word("ValueIs") == "percent" {
      read = value("Value", expecting: .percent) { text in
        let digits = text.first == "~" ? text.dropFirst() : text[...]
        return Int(digits).flatMap { percent in
          (0...100).contains(percent) ? .percent(percent, isApproximate: text.first == "~") : nil
        }
      }
    } else if measure == .firstDay || measure == .lastDay {
      read = day("Value").map { .day($0) }
    } else {
      read = value("Value", expecting: .count) { Count(written: $0).map { .count($0) } }
    }
    _ = required("Value")
    guard let read else { return nil }
    return Reported(
      id: id, measure: measure, value: read, whole: word("Of", Reported.Measure.self) ?? .total,
      source: reference("Source") ?? required("Source") ?? "", locus: text("Locus"),
      sentence: text("Sentence"), youthDefinition: reference("YouthDefinition"),
      disabilityMethod: word("DisabilityMethod", DisabilityMethod.self), note: text("Note"))
  }

  mutating func commitment() -> Commitment? {
    guard let id = identifier() else { return nil }
    return Commitment(
      id: id, by: required("By") ?? "", what: required("What") ?? "", made: day("Made"),
      due: day("Due"), state: word("State", Commitment.State.self) ?? .open,
      followUps: values("FollowUp", expecting: .followUp) { Commitment.FollowUp(written: $0) },
      note: text("Note"))
  }

  mutating func participant() -> Participant? {
    guard let id = identifier() else { return nil }
    let roles = words("NetworkRole", Participant.NetworkRole.self)
    return Participant(
      id: id, name: required("Name") ?? "", sex: word("Sex", Sex.self),
      birthYear: number("BirthYear", in: 1900...2100), organisation: text("Organisation"),
      function: text("Function"), phone: text("Phone"), locality: text("Locality"),
      networkRoles: roles, isInvented: flag("Invented") ?? false, sameAs: reference("SameAs"))
  }

  /// `own`: the office's own definitions of youth, which stand in the same file.
  mutating func programme(own: [YouthDefinition]) -> Programme? {
    guard let id = identifier() else { return nil }
    let definitions = YouthDefinition.all + own
    let youth = value("YouthDefinition", expecting: .words(definitions.map(\.id))) { id in
      definitions.first { $0.id == id }
    }
    var programme = Programme(
      id: id, name: required("Name") ?? id, country: required("Country") ?? "",
      youthDefinition: youth ?? .africanYouthCharter, language: text("Language"))
    programme.tallyBands = tallyBands()
    return programme
  }

  mutating func question() -> Question? {
    let domain = word("Id", WashingtonGroup.Domain.self)
    guard identifier() != nil, let domain else { return nil }
    return Question(
      id: domain.rawValue, text: required("Text") ?? "", textEnglish: text("TextEnglish"))
  }

  mutating func youthDefinition() -> YouthDefinition? {
    let (from, to) = (number("From", in: 0...120), number("To", in: 0...120))
    for name in ["From", "To"] { _ = required(name) }
    guard let id = identifier(), let from, let to else { return nil }
    guard from <= to else {
      _ = number("To", in: from...120)
      return nil
    }
    return YouthDefinition(
      id: id, name: required("Name") ?? id, ages: from...to, since: day("Since"),
      until: day("Until"), source: text("Source") ?? "")
  }

  mutating func project() -> Project? {
    guard let id = identifier() else { return nil }
    return Project(
      id: id, name: required("Name") ?? id, acronym: text("Acronym"), starts: day("Starts"),
      ends: day("Ends"))
  }

  mutating func organisation() -> Organisation? {
    guard let id = identifier() else { return nil }
    return Organisation(
      id: id, name: required("Name") ?? id, acronym: text("Acronym"), kind: text("Kind"))
  }

  mutating func theme() -> Theme? {
    guard let id = identifier() else { return nil }
    return Theme(id: id, name: required("Name") ?? id, nameEnglish: text("NameEnglish"))
  }

  mutating func source() -> Source? {
    guard let id = identifier() else { return nil }
    return Source(id: id, title: required("Title") ?? id)
  }

  mutating func indicator() -> Indicator? {
    guard let id = identifier() else { return nil }
    return Indicator(
      id: id, name: required("Name") ?? id, formula: reference("Formula"),
      projects: references("Project"), themes: references("Theme"), regions: references("Region"),
      kinds: references("Kind"), series: references("Series"), starts: day("Starts"),
      ends: day("Ends"), target: number("Target"), actual: number("Actual"),
      spans: values("Span", expecting: .span) { Indicator.Span(written: $0) })
  }

  mutating func knownPlace() -> Programmes.Place? {
    guard let id = identifier() else { return nil }
    let kind = word("Kind", Programmes.Place.Kind.self)
    _ = required("Kind")
    return Programmes.Place(
      id: id, name: required("Name") ?? id, kind: kind ?? .locality, container: reference("In"),
      aliases: texts("Alias"))
  }

  mutating func product() -> Product? {
    let (starts, ends, count) = (day("Starts"), day("Ends"), number("Count"))
    for name in ["Starts", "Ends", "Count"] { _ = required(name) }
    guard let id = identifier(), let starts, let ends, let count else { return nil }
    return Product(
      id: id, kind: required("Kind") ?? "", series: required("Series") ?? "", starts: starts,
      ends: ends, count: count, project: reference("Project"))
  }

  mutating func knownFinding() -> KnownFinding? {
    guard let id = identifier() else { return nil }
    let words = (required("Record") ?? "").split(separator: " ")
    guard let kind = required("Kind"), words.count == 2 else { return nil }
    return KnownFinding(
      id: id, kind: kind, values: text("Values") ?? "",
      subject: Finding.Subject(
        type: String(words[0]), id: String(words[1]), field: text("Field"),
        activity: reference("Activity")),
      reason: required("Reason") ?? "")
  }

  mutating func incidentCount() -> IncidentCount? {
    let (starts, ends, count) = (day("Starts"), day("Ends"), number("Count"))
    for name in ["Starts", "Ends", "Count"] { _ = required(name) }
    guard let id = identifier(), let starts, let ends, let count else { return nil }
    return IncidentCount(
      id: id, platform: required("Platform") ?? "", starts: starts, ends: ends, count: count)
  }
}
