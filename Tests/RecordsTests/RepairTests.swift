import RecordTexts
import Records
import Testing

@Suite("Repairing a record file")
struct RepairTests {
  private static let rules = "%rec: T\n%key: Id\n%mandatory: N\n\n"

  /// Each with what is done, and the text before and after.
  @Test(
    "mends what loses nothing, and keeps every other byte",
    arguments: [
      ("\u{FEFF}A: 1 \n+ x\n", "A: 1 \n+ x\n", [.byteOrderMark]),
      (
        "A: 1\r\n\r\n# c\r\nB:é\r\n", "A: 1\n\n# c\nB: é\n",
        [.blankMissing, .carriageReturn(lines: 4)]
      ),
      ("A: 1\r\n+ x\r\nB: \r", "A: 1\n+ x\nB: \n", [.carriageReturn(lines: 3)]),
      ("A:é\nB:x\n", "A: é\nB:x\n", [.blankMissing]),
      ("A: 1\n  B: 2\n\t# c\n  + x\n", "A: 1\nB: 2\n# c\n  + x\n", [.indented, .indented]),
      ("A: 1\n \t+ x\n", "A: 1\n+ x\n", [.indented]),
      ("A: 1\nB:", "A: 1\nB:\n", [.unfinished]), ("A: 1\n+", "A: 1\n+\n", [.unfinished]),
      ("A: 1\\", "A: 1\\\n\n", [.unfinished]),
      ("%rec: T\n%key: Id\nId: 1\n", "%rec: T\n%key: Id\n\nId: 1\n", [.blankLineMissing("Id")]),
      (
        "%rec: T\n\nId: 1\n# c\n%rec: U\n", "%rec: T\n\nId: 1\n\n# c\n%rec: U\n",
        [.blankLineMissing("%rec")]
      ),
      (
        rules + "Id: 1\nN: a\nId: 2\nN: b\n# c\nId: 3\nN: c\n",
        rules + "Id: 1\nN: a\n\nId: 2\nN: b\n\n# c\nId: 3\nN: c\n",
        [.repeatedKey("Id"), .repeatedKey("Id")]
      ),
      (
        "%rec: T\n%key: A\n\nA: 1\n\n%rec: T\n%key: A\n\nA: 2\n",
        "%rec: T\n%key: A\n\nA: 1\n\nA: 2\n", [.duplicateDescriptor("T")]
      ),
      (
        "%rec: T\n\nA: 1\n\n# c\n%rec: T\n\nA: 2\n", "%rec: T\n\nA: 1\n\n# c\n\nA: 2\n",
        [.duplicateDescriptor("T")]
      ),
      ("# wipnet 1\n\nA: 1\n\nA: 2", "# wipnet 1\n\nA: 1\n\n# end\n", [.cut]),
      ("A: 1\n\nA: 2\0\0\0", "A: 1\n\n", [.cut]),
      (
        "\u{FEFF}%rec: T\r\n%key: Id\r\nId:é\r\n Id: 2\r\n",
        "%rec: T\n%key: Id\n\nId: é\nId: 2\n",
        [
          .byteOrderMark, .carriageReturn(lines: 4), .blankLineMissing("Id"), .blankMissing,
          .indented,
        ]
      ),
    ] as [(String, String, [Problem.Kind])])
  func mends(before: String, after: String, kinds: [Problem.Kind]) {
    let repaired = RecordFile(Array(before.utf8)).repaired()
    #expect(
      String(decoding: repaired.file.bytes, as: UTF8.self).debugDescription
        == after.debugDescription)
    #expect(Set(repaired.problems.map(\.kind)) == Set(kinds))
    #expect(repaired.problems.count == kinds.count)
    let again = repaired.file.repaired()
    #expect(again.problems.isEmpty && again.file.bytes == repaired.file.bytes)
  }

  @Test("gives the records above every descriptor the one that their folder tells")
  func untyped() {
    let person = "%rec: Participant\n%key: Id\n%mandatory: Name"
    let text = "# les personnes\n\n# Awa\nId: p-1\nName: Awa\n\nId: p-2\nName: B\n"
    let repaired = RecordFile(Array(text.utf8)).repaired(untypedAs: person)
    #expect(
      String(decoding: repaired.file.bytes, as: UTF8.self)
        == text.replacing("# Awa", with: "\(person)\n\n# Awa"))
    #expect(repaired.problems.map(\.kind) == [.recordWithoutDescriptor, .recordWithoutDescriptor])
    #expect(repaired.file.records.map(\.type) == ["Participant", "Participant"])
    let both = Array("Id: p-1\nName: A\n\n\(person)\n\nId: p-2\nName: B\n".utf8)
    #expect(RecordFile(both).repaired(untypedAs: person).file.bytes == both)
  }

  @Test(
    "leaves alone what would need a guess",
    arguments: [
      "A: 1\n  foo bar\n", "Prénom: x\n", "foo\n", "+ x\n", "<<<<<<< HEAD\nA: 1\n", "A: a\rb\n",
      "A: 1\\\nB: 2\n", "A: \0x\n", "A: x\\\r\nB: 1\n", "A: x\r\r\n",
      "%rec: T\n\nA: 1\n\n%rec: U\n\nA: 1\n\n%rec: T\n\nA: 2\n",
      "%rec: T\n\nA: 1\n\n%rec: T\n%key: A\n\nA: 2\n", "A: 1\n\nA: 2\n",
      rules + "Id: 1\nN: a\nId: 2\n", rules + "Id: 1\nN: a\nId: 1\nN: b\n",
      rules + "N: a\nId: 1\nN: b\nId: 2\n", "%rec: T\n%key: Id\n\nId: 1\n\nId: 1\n",
    ])
  func leaves(text: String) {
    let file = RecordFile(Array(text.utf8))
    let repaired = file.repaired()
    #expect(repaired.file.bytes == file.bytes && repaired.problems.isEmpty)
    #expect(file.repairableProblems().isEmpty)
    #expect(!(file.problems + file.violations).isEmpty)
  }

  @Test("loses no field of any text, comes to an end, and is done once")
  func random() {
    var numbers = SeededNumbers(seed: 41)
    let example = Array(RoundTripTests.example.utf8)
    var done = 0
    for round in 0..<5_000 {
      let bytes =
        round.isMultiple(of: 2)
        ? RandomText.bytes(using: &numbers) : RandomText.mutated(example, using: &numbers)
      let file = RecordFile(bytes)
      let repaired = file.repaired()
      if !repaired.problems.isEmpty { done += 1 }
      func fields(_ file: RecordFile) -> [String: Int] {
        let all = file.records.flatMap(\.fields) + file.descriptors.flatMap(\.fields)
        return Dictionary(
          all.map { ("\($0.name)=\($0.value.debugDescription)", 1) }, uniquingKeysWith: +)
      }
      let isDuplicate = repaired.problems.contains {
        if case .duplicateDescriptor = $0.kind { true } else { false }
      }
      if !isDuplicate { #expect(fields(repaired.file) == fields(file), "round \(round)") }
      #expect(repaired.file.repaired().file.bytes == repaired.file.bytes, "round \(round)")
    }
    #expect(done > 500)
  }
}
