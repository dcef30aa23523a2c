import Glibc
import SystemPackage

/// Reads whole files and replaces them so that a power cut leaves the old or the new one, never half.
///
/// The contract of `replace`: a new file beside the old one, written whole, synced, renamed over it,
/// synced again (FAT needs that), and then the folder synced. When it returns, the new content
/// survives a power cut. When it throws, the file is the old one or, from the rename on, the new one
/// of which nobody knows whether it survives. Temp names are fixed for each
/// file, `.NAME.new`, so that a left-over is found again. Callers hold the register's lock.
enum DurableFile {
  /// More than any register's file has; reading a larger one would only use up the memory.
  static let largest = 2 << 30

  /// The bytes of a plain file; nil when there is none.
  static func read(_ path: FilePath) throws(RegisterError) -> [UInt8]? {
    // Without O_NONBLOCK, a named pipe would keep us waiting for somebody to write into it.
    let file = open(path.string, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      if errno == ELOOP { throw .notAPlainFile(path.string) }
      throw failure("open", path)
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw failure("fstat", path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAPlainFile(path.string) }
    guard status.st_size <= largest else {
      throw .system(call: "read", path: path.string, errno: EFBIG)
    }
    var bytes: [UInt8] = []
    // One byte more than the size, so that the end is met without growing.
    var space = Int(status.st_size) + 1
    while true {
      let start = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: space))
      let got = bytes.withUnsafeMutableBytes { buffer in
        retrying { Glibc.read(file, buffer.baseAddress.map { $0 + start }, space) }
      }
      guard got >= 0 else { throw failure("read", path) }
      bytes.removeLast(space - got)
      if got == 0 { return bytes }
      space = max(4096, space - got)
    }
  }

  /// The bytes of a plain file from an offset on; none when it is shorter.
  static func read(_ path: FilePath, from start: Int) throws(RegisterError) -> [UInt8] {
    let file = open(path.string, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw failure("open", path) }
    defer { close(file) }
    var bytes: [UInt8] = []
    while true {
      var block = [UInt8](repeating: 0, count: 65_536)
      let at = start + bytes.count
      let got = block.withUnsafeMutableBytes { buffer in
        retrying { pread(file, buffer.baseAddress, buffer.count, at) }
      }
      guard got >= 0 else { throw failure("pread", path) }
      if got == 0 { return bytes }
      bytes += block[..<got]
    }
  }

  /// Adds bytes at the end of a file of that length, with one write and one sync. When it throws, the
  /// file is cut back as far as that can be done; when it was the sync that failed, nobody knows what
  /// the disk holds behind `length`, and this file must not be appended to again.
  static func append(
    _ bytes: [UInt8], to path: FilePath, length: Int
  ) throws(RegisterError) {
    let file = open(path.string, O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw failure("open", path) }
    defer { close(file) }
    do throws(RegisterError) {
      try write(bytes, to: file, path: path)
      guard fdatasync(file) == 0 else { throw failure("fdatasync", path) }
    } catch {
      ftruncate(file, length)
      throw error
    }
  }

  /// Waits until a file that somebody else has written is on the disk.
  static func sync(_ path: FilePath) throws(RegisterError) {
    let file = open(path.string, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw failure("open", path) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw failure("fsync", path) }
  }

  /// Cuts a file, durably.
  static func truncate(_ path: FilePath, to length: Int) throws(RegisterError) {
    let file = open(path.string, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw failure("open", path) }
    defer { close(file) }
    guard ftruncate(file, length) == 0 else { throw failure("ftruncate", path) }
    guard fsync(file) == 0 else { throw failure("fsync", path) }
  }

  /// Replaces a file of a register, or makes it with the folders on its way, all of it durably.
  static func put(
    _ bytes: [UInt8], at file: String, in register: FilePath, _ folders: inout KnownFolders
  ) throws(RegisterError) {
    try folders.make(for: file, in: register)
    try replace(register.appending(file), with: bytes)
    try folders.secure(for: file, in: register)
  }

  /// Replaces the file, or makes it, durably. An existing mode is kept, without rights for others.
  static func replace(_ path: FilePath, with bytes: [UInt8]) throws(RegisterError) {
    guard let name = path.lastComponent?.string else { throw .notAPlainFile(path.string) }
    if let error = hindrance(toReplacing: path) { throw error }
    let folder = path.removingLastComponent()
    let temporary = folder.appending(".\(name).new")
    var status = stat()
    let mode =
      lstat(path.string, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      ? status.st_mode & 0o700 : 0o600
    unlink(temporary.string)
    let file = open(
      temporary.string, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode | 0o600)
    guard file >= 0 else { throw failure("open", temporary) }
    do throws(RegisterError) {
      try write(bytes, to: file, path: temporary)
      guard fsync(file) == 0 else { throw failure("fsync", temporary) }
      guard rename(temporary.string, path.string) == 0 else { throw failure("rename", path) }
    } catch {
      close(file)
      unlink(temporary.string)
      throw error
    }
    // FAT forgets a rename that is not followed by a sync of the file itself.
    let synced = fsync(file) == 0
    let error: RegisterError? = synced ? nil : failure("fsync", path)
    let closed = close(file)
    if let error { throw error }
    guard closed == 0 else { throw failure("close", path) }
    try Folder.sync(folder)
  }

  /// Why a file that is there must not be replaced: a rename would part a second name from it, or
  /// give somebody else's file to us. The superuser may, for whom files of many owners are at hand.
  static func hindrance(toReplacing path: FilePath) -> RegisterError? {
    var status = stat()
    guard lstat(path.string, &status) == 0 else { return nil }
    return hindrance(toReplacing: path, status)
  }

  /// The same of a file whose state is known.
  static func hindrance(toReplacing path: FilePath, _ status: stat) -> RegisterError? {
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    if status.st_nlink > 1 { return .linkedElsewhere(path.string) }
    let user = geteuid()
    return user == 0 || status.st_uid == user ? nil : .ownedByAnother(path.string)
  }

  /// Moves a file within the register, durably.
  static func move(_ path: FilePath, to target: FilePath) throws(RegisterError) {
    guard rename(path.string, target.string) == 0 else { throw failure("rename", path) }
    try Folder.sync(target.removingLastComponent())
    try Folder.sync(path.removingLastComponent())
  }

  /// Takes away a file whose content stands elsewhere, durably.
  static func remove(_ path: FilePath) throws(RegisterError) {
    guard unlink(path.string) == 0 || errno == ENOENT else { throw failure("unlink", path) }
    let folder = path.removingLastComponent()
    if Folder.exists(folder) { try Folder.sync(folder) }
  }

  private static func write(
    _ bytes: [UInt8], to file: CInt, path: FilePath
  ) throws(RegisterError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        retrying {
          Glibc.write(file, buffer.baseAddress.map { $0 + written }, bytes.count - written)
        }
      }
      guard count > 0 else { throw failure("write", path) }
      written += count
    }
  }
}

