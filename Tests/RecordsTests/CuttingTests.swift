import RecordTexts
import Records
import Testing

@Suite("A record that was cut out")
struct CuttingTests {
  /// Where a record is found again: the nearest ones of its section, or nothing.
  private func neighbours(_ file: RecordFile, _ index: Int) -> (above: Int?, below: Int?) {
    file.neighbours(ofRecord: index) { _ in true }
  }

  /// The bytes after a record was cut out and put back.
  private func backAgain(_ bytes: [UInt8], _ index: Int) -> [UInt8] {
    var file = RecordFile(bytes)
    let (above, below) = neighbours(file, index)
    let type = file.records[index].type
    let cutting = file.cut(at: index, behind: above)
    // As it is after a restart.
    file = RecordFile(file.bytes)
    let back = file.putBack(cutting, type: type, behind: above, above: below.map { $0 - 1 })
    return back == nil ? [] : file.bytes
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(
    "comes back to the last byte",
    arguments: [
      RoundTripTests.example,
      "%rec: T\n\nA: 1\n\n# above\nA: 2\n# between\nB: x\n\nA: 3\n",
      "%rec: T\n\n# alone\n\n\nA: 1\n\n\n# alone too\n\n# above\nA: 2\n\n\n\nA: 3\n\n# at the end\n",
      "# wipnet 1: this file ends with the line \"# end\"\n\n%rec: T\n\nA: 1\n\nA: 2\n\n%rec: U\n\n"
        + "Zz: 1\nA:   2\nA: 3\n\n# end\n",
      "%rec: T\r\n\r\nA: 1\r\nUnknown: y\r\n\r\n# note\r\nA: 2\r\n\r\n\r\nA: 3\r\n",
      "A: 1\n\nB: 1\n", "%rec: T\n\nA: 1", "%rec: T\n\nA: 1\n\nA: 2\n+ more\n\n%rec: U\n",
      "%rec: T\n\nA: 1\n\n\n\n", "\u{FEFF}A: 1\n\nA: 2\n",
    ])
  func handwritten(text: String) {
    let bytes = Array(text.utf8)
    for index in RecordFile(bytes).records.indices {
      #expect(self.text(backAgain(bytes, index)) == text, "record \(index)")
    }
  }

  @Test("comes back to the last byte in 6,000 random and mutated texts that are no cut ones")
  func random() {
    var numbers = SeededNumbers(seed: 71)
    let example = Array(RoundTripTests.example.utf8)
    var records = 0
    for round in 0..<6_000 {
      let bytes =
        round.isMultiple(of: 2)
        ? RandomText.bytes(using: &numbers) : RandomText.mutated(example, using: &numbers)
      let file = RecordFile(bytes)
      // A mark that comes to stand first in the file is none of the record's any more.
      if file.isCut || bytes.dropFirst(3).contains(0xEF) { continue }
      // Of two sections of one type nothing tells which, once one is empty.
      guard Set(file.descriptors.map(\.type)).count == file.descriptors.count,
        !file.descriptors.contains(where: \.type.isEmpty)
      else { continue }
      for index in file.records.indices {
        records += 1
        let back = backAgain(bytes, index)
        #expect(back == bytes, "round \(round), record \(index): \(text(bytes).debugDescription)")
        if back != bytes { return }
      }
    }
    #expect(records > 5_000)
  }

  @Test("comes back with its section's other records, whatever was done to them meanwhile")
  func meanwhile() throws {
    let text = "%rec: T\n\nA: 1\n\n# mine\nA: 2\n\nA: 3\n\n%rec: U\n\nB: 1\n"
    func back(
      behind: Int?, above: Int?, _ change: (inout RecordFile) -> Void
    ) throws -> String {
      var file = RecordFile(Array(text.utf8))
      let cutting = file.cut(at: 1, behind: 0)
      change(&file)
      let place = file.putBack(cutting, type: "T", behind: behind, above: above)
      let index = try #require(place)
      #expect(file.records[index]["A"] == "2")
      #expect(file.records[index].type == "T")
      #expect(RecordFile(file.bytes).records == file.records)
      return self.text(file.bytes)
    }
    // The one above is gone, the one below, both; another came.
    #expect(
      try back(behind: nil, above: 0) { $0.remove(at: 0) }
        == "%rec: T\n\n# mine\nA: 2\n\nA: 3\n\n%rec: U\n\nB: 1\n")
    #expect(
      try back(behind: 0, above: nil) { $0.remove(at: 1) }
        == "%rec: T\n\nA: 1\n\n# mine\nA: 2\n\n%rec: U\n\nB: 1\n")
    #expect(
      try back(behind: nil, above: nil) { file in for _ in 0..<2 { file.remove(at: 0) } }
        == "%rec: T\n\n# mine\nA: 2\n\n%rec: U\n\nB: 1\n")
    #expect(
      try back(behind: 0, above: 1) {
        $0.append(Record(type: "T", fields: [("A", "4")]))
      } == "%rec: T\n\nA: 1\n\n# mine\nA: 2\n\nA: 3\n\nA: 4\n\n%rec: U\n\nB: 1\n")
  }

  @Test("never runs into another record, wherever it comes to stand in 8,000 random texts")
  func anywhere() {
    var numbers = SeededNumbers(seed: 72)
    for round in 0..<8_000 {
      var file = RecordFile(RandomText.bytes(using: &numbers))
      guard let index = file.records.indices.randomElement(using: &numbers) else { continue }
      let record = file.records[index]
      let cutting = file.cut(at: index, behind: nil)
      var other = round.isMultiple(of: 2) ? file : RecordFile(RandomText.bytes(using: &numbers))
      let before = other.records
      // A mark that comes to stand first is none of the record's any more.
      if (cutting.text + other.bytes).contains(0xEF) { continue }
      let behind = other.records.indices.randomElement(using: &numbers)
      let type = behind.map { other.records[$0].type } ?? record.type
      guard let back = other.putBack(cutting, type: type, behind: behind, above: nil) else {
        #expect(other.records == before)
        continue
      }
      let again = RecordFile(other.bytes)
      // What comes to stand first, or behind what was cut, may be read as a file's first line.
      guard again.isFramed == other.isFramed, again.isCut == other.isCut else { continue }
      var expected = before
      expected.insert(other.records[back], at: back)
      #expect(other.records[back].fields == record.fields, "round \(round)")
      #expect(again.records == expected, "round \(round): \(text(other.bytes).debugDescription)")
    }
  }

  @Test("takes the section that came with it along when it goes again")
  func section() {
    for before in [
      "", "# wipnet 1: this file ends with the line \"# end\"\n\n# end\n", "%rec: T\n\nA: 1\n",
      "%rec: T\n\nA: 1\n\n",
      "# wipnet 1: this file ends with the line \"# end\"\n\n%rec: T\n\nA: 1\n\n# end\n",
    ] {
      var file = RecordFile(Array(before.utf8))
      file.appendDescriptor("%rec: U\n%key: B")
      file.append(Record(type: "U", fields: [("B", "1")]))
      file = RecordFile(file.bytes)
      file.remove(at: file.records.count - 1)
      var kept = file
      file.removeEmptySection(of: "U", described: "%rec: U\n%key: B")
      #expect(text(file.bytes) == before)
      // One that says something else, or that holds something, stays.
      kept.removeEmptySection(of: "U", described: "%rec: U")
      kept.append(Record(type: "U", fields: [("B", "2")]))
      kept.removeEmptySection(of: "U", described: "%rec: U\n%key: B")
      #expect(text(kept.bytes).contains("%rec: U\n%key: B\n\nB: 2\n"))
    }
  }
}
