import Records

/// The lines of one record in three versions, put together field by field.
///
/// A field that a record has once is a set of values that somebody has given it and nobody has taken
/// back; one is enough unless both sides have changed it. One of them is the field's value, each other
/// stands below in a field `Conflict: NAME: VALUE`, in its own bytes. Sets of values come together the
/// same way whoever begins. A field that may be repeated is a set that keeps its order, and so are the
/// comments.
struct RecordMerge {
  private(set) var lines: [[UInt8]] = []
  /// The fields that have come into conflict, each with its values, the one that is kept first.
  private(set) var conflicts: [(name: String, values: [String])] = []

  /// A line that says, in place of another value, that the other side has removed the record.
  static let removed = Array("Conflict: removed\n".utf8)

  private let isDescriptor: Bool
  private let type: String

  /// Merges the lines of a record of that type. Without a base, both sides have added it.
  init(
    type: String, isDescriptor: Bool = false, base: [Block.Line], mine: [Block.Line],
    theirs: [Block.Line]
  ) {
    self.isDescriptor = isDescriptor
    self.type = type
    var repeated = isDescriptor ? [] : RecordMerge.repeatedFields(of: type)
    for version in [base, mine, theirs] {
      var met: Set<String> = []
      for line in version where line.kind == .field && !RecordMerge.isConflict(line) {
        let name = RecordMerge.name(of: line, inDescriptor: isDescriptor)
        if !met.insert(name).inserted { repeated.insert(name) }
      }
    }
    merge(
      Version(base, repeated, isDescriptor), Version(mine, repeated, isDescriptor),
      Version(theirs, repeated, isDescriptor))
  }

  /// The fields that docs/record-format.md calls repeated.
  private static func repeatedFields(of type: String) -> Set<String> {
    switch type {
    case "Activity":
      ["Place", "Project", "Theme", "Organiser", "Partner", "Attended", "Result", "Clarify"]
    case "Programme", "Project": ["Place", "Partner", "Clarify"]
    case "Place": ["Alias", "Clarify"]
    case "Attendance": ["Day", "Clarify"]
    case "Participant": ["NetworkRole", "Clarify"]
    default: ["Clarify"]
    }
  }

  private static func isConflict(_ line: Block.Line) -> Bool { line.name == "Conflict" }

