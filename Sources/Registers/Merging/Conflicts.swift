import Records

/// What a change does to one field.
struct FieldChange {
  var name: String
  var before: [String]
  var after: [String]
}

extension Record {
  /// This record, as somebody else left it, with a change that was made to another state of it: the two
  /// meet by the rules of a merge, so that what truly conflicts is kept twice.
  func meeting(_ changes: [FieldChange]) -> Record {
    var (base, mine) = (self, self)
    for change in changes {
      base.put(change.name, change.before)
      mine.put(change.name, change.after)
    }
    let merge = RecordMerge(
      type: type, base: Block.lines(of: Array(base.bytes)),
      mine: Block.lines(of: Array(mine.bytes)), theirs: Block.lines(of: Array(bytes)))
    return RecordFile(Array(merge.lines.joined())).records.first ?? self
  }
}
