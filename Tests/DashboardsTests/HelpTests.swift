import Frames
import Languages
import Programmes
import Reports
import Testing

@testable import Dashboards

@Suite("The help")
struct HelpTests {
  /// The ways to each place where keys go, and the place.
  static let places: [(String, Command.Scope, @Sendable (inout Officer) throws -> Void)] = [
    ("activities", .activities, { _ in }),
    ("participants", .participants, { try $0.press(.tab) }),
    ("ratios", .ratios, { try $0.press(.tab, .tab) }),
    ("sheet", .sheet, { try $0.press(.enter) }),
    ("form", .form, { try $0.press(.character("n")) }),
    ("tally", .tally, { try $0.press(.character("t")) }),
    ("rows", .rows, { try $0.press(.character("s")) }),
    ("reported", .reported, { try $0.press(.character("c")) }),
    ("findings", .findings, { try $0.press(.character("a")) }),
    ("views", .views, { try $0.press(.character("v")) }),
    ("filter", .filter, { try $0.press(.character("f")) }),
    ("palette", .palette, { try $0.press(.character(":")) }),
    ("themes", .palette, { try $0.press(.function(3)) }),
    ("people", .people, { try $0.press(.character("i")) }),
    (
      "person", .person,
      {
        try $0.press(.character("i"))
        try $0.press(.enter)
      }
    ),
    ("records", .records, { try $0.press(.character("d")) }),
    ("past", .past, { try $0.press(.character("H")) }),
    ("pairs", .pairs, { try $0.press(.character("d"), .character("D")) }),
    ("projects", .picker, { try $0.press(.character("P")) }),
    ("export", .reason, { try $0.press(.character("w")) }),
    ("columns", .columns, { try $0.press(.character("O")) }),
    ("bulk", .bulk, { try $0.press(.character(" "), .character("e")) }),
    ("period", .period, { try $0.press(.character("p")) }),
    ("question", .question, { try $0.press(.character("x")) }),
    (
      "reason", .reason,
      {
        try $0.press(.character("a"))
        try $0.send(.checked(FindingsScreenTests.found($0)))
        try $0.press(.down, .character("c"))
      }
    ),
  ]

  private func officer(_ place: String, _ language: Language = .french) throws -> Officer {
    var officer = try Officer(language: language)
    try officer.find("pointage (exercice)")
    let (_, scope, way) = try #require(HelpTests.places.first { $0.0 == place })
    try way(&officer)
    #expect(officer.dashboard.keyScope == scope)
    return officer
  }

  @Test("has a way in the tests to every place where keys go")
  func allPlaces() {
    #expect(Set(HelpTests.places.map(\.1)).union([.help]) == Set(Command.Scope.allCases))
  }

  @Test(
    "explains every screen and popup in both languages, its keys first", arguments: places.map(\.0))
  func explains(place: String) throws {
    for language in Language.shipped {
      var officer = try officer(place, language)
      let before = officer.screen()
      let scope = officer.dashboard.keyScope
      try officer.press(.function(1))
      let wording = language.words.screen
      let shown = officer.screen(120, 200)
      #expect(shown.contains("\(wording.helpTitle) · \(wording.keyWords.place(scope))"))
      let rows = shown.split(separator: "\n")
      let here = try #require(rows.firstIndex { $0.contains(wording.helpWords.keysHere) })
      let elsewhere = try #require(rows.firstIndex { $0.contains(wording.helpWords.keysElsewhere) })
      #expect(here < elsewhere)
      // Something is explained before the keys.
      let start = try #require(rows.firstIndex { $0.contains(wording.helpTitle) })
      #expect(here - start > 2)
      for command in officer.dashboard.keymap.commands(in: scope) where !command.keys.isEmpty {
        let meaning = language.words.command(command.name).long.prefix(24)
        let text = meaning.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
        #expect(rows[here..<elsewhere].contains { $0.contains(text) }, "\(command.name)")
      }
      #expect(!shown.contains("{"))
      // What stood there takes the keys again. (A form tells what is missing once a key was pressed.)
      try officer.press(.escape)
      #expect(officer.dashboard.keyScope == scope)
      if scope == .form { continue }
      #expect(officer.screen() == before, "\(before)")
    }
  }

