import RecordTexts
import Records
import Testing

@Suite("Beside GNU recutils")
struct RecutilsTests {
  private let empty = Array("%rec: T\n%key: Id\n\nId: 1\nA: x\n".utf8)

  /// Records printed as `recsel` prints them.
  private func printed(_ records: [Record]) -> String {
    records.map { record in
      record.fields.map { field in
        let value = field.value.split(separator: "\n", omittingEmptySubsequences: false)
          .joined(separator: "\n+ ")
        return value.isEmpty ? "\(field.name):\n" : "\(field.name): \(value)\n"
      }.joined()
    }.joined(separator: "\n")
  }

  @Test("recsel reads back every value that this module writes", arguments: nastyValues)
  func writtenValues(value: String) throws {
    var file = RecordFile()
    file.appendDescriptor("%rec: T\n%key: Id\n%type: N int")
    file.append(Record(type: "T", fields: [("Id", "1"), ("A", value), ("N", "5")]))
    file.append(Record(type: "T", fields: [("Id", "2"), ("N", "6"), ("A", value)]))
    file.append(Record(type: "T", fields: [("Id", "3")]))
    let selected = try Recutils.run("recsel", ["-t", "T", "-n", "0", "-P", "A"], on: file.bytes)
    #expect(selected.bytes == Array(value.utf8) + [0x0A], "\(selected.complaint)")
    let last = try Recutils.run("recsel", ["-t", "T", "-n", "1", "-P", "A"], on: file.bytes)
    #expect(last.bytes == Array(value.utf8) + [0x0A], "\(last.complaint)")
    let others = try Recutils.run("recsel", ["-t", "T", "-p", "Id,N"], on: file.bytes)
    #expect(
      String(decoding: others.bytes, as: UTF8.self) == "Id: 1\nN: 5\n\nId: 2\nN: 6\n\nId: 3\n")
    let check = try Recutils.run("recfix", ["--no-external", "--check"], on: file.bytes)
    #expect(check.status == 0, "\(check.complaint)")
  }

  @Test("rec2csv reads the same values, each in its column")
  func commaSeparated() throws {
    let values = nastyValues.filter { !$0.contains("\u{1B}") }
    var file = RecordFile()
    for value in values {
      file.append(Record(type: "T", fields: [("A", value), ("B", "end")]))
    }
    let output = try Recutils.run("rec2csv", ["-t", "T"], on: file.bytes)
    let quoted = values.map { "\"\($0.replacing("\"", with: "\"\""))\",\"end\"\n" }
    let unquoted = String(decoding: output.bytes, as: UTF8.self)
    #expect(unquoted == "\"A\",\"B\"\n" + quoted.joined(), "\(output.complaint)")
  }

  /// The values that recutils writes rightly itself: it does not mind a backslash ending a line.
  private static var writableValues: [String] {
    nastyValues.filter { value in
      let lines = value.split(separator: "\n", omittingEmptySubsequences: false)
      return !lines.contains { $0.hasSuffix("\\") }
    }
  }

  @Test(
    "reads what recins and recset write, and writes it back the same",
    arguments: writableValues)
  func recutilsWrites(value: String) throws {
    let inserted = try Recutils.run(
      "recins", ["-t", "T", "-f", "Id", "-v", "2", "-f", "A", "-v", value], on: empty)
    let file = RecordFile(inserted.bytes)
    #expect(file.bytes == inserted.bytes)
    #expect(file.problems.isEmpty)
    #expect(file.records.map { $0["Id"] } == ["1", "2"], "\(inserted.complaint)")
    #expect(file.records.last?["A"].map { Array($0.utf8) } == Array(value.utf8))

    let set = try Recutils.run(
      "recset", ["-t", "T", "-n", "0", "-f", "A", "-s", value], on: inserted.bytes)
    let changed = RecordFile(set.bytes)
    #expect(changed.bytes == set.bytes)
    #expect(changed.records.first?["A"].map { Array($0.utf8) } == Array(value.utf8))
    #expect(changed.records.last == file.records.last)

    let deleted = try Recutils.run("recdel", ["-t", "T", "-n", "0"], on: set.bytes)
    let rest = RecordFile(deleted.bytes)
    #expect(rest.bytes == deleted.bytes)
    #expect(rest.records == [changed.records[1]])
  }

  @Test("recsel reads the same as this module from 300 texts without a problem, and fails on none")
  func randomTexts() throws {
    var numbers = SeededNumbers(seed: 23)
    var compared = 0
    while compared < 300 {
      let bytes = RandomText.bytes(using: &numbers)
      let file = RecordFile(bytes)
      guard file.problems.isEmpty, file.descriptors.isEmpty, !file.records.isEmpty else { continue }
      compared += 1
      let output = try Recutils.run("recsel", [], on: bytes)
      let text = String(decoding: bytes, as: UTF8.self).debugDescription
      #expect(output.complaint == "", "\(text)")
      #expect(output.bytes == Array(printed(file.records).utf8), "\(text)")
    }
  }

  @Test("finds a problem in every text that recsel cannot read")
  func unreadableTexts() throws {
    var numbers = SeededNumbers(seed: 29)
    let example = Array(RoundTripTests.example.utf8)
    var refused = 0
    for _ in 0..<300 {
      let bytes = RandomText.mutated(example, using: &numbers)
      let output = try Recutils.run("recsel", ["-t", "Activity"], on: bytes)
      guard !output.complaint.isEmpty, !output.complaint.contains("record set of type")
      else { continue }
      refused += 1
      let text = String(decoding: bytes, as: UTF8.self).debugDescription
      #expect(!RecordFile(bytes).problems.isEmpty, "\(output.complaint) \(text)")
    }
    #expect(refused > 40)
  }

  @Test(
    "recfix finds fault with the same records",
    arguments: [
      "%key: Id|Id: a\n\nId: b", "%key: Id|Id: a\n\nId: a", "%key: Id|N: a", "%key: A|A: 1\nA: 2",
      "%mandatory: A B|A: 1\nB: 2", "%mandatory: A B|A: 1", "%unique: A|A: 1\nA: 2",
      "%prohibit: A|A: 1", "%allowed: A|B: 1", "%allowed: A\n%key: K|A: 1\nK: 2",
      "%allowed: A\n%mandatory: M|A: 1\nM: 2", "%allowed: A\n%unique: U|A: 1\nU: 2",
      "%type: A int|A: 12", "%type: A int|A: -3", "%type: A int| A:  7 ", "%type: A int|A: 08",
      "%type: A int|A: 1.5", "%type: A int|A: +5", "%type: A int|A: x", "%type: A,B int|B: x",
      "%type: A bool|A: yes", "%type: A bool|A: 0", "%type: A bool|A: Yes",
      "%type: A date|A: 2024-02-29", "%type: A date|A: 2023-02-29", "%type: A line|A: x\n+ y",
      "%type: A enum f m|A: f ", "%type: A enum f m|A: F", "%type: A enum f (x y) m|A: m",
      "%type: A enum f (x y) m|A: x", "%typedef: K enum a b\n%type: A K|A: a",
      "%typedef: K enum a b\n%type: A K|A: c", "%typedef: K L\n%typedef: L int\n%type: A K|A: c",
      "%type: A, B int|C: 1", "%type: A|C: 1", "%type: A int x|C: 1", "%type: A nothing|C: 1",
      "%type: A int\n%type: A bool|A: yes", "%type: A int\n%type: A bool|A: 7",
      "%mandatory: 9x|C: 1", "%rec: U|C: 1", "%key: A\n%key: B|A: 1\nB: 1", "%type: A,B\tint|A: 7",
    ])
  func rules(text: String) throws {
    let parts = text.split(separator: "|")
    let bytes = Array("%rec: T\n\(parts[0])\n\n\(parts[1])\n".utf8)
    let check = try Recutils.run("recfix", ["--no-external", "--check"], on: bytes)
    #expect(RecordFile(bytes).violations.isEmpty == (check.status == 0), "\(check.complaint)")
  }
}
