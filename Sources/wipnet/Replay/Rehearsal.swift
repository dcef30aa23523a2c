import Dashboards
import Frames
import Glibc
import Languages
import Reports
import Terminals

/// A dashboard without a terminal: keys come from a script, frames are kept as text.
///
/// The register, the writing and all else are real. A step is taken only when the frame before it is
/// there, so that what is written down does the same each time.
final class Rehearsal: Stage {
  /// How long a text, or the screen at the end, is waited for, in milliseconds.
  private static let patience = 10_000

  private(set) var size: Size
  let colorDepth = ColorDepth.indexed256
  /// The screen as it is.
  private(set) var screen = ""
  /// The screens that the script kept, each with its name.
  private(set) var kept: [(name: String, screen: String)] = []
  /// Why it ended too early.
  private(set) var failure: Failure?
  private var steps: ArraySlice<(line: Int, step: ReplayScript.Step)>
  private let script: String
  /// What is to stand on the screen in the end, and the file that says so.
  private let goal: (file: String, screen: String)?
  private var waitingSince: Int?

  init(_ script: ReplayScript, from file: String, size: Size, goal: (file: String, screen: String)?)
  {
    steps = script.steps[...]
    self.script = file
    self.size = size
    self.goal = goal
  }

  func paint(_ frame: borrowing Frame, theme: Frames.Theme, guarded: Bool) { screen = frame.text }

  func suspend() {}

  func resume() {}

  func redraw() {}

  func copy(_ text: String) -> Bool { true }

  func useMouse(_ isWanted: Bool) -> Bool { true }

  func close() {}

  func waitForInput(alsoReading descriptors: [Int32], timeoutMilliseconds: Int?) -> Wakeup {
    while true {
      let isThere: Bool
      switch steps.first?.step {
      case .inputs: return .ready(input: true, descriptors: [])
      case .show(let name):
        kept.append((name, screen))
        isThere = true
      case .wait(let text): isThere = plain(screen).contains(plain(text))
      case nil:
        guard let goal else { return .ended }
        if difference(from: goal.screen) == nil { return .ended }
        isThere = false
      }
      if isThere {
        waitingSince = nil
        steps = steps.dropFirst()
        continue
      }
      let now = milliseconds()
      let since = waitingSince ?? now
      waitingSince = since
      let readable = wait(for: descriptors, atMost: since + Rehearsal.patience - now)
      if !readable.isEmpty { return .ready(input: false, descriptors: readable) }
      if milliseconds() - since >= Rehearsal.patience {
        failure = disappointment()
        return .ended
      }
    }
  }

  func readInputs() -> [Input] {
    guard case .inputs(let inputs) = steps.first?.step else { return [] }
    steps = steps.dropFirst()
    for case .resize(let size) in inputs { self.size = size }
    return inputs
  }

  private func disappointment() -> Failure {
    if let (line, step) = steps.first, case .wait(let text) = step {
      return Failure(
        "\(script):\(line): "
          + say("«\u{A0}\(text)\u{A0}» n’est pas venu à l’écran"),
        status: 1)
    }
    let (line, wanted) = difference(from: goal?.screen ?? "") ?? (1, "")
    let rows = rows(screen)
    let found = rows.indices.contains(line - 1) ? rows[line - 1] : ""
    return Failure(
      "\(goal?.file ?? ""):\(line): "
        + say("l’écran a «\u{A0}\(found)\u{A0}»")
        + say(", et non «\u{A0}\(wanted)\u{A0}»"),
      status: 1)
  }

  /// The first row that is another than it should be, from 1, and how it should be. One time of day is as
  /// good as another.
  private func difference(from wanted: String) -> (line: Int, wanted: String)? {
    let (found, wanted) = (rows(screen).map(timeless), rows(wanted))
    for index in 0..<max(found.count, wanted.count) {
      let row = wanted.indices.contains(index) ? wanted[index] : ""
      if (found.indices.contains(index) ? found[index] : "") != timeless(row) {
        return (index + 1, row)
      }
    }
    return nil
  }

  /// The rows as they are compared: without blanks at their ends, nor empty rows at the end of all.
  private func rows(_ text: String) -> [String] {
    var rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { row in
      var row = plain(String(row))
      while row.last == " " { row.removeLast() }
      return row
    }
    while rows.last == "" { rows.removeLast() }
    return rows
  }

  private func plain(_ text: String) -> String {
    String(text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
  }

  /// `10:42:07` as `00:00:00`.
  private func timeless(_ row: String) -> String {
    var characters = Array(row)
    let shape = Array("00:00:00")
    guard characters.count >= shape.count else { return row }
    for start in 0...(characters.count - shape.count) {
      let part = characters[start..<start + shape.count]
      if zip(part, shape).allSatisfy({ $0.0 == $0.1 || ($0.1 == "0" && "0"..."9" ~= $0.0) }) {
        characters.replaceSubrange(start..<start + shape.count, with: shape)
      }
    }
    return String(characters)
  }

  private func wait(for descriptors: [Int32], atMost milliseconds: Int) -> [Int32] {
    var entries = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = poll(&entries, nfds_t(entries.count), Int32(max(0, milliseconds)))
    return count > 0 ? entries.filter { $0.revents != 0 }.map(\.fd) : []
  }

  private func milliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1_000 + now.tv_nsec / 1_000_000
  }
}
