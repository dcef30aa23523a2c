import Records

/// Puts two versions of a record file together that have gone their own ways since a third one, the
/// base: record by record, and field by field within a record. docs/merging.md gives the rules.
///
/// It takes any bytes and loses none that one side has and the other has not taken away. It does not
/// matter which side is whose: both orders give the same bytes. What both sides have changed
/// differently is kept twice, in the record itself, so that a merge always has a result; `conflicts`
/// tells what came into conflict this time.
package struct Merge: Sendable {
  /// The file that holds what both versions hold.
  package private(set) var bytes: [UInt8]
  /// In the order of the file.
  package internal(set) var conflicts: [MergeConflict] = []

  /// Merges three versions; an empty base stands for none.
  package init(base: [UInt8], mine: [UInt8], theirs: [UInt8]) {
    bytes = mine
    if mine == theirs { return }
    let old = MergeVersion(base)
    var (one, other) = (MergeVersion(mine), MergeVersion(theirs))
    for isOfMine in [true, false] {
      let torn = isOfMine ? one.torn : other.torn
      if let torn, !(isOfMine ? other : one).holds(torn), !old.holds(torn) {
        isOfMine ? one.keepTorn() : other.keepTorn()
      }
    }
    // A version that was cut, or lost all it had, has removed nothing.
    let (isCut, isOtherCut) = (one.isCut(since: old), other.isCut(since: old))
    if !isOtherCut, mine == base {
      bytes = theirs
    } else if !isCut, theirs == base {
      return
    } else {
      if isCut { one.restore(old) }
      if isOtherCut { other.restore(old) }
      bytes = merged(old, one, other)
    }
  }
}

/// Something that two versions of a file say differently and that is kept twice.
package struct MergeConflict: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Both sides changed a field; the first value stands in it, the others in `Conflict`.
    case field(String, values: [String])
    /// One side removed the record and the other changed it; it stays.
    case removedAndChanged
    /// Both sides began to count the same people at the same station, in records of their own.
    case countedTwice(String)
    /// Records with one key cannot be put together and stand there both.
    case keptBoth
  }

  /// The record's type.
  package var type: String
  /// Its identifier; empty when it has none.
  package var id: String
  package var kind: Kind

  package init(type: String, id: String, kind: Kind) {
    self.type = type
    self.id = id
    self.kind = kind
  }
}

extension Merge {
  private mutating func merged(
    _ base: MergeVersion, _ mine: MergeVersion, _ theirs: MergeVersion
  ) -> [UInt8] {
    let isFramed = mergedPresence(base.frame != nil, mine.frame != nil, theirs.frame != nil)
    let mark = mergedValue(base.mark, mine.mark, theirs.mark, isLess)
    var text = mark
    if isFramed {
      text += mergedValue(base.frame, mine.frame, theirs.frame) { isLess($0 ?? [], $1 ?? []) } ?? []
      text.append(0x0A)
    }
    let start = text.count
    func add(_ block: MergedBlock) {
      if block.blanks.isEmpty, text.count > start { text.append(0x0A) }
      text += block.blanks + block.bytes
    }

    var sections: [MergeKey: [MergedBlock]] = [:]
    let keys = Set(base.order).union(mine.order).union(theirs.order)
    for key in keys {
      let blocks = section(key, base, mine, theirs)
      if !blocks.isEmpty { sections[key] = blocks }
    }
    let order = mergedOrder(
      base.order, mine.order, theirs.order, keeping: Set(sections.keys).subtracting([.top]))
    for key in [.top] + order {
      for block in sections[key] ?? [] {
        add(block)
        conflicts += block.conflicts
      }
    }
    if isFramed {
      return text + (text.count > start ? [0x0A] : []) + FileFrame.end
    }
    return text + mergedValue(base.tail, mine.tail, theirs.tail, isLess)
  }

  /// The descriptor and the blocks of one section; nothing when it is gone.
  private func section(
    _ key: MergeKey, _ base: MergeVersion, _ mine: MergeVersion, _ theirs: MergeVersion
  ) -> [MergedBlock] {
    let (old, one, other) = (base.sections[key], mine.sections[key], theirs.sections[key])
    let blocks = SectionMerge(old ?? .init(), one ?? .init(), other ?? .init()).blocks
    // Whoever has removed it: a section stays when something was added to it, or its descriptor was
    // changed.
    let descriptors = [one, other].compactMap { $0?.descriptor?.block.bytes }
    let isUnchanged = descriptors == [old?.descriptor?.block.bytes]
    if descriptors.isEmpty || isUnchanged, blocks.isEmpty { return [] }
    let (left, right) = (one?.descriptor ?? other?.descriptor, other?.descriptor ?? one?.descriptor)
    guard let left, let right else { return blocks }
    return [MergedBlock(old?.descriptor, left, right)] + blocks
  }
}

/// A block of the merged file.
struct MergedBlock {
  /// The blank lines above it; empty for the one that stands there anyway.
  var blanks: [UInt8]
  var bytes: [UInt8]
  var conflicts: [MergeConflict] = []

  /// Puts the three versions of one block together.
  init(_ base: MergeVersion.Part?, _ mine: MergeVersion.Part, _ theirs: MergeVersion.Part) {
    blanks = mergedValue(base?.blanks ?? [], mine.blanks, theirs.blanks, isLess)
    let old = base?.block.bytes
    if mine.block.bytes == theirs.block.bytes || theirs.block.bytes == old {
      bytes = mine.block.bytes
    } else if mine.block.bytes == old {
      bytes = theirs.block.bytes
    } else {
      let merge = RecordMerge(
        type: mine.block.type, isDescriptor: mine.block.kind == .descriptor,
        base: base?.block.lines ?? [], mine: mine.block.lines, theirs: theirs.block.lines)
      bytes = merge.lines.flatMap { $0 }
      conflicts = merge.conflicts.map {
        MergeConflict(
          type: mine.block.type, id: mine.id, kind: .field($0.name, values: $0.values))
      }
    }
  }

  /// Takes a block as it stands in one version.
  init(_ part: MergeVersion.Part) {
    blanks = part.blanks
    bytes = part.block.bytes
  }

  /// Adds a line that tells of a conflict, unless it is there. Without a base the record is new.
  mutating func add(
    _ line: [UInt8], to part: MergeVersion.Part, since base: MergeVersion.Part? = nil,
    _ kind: MergeConflict.Kind
  ) {
    let lines = Block.lines(of: bytes)
    let more = lines + Block.lines(of: line)
    guard !lines.contains(where: { $0.bytes == line }) else { return }
    let old = base?.block.lines ?? lines
    bytes = RecordMerge(type: part.block.type, base: old, mine: more, theirs: lines).lines
      .flatMap { $0 }
    conflicts.append(MergeConflict(type: part.block.type, id: part.id, kind: kind))
  }
}
