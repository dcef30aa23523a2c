import Dashboards
import Programmes
import Registers

extension Register {
  /// The newest changes of the history, and what they put away, for the screen.
  ///
  /// Of a history of years the newest thousands of changes are enough to look through; `wipnet history`
  /// tells all.
  func past(atMost most: Int = 5_000) throws(RegisterError) -> Past {
    let entries = try History(of: self).entries
    var takenBack: Set<String> = []
    // A taking back that was itself taken back leaves the first change as it was.
    for entry in entries.reversed() {
      guard let undoes = entry.undoes, !takenBack.contains(entry.key) else { continue }
      takenBack.insert("\(entry.station) \(undoes)")
    }
    var changes: [PastChange] = []
    var goneBy: [String: PastChange] = [:]
    var removed: [String: (step: PastChange.Step, change: PastChange)] = [:]
    for entry in entries {
      let change = PastChange(entry, isTakenBack: takenBack.contains(entry.key))
      for case .putAway(_, let trash) in entry.steps { goneBy[trash] = change }
      for step in change.steps {
        switch step.kind {
        case .removed: removed["\(step.type) \(step.id)"] = (step, change)
        case .added: removed["\(step.type) \(step.id)"] = nil
        default: break
        }
      }
      changes.append(change)
    }
    // What belongs to an activity goes and comes with it, and a person is entered with an attendance.
    let loose = removed.values.filter { item in
      !["Attendance", "Headcount", "Reported", "Known"].contains(item.step.type)
        && item.change.steps.count == 1
    }
    var putAway = try trash().map { item in
      PutAway(.activity(item.activity, file: item.file), by: goneBy[item.file])
    }
    putAway += loose.map { item in
      let name = item.step.fields.first { ["Name", "Title", "What"].contains($0.name) }?.before
      return PutAway(
        .record(type: item.step.type, id: item.step.id, name: name ?? item.step.id),
        by: item.change)
    }
    putAway.sort { ($0.change?.serial ?? 0) > ($1.change?.serial ?? 0) }
    return Past(changes: Array(changes.reversed().prefix(most)), putAway: putAway)
  }
}

extension HistoryEntry {
  fileprivate var key: String { "\(station) \(serial)" }
}

extension PastChange {
  fileprivate init(_ entry: HistoryEntry, isTakenBack: Bool) {
    let (day, second) = Surroundings.local(entry.time.seconds)
    self.init(
      station: entry.station, serial: entry.serial, who: entry.who,
      moment: Moment(day: day, second: second),
      activity: entry.activity, steps: entry.steps.compactMap(Step.init),
      isTakenBack: isTakenBack)
  }
}

extension PastChange.Step {
  fileprivate init?(_ step: HistoryEntry.Step) {
    switch step {
    case .record(let delta):
      let kind: Kind = delta.before == nil ? .added : delta.after == nil ? .removed : .changed
      func text(_ fields: [FieldText]?, _ name: String) -> String {
        (fields ?? []).filter { $0.name == name }.map(\.value).joined(separator: ", ")
      }
      self.init(
        kind, type: delta.type, id: delta.id,
        fields: delta.names.filter { $0 != "Id" }.map { name in
          PastChange.Field(
            name: name, before: text(delta.before, name), after: text(delta.after, name))
        })
    case .made: return nil
    case .putAway(let file, _): self.init(.putAway, type: "Activity", id: file)
    case .broughtBack(let file, _): self.init(.broughtBack, type: "Activity", id: file)
    case .purged(let trash): self.init(.purged, type: "Activity", id: trash)
    case .mended(let file, let mending): self.init(mending, of: file)
    case .putAside(let file, let place):
      self.init(
        .putAside, type: "", id: file,
        fields: [PastChange.Field(name: "File", before: file, after: place)])
    }
  }
}

extension PastChange.Step {
  /// A repair, with the lines that it changed.
  private init(_ mending: Mending, of file: String) {
    func text(_ bytes: [UInt8]) -> String {
      String(decoding: bytes.last == 0x0A ? bytes.dropLast() : bytes, as: UTF8.self)
    }
    var fields = mending.passages.map { passage in
      PastChange.Field(
        name: String(passage.line), before: text(passage.before), after: text(passage.after))
    }
    fields += mending.lineEnds.map { ends in
      let name = "\(ends.lines.lowerBound)–\(ends.lines.upperBound)"
      return PastChange.Field(
        name: name, before: ends.isReturnGone ? "CRLF" : "LF",
        after: ends.isReturnGone ? "LF" : "CRLF")
    }
    self.init(.mended, type: "", id: file, fields: fields)
  }
}
