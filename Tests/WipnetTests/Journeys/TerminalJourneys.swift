import Foundation
import Panes
import Testing

extension OfficeDay {
  @Test("inside GNU screen it shows what it shows outside, and gives the terminal back")
  func insideScreen() throws {
    let office = try Office()
    let sockets = office.folder.appending(path: "screen")
    try FileManager.default.createDirectory(
      at: sockets, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let pane = try office.open("SCREENDIR='\(sockets.path)' screen -U -c /dev/null")
    try pane.find(Office.tallying)
    try pane.bytes("t3usdu")
    try pane.expectSaved(after: "Total 4")
    let inside = try pane.rows()
    #expect(inside[1].hasPrefix("┌─ JEUNES 15-35 ─"))
    #expect(inside[23].contains("Ret.arr. Annuler"))
    try pane.keys("Escape")
    try pane.expect("Activités")
    try pane.resize(columns: 60, rows: 16)
    try pane.wait("the smaller screen") { try pane.rows()[15].contains("Entrée Ouvrir") }
    try pane.type("q")
    try pane.expect("screen is terminating")
    #expect(try pane.notGivenBack().isEmpty)
    #expect(try office.counted() == 4)
  }

  @Test("on a serial line without a size or a locale it keeps to 80 × 24 and ASCII")
  func serialLine() throws {
    let office = try Office()
    let pane = try office.terminal()
    try pane.type("stty rows 0 columns 0 9600")
    try pane.keys("Enter")
    try office.open(in: pane, "-u LANG TERM=vt220")
    try pane.type("f" + Office.tallying)
    try pane.keys("Enter")
    try pane.expect("Activites 1/21")
    try pane.bytes("t3usdu")
    try pane.expect("Total 4")
    try pane.expect("* enregistre")
    let rows = try pane.rows()
    #expect(rows[1].hasPrefix("+- JEUNES 15-35 -"))
    #expect(rows[23].contains("Ret.arr. Annuler"))
    #expect(rows.allSatisfy { $0.utf8.count <= 80 && $0.utf8.allSatisfy { $0 < 0x80 } })
    try pane.keys("Escape")
    try pane.expect("* Tout est enregistre")
    try pane.type("q")
    #expect(try pane.status() == 0)
    #expect(try pane.notGivenBack().isEmpty)
    #expect(try office.counted() == 4)
  }
}
