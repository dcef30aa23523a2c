import Programmes
import Records

// What `check` tells beyond reading: what the programme cannot be right about, each with its place in
// a file.

/// The files of the folders in which a record may stand in any file, listed once.
private struct FilesOfRecords {
  var participants: [String]
  var earlyWarning: [String]
}

extension RegisterReader {
  /// Adds what cannot be right in the programme, and identifiers that two files use.
  mutating func addFindings(today: Day, withNotes: Bool = false) {
    let notes = withNotes ? reading.programme.notes : []
    let files = FilesOfRecords(
      participants: self.files(in: "participants"), earlyWarning: self.files(in: "early-warning"))
    let findings = reading.programme.findings(today: today) + notes
    var awaited: [String: [Int]] = [:]
    for (index, finding) in findings.enumerated() {
      for path in places(of: finding.subject, files) { awaited[path, default: []].append(index) }
    }
    // A file is read once for all that is found in it. Where two files have such a record, the first
    // counts.
    var isPlaced = Array(repeating: false, count: findings.count)
    for (path, indices) in awaited.sorted(by: { $0.key < $1.key }) {
      for index in indices where !isPlaced[index] {
        isPlaced[index] = add(findings[index], in: path)
      }
    }
    noteSharedIdentifiers()
    reading.problems.sort { ($0.file, $0.place) < ($1.file, $1.place) }
  }

  /// Adds a finding at its record's place in a file; whether the file has that record.
  private mutating func add(_ finding: Finding, in path: String) -> Bool {
    let file = readAgain(path).file
    guard let index = file.index(type: finding.subject.type, id: finding.subject.id) else {
      return false
    }
    let record = file.text.records[index]
    let field = finding.subject.field.flatMap { record.field($0) } ?? record.fields.first
    var problem = Reading.Problem(.finding(finding), in: path, field, record)
    problem.known = reading.programme.known(finding)
    reading.problems.append(problem)
    return true
  }

  private func files(in folder: String) -> [String] {
    Listing(folder, in: self.folder).records.map { "\(folder)/\($0.name)" }
  }

  /// The files in which a record may stand.
  private func places(of subject: Finding.Subject, _ files: FilesOfRecords) -> [String] {
    if let activity = subject.activity {
      return reading.files.activities[activity].map { [$0] } ?? []
    }
    switch subject.type {
    case "Participant": return files.participants
    case "Product", "IncidentCount": return files.earlyWarning
    case "Place": return [Register.placesFile]
    case "Known": return [Register.findingsFile, Register.peopleFindingsFile]
    default: return [Register.programmeFile]
    }
  }

  /// Tells the records of an activity whose identifier another activity's file uses too. Both count:
  /// a file that was copied to make another activity is another activity, with its own people.
  private mutating func noteSharedIdentifiers() {
    var firsts: [String: [String: Activity.ID]] = [:]
    for activity in reading.programme.activities {
      let records: [(type: String, ids: [String])] = [
        ("Attendance", activity.attendances.map(\.id)),
        ("Headcount", activity.headcounts.map(\.id)),
        ("Reported", activity.reported.map(\.id)),
        ("Commitment", activity.commitments.map(\.id)),
      ]
      for (type, ids) in records {
        for id in ids {
          let first = firsts[type, default: [:]][id] ?? activity.id
          firsts[type, default: [:]][id] = first
          if first != activity.id { noteShared(type, id, in: activity.id, with: first) }
        }
      }
    }
  }

  private mutating func noteShared(
    _ type: String, _ id: String, in activity: Activity.ID, with other: Activity.ID
  ) {
    guard let file = reading.files.activities[activity],
      let otherFile = reading.files.activities[other]
    else { return }
    let draft = readAgain(file).file
    guard let index = draft.index(type: type, id: id) else { return }
    let record = draft.text.records[index]
    reading.problems.append(
      Reading.Problem(
        .field(.sharedIdentifier(id, otherFile)), in: file, record.field("Id"), record))
  }
}

extension FilePart {
  /// Fields for names and phones, by the words that people give them, folded.
  private static let personalFields: Set<String> = [
    "name", "names", "firstname", "lastname", "surname", "fullname", "phone", "telephone", "tel",
    "mobile", "email", "mail", "address", "nom", "noms", "prenom", "prenoms", "adresse", "courriel",
  ]

  /// Notes fields for names in an activity's file, which may be handed over, and an activity that lies
  /// under another's name.
  mutating func noteWhatIsOutOfPlace(in text: RecordFile) {
    guard path.hasPrefix("activities/") else { return }
    for record in text.records {
      for field in record.fields where FilePart.personalField(field.name) {
        problems.append(
          Reading.Problem(.field(.personalField(field.name)), in: path, field, record))
      }
    }
    guard let id = activity?.id, Identifiers.isSlug(id), !path.hasSuffix("/\(id).rec"),
      let record = text.records.first(where: { $0.type == "Activity" })
    else { return }
    problems.append(
      Reading.Problem(.field(.anotherFileName(id)), in: path, record.field("Id"), record))
  }

  private static func personalField(_ name: String) -> Bool {
    personalFields.contains(folded(name))
  }
}
