import Glibc

/// A thread's own buffer for the texts of files, used again for each, with room behind the text for
/// looking ahead.
struct FileText: ~Copyable {
  private var buffer: UnsafeMutablePointer<UInt8>
  private var capacity: Int

  init() {
    capacity = 1 << 16
    buffer = .allocate(capacity: capacity)
  }

  deinit { buffer.deallocate() }

  /// Reads a whole plain file from a folder; nil when that does not work, for whatever reason.
  mutating func read(_ name: String, in folder: CInt) -> UnsafeBufferPointer<UInt8>? {
    let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var count = 0
    while true {
      let space = capacity - count - Scanner.padding
      let start = buffer + count
      let got = retrying { Glibc.read(file, start, space) }
      guard got >= 0 else { return nil }
      if got == 0 { break }
      count += got
      if count == capacity - Scanner.padding {
        guard capacity < DurableFile.largest else { return nil }
        grow(keeping: count)
      }
    }
    memset(buffer + count, Int32(UInt8.newline), Scanner.padding)
    return UnsafeBufferPointer(start: buffer, count: count)
  }

  private mutating func grow(keeping count: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 4)
    larger.update(from: buffer, count: count)
    buffer.deallocate()
    buffer = larger
    capacity *= 4
  }
}
