import Foundation
import Testing

@Suite("wipnet history and wipnet trash")
struct HistoryCommandTests {
  private let path = "register/\(Desk.activityFile)"

  @Test("tell who changed what, of one activity and since a day")
  func history() throws {
    let desk = try Desk.small()
    #expect(try desk.wipnet("history", "register").output == "aucun changement\n")
    #expect(try desk.wipnet("tally", "register", "pointage", "3u").status == 0)
    #expect(try desk.wipnet("tally", "register", "pointage", "u").status == 0)
    let told = try desk.wipnet("history", "register").output
    #expect(told.contains("+ Headcount h-"))
    #expect(told.contains("Count: 3 → 4"))
    #expect(told.contains(Desk.activityFile))
    #expect(try desk.wipnet("history", "register", "--activity", "pointage").output == told)
    #expect(
      try desk.wipnet("history", "register", "--activity", "rss").output == "aucun changement\n")
    #expect(
      try desk.wipnet("history", "register", "--since", "2999-01-01").output
        == "aucun changement\n")
    let wrong = try desk.wipnet("history", "register", "--since", "hierr")
    #expect(wrong.status == 64 && wrong.errors.contains("« hierr » n’est pas un jour"))
  }

  @Test("put an activity back as it was, and destroy it only for its title")
  func trash() throws {
    let desk = try Desk.small()
    let whole = try desk.text(path)
    #expect(try desk.wipnet("trash", "register").output == "la corbeille est vide\n")
    try FileManager.default.createDirectory(
      at: desk.url("register/trash"), withIntermediateDirectories: true)
    let trashed = "register/trash/\(Desk.activity).rec"
    try FileManager.default.moveItem(at: desk.url(path), to: desk.url(trashed))
    let list = try desk.wipnet("trash", "register").output
    #expect(list.hasPrefix("\(Desk.activity)  "))
    #expect(try desk.wipnet("trash", "register", "--restore", "pointage").status == 0)
    #expect(try desk.text(path) == whole)
    #expect(!desk.has(trashed))

    try FileManager.default.moveItem(at: desk.url(path), to: desk.url(trashed))
    let refused = try desk.run(
      ["sh", "-c", "echo oui | \(Program.path) trash register --purge pointage"])
    #expect(refused.status == 2 && refused.errors.contains("rien n’est détruit"))
    #expect(desk.has(trashed))
    let title = try #require(whole.firstMatch(of: /(?m)^Title: (.*)$/)).1
    let destroyed = try desk.run(
      ["sh", "-c", "echo '\(title)' | \(Program.path) trash register --purge pointage"])
    #expect(destroyed.status == 0)
    #expect(!desk.has(trashed))
    #expect(
      try desk.wipnet("history", "register").output.contains("détruit pour de bon"))
  }
}
