import Glibc
import Programmes
import Records
import SystemPackage

/// The record files as they are to be: what lies on the disk, with what the history tells beyond it and
/// with the change that is being made. Files are read when they are needed, and kept for the next
/// change as long as nobody else writes them.
struct Draft: Sendable {
  let folder: FilePath
  var locations: RecordLocations
  /// Where records stood before the changes that are not in the history yet.
  private var knownLocations: RecordLocations
  var unsettled = Unsettled()
  private var texts: [String: OpenFile] = [:]
  private var folders = KnownFolders()
  /// What the change that is being made has done so far.
  private var steps: [HistoryEntry.Step] = []
  /// Files in which a change met somebody else's, so that they hold more than whoever made it knows.
  private(set) var met: Set<String> = []

  private struct OpenFile: Sendable {
    /// Nil when there is no such file.
    var file: DraftFile?
    var stamp: FileStamp?
  }

  init(_ folder: FilePath, _ locations: RecordLocations) {
    self.folder = folder
    self.locations = locations
    knownLocations = locations
  }

  /// What was done since the last time is in the history.
  mutating func accept() {
    knownLocations = locations
  }

  /// What was done since the last time is not: these files are as the history tells.
  mutating func rollBack(_ files: Set<String>, to unsettled: Unsettled) {
    locations = knownLocations
    self.unsettled = unsettled
    forget(files)
  }

  /// Applies a change in memory, and returns what it does; the reason, and nothing changed, when it
  /// cannot be applied. What somebody else changed meanwhile meets it field by field.
  mutating func apply(
    _ change: Change
  ) throws(RegisterError) -> Result<[HistoryEntry.Step], ChangeRefusal> {
    try attempt(change.edits) { (draft, edit) throws(RegisterError) in
      try draft.apply(edit)
    }
  }

  /// Takes back what an entry of the history did, as `apply` does; refused where somebody changed the
  /// thing since.
  mutating func takeBack(
    _ entry: HistoryEntry
  ) throws(RegisterError) -> Result<[HistoryEntry.Step], ChangeRefusal> {
    try attempt(entry.steps.reversed()) { (draft, step) throws(RegisterError) in
      try draft.takeBack(step, of: entry)
    }
  }

  /// Destroys a file of the trash.
  mutating func purge(
    _ trash: String
  ) throws(RegisterError) -> Result<[HistoryEntry.Step], ChangeRefusal> {
    guard try Trash.names(in: folder).contains(where: { "\(Register.trash)/\($0)" == trash }) else {
      return .failure(.noSuchRecord(trash))
    }
    let steps = [HistoryEntry.Step.purged(trash: trash)]
    unsettled.add(steps)
    return .success(steps)
  }

  private mutating func attempt<Part>(
    _ parts: [Part], _ body: (inout Draft, Part) throws(RegisterError) -> ChangeRefusal?
  ) throws(RegisterError) -> Result<[HistoryEntry.Step], ChangeRefusal> {
    steps = []
    let before = locations
    for part in parts {
      let refusal: ChangeRefusal?
      do throws(RegisterError) {
        refusal = try body(&self, part)
      } catch {
        forget(Set(steps.map(\.file)))
        locations = before
        throw error
      }
      guard let refusal else { continue }
      forget(Set(steps.map(\.file)))
      locations = before
      return .failure(refusal)
    }
    unsettled.add(steps)
    return .success(steps)
  }

  /// Reads these files anew when they are needed again.
  mutating func forget(_ files: Set<String>) {
    for file in files { texts[file] = nil }
  }

  /// The files in which changes met others', told once.
  mutating func takeMet() -> Set<String> {
    defer { met = [] }
    return met
  }

  mutating func forgetAll() {
    texts = [:]
  }

  /// Whether what is known of a file still holds.
  func isKnown(_ path: String) -> Bool {
    guard let known = texts[path] else { return false }
    return known.stamp == FileStamp(folder.appending(path))
  }

  /// Who was in a file when it was last read; nil when that is not known.
  func people(lastReadIn path: String) -> Set<Participant.ID>? {
    guard let known = texts[path] else { return nil }
    let records = known.file?.text.records ?? []
    return Set(records.lazy.filter { $0.type == "Participant" }.compactMap { $0.word("Id") })
  }

