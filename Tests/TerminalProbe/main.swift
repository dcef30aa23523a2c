// terminal-probe: a small dashboard for the tests to drive in a real terminal. It paints letters
// that are easily lost, shows each key it got, and dies in whatever way it is told.

import Frames
import Glibc
import Terminals

struct Probe {
  var heard: [String] = []
  var ticks = 0
  var isHanging = false
  var isMouseOn = false
  var themes: [Theme] = [.mono, .terminal]
  var scattered = 0
  /// Words that lie over the frame where they fell.
  var scatter: [(text: String, row: Int, column: Int, style: Style)] = []

  init() {
    let palette = (0..<16).map { (step: UInt8) in RGB(step * 15, step * 12, 255 - step * 14) }
    if let theme = Theme(name: "probe", author: "tests", palette: palette) { themes.append(theme) }
  }

  func frame(_ terminal: borrowing Terminal) -> Frame {
    let size = terminal.size
    var frame = Frame(size: size)
    frame.box(frame.area, title: "probe \(getpid())", active: true)
    let lines = [
      "size \(size.columns)x\(size.rows) depth \(terminal.colorDepth)",
      "composed Aïssata|", "decomposed Ai\u{308}ssata|", "bambara Ɲɛlɛ Kɔnɛ|", "nko ߒߞߏ|",
      "emoji 😀|", "hostile \u{1B}[31mred\u{202E}|", "ticks \(ticks % 10)",
    ]
    for (index, line) in lines.enumerated() where index + 1 < size.rows - 1 {
      frame.put(line, row: index + 1, column: 2, width: max(0, size.columns - 4))
    }
    if size.rows > 12, size.columns > 20 {
      frame.bar(row: 9, column: 2, width: 15, part: 7, whole: 10, style: Style(.women))
      for (index, word) in heard.suffix(size.rows - 12).enumerated() {
        frame.put(word, row: 10 + index, column: 2, width: size.columns - 4, style: Style(.focus))
      }
      frame.put("listening", row: size.rows - 2, column: 2, style: Style(.saved, selected: true))
    }
    for word in scatter {
      frame.put(word.text, row: word.row, column: word.column, style: word.style)
    }
    if scattered > 0 { frame.put("frame \(scattered)", row: 0, column: 60) }
    frame.cursor = Position(row: min(8, size.rows - 1), column: min(8, size.columns - 1))
    return frame
  }

  /// Handles an input; true when the probe is to end.
  mutating func hear(_ input: Input, _ terminal: inout Terminal) -> Bool {
    switch input {
    case .key(.character("Q")): return true
    case .key(.character("F")): fatalError("as told")
    case .key(.character("I")): print([1, 2][heard.count + 5])
    case .key(.character("N")): print(unsetValue() as Int)
    case .key(.character("S")): print(deep(heard.count))
    case .key(.character("A")): abort()
    case .key(.character("X")): exit(7)
    case .key(.character("H")):
      isHanging = true
      heard.append("hanging")
    case .key(.character("E")):
      _ = write(STDERR_FILENO, "a warning\n", 10)
      heard.append("warned")
    case .key(.character("T")): overflowOnThread()
    case .key(.character("V")):
      terminal.suspend()
      print("outside")
      while getchar() != 10 {}
      terminal.resume()
    case .key(.character("C")): ticks += 1
    case .key(.character("M")): themes.swapAt(.random(in: 0..<2), 2)
    case .key(.character("R")): throwWords()
    case .key(.character("K")): fillCorner()
    case .key(.character("P")): break
    case .key(.control("l")): terminal.redraw()
    case .key(.control("o")):
      isMouseOn.toggle()
      heard.append("mouse \(terminal.useMouse(isMouseOn) ? isMouseOn ? "on" : "off" : "none")")
    case .key(let key): heard.append("key \(key)")
    case .paste(let text): heard.append("paste \(text.debugDescription)")
    case .mouse(let action):
      heard.append("mouse \(action.kind) \(action.position.column) \(action.position.row)")
    case .resize: break
    }
    return false
  }
}

extension Probe {
  /// Drops some words and takes others away.
  mutating func throwWords() {
    scattered += 1
    scatter.removeAll { _ in Int.random(in: 0..<3) == 0 }
    for _ in 0..<8 {
      let words = ["😀", "漢字", "a", "e\u{301}te\u{301}", "Kɔnɛ", " ", "│", "x😀y", "wide 漢 wide"]
      let style = Style(
        Role.allCases.randomElement() ?? .text, selected: .random(), bold: .random())
      scatter.append(
        (
          words.randomElement() ?? "", .random(in: 1..<23), .random(in: -1..<80), style
        ))
    }
  }
}

extension Probe {
  /// Puts one thing after the other into the last cells of the screen.
  mutating func fillCorner() {
    scattered += 1
    let words = [("x漢字", 75), ("x😀", 76), ("ab😀", 76), ("", 79), ("漢", 77), ("abc", 77)]
    let (text, column) = words[scattered % words.count]
    scatter = [(text, 23, column, Style(.text, selected: scattered % 2 == 0))]
  }
}

/// A thread that calls itself until its stack is full.
func overflowOnThread() {
  var thread = pthread_t()
  pthread_create(
    &thread, nil,
    { _ in
      Terminal.protectThread()
      print(deep(1))
      return nil
    }, nil)
  pthread_join(thread, nil)
}

func unsetValue() -> Int {
  let value: Int? = CommandLine.arguments.count > 100 ? 1 : nil
  // swift-format-ignore: NeverForceUnwrap
  return value!
}

func deep(_ depth: Int) -> Int {
  var room = (0, 1, 2, 3, 4, 5, 6, depth)
  return withUnsafeMutableBytes(of: &room) { deep(Int($0[0]) + depth + 1) + Int($0[8]) } + room.7
}

func settings() -> TerminalSettings {
  var settings = TerminalSettings()
  for argument in CommandLine.arguments.dropFirst() {
    switch argument {
    case "--ascii": settings.isASCII = true
    case "--color=never": settings.colors = .never
    case "--color=256": settings.colors = .indexed256
    case "--color=direct": settings.colors = .direct
    default: break
    }
  }
  return settings
}

/// Runs the probe; the signal that ended it, if one did.
func run() throws(TerminalError) -> Int32? {
  var terminal = try Terminal(settings())
  var probe = Probe()
  var isEnding = false
  while !isEnding {
    terminal.paint(probe.frame(terminal), theme: probe.themes[2], guarded: true)
    if probe.isHanging { for _ in 0..<100 { usleep(100_000) } }
    switch terminal.waitForInput() {
    case .terminate(let signal):
      terminal.close()
      print("saved after signal \(signal)")
      fflush(nil)
      return signal
    case .ready, .timedOut, .ended:
      for input in terminal.readInputs() where !isEnding {
        isEnding = probe.hear(input, &terminal)
      }
    }
  }
  terminal.close()
  return nil
}

do {
  if let signal = try run() { Terminal.dieBy(signal) }
} catch {
  print("error: \(error)")
  exit(2)
}
