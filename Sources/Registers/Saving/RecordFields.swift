import Programmes
import Records

/// A record as fields: what stands in a file for a value of the programme, in the order of
/// docs/record-format.md. A nil value says that the field is not there.
struct RecordFields {
  /// The record's type, as in files.
  let type: String
  let id: String
  /// Every field the type has, also those that are not there, so that a change can take one away.
  let fields: [(name: String, values: [String])]

  init(_ type: String, _ id: String, _ fields: KeyValuePairs<String, String?>) {
    self.type = type
    self.id = id
    self.fields = fields.map { ($0.key, $0.value.map { [$0] } ?? []) }
  }

  private init(_ type: String, _ id: String, all fields: [(name: String, values: [String])]) {
    self.type = type
    self.id = id
    self.fields = fields
  }

  /// A new record of these fields.
  var record: Record {
    var pairs = [("Id", id)]
    for field in fields {
      for value in field.values { pairs.append((field.name, value)) }
    }
    return Record(type: type, fields: pairs)
  }

  /// Writes into a record what differs from an earlier state, but for the fields that are left; every
  /// other byte stays.
  func write(into record: inout Record, since earlier: RecordFields?, leaving left: [String] = []) {
    for (index, field) in fields.enumerated() {
      if let earlier, earlier.fields[index].values == field.values { continue }
      if !left.contains(field.name) { record.put(field.name, field.values) }
    }
  }

  func values(_ name: String) -> [String] {
    fields.first { $0.name == name }?.values ?? []
  }

  /// The fields whose values are not those of another state of the same record.
  func names(thatDifferFrom other: RecordFields) -> [String] {
    zip(fields, other.fields).filter { $0.values != $1.values }.map(\.0.name)
  }

  /// What a record of a file says, in the form in which this program would write it; nil when it cannot
  /// be read.
  init?(reading record: Record) {
    var reader = FieldReader(record)
    var fields: RecordFields?
    switch record.type {
    case "Activity": fields = reader.activityDetails().map { RecordFields($0) }
    case "Attendance": fields = reader.attendance().map { RecordFields($0) }
    case "Headcount": fields = reader.headcount().map { RecordFields($0) }
    case "Reported": fields = reader.reported().map { RecordFields($0) }
    case "Commitment": fields = reader.commitment().map { RecordFields($0) }
    case "Participant": fields = reader.participant().map { RecordFields($0) }
    case "Known": fields = reader.knownFinding().map { RecordFields($0) }
    case "Indicator": fields = reader.indicator().map { RecordFields($0) }
    default: break
    }
    guard let fields else { return nil }
    self = fields
  }

  init(_ details: Activity.Details) {
    let one = RecordFields(
      "Activity", details.id,
      [
        "Title": details.title,
        "ShortTitle": details.shortTitle,
        "Kind": details.kind.rawValue,
        "Role": details.role.rawValue,
        "Starts": details.starts.description,
        "Ends": details.ends == details.starts ? nil : details.ends.description,
        "DaysKnown": details.daysAreKnown ? nil : "no",
        "Sessions": details.sessions == 1 ? nil : String(details.sessions),
        "Venue": details.venue,
        "TargetTotal": details.targets.total.map { String($0) },
        "TargetWomen": details.targets.women?.written,
        "TargetYoung": details.targets.young?.written,
        "TargetDisability": details.targets.disability?.written,
        "TargetDisplaced": details.targets.displaced?.written,
        "TallyAges": details.tallyBands?.description,
        "Practice": details.isPractice ? "yes" : nil,
        "Narrative": details.narrative,
        "Note": details.note,
        "Source": details.source,
      ])
    let many = [
      ("Place", details.places), ("Project", details.projects), ("Theme", details.themes),
      ("Organiser", details.organisers), ("Partner", details.partners),
      ("Attended", details.attended), ("Result", details.results),
    ]
    let placesAfter = one.fields.firstIndex { $0.name == "Venue" } ?? one.fields.count
    var fields = one.fields
    fields.insert(contentsOf: many.map { (name: $0.0, values: $0.1) }, at: placesAfter)
    self.init("Activity", details.id, all: fields)
  }

