package import Programmes
import Records
import SystemPackage

/// What became of one change.
package enum Outcome: Hashable, Sendable {
  /// It is on the disk and survives a power cut.
  case saved
  /// It cannot be applied to what is in the files.
  case refused(ChangeRefusal)
}

/// A register with what is needed to change it: where its records stand.
package struct Saving: Sendable {
  package let register: Register
  /// Who saves, for the lock's hint.
  let holder: String
  private var files: RecordLocations
  /// What a failed save may have left in place without being known to be on the disk: the text
  /// before, and the bytes that it tried to write. A file found with those bytes is taken as it was
  /// before, so that trying again does not count people twice.
  private var unproven: [String: Draft.Attempt] = [:]

  package init(_ register: Register, files: RecordLocations, holder: String) {
    self.register = register
    self.files = files
    self.holder = holder
  }

  /// Applies the changes to the files and returns when they are on the disk, each with its outcome,
  /// in order. A change is applied whole or not at all. When it throws, none of them is known to be
  /// saved and every file is as it was or as it is to be.
  ///
  /// All changes together cost one replacement for each file they touch.
  package mutating func save(_ changes: [Change]) throws(RegisterError) -> [Outcome] {
    let lock = try FolderLock(register.folder, holder: holder)
    var draft = Draft(folder: register.folder, files: files, unproven: unproven)
    var outcomes: [Outcome] = []
    for change in changes {
      outcomes.append(try draft.apply(change).map { .refused($0) } ?? .saved)
    }
    do throws(RegisterError) {
      try draft.write(under: lock)
    } catch {
      unproven.merge(draft.attempts) { $1 }
      throw error
    }
    unproven = [:]
    files = draft.files
    return outcomes
  }
}

/// The files that a batch of changes touches, changed in memory and then written together.
struct Draft {
  struct Attempt: Sendable {
    var before: RecordFile
    var bytes: [UInt8]
  }

  let folder: FilePath
  var files: RecordLocations
  private let unproven: [String: Attempt]
  private var originals: [String: RecordFile] = [:]
  private var texts: [String: RecordFile] = [:]
  private var changed: [String] = []
  private var removed: [String] = []
  /// Files of the trash whose activity comes back.
  private var restored: [FilePath] = []

  init(folder: FilePath, files: RecordLocations, unproven: [String: Attempt]) {
    self.folder = folder
    self.files = files
    self.unproven = unproven
  }

  /// Every file as it was and as it is to be.
  var attempts: [String: Attempt] {
    var attempts: [String: Attempt] = [:]
    for path in changed {
      guard let before = originals[path], let text = texts[path] else { continue }
      attempts[path] = Attempt(before: before, bytes: text.bytes)
    }
    return attempts
  }

  /// Applies a change in memory; the reason, and nothing changed, when it cannot be.
  mutating func apply(_ change: Change) throws(RegisterError) -> ChangeRefusal? {
    let before = self
    for edit in change.edits {
      if let refusal = try apply(edit) {
        self = before
        return refusal
      }
    }
    return nil
  }

  /// Writes the roster first: a person whom nobody attended harms nothing, an attendance whose
  /// person is missing would.
  func write(under lock: borrowing FolderLock) throws(RegisterError) {
    let inOrder =
      changed.filter { $0.hasPrefix("participants/") }
      + changed.filter { !$0.hasPrefix("participants/") }
    for path in inOrder {
      guard let text = texts[path] else { continue }
      let file = folder.appending(path)
      try Folder.createAll(file.removingLastComponent())
      try DurableFile.replace(file, with: text.bytes)
    }
    for path in restored { try DurableFile.remove(path) }
    for path in removed where Folder.exists(folder.appending(path)) {
      try Folder.createAll(folder.appending(Register.trash))
      let name = FilePath(path).lastComponent?.string ?? path
      try DurableFile.move(
        folder.appending(path), to: folder.appending(Register.trash).appending(name))
    }
  }

  private mutating func apply(_ edit: Edit) throws(RegisterError) -> ChangeRefusal? {
    switch edit {
    case .activity(_, let after?): return try add(after)
    case .activity(let before?, nil): return try putAway(before.id)
    case .activity(nil, nil): return nil
    case .details(let before, let after):
      return try put(RecordFields(after), since: RecordFields(before), of: after.id)
    case .participant(let before, let after):
      let fields = after.map { RecordFields($0) }
      let earlier = before.map { RecordFields($0) }
      guard let id = after?.id ?? before?.id else { return nil }
      let path = files.participants[id] ?? participantsFile
      let refusal = try put(fields, since: earlier, in: path)
      if refusal == nil { files.participants[id] = after == nil ? nil : path }
      return refusal
    case .attendance(let id, let before, let after):
      return try put(after.map { RecordFields($0) }, since: before.map { RecordFields($0) }, of: id)
    case .reported(let id, let before, let after):
      return try put(after.map { RecordFields($0) }, since: before.map { RecordFields($0) }, of: id)
    case .headcount(let id, let station, let traits, let number, let newID):
      guard let path = files.activities[id] else { return .noSuchActivity(id) }
      return try count(traits, at: station, by: number, newID: newID, in: path, of: id)
    }
  }

