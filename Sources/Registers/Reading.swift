import Glibc
package import Programmes
package import Records
import SystemPackage

/// What opening a register yields: the programme as far as it could be read, and what is wrong.
package struct Reading: Sendable {
  package var programme: Programme
  /// Sorted by file, line and column.
  package var problems: [Problem]
  /// The file of each activity and of each participant, inside the register.
  package var files = RecordLocations()

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

    /// Errors cannot be right; warnings need a look.
    package var isError: Bool {
      switch kind {
      case .finding(let finding): finding.severity == .error
      case .leftOver, .notWritable: false
      case .text(.carriageReturn), .text(.byteOrderMark), .text(.blankMissing): false
      default: true
      }
    }
  }
}

/// Where records stand, so that a change finds its file.
package struct RecordLocations: Hashable, Sendable {
  /// Paths inside the register.
  var activities: [Activity.ID: String] = [:]
  var participants: [Participant.ID: String] = [:]
}

extension Register {
  /// Reads every file. Bad content never stops it: it is reported, and all the rest is used.
  package func read() throws(RegisterError) -> Reading {
    var reader = RegisterReader(folder)
    try reader.readAll()
    return reader.reading
  }

  /// Reads every file, and adds what the programme itself cannot be right about. Days after `today`
  /// are in the future.
  package func check(today: Day) throws(RegisterError) -> Reading {
    var reader = RegisterReader(folder)
    reader.checksDescriptors = true
    try reader.readAll()
    reader.addFindings(today: today)
    return reader.reading
  }
}

/// Walks a register's files once.
struct RegisterReader {
  let folder: FilePath
  private(set) var reading: Reading
  private var seen: [String: Set<String>] = [:]
  private var hasProgramme = false
  /// Whether each file is held against its own descriptors too.
  var checksDescriptors = false

  init(_ folder: FilePath) {
    self.folder = folder
    // Stands in until programme.rec is read, and for good if its record cannot be.
    self.reading = Reading(
      programme: Programme(
        id: "programme", name: folder.lastComponent?.string ?? "", country: "mali"),
      problems: [])
  }

  mutating func readAll() throws(RegisterError) {
    noteLeftOvers(among: try Folder.names(in: folder), in: "")
    readFile(Register.programmeFile)
    if !hasProgramme, !reading.problems.contains(where: { $0.file == Register.programmeFile }) {
      note(.field(.noProgramme), in: Register.programmeFile, at: RegisterReader.start, "")
    }
    readFile(Register.placesFile)
    // A file that stands beside the years is read too, so that nothing is passed over.
    for year in readFolder("activities") where !year.hasPrefix(".") {
      let path = "activities/\(year)"
      if Folder.isFolder(folder.appending(path)) || !year.hasSuffix(".rec") { readFolder(path) }
    }
    readFolder("participants")
    readFolder("early-warning")
    reading.problems.sort { ($0.file, $0.place) < ($1.file, $1.place) }
  }

  private static let start = Records.Place(line: 1, column: 1)

  mutating func addFindings(today: Day) {
    var files: [String: RecordFile] = [:]
    for finding in reading.programme.findings(today: today) {
      let file = finding.subject.activity.flatMap { reading.files.activities[$0] }
      guard let file else { continue }
      let text = files[file] ?? load(file)
      files[file] = text
      let index = text.firstIndex(
        type: finding.subject.type, key: "Id", equals: finding.subject.id)
      let record = index.map { text.records[$0] }
      let field = finding.subject.field.flatMap { record?.field($0) } ?? record?.fields.first
      reading.problems.append(
        Reading.Problem(
          file: file, place: field?.valuePlace ?? Records.Place(line: 1, column: 1),
          length: max(1, field?.value.split(separator: "\n").first?.count ?? 1),
          lineText: field?.lineText ?? "", kind: .finding(finding)))
    }
    reading.problems.sort { ($0.file, $0.place) < ($1.file, $1.place) }
  }

  private func load(_ file: String) -> RecordFile {
    let bytes: [UInt8]??
    do throws(RegisterError) {
      bytes = try DurableFile.read(folder.appending(file))
    } catch {
      bytes = nil
    }
    return RecordFile((bytes ?? nil) ?? [])
  }