  init(_ attendance: Attendance) {
    var years: Int?
    var birthYear: Int?
    var band: Ages?
    switch attendance.age {
    case .years(let age): years = age
    case .birthYear(let year): birthYear = year
    case .band(let ages): band = ages
    case nil: break
    }
    let one = RecordFields(
      "Attendance", attendance.id,
      [
        "Sex": attendance.sex?.rawValue,
        "Age": years.map { String($0) },
        "BirthYear": birthYear.map { String($0) },
        "Ages": band?.description,
        "Disability": attendance.hasDisability.map { $0 ? "yes" : "no" },
        "DisabilityMethod": attendance.disabilityMethod?.rawValue,
        "WashingtonGroup": attendance.washingtonGroup?.written,
        "Displaced": attendance.isDisplaced.map { $0 ? "yes" : "no" },
        "Participant": attendance.participant,
      ])
    let days = (name: "Day", values: attendance.days.map(\.description))
    self.init("Attendance", attendance.id, all: one.fields + [days])
  }

  init(_ headcount: Headcount) {
    self.init(
      "Headcount", headcount.id,
      [
        "Station": headcount.station,
        "Sex": headcount.traits.sex?.rawValue,
        "Ages": headcount.traits.ages?.description,
        "Disability": headcount.traits.hasDisability.map { $0 ? "yes" : "no" },
        "DisabilityMethod": headcount.traits.disabilityMethod?.rawValue,
        "Displaced": headcount.traits.isDisplaced.map { $0 ? "yes" : "no" },
        "Count": String(headcount.count),
      ])
  }

  init(_ reported: Reported) {
    var value = ""
    var valueIs: String?
    switch reported.value {
    case .count(let count): value = count.written ?? ""
    case .percent(let percent, let isApproximate):
      value = (isApproximate ? "~" : "") + String(percent)
      valueIs = "percent"
    case .day(let day): value = day.description
    }
    self.init(
      "Reported", reported.id,
      [
        "Measure": reported.measure.rawValue,
        "Value": value,
        "ValueIs": valueIs,
        "Of": reported.whole == .total ? nil : reported.whole.rawValue,
        "Source": reported.source,
        "Locus": reported.locus,
        "Sentence": reported.sentence,
        "YouthDefinition": reported.youthDefinition,
        "DisabilityMethod": reported.disabilityMethod?.rawValue,
        "Note": reported.note,
      ])
  }

  init(_ commitment: Commitment) {
    let one = RecordFields(
      "Commitment", commitment.id,
      [
        "By": commitment.by,
        "What": commitment.what,
        "Made": commitment.made?.description,
        "Due": commitment.due?.description,
        "State": commitment.state.rawValue,
      ])
    self.init(
      "Commitment", commitment.id,
      all: one.fields + [
        (name: "FollowUp", values: commitment.followUps.map(\.written)),
        (name: "Note", values: commitment.note.map { [$0] } ?? []),
      ])
  }

  init(_ indicator: Indicator) {
    func one(_ name: String, _ value: String?) -> (name: String, values: [String]) {
      (name, value.map { [$0] } ?? [])
    }
    self.init(
      "Indicator", indicator.id,
      all: [
        one("Name", indicator.name), one("Formula", indicator.formula),
        ("Project", indicator.projects), ("Theme", indicator.themes), ("Kind", indicator.kinds),
        ("Region", indicator.regions), ("Series", indicator.series),
        one("Starts", indicator.starts?.description), one("Ends", indicator.ends?.description),
        one("Target", indicator.target.map { String($0) }),
        one("Actual", indicator.actual.map { String($0) }),
        ("Span", indicator.spans.compactMap(\.written)),
      ])
  }

  init(_ known: KnownFinding) {
    self.init(
      "Known", known.id,
      [
        "Kind": known.kind,
        "Activity": known.subject.activity,
        "Record": "\(known.subject.type) \(known.subject.id)",
        "Field": known.subject.field,
        "Values": known.values.isEmpty ? nil : known.values,
        "Reason": known.reason,
      ])
  }

  init(_ participant: Participant) {
    let one = RecordFields(
      "Participant", participant.id,
      [
        "Name": participant.name,
        "Sex": participant.sex?.rawValue,
        "BirthYear": participant.birthYear.map { String($0) },
        "Organisation": participant.organisation,
        "Function": participant.function,
        "Phone": participant.phone,
        "Locality": participant.locality,
        "Invented": participant.isInvented ? "yes" : nil,
        "SameAs": participant.sameAs,
      ])
    let roles = (name: "NetworkRole", values: participant.networkRoles.map(\.rawValue))
    self.init("Participant", participant.id, all: one.fields + [roles])
  }
}
