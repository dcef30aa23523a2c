import Foundation
import Panes
import Testing

@Suite("Playing a script without a terminal")
struct ReplayTests {
  private func played(
    _ script: String, _ arguments: String..., on desk: Desk
  ) throws -> Desk.Ran {
    try desk.write(script, to: "script")
    return try desk.run(
      [Desk.program, "register", "--replay", "script"] + arguments,
      environment: ["TERM": "dumb", "WIPNET_FRESH_STATE": "1"])
  }

  @Test("counts, waits for the disk, and keeps the screens under their names")
  func counting() throws {
    let desk = try Desk()
    let ran = try played(
      """
      # Three young women and two men, one too many.
      type f
      type pointage (ex
      key Entrée
      wait Activités 1/21
      type t
      wait POINTAGE
      type uuu2k
      key Ret.arr.
      wait ✓ enregistré
      show counted
      resize 40x10
      show small
      """, "--save-display", "screens", on: desk)
    #expect(ran.status == 0, "\(ran.errors)")
    #expect(ran.output.isEmpty && ran.errors.isEmpty)
    let screens = try desk.text("screens").components(separatedBy: "── ")
    #expect(screens.count == 3)
    #expect(screens[1].hasPrefix("counted ──\n POINTAGE"))
    let small = screens[2].components(separatedBy: "\n").dropFirst()
    #expect(small.allSatisfy { $0.count <= 40 })
    #expect(try desk.counted() == 3)
  }

  @Test("pastes rows as an officer would")
  func pasting() throws {
    let desk = try Desk()
    let ran = try played(
      """
      type f
      type saisie (ex
      key Entrée
      wait Activités 1/21
      type s
      wait SAISIE
      paste Nom\\tSexe\\nAïssata Maïga\\tF\\nSeydou Ouattara\\tH
      wait Aïssata Maïga
      show pasted
      key Entrée
      wait ✓ enregistré
      """, "--save-display", "screens", "--size", "120x40", on: desk)
    #expect(ran.status == 0, "\(ran.errors)")
    #expect(try desk.text("screens").contains("Seydou Ouattara"))
  }

  @Test("succeeds when the screen becomes what it is to be, whatever the time of day")
  func goal() throws {
    let desk = try Desk()
    let find = "type f\ntype pointage (ex\nkey Entrée\nwait Activités 1/21\n"
    let tally = find + "type t\nwait POINTAGE\ntype u\nwait ✓ enregistré\n"
    #expect(try played(tally, "--save-display", "first", on: desk).status == 0)
    #expect(try desk.text("first").contains("POINTAGE"))
    // The same day in another office.
    let office = try Desk()
    try office.write(try desk.text("first"), to: "first")
    let again = try played(tally, "--until-screen", "first", on: office)
    #expect(again.status == 0, "\(again.errors)")
    let other = try played(find + "type tj\n", "--until-screen", "first", on: desk)
    #expect(other.status == 1)
    #expect(other.errors.contains("first:") && other.errors.contains("l’écran a"))
  }

  @Test(
    "a script that is wrong is told with its line, and nothing is played",
    arguments: [
      ("type f\ntpye x\n", "script:2: « tpye »"),
      ("\n\nkey Entree Foo\n", "script:3: touche inconnue « Foo »"),
      ("resize 80\n", "script:1: « 80 »"), ("wait\n", "script:1: il manque"),
    ])
  func wrong(_ script: String, _ message: String) throws {
    let ran = try played(script, on: try Desk.small())
    #expect(ran.status == 64)
    #expect(ran.errors.contains(message), "\(ran.errors)")
  }

  @Test("--size and --until-screen mean nothing without a script")
  func alone() throws {
    let desk = try Desk.small()
    let ran = try desk.run([Desk.program, "register", "--size", "80x24"])
    #expect(ran.status == 64 && ran.errors.contains("--replay"))
  }
}

extension Desk {
  fileprivate static var program: String { Pane.built("wipnet") }
}
