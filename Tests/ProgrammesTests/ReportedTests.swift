import Programmes
import Testing

/// The bulletin's own figures, and what they may and may not be taken for.
@Suite("Reported figures")
struct ReportedTests {
  private func composition(_ figures: Reported...) throws -> Composition {
    try #require(Composition(reported: figures))
  }

  @Test("of the campaign in Bamako: 115 people, 91 women, 69 young, 5 with a disability")
  func bamako() throws {
    let people = try composition(
      Reported(.total, "115"), Reported(.women, "91"), Reported(.women, "79%"),
      Reported(.young, "69"), Reported(.young, "60%"), Reported(.withDisability, "5"))
    #expect(people.total == .number(115))
    #expect(people.women == Ratio(part: .number(91), base: .number(115)))
    #expect(people.women.percent == 79...79)
    #expect(people.men.part == .number(24))
    #expect(people.young.percent == 60...60)
    #expect(people.disability.percent == 4...4)
    #expect(people.youngWomen == Ratio(part: Count(lower: 45, upper: 69), base: .number(115)))
    #expect(people.youngMen == Ratio(part: Count(lower: 0, upper: 24), base: .number(115)))
    #expect(!people.displaced.isCollected)
  }

  @Test("of the session in Djenné: 7 women of 25, 19 young")
  func djenne() throws {
    let people = try composition(
      Reported(.total, "25"), Reported(.women, "7"), Reported(.women, "28%"),
      Reported(.young, "19"), Reported(.young, "76%"))
    #expect(people.women.percent == 28...28)
    #expect(people.men == Ratio(part: .number(18), base: .number(25)))
    #expect(people.young.percent == 76...76)
  }

  @Test("of the youth day in N’Tabacoro: 90 % of 51 can only be 46 people")
  func ntabacoro() throws {
    let people = try composition(
      Reported(.total, "51"), Reported(.young, "90%"), Reported(.women, "17"))
    #expect(people.young == Ratio(part: .number(46), base: .number(51)))
    #expect(people.women.percent == 33...33)
  }

  @Test("of the campaigns: about 47 % of 269 women are 126 or 127, all of them women")
  func campaigns() throws {
    let people = try composition(
      Reported(.total, "269"), Reported(.women, "269"),
      Reported(.youngWomen, "~47%", of: .women))
    let young = Count(lower: 126, upper: 127, isApproximate: true)
    #expect(people.youngWomen.part == young)
    #expect(people.young.part == young)
    #expect(people.young.percent == 47...47)
    #expect(people.young.isApproximate)
    #expect(people.men.part == .zero)
  }

  @Test("of the sessions: what comes from about 258 is approximate, « plusieurs » is no number")
  func sessions() throws {
    let people = try composition(
      Reported(.total, "~258"), Reported(.women, "~258"),
      Reported(.youngWomen, "47%", of: .women), Reported(.displaced, "some"),
      Reported(.withDisability, "some"))
    #expect(people.total == .about(258))
    #expect(people.young.part == Count(lower: 120, upper: 122, isApproximate: true))
    #expect(people.men.part.isApproximate)
    for present in [people.displaced, people.disability] {
      #expect(present.part == .some)
      #expect(present.part.state == .present)
      #expect(present.percent == nil)
      #expect(!present.isCounted)
    }
  }

  @Test("without a total keep the part, and no base")
  func withoutTotal() throws {
    let people = try composition(Reported(.women, "30"))
    #expect(people.women.part == .number(30))
    #expect(people.women.percent == nil)
    #expect(!people.total.isCollected)
    #expect(!people.men.isCollected)
    let men = try composition(Reported(.men, "5"))
    #expect(!men.women.isCollected)
  }

  @Test("of women and men make a total where none is printed")
  func totalOfBoth() throws {
    let people = try composition(Reported(.women, "30"), Reported(.men, "12"))
    #expect(people.total == .number(42))
    #expect(people.women.percent == 71...71)
  }

  @Test("of one measure twice: the first is used, a count before a percentage")
  func twice() throws {
    let people = try composition(
      Reported(.total, "115"), Reported(.women, "80%"), Reported(.women, "91"),
      Reported(.women, "92"))
    #expect(people.women.part == .number(91))
  }

