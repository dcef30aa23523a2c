import Foundation
import Panes
import Testing

@Suite("wipnet reach, indicators, commitments, early-warning")
struct ViewCommandTests {
  private static let commands = [
    "reach": ["--period", "2023-Q3", "--by", "region", "--law-line"], "indicators": [],
    "commitments": ["--by", "activity"], "early-warning": ["--by", "quarter"],
  ]

  private func run(_ desk: Desk, _ command: String, _ more: String...) throws -> Desk.Ran {
    let arguments = [command, "register"] + (Self.commands[command] ?? []) + more
    return try desk.run([Pane.built("wipnet")] + arguments)
  }

  @Test(
    "give the bulletin's quarter in every form and language", arguments: commands.keys.sorted(),
    [
      ("text", "fr"), ("text", "en"), ("markdown", "fr"), ("csv", "en"), ("json", "en"),
    ])
  func forms(command: String, form: (format: String, language: String)) throws {
    let ran = try run(Desk(), command, "--format", form.format, "--lang", form.language)
    #expect(ran.status == 0)
    #expect(ran.errors.isEmpty)
    try expectGolden(ran.output, "\(command).\(form.language).\(form.format)")
    if form.format == "text" {
      for line in ran.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
    if form.format == "json" {
      let found = try JSONSerialization.jsonObject(with: Data(ran.output.utf8))
      #expect(try #require(found as? [[String: Any]]).count >= 3)
    }
  }

  @Test("take any period, a year of a project among them, and say what is none")
  func periods() throws {
    let desk = try Desk()
    let third = try desk.wipnet("reach", "register", "--period", "just-future:3", "--lang", "en")
    #expect(third.output.hasPrefix("Reach · JFA, year 3 (01/01/2023–31/12/2023)\n"))
    for period in ["just-future:6", "2023-Q5", "x"] {
      let ran = try desk.wipnet("reach", "register", "--period", period, "--lang", "en")
      #expect(ran.status == 64)
      #expect(ran.errors.contains("“\(period)” is not a period"))
      #expect(ran.output.isEmpty)
    }
  }

  @Test("tell how far each project's time has run, beside what was done in it")
  func projectTime() throws {
    let ran = try Desk().wipnet(
      "reach", "register", "--period", "2023-Q3", "--by", "project", "--lang", "fr")
    #expect(ran.output.contains("\nJFA : mois 33 sur 60, 55\u{202F}% du temps\n"))
    #expect(!ran.output.contains("PAREM :"), "its days are not known")
  }

  @Test("say of products whose days are not all in a month that they are in none")
  func months() throws {
    let ran = try Desk().wipnet("early-warning", "register", "--by", "month", "--lang", "en")
    #expect(ran.output.contains("not in the numbers: 4 records."))
    #expect(ran.output.contains("not in the numbers: 3 records."))
    #expect(!ran.output.contains("123"))
  }

  @Test("look at some activities only, and say which word they do not know")
  func filters() throws {
    let desk = try Desk()
    let ran = try desk.wipnet(
      "reach", "register", "--project", "just-future", "--format", "csv", "--lang", "en")
    #expect(ran.output.contains("\"total\",\"\",\"total\",\"2023-Q3\",\"now\",\""))
    #expect(!ran.output.contains("\"718\""))
    let wrong = try desk.wipnet("reach", "register", "--project", "just-futur", "--lang", "en")
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("did you mean “just-future”?"))
  }

  @Test("leave small figures out of exports, keep them on the screen and where it is asked")
  func suppression() throws {
    let desk = try Desk()
    func women(_ arguments: String...) throws -> String {
      let ran = try desk.run(
        [Pane.built("wipnet"), "reach", "register", "--lang", "en", "--period", "2023-Q3"]
          + arguments)
      #expect(ran.status == 0)
      return ran.output
    }
    let screen = try women()
    #expect(screen.contains("Women"))
    #expect(!screen.contains("left out"))
    #expect(try women("--format", "markdown").contains("| Men | ≈11% (≈76/≈718) |"))
    let markdown = try women("--format", "markdown", "--suppress-below", "100")
    #expect(markdown.contains("| Women | s |"))
    #expect(markdown.contains("fewer than 100 people"))
    let open = try women("--format", "markdown", "--suppress-below", "0")
    #expect(!open.contains("| s |"))
    #expect(try women("--suppress-below", "100").contains("left out"))
    let wrong = try desk.wipnet("reach", "register", "--suppress-below", "-1")
    #expect(wrong.status == 64)
  }

