import Programmes
import Records
import SystemPackage

/// The files that a batch of changes touches, changed in memory and then written together.
struct Draft {
  /// A file that was replaced by a save that failed later on.
  struct Attempt: Sendable {
    var before: RecordFile
    var bytes: [UInt8]
  }

  let folder: FilePath
  private(set) var files: RecordLocations
  private let filesBefore: RecordLocations
  private var applied: [Change] = []
  private let unproven: [String: Attempt]
  private var originals: [String: RecordFile] = [:]
  private var texts: [String: DraftFile] = [:]
  /// In the order in which they were first changed.
  private var changed: [String] = []
  /// Files that go to the trash, with their activities.
  private var removed: [(id: Activity.ID, path: String)] = []
  /// Files of the trash whose activity comes back.
  private var restored: [FilePath] = []
  /// What `write` has put in place so far.
  private(set) var attempts: [String: Attempt] = [:]

  init(folder: FilePath, files: RecordLocations, unproven: [String: Attempt]) {
    self.folder = folder
    self.files = files
    self.filesBefore = files
    self.unproven = unproven
  }

  /// Applies a change in memory; the reason, and nothing changed, when it cannot be.
  mutating func apply(_ change: Change) throws(RegisterError) -> ChangeRefusal? {
    for (index, edit) in change.edits.enumerated() {
      guard let refusal = try apply(edit) else { continue }
      // An edit that is refused has changed nothing itself.
      if index > 0 { try startAgain() }
      return refusal
    }
    applied.append(change)
    return nil
  }

  /// Forgets the steps of a change of which a later one was refused. This is rare; a copy of the
  /// texts to go back to would be paid for with every change.
  private mutating func startAgain() throws(RegisterError) {
    var draft = Draft(folder: folder, files: filesBefore, unproven: unproven)
    for change in applied { _ = try draft.apply(change) }
    self = draft
  }

  /// Writes the roster first: a person whom nobody attended harms nothing, an attendance whose
  /// person is missing would.
  mutating func write(under lock: borrowing FolderLock) throws(RegisterError) {
    let inOrder =
      changed.filter { $0.hasPrefix("participants/") }
      + changed.filter { !$0.hasPrefix("participants/") }
    for path in inOrder { try write(path) }
    for (id, path) in removed { try moveToTrash(id, path) }
    // Last, and it may fail: a copy left in the trash harms nothing, while a save that is tried again
    // after it went would not find it.
    for path in restored { try? DurableFile.remove(path) }
  }

  private mutating func write(_ path: String) throws(RegisterError) {
    guard let text = texts[path]?.text, let before = originals[path] else { return }
    let bytes = text.bytes
    let file = folder.appending(path)
    try Folder.createAll(file.removingLastComponent())
    var isInPlace = false
    defer { if isInPlace { attempts[path] = Attempt(before: before, bytes: bytes) } }
    try DurableFile.replace(file, with: bytes, isInPlace: &isInPlace)
  }

  private func moveToTrash(_ id: Activity.ID, _ path: String) throws(RegisterError) {
    let file = folder.appending(path)
    let trash = folder.appending(Register.trash)
    try Folder.createAll(trash)
    guard Folder.exists(file) else {
      // It went in an attempt that failed behind the rename: now it must be known to have gone.
      try Folder.sync(trash)
      return try Folder.sync(file.removingLastComponent())
    }
    try DurableFile.move(file, to: folder.appending(try newTrashPath(of: id, at: path)))
  }

