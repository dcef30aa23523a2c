import Foundation
import Programmes
import Records
import Registers
import SystemPackage
import Testing

@Suite("Opening a register")
struct OpeningTests {
  @Test("finds in the demo what recutils finds, and nothing wrong")
  func demo() throws {
    var counted: [String: Int] = [:]
    for path in Project.demoFiles {
      let summary = try run("recinf", Project.demo.appending(path: path).path)
      for line in summary.text.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard words.count == 2, let count = Int(words[0]) else { continue }
        counted[String(words[1]), default: 0] += count
      }
    }
    let reading = try Register(opening: FilePath(Project.demo.path)).read()
    let programme = reading.programme
    let read = [
      "Programme": 1, "Project": programme.projects.count,
      "Organisation": programme.organisations.count, "Theme": programme.themes.count,
      "Source": programme.sources.count, "Indicator": programme.indicators.count,
      "Place": programme.places.count, "Question": programme.questions.count,
      "Activity": programme.activities.count,
      "Attendance": programme.activities.reduce(0) { $0 + $1.attendances.count },
      "Headcount": programme.activities.reduce(0) { $0 + $1.headcounts.count },
      "Reported": programme.activities.reduce(0) { $0 + $1.reported.count },
      "Commitment": programme.activities.reduce(0) { $0 + $1.commitments.count },
      "Participant": programme.participants.count, "Product": programme.products.count,
      "IncidentCount": programme.incidentCounts.count,
    ]
    #expect(read.filter { $0.value > 0 } == counted.filter { $0.value > 0 })
    #expect(programme.activities.count >= 20)
    #expect(programme.name == "WIPNET-Mali")
    #expect(programme.youthDefinition == .africanYouthCharter)
    #expect(reading.problems.isEmpty)
  }

  @Test("tells of a folder that is not there, and of one that is no register")
  func noRegister() throws {
    let office = try Office()
    #expect(throws: RegisterError.noFolder(office.url("nowhere").path)) {
      try Register(opening: FilePath(office.url("nowhere").path))
    }
    try FileManager.default.removeItem(at: office.url("programme.rec"))
    #expect(throws: RegisterError.notARegister(office.folder.path)) {
      try Register(opening: office.path)
    }
  }

  @Test("tells each fault of a field in its place", arguments: Fault.all)
  func fault(fault: Fault) throws {
    let office = try Office([fault.path: fault.text])
    let reading = try office.read()
    let found = reading.problems.map {
      "\($0.file):\($0.place.line):\($0.place.column)+\($0.length) \($0.lineText)"
    }
    #expect(found == ["\(fault.path):\(fault.place) \(fault.line)"])
    #expect(reading.problems.map(\.kind) == [fault.kind])
    #expect(reading.programme.places.count == 1)
  }

  @Test("uses all the rest of a record with a fault")
  func rest() throws {
    let office = try Office([
      "activities/2023/2023-08-11-rss.rec": Descriptions.activity(
        attendances: "Id: a-1\nSex: woman\nAge: 24\nDisplaced: yes",
        headcounts:
          "Id: h-1\nStation: door\nSex: f\nCount: ~50\n\nId: h-2\nStation: door\nCount: 3",
        reported: "Id: r-1\nMeasure: total\nValue: many\nSource: b\n\n"
          + "Id: r-2\nMeasure: women\nValue: some\nSource: b")
    ])
    let activity = try #require(office.read().programme.activities.first)
    #expect(
      Array(activity.attendances) == [Attendance(id: "a-1", age: .years(24), isDisplaced: true)])
    // A count that cannot be read is not a count of nobody.
    #expect(activity.headcounts.map(\.id) == ["h-2"])
    #expect(activity.reported.map(\.value) == [.count(.some)])
  }

  @Test("keeps what it does not know, and says so")
  func unknownType() throws {
    let text = "%rec: Recipe\n\nId: x\nName: tô\n"
    let office = try Office(["early-warning/2023.rec": text])
    let problems = try office.read().problems
    #expect(problems.map(\.kind) == [.field(.unknownType("Recipe"))])
    #expect(problems.first?.place == Records.Place(line: 3, column: 5))
    #expect(try office.text("early-warning/2023.rec") == text)
  }

  @Test("takes blanks around identifiers, numbers and words for what they are")
  func blanks() throws {
    let office = try Office([
      "activities/2023/2023-08-11-rss.rec": Descriptions.activity(
        "2023-08-11-rss ", "Place: bamako \nDaysKnown: no ",
        attendances: "Id: a-1 \nSex: f \nAge:  24\nParticipant: p-1 ")
    ])
    let reading = try office.read()
    #expect(reading.problems.isEmpty)
    let activity = try #require(reading.programme.activities[id: "2023-08-11-rss"])
    #expect(activity.places == ["bamako"])
    #expect(!activity.daysAreKnown)
    let person = Attendance(id: "a-1", sex: .female, age: .years(24), participant: "p-1")
    #expect(Array(activity.attendances) == [person])
    var older = person
    older.age = .years(25)
    #expect(try office.save(.attendance(activity.id, before: person, after: older)) == [nil])
    #expect(try office.read().programme.activities.first?.attendances.first == older)
  }

  @Test("counts the first activity of a file that has two")
  func secondActivity() throws {
    let two = Descriptions.activity(attendances: "Id: a-1\nSex: f").replacing(
      "\n\n%rec: Attendance",
      with: "\n\nId: 2023-08-12-other\nTitle: B\nKind: visit\nRole: visit\nStarts: 2023-08-12"
        + "\n\n%rec: Attendance")
    let office = try Office(["activities/2023/2023-08-11-rss.rec": two])
    let reading = try office.read()
    #expect(reading.problems.map(\.kind) == [.field(.secondActivity("2023-08-12-other"))])
    #expect(reading.programme.activities.map(\.id) == ["2023-08-11-rss"])
    #expect(reading.programme.activities.first?.attendances.count == 1)
  }

  @Test("tells one word of an activity that is there twice, not one for each of its people")
  func activityTwice() throws {
    let text = Descriptions.activity(attendances: "Id: a-1\n\nId: a-2")
    let office = try Office([
      "activities/2023/2023-08-11-rss.rec": text, "activities/2023/copy.rec": text,
    ])
    let reading = try office.read()
    #expect(reading.problems.map(\.kind) == [.field(.duplicateIdentifier("2023-08-11-rss"))])
    #expect(reading.problems.map(\.file) == ["activities/2023/copy.rec"])
    #expect(reading.programme.activities.first?.attendances.count == 2)
  }

  @Test("counts the people of a file that was copied to make another activity, and check tells")
  func copied() throws {
    let people = "Id: a-1\nSex: f\n\nId: a-2"
    let office = try Office([
      "activities/2023/2023-08-11-rss.rec": Descriptions.activity(attendances: people),
      "activities/2023/2023-08-12-copy.rec": Descriptions.activity(
        "2023-08-12-copy", attendances: people),
    ])
    let reading = try office.read()
    #expect(reading.problems.isEmpty)
    #expect(reading.programme.activities.map(\.attendances.count) == [2, 2])
    let told = try office.check().problems
    #expect(
      told.map(\.kind)
        == ["a-1", "a-2"].map {
          .field(.sharedIdentifier($0, "activities/2023/2023-08-11-rss.rec"))
        })
    #expect(told.map(\.file) == Array(repeating: "activities/2023/2023-08-12-copy.rec", count: 2))
    #expect(told.first?.lineText == "Id: a-1")
  }

  @Test("reads for figures alone neither names nor what else they do not need")
  func figures() throws {
    let office = try Office([
      "activities/2023/2023-08-11-rss.rec": Descriptions.activity(attendances: "Id: a-1\nSex: f"),
      "activities/2024/2024-01-11-other.rec": Descriptions.activity("2024-01-11-other"),
      "participants/2023.rec": "what is this\n",
    ])
    let register = try Register(opening: office.path)
    let whole = try register.read()
    let reading = try register.read(.figures)
    #expect(reading.figures.map(\.entered) == whole.figures.map(\.entered))
    #expect(reading.figures.map(\.basis) == whole.figures.map(\.basis))
    #expect(reading.figures.map(\.crossed.total) == [0, 0])
    #expect(whole.figures.map(\.crossed.total) == [1, 0])
    #expect(reading.problems.isEmpty)
    #expect(!whole.problems.isEmpty)
    let shown = register.periodToShow(today: try #require(Day("2023-09-30")))
    #expect(shown == Period("2023-Q3"))
    #expect(register.periodToShow(today: try #require(Day("2025-01-01"))) == Period("2024-Q1"))
    let part = try register.read(.activities(in: shown, atMost: 10)).programme
    #expect(part.activities.map(\.id) == ["2023-08-11-rss"])
    #expect(part.activities.first?.attendances.count == 1)
    #expect(try register.read(.activities(in: shown, atMost: 0)).programme.activities.isEmpty)
  }

  @Test("says that an activity ends before it starts")
  func ends() throws {
    let office = try Office([
      "activities/2023/2023-08-11-rss.rec": Descriptions.activity(
        "2023-08-11-rss", "Ends: 2023-08-01")
    ])
    let problem = try #require(office.read().problems.first)
    #expect(problem.place == Records.Place(line: 15, column: 7))
    guard case .finding(let finding) = problem.kind, case .endsBeforeStart = finding.kind else {
      Issue.record("\(problem.kind)")
      return
    }
    #expect(problem.isError)
  }
}

