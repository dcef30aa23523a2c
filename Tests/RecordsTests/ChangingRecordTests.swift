import RecordTexts
import Records
import Testing

@Suite("Changing a record")
struct ChangingRecordTests {
  private let text = "# c\nId:  a-1\nPlace: x\n# d\nPlace:\ty\nPrénom: bad\nEmpty:\nAge: 24\n# e\n"

  private func change(_ text: String, _ change: (inout Record) -> Void) -> String {
    var record = RecordFile(Array(text.utf8)).records[0]
    change(&record)
    return String(decoding: record.bytes, as: UTF8.self)
  }

  @Test("changes no byte when the value is the same")
  func equal() {
    #expect(
      change(text) {
        for field in ["Id", "Place", "Age", "Empty", "None"] {
          $0.set(field, $0[field])
          $0.set(field, $0.values(field))
        }
        $0.set("Empty", "")
        $0.set("None", [])
      } == text)
  }

  @Test("replaces a field in its line, keeping what stands around")
  func replace() {
    #expect(change(text) { $0.set("Id", "b") } == text.replacing("Id:  a-1", with: "Id: b"))
    #expect(change(text) { $0.set("Place", "z") } == text.replacing("Place: x", with: "Place: z"))
    #expect(change(text) { $0.set("Empty", "z") } == text.replacing("Empty:", with: "Empty: z"))
    #expect(change("A:\tx\n+ y\nB: 1\n") { $0.set("A", "z") } == "A:\tz\nB: 1\n")
    #expect(change("A:x\\\ny\nB: 1\n") { $0.set("A", "z") } == "A: z\nB: 1\n")
    #expect(change("A: \u{E9}\n") { $0.set("A", "e\u{301}") } == "A: e\u{301}\n")
  }

  @Test("adds a new field at the end, on a line of its own")
  func add() {
    #expect(change(text) { $0.set("New", "n") } == text + "New: n\n")
    #expect(change("A: 1") { $0.set("B", "2") } == "A: 1\nB: 2\n")
    #expect(change("A: 1\n# c") { $0.set("B", "2") } == "A: 1\n# c\nB: 2\n")
    #expect(change("A: 1\\") { $0.set("B", "2") } == "A: 1\\\n\nB: 2\n")
    #expect(change("A: 1\\\n") { $0.set("B", "2") } == "A: 1\\\n\nB: 2\n")
  }

  @Test("removes every field of the name for nil and the empty text, and no comment")
  func remove() {
    let expected = "# c\nId:  a-1\n# d\nPrénom: bad\nEmpty:\nAge: 24\n# e\n"
    #expect(change(text) { $0.set("Place", nil) } == expected)
    #expect(change(text) { $0.set("Place", "") } == expected)
    #expect(change("A: 1\n") { $0.set("A", nil) } == "")
  }

  @Test(
    "keeps the bytes of repeated values that stay and puts new ones in their order",
    arguments: [
      (["a", "b", "c"], "P:a\n# 1\nP:\tb\nX: 1\nP:c\n"),
      (["a", "b", "c", "d"], "P:a\n# 1\nP:\tb\nX: 1\nP:c\nP: d\n"),
      (["a", "c", "d"], "P:a\n# 1\nX: 1\nP:c\nP: d\n"),
      (["a", "d", "c"], "P:a\n# 1\nP:\td\nX: 1\nP:c\n"),
      (["d"], "P: d\n# 1\nX: 1\n"),
      (["z", "a", "b", "c"], "P: z\nP:a\n# 1\nP:\tb\nX: 1\nP:c\n"),
      (["a", "x", "y", "b", "c"], "P:a\nP: x\nP: y\n# 1\nP:\tb\nX: 1\nP:c\n"),
      (["b"], "# 1\nP:\tb\nX: 1\n"),
      ([], "# 1\nX: 1\n"), ([""], "# 1\nX: 1\n"),
    ])
  func repeated(values: [String], expected: String) {
    #expect(change("P:a\n# 1\nP:\tb\nX: 1\nP:c\n") { $0.set("P", values) } == expected)
  }

  @Test("gives every list of values that it was given, and the other fields as they were")
  func anyValues() {
    var numbers = SeededNumbers(seed: 7)
    for _ in 0..<2_000 {
      let names = ["P", "X", "P", "P"]
      var record = Record(
        type: "T",
        fields: (0..<Int.random(in: 1...6, using: &numbers)).map { _ in
          (names.randomElement(using: &numbers) ?? "P", "\(Int.random(in: 1...4, using: &numbers))")
        })
      let others = record.values("X")
      let wanted = (0..<Int.random(in: 0...5, using: &numbers)).map { _ in
        "\(Int.random(in: 1...5, using: &numbers))"
      }
      record.set("P", wanted)
      #expect(record.values("P") == wanted)
      #expect(record.values("X") == others)
      #expect(RecordFile(Array(record.bytes)).records.first?.fields ?? [] == record.fields)
    }
  }

  @Test("keeps the places of the fields around a changed one")
  func places() {
    var record = RecordFile(Array("\nA: 1\nB: 2\nC: 3\n".utf8)).records[0]
    record.set("B", "x\ny")
    #expect(record.fields.map(\.place.line) == [2, 3, 4])
    record.set("A", nil)
    #expect(record.fields.map(\.place.line) == [3, 4])
  }

  @Test("makes a record whose text reads back, leaving empty values out")
  func make() {
    let record = Record(type: "T", fields: [("A", "1"), ("B", ""), ("C", "x\ny"), ("A", "2")])
    #expect(String(decoding: record.bytes, as: UTF8.self) == "A: 1\nC: x\n+ y\nA: 2\n")
    #expect(record.values("A") == ["1", "2"])
    #expect(record["C"] == "x\ny")
    #expect(record.field("B") == nil)
  }

  @Test("tells what may name a field")
  func names() {
    for name in ["A", "aB_9", "%rec", "%"] { #expect(Record.isFieldName(name)) }
    for name in ["", "9a", "_a", "a-b", "é", "a b", "a%", "A\n"] {
      #expect(!Record.isFieldName(name))
    }
  }

  @Test(
    "writes any value so that it reads back and begins nothing else",
    arguments: nastyValues)
  func nasty(value: String) {
    var record = Record(type: "T", fields: [("Before", "b"), ("A", "x"), ("After", "a")])
    record.set("A", value)
    let file = RecordFile(Array(record.bytes))
    #expect(file.problems.isEmpty)
    #expect(file.records.count == 1)
    #expect(file.records.first?.fields.map(\.name) == ["Before", "A", "After"])
    #expect(file.records.first.flatMap { $0["A"] }.map { Array($0.utf8) } == Array(value.utf8))
  }

  @Test("replaces what the format cannot tell: NUL by U+FFFD, carriage returns by newlines")
  func untellable() {
    let record = Record(type: "T", fields: [("A", "a\0b\rc\r\nd\r\r\n\re\\\r\n")])
    #expect(record["A"] == "a\u{FFFD}b\nc\nd\n\n\ne\\\n")
    #expect(RecordFile(Array(record.bytes)).problems.isEmpty)
  }
}

/// Values that a careless writer would lose, change, or turn into something else.
let nastyValues = [
  "\\", "a\\", "C:\\\\", "a\\\nb", "\\\n\\\n\\", "a\\ ", "\\n", "+", "+ x", "%rec: U",
  "# no comment", "a\n+ b", "a\n# b", "a\n%rec: U\n\nB: 1", "a\n\n\nb", "\na", "\n", "a\n",
  "\n\n\n",
  " a", "a ", "\ta",
  "  a  ", "a\n b\n\tc\n", " ", "\t", " \n ", "B: 1", ":", "a\u{85}b", "a\u{2028}b\u{2029}",
  "ߒߞߏ", "العربية\u{200F}", "👩🏾‍🌾", "e\u{301}é", "\u{FEFF}a", "a\\\n\n+ b\\", "\u{1B}[31m",
  "\u{202E}a", "<<<<<<< HEAD", "a\\\nName: b", "(a)", "\"a\", 'b'", "\\\n",
]
