import Languages
import Programmes

// What each kind of record asks for, in the order of its form.

extension FormSubject {
  /// The lines of the form.
  var fields: [FormField] {
    switch self {
    case .activity: Activity.Details.formFields
    case .commitment: HeardCommitment.formFields
    case .participant: Participant.formFields
    case .settings: Settings.formFields
    case .filed(.project): Project.formFields
    case .filed(.organisation): Organisation.formFields
    case .filed(.theme): Programmes.Theme.formFields
    case .filed(.source): Source.formFields
    case .filed(.indicator): Indicator.formFields
    case .filed(.youthDefinition): YouthBounds.formFields
    case .filed(.place): Place.formFields
    case .filed(.product): Product.formFields
    case .filed(.incidentCount): IncidentCount.formFields
    case .filed(.known): KnownFinding.formFields
    }
  }

  var id: String {
    switch self {
    case .activity(let details): details.id
    case .commitment(let commitment): commitment.id
    case .participant(let participant): participant.id
    case .filed(let record): record.id
    case .settings(let settings): settings.id
    }
  }
}

extension Activity.Details: Formed {
  init?(_ subject: FormSubject) {
    guard case .activity(let details) = subject else { return nil }
    self = details
  }

  var subject: FormSubject { .activity(self) }

  /// The last day as it is typed: nothing when there is one day only.
  fileprivate var lastDay: Day? {
    get { ends == starts ? nil : ends }
    set { ends = newValue ?? starts }
  }

  fileprivate var bands: String? {
    get { tallyBands?.description }
    set { tallyBands = newValue.flatMap { TallyBands($0) } }
  }

  fileprivate var firstDay: Day {
    get { starts }
    set {
      if ends == starts { ends = newValue }
      starts = newValue
    }
  }

  fileprivate static let formFields: [FormField] = [
    .neededText(.title, \Activity.Details.title), .text(.shortTitle, \Activity.Details.shortTitle),
    .word(.kind, \Activity.Details.kind), .word(.role, \Activity.Details.role),
    .day(.starts, \Activity.Details.firstDay),
    .day(.ends, notBefore: .starts, \Activity.Details.lastDay),
    .texts(.places, .references(.place), \Activity.Details.places),
    .text(.venue, \Activity.Details.venue),
    .texts(.project, .references(.project), \Activity.Details.projects),
    .texts(.theme, .references(.theme), \Activity.Details.themes),
    .number(.total, in: 0...999_999_999, \Activity.Details.targets.total),
    .target(.women, \Activity.Details.targets.women),
    .target(.young, \Activity.Details.targets.young),
    .target(.disability, \Activity.Details.targets.disability),
    .target(.displaced, \Activity.Details.targets.displaced),
    .texts(.organisers, .references(.organisation), \Activity.Details.organisers),
    .texts(.partners, .references(.organisation), \Activity.Details.partners),
    .texts(.attended, .references(.organisation), \Activity.Details.attended),
    .number(.sessions, in: 1...9_999, \Activity.Details.sessions),
    .flag(.daysKnown, \Activity.Details.daysAreKnown),
    .text(.tallyAges, .bands, \Activity.Details.bands),
    .text(.narrative, .longText, \Activity.Details.narrative),
    .texts(.results, .texts, \Activity.Details.results),
    .text(.note, .longText, \Activity.Details.note),
    .text(.source, .reference(.source), \Activity.Details.source),
    .flag(.practice, \Activity.Details.isPractice),
  ]
}

/// A commitment with what has just been heard of it, which becomes its last follow-up.
struct HeardCommitment: Hashable, Sendable, Formed {
  var commitment: Commitment

  init?(_ subject: FormSubject) {
    guard case .commitment(let commitment) = subject else { return nil }
    self.commitment = commitment
  }

  var subject: FormSubject { .commitment(commitment) }

