import Foundation
import Languages
import Programmes
import Registers
import Reports
import Testing

/// The bulletin went into the demo register; its figures must come out again.
@Suite("The bulletin's quarter")
struct RatioReportTests {
  private let quarter = Period("2023-Q3") ?? Period(.year, containing: Day(number: 0))

  private func report(
    by grouping: Reach.Grouping? = nil, in language: Language = .french
  ) throws -> RatioReport {
    RatioReport(
      try Demo.programme(), period: quarter, by: grouping.map { [$0] } ?? [], words: language.words)
  }

  /// A row's cells by column, no-break spaces as spaces.
  private func cells(_ row: String, _ table: ReportTable) throws -> [String: String] {
    let found = try #require(table.rows.first { $0[0] == row })
    let plain = found.map {
      $0.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    }
    return Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.title), plain))
  }

  @Test("pools 718 participations of five activities of six, a third approximate")
  func total() throws {
    let total = try cells("Total", try report().tables()[0])
    #expect(total["chiffrées"] == "5/6")
    #expect(total["particip."] == "≈718")
    #expect(total["Femmes"] == "≈89 % (≈642/≈718)")
    #expect(total["Hommes"] == "≈11 % (≈76/≈718)")
    #expect(total["Jeunes"] == "≈53 % (≈380–383/≈718)")
    #expect(
      total["PVH"] == "4 % (5/115, ≈603 inc.) [1–85 %] +",
      "603 of 718 are unknown, some of them present")
    #expect(total["PDI"] == "présent·es", "« plusieurs » is no number, and not nothing")
  }

  @Test(
    "prints again what the bulletin prints of each activity",
    arguments: [
      ("Loi électorale ×5", "269", "100 % (269/269)", "≈47 % (≈126–127/269)"),
      ("Mandat des OGE ×5", "≈258", "≈100 % (≈258/≈258)", "≈47 % (≈120–122/≈258)"),
      ("RSS, vision malienne", "115", "79 % (91/115)", "60 % (69/115)"),
      ("JIJ Compétences vertes", "51", "33 % (17/51)", "90 % (46/51)"),
      ("Comm. sensible conflits", "25", "28 % (7/25)", "76 % (19/25)"),
      ("Gouverneur de Mopti", "—", "—", "—"),
    ])
  func activities(name: String, people: String, women: String, young: String) throws {
    let row = try cells(name, try report(by: .activity).tables()[0])
    #expect(row["particip."] == people)
    #expect(row["Femmes"] == women)
    #expect(row["Jeunes"] == young)
  }

  @Test("holds no partner's event, no visit and no practice")
  func ours() throws {
    let names = try report(by: .activity).rows.map(\.name)
    #expect(names.count == 6)
    #expect(!names.contains { $0.contains("Exercice") || $0.contains("Ambassadrices") })
  }

  @Test("says how many persons, which youth definition, and what is left out")
  func notes() throws {
    let table = try report().tables()[0]
    #expect(table.columns[2].title == "particip." && table.columns[3].title == "personnes")
    #expect(table.rows[0][2] == "≈718" && table.rows[0][3] == "≈269–718")
    #expect(
      table.notes == [
        "Jeunes\u{A0}: 15–35 ans (Charte africaine de la jeunesse)",
        "Activités organisées ou co-organisées, hors exercices.",
        "À côté, chez les partenaires et en visite\u{A0}: 13 activités, 81 particip.",
      ])
    #expect(
      try report(in: .english).tables()[0].notes[0] == "Young: 15–35 (African Youth Charter)")
  }

  @Test("in groups has one line for each, and the same total", arguments: Reach.Grouping.allCases)
  func groups(grouping: Reach.Grouping) throws {
    let report = try report(by: grouping)
    #expect(report.rows.reduce(0) { $0 + $1.reach.activities } == 6)
    let total = try self.report().tables()[0].rows.last
    #expect(report.tables()[0].rows.last == total)
    #expect(report.tables()[0].rows.count == report.rows.count + 1)
  }

  @Test("shows counts alone where fewer than ten are known")
  func few() throws {
    let details = Activity.Details(
      id: "2023-08-11-a", title: "A", kind: .other, role: .organised, starts: quarter.first)
    var programme = Programme(id: "o", name: "O", country: "mali")
    let people = (0..<7).map { Attendance(id: "a-\($0)", sex: $0 < 3 ? .female : .male) }
    programme.activities.add(Activity(details, attendances: Attendances(people)))
    let table = try #require(
      RatioReport(programme, period: quarter, words: Language.english.words).tables().first)
    #expect(try cells("Total", table)["Women"] == "(3/7)")
    #expect(try cells("Total", table)["Young"] == "—")
  }

  @Test("for programs gives each number in a column of its own, bounds apart")
  func data() throws {
    let data = try report(by: .activity, in: .english).data()
    #expect(data.rows.allSatisfy { $0.count == data.columns.count })
    func cells(_ group: String) throws -> [String: String] {
      let row = try #require(data.rows.first { $0[2] == group })
      return Dictionary(uniqueKeysWithValues: zip(data.columns, row))
    }
    let campaigns = try cells("Loi électorale ×5")
    #expect(campaigns["by"] == "activity")
    #expect(campaigns["id"]?.hasPrefix("2023-07-01-") == true)
    #expect(campaigns["young_lower"] == "126")
    #expect(campaigns["young_upper"] == "127")
    #expect(campaigns["young_base"] == "269")
    #expect(campaigns["approximate"] == "yes")
    #expect(campaigns["period"] == "2023-Q3")
    let meeting = try cells("Gouverneur de Mopti")
    #expect(meeting["participations_lower"] == "", "not collected is not zero")
    #expect(meeting["women_lower"] == "")
    let total = try cells("total")
    #expect(total["participations_lower"] == "718")
    #expect(total["disability_unknown"] == "603")
    #expect(total["displaced_lower"] == "")
    let read = try JSONSerialization.jsonObject(with: Data(data.json.utf8)) as? [[String: Any]]
    #expect(read?.last?["women_base"] as? Int == 718)
  }
}

