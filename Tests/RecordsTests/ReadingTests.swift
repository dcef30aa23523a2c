import Records
import Testing

@Suite("Reading a record file")
struct ReadingTests {
  /// The records of a text as their types and fields, for comparing.
  private func read(_ text: String) -> [[String]] {
    RecordFile(Array(text.utf8)).records.map { record in
      [record.type] + record.fields.map { "\($0.name)=\($0.value)" }
    }
  }

  @Test("gives records under the type of the descriptor above")
  func types() {
    let text =
      "A: 0\n\n%rec: T\n%key: A\n\nA: 1\n\nA: 2\n\n%rec: U http://example.org/u.rec\n\nB: 3"
    #expect(read(text) == [["", "A=0"], ["T", "A=1"], ["T", "A=2"], ["U", "B=3"]])
    let descriptors = RecordFile(Array(text.utf8)).descriptors
    #expect(descriptors.map(\.type) == ["T", "U"])
    #expect(descriptors.map(\.key) == ["A", nil])
    #expect(descriptors.map(\.place) == [Place(line: 3, column: 1), Place(line: 10, column: 1)])
  }

  @Test(
    "reads values as recutils does",
    arguments: [
      ("A: x\n", "x"), ("A:x\n", "x"), ("A:\tx\n", "x"), ("A:  x  \n", " x  "),
      ("A: \tx\n", "\tx"), ("A:\n", ""), ("A:: x\n", ": x"), ("A: x # y\n", "x # y"),
      ("A: x\n+y\n", "x\ny"), ("A: x\n+  y\n", "x\n y"), ("A: x\n+\ty\n", "x\n\ty"),
      ("A: x\n+\n+ z\n", "x\n\nz"), ("A:\n+ x\n", "\nx"), ("A: x\n+\n", "x\n"),
      ("A: x\\\ny\n", "xy"), ("A: x\\\n  y\n", "x  y"), ("A: x\\\n+ y\n", "x+ y"),
      ("A: x\\\\\ny\n", "x\\y"), ("A: x\\ \n", "x\\ "), ("A: \\\n\\\nfoo\n", "foo"),
      ("A: x\\\\\n\n", "x\\"), ("A: x\\\\\n\n+ y\\\\\n\n", "x\\\ny\\"), ("A: x\\\n", "x"),
      ("A: x\n+ y\\\nz\n", "x\nyz"), ("A: a\\b\n", "a\\b"), ("A: x", "x"),
      ("A: x\r\n", "x"), ("A: x\r\n+ y\r\n", "x\ny"), ("A: x\\\r\n", "x\\"), ("A: a\rb\n", "a\rb"),
    ])
  func values(text: String, value: String) {
    let field = RecordFile(Array(text.utf8)).records.first?.field("A")
    #expect(field.map { Array($0.value.utf8) } == Array(value.utf8))
  }

  @Test("ends a record at a blank line and not at a comment")
  func blocks() {
    #expect(
      read("A: 1\n# c\nB: 2\n \t\nC: 3\n\r\nD: 4\n") == [
        ["", "A=1", "B=2"], ["", "C=3"], ["", "D=4"],
      ])
    #expect(read("A: x\\\\\n\nB: 1\n") == [["", "A=x\\", "B=1"]])
    #expect(read("# only\n\n\n# comments\n").isEmpty)
    #expect(read("").isEmpty)
  }

  @Test("finds fields by their exact name, the first when there are several")
  func lookup() {
    let text =
      "Place: a\nplace: b\nPlace:\nPlace: c\nPlaceName: d\nEmpty:\nEmpty: later\nWord:  x \n"
    let record = RecordFile(Array(text.utf8)).records[0]
    #expect(record["Place"] == "a")
    #expect(record["place"] == "b")
    #expect(record["PLACE"] == nil)
    #expect(record["Plac"] == nil)
    #expect(record.values("Place") == ["a", "c"])
    #expect(record["Empty"] == nil)
    #expect(record.field("Empty")?.value == "")
    #expect(record.field("None") == nil)
    #expect(record["Word"] == " x ")
    #expect(record.word("Word") == "x")
    #expect(record.word("Empty") == nil)
  }

  @Test("finds a record by its key among those of its type")
  func index() {
    let file = RecordFile(Array("%rec: T\n\nId: a\n\nId: b \n\n%rec: U\n\nId: a\nK: é\n".utf8))
    #expect(file.firstIndex(type: "T", key: "Id", equals: "a") == 0)
    #expect(file.firstIndex(type: "T", key: "Id", equals: "b") == 1)
    #expect(file.firstIndex(type: "U", key: "Id", equals: "a") == 2)
    #expect(file.firstIndex(type: "U", key: "Id", equals: "b") == nil)
    #expect(file.firstIndex(type: "U", key: "K", equals: "e\u{301}") == nil)
  }

  @Test("knows the place of every field and value in characters")
  func places() {
    let text = "\u{FEFF}# é\nÉ bad\nName: Aïssata\n+ Maïga\n  Age:24\nEmpty:\n\nA: x\\\ny\nB: z\n"
    let file = RecordFile(Array(text.utf8))
    let fields = file.records.flatMap(\.fields)
    #expect(fields.map(\.name) == ["Name", "Age", "Empty", "A", "B"])
    #expect(
      fields.map(\.place)
        == [(3, 1), (5, 3), (6, 1), (8, 1), (10, 1)].map(Place.init(line:column:)))
    #expect(
      fields.map(\.valuePlace)
        == [(3, 7), (5, 7), (6, 7), (8, 4), (10, 4)].map(Place.init(line:column:)))
    #expect(fields.map(\.lineText) == ["Name: Aïssata", "  Age:24", "Empty:", "A: x\\", "B: z"])
    #expect(file.records.map(\.place) == [Place(line: 3, column: 1), Place(line: 8, column: 1)])
  }

  @Test("shows bytes that are not UTF-8 as U+FFFD and keeps all other characters")
  func decoding() {
    let bytes = Array("A: é".utf8) + [0xFF] + Array("ߒߞߏ العربية 👩🏾‍🌾\u{2028}\u{85}\n".utf8)
    let file = RecordFile(bytes)
    #expect(file.records[0]["A"] == "é\u{FFFD}ߒߞߏ العربية 👩🏾‍🌾\u{2028}\u{85}")
    #expect(file.bytes == bytes)
  }

  @Test("takes records for equal when type and fields are, byte for byte")
  func equality() {
    func record(_ text: String) -> Record { RecordFile(Array(text.utf8)).records[0] }
    #expect(record("A: x\nB: 1\n") != record("\n\n# c\nA:x\n# d\nB:  1\n"))
    #expect(record("A: x\nB: 1\n") == record("\n\n# c\nA:x\n# d\nB:\t1\n"))
    #expect(record("A: x\n").hashValue == record("\n\n# c\nA:x\n").hashValue)
    #expect(record("A: x\n") == Record(type: "", fields: [("A", "x")]))
    #expect(record("A: x\n") != Record(type: "T", fields: [("A", "x")]))
    #expect(record("A: x\nB: y\n") != record("B: y\nA: x\n"))
    #expect(record("A: \u{E9}\n") != record("A: e\u{301}\n"))
  }
}
