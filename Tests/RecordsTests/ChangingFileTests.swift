import RecordTexts
import Records
import Testing

@Suite("Changing a record file")
struct ChangingFileTests {
  private func change(_ text: String, _ change: (inout RecordFile) -> Void) -> String {
    var file = RecordFile(Array(text.utf8))
    change(&file)
    return String(decoding: file.bytes, as: UTF8.self)
  }

  private func record(_ type: String, _ value: String) -> Record {
    Record(type: type, fields: [("A", value)])
  }

  @Test(
    "appends behind a blank line at the end of the section",
    arguments: [
      ("%rec: T\n\nA: 1\n", "%rec: T\n\nA: 1\n\nA: n\n"),
      ("%rec: T\n\nA: 1\n\n", "%rec: T\n\nA: 1\n\nA: n\n\n"),
      ("%rec: T\n\nA: 1", "%rec: T\n\nA: 1\n\nA: n\n"),
      ("%rec: T", "%rec: T\n\nA: n\n"),
      ("%rec: T\n\nA: 1\n\n# end", "%rec: T\n\nA: 1\n\n# end\n\nA: n\n"),
      ("%rec: T\n\nA: 1\n# end\n \n", "%rec: T\n\nA: 1\n# end\n \nA: n\n\n"),
      ("%rec: T\n\nA: 1\\", "%rec: T\n\nA: 1\\\n\n\nA: n\n"),
      ("%rec: T\n\nA: 1\\\n", "%rec: T\n\nA: 1\\\n\n\nA: n\n"),
      ("%rec: T\n\nA: 1\\\\\n\n", "%rec: T\n\nA: 1\\\\\n\n\nA: n\n"),
      ("%rec: T\n\nA: 1\n\n  ", "%rec: T\n\nA: 1\n\n  \nA: n\n\n"),
      (
        "%rec: T\n\nA: 1\n\n# U\n%rec: U\n\nB: 1\n",
        "%rec: T\n\nA: 1\n\nA: n\n\n# U\n%rec: U\n\nB: 1\n"
      ),
      ("%rec: T\n\n%rec: U\n\nB: 1\n", "%rec: T\n\nA: n\n\n%rec: U\n\nB: 1\n"),
      ("", "%rec: T\n\nA: n\n"),
      ("\u{FEFF}", "\u{FEFF}%rec: T\n\nA: n\n"),
      ("%rec: U\n\nB: 1\n", "%rec: U\n\nB: 1\n\n%rec: T\n\nA: n\n"),
      ("A: 0\n", "A: 0\n\n%rec: T\n\nA: n\n"),
    ])
  func append(text: String, expected: String) {
    #expect(change(text) { $0.append(record("T", "n")) } == expected)
    let file = RecordFile(Array(expected.utf8))
    let last = file.records.last { $0["A"] == "n" }
    #expect(last?.type == "T")
  }

