import Foundation
import Panes
import Testing

extension OfficeDay {
  /// Rows as they are typed: a tab goes on, a return commits, ages and phones come from the French
  /// keyboard's upper row without Shift.
  private static let rows = [
    "aminata sow\tfé'Jigui\tMembre\t-(ééè_çàKati\r",  // the organisation is completed
    "bintou kanté\tf\"&\t\t&é\"'(-è_\t\r",  // what stands above, three times
    "cheick diarra\th'àAMAVEC\tPrésident\t\r",
    "dado bah\tf(éSigida\tTrésorière\tè-&é\"'(-\r",
    "el hadj n'diaye\th--\t\tè-&é\"'((\r",
    "fily sissoko\th&_Sigida\tMembre\r",
    "gna coulibaly\tf1987\t\r",
    "hadja cissé\tf\r",
    "mahamad\u{1B}[B\r\r",  // a known person, chosen
    "inna maïga\tx\r",
  ]

  @Test("ten people are entered by rows, seen in the list, and there when it is opened again")
  func enteringRows() throws {
    let office = try Office()
    let pane = try office.open()
    try pane.find(Office.listing)
    try pane.type("s")
    try pane.expect("SAISIE")
    for row in Self.rows { try pane.bytes(row) }
    try pane.expectSaved(after: "22 Inna Maïga")
    try pane.keys("Escape")
    let lines = [
      "Aminata Sow F 24 JIGUIFA Membre", "Bintou Kanté F 31 JIGUIFA Membre",
      "Cheick Diarra H 40 AMAVEC Président", "Dado Bah F 52 Sigida Trésorière",
      "El Hadj N'Diaye H 66 Sigida", "Fily Sissoko H 18 Sigida Membre", "Gna Coulibaly F ≈36",
      "Hadja Cissé F —", "Mahamadou Touré H ≈30", "Inna Maïga X —",
    ]
    /// Goes through the list of people and gives every line seen.
    func listed() throws -> String {
      try pane.keys("Tab", "End")
      try pane.wait("the end of the list") { try pane.text().contains(/-22\/22/) }
      var seen = try pane.text()
      for _ in 0..<2 {
        try pane.keys("PgUp")
        _ = try pane.sent {}
        seen += try pane.text()
      }
      // The left half alone, without the mark of the line that is chosen.
      let people = seen.replacing("▸", with: " ").split(separator: "\n").map { line in
        line.split(separator: "│").first.map { String($0).squeezed } ?? ""
      }
      return people.filter { $0.contains(/\s[FHX]\s/) && !$0.contains("Date") }
        .joined(separator: "\n").replacing("…", with: "")
    }
    let seen = try listed()
    for line in lines { #expect(seen.contains(line), "\(line) in\n\(seen)") }
    #expect(try pane.quit() == 0)
    try office.open(in: pane)
    try pane.find(Office.listing)
    #expect(try listed() == seen)
    #expect(try pane.quit() == 0)
    try office.expectSound()

    let roster = try office.text(of: "participants/2023.rec")
    for name in ["Aminata Sow", "El Hadj N'Diaye", "Inna Maïga"] {
      #expect(roster.contains("Name: \(name)\n"))
    }
    for text in ["Phone: 65 22 78 90\n", "Phone: 12 34 56 78\n", "BirthYear: 1987\n"] {
      #expect(roster.contains(text), "\(text)")
    }
    #expect(roster.matches(of: /Name: Mahamadou Touré\n/).count == 1)
    let activity = try office.text(of: Office.listingFile)
    #expect(activity.contains("\nBirthYear: 1987\n"))
    for text in ["\nAge: 24\n", "\nAge: 52\n", "\nAge: 66\n"] {
      #expect(activity.contains(text), "\(text)")
    }
    // Names and phones stand with the people and nowhere else.
    for (path, data) in try office.recordFiles() where !path.hasPrefix("participants/") {
      let text = String(decoding: data, as: UTF8.self)
      for word in ["Sow", "Kanté", "Sissoko", "Mahamadou", "65 22 78 90", "65227890"] {
        #expect(!text.contains(word), "\(word) in \(path)")
      }
    }
  }

  @Test("activities are made, changed, duplicated and removed, and undo gives every byte back")
  func changingActivities() throws {
    let office = try Office()
    let before = try office.recordFiles()
    let pane = try office.open()
    // A new one, with two wrong fields that are corrected.
    try pane.type("n")
    try pane.expect("NOUVELLE ACTIVITÉ")
    try pane.bytes("Causerie sur la paix\t\t\t\t\u{15}32/9\t\tBamko\u{1B}[B\r")
    try pane.expect("✗ jour/mois/année")
    try pane.expect("« Bamko » inconnu : Bamako ?")
    try pane.bytes("\u{15}14/09/2023")
    try pane.bytes("\t\t\u{15}Bamako\r")
    try pane.expectSaved(after: "Causerie", "14/09/2023 · Bamako")
    let made = "activities/2023/2023-09-14-causerie-sur-la-paix.rec"
    try pane.wait("the file") {
      try office.has(made) && office.text(of: made).contains("Title: Causerie sur la paix\n")
    }

    // One of the bulletin's, with a shorter name and a room.
    try pane.bytes("frss\r")
    try pane.expect("Activités 1/22")
    try pane.type("e")
    try pane.expect("MODIFIER")
    try pane.bytes("\u{1B}[B\u{15}RSS")
    for _ in 0..<6 { try pane.keys("Down") }
    try pane.bytes("CICB\r")
    try pane.expect("▸11/08    Camp RSS  ")
    try pane.expectSaved(after: "RSS")
    try pane.wait("the room in the file") {
      try office.text(of: "activities/2023/2023-08-11-campagne-rss-bamako.rec")
        .contains("Venue: CICB\n")
    }

    // A copy of another one, on today's day, and that one put away.
    try pane.keys("Escape")
    try pane.bytes("fdjenne\r")
    try pane.expect("Activités 1/22")
    try pane.keys("C-d")
    try pane.expect("NOUVELLE ACTIVITÉ")
    try pane.keys("Enter")
    try pane.expect("Total WANEP (0 sur 1)")
    try pane.keys("x")
    try pane.expect("Mettre à la corbeille")
    try pane.keys("x")
    try pane.expect("Mettre à la corbeille")
    try pane.keys("Enter")
    try pane.expectSaved(after: "Aucune activité")
    #expect(try office.recordFiles().count == before.count + 1)

    for _ in 0..<4 { try pane.type("u") }
    try pane.wait("all as it was") { try office.recordFiles() == before }
    try pane.type("u")
    try pane.expect("rien à annuler")
    #expect(try pane.quit() == 0)
    try office.expectSound()
    #expect(try office.recordFiles() == before)
  }

  @Test("people and figures taken back leave nothing")
  func takingBackEntries() throws {
    let office = try Office()
    let before = try office.recordFiles()
    let pane = try office.open()
    try pane.find(Office.listing)
    try pane.bytes("szoumana dao\th\r\u{1B}")
    try pane.expectSaved(after: "13/13", "Ouvrir")
    try pane.bytes("c30\t12\r")
    try pane.expectSaved(after: "Rapporté 30 · saisi 13")
    try pane.keys("Escape")
    try pane.find(Office.tallying)
    try pane.bytes("t3uj\u{7F}\u{7F}")
    try pane.expectSaved(after: "Total 0")
    try pane.keys("Escape")
    for _ in 0..<2 { try pane.type("u") }
    try pane.wait("all as it was") { try office.recordFiles() == before }
    try pane.expect("Aucun chiffre")
    #expect(try pane.quit() == 0)
    try office.expectSound()
  }
}
