package import Programmes
package import Records
import Synchronization

/// What opening a register yields: the programme as far as it could be read, and what is wrong.
package struct Reading: Sendable {
  package var programme: Programme
  /// Sorted by file, line and column.
  package var problems: [Problem]
  /// The file of each activity, inside the register.
  package var files = RecordLocations()
  /// What is in the trash, and what the history's newest entries made or removed.
  package var givenIDs = GivenIDs()
  /// How many files were not written plainly enough to be read the fast way.
  package var filesReadCarefully = 0
  /// The figures of each activity, in the order of the programme's.
  package var figures: [Figures] = []

  /// Something wrong in one place of one file.
  package struct Problem: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      /// The text is not what the format allows.
      case text(Records.Problem.Kind)
      /// A field is not what the record format asks for.
      case field(FieldProblem.Kind)
      /// The programme says what cannot be.
      case finding(Finding)
      /// The file could not be read at all.
      case unreadableFile(RegisterError)
      /// A temp file that an interrupted save left behind.
      case leftOver
      /// A file of the history whose end was cut: nothing counts from that byte on.
      case cutHistory(from: Int)
      /// The file can be read and not replaced.
      case notWritable(RegisterError)
    }

    /// Inside the register, with `/`.
    package var file: String
    package var place: Records.Place
    /// Characters, for underlining.
    package var length: Int
    /// The file's own line.
    package var lineText: String
    package var kind: Kind
    /// Whether `Register.repair` mends it; told by `check` alone.
    package var isRepairable = false
    /// What somebody said of the finding, when it is known; told by `check` alone.
    package var known: KnownFinding?

    /// It is not wrong, and good to know.
    package var isNote: Bool {
      if case .finding(let finding) = kind { finding.severity == .note } else { false }
    }

    /// Errors cannot be right; warnings need a look.
    package var isError: Bool {
      switch kind {
      case .finding(let finding): finding.severity == .error
      case .leftOver, .cutHistory, .notWritable, .field(.anotherFileName): false
      case .text(.carriageReturn), .text(.byteOrderMark), .text(.blankMissing): false
      default: true
      }
    }
  }
}

/// Where records stand, so that a change finds its file.
package struct RecordLocations: Sendable {
  /// Paths inside the register.
  var activities: [Activity.ID: String] = [:]
}

/// How much of a register is read.
package enum ReadingScope: Hashable, Sendable {
  case everything
  /// What figures need, without names: neither participants/ nor early-warning/, not where records
  /// stand, no venue, narrative, note and results, and of the people at each activity only what its
  /// figures say.
  case figures
  /// All of the activities whose files' names begin with a day of this period, the first so many of
  /// them, without names.
  case activities(in: Period, atMost: Int)

  /// Whether it takes in all files of the folders that are read.
  var isOfAll: Bool { if case .activities = self { false } else { true } }
}

extension Register {
  /// Reads every file. Bad content never stops it: it is reported, and all the rest is used.
  ///
  /// `carefully` sends every file the slow way, which is for the tests that hold one way against the
  /// other. `progress` is told, on any thread, how many files are read and how many there are; it says whether to
  /// go on. A reading that was stopped holds nothing of the files' content.
  package func read(
    _ scope: ReadingScope = .everything, carefully: Bool = false,
    progress: (@Sendable (_ done: Int, _ of: Int) -> Bool)? = nil
  ) throws(RegisterError) -> Reading {
    var reader = RegisterReader(folder)
    reader.scope = scope
    reader.isCareful = carefully
    reader.progress = progress
    try reader.readAll()
    return reader.reading
  }

  /// The quarter to be shown first: that of today when a file's name begins with a day of it, else that
  /// of the newest. Only names are read.
  package func periodToShow(today: Day) -> Period {
    let current = Period(.quarter, containing: today)
    let years = Listing("activities", in: folder).names.filter { $0.allSatisfy(\.isNumber) }
    func names(_ year: String) -> [String] {
      Listing("activities/\(year)", in: folder).records.map(\.name)
    }
    let ofCurrent = years.first { Int($0) == today.year }.map(names) ?? []
    if ofCurrent.contains(where: current.mayHold) { return current }
    // Sorted by name, and so by day.
    let newest = years.last.map(names)?.reversed().lazy.compactMap { Day($0.prefix(10)) }.first
    return newest.map { Period(.quarter, containing: $0) } ?? current
  }

  /// Reads every file, and adds what the programme itself cannot be right about. Days after `today`
  /// are in the future. `progress` is as when a register is read; nil comes of a check that it stopped.
  package func check(
    today: Day, withNotes: Bool = false,
    progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Bool
  ) throws(RegisterError) -> Reading? {
    var reader = RegisterReader(folder)
    reader.checksDescriptors = true
    let isStopped = Atomic(false)
    reader.progress = { done, total in
      let goesOn = !isStopped.load(ordering: .relaxed) && progress(done, total)
      if !goesOn { isStopped.store(true, ordering: .relaxed) }
      return goesOn
    }
    try reader.readAll()
    guard !isStopped.load(ordering: .relaxed) else { return nil }
    reader.addFindings(today: today, withNotes: withNotes)
    return isStopped.load(ordering: .relaxed) ? nil : reader.reading
  }

  /// The same, to its end.
  package func check(today: Day, withNotes: Bool = false) throws(RegisterError) -> Reading {
    var reader = RegisterReader(folder)
    reader.checksDescriptors = true
    try reader.readAll()
    reader.addFindings(today: today, withNotes: withNotes)
    return reader.reading
  }
}
