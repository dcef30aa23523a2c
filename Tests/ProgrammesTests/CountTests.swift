import Programmes
import Testing

@Suite("Counting people")
struct CountTests {
  @Test(
    "a count is in one of four states",
    arguments: [
      (Count.number(115), Count.State.number), (.zero, .number), (.about(258), .approximate),
      (.about(0), .approximate), (Count(lower: 126, upper: 127), .approximate),
      (.some, .present), (Count(lower: 5, upper: nil), .present), (.notCollected, .notCollected),
    ])
  func states(count: Count, state: Count.State) {
    #expect(count.state == state)
    #expect(count.isCollected == (state != .notCollected))
    #expect((count.exact != nil) == (state == .number))
  }

  @Test("zero is a number, not the lack of one")
  func zero() {
    #expect(Count.zero.exact == 0)
    #expect(Count.zero != .notCollected)
    #expect(Count(written: "0") == .zero)
    #expect(Count.zero.written == "0")
    #expect(!Count.zero.allows(1))
  }

  @Test("a present-but-not-counted group has no upper bound, and somebody in it")
  func some() {
    #expect(Count.some.upper == nil)
    #expect(!Count.some.allows(0))
    #expect(Count.some.allows(1))
    #expect(Count.some.allows(1_000_000))
    #expect((Count.some + .number(30)).state == .present)
    #expect((Count.some + .number(30)).lower == 31)
    #expect((Count.some + .number(30)).written == "31+")
  }

  @Test(
    "is read back as it is written",
    arguments: [
      "0", "1", "115", "~258", "~0", "some", "126-127", "~120-122", "200+", "~30+",
    ])
  func written(text: String) throws {
    let count = try #require(Count(written: text))
    #expect(count.written == text)
    #expect(Count(written: text) == count)
  }

  @Test(
    "is not read from anything else",
    arguments: [
      "", "~", "~~2", "-1", "+1", "1.5", "1 000", "1,5", "about 3", "Some", "~some", "12a", "47%",
      "1000000000", "９", "٣", "0x1", "127-126", "3-", "-3", "3-4-5", "0+", "+",
    ])
  func badTexts(text: String) {
    #expect(Count(written: text) == nil)
  }

  @Test("what is known by bounds only is written by its bounds, never as one number")
  func unwritten() {
    #expect(Count(lower: 126, upper: 127).written == "126-127")
    #expect(Count.notCollected.written == nil)
  }

  @Test("bounds are put in order, never below zero")
  func bounds() {
    #expect(Count(lower: -3, upper: -2) == .zero)
    #expect(Count(lower: 5, upper: 3) == .number(5))
  }

  @Test("what is computed from an approximate figure is approximate")
  func approximate() {
    #expect(Count.number(269) + .about(258) == .about(527))
    #expect((Count.number(115) - .about(91)).isApproximate)
    #expect((Count.about(115) - .number(91)).isApproximate)
    #expect(!(Count.number(115) - .number(91)).isApproximate)
    var sum = Count.zero
    sum += .about(1)
    #expect(sum == .about(1))
  }

  @Test("men are the total without the women")
  func difference() {
    #expect(Count.number(25) - .number(7) == .number(18))
    #expect(Count.number(7) - .number(25) == .zero)
    #expect(Count.number(25) - .some == Count(lower: 0, upper: 24))
    #expect(Count.some - .number(1) == .notCollected)
  }

  @Test("sums and differences hold every value that their parts could have", arguments: 0..<20)
  func property(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let left = Count.random(40, using: &generator)
      let right = Count.random(40, using: &generator)
      let one = left.possible(40, using: &generator)
      let other = right.possible(40, using: &generator)
      #expect((left + right).allows(one + other))
      if other <= one { #expect((left - right).allows(one - other)) }
      #expect((left + right).isApproximate == (left.isApproximate || right.isApproximate))
    }
  }
}
