import Foundation
import Panes
import Testing

/// The program as built beside the test bundle.
enum Program {
  static let path = Pane.built("wipnet")
}

/// Texts that are kept beside the tests. `WIPNET_RECORD_SNAPSHOTS=1 swift test` writes them anew.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "Golden/\(name)")
  if ProcessInfo.processInfo.environment["WIPNET_RECORD_SNAPSHOTS"] != nil {
    try Data(text.utf8).write(to: file)
  }
  let golden = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
  #expect(text == golden, sourceLocation: sourceLocation)
}

@Suite("wipnet check")
struct CheckTests {
  @Test(
    "shows the contradictions of the bulletin and what it leaves out, with the place under the value",
    arguments: [
      "fr", "en",
    ])
  func demo(language: String) throws {
    let ran = try Desk().wipnet("check", "register", "--lang", language)
    #expect(ran.status == 1)
    #expect(ran.errors.isEmpty)
    try expectGolden(ran.output, "check.\(language).txt")
    let lines = ran.output.components(separatedBy: "\n")
    let marks = lines.indices.filter { lines[$0].contains("^") }
    #expect(marks.count == 3)
    for mark in marks {
      let value = lines[mark - 1].firstRange(of: #/(Value|Starts): /#)
      let start = try #require(value).upperBound
      let caret = try #require(lines[mark].firstIndex(of: "^"))
      #expect(
        lines[mark - 1].distance(from: lines[mark - 1].startIndex, to: start)
          == lines[mark].distance(from: lines[mark].startIndex, to: caret))
    }
  }

  @Test("gives a program the same as JSON")
  func json() throws {
    let ran = try Desk().wipnet("check", "register", "--json")
    #expect(ran.status == 1)
    let found = try JSONSerialization.jsonObject(with: Data(ran.output.utf8))
    let findings = try #require(found as? [[String: Any]])
    #expect(
      findings.map { $0["code"] as? String }
        == ["contradictoryDuration", "contradictoryDay", "nobodyEntered"])
    for finding in findings {
      #expect(finding["severity"] as? String == "warning")
      #expect(finding["column"] as? Int == (finding["code"] as? String == "nobodyEntered" ? 9 : 8))
      #expect(finding["known"] is NSNull)
      let file = try #require(finding["file"] as? String)
      #expect(file.hasPrefix("register/activities/2023/"))
    }
  }

  @Test("shows the notes too where they are asked for", arguments: ["fr", "en"])
  func notes(language: String) throws {
    let ran = try Desk().wipnet("check", "register", "--notes", "--lang", language)
    #expect(ran.status == 1)
    try expectGolden(ran.output, "check-notes.\(language).txt")
  }

  @Test("shows what somebody said of a finding, and no longer counts it")
  func known() throws {
    let desk = try Desk()
    let records = [
      ("k-1", "contradictoryDuration", "2023-08-01-echange-jfa-burundi", "3 4"),
      ("k-2", "contradictoryDay", "2023-09-18-femmes-et-paix-emp", "2023-09-16 2023-09-18"),
    ].map { id, kind, activity, values in
      let text = (try? desk.text("register/activities/2023/\(activity).rec")) ?? ""
      let of =
        kind == "contradictoryDuration"
        ? /Id: (r-\w+)\nMeasure: days/ : /Id: (r-\w+)\nMeasure: first-day/
      let record = text.firstMatch(of: of).map { String($0.1) } ?? ""
      return """
        Id: \(id)
        Kind: \(kind)
        Activity: \(activity)
        Record: Reported \(record)
        Field: Value
        Values: \(values)
        Reason: Vu avec Awa.

        """
    }
    try desk.write(
      "%rec: Known\n\n" + records.joined(separator: "\n"), to: "register/findings.rec")
    let ran = try desk.wipnet("check", "register")
    #expect(ran.status == 1)
    #expect(ran.output.contains("74:8: connu: la source imprime 3 jours, les dates en font 4"))
    #expect(ran.output.contains("raison: Vu avec Awa.\n"))
    #expect(ran.output.hasSuffix("0 erreur, 1 à voir, 2 connues\n"))
  }

  @Test("shows what could command a terminal as marks")
  func hostile() throws {
    let desk = try Desk()
    let file = "register/\(Desk.activityFile)"
    let text = try desk.text(file)
    let hostile = "cam\u{1B}]52;c;eA==\u{7}paign\u{202E}\u{9B}31m"
    try desk.write(text.replacing("Kind: campaign", with: "Kind: \(hostile)"), to: file)
    let ran = try desk.wipnet("check", "register")
    #expect(ran.status == 1)
    #expect(ran.output.contains("cam␛]52;c;eA==␇paign·□31m"))
    let json = try desk.wipnet("check", "register", "--json")
    let found = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    let messages = try #require(found as? [[String: Any]]).compactMap { $0["message"] as? String }
    #expect(messages.contains { $0.contains(hostile) })
  }

  @Test("tells every problem of the text in one line of its own")
  func values() throws {
    let desk = try Desk()
    let file = "register/\(Desk.activityFile)"
    let text = try desk.text(file)
    try desk.write(
      text.replacing("Role: organised", with: "Role: a\n+ fake.rec:1:1: error: gotcha"), to: file)
    let ran = try desk.wipnet("check", "register", "--lang", "en")
    let lines = ran.output.split(separator: "\n")
    #expect(!lines.contains { $0.hasPrefix("fake.rec") })
    #expect(ran.output.contains("error: Role: “a fake.rec:1:1: error: gotcha”"))
    #expect(lines.last == "1 error, 3 warnings")
  }
}

