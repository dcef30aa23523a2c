import Foundation
import Programmes
import Registers
import SystemPackage
import Testing

@Suite("Saving changes")
struct SavingTests {
  private let id = "2023-08-11-rss"
  private let path = "activities/2023/2023-08-11-rss.rec"

  private static let noted = """
    # Notes of the office; keep them.

    %rec: Activity
    %key: Id
    %mandatory: Title Kind Role Starts
    %doc: our own descriptor line

    # about the campaign
    Id: 2023-08-11-rss
    Title:   RSS,  vision malienne
    Weather: hot
    Kind: campaign
    # who held it
    Role: organised
    Starts: 2023-08-11


    %rec: Attendance
    %key: Id

    # the first who came
    Id: a-1
    Sex:	f
    Shoes: 38
    Age: 24

    Id: a-2
    Sex: m
    # came late

    # before the reported figures

    %rec: Reported
    %key: Id

    Id: r-1
    Measure: total
    Value: ~258
    Source: b
    Mood: merry
    # the end
    """

  private func lines(_ text: String) -> [String] { text.components(separatedBy: "\n") }

  /// The lines that a save put in and took out.
  private func difference(
    _ before: String, _ after: String
  ) -> (added: [String], removed: [String]) {
    let difference = lines(after).difference(from: lines(before))
    func texts(_ changes: [CollectionDifference<String>.Change]) -> [String] {
      changes.map { change in
        switch change {
        case .insert(_, let line, _), .remove(_, let line, _): line
        }
      }
    }
    return (texts(difference.insertions), texts(difference.removals))
  }

  @Test("adds a person without touching another line")
  func addition() throws {
    let office = try Office([path: Self.noted])
    let person = Attendance(id: "a-3", sex: .female, age: .years(31), isDisplaced: false)
    #expect(try office.save(.attendance(id, before: nil, after: person)) == [nil])
    let (added, removed) = difference(Self.noted, try office.text(path))
    #expect(added == ["Id: a-3", "Sex: f", "Age: 31", "Displaced: no", ""])
    #expect(removed.isEmpty)
    #expect(try office.complaints().isEmpty)
  }

