import Foundation
import Programmes
import Registers
import Testing

@Suite("The identifiers that a register gave before")
struct GivenIDsTests {
  private let id = "2023-08-11-rss"
  private let path = "activities/2023/2023-08-11-rss.rec"

  @Test("are those in the trash, whatever has become of the history")
  func trash() throws {
    let office = try Office([
      "trash/2023-08-11-rss.2.rec": Descriptions.activity(), "trash/2023-09-01-x.rec": "",
    ])
    let given = try office.read().givenIDs
    for id in [id, "2023-09-01-x"] { #expect(given.contains(id, of: "Activity")) }
    #expect(!given.contains(id, of: "Project") && !given.contains("2023-08-11", of: "Activity"))
  }

  @Test("are those that the newest changes made or removed, and none of what they only changed")
  func history() throws {
    let office = try Office([path: Descriptions.activity()])
    let project = FiledRecord.project(Programmes.Project(id: "parec", name: "PAREC"))
    try office.save(.filed(before: nil, after: project))
    try office.save(.filed(before: project, after: nil))
    var details = try #require(office.read().programme.activities.first).details
    let before = details
    details.venue = "Salle A"
    try office.save(.details(before: before, after: details))
    try office.save(.attendance(id, before: nil, after: Attendance(id: "a-7k2m9qx4tw")))
    let given = try office.read().givenIDs
    #expect(given.contains("parec", of: "Project"))
    #expect(!given.contains(id, of: "Activity"))
    #expect(!given.contains("a-7k2m9qx4tw", of: "Attendance"))
    let activity = try #require(office.read().programme.activities.first)
    try office.save(.activity(before: activity, after: nil))
    try FileManager.default.removeItem(at: office.url("trash"))
    #expect(try office.read().givenIDs.contains(id, of: "Activity"))
  }
}