  private mutating func apply(_ edit: Edit) throws(RegisterError) -> ChangeRefusal? {
    switch edit {
    case .activity(_, let after?): return try add(after)
    case .activity(let before?, nil): return putAway(before.id)
    case .activity(nil, nil): return nil
    case .details(let before, let after):
      return try put(RecordFields(after), since: RecordFields(before), of: after.id)
    case .participant(let before, let after):
      guard let id = after?.id ?? before?.id else { return nil }
      let path = files.participants[id] ?? participantsFile
      let refusal = try put(
        after.map { RecordFields($0) }, since: before.map { RecordFields($0) }, in: path)
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

  /// New people go to the newest file there is, so that a roster grows in few files; the first ones
  /// to that of the newest activity's year.
  private var participantsFile: String {
    let newest = files.participants.pathsInUse.filter { $0.hasPrefix("participants/2") }.max()
    if let newest { return newest }
    let years = files.activities.keys.lazy.compactMap { Day($0.prefix(10))?.year }
    return years.max().map { "participants/\(padded($0, 4)).rec" } ?? "participants/roster.rec"
  }
}

// MARK: Activities

extension Draft {
  /// Makes an activity's file, or brings it back from the trash as it was.
  private mutating func add(_ activity: Activity) throws(RegisterError) -> ChangeRefusal? {
    let id = activity.id
    guard files.activities[id] == nil else { return .activityExists(id) }
    // Put away by this very batch: the file is still in its place.
    if let index = removed.firstIndex(where: { $0.id == id }) {
      let path = removed[index].path
      let text = try open(path)
      if text.isActivity(activity) {
        removed.remove(at: index)
        files.activities[id] = path
        return nil
      }
      keep(DraftFile(text), try newTrashPath(of: id, at: path), before: RecordFile())
      removed.remove(at: index)
      texts[path] = DraftFile(RecordFile())
    }
    guard Identifiers.isSlug(id) else { return .activityExists(id) }
    let path = "activities/\(id.prefix(4))/\(id).rec"
    guard try open(path).records.isEmpty else { return .activityExists(id) }
    var text = RecordFile(Descriptors.activityFile)
    if let (trashed, old) = try trashed(activity) {
      text = old
      restored.append(trashed)
    } else {
      text.append(RecordFields(activity.details).record)
      for attendance in activity.attendances { text.append(RecordFields(attendance).record) }
      for headcount in activity.headcounts { text.append(RecordFields(headcount).record) }
      for reported in activity.reported { text.append(RecordFields(reported).record) }
      for commitment in activity.commitments { text.append(RecordFields(commitment).record) }
    }
    keep(DraftFile(text), path, before: RecordFile())
    files.activities[id] = path
    return nil
  }

  /// Moves an activity's file to the trash; nothing is destroyed.
  private mutating func putAway(_ id: Activity.ID) -> ChangeRefusal? {
    guard let path = files.activities.removeValue(forKey: id) else { return .noSuchActivity(id) }
    removed.append((id, path))
    return nil
  }

  /// The newest file of the trash that holds this activity. Another activity may have had the same
  /// identifier, from the same day and title; it stays there.
  private func trashed(
    _ activity: Activity
  ) throws(RegisterError) -> (path: FilePath, text: RecordFile)? {
    let trash = folder.appending(Register.trash)
    for name in try trashNames(of: activity.id).reversed() {
      let path = trash.appending(name)
      if restored.contains(path) { continue }
      guard let bytes = try DurableFile.read(path) else { continue }
      let text = RecordFile(bytes)
      if text.isActivity(activity) { return (path, text) }
    }
    return nil
  }

  /// `ID.rec`, `ID.2.rec`, … in the trash, oldest first.
  private func trashNames(of id: Activity.ID) throws(RegisterError) -> [String] {
    try Folder.checkWay(to: "\(Register.trash)/x", in: folder)
    var found: [(number: Int, name: String)] = []
    for name in try Folder.names(in: folder.appending(Register.trash)) {
      let parts = name.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2 || parts.count == 3, parts[0] == id, parts.last == "rec" else {
        continue
      }
      guard let number = parts.count == 2 ? 1 : Int(parts[1]) else { continue }
      found.append((number, name))
    }
    return found.sorted { $0.number < $1.number }.map(\.name)
  }

  /// A name in the trash that nothing has yet, for the file of an activity.
  private func newTrashPath(of id: Activity.ID, at path: String) throws(RegisterError) -> String {
    let stem = Identifiers.isSlug(id) ? id : FilePath(path).stem ?? "activity"
    let taken = Set(try trashNames(of: stem))
    var name = "\(stem).rec"
    var number = 2
    while taken.contains(name) || texts["\(Register.trash)/\(name)"] != nil {
      name = "\(stem).\(number).rec"
      number += 1
    }
    return "\(Register.trash)/\(name)"
  }
}

extension RecordFile {
  /// Whether this file's activity is that one, though others may have added to it meanwhile.
  fileprivate func isActivity(_ activity: Activity) -> Bool {
    guard let own = RegisterReader.activity(in: self), own.details == activity.details else {
      return false
    }
    let ids = activity.recordIDs
    let ownIDs = own.recordIDs
    // One that has nobody yet is a new one, not one whose people were put away.
    return ids.isSubset(of: ownIDs) && ids.isEmpty == ownIDs.isEmpty
  }
}

extension Activity {
  fileprivate var recordIDs: Set<String> {
    Set(attendances.map(\.id) + headcounts.map(\.id) + reported.map(\.id) + commitments.map(\.id))
  }
}

// MARK: Records

extension Draft {
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
    try open(path)
    let index = texts[path]?.index(type: known.type, id: known.id)
    switch (index, fields) {
    case (let index?, let fields?):
      note(path)
      texts[path]?.change(at: index) { fields.write(into: &$0, since: earlier) }
    case (let index?, nil):
      note(path)
      texts[path]?.remove(at: index, type: known.type, id: known.id)
    case (nil, let fields?):
      guard earlier == nil else { return .noSuchRecord(known.id) }
      note(path)
      texts[path]?.append(fields.record, id: known.id)
    case (nil, nil): return .noSuchRecord(known.id)
    }
    return nil
  }

  private mutating func count(
    _ traits: Traits, at station: String, by number: Int, newID: String, in path: String,
    of activity: Activity.ID
  ) throws(RegisterError) -> ChangeRefusal? {
    try open(path)
    if let (index, count) = texts[path]?.headcount(station, traits) {
      guard count + number >= 0 else { return .countBelowZero(activity) }
      note(path)
      texts[path]?.change(at: index) { $0.set("Count", String(count + number)) }
      return nil
    }
    guard number >= 0 else { return .countBelowZero(activity) }
    note(path)
    let headcount = Headcount(id: newID, station: station, traits: traits, count: number)
    texts[path]?.append(RecordFields(headcount).record, id: newID)
    return nil
  }

  /// The text of a file as it is to be, read when it was not yet.
  @discardableResult
  private mutating func open(_ path: String) throws(RegisterError) -> RecordFile {
    if let text = texts[path] { return text.text }
    try Folder.checkWay(to: path, in: folder)
    let bytes = try DurableFile.read(folder.appending(path)) ?? []
    let attempt = unproven[path].flatMap { $0.bytes == bytes ? $0 : nil }
    let text = attempt?.before ?? RecordFile(bytes)
    texts[path] = DraftFile(text)
    originals[path] = text
    return text
  }

  private mutating func keep(_ text: DraftFile, _ path: String, before: RecordFile) {
    texts[path] = text
    if originals[path] == nil { originals[path] = before }
    note(path)
  }

  private mutating func note(_ path: String) {
    if !changed.contains(path) { changed.append(path) }
  }
}
