import Programmes
import Records

/// What stands in a file of the history.
enum HistoryRecord: Hashable, Sendable {
  case change(HistoryEntry)
  /// The record files hold all that this folder's entries up to that serial tell, but for these steps,
  /// of files that could not be replaced then.
  case settled(through: Int, serial: Int, leaving: [HistoryEntry.Step] = [])
  /// Entries of these serials count for nothing: their sync failed, so nobody knows whether they are on
  /// the disk. What they told stands behind this, under other serials.
  case void(ClosedRange<Int>, serial: Int)

  var serial: Int {
    switch self {
    case .change(let entry): entry.serial
    case .settled(_, let serial, _), .void(_, let serial): serial
    }
  }
}

/// The history's records as text, each ended by a checksum and a blank line, and back.
enum HistoryText {
  /// What a file of the history begins with.
  static let header = """
    # The history of this register, written by wipnet: a record for each change. It is only added to.

    %rec: Change
    %key: Serial
    %mandatory: When
    %type: Serial,Undoes,Settled int


    """

  private static let sumStart = Array("Sum: ".utf8)

  /// The record with its checksum and the blank line that ends it.
  static func bytes(_ record: HistoryRecord, when time: Instant) -> [UInt8] {
    var text: [UInt8] = []
    func add(_ name: String, _ value: String) { text.appendField(name.utf8, value) }
    add("Serial", String(record.serial))
    add("When", time.description)
    switch record {
    case .settled(let serial, _, let steps):
      add("Settled", String(serial))
      text.append(contentsOf: bytes(steps))
    case .void(let serials, _): add("Void", "\(serials.lowerBound)-\(serials.upperBound)")
    case .change(let entry):
      add("Who", entry.who)
      if let activity = entry.activity { add("Activity", activity) }
      if let undoes = entry.undoes { add("Undoes", String(undoes)) }
      text.append(contentsOf: bytes(entry.steps))
    }
    text.appendField("Sum".utf8, Checksum.text(of: text))
    text.append(0x0A)
    return text
  }

  private static func bytes(_ steps: [HistoryEntry.Step]) -> [UInt8] {
    var text: [UInt8] = []
    func add(_ name: String, _ value: String) { text.appendField(name.utf8, value) }
    var file: String?
    for step in steps {
      if case .purged(let trash) = step {
        add("Purged", trash)
        continue
      }
      if step.file != file { add("File", step.file) }
      file = step.file
      switch step {
      case .record(let delta):
        add("Record", "\(delta.type) \(delta.id)")
        if let before = delta.before { add("Before", nested(before)) }
        if let after = delta.after { add("After", nested(after)) }
        if let seat = delta.seat {
          add("Between", seat.between)
          if seat.cutting.gap != 1 { add("Gap", String(seat.cutting.gap)) }
          let own = seat.text(of: delta.type, delta.before ?? delta.after ?? [])
          if let own { add("Text", own) }
        }
        if delta.isWithSection { add("Section", "yes") }
      case .made: add("Made", "yes")
      case .putAway(_, let trash): add("PutAway", trash)
      case .broughtBack(_, let trash): add("BroughtBack", trash)
      case .mended(_, let mending): for field in mending.told { add(field.name, field.value) }
      case .putAside(_, let place): add("PutAside", place)
      case .purged: break
      }
    }
    return text
  }

