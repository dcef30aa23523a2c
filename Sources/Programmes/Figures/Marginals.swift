/// The margins of a cross table: each measure by itself, as plain numbers. Tens of thousands of
/// activities are pooled by adding them, which costs a fraction of adding compositions.
struct Marginals: Hashable, Sendable {
  /// Those who have an attribute, and those of whom it is known that they have not.
  struct Answers: Hashable, Sendable {
    fileprivate(set) var yes = 0
    fileprivate(set) var no = 0

    var known: Int { yes + no }

    mutating func add(_ other: Answers, times: Int) {
      yes += other.yes * times
      no += other.no * times
    }

    fileprivate func ratio(among total: Int) -> Ratio {
      Ratio(part: .number(yes), base: .number(known), unknown: .number(total - known))
    }
  }

  private(set) var total = 0
  private(set) var women = Answers()
  private(set) var men = Answers()
  private(set) var young = Answers()
  private(set) var youngWomen = Answers()
  private(set) var youngMen = Answers()
  private(set) var displaced = Answers()
  private var byWashingtonGroup = Answers()
  private var byDeclaration = Answers()
  private var byObservation = Answers()
  private var byUnstated = Answers()

  /// Whether of anybody it is known whether she or he has a disability, by whatever method.
  var tellsDisability: Bool {
    byWashingtonGroup.known + byDeclaration.known + byObservation.known + byUnstated.known > 0
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

extension Marginals {
  /// People by the attributes that a measure needs together, each in the code that `PackedTraits` and
  /// `Category` have for it: three additions for each cell, whatever the measures are.
  struct Sums {
    /// By sex, in the lowest two bits, and by age's group.
    fileprivate var sexAndAge = InlineArray<16, Int>(repeating: 0)
    /// By disability, in the lowest two bits, and by its method.
    fileprivate var disability = InlineArray<16, Int>(repeating: 0)
    fileprivate var displaced = InlineArray<4, Int>(repeating: 0)

    mutating func add(_ category: Category, _ count: Int) {
      let code = Int(category.code)
      sexAndAge[code & 3 | code >> 6 & 12] += count
      disability[code >> 2 & 15] += count
      displaced[code >> 6 & 3] += count
    }
  }

  init(_ sums: Sums) {
    // Of each: not known, then female, male, other; child, young, adult; yes, no.
    func people(_ sex: Int, _ age: Int) -> Int { sums.sexAndAge[sex | age << 2] }
    func of(sex: Int) -> Int { people(sex, 0) + people(sex, 1) + people(sex, 2) + people(sex, 3) }
    func of(age: Int) -> Int { people(0, age) + people(1, age) + people(2, age) + people(3, age) }
    let (women, men, others) = (of(sex: 1), of(sex: 2), of(sex: 3))
    let notYoung = of(age: 1) + of(age: 3)
    total = of(sex: 0) + women + men + others
    self.women = Answers(yes: women, no: men + others)
    self.men = Answers(yes: men, no: women + others)
    young = Answers(yes: of(age: 2), no: notYoung)
    // Of somebody who is not a woman it is known that it is no young woman, whatever the age.
    func perhapsYoung(_ sex: Int) -> Int { people(sex, 0) + people(sex, 2) }
    youngWomen = Answers(
      yes: people(1, 2), no: notYoung + perhapsYoung(2) + perhapsYoung(3))
    youngMen = Answers(yes: people(2, 2), no: notYoung + perhapsYoung(1) + perhapsYoung(3))
    func answers(by method: Int) -> Answers {
      Answers(yes: sums.disability[1 | method << 2], no: sums.disability[2 | method << 2])
    }
    byUnstated = answers(by: 0)
    byWashingtonGroup = answers(by: 1)
    byDeclaration = answers(by: 2)
    byObservation = answers(by: 3)
    displaced = Answers(yes: sums.displaced[1], no: sums.displaced[2])
  }
}
