import Frames
import Glibc
import Reports

/// Writes to standard output, whole, or ends the program: quietly when the reader of the pipe has
/// gone.
func printOut(_ text: String) { printOut(Array(text.utf8)) }

/// Writes the bytes of a text to standard output in the same way.
func printOut(_ text: [UInt8]) {
  let code = write(text, to: STDOUT_FILENO)
  if code == 0 { return }
  if code != EPIPE { printError(Failure(String(cString: strerror(code)))) }
  exit(2)
}

/// Writes lines to standard error.
func printError(_ text: String) {
  _ = write(Array(text.utf8), to: STDERR_FILENO)
}

/// Tells a failure on standard error: one line, what was typed where that helps, and at most one
/// hint.
func printError(_ failure: Failure) {
  var text = "wipnet: \(shown(failure.message))\n"
  text += failure.excerpt.map { "  \(shown($0))\n" }.joined()
  if let hint = failure.hint {
    text += "\(Surroundings.words.hintWord): \(shown(hint))\n"
  }
  printError(text)
}

/// Text from files and arguments, fit to print in a line: nothing in it can command a terminal.
func shown(_ text: String) -> String { displayable(text) }

/// The same for a text of several lines, ended by a newline.
func lines(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { displayable(String($0)) }
    .joined(separator: "\n") + "\n"
}

/// JSON, fit to print without a change of what it says: what a terminal might obey is written as
/// `\u202e`.
func escaped(_ json: String) -> String {
  var text = ""
  for scalar in json.unicodeScalars {
    if scalar.isASCII || displayable(String(scalar)) == String(scalar) {
      text.unicodeScalars.append(scalar)
      continue
    }
    for unit in String(scalar).utf16 {
      let hex = String(unit, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    }
  }
  return text
}

/// Writes the whole text; 0, or the error's number.
private func write(_ bytes: [UInt8], to file: Int32) -> Int32 {
  var written = 0
  while written < bytes.count {
    let count = bytes.withUnsafeBytes {
      Glibc.write(file, $0.baseAddress.map { $0 + written }, bytes.count - written)
    }
    if count < 0 {
      let code = errno
      if code == EINTR { continue }
      return code
    }
    written += count
  }
  return 0
}
