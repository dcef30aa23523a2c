import Glibc
import Programmes
import SystemPackage

/// The histories of all stations of a register as far as they matter for the next change: what is not
/// yet in the record files, and the greatest serial.
///
/// An entry is appended with one write and one sync; from then on it is saved. Files of a station are
/// named by the month, `2023-09.rec`; names only go forward, whatever the clock does. After a failed
/// sync the file is given up for `2023-09.2.rec`, which says from where on the other is void. Entries
/// that hold names stand under participants/.
struct Journal: Sendable {
  /// The two folders in which each station has a folder of its own.
  enum Root: String, CaseIterable, Sendable {
    case plain = "history"
    case named = "participants/history"
  }

  /// An entry that no record file is known to hold yet, and where it stands.
  struct Pending: Sendable {
    var entry: HistoryEntry
    var folder: String
    var file: String
    var offset: Int
  }

  /// How far a file was read.
  private struct FileState: Sendable {
    var inode: UInt
    /// Where the last whole record ends.
    var length: Int
    var endsBlank: Bool
    var size: Int
  }

  let register: FilePath
  /// The station that this value appends for; nil when it only reads.
  let station: String?
  /// By serial.
  private(set) var pending: [Pending] = []
  private(set) var lastSerial = 0
  private var files: [String: FileState] = [:]
  /// What is settled, by folder.
  private var settled: [String: Int] = [:]
  private var voids: [String: Int] = [:]
  /// Files in which a sync failed, with the length up to which they count.
  private var abandoned: [Root: (file: String, length: Int)] = [:]

  init(_ register: FilePath, station: String?) {
    self.register = register
    self.station = station
  }

  // MARK: Reading

  /// What reading brought that was not known.
  struct News {
    /// By serial.
    var entries: [HistoryEntry] = []
    /// Whether anything was read at all, be it only that others have settled.
    var isAny = false
    /// Whether a file of the history was replaced, so that what it told before may not hold.
    var isUncertain = false
  }

  /// Reads what was added since the last time.
  @discardableResult
  mutating func catchUp() throws(RegisterError) -> News {
    var news = News()
    for root in Root.allCases {
      let stations: [String]
      do throws(RegisterError) {
        stations = try names(in: root.rawValue)
      } catch .notAPlainFile {
        // A file or a link stands where the folder should: there is nothing of ours behind it.
        continue
      }
      for station in stations where !station.hasPrefix(".") {
        let folder = "\(root.rawValue)/\(station)"
        guard Folder.isFolder(register.appending(folder)) else { continue }
        try catchUp(folder, station: station, &news)
      }
    }
    news.entries.sort { $0.serial < $1.serial }
    return news
  }

  private func names(in path: String) throws(RegisterError) -> [String] {
    try Folder.checkWay(to: "\(path)/x", in: register)
    return try Folder.names(in: register.appending(path))
  }

  /// The files of a station in the order in which they were begun.
  private func historyFiles(in folder: String) throws(RegisterError) -> [String] {
    try Journal.inOrder(names(in: folder)).map { "\(folder)/\($0)" }
  }

  /// `2023-09.rec`, `2023-09.2.rec`, `2023-10.rec`.
  static func inOrder(_ names: [String]) -> [String] {
    names.filter { $0.hasSuffix(".rec") && !$0.hasPrefix(".") }
      .map { (month: $0.prefix(7), number: number(of: $0), name: $0) }
      .sorted { ($0.month, $0.number, $0.name) < ($1.month, $1.number, $1.name) }
      .map(\.name)
  }

  private static func number(of name: String) -> Int {
    let parts = name.split(separator: ".")
    return parts.count == 3 ? Int(parts[1]) ?? 1 : 1
  }

  private mutating func catchUp(
    _ folder: String, station: String, _ news: inout News
  ) throws(RegisterError) {
    // What is not settled stands at the end: from the newest file back to one that has a mark.
    for file in try historyFiles(in: folder).reversed() {
      let isKnown = files[file] != nil
      let scan = try readTail(of: file, station: station)
      guard let scan else {
        // Nothing new there.
        if isKnown { return }
        continue
      }
      news.isAny = true
      if isKnown, !scan.isContinued {
        pending.removeAll { $0.file == file }
        news.isUncertain = true
      }
      var hasMark = false
      for (offset, record) in scan.records {
        lastSerial = max(lastSerial, record.serial)
        switch record {
        case .settled(let serial, _):
          hasMark = true
          settle(folder, through: serial)
        case .void(let other, let start, _):
          let path = "\(folder)/\(other)"
          voids[path] = min(start, voids[path] ?? start)
          pending.removeAll { $0.file == path && $0.offset >= start }
        case .change(let entry):
          guard entry.serial > settled[folder] ?? 0, offset < voids[file] ?? .max else { continue }
          insert(Pending(entry: entry, folder: folder, file: file, offset: offset))
          news.entries.append(entry)
        }
      }
      if isKnown || hasMark { return }
    }
  }

