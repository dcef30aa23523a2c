import Glibc
import SystemPackage

/// Looks whether any file of the roster has the field `SameAs`, without reading what it says.
///
/// Figures need no names, so the roster is not read for them, though it is the larger part of many a
/// register. But persons are counted under the names that officers have said: where somebody has, the
/// roster is read too. Hardly any register has such records.
struct SameAsSearch {
  /// So much that it stays in the processor's own memory.
  private static let chunk = 256 << 10
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
      buffer.holdsSameAs(folder.appending(all[index].file).string, from: all[index].start)
    }
    return found.contains(true)
  }
}

/// A thread's buffer for looking through files, used again for each part of them.
private struct SearchBuffer: ~Copyable {
  /// More than is looked at ahead.
  private static let padding = 128
  private let bytes: UnsafeMutableRawPointer
  private let size: Int

  init(_ chunk: Int) {
    // What begins at the end of a chunk ends behind it.
    size = chunk + 64
    bytes = .allocate(byteCount: size + SearchBuffer.padding, alignment: 64)
  }

  deinit { bytes.deallocate() }

  /// Whether a line that begins behind the start begins with `SameAs`.
  func holdsSameAs(_ path: String, from start: Int) -> Bool {
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
    // Behind the text nothing may be found that a longer one has left there.
    memset(bytes + count, 0, SearchBuffer.padding)
    var at = 1
    while at < count {
      if mayHoldSameAs(at) {
        for place in at..<min(at + 64, count) where isSameAs(place) { return true }
      }
      at += 64
    }
    return false
  }

  private func isSameAs(_ place: Int) -> Bool {
    bytes.load(fromByteOffset: place - 1, as: UInt8.self) == 0x0A
      && memcmp(bytes + place, "SameAs", 6) == 0
  }

  /// Whether `S` may stand at any of 64 places with `A` four behind it. Hardly any name has both, so that
  /// lines need not be told apart.
  private func mayHoldSameAs(_ place: Int) -> Bool {
    let text = bytes + place
    var found: UInt64 = 0
    for part in 0..<8 {
      let first = (text + 8 * part).loadUnaligned(as: UInt64.self)
      let fifth = (text + 8 * part + 4).loadUnaligned(as: UInt64.self)
      // A byte of this is zero where both letters stand; what follows sets the highest bit of such a byte.
      let both = first ^ 0x5353_5353_5353_5353 | fifth ^ 0x4141_4141_4141_4141
      found |= (both &- 0x0101_0101_0101_0101) & ~both
    }
    return found & 0x8080_8080_8080_8080 != 0
  }
}
