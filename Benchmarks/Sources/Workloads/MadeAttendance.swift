/// One person at one activity, with what the list tells of them and what it leaves out.
struct MadeAttendance {
  /// What is known; nil, not known.
  struct Traits {
    var sex: String?
    /// nil: the age, or on which side of youth it lies, is not known.
    var isYoung: Bool?
    var hasDisability: Bool?
    var isDisplaced: Bool?
  }

  private let id: String
  private let participant: String?
  private(set) var traits = Traits()
  private(set) var age: Age?

  /// How the age was given.
  enum Age {
    case years(Int)
    case birthYear(Int)
    case band(lower: Int, upper: Int?)
  }

  /// African Youth Charter: 15 to 35, both included.
  private static let youth = 15...35

  init(
    _ number: Int, participant: Int?, on day: CalendarDay, seed: UInt64, _ draws: inout Draws
  ) {
    id = Draws.identifier("a", seed: seed, number)
    self.participant = participant.map { Draws.identifier("p", seed: seed, $0) }
    var about =
      participant.map { Draws(seed, for: .participant, $0) } ?? Draws(seed, for: .stranger, number)
    let person = Person(&about)
    if draws.chance(97) { traits.sex = person.sex }
    if draws.chance(85) { traits.hasDisability = person.hasDisability }
    if draws.chance(88) { traits.isDisplaced = person.isDisplaced }
    setAge(of: person, on: day, &draws)
  }

  private mutating func setAge(of person: Person, on day: CalendarDay, _ draws: inout Draws) {
    let years = person.age(on: day)
    switch draws.below(100) {
    case ..<60:
      age = .years(years)
      traits.isYoung = Self.youth.contains(years)
    case ..<80:
      age = .birthYear(person.birth.year)
      // The birthday may or may not have been.
      let most = day.year - person.birth.year
      let answers = [Self.youth.contains(max(0, most - 1)), Self.youth.contains(most)]
      traits.isYoung = answers[0] == answers[1] ? answers[0] : nil
    case ..<86 where years < 15:
      age = .band(lower: 0, upper: 14)
      traits.isYoung = false
    case ..<86 where years > 35:
      age = .band(lower: 36, upper: nil)
      traits.isYoung = false
    case ..<86:
      age = .band(lower: 15, upper: 35)
      traits.isYoung = true
    case ..<90:
      age = years < 30 ? .band(lower: 12, upper: 29) : .band(lower: 30, upper: 120)
    default: break
    }
  }

  /// What an officer at the door sees of the same person: no age but a band.
  var atTheDoor: MadeAttendance {
    var seen = self
    if case .band? = age { return seen }
    seen.age = nil
    seen.traits.isYoung = nil
    return seen
  }

  var fields: [(name: String, value: String)] {
    var fields = [("Id", id)] + traitFields
    if let participant { fields.append(("Participant", participant)) }
    return fields
  }

  /// The fields that a count by category has too.
  var traitFields: [(name: String, value: String)] {
    var fields: [(name: String, value: String)] = []
    if let sex = traits.sex { fields.append(("Sex", sex)) }
    switch age {
    case .years(let years)?: fields.append(("Age", String(years)))
    case .birthYear(let year)?: fields.append(("BirthYear", String(year)))
    case .band(let lower, let upper)?:
      fields.append(("Ages", upper.map { "\(lower)-\($0)" } ?? "\(lower)+"))
    case nil: break
    }
    if let hasDisability = traits.hasDisability {
      fields.append(("Disability", hasDisability ? "yes" : "no"))
      fields.append(("DisabilityMethod", "declared"))
    }
    if let isDisplaced = traits.isDisplaced {
      fields.append(("Displaced", isDisplaced ? "yes" : "no"))
    }
    return fields
  }

  /// The same as a row of a table; what is not known is empty.
  var row: String {
    func word(_ answer: Bool?) -> String { answer.map { $0 ? "yes" : "no" } ?? "" }
    var (years, birthYear, lower, upper) = ("", "", "", "")
    switch age {
    case .years(let value)?: years = String(value)
    case .birthYear(let value)?: birthYear = String(value)
    case .band(let from, let to)?: (lower, upper) = (String(from), to.map { String($0) } ?? "120")
    case nil: break
    }
    return """
      \(id),\(traits.sex ?? ""),\(years),\(birthYear),\(lower),\(upper),\
      \(word(traits.hasDisability)),\(word(traits.isDisplaced)),\(participant ?? "")
      """
  }
}

extension Counts {
  mutating func add(_ traits: MadeAttendance.Traits, times: Int = 1) {
    people += times
    if let sex = traits.sex {
      sexKnown += times
      if sex == "f" { women += times }
      if sex == "m" { men += times }
    }
    if let isYoung = traits.isYoung {
      ageKnown += times
      if isYoung { young += times }
    }
    if let hasDisability = traits.hasDisability {
      disabilityKnown += times
      if hasDisability { withDisability += times }
    }
    if let isDisplaced = traits.isDisplaced {
      displacedKnown += times
      if isDisplaced { displaced += times }
    }
  }
}