  /// New people go to the file of the newest year there is, so that a roster grows in few files.
  private var participantsFile: String {
    Set(files.participants.values).filter { $0.hasPrefix("participants/2") }.max()
      ?? "participants/roster.rec"
  }

  /// Makes an activity's file, or brings it back from the trash as it was.
  private mutating func add(_ activity: Activity) throws(RegisterError) -> ChangeRefusal? {
    let id = activity.id
    guard Identifiers.isSlug(id), files.activities[id] == nil else { return .activityExists(id) }
    let path = "activities/\(id.prefix(4))/\(id).rec"
    guard try text(path).records.isEmpty else { return .activityExists(id) }
    let trashed = folder.appending(Register.trash).appending("\(id).rec")
    var text: RecordFile
    if let bytes = try DurableFile.read(trashed) {
      text = RecordFile(bytes)
      restored.append(trashed)
    } else {
      text = RecordFile(Descriptors.activityFile)
      text.append(RecordFields(activity.details).record)
      for attendance in activity.attendances { text.append(RecordFields(attendance).record) }
      for headcount in activity.headcounts { text.append(RecordFields(headcount).record) }
      for reported in activity.reported { text.append(RecordFields(reported).record) }
    }
    keep(text, path)
    files.activities[id] = path
    return nil
  }

  /// Moves an activity's file to the trash; nothing is destroyed.
  private mutating func putAway(_ id: Activity.ID) throws(RegisterError) -> ChangeRefusal? {
    guard let path = files.activities.removeValue(forKey: id) else { return .noSuchActivity(id) }
    removed.append(path)
    return nil
  }

  private mutating func put(
    _ fields: RecordFields?, since earlier: RecordFields?, of activity: Activity.ID
  ) throws(RegisterError) -> ChangeRefusal? {
    guard let path = files.activities[activity] else { return .noSuchActivity(activity) }
    return try put(fields, since: earlier, in: path)
  }

  /// Adds, changes or removes a record. A record that is there already takes only what differs from
  /// the earlier state, so that fields this program does not know stay.
  private mutating func put(
    _ fields: RecordFields?, since earlier: RecordFields?, in path: String
  ) throws(RegisterError) -> ChangeRefusal? {
    guard let known = fields ?? earlier else { return nil }
    var text = try text(path)
    let index = text.firstIndex(type: known.type, key: "Id", equals: known.id)
    switch (index, fields) {
    case (let index?, let fields?):
      var record = text.records[index]
      fields.write(into: &record, since: earlier)
      text.replace(at: index, with: record)
    case (let index?, nil): text.remove(at: index)
    case (nil, let fields?):
      guard earlier == nil else { return .noSuchRecord(known.id) }
      if text.bytes.isEmpty, known.type == "Participant" {
        text = RecordFile(Descriptors.participantsFile)
      }
      text.append(fields.record)
    case (nil, nil): return .noSuchRecord(known.id)
    }
    keep(text, path)
    return nil
  }

  private mutating func count(
    _ traits: Traits, at station: String, by number: Int, newID: String, in path: String,
    of activity: Activity.ID
  ) throws(RegisterError) -> ChangeRefusal? {
    var text = try text(path)
    for (index, record) in text.records.enumerated() where record.type == "Headcount" {
      var reader = FieldReader(record)
      guard let headcount = reader.headcount(), headcount.station == station,
        headcount.traits == traits
      else { continue }
      guard headcount.count + number >= 0 else { return .countBelowZero(activity) }
      var changed = record
      changed.set("Count", String(headcount.count + number))
      text.replace(at: index, with: changed)
      keep(text, path)
      return nil
    }
    guard number >= 0 else { return .countBelowZero(activity) }
    let headcount = Headcount(id: newID, station: station, traits: traits, count: number)
    text.append(RecordFields(headcount).record)
    keep(text, path)
    return nil
  }

  private mutating func text(_ path: String) throws(RegisterError) -> RecordFile {
    if let text = texts[path] { return text }
    let bytes = try DurableFile.read(folder.appending(path)) ?? []
    let attempt = unproven[path].flatMap { $0.bytes == bytes ? $0 : nil }
    let text = attempt?.before ?? RecordFile(bytes)
    texts[path] = text
    originals[path] = text
    return text
  }

  private mutating func keep(_ text: RecordFile, _ path: String) {
    texts[path] = text
    removed.removeAll { $0 == path }
    if !changed.contains(path) { changed.append(path) }
  }
}
