import Foundation
import Panes
import Testing

extension OfficeDay {
  @Test("a limit on the size of files is told, ends nothing, and all is saved once it is lifted")
  func fileSizeLimit() throws {
    let office = try Office()
    let pane = try office.terminal()
    // No file may grow over 700 bytes: a write is cut there, and the next one raises SIGXFSZ.
    try office.open(in: pane, "prlimit --fsize=700:unlimited")
    try pane.find(Office.tallying)
    try pane.type("t")
    try pane.expect("POINTAGE")
    try pane.type("uuujk")
    try pane.expect("disque plein", seconds: 2)
    try pane.type("uuujk")
    try pane.expect("Total 10")
    let process = try pane.process()
    #expect(try run(["prlimit", "--pid", "\(process)", "--fsize=unlimited"]) == 0)
    try pane.expectSaved(after: "Total 10")
    #expect(try pane.quit() == 0)
    #expect(try office.counted() == 10)
    try office.expectSound()
  }

  @Test("a register whose folder vanishes is told, and all is saved when it is back")
  func vanishedFolder() throws {
    let office = try Office()
    let pane = try office.openTally()
    try pane.type("u")
    try pane.expectSaved(after: "Total 1")
    let away = office.folder.appending(path: "away")
    try FileManager.default.moveItem(at: office.register, to: away)
    try pane.type("ujk")
    try pane.wait("what became of the folder", seconds: 2) {
      try pane.text().contains("3 changements non enregistrés")
    }
    #expect(!FileManager.default.fileExists(atPath: office.register.path))
    try FileManager.default.moveItem(at: away, to: office.register)
    try pane.expectSaved(after: "Total 4")
    #expect(try pane.quit() == 0)
    #expect(try office.counted() == 4)
    try office.expectSound()
  }

  @Test("whoever stops reading what a command prints does no harm")
  func closedPipe() throws {
    let office = try Office()
    let program = Pane.built("wipnet")
    let loop = "for i in 1 2 3; do '\(program)' tally '\(office.register.path)' pointage u; done"
    _ = try Office.run(["sh", "-c", "{ \(loop); } | true"], in: office.folder)
    #expect((0...3).contains(try office.counted()))
    try office.expectSound()
    let reading = "'\(program)' check '\(office.register.path)' | head -c 1 >/dev/null"
    #expect(try Office.run(["sh", "-c", reading], in: office.folder).text.isEmpty)
  }
}
