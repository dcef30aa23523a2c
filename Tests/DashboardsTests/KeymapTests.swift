import Frames
import Languages
import Programmes
import Reports
import Testing

@testable import Dashboards

@Suite("A file of keys")
struct KeymapTests {
  private func problems(_ text: String) -> [KeyProblem] { Keymap.read(text).problems }

  private func kinds(_ text: String) -> [KeyProblem.Kind] { problems(text).map(\.kind) }

  private func keys(_ text: String, _ name: CommandName) -> [Key] {
    Keymap.read(text).keymap.keys(of: name)
  }

  @Test("takes keys by the names of both languages, comments and empty lines")
  func reads() {
    let text = """
      # Mes touches
      tally = T, F5   # au lieu de t

      next-pane = F6, Maj-Tab
      PREVIOUSPANE = F7
      previous-view = Espace
      help-in-entry = Ctrl-G
      sort =
      """
    #expect(kinds(text) == [])
    #expect(keys(text, .tally) == [.character("T"), .function(5)])
    #expect(keys(text, .nextPane) == [.function(6), .backTab])
    #expect(keys(text, .previousPane) == [.function(7)])
    #expect(keys(text, .previousView) == [.character(" ")])
    #expect(keys(text, .helpInEntry) == [.control("g")])
    #expect(keys(text, .sort) == [])
    #expect(
      keys("tally = ctrl+T,F12,$", .tally) == [.control("t"), .function(12), .character("$")])
  }

  @Test("keeps the table's keys for a line that is wrong, and tells the place")
  func wrongLine() throws {
    let text = "tally = F5\n  rows = s, F99\n"
    let problem = try #require(problems(text).first)
    #expect(problem.kind == .unknownKey("F99", nearest: nil))
    #expect((problem.line, problem.column, problem.length) == (2, 13, 3))
    #expect(problem.lineText == "  rows = s, F99")
    #expect(keys(text, .tally) == [.function(5)])
    #expect(keys(text, .rows) == [.character("s")])
  }

  @Test("says what is wrong with a line, a command and a key")
  func kindsOfProblems() {
    #expect(kinds("tally t") == [.notASetting])
    #expect(kinds("= t") == [.notASetting])
    #expect(kinds("taly = t") == [.unknownCommand("taly", nearest: "tally")])
    #expect(kinds("tally = F5\ntally = F6") == [.repeatedCommand(.tally)])
    #expect(keys("tally = F5\ntally = F6", .tally) == [.function(5)])
    #expect(kinds("tally = t,,F5") == [.missingKey])
    #expect(kinds("tally = Entre") == [.unknownKey("Entre", nearest: "entree")])
    #expect(kinds("tally = tt") == [.unknownKey("tt", nearest: nil)])
  }

  @Test(
    "refuses what needs AltGr, digits, the terminal's own keys and those that are two",
    arguments: "~#{[|`\\^@]}€ɛŋ")
  func needsAltGr(character: Character) {
    #expect(kinds("tally = \(character)") == [.refused(.character(character), .needsAltGr)])
  }

  @Test("refuses digits, the terminal's own keys and those that are two")
  func refuses() {
    #expect(kinds("tally = 7") == [.refused(.character("7"), .digit)])
    for letter in "absqz" as String {
      #expect(kinds("tally = Ctrl-\(letter)") == [.refused(.control(letter), .ofTerminal)])
    }
    #expect(kinds("tally = Ctrl-I") == [.refused(.control("i"), .sameAs(.tab))])
    #expect(kinds("tally = Ctrl-M") == [.refused(.control("m"), .sameAs(.enter))])
    #expect(kinds("tally = Ctrl-H") == [.refused(.control("h"), .sameAs(.backspace))])
    #expect(kinds("tally = F10, F11").count == 2)
    #expect(kinds("next-field = n") == [.refused(.character("n"), .typed)])
    #expect(kinds("ditto = Ctrl-W") == [.refused(.control("w"), .edits)])
    #expect(kinds("count-young-woman = é") == [.refused(.character("é"), .quantity)])
  }

  @Test("refuses a key that does something else there, and takes an exchange of two")
  func conflicts() {
    #expect(kinds("tally = s") == [.taken(.character("s"), by: .rows, .activities)])
    #expect(keys("tally = s", .tally) == [.character("t")])
    let exchange = "tally = s\nrows = t"
    #expect(kinds(exchange) == [])
    let keymap = Keymap.read(exchange).keymap
    #expect(keymap.command(for: .character("s"), in: .activities) == .tally)
    #expect(keymap.command(for: .character("t"), in: .sheet) == .rows)
    // The same key in two places that are never on the screen together is no conflict.
    #expect(kinds("law-line = f") == [])
    // Of two that want one key the earlier line has it.
    #expect(
      kinds("tally = F5\nrows = F5") == [.taken(.function(5), by: .tally, .activities)])
    // When the half of an exchange is wrong, the other half cannot stand either.
    #expect(kinds("tally = s\nrows = t, F99").count == 2)
    #expect(Keymap.read("tally = s\nrows = t, F99").keymap == .standard)
  }

  @Test("keeps a way out everywhere")
  func waysOut() {
    #expect(kinds("back =") == [.noWayOut(.back, .sheet)])
    #expect(kinds("leave = x") == [.noWayOut(.leave, .rows)])
    #expect(keys("leave = x", .leave) == [.escape])
    for command in Command.all where Command.waysOut.contains(command.name) {
      for scope in command.scopes {
        #expect(!Keymap.standard.keys(of: command.name, in: scope).isEmpty)
      }
    }
  }

  @Test("always gives a map in which a key means one thing", arguments: 0..<40)
  func anyFile(seed: Int) {
    var numbers = SeededGenerator(seed: UInt64(seed))
    let names = CommandName.allCases
    let tokens = Key.named.keys.sorted() + ["t", "s", "F5", "Ctrl-G", "é", "7", "", "#", "x", "zz"]
    let text = (0..<12).map { _ in
      let keys = (0..<Int.random(in: 0...2, using: &numbers)).map { _ in
        tokens[Int.random(in: 0..<tokens.count, using: &numbers)]
      }
      return names[Int.random(in: 0..<names.count, using: &numbers)].fieldWord + " = "
        + keys.joined(separator: ",")
    }.joined(separator: "\n")
    let (keymap, problems) = Keymap.read(text)
    for scope in Command.Scope.allCases {
      var seen: Set<Key> = []
      for key in keymap.commands(in: scope).flatMap({ Set($0.keys) }) {
        #expect(seen.insert(key).inserted, "\(key) twice in \(scope) by\n\(text)")
      }
      let outs = Command.waysOut.filter { name in
        Command.all.contains { $0.name == name && $0.scopes.contains(scope) }
      }
      for out in outs { #expect(!keymap.keys(of: out, in: scope).isEmpty, "\(out)\n\(text)") }
    }
    for language in Language.shipped {
      for problem in problems {
        #expect(!problem.diagnostic(in: "keys", language.words).message.isEmpty)
      }
    }
  }

  @Test("is what the keys do, what the hints show and what the texts say")
  func live() throws {
    let (keymap, problems) = Keymap.read("tally = F5\nmenu = F6\nback = F7, q\nhelp = F8, F1")
    #expect(problems.isEmpty)
    var officer = try Officer(keymap: keymap)
    #expect(officer.screen().contains("F5 Pointer"))
    #expect(!officer.screen().contains("t Pointer"))
    try officer.find("pointage (exercice)")
    #expect(officer.screen().contains("F5 pour pointer"))
    try officer.press(.character("t"))
    #expect(!officer.screen().contains("POINTAGE"))
    try officer.press(.function(5))
    #expect(officer.screen().contains("POINTAGE"))
    try officer.press(.escape, .enter)
    #expect(officer.screen().contains("F7 Retour"))
    try officer.press(.function(8))
    #expect(officer.screen(100, 100).contains("F7, q"))
  }

  @Test("is obeyed in the tally, with the letters shown where the hand is")
  func tally() throws {
    let text = "count-young-woman = e\ncount-adult-woman = r\nredo-tally = Ctrl-Y"
    let (keymap, problems) = Keymap.read(text)
    #expect(problems.isEmpty)
    var officer = try Officer(keymap: keymap)
    try officer.find("pointage (exercice)")
    try officer.type("t12e3r")
    #expect(officer.screen().contains("e r j k Compter"))
    #expect(officer.screen().contains("12e = +12"))
    let counts = try officer.register.activity("exercice-pointage").headcounts
    #expect(counts.reduce(0) { $0 + $1.count } == 15)
  }
}
