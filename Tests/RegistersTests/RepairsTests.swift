import Foundation
import Programmes
import Records
import Registers
import SystemPackage
import Testing

@Suite("Repairing a register")
struct RepairsTests {
  private static let path = "activities/2023/2023-08-11-rss.rec"
  private static let activity =
    "%rec: Activity\n\nId: 2023-08-11-rss\nTitle: RSS\nKind: campaign\nRole: organised\nStarts: 2023-08-11\n\n"
  private static let people = "%rec: Attendance\n%key: Id\n\nId: a-1\nSex: f\nNote: l’été\n"
  private static let head = "# wipnet 1: this file ends with the line \"# end\"\n\n"

  /// The first identifier that `repair` makes here.
  private static let firstNewID: String = {
    var numbers = SeededGenerator(seed: 1)
    return Identifiers.random("a", using: &numbers)
  }()

  private func repair(_ office: Office) throws -> [Repair] {
    var numbers = SeededGenerator(seed: 1)
    let today = try #require(Day("2026-11-22"))
    return try Register(opening: office.path).repair(
      today: today, author: Author(station: "test", name: "test", holder: "test"), using: &numbers)
  }

  private func problems(_ office: Office) throws -> [Reading.Problem] {
    let today = try #require(Day("2026-11-22"))
    return try Register(opening: office.path).check(today: today).problems
  }

  @Test(
    "mends the text of a file and nothing else in it",
    arguments: [
      ("\u{FEFF}\(activity)\(people)", "\(activity)\(people)"),
      ("\(activity)\(people)".replacing("\n", with: "\r\n"), "\(activity)\(people)"),
      (
        "\(activity)# ici\n\(people)Prénom: x\nLocality:Ségou\n\tAge: 24\n",
        "\(activity)# ici\n\(people)Prénom: x\nLocality:Ségou\nAge: 24\n"
      ),
      ("\(activity)\(people)Locality:Évêché\n", "\(activity)\(people)Locality: Évêché\n"),
      ("\(activity)\(people)Note:", "\(activity)\(people)Note:\n"),
      (
        "\(activity)%rec: Attendance\n%key: Id\nId: a-1\nSex: f\n",
        "\(activity)%rec: Attendance\n%key: Id\n\nId: a-1\nSex: f\n"
      ),
      ("\(activity)\(people)Id: a-2\nSex: m\n", "\(activity)\(people)\nId: a-2\nSex: m\n"),
      (
        "\(activity)\(people)\n%rec: Attendance\n%key: Id\n\nId: a-2\n",
        "\(activity)\(people)\nId: a-2\n"
      ),
      (
        "\(activity)\(people)\nId: a-1\nSex: m\n",
        "\(activity)\(people)\nId: \(firstNewID)\nSex: m\n"
      ),
    ])
  func text(before: String, after: String) throws {
    let office = try Office([Self.path: before])
    let others = try office.recordFiles().filter { $0.key != Self.path }
    #expect(try problems(office).contains(where: \.isRepairable))
    let repairs = try repair(office)
    #expect(try office.text(Self.path).debugDescription == after.debugDescription)
    #expect(!repairs.isEmpty && repairs.allSatisfy { $0.file == Self.path })
    #expect(try problems(office).allSatisfy { !$0.isRepairable })
    #expect(try office.recordFiles().filter { $0.key != Self.path } == others)
    #expect(try repair(office).isEmpty)
    #expect(try office.text(Self.path).debugDescription == after.debugDescription)
  }

  @Test("gives people without a descriptor theirs")
  func untyped() throws {
    let office = try Office(["participants/2023.rec": "# toutes\n\nId: p-1\nName: Awa\n"])
    #expect(try office.read().programme.participants.isEmpty)
    #expect(try repair(office).count == 1)
    #expect(try office.read().programme.participants.map(\.name) == ["Awa"])
    #expect(try office.text("participants/2023.rec").hasPrefix("# toutes\n\n%rec: Participant\n"))
    #expect(try problems(office).isEmpty)
  }

