import Languages
import Programmes
import Registers
import Reports
import Testing

/// The bulletin's quarter in the programme's views, by hand.
@Suite("The bulletin's quarter in the views")
struct ViewReportTests {
  private let quarter = Period("2023-Q3") ?? Period(.year, containing: Day(number: 0))

  private func report(
    by dimension: Dimension? = nil, options: ReachReport.Options = .init(),
    _ language: Language = .french
  ) throws -> ReachReport {
    let programme = try Demo.programme()
    let overview = Overview(programme, period: quarter, by: dimension)
    return ReachReport(programme, overview, options: options, words: language.words)
  }

  private func plain(_ cells: [String]) -> [String] {
    cells.map { $0.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") }
  }

  @Test("has the reach, measure by measure")
  func measures() throws {
    let rows = try report().table().rows.map(plain)
    #expect(
      rows.prefix(6) == [
        ["activités", "5/6"], ["participations", "≈718"], ["personnes", "≈269–718"],
        ["Femmes", "≈89 % (≈642/≈718)"], ["Hommes", "≈11 % (≈76/≈718)"],
        ["Jeunes", "≈53 % (≈380–383/≈718)"],
      ])
    #expect(rows.contains(["PVH", "4 % (5/115) [1–85 %] +"]))
    #expect(rows.contains(["PDI", "présent·es"]))
  }

  @Test("counts the five regions' campaigns in each region, and once in the total")
  func regions() throws {
    let table = try report(by: .region).table()
    let rows = table.rows.map(plain)
    let gao = try #require(rows.first { $0[0] == "Gao (*)" })
    #expect(gao[1...3] == ["2/2", "≈527", "≈269–527"])
    let mopti = try #require(rows.first { $0[0] == "Mopti (*)" })
    #expect(mopti[1...2] == ["3/4", "≈552"], "the training of 25 is Mopti's alone")
    #expect(rows.last?[1...2] == ["5/6", "≈718"])
    #expect(table.notes.contains { $0.contains("2 activités de plusieurs groupes (≈527") })
    #expect(table.notes.contains { $0.contains("13 activités d’autres") })
  }

  @Test(
    "shows the law's line with what it governs, where it is asked for", arguments: Language.shipped
  )
  func law(language: Language) throws {
    let table = try report(options: .init(showsLawLine: true), language).table()
    #expect(table.rows.contains { $0[0].hasSuffix("│30") })
    let note = try #require(table.notes.first { $0.contains("2015-052") })
    #expect(note.contains(language == .french ? "nominations" : "nominations and elections"))
    let silent = try report(options: .init(), language).table()
    #expect(!silent.notes.joined().contains("2015-052"))
  }

