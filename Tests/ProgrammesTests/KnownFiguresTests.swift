import Programmes
import Testing

/// People by sex, age, disability and displacement at once: what nobody writes down and figures are of.
private struct Crowd {
  struct Cell: CaseIterable {
    var isWoman, isYoung, hasDisability, isDisplaced: Bool

    static let allCases: [Cell] = (0..<16).map { bits in
      Cell(
        isWoman: bits & 1 != 0, isYoung: bits & 2 != 0, hasDisability: bits & 4 != 0,
        isDisplaced: bits & 8 != 0)
    }
  }

  var counts: [Int]

  func size(of group: PeopleGroup) -> Int {
    if group.isEmpty { return 0 }
    return zip(Cell.allCases, counts).reduce(0) { sum, entry in
      let cell = entry.0
      let belongs =
        (group.sex.map { ($0 == .female) == cell.isWoman } ?? true)
        && (group.isYoung.map { $0 == cell.isYoung } ?? true)
        && (group.hasDisability.map { $0 == cell.hasDisability } ?? true)
        && (group.isDisplaced.map { $0 == cell.isDisplaced } ?? true)
      return sum + (belongs ? entry.1 : 0)
    }
  }

  func meets(_ figure: KnownFigures.Figure) -> Bool {
    let part = size(of: figure.group)
    switch figure.amount {
    case .people(let count): return count.allows(part)
    case .percent(let percent, let whole, _):
      let base = size(of: whole)
      return base > 0 && percentage(of: part, in: base) == percent
    }
  }

  /// Every crowd of so many people who differ in the first so many cells only.
  static func all(of total: Int, cells: Int) -> [Crowd] {
    var crowds: [[Int]] = [[]]
    for _ in 0..<cells - 1 {
      crowds = crowds.flatMap { begun in
        (0...total - begun.reduce(0, +)).map { begun + [$0] }
      }
    }
    return crowds.map { begun in
      let counts = begun + [total - begun.reduce(0, +)]
      return Crowd(counts: counts + Array(repeating: 0, count: 16 - cells))
    }
  }
}

extension PeopleGroup {
  /// Any group told by the first so many traits.
  fileprivate static func random(
    traits: Int, using generator: inout SeededGenerator
  ) -> PeopleGroup {
    func maybe(_ trait: Int) -> Bool? {
      trait < traits && Int.random(in: 0..<5, using: &generator) < 3
        ? Bool.random(using: &generator) : nil
    }
    let sex: Sex? = maybe(0).map { $0 ? .female : .male }
    return PeopleGroup(
      sex: sex, isYoung: maybe(1), hasDisability: maybe(2), isDisplaced: maybe(3))
  }
}

@Suite("What known figures imply together")
struct KnownFiguresTests {
  private func figure(_ measure: Reported.Measure, _ count: Count) -> KnownFigures.Figure {
    KnownFigures.Figure(PeopleGroup(measure) ?? .everybody, .people(count))
  }

  private func figure(
    _ measure: Reported.Measure, percent: Int, of whole: Reported.Measure = .total,
    isApproximate: Bool = false
  ) -> KnownFigures.Figure {
    KnownFigures.Figure(
      PeopleGroup(measure) ?? .everybody,
      .percent(percent, of: PeopleGroup(whole) ?? .everybody, isApproximate: isApproximate))
  }

  private let youngWomen = PeopleGroup(sex: .female, isYoung: true)

