import Glibc
import SystemPackage

/// The names in folders that are looked into before every change, listed anew only when a folder is not as
/// it was.
///
/// To make, rename or remove a file sets its folder's times to now, as a file system tells it: in steps of
/// milliseconds, some of them of a second. So a list is believed later on only when the folder had been at
/// rest for longer than that when it was made: whatever comes behind it has another time.
struct KnownListings: Sendable {
  private struct Known: Sendable {
    var state: FolderState
    var names: [String]
  }

  /// How long a folder must have been at rest, in nanoseconds.
  private let rest: Int
  private var known: [String: Known] = [:]

  init(rest: Int = 2_500_000_000) {
    self.rest = rest
  }

  /// The names in a folder of a register, sorted, without `.` and `..`; nil when there is no such folder,
  /// or something else in its place. The way to it has been checked.
  mutating func names(
    in path: String, of register: FilePath
  ) throws(RegisterError) -> [String]? {
    let folder = "\(register.string)/\(path)"
    guard let state = FolderState(of: folder) else {
      known[path] = nil
      return nil
    }
    if let known = known[path], known.state == state { return known.names }
    // What is made while it is listed changes the state that was taken before.
    let isAtRest = state.isAtRest(for: rest)
    let names = try Folder.names(in: FilePath(folder))
    known[path] = isAtRest ? Known(state: state, names: names) : nil
    return names
  }
}

/// What changes with each name that a folder is given or loses.
private struct FolderState: Hashable {
  var device: UInt
  var inode: UInt
  /// When a name was changed last, and when anything of the folder was, in nanoseconds.
  var modified: Int
  var changed: Int

  /// nil when there is no such folder, be it that a link stands there.
  init?(of path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    device = UInt(status.st_dev)
    inode = UInt(status.st_ino)
    modified = FolderState.nanoseconds(status.st_mtim)
    changed = FolderState.nanoseconds(status.st_ctim)
  }

  /// Whether it was at rest for so many nanoseconds. One that was changed in the future, by a clock since
  /// set back, was not.
  func isAtRest(for rest: Int) -> Bool {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return FolderState.nanoseconds(time) - max(modified, changed) >= rest
  }

  private static func nanoseconds(_ time: timespec) -> Int {
    time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
