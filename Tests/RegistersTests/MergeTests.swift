import Foundation
import Programmes
import Records
import Registers
import Testing

@Suite("Merging two versions of a file")
struct MergeTests {
  private func merged(_ base: String, _ mine: String, _ theirs: String) -> Merge {
    let merge = Merge(base: Array(base.utf8), mine: Array(mine.utf8), theirs: Array(theirs.utf8))
    let other = Merge(base: Array(base.utf8), mine: Array(theirs.utf8), theirs: Array(mine.utf8))
    #expect(merge.bytes == other.bytes)
    #expect(Set(merge.conflicts) == Set(other.conflicts))
    let again = Merge(base: Array(base.utf8), mine: merge.bytes, theirs: Array(theirs.utf8))
    #expect(again.bytes == merge.bytes)
    #expect(again.conflicts.isEmpty)
    return merge
  }

  private func people(_ lines: String) -> String { "%rec: Attendance\n%key: Id\n\n\(lines)\n" }

  @Test("takes what one side has changed, byte for byte")
  func oneSide() {
    let base = people("Id: a-1\nSex: f\n")
    for mine in [
      people("Id: a-1\nSex:m\n# why\n"), people("\n\n# alone\n\nId: a-1\nSex: f\n\n\n"),
      "\u{FEFF}" + base, "Id: a-1\r\nSex: f", people(""),
    ] {
      #expect(text(merged(base, mine, base)) == mine)
    }
  }

  @Test("takes different fields of one record from both sides")
  func fields() {
    let merge = merged(
      people("Id: a-1\nSex: f\nAge: 24\n"), people("Id: a-1\nSex: f\nAge: 25\n"),
      people("# asked\nId: a-1\nSex: m\nAge: 24\nOdd:  x\n"))
    #expect(text(merge) == people("# asked\nId: a-1\nSex: m\nAge: 25\nOdd:  x\n"))
    #expect(merge.conflicts.isEmpty)
  }

  @Test("takes the days of attendance that both sides have noted")
  func days() {
    let base = people("Id: a-1\nSex: f\nDay: 2023-08-01\n")
    let merge = merged(
      base, people("Id: a-1\nSex: f\nDay: 2023-08-01\nDay: 2023-08-02\n"),
      people("Id: a-1\nSex: f\nDay: 2023-08-01\nDay: 2023-08-03\n"))
    let days = text(merge).split(separator: "\n").filter { $0.hasPrefix("Day:") }
    #expect(Set(days) == ["Day: 2023-08-01", "Day: 2023-08-02", "Day: 2023-08-03"])
    #expect(days.count == 3)
    #expect(merge.conflicts.isEmpty)
  }

  @Test("keeps what two offices have said of one person's two records, and loses no field")
  func sameAs() throws {
    func roster(_ one: String, _ two: String) -> String {
      "%rec: Participant\n%key: Id\n\nId: p-1\nName: A\n\(one)\nId: p-2\nName: B\n\(two)"
    }
    // Each has kept its own: the records point at one another, and nothing is in conflict.
    let circle = merged(
      roster("", "Phone: 1\n"), roster("Phone: 1\n", "Phone: 1\nSameAs: p-1\n"),
      roster("SameAs: p-2\n", "Phone: 1\n"))
    #expect(circle.conflicts.isEmpty)
    let merged = text(circle)
    #expect(merged.contains("SameAs: p-2") && merged.contains("SameAs: p-1"))
    #expect(merged.ranges(of: "Phone: 1").count == 2)
    let office = try Office()
    try office.write(merged, to: "participants/2023.rec")
    let people = try Register(opening: office.path).read().programme.participants
    #expect(people.kept("p-1") == "p-1" && people.kept("p-2") == "p-1")
  }

