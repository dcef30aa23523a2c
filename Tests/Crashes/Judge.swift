import Programmes
import Records
package import Registers
import SystemPackage

/// Opens what a crash has left, lets it be repaired, and says what is wrong with it.
package struct Judge: Sendable {
  private let allowed: [[Content]]

  package init(_ script: Script) {
    allowed = script.contents
  }

  /// What is wrong with a state in which so many tasks had been acknowledged; empty when nothing is.
  /// The state is written into a folder that is not there yet, and taken away again. With `repairs` it
  /// is also looked at after the next writer has put it in order.
  package func faults(
    of tree: Tree, acknowledged: Int, repairs: Bool, in folder: String
  ) throws -> [String] {
    try tree.write(to: folder)
    defer { Scratch.remove(folder) }
    do {
      let register = try Register(opening: FilePath(folder))
      let reading = try register.read()
      let found = Content(reading.programme)
      var faults = contentFaults(found, acknowledged) + Judge.faults(in: reading)
      let isCut = reading.problems.contains {
        if case .cutHistory = $0.kind { true } else { false }
      }
      if faults.isEmpty, repairs || isCut {
        faults = try repairFaults(register, reading, found, left: tree, acknowledged)
      }
      return faults
    } catch {
      return ["the register does not open: \(error)"]
    }
  }

  private func repairFaults(
    _ register: Register, _ reading: Reading, _ found: Content, left: Tree, _ acknowledged: Int
  ) throws -> [String] {
    let told = try Judge.recover(register, reading)
    let tree = try Tree(at: register.folder.string)
    var faults = Judge.cutFaults(reading, left: left, after: tree, told: told)
    faults += tree.textFaults + trashFaults(tree, found, acknowledged)
    let again = try register.read()
    faults += again.problems.map { "after the repair: \($0.file) \($0.kind)" }
    let change = found.difference(to: Content(again.programme))
    if !change.isEmpty { faults += ["the repair has changed:"] + change }
    return faults
  }

  private func contentFaults(_ found: Content, _ acknowledged: Int) -> [String] {
    if allowed[acknowledged].contains(where: { $0.items == found.items }) { return [] }
    let differences = allowed[acknowledged].map { $0.difference(to: found) }
    let nearest = differences.min { $0.count < $1.count } ?? []
    return ["after \(acknowledged) acknowledged tasks:"] + nearest
  }

  /// Whether what was put away lies in the trash, whole.
  private func trashFaults(_ tree: Tree, _ found: Content, _ acknowledged: Int) -> [String] {
    var trash: [String: [Set<String>]] = [:]
    for (path, bytes) in tree.files where path.hasPrefix("trash/") && path.hasSuffix(".rec") {
      let records = RecordFile(bytes).records
      func ids(_ records: [Record]) -> Set<String> {
        Set(records.compactMap { $0.fields.first { $0.name == "Id" }?.value })
      }
      for id in ids(records.filter { $0.type == "Activity" }) {
        trash[id, default: []].append(ids(records))
      }
    }
    let possible = allowed[acknowledged].filter { $0.items == found.items }
    let isThere = possible.contains { content in
      content.putAway.allSatisfy { id, records in
        trash[id]?.contains { records.isSubset(of: $0) } ?? false
      }
    }
    return isThere ? [] : ["not in the trash: \(possible.first?.putAway ?? [:])"]
  }

  private static func faults(in reading: Reading) -> [String] {
    reading.problems.filter(\.isError).map {
      "\($0.file):\($0.place.line): \($0.kind): \($0.lineText)"
    }
  }

  /// Makes good what the crash has left, as opening does, and gives the places that it tells.
  package static func recover(
    _ register: Register, _ reading: Reading
  ) throws(RegisterError) -> [String] {
    let author = Author(
      station: "judge", name: "judge", holder: "judge",
      now: { Instant(seconds: 1_800_000_000) })
    return try register.recover(from: reading.problems, author: author).map { repair in
      switch repair.kind {
      case .leftOver(let place), .cut(_, let place): place
      default: repair.file
      }
    }
  }

  /// Whether every line of what was cut off, or taken out between whole records, lies in quarantine, and
  /// was told.
  private static func cutFaults(
    _ reading: Reading, left: Tree, after: Tree, told: [String]
  ) -> [String] {
    var faults: [String] = []
    for problem in reading.problems {
      guard case .cutHistory(let start) = problem.kind else { continue }
      let rest = Array((left.files[problem.file] ?? []).dropFirst(start))
      // Where there was never any text, nothing is lost.
      if rest.allSatisfy({ $0 == 0 || $0 == 0x0A }) { continue }
      func lines(_ bytes: [UInt8]) -> Set<[UInt8]> {
        Set(bytes.split { $0 == 0x0A }.map(Array.init).filter { $0.contains { $0 != 0 } })
      }
      let kept = ([problem.file] + told).map { lines(after.files[$0] ?? []) }
      if told.isEmpty || !lines(rest).isSubset(of: kept.reduce([]) { $0.union($1) }) {
        faults.append("\(rest.count) bytes cut off \(problem.file) are not where it says: \(told)")
      }
    }
    return faults
  }

  /// How many tasks were acknowledged when these lines had been said.
  package static func acknowledged(_ said: [String]) -> Int {
    for line in said.reversed() where line.hasPrefix("acked ") {
      if let number = Int(line.dropFirst("acked ".count)) { return number }
    }
    return 0
  }
}

extension Tree {
  /// What our own reader finds wrong with the text of any record file.
  package var textFaults: [String] {
    files.sorted { $0.key < $1.key }.flatMap { path, bytes -> [String] in
      guard path.hasSuffix(".rec"), !path.contains("quarantine/") else { return [] }
      return RecordFile(bytes).problems.map { "\(path):\($0.place.line): \($0.kind)" }
    }
  }
}
