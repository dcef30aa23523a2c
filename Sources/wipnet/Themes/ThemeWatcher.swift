import Dispatch
import Glibc
import SystemPackage

/// Calls when something in the folder of themes may have changed, within a fraction of a second.
///
/// The kernel tells (inotify), so that nothing is done while nothing happens. A folder that is not
/// there yet is waited for in the nearest one that is. Where the kernel gives no notices, changes
/// are seen at the next start.
final class ThemeWatcher {
  /// How long a writer may take to be done, in microseconds.
  private static let calm: UInt32 = 100_000

  private let queue = DispatchQueue(label: "themes", qos: .utility)
  private let source: (any DispatchSourceRead)?

  /// Calls once soon, then after each change, always on one queue.
  init(_ changed: @escaping @Sendable () -> Void) {
    let notices = inotify_init1(CInt(IN_CLOEXEC | IN_NONBLOCK))
    guard notices >= 0 else {
      source = nil
      queue.async(execute: changed)
      return
    }
    let source = DispatchSource.makeReadSource(fileDescriptor: notices, queue: queue)
    self.source = source
    source.setEventHandler {
      usleep(ThemeWatcher.calm)
      drain(notices)
      // Folders may have come and gone. Watched first, then read: nothing falls in between.
      watch(notices)
      changed()
    }
    source.setCancelHandler { close(notices) }
    queue.async {
      watch(notices)
      changed()
    }
    source.activate()
  }

  deinit { source?.cancel() }
}

private func drain(_ notices: CInt) {
  var buffer = [UInt8](repeating: 0, count: 16 << 10)
  while read(notices, &buffer, buffer.count) > 0 {}
}

/// Watches the folders of themes, or else the nearest folder above them that is there. One that is
/// watched already stays so.
private func watch(_ notices: CInt) {
  let change = UInt32(
    IN_CREATE | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE | IN_ONLYDIR)
  let isThere = ThemeFolder.folders().count {
    inotify_add_watch(notices, $0.string, change) >= 0
  }
  guard isThere == 0 else { return }
  var folder = Surroundings.themesFolder
  while folder.removeLastComponent(), !folder.isEmpty {
    let birth = UInt32(IN_CREATE | IN_MOVED_TO | IN_ONLYDIR)
    if inotify_add_watch(notices, folder.string, birth) >= 0 { return }
  }
}
