import Foundation
import Glibc
import Panes
import Testing

@Suite("A record file of another login, in a folder where nobody may take another's file away")
struct OtherOwnerTests {
  /// Only the superuser can make such a folder, and try it as somebody else.
  private static let canTry: Bool = {
    guard geteuid() == 0, let desk = try? Desk(withDemo: false) else { return false }
    let ran = try? desk.run(
      ["setpriv", "--reuid", "65534", "--clear-groups", Pane.built("wipnet"), "--help"])
    return ran?.status == 0
  }()

  @Test(
    "waits with the way out told, and follows when it is given back",
    .enabled(if: canTry, "not the superuser, no setpriv, or the program is out of another's reach"))
  func sticky() throws {
    let desk = try Desk.small()
    let file = desk.url("register/\(Desk.activityFile)")
    let before = try desk.text("register/\(Desk.activityFile)")
    #expect(try desk.wipnet("tally", "register", "pointage", "3u").status == 0)
    let after = try desk.text("register/\(Desk.activityFile)")
    // As when the power went before the record file followed: the history alone has it.
    let history = try #require(
      FileManager.default.subpaths(atPath: desk.url("register/history").path)?
        .first { $0.hasSuffix(".rec") })
    let told = try desk.text("register/history/\(history)")
    let mark = try #require(told.range(of: "Serial: 2\n"))
    try desk.write(String(told[..<mark.lowerBound]), to: "register/history/\(history)")
    try desk.write(before, to: "register/\(Desk.activityFile)")
    func shell(_ line: String) throws { #expect(try desk.run(["sh", "-c", line]).status == 0) }
    try shell("chmod 755 . && chown -R 65534 register && chown 0 '\(file.path)'")
    try shell(
      "chmod 644 '\(file.path)'; chmod 1777 register/activities/2023; chown 0 register/activities/2023"
    )

    func asAnother() throws -> Desk.Ran {
      try desk.run(
        [
          "setpriv", "--reuid", "65534", "--clear-groups", Pane.built("wipnet"), "check",
          "register", "--fix",
        ])
    }
    let refused = try asAnother()
    #expect(refused.status == 2)
    #expect(refused.errors.contains("appartient à un autre compte"))
    #expect(refused.errors.contains("sudo chown"))
    #expect(try desk.text("register/\(Desk.activityFile)") == before)
    // All of it is read meanwhile.
    #expect(try desk.wipnet("history", "register").output.contains("Count: 3"))

    try shell("chown 65534 '\(file.path)'")
    #expect(try asAnother().status != 2)
    #expect(try desk.text("register/\(Desk.activityFile)") == after)
  }
}
