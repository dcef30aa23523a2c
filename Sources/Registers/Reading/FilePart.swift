import Programmes
import Records

/// What one file holds, taken by itself: whether its identifiers are new is only known beside all the
/// others.
struct FilePart: Sendable {
  /// A record of one of the types of which a file may hold any number.
  enum Value: Sendable {
    case programme(Programme)
    case question(Question)
    case participant(Participant)
    case filed(FiledRecord)
  }

  struct Entry: Sendable {
    var value: Value
    /// Its place among the file's records.
    var record: Int
  }

  /// One of so many runs of a file.
  struct Run: Sendable {
    var number: Int
    var count: Int
    /// nil: the file needs the careful way.
    var part: ParticipantScan.Part? { apart.first }
    /// Kept apart, for it is large and most files have none.
    private let apart: [ParticipantScan.Part]

    init(number: Int, count: Int, part: ParticipantScan.Part?) {
      self.number = number
      self.count = count
      apart = part.map { [$0] } ?? []
    }
  }

  let file: FileReading.File
  /// Inside the register.
  var path: String { file.path }
  var activity: Activity?
  /// The activity's figures, reckoned where it was read so that all threads take their share.
  var figures: Figures?
  var entries: [Entry] = []
  /// Whether the file went the careful way.
  var isCareful = false
  /// Of a file of participants that was read in runs: this one.
  var run: Run?
  var problems: [Reading.Problem] = []

  init(_ file: FileReading.File) {
    self.file = file
  }
}

extension FilePart {
  /// Takes the records of a text the careful way, with a problem for all that cannot be taken.
  ///
  /// - Parameters:
  ///   - known: the lines that have a problem told already.
  ///   - isTaken: whether another file has an activity of this identifier, so that this one and its
  ///     people do not count.
  init(
    _ text: RecordFile, of file: FileReading.File, known: Set<Int>, isTaken: Bool = false
  ) {
    self.file = file
    let path = file.path
    isCareful = true
    // One that cannot be read takes its people with it, without a word for each of them.
    var isPassedOver = false
    var seen: [String: Set<String>] = [:]
    for (index, record) in text.records.enumerated() {
      var reader = FieldReader(record)
      var isDuplicate = false
      func fresh(_ id: String) -> Bool {
        isDuplicate = !seen[record.type, default: []].insert(id).inserted
        return !isDuplicate
      }
      func add(_ value: Value?) {
        if let value { entries.append(Entry(value: value, record: index)) }
      }
      switch record.type {
      case "Activity":
        if let activity {
          // A second one would take the people that are added to the first, who stand below both.
          let id = record.word("Id") ?? activity.id
          note(.field(.secondActivity(id)), record.field("Id"), record)
          continue
        }
        if let details = reader.activityDetails() {
          if isTaken {
            isDuplicate = true
          } else {
            activity = Activity(details)
            if !Identifiers.isSlug(details.id) {
              note(.field(.notASlug(details.id)), record.field("Id"), record)
            }
            noteEnd(before: details.starts, of: details.id, record)
          }
        }
        isPassedOver = activity == nil
      case "Attendance", "Headcount", "Reported", "Commitment":
        guard activity != nil else {
          if !isPassedOver {
            note(.field(.withoutActivity(type: record.type)), record.fields.first, record)
          }
          continue
        }
        switch record.type {
        case "Attendance":
          if let attendance = reader.attendance(), fresh(attendance.id) {
            activity?.attendances.append(attendance)
          }
          if let starts = activity?.details.starts { reader.noteAges(on: starts) }
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
      case "Programme": add(reader.programme(own: text.ownYouthDefinitions).map { .programme($0) })
      case "Question": add(reader.question().map { .question($0) })
      case "Participant": add(reader.participant().map { .participant($0) })
      case "YouthDefinition", "Project", "Organisation", "Theme", "Source", "Indicator", "Place",
        "Product", "IncidentCount", "Known":
        add(reader.filed().map { .filed($0) })
      default: note(.field(.unknownType(record.type)), record.fields.first, record)
      }
      if isDuplicate, let id = record.field("Id"), !known.contains(id.place.line) {
        note(.field(.duplicateIdentifier(id.value)), id, record)
      }
      reader.noteConflicts()
      for problem in reader.problems where !known.contains(problem.place.line) {
        let line = record.fields.first { $0.place.line == problem.place.line }?.lineText
        note(.field(problem.kind), at: problem.place, line ?? "", length: problem.length)
      }
    }
    if activity == nil, path.hasPrefix("activities/"),
      !text.records.contains(where: { $0.type == "Activity" })
    {
      note(.field(.noActivity), at: Records.Place(line: 1, column: 1), "")
    }
  }

  /// The programme's value puts such days in order; the file still says what cannot be.
  private mutating func noteEnd(before starts: Day, of id: Activity.ID, _ record: Record) {
    guard let ends = record.word("Ends").flatMap({ Day($0) }), ends < starts else { return }
    let subject = Finding.Subject(type: "Activity", id: id, field: "Ends", activity: id)
    let finding = Finding(.endsBeforeStart(starts: starts, ends: ends), subject)
    note(.finding(finding), record.field("Ends"), record)
  }

  private mutating func note(_ kind: Reading.Problem.Kind, _ field: Field?, _ record: Record) {
    problems.append(Reading.Problem(kind, in: path, field, record))
  }

  mutating func note(
    _ kind: Reading.Problem.Kind, at place: Records.Place, _ line: String, length: Int = 1
  ) {
    problems.append(
      Reading.Problem(
        file: path, place: place, length: max(1, length), lineText: line, kind: kind))
  }
}

extension Reading.Problem {
  /// A problem of a file's text.
  init(_ problem: Records.Problem, in file: String) {
    self.init(
      file: file, place: problem.place, length: max(1, problem.length),
      lineText: problem.lineText, kind: .text(problem.kind))
  }

  /// A problem with a field's value, or with a whole record.
  init(_ kind: Kind, in file: String, _ field: Field?, _ record: Record) {
    self.init(
      file: file, place: field?.valuePlace ?? record.place,
      length: max(1, field?.value.prefix { !$0.isNewline }.count ?? 1),
      lineText: field?.lineText ?? "", kind: kind)
  }
}

extension RecordFile {
  /// The office's own definitions of youth in a file, which its programme may name.
  fileprivate var ownYouthDefinitions: [YouthDefinition] {
    records.filter { $0.type == "YouthDefinition" }.compactMap { record in
      var reader = FieldReader(record)
      return reader.youthDefinition()
    }
  }
}