  /// The fields as they would stand in a record file.
  private static func nested(_ fields: [FieldText]) -> String {
    var text: [UInt8] = []
    for field in fields { text.appendField(field.name.utf8, field.value) }
    if text.last == 0x0A { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  /// A piece of a history file that holds whole records.
  struct Scan {
    var records: [HistoryRecord] = []
    /// Where the last whole record ends; what is behind was cut.
    var wholeLength = 0
    /// Where lines stand that are no record of ours, with whole records behind them.
    var strange: [Range<Int>] = []
    /// Whether the last record has its blank line.
    var endsBlank = true
  }

  /// Reads what stands in these bytes, at the beginning of a file or further on. A record whose checksum
  /// does not hold is none.
  static func scan(_ bytes: [UInt8], station: String, isBeginning: Bool = true) -> Scan {
    var scan = Scan()
    var start = 0
    var pendingStrange: [Range<Int>] = []
    while start < bytes.count {
      guard bytes[start] != 0x0A else {
        start += 1
        if scan.wholeLength == start - 1 { scan.wholeLength = start }
        continue
      }
      let (end, isBlankEnded) = blockEnd(bytes, from: start)
      if let record = record(bytes[start..<end], station: station) {
        scan.records.append(record)
        scan.wholeLength = isBlankEnded ? end + 1 : end
        scan.endsBlank = isBlankEnded
        scan.strange += pendingStrange
        pendingStrange = []
      } else if isBlankEnded, isBeginning, scan.records.isEmpty, pendingStrange.isEmpty,
        bytes[start] == 0x25 || bytes[start] == 0x23
      {
        // The header: a comment and the descriptor.
        scan.wholeLength = end + 1
        scan.endsBlank = true
      } else {
        pendingStrange.append(start..<(isBlankEnded ? end + 1 : end))
      }
      start = isBlankEnded ? end + 1 : end
    }
    return scan
  }

  /// Where the block of lines ends that begins at `start`: behind the newline above a blank line, or at
  /// the end. An empty line below a line that ends in a backslash is part of a value.
  private static func blockEnd(_ bytes: [UInt8], from start: Int) -> (end: Int, isBlankEnded: Bool)
  {
    bytes.withUnsafeBufferPointer { bytes in
      var at = start
      while at < bytes.count {
        guard bytes[at] == 0x0A else {
          at += 1
          continue
        }
        let folds = at > start && bytes[at - 1] == 0x5C
        if at + 1 < bytes.count, bytes[at + 1] == 0x0A {
          if !folds { return (at + 1, true) }
          at += 2
        } else {
          at += 1
        }
      }
      return (bytes.count, false)
    }
  }

  /// The record in a block whose last line is a checksum that holds; nil for any other.
  private static func record(_ block: ArraySlice<UInt8>, station: String) -> HistoryRecord? {
    let body = block.last == 0x0A ? block.dropLast() : block
    let sumLength = sumStart.count + 8
    let sumAt = body.endIndex - sumLength
    guard sumAt > body.startIndex, body[sumAt - 1] == 0x0A,
      body[sumAt..<sumAt + sumStart.count].elementsEqual(sumStart),
      body[(sumAt + sumStart.count)...].elementsEqual(
        Checksum.text(of: body[..<sumAt]).utf8)
    else { return nil }
    guard let record = RecordFile(Array(body[..<sumAt])).records.first else { return nil }
    return meaning(record.fields, station: station)
  }

  private static func meaning(_ fields: [Field], station: String) -> HistoryRecord? {
    var entry: HistoryEntry?
    var settled: Int?
    var serial: Int?
    var time: Instant?
    var file: String?
    var delta: RecordDelta?
    var between: String?
    var gap = 1
    var text: String?
    var mending: Mending?
    func finish() {
      if let told = mending, let file { entry?.steps.append(.mended(file: file, told)) }
      mending = nil
      guard var told = delta else { return }
      told.seat = between.flatMap {
        Seat(between: $0, gap: gap, text: text, of: told.type, told.before ?? told.after ?? [])
      }
      entry?.steps.append(.record(told))
      (delta, between, gap, text) = (nil, nil, 1, nil)
    }
    for field in fields {
      let value = field.value
      if mending?.take(field.name, value) == false { mending?.makeOnlyTold() }
      switch field.name {
      case "Serial": serial = Int(value)
      case "When": time = Instant(value)
      case "Settled":
        guard let serial, let time, let last = Int(value) else { return nil }
        settled = last
        entry = HistoryEntry(
          serial: serial, station: station, time: time, who: "", activity: nil, undoes: nil,
          steps: [])
      case "Void":
        let parts = value.split(separator: "-").compactMap { Int($0) }
        guard let serial, parts.count == 2, parts[0] <= parts[1] else { return nil }
        return .void(parts[0]...parts[1], serial: serial)
      case "Who":
        guard let serial, let time else { return nil }
        entry = HistoryEntry(
          serial: serial, station: station, time: time, who: value, activity: nil, undoes: nil,
          steps: [])
      case "Activity": entry?.activity = value
      case "Undoes": entry?.undoes = Int(value)
      case "Purged": entry?.steps.append(.purged(trash: value))
      case "File":
        finish()
        file = value
      case "Record":
        finish()
        let parts = value.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let file else { return nil }
        delta = RecordDelta(file: file, type: String(parts[0]), id: String(parts[1]))
      case Mending.fieldName:
        finish()
        mending = Mending(told: value)
      case "PutAside": if let file { entry?.steps.append(.putAside(file: file, to: value)) }
      case "Before": delta?.before = fieldTexts(value)
      case "After": delta?.after = fieldTexts(value)
      case "Between": between = value
      case "Gap": gap = Int(value) ?? 1
      case "Text": text = value
      case "Section": delta?.isWithSection = true
      case "Made": if let file { entry?.steps.append(.made(file: file)) }
      case "PutAway": if let file { entry?.steps.append(.putAway(file: file, trash: value)) }
      case "BroughtBack":
        if let file { entry?.steps.append(.broughtBack(file: file, trash: value)) }
      default: break
      }
    }
    finish()
    if let settled, let entry {
      return .settled(through: settled, serial: entry.serial, leaving: entry.steps)
    }
    return entry.map { .change($0) }
  }

  private static func fieldTexts(_ text: String) -> [FieldText] {
    RecordFile(Array((text + "\n").utf8)).records.first?.fields.map(FieldText.init) ?? []
  }
}

extension RecordDelta {
  fileprivate init(file: String, type: String, id: String) {
    self.file = file
    self.type = type
    self.id = id
  }
}
