/// The bands of age that the columns of the tally stand for, from the youngest on: two or three that
/// follow one another, the last without an end, so that everybody from the first age on has a key.
///
/// They say how people are counted at the door, not who is young: that is said by the definition of
/// youth. Whoever is counted in a band that lies on both sides of its bounds is of unknown youth
/// (figures, rule 8).
package struct TallyBands: Hashable, Sendable, CustomStringConvertible {
  package let ages: [Ages]

  /// nil for anything but two or three bands that follow one another without a gap.
  package init?(_ ages: [Ages]) {
    guard (2...3).contains(ages.count), ages.last?.upper == nil else { return nil }
    for (band, next) in zip(ages, ages.dropFirst()) {
      guard let upper = band.upper, next.lower == upper + 1 else { return nil }
    }
    self.ages = ages
  }

  /// The young, and whoever is older.
  package init(_ youth: YouthDefinition) {
    let (lower, upper) = (youth.ages.lowerBound, youth.ages.upperBound)
    ages = [Ages(lower: lower, upper: upper), Ages(lower: upper + 1, upper: nil)]
  }

  /// Reads `15-35 36+` or `0-14 15-35 36+`.
  package init?(_ text: some StringProtocol) {
    let words = text.split(separator: " ")
    let ages = words.compactMap { Ages($0) }
    guard ages.count == words.count else { return nil }
    self.init(ages)
  }

  package var description: String { ages.map(\.description).joined(separator: " ") }

  /// The column of somebody whose age lies in that range; nil for the ages of none, or of two.
  package func column(of ages: Ages) -> Int? {
    self.ages.firstIndex { band in
      band.lower <= ages.lower && (band.upper ?? .max) >= (ages.upper ?? .max)
    }
  }
}

extension Programme {
  /// The bands in which people come past the door at an activity: its own, else the office's, else the
  /// young and the others.
  package func tallyBands(of activity: Activity) -> TallyBands {
    activity.details.tallyBands ?? tallyBands ?? TallyBands(youthDefinition)
  }
}

/// The people of one activity as the tally's keys lie: by sex, and by column.
package struct TallyBlock: Hashable, Sendable {
  /// How many women, men; by column.
  private var women, men: [Int]
  private var womenMarked, menMarked: [Int]
  /// Everybody who is in no column: of other ages, and those of whom the sex or the age is not known.
  package private(set) var elsewhere = 0

  package init(_ activity: Activity, _ bands: TallyBands) {
    let none = [Int](repeating: 0, count: bands.ages.count)
    (women, men, womenMarked, menMarked) = (none, none, none, none)
    for headcount in activity.headcounts { add(headcount.traits, headcount.count, bands) }
    for person in activity.attendances { add(person.traits(on: activity.starts), 1, bands) }
  }

  private mutating func add(_ traits: Traits, _ count: Int, _ bands: TallyBands) {
    guard let sex = traits.sex, sex != .other,
      let column = traits.ages.flatMap({ bands.column(of: $0) })
    else {
      elsewhere += count
      return
    }
    let marked = traits.hasDisability == true ? count : 0
    if sex == .female {
      women[column] += count
      womenMarked[column] += marked
    } else {
      men[column] += count
      menMarked[column] += marked
    }
  }

  package func people(_ sex: Sex, column: Int) -> Int {
    sex == .female ? women[column] : men[column]
  }

  package func peopleWithDisability(_ sex: Sex, column: Int) -> Int {
    sex == .female ? womenMarked[column] : menMarked[column]
  }
}
