/// What the targets of several activities come to, beside what those activities reached.
///
/// Numbers of people add up. Percentages are held against a percentage alone, and never averaged: of
/// activities that aim at different ones the lowest and the highest are kept. What was reached is that of the
/// activities which have the target, for others were never meant to meet it.
package struct Goal: Hashable, Sendable {
  /// How many activities aim at a number of people, and how many people they aim at together.
  package private(set) var withPeople = 0
  package private(set) var people = 0
  /// What those reached.
  package private(set) var reachedOfPeople = Ratio.empty
  /// How many activities aim at a percentage, and at which.
  package private(set) var withPercent = 0
  package private(set) var percents: ClosedRange<Int>?
  /// What those reached.
  package private(set) var reachedOfPercent = Ratio.empty
  /// How many of the activities reached their own target, how many did not, and of how many it cannot
  /// be said.
  package private(set) var met = 0
  package private(set) var missed = 0
  package private(set) var open = 0
  /// How many of them tell nothing of it: what was reached is that of the others, and more.
  package private(set) var untold = 0

  package init() {}

  package var isEmpty: Bool { withPeople + withPercent == 0 }

  mutating func add(_ target: Activity.Target, reached: Ratio) {
    // What is only "present" is pooled as no number, as in reach; who is there is unknown.
    let pooled =
      reached.isCounted
      ? reached
      : Ratio(
        part: .zero, base: .zero, unknown: reached.unknown.upper == nil ? .zero : reached.unknown)
    if !reached.isCounted { untold += 1 }
    switch reached.meets(target) {
    case true?: met += 1
    case false?: missed += 1
    case nil: open += 1
    }
    switch target {
    case .people(let number):
      withPeople += 1
      people += number
      reachedOfPeople = reachedOfPeople + pooled
    case .percent(let percent):
      withPercent += 1
      let bounds = percents ?? percent...percent
      percents = min(bounds.lowerBound, percent)...max(bounds.upperBound, percent)
      reachedOfPercent = reachedOfPercent + pooled
    }
  }

  package static func + (left: Goal, right: Goal) -> Goal {
    var sum = left
    sum.withPeople += right.withPeople
    sum.people += right.people
    sum.reachedOfPeople = left.reachedOfPeople + right.reachedOfPeople
    sum.withPercent += right.withPercent
    sum.percents =
      left.percents.map { bounds in
        right.percents.map {
          min(bounds.lowerBound, $0.lowerBound)...max(bounds.upperBound, $0.upperBound)
        } ?? bounds
      } ?? right.percents
    sum.reachedOfPercent = left.reachedOfPercent + right.reachedOfPercent
    sum.met += right.met
    sum.missed += right.missed
    sum.open += right.open
    sum.untold += right.untold
    return sum
  }

  /// Whether the people aimed at were reached together; nil without such a target, or when it cannot be
  /// said.
  package var meetsPeople: Bool? {
    guard withPeople > 0 else { return nil }
    let met = reachedOfPeople.meets(.people(people))
    return met == false && untold > 0 ? nil : met
  }

  /// Whether the percentage aimed at was reached by all together; nil without such a target, when it
  /// cannot be said, and when it lies between the different percentages aimed at.
  package var meetsPercent: Bool? {
    guard let percents, untold == 0 else { return nil }
    if reachedOfPercent.meets(.percent(percents.upperBound)) == true { return true }
    return reachedOfPercent.meets(.percent(percents.lowerBound)) == false ? false : nil
  }
}

/// The goals of several activities, by what they aim at.
package struct Goals: Hashable, Sendable {
  /// Participants in all.
  package var total = Goal()
  package var women = Goal()
  package var young = Goal()
  package var disability = Goal()
  package var displaced = Goal()

  package init() {}

  package var isEmpty: Bool {
    total.isEmpty && women.isEmpty && young.isEmpty && disability.isEmpty && displaced.isEmpty
  }

  /// Adds an activity's targets beside its figures; nobody told means that nothing is known.
  mutating func add(_ targets: Activity.Targets, _ used: Composition?) {
    guard targets != Activity.Targets() else { return }
    let reached = used ?? .notCollected
    if let total = targets.total {
      self.total.add(.people(total), reached: Ratio(part: reached.total, base: reached.total))
    }
    if let target = targets.women { women.add(target, reached: reached.women) }
    if let target = targets.young { young.add(target, reached: reached.young) }
    if let target = targets.disability { disability.add(target, reached: reached.disability) }
    if let target = targets.displaced { displaced.add(target, reached: reached.displaced) }
  }

  package static func + (left: Goals, right: Goals) -> Goals {
    var sum = Goals()
    sum.total = left.total + right.total
    sum.women = left.women + right.women
    sum.young = left.young + right.young
    sum.disability = left.disability + right.disability
    sum.displaced = left.displaced + right.displaced
    return sum
  }
}

extension Composition {
  /// A group of whom nothing is told.
  fileprivate static let notCollected = Composition(
    total: .notCollected, women: .notCollected(among: .notCollected),
    men: .notCollected(among: .notCollected), young: .notCollected(among: .notCollected),
    youngWomen: .notCollected(among: .notCollected), youngMen: .notCollected(among: .notCollected),
    disabilities: Disabilities(), displaced: .notCollected(among: .notCollected))
}

extension Ratio {
  /// Whether a target is reached: nil as long as the bounds, those of whom it is unknown counted,
  /// leave it open or nothing is known.
  package func meets(_ target: Activity.Target) -> Bool? {
    switch target {
    case .percent(let goal):
      guard isCounted, unknown.upper != nil, let percent = bounds ?? percent else { return nil }
      if percent.lowerBound >= goal { return true }
      return percent.upperBound < goal ? false : nil
    case .people(let goal):
      guard part.isCollected else { return nil }
      if part.lower >= goal { return true }
      guard let most = (part + unknown).upper else { return nil }
      return most < goal ? false : nil
    }
  }
}
