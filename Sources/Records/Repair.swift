/// Repairs that lose nothing: what a file says is the same before and after, or what it was surely
/// meant to say. Everything that would need a guess is left as it is.
///
/// Each repair is a small edit at the place of a problem; every other byte stays. After the edits the
/// text is read again, and if any field of any record were not what it was, none of them is made.
package struct Repaired: Sendable {
  /// The file after the repairs; the same bytes when there was none.
  package var file: RecordFile
  /// The problems that are no more, in the order of the file. Their places are those of the text
  /// they were found in: that before, or one that an earlier repair had moved by a line.
  package var problems: [Problem]
  /// What did not count at the end of a file that was cut, and is no longer in `file`.
  package var torn: ArraySlice<UInt8>
}

extension RecordFile {
  /// Mends what can be mended without a loss or a guess. `descriptor` is that of the records that
  /// stand above every descriptor, where the file's folder tells what they must be.
  package func repaired(untypedAs descriptor: String? = nil) -> Repaired {
    var repaired = Repaired(file: repairingCut(), problems: [], torn: cutBytes ?? [])
    repaired.problems += problems.filter { $0.kind == .cut }
    // One repair may bring another problem to light. Each takes some away, so this comes to an end;
    // the limit is for what nobody has thought of.
    for _ in 0..<8 {
      let file = repaired.file
      let text = file.edits
      if !text.isEmpty {
        let mended = RecordFile(file.bytes.applying(text.flatMap(\.edits)))
        guard mended.allFields == file.allFields else { break }
        repaired.file = mended
        repaired.problems += text.map(\.problem)
        continue
      }
      let descriptors = file.descriptorEdits(untypedAs: descriptor)
      guard !descriptors.isEmpty else { break }
      repaired.file = RecordFile(file.bytes.applying(descriptors.flatMap(\.edits)))
      repaired.problems += descriptors.map(\.problem)
    }
    return repaired
  }

  /// The problems that `repaired` would mend first. The file must be as it was read.
  package func repairableProblems(untypedAs descriptor: String? = nil) -> [Problem] {
    guard !isCut else { return problems.filter { $0.kind == .cut } }
    return (edits + descriptorEdits(untypedAs: descriptor)).map(\.problem)
  }

  /// The fields of everything, in order, whether a blank line parts them or not.
  private var allFields: [Field] {
    var fields: [Field] = []
    var nextRecord = 0
    var nextDescriptor = 0
    for part in parts {
      switch part {
      case .text, .torn: break
      case .record:
        fields += records[nextRecord].fields
        nextRecord += 1
      case .descriptor:
        fields += descriptors[nextDescriptor].fields
        nextDescriptor += 1
      }
    }
    return fields
  }
}

/// A problem with what is put in place of some bytes so that it is no more.
private struct Mending {
  var problem: Problem
  var edits: [Edit]
}

private struct Edit {
  var range: Range<Int>
  var text: [UInt8] = []
}

extension [UInt8] {
  fileprivate func applying(_ edits: [Edit]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(count)
    var at = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      // Two problems may ask for the same blank line.
      guard edit.range.lowerBound >= at else { continue }
      text += self[at..<edit.range.lowerBound]
      text += edit.text
      at = Swift.max(edit.range.upperBound, at)
    }
    return text + self[at...]
  }
}

// MARK: The text

extension RecordFile {
  /// The edits that change how the text stands and not what it says.
  private var edits: [Mending] {
    let lines = LineStarts(source, from: mark.count)
    let unreadable = Set(problems.filter(\.kind.isUnreadableLine).map(\.place.line))
    let returns = source.carriageReturnEdits
    let newLine = returns.isEmpty ? lineEnd : [.newline]
    var mendings: [Mending] = []
    func mend(_ problem: Problem, _ edits: Edit...) {
      mendings.append(Mending(problem: problem, edits: edits))
    }
    for problem in problems + violations {
      let start = lines.start(of: problem.place.line)
      switch problem.kind {
      case .byteOrderMark:
        mend(problem, Edit(range: 0..<mark.count))
      case .carriageReturn:
        if !returns.isEmpty { mendings.append(Mending(problem: problem, edits: returns)) }
      case .blankMissing:
        // What stands before is ASCII: here a character is a byte.
        let colon = start + problem.place.column - 1
        mend(problem, Edit(range: colon..<colon, text: [.space]))
      case .indented where !unreadable.contains(problem.place.line):
        mend(problem, Edit(range: start..<source.skippingBlanks(from: start)))
      case .unfinished:
        let missing = source.last == .backslash ? [.newline] + newLine : newLine
        mend(problem, Edit(range: source.count..<source.count, text: missing))
      case .blankLineMissing:
        let above = lines.startOfComments(above: problem.place.line)
        mend(problem, Edit(range: above..<above, text: newLine))
      case .repeatedKey(let key) where isSurelyTwoRecords(at: start, key: key):
        let above = lines.startOfComments(above: problem.place.line)
        mend(problem, Edit(range: above..<above, text: newLine))
      default: break
      }
    }
    return mendings
  }

