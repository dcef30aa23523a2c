import Dashboards
import Frames
import Programmes
import Reports
import Testing

@Suite("Entering reported figures")
struct ReportedFormTests {
  private func officer(at filter: String) throws -> Officer {
    var officer = try Officer()
    try officer.find(filter)
    try officer.press(.character("c"))
    return officer
  }

  @Test("takes four totals in thirteen keys and gives their shares")
  func thirteenKeys() throws {
    var officer = try officer(at: "gouverneur de mopti")
    try officer.type("115")
    try officer.press(.tab)
    try officer.type("91")
    try officer.press(.tab)
    try officer.type("69")
    try officer.press(.tab)
    try officer.type("5")
    #expect(officer.screen().contains("✓ cohérent : 91 ≤ 115, 69 ≤ 115, 5 ≤ 115"))
    try officer.press(.enter)
    let activity = try officer.register.activity("gouverneur-mopti")
    let composition = try #require(Composition(reported: activity.reported))
    #expect(composition.total == .number(115))
    #expect(composition.women == Ratio(part: .number(91), base: .number(115)))
    #expect(composition.young == Ratio(part: .number(69), base: .number(115)))
    #expect(composition.disability == Ratio(part: .number(5), base: .number(115)))
    #expect(!composition.displaced.isCollected)
  }

  @Test("refuses a part above the total, says so, and keeps what is typed")
  func partAbove() throws {
    var officer = try officer(at: "gouverneur de mopti")
    let before = officer.register
    try officer.type("10")
    try officer.press(.tab)
    try officer.type("11")
    try officer.press(.enter)
    #expect(officer.register.isSame(as: before))
    #expect(officer.screen().contains("une partie dépasse le total"))
    try officer.press(.backspace, .enter)
    #expect(!officer.register.isSame(as: before))
  }

  @Test("keeps « environ » and « présent·es » as they are, never as plain numbers")
  func qualities() throws {
    var officer = try officer(at: "gouverneur de mopti")
    try officer.type("40")
    try officer.press(.down, .down, .down, .down)
    try officer.type("+")
    try officer.press(.down, .right, .enter)
    let activity = try officer.register.activity("gouverneur-mopti")
    let composition = try #require(Composition(reported: activity.reported))
    #expect(composition.total == .about(40))
    #expect(composition.displaced.part == .some)
    #expect(officer.screen().contains("≈40"))
  }

  @Test("shows the bulletin's figures, and changes nothing when nothing was changed")
  func opensFilled() throws {
    var officer = try officer(at: "rss")
    let before = officer.register
    let screen = officer.screen()
    for text in ["115", "91", "69", "bulletin trimestriel"] { #expect(screen.contains(text)) }
    try officer.press(.enter)
    #expect(officer.register.isSame(as: before))
    #expect(officer.effects.isEmpty)
  }

  @Test("never rewrites what a source printed: the office's figure stands beside it and is used")
  func evidenceStays() throws {
    var officer = try officer(at: "rss")
    let before = try officer.register.activity("rss-bamako").reported
    try officer.type("120")
    try officer.press(.enter)
    #expect(officer.screen().contains("Le chiffre imprimé reste"))
    let activity = try officer.register.activity("rss-bamako")
    #expect(Array(activity.reported.prefix(before.count)) == before)
    let own = try #require(activity.reported.last)
    #expect(activity.reported.count == before.count + 1)
    #expect(own.source == Reported.office)
    #expect(own.value == .count(.number(120)))
    #expect(own.sentence == nil)
    #expect(Composition(reported: activity.reported)?.total == .number(120))
    #expect(officer.screen().contains("91/120"))

    // Opened again, the form shows the office's own figure, which it may rewrite and take away.
    try officer.press(.character("c"))
    try officer.press(.control("u"), .enter)
    #expect(try officer.register.activity("rss-bamako").reported == before)
  }

  @Test("shows the gap to what was entered, and replaces neither")
  func gap() throws {
    var officer = try officer(at: "saisie (exercice)")
    try officer.type("20")
    #expect(officer.screen().contains("Rapporté 20 · saisi 12"))
    try officer.press(.enter)
    let figures = Figures(
      try officer.register.activity("exercice-saisie"), youth: .africanYouthCharter)
    #expect(figures.basis == .entered)
    #expect(figures.used?.total == .number(12))
    #expect(figures.reported?.total == .number(20))
    #expect(officer.screen().contains("Rapporté 20 · saisi 12"))
  }
}

@Suite("Making and changing activities")
struct ActivityFormTests {
  @Test("makes an activity whose identifier begins with its day and tells its title")
  func creates() throws {
    var officer = try Officer()
    try officer.press(.character("n"))
    try officer.type("Médiation à Ménaka")
    for _ in 0..<4 { try officer.press(.down) }
    try officer.press(.control("u"))
    try officer.type("15/9/2023")
    try officer.press(.down, .down)
    try officer.type("ménaka")
    try officer.press(.enter)
    let activity = try #require(
      officer.register.activities[id: "2023-09-15-mediation-a-menaka"])
    #expect(activity.places == ["menaka"])
    #expect(activity.ends == activity.starts)
    #expect(officer.screen().split(separator: "\n").contains { $0.contains("▸15/09") })
    try officer.press(.character("u"))
    #expect(officer.register.activities[id: activity.id] == nil)
  }

