import Foundation
import Programmes
import Registers
import SystemPackage
import Testing

/// Changes of every kind of record that stands by itself, against the files of the demo.
@Suite("Records filed by themselves")
struct FiledRecordTests {
  @Test(
    "are the same in memory and in a reopened register, and as they were when all is taken back",
    arguments: 0..<3)
  func thereAndBack(seed: UInt64) throws {
    let office = try Office(copying: Project.demo)
    var maker = FiledChangeMaker(seed: seed)
    // So that there is a section for each kind: a descriptor that was needed stays.
    for kind in FiledRecord.Kind.allCases {
      try office.save(.filed(before: nil, after: maker.record(of: kind, id: "first-0000")))
    }
    let written = try office.recordFiles()
    var programme = try office.read().programme
    var done: [HistoryEntry] = []
    let saver = try office.saver()
    for _ in 0..<40 {
      let change = maker.change(of: programme)
      try programme.apply(change)
      #expect(try saver.save([change]) == [nil], "\(change)")
      done += saver.entries
    }
    let reading = try office.read()
    #expect(reading.problems.isEmpty)
    #expect(reading.programme.settings == programme.settings)
    for kind in FiledRecord.Kind.allCases {
      // In the folder early warning stands by year.
      let (read, wanted) = (reading.programme.filed(kind), programme.filed(kind))
      #expect(Set(read) == Set(wanted))
      #expect(read.count == wanted.count)
    }
    #expect(try office.complaints().isEmpty)
    // As another process would, after a restart.
    let other = try office.saver()
    for entry in done.reversed() {
      #expect(try other.ask([.takeBack(serial: entry.serial)]) == [nil], "\(entry)")
    }
    let now = try office.recordFiles()
    for (path, bytes) in written {
      let isSame = now[path] == bytes
      #expect(isSame, "\(path): \(difference(bytes, now[path] ?? []))")
    }
    // A year that was begun keeps its file, with its descriptors and no record.
    for (path, bytes) in now where written[path] == nil {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("\nId:"), "\(path)")
    }
  }

  @Test("removed and brought back hold all they held", arguments: FiledRecord.Kind.allCases)
  func removal(kind: FiledRecord.Kind) throws {
    let office = try Office(copying: Project.demo)
    var maker = FiledChangeMaker(seed: 7)
    let made = maker.record(of: kind, id: "wanted-0000")
    let new = try #require(made)
    let saver = try office.saver()
    #expect(try saver.save([Change(.filed(before: nil, after: new))]) == [nil])
    for record in [new, try #require(office.read().programme.filed(kind).first)] {
      let removal = Change(.filed(before: record, after: nil))
      #expect(try saver.save([removal]) == [nil])
      #expect(try office.read().programme.filed(kind, id: record.id) == nil)
      #expect(try saver.ask([.takeBackLast]) == [nil])
      #expect(try office.read().programme.filed(kind, id: record.id) == record)
      #expect(try office.read().problems.isEmpty)
    }
    #expect(try office.complaints().isEmpty)
  }

  @Test("take another office's change of another field, and both values of the same field")
  func twoOfficers() throws {
    let office = try Office(copying: Project.demo)
    let before = try #require(office.read().programme.projects[id: "just-future"])
    var (mine, theirs) = (before, before)
    theirs.narrative = "theirs"
    theirs.acronym = "JF2"
    mine.ends = Day("2026-12-31")
    mine.acronym = "JF1"
    var saving = try office.saving()
    #expect(try office.save(.filed(before, theirs)) == [nil])
    let batch = saving.save([.make(Change(.filed(before, mine)))])
    #expect(batch.failure == nil)
    #expect(batch.met.isIncomplete, "so that the screen reads the register anew")
    try saving.settle()
    let now = try #require(office.read().programme.projects[id: "just-future"])
    #expect(now.narrative == "theirs")
    #expect(now.ends == mine.ends)
    #expect(now.acronym == "JF2", "the greater value stands")
    #expect(try office.text("programme.rec").contains("\nConflict: Acronym: JF1\n"))
  }

  @Test("keep fields and comments that this program does not know")
  func unknown() throws {
    let office = try Office(copying: Project.demo)
    let text = try office.text("places.rec")
    let before = try #require(office.read().programme.places[id: "tombouctou"])
    var after = before
    after.name = "Tombouctou-Ville"
    try office.save(.filed(before, after))
    #expect(
      try office.text("places.rec")
        == text.replacing(
          "Name: Tombouctou\nKind: region", with: "Name: Tombouctou-Ville\nKind: region"))
  }

  @Test("settings change who is young, in the record they stand in")
  func settings() throws {
    let office = try Office(copying: Project.demo)
    let text = try office.text("programme.rec")
    let before = try office.read().programme.settings
    var after = before
    after.youthDefinition = YouthDefinition.securityCouncil2250.id
    let edit = Edit.settings(before: before, after: after)
    try office.save(edit)
    #expect(try office.read().programme.youthDefinition == .securityCouncil2250)
    try office.save(edit.inverse)
    #expect(try office.text("programme.rec") == text)
  }

  private func difference(_ old: [UInt8], _ new: [UInt8]) -> String {
    func lines(_ bytes: [UInt8]) -> [Substring] {
      String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    }
    return lines(new).difference(from: lines(old)).map { "\($0)" }.joined(separator: "\n")
  }
}

