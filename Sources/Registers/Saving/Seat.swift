package import Records

/// Where a record stood that went, so that it comes back there, to the last byte.
package struct Seat: Hashable, Sendable {
  /// The identifiers of the nearest records above and below it in its section; nil at its ends.
  package var above: String?
  package var below: String?
  package var cutting: Cutting

  package init(above: String?, below: String?, cutting: Cutting) {
    self.above = above
    self.below = below
    self.cutting = cutting
  }
}

/// As the history tells it, beside the record's fields.
extension Seat {
  /// The neighbours as two words, `-` for none.
  var between: String { "\(above ?? "-") \(below ?? "-")" }

  /// Whether an identifier can be told so.
  static func isWord(_ id: String) -> Bool {
    id != "-" && !id.isEmpty && id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }

  /// The bytes that went as a text, those that could not be read back as `%0D`; nil when they are what
  /// the record's fields are written as, with a blank line below.
  func text(of type: String, _ fields: [FieldText]) -> String? {
    let written = Record(type: type, fields: fields.map { ($0.name, $0.value) }).bytes
    if cutting.text.elementsEqual(written + [0x0A]) { return nil }
    return EscapedBytes.text(of: cutting.text)
  }

  /// Reads what `between`, the gap and `text` have told; nil when it was not told so.
  init?(
    between: String, gap: Int, text: String?, of type: String, _ fields: [FieldText]
  ) {
    let words = between.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 2, gap >= 0 else { return nil }
    let bytes: [UInt8]
    if let text {
      guard let told = EscapedBytes.bytes(of: text) else { return nil }
      bytes = told
    } else {
      let record = Record(type: type, fields: fields.map { ($0.name, $0.value) })
      bytes = Array(record.bytes) + [0x0A]
    }
    self.init(
      above: words[0] == "-" ? nil : words[0], below: words[1] == "-" ? nil : words[1],
      cutting: Cutting(text: bytes, gap: gap))
  }
}
