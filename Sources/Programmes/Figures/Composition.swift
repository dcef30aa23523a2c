/// Who a group of people was, as far as is known: its total and the share of each attribute.
package struct Composition: Hashable, Sendable {
  package var total: Count
  package var women: Ratio
  package var men: Ratio
  package var young: Ratio
  package var youngWomen: Ratio
  package var youngMen: Ratio
  package var disabilities: Disabilities
  package var displaced: Ratio

  package static let empty = Composition(
    total: .zero, women: .empty, men: .empty, young: .empty, youngWomen: .empty, youngMen: .empty,
    disabilities: Disabilities(), displaced: .empty)

  /// People with disabilities by the method that most people were asked or seen by; whoever is known
  /// by another method is unknown here.
  package var disability: Ratio { disabilities.ratio(by: disabilities.main, among: total) }

  /// Pools two groups: counts add.
  package static func + (left: Composition, right: Composition) -> Composition {
    Composition(
      total: left.total + right.total, women: left.women + right.women, men: left.men + right.men,
      young: left.young + right.young, youngWomen: left.youngWomen + right.youngWomen,
      youngMen: left.youngMen + right.youngMen,
      disabilities: left.disabilities + right.disabilities,
      displaced: left.displaced + right.displaced)
  }
}

/// People with disabilities by how it is known. Methods are never added up in one figure, because
/// they do not find the same people (figures, rule 9).
package struct Disabilities: Hashable, Sendable {
  private struct Known: Hashable {
    var part = Count.zero
    var base = Count.zero
  }

  private var washingtonGroup: Known?
  private var declared: Known?
  private var observed: Known?
  /// The source does not say how.
  private var unstated: Known?

  package init() {}

  private subscript(method: DisabilityMethod?) -> Known? {
    get {
      switch method {
      case .washingtonGroup: washingtonGroup
      case .declared: declared
      case .observed: observed
      case nil: unstated
      }
    }
    set {
      switch method {
      case .washingtonGroup: washingtonGroup = newValue
      case .declared: declared = newValue
      case .observed: observed = newValue
      case nil: unstated = newValue
      }
    }
  }

  /// Adds those of whom it is known by a method.
  package mutating func add(_ part: Count, of base: Count, by method: DisabilityMethod?) {
    let known = self[method] ?? Known()
    self[method] = Known(part: known.part + part, base: known.base + base)
  }

  /// All the ways to know, the strictest first, the unstated last.
  package static let allMethods: [DisabilityMethod?] = DisabilityMethod.allCases + [nil]

  /// The methods met, the strictest first, the unstated last.
  package var methods: [DisabilityMethod?] { Disabilities.allMethods.filter { self[$0] != nil } }

  /// The method by which it is known of most people; nil when nobody said how, or nothing is known.
  package var main: DisabilityMethod? {
    var main: (method: DisabilityMethod?, base: Int)?
    for method in Disabilities.allMethods {
      if let known = self[method], known.base.lower > main?.base ?? -1 {
        main = (method, known.base.lower)
      }
    }
    return main?.method
  }

  /// Those of whom it is known by a method, and those of them with a disability.
  func known(by method: DisabilityMethod?) -> (part: Count, base: Count)? {
    self[method].map { ($0.part, $0.base) }
  }

  /// The share by one method among so many people: whoever is not known by it is unknown.
  package func ratio(by method: DisabilityMethod?, among total: Count) -> Ratio {
    guard let known = self[method] else { return .notCollected(among: total) }
    let isWhole = known.base == total
    return Ratio(
      part: known.part, base: known.base, unknown: isWhole ? .zero : total - known.base)
  }

  package static func + (left: Disabilities, right: Disabilities) -> Disabilities {
    var sum = left
    for method in allMethods {
      if let known = right[method] { sum.add(known.part, of: known.base, by: method) }
    }
    return sum
  }

  /// Without what is only "present" or has no bound.
  var countedOnly: Disabilities {
    var counted = self
    for method in Disabilities.allMethods {
      if let known = self[method], known.part.upper == nil || known.base.upper == nil {
        counted[method] = nil
      }
    }
    return counted
  }
}
