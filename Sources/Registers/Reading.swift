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
    }

    /// Inside the register, with `/`.
    package var file: String
    package var place: Records.Place
    /// Characters, for underlining.
    package var length: Int
    /// The file's own line.
    package var lineText: String
    package var kind: Kind

    /// Errors cannot be right; warnings need a look.
    package var isError: Bool {
      switch kind {
      case .finding(let finding): finding.severity == .error
      case .leftOver: false
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
    var reader = try RegisterReader(folder)
    try reader.readAll()
    return reader.reading
  }

  /// Reads every file, and adds what the programme itself cannot be right about. Days after `today`
  /// are in the future.
  package func check(today: Day) throws(RegisterError) -> Reading {
    var reader = try RegisterReader(folder)
    reader.checksDescriptors = true
    try reader.readAll()
    reader.addFindings(today: today)
    return reader.reading
  }
}

/// Walks a register's files once.
private struct RegisterReader {
  let folder: FilePath
  var reading: Reading
  private var seen: [String: Set<String>] = [:]
  private var hasProgramme = false
  /// Whether each file is held against its own descriptors too.
  var checksDescriptors = false

  init(_ folder: FilePath) throws(RegisterError) {
    self.folder = folder
    // Stands in until programme.rec is read, and for good if its record cannot be.
    self.reading = Reading(
      programme: Programme(
        id: "programme", name: folder.lastComponent?.string ?? "", country: "mali"),
      problems: [])
  }

  mutating func readAll() throws(RegisterError) {
    try readFile(Register.programmeFile)
    try readFile(Register.placesFile)
    for year in try Folder.names(in: folder.appending("activities")) where !year.hasPrefix(".") {
      try readFolder("activities/\(year)")
    }
    try readFolder("participants")
    try readFolder("early-warning")
    reading.problems.sort { ($0.file, $0.place) < ($1.file, $1.place) }
  }

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

  private mutating func readFolder(_ path: String) throws(RegisterError) {
    for name in try Folder.names(in: folder.appending(path)) {
      if name.hasPrefix("."), name.hasSuffix(".new") {
        note(.leftOver, in: "\(path)/\(name)", at: Records.Place(line: 1, column: 1), "")
      }
      if name.hasSuffix(".rec"), !name.hasPrefix(".") { try readFile("\(path)/\(name)") }
    }
  }

  private mutating func readFile(_ path: String) throws(RegisterError) {
    let bytes: [UInt8]
    do throws(RegisterError) {
      guard let read = try DurableFile.read(folder.appending(path)) else { return }
      bytes = read
    } catch {
      note(.unreadableFile(error), in: path, at: Records.Place(line: 1, column: 1), "")
      return
    }
    let text = RecordFile(bytes)
    let problems = text.problems + (checksDescriptors ? text.violations : [])
    for problem in problems {
      note(
        .text(problem.kind), in: path, at: problem.place, problem.lineText, length: problem.length)
    }
    take(text.records, from: path, known: Set(problems.map(\.place.line)))
  }

  /// Adds a file's records to the programme. Lines in `known` have a problem told already.
  private mutating func take(_ records: [Record], from path: String, known: Set<Int>) {
    // An activity is put together before it goes into the programme: adding each record there would
    // cost more the more there are.
    var activity: Activity?
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
        if let activity { finish(activity, path) }
        activity = nil
        if let details = reader.activityDetails(), fresh(details.id) {
          activity = Activity(details)
          if !Identifiers.isSlug(details.id) {
            note(.field(.notASlug(details.id)), path, record.field("Id"), record)
          }
        }
      case "Attendance", "Headcount", "Reported", "Commitment":
        guard activity != nil else {
          note(.field(.withoutActivity(type: record.type)), path, record.fields.first, record)
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
        if let programme = reader.programme(), !hasProgramme { adopt(programme) }
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
          reading.files.participants[participant.id] = path
          isDuplicate = add(participant, to: \.participants)
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
    if let activity { finish(activity, path) }
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

  private mutating func note(
    _ kind: Reading.Problem.Kind, _ file: String, _ field: Field?, _ record: Record
  ) {
    note(
      kind, in: file, at: field?.valuePlace ?? record.place, field?.lineText ?? "",
      length: field?.value.count ?? 1)
  }

  private mutating func note(
    _ kind: Reading.Problem.Kind, in file: String, at place: Records.Place, _ line: String,
    length: Int = 1
  ) {
    reading.problems.append(
      Reading.Problem(
        file: file, place: place, length: max(1, length), lineText: line, kind: kind))
  }
}
