/// Compositions added up so that each can be taken out again: a sum of counts alone would not tell
/// which of them had no upper bound, or was approximate.
struct Pool: Hashable, Sendable {
  private var total = Sum()
  private var women = RatioSum()
  private var men = RatioSum()
  private var young = RatioSum()
  private var youngWomen = RatioSum()
  private var youngMen = RatioSum()
  private var displaced = RatioSum()
  private var byWashingtonGroup = Method()
  private var byDeclaration = Method()
  private var byObservation = Method()
  private var byUnstated = Method()

  /// Adds a composition, or with -1 takes out one that was added.
  mutating func add(_ composition: Composition, times: Int) {
    total.add(composition.total, times)
    women.add(composition.women, times)
    men.add(composition.men, times)
    young.add(composition.young, times)
    youngWomen.add(composition.youngWomen, times)
    youngMen.add(composition.youngMen, times)
    displaced.add(composition.displaced, times)
    byWashingtonGroup.add(composition.disabilities.known(by: .washingtonGroup), times)
    byDeclaration.add(composition.disabilities.known(by: .declared), times)
    byObservation.add(composition.disabilities.known(by: .observed), times)
    byUnstated.add(composition.disabilities.known(by: nil), times)
  }

  /// Adds what another pool holds.
  mutating func add(_ other: Pool) {
    total.add(other.total)
    women.add(other.women)
    men.add(other.men)
    young.add(other.young)
    youngWomen.add(other.youngWomen)
    youngMen.add(other.youngMen)
    displaced.add(other.displaced)
    byWashingtonGroup.add(other.byWashingtonGroup)
    byDeclaration.add(other.byDeclaration)
    byObservation.add(other.byObservation)
    byUnstated.add(other.byUnstated)
  }

  var composition: Composition {
    var disabilities = Disabilities()
    func add(_ known: Method, by method: DisabilityMethod?) {
      guard known.members > 0 else { return }
      disabilities.add(known.part.count, of: known.base.count, by: method)
    }
    add(byWashingtonGroup, by: .washingtonGroup)
    add(byDeclaration, by: .declared)
    add(byObservation, by: .observed)
    add(byUnstated, by: nil)
    return Composition(
      total: total.count, women: women.ratio, men: men.ratio, young: young.ratio,
      youngWomen: youngWomen.ratio, youngMen: youngMen.ratio, disabilities: disabilities,
      displaced: displaced.ratio)
  }

  /// Counts added up.
  private struct Sum: Hashable {
    var lower = 0
    var upper = 0
    /// How many of them have no upper bound, and how many are approximate.
    var unbounded = 0
    var approximate = 0

    mutating func add(_ count: Count, _ times: Int) {
      lower += count.lower * times
      upper += (count.upper ?? 0) * times
      if count.upper == nil { unbounded += times }
      if count.isApproximate { approximate += times }
    }

    mutating func add(_ other: Sum) {
      lower += other.lower
      upper += other.upper
      unbounded += other.unbounded
      approximate += other.approximate
    }

    var count: Count {
      Count(lower: lower, upper: unbounded > 0 ? nil : upper, isApproximate: approximate > 0)
    }
  }

  private struct RatioSum: Hashable {
    var part = Sum()
    var base = Sum()
    var unknown = Sum()

    mutating func add(_ ratio: Ratio, _ times: Int) {
      part.add(ratio.part, times)
      base.add(ratio.base, times)
      unknown.add(ratio.unknown, times)
    }

    mutating func add(_ other: RatioSum) {
      part.add(other.part)
      base.add(other.base)
      unknown.add(other.unknown)
    }

    var ratio: Ratio { Ratio(part: part.count, base: base.count, unknown: unknown.count) }
  }

  private struct Method: Hashable {
    var members = 0
    var part = Sum()
    var base = Sum()

    mutating func add(_ known: (part: Count, base: Count)?, _ times: Int) {
      guard let known else { return }
      members += times
      part.add(known.part, times)
      base.add(known.base, times)
    }

    mutating func add(_ other: Method) {
      members += other.members
      part.add(other.part)
      base.add(other.base)
    }
  }
}
