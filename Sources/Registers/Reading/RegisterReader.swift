import Glibc
import Programmes
import Records
import SystemPackage

/// Walks a register's files once and puts together what they hold.
///
/// The files are read by several threads, each file by itself (`FileReading`); here the results meet
/// in the order of the files' names, so that the outcome is the same however many threads there were.
struct RegisterReader {
  let folder: FilePath
  /// What the history tells beyond the files.
  private var unsettled = Unsettled()
  var scope = ReadingScope.everything
  /// Whether no file is read the fast way.
  var isCareful = false
  /// Whether each file is held against its own descriptors too.
  var checksDescriptors = false
  /// Is told how many files are read, of how many, and says whether to go on.
  var progress: (@Sendable (_ done: Int, _ of: Int) -> Bool)?
  var reading: Reading
  private var hasProgramme = false
  /// How many bytes of participants/ are not added yet.
  private var bytesOfPeople = 0
  /// The runs met so far of a file that was read in several.
  private var runs: [FilePart.Run] = []
  /// The file last read again to tell of a record in it.
  private var reread: (path: String, file: DraftFile, known: Set<Int>)?

  init(_ folder: FilePath) {
    self.folder = folder
    // Stands in until programme.rec is read, and for good if its record cannot be.
    self.reading = Reading(
      programme: Programme(
        id: "programme", name: folder.lastComponent?.string ?? "", country: "mali"),
      problems: [])
  }

  mutating func readAll() throws(RegisterError) {
    // Before the files: what is settled while they are read is then applied once more, to no effect.
    readHistory()
    let top = Listing("", in: folder)
    if let error = top.error { throw error }
    noteLeftOvers(in: top)
    let reading = FileReading(
      folder: folder, unsettled: unsettled, checksDescriptors: checksDescriptors,
      isCareful: isCareful)
    // First, because figures ask who counts as young.
    if let part = reading.part(.init(path: Register.programmeFile)) { add(part) }
    if !hasProgramme, !self.reading.problems.contains(where: { $0.file == Register.programmeFile })
    {
      note(.field(.noProgramme), in: Register.programmeFile)
    }
    if let part = reading.part(.init(path: Register.placesFile)) { add(part) }
    if let part = reading.part(.init(path: Register.questionsFile)) { add(part) }
    if scope == .everything, let part = reading.part(.init(path: Register.findingsFile)) {
      add(part)
    }
    var listings = [Listing("activities", in: folder)]
    noteProblems(of: listings[0])
    // A file that stands beside the years is read too, so that nothing is passed over.
    var paths = listings[0].names.filter { !$0.hasPrefix(".") }.map { "activities/\($0)" }.filter {
      Folder.isFolder(folder.appending($0)) || !$0.hasSuffix(".rec")
    }
    let readsRoster = scope == .everything || scope == .figures && someoneIsSaidToBeAnother()
    if readsRoster { paths.append("participants") }
    if scope == .everything { paths.append("early-warning") }
    listings += Workers.map(chunks: paths.count, tool: {}) { [paths, folder] index, _ in
      Listing(paths[index], in: folder)
    }
    for listing in listings.dropFirst() { noteProblems(of: listing) }
    let files = files(in: listings, readsRoster: readsRoster)
    let count = files.reduce(0) { $0 + $1.count }
    var filled = self
    filled.reading.programme.activities.reserve(count)
    filled.reading.figures.reserveCapacity(count)
    for people in files where people.first?.folder == "participants" {
      filled.bytesOfPeople += people.reduce(0) { $0 + (reading.size(of: $1) ?? 0) }
    }
    filled = reading.read(
      files, youth: self.reading.programme.youthDefinition, keepsPeople: scope != .figures,
      progress: progress, into: consume filled
    ) { (reader: inout RegisterReader, parts: consuming [FilePart]) in
      while let part = parts.popLast() { reader.add(part) }
    }
    // What was read of a part would pass for the whole.
    if isStopped(count) { return }
    self = filled
    self.reading.problems.sort { ($0.file, $0.place) < ($1.file, $1.place) }
  }

  /// Whether whoever looks on wants no more of it.
  func isStopped(_ files: Int) -> Bool { progress.map { !$0(files, files) } ?? false }

  /// Whether an officer has said of anybody that there are two records, as far as a look can tell.
  private func someoneIsSaidToBeAnother() -> Bool {
    if unsettled.files.keys.contains(where: { $0.hasPrefix("participants/") }) { return true }
    let files = Listing("participants", in: folder).records.map { "participants/\($0.name)" }
    return SameAsSearch(folder: folder, files: files).findsAny()
  }

