import Foundation
import Frames
import Languages
import Programmes
import Reports
import Testing

@testable import Dashboards

@Suite("The first start")
struct FirstStartTests {
  private func start(
    _ recent: [(path: String, isThere: Bool)] = [], _ language: Language = .french
  ) -> FirstStart {
    FirstStart(recent: recent, language: language, keymap: .standard)
  }

  private func press(_ keys: Key..., on start: inout FirstStart) -> [FirstStart.Effect] {
    keys.flatMap { start.update(.input(.key($0))) }
  }

  private func type(_ text: String, on start: inout FirstStart) -> [FirstStart.Effect] {
    text.flatMap { start.update(.input(.key(.character($0)))) }
  }

  private func text(_ start: FirstStart, _ columns: Int = 80, _ rows: Int = 24) -> String {
    start.frame(Size(columns: columns, rows: rows)).text.replacing("\u{A0}", with: " ")
  }

  @Test("offers the demo, a new register and opening one, each with a line that says what it is")
  func offers() {
    var start = start()
    let shown = text(start)
    for name in [
      "La démonstration", "Un nouveau registre", "Ouvrir un registre", "sans rien risquer",
    ] {
      #expect(shown.contains(name))
    }
    #expect(press(.enter, on: &start) == [.demo])
    #expect(press(.escape, on: &start) == [.quit])
    #expect(press(.character("q"), on: &start) == [.quit])
    #expect(press(.function(2), on: &start) == [])
    #expect(text(start).contains("The demo"))
  }

  @Test("lists the latest registers first, and says which is not there")
  func recent() {
    var start = start([("~/mopti", true), ("/media/cle/gao", false)])
    #expect(text(start).contains("▸ ~/mopti"))
    #expect(text(start).contains("/media/cle/gao  (absent)"))
    #expect(press(.enter, on: &start) == [.open("~/mopti")])
    #expect(press(.down, .enter, on: &start) == [.open("/media/cle/gao")])
    _ = start.update(.refused("« /media/cle/gao » n’existe pas"))
    #expect(text(start).contains("n’existe pas"))
    #expect(press(.up, on: &start) == [])
    #expect(!text(start).contains("n’existe pas"))
  }

  @Test("makes a register of a name and a folder, which follows the name until it is typed")
  func creates() {
    var start = start()
    #expect(press(.down, .enter, .control("u"), on: &start) == [])
    #expect(type("WIPNET Ségou q", on: &start) == [])
    #expect(text(start).contains("~/wipnet-segou"))
    #expect(press(.backspace, .backspace, .enter, on: &start) == [])
    #expect(type("-2", on: &start) == [])
    #expect(
      press(.enter, on: &start)
        == [.create(name: "WIPNET Ségou", folder: "~/wipnet-segou-2", .french)])
    // Without a name there is nothing to make.
    #expect(press(.backTab, .control("u"), .tab, .enter, on: &start) == [])
    #expect(text(start).contains("Un nom et un dossier"))
    #expect(press(.escape, on: &start) == [])
    #expect(text(start).contains("La démonstration"))
  }

  @Test("completes the path of a folder with Tab, and shows which are registers")
  func completes() {
    var start = start()
    #expect(press(.down, .down, .enter, on: &start) == [.list("~/")])
    let folders = [
      FirstStart.Folder(".cache", isRegister: false),
      FirstStart.Folder("Documents", isRegister: false),
      FirstStart.Folder("bureau-gao", isRegister: true),
      FirstStart.Folder("bureau-mopti", isRegister: true),
    ]
    _ = start.update(.listed("~/", folders))
    #expect(text(start).contains("✓ bureau-gao/"))
    #expect(!text(start).contains(".cache"))
    // What two have in common, then the one that is left.
    #expect(type("b", on: &start) == [])
    #expect(press(.tab, on: &start) == [])
    #expect(text(start).contains("~/bureau-"))
    #expect(!text(start).contains("Documents"))
    #expect(type("m", on: &start) == [])
    #expect(press(.tab, on: &start) == [.list("~/bureau-mopti/")])
    #expect(press(.enter, on: &start) == [.open("~/bureau-mopti/")])
    // Without accents and capitals, and from the list.
    _ = press(.control("u"), on: &start)
    _ = start.update(.listed("", folders))
    _ = type("DOC", on: &start)
    #expect(press(.tab, on: &start) == [.list("Documents/")])
    _ = press(.control("u"), on: &start)
    _ = start.update(.listed("", folders))
    _ = type("b", on: &start)
    #expect(press(.down, .down, .enter, on: &start) == [.open("bureau-mopti")])
    // An answer that comes too late is about another folder.
    _ = start.update(.listed("/elsewhere/", folders))
    #expect(!text(start).contains("bureau-gao/"))
  }

  @Test("takes a pasted path, and nothing where nothing is typed")
  func pastes() {
    var start = start()
    #expect(start.update(.input(.paste("/srv/bureau\n"))) == [])
    #expect(text(start).contains("La démonstration"))
    _ = press(.down, .down, .enter, .control("u"), on: &start)
    #expect(start.update(.input(.paste("/srv/bureau\nx"))).contains(.list("/srv/")))
    #expect(press(.enter, on: &start) == [.open("/srv/bureau")])
  }

  @Test("fits every size, with the hardware cursor on the focus", arguments: Language.shipped)
  func sizes(language: Language) {
    var start = start([("~/mopti", true)], language)
    for keys: [Key] in [[], [.down, .enter], [.escape, .down, .enter], [.escape]] {
      for key in keys { _ = start.update(.input(.key(key))) }
      for size in [
        Size(columns: 1, rows: 1), Size(columns: 40, rows: 10), Size(columns: 80, rows: 24),
        Size(columns: 120, rows: 40), Size(columns: 300, rows: 100), Size(columns: 20, rows: 6),
      ] {
        let frame = start.frame(size)
        if size.columns >= 40 { #expect(frame.cursor != nil, "\(size)") }
      }
    }
  }

  @Test(
    "looks as it did when somebody last looked", arguments: ["start", "start-open", "start-new"])
  func looks(name: String) throws {
    var start = start(name == "start" ? [] : [("~/bureau-mopti", true), ("/media/cle/gao", false)])
    switch name {
    case "start-open":
      _ = press(.down, .down, .enter, on: &start)
      _ = start.update(
        .listed("~/", [.init("Documents", isRegister: false), .init("mopti", isRegister: true)]))
    case "start-new": _ = press(.down, .down, .down, .enter, on: &start)
    default: break
    }
    let shown = text(start) + "\n"
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("StartSnapshots/\(name).txt")
    if ProcessInfo.processInfo.environment["WIPNET_RECORD_SNAPSHOTS"] != nil {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try shown.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    let isSame = kept == shown
    #expect(isSame, "\(name) is now:\n\(shown)")
  }
}
