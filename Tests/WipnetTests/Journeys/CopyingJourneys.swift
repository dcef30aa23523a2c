import Foundation
import Panes
import Testing

extension OfficeDay {
  @Test("y hands the sentence on the sheet to the clipboard, in base64, through tmux")
  func copying() throws {
    let office = try Office()
    let pane = try office.open("LANG=fr_ML.UTF-8")
    try pane.set("set-clipboard", to: "on")
    try pane.find("rss")
    try pane.keys("Enter")
    try pane.expect("FICHE")
    let sent = try pane.sent {
      try pane.type("y")
      try pane.expect("Phrase envoyée au presse-papiers")
    }
    let sentence =
      try office.wipnet(
        "sentence", office.register.path, "--activity", "2023-08-11-campagne-rss-bamako"
      ).text.trimmingCharacters(in: .newlines)
    #expect(sentence.contains("115 personnes"))
    let text = String(decoding: sent, as: UTF8.self)
    let code = Data(sentence.utf8).base64EncodedString()
    #expect(text.contains("\u{1B}]52;c;\(code)\u{7}"))
    #expect(text.contains("\u{1B}Ptmux;\u{1B}\u{1B}]52;c;\(code)\u{7}\u{1B}\\"))
    #expect(try pane.copied() == sentence)
    // Nothing of it shows, and the screen goes on as before.
    #expect(try !pane.screen().contains("52;c"))
    try pane.keys("Escape")
    try pane.expect("Activités")
  }

  @Test("where there is no clipboard, y says so")
  func noClipboard() throws {
    let pane = try Office().open("LANG=fr_ML.UTF-8 TERM=linux")
    try pane.keys("Enter")
    try pane.expect("FICHE")
    let sent = try pane.sent {
      try pane.type("y")
      try pane.expect("wipnet sentence")
    }
    #expect(!String(decoding: sent, as: UTF8.self).contains("]52;"))
  }
}
