import Foundation
import Programmes
import Records
import Registers
import Testing

@Suite("The repairs of a register in its history")
struct RepairHistoryTests {
  private static let path = "activities/2023/2023-08-11-rss.rec"
  private static let activity =
    "%rec: Activity\n\nId: 2023-08-11-rss\nTitle: RSS\nKind: campaign\nRole: organised\nStarts: 2023-08-11\n\n"
  private static let people = "%rec: Attendance\n%key: Id\n\nId: a-1\nSex: f\nNote: l’été\n"
  private static let head = "# wipnet 1: this file ends with the line \"# end\"\n\n"

  private func repair(_ office: Office) throws -> [Repair] {
    var numbers = SeededGenerator(seed: 1)
    let today = try #require(Day("2026-11-22"))
    return try Register(opening: office.path).repair(
      today: today, author: Author(station: "aminata", name: "Aminata", holder: "test"),
      using: &numbers)
  }

  private func history(_ office: Office) throws -> [HistoryEntry] {
    try History(of: Register(opening: office.path)).entries
  }

  private static let broken =
    [
      "\u{FEFF}\(activity)\(people)",
      "\(activity)\(people)".replacing("\n", with: "\r\n"),
      "\u{FEFF}\(activity)\(people)".replacing("Title: RSS\n", with: "Title: 100 %0D\\\r\n")
        + "\r\nId: a-2\r\nSex:m",
      "\(activity)# ici\n\(people)Prénom: x\nLocality:Ségou\n\tAge: 24\n",
      "\(activity)\(people)Note:",
      "\(activity)\(people)Id: a-2\nSex: m\n",
      "\(activity)\(people)\n%rec: Attendance\n%key: Id\n\nId: a-2\n",
      "\(activity)\(people)\nId: a-1\nSex: m\n",
      "\(head)\(activity)\(people)\nId: a-2\nSex: \0\0\0",
      "\(activity)\(people)Note:x\0y\r\n\n\nId: a-3\r\nSex:f\n+ \n",
    ].map { Array($0.utf8) }
    + [Array("\(activity)\(people)".utf8) + Array("Locality:".utf8) + [0xE9, 0xFF, 0x0A]]

