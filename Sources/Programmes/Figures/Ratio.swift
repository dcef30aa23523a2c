/// The percentage of `part` in `whole` as a whole number, halves rounded up.
///
/// In integers, because formatters round halves to even and print 12 % for 1/8 (figures, rule 1). It
/// reproduces the 79, 60, 28, 76 and 90 % that the bulletin of the third quarter of 2023 prints.
/// `whole` must be above zero, `part` at most `whole`.
package func percentage(of part: Int, in whole: Int) -> Int {
  (200 * part + whole) / (2 * whole)
}

/// The counts that round to a printed percentage of a whole: 47 % of 269 → 126…127. nil when none
/// does (there is no 90 % that 51 could be the numerator of in a whole number of people).
package func countsRounding(to percent: Int, of whole: Int) -> ClosedRange<Int>? {
  guard whole > 0, (0...100).contains(percent) else { return nil }
  let lower = leastRounding(to: percent, of: whole)
  let upper = mostRounding(to: percent, of: whole)
  return lower <= upper ? lower...upper : nil
}

/// The wholes of which a part is a printed percentage: 91 is 79 % of 115…115. nil when of none, and for
/// 0 %, which a part of nobody is of any whole.
package func wholesRounding(to percent: Int, from part: Int) -> ClosedRange<Int>? {
  guard part > 0, (1...100).contains(percent) else { return nil }
  let lower = max(part, 200 * part / (2 * percent + 1) + 1)
  let upper = 200 * part / (2 * percent - 1)
  return lower <= upper ? lower...upper : nil
}

// percentage(k) == p  ⇔  (2p − 1)·n ≤ 200k < (2p + 1)·n

/// The least number that could round to the percentage, whether or not one does.
func leastRounding(to percent: Int, of whole: Int) -> Int {
  max(0, ((2 * percent - 1) * whole + 199) / 200)
}

/// The greatest number that could round to the percentage, whether or not one does.
func mostRounding(to percent: Int, of whole: Int) -> Int {
  min(whole, ((2 * percent + 1) * whole - 1) / 200)
}

/// A part of those whose attribute is known, and how many are not known.
///
/// It is always shown with its base: `79 % (91/115)` (figures, rule 3).
package struct Ratio: Hashable, Sendable {
  /// Those who have the attribute.
  package var part: Count
  /// Those of whom it is known whether they have it.
  package var base: Count
  /// Those of whom it is not known.
  package var unknown: Count

  package init(part: Count, base: Count, unknown: Count = .zero) {
    self.part = part
    self.base = base
    self.unknown = unknown
  }

  /// The ratio of an attribute that nobody asked for.
  package static func notCollected(among total: Count) -> Ratio {
    Ratio(part: .notCollected, base: .zero, unknown: total)
  }

  package static let empty = Ratio(part: .zero, base: .zero)

  package var isCollected: Bool { part.isCollected }

  /// The percentages that the bounds of part and base allow, each 0 to 100; nil for an empty or
  /// unbounded base, and for a part that is above it.
  package var percent: ClosedRange<Int>? {
    guard let baseUpper = base.upper, baseUpper > 0, base.lower > 0, let partUpper = part.upper
    else { return nil }
    // A part above its whole is no percentage: the counts stand as they are, and the checker tells.
    guard part.lower <= baseUpper else { return nil }
    let lower = percentage(of: part.lower, in: baseUpper)
    let upper = percentage(of: min(partUpper, base.lower), in: base.lower)
    return min(lower, upper)...max(lower, upper)
  }

  /// Whether the base is below ten, of whom the counts say more than a percentage (figures, rule 3).
  package var isOfFew: Bool { base.upper.map { $0 < 10 } ?? false }

  /// Whether the percentage must carry `≈`.
  package var isApproximate: Bool {
    part.state == .approximate || base.state == .approximate || part.state == .present
  }

  /// The share of those counted whose attribute is known, in percent; nil for nobody. 100 only when
  /// nobody is unknown: rounding must not hide one.
  package var coverage: Int? {
    guard let known = base.upper, let unknown = unknown.upper, known + unknown > 0 else {
      return nil
    }
    return min(percentage(of: known, in: known + unknown), unknown > 0 ? 99 : 100)
  }

  /// What the percentage could be if the unknown were known: k/n … (k + unknown)/n, n counting them
  /// all. nil when everything is known, or when no number bounds those who are not.
  package var bounds: ClosedRange<Int>? {
    guard unknown.upper != 0, let unknown = unknown.upper, let most = base.upper,
      let part = part.upper, most + unknown > 0
    else { return nil }
    // The fewer are known, the more the unknown weigh: the upper bound takes the smallest base.
    let (largest, smallest) = (most + unknown, base.lower + unknown)
    let lower = percentage(of: min(self.part.lower, largest), in: largest)
    return lower...max(lower, percentage(of: min(part + unknown, smallest), in: smallest))
  }

  /// Pools two groups: counts add, percentages are never averaged (figures, rule 10).
  package static func + (left: Ratio, right: Ratio) -> Ratio {
    Ratio(
      part: left.part + right.part, base: left.base + right.base,
      unknown: left.unknown + right.unknown)
  }
}