  /// Whether the record around that byte is several records whose blank lines are missing: each run
  /// from one key to the next begins with its key, has all its mandatory fields, and a key of its own.
  private func isSurelyTwoRecords(at start: Int, key: String) -> Bool {
    guard let record = records.first(where: { $0.range.contains(start) }),
      let descriptor = descriptors.last(where: { $0.type == record.type }),
      record.fields.first?.name == key
    else { return false }
    var runs: [[Field]] = []
    for field in record.fields {
      if field.name == key { runs.append([]) }
      runs[runs.count - 1].append(field)
    }
    let keys = Set(runs.map { $0[0].value.withoutBlanksAround })
    guard keys.count == runs.count, !keys.contains("") else { return false }
    return runs.allSatisfy { run in
      run.count > 1
        && descriptor.mandatory.allSatisfy { name in
          name == key || run.contains { $0.name == name && !$0.value.withoutBlanksAround.isEmpty }
        }
    }
  }
}

extension Problem.Kind {
  /// Whether the line is none of what a record consists of.
  fileprivate var isUnreadableLine: Bool {
    switch self {
    case .notAField, .fieldNameInvalid, .continuationWithoutField, .conflictMarker: true
    default: false
    }
  }
}

extension [UInt8] {
  /// A CR goes that ends a line. One stays behind a backslash, where the newline alone would fold, and
  /// behind another CR, which would then end the line in its place.
  fileprivate var carriageReturnEdits: [Edit] {
    var edits: [Edit] = []
    for (index, byte) in enumerated() where byte == .carriageReturn {
      let before = index > 0 ? self[index - 1] : .newline
      if before == .backslash || before == .carriageReturn { continue }
      if index + 1 == count {
        edits.append(Edit(range: index..<index + 1, text: [.newline]))
      } else if self[index + 1] == .newline {
        edits.append(Edit(range: index..<index + 1))
      }
    }
    return edits
  }
}

/// Where each line of a text begins.
private struct LineStarts {
  private let source: [UInt8]
  private var starts: [Int]

  init(_ source: [UInt8], from start: Int) {
    self.source = source
    starts = [start]
    for (index, byte) in source.enumerated() where byte == .newline { starts.append(index + 1) }
  }

  func start(of line: Int) -> Int {
    line <= starts.count ? starts[line - 1] : source.count
  }

  /// Where the comments begin that stand directly above a line, or the line when there is none.
  func startOfComments(above line: Int) -> Int {
    var first = line
    while first > 1, source[source.skippingBlanks(from: start(of: first - 1))] == .hash {
      first -= 1
    }
    return start(of: first)
  }
}

// MARK: Descriptors

extension RecordFile {
  /// The edits that add a descriptor, or take away one that says nothing new.
  private func descriptorEdits(untypedAs descriptor: String?) -> [Mending] {
    var mendings: [Mending] = []
    for problem in problems {
      guard case .duplicateDescriptor = problem.kind,
        let index = descriptors.firstIndex(where: { $0.place.line == problem.place.line }),
        index > 0, descriptors[index - 1].type == descriptors[index].type
      else { continue }
      let known = Set(descriptors[index - 1].fields)
      guard descriptors[index].fields.allSatisfy(known.contains) else { continue }
      mendings.append(Mending(problem: problem, edits: removal(of: descriptors[index].record)))
    }
    if let descriptor, let first = records.first, first.type.isEmpty {
      let added = RecordFile(Array(descriptor.utf8)).descriptors.first?.type
      let untyped = violations.filter { $0.kind == .recordWithoutDescriptor }
      if !descriptors.contains(where: { $0.type == added }) {
        let start = first.range.lowerBound
        let text = Array("\(descriptor)\n\n".utf8).ended(with: lineEnd)
        for (index, problem) in untyped.enumerated() {
          let edit = Edit(range: start..<start, text: text)
          mendings.append(Mending(problem: problem, edits: index == 0 ? [edit] : []))
        }
      }
    }
    return mendings
  }

  /// Takes a descriptor's fields away, and the blank line below unless a comment stays.
  private func removal(of record: Record) -> [Edit] {
    let pieces = record.indices.map { record.piece($0) }
    var edits = pieces.filter { $0.kind == .field }.map { Edit(range: $0.range) }
    let end = record.range.upperBound
    if edits.count == pieces.count, end < source.count {
      edits.append(Edit(range: end..<(source.firstIndex(of: .newline, from: end) ?? end - 1) + 1))
    }
    return edits
  }
}
