import Records
import Testing

@Suite("Problems in the text of a record file")
struct ProblemTests {
  private func problems(_ bytes: [UInt8]) -> [Problem] { RecordFile(bytes).problems }
  private func problems(_ text: String) -> [Problem] { problems(Array(text.utf8)) }

  @Test("are none in a file as it should be")
  func none() {
    #expect(problems("").isEmpty)
    #expect(problems("# c\n\n%rec: T\n%key: Id\n\n# d\nId: é\n+ x\n# e\nN: 1").isEmpty)
    #expect(problems("  A: x\nB: c\\\nd\n\n  # c\n\n \t\n").isEmpty)
  }

  @Test(
    "have a place, a length, a kind and their line",
    arguments: [
      ("A: é\nfoo bar\nB: 2\n", 2, 1, 7, Problem.Kind.notAField, "foo bar"),
      ("A: 1\n: x\n", 2, 1, 3, .notAField, ": x"),
      ("A: 1\nle 12 à 10:30\n", 2, 1, 13, .notAField, "le 12 à 10:30"),
      ("Prénom: Awa\n+ suite\n+ fin\nB: 1\n", 1, 1, 6, .fieldNameInvalid("Prénom"), "Prénom: Awa"),
      ("A : x\n", 1, 1, 2, .fieldNameInvalid("A "), "A : x"),
      ("A: 1\n  B: 2\n", 2, 1, 2, .indented, "  B: 2"),
      ("A: 1\n + x\n", 2, 1, 1, .indented, " + x"),
      ("É: 1\nA: é\n", 1, 1, 1, .fieldNameInvalid("É"), "É: 1"),
      ("A:éb\n", 1, 3, 1, .blankMissing, "A:éb"),
      ("+ x\nA: 1\n", 1, 1, 3, .continuationWithoutField, "+ x"),
      ("A: 1\n# é\n+ x\n", 3, 1, 3, .continuationWithoutField, "+ x"),
      ("A: é\\\nB: 2\n", 1, 5, 1, .fieldFolded("B"), "A: é\\"),
      ("A: 1\n\nB: é\\", 3, 5, 1, .unfinished, "B: é\\"),
      ("A: 1\nB:", 2, 2, 1, .unfinished, "B:"),
      ("A: 1\n+", 2, 1, 1, .unfinished, "+"),
      ("A: 1\n<<<<<<< HEAD\nB: 1\n", 2, 1, 12, .conflictMarker, "<<<<<<< HEAD"),
      ("A: 1\n=======\nB: 1\n", 2, 1, 7, .conflictMarker, "======="),
      ("A: é\u{0}b\n", 1, 5, 1, .nul, "A: é\u{0}b"),
      ("A: é\rb\n", 1, 5, 1, .loneCarriageReturn, "A: é\rb"),
      ("# é\nA: x\r\nB: y\r\n\r\n", 2, 5, 1, .carriageReturn(lines: 3), "A: x"),
      ("\u{FEFF}A: 1\n", 1, 1, 1, .byteOrderMark, "A: 1"),
      (
        "%rec: T\n\n%rec: T\n\nA: 1\n", 3, 7, 1, .duplicateDescriptor("T"), "%rec: T"
      ),
      ("%rec:\n\nA: 1\n", 1, 1, 4, .descriptorWithoutType, "%rec:"),
    ])
  func places(
    text: String, line: Int, column: Int, length: Int, kind: Problem.Kind, lineText: String
  ) {
    let expected = Problem(
      kind, at: Place(line: line, column: column), length: length, lineText: lineText)
    #expect(problems(text) == [expected])
  }

  @Test("point at the first byte of a line that is not UTF-8")
  func invalidUTF8() {
    let bytes = Array("A: é\nB: é".utf8) + [0xC3] + Array("x".utf8) + [0xFF, 0x0A, 0xE9, 0x0A]
    #expect(
      problems(bytes) == [
        Problem(
          .invalidUTF8, at: Place(line: 2, column: 5), length: 1, lineText: "B: é\u{FFFD}x\u{FFFD}"),
        Problem(.notAField, at: Place(line: 3, column: 1), length: 1, lineText: "\u{FFFD}"),
        Problem(.invalidUTF8, at: Place(line: 3, column: 1), length: 1, lineText: "\u{FFFD}"),
      ])
  }

  @Test("leave the fields around them readable")
  func rest() {
    let text = "A: 1\nPrénom: x\n<<<<<<< HEAD\nB: 2\n=======\nB: 3\n>>>>>>> other\n\nC: 4\n"
    let file = RecordFile(Array(text.utf8))
    #expect(file.records.map { $0.fields.map(\.value) } == [["1", "2", "3"], ["4"]])
    #expect(file.problems.count == 4)
    #expect(file.problems == file.problems.sorted { $0.place < $1.place })
    #expect(file.bytes == Array(text.utf8))
  }

  @Test("are told once for a whole file with CR LF, and its values are read without the CR")
  func carriageReturns() {
    let file = RecordFile(Array("%rec: T\r\n\r\nA: 1\r\n+ 2\r\n\r\nA: 3".utf8))
    #expect(file.problems.map(\.kind) == [.carriageReturn(lines: 5)])
    #expect(file.records.map { $0["A"] } == ["1\n2", "3"])
  }
}