  fileprivate static let formFields: [FormField] = [
    .neededText(.what, \HeardCommitment.commitment.what),
    .neededText(.by, \HeardCommitment.commitment.by),
    .word(.state, \HeardCommitment.commitment.state),
    .day(.made, \HeardCommitment.commitment.made),
    .day(.due, notBefore: .made, \HeardCommitment.commitment.due),
    // Written into the record when the form is saved; see `RecordForm.takeWhatWasHeard`.
    FormField(name: .heardOn, kind: .day, get: { _ in .day(nil) }, set: { _, _ in }),
    FormField(name: .heard, kind: .text, get: { _ in .text(nil) }, set: { _, _ in }),
    .followUps(.followUps, \HeardCommitment.commitment.followUps),
    .text(.note, .longText, \HeardCommitment.commitment.note),
  ]
}

extension Participant: Formed {
  init?(_ subject: FormSubject) {
    guard case .participant(let participant) = subject else { return nil }
    self = participant
  }

  var subject: FormSubject { .participant(self) }

  fileprivate static let formFields: [FormField] = [
    .neededText(.name, \Participant.name), .word(.sex, \Participant.sex),
    .number(.birthYear, in: 1900...2100, \Participant.birthYear),
    .text(.organisation, \Participant.organisation), .text(.function, \Participant.function),
    .text(.phone, .phone, \Participant.phone), .text(.locality, \Participant.locality),
    .texts(
      .networkRole, .words(NetworkRole.allCases.map(\.rawValue)), \Participant.roleWords),
    .flag(.invented, \Participant.isInvented),
  ]

  /// The roles as words of the record format, those left out that are none.
  fileprivate var roleWords: [String] {
    get { networkRoles.map(\.rawValue) }
    set { networkRoles = newValue.compactMap { NetworkRole(rawValue: $0) } }
  }
}

extension Settings: Formed {
  init?(_ subject: FormSubject) {
    guard case .settings(let settings) = subject else { return nil }
    self = settings
  }

  var subject: FormSubject { .settings(self) }

  fileprivate var bands: String? {
    get { tallyBands?.description }
    set { tallyBands = newValue.flatMap { TallyBands($0) } }
  }

  fileprivate static let formFields: [FormField] = [
    .neededText(.name, \Settings.name), .word(.country, .reference(.country), \Settings.country),
    .word(.youth, .choice([]), \Settings.youthDefinition),
    .text(.tallyAges, .bands, \Settings.bands),
    .text(.language, .choice([""] + Language.shipped.map(\.code)), \Settings.language),
    .day(.begins, \Settings.starts), .day(.finishes, notBefore: .begins, \Settings.ends),
    .texts(.partners, .references(.organisation), \Settings.partners),
    .text(.narrative, .longText, \Settings.narrative), .text(.note, .longText, \Settings.note),
  ]
}

/// What a form of a filed record needs: how it comes out of a `FiledRecord`.
protocol FormedRecord: Filed, Formed {}

extension FormedRecord {
  init?(_ subject: FormSubject) {
    guard case .filed(let record) = subject, let value = record.value as? Self else { return nil }
    self = value
  }

  var subject: FormSubject { .filed(filed) }
}

extension Project: FormedRecord {
  fileprivate static let formFields: [FormField] = [
    .neededText(.name, \Project.name), .text(.acronym, \Project.acronym),
    .day(.begins, \Project.starts), .day(.finishes, notBefore: .begins, \Project.ends),
    .text(.leader, .reference(.organisation), \Project.organisation),
    .texts(.partners, .references(.organisation), \Project.partners),
    .texts(.places, .references(.place), \Project.places),
    .text(.narrative, .longText, \Project.narrative), .text(.note, .longText, \Project.note),
  ]
}

extension Organisation: FormedRecord {
  fileprivate static let formFields: [FormField] = [
    .neededText(.name, \Organisation.name), .text(.acronym, \Organisation.acronym),
    .text(.organisationKind, .choice([""] + Organisation.kinds), \Organisation.kind),
    .text(.note, .longText, \Organisation.note),
  ]
}

extension Programmes.Theme: FormedRecord {
  fileprivate static let formFields: [FormField] = [
    .neededText(.name, \Programmes.Theme.name), .text(.nameEnglish, \Programmes.Theme.nameEnglish),
  ]
}

