import Glibc
package import Programmes
package import Records
import SystemPackage

/// What was mended in one place of a register.
package struct Repair: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The text says the same in a form that has this problem no more.
    case text(Records.Problem.Kind)
    /// The cut end of a file of the history stands now here.
    case history
    /// The end of a cut file: so many bytes stand now in this file of the register.
    case cut(bytes: Int, to: String)
    /// A temp file of an interrupted save stands now here.
    case leftOver(to: String)
    /// The second of two attendances with one identifier has another.
    case identifier(old: String, new: String)
  }

  /// Inside the register, with `/`.
  package var file: String
  /// As it was when the repair was made.
  package var place: Records.Place
  package var kind: Kind
}

extension Register {
  /// Mends what loses nothing, and tells what it did, in the order in which it did it. What would need
  /// a guess stays, and `check` goes on telling it.
  ///
  /// It holds the register's lock, replaces files durably, and before a file loses bytes they are on
  /// the disk elsewhere: in `quarantine/`, or `participants/quarantine/` for those that may hold
  /// names. Each is an entry of the history, one for a file, which undo takes back to the last byte as
  /// long as nobody has changed the file since. When it throws, the repairs told so far by the files are whole; running it again goes on.
  package func repair(
    today: Day, author: Author, patience: Int = 5_000,
    using generator: inout some RandomNumberGenerator
  ) throws(RegisterError) -> [Repair] {
    var saving = Saving(self, files: RecordLocations(), author: author, patience: patience)
    try saving.settle()
    let lock = try FolderLock(
      folder, waitingMilliseconds: patience, holder: author.holder)
    var work = RepairWork(folder: folder, saving: saving)
    for problem in try check(today: today).problems where problem.kind == .leftOver {
      try work.putAside(problem.file, under: lock)
    }
    var files: [String] = []
    for problem in try check(today: today).problems where files.last != problem.file {
      if case .text = problem.kind { files.append(problem.file) }
    }
    for file in files { try work.mend(file, under: lock) }
    // Only now: what was mended may have brought records to light.
    for problem in try check(today: today).problems {
      guard let id = problem.duplicateIdentifier else { continue }
      try work.rename(id, at: problem, using: &generator, under: lock)
    }
    return work.done
  }

  /// Makes good what a crash left, and tells it: the history's cut ends are put aside, record files take
  /// what the history tells beyond them, temp files and the cut ends of record files, which `problems`
  /// names, are put aside. It can itself be interrupted, and done again.
  package func recover(
    from problems: [Reading.Problem], author: Author, patience: Int = 5_000
  ) throws(RegisterError) -> [Repair] {
    var saving = Saving(self, files: RecordLocations(), author: author, patience: patience)
    try saving.settle()
    let ends = saving.takePutAside()
    let lock = try FolderLock(
      folder, waitingMilliseconds: patience, holder: author.holder)
    var work = RepairWork(folder: folder, saving: saving)
    work.note(ends)
    for problem in problems {
      switch problem.kind {
      // Whoever holds the lock makes the temp files: this one is nobody's.
      case .leftOver: try work.putAside(problem.file, under: lock)
      case .text(.cut): try work.mend(problem.file, onlyCut: true, under: lock)
      default: break
      }
    }
    return work.done
  }
}

extension Reading.Problem {
  fileprivate var duplicateIdentifier: String? {
    switch kind {
    case .field(.duplicateIdentifier(let id)), .text(.duplicateKey(let id)): id
    default: nil
    }
  }
}

/// The repairs of one run.
private struct RepairWork {
  let folder: FilePath
  private var saving: Saving
  private(set) var done: [Repair] = []

  init(folder: FilePath, saving: Saving) {
    self.folder = folder
    self.saving = saving
  }

  /// The ends of files of the history that were put aside.
  mutating func note(_ ends: [String]) {
    done += ends.map { Repair(file: $0, place: .start, kind: .history) }
  }

  mutating func putAside(_ path: String, under lock: borrowing FolderLock) throws(RegisterError) {
    try Folder.checkWay(to: path, in: folder)
    guard Folder.exists(folder.appending(path)) else { return }
    let kept = try Quarantine.take(path, in: folder)
    try saving.repair(.putAside(file: path, to: kept), under: lock)
    done.append(Repair(file: path, place: .start, kind: .leftOver(to: kept)))
  }

