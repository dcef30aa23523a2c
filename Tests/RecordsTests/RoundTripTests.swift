import RecordTexts
import Records
import Testing

@Suite("Writing what was read")
struct RoundTripTests {
  static let example = """
    # The register of an office

    %rec: Activity
    %key: Id
    %mandatory: Title
    %type: Starts date

    # moved by a day
    Id: 2023-08-11-rss
    Title: Campagne « RSS »
    + suite
    Unknown_Field:   kept
    Starts: 2023-08-11


    # alone

    Id: b\\
    c
    Title: ߒߞߏ 👩🏾‍🌾

    %rec: Attendance

    Id: a-1
    Sex: f

    """

  @Test(
    "gives the same bytes for texts of every kind",
    arguments: [
      "", "\n", "\n\n", "A: 1", "A: 1\n", "A: 1\r\n\r\nB: 2\r\n", "\u{FEFF}", "\u{FEFF}A: 1\n", "#",
      "# c\n\n# d", "A:", "A", "+", "A: x\\", "A: x\n+", "\0", "A: \0\nB:\0", "A: 1\n \n\t\nB: 2",
      "  A: 1\n\tB: 2\n", "A : 1\n", "<<<<<<<\nA: 1\n=======\n", "%rec: T\n%rec: U\n", "\r",
      "\r\r\n",
      "A: 1\n\n\n\n# c\n\n\n", example,
    ])
  func handwritten(text: String) {
    #expect(RecordFile(Array(text.utf8)).bytes == Array(text.utf8))
  }

  @Test("gives the same bytes for 20,000 random and mutated texts")
  func random() {
    var numbers = SeededNumbers(seed: 3)
    let example = Array(Self.example.utf8)
    for round in 0..<20_000 {
      var bytes =
        round.isMultiple(of: 2)
        ? RandomText.bytes(using: &numbers) : RandomText.mutated(example, using: &numbers)
      if round.isMultiple(of: 5) { bytes = RandomText.mutated(bytes, using: &numbers) }
      let file = RecordFile(bytes)
      #expect(file.bytes == bytes, "round \(round)")
      // Whatever was read can be shown: no place lies outside the text.
      let lines = bytes.count { $0 == 0x0A } + 1
      for problem in file.problems + file.violations {
        #expect((1...lines).contains(problem.place.line), "round \(round)")
        #expect((1...problem.lineText.count + 1).contains(problem.place.column), "round \(round)")
        #expect(problem.length >= 1)
      }
      for record in file.records { #expect(!record.fields.isEmpty, "round \(round)") }
    }
  }

  @Test("reads every prefix of a file, with all records before the cut as they were")
  func prefixes() {
    let bytes = Array(Self.example.utf8)
    let whole = RecordFile(bytes)
    for length in 0...bytes.count {
      let file = RecordFile(Array(bytes[..<length]))
      #expect(file.bytes == Array(bytes[..<length]))
      let before = file.records.dropLast()
      #expect(Array(before) == Array(whole.records.prefix(before.count)), "cut at \(length)")
      #expect(file.records.count <= whole.records.count)
    }
    #expect(whole.records.count == 3)
    #expect(whole.problems.isEmpty)
    #expect(whole.violations.isEmpty)
  }
}