  private mutating func insert(_ item: Pending) {
    let index = pending.lastIndex {
      ($0.entry.serial, $0.folder) < (item.entry.serial, item.folder)
    }
    pending.insert(item, at: index.map { $0 + 1 } ?? 0)
  }

  private mutating func settle(_ folder: String, through serial: Int) {
    settled[folder] = max(serial, settled[folder] ?? 0)
    pending.removeAll { $0.folder == folder && $0.entry.serial <= serial }
  }

  private struct Tail {
    var records: [(offset: Int, record: HistoryRecord)]
    /// Whether it goes on where the last reading ended.
    var isContinued: Bool
  }

  /// Reads what is behind the known part of a file; of a new one, from the last mark on. Nil when
  /// nothing has changed.
  private mutating func readTail(of file: String, station: String) throws(RegisterError) -> Tail? {
    let path = register.appending(file)
    var status = stat()
    guard lstat(path.string, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw failure("lstat", path)
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAPlainFile(path.string) }
    let size = Int(status.st_size)
    let known = files[file]
    if let known, known.inode == status.st_ino, known.size == size { return nil }
    let isContinued = known.map { $0.inode == status.st_ino && size >= $0.length } ?? false
    var start = isContinued ? known?.length ?? 0 : 0
    if !isContinued { start = max(0, size - 65_536) }
    while true {
      let bytes = try DurableFile.read(path, from: start)
      // In the middle of a file one begins behind a blank line.
      let skipped = isContinued || start == 0 ? 0 : Journal.firstBlockStart(in: bytes)
      let scan = HistoryText.scan(Array(bytes[skipped...]), station: station)
      let hasMark = scan.records.contains { if case .settled = $0.record { true } else { false } }
      if !isContinued, start > 0, !hasMark {
        start = max(0, start - 2 * (size - start))
        continue
      }
      files[file] = FileState(
        inode: status.st_ino, length: start + skipped + scan.wholeLength,
        endsBlank: scan.wholeLength == 0 ? known?.endsBlank ?? true : scan.endsBlank,
        size: start + bytes.count)
      return Tail(
        records: scan.records.map { ($0.offset + start + skipped, $0.record) },
        isContinued: isContinued)
    }
  }

  private static func firstBlockStart(in bytes: [UInt8]) -> Int {
    var at = 1
    while at < bytes.count {
      if bytes[at] == 0x0A, bytes[at - 1] == 0x0A { return at + 1 }
      at += 1
    }
    return bytes.count
  }

  // MARK: Repair

  /// The files whose end was cut, with the length up to which they are whole.
  var cutFiles: [(file: String, length: Int)] {
    files.filter { $0.value.length < $0.value.size }.map { ($0.key, $0.value.length) }
      .sorted { $0.file < $1.file }
  }

  /// Puts aside what was cut, and cuts the files where their last whole record ends. Returns the
  /// paths under which the rests lie.
  mutating func repair(under lock: borrowing FolderLock) throws(RegisterError) -> [String] {
    var kept: [String] = []
    for (file, length) in cutFiles {
      let path = register.appending(file)
      let rest = try DurableFile.read(path, from: length)
      if rest.contains(where: { $0 != 0 && $0 != 0x0A }) {
        kept.append(try Quarantine.keep(rest, of: file, from: length, in: register))
      }
      try DurableFile.truncate(path, to: length)
      files[file]?.size = length
    }
    return kept
  }

  // MARK: Appending

  /// The serial for the next entry.
  var nextSerial: Int { lastSerial + 1 }

