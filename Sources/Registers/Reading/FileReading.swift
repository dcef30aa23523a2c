import Glibc
import Programmes
import Records
import Synchronization
import SystemPackage

/// Reads single files of a register, the fast way where that will do.
///
/// A file of an activity that is written as this program writes them, or nearly so, goes through
/// `ActivityScan`, one of participants through `ParticipantScan`,
/// a large one in runs. All others, and each of which there is anything to tell, are read whole by `RecordFile` and `FieldReader`: the careful way, ten times slower.
struct FileReading: Sendable {
  let folder: FilePath
  let unsettled: Unsettled
  let checksDescriptors: Bool
  let isCareful: Bool

  /// A file to be read. A class, so that to pass it on counts one reference that no other file has: the
  /// folder's text is that of thousands, and threads that count it at once wait for one another.
  final class File: Sendable {
    /// Inside the register, without the last `/`.
    let folder: String
    let name: String
    /// Whether the folder itself calls it a plain file: no question to the system is needed.
    let isKnownPlain: Bool
    /// Whether its name is what its bytes are: not of one that is not UTF-8.
    let isReadable: Bool

    init(folder: String, name: String, isKnownPlain: Bool, isReadable: Bool) {
      self.folder = folder
      self.name = name
      self.isKnownPlain = isKnownPlain
      self.isReadable = isReadable
    }

    convenience init(path: String) {
      let slash = path.lastIndex(of: "/")
      self.init(
        folder: slash.map { String(path[..<$0]) } ?? "",
        name: slash.map { String(path[path.index(after: $0)...]) } ?? path, isKnownPlain: false,
        isReadable: true)
    }

    var path: String { folder.isEmpty ? name : "\(folder)/\(name)" }
  }

  /// How many files a thread takes at once.
  private static let filesAtOnce = 64
  /// How many bytes of a large file a thread takes at once.
  private static let bytesAtOnce = 1 << 20

  /// What a thread takes at once.
  private enum Work {
    case files(ArraySlice<File>)
    case run(File, number: Int, of: Int)
  }

  /// Reads files, given by folder, on several threads, and returns `whole` with each chunk of parts put in by `take`, in the
  /// order of the files; the parts of a chunk come in the reverse, so that whoever takes the last takes them
  /// without a copy.
  func read<Whole: Sendable>(
    _ folders: [[File]], youth: YouthDefinition, keepsPeople: Bool,
    progress: (@Sendable (Int, Int) -> Bool)?, into whole: consuming Whole,
    _ take: @Sendable (inout Whole, consuming [FilePart]) -> Void
  ) -> Whole {
    let works = works(folders)
    let total = folders.reduce(0) { $0 + $1.count }
    let done = Atomic<Int>(0)
    let tool = { @Sendable in FileReader(self, youth: youth, keepsPeople: keepsPeople) }
    let isStopped = Atomic(false)
    let work = { @Sendable (index: Int, reader: inout FileReader) -> [FilePart] in
      var parts: [FilePart] = []
      if isStopped.load(ordering: .relaxed) { return parts }
      switch works[index] {
      case .run(let file, let number, let count):
        parts.append(reader.part(file, run: number, of: count))
        if number > 0 { return parts }
      case .files(let files):
        parts.reserveCapacity(files.count)
        for file in files.reversed() {
          if let part = reader.part(file) { parts.append(part) }
        }
      }
      if let progress {
        let count = if case .files(let files) = works[index] { files.count } else { 1 }
        if !progress(done.add(count, ordering: .relaxed).newValue, total) {
          isStopped.store(true, ordering: .relaxed)
        }
      }
      return parts
    }
    return Workers.map(chunks: works.count, tool: tool, work, into: whole, take)
  }

  private func works(_ folders: [[File]]) -> [Work] {
    var works: [Work] = []
    for files in folders {
      var first = 0
      func close(before index: Int) {
        if first < index { works.append(.files(files[first..<index])) }
        first = index
      }
      let hasRuns = files.first?.folder == "participants"
      for index in files.indices {
        guard hasRuns, isPlain(files[index]) else {
          if index - first == FileReading.filesAtOnce { close(before: index) }
          continue
        }
        close(before: index)
        first = index + 1
        let count = max(1, (size(of: files[index]) ?? 0) / FileReading.bytesAtOnce)
        for number in 0..<count {
          works.append(.run(files[index], number: number, of: count))
        }
      }
      close(before: files.count)
    }
    return works
  }

  /// How many bytes a file has; nil when there is none.
  func size(of file: File) -> Int? {
    var status = stat()
    return lstat(folder.appending(file.path).string, &status) == 0 ? Int(status.st_size) : nil
  }

  /// Whether a file may be read the fast way.
  func isPlain(_ file: File) -> Bool {
    file.isKnownPlain && !isCareful && !checksDescriptors && !unsettled.touches(file.path)
  }

  /// The bytes of a file that begin one of so many runs.
  static func range(ofRun number: Int, of count: Int) -> Range<Int> {
    number * bytesAtOnce..<(number + 1) * bytesAtOnce
  }

  /// Reads one file the careful way; nil when there is none.
  func part(_ file: File) -> FilePart? {
    do throws(RegisterError) {
      guard let text = try carefulText(file.path) else { return nil }
      return part(text, of: file)
    } catch {
      var part = FilePart(file)
      part.note(.unreadableFile(error), at: Records.Place(line: 1, column: 1), "")
      return part
    }
  }