  @Test("keeps both of two different changes of a field, and tells")
  func conflict() {
    let merge = merged(
      people("Id: a-1\nSex: f\nAge: 24\n"), people("Id: a-1\nSex: f\nAge: 9\n"),
      people("Id: a-1\nSex: f\nAge: 31\n"))
    #expect(text(merge) == people("Id: a-1\nSex: f\nAge: 31\nConflict: Age: 9\n"))
    #expect(
      merge.conflicts == [
        MergeConflict(type: "Attendance", id: "a-1", kind: .field("Age", values: ["31", "9"]))
      ])
  }

  @Test("keeps a value of several lines and odd bytes whole in a conflict")
  func longConflict() {
    let start = Array(people("Id: a-1\n").utf8).dropLast(1)
    func file(_ note: [UInt8]) -> [UInt8] { start + note + [0x0A] }
    let mine = file(Array("Note: a\n+ \n+  b\\\n c\n".utf8))
    let theirs = file(Array("Note: ".utf8) + [0xFF, 0xC3, 0x0A])
    let merge = Merge(base: Array(start), mine: mine, theirs: theirs)
    let note = Array("Note: ".utf8) + [0xFF, 0xC3, 0x0A]
    let other = Array("Conflict: Note: a\n+ \n+  b\\\n c\n".utf8)
    #expect(merge.bytes == file(note + other))
  }

  @Test("keeps a value that the other side has taken away")
  func taken() {
    let merge = merged(
      people("Id: a-1\nAge: 24\n"), people("Id: a-1\n"), people("Id: a-1\nAge: 25\n"))
    #expect(text(merge) == people("Id: a-1\nAge: 25\nConflict: Age:\n"))
  }

  @Test("forgets a conflict when an officer has removed its line")
  func resolved() {
    let base = people("Id: a-1\nAge: 31\nConflict: Age: 9\nSex: f\n")
    let kept = people("Id: a-1\nAge: 31\nSex: f\n")
    let other = people("Id: a-1\nAge: 9\nSex: f\n")
    #expect(text(merged(base, kept, base)) == kept)
    #expect(
      text(merged(base, other, people("Id: a-1\nAge: 31\nConflict: Age: 9\nSex: m\n")))
        == people("Id: a-1\nAge: 9\nSex: m\n"))
    // Each for another value: nothing was settled.
    let open = Merge(base: Array(base.utf8), mine: Array(kept.utf8), theirs: Array(other.utf8))
    #expect(text(open) == people("Id: a-1\nAge: 9\nConflict: Age: 31\nSex: f\n"))
    #expect(open.conflicts.count == 1)
  }

  @Test("adds the records of both sides, each side's own order kept")
  func additions() {
    let merge = merged(
      people("Id: a-5\n"), people("Id: a-5\n\nId: a-9\n\nId: a-1\n"),
      people("Id: a-5\n\nId: a-2\n\n# late\nId: a-3\n"))
    #expect(
      text(merge) == people("Id: a-5\n\nId: a-2\n\n# late\nId: a-3\n\nId: a-9\n\nId: a-1\n"))
    #expect(merge.conflicts.isEmpty)
  }

  @Test("removes what one side removed, and keeps what the other changed meanwhile")
  func removals() {
    let base = people("Id: a-1\n\nId: a-2\nAge: 20\n")
    #expect(
      text(merged(base, people("Id: a-2\nAge: 20\n"), people("Id: a-1\n\nId: a-2\nAge: 21\n")))
        == people("Id: a-2\nAge: 21\n"))
    let merge = merged(base, people("Id: a-1\n"), people("Id: a-1\n\nId: a-2\nAge: 21\n"))
    #expect(
      text(merge) == people("Id: a-1\n\nId: a-2\nAge: 21\nConflict: removed\n"))
    #expect(
      merge.conflicts == [MergeConflict(type: "Attendance", id: "a-2", kind: .removedAndChanged)])
  }

  @Test("joins the places of an activity, and orders them as each side did")
  func repeated() {
    func activity(_ places: [String]) -> String {
      "%rec: Activity\n%key: Id\n\nId: x\n" + places.map { "Place: \($0)\n" }.joined()
    }
    let merge = merged(
      activity(["bamako", "segou"]), activity(["bamako", "gao", "segou"]),
      activity(["segou", "mopti"]))
    #expect(text(merge) == activity(["gao", "segou", "mopti"]))
    #expect(merge.conflicts.isEmpty)
  }

  @Test("never adds up the counts of one record, nor passes over a second one for the same people")
  func counts() {
    func counted(_ records: String) -> String { "%rec: Headcount\n%key: Id\n\n" + records }
    let start = "Id: h-1\nStation: awa\nSex: f\n"
    let alike = merged(
      counted(start + "Count: 10\n"), counted(start + "Count: 12\n"), counted(start + "Count: 12\n")
    )
    #expect(text(alike) == counted(start + "Count: 12\n"))
    let apart = merged(
      counted(start + "Count: 10\n"), counted(start + "Count: 9\n"), counted(start + "Count: 12\n"))
    #expect(text(apart) == counted(start + "Count: 12\nConflict: Count: 9\n"))

    let twice = merged(
      "%rec: Headcount\n%key: Id\n", counted("Id: h-2\nStation: awa\nCount: 3\n"),
      counted("Id: h-1\nStation: awa\nCount: 4\n\nId: h-3\nStation: awa\nSex: f\nCount: 1\n"))
    #expect(
      text(twice)
        == counted(
          """
          Id: h-1
          Conflict: Id: h-2
          Station: awa
          Count: 4

          Id: h-2
          Conflict: Id: h-1
          Station: awa
          Count: 3

          Id: h-3
          Station: awa
          Sex: f
          Count: 1

          """))
    #expect(twice.conflicts.count == 2)

    let stations = merged(
      counted(""), counted("Id: h-1\nStation: awa\nCount: 3\n"),
      counted("Id: h-2\nStation: binta\nCount: 4\n"))
    #expect(stations.conflicts.isEmpty)
  }

  @Test("joins histories by their serial, and keeps entries whole")
  func histories() {
    let head = "# The history\n\n%rec: Change\n%key: Serial\n\n"
    func entry(_ serial: Int, _ who: String) -> String {
      "Serial: \(serial)\nWho: \(who)\nSum: 0000000\(serial % 10)\n\n"
    }
    let first = head + entry(8, "awa")
    let merge = merged(
      first, first + entry(9, "awa") + entry(12, "awa"),
      first + entry(10, "awa") + entry(11, "awa") + entry(12, "awa"))
    #expect(text(merge) == first + (9...12).map { entry($0, "awa") }.joined())
    #expect(merge.conflicts.isEmpty)
    // Two laptops under one name: both entries stay as they are.
    let same = merged(first, first + entry(9, "awa"), first + entry(9, "binta"))
    #expect(text(same) == first + entry(9, "awa") + entry(9, "binta"))
    #expect(same.conflicts == [MergeConflict(type: "Change", id: "9", kind: .keptBoth)])
  }

  @Test("puts two files of one path together that were made on both sides")
  func withoutBase() {
    let mine = Descriptions.activity(attendances: "Id: a-1\nSex: f")
    let theirs = Descriptions.activity("2023-08-11-rss", "Venue: CICB", attendances: "Id: a-2")
    let merge = merged("", mine, theirs)
    #expect(
      text(merge)
        == Descriptions.activity(
          "2023-08-11-rss", "Venue: CICB", attendances: "Id: a-1\nSex: f\n\nId: a-2"))
    #expect(merge.conflicts.isEmpty)
  }

  @Test("keeps the frame a frame")
  func frame() {
    func framed(_ text: String) -> String {
      "# wipnet 1: this file ends with the line \"# end\"\n\n" + text + "\n# end\n"
    }
    let base = framed(people("Id: a-1\n").dropLast() + "")
    let mine = framed(people("Id: a-1\n\nId: a-2\n").dropLast() + "")
    // As recutils leaves it: behind the line that ended the file.
    let theirs = base + "\nId: a-3\n"
    let merge = merged(base, mine, theirs)
    #expect(text(merge) == framed(people("Id: a-1\n\nId: a-2\n\nId: a-3\n").dropLast() + ""))
  }

  @Test("takes a version that was cut for no removal")
  func cut() {
    let frame = "# wipnet 1: this file ends with the line \"# end\"\n\n"
    let base = frame + people("Id: a-1\n\nId: a-2\nNote: long\n") + "# end\n"
    let mine = frame + people("Id: a-1\nSex: f\n\nId: a-2\nNote: long\n") + "# end\n"
    for length in 0..<base.utf8.count - 6 {
      let cut = String(decoding: Array(base.utf8).prefix(length), as: UTF8.self)
      let merge = Merge(base: Array(base.utf8), mine: Array(mine.utf8), theirs: Array(cut.utf8))
      if length == 0 || cut.hasPrefix("# wipnet 1") { #expect(text(merge) == mine, "\(length)") }
    }
    let torn = frame + people("Id: a-1\n\nId: a-3\nNote: hal").dropLast()
    #expect(
      text(merged(base, mine, torn))
        == frame
        + people(
          "Id: a-1\nSex: f\n\n# cut: Id: a-3\n# cut: Note: hal\n\nId: a-2\nNote: long\n")
        + "# end\n")
  }

  @Test("joins the words of both sides' descriptors")
  func descriptors() {
    let record = "\nId: a-1\n"
    let merge = merged(
      "%rec: T\n%key: Id\n%type: Kind enum a b\n" + record,
      "%rec: T\n%key: Id\n%mandatory: Kind\n%type: Kind enum a b c\n" + record,
      "%rec: T\n%key: Id\n%mandatory: Name\n%type: Kind enum a d b\n%type: Day date\n" + record)
    #expect(
      text(merge)
        == "%rec: T\n%key: Id\n%mandatory: Kind Name\n%type: Kind enum a d b c\n%type: Day date\n"
        + record)
    #expect(merge.conflicts.isEmpty)
  }

  @Test("keeps both of two records that cannot be read as one")
  func unreadable() {
    let merge = merged(
      people("Id: a-1\nAge: 24\n"), people("Id: a-1\nÂge 25\n"), people("Id: a-1\nAge: 26\n"))
    #expect(text(merge) == people("Id: a-1\nAge: 26\n\nId: a-1\nÂge 25\n"))
    #expect(merge.conflicts == [MergeConflict(type: "Attendance", id: "a-1", kind: .keptBoth)])
  }

  private func text(_ merge: Merge) -> String { String(decoding: merge.bytes, as: UTF8.self) }
}