  @Test("that fall short of the total leave the others unknown")
  func shortfall() throws {
    let people = try composition(
      Reported(.total, "100"), Reported(.women, "40"), Reported(.men, "50"),
      Reported(.young, "30"), Reported(.adult, "60"))
    #expect(people.women == Ratio(part: .number(40), base: .number(90), unknown: .number(10)))
    #expect(people.men == Ratio(part: .number(50), base: .number(90), unknown: .number(10)))
    #expect(people.young == Ratio(part: .number(30), base: .number(90), unknown: .number(10)))
  }

  @Test("that may well reach the total leave nobody unknown")
  func noShortfall() throws {
    let people = try composition(
      Reported(.total, "269"), Reported(.women, "47%"), Reported(.men, "53%"))
    #expect(people.women.base == .number(269))
    #expect(people.women.unknown == .zero)
  }

  @Test("of adults give the young")
  func adults() throws {
    let people = try composition(Reported(.total, "25"), Reported(.adult, "6"))
    #expect(people.young == Ratio(part: .number(19), base: .number(25)))
  }

  @Test("of a part of the people are no figure of all of them")
  func partial() throws {
    let people = try composition(
      Reported(.total, "115"), Reported(.young, "69"),
      Reported(.withDisability, "5", of: .young), Reported(.displaced, "1", of: .women))
    #expect(people.disability.part == Count(lower: 5, upper: 51), "46 are not young")
    #expect(people.displaced.part == .some)
    let whole = try composition(
      Reported(.total, "115"), Reported(.withDisability, "5", of: .young),
      Reported(.withDisability, "9"))
    #expect(whole.disability.part == .number(9))
  }

  @Test("of the young among the women are those of young women")
  func youngAmongWomen() throws {
    let people = try composition(
      Reported(.total, "115"), Reported(.women, "91"), Reported(.young, "50", of: .women),
      Reported(.young, "12", of: .men))
    #expect(people.youngWomen.part == .number(50))
    #expect(people.youngMen.part == .number(12))
    #expect(people.young.part == .number(62))
  }

  @Test("that nobody counted on both sides are not taken for the same people")
  func someAndSome() throws {
    let people = try composition(
      Reported(.total, "some"), Reported(.women, "some"), Reported(.youngWomen, "12"))
    #expect(!people.youngMen.isCollected)
    #expect(people.young.part == Count(lower: 12, upper: nil))
    #expect(people.women.part == Count(lower: 12, upper: nil))
  }

  @Test("in percent wait for their whole, wherever it stands")
  func order() throws {
    let people = try composition(
      Reported(.youngWomen, "50%", of: .women), Reported(.women, "50%"), Reported(.total, "40"))
    #expect(people.women.part == .number(20))
    #expect(people.youngWomen.part == .number(10))
  }

  @Test("in percent of nothing known give no number")
  func nothingKnown() throws {
    #expect(Composition(reported: [Reported(.women, "60%")]) == nil)
    let people = try composition(Reported(.total, "some"), Reported(.women, "60%"))
    #expect(!people.women.isCollected)
    #expect(
      Composition(reported: [Reported(.total, "3"), Reported(.women, "90%")])?.women.part
        == .notCollected, "no number of people is 90 % of 3")
  }

  @Test("that count no people are no composition")
  func noPeople() {
    #expect(Composition(reported: []) == nil)
    #expect(
      Composition(reported: [Reported(.days, "3"), Reported(.firstDay, "2023-09-16")]) == nil)
  }

  @Test("in percent of a bounded whole are every count that some whole allows, and no other")
  func boundedWhole() throws {
    for lower in stride(from: 1, through: 40, by: 3) {
      for upper in stride(from: lower, through: 40, by: 4) {
        for percent in stride(from: 0, through: 100, by: 9) {
          let counts = (lower...upper).compactMap { countsRounding(to: percent, of: $0) }
          let found = Composition(reported: [
            Reported(.total, "\(lower)-\(upper)"), Reported(.women, "\(percent)%"),
          ])?.women.part
          guard let least = counts.map(\.lowerBound).min(),
            let most = counts.map(\.upperBound).max()
          else {
            #expect(found == .notCollected)
            continue
          }
          #expect(found == Count(lower: least, upper: most))
        }
      }
    }
  }
}
