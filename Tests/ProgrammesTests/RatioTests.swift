import Programmes
import Testing

@Suite("Percentages")
struct PercentageTests {
  @Test(
    "are those that the bulletin prints",
    arguments: [
      (91, 115, 79), (69, 115, 60), (7, 25, 28), (19, 25, 76), (46, 51, 90), (5, 115, 4),
      (17, 51, 33),
    ])
  func bulletin(part: Int, whole: Int, expected: Int) {
    #expect(percentage(of: part, in: whole) == expected)
  }

  @Test("round halves up", arguments: [(1, 8, 13), (1, 200, 1), (3, 8, 38), (1, 40, 3)])
  func halves(part: Int, whole: Int, expected: Int) {
    #expect(percentage(of: part, in: whole) == expected)
  }

  @Test("equal a slow exact recount")
  func recount() {
    for whole in 1...400 {
      for part in 0...whole {
        // The largest p with p − ½ ≤ 100 k / n.
        var percent = 0
        while (2 * percent + 1) * whole <= 200 * part { percent += 1 }
        guard percentage(of: part, in: whole) == percent else {
          Issue.record("\(part) of \(whole) is \(percent) %")
          return
        }
      }
    }
  }

  @Test(
    "come from the counts that round to them",
    arguments: [(47, 269, 126...127), (47, 258, 120...122), (90, 51, 46...46), (100, 3, 3...3)])
  func feasible(percent: Int, whole: Int, expected: ClosedRange<Int>) {
    #expect(countsRounding(to: percent, of: whole) == expected)
  }

  @Test("come from exactly the counts that a search finds, or from none")
  func search() {
    var none = 0
    for whole in 1...300 {
      var found: [Int: ClosedRange<Int>] = [:]
      for part in 0...whole {
        let percent = percentage(of: part, in: whole)
        found[percent] = (found[percent]?.lowerBound ?? part)...part
      }
      for percent in 0...100 {
        none += found[percent] == nil ? 1 : 0
        guard countsRounding(to: percent, of: whole) == found[percent] else {
          Issue.record("\(percent) % of \(whole)")
          return
        }
      }
    }
    #expect(none > 0)
    #expect(countsRounding(to: 90, of: 3) == nil)
  }

  @Test("come from no count of nobody, and not from outside 0 to 100")
  func outside() {
    #expect(countsRounding(to: 0, of: 0) == nil)
    #expect(countsRounding(to: 101, of: 100) == nil)
    #expect(countsRounding(to: -1, of: 100) == nil)
  }
}

@Suite("Ratios")
struct RatioTests {
  private func ratio(_ part: Int, _ base: Int, unknown: Int = 0) -> Ratio {
    Ratio(part: .number(part), base: .number(base), unknown: .number(unknown))
  }

  @Test("of exact counts have one percentage")
  func exact() {
    #expect(ratio(91, 115).percent == 79...79)
    #expect(ratio(0, 10).percent == 0...0)
    #expect(!ratio(91, 115).isApproximate)
  }

  @Test("of an empty base have none")
  func empty() {
    #expect(Ratio.empty.percent == nil)
    #expect(Ratio.empty.coverage == nil)
    #expect(Ratio.empty.bounds == nil)
    #expect(ratio(0, 0, unknown: 40).percent == nil)
    #expect(ratio(0, 0, unknown: 40).bounds == 0...100)
    #expect(ratio(0, 0, unknown: 40).coverage == 0)
    #expect(Ratio.notCollected(among: .number(115)).percent == nil)
    #expect(!Ratio.notCollected(among: .number(115)).isCollected)
  }

  @Test("of what is present but not counted have no percentage")
  func present() {
    let displaced = Ratio(part: .some, base: .number(258))
    #expect(displaced.percent == nil)
    #expect(displaced.bounds == nil)
    #expect(displaced.isCollected)
    #expect(displaced.isApproximate)
  }

