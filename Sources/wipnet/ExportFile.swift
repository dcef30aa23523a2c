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
  /// read it. `progress` is told how many kilobytes are written, of how many, and says whether to go on;
  /// when it does not, no file is left, and nil comes back.
  static func write(
    _ order: ExportOrder, _ words: Wording,
    progress: (_ done: Int, _ of: Int) -> Bool = { _, _ in true }
  ) -> String? {
    let folder = Surroundings.expanded(order.folder)
    let bytes = Array(order.content().utf8)
    guard progress(0, bytes.count / 1024) else { return nil }
    for number in 1...999 {
      let path = folder.appending(name(order.name, number))
      do {
        let file = try FileDescriptor.open(
          path, .writeOnly, options: [.create, .exclusiveCreate, .noFollow, .closeOnExec],
          permissions: [.ownerReadWrite])
        do {
          try file.closeAfter {
            for start in stride(from: 0, to: bytes.count, by: piece) {
              let end = min(start + piece, bytes.count)
              try file.writeAll(bytes[start..<end])
              guard progress(end / 1024, bytes.count / 1024) else { throw Errno.canceled }
            }
            guard fsync(file.rawValue) == 0 else { throw Errno(rawValue: errno) }
          }
        } catch let error as Errno {
          // What is half written would pass for the whole.
          unlink(path.string)
          if error == .canceled { return nil }
          throw error
        }
        let shown = Surroundings.shortened(path)
        return say("Écrit\u{A0}: \(shown)")
      } catch Errno.fileExists {
        continue
      } catch let error as Errno {
        return say("Pas écrit\u{A0}: ")
          + "\(Surroundings.shortened(path)): \(String(cString: strerror(error.rawValue)))"
      } catch {
        return say("Pas écrit")
      }
    }
    return say("Pas écrit\u{A0}: trop de fichiers de ce nom")
  }

  /// `a.csv`, `a-2.csv`, `a-3.csv`.
  private static func name(_ name: String, _ number: Int) -> String {
    guard number > 1, let dot = name.lastIndex(of: ".") else { return name }
    return "\(name[..<dot])-\(number)\(name[dot...])"
  }
}
