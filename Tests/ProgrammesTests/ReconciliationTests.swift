import Programmes
import Testing

@Suite("Listed, counted and reported side by side")
struct ReconciliationTests {
  private func reconciliation(_ activity: Activity) -> Reconciliation {
    Reconciliation(activity, youth: .africanYouthCharter)
  }

  private let printed = [
    Reported(.total, "115"), Reported(.women, "91"), Reported(.young, "60%"),
    Reported(.women, "90", source: "office"),
  ]

  @Test("say which figure is used and why, while nobody is entered")
  func rules() throws {
    let lines = reconciliation(Activity("a", reported: printed))
    let total = try #require(lines[.total])
    #expect(total.rule == .printed)
    #expect(total.used == .number(115))
    #expect(total.entered == nil)
    #expect(lines[.women]?.rule == .office)
    #expect(lines[.women]?.used == .number(90))
    #expect(lines[.men]?.rule == .implied)
    #expect(lines[.men]?.used == .number(25))
    #expect(lines[.young]?.rule == .percentage)
    #expect(lines[.young]?.used == .number(69))
    #expect(lines[.youngWomen]?.rule == .implied)
    #expect(lines[.youngWomen]?.used == Count(lower: 44, upper: 69))
    #expect(lines[.displaced]?.rule == .notCollected)
    #expect(lines[.displaced]?.used == .notCollected)
    #expect(lines.differences.isEmpty)
  }

  @Test("use what was entered as soon as somebody was, with the reported and the gap beside")
  func entered() throws {
    let lines = reconciliation(
      Activity(
        "a", reported: printed,
        attendances: [
          Attendance(id: "a-1", sex: .female, age: .years(20)),
          Attendance(id: "a-2", age: .years(50)),
        ],
        headcounts: [Headcount(id: "h-1", station: "d", traits: Traits(sex: .male), count: 30)]))
    let total = try #require(lines[.total])
    #expect((total.listed, total.counted, total.unknown) == (2, 30, 0))
    #expect(total.rule == .entered)
    #expect(total.difference == .fewer(83))
    let women = try #require(lines[.women])
    #expect((women.listed, women.counted, women.unknown) == (1, 0, 1))
    #expect(women.entered == Count(lower: 1, upper: 2))
    #expect(women.used == women.entered)
    #expect(women.difference == .fewer(88))
    #expect(lines[.men]?.difference == .more(5))
    #expect(
      lines.differences.map(\.measure) == [.total, .men], "fewer women follow from fewer people")
    #expect(lines[.displaced]?.unknown == 32)
  }

  @Test("hold a report on disability against what was entered by its own method alone")
  func methods() {
    var declared = Reported(.withDisability, "5")
    declared.disabilityMethod = .declared
    let observed = Headcount(
      id: "h", station: "d",
      traits: Traits(hasDisability: true, disabilityMethod: .observed), count: 4)
    let lines = reconciliation(
      Activity("a", reported: [Reported(.total, "4"), declared], headcounts: [observed])
    ).lines.filter { $0.measure == .withDisability }
    #expect(lines.map(\.method) == [.observed, .declared])
    #expect(lines.map(\.reported) == [nil, .number(5)])
    #expect(lines.map(\.counted) == [4, 0])
    #expect(lines.map(\.unknown) == [0, 4])
  }

  @Test(
    "add up: known and unknown are everybody, and the figure used is that of the ratios",
    arguments: 0..<12)
  func addUp(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let people = (0..<Int.random(in: 1...40, using: &generator)).map { index in
      let traits = Traits.random(using: &generator)
      return Headcount(id: "h-\(index)", station: "d", traits: traits, count: 1)
    }
    let activity = Activity("a", headcounts: people)
    let used = Figures(activity, youth: .africanYouthCharter).used
    let lines = reconciliation(activity)
    let ratios: [(Reported.Measure, Ratio?)] = [
      (.women, used?.women), (.men, used?.men), (.young, used?.young),
      (.youngWomen, used?.youngWomen), (.youngMen, used?.youngMen), (.displaced, used?.displaced),
    ]
    for (measure, ratio) in ratios {
      let line = lines[measure]
      #expect(line?.unknown == ratio?.unknown.lower)
      #expect(line?.used.lower == ratio?.part.lower)
      #expect(line.map { $0.listed + $0.counted } == ratio?.part.lower)
    }
  }

  @Test("tell no gap to what is approximate, present or not told")
  func noGap() {
    for value in ["~12", "some"] {
      let lines = reconciliation(
        Activity("a", reported: [Reported(.total, value)], attendances: [Attendance(id: "a-1")]))
      #expect(lines[.total]?.difference == nil)
      #expect(lines.differences.isEmpty)
    }
  }
}
