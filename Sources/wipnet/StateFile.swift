import Dashboards
import Dispatch
import Glibc
import Registers
import Reports
import SystemPackage

/// The file that tells where an officer left off in one register: under `$XDG_STATE_HOME/wipnet`, else
/// `~/.local/state/wipnet`. It is only a convenience: it may be deleted at any time, one that cannot
/// be read is ignored, and one that cannot be written is not told of.
struct StateFile: Sendable {
  private let path: FilePath
  /// Files longer than that are not ours.
  private static let longest = 65_536

  /// That of a register. nil when none is wanted: `WIPNET_FRESH_STATE` is set.
  init?(of register: Register) {
    guard Surroundings.variable("WIPNET_FRESH_STATE") == nil else { return nil }
    // By the folder's own path, whichever way it was opened.
    let folder =
      realpath(register.folder.string, nil).map { pointer in
        defer { free(pointer) }
        return String(cString: pointer)
      } ?? register.folder.string
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in folder.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    path = Surroundings.stateFolder.appending("\(String(hash, radix: 16)).state")
  }

  /// Where the officer left off; nil where that is not known.
  func read() -> Remembered? {
    let file = open(path.string, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: StateFile.longest)
    let count = Glibc.read(file, &bytes, bytes.count)
    guard count > 0, count < bytes.count,
      let text = String(validating: bytes[..<count], as: UTF8.self)
    else { return nil }
    return Remembered(text)
  }

  /// Replaces the file whole. It is not synced: after a power cut there is the former one, or none.
  func write(_ remembered: Remembered) {
    var folder = FilePath(root: path.root)
    for component in path.removingLastComponent().components {
      folder.append(component)
      mkdir(folder.string, 0o700)
    }
    let fresh = FilePath("\(path.string).\(getpid())")
    let file = open(fresh.string, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return }
    let bytes = Array(remembered.text.utf8)
    let isWritten = Glibc.write(file, bytes, bytes.count) == bytes.count
    close(file)
    if !isWritten || rename(fresh.string, path.string) != 0 { unlink(fresh.string) }
  }
}

/// Keeps the state file up to date while the dashboard runs: now and then, and at its end.
struct StateKeeper {
  private let file: StateFile?
  private var kept: Remembered?
  private var lastWritten = 0
  private let queue = DispatchQueue(label: "wipnet.state", qos: .background)

  /// At most so often, in seconds.
  private static let pause = 20

  init(_ file: StateFile?) {
    self.file = file
  }

  /// Writes behind the screen if something changed and the last time was a while ago.
  mutating func keep(_ dashboard: Dashboard, second: Int) {
    guard let file, dashboard.isWhole, abs(second - lastWritten) >= StateKeeper.pause else {
      return
    }
    lastWritten = second
    let now = dashboard.remembered
    guard now != kept else { return }
    kept = now
    queue.async { file.write(now) }
  }

  /// Writes at once, after whatever is being written.
  func finish(_ dashboard: Dashboard) {
    guard let file, dashboard.isWhole else { return }
    let now = dashboard.remembered
    queue.sync { file.write(now) }
  }
}
