import Frames
import Programmes
import Reports
import Testing

@testable import Dashboards

@Suite("Views kept to a project and to a filter")
struct NarrowedViewTests {
  private func officer(filter: String = "", project: Int = 0) throws -> Officer {
    var officer = try Officer()
    if project > 0 {
      try officer.press(.character("P"))
      for _ in 0..<project { try officer.press(.down) }
      try officer.press(.enter)
    }
    if !filter.isEmpty {
      try officer.press(.character("f"))
      for character in filter { try officer.press(.character(character)) }
      try officer.press(.enter)
    }
    try officer.press(.character("v"))
    return officer
  }

  @Test("the reach is that of the activities that answer, and says to what it keeps")
  func reach() throws {
    let officer = try officer(filter: "lieu:djenné")
    #expect(officer.screen().contains("▌Portée par : région · lieu:djenné▐"))
    let words = officer.screen().split(separator: " ").joined(separator: " ").withSpaces
    #expect(words.contains("│ Total 1 25 25 28 %"), "\(words)")
    #expect(!officer.screen().contains("Bamako"))
  }

  @Test("projects keep to what answers, and to the one that was chosen")
  func projects() throws {
    var officer = try officer(filter: "lieu:bamako", project: 1)
    try officer.press(.tab)
    #expect(officer.screen().contains("▌Projets · JFA · lieu:bamako▐"))
    #expect(officer.screen().contains("▸JFA"))
    #expect(officer.screen().contains("   1        115 "))
    #expect(!officer.screen().contains("Élections"))
  }

  @Test("commitments keep to it, and say when none is left")
  func commitments() throws {
    var some = try officer(filter: "gouverneur")
    for _ in 0..<3 { try some.press(.tab) }
    #expect(some.screen().contains("▌Engagements · gouverneur▐"))
    #expect(some.screen().contains("▸Mettre en œuvre"))
    var none = try officer(filter: "rss")
    for _ in 0..<3 { try none.press(.tab) }
    #expect(none.screen().withSpaces.contains("Rien de cela pour : rss."))
  }

  @Test("indicators keep to the project, and to no filter")
  func indicators() throws {
    var narrowed = try officer(filter: "rss", project: 1)
    for _ in 0..<2 { try narrowed.press(.tab) }
    #expect(narrowed.screen().contains("▌Indicateurs · JFA▐"))
    #expect(narrowed.screen().withSpaces.contains("Rien de cela pour : JFA."))
    var whole = try officer(filter: "rss")
    for _ in 0..<2 { try whole.press(.tab) }
    #expect(whole.screen().contains("▌Indicateurs▐"))
    #expect(whole.screen().contains("Produits d’alerte"))
  }

  @Test("what belongs to no activity says nothing of a filter", arguments: [4, 5])
  func others(tabs: Int) throws {
    var narrowed = try officer(filter: "rss", project: 1)
    var whole = try officer()
    for _ in 0..<tabs {
      try narrowed.press(.tab)
      try whole.press(.tab)
    }
    #expect(narrowed.screen() == whole.screen())
  }

  @Test("a file of a view holds what the view shows", arguments: [0, 3])
  func export(tabs: Int) throws {
    var officer = try officer(filter: "lieu:djenné")
    for _ in 0..<tabs { try officer.press(.tab) }
    try officer.press(.character("w"), .enter)
    let order = officer.effects.compactMap { effect in
      if case .export(let order) = effect { order } else { nil }
    }.last
    let content = try #require(order?.content())
    #expect(!content.contains("Bamako"), "\(content)")
    #expect(content.contains("25") == (tabs == 0), "\(content)")
    #expect(!content.contains("Gouverneur"), "\(content)")
  }
}