  /// The text of a file as it is to be; nil when there is none.
  mutating func text(of path: String) throws(RegisterError) -> RecordFile? {
    try open(path)
    return texts[path]?.file?.text
  }

  /// Whether the file that a record was changed in holds it now.
  mutating func holds(_ delta: RecordDelta) throws(RegisterError) -> Bool {
    try open(delta.file)
    return texts[delta.file]?.file?.index(type: delta.type, id: delta.id) != nil
  }

  /// Reads a file that is to be changed. One that cannot be replaced is refused now: the history would
  /// run ahead of it for good.
  private mutating func openToChange(_ path: String) throws(RegisterError) {
    let place = folder.appending(path)
    var status = stat()
    let isThere = lstat(place.string, &status) == 0
    // One look serves for both questions as long as nobody has written the file.
    if texts[path] == nil || texts[path]?.stamp != (isThere ? FileStamp(status) : nil) {
      try open(path)
    }
    if isThere, let hindrance = DurableFile.hindrance(toReplacing: place, status) {
      throw hindrance
    }
  }

  /// Reads a file unless what is known of it still holds.
  private mutating func open(_ path: String) throws(RegisterError) {
    if isKnown(path) { return }
    let stamp = FileStamp(folder.appending(path))
    // Files of a whole import would fill the memory.
    if texts.count > 64 { texts = [:] }
    texts[path] = OpenFile(file: try unsettled.current(path, in: folder), stamp: stamp)
  }
}

// MARK: Writing the record files

extension Draft {
  /// Replaces each file that does not yet hold what the history tells; returns those that could not be,
  /// and why. One that cannot be written keeps no other from being. The roster goes first: a person whom
  /// nobody attended harms nothing, an attendance whose person is missing would.
  mutating func settle(under lock: borrowing FolderLock) -> [String: RegisterError] {
    let files = unsettled.files.keys.sorted {
      ($0.hasPrefix("participants/") ? 0 : 1, $0) < ($1.hasPrefix("participants/") ? 0 : 1, $1)
    }
    var stuck: [String: RegisterError] = [:]
    for file in files {
      do throws(RegisterError) {
        try settle(file)
      } catch {
        stuck[file] = error
      }
    }
    return stuck
  }

  private mutating func settle(_ file: String) throws(RegisterError) {
    let path = folder.appending(file)
    switch unsettled.files[file]?.first {
    case .putAway(_, let trash):
      texts[file] = nil
      return try move(file, to: trash)
    case .purged: return try DurableFile.remove(path)
    default: break
    }
    try open(file)
    guard let text = texts[file]?.file?.text else { return }
    // Also when the file reads so already: whoever wrote it may have been cut off before the disk knew.
    try DurableFile.put(text.bytes, at: file, in: folder, &folders)
    texts[file]?.stamp = FileStamp(path)
    if case .broughtBack(_, let trash)? = unsettled.files[file]?.first {
      // Should it come again after a power cut, it is a copy too many.
      unlink(folder.appending(trash).string)
    }
  }

  /// Moves a file to the trash; should another stand there under that name, beside it. It is a copy that
  /// is on the disk before the file goes: on FAT a rename may lose both names.
  private mutating func move(_ file: String, to trash: String) throws(RegisterError) {
    let path = folder.appending(file)
    if let bytes = try DurableFile.read(path) {
      var target = trash
      var number = 2
      while let other = try DurableFile.read(folder.appending(target)), other != bytes,
        !other.isEmpty
      {
        target = trash.dropLast(4) + "-\(number).rec"
        number += 1
      }
      try DurableFile.put(bytes, at: target, in: folder, &folders)
    }
    // Also when it is gone already: nobody knows whether the disk knows.
    try DurableFile.remove(path)
  }
}

// MARK: Edits

