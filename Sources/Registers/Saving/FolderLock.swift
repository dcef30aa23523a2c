import Glibc
import SystemPackage

/// The register's lock, held by one process at a time and given back when the value ends, or by the
/// kernel when the process dies.
///
/// It is a `flock` on `.lock` in the folder, which is made once and never renamed or deleted. What
/// stands in the file (who, since when) is a hint for a message, never believed.
struct FolderLock: ~Copyable {
  private let file: CInt

  /// Waits up to so many milliseconds for the lock.
  init(_ folder: FilePath, waitingMilliseconds patience: Int = 5_000, holder: String)
    throws(RegisterError)
  {
    // Where this lock holds nobody off, nothing is written.
    try FileSystems.requireSafe(folder)
    let path = folder.appending(".lock")
    let lock = open(path.string, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard lock >= 0 else {
      if errno == ELOOP { throw .notAPlainFile(path.string) }
      throw failure("open", path)
    }
    var waited = 0
    while flock(lock, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        let error = failure("flock", path)
        close(lock)
        throw error
      }
      guard waited < patience else {
        let other = FolderLock.text(of: lock)
        close(lock)
        throw .locked(by: other)
      }
      usleep(5_000)
      waited += 5
    }
    // Last: a value that is whole when `init` throws would close the file a second time.
    file = lock
    let hint = Array("\(holder)\n".utf8)
    if FolderLock.says(hint, file) { return }
    // Written over, and only then cut: a file that was emptied is given new room on the disk when it
    // is closed, which the next sync of any file waits for.
    pwrite(file, hint, hint.count, 0)
    ftruncate(file, hint.count)
  }

  deinit {
    close(file)
  }

  /// Whether exactly these bytes stand in the file.
  private static func says(_ hint: [UInt8], _ file: CInt) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: hint.count + 1, alignment: 1) { bytes in
      pread(file, bytes.baseAddress, bytes.count, 0) == hint.count
        && bytes[..<hint.count].elementsEqual(hint)
    }
  }

  private static func text(of file: CInt) -> String {
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = max(0, pread(file, &bytes, bytes.count, 0))
    return String(decoding: bytes[..<count].prefix { $0 != 10 }, as: UTF8.self)
  }
}