@Suite("Text from files, printed")
struct PrintedTextTests {
  /// What a terminal obeys, or shows as nothing: escapes, OSC 52, a title, C1, directions, zero width,
  /// tags, line separators.
  static let hostile =
    "a\u{1B}]52;c;eA==\u{7}b\u{1B}]0;t\u{1B}\\\u{9B}31m\u{9D}x\u{85}\u{202E}c\u{2066}\u{2069}\u{61C}\u{200E}"
    + "\u{200B}\u{2060}\u{FEFF}\u{E0041}\u{2028}\u{2029}\u{8}\u{D}\u{7F}\u{AD}"

  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFEFF, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  @Test("never holds what a terminal obeys or nobody sees, whatever the files and their names hold")
  func commands() throws {
    let desk = try Desk()
    let text = Self.hostile
    let activity = try desk.text("register/\(Desk.activityFile)")
    try desk.write(
      activity.replacing("Kind: campaign", with: "Kind: \(text)")
        .replacing("\nTitle: ", with: "\nTitle: \(text)")
        .replacing("\nPlace: ", with: "\n\(text): x\n  \(text)\nPlace: \(text)"),
      to: "register/\(Desk.activityFile)")
    let name = text.replacing("/", with: "").replacing("\u{0}", with: "")
    try desk.write("\(text)\n\nFoo:\(text)\n", to: "register/activities/2023/\(name).rec")
    try desk.write(
      "\u{FEFF}%rec: \(text)\n\nId: \(text)\n", to: "register/early-warning/\(name).rec")
    try desk.write("x", to: "register/participants/.\(name).rec.new")
    try FileManager.default.createSymbolicLink(
      at: desk.url("register/activities/2023/\(name)2.rec"), withDestinationURL: desk.url("x"))
    let commands: [[String]] = [
      ["check", "register"], ["check", "register", "--lang", "en"],
      ["check", "register", "--json"],
      ["ratios", "register", "--by", "activity"],
      ["ratios", "register", "--by", "activity", "--format", "csv"],
      ["ratios", "register", "--by", "activity", "--format", "json"],
      ["ratios", "register", "--by", "activity", "--format", "markdown"],
      ["check", text], ["ratios", "register", "--period", text], ["new", "register/\(text)"],
      ["check", "register", "--fix"], ["check", "register"],
    ]
    for command in commands {
      let ran = try desk.run([Pane.built("wipnet")] + command)
      #expect(!ran.output.isEmpty || !ran.errors.isEmpty)
      // CSV ends its lines so.
      let printed = (ran.output + ran.errors).replacing("\r\n", with: "\n")
      for scalar in printed.unicodeScalars where Self.isForbidden(scalar) {
        Issue.record("\(command.first ?? "") printed U+\(String(scalar.value, radix: 16))")
      }
    }
  }
}