extension Draft {
  private mutating func apply(_ edit: Edit) throws(RegisterError) -> ChangeRefusal? {
    switch edit {
    case .activity(let before, let after?):
      return before == nil ? try add(after) : .activityExists(after.id)
    case .activity(let before?, nil): return try putAway(before.id)
    case .activity(nil, nil): return nil
    case .details(let before, let after):
      return try put(RecordFields(after), since: RecordFields(before), of: after.id)
    case .participant(let before, let after):
      guard let id = after?.id ?? before?.id else { return nil }
      let path = before == nil ? try fileForNewParticipants() : try file(ofParticipant: id)
      guard let path else { return .noSuchRecord(id) }
      return try put(
        after.map { RecordFields($0) }, since: before.map { RecordFields($0) }, in: path)
    case .filed(let before, let after):
      guard let record = after ?? before else { return nil }
      guard let path = try file(of: record, isNew: before == nil) else {
        return .noSuchRecord(record.id)
      }
      return try put(
        after.map { RecordFields($0) }, since: before.map { RecordFields($0) }, in: path)
    case .settings(let before, let after):
      return try put(RecordFields(after), since: RecordFields(before), in: Register.programmeFile)
    case .attendance(let id, let before, let after):
      return try put(after.map { RecordFields($0) }, since: before.map { RecordFields($0) }, of: id)
    case .reported(let id, let before, let after):
      return try put(after.map { RecordFields($0) }, since: before.map { RecordFields($0) }, of: id)
    case .commitment(let id, let before, let after):
      return try put(after.map { RecordFields($0) }, since: before.map { RecordFields($0) }, of: id)
    case .headcount(let id, let station, let traits, let number, let newID):
      guard let path = locations.activities[id] else { return .noSuchActivity(id) }
      return try count(traits, at: station, by: number, newID: newID, in: path, of: id)
    }
  }

  private mutating func put(
    _ fields: RecordFields?, since earlier: RecordFields?, of activity: Activity.ID
  ) throws(RegisterError) -> ChangeRefusal? {
    guard let path = locations.activities[activity] else { return .noSuchActivity(activity) }
    return try put(fields, since: earlier, in: path)
  }

  /// Adds, changes or removes a record. A record that is there already takes only what differs from
  /// the earlier state, so that what this program does not know and what somebody else changed stay.
  private mutating func put(
    _ fields: RecordFields?, since earlier: RecordFields?, in path: String
  ) throws(RegisterError) -> ChangeRefusal? {
    guard let known = fields ?? earlier else { return nil }
    try openToChange(path)
    let index = texts[path]?.file?.index(type: known.type, id: known.id)
    guard let index else {
      guard let fields, earlier == nil else { return .noSuchRecord(known.id) }
      append(fields.record, known.type, known.id, to: path)
      return nil
    }
    let current = texts[path]?.file.flatMap { RecordFields(reading: $0.text.records[index]) }
    let changed = fields.map { fields in
      earlier.map { fields.names(thatDifferFrom: $0) } ?? fields.fields.map(\.name)
    }
    let theirs = earlier.map { current?.names(thatDifferFrom: $0) ?? [] } ?? []
    // What goes would take somebody else's work with it.
    if fields == nil, !theirs.isEmpty { return .changedSince(known.id) }
    if !theirs.isEmpty { met.insert(path) }
    change(path, at: index, known.type, known.id) { record in
      guard let fields else {
        record = nil
        return
      }
      guard var taken = record else { return }
      let met = theirs.filter {
        changed?.contains($0) == true && current?.values($0) != fields.values($0)
      }
      fields.write(into: &taken, since: earlier, leaving: met)
      let changes = met.map {
        FieldChange(name: $0, before: earlier?.values($0) ?? [], after: fields.values($0))
      }
      record = met.isEmpty ? taken : taken.meeting(changes)
    }
    return nil
  }

  private mutating func count(
    _ traits: Traits, at station: String, by number: Int, newID: String, in path: String,
    of activity: Activity.ID
  ) throws(RegisterError) -> ChangeRefusal? {
    try openToChange(path)
    if let (index, count) = texts[path]?.file?.headcount(station, traits) {
      guard count + number >= 0 else { return .countBelowZero(activity) }
      let id = texts[path]?.file?.text.records[index].word("Id") ?? newID
      change(path, at: index, "Headcount", id) { record in
        // Counted and taken back: as if nobody had come.
        if count + number == 0, number < 0 { record = nil }
        record?.set("Count", String(count + number))
      }
      return nil
    }
    guard number >= 0 else { return .countBelowZero(activity) }
    let headcount = Headcount(id: newID, station: station, traits: traits, count: number)
    append(RecordFields(headcount).record, "Headcount", newID, to: path)
    return nil
  }

