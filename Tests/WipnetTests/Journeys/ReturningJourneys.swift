import Foundation
import Panes
import Testing

extension OfficeDay {
  /// The environment of an officer whose place is remembered.
  private static let remembering = "LANG=fr_ML.UTF-8 WIPNET_FRESH_STATE="

  @Test("the next day begins where the last one ended, and a spoilt file does no harm")
  func returning() throws {
    let office = try Office()
    let pane = try office.open(OfficeDay.remembering, columns: 120, rows: 40)
    try pane.type("p2023")
    try pane.keys("Enter")
    try pane.type("ftype:formation f>=50%")
    try pane.expect("Filtre")
    try pane.keys("Enter", "Enter")
    try pane.expect("FICHE")
    let last = try pane.screen()
    try pane.keys("Escape")
    try pane.expect("Activités")
    try pane.keys("Enter")
    try pane.type("i")
    try pane.expect("PERSONNES")
    try pane.keys("Escape")
    try pane.keys("Enter")
    try pane.expect("FICHE")
    try pane.keys("C-c")
    #expect(try pane.status() == 0)

    let folder = office.folder.appending(path: ".local/state/wipnet")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".state")
    }
    let file = folder.appending(path: try #require(files.first))
    #expect(files.count == 1)
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(try String(contentsOf: file, encoding: .utf8).contains("period=2023"))

    let again = try office.terminal(columns: 120, rows: 40)
    try office.launch(again, OfficeDay.remembering)
    try again.expect("FICHE")
    #expect(try again.screen() == last)
    try again.keys("C-c")
    #expect(try again.status() == 0)

    // Asked not to, it begins at the quarter, and leaves the file as it is.
    let before = try Data(contentsOf: file)
    let fresh = try office.open(OfficeDay.remembering, "--fresh-state")
    #expect(try fresh.rows().first?.contains("T3 2023") == true)
    try fresh.type("q")
    #expect(try fresh.status() == 0)
    #expect(try Data(contentsOf: file) == before)

    try Data((0..<255).map { UInt8($0) }).write(to: file)
    let spoilt = try office.open(OfficeDay.remembering)
    #expect(try spoilt.rows().first?.contains("T3 2023") == true)
    try spoilt.type("q")
    #expect(try spoilt.status() == 0)
  }

  @Test("where the state folder cannot be written, the day goes on without a word")
  func noStateFolder() throws {
    let office = try Office()
    let pane = try office.open(OfficeDay.remembering + " XDG_STATE_HOME=/proc/none")
    try pane.type("q")
    #expect(try pane.status() == 0)
    #expect(try !pane.screen().contains("state"))
  }
}