@Suite("wipnet check --fix")
struct CheckFixTests {
  @Test("says what it mended, with its place, and what is left; then nothing more")
  func mends() throws {
    let desk = try Desk()
    let file = "register/\(Desk.activityFile)"
    let text = try desk.text(file)
    try desk.write("\u{FEFF}" + text.replacing("Kind: ", with: " Kind: "), to: file)
    let told = try desk.wipnet("check", "register", "--lang", "en")
    #expect(told.output.contains("hint: “wipnet check --fix” mends it"))
    let ran = try desk.wipnet("check", "register", "--fix", "--lang", "en")
    #expect(ran.status == 1)
    let lines = ran.output.components(separatedBy: "\n")
    #expect(lines.first == "\(file):1:1: mended: a byte order mark (BOM) at the start")
    #expect(lines[1].hasSuffix(": mended: blanks before the field’s name"))
    #expect(lines[2] == "")
    #expect(ran.output.hasSuffix("\n0 errors, 3 warnings\n"))
    #expect(try desk.text(file) == text)
    let again = try desk.wipnet("check", "register", "--fix", "--lang", "en")
    #expect(again.output == (try desk.wipnet("check", "register", "--lang", "en")).output)
  }

  @Test("ends with status 0 when nothing is left")
  func nothingLeft() throws {
    let desk = try Desk.small()
    let file = "register/\(Desk.activityFile)"
    let text = try desk.text(file)
    try desk.write(text.replacing("\n# end\n", with: "\nId: a-torn"), to: file)
    #expect(try desk.wipnet("check", "register").status == 1)
    let ran = try desk.wipnet("check", "register", "--fix")
    #expect(ran.status == 0)
    #expect(ran.output.contains("10 octets mis de côté dans register/quarantine/activities-2023-"))
    #expect(try desk.text(file) == text)
    #expect(try desk.wipnet("check", "register", "--fix").status == 0)
  }
}

@Suite("wipnet ratios")
struct RatiosTests {
  @Test("says on standard error that figures may miss something when files cannot be read right")
  func damaged() throws {
    let desk = try Desk.small()
    try desk.write("", to: "register/activities/2023/2023-08-19-conference.rec")
    let ran = try desk.wipnet("ratios", "register", "--format", "csv")
    #expect(ran.status == 0)
    #expect(ran.errors.contains("1 erreur dans les fichiers"))
    #expect(!ran.output.contains("erreur"))
    #expect(try desk.wipnet("check", "register").status == 1)
  }

  @Test(
    "gives the bulletin's quarter in every form and language",
    arguments: ["text", "csv", "json", "markdown"], ["fr", "en"])
  func forms(format: String, language: String) throws {
    let ran = try Desk().wipnet(
      "ratios", "register", "--period", "2023-Q3", "--by", "region", "--format", format, "--lang",
      language)
    #expect(ran.status == 0)
    #expect(ran.errors.isEmpty)
    try expectGolden(ran.output, "ratios.\(language).\(format)")
  }

  @Test(
    "lays an activity's figures side by side, and says which one is used", arguments: ["fr", "en"])
  func reconciliation(language: String) throws {
    let ran = try Desk().wipnet("ratios", "register", "--activity", "rss", "--lang", language)
    #expect(ran.status == 0)
    try expectGolden(ran.output, "reconciliation.\(language).txt")
  }

