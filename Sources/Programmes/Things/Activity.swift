/// Something held on given days at a place, in a role, with who attended it.
@dynamicMemberLookup
package struct Activity: Hashable, Sendable, Identifiable {
  package typealias ID = String

  @usableFromInline var apart: Apart
  /// Made from the details whenever they are set.
  @usableFromInline var outline: Outline
  package var attendances: Attendances
  package var headcounts: [Headcount]
  package var reported: [Reported]
  package var commitments: [Commitment]

  package init(
    _ details: consuming Details, attendances: Attendances = Attendances(),
    headcounts: [Headcount] = [], reported: [Reported] = [], commitments: [Commitment] = []
  ) {
    self.outline = Outline(details)
    self.apart = Apart(details)
    self.attendances = attendances
    self.headcounts = headcounts
    self.reported = reported
    self.commitments = commitments
  }

  /// Lent, not given: whoever asks for one field pays for no copy of them all.
  @inlinable package var details: Details {
    _read { yield apart.details }
    set {
      apart = Apart(newValue)
      outline = Outline(newValue)
    }
  }

  @inlinable package var id: ID { apart.details.id }

  @inlinable package subscript<Value>(dynamicMember path: KeyPath<Details, Value>) -> Value {
    apart.details[keyPath: path]
  }

  @inlinable package var starts: Day { outline.starts }
  @inlinable package var ends: Day { outline.ends }
  @inlinable package var daysAreKnown: Bool { outline.daysAreKnown }
  @inlinable package var isPractice: Bool { outline.isPractice }
  @inlinable package var countsAsReach: Bool { outline.countsAsReach }
  @inlinable package var listTitle: String { apart.details.shortTitle ?? apart.details.title }

  /// What is asked of all activities in turn, beside them, so that none of their details need be
  /// looked at.
  @usableFromInline
  struct Outline: Hashable, Sendable {
    @usableFromInline let starts: Day
    @usableFromInline let ends: Day
    @usableFromInline let daysAreKnown: Bool
    @usableFromInline let isPractice: Bool
    @usableFromInline let countsAsReach: Bool

    @usableFromInline
    init(_ details: borrowing Details) {
      starts = details.starts
      ends = details.ends
      daysAreKnown = details.daysAreKnown
      isPractice = details.isPractice
      countsAsReach = details.countsAsReach
    }
  }

  /// The details, kept apart: an activity is read in one place and moved to others, and they are large.
  @usableFromInline
  final class Apart: Hashable, Sendable {
    @usableFromInline let details: Details

    @usableFromInline
    init(_ details: consuming Details) {
      self.details = details
    }

    @usableFromInline
    static func == (left: Apart, right: Apart) -> Bool {
      left === right || left.details == right.details
    }

    @usableFromInline
    func hash(into hasher: inout Hasher) { hasher.combine(details) }
  }
}

extension Activity {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case campaign, training, session, conference, advocacy, workshop, meeting, visit
    case commemoration, reflection, other
  }

  /// Whose activity it is. Only what was organised or co-organised counts as reach (figures, rule 7).
  package enum Role: String, Hashable, Sendable, CaseIterable {
    case organised
    case coOrganised = "co-organised"
    case tookPart = "took-part"
    case visit

    @inlinable package var isOurs: Bool { self == .organised || self == .coOrganised }
  }

  /// What is aimed at: a share of the participants in percent, or a number of people.
  package enum Target: Hashable, Sendable {
    case percent(Int)
    case people(Int)

    /// Reads `50%` or `60`.
    package init?(_ text: some StringProtocol) {
      let isPercent = text.last == "%"
      let digits = String(isPercent ? text.dropLast() : text[...])
      guard let number = Int(digits.filter { !$0.isWhitespace }),
        number >= 0, !isPercent || number <= 100
      else { return nil }
      self = isPercent ? .percent(number) : .people(number)
    }

    package var written: String {
      switch self {
      case .percent(let percent): "\(percent)%"
      case .people(let people): "\(people)"
      }
    }
  }

  package struct Targets: Hashable, Sendable {
    /// Planned participants.
    package var total: Int?
    package var women: Target?
    package var young: Target?
    package var disability: Target?
    package var displaced: Target?

    package init(
      total: Int? = nil, women: Target? = nil, young: Target? = nil, disability: Target? = nil,
      displaced: Target? = nil
    ) {
      self.total = total
      self.women = women
      self.young = young
      self.disability = disability
      self.displaced = displaced
    }
  }

  /// What an activity is, without who attended: what the form edits.
  package struct Details: Hashable, Sendable, Identifiable {
    package var id: ID
    package var title: String
    /// For lists; the title serves when it is nil.
    package var shortTitle: String?
    package var kind: Kind
    package var role: Role
    package var starts: Day
    /// On or after `starts`; before it only when a file says so, which is a finding.
    package var ends: Day
    /// Whether `starts` and `ends` are the days themselves; otherwise it was held some time between.
    package var daysAreKnown: Bool = true
    /// How many times it was held, when one record stands for several; 1 or more.
    package var sessions: Int = 1
    package var places: [Place.ID] = []
    package var venue: String?
    package var projects: [Project.ID] = []
    package var themes: [Theme.ID] = []
    package var organisers: [Organisation.ID] = []
    package var partners: [Organisation.ID] = []
    package var attended: [Organisation.ID] = []
    package var targets = Targets()
    /// The ages of the tally's columns here; nil: the office's.
    package var tallyBands: TallyBands?
    package var narrative: String?
    package var note: String?
    package var results: [String] = []
    /// For practising the entry with invented people; never counted.
    package var isPractice = false
    package var source: Source.ID?

    package init(
      id: ID, title: String, kind: Kind, role: Role, starts: Day, ends: Day? = nil
    ) {
      self.id = id
      self.title = title
      self.kind = kind
      self.role = role
      self.starts = starts
      self.ends = ends ?? starts
    }

    /// The title for a list.
    package var listTitle: String { shortTitle ?? title }

    /// Whether its people belong to our reach.
    package var countsAsReach: Bool { role.isOurs && !isPractice }
  }
}
