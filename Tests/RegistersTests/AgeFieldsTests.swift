import Programmes
import Records
import Registers
import Testing

@Suite("Several answers about one age")
struct AgeFieldsTests {
  private let path = "activities/2023/2023-08-11-rss.rec"

  private func kinds(_ fields: String) throws -> [Reading.Problem.Kind] {
    let activity = Descriptions.activity(attendances: "Id: a-1\nSex: f\n" + fields)
    return try Office([path: activity]).read().problems.map(\.kind)
  }

  @Test(
    "are told when they cannot all be true, with both values",
    arguments: [
      ("Age: 31\nBirthYear: 1999", ["Age", "31", "BirthYear", "1999"]),
      ("BirthYear: 1999\nAge: 22", ["Age", "22", "BirthYear", "1999"]),
      ("Age: 36\nAges: 15-35", ["Age", "36", "Ages", "15-35"]),
      ("BirthYear: 1986\nAges: 15-35", ["BirthYear", "1986", "Ages", "15-35"]),
      ("Ages: 36+\nBirthYear: 1988", ["BirthYear", "1988", "Ages", "36+"]),
    ])
  func disagreeing(fields: String, told: [String]) throws {
    #expect(
      try kinds(fields) == [
        .field(
          .disagreeing(field: told[0], value: told[1], other: told[2], otherValue: told[3]))
      ])
  }

  @Test(
    "are not told when they can be",
    arguments: [
      "Age: 31", "BirthYear: 1999", "Ages: 15-35", "Age: 24\nBirthYear: 1999",
      "Age: 23\nBirthYear: 1999", "Age: 35\nAges: 15-35", "BirthYear: 1987\nAges: 15-35",
      "Ages: 36+\nBirthYear: 1930\nAge: 93",
    ])
  func agreeing(fields: String) throws {
    #expect(try kinds(fields) == [])
  }

  @Test("come out of a merge of two sides, and are told then")
  func merged() throws {
    let base = Descriptions.activity(attendances: "Id: a-1\nSex: f")
    func side(_ line: String) -> [UInt8] {
      Array(base.replacing("Sex: f", with: "Sex: f\n\(line)").utf8)
    }
    let merge = Merge(
      base: Array(base.utf8), mine: side("Age: 31"), theirs: side("BirthYear: 1999"))
    #expect(merge.conflicts.isEmpty)
    let office = try Office([path: String(decoding: merge.bytes, as: UTF8.self)])
    #expect(
      try office.read().problems.map(\.kind) == [
        .field(.disagreeing(field: "Age", value: "31", other: "BirthYear", otherValue: "1999"))
      ])
    #expect(try office.read().programme.activities.first?.attendances.first?.age == .years(31))
  }
}
