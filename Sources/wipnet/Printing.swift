import Frames
import Glibc
import Reports

/// Writes to standard output, whole; what cannot be written ends the program quietly, for the reader
/// of the pipe has gone.
func printOut(_ text: String) {
  guard write(text, to: STDOUT_FILENO) else { exit(2) }
}

/// Tells a failure on standard error: one line, and at most one hint.
func printError(_ failure: Failure) {
  var text = "wipnet: \(shown(failure.message))\n"
  if let hint = failure.hint {
    text += "\(Surroundings.words.hintWord): \(shown(hint))\n"
  }
  _ = write(text, to: STDERR_FILENO)
}

/// Text from files and arguments, fit to print: nothing in it can command a terminal.
func shown(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { displayable(String($0)) }
    .joined(separator: "\n")
}

private func write(_ text: String, to file: Int32) -> Bool {
  let bytes = Array(text.utf8)
  var written = 0
  while written < bytes.count {
    let count = bytes.withUnsafeBytes {
      Glibc.write(file, $0.baseAddress.map { $0 + written }, bytes.count - written)
    }
    if count < 0 {
      if errno == EINTR { continue }
      return false
    }
    written += count
  }
  return true
}
