import Frames
import Languages
import Programmes
import Reports
import Testing

@testable import Dashboards

@Suite("Days as people say them")
struct SaidDaysTests {
  // A Monday.
  private let today = day("2023-10-02")

  @Test(
    "are read in both languages",
    arguments: [
      ("11/8", "2023-08-11"), ("11/08/23", "2023-08-11"), ("2023-08-11", "2023-08-11"),
      ("hier", "2023-10-01"), ("Yesterday", "2023-10-01"), ("aujourd'hui", "2023-10-02"),
      ("aujourd’hui", "2023-10-02"), ("demain", "2023-10-03"), ("tomorrow", "2023-10-03"),
      ("avant-hier", "2023-09-30"), ("lundi", "2023-10-02"), ("lundi dernier", "2023-09-25"),
      ("last monday", "2023-09-25"), ("lundi prochain", "2023-10-09"), ("mardi", "2023-09-26"),
      ("mardi dernier", "2023-09-26"), ("ven", "2023-09-29"), ("next friday", "2023-10-06"),
      ("8 sept", "2023-09-08"), ("8 septembre 2022", "2022-09-08"), ("Sept 8", "2023-09-08"),
      ("1er août", "2023-08-01"), ("le 8 février", "2023-02-08"), ("august 8, 2022", "2022-08-08"),
      ("3 juil", "2023-07-03"),
    ])
  func said(text: String, wanted: String) {
    #expect(Day(said: text, today: today) == day(wanted))
  }

  @Test(
    "are not guessed",
    arguments: [
      "", "x", "32/9", "ju 3", "lundi mardi", "8", "30 février", "last next monday", "sept",
    ])
  func notSaid(text: String) {
    #expect(Day(said: text, today: today) == nil)
  }

  @Test(
    "may be two at once where a span is asked for",
    arguments: [
      ("11/8-13/8", "2023-08-11", "2023-08-13"), ("11-13/8", "2023-08-11", "2023-08-13"),
      ("du 11 au 13 août", "2023-08-11", "2023-08-13"),
      ("2023-08-11..2023-08-13", "2023-08-11", "2023-08-13"),
      ("hier - demain", "2023-10-01", "2023-10-03"), ("août 2022", "2022-08-01", "2022-08-31"),
      ("2023-T3", "2023-07-01", "2023-09-30"), ("sept", "2023-09-01", "2023-09-30"),
      ("28 août 2022 au 3 sept 2022", "2022-08-28", "2022-09-03"),
    ])
  func spans(text: String, first: String, last: String) throws {
    let span = try #require(daysSaid(text, today: today))
    #expect(span == day(first)...day(last))
  }
}

@Suite("Forms of records")
struct RecordFormTests {
  @Test("an activity's form has all its fields, and saving an untouched one changes nothing")
  func untouched() throws {
    var officer = try Officer()
    let before = officer.register
    for activity in before.activities {
      for subject in [FormSubject.activity(activity.details)]
        + activity.commitments.map({ .commitment($0) })
      {
        var form = RecordForm(editing: subject, officer.dashboard.formText)
        let (read, problems) = form.read(officer.dashboard.formText)
        #expect(read == subject)
        #expect(problems.isEmpty, "\(problems)")
        form.go(by: 1, officer.dashboard.formText)
      }
    }
    for kind in FiledRecord.Kind.allCases {
      for record in before.filed(kind) {
        let form = RecordForm(editing: .filed(record), officer.dashboard.formText)
        let (read, problems) = form.read(officer.dashboard.formText)
        #expect(read == .filed(record))
        #expect(problems.isEmpty, "\(record) \(problems)")
      }
    }
    try officer.press(.enter)
    #expect(officer.register.isSame(as: before))
  }

  @Test("every text of every field is read back as what it was shown for")
  func thereAndBack() throws {
    let officer = try Officer()
    let context = officer.dashboard.formText
    let programme = officer.register
    var subjects: [FormSubject] = programme.activities.map { .activity($0.details) }
    subjects += programme.activities.flatMap { $0.commitments.map { .commitment($0) } }
    subjects += programme.participants.prefix(20).map { .participant($0) }
    subjects += FiledRecord.Kind.allCases.flatMap { programme.filed($0).map { .filed($0) } }
    for subject in subjects + [.settings(programme.settings)] {
      for field in subject.fields where field.name != .heardOn && field.name != .heard {
        let value = field.get(subject)
        let text = context.text(value, in: field)
        let read = try? context.value(text, in: field, former: value)
        #expect(read == value, "\(subject.id) \(field.name): \(text)")
      }
    }
  }