  @Test("of 115 people with 91 women and 69 young: 45 to 69 young women, 0 to 24 young men")
  func bamako() {
    let known = KnownFigures([
      figure(.total, .number(115)), figure(.women, .number(91)), figure(.young, .number(69)),
    ])
    #expect(known.count(of: youngWomen) == Count(lower: 45, upper: 69))
    #expect(known.count(of: PeopleGroup(sex: .male, isYoung: true)) == Count(lower: 0, upper: 24))
    #expect(known.count(of: PeopleGroup(sex: .male)) == .number(24))
    #expect(
      known.count(of: PeopleGroup(sex: .female, isYoung: false)) == Count(lower: 22, upper: 46))
  }

  @Test("of 269 women and 47 %: 126 or 127, approximate where « environ » says so")
  func campaigns() {
    for isApproximate in [false, true] {
      let known = KnownFigures([
        figure(.total, .number(269)), figure(.women, .number(269)),
        figure(.youngWomen, percent: 47, of: .women, isApproximate: isApproximate),
      ])
      let expected = Count(lower: 126, upper: 127, isApproximate: isApproximate)
      #expect(known.count(of: youngWomen) == expected)
      #expect(known.count(of: PeopleGroup(isYoung: true)) == expected)
      #expect(known.count(of: PeopleGroup(sex: .male)) == .zero, "that follows from exact figures")
    }
  }

  @Test("of 91 women who are 79 %: 115 people, no other total")
  func total() {
    let known = KnownFigures([figure(.women, .number(91)), figure(.women, percent: 79)])
    #expect(known.count(of: .everybody) == .number(115))
    #expect(known.count(of: PeopleGroup(sex: .male)) == .number(24))
  }

  @Test("of three figures more than of any two of them")
  func three() {
    // 60 women, 70 young and 50 with a disability among 100: two by two nothing of all three is said.
    let known = KnownFigures([
      figure(.total, .number(100)), figure(.women, .number(90)), figure(.young, .number(80)),
      figure(.withDisability, .number(70)),
    ])
    let all = PeopleGroup(sex: .female, isYoung: true, hasDisability: true)
    #expect(known.count(of: all) == Count(lower: 40, upper: 70))
    // The young with a disability are at least 50; ten of them at most are men.
    let youngMen = PeopleGroup(sex: .male, isYoung: true, hasDisability: true)
    #expect(known.count(of: youngMen) == Count(lower: 0, upper: 10))
  }

  @Test("through percentages of a total that is itself only bounded")
  func boundedTotal() {
    let known = KnownFigures([
      figure(.total, Count(lower: 50, upper: 60)), figure(.young, percent: 90),
      figure(.women, .number(17)), figure(.women, percent: 33),
    ])
    // Only 51 and 52 make 17 a third; 90 % of them are 46 and 47.
    #expect(known.count(of: .everybody) == Count(lower: 51, upper: 52))
    #expect(known.count(of: PeopleGroup(isYoung: true)) == Count(lower: 46, upper: 47))
  }

  @Test("say nothing of traits that no figure speaks of, and nothing of whole numbers of nobody")
  func untold() {
    let known = KnownFigures([figure(.total, .number(115))])
    #expect(known.count(of: PeopleGroup(isDisplaced: true)) == Count(lower: 0, upper: 115))
    let percentOnly = KnownFigures([figure(.women, percent: 60)])
    #expect(percentOnly.count(of: PeopleGroup(sex: .female)) == .notCollected)
    let nobody = KnownFigures([figure(.total, .zero), figure(.women, percent: 0)])
    #expect(nobody.putAside.count == 1, "nobody is no percentage of nobody")
  }

  @Test("put aside what contradicts the figures before it")
  func aside() {
    let figures = [
      figure(.total, .number(100)), figure(.women, .number(60)), figure(.young, .number(70)),
      figure(.youngWomen, .number(20)), figure(.displaced, .number(5)),
    ]
    let known = KnownFigures(figures)
    #expect(known.putAside == [figures[3]], "60 and 70 of 100 are at least 30")
    #expect(known.used == [figures[0], figures[1], figures[2], figures[4]])
    #expect(known.count(of: youngWomen) == Count(lower: 30, upper: 60))
    #expect(KnownFigures.contradiction(among: figures) == Array(figures.prefix(4)))
    #expect(KnownFigures.contradiction(among: Array(figures.prefix(3))).isEmpty)
  }

  @Test(
    "are as narrow as a search through every crowd finds them, no narrower and no wider",
    arguments: 0..<12)
  func exact(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let traits = 2 + Int(seed % 3)
    let limit = [7, 5, 3][traits - 2]
    let crowds = (0...limit).flatMap { Crowd.all(of: $0, cells: 1 << traits) }
    for _ in 0..<12 {
      let total = Int.random(in: 1...limit, using: &generator)
      var figures = [
        figure(.total, Count(lower: Int.random(in: 0...total, using: &generator), upper: total))
      ]
      for _ in 0..<Int.random(in: 1...5, using: &generator) {
        let group = PeopleGroup.random(traits: traits, using: &generator)
        let whole = PeopleGroup.random(traits: traits, using: &generator)
        let lower = Int.random(in: 0...total, using: &generator)
        figures.append(
          Bool.random(using: &generator)
            ? KnownFigures.Figure(
              group,
              .people(Count(lower: lower, upper: Int.random(in: lower...total, using: &generator))))
            : KnownFigures.Figure(
              group & whole,
              .percent(
                Int.random(in: 0...100, using: &generator), of: whole, isApproximate: false)))
      }
      let fitting = crowds.filter { crowd in figures.allSatisfy { crowd.meets($0) } }
      let known = KnownFigures(figures)
      #expect(known.putAside.isEmpty == !fitting.isEmpty)
      #expect(KnownFigures.contradiction(among: figures).isEmpty == !fitting.isEmpty)
      guard known.putAside.isEmpty else {
        // What is left agrees, and each one put aside does not agree with it.
        for other in known.putAside {
          #expect(
            !crowds.contains { crowd in (known.used + [other]).allSatisfy { crowd.meets($0) } })
        }
        #expect(crowds.contains { crowd in known.used.allSatisfy { crowd.meets($0) } })
        continue
      }
      for _ in 0..<4 {
        let group = PeopleGroup.random(traits: traits, using: &generator)
        let sizes = fitting.map { $0.size(of: group) }
        let count = known.count(of: group)
        #expect(count.lower == sizes.min(), "\(figures) \(group)")
        #expect(count.upper == sizes.max(), "\(figures) \(group)")
      }
    }
  }

  @Test("have contradictions of which no figure can be left out", arguments: 0..<8)
  func minimal(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var found = 0
    while found < 10 {
      let figures =
        [figure(.total, .number(20))]
        + (0..<5).map { _ in
          KnownFigures.Figure(
            .random(traits: 3, using: &generator),
            .people(.number(Int.random(in: 0...20, using: &generator))))
        }
      let clash = KnownFigures.contradiction(among: figures)
      guard !clash.isEmpty else { continue }
      found += 1
      #expect(KnownFigures.contradiction(among: clash) == clash)
      for index in clash.indices {
        var fewer = clash
        fewer.remove(at: index)
        #expect(KnownFigures.contradiction(among: fewer).isEmpty)
      }
    }
  }

  @Test(
    "hold the true crowd whatever of it is told, in numbers, bounds or percentages",
    arguments: 0..<8)
  func truth(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<10 {
      let crowd = Crowd(
        counts: (0..<16).map { _ in Int.random(in: 0...40, using: &generator) })
      let figures = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        let group = PeopleGroup.random(traits: 4, using: &generator)
        let whole = PeopleGroup.random(traits: 4, using: &generator)
        let part = crowd.size(of: group & whole)
        let base = crowd.size(of: whole)
        let slack = Int.random(in: 0...3, using: &generator)
        return base > 0 && Bool.random(using: &generator)
          ? KnownFigures.Figure(
            group & whole,
            .percent(percentage(of: part, in: base), of: whole, isApproximate: false))
          : KnownFigures.Figure(
            group & whole, .people(Count(lower: part - slack, upper: part + slack)))
      }
      let known = KnownFigures(figures)
      #expect(known.putAside.isEmpty)
      for _ in 0..<4 {
        let group = PeopleGroup.random(traits: 4, using: &generator)
        #expect(known.count(of: group).allows(crowd.size(of: group)))
      }
    }
  }

  @Test("of hostile sizes end, and hold what is true")
  func hostile() {
    let figures = (1...12).map { step in
      KnownFigures.Figure(
        PeopleGroup(isYoung: true, isDisplaced: step % 2 == 0 ? nil : true),
        .percent(
          step * 8, of: PeopleGroup(sex: step % 3 == 0 ? .female : nil), isApproximate: false))
    }
    let known = KnownFigures([figure(.total, .number(999_999_999))] + figures)
    #expect(known.count(of: PeopleGroup(isYoung: true)).upper != nil)
    #expect(known.count(of: .everybody) == .number(999_999_999))
  }
}
