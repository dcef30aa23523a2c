import CMachine
import Glibc
package import SystemPackage

/// A kind of file system on which no register is written.
///
/// FAT and exFAT keep no modes, so everybody reads the names of people, and FAT forgets renamed files
/// in a power cut. The others do not share locks between computers, or may not: two officers would
/// undo each other's work. The raw values are the names that people know.
package enum UnsafeFileSystem: String, Hashable, Sendable, CaseIterable {
  case fat = "FAT"
  case exFAT
  case nfs = "NFS"
  case smb = "SMB"
  case plan9 = "9P"
  case fuse = "FUSE"

  /// The file system with this number (statfs(2)); nil for one that can be trusted, or that nobody
  /// here has heard of: a new disk file system is more probable than a new shared one.
  package init?(number: Int64) {
    switch number {
    case 0x4D44: self = .fat
    case 0x2011_BAB0: self = .exFAT
    case 0x6969: self = .nfs
    case 0x517B, 0xFF53_4D42, 0xFE53_4D42: self = .smb
    case 0x0102_1997: self = .plan9
    case 0x6573_5546: self = .fuse
    default: return nil
    }
  }
}

/// Which file systems registers may live on.
package enum FileSystems {
  /// Refuses a folder on which nothing that is written is safe. Of a folder that is not there yet, the
  /// nearest one above it counts.
  package static func requireSafe(_ folder: FilePath) throws(RegisterError) {
    var path = folder
    while true {
      let number = retryingNumber { file_system_type(path.isEmpty ? "." : path.string) }
      if number >= 0 {
        guard let kind = UnsafeFileSystem(number: number) else { return }
        throw .unsafeFileSystem(kind, path: folder.string)
      }
      guard errno == ENOENT, !path.isEmpty, path.removeLastComponent() else {
        throw failure("statfs", path)
      }
    }
  }

  private static func retryingNumber(_ call: () -> Int64) -> Int64 {
    while true {
      let number = call()
      if number >= 0 || errno != EINTR { return number }
    }
  }
}