/// A file with one fault, and what must be told of it.
struct Fault: CustomTestStringConvertible, Sendable {
  var name: String
  var path = "activities/2023/2023-08-11-rss.rec"
  var text: String
  /// Line, column and length.
  var place: String
  var line: String
  var kind: Reading.Problem.Kind

  var testDescription: String { name }

  private static func attendance(
    _ line: String, _ field: String, _ value: String, _ expected: FieldProblem.Expected
  ) -> Fault {
    Fault(
      name: "attendance: \(line)",
      text: Descriptions.activity(attendances: "Id: a-1\n\(line)"),
      place: "25:\(field.count + 3)+\(value.count)", line: line,
      kind: .field(.unreadable(field: field, value: value, expected)))
  }

  private static func activity(
    _ line: String, _ field: String, _ value: String, _ expected: FieldProblem.Expected
  ) -> Fault {
    Fault(
      name: "activity: \(line)", text: Descriptions.activity("2023-08-11-rss", line),
      place: "15:\(field.count + 3)+\(value.count)", line: line,
      kind: .field(.unreadable(field: field, value: value, expected)))
  }

  private static func reported(
    _ lines: String, _ value: String, _ expected: FieldProblem.Expected
  ) -> Fault {
    Fault(
      name: "reported: \(value)",
      text: Descriptions.activity(
        reported: "Id: r-1\nSource: b\n\(lines)\nValue: \(value)"),
      place: "\(40 + lines.split(separator: "\n").count):8+\(value.count)", line: "Value: \(value)",
      kind: .field(.unreadable(field: "Value", value: value, expected)))
  }

