import Languages
import Programmes
import Reports
import Testing

@Suite("Figures in words")
struct FiguresTextTests {
  private let french = Language.french.words
  private let english = Language.english.words

  private func ratio(_ part: Int, _ base: Int, unknown: Int = 0) -> Ratio {
    Ratio(part: .number(part), base: .number(base), unknown: .number(unknown))
  }

  @Test(
    "show a count in each of its states",
    arguments: [
      (Count.number(115), "115", "115"), (.zero, "0", "0"), (.about(258), "≈258", "≈258"),
      (Count(lower: 126, upper: 127, isApproximate: true), "≈126–127", "≈126"),
      (Count(lower: 45, upper: 69), "45–69", "≥45"), (.some, "présent·es", "+"),
      (Count(lower: 31, upper: nil), "≥31", "≥31"), (.notCollected, "—", "—"),
    ])
  func counts(count: Count, text: String, short: String) {
    #expect(french.text(count) == text)
    #expect(french.shortText(count) == short)
  }

  @Test("show presence in the reader's language")
  func present() {
    #expect(english.text(Count.some) == "present")
    #expect(french.text(Count.some) == "présent·es")
  }

  @Test("put a no-break space before the French percent sign, nothing before the English one")
  func percentSign() {
    #expect(french.text(percent: 79) == "79\u{202F}%")
    #expect(english.text(percent: 79) == "79%")
    #expect(french.percent(ratio(91, 115)) == "79\u{202F}%")
    #expect(english.percent(ratio(91, 115)) == "79%")
  }

  @Test(
    "show a percentage as far as it is known",
    arguments: [
      (Ratio(part: .number(91), base: .number(115)), "79%", "79%"),
      (Ratio(part: .about(91), base: .number(115)), "≈79%", "≈79%"),
      (Ratio(part: Count(lower: 45, upper: 69), base: .number(115)), "≈39–60%", "≥39%"),
      (Ratio(part: .some, base: .number(258)), "present", "+"),
      (.notCollected(among: .number(115)), "—", "—"), (.empty, "–", "–"),
      (Ratio(part: .zero, base: .number(115)), "0%", "0%"),
      (Ratio(part: .number(3), base: .number(7)), "3/7", "3/7"),
      (Ratio(part: .zero, base: .zero, unknown: .number(40)), "–", "–"),
    ])
  func percentages(ratio: Ratio, text: String, short: String) {
    #expect(english.percent(ratio) == text)
    #expect(english.shortPercent(ratio) == short)
  }

  @Test(
    "show the part with its base",
    arguments: [
      (Ratio(part: .number(91), base: .number(115)), "91/115"),
      (
        Ratio(part: Count(lower: 126, upper: 127, isApproximate: true), base: .number(269)),
        "≈126–127/269"
      ),
      (Ratio(part: .some, base: .number(258)), "présent·es"),
      (.notCollected(among: .number(115)), "non renseigné"), (.empty, "0/0"),
    ])
  func fractions(ratio: Ratio, text: String) {
    #expect(french.fraction(ratio) == text)
  }

  @Test("show bounds when some are unknown, and none when all are known")
  func bounds() {
    #expect(french.bounds(ratio(91, 110, unknown: 5)) == "79–83\u{202F}%")
    #expect(english.bounds(ratio(91, 110, unknown: 5)) == "79–83%")
    #expect(french.bounds(ratio(91, 115)) == nil)
    #expect(french.bounds(ratio(0, 0, unknown: 9)) == nil, "of nobody known there is no ratio")
    #expect(
      french.bounds(Ratio(part: .some, base: .number(9), unknown: .number(2))) == nil)
  }

  @Test("show everything of a ratio, of few people without a percentage")
  func whole() {
    #expect(english.whole(ratio(69, 110, unknown: 5)) == "69/110 · 63% · [60–64%] · 5 unk.")
    #expect(english.whole(ratio(3, 5, unknown: 2)) == "3/5 · [3–5/7] · 2 unk.")
    #expect(english.whole(ratio(0, 0, unknown: 40)) == "40 unk.")
    #expect(english.whole(.empty) == "–")
    #expect(english.whole(.notCollected(among: .number(115))) == "—")
    #expect(english.coverage(ratio(69, 110, unknown: 5)) == "96% known")
    #expect(english.coverage(ratio(69, 110)) == nil)
  }

  @Test("show targets")
  func targets() {
    #expect(french.text(Activity.Target.percent(50)) == "≥50\u{202F}%")
    #expect(english.text(Activity.Target.people(60)) == "60")
  }
}

@Suite("Targets")
struct TargetTests {
  private func ratio(_ part: Count, _ base: Count, unknown: Count = .zero) -> Ratio {
    Ratio(part: part, base: base, unknown: unknown)
  }

  @Test(
    "in percent are reached, missed or open",
    arguments: [
      (Ratio(part: .number(50), base: .number(100)), true),
      (Ratio(part: .number(49), base: .number(100)), false),
      (Ratio(part: Count(lower: 45, upper: 69), base: .number(115)), nil),
      (Ratio(part: Count(lower: 58, upper: 69), base: .number(115)), true),
      (Ratio(part: .number(10), base: .number(10), unknown: .number(105)), nil),
      (Ratio(part: .number(60), base: .number(60), unknown: .number(40)), true),
      (Ratio(part: .number(5), base: .number(60), unknown: .number(40)), false),
      (Ratio(part: .some, base: .number(258)), nil),
      (.notCollected(among: .number(115)), nil), (.empty, nil),
      (Ratio(part: .number(9), base: .number(10), unknown: .notCollected), nil),
    ] as [(Ratio, Bool?)])
  func percent(ratio: Ratio, expected: Bool?) {
    #expect(ratio.meets(.percent(50)) == expected)
  }

  @Test(
    "in people are reached, missed or open",
    arguments: [
      (Ratio(part: .number(60), base: .number(115)), true),
      (Ratio(part: .number(59), base: .number(115)), false),
      (Ratio(part: .number(59), base: .number(100), unknown: .number(1)), nil),
      (Ratio(part: Count(lower: 45, upper: 69), base: .number(115)), nil),
      (Ratio(part: .some, base: .number(115)), nil), (.empty, false),
      (.notCollected(among: .number(115)), nil),
    ] as [(Ratio, Bool?)])
  func people(ratio: Ratio, expected: Bool?) {
    #expect(ratio.meets(.people(60)) == expected)
  }

  @Test("are read as they are written", arguments: ["50%", "0%", "100%", "60", "0"])
  func identity(text: String) throws {
    #expect(try #require(Activity.Target(text)).written == text)
    #expect(Activity.Target("50 %") == .percent(50))
    #expect(Activity.Target("50\u{202F}%") == .percent(50))
  }

  @Test("are not read from anything else", arguments: ["", "%", "101%", "-1", "half", "5.5%"])
  func badTexts(text: String) {
    #expect(Activity.Target(text) == nil)
  }
}
