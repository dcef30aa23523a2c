import Glibc
import SystemPackage

/// What a register's folders looked like the last time, and what differs now.
struct FolderSweep {
  /// Enough to tell a file that was replaced or added to from one that was not.
  private struct Mark: Hashable {
    var inode: UInt
    var size: Int
    var seconds: Int
    var nanoseconds: Int

    init?(_ path: FilePath) {
      var status = stat()
      guard lstat(path.string, &status) == 0 else { return nil }
      inode = UInt(status.st_ino)
      size = Int(status.st_size)
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    }
  }

  private let register: FilePath
  /// The folders to watch, by their paths in the register.
  private(set) var folders: Set<String> = []
  private var folderMarks: [String: Mark] = [:]
  private var files: [String: [String: Mark]] = [:]
  /// Of the folders that hold folders of ours, when those were last found.
  private var topMarks: [String: Mark] = [:]

  init(_ register: FilePath) {
    self.register = register
    folders = [""]
    findFolders()
  }

  /// Whether a name is that of something a register holds, not a temp file or the lock.
  static func isNews(_ name: String) -> Bool { !name.isEmpty && !name.hasPrefix(".") }

  /// The paths that differ from the last time. The files of a folder are looked at when its own time
  /// has changed, when news came of it, or all of them.
  mutating func look(atAllFiles: Bool, besides known: Set<String> = []) -> Set<String> {
    findFolders()
    let told = Set(known.map { FolderSweep.parent(of: $0) })
    var news: Set<String> = []
    for path in folders.union(files.keys) {
      let mark = Mark(full(path))
      let isChanged = mark == nil || mark != folderMarks[path]
      if isChanged || atAllFiles || told.contains(path) {
        news.formUnion(lookInto(path))
        folderMarks[path] = mark
        if mark == nil { files[path] = nil }
      } else if FolderSweep.isHistory(path) {
        news.formUnion(lookAtNewest(in: path))
      }
    }
    return news
  }

  private mutating func lookInto(_ path: String) -> Set<String> {
    var now: [String: Mark] = [:]
    for name in names(in: path) where FolderSweep.isNews(name) {
      let file = FolderSweep.join(path, name)
      guard !folders.contains(file) else { continue }
      now[name] = Mark(full(file))
    }
    let before = files[path] ?? [:]
    files[path] = now
    let changed = Set(now.keys).union(before.keys).filter { now[$0] != before[$0] }
    return Set(changed.map { FolderSweep.join(path, $0) })
  }

  /// Adding to a file leaves its folder's time as it was.
  private mutating func lookAtNewest(in path: String) -> Set<String> {
    guard let name = files[path]?.keys.max() else { return [] }
    let file = FolderSweep.join(path, name)
    let mark = Mark(full(file))
    guard mark != files[path]?[name] else { return [] }
    files[path]?[name] = mark
    return [file]
  }

  private mutating func findFolders() {
    var found: Set<String> = [""]
    func add(_ path: String) -> Bool {
      guard Folder.isFolder(full(path)) else { return false }
      found.insert(path)
      return true
    }
    for top in ["participants", "early-warning", "trash"] { _ = add(top) }
    for top in ["activities", "history", "participants/history"] where add(top) {
      // Taken before the names are read, so that what comes meanwhile is met the next time.
      let mark = Mark(full(top))
      if mark == topMarks[top] {
        for path in folders where FolderSweep.parent(of: path) == top { _ = add(path) }
      } else {
        topMarks[top] = mark
        for name in names(in: top) where FolderSweep.isNews(name) {
          _ = add(FolderSweep.join(top, name))
        }
      }
    }
    folders = found
  }

  private func full(_ path: String) -> FilePath {
    path.isEmpty ? register : register.appending(path)
  }

  /// None in a folder that cannot be read: it is looked at again when it has changed.
  private func names(in path: String) -> [String] {
    do throws(RegisterError) {
      return try Folder.names(in: full(path))
    } catch {
      return []
    }
  }

  private static func isHistory(_ path: String) -> Bool {
    path.hasPrefix("history/") || path.hasPrefix("participants/history/")
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : "\(folder)/\(name)"
  }

  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}
