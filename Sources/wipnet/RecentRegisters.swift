import Glibc
import Registers
import SystemPackage

/// The registers that were opened last, the latest first: a line each in `$XDG_STATE_HOME/wipnet/recent`,
/// else `~/.local/state/wipnet/recent`. Safe to delete; what cannot be read or written is not missed.
struct RecentRegisters {
  static let most = 8
  private static let file = Surroundings.stateFolder.appending("recent")

  /// Absolute paths.
  private(set) var paths: [String]

  init() {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    var count = 0
    if let file = try? FileDescriptor.open(RecentRegisters.file, .readOnly, options: .closeOnExec) {
      count = (try? bytes.withUnsafeMutableBytes { try file.read(into: $0) }) ?? 0
      try? file.close()
    }
    let lines = String(decoding: bytes[..<count], as: UTF8.self).split(whereSeparator: \.isNewline)
    paths = Array(lines.map(String.init).filter { $0.hasPrefix("/") }.prefix(RecentRegisters.most))
  }

  /// Puts a register first.
  mutating func note(_ register: Register) {
    guard let path = RecentRegisters.absolute(register.folder.string),
      !path.contains(where: \.isNewline)
    else { return }
    let former = paths
    paths = Array(([path] + paths.filter { $0 != path }).prefix(RecentRegisters.most))
    if paths != former { write() }
  }

  private static func absolute(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// A new file in the place of the old one, so that no reader sees half of one.
  private func write() {
    var folder = FilePath("/")
    for component in RecentRegisters.file.removingLastComponent().components {
      folder.append(component)
      mkdir(folder.string, 0o700)
    }
    let fresh = FilePath("\(RecentRegisters.file.string).\(getpid())")
    let bytes = Array((paths.joined(separator: "\n") + "\n").utf8)
    let file = open(fresh.string, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return }
    let isWritten = Glibc.write(file, bytes, bytes.count) == bytes.count
    close(file)
    if !isWritten || rename(fresh.string, RecentRegisters.file.string) != 0 {
      unlink(fresh.string)
    }
  }
}
