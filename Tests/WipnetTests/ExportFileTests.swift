import Foundation
import Panes
import Testing

/// Files taken out of the register, from real terminals.
extension OfficeDay {
  @Test("w writes a file that equals what the command prints, and never over another")
  func export() throws {
    let office = try Office()
    let pane = try office.open()
    try pane.type("w")
    try pane.expect("Exporter")
    try pane.keys("Enter")
    try pane.expect("Écrit : ~/wipnet-2023-q3-activites.csv")
    try pane.type("w")
    try pane.expect("Exporter")
    try pane.keys("Enter")
    try pane.expect("Écrit : ~/wipnet-2023-q3-activites-2.csv")
    let file = office.folder.appending(path: "wipnet-2023-q3-activites.csv")
    let written = try Data(contentsOf: file)
    let again = try Data(
      contentsOf: office.folder.appending(path: "wipnet-2023-q3-activites-2.csv"))
    #expect(written == again)
    let printed = try office.wipnet(
      "ratios", office.register.path, "--period", "2023-Q3", "--by", "activity", "--format", "csv")
    #expect(String(decoding: written, as: UTF8.self) == printed.text)
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    // The hidden names under which they were written are gone.
    let names = try FileManager.default.contentsOfDirectory(atPath: office.folder.path)
    #expect(!names.contains { $0.hasSuffix(".tmp") })
    // A folder that is not there is told, and nothing is written.
    try pane.type("w")
    try pane.keys("Down", "C-u")
    try pane.type("~/nulle-part")
    try pane.keys("Enter")
    try pane.expect("Pas écrit")
    #expect(try pane.quit() == 0)
  }

  @Test("views, records and Markdown in files equal those of the commands")
  func exportForms() throws {
    let office = try Office()
    let pane = try office.open()
    try pane.type("v")
    try pane.expect("Portée")
    for (turns, form, name) in [
      (0, "csv", "csv"), (1, "tsv", "tsv"), (2, "rec", "rec"), (3, "markdown", "md"),
      (4, "text", "txt"),
    ] {
      try pane.type("w")
      try pane.expect("Exporter")
      for _ in 0..<turns { try pane.keys("Right") }
      try pane.keys("Enter")
      let file = "wipnet-2023-q3-portee.\(name)"
      try pane.expect("~/\(file)")
      let printed = try office.wipnet(
        "reach", office.register.path, "--period", "2023-Q3", "--by", "region", "--format", form,
        "--suppress-below", "5")
      let written = try String(
        contentsOf: office.folder.appending(path: file), encoding: .utf8)
      #expect(written == printed.text, "\(form)")
    }
    let sound = try Office.run(
      ["recfix", "--check", office.folder.appending(path: "wipnet-2023-q3-portee.rec").path],
      in: office.folder)
    #expect(sound.status == 0, "\(sound.text)")
  }
}