  @Test("says what is wrong beside each field, goes there on Enter, and loses nothing")
  func wrongFields() throws {
    var officer = try Officer()
    let before = officer.register
    try officer.press(.character("n"))
    try officer.type("Atelier")
    for _ in 0..<4 { try officer.press(.down) }
    try officer.press(.control("u"))
    try officer.type("32/9")
    try officer.press(.down, .down)
    try officer.type("Bamko")
    let screen = officer.screen()
    #expect(screen.contains("par exemple 11/08/2023"))
    #expect(screen.contains("« Bamko » inconnu : Bamako ?"))
    try officer.press(.enter)
    #expect(officer.register.isSame(as: before))
    #expect(officer.screen().contains("▸Premier jour"))
    #expect(officer.screen().contains("Atelier"))
    #expect(officer.screen().contains("Bamko"))
  }

  @Test("changes only what was changed, and undo gives the former back")
  func edits() throws {
    var officer = try Officer()
    try officer.find("rss")
    let before = try officer.register.activity("rss-bamako")
    try officer.press(.character("e"))
    for _ in 0..<10 { try officer.press(.down) }
    try officer.type("120")
    try officer.press(.down)
    try officer.type("50%")
    try officer.press(.enter)
    let after = try officer.register.activity("rss-bamako")
    #expect(after.targets == .init(total: 120, women: .percent(50)))
    #expect(officer.screen().contains("cible 120"))
    #expect(officer.screen().contains("✓"))
    var restored = after
    restored.details.targets = before.targets
    #expect(restored == before)
    try officer.press(.character("u"))
    #expect(try officer.register.activity("rss-bamako") == before)
  }

  @Test("duplicates without people, figures, results and source, on today's day")
  func duplicates() throws {
    var officer = try Officer()
    try officer.find("djenne")
    try officer.press(.control("d"), .enter)
    let copy = try #require(officer.register.activities.elements.last)
    #expect(copy.starts == day("2023-10-02"))
    #expect(copy.places == (try officer.register.activity("sensible-djenne")).places)
    #expect(copy.reported.isEmpty)
    #expect(copy.attendances.isEmpty)
    #expect(copy.source == nil)
    #expect(officer.screen().contains("T4 2023"))
  }

  @Test("asks before what is typed is thrown away")
  func leaving() throws {
    var officer = try Officer()
    try officer.press(.character("n"), .escape)
    #expect(officer.screen().contains("▌Activités▐"))
    try officer.press(.character("n"))
    try officer.type("X")
    try officer.press(.control("c"))
    #expect(officer.effects.isEmpty)
    #expect(officer.screen().contains("Abandonner"))
  }
}