extension Source: FormedRecord {
  fileprivate static let formFields: [FormField] = [
    .neededText(.title, \Source.title), .day(.begins, \Source.starts),
    .day(.finishes, notBefore: .begins, \Source.ends),
  ]
}

extension Place: FormedRecord {
  fileprivate static let formFields: [FormField] = [
    .neededText(.name, \Place.name), .word(.placeKind, \Place.kind),
    .text(.container, .reference(.place), \Place.container),
    .texts(.aliases, .texts, \Place.aliases),
  ]
}

extension Indicator: FormedRecord {
  fileprivate static let formFields: [FormField] = [
    .neededText(.name, \Indicator.name),
    .text(.formula, .choice([""] + Formula.allCases.map(\.rawValue)), \Indicator.formula),
    .day(.begins, \Indicator.starts), .day(.finishes, notBefore: .begins, \Indicator.ends),
    .number(.target, in: 0...999_999_999, \Indicator.target),
    .number(.actual, in: 0...999_999_999, \Indicator.actual),
    .spans(.spans, \Indicator.spans),
    .texts(.projects, .references(.project), \Indicator.projects),
    .texts(.themes, .references(.theme), \Indicator.themes),
    .texts(.regions, .references(.place), \Indicator.regions),
    .texts(
      .kinds, .words(Activity.Kind.allCases.map(\.rawValue) + Product.kinds), \Indicator.kinds),
    .texts(.series, .texts, \Indicator.series),
    .text(.note, .longText, \Indicator.note),
  ]
}

extension Product: FormedRecord {
  fileprivate static let formFields: [FormField] = [
    .word(.productKind, .choice(Product.kinds), \Product.kind),
    .neededText(.series, \Product.series),
    .day(.begins, \Product.starts), .day(.finishes, notBefore: .begins, \Product.ends),
    .number(.count, in: 0...999_999_999, \Product.count),
    .text(.ofProject, .reference(.project), \Product.project),
    .text(.narrative, .longText, \Product.narrative), .text(.note, .longText, \Product.note),
  ]
}

extension IncidentCount: FormedRecord {
  fileprivate static let formFields: [FormField] = [
    .neededText(.platform, \IncidentCount.platform), .day(.begins, \IncidentCount.starts),
    .day(.finishes, notBefore: .begins, \IncidentCount.ends),
    .number(.count, in: 0...999_999_999, \IncidentCount.count),
    .text(.note, .longText, \IncidentCount.note),
  ]
}

extension KnownFinding: FormedRecord {
  fileprivate static let formFields: [FormField] = [.neededText(.note, \KnownFinding.reason)]
}

/// An office's own definition of youth, its two ages apart.
struct YouthBounds: Hashable, Sendable, Formed {
  private var youth: YouthDefinition

  init?(_ subject: FormSubject) {
    guard case .filed(.youthDefinition(let youth)) = subject else { return nil }
    self.youth = youth
  }

  var subject: FormSubject { .filed(.youthDefinition(youth)) }

  private var youngest: Int {
    get { youth.ages.lowerBound }
    set { youth.ages = newValue...max(newValue, youth.ages.upperBound) }
  }

  private var oldest: Int {
    get { youth.ages.upperBound }
    set { youth.ages = min(newValue, youth.ages.lowerBound)...newValue }
  }

  fileprivate static let formFields: [FormField] = [
    .text(.name, .text, isNeeded: true, \YouthBounds.youth.name),
    .number(.youngest, in: 0...120, \YouthBounds.youngest),
    .number(.oldest, in: 0...120, \YouthBounds.oldest),
    .day(.validFrom, \YouthBounds.youth.since),
    .day(.validUntil, notBefore: .validFrom, \YouthBounds.youth.until),
    .neededText(.sourceText, \YouthBounds.youth.source).optional,
  ]
}

extension FormField {
  /// The same, for a text that may be left out.
  fileprivate var optional: FormField {
    var field = self
    field.isNeeded = false
    return field
  }
}
