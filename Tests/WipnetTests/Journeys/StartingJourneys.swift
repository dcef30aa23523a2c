import Foundation
import Panes
import Testing

@Suite("An officer's first start")
struct StartingJourneys {
  /// A terminal in an empty folder, with a home of its own.
  private func terminal(_ home: URL) throws -> Pane {
    try FileManager.default.createDirectory(
      at: home.appending(path: "empty"), withIntermediateDirectories: true)
    let pane = try Pane(
      "wipnet",
      environment: "-u LANG -u WIPNET_LANG -u WIPNET_REGISTER -u XDG_CONFIG_HOME -u XDG_STATE_HOME"
        + " -u XDG_DATA_HOME HOME='\(home.path)' WIPNET_STATION=aminata")
    try pane.type("cd '\(home.path)/empty'")
    try pane.keys("Enter")
    return pane
  }

  @Test("makes a register, finds it again the next time, and opens the demo")
  func starts() throws {
    let home = FileManager.default.temporaryDirectory.appending(path: "wipnet-start-\(UUID())")
    defer { try? FileManager.default.removeItem(at: home) }
    let pane = try terminal(home)
    try pane.launch()
    try pane.expect("La démonstration")
    try pane.keys("Down", "Enter")
    try pane.expect("~/wipnet-mali")
    try pane.keys("C-u")
    try pane.type("WIPNET Mopti")
    try pane.expect("~/wipnet-mopti")
    try pane.keys("Enter", "Enter")
    try pane.expect("Ce registre est neuf. n crée")
    #expect(try pane.quit() == 0)
    let file = home.appending(path: "wipnet-mopti/programme.rec")
    #expect(try String(contentsOf: file, encoding: .utf8).contains("Name: WIPNET Mopti\n"))
    // Again, from the list of the latest.
    try pane.launch()
    try pane.expect("▸ ~/wipnet-mopti")
    // A path that is no register is told, and typing goes on.
    try pane.keys("Down", "Enter")
    try pane.expect("Ouvrir un registre")
    try pane.type("empty")
    try pane.keys("Enter")
    try pane.expect("n’est pas un registre")
    try pane.keys("Escape", "Up", "Enter")
    try pane.expect("Ce registre est neuf")
    #expect(try pane.quit() == 0)
    try pane.launch()
    try pane.expect("▸ ~/wipnet-mopti")
    try pane.keys("End", "Enter")
    try pane.expect("Loi élector")
    #expect(try pane.quit() == 0)
    #expect(try pane.notGivenBack().isEmpty)
  }

  @Test("stays one line with a hint where nothing can be asked")
  func withoutTerminal() throws {
    let desk = try Desk(withDemo: false)
    let ran = try desk.wipnet()
    #expect(ran.status == 2)
    #expect(ran.errors.split(separator: "\n").count == 2)
    #expect(ran.errors.contains("wipnet demo"))
  }
}