  @Test("counts the young by another definition where it is asked for, and says by which")
  func youth() throws {
    let desk = try Desk()
    func young(_ arguments: String...) throws -> String {
      let ran = try desk.run(
        [
          Pane.built("wipnet"), "ratios", "register", "--activity", "exercice-saisie", "--lang",
          "en",
        ]
          + arguments)
      #expect(ran.status == 0)
      return ran.output
    }
    #expect(try young() == young("--youth", "african-youth-charter"))
    #expect(try young() != young("--youth", "mali-youth-employment"))
    let wrong = try desk.wipnet("ratios", "register", "--youth", "charter")
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("african-youth-charter"))
  }

  @Test(
    "groups in each way, and the groups' people add up to all of them",
    arguments: [
      "region", "project", "theme", "kind", "activity",
    ])
  func groups(grouping: String) throws {
    let ran = try Desk().wipnet(
      "ratios", "register", "--by", grouping, "--format", "json", "--period", "2023-Q3")
    let found = try JSONSerialization.jsonObject(with: Data(ran.output.utf8))
    let rows = try #require(found as? [[String: Any]])
    let counts = rows.map { $0["participations_lower"] as? Int ?? 0 }
    #expect(counts.count >= 3)
    #expect(counts.dropLast().reduce(0, +) == counts.last)
    #expect(rows.last?["group"] as? String == "total")
    #expect(rows.last?["participations_lower"] as? Int == 718)
    let text = try Desk().wipnet("ratios", "register", "--by", grouping, "--width", "200")
    #expect(text.status == 0)
    #expect(text.output.split(separator: "\n").count == rows.count + 5)
  }

  @Test("writes CSV that a program reads back cell by cell")
  func csv() throws {
    let ran = try Desk().wipnet("ratios", "register", "--by", "activity", "--format", "csv")
    let rows = cells(of: ran.output)
    #expect(rows.count > 3)
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    let rss = try #require(rows.first { $0[2].contains("RSS") })
    let women = try #require(rows[0].firstIndex(of: "women_lower"))
    #expect(rss[women] == "91")
    #expect(ran.output.hasSuffix("\r\n"))
  }

  private func cells(of csv: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    for character in csv {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        rows[rows.count - 1].append(cell)
        cell = ""
      case "\r\n" where !isQuoted:
        rows[rows.count - 1].append(cell)
        cell = ""
        rows.append([])
      default: cell.append(character)
      }
    }
    return rows.dropLast()
  }

  @Test(
    "lets no title command a terminal, a spreadsheet or the table",
    arguments: [
      "text", "csv", "json", "markdown",
    ])
  func hostile(format: String) throws {
    let desk = try Desk()
    let file = "register/activities/2023/2023-08-11-campagne-rss-bamako.rec"
    let text = try desk.text(file)
    let short = try #require(text.firstMatch(of: /ShortTitle: .*\n/)).output
    let hostile = "=HYPERLINK(1)\u{1B}]0;x\u{7}|\u{202E}"
    try desk.write(text.replacing(short, with: "ShortTitle: \(hostile)\n+ Total 9\n"), to: file)
    let ran = try desk.wipnet("ratios", "register", "--by", "activity", "--format", format)
    #expect(ran.status == 0)
    switch format {
    case "csv": #expect(ran.output.contains("\"'=HYPERLINK(1)␛]0;x␇|· Total 9\""))
    case "json":
      let found = try JSONSerialization.jsonObject(with: Data(ran.output.utf8))
      let names = try #require(found as? [[String: Any]]).compactMap { $0["group"] as? String }
      #expect(names.contains("\(hostile)\nTotal 9"))
    case "markdown": #expect(ran.output.contains("| =HYPERLINK(1)␛\\]0;x␇\\|· Total 9 |"))
    default: #expect(ran.output.contains("\n=HYPERLINK(1)␛]0;x␇|· Total 9  "))
    }
  }
}

@Suite("wipnet sentence")
struct SentenceCommandTests {
  @Test(
    "writes the bulletin's quarter, and one activity of it", arguments: ["fr", "en"],
    [["--period", "2023-Q3"], ["--activity", "rss"]])
  func sentences(language: String, of: [String]) throws {
    let ran = try Desk().run(
      [Pane.built("wipnet"), "sentence", "register", "--lang", language] + of)
    #expect(ran.status == 0)
    #expect(ran.errors.isEmpty)
    try expectGolden(ran.output, "sentence-\(of[1]).\(language).txt")
  }
}
