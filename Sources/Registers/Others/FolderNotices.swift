import Glibc
package import SystemPackage

/// The kernel's notices (inotify) of what happens in a register's folders.
package final class FolderNotices: @unchecked Sendable {
  // Touched by one thread at a time: the one that makes it, then the watcher's.
  let file: CInt
  private let register: FilePath
  private var watches: [CInt: String] = [:]
  private var watched: [String: CInt] = [:]
  private var buffer: [UInt8]

  /// Nil when the kernel gives none: the user's limit of watchers is reached.
  package init?(_ register: FilePath, bufferSize: Int = 64 << 10) {
    file = inotify_init1(CInt(IN_CLOEXEC | IN_NONBLOCK))
    guard file >= 0 else { return nil }
    self.register = register
    buffer = [UInt8](repeating: 0, count: bufferSize)
  }

  deinit {
    close(file)
  }

  /// Watches these folders, given by their paths in the register. One that cannot be watched is swept
  /// all the same.
  package func watch(_ folders: Set<String>) {
    for path in folders {
      let mask =
        IN_CREATE | IN_CLOSE_WRITE | IN_MODIFY | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE
        | IN_DELETE_SELF | IN_MOVE_SELF
      let full = path.isEmpty ? register : register.appending(path)
      let watch = inotify_add_watch(file, full.string, UInt32(mask) | UInt32(IN_ONLYDIR))
      guard watch >= 0 else { continue }
      watches[watch] = path
      watched[path] = watch
    }
    for (path, watch) in watched where !folders.contains(path) {
      if watches[watch] == path {
        inotify_rm_watch(file, watch)
        watches[watch] = nil
      }
      watched[path] = nil
    }
  }

  /// Whether more can be read without waiting.
  var isReady: Bool {
    var wait = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, 0) > 0
  }

  /// What happened since the last time; whether notices were lost.
  func read() -> (paths: Set<String>, overflowed: Bool) {
    let count = buffer.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
    return count > 0 ? paths(in: Array(buffer[..<count])) : ([], false)
  }

  /// The paths that these notices, as the kernel writes them, tell of.
  package func paths(in notices: [UInt8]) -> (paths: Set<String>, overflowed: Bool) {
    var paths: Set<String> = []
    var overflowed = false
    var at = 0
    // wd, mask, cookie, len: four bytes each; then the name, filled up with zeros.
    func word(_ offset: Int) -> UInt32 {
      notices[offset..<offset + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
    while at + 16 <= notices.count {
      let (watch, mask, length) = (word(at), word(at + 4), Int(word(at + 12)))
      let end = min(at + 16 + length, notices.count)
      let name = String(decoding: notices[(at + 16)..<end].prefix { $0 != 0 }, as: UTF8.self)
      at += 16 + length
      if mask & UInt32(IN_Q_OVERFLOW) != 0 { overflowed = true }
      guard let folder = watches[CInt(bitPattern: watch)] else { continue }
      if mask & UInt32(IN_IGNORED) != 0 {
        watches[CInt(bitPattern: watch)] = nil
        watched[folder] = nil
      } else if FolderSweep.isNews(name) {
        paths.insert(folder.isEmpty ? name : "\(folder)/\(name)")
      }
    }
    return (paths, overflowed)
  }
}
