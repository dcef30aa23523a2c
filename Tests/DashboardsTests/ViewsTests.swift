import Frames
import Languages
import Programmes
import Reports
import Testing

@testable import Dashboards

@Suite("The views of the programme")
struct ViewsTests {
  private func officer(_ keys: Key...) throws -> Officer {
    var officer = try Officer()
    try officer.press(.character("v"))
    for key in keys { try officer.press(key) }
    return officer
  }

  private func line(_ officer: Officer, _ name: String) -> String {
    let lines = officer.screen().split(separator: "\n").map(String.init)
    return lines.first { $0.contains("│ \(name)") || $0.contains("▸\(name)") }?
      .split(separator: " ").joined(separator: " ") ?? ""
  }

  @Test("the reach of the quarter is the bulletin’s, persons between the largest and the sum")
  func reach() throws {
    let officer = try officer(.end)
    #expect(officer.screen().contains("Portée par : région"))
    #expect(line(officer, "Total").contains("5/6 ≈718 ≈269–718 ≈89 % ≈53 %"))
    #expect(line(officer, "Gao*").contains("2 ≈527 ≈269–527 ≈100 % ≈47 %"))
    #expect(officer.screen().contains("13 activités d’autres, où nous étions"))
  }

  @Test("a group opens into its activities, one of them into its sheet, and back again")
  func inside() throws {
    var officer = try officer(.enter)
    #expect(officer.screen().contains("▌Bamako▐"))
    #expect(line(officer, "RSS, vision").contains("1 115 115 79 % 60 %"))
    try officer.press(.enter)
    #expect(officer.screen().contains("FICHE"))
    try officer.press(.escape, .character("v"))
    #expect(officer.screen().contains("▌Bamako▐"), "where it was left")
    try officer.press(.escape)
    #expect(officer.screen().contains("Portée par : région"))
    try officer.press(.escape)
    #expect(officer.screen().contains("▌Activités▐"))
  }

  @Test("every grouping and every view can be reached, and the way round leads back")
  func around() throws {
    var officer = try officer()
    for name in ["cercle", "projet", "thème", "type", "partenaire", "organisateur", "activité"] {
      try officer.press(.right)
      #expect(officer.screen().contains("Portée par : \(name)"))
    }
    try officer.press(.right)
    #expect(officer.screen().contains("Portée par : région"))
    for name in ["Projets", "Indicateurs", "Engagements", "Alerte", "Réseau", "Portée"] {
      try officer.press(.tab)
      #expect(officer.screen().contains("[\(name)]"))
    }
    try officer.press(.backTab)
    #expect(officer.screen().contains("[Réseau]"))
  }

  @Test("the law’s line is shown when asked for, with what it governs")
  func law() throws {
    var officer = try officer()
    #expect(!officer.screen().contains("2015-052"))
    try officer.press(.character("b"))
    #expect(officer.screen().contains("│ 30 % : loi 2015-052"))
    #expect(officer.screen().contains("nominations et les"))
    try officer.press(.character("b"))
    #expect(!officer.screen().contains("2015-052"))
  }

  @Test("a project’s time stands beside what was done")
  func projects() throws {
    let officer = try officer(.tab)
    #expect(line(officer, "JFA").contains("33/60 55 % 3 140 70 % 63 %"))
    #expect(officer.screen().contains("mois 33 sur 60 · 01/01/2021"))
  }

  @Test("early warning counts products together and platforms never")
  func warning() throws {
    var officer = try officer(.tab, .tab, .tab, .tab)
    #expect(line(officer, "NEWS · rapports").contains("12"))
    #expect(line(officer, "NEWS · ensemble").contains("15"))
    try officer.press(.end)
    let screen = officer.screen()
    #expect(screen.contains("plusieurs plateformes : elles ne"))
    for (platform, count) in [("NEWS", 123), ("ECOWARN", 76), ("AFRICA Reporter", 27)] {
      var (found, steps) = (false, 0)
      try officer.press(.home)
      while !found, steps < 12 {
        found = line(officer, "Incidents soumis · \(platform)").contains(" \(count) ")
        try officer.press(.down)
        steps += 1
      }
      #expect(found, "\(platform)")
    }
    #expect(!screen.contains("226"))
  }

  @Test("commitments lead to the activity where they were made")
  func commitments() throws {
    var officer = try officer(.tab, .tab, .tab)
    #expect(officer.screen().contains("sans date       en cours"))
    try officer.press(.right)
    #expect(officer.screen().contains("FICHE"))
    #expect(officer.screen().contains("Gouverneur de Mopti"))
  }

  @Test("follow the period, and what others change meanwhile")
  func current() throws {
    var officer = try officer(.character("p"), .left, .enter)
    #expect(officer.screen().contains("T2 2023"))
    #expect(officer.screen().contains("Aucune activité : T2 2023."))
    try officer.press(.character("p"), .right, .enter)
    let id = try officer.dashboard.programme.activity("campagne-rss-bamako").id
    var activity = try officer.dashboard.programme.activity("campagne-rss-bamako")
    activity.headcounts = [
      Headcount(id: "h-1", station: "door", traits: Traits(sex: .female), count: 3)
    ]
    try officer.send(.changed(activities: [id: activity], people: [:]))
    #expect(line(officer, "Bamako").contains("Bamako 1 3 3 3/3"))
  }

  @Test("fit any window without a line beyond its edge", arguments: Language.shipped)
  func sizes(language: Language) throws {
    var officer = try Officer(language: language)
    try officer.press(.character("v"))
    for _ in ViewScreen.Tab.allCases {
      for (columns, rows) in [(40, 10), (60, 16), (80, 24), (120, 40), (200, 60)] {
        let lines = officer.screen(columns, rows).split(
          separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= rows)
        #expect(lines.allSatisfy { TextWidth.of(String($0)) <= columns })
        #expect(lines.contains { $0.hasPrefix("└") && $0.hasSuffix("┘") })
      }
      try officer.press(.tab)
    }
  }
}
