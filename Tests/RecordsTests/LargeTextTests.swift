import RecordTexts
import Records
import Testing

@Suite("Large and odd texts")
struct LargeTextTests {
  @Test("a line of 1 MB is told by its beginning, and all the rest is read")
  func longLines() {
    let long = String(repeating: "é", count: 500_000)
    for text in [
      "N: \(long)\n", "\(long)\n", "\(long): x\n", "N: 1\n\0\(long)\n", "%rec: \(long)\n",
    ] {
      let bytes = Array("%rec: T\n%type: N int\n\nN: 1\n\n\(text)\nN: 2\n".utf8)
      let file = RecordFile(bytes)
      #expect(file.bytes == bytes)
      #expect(file.records.first?["N"] == "1" && file.records.last?["N"] == "2")
      let problems = file.problems + file.violations
      #expect(!problems.isEmpty || text.hasPrefix("%"))
      for problem in problems {
        #expect(problem.lineText.utf8.count <= 1_003)
        #expect(String(describing: problem.kind).utf8.count < 3_000)
      }
    }
    let field = RecordFile(Array("N: \(long)\n".utf8)).records[0].fields[0]
    #expect(field.value == long)
    #expect(field.lineText == "N: " + String(repeating: "é", count: 498) + "…")
  }

  @Test(
    "a file that ends its lines in CR LF is added to and changed so",
    arguments: [
      (
        "%rec: T\r\n\r\nA: 1\r\n",
        "%rec: T\r\n\r\nA: 9\r\nB: x\r\n+ y\r\n\r\nA: n\r\nB: m\r\n+ k\r\n"
      ),
      ("%rec: T\r\n\r\nA: 1", "%rec: T\r\n\r\nA: 9\r\nB: x\r\n+ y\r\n\r\nA: n\r\nB: m\r\n+ k\r\n"),
      (
        "%rec: T\r\n\r\nA: 1\r\n\r\n# c\r\n%rec: U\r\n",
        "%rec: T\r\n\r\nA: 9\r\nB: x\r\n+ y\r\n\r\nA: n\r\nB: m\r\n+ k\r\n\r\n# c\r\n%rec: U\r\n"
      ),
      ("%rec: T\n\nA: 1\r\n", "%rec: T\n\nA: 9\r\nB: x\r\n+ y\r\n\nA: n\nB: m\n+ k\n"),
    ])
  func carriageReturns(text: String, expected: String) {
    var file = RecordFile(Array(text.utf8))
    file.append(Record(type: "T", fields: [("A", "n"), ("B", "m\nk")]))
    var record = file.records[0]
    record.set("A", "9")
    record.set("B", "x\ny")
    file.replace(at: 0, with: record)
    #expect(
      String(decoding: file.bytes, as: UTF8.self).debugDescription == expected.debugDescription)
  }

  @Test(
    "a value that ends in a backslash keeps it between lines that end in CR LF",
    arguments: nastyValues)
  func nastyValuesBetweenCarriageReturns(value: String) {
    var file = RecordFile(Array("%rec: T\r\n\r\nA: 1\r\nB: 2\r\n".utf8))
    file.appendDescriptor("%rec: U\n%doc: x")
    file.append(Record(type: "T", fields: [("A", value), ("B", "end")]))
    file.append(Record(type: "U", fields: [("A", value), ("B", "end")]))
    file.replace(at: 0, with: Record(type: "T", fields: [("A", value), ("B", "end")]))
    var record = file.records[1]
    record.set("A", nil)
    record.set("A", value)
    file.replace(at: 1, with: record)
    let again = RecordFile(file.bytes)
    #expect(again.records.map(shown) == file.records.map(shown))
    #expect(again.records.allSatisfy { $0["A"].map { Array($0.utf8) } == Array(value.utf8) })
    #expect(
      again.problems.map(\.kind).allSatisfy { if case .carriageReturn = $0 { true } else { false } }
    )
  }
}
