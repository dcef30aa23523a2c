import Foundation
import Panes
import Testing

@Suite("wipnet keys")
struct KeysCommandTests {
  /// Writes the officer's file of keys, and gives what points there.
  private func keys(_ text: String, on desk: Desk) throws -> [String: String] {
    let folder = desk.url("config/wipnet")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: folder.appending(path: "keys"))
    return ["XDG_CONFIG_HOME": desk.url("config").path]
  }

  @Test("prints the keys as they are, the officer's own among them")
  func prints() throws {
    let desk = try Desk(withDemo: false)
    let own = try keys("tally = F5\n", on: desk)
    let ran = try desk.wipnet("keys", environment: own)
    #expect(ran.status == 0)
    #expect(ran.errors.isEmpty)
    let line = try #require(ran.output.split(separator: "\n").first { $0.contains(" tally ") })
    #expect(line.split(separator: " ").prefix(2) == ["F5", "tally"])
    let english = try desk.wipnet("keys", "--lang", "en", "--markdown")
    #expect(english.output.contains("| t | `tally` | Tally: one key for each person |"))
  }

  @Test("checks the file: its place, its line and what to do, and a status")
  func checks() throws {
    let desk = try Desk(withDemo: false)
    let none = try desk.wipnet("keys", "--check")
    #expect(none.status == 0)
    #expect(none.output == "pas de fichier des touches (~/.config/wipnet/keys)\n")
    let good = try desk.wipnet("keys", "--check", environment: keys("tally = F5\n", on: desk))
    #expect(good.status == 0)
    let own = try keys("tally = F5\nrows = #\n", on: desk)
    let bad = try desk.wipnet("keys", "--check", environment: own)
    #expect(bad.status == 1)
    #expect(
      bad.output == """
        ~/config/wipnet/keys:2:8: erreur: «\u{A0}#\u{A0}» demande AltGr, ou n’est pas sur un clavier français
        2 | rows = #
          |        ^
        conseil: prenez une lettre

        1 touche refusée

        """)
  }
}

@Suite("Pages that the program tells of itself")
struct OwnPagesTests {
  @Test("are what the program tells")
  func same() throws {
    let desk = try Desk(withDemo: false)
    let ran = try desk.run(
      [Desk.root.appending(path: "scripts/write-docs").path, "--check"],
      environment: ["WIPNET": Pane.built("wipnet")])
    #expect(ran.status == 0, "\(ran.output)\(ran.errors)")
  }

  @Test("make a manual without a fault, in both languages", arguments: ["en", "fr"])
  func manual(language: String) throws {
    let desk = try Desk(withDemo: false)
    let page = try desk.wipnet("manual", "--lang", language)
    #expect(page.status == 0)
    try Data(page.output.utf8).write(to: desk.url("wipnet.1"))
    let lint = try desk.run(["mandoc", "-T", "lint", "-W", "warning", "wipnet.1"])
    // A page without a date is the same page tomorrow.
    let faults = lint.output.split(separator: "\n").filter { !$0.contains("missing date") }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
    let shown = try desk.run(["mandoc", "-T", "utf8", "wipnet.1"]).output
      .replacing(/.\u{8}/, with: "")
    // The options of each command, and a key of each kind of screen.
    for text in ["--period", "--fix", "--markdown", "Ctrl-P", "F1", "WIPNET_REGISTER"] {
      #expect(shown.contains(text), "\(text)")
    }
    for name in ["open", "check", "ratios", "keys", "manual", "history"] {
      #expect(shown.contains("\n   \(name)\n"), "\(name)")
    }
  }
}
