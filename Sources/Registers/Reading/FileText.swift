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
    let file = FileText.open(name, in: folder)
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
      } else if got < space, endsAsFramed(count) {
        // All of it: to ask for more costs a call for each of tens of thousands of files.
        break
      }
    }
    memset(buffer + count, Int32(UInt8.newline), Scanner.padding)
    return UnsafeBufferPointer(start: buffer, count: count)
  }

  /// The name's own bytes are lent: passed as it is it would be copied, for each of tens of thousands of
  /// files.
  private static func open(_ name: String, in folder: CInt) -> CInt {
    name.withCString { openat(folder, $0, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK) }
  }

  /// Whether so many bytes end with the last line of a framed file.
  private func endsAsFramed(_ count: Int) -> Bool {
    count >= 6 && memcmp(buffer + (count - 6), "# end\n", 6) == 0
  }

  /// Reads the whole records of a file that begin within a range of its bytes: from behind the first
  /// blank line at its beginning to behind the first at its end. nil when that does not work.
  mutating func read(
    _ name: String, in folder: CInt, run range: Range<Int>, isLast: Bool
  ) -> UnsafeBufferPointer<UInt8>? {
    let file = FileText.open(name, in: folder)
    guard file >= 0 else { return nil }
    defer { close(file) }
    // A blank line is seen from a few bytes before its end.
    let from = max(0, range.lowerBound - 3)
    var count = 0
    var isWhole = false
    var start = range.lowerBound == 0 ? 0 : range.lowerBound - from
    var end = range.upperBound - from
    while true {
      if range.lowerBound > 0 { start = boundary(from: start, before: count) }
      if !isLast { end = boundary(from: max(end, start), before: count) }
      if isWhole || (!isLast && end < count) { break }
      while capacity - Scanner.padding - count < 1 << 18 { grow(keeping: count) }
      let (place, space) = (buffer + count, capacity - Scanner.padding - count)
      let got = retrying { pread(file, place, space, from + count) }
      guard got >= 0, count < DurableFile.largest else { return nil }
      isWhole = got == 0
      count += got
    }
    if isLast { end = count }
    start = min(start, end)
    memset(buffer + end, Int32(UInt8.newline), Scanner.padding)
    return UnsafeBufferPointer(start: buffer + start, count: end - start)
  }

  /// The first place at or after `from` that lies behind a blank line; `count` when there is none.
  private func boundary(from: Int, before count: Int) -> Int {
    var at = max(from, 3)
    while at < count {
      if buffer[at - 1] == .newline {
        // An empty line behind a folded one is part of a value.
        if buffer[at - 2] == .newline, buffer[at - 3] != .backslash { return at }
        if buffer[at - 2] == .carriageReturn, buffer[at - 3] == .newline { return at }
      }
      at += 1
    }
    return max(from, count)
  }

  private mutating func grow(keeping count: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 4)
    larger.update(from: buffer, count: count)
    buffer.deallocate()
    buffer = larger
    capacity *= 4
  }
}