  @Test("several projects and themes are named with commas, and Tab takes what begins so")
  func references() throws {
    var officer = try Officer()
    try officer.find("rss")
    try officer.press(.character("e"))
    for _ in 0..<8 { try officer.press(.down) }
    try officer.press(.end)
    try officer.type(", news")
    try officer.press(.enter)
    #expect(
      try officer.register.activity("rss-bamako").details.projects == ["just-future", "news"])
    try officer.press(.character("u"))
    #expect(try officer.register.activity("rss-bamako").details.projects == ["just-future"])
  }

  @Test("what is not there yet is made from within the line, and named there")
  func makesReferred() throws {
    var officer = try Officer()
    try officer.find("rss")
    try officer.press(.character("e"))
    for _ in 0..<16 { try officer.press(.down) }
    #expect(officer.screen().contains("▸Partenaires"))
    try officer.press(.control("u"))
    try officer.type("Jigui")
    #expect(officer.screen().contains("+ créer « Jigui »"))
    try officer.press(.control("n"))
    #expect(officer.screen().contains("NOUVELLE ORGANISATION"))
    try officer.press(.enter)
    #expect(officer.screen().contains("▸Partenaires"))
    #expect(officer.register.organisations[id: "jigui"]?.name == "Jigui")
    try officer.press(.enter)
    #expect(try officer.register.activity("rss-bamako").details.partners == ["jigui"])
  }

  @Test("leaving the inner form loses nothing of the outer one")
  func leavesInner() throws {
    var officer = try Officer()
    try officer.press(.character("n"))
    try officer.type("Atelier")
    for _ in 0..<8 { try officer.press(.down) }
    try officer.type("Nouveau projet")
    try officer.press(.control("n"))
    try officer.press(.escape, .enter)
    #expect(officer.screen().contains("Atelier"))
    #expect(officer.screen().contains("Nouveau projet"))
    #expect(officer.effects.isEmpty)
  }

  @Test("two days typed at once are the first and the last, and a said day is shown as it is meant")
  func saidDays() throws {
    var officer = try Officer()
    try officer.press(.character("n"))
    try officer.type("Atelier")
    for _ in 0..<4 { try officer.press(.down) }
    try officer.press(.control("u"))
    try officer.type("lundi dernier")
    #expect(officer.screen().contains("= lundi 25/09/2023"))
    try officer.press(.control("u"))
    try officer.type("11-13 sept")
    #expect(officer.screen().contains("11/09/2023 – 13/09/2023"))
    try officer.press(.enter)
    let activity = try officer.register.activity("2023-09-11-atelier")
    #expect(activity.starts == day("2023-09-11"))
    #expect(activity.ends == day("2023-09-13"))
  }

  @Test("long texts are typed over several rows, with paragraphs")
  func longTexts() throws {
    var officer = try Officer()
    try officer.find("rss")
    try officer.press(.character("e"))
    for _ in 0..<21 { try officer.press(.down) }
    #expect(officer.screen().contains("▸Récit"))
    try officer.press(.control("u"))
    try officer.type(String(repeating: "des mots ", count: 20))
    try officer.press(.control("o"))
    try officer.type("fin")
    #expect(officer.screen().contains("¶ fin"))
    try officer.press(.enter)
    let narrative = try #require(officer.register.activity("rss-bamako").details.narrative)
    #expect(narrative.hasSuffix("des mots\n\nfin"))
  }

  @Test("what another officer changes shows in the lines that were not touched")
  func meets() throws {
    var officer = try Officer()
    try officer.press(.character("d"), .enter)
    let name = try #require(
      officer.dashboard.programme.projects.first { officer.screen().contains($0.name.prefix(20)) })
    try officer.press(.end)
    try officer.type(" X")
    var theirs = officer.dashboard.programme
    theirs.projects[id: name.id]?.acronym = "NEU"
    try officer.send(.opened(OpenedRegister(theirs)))
    #expect(officer.screen().contains("NEU"))
    #expect(officer.screen().contains(" X"))
  }

  @Test("follow-up is added to a commitment from the view that lists it")
  func followUp() throws {
    var officer = try Officer()
    try officer.press(.character("v"), .tab, .tab, .tab, .enter)
    #expect(officer.screen().contains("MODIFIER ENGAGEMENT"))
    try officer.press(.down, .down, .right, .down, .down, .down)
    #expect(officer.screen().contains("▸Suivi : le"))
    try officer.type("hier")
    try officer.press(.down)
    try officer.type("La note est signée")
    try officer.press(.enter)
    let commitments = officer.register.activities.flatMap(\.commitments)
    let changed = try #require(commitments.first { !$0.followUps.isEmpty })
    #expect(
      changed.followUps == [.init(day: day("2023-10-01"), text: "La note est signée")])
    #expect(changed.state == .done)
    #expect(officer.screen().contains("[Engagements]"))
  }

  @Test("settings change who is young in every figure, and undo changes it back")
  func settings() throws {
    var officer = try Officer()
    let former = officer.dashboard.figures
    try officer.press(.character("d"), .backTab, .enter)
    #expect(officer.screen().contains("RÉGLAGES DU REGISTRE"))
    try officer.press(.down, .down, .right, .enter)
    #expect(officer.register.youthDefinition == .securityCouncil2250)
    #expect(officer.dashboard.figures != former)
    try officer.press(.character("u"))
    #expect(officer.dashboard.figures == former)
  }
}