  private mutating func append(
    _ record: Record, _ type: String, _ id: String, to path: String, at seat: Seat? = nil
  ) {
    if texts[path]?.file == nil {
      texts[path] = OpenFile(
        file: DraftFile(RecordFile.framed()), stamp: FileStamp(folder.appending(path)))
    }
    let isWithSection = texts[path]?.file?.append(record, id: id, at: seat)
    guard var delta = RecordDelta(file: path, type: type, id: id, from: nil, to: record) else {
      return
    }
    delta.seat = seat
    delta.isWithSection = isWithSection == true
    steps.append(.record(delta))
  }

  /// Changes a record, or removes it when the body leaves none; then, when it is told so, with its
  /// section.
  private mutating func change(
    _ path: String, at index: Int, _ type: String, _ id: String, withSection: Bool = false,
    _ body: (inout Record?) -> Void
  ) {
    guard let old = texts[path]?.file?.text.records[index] else { return }
    var new: Record? = old
    body(&new)
    guard var delta = RecordDelta(file: path, type: type, id: id, from: old, to: new) else {
      return
    }
    if let new {
      texts[path]?.file?.change(at: index) { $0 = new }
    } else {
      delta.seat = texts[path]?.file?.remove(
        at: index, type: type, id: id, withSection: withSection)
      delta.isWithSection = withSection
    }
    steps.append(.record(delta))
  }
}

// MARK: Taking back

extension Draft {
  private mutating func takeBack(
    _ step: HistoryEntry.Step, of entry: HistoryEntry
  ) throws(RegisterError) -> ChangeRefusal? {
    switch step {
    case .record(let delta):
      // The records of a file that was made go with the file.
      if entry.steps.contains(.made(file: delta.file)) { return nil }
      return try takeBack(delta)
    case .made(let file):
      try open(file)
      let added = entry.steps.compactMap { if case .record(let delta) = $0 { delta } else { nil } }
      let records = texts[file]?.file?.text.records ?? []
      let isAsMade =
        records.count == added.count
        && zip(records, added).allSatisfy { $0.fields.map(FieldText.init) == $1.after }
      guard isAsMade, let id = records.first?.word("Id") else {
        return .changedSince(entry.activity ?? file)
      }
      return try putAway(id)
    case .putAway(let file, let trash):
      guard !Folder.exists(folder.appending(file)) else {
        return .activityExists(entry.activity ?? file)
      }
      guard Folder.exists(folder.appending(trash)) else {
        return .noSuchRecord(entry.activity ?? trash)
      }
      return bringBack(entry.activity ?? "", file, from: trash)
    case .broughtBack:
      return try entry.activity.map { (id) throws(RegisterError) in
        try putAway(id)
      } ?? nil
    case .purged(let trash): return .noSuchRecord(trash)
    case .mended(let file, let mending): return try mend(file, mending.reversed)
    case .putAside: return .nothingToTakeBack
    }
  }

  private mutating func takeBack(_ delta: RecordDelta) throws(RegisterError) -> ChangeRefusal? {
    try openToChange(delta.file)
    let index = texts[delta.file]?.file?.index(type: delta.type, id: delta.id)
    guard let after = delta.after else {
      guard index == nil, let before = delta.before else { return .changedSince(delta.id) }
      let record = Record(type: delta.type, fields: before.map { ($0.name, $0.value) })
      append(record, delta.type, delta.id, to: delta.file, at: delta.seat)
      return nil
    }
    guard let index, let record = texts[delta.file]?.file?.text.records[index] else {
      return .changedSince(delta.id)
    }
    // Keys pressed since by others at the same station stay.
    if delta.type == "Headcount", delta.names == ["Count"] || delta.before == nil {
      return try takeBackCount(delta, record, at: index)
    }
    let names = delta.before == nil ? Set(record.fields.map(\.name)) : Set(delta.names)
    let isAsLeft = names.allSatisfy { name in
      record.values(name) == after.filter { $0.name == name }.map(\.value)
    }
    guard isAsLeft else { return .changedSince(delta.id) }
    change(
      delta.file, at: index, delta.type, delta.id, withSection: delta.isWithSection
    ) { record in
      guard delta.before != nil else {
        record = nil
        return
      }
      for name in delta.names { record?.put(name, delta.valuesBefore(name) ?? []) }
    }
    return nil
  }