  private mutating func readHistory() {
    var journal = Journal(folder, station: nil)
    do throws(RegisterError) {
      try journal.catchUp()
    } catch {
      note(.unreadableFile(error), in: Journal.Root.plain.rawValue)
    }
    unsettled = Unsettled(journal.pending)
    reading.givenIDs = journal.givenIDs
    if scope == .everything {
      // Named by the activity: `ID.rec`, `ID.2.rec`.
      for name in (try? Trash.names(in: folder)) ?? [] {
        reading.givenIDs.insert(String(name.prefix { $0 != "." }), of: "Activity")
      }
    }
    for (file, length) in journal.cutFiles { note(.cutHistory(from: length), in: file) }
  }

  private mutating func noteProblems(of listing: Listing) {
    switch listing.error {
    case nil: noteLeftOvers(in: listing)
    // A note of somebody's beside the folders is no matter of ours.
    case .notAPlainFile where isPlainFile(folder.appending(listing.path)): break
    case let error?: note(.unreadableFile(error), in: listing.path)
    }
  }

  /// The files to be read, by folder and in order, those among them that only the history knows yet.
  private mutating func files(
    in listings: [Listing], readsRoster: Bool
  ) -> [[FileReading.File]] {
    var added = Set(unsettled.newFiles(in: folder))
    var folders: [[FileReading.File]] = []
    for listing in listings where !listing.records.isEmpty {
      if scope.isOfAll, listing.isPlain, added.isEmpty {
        folders.append(listing.records)
      } else {
        folders.append(chosen(of: listing, behind: folders.reduce(0) { $0 + $1.count }, &added))
      }
    }
    guard !added.isEmpty else { return folders }
    let isWanted = { (path: String) in
      path.hasPrefix("activities/") || readsRoster && path.hasPrefix("participants/")
        || scope == .everything
    }
    let files = folders.joined() + added.filter(isWanted).map { FileReading.File(path: $0) }
    // Activities, participants, early warning: not the order of the alphabet.
    let order = ["activities", "participants", "early-warning"]
    func rank(_ folder: String) -> (Int, String) {
      (order.firstIndex { folder.hasPrefix($0) } ?? 0, folder)
    }
    return Dictionary(grouping: files, by: \.folder)
      .sorted { rank($0.key) < rank($1.key) }
      .map { $0.value.sorted { $0.name < $1.name } }
  }

  /// The files of a folder that can be read and are asked for, behind so many of other folders; those
  /// found are taken from the `added`.
  private mutating func chosen(
    of listing: Listing, behind others: Int, _ added: inout Set<String>
  ) -> [FileReading.File] {
    var wanted: (mayHold: (String) -> Bool, most: Int)?
    if case .activities(let period, let most) = scope { wanted = (period.mayHold, most) }
    var files: [FileReading.File] = []
    for file in listing.records {
      if let (mayHold, most) = wanted, others + files.count >= most || !mayHold(file.name) {
        continue
      }
      if !added.isEmpty { added.remove(file.path) }
      if !file.isKnownPlain, Folder.isFolder(folder.appending(file.path)) { continue }
      if !file.isReadable {
        // The name's bytes are not UTF-8: as it reads, the file cannot be opened.
        let error = RegisterError.system(call: "open", path: file.path, errno: EILSEQ)
        note(.unreadableFile(error), in: file.path)
      } else {
        files.append(file)
      }
    }
    return files
  }