@Suite("The screen of records")
struct RecordsScreenTests {
  @Test("shows every kind at every size, in both languages", arguments: Language.shipped)
  func sizes(language: Language) throws {
    var officer = try Officer(language: language)
    try officer.press(.character("d"))
    for tab in RecordsScreen.Tab.allCases {
      let name = language.words.records.tab(tab, language.words.forms)
      for (columns, rows) in [(40, 10), (60, 16), (80, 24), (120, 40)] {
        let screen = officer.screen(columns, rows)
        let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= rows)
        #expect(lines.allSatisfy { TextWidth.of(String($0)) <= columns })
        #expect(lines.first?.contains("[\(name)]") == true, "\(name) at \(columns)")
      }
      try officer.press(.tab)
    }
  }

  @Test("searches, changes, makes and takes back a record of each kind")
  func changes() throws {
    var officer = try Officer()
    let before = officer.register
    try officer.press(.character("d"), .tab, .tab, .character("f"))
    try officer.type("tombouc")
    try officer.press(.enter, .enter)
    #expect(officer.screen().contains("MODIFIER LIEU"))
    try officer.press(.end)
    try officer.type(" bis")
    try officer.press(.enter)
    #expect(officer.register.places.contains { $0.name.hasSuffix(" bis") })
    try officer.press(.character("u"))
    #expect(officer.register.isSame(as: before))
    try officer.press(.escape, .character("n"))
    try officer.type("Kidal-Nord")
    try officer.press(.enter)
    #expect(officer.register.places[id: "kidal-nord"]?.kind == .commune)
    try officer.press(.character("u"))
    #expect(officer.register.isSame(as: before))
  }

  @Test("refuses to remove what others name, and says who; asks for the rest by name")
  func removes() throws {
    var officer = try Officer()
    let before = officer.register
    try officer.press(.character("d"), .character("f"))
    try officer.type("just future")
    try officer.press(.enter, .character("x"))
    #expect(officer.screen().contains("sert encore"))
    #expect(officer.effects.isEmpty)
    try officer.press(.escape, .tab, .tab, .tab, .character("n"))
    try officer.type("Vain")
    try officer.press(.enter)
    #expect(officer.register.themes[id: "vain"] != nil)
    try officer.press(.character("f"))
    try officer.type("vain")
    try officer.press(.enter, .character("x"))
    #expect(officer.screen().contains("Retirer ce thème « Vain » ?"))
    try officer.press(.escape)
    #expect(officer.register.themes[id: "vain"] != nil)
    try officer.press(.character("x"), .enter)
    #expect(officer.register.isSame(as: before))
    try officer.press(.character("u"))
    #expect(officer.register.themes[id: "vain"] != nil)
  }

  @Test("a record's uses are all told", arguments: FiledRecord.Kind.allCases)
  func uses(kind: FiledRecord.Kind) throws {
    let programme = try Officer.demo()
    for record in programme.filed(kind) where programme.uses(of: record).isEmpty {
      // Whatever names nothing can go without a new finding.
      var without = programme
      try without.apply(Change(.filed(before: record, after: nil)))
      let today = day("2024-01-01")
      let new = Set(without.findings(today: today)).subtracting(programme.findings(today: today))
      #expect(new.isEmpty, "\(record.id)")
    }
  }
}
