/// A sex as the person says it. A person who says neither is `other`; what was not asked is absent.
package enum Sex: String, Hashable, Sendable, CaseIterable {
  case female = "f"
  case male = "m"
  case other = "x"
}

/// How it is known that somebody lives with a disability (figures, rule 9).
package enum DisabilityMethod: String, Hashable, Sendable, CaseIterable {
  /// Washington Group short set: six questions, yes when any is "a lot of difficulty" or more.
  case washingtonGroup = "wg-ss"
  case declared, observed
}

/// What ratios need to know of a person on the activity's first day. Whatever is nil is not known.
package struct Traits: Hashable, Sendable {
  package var sex: Sex?
  package var ages: Ages?
  package var hasDisability: Bool?
  package var disabilityMethod: DisabilityMethod?
  package var isDisplaced: Bool?

  package init(
    sex: Sex? = nil, ages: Ages? = nil, hasDisability: Bool? = nil,
    disabilityMethod: DisabilityMethod? = nil, isDisplaced: Bool? = nil
  ) {
    self.sex = sex
    self.ages = ages
    self.hasDisability = hasDisability
    self.disabilityMethod = disabilityMethod
    self.isDisplaced = isDisplaced
  }
}

/// One person at one activity, named or not. It carries no name, so that ratios need none.
package struct Attendance: Hashable, Sendable, Identifiable {
  /// How the age was given.
  package enum Age: Hashable, Sendable {
    /// In years on the activity's first day, 0 to 120.
    case years(Int)
    case birthYear(Int)
    case band(Ages)
  }

  package var id: String
  package var sex: Sex?
  package var age: Age?
  /// As it was declared or observed; see `disability`.
  package var hasDisability: Bool?
  package var disabilityMethod: DisabilityMethod?
  /// The answers to the six questions, where they were asked.
  package var washingtonGroup: WashingtonGroup?
  package var isDisplaced: Bool?
  /// The person in the roster, when named.
  package var participant: Participant.ID?
  /// The days on which the person was there, of an activity of several; empty: not noted.
  package var days: [Day] = []

  package init(
    id: String, sex: Sex? = nil, age: Age? = nil, hasDisability: Bool? = nil,
    disabilityMethod: DisabilityMethod? = nil, washingtonGroup: WashingtonGroup? = nil,
    isDisplaced: Bool? = nil, participant: Participant.ID? = nil, days: [Day] = []
  ) {
    self.id = id
    self.sex = sex
    self.age = age
    self.hasDisability = hasDisability
    self.disabilityMethod = disabilityMethod
    self.washingtonGroup = washingtonGroup
    self.isDisplaced = isDisplaced
    self.participant = participant
    self.days = days
  }

  /// Whether the person has a disability, and how it is known: by the six answers where they tell,
  /// else as it was declared or observed. Never by both (figures, rule 9).
  package var disability: (answer: Bool?, method: DisabilityMethod?) {
    if let answer = washingtonGroup?.hasDisability { return (answer, .washingtonGroup) }
    return (hasDisability, disabilityMethod)
  }

  /// On how many days the person was there; nil when that was not noted.
  package var daysAttended: Int? { days.isEmpty ? nil : Set(days).count }

  /// What is known of the person on that day.
  package func traits(on day: Day) -> Traits {
    let (hasDisability, method) = disability
    return Traits(
      sex: sex, ages: age?.ages(on: day), hasDisability: hasDisability, disabilityMethod: method,
      isDisplaced: isDisplaced)
  }
}

extension Attendance.Age {
  /// The ages that a person may have on that day. Somebody of whom only the year of birth is known
  /// may or may not have had the birthday. What cannot be, as a birth after that day, tells nothing.
  package func ages(on day: Day) -> Ages { ages(inYear: day.year) }

  /// The same for any day of a year: no more than the year is known of any birth.
  func ages(inYear current: Int) -> Ages {
    let ages =
      switch self {
      case .years(let years): Ages(exactly: years)
      case .birthYear(let year):
        Ages(lower: max(0, current - year - 1), upper: current - year)
      case .band(let ages): ages
      }
    let isPossible = ages.lower <= 120 && (ages.upper.map { $0 >= max(0, ages.lower) } ?? true)
    return isPossible ? ages : Ages(lower: 0, upper: nil)
  }
}

/// How many people of one category came past one station, not listed one by one.
package struct Headcount: Hashable, Sendable, Identifiable {
  package var id: String
  /// One officer at one door. Stations add; one station counts on.
  package var station: String
  package var traits: Traits
  /// Zero or more.
  package var count: Int

  package init(id: String, station: String, traits: Traits, count: Int) {
    self.id = id
    self.station = station
    self.traits = traits
    self.count = count
  }
}

/// A person in the roster. The only type that holds names and phones.
package struct Participant: Hashable, Sendable, Identifiable {
  /// What somebody does in the network.
  package enum NetworkRole: String, Hashable, Sendable, CaseIterable {
    case trainer, researcher, mediator, advocate
  }

  package var id: String
  package var name: String
  package var sex: Sex?
  package var birthYear: Int?
  /// As the person said it.
  package var organisation: String?
  /// What the person does in the organisation.
  package var function: String?
  package var phone: String?
  package var locality: String?
  package var networkRoles: [NetworkRole]
  /// A person of a practice activity, who does not exist.
  package var isInvented: Bool
  /// The record of the same person that is to be used, when an officer has said that there are two.
  package var sameAs: Participant.ID?

  package init(
    id: String, name: String, sex: Sex? = nil, birthYear: Int? = nil, organisation: String? = nil,
    function: String? = nil, phone: String? = nil, locality: String? = nil,
    networkRoles: [NetworkRole] = [], isInvented: Bool = false, sameAs: Participant.ID? = nil
  ) {
    self.id = id
    self.name = name
    self.sex = sex
    self.birthYear = birthYear
    self.organisation = organisation
    self.function = function
    self.phone = phone
    self.locality = locality
    self.networkRoles = networkRoles
    self.isInvented = isInvented
    self.sameAs = sameAs
  }
}
