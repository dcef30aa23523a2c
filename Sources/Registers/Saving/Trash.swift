import Glibc
import Programmes
import SystemPackage

/// The folder of what was put away: `ID.rec`, `ID.2.rec`, … as the files were.
enum Trash {
  /// The files of an activity there, inside the register, oldest first.
  static func paths(of id: Activity.ID, in register: FilePath) throws(RegisterError) -> [String] {
    var found: [(number: Int, name: String)] = []
    for name in try names(in: register) {
      let parts = name.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2 || parts.count == 3, parts[0] == id, parts.last == "rec" else {
        continue
      }
      guard let number = parts.count == 2 ? 1 : Int(parts[1]) else { continue }
      found.append((number, name))
    }
    return found.sorted { $0.number < $1.number }.map { "\(Register.trash)/\($0.name)" }
  }

  /// A name in the trash that nothing has yet, for the file of an activity.
  static func newPath(
    of id: Activity.ID, at path: String, in register: FilePath
  ) throws(RegisterError) -> String {
    let stem = Identifiers.isSlug(id) ? id : FilePath(path).stem ?? "activity"
    let taken = Set(try names(in: register))
    var name = "\(stem).rec"
    var number = 2
    while taken.contains(name) {
      name = "\(stem).\(number).rec"
      number += 1
    }
    return "\(Register.trash)/\(name)"
  }

  static func names(in register: FilePath) throws(RegisterError) -> [String] {
    try Folder.checkWay(to: "\(Register.trash)/x", in: register)
    return try Folder.names(in: register.appending(Register.trash))
  }
}

/// What tells whether a file is still the one that was read.
struct FileStamp: Hashable, Sendable {
  private let device: UInt64
  private let inode: UInt64
  private let size: Int
  private let changed: [Int]

  /// Nil when there is no such file.
  init?(_ path: FilePath) {
    var status = stat()
    guard lstat(path.string, &status) == 0 else { return nil }
    self.init(status)
  }

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    changed = [
      status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
    ]
  }
}