  @Test("changes and removes the lines that say something else, and no other")
  func changes() throws {
    let office = try Office([path: Self.noted])
    let person = Attendance(id: "a-1", sex: .female, age: .years(24))
    var older = person
    older.age = .birthYear(1990)
    older.participant = "p-1"
    try office.save(.attendance(id, before: person, after: older))
    var (added, removed) = difference(Self.noted, try office.text(path))
    #expect(added == ["BirthYear: 1990", "Participant: p-1"])
    #expect(removed == ["Age: 24"])

    let activity = try #require(office.read().programme.activities.first)
    var details = activity.details
    details.kind = .training
    details.places = ["bamako", "segou"]
    details.results = ["two\nlines"]
    let before = try office.text(path)
    try office.save(.details(before: activity.details, after: details))
    (added, removed) = difference(before, try office.text(path))
    #expect(
      added == [
        "Kind: training", "Place: bamako", "Place: segou", "Result: two", "+ lines",
      ])
    #expect(removed == ["Kind: campaign"])
    #expect(try office.read().programme.activities.first?.details == details)
  }

  @Test("brings every byte back when a change is taken back")
  func undo() throws {
    let office = try Office([path: Self.noted])
    let activity = try #require(office.read().programme.activities.first)
    var details = activity.details
    details.title = "Other"
    let change = Edit.details(before: activity.details, after: details)
    try office.save(change)
    try office.save(change.inverse)
    #expect(try office.text(path).replacing("Title: RSS", with: "Title:   RSS") == Self.noted)
  }

  @Test("gives a type its descriptor when the file has none of it")
  func descriptor() throws {
    let office = try Office([
      path: "\(Descriptors.activity)\n\nId: \(id)\nTitle: T\nKind: visit\nRole: visit\n"
        + "Starts: 2023-08-11\n",
      "participants/2023.rec": "# nobody yet\n",
    ])
    try office.save(
      .participant(before: nil, after: Participant(id: "p-1", name: "Aïssata")),
      .attendance(id, before: nil, after: Attendance(id: "a-1", participant: "p-1")))
    #expect(try office.text(path).contains("\n\n\(Descriptors.attendance)\n\nId: a-1\n"))
    #expect(
      try office.text("participants/2023.rec")
        == "# nobody yet\n\n\(Descriptors.participant)\n\nId: p-1\nName: Aïssata\n")
    #expect(try office.complaints().isEmpty)
  }

  @Test("makes the roster's first file for the newest activity's year")
  func roster() throws {
    let office = try Office([path: Descriptions.activity()])
    try office.save(.participant(before: nil, after: Participant(id: "p-1", name: "Awa")))
    #expect(office.has("participants/2023.rec"))
    #expect(try office.read().programme.participants.map(\.name) == ["Awa"])
  }

  @Test("counts on in the record of the same station and kind of people")
  func headcounts() throws {
    let office = try Office([
      path: Descriptions.activity(
        headcounts: "Id: h-1\nStation: door\nSex: f\nCount: ~50\n\n"
          + "Id: h-2\nStation: door\nSex: f\nCount: 3")
    ])
    let women = Traits(sex: .female)
    func edit(_ number: Int, _ station: String = "door") -> Edit {
      .headcount(id, station: station, women, by: number, newID: "h-new\(station)")
    }
    #expect(try office.save(edit(4)) == [nil])
    #expect(try office.save(edit(-7)) == [nil])
    #expect(try office.save(edit(-1)) == [.countBelowZero(id)])
    #expect(try office.save(edit(2, "gate")) == [nil])
    let text = try office.text(path)
    // What cannot be read is not counted on.
    #expect(text.contains("Id: h-1\nStation: door\nSex: f\nCount: ~50\n"))
    // All of these taken back, it is as if nobody had come.
    #expect(!text.contains("h-2"))
    #expect(text.contains("Id: h-newgate\nStation: gate\nSex: f\nCount: 2\n"))
  }

  @Test("applies a change of several steps whole or not at all")
  func whole() throws {
    let office = try Office([path: Descriptions.activity()])
    let before = try office.recordFiles()
    let saving = try office.saver()
    let person = Attendance(id: "a-1", participant: "p-1")
    let good = Change(.attendance(id, before: nil, after: Attendance(id: "a-2", sex: .male)))
    let bad = Change([
      .participant(before: nil, after: Participant(id: "p-1", name: "Awa")),
      .attendance("2023-01-01-gone", before: nil, after: person),
    ])
    #expect(try saving.save([bad]) == [.noSuchActivity("2023-01-01-gone")])
    #expect(try office.recordFiles() == before)
    #expect(
      try saving.save([good, bad, Change(.attendance(id, before: nil, after: person))])
        == [nil, .noSuchActivity("2023-01-01-gone"), nil])
    let programme = try office.read().programme
    #expect(programme.activities.first?.attendances.map(\.id) == ["a-2", "a-1"])
    #expect(programme.participants.isEmpty)
  }

  @Test("refuses to change a record that somebody removed")
  func gone() throws {
    let office = try Office([path: Descriptions.activity(attendances: "Id: a-1")])
    let person = Attendance(id: "a-9")
    var changed = person
    changed.sex = .male
    #expect(
      try office.save(.attendance(id, before: person, after: changed))
        == [.noSuchRecord("a-9")])
    #expect(
      try office.save(.attendance(id, before: person, after: nil))
        == [.noSuchRecord("a-9")])
  }

  @Test("lets only the owner read what it makes, and keeps a file's own mode otherwise")
  func modes() throws {
    let old = umask(0)
    defer { umask(old) }
    let office = try Office([path: Descriptions.activity()])
    func mode(_ path: String) throws -> Int {
      let attributes = try FileManager.default.attributesOfItem(atPath: office.url(path).path)
      return try #require(attributes[.posixPermissions] as? Int)
    }
    func save(_ number: Int, startingAt mode: Int) throws {
      try FileManager.default.setAttributes(
        [.posixPermissions: mode], ofItemAtPath: office.url(path).path)
      let person = Attendance(id: "a-\(number)")
      try office.save(.attendance(id, before: nil, after: person))
    }
    for (number, (before, after)) in [
      (0o600, 0o600), (0o700, 0o700), (0o640, 0o600), (0o644, 0o600), (0o755, 0o700),
      (0o777, 0o700), (0o400, 0o600),
    ].enumerated() {
      try save(number, startingAt: before)
      #expect(try mode(path) == after)
    }
    let day = try #require(Day("2024-02-01"))
    try office.save(
      .activity(
        before: nil,
        after: Activity(
          .init(id: "2024-02-01-new", title: "N", kind: .visit, role: .visit, starts: day))),
      .participant(before: nil, after: Participant(id: "p-1", name: "Awa")))
    #expect(try mode("activities/2024") == 0o700)
    #expect(try mode("activities/2024/2024-02-01-new.rec") == 0o600)
    #expect(try mode("participants") == 0o700)
    #expect(try mode("participants/2024.rec") == 0o600)
    #expect(try mode(".lock") == 0o600)
  }

  @Test(
    "keeps what recutils wrote", arguments: Project.demoFiles.filter { $0.contains("exercice") })
  func recutils(path: String) throws {
    let office = try Office(copying: Project.demo)
    let file = office.url(path).path
    try run(
      "recins", "-t", "Attendance", "-f", "Id", "-v", "a-recins", "-f", "Sex", "-v", "f",
      "-f", "Shoes", "-v", "38", file)
    try run(
      "recins", "-t", "Headcount", "-f", "Id", "-v", "h-recins", "-f", "Station", "-v", "door",
      "-f", "Count", "-v", "7", file)
    try run("recset", "-t", "Activity", "-n", "0", "-f", "Venue", "-S", "Salle A", file)
    try run("recdel", "-t", "Attendance", "-n", "0", file)
    let written = try office.text(path)
    let reading = try office.read()
    #expect(reading.problems.isEmpty)
    let id = String(path.split(separator: "/")[2].dropLast(4))
    let activity = try #require(reading.programme.activities[id: id])
    #expect(activity.details.venue == "Salle A")
    #expect(activity.headcounts.map(\.count) == [7])
    let edit = Edit.headcount(id, station: "door", Traits(), by: 5, newID: "h-none")
    try office.save(edit)
    #expect(difference(written, try office.text(path)).added == ["Count: 12"])
    try office.save(edit.inverse)
    #expect(try office.text(path) == written)
    #expect(try office.complaints().isEmpty)
  }

  @Test("changes a commitment's state and what was heard of it, and nothing else in the file")
  func followUps() throws {
    let path = "activities/2023/2023-09-29-plaidoyer-gouverneur-mopti.rec"
    let office = try Office(copying: Project.demo)
    let written = try office.text(path)
    let activity = try #require(
      office.read().programme.activities[id: "2023-09-29-plaidoyer-gouverneur-mopti"])
    let before = try #require(activity.commitments.first)
    let day = try #require(Day("2023-12-01"))
    var after = before
    after.state = .done
    after.due = day
    after.followUps = [
      .init(day: day, text: "le comité s’est réuni"), .init(day: day, text: "fini"),
    ]
    let edit = Edit.commitment(activity.id, before: before, after: after)
    try office.save(edit)
    #expect(
      difference(written, try office.text(path)).added.sorted()
        == [
          "Due: 2023-12-01", "FollowUp: 2023-12-01 fini",
          "FollowUp: 2023-12-01 le comité s’est réuni", "State: done",
        ])
    #expect(
      try office.read().programme.activities[id: activity.id]?.commitments.first == after)
    #expect(try office.complaints().isEmpty)
    try office.save(edit.inverse)
    #expect(try office.text(path) == written)
  }

  @Test("changes an indicator in programme.rec, adds another, and nothing else there")
  func indicators() throws {
    let office = try Office(copying: Project.demo)
    let written = try office.text("programme.rec")
    let before = try #require(office.read().programme.indicators.first)
    var after = before
    after.target = 15
    after.spans = [Indicator.Span(period: "2023-Q4", target: 15)]
    let new = Indicator(
      id: "t-new0000000", name: "Femmes", formula: "share-women", projects: ["just-future"],
      themes: ["elections"], regions: ["gao"], kinds: ["training"],
      spans: [Indicator.Span(period: "just-future:3", target: 50, actual: 47)])
    let edits = [Edit.indicator(before: before, after: after), .indicator(before: nil, after: new)]
    #expect(try office.saver().save([Change(edits)]) == [nil])
    let added = difference(written, try office.text("programme.rec")).added
    for line in ["Target: 15", "Span: 2023-Q4 target 15", "Formula: share-women"] {
      #expect(added.contains(line))
    }
    let reading = try office.read()
    #expect(reading.problems.isEmpty)
    #expect(reading.programme.indicators[id: before.id] == after)
    #expect(reading.programme.indicators[id: new.id] == new)
    #expect(try office.complaints().isEmpty)
    #expect(try office.saver().save([Change(edits).inverse]) == [nil])
    #expect(try office.text("programme.rec") == written)
  }

  @Test("writes descriptors as the record format and the demo have them")
  func descriptors() throws {
    let document = try String(
      contentsOf: Project.root.appending(path: "docs/record-format.md"), encoding: .utf8)
    for descriptor in [
      Descriptors.activity, Descriptors.attendance, Descriptors.headcount, Descriptors.reported,
      Descriptors.commitment, Descriptors.participant, Descriptors.indicator, Descriptors.project,
      Descriptors.organisation, Descriptors.theme, Descriptors.source, Descriptors.youthDefinition,
      Descriptors.place, Descriptors.product, Descriptors.incidentCount, Descriptors.known,
    ] {
      #expect(document.contains("\n\(descriptor)\n\n"))
      let type = try #require(descriptor.split(separator: "\n").first)
      for path in Project.demoFiles {
        let text =
          try String(
            contentsOf: Project.demo.appending(path: path), encoding: .utf8) + "\n"
        #expect(!text.contains("\(type)\n") || text.contains("\(descriptor)\n\n"), "\(path)")
      }
    }
  }
}