  static let all: [Fault] =
    [
      attendance("Sex: femme", "Sex", "femme", .words(["f", "m", "x"])),
      attendance("Age: 121", "Age", "121", .number(0...120)),
      attendance("Age: -1", "Age", "-1", .number(0...120)),
      attendance("BirthYear: 99", "BirthYear", "99", .number(1900...2100)),
      attendance("Ages: 35-15", "Ages", "35-15", .ages),
      attendance("Displaced: oui", "Displaced", "oui", .words(["yes", "no"])),
      activity("Ends: 2023-02-30", "Ends", "2023-02-30", .day),
      activity("TargetWomen: 120%", "TargetWomen", "120%", .target),
      activity("Sessions: 0", "Sessions", "0", .number(1...9_999)),
      reported("Measure: women", "environ 47", .count),
      reported("Measure: women\nValueIs: percent", "101", .percent),
      reported("Measure: first-day", "16 septembre", .day),
      Fault(
        name: "a missing field", text: Descriptions.activity().replacing("Title: RSS\n", with: ""),
        place: "10:1+1", line: "Id: 2023-08-11-rss", kind: .field(.missing("Title"))),
      Fault(
        name: "a missing identifier", text: Descriptions.activity(attendances: "Sex: f"),
        place: "24:1+1", line: "Sex: f", kind: .field(.missing("Id"))),
      Fault(
        name: "an identifier used twice",
        text: Descriptions.activity(attendances: "Id: a-1\n\nId: a-1\nSex: f"),
        place: "26:5+3", line: "Id: a-1", kind: .field(.duplicateIdentifier("a-1"))),
      Fault(
        name: "an activity that cannot name a file",
        text: Descriptions.activity("../../2023"),
        place: "10:5+10", line: "Id: ../../2023", kind: .field(.notASlug("../../2023"))),
      Fault(
        name: "attendance without an activity", path: "participants/2023.rec",
        text: "\(Descriptors.attendance)\n\nId: a-1\n",
        place: "9:5+3", line: "Id: a-1", kind: .field(.withoutActivity(type: "Attendance"))),
      Fault(
        name: "a programme without its record", path: "programme.rec", text: "",
        place: "1:1+1", line: "", kind: .field(.noProgramme)),
      Fault(
        name: "a line that is nothing", path: "early-warning/2023.rec",
        text: "%rec: Product\n\nwhat is this\n",
        place: "3:1+12", line: "what is this", kind: .text(.notAField)),
      Fault(
        name: "a left-over", path: "activities/2023/.2023-08-11-rss.rec.new",
        text: "Id: half", place: "1:1+1", line: "", kind: .leftOver),
      Fault(
        name: "a left-over beside the programme", path: ".places.rec.new", text: "",
        place: "1:1+1", line: "", kind: .leftOver),
      Fault(
        name: "the second of two spans", path: "programme.rec",
        text: "\(Descriptions.programme)\n\(Descriptors.indicator)\n\nId: t-1\nName: I\n"
          + "Span: 2023-Q4 target 15\nSpan: 2023-Q4 15\n",
        place: "18:7+10", line: "Span: 2023-Q4 15",
        kind: .field(.unreadable(field: "Span", value: "2023-Q4 15", .span))),
      Fault(
        name: "a follow-up without a day", path: "activities/2023/2023-08-11-rss.rec",
        text: Descriptions.activity()
          + "\n\(Descriptors.commitment)\n\nId: c-1\nBy: A\nWhat: B\nFollowUp: hier\n",
        place: "47:11+4", line: "FollowUp: hier",
        kind: .field(.unreadable(field: "FollowUp", value: "hier", .followUp))),
      Fault(
        name: "the second of two roles", path: "participants/2023.rec",
        text: "\(Descriptors.participant)\n\nId: p-1\nName: A\nNetworkRole: trainer\n"
          + "NetworkRole: médiatrice\n",
        place: "12:14+10", line: "NetworkRole: médiatrice",
        kind: .field(
          .unreadable(
            field: "NetworkRole", value: "médiatrice",
            .words(["trainer", "researcher", "mediator", "advocate"])))),
    ]
}