  func part(_ text: RecordFile, of file: File) -> FilePart {
    let problems = problems(of: text)
    var part = FilePart(text, of: file, known: Set(problems.map(\.place.line)))
    let records = part.problems
    part.problems = []
    for problem in problems {
      part.note(
        .text(problem.kind), at: problem.place, problem.lineText, length: problem.length)
    }
    if checksDescriptors {
      tellRepairs(of: text, in: &part)
      part.noteWhatIsOutOfPlace(in: text)
    }
    part.problems += records
    return part
  }

  /// Says which of a text's problems `Register.repair` mends, and whether the file cannot be replaced.
  private func tellRepairs(of text: RecordFile, in part: inout FilePart) {
    if !part.problems.isEmpty {
      let mended = Set(text.repairableProblems(untypedAs: Descriptors.ofUntyped(in: part.path)))
      let renamed = text.linesOfNewIdentifiers
      for index in part.problems.indices {
        let problem = part.problems[index]
        part.problems[index].isRepairable =
          mended.contains { $0.place == problem.place && .text($0.kind) == problem.kind }
          || problem.isDuplicateKey && renamed.contains(problem.place.line)
      }
    }
    if let error = DurableFile.hindrance(toReplacing: folder.appending(part.path)) {
      part.note(.notWritable(error), at: Records.Place(line: 1, column: 1), "")
    }
  }

  /// What is wrong in a text, whatever its records say.
  func problems(of text: RecordFile) -> [Records.Problem] {
    text.problems + (checksDescriptors ? text.violations : [])
  }

  /// The text of a file with what is not yet in it; nil when it is not there or cannot be read.
  func text(of path: String) -> RecordFile? {
    do throws(RegisterError) {
      return try carefulText(path)
    } catch {
      return nil
    }
  }

  private func carefulText(_ path: String) throws(RegisterError) -> RecordFile? {
    if unsettled.touches(path) { return try unsettled.current(path, in: folder)?.text }
    return try DurableFile.read(folder.appending(path)).map { RecordFile($0) }
  }
}

/// A thread's reader, with what it uses again for each file.
struct FileReader: ~Copyable {
  private let reading: FileReading
  private let youth: YouthDefinition
  /// Whether the people of activities are kept, beyond their figures.
  private let keepsPeople: Bool
  private var text = FileText()
  private var workshop: ActivityScan.Workshop
  private let digits: UnsafeMutablePointer<UInt8>
  /// The folder last read from.
  private var folder: (path: String, descriptor: CInt, isOfActivities: Bool) = ("", -1, false)

  init(_ reading: FileReading, youth: YouthDefinition, keepsPeople: Bool) {
    self.reading = reading
    self.youth = youth
    self.keepsPeople = keepsPeople
    workshop = ActivityScan.Workshop(youth: youth, keepsAll: keepsPeople)
    digits = .allocate(capacity: 256)
    digits.initialize(from: PackedIdentifier.digits, count: 256)
  }

  deinit {
    digits.deallocate()
    if folder.descriptor >= 0 { close(folder.descriptor) }
  }

  /// Reads a file; nil when there is none.
  mutating func part(_ file: FileReading.File) -> FilePart? {
    guard reading.isPlain(file) else { return careful(reading.part(file)) }
    enter(file.folder)
    guard folder.descriptor >= 0, let bytes = text.read(file.name, in: folder.descriptor) else {
      return careful(reading.part(file))
    }
    if folder.isOfActivities {
      var part = FilePart(file)
      if ActivityScan.read(bytes, digits: digits, &workshop, into: &part) { return part }
    }
    return careful(reading.part(RecordFile(Array(bytes)), of: file))
  }

  /// Adds the figures to what was read the careful way, reckoned here so that all threads take their
  /// share.
  private func careful(_ part: FilePart?) -> FilePart? {
    guard var part, let activity = part.activity else { return part }
    part.figures = Figures(activity, youth: youth)
    if !keepsPeople { part.activity?.attendances = Attendances() }
    return part
  }

  /// Reads one of so many runs of a file of participants.
  mutating func part(_ file: FileReading.File, run number: Int, of count: Int) -> FilePart {
    var part = FilePart(file)
    enter(file.folder)
    let range = FileReading.range(ofRun: number, of: count)
    var people: ParticipantScan.Part?
    if folder.descriptor >= 0,
      let bytes = text.read(
        file.name, in: folder.descriptor, run: range, isLast: number == count - 1)
    {
      people =
        bytes.isEmpty
        ? ParticipantScan.Part()
        : ParticipantScan.read(bytes, isStart: number == 0, digits: digits)
    }
    part.run = FilePart.Run(number: number, count: count, part: people)
    return part
  }

  private mutating func enter(_ path: String) {
    guard folder.path != path || folder.descriptor < 0 else { return }
    if folder.descriptor >= 0 { close(folder.descriptor) }
    let full = reading.folder.appending(path)
    let descriptor = open(full.string, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    folder = (path, descriptor, path.hasPrefix("activities"))
  }
}

extension FilePart {
  /// Tells of lines that end in CR LF, as the careful way does.
  mutating func noteCarriageReturns(in text: UnsafeBufferPointer<UInt8>) {
    guard let first = text.firstIndex(of: .carriageReturn) else { return }
    let lineStart = text[..<first].lastIndex(of: .newline).map { $0 + 1 } ?? 0
    let line = String(decoding: text[lineStart..<first], as: UTF8.self)
    let place = Records.Place(
      line: text[..<first].count { $0 == .newline } + 1, column: line.count + 1)
    note(.text(.carriageReturn(lines: text.count { $0 == .carriageReturn })), at: place, line)
  }
}
