package import Programmes
import Records

/// One change as the history tells it: when, who, which records, before and after.
///
/// It is the record `Change` of docs/record-format.md, and what makes a change durable: it is on the
/// disk before anything is called saved. The record files take it over a moment later.
package struct HistoryEntry: Hashable, Sendable {
  /// Rises over the whole register: an entry is written by somebody who has seen every smaller one.
  /// With the station it names the entry.
  package var serial: Int
  /// Who writes where: one officer on one machine.
  package var station: String
  package var time: Instant
  package var who: String
  /// The activity it is about; nil for the roster alone.
  package var activity: Activity.ID?
  /// The serial of the station's own entry that this one takes back.
  package var undoes: Int?
  package var steps: [Step]

  /// Something done to one file.
  package enum Step: Hashable, Sendable {
    case record(RecordDelta)
    /// An activity's file is made; its records follow as deltas.
    case made(file: String)
    /// A file goes to the trash, under the second path.
    case putAway(file: String, trash: String)
    /// A file comes back from there.
    case broughtBack(file: String, trash: String)
    /// A file of the trash is destroyed.
    case purged(trash: String)
    /// A repair changed how a file's text stands; taking it back is another.
    case mended(file: String, Mending)
    /// A file that is no record file, left by an interrupted save, lies now under the second path.
    case putAside(file: String, to: String)

    package var file: String {
      switch self {
      case .record(let delta): delta.file
      case .made(let file), .putAway(let file, _), .broughtBack(let file, _), .mended(let file, _),
        .putAside(let file, _):
        file
      case .purged(let trash): trash
      }
    }

    /// Whether it is about a whole file, not a record in it.
    var isOfFile: Bool { if case .record = self { false } else { true } }

    /// Whether it is there to be read: nothing in it can be taken back or is to be done once more.
    package var isOnlyTold: Bool {
      switch self {
      case .mended(_, let mending): mending.isOnlyTold
      case .putAside: true
      default: false
      }
    }
  }

  /// Whether it tells of people by name, so that it must stand under participants/.
  var holdsNames: Bool { steps.contains { $0.file.hasPrefix("participants/") } }

  /// Whether it changed how the text of a file stands.
  var isRepair: Bool { steps.contains { if case .mended = $0 { true } else { false } } }

  /// Whether there is nothing in it that undo could meet: it is only told, or written by a later wipnet
  /// in words that this one does not know.
  var isOnlyTold: Bool { undoes == nil && steps.allSatisfy(\.isOnlyTold) }
}

extension HistoryEntry {
  /// Notes what it made or removed, of what has an identifier that is not unique by chance.
  func noteGiven(in ids: inout GivenIDs) {
    for step in steps {
      switch step {
      case .made, .putAway, .broughtBack: if let activity { ids.insert(activity, of: "Activity") }
      case .record(let delta) where delta.before == nil || delta.after == nil:
        if !HistoryEntry.isUniqueByChance(delta.id) { ids.insert(delta.id, of: delta.type) }
      case .record, .purged, .mended, .putAside: break
      }
    }
  }

  /// `a-7k2m9qx4tw`, as `Identifiers.random` makes them.
  private static func isUniqueByChance(_ id: String) -> Bool {
    id.utf8.count == 12 && id.utf8.dropFirst().first == UInt8(ascii: "-")
  }
}

/// What a change does to one record: the fields that differ, with all their values.
package struct RecordDelta: Hashable, Sendable {
  /// Inside the register.
  package var file: String
  package var type: String
  /// The value of the record's key.
  package var id: String
  /// The fields that differ, as they were; nil when there was no such record. Empty when the change
  /// only adds fields.
  package var before: [FieldText]?
  /// The same fields as they are now; nil when the record is removed.
  package var after: [FieldText]?
  /// Where the record stood that goes or comes back; nil for one that comes to the end of its section, as
  /// new ones do.
  package var seat: Seat?
  /// Whether its section comes with it, or goes.
  package var isWithSection = false

  /// What leads from one state of a record to another; nil when nothing differs.
  init?(file: String, type: String, id: String, from old: Record?, to new: Record?) {
    self.file = file
    self.type = type
    self.id = id
    before = old.map { $0.fields.map(FieldText.init).filter { !$0.value.isEmpty } }
    after = new.map { $0.fields.map(FieldText.init).filter { !$0.value.isEmpty } }
    guard let old = before, let new = after else {
      if before == nil, after == nil { return nil }
      return
    }
    let names = RecordDelta.names(differingIn: old, new)
    guard !names.isEmpty else { return nil }
    before = old.filter { names.contains($0.name) }
    after = new.filter { names.contains($0.name) }
  }

  private static func names(differingIn old: [FieldText], _ new: [FieldText]) -> Set<String> {
    if old.count == new.count, zip(old, new).allSatisfy({ $0.name == $1.name }) {
      return Set(zip(old, new).lazy.filter { $0.value != $1.value }.map(\.0.name))
    }
    func values(_ name: String, _ fields: [FieldText]) -> [String] {
      fields.filter { $0.name == name }.map(\.value)
    }
    return Set((old + new).map(\.name)).filter { values($0, old) != values($0, new) }
  }

  /// The names of the fields that differ, in their order.
  package var names: [String] {
    var names: [String] = []
    for field in (before ?? []) + (after ?? []) where !names.contains(field.name) {
      names.append(field.name)
    }
    return names
  }

  /// All values of a field before; nil when there was no such record.
  func valuesBefore(_ name: String) -> [String]? {
    before?.filter { $0.name == name }.map(\.value)
  }

  /// All values of a field after; nil when the record is removed.
  func valuesAfter(_ name: String) -> [String]? {
    after?.filter { $0.name == name }.map(\.value)
  }
}

/// A field's name and value, without its place.
package struct FieldText: Hashable, Sendable {
  package var name: String
  package var value: String

  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }

  init(_ field: Field) {
    self.init(name: field.name, value: field.value)
  }
}

/// A second of Coordinated Universal Time. It is told, and never decides anything: the clocks of old
/// laptops are wrong.
package struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z.
  package let seconds: Int

  package init(seconds: Int) {
    self.seconds = seconds
  }

  /// Reads `2023-09-29T10:42:07Z`.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(parts[0]), parts[1].last == "Z" else { return nil }
    let clock = parts[1].dropLast().split(separator: ":", omittingEmptySubsequences: false)
    let numbers = clock.compactMap { $0.utf8.count == 2 ? Int($0) : nil }
    guard clock.count == 3, numbers.count == 3, (0..<24).contains(numbers[0]),
      (0..<60).contains(numbers[1]), (0..<60).contains(numbers[2])
    else { return nil }
    seconds = day.number * 86_400 + numbers[0] * 3600 + numbers[1] * 60 + numbers[2]
  }

  package var day: Day {
    Day(number: (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400)
  }

  package var description: String {
    let second = seconds - day.number * 86_400
    return "\(day)T\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):"
      + "\(padded(second % 60, 2))Z"
  }

  package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}
