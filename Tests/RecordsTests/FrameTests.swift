import Records
import Testing

@Suite("A framed record file")
struct FrameTests {
  private static let head = "# wipnet 1: this file ends with the line \"# end\"\n\n"

  private func read(_ text: String) -> RecordFile { RecordFile(Array(text.utf8)) }
  private func text(_ file: RecordFile) -> String { String(decoding: file.bytes, as: UTF8.self) }
  private func cut(_ file: RecordFile) -> String? {
    file.cutBytes.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Attendances and remarks as an office writes them, 200 in two sections.
  static let example: RecordFile = {
    var file = RecordFile.framed(["%rec: Attendance\n%key: Id", "%rec: Reported\n%key: Id"])
    for number in 0..<200 {
      var fields = [("Id", "a-\(number)"), ("Sex", number.isMultiple(of: 3) ? "m" : "f")]
      if number.isMultiple(of: 4) { fields.append(("Note", "Élue à Ménaka\nl’été\n\n# end")) }
      if number.isMultiple(of: 7) { fields.append(("Note", "C:\\\nœuvre\\")) }
      file.append(
        Record(type: number.isMultiple(of: 2) ? "Attendance" : "Reported", fields: fields))
    }
    return file
  }()

  /// Where its blocks end, each behind its blank line.
  private static let blockEnds: (all: [Int], records: [Int]) = {
    let whole = example.bytes
    var at = head.utf8.count
    func end(of block: some Collection<UInt8>) -> Int {
      while !whole[at...].starts(with: block) { at += 1 }
      at += block.count + 1
      return at
    }
    var all = [0, at]
    var records: [Int] = []
    for (number, record) in example.records.enumerated() {
      if number.isMultiple(of: 100) {
        let type = number == 0 ? "Attendance" : "Reported"
        all.append(end(of: "%rec: \(type)\n%key: Id\n".utf8))
      }
      records.append(end(of: record.bytes))
    }
    return ((all + records).sorted(), records)
  }()

  @Test(
    "has, cut anywhere, every record before the cut and no false one",
    arguments: [0, 1, 16, 700])
  func everyPrefix(zeros: Int) {
    let whole = Self.example.bytes
    let ends = Self.blockEnds
    #expect(ends.records.count == 200 && ends.all.count == 204)
    for length in 0...whole.count {
      let bytes = Array(whole[..<length]) + Array(repeating: 0, count: zeros)
      let file = RecordFile(bytes)
      let count = ends.records.count { $0 <= length }
      #expect(file.records.count == count, "\(length) bytes, \(zeros) zeros")
      if count > 0 {
        #expect(file.records[count - 1] == Self.example.records[count - 1], "\(length) bytes")
        #expect(file.records[count / 2] == Self.example.records[count / 2], "\(length) bytes")
      }
      // Only the last newline may be missing; and nothing is promised before the first line says so.
      let hasEnd = length >= whole.count - 1
      let isWhole = zeros == 0 && (hasEnd || length < "# wipnet 1".utf8.count)
      let start = hasEnd ? length : ends.all.last { $0 <= length } ?? 0
      #expect(
        file.cutBytes.map { Array($0) } == (isWhole ? nil : Array(bytes[start...])),
        "\(length) bytes, \(zeros) zeros")
      #expect(file.problems.map(\.kind) == (isWhole ? [] : [.cut]), "\(length) bytes")
      guard length.isMultiple(of: 11) else { continue }
      #expect(file.bytes == bytes)
      let repaired = file.repairingCut()
      #expect(repaired.problems.isEmpty && repaired.records == file.records)
      #expect(repaired.bytes.starts(with: bytes[..<start]) && repaired.cutBytes == nil)
      #expect(length < 10 || repaired.isFramed)
    }
  }

