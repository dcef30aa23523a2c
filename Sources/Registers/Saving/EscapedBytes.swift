/// Bytes of a record file as the history tells them: a text in which what could not be read back stands
/// as `%0D`, and so does `%` itself.
enum EscapedBytes {
  static func text(of bytes: some Collection<UInt8>) -> String {
    let isText = String(validating: bytes, as: UTF8.self) != nil
    var escaped: [UInt8] = []
    for byte in bytes {
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

  /// Nil when it was not written so.
  static func bytes(of text: some StringProtocol) -> [UInt8]? {
    var bytes: [UInt8] = []
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
    return bytes
  }
}