  @Test("tell of commitments what was heard, and which are overdue")
  func followUps() throws {
    let desk = try Desk()
    let file = "register/activities/2023/2023-09-29-plaidoyer-gouverneur-mopti.rec"
    let text = try desk.text(file)
    let due = text.replacing(
      "State: open\n",
      with: "State: open\nDue: 2023-12-31\nFollowUp: 2023-12-01 le comité s’est réuni\n",
      maxReplacements: 1)
    try desk.write(due, to: file)
    let ran = try desk.wipnet("commitments", "register", "--lang", "en")
    #expect(ran.output.contains("3 open, 1 overdue"))
    #expect(ran.output.contains("days overdue · 31/12/2023 · Conseiller"))
    #expect(ran.output.contains("\n    01/12/2023 : le comité s’est réuni\n"))
    let check = try desk.wipnet("check", "register", "--lang", "en")
    #expect(check.output.contains("the commitment was due on 31/12/2023"))
    #expect(check.output.contains("Due: 2023-12-31"))
  }

  /// The invented people of the demo as if they were real.
  private func deskOfPractitioners() throws -> Desk {
    let desk = try Desk()
    let people = try desk.text("register/participants/2023.rec")
    try desk.write(
      people.replacing("Invented: yes\n", with: ""), to: "register/participants/2023.rec")
    return desk
  }

  @Test("tell how many practitioners there are, in every form")
  func practitioners() throws {
    let desk = try deskOfPractitioners()
    for (format, language) in [("text", "fr"), ("text", "en"), ("csv", "en"), ("json", "en")] {
      let ran = try desk.wipnet(
        "practitioners", "register", "--format", format, "--lang", language, "--suppress-below",
        "0")
      #expect(ran.status == 0)
      try expectGolden(ran.output, "practitioners.\(language).\(format)")
    }
    let none = try Desk().wipnet("practitioners", "register", "--lang", "en")
    #expect(none.output.contains("Nobody in the roster has a role"))
  }

  @Test("name no practitioner, and leave out what tells of a few where it is asked for")
  func fewPractitioners() throws {
    let desk = try deskOfPractitioners()
    let people = try desk.text("register/participants/2023.rec")
    let names = people.split(separator: "\n").filter { $0.hasPrefix("Name: ") }.map {
      $0.dropFirst(6)
    }
    #expect(names.count > 5)
    for format in ["text", "csv", "json", "markdown"] {
      let ran = try desk.wipnet(
        "practitioners", "register", "--format", format, "--lang", "en", "--suppress-below",
        "6")
      for name in names { #expect(!ran.output.contains(name)) }
      // No role of the demo has more than five people.
      #expect(!ran.output.contains(#/\| [1-9]|,"[1-9]|": [1-9]|  [1-9]/#))
    }
  }

  @Test("let no text from files command a terminal, a spreadsheet or a table")
  func hostile() throws {
    let desk = try Desk()
    let text = PrintedTextTests.hostile
    let programme = try desk.text("register/programme.rec")
    try desk.write(
      programme.replacing("\nName: Produits", with: "\nName: =\(text)|Produits"),
      to: "register/programme.rec")
    let warnings = try desk.text("register/early-warning/2023.rec")
    try desk.write(
      warnings.replacing("Platform: NEWS", with: "Platform: =\(text)|NEWS"),
      to: "register/early-warning/2023.rec")
    let file = "register/activities/2023/2023-09-29-plaidoyer-gouverneur-mopti.rec"
    let activity = try desk.text(file)
    try desk.write(
      activity.replacing("\nBy: ", with: "\nFollowUp: 2023-12-01 =\(text)|\nBy: =\(text)|")
        .replacing("\nShortTitle: ", with: "\nShortTitle: =\(text)|"), to: file)
    for (command, arguments) in Self.commands {
      for format in ["text", "csv", "json", "markdown"] {
        let ran = try desk.run(
          [Pane.built("wipnet"), command, "register", "--format", format] + arguments)
        #expect(ran.status == 0)
        let printed = ran.output.replacing("\r\n", with: "\n")
        for scalar in printed.unicodeScalars where PrintedTextTests.isForbidden(scalar) {
          Issue.record("\(command) \(format) printed U+\(String(scalar.value, radix: 16))")
        }
        if format == "csv" { #expect(!printed.contains("\"=")) }
      }
    }
    let reach = try desk.wipnet("reach", "register", "--by", "activity", "--format", "csv")
    #expect(reach.output.contains("\"'=a"))
  }
}