  @Test("appends a record without a type above every descriptor")
  func appendUntyped() {
    #expect(change("") { $0.append(record("", "n")) } == "A: n\n")
    #expect(change("A: 1\n") { $0.append(record("", "n")) } == "A: 1\n\nA: n\n")
    #expect(change("%rec: T\n") { $0.append(record("", "n")) } == "A: n\n\n%rec: T\n")
    #expect(
      change("# h\n\n%rec: T\n") { $0.append(record("", "n")) } == "# h\n\nA: n\n\n%rec: T\n")
    #expect(
      change("A: 1\n\n%rec: T\n") { $0.append(record("", "n")) } == "A: 1\n\nA: n\n\n%rec: T\n")
  }

  @Test("appends a descriptor, and then records below it")
  func appendDescriptor() {
    let text = change("") {
      $0.appendDescriptor("%rec: T\n%key: A")
      $0.append(record("T", "1"))
      $0.appendDescriptor("%rec: U\n")
      $0.append(record("U", "2"))
      $0.append(record("T", "3"))
      #expect($0.records.map(\.type) == ["T", "T", "U"])
      #expect($0.records.map { $0["A"] } == ["1", "3", "2"])
      #expect($0.descriptors.map(\.type) == ["T", "U"])
    }
    #expect(text == "%rec: T\n%key: A\n\nA: 1\n\nA: 3\n\n%rec: U\n\nA: 2\n")
  }

  @Test("appends nothing for a record without fields, and survives a type that is no word")
  func appendOdd() {
    #expect(change("A: 1\n") { $0.append(Record(type: "")) } == "A: 1\n")
    let text = change("") { file in
      for value in ["m", "n"] { file.append(record("T\nA: 1\n\n%rec: U", value)) }
    }
    #expect(text == "%rec: T\n\nA: m\n\nA: n\n")
    #expect(change("") { $0.append(record(" \n", "n")) } == "A: n\n")
  }

  @Test("replaces one record and keeps every other byte")
  func replace() {
    let text = "# h\n\n%rec: T\n\n\nA:  1\n# c\nB: 2\n\n \nA: 3"
    #expect(
      change(text) { file in
        var record = file.records[0]
        record.set("A", "9")
        file.replace(at: 0, with: record)
      } == text.replacing("A:  1", with: "A: 9"))
    #expect(change(text) { $0.replace(at: 1, with: $0.records[1]) } == text)
    #expect(
      change(text) { $0.replace(at: 1, with: record("X", "4")) }
        == text.replacing("A: 3", with: "A: 4\n"))
    #expect(change(text) { $0.replace(at: 1, with: Record(type: "T")) } == text.dropLast(6))
  }

  @Test(
    "removes a record with the comments directly above and one blank line",
    arguments: [
      ("A: 1\n\nA: 2\n\nA: 3\n", 0, "A: 2\n\nA: 3\n"),
      ("A: 1\n\nA: 2\n\nA: 3\n", 1, "A: 1\n\nA: 3\n"),
      ("A: 1\n\nA: 2\n\nA: 3\n", 2, "A: 1\n\nA: 2\n"),
      ("A: 1\n\nA: 2\n\n", 1, "A: 1\n\n"),
      ("A: 1\n\n\n# c\nA: 2\n# d\n\n\nA: 3\n", 1, "A: 1\n\n\n\nA: 3\n"),
      ("# h\n\nA: 1\n\n# c\n\nA: 2\n", 0, "# h\n\n# c\n\nA: 2\n"),
      ("# h\n\nA: 1", 0, "# h\n"), ("A: 1", 0, ""), ("\u{FEFF}A: 1", 0, "\u{FEFF}"),
      ("A: 1\r\n\r\nA: 2\r\n\r\nA: 3\r\n", 1, "A: 1\r\n\r\nA: 3\r\n"),
      ("%rec: T\n\nA: 1\n\n%rec: U\n", 0, "%rec: T\n\n%rec: U\n"),
    ])
  func remove(text: String, index: Int, expected: String) {
    #expect(change(text) { $0.remove(at: index) } == expected)
  }

  @Test("appends after a removal as it would have without")
  func removeAndAppend() {
    for text in ["A: 1\n", "", "%rec: T\n", "# h\n"] {
      let type = text.hasPrefix("%") ? "T" : ""
      #expect(
        change(text) {
          $0.append(record(type, "x"))
          $0.remove(at: $0.records.count - 1)
          $0.append(record(type, "n"))
        } == change(text) { $0.append(record(type, "n")) })
    }
  }

  @Test("has, after any changes, the records that reading its bytes again gives")
  func anyChanges() {
    var numbers = SeededNumbers(seed: 11)
    for round in 0..<3_000 {
      let bytes = RandomText.bytes(using: &numbers)
      var file = RecordFile(bytes)
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        let index = file.records.indices.randomElement(using: &numbers)
        switch (Int.random(in: 0..<4, using: &numbers), index) {
        case (0, let index?): file.remove(at: index)
        case (1, let index?):
          var record = file.records[index]
          record.set(
            ["A", "B", "New"].randomElement(using: &numbers) ?? "A",
            nastyValues.randomElement(using: &numbers))
          file.replace(at: index, with: record)
        case (2, let index?): file.append(file.records[index])
        default:
          let type = ["", "T", "U"].randomElement(using: &numbers) ?? ""
          file.append(record(type, nastyValues.randomElement(using: &numbers) ?? "x"))
        }
      }
      // A U+FEFF that comes to stand first is a byte-order mark from then on.
      let mark = Array("\u{FEFF}".utf8)
      if file.bytes.starts(with: mark), !bytes.starts(with: mark) { continue }
      let again = RecordFile(file.bytes)
      #expect(again.records.map(shown) == file.records.map(shown), "round \(round)")
      #expect(again.descriptors.map(\.fields) == file.descriptors.map(\.fields), "round \(round)")
      #expect(again.bytes == file.bytes)
    }
  }

  @Test("gives the old bytes back when what was appended is removed")
  func appendAndRemove() {
    var numbers = SeededNumbers(seed: 13)
    for round in 0..<3_000 {
      let bytes = RandomText.bytes(using: &numbers) + Array("\nA: end\n".utf8)
      var file = RecordFile(bytes)
      let added = record(file.records.last?.type ?? "", "unlike any other")
      file.append(added)
      if let end = file.records.lastIndex(of: added) { file.remove(at: end) }
      #expect(file.bytes == bytes, "round \(round)")
    }
  }

  @Test("keeps the old bytes in front when it appends to the last section")
  func prefix() {
    var numbers = SeededNumbers(seed: 17)
    for round in 0..<3_000 {
      let bytes = RandomText.bytes(using: &numbers)
      var file = RecordFile(bytes)
      let last = file.descriptors.last?.type ?? ""
      let count = file.records.count
      file.append(record(last, "n"))
      // In a file that was cut, what does not count stays behind what does.
      let counted = bytes.dropLast(file.cutBytes?.count ?? 0)
      #expect(file.bytes.starts(with: counted), "round \(round)")
      #expect(RecordFile(file.bytes).records.count == count + 1, "round \(round)")
    }
  }
}
