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
    let isText = String(validating: cutting.text, as: UTF8.self) != nil
    var escaped: [UInt8] = []
    for byte in cutting.text {
      let isPlain = byte >= 0x20 && byte < 0x7F || byte == 0x0A || isText && byte >= 0x80
      if isPlain, byte != UInt8(ascii: "%") {
        escaped.append(byte)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        escaped += "%\(digits.utf8.count < 2 ? "0" : "")\(digits)".utf8
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Reads what `between`, the gap and `text` have told; nil when it was not told so.
  init?(
    between: String, gap: Int, text: String?, of type: String, _ fields: [FieldText]
  ) {
    let words = between.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 2, gap >= 0 else { return nil }
    var bytes: [UInt8] = []
    if let text {
      var rest = Array(text.utf8)[...]
      while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "%") else {
          bytes.append(byte)
          continue
        }
        guard rest.count >= 2,
          let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
        else { return nil }
        bytes.append(code)
        rest = rest.dropFirst(2)
      }
    } else {
      let record = Record(type: type, fields: fields.map { ($0.name, $0.value) })
      bytes = Array(record.bytes) + [0x0A]
    }
    self.init(
      above: words[0] == "-" ? nil : words[0], below: words[1] == "-" ? nil : words[1],
      cutting: Cutting(text: bytes, gap: gap))
  }
}