@Suite("Putting an activity away")
struct TrashTests {
  private let id = "2023-08-11-rss"
  private let path = "activities/2023/2023-08-11-rss.rec"
  private let noted =
    "# ours\n\n" + Descriptions.activity("2023-08-11-rss", "Weather: hot", attendances: "Id: a-1")

  @Test("moves its file to the trash, and brings it back as it was")
  func backAndForth() throws {
    let office = try Office([path: noted])
    let activity = try #require(office.read().programme.activities.first)
    let edit = Edit.activity(before: activity, after: nil)
    try office.save(edit)
    #expect(!office.has(path))
    #expect(try office.text("trash/\(id).rec") == noted)
    #expect(try office.read().programme.activities.isEmpty)
    #expect(try office.save(edit) == [.noSuchActivity(id)])
    try office.save(edit.inverse)
    #expect(try office.text(path) == noted)
    #expect(!office.has("trash/\(id).rec"))
    #expect(try office.save(edit.inverse) == [.activityExists(id)])
  }

  @Test("and taking it back in one batch leaves the file as it was")
  func oneBatch() throws {
    let office = try Office([path: noted])
    let activity = try #require(office.read().programme.activities.first)
    let change = Change(.activity(before: activity, after: nil))
    let saving = try office.saver()
    #expect(try saving.save([change, change.inverse]) == [nil, nil])
    #expect(try office.text(path) == noted)
    let again = Change(.attendance(id, before: nil, after: Attendance(id: "a-2")))
    #expect(
      try saving.save([again, change, change.inverse, change]) == [nil, nil, nil, nil])
    #expect(try office.text("trash/\(id).rec").contains("Id: a-2"))
    #expect(!office.has(path))
  }

  @Test("does not come back in a new activity of the same day and title", arguments: [false, true])
  func namesake(inOneBatch: Bool) throws {
    let office = try Office([path: noted])
    let activity = try #require(office.read().programme.activities.first)
    let away = Change(.activity(before: activity, after: nil))
    let new = Change(.activity(before: nil, after: Activity(activity.details)))
    let person = Change(.attendance(id, before: nil, after: Attendance(id: "a-5")))
    let saving = try office.saver()
    if inOneBatch {
      #expect(try saving.save([away, new, person]) == [nil, nil, nil])
    } else {
      for change in [away, new, person] { #expect(try saving.save([change]) == [nil]) }
    }
    #expect(try office.read().programme.activities.first?.attendances.map(\.id) == ["a-5"])
    #expect(try office.text("trash/\(id).rec") == noted)

    // Nor is the first one lost when the second is put away too.
    let second = try #require(office.read().programme.activities.first)
    #expect(try saving.save([Change(.activity(before: second, after: nil))]) == [nil])
    #expect(try office.text("trash/\(id).rec") == noted)
    #expect(try office.text("trash/\(id).2.rec").contains("Id: a-5"))
    #expect(try saving.save([away.inverse]) == [nil])
    #expect(try office.text(path) == noted)
  }

  @Test("keeps the commitments of an activity that is made anew")
  func commitments() throws {
    let office = try Office()
    let day = try #require(Day("2023-09-29"))
    var activity = Activity(
      .init(id: "2023-09-29-p", title: "P", kind: .advocacy, role: .organised, starts: day))
    activity.commitments = [
      Commitment(id: "c-1", by: "CAAJ", what: "La note", made: day, state: .done, note: "x")
    ]
    try office.save(.activity(before: nil, after: activity))
    #expect(try office.read().programme.activities.first == activity)
    #expect(try office.complaints().isEmpty)
  }
}
