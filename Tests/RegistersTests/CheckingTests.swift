import Foundation
import Programmes
import Records
import Registers
import Testing

@Suite("Checking a register")
struct CheckingTests {
  private static let path = "activities/2023/2023-08-11-rss.rec"
  private static let activity = """
    %rec: Activity

    Id: 2023-08-11-rss
    Title: RSS
    Kind: campaign
    Role: organised
    Starts: 2023-08-11

    %rec: Headcount

    Id: h-1
    Station: door
    Count: 3

    """

  private func kinds(_ office: Office) throws -> [Reading.Problem.Kind] {
    try office.check().problems.map(\.kind)
  }

  @Test("tells a field for names in an activity’s file, wherever it stands there")
  func personalFields() throws {
    let people = "\n%rec: Attendance\n\nId: a-1\nSex: f\nprenom: Awa\nLocality: Ségou\n"
    let office = try Office([Self.path: Self.activity + people])
    #expect(try kinds(office) == [.field(.personalField("prenom"))])
    let problem = try #require(try office.check().problems.first)
    #expect(problem.place == Records.Place(line: 19, column: 9))
    #expect(problem.lineText == "prenom: Awa")
    #expect(problem.isError)
    try office.write(
      Self.activity + people.replacing("prenom", with: "Presence"), to: Self.path)
    #expect(try kinds(office) == [])
    #expect(try office.read().problems.isEmpty, "reading has nothing against it")
  }

  @Test("tells an activity that lies in a file of another name")
  func fileName() throws {
    let office = try Office(["activities/2023/2023-08-12-rss.rec": Self.activity])
    #expect(try kinds(office) == [.field(.anotherFileName("2023-08-11-rss"))])
    #expect(try office.read().programme.activities.count == 1)
  }

  @Test("tells a headcount of which nobody says who counted")
  func station() throws {
    let office = try Office([
      Self.path: Self.activity.replacing("Station: door\n", with: "")
    ])
    #expect(try kinds(office).contains(.field(.missing("Station"))))
    try office.write(Self.activity, to: Self.path)
    #expect(try kinds(office) == [])
  }

  @Test("finds the place of what is no activity’s matter")
  func places() throws {
    let office = try Office([
      Self.path: Self.activity,
      "places.rec": "%rec: Place\n\nId: gao\nName: Gao\nKind: region\nIn: malli\n",
    ])
    let problem = try #require(try office.check().problems.first)
    #expect(problem.file == "places.rec")
    #expect(problem.place == Records.Place(line: 6, column: 5))
  }

  @Test("keeps what somebody said of a finding, shows it as known, and can take it back")
  func known() throws {
    let office = try Office([
      Self.path: Self.activity.replacing("Starts: 2023", with: "Place: nulpart\nStarts: 2023")
    ])
    func found() throws -> Reading.Problem { try #require(try office.check().problems.first) }
    guard case .finding(let finding) = try found().kind else {
      Issue.record("no finding")
      return
    }
    #expect(try found().known == nil)
    let known = KnownFinding(id: "k-1", finding, reason: "Lieu d’un\nautre pays.")
    #expect(try office.save(.known(before: nil, after: known)) == [nil])
    #expect(try found().known == known)
    #expect(try office.complaints().isEmpty)
    #expect(try office.text("findings.rec").contains("Record: Activity 2023-08-11-rss\n"))
    #expect(try office.read().programme.knownFindings.elements == [known])
    var other = known
    other.reason = "Corrigé."
    #expect(try office.save(.known(before: known, after: other)) == [nil])
    #expect(try found().known?.reason == "Corrigé.")
    #expect(try office.save(.known(before: other, after: nil)) == [nil])
    #expect(try found().known == nil)
    // Another value is another finding.
    #expect(try office.save(.known(before: nil, after: known)) == [nil])
    try office.write(
      try office.text(Self.path).replacing("nulpart", with: "ailleurs"), to: Self.path)
    #expect(try found().known == nil)
  }

  @Test("keeps reasons about people where names may stand")
  func peopleKnown() throws {
    let office = try Office([:])
    let subject = Finding.Subject(type: "Participant", id: "p-1")
    let known = KnownFinding(
      id: "k-1", Finding(.nameOutsideRoster("p-1"), subject), reason: "Awa le sait.")
    #expect(try office.save(.known(before: nil, after: known)) == [nil])
    #expect(!office.has("findings.rec"))
    #expect(try office.text("participants/findings.rec").contains("Reason: Awa le sait.\n"))
    let history = try FileManager.default.subpathsOfDirectory(atPath: office.folder.path)
      .filter { $0.contains("history/") && $0.hasSuffix(".rec") }
    #expect(
      try history.filter { try office.text($0).contains("Awa") }
        .allSatisfy { $0.hasPrefix("participants/") })
    #expect(try office.read().programme.knownFindings.elements == [known])
  }
}
