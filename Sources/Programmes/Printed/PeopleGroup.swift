/// Some of the people at an activity, by what they have in common: all of them, the women, the young
/// women, those displaced among the young.
package struct PeopleGroup: Hashable, Sendable {
  /// nil: of any sex; and so on.
  package var sex: Sex?
  package var isYoung: Bool?
  package var hasDisability: Bool?
  package var isDisplaced: Bool?
  /// Nobody can be in it, as women among the men.
  package var isEmpty = false

  package init(
    sex: Sex? = nil, isYoung: Bool? = nil, hasDisability: Bool? = nil, isDisplaced: Bool? = nil
  ) {
    self.sex = sex
    self.isYoung = isYoung
    self.hasDisability = hasDisability
    self.isDisplaced = isDisplaced
  }

  package static let everybody = PeopleGroup()

  /// Those whom a measure counts; nil for what counts no people.
  package init?(_ measure: Reported.Measure) {
    switch measure {
    case .total: self.init()
    case .women: self.init(sex: .female)
    case .men: self.init(sex: .male)
    case .young: self.init(isYoung: true)
    case .adult: self.init(isYoung: false)
    case .youngWomen: self.init(sex: .female, isYoung: true)
    case .youngMen: self.init(sex: .male, isYoung: true)
    case .withDisability: self.init(hasDisability: true)
    case .displaced: self.init(isDisplaced: true)
    case .firstDay, .lastDay, .days, .sessions: return nil
    }
  }

  /// Those who are in both.
  package static func & (left: PeopleGroup, right: PeopleGroup) -> PeopleGroup {
    var both = left
    both.isEmpty = left.isEmpty || right.isEmpty
    func meet<Trait: Equatable>(_ trait: WritableKeyPath<PeopleGroup, Trait?>) {
      guard let other = right[keyPath: trait] else { return }
      if let own = both[keyPath: trait], own != other { both.isEmpty = true }
      both[keyPath: trait] = other
    }
    meet(\.sex)
    meet(\.isYoung)
    meet(\.hasDisability)
    meet(\.isDisplaced)
    return both
  }

  /// Whether everybody of this group is in the other.
  package func isWithin(_ other: PeopleGroup) -> Bool { self & other == self }
}

extension Reported {
  /// Those whom the figure counts: of its measure, those who are in its whole. A total is one whatever
  /// whole is named. nil for what counts no people.
  package var group: PeopleGroup? {
    guard let measured = PeopleGroup(measure) else { return nil }
    if measured == .everybody { return measured }
    return PeopleGroup(whole).map { measured & $0 }
  }
}
