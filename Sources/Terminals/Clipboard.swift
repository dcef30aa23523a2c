import Glibc

// The clipboard of whoever sits at the terminal, also over ssh: a terminal that is told a text by the
// control sequence OSC 52 copies it, or not, as its owner has set it up. None answers.

extension Terminal {
  /// Hands a text to the terminal to be copied. False when it was not sent: the Linux console has no
  /// clipboard, and a longer text than terminals take would be lost without a word.
  ///
  /// tmux takes the sequence itself where its `set-clipboard` is `on`; where it only lets programs speak
  /// to the terminal outside (`allow-passthrough`), the wrapped one gets through.
  package borrowing func copy(_ text: String) -> Bool {
    guard !hasConsole, text.utf8.count <= Clipboard.limit else { return false }
    var bytes = Clipboard.sequence(copying: text)
    if Clipboard.isInTmux { bytes += Clipboard.wrappedForTmux(bytes) }
    return sendRaw(bytes)
  }

  /// Sends what ncurses knows nothing of. It has sent all of its own by the time a frame is painted.
  private borrowing func sendRaw(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count > 0 {
        sent += count
      } else if errno == EAGAIN {
        var entry = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        guard poll(&entry, 1, 1_000) > 0 else { return false }
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}

package enum Clipboard {
  /// In bytes of text. xterm and others drop sequences of more than some tens of thousands.
  package static let limit = 16_000

  static var isInTmux: Bool {
    guard let value = getenv("TMUX") else { return false }
    return value.pointee != 0
  }

  /// `ESC ] 52 ; c ; BASE64 BEL`: in base64 nothing of a text can command the terminal.
  package static func sequence(copying text: String) -> [UInt8] {
    Array("\u{1B}]52;c;".utf8) + base64(Array(text.utf8)) + [0x07]
  }

  /// The same bytes for the terminal around tmux: every ESC in them doubled.
  package static func wrappedForTmux(_ bytes: [UInt8]) -> [UInt8] {
    Array("\u{1B}Ptmux;".utf8) + bytes.flatMap { $0 == 0x1B ? [0x1B, 0x1B] : [$0] } + [0x1B, 0x5C]
  }

  /// RFC 4648, with padding.
  package static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let three = bytes[start..<min(start + 3, bytes.count)]
      var bits = three.reduce(0) { $0 << 8 | Int($1) }
      bits <<= 8 * (3 - three.count)
      for place in 0..<4 {
        let isPadding = place > three.count
        text.append(isPadding ? UInt8(ascii: "=") : letters[bits >> (18 - 6 * place) & 63])
      }
    }
    return text
  }
}
