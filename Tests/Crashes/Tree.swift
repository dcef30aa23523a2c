import Foundation

/// A folder's content as a value: what is on a disk, or may be.
package struct Tree: Hashable, Sendable {
  /// Paths inside the folder, without the folder itself.
  package var folders: Set<String> = []
  package var files: [String: [UInt8]] = [:]

  package init() {}

  /// Reads a folder.
  package init(at folder: String) throws {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
    guard let names else { throw CrashError("no folder \(folder)") }
    for name in names {
      let path = "\(folder)/\(name)"
      var status = stat()
      guard lstat(path, &status) == 0 else { throw CrashError("no file \(path)") }
      if status.st_mode & S_IFMT == S_IFDIR {
        folders.insert(name)
      } else {
        files[name] = [UInt8](try Data(contentsOf: URL(filePath: path)))
      }
    }
  }

  /// Puts it into a folder of its own, which must not be there yet. By system calls, for this is done
  /// some thousand times.
  package func write(to folder: String) throws {
    try check(mkdir(folder, 0o700), "mkdir", folder)
    for path in folders.sorted() { try check(mkdir("\(folder)/\(path)", 0o700), "mkdir", path) }
    for (path, bytes) in files {
      let file = open("\(folder)/\(path)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      try check(file, "open", path)
      defer { close(file) }
      let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard written == bytes.count else { throw CrashError("write \(path): \(errno)") }
    }
  }

  private func check(_ result: CInt, _ call: String, _ path: String) throws {
    guard result >= 0 else { throw CrashError("\(call) \(path): error \(errno)") }
  }

  /// Quicker than byte by byte: this is done some ten thousand times.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(folders)
    // As a dictionary has no order, neither has this.
    var sum = 0
    for (path, bytes) in files {
      var file = Hasher()
      file.combine(path)
      bytes.withUnsafeBytes { file.combine(bytes: $0) }
      sum &+= file.finalize()
    }
    hasher.combine(sum)
  }

  /// The names of what differs, for a message.
  package func difference(from other: Tree) -> [String] {
    let paths = Set(files.keys).union(other.files.keys)
    return paths.filter { files[$0] != other.files[$0] }.sorted()
      + folders.symmetricDifference(other.folders).sorted()
  }
}

/// A folder of its own for a test, in memory where there is such a place; gone when the value is.
package final class Scratch: Sendable {
  package let path: String

  package init(inMemory: Bool = true) throws {
    let memory = "/dev/shm"
    let parent =
      inMemory && access(memory, W_OK) == 0
      ? memory : FileManager.default.temporaryDirectory.path
    // Short, for each state's files are opened by paths that begin with it.
    path = "\(parent)/wipnet-\(String(UInt64.random(in: 0...UInt64.max), radix: 36))"
    guard mkdir(path, 0o700) == 0 else { throw CrashError("mkdir \(path): error \(errno)") }
  }

  deinit { Scratch.remove(path) }

  package static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }
}