  /// `onlyCut` is for what a crash left: it is told, and nobody's to be taken back.
  mutating func mend(
    _ path: String, onlyCut: Bool = false, under lock: borrowing FolderLock
  ) throws(RegisterError) {
    guard let bytes = try read(path) else { return }
    let file = RecordFile(bytes)
    let torn = Array(file.cutBytes ?? [])
    var repaired = file.repaired(untypedAs: Descriptors.ofUntyped(in: path))
    if onlyCut {
      repaired.file = file.repairingCut()
      repaired.problems.removeAll { $0.kind != .cut }
    }
    guard !repaired.problems.isEmpty else { return }
    var aside: String?
    if !torn.isEmpty {
      aside = try Quarantine.keep(torn, of: path, from: bytes.count - torn.count, in: folder)
    }
    let mending = Mending(
      from: bytes, to: repaired.file.bytes, aside: aside, isOnlyTold: onlyCut)
    try replace(path, mending, with: repaired.file, under: lock)
    for problem in repaired.problems {
      let kind: Repair.Kind =
        problem.kind == .cut ? .cut(bytes: torn.count, to: aside ?? "") : .text(problem.kind)
      done.append(Repair(file: path, place: problem.place, kind: kind))
    }
  }

  /// Gives the attendance at that place another identifier. One that says exactly what an earlier one
  /// of the identifier says may be that one, written twice; that is for somebody to decide.
  mutating func rename(
    _ id: String, at problem: Reading.Problem, using generator: inout some RandomNumberGenerator,
    under lock: borrowing FolderLock
  ) throws(RegisterError) {
    guard let bytes = try read(problem.file) else { return }
    var file = RecordFile(bytes)
    let index = file.records.firstIndex { record in
      record.type == "Attendance" && record.word("Id") == id
        && record.field("Id")?.place.line == problem.place.line
    }
    guard let index else { return }
    let earlier = file.records[..<index].filter { $0.word("Id") == id }
    guard !earlier.contains(file.records[index]) else { return }
    let new = Identifiers.random("a", using: &generator)
    var record = file.records[index]
    record.set("Id", new)
    file.replace(at: index, with: record)
    try replace(problem.file, Mending(from: bytes, to: file.bytes), with: file, under: lock)
    done.append(
      Repair(file: problem.file, place: problem.place, kind: .identifier(old: id, new: new)))
  }

  /// The history has it first, so that whatever happens then, either nothing was done or all of it is.
  private mutating func replace(
    _ path: String, _ mending: Mending, with file: RecordFile, under lock: borrowing FolderLock
  ) throws(RegisterError) {
    let place = folder.appending(path)
    if let hindrance = DurableFile.hindrance(toReplacing: place) { throw hindrance }
    // What is only told cannot be done from there.
    if mending.isOnlyTold { try DurableFile.replace(place, with: file.bytes) }
    let activity = file.records.first { $0.type == "Activity" }?.word("Id")
    try saving.repair(.mended(file: path, mending), about: activity, under: lock)
  }

  private func read(_ path: String) throws(RegisterError) -> [UInt8]? {
    try Folder.checkWay(to: path, in: folder)
    return try DurableFile.read(folder.appending(path))
  }
}

extension RecordFile {
  /// The lines with the identifiers that a repair makes anew: of attendances that have that of an
  /// earlier one and say something else.
  var linesOfNewIdentifiers: Set<Int> {
    var earlier: [String: Set<Record>] = [:]
    var lines: Set<Int> = []
    for record in records where record.type == "Attendance" {
      guard let id = record.word("Id") else { continue }
      let isFirst = earlier[id] == nil
      if earlier[id, default: []].insert(record).inserted, !isFirst {
        lines.insert(record.field("Id")?.place.line ?? 0)
      }
    }
    return lines
  }
}

extension Reading.Problem {
  var isDuplicateKey: Bool {
    if case .text(.duplicateKey) = kind { true } else { false }
  }
}

extension Records.Place {
  fileprivate static let start = Records.Place(line: 1, column: 1)
}
