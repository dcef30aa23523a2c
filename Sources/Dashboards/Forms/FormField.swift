import Programmes

/// One line of a form: which field of a record it is, and what may be typed there.
///
/// From a list of these comes all that a form does: what stands in its lines, what its keys do, what is
/// wrong while one types, what is painted and which word of help is shown.
struct FormField: Sendable {
  let name: FieldName
  let kind: Kind
  /// Whether the record cannot do without it.
  var isNeeded = false
  /// The line with the first day, of which this is the last.
  var notBefore: FieldName?
  let get: @Sendable (FormSubject) -> FieldValue
  let set: @Sendable (FieldValue, inout FormSubject) -> Void

  /// What a field holds, and so how it is typed.
  enum Kind: Hashable, Sendable {
    case text
    /// Paragraphs, or several texts; `¶` parts them.
    case longText, texts
    case day
    case number(ClosedRange<Int>)
    /// `50%` or a number.
    case target
    /// One of some words, turned with the arrows; empty where the record may do without.
    case choice([String])
    /// Several of some words, with commas between.
    case words([String])
    case yesNo
    case reference(Reference)
    /// Several, with commas between.
    case references(Reference)
    /// A number of eight digits.
    case phone
    /// What was heard of a commitment: a day and a text each.
    case followUps
    /// Bands of age: `15-35 36+`.
    case bands
    /// Further spans of an indicator.
    case spans
  }

  /// What a field refers to.
  enum Reference: Hashable, Sendable, CaseIterable {
    case project, organisation, theme, place, source, country

    var kind: FiledRecord.Kind {
      switch self {
      case .project: .project
      case .organisation: .organisation
      case .theme: .theme
      case .place, .country: .place
      case .source: .source
      }
    }
  }
}

/// What stands in a field; nil or empty where nothing is known.
enum FieldValue: Hashable, Sendable {
  case text(String?)
  case texts([String])
  case day(Day?)
  case number(Int?)
  case target(Activity.Target?)
  case flag(Bool)
  case followUps([Commitment.FollowUp])
  case spans([Indicator.Span])
}

/// The lines that forms have, each with its label and its help in the words of the screen.
enum FieldName: Hashable, Sendable, CaseIterable {
  // Activities.
  case title, shortTitle, kind, role, starts, ends, places, venue, project, theme
  case total, women, young, disability, displaced, organisers, partners, attended
  case sessions, daysKnown, tallyAges, narrative, results, note, source, practice
  // What several kinds of record have.
  case name, acronym, begins, finishes
  case leader, nameEnglish, organisationKind, placeKind, container, aliases
  case series, productKind, count, ofProject, platform
  case formula, projects, themes, regions, kinds, target, actual, spans
  case youngest, oldest, validFrom, validUntil, sourceText
  // The office.
  case country, youth, language
  // People.
  case sex, birthYear, organisation, function, phone, locality, networkRole, invented
  // Commitments.
  case by, what, made, due, state, heardOn, heard, followUps
}

/// A value that a form can change.
protocol Formed: Sendable {
  init?(_ subject: FormSubject)
  var subject: FormSubject { get }
}

/// A record in a form.
enum FormSubject: Hashable, Sendable {
  case activity(Activity.Details)
  case commitment(Commitment)
  case participant(Participant)
  case filed(FiledRecord)
  case settings(Settings)
}

// MARK: Making them of key paths

extension FormField {
  typealias Path<Root, Value> = any WritableKeyPath<Root, Value> & Sendable

  private init<Root: Formed, Value: Sendable>(
    _ name: FieldName, _ kind: Kind, _ path: Path<Root, Value>, isNeeded: Bool = false,
    read: @escaping @Sendable (Value) -> FieldValue,
    write: @escaping @Sendable (FieldValue) -> Value?
  ) {
    self.name = name
    self.kind = kind
    self.isNeeded = isNeeded
    get = { subject in Root(subject).map { read($0[keyPath: path]) } ?? .text(nil) }
    set = { value, subject in
      guard var root = Root(subject), let value = write(value) else { return }
      root[keyPath: path] = value
      subject = root.subject
    }
  }

  static func neededText<Root: Formed>(_ name: FieldName, _ path: Path<Root, String>) -> FormField {
    FormField(name, .text, path, isNeeded: true) {
      .text($0)
    } write: {
      if case .text(let text) = $0 { text ?? "" } else { nil }
    }
  }

  static func text<Root: Formed>(_ name: FieldName, _ path: Path<Root, String?>) -> FormField {
    .text(name, .text, path)
  }

