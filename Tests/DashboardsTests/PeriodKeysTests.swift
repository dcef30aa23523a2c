import Frames
import Languages
import Programmes
import Reports
import Testing

@testable import Dashboards

@Suite("The letters of the period’s list")
struct PeriodKeysTests {
  private func officer(_ keys: String = "", _ language: Language = .french) throws -> Officer {
    let (keymap, problems) = Keymap.read(keys)
    #expect(problems.isEmpty)
    var officer = try Officer(language: language, keymap: keymap)
    try officer.press(.character("p"))
    return officer
  }

  @Test(
    "show the kind of period, those of either language on every screen",
    arguments: [
      ("m", "2023-09"), ("s", "2023-S2"), ("a", "2023"), ("y", "2023"), ("mt", "2023-Q3"),
      ("mq", "2023-Q3"),
    ])
  func letters(typed: String, period: String) throws {
    for language in [Language.french, .english] {
      var officer = try officer("", language)
      for letter in typed { try officer.press(.character(letter)) }
      #expect(officer.dashboard.period.description == period)
    }
  }

  @Test("are those of the officer’s own file, and so is what the list and the help say of them")
  func own() throws {
    var officer = try officer("show-month = x\nshow-year = w, F6")
    #expect(officer.screen().contains("x mois  t trimestre  s semestre  w année"))
    try officer.press(.character("x"))
    #expect(officer.dashboard.period.description == "2023-09")
    try officer.press(.function(6))
    #expect(officer.dashboard.period.description == "2023")
    try officer.press(.character("m"))
    // No letter of the list any more: it begins what is typed.
    #expect(officer.screen().contains("m"))
    #expect(officer.dashboard.period.description != "2023-09")
    try officer.press(.escape, .function(1))
    #expect(officer.screen(100, 40).contains("w, F6"))
    #expect(officer.screen(100, 40).contains("Montrer une année"))
  }

  @Test("are shown by the letter that begins the word in each language")
  func shown() throws {
    #expect(try officer().screen().contains("m mois  t trimestre  s semestre  a année"))
    #expect(
      try officer("", .english).screen().contains("m month  q quarter  s semester  y year"))
  }

  @Test("that want one key are told with their line")
  func conflicts() throws {
    let (keymap, problems) = Keymap.read("show-quarter = m\nshow-month = é")
    #expect(problems.isEmpty)
    let (standard, wrong) = Keymap.read("# mes touches\nshow-quarter = m")
    #expect(wrong.map(\.line) == [2])
    #expect(wrong.map(\.kind) == [.taken(.character("m"), by: .showMonth, .period)])
    #expect(standard == .standard)
    #expect(keymap.keys(of: .showMonth) == [.character("é")])
  }

  @Test("say what is typed where letters and digits make a period")
  func typed() throws {
    var officer = try officer()
    for character in "t1 2023" { try officer.press(.character(character)) }
    #expect(officer.dashboard.period.description == "2023-Q1")
  }

  @Test("the tally’s and the list’s keys go by the names that a language of one’s own has")
  func names() throws {
    let catalogue = Array(
      """
      msgid ""
      msgstr "Content-Type: text/plain; charset=UTF-8\\n"

      msgid "Entrée"
      msgstr "Donɲɛ"

      msgctxt "a key"
      msgid "Fin"
      msgstr "Laban"

      msgid "Espace"
      msgstr "f"
      """.utf8)
    let language = Language(code: "bm", Catalogue(catalogue))
    let text = "tally = Donɲɛ\nsort = laban, Fin"
    #expect(Keymap.read(text).problems.count == 2)
    let (keymap, problems) = Keymap.read(text, languages: [language])
    // Enter opens what is selected, and End goes to the end of the list.
    #expect(
      problems.map(\.kind) == [
        .taken(.enter, by: .open, .activities), .taken(.end, by: .last, .activities),
      ])
    #expect(keymap == .standard)
    let other = Keymap.read(
      "count-unstated = Laban\ntally = f, F5\nfilter = t", languages: [language])
    #expect(other.problems.isEmpty)
    #expect(other.keymap.keys(of: .countUnstated) == [.end])
    // A letter is always that letter.
    #expect(other.keymap.keys(of: .tally) == [.character("f"), .function(5)])
  }
}
