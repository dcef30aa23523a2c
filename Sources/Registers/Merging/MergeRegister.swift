import Glibc
import Records
package import SystemPackage

/// Two versions of a whole register put together, file by file, as `Merge` does with each.
package struct RegisterMerge: Sendable {
  /// The files that the register has then, by their paths.
  package private(set) var files: [String: [UInt8]] = [:]
  /// What came into conflict, by the files' paths.
  package private(set) var conflicts: [String: [MergeConflict]] = [:]

  /// A file that one side has removed and the other left alone is gone; one that the other changed
  /// stays as it was changed, and its first record tells that it was removed.
  package init(
    base: [String: [UInt8]], mine: [String: [UInt8]], theirs: [String: [UInt8]]
  ) {
    for path in Set(mine.keys).union(theirs.keys) {
      let merge: Merge
      switch (base[path], mine[path], theirs[path]) {
      case (let old, let one?, let other?):
        merge = Merge(base: old ?? [], mine: one, theirs: other)
      case (let old?, let one, let other):
        guard let left = one ?? other, left != old else { continue }
        merge = Merge(keeping: left)
      case (nil, let one, let other):
        files[path] = one ?? other
        continue
      }
      files[path] = merge.bytes
      if !merge.conflicts.isEmpty { conflicts[path] = merge.conflicts }
    }
  }
}

extension Merge {
  /// A file that one side has changed and the other has removed.
  fileprivate init(keeping bytes: [UInt8]) {
    self.init(base: bytes, mine: bytes, theirs: bytes)
    var file = RecordFile(bytes)
    guard var record = file.records.first else { return }
    let told = record.values("Conflict")
    if told.contains("removed") { return }
    record.set("Conflict", told + ["removed"])
    file.replace(at: 0, with: record)
    self.init(base: bytes, mine: file.bytes, theirs: bytes)
    conflicts = [
      MergeConflict(type: record.type, id: record.word("Id") ?? "", kind: .removedAndChanged)
    ]
  }
}

extension Merge {
  /// Merges three files and puts the result in the place of mine, from which its caller takes it.
  ///
  /// The file is replaced as a register's files are. A base that is not there stands for none; a
  /// missing version of either side is an error, for nobody knows then what to merge.
  package static func files(
    base: FilePath, mine: FilePath, theirs: FilePath
  ) throws(RegisterError) -> Merge {
    func bytes(_ path: FilePath) throws(RegisterError) -> [UInt8] {
      guard let bytes = try DurableFile.read(path) else {
        throw .system(call: "open", path: path.string, errno: ENOENT)
      }
      return bytes
    }
    let old = try DurableFile.read(base) ?? []
    let merge = Merge(base: old, mine: try bytes(mine), theirs: try bytes(theirs))
    try DurableFile.replace(mine, with: merge.bytes)
    return merge
  }
}
