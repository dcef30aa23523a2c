import Foundation
import Panes
import Testing

extension OfficeDay {
  @Test(
    "it speaks French by default and English where that is asked for",
    arguments: [
      ("-u LANG", "", "Tout est enregistré"), ("LANG=C", "", "Tout est enregistré"),
      ("LANG=fr_ML.UTF-8", "", "Tout est enregistré"), ("LANG=en_US.UTF-8", "", "All saved"),
      ("LANG=fr_ML.UTF-8", "--lang en", "All saved"),
      ("LANG=en_US.UTF-8", "--lang fr", "Tout est enregistré"),
    ])
  func language(_ environment: String, _ arguments: String, _ saved: String) throws {
    let pane = try Office().open(environment, arguments)
    try pane.expect(saved)
    try pane.expect(saved == "All saved" ? "Activities" : "Activités")
    try pane.keys("F2")
    try pane.expect(saved == "All saved" ? "Tout est enregistré" : "All saved")
    try pane.expect(saved == "All saved" ? "Activités" : "Activities")
  }

  @Test(
    "a theme is chosen by option, by environment and in the program",
    arguments: [("", "--theme wipnet-sombre"), ("WIPNET_THEME=wipnet-sombre", ""), ("", "")])
  func themes(_ environment: String, _ argument: String) throws {
    let pane = try Office().open(
      environment + " TERM=xterm-256color", argument, columns: 160, rows: 40)
    let isChosen = !(environment + argument).isEmpty
    if !isChosen {
      #expect(try pane.rows()[0].contains("terminal"))
      #expect(try !colors(sentBy: pane).contains("48;5"))
      try pane.keys("F3")
      try pane.expect("▌Thèmes▐")
      try pane.wait("the dark theme") {
        if try pane.rows()[0].contains("wipnet-sombre") { return true }
        try pane.keys("Down")
        _ = try pane.sent {}
        return false
      }
      try pane.keys("Enter")
    }
    try pane.wait("the theme’s name") { try pane.rows()[0].contains("wipnet-sombre") }
    #expect(try colors(sentBy: pane).contains("48;5"))
  }

  @Test("NO_COLOR sends no colour, and every state can still be told")
  func noColor() throws {
    let office = try Office()
    let pane = try office.open("NO_COLOR=1 TERM=xterm-256color", "--theme wipnet-sombre")
    try pane.find(Office.tallying)
    try pane.bytes("t3usdu")
    try pane.expectSaved(after: "Total 4")
    #expect(try pane.quit() == 0)
    #expect(try colors(sentBy: pane).isEmpty)
  }

  /// The colour codes in everything sent so far, `30`–`49` and `90`–`107` with what belongs to them.
  private func colors(sentBy pane: Pane) throws -> Set<String> {
    let sent = String(decoding: try pane.sent(), as: UTF8.self)
    var found: Set<String> = []
    for match in sent.matches(of: /\u{1B}\[([0-9;:]*)m/) {
      var codes = match.1.split(separator: ";").map(String.init)[...]
      while let code = codes.popFirst() {
        guard let number = Int(code.prefix { $0.isNumber }) else { continue }
        if number == 38 || number == 48, let kind = codes.first {
          found.insert("\(number);\(kind)")
          codes = codes.dropFirst(kind == "5" ? 2 : 4)
        } else if (30...49).contains(number) || (90...107).contains(number) {
          found.insert(code)
        }
      }
    }
    return found
  }

  @Test("an unknown theme is refused with the list of those there are")
  func unknownTheme() throws {
    let office = try Office()
    let refused = try office.wipnet(office.register.path, "--theme", "solarise")
    #expect(refused.status == 64)
    for text in [
      "pas de thème « solarise »", "terminal", "wipnet-sombre", "contraste-fort", "mono",
    ] {
      #expect(refused.text.withPlainSpaces.contains(text), "\(text) in \(refused.text)")
    }
  }

  @Test(
    "what is no terminal is told in one line, and nothing is scribbled on it",
    arguments: [
      ("TERM=dumb", "le terminal « dumb » ne peut pas placer de texte"),
      ("TERM=inconnu", "type de terminal inconnu : inconnu"), ("-u TERM", "TERM n’est pas donné"),
      ("bash -c '\"$0\" \"$@\" </dev/null'", "le tableau de bord demande un terminal"),
    ])
  func noTerminal(_ environment: String, _ message: String) throws {
    let office = try Office()
    let pane = try office.terminal()
    try office.launch(pane, environment)
    try pane.expect("wipnet: ")
    #expect(try pane.status() == 2)
    let lines = try pane.text().split(separator: "\n").map(String.init)
    let end = try #require(lines.firstIndex { $0.hasPrefix("$ echo") })
    // One line, which a narrow terminal shows in two.
    let told = lines[..<end].joined()
    #expect(told == "wipnet: \(message) ; « wipnet --plain » fait le même travail ligne par ligne")
    #expect(try pane.notGivenBack() == [])
    let elsewhere = try office.wipnet(office.register.path)
    #expect(elsewhere.status == 2)
    #expect(elsewhere.text.contains("le tableau de bord demande un terminal"))
  }
}
