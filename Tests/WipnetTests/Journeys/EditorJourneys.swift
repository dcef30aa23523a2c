import Foundation
import Panes
import Testing

/// A record in the officer's own editor, in a real terminal.
extension OfficeDay {
  @Test(
    "E opens the record's own line in EDITOR, takes in what was changed, and tells what is damaged")
  func editor() throws {
    let office = try Office()
    let editor = office.folder.appending(path: "nano")
    let script = """
      #!/bin/sh
      echo "$1" > '\(office.folder.path)/line'
      printf 'EDITING\\n'
      read -r answer
      case $answer in
        good) sed -i 's/^Acronym: JFA$/Acronym: JUSTE/' "$2" ;;
        bad) sed -i 's/^Starts: 2021-01-01$/Starts: hier/' "$2" ;;
      esac
      """
    try Data(script.utf8).write(to: editor)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: editor.path)
    let pane = try office.open("EDITOR='\(editor.path)'")
    try pane.type("d")
    try pane.expect("[Projets]")
    try pane.type("E")
    try pane.expect("EDITING")
    try pane.type("good")
    try pane.keys("Enter")
    try pane.expect("JUSTE")
    let line = try #require(
      Int(
        String(
          decoding: try Data(contentsOf: office.folder.appending(path: "line")), as: UTF8.self
        ).dropFirst().filter(\.isNumber)))
    let lines = try office.text(of: "programme.rec").split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[line - 1] == "Id: just-future")
    // The keys are the dashboard's again.
    try pane.type("E")
    try pane.expect("EDITING")
    try pane.type("bad")
    try pane.keys("Enter")
    try pane.expect("programme.rec:\(line + 3)")
    try pane.keys("Escape")
    #expect(try pane.quit() == 0)
  }
}
