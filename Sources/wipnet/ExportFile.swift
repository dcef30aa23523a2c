import Dashboards
import Glibc
import Languages
import Reports
import SystemPackage

/// Files that the officer takes out of the register.
enum ExportFile {
  /// What is written at a time, between two looks at whether to go on.
  private static let piece = 1 << 18

  /// Writes one, whole and safe on the disk, and tells in a line where it is, or why it is not. A file
  /// that is there already stays: another name is taken, which ends in a number. Only the officer can
  /// read it.
  ///
  /// It is written under a hidden name and given its own when all of it is on the disk, so that a power
  /// cut leaves nothing that would pass for the whole. `progress` is told how many kilobytes are written,
  /// of how many, and says whether to go on; when it does not, no file is left, and nil comes back.
  static func write(
    _ order: ExportOrder, _ words: Wording,
    progress: (_ done: Int, _ of: Int) -> Bool = { _, _ in true }
  ) -> String? {
    let folder = Surroundings.expanded(order.folder)
    let bytes = Array(order.content().utf8)
    guard progress(0, bytes.count / 1024) else { return nil }
    let hidden = folder.appending(".\(order.name).\(getpid()).tmp")
    do {
      defer { unlink(hidden.string) }
      try write(bytes, to: hidden, progress)
      guard let path = try give(hidden, a: order.name, in: folder) else {
        return say("Pas écrit\u{A0}: trop de fichiers de ce nom")
      }
      let shown = Surroundings.shortened(path)
      return say("Écrit\u{A0}: \(shown)")
    } catch let error as Errno {
      if error == .canceled { return nil }
      let shown = Surroundings.shortened(folder.appending(order.name))
      return say("Pas écrit\u{A0}: ") + "\(shown): \(String(cString: strerror(error.rawValue)))"
    } catch {
      return say("Pas écrit")
    }
  }

  private static func write(
    _ bytes: [UInt8], to path: FilePath, _ progress: (_ done: Int, _ of: Int) -> Bool
  ) throws {
    unlink(path.string)  // left by a process of this number that was killed
    let file = try FileDescriptor.open(
      path, .writeOnly, options: [.create, .exclusiveCreate, .noFollow, .closeOnExec],
      permissions: [.ownerReadWrite])
    try file.closeAfter {
      for start in stride(from: 0, to: bytes.count, by: piece) {
        let end = min(start + piece, bytes.count)
        try file.writeAll(bytes[start..<end])
        guard progress(end / 1024, bytes.count / 1024) else { throw Errno.canceled }
      }
      guard fsync(file.rawValue) == 0 else { throw Errno(rawValue: errno) }
    }
  }

  /// Gives a file the first of the names that no other has, and waits until that is on the disk too; nil
  /// where all are taken.
  ///
  /// The name is taken by an empty file first, over which the whole one is renamed: a link, or a rename
  /// that spares what is there, is more than the file system of a stick can always do.
  private static func give(
    _ hidden: FilePath, a name: String, in folder: FilePath
  ) throws -> FilePath? {
    for number in 1...999 {
      let path = folder.appending(self.name(name, number))
      do {
        try FileDescriptor.open(
          path, .writeOnly, options: [.create, .exclusiveCreate, .noFollow, .closeOnExec],
          permissions: [.ownerReadWrite]
        ).close()
      } catch Errno.fileExists {
        continue
      }
      guard rename(hidden.string, path.string) == 0 else {
        let code = Errno(rawValue: errno)
        unlink(path.string)
        throw code
      }
      // Not every file system syncs a folder; the file itself is on the disk.
      let way = folder.isEmpty ? FilePath(".") : folder
      if let opened = try? FileDescriptor.open(way, .readOnly, options: [.directory, .closeOnExec])
      {
        fsync(opened.rawValue)
        try? opened.close()
      }
      return path
    }
    return nil
  }

  /// `a.csv`, `a-2.csv`, `a-3.csv`.
  private static func name(_ name: String, _ number: Int) -> String {
    guard number > 1, let dot = name.lastIndex(of: ".") else { return name }
    return "\(name[..<dot])-\(number)\(name[dot...])"
  }
}
