/// The margins of a cross table: each measure by itself, as plain numbers. Tens of thousands of
/// activities are pooled by adding them, which costs a fraction of adding compositions.
struct Marginals: Hashable, Sendable {
  /// Those who have an attribute, and those of whom it is known that they have not.
  struct Answers: Hashable, Sendable {
    private(set) var yes = 0
    private(set) var no = 0

    var known: Int { yes + no }

    mutating func add(_ answer: Bool?, _ count: Int) {
      switch answer {
      case true?: yes += count
      case false?: no += count
      case nil: break
      }
    }

    mutating func add(_ other: Answers, times: Int) {
      yes += other.yes * times
      no += other.no * times
    }

    fileprivate func ratio(among total: Int) -> Ratio {
      Ratio(part: .number(yes), base: .number(known), unknown: .number(total - known))
    }
  }

  var total = 0
  var women = Answers()
  var men = Answers()
  var young = Answers()
  var youngWomen = Answers()
  var youngMen = Answers()
  var displaced = Answers()
  private var byWashingtonGroup = Answers()
  private var byDeclaration = Answers()
  private var byObservation = Answers()
  private var byUnstated = Answers()

  /// Whether of anybody it is known whether she or he has a disability, by whatever method.
  var tellsDisability: Bool {
    byWashingtonGroup.known + byDeclaration.known + byObservation.known + byUnstated.known > 0
  }

  mutating func addDisability(_ answer: Bool, by method: DisabilityMethod?, _ count: Int) {
    switch method {
    case .washingtonGroup: byWashingtonGroup.add(answer, count)
    case .declared: byDeclaration.add(answer, count)
    case .observed: byObservation.add(answer, count)
    case nil: byUnstated.add(answer, count)
    }
  }

  /// Adds those of another table, or with -1 takes them out again.
  mutating func add(_ other: Marginals, times: Int = 1) {
    total += other.total * times
    women.add(other.women, times: times)
    men.add(other.men, times: times)
    young.add(other.young, times: times)
    youngWomen.add(other.youngWomen, times: times)
    youngMen.add(other.youngMen, times: times)
    displaced.add(other.displaced, times: times)
    byWashingtonGroup.add(other.byWashingtonGroup, times: times)
    byDeclaration.add(other.byDeclaration, times: times)
    byObservation.add(other.byObservation, times: times)
    byUnstated.add(other.byUnstated, times: times)
  }

  var composition: Composition {
    var disabilities = Disabilities()
    func add(_ answers: Answers, by method: DisabilityMethod?) {
      guard answers.known > 0 else { return }
      disabilities.add(.number(answers.yes), of: .number(answers.known), by: method)
    }
    add(byWashingtonGroup, by: .washingtonGroup)
    add(byDeclaration, by: .declared)
    add(byObservation, by: .observed)
    add(byUnstated, by: nil)
    return Composition(
      total: .number(total), women: women.ratio(among: total), men: men.ratio(among: total),
      young: young.ratio(among: total), youngWomen: youngWomen.ratio(among: total),
      youngMen: youngMen.ratio(among: total), disabilities: disabilities,
      displaced: displaced.ratio(among: total))
  }
}
