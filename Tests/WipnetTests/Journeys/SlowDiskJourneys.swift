import Foundation
import Panes
import Testing

/// Work that takes long because the disk does: each file takes a while to open, as on a worn stick.
extension OfficeDay {
  private static let slowly =
    "LANG=fr_ML.UTF-8 strace -f -qq -o /dev/null -e trace=openat"
    + " -e inject=openat:delay_enter=60000"

  @Test("a check tells how far it is while the keys go on; Esc ends it, also when asked for again")
  func slowCheck() throws {
    let office = try Office()
    let pane = try office.open(OfficeDay.slowly)
    try pane.expect("vérification")
    try pane.expect("fichiers")
    try pane.keys("Down")
    try pane.expect("Échap arrête")
    try pane.keys("Escape")
    try pane.expect("Vérification arrêtée")
    try pane.type("a")
    try pane.expect("Échap arrête")
    try pane.keys("Escape")
    try pane.expect("recommence")
    try pane.keys("Escape")
    #expect(try pane.quit() == 0)
  }

  @Test("a command tells how far it is on a line that is gone when it is done")
  func slowCommand() throws {
    let office = try Office()
    let pane = try office.terminal()
    try pane.launch(OfficeDay.slowly, "check '\(office.register.path)'")
    try pane.expect("lecture du registre")
    try pane.expect("à voir")
    #expect(try !pane.screen().contains("lecture du registre"))
  }
}