/// Makes changes of every kind of record that stands by itself: new ones, and other contents.
struct FiledChangeMaker {
  private var numbers: SeededGenerator

  init(seed: UInt64) { numbers = SeededGenerator(seed: seed) }

  private mutating func pick<Element>(_ elements: some Collection<Element>) -> Element? {
    elements.randomElement(using: &numbers)
  }

  private mutating func text() -> String? {
    pick([
      nil, "Bamako", "Aïssata « Maïga »", "a\nb", "a\n\nb", "# no comment", "%rec: None",
      "C:\\", "ends in \\", "Id: x", "ߒߞߏ", "a\tb", " blank ",
    ]) ?? nil
  }

  private mutating func words() -> [String] {
    pick([[], ["one"], ["one", "two"], ["two", "one"], ["a b", "c"]]) ?? []
  }

  private mutating func day() -> Day {
    Day(number: 19_000 + Int.random(in: 0..<900, using: &numbers))
  }

  private mutating func maybeDay() -> Day? { pick([true, false]) == true ? day() : nil }

  private mutating func number() -> Int { Int.random(in: 0..<500, using: &numbers) }

  mutating func change(of programme: Programme) -> Change {
    if number() < 50 {
      var after = programme.settings
      after.name = text() ?? "WIPNET"
      after.narrative = text()
      after.partners = ["minusma", "cnf"].filter { _ in number() < 250 }
      after.starts = maybeDay()
      return Change(.settings(before: programme.settings, after: after))
    }
    let kind = pick(FiledRecord.Kind.allCases) ?? .project
    let old = number() < 300 ? pick(programme.filed(kind)) : nil
    let id = old?.id ?? Identifiers.random("x", using: &numbers)
    return Change(.filed(before: old, after: record(of: kind, id: id, like: old)))
  }

  mutating func record(
    of kind: FiledRecord.Kind, id: String, like old: FiledRecord? = nil
  ) -> FiledRecord? {
    let name = text() ?? "N"
    switch kind {
    case .project:
      return .project(
        Programmes.Project(
          id: id, name: name, acronym: text(), starts: maybeDay(), ends: maybeDay(),
          organisation: pick([nil, "cnf"]) ?? nil, partners: ["minusma"], places: ["bamako"],
          narrative: text(), note: text()))
    case .organisation:
      return .organisation(
        Organisation(
          id: id, name: name, acronym: text(), kind: pick(Organisation.kinds), note: text()))
    case .theme: return .theme(Theme(id: id, name: name, nameEnglish: text()))
    case .source:
      return .source(Source(id: id, title: name, starts: maybeDay(), ends: maybeDay()))
    case .indicator:
      return .indicator(
        Indicator(
          id: id, name: name, formula: pick([nil, "women"]) ?? nil, projects: ["just-future"],
          kinds: ["training"], series: ["NEWS"], starts: maybeDay(), ends: maybeDay(),
          target: number(), spans: [Indicator.Span(period: "2023-Q4", target: number())],
          note: text()))
    case .youthDefinition:
      return .youthDefinition(
        YouthDefinition(
          id: id, name: name, ages: 15...(20 + number() % 40), since: maybeDay(),
          source: text() ?? ""))
    case .place:
      return .place(
        Place(
          id: id, name: name, kind: pick(Place.Kind.allCases) ?? .commune, container: "mali",
          aliases: words()))
    case .product:
      let (first, second) = (day(), day())
      return .product(
        Product(
          id: id, kind: pick(Product.kinds) ?? "other", series: "NEWS", starts: min(first, second),
          ends: max(first, second), count: number(), project: pick([nil, "news"]) ?? nil,
          narrative: text(), note: text()))
    case .incidentCount:
      return .incidentCount(
        IncidentCount(
          id: id, platform: "ECOWARN", starts: day(), ends: day(), count: number(), note: text()))
    case .known:
      var subject = Finding.Subject(type: "Activity", id: "x", field: "Ends", activity: "x")
      if case .known(let known)? = old { subject = known.subject }
      return .known(
        KnownFinding(id: id, kind: "endsBeforeStart", values: "1 2", subject: subject, reason: name)
      )
    }
  }
}
