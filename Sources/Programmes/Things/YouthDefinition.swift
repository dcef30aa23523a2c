/// Who counts as young: a named definition with its source. Both ages are included, and age is
/// counted on the activity's first day (figures, rule 8).
package struct YouthDefinition: Hashable, Sendable, Identifiable {
  package var id: String
  /// As the office calls it; nil for those we know, which each language names.
  package var name: String?
  package var ages: ClosedRange<Int>
  /// From when and until when it holds; nil where that is not known.
  package var since: Day?
  package var until: Day?
  /// Where the bounds stand.
  package var source: String

  /// African Youth Charter (African Union, 2006, in force since 8 August 2009), Definitions.
  package static let africanYouthCharter = YouthDefinition(
    id: "african-youth-charter", ages: 15...35, since: Day(year: 2009, month: 8, day: 8),
    source: "African Youth Charter, 2006")
  /// United Nations Security Council resolution 2250 (2015).
  package static let securityCouncil2250 = YouthDefinition(
    id: "un-security-council-2250", ages: 18...29, source: "UNSCR 2250, 2015")
  /// Mali's youth employment programme (2003).
  package static let maliYouthEmployment = YouthDefinition(
    id: "mali-youth-employment", ages: 15...40, source: "Programme emploi jeunes, Mali, 2003")

  package static let all = [africanYouthCharter, securityCouncil2250, maliYouthEmployment]

  package init(
    id: String, name: String? = nil, ages: ClosedRange<Int>, since: Day? = nil, until: Day? = nil,
    source: String
  ) {
    self.id = id
    self.name = name
    self.ages = ages
    self.since = since
    self.until = until
    self.source = source
  }

  /// The definition of that identifier, if it is one we know.
  package init?(id: String) {
    guard let known = YouthDefinition.all.first(where: { $0.id == id }) else { return nil }
    self = known
  }

  /// Whether it holds on that day, as far as is known.
  package func holds(on day: Day) -> Bool {
    since.map { $0 <= day } != false && until.map { day <= $0 } != false
  }

  /// Where an age lies: under the definition's, within them, or above.
  package enum AgeGroup: Hashable, Sendable, CaseIterable {
    case child, young, adult
  }

  /// The group of somebody whose age lies in that range: nil when the range is in more than one.
  package func group(of ages: Ages) -> AgeGroup? {
    let upper = ages.upper ?? Int.max
    if upper < self.ages.lowerBound { return .child }
    if ages.lower > self.ages.upperBound { return .adult }
    return ages.lower >= self.ages.lowerBound && upper <= self.ages.upperBound ? .young : nil
  }

  /// Whether somebody whose age lies in that range is young: nil when the range holds both.
  package func includes(_ ages: Ages) -> Bool? { group(of: ages).map { $0 == .young } }
}

/// What is known of an age, in years, both ends included: `15-35`, `36+`, `24-24`.
package struct Ages: Hashable, Sendable, CustomStringConvertible {
  package let lower: Int
  /// nil: no upper bound.
  package let upper: Int?

  package init(lower: Int, upper: Int?) {
    self.lower = lower
    self.upper = upper
  }

  package init(exactly age: Int) {
    self.init(lower: age, upper: age)
  }

  /// Reads `15-35` or `36+`, and no single age: that is no band.
  package init?(_ text: some StringProtocol) {
    if text.last == "+" {
      guard let lower = decimal(text.dropLast(), digits: 1...3), (0...120).contains(lower) else {
        return nil
      }
      self.init(lower: lower, upper: nil)
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let lower = decimal(parts[0], digits: 1...3),
      let upper = decimal(parts[1], digits: 1...3), (0...120).contains(lower),
      (lower...120).contains(upper)
    else { return nil }
    self.init(lower: lower, upper: upper)
  }

  package var description: String {
    upper.map { "\(lower)-\($0)" } ?? "\(lower)+"
  }
}
