import Foundation
import Programmes
import Records
import Registers
import Testing

/// What was removed and is brought back through the history, as it was to the last byte.
@Suite("A record that is brought back")
struct BroughtBackTests {
  private let id = "2023-08-11-rss"
  private let path = "activities/2023/2023-08-11-rss.rec"
  private let people = "participants/2023.rec"

  /// An activity as an officer's editor left it: remarks, fields of her own, an order of her own.
  private var activity: String {
    Descriptions.activity(
      attendances: """
        # came late
        Id: a-1
        Sex: f
        Remark: brought her sister
        Age: 31

        Sex:   m
        # no age asked
        Id: a-2

        Id: a-3
        Sex: f
        """, headcounts: "Id: h-1\nStation: door\nSex: f\nCount: 4")
  }

  private func offices() throws -> [Office] {
    let people = """
      \(Descriptors.participant)

      # the president
      Id: p-1
      Sex: f
      Name: Aïssata
      Nickname: 100 %

      Name: Fanta
      Id: p-2


      # alone

      Id: p-3
      Name: Oumou
      """
    let files = [path: activity, self.people: people]
    return try [
      Office(files), Office(files.mapValues { $0.replacing("\n", with: "\r\n") }),
      Office(files.mapValues { framed($0) }),
    ]
  }

  private func framed(_ text: String) -> String {
    "# wipnet 1: this file ends with the line \"# end\"\n\n\(text)\n\n# end\n"
  }

  /// Every change that removes one record.
  private func removals(_ programme: Programme) throws -> [Change] {
    let activity = try #require(programme.activities.first)
    return activity.attendances.map { Change(.attendance(id, before: $0, after: nil)) }
      + programme.participants.map { Change(.participant(before: $0, after: nil)) }
      + [
        Change(
          .headcount(id, station: "door", Traits(sex: .female), by: -4, newID: "h-9"))
      ]
  }

  @Test("has its own bytes, where it stood; also after restarts", arguments: [false, true])
  func bytes(settling: Bool) throws {
    for office in try offices() {
      let before = try office.recordFiles()
      for removal in try removals(office.read().programme) {
        #expect(try office.saver().ask([.make(removal)], settling: settling) == [nil])
        if settling { #expect(try office.recordFiles() != before) }
        #expect(try office.saver().ask([.takeBackLast], settling: settling) == [nil])
        try office.saver().settle()
        expectSame(try office.recordFiles(), before, "\(removal)")
      }
    }
  }

  @Test("has them after all was removed, and brought back one by one or undone over and over")
  func all() throws {
    for (number, office) in try offices().enumerated() {
      let before = try office.recordFiles()
      let removals = try removals(office.read().programme)
      let saver = try office.saver()
      let refusals = try saver.ask(removals.map { .make($0) })
      #expect(refusals == removals.map { _ in nil }, "\(refusals)")
      let without = try office.recordFiles()
      for _ in 0..<2 {
        for _ in removals { #expect(try office.saver().ask([.takeBackLast]) == [nil]) }
        expectSame(try office.recordFiles(), before, "office \(number), brought back")
        for _ in removals { #expect(try office.saver().ask([.doAgain]) == [nil]) }
        expectSame(try office.recordFiles(), without, "office \(number), gone again")
      }
    }
  }

  @Test("stands between the same neighbours when others were changed, added and removed meanwhile")
  func meanwhile() throws {
    let office = try Office([path: activity])
    let list = try #require(office.read().programme.activities.first).attendances
    let saver = try office.saver()
    #expect(try saver.save([Change(.attendance(id, before: list[1], after: nil))]) == [nil])
    let serial = try #require(saver.entries.first).serial
    var changed = list[0]
    changed.age = .years(32)
    #expect(
      try saver.save([
        Change(.attendance(id, before: list[0], after: changed)),
        Change(.attendance(id, before: nil, after: Attendance(id: "a-9", sex: .male))),
      ]) == [nil, nil])
    #expect(try office.saver().ask([.takeBack(serial: serial)]) == [nil])
    let text = try office.text(path)
    #expect(text.contains("Age: 32\n\nSex:   m\n# no age asked\nId: a-2\n\nId: a-3\n"))
    // Both neighbours go: it is still in its section.
    let again = try office.saver()
    #expect(
      try again.save([
        Change(.attendance(id, before: list[1], after: nil)),
        Change(.attendance(id, before: changed, after: nil)),
        Change(.attendance(id, before: list[2], after: nil)),
      ]) == [nil, nil, nil])
    let removed = try #require(again.entries.first).serial
    #expect(try office.saver().ask([.takeBack(serial: removed)]) == [nil])
    #expect(try office.text(path).contains("Sex:   m\n# no age asked\nId: a-2\n"))
    #expect(
      try office.read().programme.activities.first?.attendances.map(\.id).sorted()
        == ["a-2", "a-9"])
    #expect(try office.read().problems.isEmpty)
  }