  /// Changes how a file's text stands; refused when it is not the one that this was found in.
  private mutating func mend(
    _ file: String, _ mending: Mending
  ) throws(RegisterError) -> ChangeRefusal? {
    try openToChange(file)
    guard let text = texts[file]?.file?.text, let mended = mending.applied(to: text.bytes) else {
      return .changedSince(file)
    }
    texts[file]?.file = DraftFile(RecordFile(mended))
    steps.append(.mended(file: file, mending))
    return nil
  }

  private mutating func takeBackCount(
    _ delta: RecordDelta, _ record: Record, at index: Int
  ) throws(RegisterError) -> ChangeRefusal? {
    func count(_ values: [String]?) -> Int { values?.first.flatMap { Int($0) } ?? 0 }
    let counted = count(delta.valuesAfter("Count")) - count(delta.valuesBefore("Count"))
    let rest = count(record.values("Count")) - counted
    guard rest >= 0 else { return .changedSince(delta.id) }
    change(
      delta.file, at: index, delta.type, delta.id, withSection: delta.isWithSection
    ) { record in
      if rest == 0 { record = nil }
      record?.set("Count", String(rest))
    }
    return nil
  }
}

// MARK: Activities

extension Draft {
  /// Makes an activity's file, or brings it back from the trash as it was.
  private mutating func add(_ activity: Activity) throws(RegisterError) -> ChangeRefusal? {
    let id = activity.id
    guard locations.activities[id] == nil, Identifiers.isSlug(id) else {
      return .activityExists(id)
    }
    let path = "activities/\(id.prefix(4))/\(id).rec"
    guard try text(of: path)?.records.isEmpty ?? true else { return .activityExists(id) }
    if let trashed = try trashed(activity) { return bringBack(id, path, from: trashed) }
    steps.append(.made(file: path))
    texts[path] = OpenFile(
      file: DraftFile(RecordFile(Descriptors.activityFile)),
      stamp: FileStamp(folder.appending(path)))
    var records = [RecordFields(activity.details)]
    records += activity.attendances.map { RecordFields($0) }
    records += activity.headcounts.map { RecordFields($0) }
    records += activity.reported.map { RecordFields($0) }
    records += activity.commitments.map { RecordFields($0) }
    for fields in records { append(fields.record, fields.type, fields.id, to: path) }
    locations.activities[id] = path
    return nil
  }

  private mutating func bringBack(
    _ id: Activity.ID, _ path: String, from trash: String
  ) -> ChangeRefusal? {
    steps.append(.broughtBack(file: path, trash: trash))
    texts[path] = nil
    locations.activities[id] = path
    return nil
  }

  /// Moves an activity's file to the trash; nothing is destroyed.
  private mutating func putAway(_ id: Activity.ID) throws(RegisterError) -> ChangeRefusal? {
    guard let path = locations.activities.removeValue(forKey: id) else {
      return .noSuchActivity(id)
    }
    steps.append(.putAway(file: path, trash: try Trash.newPath(of: id, at: path, in: folder)))
    texts[path] = nil
    return nil
  }

  /// The newest file of the trash that holds this activity. Another activity may have had the same
  /// identifier, from the same day and title; it stays there.
  private func trashed(_ activity: Activity) throws(RegisterError) -> String? {
    for path in try Trash.paths(of: activity.id, in: folder).reversed() {
      guard let bytes = try DurableFile.read(folder.appending(path)) else { continue }
      if RecordFile(bytes).isActivity(activity) { return path }
    }
    return nil
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
