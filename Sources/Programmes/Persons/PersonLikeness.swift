/// What speaks for two records being one person, and how much: a proposal, never more. Only an officer
/// says that two are the same.
package struct PersonLikeness: Hashable, Sendable {
  /// One thing that speaks for it or against it.
  package enum Evidence: Hashable, Sendable {
    case name(NameLikeness)
    /// How many people of the roster have a name like this, where they are many: « Aminata Traoré » alone
    /// tells little.
    case commonName(bearers: Int)
    case samePhone
    case otherPhone
    /// How many years lie between the years of birth.
    case birthYears(apart: Int)
    case sameOrganisation
    case sameLocality
    case otherSex

    /// What it adds to the score; the evidence against takes away.
    package var weight: Int {
      switch self {
      case .name(.same): 50
      case .name(.spelledOtherwise): 46
      case .name(.within): 40
      case .name(.related), .name(.oneLetterOff): 32
      // Each doubling of those who have the name makes it tell less.
      case .commonName(let bearers): -min(30, 5 * (Int.bitWidth - 2 - bearers.leadingZeroBitCount))
      case .samePhone: 40
      case .otherPhone: -5
      case .birthYears(apart: 0): 20
      // A year of birth is often reckoned from an age.
      case .birthYears(apart: 1): 10
      case .birthYears(apart: 2): 0
      case .birthYears(let apart): -min(40, 5 * apart)
      case .sameOrganisation: 15
      case .sameLocality: 5
      case .otherSex: -40
      }
    }
  }

  /// The strongest first.
  package let evidence: [Evidence]
  /// 0 to 100.
  package let score: Int

  /// From this score on two records are proposed as one person.
  package static let likely = 60
  /// From this score on an officer who is typing is told, who can ask the person.
  package static let possible = 45

  /// Holds two people against each other; nil when their names are not alike.
  ///
  /// - Parameter bearers: how many people of the roster have such a name.
  package init?(_ one: Participant, _ other: Participant, bearers: Int = 0) {
    guard let likeness = PersonName(one.name).likeness(to: PersonName(other.name)) else {
      return nil
    }
    self.init(one, other, likeness, bearers: bearers)
  }

  init(_ one: Participant, _ other: Participant, _ likeness: NameLikeness, bearers: Int) {
    var evidence = [Evidence.name(likeness)]
    if bearers > 3 { evidence.append(.commonName(bearers: bearers)) }
    let (phones, others) = (phoneNumbers(one.phone), phoneNumbers(other.phone))
    if !phones.isEmpty, !others.isEmpty {
      evidence.append(phones.contains(where: others.contains) ? .samePhone : .otherPhone)
    }
    if let year = one.birthYear, let otherYear = other.birthYear {
      evidence.append(.birthYears(apart: abs(year - otherYear)))
    }
    if isSame(one.organisation, other.organisation) { evidence.append(.sameOrganisation) }
    if isSame(one.locality, other.locality) { evidence.append(.sameLocality) }
    if let sex = one.sex, let otherSex = other.sex, sex != otherSex { evidence.append(.otherSex) }
    self.evidence = evidence.sorted { $0.weight > $1.weight }
    score = min(100, max(0, evidence.reduce(0) { $0 + $1.weight }))
  }
}

private func isSame(_ one: String?, _ other: String?) -> Bool {
  guard let one, let other, !one.isEmpty else { return false }
  return one == other || folded(one) == folded(other)
}

/// The phone numbers in a text, in digits alone and without the country's 223 : `+223 76 12 34 56` →
/// `76123456`. Several are parted by a slash, a comma, a semicolon or a word.
package func phoneNumbers(_ text: String?) -> [String] {
  guard let text else { return [] }
  var numbers: [String] = []
  var digits = ""
  func close() {
    let national = digits.hasPrefix("00223") ? digits.dropFirst(5) : digits[...]
    let isAbroad = national.utf8.count > 8 && national.hasPrefix("223")
    let number = isAbroad ? String(national.dropFirst(3)) : String(national)
    // Fewer digits are an extension, a date or a slip.
    if number.utf8.count >= 8 { numbers.append(number) }
    digits = ""
  }
  for character in text {
    if let digit = character.wholeNumberValue, character.isASCII {
      digits += String(digit)
    } else if character.isLetter || "/,;".contains(character) {
      close()
    }
  }
  close()
  return numbers
}