  @Test("puts the end of a cut file aside, where names stay with names, and closes the file")
  func cut() throws {
    let whole = "\(Self.head)\(Self.activity)\(Self.people)\n"
    let office = try Office([
      Self.path: "\(whole)Id: a-2\nSex: ",
      "participants/2023.rec": "%rec: Participant\n\nId: p-1\nName: Awa\n\nId: p-2\nName: Ma\0\0\0",
    ])
    #expect(try office.read().programme.activities.first?.attendances.count == 1)
    let repairs = try repair(office)
    let aside = "quarantine/activities-2023-2023-08-11-rss.rec-\(whole.utf8.count)"
    let asideOfPeople = "participants/quarantine/2023.rec-38"
    #expect(
      repairs.map(\.kind) == [.cut(bytes: 13, to: aside), .cut(bytes: 19, to: asideOfPeople)])
    #expect(repairs.map(\.place.line) == [18, 6])
    #expect(try office.text(Self.path) == whole + "# end\n")
    #expect(try office.text(aside) == "Id: a-2\nSex: ")
    #expect(
      try office.text("participants/2023.rec") == "%rec: Participant\n\nId: p-1\nName: Awa\n\n")
    #expect(try office.text(asideOfPeople) == "Id: p-2\nName: Ma\0\0\0")
    for path in [aside, asideOfPeople] {
      let attributes = try FileManager.default.attributesOfItem(atPath: office.url(path).path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
    #expect(try problems(office).isEmpty)
    #expect(try repair(office).isEmpty)
    // A second one at the same place goes beside the first.
    try office.write("\(whole)Id: a-3\n", to: Self.path)
    #expect(try repair(office).map(\.kind) == [.cut(bytes: 8, to: aside + ".2")])
    #expect(try office.text(aside) == "Id: a-2\nSex: ")
  }

  @Test("puts left-over temp files aside")
  func leftOvers() throws {
    let office = try Office(["participants/.2023.rec.new": "Name: Aw", ".places.rec.new": "x"])
    let repairs = try repair(office)
    #expect(
      Set(repairs.map(\.kind)) == [
        .leftOver(to: "participants/quarantine/2023.rec.new"),
        .leftOver(to: "quarantine/places.rec.new"),
      ])
    #expect(!office.has(".places.rec.new") && !office.has("participants/.2023.rec.new"))
    #expect(try office.text("participants/quarantine/2023.rec.new") == "Name: Aw")
    #expect(try repair(office).isEmpty)
  }

  @Test(
    "leaves what would need a guess, and goes on telling it",
    arguments: [
      "\(activity)\(people)\nId: a-1\nSex: f\nNote: l’été\n",
      "\(activity)\(people)\nfoo bar\n", "\(activity)\(people)<<<<<<< HEAD\n",
      "\(activity)\(people)\n%rec: Headcount\n%key: Id\n\nId: h-1\nStation: x\nCount: 1\n\nId: h-1\nStation: x\nCount: 2\n",
      "Id: a-1\nSex: f\n\n\(activity)",
    ])
  func leaves(text: String) throws {
    let office = try Office([Self.path: text])
    #expect(try repair(office).isEmpty)
    #expect(try office.text(Self.path) == text)
    #expect(try problems(office).contains { $0.isError && !$0.isRepairable })
  }

  @Test("waits for who holds the lock, and keeps a file that is not its own")
  func refusals() throws {
    let office = try Office([Self.path: "\u{FEFF}\(Self.activity)"])
    try FileManager.default.linkItem(at: office.url(Self.path), to: office.url("second"))
    #expect(
      try problems(office).contains {
        $0.kind == .notWritable(.linkedElsewhere(office.url(Self.path).path))
      })
    #expect(throws: RegisterError.linkedElsewhere(office.url(Self.path).path)) {
      try repair(office)
    }
    #expect(try office.text(Self.path).hasPrefix("\u{FEFF}"))
    try FileManager.default.removeItem(at: office.url("second"))
    #expect(try repair(office).count == 1)
  }
}
