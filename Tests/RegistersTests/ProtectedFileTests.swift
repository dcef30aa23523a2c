import Foundation
import Programmes
import Registers
import Testing

@Suite("A record file that is protected from being replaced")
struct ProtectedFileTests {
  private static let id = "2023-08-11-rss"
  private static let path = "activities/2023/2023-08-11-rss.rec"

  /// Only the superuser can protect a file so, and not on every file system.
  private static let canProtect: Bool = {
    let place = FileManager.default.temporaryDirectory
      .appending(path: "wipnet-protected-\(UUID().uuidString)")
    guard (try? Data().write(to: place)) != nil else { return false }
    defer { try? FileManager.default.removeItem(at: place) }
    guard (try? run("chattr", "+i", place.path))?.status == 0 else { return false }
    return (try? run("chattr", "-i", place.path))?.status == 0
  }()

  @Test(
    "waits, is read with all that is told of it, and follows when it can",
    .enabled(if: canProtect, "no chattr +i here: not the superuser, or not on this file system"))
  func immutable() throws {
    let office = try Office([
      Self.path: Descriptions.activity(Self.id),
      "activities/2023/2023-08-12-rss.rec": Descriptions.activity("2023-08-12-rss"),
    ])
    let before = try office.text(Self.path)
    func tally(_ id: String) -> Request {
      .make(
        Change(.headcount(id, station: "door", Traits(sex: .female), by: 3, newID: "h-door")))
    }
    let file = office.url(Self.path).path
    #expect(try run("chattr", "+i", file).status == 0)
    defer { _ = try? run("chattr", "-i", file) }
    var saving = try office.saving()
    #expect(saving.save([tally(Self.id), tally("2023-08-12-rss")]).failure == nil)
    let failure = #expect(throws: RegisterError.self) { try saving.settle() }
    guard case .system("rename", let path, EPERM) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(path.hasSuffix(Self.path))
    #expect(!saving.isSettled)
    #expect(try office.text(Self.path) == before)
    #expect(!office.has("activities/2023/.2023-08-11-rss.rec.new"))
    #expect(try office.text("activities/2023/2023-08-12-rss.rec").contains("Count: 3\n"))
    #expect(try office.read().programme.activities[id: Self.id]?.headcounts.map(\.count) == [3])
    #expect(try run("chattr", "-i", file).status == 0)
    // Another process, later on.
    try office.saver().settle()
    #expect(try office.text(Self.path).contains("Count: 3\n"))
    #expect(try office.complaints().isEmpty)
  }
}
