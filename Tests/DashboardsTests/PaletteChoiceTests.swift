import Frames
import Languages
import Programmes
import Reports
import Testing

@testable import Dashboards

@Suite("Projects and periods in the palette")
struct PaletteChoiceTests {
  private func officer(_ typed: String, _ language: Language = .french) throws -> Officer {
    var officer = try Officer(language: language)
    try officer.press(.character(":"))
    for character in typed { try officer.press(.character(character)) }
    return officer
  }

  @Test(
    "a few letters keep to a project",
    arguments: [
      ("projet just future", "just-future"), ("just fut", "just-future"),
      ("projet jfa", "just-future"), ("project jfa", "just-future"), ("parem", "parem"),
    ])
  func project(typed: String, id: String) throws {
    var officer = try officer(typed)
    try officer.press(.enter)
    #expect(officer.dashboard.project == id)
    try officer.press(.character(":"))
    for character in "tous les projets" { try officer.press(.character(character)) }
    try officer.press(.enter)
    #expect(officer.dashboard.project == nil)
  }

  @Test(
    "a period is chosen by what it is called, typed in any way that the period’s own field takes",
    arguments: [
      ("période 2023-T3", "2023-Q3"), ("T2 2022", "2022-Q2"), ("2023-08", "2023-08"),
      ("periode 2022", "2022"), ("period q1 2023", "2023-Q1"),
      ("2023-07..2023-08", "2023-07-01..2023-08-31"), ("août 2023", "2023-08"),
    ])
  func period(typed: String, wanted: String) throws {
    var officer = try officer(typed)
    let first = try #require(
      officer.dashboard.lines(of: Menu(field: TextField(typed))).first, "\(typed)")
    #expect(first.name.hasPrefix("Période → "))
    try officer.press(.enter)
    #expect(officer.dashboard.period.description == wanted)
    #expect(officer.dashboard.popup == nil)
  }

  @Test("the register’s own quarters and years stand in the list, each once")
  func spans() throws {
    let officer = try officer("")
    let names = officer.dashboard.lines(of: Menu()).map(\.name)
    #expect(names.contains("Période → T3 2023"))
    #expect(names.contains("Période → 2023"))
    let periods = names.filter { $0.hasPrefix("Période → ") }
    #expect(periods.count == Set(periods).count)
    let typed = officer.dashboard.lines(of: Menu(field: TextField("T3 2023"))).map(\.name)
    #expect(typed.count { $0 == "Période → T3 2023" } == 1)
  }

  @Test("no month’s name without a year takes a command’s place", arguments: ["mar", "mai", "t"])
  func commands(typed: String) throws {
    let officer = try officer(typed)
    #expect(officer.dashboard.typedPeriod(inPalette: typed) == nil)
  }

  @Test("what was chosen stands first the next time")
  func recent() throws {
    var officer = try officer("projet jfa")
    try officer.press(.enter)
    let first = officer.dashboard.lines(of: Menu()).first
    #expect(first?.errand == .project("just-future"))
  }
}
