import Glibc
import SystemPackage

/// The record files of one folder of a register, and what stands in their way.
struct Listing {
  /// Inside the register.
  let path: String
  /// Every name in the folder but `.` and `..`, sorted byte by byte, hidden ones included.
  private(set) var names: [String] = []
  /// Those of them that the folder itself calls plain files: no question to the system is needed.
  private var plain: Set<Int> = []
  let error: RegisterError?

  /// A record file among them.
  struct Entry: Sendable {
    var name: String
    var isKnownPlain: Bool
  }

  /// Lists a folder; a link is refused, because what is read and written through it would lie outside
  /// the register.
  init(_ path: String, in register: FilePath) {
    self.path = path
    do throws(RegisterError) {
      try Folder.checkWay(to: "\(path)/x", in: register)
      let found = try Listing.entries(of: path.isEmpty ? register : register.appending(path))
      names = found.map(\.name)
      for (index, entry) in found.enumerated() where entry.isPlain { plain.insert(index) }
      error = nil
    } catch {
      self.error = error
    }
  }

  /// The visible record files, in order.
  var records: [Entry] {
    names.indices.compactMap { index in
      let name = names[index]
      guard name.hasSuffix(".rec"), !name.hasPrefix(".") else { return nil }
      return Entry(name: name, isKnownPlain: plain.contains(index))
    }
  }

  private static func entries(
    of path: FilePath
  ) throws(RegisterError) -> [(name: String, isPlain: Bool)] {
    guard let folder = opendir(path.string) else {
      if errno == ENOENT { return [] }
      throw failure("opendir", path)
    }
    defer { closedir(folder) }
    var entries: [(name: String, isPlain: Bool)] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else {
        if errno != 0 { throw failure("readdir", path) }
        break
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." {
        entries.append((name, entry.pointee.d_type == UInt8(DT_REG)))
      }
    }
    return entries.sorted { $0.name < $1.name }
  }
}
