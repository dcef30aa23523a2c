import Glibc
import Programmes
import SystemPackage

/// The histories of all stations of a register as far as they matter for the next change: what is not
/// yet in the record files, and the greatest serial.
///
/// An entry is appended with one write and one sync; from then on it is saved. Files of a station are
/// named by the month, `2023-09.rec`; names only go forward, whatever the clock does. After a failed
/// sync the file is given up for `2023-09.2.rec`, which says which serials are void. Entries that hold
/// names stand under participants/.
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
    /// Whether a mark has left it pending. It says what holds whatever becomes of the mark.
    var isLeft = false
  }

  /// How far a file was read.
  private struct FileState: Sendable {
    var inode: UInt
    /// Where the last whole record ends.
    var length: Int
    var endsBlank: Bool
    var size: Int
    /// Whether this process has synced all of it.
    var isSynced = false
    /// Whether it says anywhere that something is settled.
    var hasMark = false
    /// What lies between whole records and is none: blocks of an entry that never reached the disk, of a
    /// batch whose later ones did.
    var strange: [Range<Int>] = []
  }

  let register: FilePath
  /// The station that this value appends for; nil when it only reads.
  let station: String?
  private var folders = KnownFolders()
  private var listings = KnownListings()
  /// By serial.
  private(set) var pending: [Pending] = []
  private(set) var lastSerial = 0
  /// What the entries read so far made or removed.
  private(set) var givenIDs = GivenIDs()
  private var files: [String: FileState] = [:]
  /// The newest file of each folder, as it was found when the history was read last.
  private var newest: [String: String] = [:]
  /// What is settled, by folder.
  private var settled: [String: Int] = [:]
  /// Serials that count for nothing, by folder.
  private var voids: [String: [ClosedRange<Int>]] = [:]
  /// Files in which a sync failed, and what was to be in them: the next entries go to another file, which
  /// says so.
  private var abandoned: [Root: (file: String, serials: [ClosedRange<Int>])] = [:]

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
    newest = [:]
    for root in Root.allCases {
      do throws(RegisterError) {
        try Folder.checkWay(to: root.rawValue, in: register)
      } catch .notAPlainFile {
        // A file or a link stands on the way: there is nothing of ours behind it.
        continue
      }
      let stations = try listings.names(in: root.rawValue, of: register) ?? []
      for station in stations where !station.hasPrefix(".") {
        let folder = "\(root.rawValue)/\(station)"
        guard let names = try listings.names(in: folder, of: register) else { continue }
        try catchUp(folder, names, station: station, &news)
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
    let files = names.filter { $0.hasSuffix(".rec") && !$0.hasPrefix(".") }
    if files.count < 2 { return files }
    return files.map { (month: $0.prefix(7), number: number(of: $0), name: $0) }
      .sorted { ($0.month, $0.number, $0.name) < ($1.month, $1.number, $1.name) }
      .map(\.name)
  }

  private static func number(of name: String) -> Int {
    let parts = name.split(separator: ".")
    return parts.count == 3 ? Int(parts[1]) ?? 1 : 1
  }

  private mutating func catchUp(
    _ folder: String, _ names: [String], station: String, _ news: inout News
  ) throws(RegisterError) {
    let there = Journal.inOrder(names).map { "\(folder)/\($0)" }
    newest[folder] = there.last
    for file in files.keys where file.hasPrefix("\(folder)/") && !there.contains(file) {
      files[file] = nil
      pending.removeAll { $0.file == file }
      (news.isAny, news.isUncertain) = (true, true)
    }
    // What is not settled stands at the end: from the newest file back to one that has a mark.
    for file in there.reversed() {
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
      for record in scan.records {
        lastSerial = max(lastSerial, record.serial)
        switch record {
        case .settled(let serial, let own, let steps):
          hasMark = true
          settle(folder, through: serial)
          if !steps.isEmpty { insert(Journal.left(steps, own, station, folder, file)) }
        case .void(let serials, _): makeVoid(serials, in: folder)
        case .change(let entry):
          entry.noteGiven(in: &givenIDs)
          let isVoid = voids[folder]?.contains { $0.contains(entry.serial) } ?? false
          guard entry.serial > settled[folder] ?? 0, !isVoid else { continue }
          insert(Pending(entry: entry, folder: folder, file: file))
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

  private mutating func makeVoid(_ serials: ClosedRange<Int>, in folder: String) {
    voids[folder, default: []].append(serials)
    pending.removeAll {
      !$0.isLeft && $0.folder == folder && serials.contains($0.entry.serial)
    }
  }

  private mutating func settle(_ folder: String, through serial: Int) {
    settled[folder] = max(serial, settled[folder] ?? 0)
    pending.removeAll { $0.folder == folder && $0.entry.serial <= serial }
  }

  private struct Tail {
    var records: [HistoryRecord]
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
      let scan = HistoryText.scan(
        Array(bytes[skipped...]), station: station, isBeginning: start == 0)
      let hasMark = scan.records.contains { if case .settled = $0 { true } else { false } }
      if !isContinued, start > 0, !hasMark {
        start = max(0, start - 2 * (size - start))
        continue
      }
      files[file] = FileState(
        inode: status.st_ino, length: start + skipped + scan.wholeLength,
        endsBlank: scan.wholeLength == 0 ? known?.endsBlank ?? true : scan.endsBlank,
        size: start + bytes.count, hasMark: hasMark || isContinued && known?.hasMark == true,
        strange: scan.strange.map {
          start + skipped + $0.lowerBound..<start + skipped + $0.upperBound
        })
      return Tail(records: scan.records, isContinued: isContinued)
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

  /// The files whose end was cut, with the length up to which they are whole; or with a gap, and where
  /// that begins.
  var cutFiles: [(file: String, length: Int)] {
    files.compactMap { file, state in
      if let gap = state.strange.first { return (file, gap.lowerBound) }
      return state.length < state.size ? (file, state.length) : nil
    }
    .sorted { $0.file < $1.file }
  }

  /// Puts aside what was cut, and cuts the files where their last whole record ends. Returns the
  /// paths under which the rests lie.
  mutating func repair(under lock: borrowing FolderLock) throws(RegisterError) -> [String] {
    var kept: [String] = []
    for (file, _) in cutFiles {
      try closeGaps(in: file, &kept)
      let length = files[file]?.length ?? 0
      guard length < files[file]?.size ?? 0 else { continue }
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

  /// Takes out what lies between whole records.
  private mutating func closeGaps(
    in file: String, _ kept: inout [String]
  ) throws(RegisterError) {
    guard let gaps = files[file]?.strange, !gaps.isEmpty else { return }
    let path = register.appending(file)
    var bytes = try DurableFile.read(path, from: 0)
    for gap in gaps.reversed() {
      let rest = Array(bytes[gap])
      if rest.contains(where: { $0 != 0 && $0 != 0x0A }) {
        kept.append(try Quarantine.keep(rest, of: file, from: gap.lowerBound, in: register))
      }
      bytes.removeSubrange(gap)
    }
    try DurableFile.replace(path, with: bytes)
    let length = (files[file]?.length ?? 0) - gaps.reduce(0) { $0 + $1.count }
    try note(file, length: length)
  }

  /// Makes sure that everything pending is on the disk. Who wrote it may have been killed before it was;
  /// were the record files to take it over, a power cut could leave half of it.
  mutating func secure(under lock: borrowing FolderLock) throws(RegisterError) {
    for file in Set(pending.map(\.file)) where files[file]?.isSynced == false {
      try DurableFile.sync(register.appending(file))
      try Folder.sync(register.appending(file).removingLastComponent())
      try folders.secure(for: file, in: register)
      files[file]?.isSynced = true
    }
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
    let serials = (entries.map(\.serial).min() ?? 0)...(entries.map(\.serial).max() ?? 0)
    var bytes: [UInt8] = []
    for entry in entries { bytes += HistoryText.bytes(.change(entry), when: time) }
    let file: String
    do throws(RegisterError) {
      file = try write(bytes, holding: serials, root, at: time)
    } catch {
      // What failed may yet be found on the disk: no serial is given twice.
      lastSerial = max(lastSerial, entries.map(\.serial).max() ?? 0)
      throw error
    }
    for entry in entries {
      insert(Pending(entry: entry, folder: folder(of: root), file: file))
      lastSerial = max(lastSerial, entry.serial)
    }
  }

  /// Says that the record files hold all that is pending, in each folder that has something pending; but
  /// for what it tells of these files, which could not be replaced. That is told again with the mark, in
  /// one record: it is on the disk with it or not at all.
  mutating func markSettled(
    leaving stuck: Set<String> = [], at time: Instant, under lock: borrowing FolderLock
  ) throws(RegisterError) {
    let steps = pending.flatMap(\.entry.steps)
    let left = steps.filter { stuck.contains($0.file) }
    // Nothing else has come since it was told last.
    if !steps.isEmpty, left.count == steps.count { return }
    var folders = Set(pending.map(\.folder))
    var item: Pending?
    if !left.isEmpty {
      let root: Root = left.contains { $0.file.hasPrefix("participants/") } ? .named : .plain
      let folder = folder(of: root)
      let through = pending.filter { $0.folder == folder }.map(\.entry.serial).max()
      let serial = nextSerial
      lastSerial = serial
      let record = HistoryRecord.settled(
        through: through ?? settled[folder] ?? 0, serial: serial, leaving: left)
      let file = try write(
        HistoryText.bytes(record, when: time), holding: serial...serial, root, at: time)
      settle(folder, through: through ?? 0)
      item = Journal.left(left, serial, station ?? "", folder, file)
      folders.remove(folder)
    }
    for folder in folders.sorted() {
      let mine = pending.filter { $0.folder == folder }
      guard let last = mine.map(\.entry.serial).max(), let file = mine.last?.file else { continue }
      let serial = nextSerial
      lastSerial = serial
      try append(
        HistoryText.bytes(.settled(through: last, serial: serial), when: time), to: file)
      settle(folder, through: last)
    }
    if let item { insert(item) }
  }

  /// What a mark has left pending.
  private static func left(
    _ steps: [HistoryEntry.Step], _ serial: Int, _ station: String, _ folder: String, _ file: String
  ) -> Pending {
    Pending(
      entry: HistoryEntry(
        serial: serial, station: station, time: Instant(seconds: 0), who: "", activity: nil,
        undoes: nil, steps: steps), folder: folder, file: file, isLeft: true)
  }

  private func folder(of root: Root) -> String { "\(root.rawValue)/\(station ?? "")" }

  /// Writes records of these serials to the station's file of a root, and returns the file.
  private mutating func write(
    _ bytes: [UInt8], holding serials: ClosedRange<Int>, _ root: Root, at time: Instant
  ) throws(RegisterError) -> String {
    let folder = folder(of: root)
    // The lock has been held since the history was read: nobody has begun another file.
    var newest = newest[folder]
    if newest == nil { newest = try historyFiles(in: folder).last }
    let month = String(time.day.description.prefix(7))
    if let given = abandoned[root] {
      var serial = max(lastSerial, serials.upperBound)
      var voids: [UInt8] = []
      for range in given.serials {
        serial += 1
        voids += HistoryText.bytes(.void(range, serial: serial), when: time)
      }
      let file = successor(of: given.file)
      try create(file, voids + bytes, holding: serials, root)
      lastSerial = serial
      abandoned[root] = nil
      return file
    }
    // A clock that was set back begins no older file.
    if let newest, let newestMonth = FilePath(newest).lastComponent?.string.prefix(7),
      newestMonth >= month
    {
      do throws(RegisterError) {
        try append(bytes, to: newest)
      } catch {
        // Nobody knows what a file holds in which a sync failed, nor one that could not be cut back.
        abandon(newest, serials, root)
        throw error
      }
      return newest
    }
    let file = "\(folder)/\(month).rec"
    try create(file, bytes, holding: serials, root)
    return file
  }

  private mutating func abandon(_ file: String, _ serials: ClosedRange<Int>, _ root: Root) {
    abandoned[root] = (file, (abandoned[root]?.serials ?? []) + [serials])
    makeVoid(serials, in: folder(of: root))
  }

  /// The file that goes on for one that was given up: `2023-09.2.rec` for `2023-09.rec`.
  private func successor(of file: String) -> String {
    let path = FilePath(file)
    let name = path.lastComponent?.string ?? ""
    var number = Journal.number(of: name) + 1
    func next() -> String {
      path.removingLastComponent().appending("\(name.prefix(7)).\(number).rec").string
    }
    while Folder.exists(register.appending(next())) { number += 1 }
    return next()
  }

  /// Makes a file of the history with its first records. When it fails, these may be on the disk all the
  /// same.
  private mutating func create(
    _ file: String, _ records: [UInt8], holding serials: ClosedRange<Int>, _ root: Root
  ) throws(RegisterError) {
    let bytes = Array(HistoryText.header.utf8) + records
    do throws(RegisterError) {
      try DurableFile.put(bytes, at: file, in: register, &folders)
    } catch {
      if Folder.exists(register.appending(file)) { abandon(file, serials, root) }
      throw error
    }
    newest[folder(of: root)] = file
    try note(file, length: bytes.count)
  }

  private mutating func note(_ file: String, length: Int) throws(RegisterError) {
    var status = stat()
    let path = register.appending(file)
    guard lstat(path.string, &status) == 0 else { throw failure("lstat", path) }
    files[file] = FileState(
      inode: status.st_ino, length: length, endsBlank: true, size: Int(status.st_size),
      isSynced: true)
  }

  /// Appends to a file that is whole.
  private mutating func append(_ bytes: [UInt8], to file: String) throws(RegisterError) {
    guard let state = files[file] else { throw .noFolder(file) }
    let gap: [UInt8] = state.endsBlank ? [] : [0x0A, 0x0A]
    try DurableFile.append(gap + bytes, to: register.appending(file), length: state.length)
    // A mark stands only where somebody has made sure of the folders.
    if !state.hasMark { try folders.secure(for: file, in: register) }
    let length = state.length + gap.count + bytes.count
    files[file] = FileState(
      inode: state.inode, length: length, endsBlank: true, size: length, isSynced: true,
      hasMark: state.hasMark)
  }
}