  @Test(
    "stand there with the lines before and after, and are taken back and done again to the byte",
    arguments: broken)
  func undo(text: [UInt8]) throws {
    let office = try Office()
    try office.write(text, to: Self.path)
    func content() throws -> [UInt8] { [UInt8](try Data(contentsOf: office.url(Self.path))) }
    #expect(try !repair(office).isEmpty)
    let repaired = try content()
    #expect(repaired != text)
    let entries = try history(office)
    #expect(!entries.isEmpty && entries.allSatisfy { $0.who == "Aminata" })
    #expect(entries.allSatisfy { $0.activity == "2023-08-11-rss" })
    #expect(entries.allSatisfy { $0.steps.allSatisfy { $0.file == Self.path && !$0.isOnlyTold } })
    // Each in a process of its own.
    for _ in entries { #expect(try office.saver().ask([.takeBackLast]) == [nil]) }
    #expect(try content() == text)
    #expect(try office.saver().ask([.takeBackLast]) == [.nothingToTakeBack])
    for _ in entries { #expect(try office.saver().ask([.doAgain]) == [nil]) }
    #expect(try content() == repaired)
    for _ in entries { #expect(try office.saver().ask([.takeBackLast]) == [nil]) }
    #expect(try content() == text)
    let file = try #require(
      try FileManager.default.subpathsOfDirectory(
        atPath: office.url("history/aminata").path
      ).first)
    let check = try run(
      "recfix", "--no-external", "--check", office.url("history/aminata/\(file)").path)
    #expect(check.status == 0, "\(check.errors)")
  }

  @Test("are taken back through what was entered since, and refused where a hand was")
  func since() throws {
    let text = "\u{FEFF}\(Self.activity)\(Self.people)".replacing("\n", with: "\r\n")
    let office = try Office([Self.path: text])
    #expect(try !repair(office).isEmpty)
    let repaired = try office.text(Self.path)
    try office.save(
      .attendance("2023-08-11-rss", before: nil, after: Attendance(id: "a-9", sex: .female)))
    #expect(try office.saver().ask([.takeBackLast, .takeBackLast]) == [nil, nil])
    #expect(try office.text(Self.path) == text)
    #expect(try office.saver().ask([.doAgain]) == [nil])
    #expect(try office.text(Self.path) == repaired)
    try office.write(repaired + "# à la main\n", to: Self.path)
    #expect(try office.saver().ask([.takeBackLast]) == [.changedSince(Self.path)])
    #expect(try office.text(Self.path) == repaired + "# à la main\n")
  }

  @Test("of files that hold names stay under participants/")
  func names() throws {
    let office = try Office(["participants/2023.rec": "%rec: Participant\n\nId: p-1\n Name: Awa\n"])
    #expect(try repair(office).count == 1)
    #expect(!office.has("history"))
    let found = try run("grep", "-rl", "Awa", office.folder.path)
    let files = found.text.split(separator: "\n").map { $0.dropFirst(office.folder.path.count + 1) }
    #expect(files.count == 2 && files.allSatisfy { $0.hasPrefix("participants/") }, "\(files)")
    #expect(try office.saver().ask([.takeBackLast]) == [nil])
    #expect(try office.text("participants/2023.rec").hasSuffix("\n Name: Awa\n"))
  }

  @Test("that put something aside are told, and undo passes over them")
  func onlyTold() throws {
    let whole = "\(Self.head)\(Self.activity)\(Self.people)\n"
    let office = try Office([
      Self.path: "\(whole)# end\n", "participants/.2023.rec.new": "Name: Aw",
      ".places.rec.new": "x",
    ])
    try office.save(
      .attendance("2023-08-11-rss", before: nil, after: Attendance(id: "a-9", sex: .female)))
    #expect(try repair(office).count == 2)
    let told = try history(office).flatMap(\.steps).filter(\.isOnlyTold)
    #expect(
      Set(told) == [
        .putAside(
          file: "participants/.2023.rec.new", to: "participants/quarantine/2023.rec.new"),
        .putAside(file: ".places.rec.new", to: "quarantine/places.rec.new"),
      ])
    // What a crash left is made good by the next opening; nobody did that, and undo takes back what
    // somebody did.
    let added = try office.text(Self.path)
    try office.write(String(added.dropLast(6)) + "Id: a-10\nSex: ", to: Self.path)
    let register = try Register(opening: office.path)
    let author = Author(station: "aminata", name: "Aminata", holder: "test")
    let repairs = try register.recover(from: register.read().problems, author: author)
    #expect(repairs.count == 1)
    #expect(try office.text(Self.path) == added)
    let last = try #require(try history(office).last)
    guard case .mended(_, let mending) = last.steps.first else {
      Issue.record("\(last)")
      return
    }
    #expect(mending.isOnlyTold && mending.aside?.hasPrefix("quarantine/") == true)
    #expect(try office.saver().ask([.takeBackLast]) == [nil])
    #expect(try office.text(Self.path) == "\(whole)# end\n")
  }

  @Test("are made by the next opening when only the history has them")
  func interrupted() throws {
    let text = "\u{FEFF}\(Self.activity)\(Self.people)"
    let office = try Office([Self.path: text])
    #expect(try !repair(office).isEmpty)
    let repaired = try office.text(Self.path)
    // As if the power had gone before the file was replaced, and before anything said that it was.
    let name = try #require(
      try FileManager.default.subpathsOfDirectory(
        atPath: office.url("history/aminata").path
      ).first)
    let told = try office.text("history/aminata/\(name)")
    let mark = try #require(told.range(of: "Serial: 2\n"))
    try office.write(String(told[..<mark.lowerBound]), to: "history/aminata/\(name)")
    try office.write(text, to: Self.path)
    #expect(try office.read().programme.activities.count == 1)
    try office.saver().settle()
    #expect(try office.text(Self.path) == repaired)
    // Somebody else's text meanwhile is left alone.
    try office.write(String(told[..<mark.lowerBound]), to: "history/aminata/\(name)")
    try office.write(text + "# à la main\n", to: Self.path)
    try office.saver().settle()
    #expect(try office.text(Self.path) == text + "# à la main\n")
  }
}
