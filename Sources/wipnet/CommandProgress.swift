import Dashboards
import Frames
import Glibc
import Languages
import Registers
import Reports
import Synchronization

/// How far the reading of a register is, on one line of standard error that is renewed in its place.
///
/// Only where somebody sees it: on a terminal that can wipe a line, and not before the reading has taken
/// long. It is wiped at the end, so that nothing of it stands between what a command prints.
final class CommandProgress: Sendable {
  private struct State {
    var percent = -1
    var isShown = false
  }

  private static let quietMilliseconds = 300

  private let columns: Int
  private let began = ContinuousClock.now
  private let state = Mutex(State())

  /// nil where nobody would see it.
  private init?() {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    let type = getenv("TERM").map { String(cString: $0) } ?? ""
    guard !type.isEmpty, type != "dumb" else { return nil }
    var size = winsize()
    let isKnown = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    columns = isKnown ? Int(size.ws_col) : 80
  }

  /// Does something that reads a register, and shows how far it is; `read` is handed what to tell it to.
  static func showing<Result>(
    _ read: ((@Sendable (_ done: Int, _ of: Int) -> Bool)?) throws(RegisterError) -> Result
  ) throws(RegisterError) -> Result {
    guard let progress = CommandProgress() else { return try read(nil) }
    defer { progress.wipe() }
    return try read { done, total in
      progress.note(done, total)
      return true
    }
  }

  /// May be called on any thread.
  private func note(_ done: Int, _ total: Int) {
    guard began.duration(to: .now) > .milliseconds(CommandProgress.quietMilliseconds) else {
      return
    }
    let percent = done * 100 / max(1, total)
    state.withLock { state in
      guard percent > state.percent else { return }
      state.percent = percent
      state.isShown = true
      let words = Surroundings.words
      let (read, all) = (words.number(done), words.number(total))
      let text = say("lecture du registre\u{A0}: \(read) fichiers sur \(all)")
      printError("\r" + clipped(text, to: columns - 1) + "\u{1B}[K")
    }
  }

  private func wipe() {
    state.withLock { state in
      if state.isShown { printError("\r\u{1B}[K") }
    }
  }
}
