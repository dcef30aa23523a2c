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

  /// A value of a few fragments that a careless reader or writer would take for something else.
  private static func value(using numbers: inout SeededNumbers) -> String {
    let fragments = [
      "ߒߞߏ", "العربية", "👩🏾‍🌾", "\\", "\\\\", "+", "+ ", "%", "%rec: U", "#", "# end", "\u{85}",
      "\u{2028}",
      "\n", "\n\n", "\n\nId: false\n", "\n+ ", "\n# ", "\n%rec: U\n\nId: false\n", ":", " ", "\t",
      "é",
      "e\u{301}", "Aïssata", "\"", ",", "(x)", "\u{FEFF}", "\u{202E}", "\u{1B}[31m", "C:\\", "\\n",
    ]
    return (0..<Int.random(in: 1...6, using: &numbers)).map { _ in
      fragments.randomElement(using: &numbers) ?? "x"
    }.joined()
  }

  @Test("reads 100,000 records of any text as recsel, recfix and rec2csv do, and as they were made")
  func manyRecords() throws {
    var numbers = SeededNumbers(seed: 31)
    // Without a key, with which recfix compares each record to every other.
    let fileCount = 5
    for number in 0..<fileCount {
      var text = RecordFile.framed(["%rec: T\n%mandatory: Id\n%type: N int"]).bytes
      text.removeLast("# end\n".utf8.count)
      var made: [Record] = []
      for index in 0..<100_000 / fileCount {
        let values = [Self.value(using: &numbers), Self.value(using: &numbers)]
        let record = Record(
          type: "T",
          fields: [("Id", "\(number)-\(index)"), ("A", values[0]), ("B", values[1]), ("N", "5")])
        made.append(record)
        text += record.bytes + [0x0A]
      }
      text += "# end\n".utf8
      let file = RecordFile(text)
      #expect(file.problems.isEmpty && file.violations.isEmpty)
      #expect(file.records == made)
      let selected = try Recutils.run("recsel", ["-t", "T"], on: text)
      #expect(selected.bytes == Array(printed(made).utf8), "\(selected.complaint)")
      let check = try Recutils.run("recfix", ["--no-external", "--check"], on: text)
      #expect(check.status == 0, "\(check.complaint)")
      let table = try Recutils.run("rec2csv", ["-t", "T"], on: text)
      #expect(table.bytes == commaSeparated(made), "\(table.complaint)")
    }
  }

  /// Records with the same fields as rec2csv writes them.
  private func commaSeparated(_ records: [Record]) -> [UInt8] {
    // Byte by byte: 100,000 records are many for a search in each value.
    var text: [UInt8] = []
    func add(_ cells: [String]) {
      for (index, cell) in cells.enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        text.append(UInt8(ascii: "\""))
        for byte in cell.utf8 {
          text.append(byte)
          if byte == UInt8(ascii: "\"") { text.append(byte) }
        }
        text.append(UInt8(ascii: "\""))
      }
      text.append(0x0A)
    }
    add(records.first?.fields.map(\.name) ?? [])
    for record in records { add(record.fields.map(\.value)) }
    return text
  }

  @Test("reads what recins, recset and recdel make of a framed file, as whole")
  func framed() throws {
    var file = RecordFile.framed(["%rec: T\n%key: Id", "%rec: U\n%key: Id"])
    for id in ["1", "2"] { file.append(Record(type: "T", fields: [("Id", id), ("A", "x\ny")])) }
    file.append(Record(type: "U", fields: [("Id", "u")]))
    let changes: [(tool: String, arguments: [String], ids: [String])] = [
      ("recins", ["-t", "T", "-f", "Id", "-v", "3"], ["1", "2", "3", "u"]),
      ("recins", ["-t", "U", "-f", "Id", "-v", "v"], ["1", "2", "u", "v"]),
      ("recins", ["-t", "New", "-f", "Id", "-v", "n"], ["1", "2", "u", "n"]),
      ("recset", ["-t", "U", "-f", "B", "-a", "z"], ["1", "2", "u"]),
      ("recdel", ["-t", "U", "-n", "0"], ["1", "2"]),
      ("recdel", ["-t", "T", "-n", "0"], ["2", "u"]),
    ]
    for change in changes {
      let written = try Recutils.run(change.tool, change.arguments, on: file.bytes)
      var changed = RecordFile(written.bytes)
      #expect(changed.isFramed && changed.cutBytes == nil && changed.problems.isEmpty)
      #expect(changed.records.map { $0["Id"] } == change.ids, "\(change)")
      changed.append(Record(type: "T", fields: [("Id", "9")]))
      let again = RecordFile(changed.bytes)
      #expect(again.cutBytes == nil && again.records == changed.records)
      let check = try Recutils.run("recfix", ["--no-external", "--check"], on: changed.bytes)
      #expect(check.status == 0, "\(check.complaint)")
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