  @Test("stays within the columns of a line, names cut and columns below one another")
  func width() throws {
    for dimension in Dimension.allCases {
      let table = try report(by: dimension, options: .init(compares: true)).table()
      for limit in [60, 80, 132] {
        let text = table.text(limit: limit) { $0.count }
        for line in text.split(separator: "\n") { #expect(line.count <= limit, "\(line)") }
        for title in table.columns.dropFirst().map(\.title) {
          #expect(text.contains(title), "no column is lost")
        }
      }
    }
  }

  @Test("for programs has one line for each group and period, each number in a column")
  func data() throws {
    let data = try report(by: .region, options: .init(compares: true)).data()
    #expect(data.rows.allSatisfy { $0.count == data.columns.count })
    #expect(Set(data.columns.map(\.title)).count == data.columns.count)
    #expect(data.rows.count == 3 * 8)
    func cells(_ id: String, _ compared: String) throws -> [String: String] {
      let row = try #require(data.rows.first { $0[1] == id && $0[4] == compared })
      return Dictionary(uniqueKeysWithValues: zip(data.columns.map(\.title), row))
    }
    let gao = try cells("gao", "now")
    #expect(gao["participations_lower"] == "527")
    #expect(gao["shared_activities"] == "2")
    #expect(gao["young_women_lower"] == "246")
    #expect(gao["young_women_upper"] == "249")
    #expect(gao["suppressed"] == "")
    let total = try cells("", "now")
    #expect(total["by"] == "total")
    #expect(total["disability_unstated_lower"] == "5")
    #expect(total["disability_observed_base"] == "0")
    #expect(total["persons_lower"] == "269")
    #expect(try cells("gao", "year-before")["participations_lower"] == "", "nobody said")
  }

  @Test("leaves small figures out of what is exported, and says so")
  func suppression() throws {
    func activity(_ id: String, _ place: String, _ women: Int, _ men: Int) throws -> Activity {
      var details = Activity.Details(
        id: id, title: id, kind: .meeting, role: .organised, starts: quarter.first)
      details.places = [place]
      details.targets.women = .percent(50)
      return Activity(
        details,
        headcounts: [
          Headcount(id: "1", station: "s", traits: Traits(sex: .female), count: women),
          Headcount(id: "2", station: "s", traits: Traits(sex: .male), count: men),
        ])
    }
    var programme = try Demo.programme()
    programme.activities = Table([
      try activity("a", "gao", 20, 2), try activity("b", "mopti", 30, 30),
      try activity("c", "bamako", 9, 8),
    ])
    func report(below limit: Int) -> ReachReport {
      ReachReport(
        programme, Overview(programme, period: quarter, by: .region),
        options: .init(suppressesBelow: limit), words: Language.english.words)
    }
    let table = report(below: 5).table()
    let women = try #require(table.columns.firstIndex { $0.title == "Women" })
    #expect(table.rows.map { $0[women] == "s" } == [true, false, true, false])
    #expect(table.notes.last?.contains("fewer than 5") == true)
    let data = report(below: 5).data()
    func cell(_ row: Int, _ title: String) throws -> String {
      data.rows[row][try #require(data.columns.firstIndex { $0.title == title })]
    }
    let names = data.rows.map { $0[1] }
    let gao = try #require(names.firstIndex(of: "gao"))
    #expect(try cell(gao, "suppressed") == "sex-and-age")
    for title in ["women_lower", "women_base", "women_unknown", "men_lower", "target_women_met"] {
      #expect(try cell(gao, title) == "")
    }
    #expect(try cell(gao, "participations_lower") == "22")
    let mopti = try #require(names.firstIndex(of: "mopti"))
    #expect(try cell(mopti, "women_lower") == "30")
    let open = report(below: 0)
    #expect(open.table().rows.allSatisfy { !$0.contains("s") })
    #expect(!open.table().notes.joined().contains("fewer than"))
  }

  @Test("computes the indicators that the bulletin prints: 15, 5 and 5")
  func indicators() throws {
    let results = try Demo.programme().indicatorResults()
    #expect(
      results.map(\.actual) == [.count(.number(15)), .count(.number(5)), .count(.number(5))])
    #expect(results.allSatisfy { $0.isComputed && !$0.differs && $0.perhaps == 0 })
    #expect(results.map(\.typed) == [15, 5, 5])
    let table = IndicatorReport(try Demo.programme(), words: Language.french.words).table()
    #expect(table.rows.map { $0[3] } == ["15", "5", "5"])
    let text = table.text(limit: 80) { $0.count }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("leaves a computed figure of few people out of the indicators that are exported")
  func smallIndicators() throws {
    var programme = try Demo.programme()
    programme.indicators = Table([
      Indicator(id: "t-1", name: "W", formula: "women", starts: quarter.first, ends: quarter.last),
      Indicator(
        id: "t-2", name: "A", formula: "activities", starts: quarter.first, ends: quarter.last),
    ])
    var details = Activity.Details(
      id: "a", title: "A", kind: .meeting, role: .organised, starts: quarter.first)
    details.targets.total = 3
    programme.activities = Table([
      Activity(details, attendances: Attendances([Attendance(id: "a-1", sex: .female)]))
    ])
    func rows(_ limit: Int) -> [[String]] {
      IndicatorReport(programme, suppressesBelow: limit, words: Language.english.words).data().rows
    }
    #expect(rows(5).map { $0[5] } == ["", "1"], "one activity is no person")
    #expect(rows(5).map { $0[14] } == ["yes", "no"])
    #expect(rows(0).map { $0[5] } == ["1", "1"])
  }

  @Test("has Mopti's three commitments, none of them overdue for want of a day")
  func commitments() throws {
    let today = try #require(Day("2024-09-29"))
    let programme = try Demo.programme()
    let found = programme.commitments(today: today)
    #expect(found.count == 3)
    #expect(found.allSatisfy { !$0.isOverdue && $0.made.description == "2023-09-29" })
    let report = CommitmentReport(
      programme, today: today, by: .region, words: Language.french.words)
    let text = report.text(limit: 60) { $0.count }
    #expect(text.hasPrefix("Engagements · 3 en cours, 0 en retard\n\nMopti\n"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 60 })
    #expect(report.data().rows.count == 3)
    #expect(report.tables().map(\.rows.count) == [3])
  }

  @Test("has 12 weekly and 3 monthly products of NEWS, 123, 76 and 27 incidents, never added")
  func earlyWarning() throws {
    let report = EarlyWarningReport(
      try Demo.programme(), period: quarter, words: Language.french.words)
    let tables = report.tables()
    #expect(tables.map(\.rows.count) == [6, 3])
    #expect(tables[0].rows.map(\.last) == ["12", "3", "15", "3", "1", "4"])
    #expect(tables[1].rows.map(\.last) == ["123", "76", "27"])
    #expect(tables[1].notes.contains { $0.contains("ne s’additionnent pas") })
    let text = (tables.map { $0.text { $0.count } }).joined() + report.data().csv
    for sum in [123 + 76, 123 + 27, 76 + 27, 123 + 76 + 27] { #expect(!text.contains("\(sum)")) }
  }

  @Test("has Just Future at month 33 of 60 at the end of September 2023")
  func projectTime() throws {
    let day = try #require(Day("2023-09-30"))
    let progress = try Demo.programme().progress(on: day)
    let future = try #require(progress.first { $0.project.id == "just-future" })
    let time = try #require(future.time)
    #expect((time.monthsElapsed, time.months, time.percent) == (33, 60, 55))
    #expect(Language.french.words.views.monthOf(time.month, time.months) == "mois 33 sur 60")
    // The RSS campaign of 115, the training of 25 at Mopti and the governor's meeting are its own.
    #expect(future.done.participations.lower >= 115)
    #expect(future.planned == 0)
    #expect(progress.first { $0.project.id == "news" }?.time == nil)
  }

  @Test("names no two cases of a list alike", arguments: Language.shipped)
  func words(language: Language) {
    let views = language.words.views
    let lists = [
      Dimension.allCases.map { views.name(of: $0) }, Formula.allCases.map { views.name(of: $0) },
      Programme.CommitmentGrouping.allCases.map { views.name(of: $0) },
      Participant.NetworkRole.allCases.map { views.name(of: $0) },
      Product.kinds.compactMap { views.name(ofProduct: $0) },
    ]
    for list in lists { #expect(Set(list).count == list.count) }
    #expect(lists.last?.count == Product.kinds.count)
  }
}
