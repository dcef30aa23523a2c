import Glibc
import SystemPackage

/// Looks whether any file of the roster has the field `SameAs`, without reading what it says.
///
/// Figures need no names, so the roster is not read for them, though it is the larger part of many a
/// register. But persons are counted under the names that officers have said: where somebody has, the
/// roster is read too. Hardly any register has such records.
struct SameAsSearch {
  private static let chunk = 4 << 20
  let folder: FilePath
  let files: [String]

  /// A file that cannot be looked into may have it.
  func findsAny() -> Bool {
    var chunks: [(file: String, start: Int)] = []
    for file in files {
      var status = stat()
      guard lstat(folder.appending(file).string, &status) == 0 else { return true }
      for start in stride(from: 0, to: Int(status.st_size), by: SameAsSearch.chunk) {
        chunks.append((file, start))
      }
    }
    let all = chunks
    let found = Workers.map(chunks: all.count, tool: { SearchBuffer(SameAsSearch.chunk) }) {
      index, buffer in
      buffer.holds(
        "SameAs", folder.appending(all[index].file).string, from: all[index].start)
    }
    return found.contains(true)
  }
}

/// A thread's buffer for looking through files, used again for each part of them.
private struct SearchBuffer: ~Copyable {
  private let bytes: UnsafeMutableRawPointer
  private let size: Int

  init(_ chunk: Int) {
    // What begins at the end of a chunk ends behind it.
    size = chunk + 64
    bytes = .allocate(byteCount: size, alignment: 64)
  }

  deinit { bytes.deallocate() }

  /// Whether a line that begins behind the start has this name.
  func holds(_ name: StaticString, _ path: String, from start: Int) -> Bool {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return true }
    defer { close(file) }
    var count = 0
    while count < size {
      let (place, space, offset) = (bytes + count, size - count, start + count)
      let got = retrying { pread(file, place, space, offset) }
      if got < 0 { return true }
      if got == 0 { break }
      count += got
    }
    var at = bytes
    let end = bytes + count
    while let newline = memchr(at, 0x0A, end - at) {
      at = newline + 1
      let length = name.utf8CodeUnitCount
      if end - at >= length, memcmp(at, name.utf8Start, length) == 0 { return true }
    }
    return false
  }
}