  @Test("comes to the end of its section when the history does not say where it stood")
  func oldHistory() throws {
    let office = try Office([path: activity])
    let list = try #require(office.read().programme.activities.first).attendances
    #expect(try office.save(.attendance(id, before: list[1], after: nil)) == [nil])
    // As a history of before: the places are left out, and the sums are those of the rest.
    let month = "\(Instant(seconds: Int(Date().timeIntervalSince1970)))".prefix(7)
    let file = "history/aminata/\(month).rec"
    var blocks = try office.text(file).components(separatedBy: "\n\n")
    for index in blocks.indices where blocks[index].contains("Between: ") {
      var lines = blocks[index].components(separatedBy: "\n")
      lines.removeAll { $0.hasPrefix("Sum: ") || $0.hasPrefix("Between: ") }
      if let text = lines.firstIndex(where: { $0.hasPrefix("Text: ") }) {
        let end = lines[(text + 1)...].firstIndex { !$0.hasPrefix("+") } ?? lines.endIndex
        lines.removeSubrange(text..<end)
      }
      let rest = lines.joined(separator: "\n") + "\n"
      blocks[index] = rest + "Sum: \(checksum(rest))"
    }
    try office.write(blocks.joined(separator: "\n\n"), to: file)
    #expect(try office.saver().ask([.takeBackLast]) == [nil])
    let text = try office.text(path)
    #expect(text.contains("Id: a-3\nSex: f\n\nSex:   m\nId: a-2\n"), "\(text)")
  }

  @Test(
    "leaves nothing when the first of its kind is added and taken back", arguments: [false, true])
  func firstOfItsKind(settling: Bool) throws {
    let office = try Office([people: framed("%rec: Known\n%key: Id\n\nId: k-1\nKind: x")])
    let before = try office.recordFiles()
    let added = Change(.participant(before: nil, after: Participant(id: "p-1", name: "Aïssata")))
    #expect(try office.saver().ask([.make(added)], settling: settling) == [nil])
    try office.saver().settle()
    let with = try office.recordFiles()
    #expect(with != before)
    for _ in 0..<2 {
      #expect(try office.saver().ask([.takeBackLast], settling: settling) == [nil])
      if settling { expectSame(try office.recordFiles(), before, "taken back") }
      #expect(try office.saver().ask([.doAgain], settling: settling) == [nil])
      if settling { expectSame(try office.recordFiles(), with, "done again") }
    }
    #expect(try office.saver().ask([.takeBackLast], settling: settling) == [nil])
    try office.saver().settle()
    expectSame(try office.recordFiles(), before, "in the end")
  }

  @Test("is where it was after random removals in the demo, undone in turn", arguments: 0..<3)
  func random(seed: Int) throws {
    let office = try Office(copying: Project.demo)
    var numbers = SeededGenerator(seed: UInt64(seed))
    let before = try office.recordFiles()
    let programme = try office.read().programme
    var removed = 0
    for activity in programme.activities.shuffled(using: &numbers).prefix(12) {
      var changes = activity.attendances.map {
        Change(.attendance(activity.id, before: $0, after: nil))
      }
      changes += activity.reported.map { Change(.reported(activity.id, before: $0, after: nil)) }
      changes += activity.commitments.map {
        Change(.commitment(activity.id, before: $0, after: nil))
      }
      changes = Array(changes.shuffled(using: &numbers).prefix(6))
      removed += changes.count
      let refusals = try office.saver().save(changes)
      #expect(refusals == changes.map { _ in nil }, "\(refusals)")
    }
    #expect(removed > 20)
    for number in 0..<removed {
      #expect(try office.saver().ask([.takeBackLast], settling: number % 5 == 0) == [nil])
    }
    try office.saver().settle()
    expectSame(try office.recordFiles(), before, "seed \(seed)")
  }

  /// CRC-32C, bit by bit.
  private func checksum(_ text: String) -> String {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in text.utf8 {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0x82F6_3B78 : sum >> 1 }
    }
    let digits = String(~sum, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  private func expectSame(
    _ found: [String: [UInt8]], _ expected: [String: [UInt8]], _ what: String
  ) {
    #expect(found.keys.sorted() == expected.keys.sorted(), "\(what)")
    for (file, bytes) in expected where found[file] != bytes {
      let text = String(decoding: found[file] ?? [], as: UTF8.self)
      #expect(text == String(decoding: bytes, as: UTF8.self), "\(what): \(file)")
    }
  }
}