@Suite("Counting persons without the roster")
struct PersonsOfFiguresTests {
  @Test("knows of records that are one person's, wherever they stand", arguments: [0, 5_000_000])
  func sameAs(padding: Int) throws {
    let office = try Office()
    try office.write(
      Descriptions.activity(
        attendances: "Id: a-1\nParticipant: p-1\n\nId: a-2\nParticipant: p-2"),
      to: "activities/2023/2023-08-11-rss.rec")
    let remark = String(
      repeating: "# a remark of forty letters, and a newline\n", count: padding / 43)
    func persons(_ sameAs: String) throws -> Count {
      try office.write(
        "\(Descriptors.participant)\n\n\(remark)\nId: p-1\nName: A\n\nId: p-2\nName: B\n\(sameAs)",
        to: "participants/2023.rec")
      let programme = try Register(opening: office.path).read(.figures)
      let period = Period(.quarter, containing: try #require(Day("2023-08-11")))
      #expect(programme.problems.isEmpty)
      return GroupedReach(programme.programme, in: period, figures: programme.figures).persons
    }
    #expect(try persons("") == .number(2))
    #expect(try persons("SameAs: p-1\n") == .number(1))
    #expect(try persons("Note: SameAs is not said here\n") == .number(2))
    #expect(
      try Register(opening: office.path).read(.figures).programme.participants.isEmpty,
      "names are read only where they are needed")
  }
}