  @Test("takes what is new above its end line")
  func append() {
    var file = RecordFile.framed()
    #expect(text(file) == Self.head + "# end\n")
    #expect(file.isFramed && file.cutBytes == nil && file.problems.isEmpty)
    file.appendDescriptor("%rec: T\n%key: A")
    file.append(Record(type: "T", fields: [("A", "1")]))
    file.append(Record(type: "U", fields: [("B", "2")]))
    file.append(Record(type: "T", fields: [("A", "3")]))
    #expect(
      text(file) == Self.head
        + "%rec: T\n%key: A\n\nA: 1\n\nA: 3\n\n%rec: U\n\nB: 2\n\n# end\n")
    file.remove(at: 2)
    #expect(text(file).hasSuffix("%rec: U\n\n# end\n"))
  }

  @Test(
    "keeps its end line, wherever somebody has put it",
    arguments: [
      ("A: 1\n\n# end\n", "A: 1\n\nA: n\n\n# end\n"),
      ("A: 1\n\n# end", "A: 1\n\nA: n\n\n# end"),
      ("A: 1\n\n# end\n\n \n", "A: 1\n\nA: n\n\n# end\n\n \n"),
      ("A: 1\n\n# c\n# end\n", "A: 1\n\n# c\n\nA: n\n\n# end\n"),
      ("A: 1\n\n  # end \r\n", "A: 1\n\nA: n\n\n  # end \r\n"),
      ("A: 1\n# end\n", "A: 1\n# end\n\nA: n\n"),
      ("# end\n\nA: 1\n", "# end\n\nA: 1\n\nA: n\n"),
    ])
  func endLine(rest: String, expected: String) {
    var file = read(Self.head + rest)
    #expect(file.cutBytes == nil)
    file.append(Record(type: "", fields: [("A", "n")]))
    #expect(text(file) == Self.head + expected)
    file.remove(at: 0)
    #expect(read(text(file)).cutBytes == nil)
    #expect(read(text(file)).records == file.records)
  }

  @Test("sets its end line anew when a record goes or changes that has it among its comments")
  func endLineOfARecord() {
    var file = read(Self.head + "A: 1\n# end\nB: 2\n\nA: 3\n")
    let replaced = Record(type: "", fields: [("A", "4")])
    file.replace(at: 0, with: replaced)
    #expect(text(file) == Self.head + "A: 4\n\nA: 3\n\n# end\n")
  }

  @Test(
    "is told from other files by its first line",
    arguments: [
      ("# wipnet 1\n", true), ("# wipnet 1: é\n", true), ("# wipnet 1", true),
      ("\u{FEFF}# wipnet 1\n", true), ("# wipnet 1\r\n", true), ("# wipnet 10\n", false),
      ("# wipnet 2\n", false), ("\n# wipnet 1\n", false), (" # wipnet 1\n", false),
      ("A: 1\n", false), ("", false),
    ])
  func head(text: String, isFramed: Bool) {
    #expect(read(text).isFramed == isFramed)
    #expect((read(text).cutBytes != nil) == isFramed)
  }

  @Test(
    "that was cut, or ends in zeros, tells what does not count",
    arguments: [
      ("A: 1\n\nA: 2", nil), ("A: 1\n\nA: 2\0\0", "A: 2\0\0"), ("A: 1\n\0", "A: 1\n\0"),
      ("A: 1\n\n\0\0", "\0\0"), ("\0\0\0", "\0\0\0"), ("A: 1\n \n# c\n\0", "# c\n\0"),
      ("A: 1\n\nA: 2\0\n", nil), ("# wipnet 1\n\nA: 1\n\n", ""),
      ("# wipnet 1\n\nA: 1\n\n ", " "), ("# wipnet 1\n\nA: 1\n\n%rec: T\n", "%rec: T\n"),
      ("# wipnet 1\n\nA: 1\n\nA: 2\\\n", "A: 2\\\n"),
      ("# wipnet 1\n\nA: 1\n\nA: 2\\\n\n", "A: 2\\\n\n"),
      ("# wipnet 1\n\nA: 1\n# end\n\0\0", "\0\0"), ("# wipnet 1\n\n# end\0", "\0"),
      ("# wipnet 1\n\nA: 1\n\n# end\nA: 2\n\0", "# end\nA: 2\n\0"),
      ("# wipnet 1\r\n\r\nA: 1\r\n\r\nA: 2\r\n", "A: 2\r\n"),
      ("# wipnet 1\n\nA: x\n+ # end\n\nA: 2\n", "A: 2\n"),
    ])
  func torn(text: String, torn: String?) {
    let file = read(text)
    #expect(cut(file) == torn)
    #expect(self.text(file) == text)
    let kept = String(text.dropLast((torn ?? "").count))
    let end = file.isFramed && !text.contains("# end\n\0") && !text.contains("\n# end\0")
    #expect(
      self.text(file.repairingCut()) == kept
        + (end ? "# end\(text.contains("\r\n") ? "\r\n" : "\n")" : ""))
    #expect(file.repairingCut().cutBytes == nil)
  }

  @Test("that was cut takes a record above what does not count, and stays cut")
  func appendToCut() {
    for text in [Self.head + "%rec: T\n\nA: 1\n\nA: tor", "%rec: T\n\nA: 1\n\n\0\0"] {
      var file = read(text)
      file.append(Record(type: "T", fields: [("A", "n")]))
      let again = RecordFile(file.bytes)
      #expect(again.cutBytes == file.cutBytes)
      #expect(again.records.map { $0["A"] } == ["1", "n"])
      file.remove(at: 0)
      file.remove(at: 0)
      #expect(RecordFile(file.bytes).cutBytes == read(text).cutBytes)
    }
  }

  @Test("has its place and line told where it was cut")
  func problem() {
    #expect(
      read(Self.head + "A: 1\n\nB: é\nC: to").problems
        == [Problem(.cut, at: Place(line: 5, column: 1), length: 1, lineText: "B: é")])
    #expect(
      read(Self.head + "A: 1\n\n").problems
        == [Problem(.cut, at: Place(line: 5, column: 1), length: 1, lineText: "")])
  }
}