  /// Reads the record files of a folder, and returns every name in it.
  @discardableResult
  private mutating func readFolder(_ path: String) -> [String] {
    let full = folder.appending(path)
    let names: [String]
    do throws(RegisterError) {
      // Through a link, what is read and written would lie outside the register.
      try Folder.checkWay(to: "\(path)/x", in: folder)
      names = try Folder.names(in: full)
    } catch .notAPlainFile where isPlainFile(full) {
      return []
    } catch {
      note(.unreadableFile(error), in: path, at: RegisterReader.start, "")
      return []
    }
    noteLeftOvers(among: names, in: "\(path)/")
    for name in names where name.hasSuffix(".rec") && !name.hasPrefix(".") {
      let file = "\(path)/\(name)"
      if Folder.isFolder(folder.appending(file)) { continue }
      if name.contains("\u{FFFD}") {
        // The name's bytes are not UTF-8: as it reads, the file cannot be opened.
        let error = RegisterError.system(call: "open", path: file, errno: EILSEQ)
        note(.unreadableFile(error), in: file, at: RegisterReader.start, "")
      } else {
        readFile(file)
      }
    }
    return names
  }

  /// A note of somebody's beside the folders is no matter of ours.
  private func isPlainFile(_ path: FilePath) -> Bool {
    var status = stat()
    return lstat(path.string, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private mutating func noteLeftOvers(among names: [String], in path: String) {
    for name in names where name.hasPrefix(".") && name.hasSuffix(".rec.new") {
      note(.leftOver, in: path + name, at: RegisterReader.start, "", isRepairable: true)
    }
  }

  private mutating func readFile(_ path: String) {
    let bytes: [UInt8]
    do throws(RegisterError) {
      guard let read = try DurableFile.read(folder.appending(path)) else { return }
      bytes = read
    } catch {
      note(.unreadableFile(error), in: path, at: RegisterReader.start, "")
      return
    }
    let text = RecordFile(bytes)
    let problems = text.problems + (checksDescriptors ? text.violations : [])
    let repairable =
      checksDescriptors && !problems.isEmpty
      ? Set(text.repairableProblems(untypedAs: Descriptors.ofUntyped(in: path))) : []
    let renamed = problems.contains(where: \.isDuplicateKey) ? text.linesOfNewIdentifiers : []
    for problem in problems {
      note(
        .text(problem.kind), in: path, at: problem.place, problem.lineText, length: problem.length,
        isRepairable: repairable.contains(problem)
          || problem.isDuplicateKey && renamed.contains(problem.place.line))
    }
    if checksDescriptors, let error = DurableFile.hindrance(toReplacing: folder.appending(path)) {
      note(.notWritable(error), in: path, at: RegisterReader.start, "")
    }
    take(text.records, from: path, known: Set(problems.map(\.place.line)))
  }

  /// Adds a file's records to the programme. Lines in `known` have a problem told already.
  private mutating func take(_ records: [Record], from path: String, known: Set<Int>) {
    // An activity is put together before it goes into the programme: adding each record there would
    // cost more the more there are.
    var activity: Activity?
    // One that cannot be read takes its people with it, without a word for each of them.
    var isPassedOver = false
    for record in records {
      var reader = FieldReader(record)
      var isDuplicate = false
      func fresh(_ id: String?) -> Bool {
        guard let id else { return false }
        isDuplicate = !seen[record.type, default: []].insert(id).inserted
        return !isDuplicate
      }
      switch record.type {
      case "Activity":
        if let activity {
          // A second one would take the people that are added to the first, who stand below both.
          let id = record.word("Id") ?? activity.id
          note(.field(.secondActivity(id)), path, record.field("Id"), record)
          continue
        }
        if let details = reader.activityDetails(), fresh(details.id) {
          activity = Activity(details)
          if !Identifiers.isSlug(details.id) {
            note(.field(.notASlug(details.id)), path, record.field("Id"), record)
          }
          noteEnd(before: details.starts, of: details.id, record, path)
        }
        isPassedOver = activity == nil
      case "Attendance", "Headcount", "Reported", "Commitment":
        guard activity != nil else {
          if !isPassedOver {
            note(.field(.withoutActivity(type: record.type)), path, record.fields.first, record)
          }
          continue
        }
        switch record.type {
        case "Attendance":
          if let attendance = reader.attendance(), fresh(attendance.id) {
            activity?.attendances.add(attendance)
          }
        case "Headcount":
          if let headcount = reader.headcount(), fresh(headcount.id) {
            activity?.headcounts.append(headcount)
          }
        case "Reported":
          if let reported = reader.reported(), fresh(reported.id) {
            activity?.reported.append(reported)
          }
        default:
          if let commitment = reader.commitment(), fresh(commitment.id) {
            activity?.commitments.append(commitment)
          }
        }
      case "Programme":
        if let programme = reader.programme() {
          isDuplicate = hasProgramme
          if !hasProgramme { adopt(programme) }
        }
      case "Project": isDuplicate = add(reader.project(), to: \.projects)
      case "Organisation": isDuplicate = add(reader.organisation(), to: \.organisations)
      case "Theme": isDuplicate = add(reader.theme(), to: \.themes)
      case "Source": isDuplicate = add(reader.source(), to: \.sources)
      case "Indicator": isDuplicate = add(reader.indicator(), to: \.indicators)
      case "Place": isDuplicate = add(reader.knownPlace(), to: \.places)
      case "Product": isDuplicate = add(reader.product(), to: \.products)
      case "IncidentCount": isDuplicate = add(reader.incidentCount(), to: \.incidentCounts)
      case "Participant":
        if let participant = reader.participant() {
          isDuplicate = add(participant, to: \.participants)
          // Of two with one identifier the first counts, so it is the one to be changed.
          if !isDuplicate { reading.files.participants[participant.id] = path }
        }
      default:
        note(.field(.unknownType(record.type)), path, record.fields.first, record)
      }
      if isDuplicate, let id = record.field("Id"), !known.contains(id.place.line) {
        note(.field(.duplicateIdentifier(id.value)), path, id, record)
      }
      for problem in reader.problems where !known.contains(problem.place.line) {
        let line = record.fields.first { $0.place.line == problem.place.line }?.lineText
        note(
          .field(problem.kind), in: path, at: problem.place, line ?? "", length: problem.length)
      }
    }
    if let activity {
      finish(activity, path)
    } else if path.hasPrefix("activities/"), !records.contains(where: { $0.type == "Activity" }) {
      note(.field(.noActivity), in: path, at: Records.Place(line: 1, column: 1), "")
    }
  }

  /// The programme's value puts such days in order; the file still says what cannot be.
  private mutating func noteEnd(
    before starts: Day, of id: Activity.ID, _ record: Record, _ path: String
  ) {
    guard let ends = record.word("Ends").flatMap({ Day($0) }), ends < starts else { return }
    let subject = Finding.Subject(type: "Activity", id: id, field: "Ends", activity: id)
    let finding = Finding(.endsBeforeStart(starts: starts, ends: ends), subject)
    note(.finding(finding), path, record.field("Ends"), record)
  }

  private mutating func finish(_ activity: Activity, _ path: String) {
    reading.programme.activities.add(activity)
    reading.files.activities[activity.id] = path
  }

  /// Takes the office's own record, keeping what other files gave already.
  private mutating func adopt(_ programme: Programme) {
    hasProgramme = true
    reading.programme.id = programme.id
    reading.programme.name = programme.name
    reading.programme.country = programme.country
    reading.programme.youthDefinition = programme.youthDefinition
    reading.programme.language = programme.language
  }

  /// Adds it, and tells whether its identifier was taken.
  private mutating func add<Element>(
    _ element: Element?, to table: WritableKeyPath<Programme, Table<Element>>
  ) -> Bool {
    guard let element else { return false }
    return !reading.programme[keyPath: table].add(element)
  }

  /// The activity of one file's text; nil when there is none that can be read.
  static func activity(in text: RecordFile) -> Activity? {
    var reader = RegisterReader(FilePath("."))
    reader.take(text.records, from: "", known: [])
    return reader.reading.programme.activities.first
  }

  private mutating func note(
    _ kind: Reading.Problem.Kind, _ file: String, _ field: Field?, _ record: Record
  ) {
    note(
      kind, in: file, at: field?.valuePlace ?? record.place, field?.lineText ?? "",
      length: field?.value.prefix { !$0.isNewline }.count ?? 1)
  }

  private mutating func note(
    _ kind: Reading.Problem.Kind, in file: String, at place: Records.Place, _ line: String,
    length: Int = 1, isRepairable: Bool = false
  ) {
    reading.problems.append(
      Reading.Problem(
        file: file, place: place, length: max(1, length), lineText: line, kind: kind,
        isRepairable: isRepairable))
  }
}
