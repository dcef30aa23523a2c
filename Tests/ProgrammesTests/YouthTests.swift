import Programmes
import Testing

@Suite("Youth definitions")
struct YouthTests {
  @Test(
    "include both of their ages",
    arguments: [
      (YouthDefinition.africanYouthCharter, 15, 35), (.securityCouncil2250, 18, 29),
      (.maliYouthEmployment, 15, 40),
    ])
  func inclusive(definition: YouthDefinition, youngest: Int, oldest: Int) {
    #expect(definition.includes(Ages(exactly: youngest - 1)) == false)
    #expect(definition.includes(Ages(exactly: youngest)) == true)
    #expect(definition.includes(Ages(exactly: oldest)) == true)
    #expect(definition.includes(Ages(exactly: oldest + 1)) == false)
  }

  @Test(
    "leave open a band of ages that straddles them",
    arguments: [
      (YouthDefinition.africanYouthCharter, "15-35", true), (.securityCouncil2250, "15-35", nil),
      (.maliYouthEmployment, "15-35", true), (.africanYouthCharter, "36+", false),
      (.securityCouncil2250, "36+", false), (.maliYouthEmployment, "36+", nil),
      (.maliYouthEmployment, "41+", false), (.africanYouthCharter, "35+", nil),
      (.africanYouthCharter, "0-14", false), (.africanYouthCharter, "14-15", nil),
      (.securityCouncil2250, "18-29", true), (.securityCouncil2250, "0-120", nil),
    ] as [(YouthDefinition, String, Bool?)])
  func bands(definition: YouthDefinition, band: String, expected: Bool?) throws {
    #expect(definition.includes(try #require(Ages(band))) == expected)
  }

  @Test("leave open somebody of whom only the year of birth is known exactly at their edges")
  func birthYears() throws {
    let day = try #require(Day("2023-08-11"))
    for year in 1950...2023 {
      let ages = Attendance.Age.birthYear(year).ages(on: day)
      // The birthday was or will be in the year, so that the person is of one of two ages.
      #expect(ages.upper == 2023 - year)
      #expect(ages.lower == max(0, 2022 - year))
      let expected: Bool? =
        switch year {
        case 1988...2007: true
        case 1987, 2008: nil
        default: false
        }
      #expect(YouthDefinition.africanYouthCharter.includes(ages) == expected, "born in \(year)")
    }
  }

  @Test("tell nothing of an age that cannot be")
  func impossible() throws {
    let day = try #require(Day("2023-08-11"))
    for age in [Attendance.Age.birthYear(2031), .birthYear(1799), .years(140), .years(-1)] {
      #expect(YouthDefinition.africanYouthCharter.includes(age.ages(on: day)) == nil)
    }
  }

  @Test("are known by their identifiers")
  func identifiers() {
    for definition in YouthDefinition.all {
      #expect(YouthDefinition(id: definition.id) == definition)
    }
    #expect(Set(YouthDefinition.all.map(\.id)).count == YouthDefinition.all.count)
    #expect(YouthDefinition(id: "youth") == nil)
  }
}

@Suite("Ages")
struct AgesTests {
  @Test("are read back as they are written", arguments: ["15-35", "36+", "0+", "24-24", "0-120"])
  func identity(text: String) throws {
    #expect(try #require(Ages(text)).description == text)
  }

  @Test("are exact when both ends are one")
  func exact() {
    #expect(Ages("24-24") == Ages(exactly: 24))
    #expect(Ages(Ages(exactly: 24).description) == Ages(exactly: 24))
  }

  @Test(
    "are not read from anything else",
    arguments: [
      "", "-", "+", "24", "35-15", "15-", "-35", "15-35-40", "121+", "15-121", "15+35", "a-b",
      "+5-10",
      "5-+10", "+36+", "-5+", "15 - 35", "1234",
    ])
  func badTexts(text: String) {
    #expect(Ages(text) == nil)
  }
}
