package import Programmes
import Records

/// What is in the register now of that which others, or this process behind the screen's back, have
/// changed.
package struct Freshened: Hashable, Sendable {
  /// By identifier; nil for what is gone.
  package var activities: [Activity.ID: Activity?] = [:]
  package var people: [Participant.ID: Participant?] = [:]
  /// More may have changed than is told: the register is to be read anew.
  package var isIncomplete = false

  package var isEmpty: Bool { activities.isEmpty && people.isEmpty && !isIncomplete }
}

extension Draft {
  /// What the files hold now, of those that are not as they were last read. Nil stands for files that
  /// cannot be told.
  ///
  /// A file says only who is in it. Who is gone from one of people is told by what was last read of it, or
  /// by the history; where a file is neither known nor `explained` by the history, somebody edited it by
  /// hand, and the register is to be read anew.
  mutating func freshened(
    _ files: Set<String>?, explained: Set<String>
  ) throws(RegisterError) -> Freshened {
    var news = Freshened()
    guard let files else {
      news.isIncomplete = true
      return news
    }
    for file in files.sorted() where file.hasSuffix(".rec") {
      // What this process has written itself is no news.
      if isOfFiled(file) {
        news.isIncomplete = news.isIncomplete || !isKnown(file)
        continue
      }
      switch file.split(separator: "/").first {
      case "activities": try takeActivity(in: file, &news)
      case "participants" where !file.hasPrefix(Journal.Root.named.rawValue):
        if isKnown(file) { continue }
        let known = people(lastReadIn: file)
        if known == nil, !explained.contains(file) { news.isIncomplete = true }
        try takePeople(in: file, insteadOf: known ?? [], &news)
      case "history", "participants", "quarantine", "trash": break
      default: news.isIncomplete = true
      }
    }
    return news
  }

  /// Whether it holds records that stand by themselves.
  private func isOfFiled(_ file: String) -> Bool {
    [
      Register.programmeFile, Register.placesFile, Register.findingsFile,
      Register.peopleFindingsFile,
    ].contains(file) || file.hasPrefix("\(Register.earlyWarning)/")
  }

  private mutating func takeActivity(in file: String, _ news: inout Freshened) throws(RegisterError)
  {
    guard !isKnown(file) else { return }
    let former = locations.activities.first { $0.value == file }?.key
    let activity = try text(of: file).flatMap { RegisterReader.activity(in: $0) }
    if let former, former != activity?.id {
      locations.activities[former] = nil
      news.activities[former] = .some(nil)
    }
    guard let activity else { return }
    locations.activities[activity.id] = file
    news.activities[activity.id] = activity
  }

  private mutating func takePeople(
    in file: String, insteadOf known: Set<Participant.ID>, _ news: inout Freshened
  ) throws(RegisterError) {
    // Who was moved to a file that was looked at before is told already.
    for id in known where news.people[id] == nil { news.people[id] = .some(nil) }
    for case .record(let delta) in unsettled.files[file] ?? [] where delta.after == nil {
      news.people[delta.id] = .some(nil)
    }
    for record in try text(of: file)?.records ?? [] where record.type == "Participant" {
      var reader = FieldReader(record)
      if let participant = reader.participant() { news.people[participant.id] = participant }
    }
  }

  /// Tells those as gone who are in no file any more: a file says only who is in it.
  mutating func tellGone(
    _ removed: [RecordDelta], _ news: inout Freshened
  ) throws(RegisterError) {
    for delta in removed where try !holds(delta) { news.people[delta.id] = .some(nil) }
  }
}

extension HistoryEntry {
  /// Whom it took out of the roster.
  var removedPeople: [RecordDelta] {
    steps.compactMap { step in
      guard case .record(let delta) = step, delta.type == "Participant", delta.after == nil else {
        return nil
      }
      return delta
    }
  }
}
