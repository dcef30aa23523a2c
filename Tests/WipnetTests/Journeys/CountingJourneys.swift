import Foundation
import Panes
import Testing

/// What officers do in a day, each in a real terminal on a register of its own.
@Suite("A day at the office", .serialized)
struct OfficeDay {
  /// The security-sector campaign's 115 people, key by key: five of them with a disability.
  static let campaign =
    String(repeating: "u", count: 53) + "sususu" + String(repeating: "i", count: 34) + "si"
    + String(repeating: "j", count: 12) + "sj" + String(repeating: "k", count: 11)

  @Test("the dashboard shows the quarter’s line, and each activity the bulletin’s figures")
  func bulletin() throws {
    let pane = try Office().open()
    let first = try pane.text().prefix { $0 != "\n" }
    for text in ["WIPNET-Mali", "T3 2023", "5/6 chiffrées", "≈718", "F ≈89 %", "J ≈53 %"] {
      #expect(first.contains(text), "\(text) in \(first)")
    }
    var seen: Set<String> = []
    let wanted: Set<String> = [
      "91/115 79 %", "69/115 60 %", "7/25 28 %", "19/25 76 %", "17/51 33 %", "46/51 90 %", "≈47 %",
      "≈258", "présent·es",
    ]
    for _ in 0..<21 {
      let text = try pane.text().squeezed
      seen.formUnion(wanted.filter { text.contains($0) })
      let before = try pane.screen()
      try pane.keys("Down")
      if seen == wanted { break }
      try? pane.wait("the next activity", seconds: 5) { try pane.screen() != before }
    }
    #expect(seen == wanted)
  }

  @Test("the views of the programme move with the tally, and show the bulletin’s series")
  func views() throws {
    let office = try Office()
    let pane = try office.open()
    try pane.type("v")
    try pane.keys("End")
    try pane.wait("the quarter’s total") {
      try pane.text().squeezed.contains("▸Total 5/6 ≈718 ≈269–718 ≈89 %")
    }
    for tab in ["[Projets]", "[Indicateurs]", "[Engagements]", "[Alerte]"] {
      try pane.keys("Tab")
      try pane.expect(tab)
    }
    try pane.expect("Incidents soumis · ECOWARN")
    try pane.resize(columns: 120, rows: 40)
    try pane.expect("Incidents soumis · ECOWARN")
    try pane.keys("Escape")
    try pane.find("gouverneur")
    try pane.type("t")
    try pane.expect("POINTAGE")
    try pane.type("uuj")
    try pane.expectSaved(after: "Total 3")
    try pane.keys("Escape")
    try pane.keys("Escape")
    try pane.type("v")
    try pane.keys("BTab", "BTab", "BTab", "BTab", "End")
    try pane.wait("the total with the meeting’s people") {
      try pane.text().squeezed.contains("▸Total 6 ≈721 ≈269–721 ≈89 %")
    }
    #expect(try pane.quit() == 0)
  }

  @Test("115 people are tallied with 120 keys to 79 % and 60 %, and stay when it is opened again")
  func tally() throws {
    #expect(Self.campaign.count <= 120)
    let office = try Office()
    let pane = try office.openTally()
    for key in Self.campaign { try pane.type(String(key)) }
    try pane.expectSaved(after: "Total 115")
    func expectFigures() throws {
      let text = try pane.text().squeezed
      for figure in ["Femmes 91/115 79 %", "Jeunes 69/115 60 %", "PVH obs. 5/115 4 %"] {
        #expect(text.contains(figure), "\(figure) in\n\(text)")
      }
    }
    try expectFigures()
    #expect(try pane.quit() == 0)
    #expect(
      try office.headcounts() == [
        "f 15-35 no 53", "f 15-35 yes 3", "f 36+ no 34", "f 36+ yes 1", "m 15-35 no 12",
        "m 15-35 yes 1", "m 36+ no 11",
      ])
    try office.expectSound()
    try office.open(in: pane)
    try pane.find(Office.tallying)
    try expectFigures()
    try pane.type("t")
    try pane.expect("Total 115")
    try expectFigures()
  }

  @Test("reported figures take thirteen keys, and the gap to the list is shown")
  func reported() throws {
    let office = try Office()
    let pane = try office.open()
    try pane.find(Office.listing)
    let keys = ["c", "1", "1", "5", "\t", "9", "1", "\t", "6", "9", "\t", "5", "\r"]
    #expect(keys.count == 13)
    for key in keys { try pane.bytes(key) }
    try pane.expectSaved(after: "Rapporté 115 · saisi 12")
    #expect(try pane.quit() == 0)
    let text = try office.text(of: Office.listingFile)
    for (measure, value) in [
      ("total", 115), ("women", 91), ("young", 69), ("with-disability", 5),
    ] {
      #expect(text.contains("Measure: \(measure)\nValue: \(value)\n"))
    }
    try office.expectSound()
    try office.open(in: pane)
    try pane.find(Office.listing)
    try pane.expect("Rapporté 115 · saisi 12")
  }

  @Test("resizing during a tally loses no key, and leaves the screen as a fresh start paints it")
  func resizing() throws {
    let office = try Office()
    let pane = try office.openTally()
    let sizes = [(60, 16), (40, 10), (20, 5), (120, 40), (39, 9), (80, 24)]
    for (columns, rows) in sizes {
      try pane.type("uiu")
      try pane.resize(columns: columns, rows: rows)
      try pane.type("jk")
    }
    try pane.expectSaved(after: "Total 30")
    let settled = try pane.screen()
    try pane.keys("C-l")
    _ = try pane.sent {}
    #expect(try pane.screen() == settled)
    #expect(try office.counted() == 30)
    /// Without the times at which something was saved.
    func timeless() throws -> String {
      try pane.text().replacing(/\s\d\d:\d\d:\d\d/, with: "         ")
    }
    try pane.keys("Escape")
    try pane.expectSaved(after: "Exercice : ne compte pas")
    let before = try timeless()
    #expect(try pane.quit() == 0)
    try office.open(in: pane)
    try pane.find(Office.tallying)
    try pane.wait("the same screen") { try timeless() == before }
  }

  @Test("two hundred keys sent at once are all counted, and saved two seconds after the last")
  func burst() throws {
    let office = try Office()
    let pane = try office.openTally()
    try pane.type(String(repeating: "ujik", count: 50))
    let sent = Date()
    try pane.expectSaved(after: "Total 200")
    #expect(Date().timeIntervalSince(sent) < 2)
    #expect(try office.counted() == 200)
  }
}