  private func isPlainFile(_ path: FilePath) -> Bool {
    var status = stat()
    return lstat(path.string, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private mutating func noteLeftOvers(in listing: Listing) {
    for name in listing.names where name.hasPrefix(".") && name.hasSuffix(".rec.new") {
      let path = listing.path.isEmpty ? name : "\(listing.path)/\(name)"
      note(.leftOver, in: path, isRepairable: true)
    }
  }

  private mutating func note(
    _ kind: Reading.Problem.Kind, in file: String, isRepairable: Bool = false
  ) {
    reading.problems.append(
      Reading.Problem(
        file: file, place: Records.Place(line: 1, column: 1), length: 1, lineText: "", kind: kind,
        isRepairable: isRepairable))
  }

  /// The activity of one file's text; nil when there is none that can be read.
  static func activity(in text: RecordFile) -> Activity? {
    FilePart(text, of: .init(path: ""), known: []).activity
  }
}

// MARK: Putting together

extension RegisterReader {
  private mutating func add(_ part: consuming FilePart) {
    if let run = part.run {
      runs.append(run)
      if run.number == run.count - 1 { addRuns(of: part.file) }
      return
    }
    if part.isCareful { reading.filesReadCarefully += 1 }
    if !part.problems.isEmpty { reading.problems += part.problems }
    if let activity = part.activity.take() {
      if scope == .everything, reading.files.activities[activity.id] == nil {
        reading.files.activities[activity.id] = part.path
      }
      if reading.programme.add(consume activity) {
        if let figures = part.figures.take() { reading.figures.append(figures) }
      } else {
        noteTaken(part.path)
      }
    }
    for entry in part.entries where !add(entry.value) {
      noteDuplicate(record: entry.record, in: part.path)
    }
  }

  /// Adds a record; false when its identifier is taken.
  private mutating func add(_ value: FilePart.Value) -> Bool {
    switch value {
    case .programme(let programme):
      if hasProgramme { return false }
      adopt(programme)
      return true
    case .question(let question): return reading.programme.questions.add(question)
    case .filed(let record): return reading.programme.add(record)
    case .participant(let participant):
      // Of two with one identifier the first counts.
      return reading.programme.participants.add(participant)
    }
  }

  /// Adds the people of a file when all its runs were met, or reads it whole the careful way.
  private mutating func addRuns(of file: FileReading.File) {
    var parts = runs.map(\.part)
    runs = []
    let isFramed = parts.first??.isFramed ?? false
    let isWhole = parts.contains { $0?.hasEnd == true } == isFramed
    guard isWhole, !parts.contains(where: { $0 == nil }) else {
      let reading = FileReading(
        folder: folder, unsettled: unsettled, checksDescriptors: checksDescriptors,
        isCareful: isCareful)
      if let part = reading.part(file) { add(part) }
      return
    }
    if parts.contains(where: { $0?.hasCarriageReturn == true }) {
      let text = readAgain(file.path).file.text
      for problem in text.problems {
        reading.problems.append(Reading.Problem(problem, in: file.path))
      }
    }
    makeRoom(for: parts)
    var record = 0
    parts.reverse()
    while let part = parts.popLast() {
      guard let people = part?.people else { continue }
      for index in reading.programme.participants.add(people) {
        noteDuplicate(record: record + index, in: file.path)
      }
      record += people.count
    }
  }

  /// Makes room for the people of a file, and for as many as there will be in those that follow, by what
  /// their sizes tell: to grow file by file would copy the roster again and again, and need room for it
  /// twice.
  private mutating func makeRoom(for parts: [ParticipantScan.Part?]) {
    let bytes = parts.reduce(0) { $0 + ($1?.byteCount ?? 0) }
    // A little more: what stays free of it is never touched.
    let share = bytes > 0 ? 1.03 * Double(max(bytes, bytesOfPeople)) / Double(bytes) : 1
    let people = parts.reduce(0) { $0 + ($1?.people.count ?? 0) }
    let nameBytes = parts.reduce(0) { $0 + ($1?.people.nameBytes ?? 0) }
    reading.programme.participants.reserve(
      Int(Double(people) * share), nameBytes: Int(Double(nameBytes) * share))
    bytesOfPeople -= bytes
  }

  /// Takes the office's own record, keeping what other files gave already.
  private mutating func adopt(_ programme: Programme) {
    hasProgramme = true
    reading.programme.settings = programme.settings
    reading.programme.youthDefinition = programme.youthDefinition
  }

  /// Tells that a file's activity is another file's already, in the place of what it was read as.
  private mutating func noteTaken(_ path: String) {
    let (file, known) = readAgain(path)
    let text = file.text
    reading.problems.removeAll { $0.file == path && $0.isOfRecord }
    let part = FilePart(text, of: .init(path: path), known: known, isTaken: true)
    reading.problems += part.problems
  }

  private mutating func noteDuplicate(record index: Int, in path: String) {
    let (file, known) = readAgain(path)
    let text = file.text
    guard text.records.indices.contains(index), let id = text.records[index].field("Id"),
      !known.contains(id.place.line)
    else { return }
    reading.problems.append(
      Reading.Problem(
        .field(.duplicateIdentifier(id.value)), in: path, id, text.records[index]))
  }

  /// The text of a file as it was read, its records to be found by their identifiers, and the lines of it
  /// that have a problem told.
  mutating func readAgain(_ path: String) -> (file: DraftFile, known: Set<Int>) {
    if let reread, reread.path == path { return (reread.file, reread.known) }
    let reading = FileReading(
      folder: folder, unsettled: unsettled, checksDescriptors: checksDescriptors,
      isCareful: isCareful)
    let text = reading.text(of: path) ?? RecordFile()
    let known = Set(reading.problems(of: text).map(\.place.line))
    let file = DraftFile(text)
    reread = (path, file, known)
    return (file, known)
  }
}

extension Reading.Problem {
  /// Whether it is about a record's contents, not about the text or the file.
  fileprivate var isOfRecord: Bool {
    switch kind {
    case .field, .finding: true
    case .text, .unreadableFile, .leftOver, .cutHistory, .notWritable: false
    }
  }
}

extension Period {
  /// Whether an activity of the file of that name, which begins with its first day, may lie in the
  /// period. Days are written so that their order is that of the alphabet.
  var mayHold: (_ fileName: String) -> Bool {
    let (first, last) = (first.description, last.description)
    return { $0 >= first && $0.prefix(10) <= last }
  }
}
