import Records

/// The blocks below one descriptor in three versions, put together record by record.
struct SectionMerge {
  private(set) var blocks: [MergedBlock] = []

  private typealias Part = MergeVersion.Part

  init(
    _ base: MergeVersion.Section, _ mine: MergeVersion.Section, _ theirs: MergeVersion.Section
  ) {
    var versions = [base.parts, mine.parts, theirs.parts]
    let whole = SectionMerge.whole(in: versions)
    for index in versions.indices { versions[index].nameByBytes(whole) }
    let lookups = versions.map { parts in
      Dictionary(parts.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let (old, one, other) = (lookups[0], lookups[1], lookups[2])

    var kept: [MergeKey: MergedBlock] = [:]
    for key in Set(one.keys).union(other.keys) {
      kept[key] = SectionMerge.merged(old[key], one[key], other[key])
    }
    SectionMerge.tellCountedTwice(old, one, other, &kept)
    SectionMerge.tellKeptBoth(whole, one, other, &kept)
    let orders = versions.map { $0.map(\.key) }
    blocks = mergedOrder(orders[0], orders[1], orders[2], keeping: Set(kept.keys))
      .compactMap { kept[$0] }
  }

  /// One block of three versions; nil when it is gone.
  private static func merged(_ base: Part?, _ mine: Part?, _ theirs: Part?) -> MergedBlock? {
    if let mine, let theirs { return MergedBlock(base, mine, theirs) }
    guard let left = mine ?? theirs else { return nil }
    guard let base else { return MergedBlock(left) }
    if base.block.bytes == left.block.bytes { return nil }
    var block = MergedBlock(left)
    block.add(RecordMerge.removed, to: left, since: base, .removedAndChanged)
    return block
  }

  /// The names of records that are kept whole: entries of the history, which carry a checksum, those
  /// whose name is not theirs alone, and those with lines that are no fields.
  private static func whole(in versions: [[Part]]) -> Set<MergeKey> {
    var whole: Set<MergeKey> = []
    for part in versions.joined() where part.key.rank == .named {
      var name = part.key
      name.occurrence = 0
      if part.block.type == "Change" || part.key.occurrence > 0
        || !part.block.hasOnlyFields
      {
        whole.insert(name)
      }
    }
    return whole
  }

  /// Tells of records with one name that came from both sides.
  private static func tellKeptBoth(
    _ whole: Set<MergeKey>, _ mine: [MergeKey: Part], _ theirs: [MergeKey: Part],
    _ kept: inout [MergeKey: MergedBlock]
  ) {
    for name in whole {
      let keys = kept.keys.filter { $0.rank == name.rank && $0.name == name.name }.sorted()
      guard keys.contains(where: { mine[$0] == nil }), keys.contains(where: { theirs[$0] == nil }),
        let first = keys.first, let part = mine[first] ?? theirs[first]
      else { continue }
      kept[first]?.conflicts.append(
        MergeConflict(type: part.block.type, id: part.id, kind: .keptBoth))
    }
  }

  /// Tells of people that both sides began to count at one station, each in a record of its own: their
  /// sum is right if there were two doors, and doubled if it was one.
  private static func tellCountedTwice(
    _ base: [MergeKey: Part], _ mine: [MergeKey: Part], _ theirs: [MergeKey: Part],
    _ kept: inout [MergeKey: MergedBlock]
  ) {
    func new(_ side: [MergeKey: Part], _ other: [MergeKey: Part]) -> [[String]: [Part]] {
      let parts = side.values.filter {
        $0.block.type == "Headcount" && $0.key.rank == .named && base[$0.key] == nil
          && other[$0.key] == nil
      }
      return Dictionary(grouping: parts) { part in
        ["Station", "Sex", "Ages", "Disability", "DisabilityMethod", "Displaced"].map {
          part.block.record?.word($0) ?? ""
        }
      }
    }
    let (own, others) = (new(mine, theirs), new(theirs, mine))
    for (category, parts) in own {
      for part in parts.sorted(by: { $0.key < $1.key }) {
        for other in (others[category] ?? []).sorted(by: { $0.key < $1.key }) {
          kept[part.key]?.add(
            Array("Conflict: Id: \(other.id)\n".utf8), to: part, .countedTwice(other.id))
          kept[other.key]?.add(
            Array("Conflict: Id: \(part.id)\n".utf8), to: other, .countedTwice(part.id))
        }
      }
    }
  }
}

extension [MergeVersion.Part] {
  /// Tells the records with these names apart by their bytes.
  fileprivate mutating func nameByBytes(_ names: Set<MergeKey>) {
    if names.isEmpty { return }
    var met: [MergeKey: Int] = [:]
    for index in indices {
      var key = self[index].key
      key.occurrence = 0
      guard names.contains(key) else { continue }
      key.content = self[index].block.bytes
      let occurrence = met[key, default: 0]
      met[key] = occurrence + 1
      key.occurrence = occurrence
      self[index].key = key
    }
  }
}
