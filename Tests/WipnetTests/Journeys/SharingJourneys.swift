import Foundation
import Panes
import Testing

/// Two officers, and an editor, at one register: in real terminals.
extension OfficeDay {
  @Test("two doors see one running total within a second, and each keeps its own keys")
  func oneTotal() throws {
    let office = try Office()
    let one = try office.openTally("WIPNET_STATION=aminata")
    let other = try office.openTally("WIPNET_STATION=fatou")
    try one.type("uuui")
    try one.expect("Total 4")
    try other.expect("Total 4")
    try other.type("jj")
    try one.expectSaved(after: "Total 6")
    try other.expectSaved(after: "Total 6")
    // Of the one total, each knows its own share.
    try one.expect("Ici 4 · ailleurs 2")
    try other.expect("Ici 2 · ailleurs 4")
    #expect(try office.counted() == 6)
    try one.keys("BSpace")
    try other.expect("Total 5")
    #expect(try office.counted() == 5)
    try office.expectSound()
  }

  @Test("a hand edit shows at once; what both wrote is kept twice and becomes a finding")
  func byHand() throws {
    let office = try Office()
    let file = "activities/2023/2023-08-11-campagne-rss-bamako.rec"
    let pane = try office.open()
    try pane.find("rss")
    try pane.type("e")
    for _ in 0..<7 { try pane.keys("Down") }
    try pane.type("Salle A")
    try pane.expect("Salle A")
    let text = try office.text(of: file)
    let edited = text.replacing(
      /(?m)^ShortTitle: .*$/, with: "ShortTitle: Vu par la main\nVenue: Salle C")
    try Data(edited.utf8).write(to: office.register.appending(path: file))
    try pane.expect("Vu par la main")
    try pane.expect("Salle A")
    try pane.keys("Enter")
    try pane.wait("both in the file") {
      let text = try office.text(of: file)
      return text.contains("Venue: Salle C\n") && text.contains("Conflict: Venue: Salle A\n")
    }
    let found = try office.wipnet("check", office.register.path)
    #expect(found.text.withPlainSpaces.contains("« Salle C » d’un côté, « Salle A » de l’autre"))
    // recutils changes it meanwhile; the dashboard shows that too.
    let changed = try Office.run(
      [
        "recset", "-t", "Activity", "-f", "ShortTitle", "-s", "Vu par recset",
        office.register.appending(path: file).path,
      ], in: office.folder)
    #expect(changed.status == 0)
    try pane.expect("Vu par recset")
    #expect(try pane.quit() == 0)
  }

  @Test("a folder that goes away is told, what was read stays, and what comes back is read again")
  func goneAndBack() throws {
    let office = try Office()
    let file = "activities/2023/2023-08-11-campagne-rss-bamako.rec"
    let pane = try office.open()
    try pane.find("rss")
    let away = office.folder.appending(path: "ailleurs")
    try FileManager.default.moveItem(at: office.register, to: away)
    try pane.expect("le dossier n’est plus là : on voit ce qui a été lu")
    #expect(try pane.text().squeezed.contains("Femmes 91/115 79 %"))
    let text = try String(contentsOf: away.appending(path: file), encoding: .utf8)
    let edited = text.replacing(/(?m)^ShortTitle: .*$/, with: "ShortTitle: Changé ailleurs")
    try Data(edited.utf8).write(to: away.appending(path: file))
    try FileManager.default.moveItem(at: away, to: office.register)
    try pane.expect("Changé ailleurs")
    try pane.expect("Tout est enregistré")
    #expect(try pane.quit() == 0)
  }

  @Test("a finding is explained once, for the command too, and mended where it can be")
  func findings() throws {
    let office = try Office()
    let pane = try office.open()
    try pane.expect("! 3 anomalies (a)")
    try pane.type("a")
    try pane.expect("la source imprime 3 jours")
    try pane.type("c")
    try pane.paste("le jour du voyage\nne compte pas")
    try pane.keys("Enter")
    try pane.expect("2 à voir · 1 connue")
    try pane.expectSaved(after: "connue")
    let ran = try office.wipnet("check", office.register.path)
    #expect(ran.text.contains("raison: le jour du voyage"))
    #expect(ran.text.hasSuffix("0 erreur, 2 à voir, 1 connue\n"))
    try pane.keys("Enter")
    try pane.expect("▸Premier jour")
    try pane.type("16/9/2023")
    try pane.keys("Enter")
    try pane.type("a")
    try pane.expect("Gouverneur de Mopti")
    #expect(try pane.quit() == 0)
    try office.expectSound()
  }

  @Test("undo goes on after a restart, and is refused where somebody changed the thing since")
  func undoAfterRestart() throws {
    let office = try Office()
    let file = "activities/2023/2023-08-11-campagne-rss-bamako.rec"
    let before = try office.text(of: file)
    var pane = try office.open()
    try pane.find("rss")
    try pane.bytes("e\u{1B}[B\u{15}RSS\r")
    try pane.expectSaved(after: "▸11/08    Camp RSS  ")
    #expect(try pane.quit() == 0)

    pane = try office.open()
    try pane.type("u")
    try pane.expect("est défait")
    try pane.expect("RSS, vision")
    try pane.wait("the file as it was") { try office.text(of: file) == before }
    #expect(try pane.quit() == 0)

    pane = try office.open()
    try pane.find("rss")
    try pane.bytes("e\u{1B}[B\u{15}RSS\r")
    try pane.expectSaved(after: "▸11/08    Camp RSS  ")
    #expect(try pane.quit() == 0)
    let text = try office.text(of: file).replacing("ShortTitle: RSS\n", with: "ShortTitle: Autre\n")
    try Data(text.utf8).write(to: office.register.appending(path: file))
    pane = try office.open()
    try pane.type("u")
    try pane.expect("quelqu’un a changé la fiche depuis")
    #expect(try office.text(of: file) == text)
  }
}