extension RatioReportTests {
  @Test("in several groupings gives the lines of each, then one total")
  func several() throws {
    let groupings: [Reach.Grouping] = [.activity, .region]
    let report = RatioReport(
      try Demo.programme(), period: quarter, by: groupings, words: Language.english.words)
    let single = try groupings.flatMap {
      try self.report(by: $0, in: .english).data().rows.dropLast()
    }
    #expect(report.data().rows.dropLast() == single[...])
    #expect(report.data().rows.last?.first == "total")
    #expect(
      report.tables().map(\.rows.count)
        == groupings.map { grouping in
          report.rows.count { $0.grouping == grouping } + 1
        })
  }

  @Test("as CSV holds the cells of each line, quoted, names shown as they are told to be")
  func csv() throws {
    let data = try report(by: .region).data { $0.uppercased() }
    let lines = ([data.columns] + data.rows).map { row in
      row.map { "\"\($0)\"" }.joined(separator: ",") + "\r\n"
    }
    #expect(String(decoding: data.csv, as: UTF8.self) == lines.joined())
    #expect(data.rows.contains { $0[2] == "BAMAKO" })
  }
}

@Suite("The demo register")
struct DemoTests {
  @Test(
    "has the bulletin's two contradictions, the meeting of which it tells nobody, and nothing else to look at"
  )
  func findings() throws {
    let problems = try Demo.check().problems
    let kinds = problems.compactMap { problem -> Finding.Kind? in
      if case .finding(let finding) = problem.kind { finding.kind } else { nil }
    }
    #expect(problems.count == kinds.count, "\(problems)")
    let printed = try #require(Day("2023-09-16"))
    let recorded = try #require(Day("2023-09-18"))
    #expect(
      kinds == [
        .contradictoryDuration(printed: 3, recorded: 4),
        .contradictoryDay(printed: printed, recorded: recorded),
        .nobodyEntered(ended: try #require(Day("2023-09-29"))),
      ])
    #expect(problems.allSatisfy { !$0.isError })
    #expect(problems.map(\.lineText) == ["Value: 3", "Value: 2023-09-16", "Starts: 2023-09-29"])
  }
}