  static func text<Root: Formed>(
    _ name: FieldName, _ kind: Kind, isNeeded: Bool = false, _ path: Path<Root, String?>
  ) -> FormField {
    FormField(name, kind, path, isNeeded: isNeeded) {
      .text($0)
    } write: { value -> String?? in
      if case .text(let text) = value { .some(text) } else { nil }
    }
  }

  static func word<Root: Formed>(
    _ name: FieldName, _ kind: Kind, _ path: Path<Root, String>
  ) -> FormField {
    FormField(name, kind, path, isNeeded: true) {
      .text($0)
    } write: {
      if case .text(let text?) = $0 { text } else { nil }
    }
  }

  static func word<Root: Formed, Word>(
    _ name: FieldName, _ path: Path<Root, Word>
  ) -> FormField
  where Word: RawRepresentable & CaseIterable & Sendable, Word.RawValue == String {
    FormField(name, .choice(Word.allCases.map(\.rawValue)), path) {
      .text($0.rawValue)
    } write: {
      if case .text(let text?) = $0 { Word(rawValue: text) } else { nil }
    }
  }

  static func word<Root: Formed, Word>(
    _ name: FieldName, _ path: Path<Root, Word?>
  ) -> FormField
  where Word: RawRepresentable & CaseIterable & Sendable, Word.RawValue == String {
    FormField(name, .choice([""] + Word.allCases.map(\.rawValue)), path) {
      .text($0?.rawValue)
    } write: { value -> Word?? in
      if case .text(let text) = value { .some(text.flatMap { Word(rawValue: $0) }) } else { nil }
    }
  }

  static func texts<Root: Formed>(
    _ name: FieldName, _ kind: Kind, _ path: Path<Root, [String]>
  ) -> FormField {
    FormField(name, kind, path) {
      .texts($0)
    } write: {
      if case .texts(let texts) = $0 { texts } else { nil }
    }
  }

  static func day<Root: Formed>(
    _ name: FieldName, notBefore: FieldName? = nil, _ path: Path<Root, Day>
  ) -> FormField {
    var field = FormField(name, .day, path, isNeeded: true) {
      .day($0)
    } write: {
      if case .day(let day?) = $0 { day } else { nil }
    }
    field.notBefore = notBefore
    return field
  }

  static func day<Root: Formed>(
    _ name: FieldName, notBefore: FieldName? = nil, _ path: Path<Root, Day?>
  ) -> FormField {
    var field = FormField(name, .day, path) {
      .day($0)
    } write: { value -> Day?? in
      if case .day(let day) = value { .some(day) } else { nil }
    }
    field.notBefore = notBefore
    return field
  }

  static func number<Root: Formed>(
    _ name: FieldName, in range: ClosedRange<Int>, _ path: Path<Root, Int>
  ) -> FormField {
    FormField(name, .number(range), path, isNeeded: true) {
      .number($0)
    } write: {
      if case .number(let number?) = $0 { number } else { nil }
    }
  }

  static func number<Root: Formed>(
    _ name: FieldName, in range: ClosedRange<Int>, _ path: Path<Root, Int?>
  ) -> FormField {
    FormField(name, .number(range), path) {
      .number($0)
    } write: { value -> Int?? in
      if case .number(let number) = value { .some(number) } else { nil }
    }
  }

  static func target<Root: Formed>(
    _ name: FieldName, _ path: Path<Root, Activity.Target?>
  ) -> FormField {
    FormField(name, .target, path) {
      .target($0)
    } write: { value -> Activity.Target?? in
      if case .target(let target) = value { .some(target) } else { nil }
    }
  }

  static func flag<Root: Formed>(_ name: FieldName, _ path: Path<Root, Bool>) -> FormField {
    FormField(name, .yesNo, path) {
      .flag($0)
    } write: {
      if case .flag(let flag) = $0 { flag } else { nil }
    }
  }

  static func followUps<Root: Formed>(
    _ name: FieldName, _ path: Path<Root, [Commitment.FollowUp]>
  ) -> FormField {
    FormField(name, .followUps, path) {
      .followUps($0)
    } write: {
      if case .followUps(let followUps) = $0 { followUps } else { nil }
    }
  }

  static func spans<Root: Formed>(
    _ name: FieldName, _ path: Path<Root, [Indicator.Span]>
  ) -> FormField {
    FormField(name, .spans, path) {
      .spans($0)
    } write: {
      if case .spans(let spans) = $0 { spans } else { nil }
    }
  }
}
