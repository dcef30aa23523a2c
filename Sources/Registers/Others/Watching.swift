import Glibc
import Synchronization
package import SystemPackage

/// What became known of a register's files.
package enum RegisterNews: Hashable, Sendable {
  /// These paths inside the register were made, changed or removed. Some may be folders.
  case paths(Set<String>)
  /// Something was missed: any file may have changed.
  case everything
}

/// Watches the folders of a register for the changes of others, and tells of them together.
///
/// The kernel's notices (inotify) are watched for on folders alone, at most some dozens, however many
/// files there are. Beside them, every two seconds, the folders' own times are looked at, and the files
/// of a folder whose time has changed, and always the newest of the history, which is added to in
/// place: so nothing is passed over where notices do not come. Where there are no notices at all,
/// the files of all folders are looked at each time.
///
/// A watcher owns a thread from `start` to `stop`. Temp files, the lock and what begins with a dot are
/// no news. The lock of the register is never taken.
package final class RegisterWatcher: Sendable {
  /// How notices come.
  package enum Means: Hashable, Sendable {
    case notices
    /// The kernel has no room for another watcher, or the caller wants it so.
    case looking
  }

  private let looker: FolderLooker
  private let wake: (read: CInt, write: CInt)
  private let thread = Mutex<pthread_t?>(nil)
  package let means: Means

  /// Watches the folder, from this moment on, and calls back on a thread of its own.
  package init(
    _ folder: FilePath, means: Means = .notices, sweepMilliseconds: Int32 = 2_000,
    onNews: @escaping @Sendable (RegisterNews) -> Void
  ) throws(RegisterError) {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { throw failure("pipe", folder) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    wake = (ends[0], ends[1])
    let notices = means == .notices ? FolderNotices(folder) : nil
    self.means = notices == nil ? .looking : .notices
    looker = FolderLooker(
      folder, notices: notices, wake: ends[0], sweepMilliseconds: sweepMilliseconds, onNews: onNews)
    var started = pthread_t()
    let box = Unmanaged.passRetained(looker)
    let code = pthread_create(
      &started, nil,
      { looker in
        guard let looker else { return nil }
        Unmanaged<FolderLooker>.fromOpaque(looker).takeRetainedValue().run()
        return nil
      }, box.toOpaque())
    guard code == 0 else {
      box.release()
      close(ends[0])
      close(ends[1])
      throw .system(call: "pthread_create", path: folder.string, errno: code)
    }
    thread.withLock { $0 = started }
  }

  deinit {
    stop()
  }

  /// Ends the watching; when it returns, nothing is called any more and everything is closed. Not to be
  /// called from the callback.
  package func stop() {
    let running = thread.withLock { thread in
      defer { thread = nil }
      return thread
    }
    guard let running else { return }
    _ = write(wake.write, [UInt8(0)], 1)
    pthread_join(running, nil)
    close(wake.read)
    close(wake.write)
  }
}

/// The watcher's thread: waits for notices and sweeps.
private final class FolderLooker: @unchecked Sendable {
  // Everything here is touched by `init` and then by the one thread that runs `run`.
  private let folder: FilePath
  private let notices: FolderNotices?
  private let wake: CInt
  private let sweepMilliseconds: Int32
  private let onNews: @Sendable (RegisterNews) -> Void
  private var seen: FolderSweep

  init(
    _ folder: FilePath, notices: FolderNotices?, wake: CInt, sweepMilliseconds: Int32,
    onNews: @escaping @Sendable (RegisterNews) -> Void
  ) {
    self.folder = folder
    self.notices = notices
    self.wake = wake
    self.sweepMilliseconds = sweepMilliseconds
    self.onNews = onNews
    seen = FolderSweep(folder)
    notices?.watch(seen.folders)
    _ = seen.look(atAllFiles: true)
  }

  func run() {
    while true {
      var waits = [pollfd(fd: wake, events: Int16(POLLIN), revents: 0)]
      if let notices { waits.append(pollfd(fd: notices.file, events: Int16(POLLIN), revents: 0)) }
      let count = poll(&waits, nfds_t(waits.count), sweepMilliseconds)
      if count < 0, errno != EINTR { return }
      if waits[0].revents != 0 { return }
      var news: Set<String> = []
      var isEverything = false
      if count > 0, let notices {
        // A burst is told once: what follows within a moment belongs to it.
        repeat {
          let (paths, overflowed) = notices.read()
          news.formUnion(paths)
          isEverything = isEverything || overflowed
          usleep(20_000)
        } while notices.isReady && news.count < 10_000
      }
      // A folder that is new is watched from here on; what is in it already is found by looking.
      let found = seen.look(atAllFiles: notices == nil, besides: news)
      news.formUnion(found)
      notices?.watch(seen.folders)
      if isEverything {
        onNews(.everything)
      } else if !news.isEmpty {
        onNews(.paths(news))
      }
    }
  }
}
