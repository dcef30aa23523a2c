import Foundation
import Programmes
import Registers
import Testing

/// An officer puts an activity away and makes another one of the same day and title.
@Suite("An activity that has the identifier of one in the trash")
struct SuccessorTests {
  private let id = "2023-08-11-rss"
  private let path = "activities/2023/2023-08-11-rss.rec"

  private func successor(in office: Office) throws -> Int {
    var details = try #require(office.read().programme.activities.first).details
    let saver = try office.saver()
    let before = details
    details.venue = "Salle A"
    #expect(try saver.save([Change(.details(before: before, after: details))]) == [nil])
    let first = try #require(office.read().programme.activities.first)
    #expect(try saver.save([Change(.activity(before: first, after: nil))]) == [nil])
    let putAway = try #require(saver.entries.first).serial
    var other = Activity(details)
    other.details.narrative = "The one that was held in the end"
    #expect(try saver.save([Change(.activity(before: nil, after: other))]) == [nil])
    return putAway
  }

  @Test("is not overwritten by bringing that one back, and can be taken back itself")
  func takingBack() throws {
    let office = try Office([path: Descriptions.activity()])
    let putAway = try successor(in: office)
    let before = try office.recordFiles()
    #expect(try office.saver().ask([.takeBack(serial: putAway)]) != [nil])
    #expect(try office.recordFiles() == before)
    // Its own changes can be.
    #expect(try office.saver().ask([.takeBackLast]) == [nil])
    #expect(!office.has(path))
    #expect(try office.saver().ask([.takeBack(serial: putAway)]) == [nil])
    #expect(try office.text(path).contains("Venue: Salle A"))
  }

  @Test("lies beside it in the trash, and each comes back as itself")
  func trash() throws {
    let office = try Office([path: Descriptions.activity()])
    _ = try successor(in: office)
    let own = try office.text(path)
    let second = try #require(office.read().programme.activities.first)
    #expect(try office.save(.activity(before: second, after: nil)) == [nil])
    #expect(try Register(opening: office.path).trash().count == 2)
    #expect(try office.save(.activity(before: nil, after: second)) == [nil])
    #expect(try office.text(path) == own)
  }
}
