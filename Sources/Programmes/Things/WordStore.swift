/// Texts that many records share, each kept once and known by a number. Two texts are one only when
/// their bytes are the same.
struct WordStore: Hashable, Sendable {
  private(set) var texts: [String] = []
  /// Open table of numbers, at least half of it free; zero is a free slot.
  private var slots = [UInt32](repeating: 0, count: 64)

  /// The text of a number; nil for zero.
  subscript(number: UInt32) -> String? { number == 0 ? nil : texts[Int(number) - 1] }

  /// The number of a text, a new one when it was not met yet; zero for none.
  mutating func number(of text: String?) -> UInt32 {
    guard var text else { return 0 }
    return text.withUTF8 { number(of: $0, isAbsentWhenEmpty: false) }
  }

  /// The number of a text given by its bytes; zero when it is empty.
  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    number(of: text, isAbsentWhenEmpty: true)
  }

  /// The number of a text that was met; nil for others.
  func known(_ text: String) -> UInt32? {
    var text = text
    return text.withUTF8 { text in
      var slot = WordStore.hash(text) & (slots.count - 1)
      while slots[slot] != 0 {
        if isEqual(texts[Int(slots[slot]) - 1], text) { return slots[slot] }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  private mutating func number(
    of text: UnsafeBufferPointer<UInt8>, isAbsentWhenEmpty: Bool
  ) -> UInt32 {
    if text.isEmpty, isAbsentWhenEmpty { return 0 }
    var slot = WordStore.hash(text) & (slots.count - 1)
    while slots[slot] != 0 {
      if isEqual(texts[Int(slots[slot]) - 1], text) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    texts.append(String(decoding: text, as: UTF8.self))
    slots[slot] = UInt32(texts.count)
    if texts.count * 2 > slots.count { grow() }
    return UInt32(texts.count)
  }

  private func isEqual(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var text = text
    return text.withUTF8 { $0.count == bytes.count && $0.elementsEqual(bytes) }
  }

  private mutating func grow() {
    let count = slots.count * 4
    slots = [UInt32](repeating: 0, count: count)
    for (index, text) in texts.enumerated() {
      var text = text
      var slot = text.withUTF8(WordStore.hash) & (count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }

  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32) & Int.max
  }
}

/// A phone number in four bytes: its eight digits and how they are written. One that is written in
/// another way is kept as text beside.
struct PackedPhone: Hashable, Sendable {
  private enum Form: UInt32, CaseIterable {
    /// `76 12 34 56`, `76121234`, `+223 76 12 34 56`, `+22376123456`.
    case spaced, plain, spacedAbroad, plainAbroad
    /// The number is a position among the texts.
    case other
  }

  /// One more than the form in the highest five bits, the number below; zero: not known.
  private let bits: UInt32

  static let none = PackedPhone(bits: 0)

  private init(bits: UInt32) {
    self.bits = bits
  }

  private init(_ form: Form, _ number: UInt32) {
    bits = (form.rawValue + 1) << 27 | number
  }

  init(_ text: String?, _ others: inout [String]) {
    guard var text else {
      self = .none
      return
    }
    self = text.withUTF8 { PackedPhone(packing: $0) } ?? PackedPhone(other: text, &others)
  }

  /// An empty text is none.
  init(_ text: UnsafeBufferPointer<UInt8>, _ others: inout [String]) {
    if text.isEmpty {
      self = .none
    } else {
      self =
        PackedPhone(packing: text)
        ?? PackedPhone(other: String(decoding: text, as: UTF8.self), &others)
    }
  }

  private init(other text: String, _ others: inout [String]) {
    others.append(text)
    self.init(.other, UInt32(others.count - 1))
  }

  private init?(packing text: UnsafeBufferPointer<UInt8>) {
    let form: Form
    switch text.count {
    case 8: form = .plain
    case 11: form = .spaced
    case 12: form = .plainAbroad
    case 16: form = .spacedAbroad
    default: return nil
    }
    var number: UInt32 = 0
    var digits = text[...]
    if form == .plainAbroad || form == .spacedAbroad {
      let prefix = form == .plainAbroad ? "+223" : "+223 "
      guard digits.starts(with: prefix.utf8) else { return nil }
      digits = digits.dropFirst(prefix.utf8.count)
    }
    let isSpaced = form == .spaced || form == .spacedAbroad
    for (place, byte) in digits.enumerated() {
      if isSpaced, place % 3 == 2 {
        guard byte == 0x20 else { return nil }
      } else {
        guard byte &- 0x30 < 10 else { return nil }
        number = number * 10 + UInt32(byte &- 0x30)
      }
    }
    self.init(form, number)
  }

  /// The number, where it is one of eight digits.
  var plainNumber: UInt32? {
    guard bits != 0, bits >> 27 - 1 != Form.other.rawValue else { return nil }
    return bits & 0x7FF_FFFF
  }

  func text(_ others: [String]) -> String? {
    guard bits != 0, let form = Form(rawValue: bits >> 27 - 1) else { return nil }
    let number = Int(bits & 0x7FF_FFFF)
    if form == .other { return others[number] }
    let digits = padded(number, 8)
    var text = form == .plainAbroad ? "+223" : form == .spacedAbroad ? "+223 " : ""
    for (place, digit) in digits.enumerated() {
      let isSpaced = form == .spaced || form == .spacedAbroad
      if isSpaced, place > 0, place % 2 == 0 { text.append(" ") }
      text.append(digit)
    }
    return text
  }

  /// The numbers that it holds, as `phoneNumbers` reads them.
  func numbers(_ others: [String]) -> [UInt64] {
    guard bits != 0 else { return [] }
    if bits >> 27 == Form.other.rawValue + 1 {
      return phoneNumbers(text(others)).compactMap { UInt64($0) }
    }
    return [UInt64(bits & 0x7FF_FFFF)]
  }

  /// The same phone where so many other texts stand before its own.
  func shifted(by count: Int) -> PackedPhone {
    bits >> 27 == Form.other.rawValue + 1 ? PackedPhone(bits: bits + UInt32(count)) : self
  }
}