  /// Appends entries with one write and one sync. When it returns they survive a power cut; when it
  /// throws none of them counts. The caller holds the lock, has caught up and has repaired.
  mutating func append(
    _ entries: [HistoryEntry], at time: Instant, under lock: borrowing FolderLock
  ) throws(RegisterError) {
    // Were they parted by whether they hold names, a batch would cost two syncs.
    let root: Root = entries.contains(where: \.holdsNames) ? .named : .plain
    let (file, start) = try write(entries.map { .change($0) }, root, at: time)
    for entry in entries {
      // Where the batch begins: a file is void from the beginning of a batch on, or not.
      insert(Pending(entry: entry, folder: folder(of: root), file: file, offset: start))
      lastSerial = max(lastSerial, entry.serial)
    }
  }

  /// Says that the record files hold all that is pending, in each folder that has something pending.
  mutating func markSettled(
    at time: Instant, under lock: borrowing FolderLock
  ) throws(RegisterError) {
    for folder in Set(pending.map(\.folder)).sorted() {
      let mine = pending.filter { $0.folder == folder }
      guard let last = mine.map(\.entry.serial).max(), let file = mine.last?.file else { continue }
      let serial = nextSerial
      lastSerial = serial
      try append(
        HistoryText.bytes(.settled(through: last, serial: serial), when: time), to: file)
      settle(folder, through: last)
    }
  }

  private func folder(of root: Root) -> String { "\(root.rawValue)/\(station ?? "")" }

  /// Writes records to the station's file of a root; returns the file and where they begin in it.
  private mutating func write(
    _ records: [HistoryRecord], _ root: Root, at time: Instant
  ) throws(RegisterError) -> (file: String, start: Int) {
    let folder = folder(of: root)
    let newest = try historyFiles(in: folder).last
    let month = String(time.day.description.prefix(7))
    var bytes: [UInt8] = []
    for record in records { bytes += HistoryText.bytes(record, when: time) }
    if let given = abandoned[root] {
      // Nobody knows what a file holds in which a sync failed: the entries go to a new one, from
      // memory, and it says that the other counts no further.
      let base = String((newest ?? "").split(separator: "/").last?.prefix(7) ?? "")
      let number = Journal.number(of: newest.map { FilePath($0).lastComponent?.string ?? "" } ?? "")
      let name = "\(base).\(number + 1).rec"
      let voided = FilePath(given.file).lastComponent?.string ?? ""
      let void = HistoryRecord.void(file: voided, from: given.length, serial: nextSerial)
      lastSerial = void.serial
      let head = HistoryText.bytes(void, when: time)
      try create("\(folder)/\(name)", Array(HistoryText.header.utf8) + head + bytes)
      abandoned[root] = nil
      voids[given.file] = given.length
      return ("\(folder)/\(name)", HistoryText.header.utf8.count + head.count)
    }
    // A clock that was set back begins no older file.
    if let newest, let newestMonth = newest.split(separator: "/").last?.prefix(7),
      newestMonth >= month
    {
      do throws(RegisterError) {
        return (newest, try append(bytes, to: newest))
      } catch {
        if case .system(call: "fdatasync", _, _) = error {
          abandoned[root] = (newest, files[newest]?.length ?? 0)
        }
        throw error
      }
    }
    let file = "\(folder)/\(month).rec"
    try create(file, Array(HistoryText.header.utf8) + bytes)
    return (file, HistoryText.header.utf8.count)
  }

  /// Makes a file of the history with its first records.
  private mutating func create(_ file: String, _ bytes: [UInt8]) throws(RegisterError) {
    let path = register.appending(file)
    try Folder.checkWay(to: file, in: register)
    try Folder.createAll(path.removingLastComponent())
    try DurableFile.replace(path, with: bytes)
    try note(file, length: bytes.count)
  }

  private mutating func note(_ file: String, length: Int) throws(RegisterError) {
    var status = stat()
    let path = register.appending(file)
    guard lstat(path.string, &status) == 0 else { throw failure("lstat", path) }
    files[file] = FileState(
      inode: status.st_ino, length: length, endsBlank: true, size: Int(status.st_size))
  }

  /// Appends to a file that is whole, and returns where.
  @discardableResult
  private mutating func append(_ bytes: [UInt8], to file: String) throws(RegisterError) -> Int {
    guard let state = files[file] else { throw .noFolder(file) }
    let gap: [UInt8] = state.endsBlank ? [] : [0x0A, 0x0A]
    try DurableFile.append(gap + bytes, to: register.appending(file), length: state.length)
    let start = state.length + gap.count
    files[file]?.length = start + bytes.count
    files[file]?.size = start + bytes.count
    files[file]?.endsBlank = true
    return start
  }
}