/// The register's folders.
enum Folder {
  static func exists(_ path: FilePath) -> Bool {
    var status = stat()
    return stat(path.string, &status) == 0
  }

  /// Whether it is a folder itself, not a link to one.
  static func isFolder(_ path: FilePath) -> Bool {
    var status = stat()
    return lstat(path.string, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Refuses a way through a register that leads through a link, and so perhaps out of it. What is
  /// not there yet is no hindrance.
  static func checkWay(to path: String, in register: FilePath) throws(RegisterError) {
    // Before every change: joining paths as texts costs a fraction of what it costs as components.
    var way = register.string
    for component in path.utf8.split(separator: UInt8(ascii: "/")).dropLast() {
      way += "/"
      way += Substring(component)
      var status = stat()
      guard lstat(way, &status) == 0 else {
        if errno == ENOENT { return }
        throw failure("lstat", FilePath(way))
      }
      guard status.st_mode & S_IFMT == S_IFDIR else { throw .notAPlainFile(way) }
    }
  }

  /// The names in a folder, sorted, without `.` and `..`; none when there is no such folder.
  static func names(in path: FilePath) throws(RegisterError) -> [String] {
    guard let folder = opendir(path.string) else {
      if errno == ENOENT { return [] }
      throw failure("opendir", path)
    }
    defer { closedir(folder) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else {
        if errno != 0 { throw failure("readdir", path) }
        break
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Makes a folder that only its owner may enter, durably.
  static func create(_ path: FilePath) throws(RegisterError) {
    guard mkdir(path.string, 0o700) == 0 || errno == EEXIST else { throw failure("mkdir", path) }
    let parent = path.removingLastComponent()
    try sync(parent.isEmpty ? "." : parent)
  }

  /// Makes a folder and those above it, as far as they are missing; whether any was. Their names are not
  /// yet on the disk.
  static func makeAll(_ path: FilePath) throws(RegisterError) -> Bool {
    if path.isEmpty || exists(path) { return false }
    _ = try makeAll(path.removingLastComponent())
    guard mkdir(path.string, 0o700) == 0 || errno == EEXIST else { throw failure("mkdir", path) }
    return true
  }

  /// Makes a folder and those above it, as far as they are missing.
  static func createAll(_ path: FilePath) throws(RegisterError) {
    if path.isEmpty || exists(path) { return }
    try createAll(path.removingLastComponent())
    try create(path)
  }

  /// Waits until the folder's names are on the disk.
  static func sync(_ path: FilePath) throws(RegisterError) {
    let folder = open(path.isEmpty ? "." : path.string, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw failure("open", path) }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw failure("fsync", path) }
  }
}

/// The error that the last system call left behind.
func failure(_ call: String, _ path: FilePath) -> RegisterError {
  let code = errno
  return .system(call: call, path: path.string, errno: code)
}

/// Calls again for as long as a signal interrupts.
func retrying(_ call: () -> Int) -> Int {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}