  @Test("tells what the signs beside figures mean, with the rule behind each")
  func figures() throws {
    for language in Language.shipped {
      let own = language.words.screen.helpWords
      for term in HelpWording.Term.allCases {
        let (sign, meaning) = own.words(of: term)
        #expect(!sign.isEmpty)
        #expect(meaning.contains(/\((règles?|rules?) \d/), "\(term)")
        #expect(Command.Scope.allCases.contains { $0.terms.contains(term) })
      }
    }
    var officer = try officer("views")
    try officer.press(.character("?"))
    let shown = officer.screen(120, 60)
    for word in ["La base", "La couverture", "Participations", "Chacune une fois", "≈", "—"] {
      #expect(shown.contains(word), "\(word)")
    }
  }

  @Test("scrolls to its end and back, line by line")
  func scrolls() throws {
    var officer = try officer("activities")
    try officer.press(.character("?"))
    let first = officer.screen()
    try officer.press(.end)
    let last = officer.screen()
    #expect(first != last)
    try officer.press(.down)
    #expect(officer.screen() == last)
    try officer.press(.up)
    #expect(officer.screen() != last)
    try officer.press(.home)
    #expect(officer.screen() == first)
  }

  @Test(
    "stands with the hardware cursor on what has the keys, everywhere", arguments: places.map(\.0))
  func cursor(place: String) throws {
    for size in [
      Size(columns: 80, rows: 24), Size(columns: 60, rows: 16), Size(columns: 40, rows: 10),
    ] {
      var officer = try officer(place)
      try officer.send(.input(.resize(size)))
      #expect(officer.dashboard.frame(size).cursor != nil, "\(size)")
      try officer.press(.function(1))
      #expect(officer.dashboard.frame(size).cursor != nil, "help, \(size)")
    }
  }

  @Test("is reached with a key from everywhere, and the palette from wherever no text is typed")
  func reachable() {
    for scope in Command.Scope.allCases where scope != .help {
      let names = Set(Keymap.standard.commands(in: scope).filter { !$0.keys.isEmpty }.map(\.name))
      #expect(names.contains(.help) || names.contains(.helpInEntry), "\(scope)")
      if !Command.Scope.popups.contains(scope), !scope.isTyped {
        #expect(names.contains(.menu), "\(scope)")
      }
    }
  }

  @Test("says on an empty screen what to do next, with the key that does it")
  func emptyScreens() throws {
    let (keymap, problems) = Keymap.read("new = F5\nperiod = F6\ndrop-filter = F7, Échap")
    #expect(problems.isEmpty)
    var officer = try Officer(keymap: keymap)
    try officer.press(.function(6), .left, .enter)
    #expect(officer.running.contains("F5 pour en créer une, F6 pour une autre"))
    officer = try Officer(keymap: keymap)
    try officer.find("zzz")
    #expect(officer.running.contains("F7 efface le filtre"))
    try officer.press(.character("a"))
    try officer.send(.checked([]))
    #expect(officer.running.contains("a vérifie à nouveau"))
    // Where a command has no key, the palette's key and the command's name.
    officer = try Officer(keymap: keymap)
    try officer.press(.function(6), .left, .enter, .character("v"))
    #expect(officer.running.contains(": Nouvelle pour en créer une"))
  }

  @Test("greets a new register")
  func newRegister() throws {
    let programme = Programme(id: "p", name: "Mopti", country: "mali")
    let dashboard = Dashboard(
      programme, language: .french, themes: ["terminal"], theme: "terminal", station: "a",
      today: day("2023-10-02"), seed: 1)
    let shown = dashboard.frame(Size(columns: 80, rows: 24)).text
    #expect(shown.contains("Ce registre est neuf. n crée la première"))
  }
}

extension Officer {
  /// The screen's words without its lines and borders.
  fileprivate var running: String {
    screen().split { $0.isWhitespace || "│┌┐└┘├┤┬┴─".contains($0) }.joined(separator: " ")
  }
}
