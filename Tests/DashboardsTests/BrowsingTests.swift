import Dashboards
import Frames
import Programmes
import Reports
import Testing

@Suite("Browsing the quarter")
struct BrowsingTests {
  @Test("shows the quarter's line with the bulletin's figures, approximate ones marked")
  func quarterLine() throws {
    let line = try Officer().screen(120, 40).split(separator: "\n")[0]
    #expect(line.contains("T3 2023"))
    #expect(line.contains("5/6 activités chiffrées"))
    #expect(line.contains("≈718 particip."))
    #expect(line.contains("F ≈89 %"))
    #expect(line.contains("J ≈53 %"))
    #expect(line.contains("PVH 5/115"))
  }

  @Test(
    "shows the printed percentages of each activity with their base",
    arguments: [
      ("rss", ["91/115", "79 %", "69/115", "60 %", "5/115", "4 %"]),
      ("djenne", ["7/25", "28 %", "19/25", "76 %"]),
      ("vertes", ["17/51", "33 %", "46/51", "90 %"]),
      ("loi electorale", ["269/269", "≈126/269", "≈47 %"]),
      ("oge", ["≈258", "≈47 %", "présent·es"]),
    ])
  func printedPercentages(filter: String, expected: [String]) throws {
    var officer = try Officer()
    try officer.find(filter)
    let screen = officer.screen()
    for text in expected { #expect(screen.contains(text), "\(text) in\n\(screen)") }
  }

  @Test("filters as one types, without regard to accents and case, and counts what is left")
  func filters() throws {
    var officer = try Officer()
    try officer.press(.character("f"))
    try officer.type("DJENNE")
    #expect(officer.screen().contains("Activités 1/21"))
    try officer.press(.control("u"))
    try officer.type("bamako")
    #expect(!officer.screen().contains("Activités 1/21"))
    #expect(officer.screen().contains("RSS, vision"))
    try officer.press(.escape)
    #expect(officer.screen().contains("▌Activités▐"))
  }

  @Test("keeps the selected activity by identifier when the order changes")
  func selectionOverSorting() throws {
    var officer = try Officer()
    try officer.press(.down, .down, .down)
    let before = officer.screen().split(separator: "\n").first { $0.contains("▸") }
    #expect(before?.contains("RSS") == true)
    for _ in 0..<5 {
      try officer.press(.character("o"))
      let marked = officer.screen(120, 40).split(separator: "\n").first { $0.contains("▸") }
      #expect(marked?.contains("RSS") == true)
    }
  }

  @Test("sorts by people and by share of women")
  func sorts() throws {
    var officer = try Officer()
    try officer.press(.character("o"), .character("o"), .character("o"))
    let rows = officer.screen(120, 40).split(separator: "\n")
    #expect(rows[3].contains("Loi électorale"))
    #expect(rows[4].contains("Mandat des OGE"))
    #expect(rows[5].contains("RSS"))
  }

  @Test("goes to other periods and back, and says what to do in an empty one")
  func periods() throws {
    var officer = try Officer()
    try officer.press(.character("p"), .left, .enter)
    #expect(officer.screen().contains("T2 2023"))
    #expect(officer.screen().contains("Aucune activité"))
    try officer.press(.character("p"), .character("a"))
    #expect(officer.screen().contains("2023"))
    try officer.press(.escape)
    #expect(officer.screen().contains("T2 2023"))
    try officer.press(.character("p"), .right, .character("m"), .enter)
    #expect(officer.screen().contains("septembre 2023"))
  }

  @Test("says everything in English after one key, and in French after one more")
  func languages() throws {
    var officer = try Officer()
    try officer.press(.function(2))
    let english = officer.screen(120, 40)
    #expect(english.contains("Q3 2023"))
    #expect(english.contains("W ≈89%"))
    #expect(english.contains("All saved"))
    try officer.press(.function(2))
    #expect(officer.screen().contains("T3 2023"))
  }

  @Test("shows a theme at once, keeps it with Enter and gives the former back with Escape")
  func themes() throws {
    var officer = try Officer()
    try officer.press(.function(3), .down)
    #expect(officer.dashboard.theme == "wipnet-sombre")
    try officer.press(.escape)
    #expect(officer.dashboard.theme == "terminal")
    try officer.press(.function(3), .down, .down, .enter)
    #expect(officer.dashboard.theme == "mono")
  }

  @Test("finds a command in the menu by a part of its name")
  func menu() throws {
    var officer = try Officer()
    try officer.press(.character(":"))
    try officer.type("dupl")
    try officer.press(.enter)
    #expect(officer.screen().contains("NOUVELLE ACTIVITÉ"))
  }

  @Test("shows the sheet with the words of the source and both printed days")
  func sheet() throws {
    var officer = try Officer()
    try officer.find("reflexion")
    try officer.press(.enter)
    let screen = officer.screen(100, 60)
    #expect(screen.contains("16/09/2023"))
    #expect(screen.contains("18/09/2023"))
    #expect(screen.contains("« À L'EMP LE 16 SEPTEMBRE 2023 »"))
    try officer.press(.escape)
    #expect(officer.screen().contains("▌Activités 1/21▐"))
  }

  @Test("shows Mopti's three commitments on the sheet of the advocacy meeting")
  func commitments() throws {
    var officer = try Officer()
    try officer.find("gouverneur de mopti")
    try officer.press(.enter)
    let screen = officer.screen(100, 60)
    #expect(screen.split(separator: "\n").count { $0.contains("en cours") } == 3)
  }

  @Test("quits with q, and asks first when something is not on the disk")
  func quits() throws {
    var officer = try Officer()
    try officer.press(.character("q"))
    #expect(officer.effects == [.quit])

    officer = try Officer()
    try officer.find("pointage (exercice)")
    try officer.press(.character("t"), .character("u"), .escape)
    try officer.send(.notSaved([1], .diskFull))
    try officer.press(.character("q"))
    #expect(!officer.effects.contains(.quit))
    #expect(officer.screen().contains("1 changement n’est pas enregistré"))
    try officer.press(.escape)
    #expect(!officer.effects.contains(.quit))
    try officer.press(.character("q"), .enter)
    #expect(officer.effects.contains(.quit))
  }

  @Test("puts an activity away only after Enter on its name, and brings it back whole")
  func removes() throws {
    var officer = try Officer()
    try officer.find("rss")
    let before = officer.register
    try officer.press(.character("x"), .character("x"))
    #expect(officer.register.isSame(as: before))
    #expect(officer.screen().contains("Mettre à la corbeille"))
    try officer.press(.enter)
    #expect(officer.register.activities.count == before.activities.count - 1)
    try officer.press(.character("u"))
    #expect(try officer.register.activity("rss-bamako") == before.activity("rss-bamako"))
  }
}
