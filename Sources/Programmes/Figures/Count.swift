/// How many people, as far as is known: between `lower` and `upper`, both included.
///
/// A count is in one of four states (figures, rule 2): a number; about a number; present but not
/// counted; not collected. Zero is a number. Sums and differences keep the bounds true, and whatever
/// is computed from an approximate figure is approximate.
package struct Count: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    case number, approximate
    /// At least `lower`, nobody counted how many.
    case present
    case notCollected
  }

  /// Zero or more.
  package let lower: Int
  /// nil: no upper bound is known.
  package let upper: Int?
  /// The source said « environ », or a figure that did went into this one.
  package let isApproximate: Bool

  package init(lower: Int, upper: Int?, isApproximate: Bool = false) {
    self.lower = max(0, lower)
    self.upper = upper.map { max(max(0, lower), $0) }
    self.isApproximate = isApproximate
  }

  package static func number(_ number: Int) -> Count { Count(lower: number, upper: number) }

  package static func about(_ number: Int) -> Count {
    Count(lower: number, upper: number, isApproximate: true)
  }

  package static let zero = Count.number(0)
  /// Present, not counted: « plusieurs femmes déplacées ».
  package static let some = Count(lower: 1, upper: nil)
  package static let notCollected = Count(lower: 0, upper: nil)

  package var state: State {
    if let upper { return upper == lower && !isApproximate ? .number : .approximate }
    return lower > 0 ? .present : .notCollected
  }

  /// The number, when there is exactly one and nobody said « environ ».
  package var exact: Int? { state == .number ? lower : nil }

  package var isCollected: Bool { state != .notCollected }

  /// Whether the number could be this one.
  package func allows(_ number: Int) -> Bool { number >= lower && number <= upper ?? .max }

  package static func + (left: Count, right: Count) -> Count {
    Count(
      lower: left.lower + right.lower,
      upper: left.upper.flatMap { upper in right.upper.map { upper + $0 } },
      isApproximate: left.isApproximate || right.isApproximate)
  }

  package static func += (left: inout Count, right: Count) { left = left + right }

  /// What is left of a whole without one of its parts: never below zero.
  package static func - (whole: Count, part: Count) -> Count {
    Count(
      lower: part.upper.map { whole.lower - $0 } ?? 0,
      upper: whole.upper.map { $0 - part.lower },
      isApproximate: whole.isApproximate || part.isApproximate)
  }

  /// Reads a count as it is written in files: `115`, `~258`, `126-127`, `200+`, `some`. nil for
  /// anything else.
  package init?(written text: some StringProtocol) {
    if text == "some" {
      self = .some
      return
    }
    let isApproximate = text.first == "~"
    let digits = isApproximate ? text.dropFirst() : text[...]
    if digits.last == "+" {
      guard let lower = decimal(digits.dropLast(), digits: 1...9), lower > 0 else { return nil }
      self.init(lower: lower, upper: nil, isApproximate: isApproximate)
      return
    }
    let parts = digits.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, let lower = decimal(parts[0], digits: 1...9),
      let upper = decimal(parts[parts.count - 1], digits: 1...9), lower <= upper
    else { return nil }
    self.init(lower: lower, upper: upper, isApproximate: isApproximate)
  }

  /// The count as it is written in files; nil when it was not collected.
  package var written: String? {
    let sign = isApproximate ? "~" : ""
    guard let upper else {
      if self == .some { return "some" }
      return lower > 0 ? "\(sign)\(lower)+" : nil
    }
    return upper == lower ? "\(sign)\(lower)" : "\(sign)\(lower)-\(upper)"
  }
}
