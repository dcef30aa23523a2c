import Glibc

/// Lists of one reference met lately, given again when they are met again: tens of thousands of
/// activities name a few places, projects and themes, and need not each have texts of their own.
struct KnownLists {
  /// By a number made of the bytes; one that is met later takes the place of another.
  private var lists = [[String]](repeating: [], count: 1024)

  /// A list of that text alone.
  mutating func list(of word: UnsafeBufferPointer<UInt8>) -> [String] {
    let place = KnownLists.place(of: word)
    if let known = lists[place].first, word.equals(known) { return lists[place] }
    lists[place] = [word.string]
    return lists[place]
  }

  private static func place(of word: UnsafeBufferPointer<UInt8>) -> Int {
    var number: UInt32 = 0
    for byte in word { number = (number ^ UInt32(byte)) &* 0x0100_0193 }
    return Int(number >> 16 ^ number) & 1023
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether these are the bytes of a text.
  func equals(_ text: String) -> Bool {
    guard text.utf8.count == count else { return false }
    let isSame = text.utf8.withContiguousStorageIfAvailable { bytes in
      count == 0 || memcmp(bytes.baseAddress!, baseAddress!, count) == 0
    }
    return isSame ?? text.utf8.elementsEqual(self)
  }
}