  @Test("of an approximate figure are approximate, with every percentage that it allows")
  func approximate() {
    let young = Ratio(part: Count(lower: 126, upper: 127, isApproximate: true), base: .number(269))
    #expect(young.percent == 47...47)
    #expect(young.isApproximate)
    #expect(Ratio(part: Count(lower: 45, upper: 69), base: .number(115)).percent == 39...60)
    #expect(Ratio(part: .number(45), base: .about(90)).isApproximate)
  }

  @Test("know their bounds when some are unknown", arguments: 0..<20)
  func bounds(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let answers = (0..<Int.random(in: 1...120, using: &generator)).map { _ in
        Bool.random(using: &generator)
      }
      let told = answers.map { Int.random(in: 0..<3, using: &generator) == 0 ? nil : $0 }
      let known = told.compactMap { $0 }
      let hidden = answers.count - known.count
      let ratio = ratio(known.count { $0 }, known.count, unknown: hidden)
      let truth = percentage(of: answers.count { $0 }, in: answers.count)
      if hidden == 0 {
        #expect(ratio.bounds == nil)
        #expect(ratio.percent == truth...truth)
      } else {
        let bounds = try #require(ratio.bounds)
        #expect(bounds.contains(truth))
      }
    }
  }

  @Test("hold the truth in their bounds when even the counts are only bounded", arguments: 0..<20)
  func uncertainBounds(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let base = Count.random(60, using: &generator)
      let unknown = Count.random(60, using: &generator)
      let part = Count.random(60, using: &generator)
      let ratio = Ratio(part: part, base: base, unknown: unknown)
      let trueBase = base.possible(40, using: &generator)
      let trueUnknown = unknown.possible(40, using: &generator)
      let truePart = part.possible(40, using: &generator)
      guard truePart <= trueBase else { continue }
      if let percent = ratio.percent, trueBase > 0 {
        #expect(percent.contains(percentage(of: truePart, in: trueBase)))
      }
      if let bounds = ratio.bounds, trueBase + trueUnknown > 0 {
        for more in [0, trueUnknown] {
          let truth = percentage(of: truePart + more, in: trueBase + trueUnknown)
          #expect(bounds.contains(truth))
        }
      }
    }
  }

  @Test(
    "are covered by those who are known",
    arguments: [
      (115, 0, 100), (60, 55, 52), (0, 5, 0), (1, 7, 13), (199, 1, 99), (9_999, 1, 99),
    ])
  func coverage(known: Int, unknown: Int, expected: Int) {
    #expect(ratio(0, known, unknown: unknown).coverage == expected)
  }

  @Test("of fewer than ten are shown as counts", arguments: [(9, true), (10, false), (0, true)])
  func few(base: Int, isOfFew: Bool) {
    #expect(ratio(0, base).isOfFew == isOfFew)
    #expect(!Ratio(part: .some, base: .notCollected).isOfFew)
  }

  @Test("pooled are those of all people counted together, never an average", arguments: 0..<10)
  func pooling(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var together = CrossTable()
    var pooled = Composition.empty
    for _ in 0..<8 {
      var table = CrossTable()
      for _ in 0..<Int.random(in: 0...40, using: &generator) {
        let traits = Traits.random(using: &generator)
        table.add(traits, youth: .africanYouthCharter)
        together.add(traits, youth: .africanYouthCharter)
      }
      pooled = pooled + table.composition
    }
    #expect(pooled == together.composition)
    #expect((ratio(9, 10) + ratio(0, 90)).percent == 9...9)
  }
}

@Suite("Wholes of a printed percentage")
struct WholesTests {
  @Test("are those that a search finds, or none")
  func search() {
    for part in 1...20 {
      for percent in 1...100 {
        let found = (part...200 * part + 1).filter { percentage(of: part, in: $0) == percent }
        let wholes = wholesRounding(to: percent, from: part)
        #expect(wholes.map { Array($0) } ?? [] == found)
      }
    }
    #expect(wholesRounding(to: 79, from: 91) == 115...115)
    #expect(wholesRounding(to: 90, from: 51) == nil)
    #expect(wholesRounding(to: 0, from: 5) == nil)
    #expect(wholesRounding(to: 50, from: 0) == nil)
  }
}
