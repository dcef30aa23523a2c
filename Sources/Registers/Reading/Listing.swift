import Glibc
import SystemPackage

/// The record files of one folder of a register, and what stands in their way.
struct Listing: Sendable {
  /// Inside the register.
  let path: String
  /// Every name in the folder but `.` and `..`, sorted byte by byte, hidden ones included.
  let names: [String]
  /// The visible record files among them, in order.
  private(set) var records: [FileReading.File] = []
  /// Whether all of these are known to be plain files whose names can be read.
  private(set) var isPlain = true
  let error: RegisterError?

  /// Lists a folder; a link is refused, because what is read and written through it would lie outside
  /// the register.
  init(_ path: String, in register: FilePath) {
    self.path = path
    do throws(RegisterError) {
      try Folder.checkWay(to: "\(path)/x", in: register)
      let found = try Listing.entries(of: path.isEmpty ? register : register.appending(path))
      names = found.map(\.name)
      records.reserveCapacity(found.count)
      for (name, isPlain) in found where Listing.isRecordFile(name) {
        let isASCII = name.utf8.withContiguousStorageIfAvailable { $0.allSatisfy { $0 < 0x80 } }
        let file = FileReading.File(
          folder: path, name: name, isKnownPlain: isPlain,
          isReadable: isASCII == true || !name.contains("\u{FFFD}"))
        if !file.isKnownPlain || !file.isReadable { self.isPlain = false }
        records.append(file)
      }
      error = nil
    } catch {
      names = []
      self.error = error
    }
  }

  /// Whether a name is that of a visible record file.
  private static func isRecordFile(_ name: String) -> Bool {
    let isOne = name.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.first != UInt8(ascii: ".") && bytes.suffix(4).elementsEqual(".rec".utf8)
    }
    return isOne ?? (!name.hasPrefix(".") && name.utf8.suffix(4).elementsEqual(".rec".utf8))
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
