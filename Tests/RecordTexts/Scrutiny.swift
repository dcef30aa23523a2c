import Records

/// What must hold of the reader and of a file's changes, for any bytes whatever.
package enum Scrutiny {
  /// The first thing that does not hold for these bytes; nil when all does.
  package static func fault(in bytes: [UInt8], using numbers: inout SeededNumbers) -> String? {
    let file = RecordFile(bytes)
    if file.bytes != bytes { return "the bytes are not written back" }
    if let fault = faultInProblems(of: file, bytes) { return fault }
    if file.records.contains(where: \.fields.isEmpty) { return "a record without a field" }
    if let cut = file.cutBytes, !bytes.suffix(cut.count).elementsEqual(cut) {
      return "what does not count is not the end of the file"
    }
    if let fault = faultInRepairs(of: file) { return fault }
    var changed = file
    for _ in 0..<Int.random(in: 1...4, using: &numbers) { change(&changed, using: &numbers) }
    return faultAfterChanges(changed, before: bytes)
  }

  private static func faultInProblems(of file: RecordFile, _ bytes: [UInt8]) -> String? {
    let lines = bytes.count { $0 == 0x0A } + 1
    for problem in file.problems + file.violations {
      let isInside =
        (1...lines).contains(problem.place.line) && problem.place.column >= 1 && problem.length >= 1
        && (problem.place.column <= problem.lineText.count + 1 || problem.lineText.hasSuffix("…"))
      if !isInside { return "a problem lies outside the text: \(problem)" }
    }
    return nil
  }

  private static func faultInRepairs(of file: RecordFile) -> String? {
    let repaired = file.repaired()
    if repaired.problems.isEmpty, repaired.file.bytes != file.bytes { return "a silent repair" }
    let again = repaired.file.repaired()
    if !again.problems.isEmpty || again.file.bytes != repaired.file.bytes {
      return "repairing twice is not repairing once"
    }
    return nil
  }

  /// One of the changes that a program makes.
  private static func change(_ file: inout RecordFile, using numbers: inout SeededNumbers) {
    let index = file.records.indices.randomElement(using: &numbers)
    let value = values.randomElement(using: &numbers) ?? "x"
    switch (Int.random(in: 0..<6, using: &numbers), index) {
    case (0, let index?): file.remove(at: index)
    case (1, let index?):
      var record = file.records[index]
      record.set(["A", "Id", "New"].randomElement(using: &numbers) ?? "A", value)
      record.set("B", [value, "b", value])
      file.replace(at: index, with: record)
    case (2, let index?): file.append(file.records[index])
    case (3, let index?):
      file.replace(at: index, with: Record(type: "", fields: [("A", value)]))
    case (4, _): file.appendDescriptor("%rec: V\n%key: Id")
    default:
      let type = ["", "T", "U", "V"].randomElement(using: &numbers) ?? ""
      file.append(Record(type: type, fields: [("A", value), ("B", value)]))
    }
  }

  private static func faultAfterChanges(_ file: RecordFile, before: [UInt8]) -> String? {
    let bytes = file.bytes
    // A U+FEFF that comes to stand first is a byte-order mark from then on; and a first line that
    // comes to stand first, or no longer does, changes what the file promises.
    let mark = Array("\u{FEFF}".utf8)
    if bytes.starts(with: mark) != before.starts(with: mark) { return nil }
    let again = RecordFile(bytes)
    if again.isFramed != file.isFramed { return nil }
    if again.bytes != bytes { return "the changed bytes are not written back" }
    if again.cutBytes != file.cutBytes { return "what does not count has changed" }
    if again.records.map(shown) != file.records.map(shown) { return "other records are read" }
    if again.descriptors.map(\.fields) != file.descriptors.map(\.fields) {
      return "other descriptors are read"
    }
    return nil
  }

  private static let values = [
    "", "x", "a\\", "\\", "a\nb", "a\n\n%rec: U\n\nB: 1", "# end", "x\n# end", "\n", " a ", "+",
    "C:\\\nb\\", "\0", "\r", "a\r\nb", "é\u{2028}", "\u{FEFF}", "%rec: W",
  ]
}
