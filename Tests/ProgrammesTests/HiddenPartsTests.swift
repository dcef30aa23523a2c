import Programmes
import Testing

/// A full list of which parts are hidden: what is left may be less, and is never wrong.
@Suite("Figures of which parts are hidden")
struct HiddenPartsTests {
  private let day = Day(year: 2023, month: 8, day: 11) ?? Day(number: 0)

  private func people(using generator: inout SeededGenerator) -> [Attendance] {
    (0..<Int.random(in: 1...120, using: &generator)).map { index in
      Attendance(
        id: "a-\(index)", sex: Bool.random(using: &generator) ? .female : .male,
        age: .years(Int.random(in: 10...60, using: &generator)),
        hasDisability: Int.random(in: 0..<8, using: &generator) == 0,
        disabilityMethod: .declared, isDisplaced: Int.random(in: 0..<5, using: &generator) == 0)
    }
  }

  private func figures(
    _ people: [Attendance], reported: [Reported] = [], youth: YouthDefinition = .africanYouthCharter
  ) -> Figures {
    Figures(Activity("a", reported: reported, attendances: people), youth: youth)
  }

  private func shares(_ composition: Composition) -> [(Reported.Measure, Ratio)] {
    [
      (.women, composition.women), (.men, composition.men), (.young, composition.young),
      (.youngWomen, composition.youngWomen), (.youngMen, composition.youngMen),
      (.withDisability, composition.disability), (.displaced, composition.displaced),
    ]
  }

  @Test("hold the truth between those known and those known and unknown", arguments: 0..<16)
  func answers(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let full = people(using: &generator)
    let hidden = full.map { person in
      var person = person
      if Int.random(in: 0..<3, using: &generator) == 0 { person.sex = nil }
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: person.age = nil
      case 1:
        guard case .years(let years) = person.age else { break }
        person.age = .band(Ages(lower: max(0, years - 8), upper: years + 8))
      default: break
      }
      if Int.random(in: 0..<3, using: &generator) == 0 { person.hasDisability = nil }
      if Int.random(in: 0..<3, using: &generator) == 0 { person.isDisplaced = nil }
      return person
    }
    let truth = figures(full).entered
    let known = figures(hidden).entered
    for ((measure, ratio), (_, whole)) in zip(shares(known), shares(truth)) {
      let number = whole.part.lower
      #expect(ratio.part.lower <= number, "\(measure)")
      #expect(number <= ratio.part.lower + ratio.unknown.lower, "\(measure)")
      #expect(ratio.base + ratio.unknown == .number(full.count), "known and unknown are all")
      let percent = percentage(of: number, in: full.count)
      let bounds = try #require(ratio.bounds ?? ratio.percent)
      #expect(bounds.contains(percent))
    }
  }

  @Test(
    "hold the truth when only some totals are told, in numbers or in percent", arguments: 0..<24)
  func totals(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let full = people(using: &generator)
    let truth = figures(full).entered
    var told = [Reported(.total, "\(full.count)")]
    for (measure, ratio) in shares(truth) where Bool.random(using: &generator) {
      let number = ratio.part.lower
      let percent = percentage(of: number, in: full.count)
      told.append(
        Reported(measure, Bool.random(using: &generator) ? "\(number)" : "\(percent)%"))
    }
    let reported = try #require(figures([], reported: told).reported)
    #expect(reported.total == .number(full.count))
    for ((measure, ratio), (_, whole)) in zip(shares(reported), shares(truth)) {
      #expect(ratio.part.allows(whole.part.lower), "\(measure) of \(told)")
      if ratio.isCounted { #expect(ratio.base + ratio.unknown == reported.total) }
    }
    let programme = Programme([Activity("a", reported: told)])
    #expect(programme.findings(today: day).isEmpty, "what is true contradicts nothing")
  }

  @Test("agree with what was entered when all of it is reported too", arguments: 0..<8)
  func reconciled(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let full = people(using: &generator)
    let truth = figures(full).entered
    let told = shares(truth).filter { $0.0 != .withDisability }
      .map { Reported($0.0, "\($0.1.part.lower)") }
    let activity = Activity(
      "a", reported: [Reported(.total, "\(full.count)")] + told, attendances: full)
    let lines = Reconciliation(activity, youth: .africanYouthCharter)
    #expect(lines.differences.isEmpty)
    #expect(lines.lines.allSatisfy { $0.rule == .entered && $0.difference == nil })
  }
}
