import Foundation
import Panes
import Testing

@Suite("Merging with git")
struct MergeDriverTests {
  private static let history = "register/history/aminata/2023-08.rec"

  /// A register under git on two laptops, which merge by our driver.
  private func laptops() throws -> Desk {
    let desk = try Desk.small()
    let driver = "'\(Pane.built("wipnet"))' merge-driver %O %A %B %P"
    try FileManager.default.createDirectory(
      at: desk.url("register/history/aminata"), withIntermediateDirectories: true)
    try desk.write(
      "%rec: Change\n%key: Serial\n\nSerial: 1\nWho: aminata\n\n", to: MergeDriverTests.history)
    try desk.write("*.rec merge=wipnet\n", to: "register/.gitattributes")
    try git(desk, "register", "init", "--quiet", "--initial-branch=main")
    try git(desk, "register", "add", "--all")
    try git(desk, "register", "commit", "--quiet", "--message=start")
    try git(desk, ".", "clone", "--quiet", "register", "other")
    for laptop in ["register", "other"] {
      try git(desk, laptop, "config", "merge.wipnet.driver", driver)
    }
    return desk
  }

  @discardableResult
  private func git(_ desk: Desk, _ laptop: String, _ arguments: String...) throws -> Desk.Ran {
    let who = ["user.name=a", "user.email=a@example.org"].flatMap { ["-c", $0] }
    let ran = try desk.run(
      ["git", "-C", laptop] + who + arguments,
      environment: [
        "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "WIPNET_LANG": "en",
      ])
    try #require(ran.status == 0, "git \(arguments): \(ran.errors)\(ran.output)")
    return ran
  }

  /// Changes a file on a laptop, and commits it.
  private func change(
    _ desk: Desk, _ laptop: String, _ file: String, _ change: (String) -> String
  ) throws {
    let path = file.replacing(/^register/, with: laptop)
    let old = try desk.text(path)
    let new = change(old)
    try #require(new != old)
    try desk.write(new, to: path)
    try git(desk, laptop, "commit", "--quiet", "--all", "--message=change")
  }

  @Test("joins fields, records and histories of two laptops without a conflict")
  func joins() throws {
    let desk = try laptops()
    let file = "register/\(Desk.activityFile)"
    try change(desk, "register", file) { $0.replacing(/\nKind: \w+\n/, with: "\nKind: visit\n") }
    try change(desk, "register", MergeDriverTests.history) { $0 + "Serial: 2\nWho: aminata\n\n" }
    try change(desk, "other", file) {
      $0.replacing(/\nRole: [\w-]+\n/, with: "\nRole: took-part\n")
        + "\nId: c-1\nBy: x\nWhat: y\n"
    }
    try change(desk, "other", MergeDriverTests.history) { $0 + "Serial: 3\nWho: aminata\n\n" }
    let pulled = try git(
      desk, "register", "pull", "--quiet", "--no-rebase", "--no-edit", "../other", "main")
    #expect(!pulled.errors.contains("conflict"))
    let text = try desk.text(file)
    #expect(text.contains("\nKind: visit\n") && text.contains("\nRole: took-part\n"))
    #expect(text.hasSuffix("\nId: c-1\nBy: x\nWhat: y\n\n# end\n"))
    #expect(
      try desk.text(MergeDriverTests.history)
        == "%rec: Change\n%key: Serial\n\n"
        + (1...3).map { "Serial: \($0)\nWho: aminata\n\n" }.joined())
    #expect(try desk.complaints().isEmpty)
  }

  @Test("keeps both values of a field, which `check` shows, until somebody decides")
  func conflict() throws {
    let desk = try laptops()
    let file = "register/\(Desk.activityFile)"
    try change(desk, "register", file) { $0.replacing(/\nKind: \w+\n/, with: "\nKind: visit\n") }
    try change(desk, "other", file) { $0.replacing(/\nKind: \w+\n/, with: "\nKind: meeting\n") }
    let pulled = try git(desk, "register", "pull", "--no-rebase", "--no-edit", "../other", "main")
    #expect(
      pulled.errors.contains(
        "wipnet: \(Desk.activityFile): 1 conflict kept in the records; “wipnet check” shows it\n"))
    #expect(try desk.text(file).contains("\nKind: visit\nConflict: Kind: meeting\n"))
    #expect(try git(desk, "register", "status", "--porcelain").output.isEmpty)
    #expect(try desk.complaints().isEmpty)

    let check = try desk.wipnet("check", "register", "--lang", "en")
    #expect(check.status == 1)
    #expect(check.output.contains("Kind: “visit” on one side, “meeting” on the other"))
    #expect(check.output.contains("| Conflict: Kind: meeting\n"))
    #expect(check.output.contains("hint: put the right value into Kind, then remove the line"))

    // The other laptop decides, and it is decided for both.
    try git(desk, "other", "pull", "--quiet", "../register", "main")
    try change(desk, "other", file) { $0.replacing("Conflict: Kind: meeting\n", with: "") }
    try git(desk, "register", "pull", "--quiet", "--no-rebase", "--no-edit", "../other", "main")
    #expect(try !desk.text(file).contains("Conflict"))
    #expect(try !desk.wipnet("check", "register", "--lang", "en").output.contains("on one side"))
  }

  @Test("says what it cannot do, and leaves the file alone")
  func cannot() throws {
    let desk = try Desk(withDemo: false)
    try desk.write("A: 1\n", to: "mine")
    let ran = try desk.wipnet("merge-driver", "base", "mine", "theirs")
    #expect(ran.status == 2)
    #expect(ran.errors.contains("theirs"))
    #expect(try desk.text("mine") == "A: 1\n")
    #expect(try desk.wipnet("merge-driver", "base").status == 64)
  }
}
