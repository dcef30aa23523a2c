import Programmes
import Records
import SystemPackage

/// What the history tells beyond the record files: each file's steps that it does not hold yet, as far
/// as is known.
///
/// Nobody needs to know how much of it a file holds already. A record whose value is anywhere in the
/// chain of befores and afters takes the last of them, so that applying it twice, or over half of it,
/// gives the same. What is in none of them was written by somebody who did not know: the two meet as
/// versions of a merge do.
struct Unsettled: Sendable {
  private(set) var files: [String: [HistoryEntry.Step]] = [:]

  init() {}

  init(_ pending: [Journal.Pending]) {
    for item in pending { add(item.entry.steps) }
  }

  mutating func add(_ steps: [HistoryEntry.Step]) {
    for step in steps where !step.isOnlyTold { files[step.file, default: []].append(step) }
  }

  var isEmpty: Bool { files.isEmpty }

  func touches(_ file: @autoclosure () -> String) -> Bool {
    !files.isEmpty && files[file()] != nil
  }

  /// The files of people, activities and early warning that are not there yet, inside the register.
  func newFiles(in register: FilePath) -> [String] {
    let folders = ["activities/", "participants/", "\(Register.earlyWarning)/"]
    return files.keys.filter { file in
      folders.contains(where: file.hasPrefix) && !Folder.exists(register.appending(file))
    }
  }

  /// The text of a file with everything that is told; nil when there is none, or none any more.
  func current(_ file: String, in register: FilePath) throws(RegisterError) -> DraftFile? {
    let steps = files[file] ?? []
    guard var draft = try base(file, steps, in: register) else { return nil }
    draft.apply(steps)
    return draft
  }

  /// What the file was before its records' steps.
  private func base(
    _ file: String, _ steps: [HistoryEntry.Step], in register: FilePath
  ) throws(RegisterError) -> DraftFile? {
    try Folder.checkWay(to: file, in: register)
    let bytes = try DurableFile.read(register.appending(file))
    // A step of the whole file is always the first: before one, all others are settled.
    switch steps.first {
    case .putAway, .purged, .putAside: return nil
    case .mended(_, let mending):
      // In any other text there is nothing to be done: somebody else was there, or it is done.
      return bytes.map { DraftFile(RecordFile(mending.applied(to: $0) ?? $0)) }
    case .broughtBack(_, let trash):
      // As long as it lies in the trash, the file is not known to be on the disk.
      let trashed = try DurableFile.read(register.appending(trash))
      return (trashed ?? bytes).map { DraftFile(RecordFile($0)) }
    case .made: return DraftFile(RecordFile(bytes ?? Descriptors.activityFile))
    case .record: return DraftFile(bytes.map { RecordFile($0) } ?? RecordFile.framed())
    case nil: return bytes.map { DraftFile(RecordFile($0)) }
    }
  }
}

extension DraftFile {
  /// Applies the steps that are about records, each as far as the text does not hold it yet.
  mutating func apply(_ steps: [HistoryEntry.Step]) {
    let deltas = steps.compactMap { if case .record(let delta) = $0 { delta } else { nil } }
    // What a record's fields become later on, and whether it goes or comes again.
    var later: [Later: [RecordDelta]] = [:]
    for delta in deltas { later[Later(delta), default: []].append(delta) }
    for delta in deltas {
      let key = Later(delta)
      later[key]?.removeFirst()
      apply(delta, later: later[key] ?? [])
    }
  }

  private struct Later: Hashable {
    var type: String
    var id: String

    init(_ delta: RecordDelta) {
      type = delta.type
      id = delta.id
    }
  }

  private mutating func apply(_ delta: RecordDelta, later: [RecordDelta]) {
    let index = self.index(type: delta.type, id: delta.id)
    guard let after = delta.after else {
      // Somebody changed what was to go: it stays.
      guard let index, text.records[index].holds(delta.before ?? []),
        !later.contains(where: { $0.before == nil })
      else { return }
      remove(at: index, type: delta.type, id: delta.id, withSection: delta.isWithSection)
      return
    }
    guard let index else {
      guard delta.before == nil, !later.contains(where: { $0.after == nil }) else { return }
      let fields = after.map { ($0.name, $0.value) }
      append(Record(type: delta.type, fields: fields), id: delta.id, at: delta.seat)
      return
    }
    change(at: index) { record in
      var met: [FieldChange] = []
      for name in delta.names {
        let current = record.values(name)
        let (old, new) = (delta.valuesBefore(name) ?? [], delta.valuesAfter(name) ?? [])
        let isOnItsWay = later.contains { $0.valuesAfter(name) == current }
        if current == new || isOnItsWay { continue }
        if current == old {
          record.put(name, new)
        } else {
          met.append(FieldChange(name: name, before: old, after: new))
        }
      }
      if !met.isEmpty { record = record.meeting(met) }
    }
  }
}

extension Record {
  /// Whether it has these fields with these values, perhaps beside others.
  fileprivate func holds(_ fields: [FieldText]) -> Bool {
    Set(fields.map(\.name)).allSatisfy { name in
      values(name) == fields.filter { $0.name == name }.map(\.value)
    }
  }
}