  /// In a descriptor there is a `%type` for each list of fields.
  private static func name(of line: Block.Line, inDescriptor: Bool) -> String {
    guard inDescriptor, line.name == "%type" || line.name == "%typedef" else { return line.name }
    let words = line.value.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }
    return line.name + " " + String(decoding: words.first ?? [], as: UTF8.self)
  }

  /// One version of a record.
  private struct Version {
    /// All lines but the conflicts, in order.
    var order: [MergeKey] = []
    var lines: [MergeKey: Block.Line] = [:]
    /// By the name of a field that stands once: what else was given for it, by its value.
    var others: [String: [[UInt8]: [UInt8]]] = [:]
    var names: Set<String> = []

    init(_ text: [Block.Line], _ repeated: Set<String>, _ isDescriptor: Bool) {
      for line in text {
        if line.kind == .field, isConflict(line), !isDescriptor,
          let other = RecordMerge.conflict(line), !repeated.contains(other.name)
        {
          others[other.name, default: [:]][other.value] = other.bytes
          names.insert(other.name)
        } else if line.kind != .field || isConflict(line) {
          add(line, MergeKey(rank: .bytes, content: line.bytes, leads: line.kind == .comment))
        } else {
          let name = RecordMerge.name(of: line, inDescriptor: isDescriptor)
          if repeated.contains(name) {
            add(line, MergeKey(rank: .named, name: Array(name.utf8), content: line.value))
          } else {
            names.insert(name)
            add(line, MergeKey(rank: .named, name: Array(name.utf8)))
          }
        }
      }
    }

    private mutating func add(_ line: Block.Line, _ key: MergeKey) {
      var key = key
      while lines[key] != nil { key.occurrence += 1 }
      lines[key] = line
      order.append(key)
    }

    /// The field that stands once; nil when it is not there.
    func field(_ name: String) -> Block.Line? {
      lines[MergeKey(rank: .named, name: Array(name.utf8))]
    }

    /// The field's value, empty when it is not there.
    func value(_ name: String) -> [UInt8] {
      field(name)?.value ?? []
    }

    /// Everything that was given for the field, with its bytes.
    func given(_ name: String) -> [[UInt8]: [UInt8]] {
      var given = others[name] ?? [:]
      given[value(name)] = field(name)?.bytes ?? Array("\(name):\n".utf8)
      return given
    }
  }

  /// The field that a conflict's line keeps; nil when the line says something else.
  private static func conflict(_ line: Block.Line) -> Block.Line? {
    let start = line.bytes.firstIndex(of: 0x3A).map { $0 + 1 } ?? 0
    let text = line.bytes[start...].drop { $0 == 0x20 || $0 == 0x09 }
    guard let other = Block.Line(readingField: Array(text)), !isConflict(other) else { return nil }
    return other
  }

  /// The field and the other value that a conflict's line tells; nil when it says something else.
  static func conflict(in value: String) -> (name: String, value: String)? {
    guard let line = conflict(Block.Line(name: "Conflict", value: value)) else { return nil }
    return (line.name, String(decoding: line.value, as: UTF8.self))
  }

  private mutating func merge(_ base: Version, _ mine: Version, _ theirs: Version) {
    var kept: [MergeKey: [[UInt8]]] = [:]
    var loose: [[UInt8]] = []
    for key in Set(mine.order).union(theirs.order) where !isSingle(key, mine, theirs) {
      let (old, one, other) = (base.lines[key], mine.lines[key], theirs.lines[key])
      guard mergedPresence(old != nil, one != nil, other != nil) else { continue }
      let bytes = mergedValue(old?.bytes, one?.bytes ?? other?.bytes, other?.bytes ?? one?.bytes) {
        isLess($0 ?? [], $1 ?? [])
      }
      kept[key] = bytes.map { [$0] }
    }
    for name in mine.names.union(theirs.names).sorted() {
      let (field, conflicts) = merged(name, base, mine, theirs)
      if let field {
        kept[MergeKey(rank: .named, name: Array(name.utf8))] = [field] + conflicts
      } else {
        loose += conflicts
      }
    }
    let order = mergedOrder(
      base.order, mine.order, theirs.order, keeping: Set(kept.keys), areFields: true)
    for key in order {
      lines += kept.removeValue(forKey: key) ?? []
    }
    // A field whose value stood only in a conflict's line has no place of its own.
    for key in kept.keys.sorted() { lines += kept[key] ?? [] }
    lines += loose
    if isDescriptor { dropRepeatedRemarks() }
  }

  private func isSingle(_ key: MergeKey, _ mine: Version, _ theirs: Version) -> Bool {
    guard key.rank == .named, key.content.isEmpty, key.occurrence == 0 else { return false }
    let name = String(decoding: key.name, as: UTF8.self)
    return mine.names.contains(name) || theirs.names.contains(name)
  }

  /// The line of a field that stands once, nil when it is gone, and the lines of its conflicts.
  private mutating func merged(
    _ name: String, _ base: Version, _ mine: Version, _ theirs: Version
  ) -> (field: [UInt8]?, conflicts: [[UInt8]]) {
    if isDescriptor, let list = wordList(name, base, mine, theirs) { return (list, []) }
    let (old, one, other) = (base.given(name), mine.given(name), theirs.given(name))
    var values = Set(one.keys).intersection(other.keys)
    values.formUnion(one.keys.filter { old[$0] == nil })
    values.formUnion(other.keys.filter { old[$0] == nil })
    // A value that one side gave anew was meant as that side has its sense: 91 is not 91 percent.
    if type == "Reported", name == "ValueIs" {
      if mine.value("Value") != base.value("Value") { values.formUnion(one.keys) }
      if theirs.value("Value") != base.value("Value") { values.formUnion(other.keys) }
    }
    // Each side has settled an earlier conflict for another value.
    if values.isEmpty { values = Set(one.keys).union(other.keys) }

    var winner = mergedValue(base.value(name), mine.value(name), theirs.value(name), isLess)
    if !values.contains(winner) { winner = values.max(by: isLess) ?? [] }
    func bytes(_ value: [UInt8]) -> [UInt8] {
      [one[value], other[value]].compactMap { $0 }.max(by: isLess) ?? []
    }
    let losers = values.subtracting([winner]).sorted(by: isLess)
    if values.count > 1, values != Set(one.keys), values != Set(other.keys) {
      conflicts.append(
        (name, ([winner] + losers).map { String(decoding: $0, as: UTF8.self) }))
    }

    let written = mergedValue(base.field(name), mine.field(name), theirs.field(name)) {
      isLess($0?.bytes ?? [], $1?.bytes ?? [])
    }
    let field: [UInt8]?
    if written?.value ?? [] == winner {
      field = written?.bytes
    } else {
      field = winner.isEmpty ? nil : bytes(winner)
    }
    return (field, losers.map { conflictLine(of: bytes($0).trimmedStart) })
  }

  /// The line that keeps another value. Descriptors, which may hold no field of ours, take a remark.
  private func conflictLine(of field: [UInt8]) -> [UInt8] {
    guard isDescriptor else { return Array("Conflict: ".utf8) + field }
    return field.asRemark("# Conflict: ")
  }

  /// The words of a descriptor's list, as a set that keeps its order; nil when it is not a list in
  /// each version that has it.
  private func wordList(
    _ name: String, _ base: Version, _ mine: Version, _ theirs: Version
  ) -> [UInt8]? {
    guard !mine.value(name).isEmpty, !theirs.value(name).isEmpty,
      mine.value(name) != theirs.value(name)
    else { return nil }
    func words(_ version: Version) -> [[UInt8]] {
      version.value(name).split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }.map { Array($0) }
    }
    func keys(_ version: Version) -> [MergeKey] {
      var met: Set<MergeKey> = []
      return words(version).map { MergeKey(rank: .named, name: $0) }
        .filter { met.insert($0).inserted }
    }
    let lists = ["%mandatory", "%unique", "%prohibit", "%allowed"]
    let isEnum = [base, mine, theirs].allSatisfy { version in
      version.value(name).isEmpty || words(version).dropFirst().first == Array("enum".utf8)
    }
    guard lists.contains(name) || name.hasPrefix("%type") && isEnum else { return nil }
    let (old, one, other) = (keys(base), keys(mine), keys(theirs))
    let kept = Set(one).union(other).filter {
      mergedPresence(old.contains($0), one.contains($0), other.contains($0))
    }
    let order = mergedOrder(old, one, other, keeping: kept)
    guard !order.isEmpty else { return nil }
    let field = name.prefix { $0 != " " }
    return Array("\(field):".utf8) + order.flatMap { [0x20] + $0.name } + [0x0A]
  }

  /// The same remark on a conflict may stand there from the time before.
  private mutating func dropRepeatedRemarks() {
    var met: Set<[UInt8]> = []
    lines.removeAll { $0.first == 0x23 && !met.insert($0).inserted }
  }
}

extension [UInt8] {
  /// Its lines, each with these words before it.
  func asRemark(_ words: String) -> [UInt8] {
    var remark: [UInt8] = []
    for line in split(separator: 0x0A) {
      remark += Array(words.utf8)
      remark += line
      remark.append(0x0A)
    }
    return remark
  }

  /// Without the blanks at its start.
  var trimmedStart: [UInt8] { Array(drop { $0 == 0x20 || $0 == 0x09 }) }
}
