import CTerminal
package import Frames
import Glibc

/// Terminals: opens the terminal, paints frames, decodes keys, and gives the terminal back in
/// every way of dying. The only module behind which curses stands. It knows nothing of what the
/// frames show, reads no file, and asks the terminal no questions.

/// Why waiting for input ended.
package enum Wakeup: Hashable, Sendable {
  /// Something is to be read: `readInputs` has keys, a paste or a new size, or these descriptors
  /// have data or were closed.
  case ready(input: Bool, descriptors: [Int32])
  case timedOut
  /// A script came to its end.
  case ended
  /// The program is asked to end, or the terminal is gone (`SIGHUP`): save what is held, close the
  /// terminal, then `Terminal.dieBy(_:)`. Taking this stops the clock of two seconds after which a
  /// program that does not answer is ended; a second signal ends it at once.
  case terminate(Int32)
}

/// The terminal of this process, from opening to closing.
///
/// One at a time, on one thread. Nothing is sent while nothing changes. Standard error, when it is
/// the terminal, is kept in memory meanwhile and shown after the terminal is given back.
package struct Terminal: ~Copyable, Stage {
  package private(set) var size: Size
  package let usesUnicode: Bool
  private var painter: Painter
  private var decoder: KeyDecoder
  private var thrift: Thrift
  private let escapeDelay: Int
  /// Whether it is the Linux console.
  let hasConsole: Bool
  private var newSize: Size?
  private var isHungUp = false
  private var needsWhole = true
  /// When the last byte came, in milliseconds.
  private var lastByte = 0

  /// A paste whose end does not come for so long, in milliseconds, is taken as it is.
  private static let pastePatience = 5_000
  /// The longest wait for the rest of a sequence of which more than two bytes are there: these
  /// were not typed, so only a slow link is the reason.
  private static let sequencePatience = 1_000

  package init(_ settings: TerminalSettings = TerminalSettings()) throws(TerminalError) {
    let environment = TerminalEnvironment()
    let colors = environment.colors(settings.colors)
    let type = environment.entry(for: colors)
    usesUnicode = environment.chooseCharacterSet(isASCII: settings.isASCII)
    switch ct_open(type, colors != .never) {
    case CT_OPENED: break
    case CT_NOT_A_TERMINAL: throw .notATerminal
    case CT_UNKNOWN_TYPE: throw .unknownType(environment.type)
    case CT_CANNOT_MOVE_CURSOR: throw .cannotMoveCursor(environment.type)
    case CT_ALREADY_OPEN: throw .alreadyOpen
    default: throw .system(errno)
    }
    size = currentSize()
    hasConsole = type == "linux" || type.hasPrefix("linux-")
    painter = Painter(
      depth: currentDepth(), repertoire: usesUnicode ? .unicode : .ascii,
      hasSmallFont: hasConsole)
    decoder = KeyDecoder(sequences: .ofOpenTerminal(), acceptsLatin1: !ct_uses_utf8())
    escapeDelay = environment.escapeDelay(settings.escapeDelay)
    thrift = Thrift(turnsOffSingly: ct_names_colors())
  }

  deinit { ct_close() }

  /// Gives the terminal back. What was written to standard error meanwhile is shown.
  package consuming func close() {}

  /// Ends the process by a signal, so that its parent sees the reason; gives the terminal back
  /// first if it is still held.
  package static func dieBy(_ signal: Int32) -> Never { ct_die(signal) }

  /// Lets a stack overflow on the calling thread, too, give the terminal back. The thread that
  /// opens the terminal needs no call.
  package static func protectThread() { ct_protect_thread() }

  package var colorDepth: ColorDepth { painter.depth }

  // MARK: Painting

  /// Shows a frame, sending only what differs from the last one.
  ///
  /// A frame of another size than the terminal's is cut or stands at the top left. `guarded` is
  /// the theme's promise of contrast.
  package mutating func paint(
    _ frame: borrowing Frame, theme: Theme, guarded: Bool
  ) {
    let hasChanged = painter.put(frame, theme: theme, guarded: guarded, on: size)
    guard hasChanged || needsWhole else { return }
    update(whole: needsWhole)
    needsWhole = false
  }

  /// Sends everything anew (Ctrl-L), for when something else has written on the screen.
  package mutating func redraw() { update(whole: true) }

  private mutating func update(whole: Bool) {
    if whole { thrift.forget() }
    var length = 0
    guard let bytes = ct_update(whole, &length), length > 0 else {
      thrift.forget()
      return
    }
    let reduced = thrift.reduced(Array(UnsafeBufferPointer(start: bytes, count: length)))
    ct_send(reduced, reduced.count, whole)
  }

  package mutating func useMouse(_ isWanted: Bool) -> Bool {
    guard ct_use_mouse(isWanted) else { return false }
    decoder.hearsMouse = isWanted
    return true
  }

  /// Gives the terminal to an editor or a pager until `resume`. Ctrl-C, Ctrl-\ and Ctrl-Z are
  /// theirs meanwhile.
  package mutating func suspend() { ct_suspend() }

  /// Takes the terminal again and shows the last frame; a size that changed meanwhile is reported
  /// by `readInputs`.
  package mutating func resume() {
    ct_resume()
    update(whole: true)
    noteSize()
  }

  // MARK: Waiting

  /// Waits until there is input, one of the descriptors can be read, the time is over or the
  /// program is asked to end. No time means to wait for ever.
  ///
  /// A stop (Ctrl-Z) happens in here, with the terminal given back before and taken after.
  package mutating func waitForInput(
    alsoReading descriptors: [Int32] = [], timeoutMilliseconds: Int? = nil
  ) -> Wakeup {
    let end = timeoutMilliseconds.map { millisecondsNow() + max(0, $0) }
    while true {
      if let signal = takeEvents() { return .terminate(signal) }
      if newSize != nil { return .ready(input: true, descriptors: []) }

      var polled = [STDIN_FILENO, ct_event_descriptor()].map(pollEntry)
      polled += descriptors.map(pollEntry)
      let now = millisecondsNow()
      let wait = [end, partialEnd].compactMap { $0 }.min().map { max(0, $0 - now) } ?? -1
      let count = poll(&polled, nfds_t(polled.count), Int32(clamping: wait))
      if count < 0 && errno != EINTR { usleep(10_000) }  // out of memory: try again, slowly
      if count > 0 && polled[1].revents != 0 { continue }
      let isPartialDue = partialEnd.map { $0 <= millisecondsNow() } ?? false
      let hasInput = count > 0 && polled[0].revents != 0 || isPartialDue
      let readable = count > 0 ? polled.dropFirst(2).filter { $0.revents != 0 }.map(\.fd) : []
      if hasInput || !readable.isEmpty {
        if hasInput && hasNothingMore(polled[0].revents) { return .terminate(SIGHUP) }
        return .ready(input: hasInput, descriptors: readable)
      }
      if let end, end <= millisecondsNow() { return .timedOut }
    }
  }

  /// Whether the terminal is gone. Once it is, every wait says so, and none burns time.
  private func hasNothingMore(_ events: Int16) -> Bool {
    isHungUp || events & Int16(POLLNVAL) != 0
      || (events & Int16(POLLHUP | POLLERR) != 0 && events & Int16(POLLIN) == 0)
  }

  /// Answers the signals that came; gives the one that asks the program to end.
  private mutating func takeEvents() -> Int32? {
    let events = UInt32(bitPattern: ct_take_events())
    if events & CT_TERMINATE.rawValue != 0 { return ct_terminating_signal() }
    if isHungUp { return SIGHUP }
    if events & CT_SUSPEND.rawValue != 0 {
      ct_suspend()
      ct_stop()
      resume()
    } else if events & CT_CONTINUED.rawValue != 0 {
      // After a stop nobody announced (SIGSTOP) the shell has used the terminal.
      resume()
    }
    if events & CT_RESIZED.rawValue != 0 {
      ct_follow_size()
      // Smaller and back again before we looked: what the terminal cut off is lost all the same.
      if !noteSize() { redraw() }
    }
    return nil
  }

  /// Takes over the size as it is now; says whether it changed.
  @discardableResult
  private mutating func noteSize() -> Bool {
    let current = currentSize()
    guard current != size else { return false }
    size = current
    newSize = current
    needsWhole = true
    painter.forget()
    return true
  }

  // MARK: Reading

  /// All that waits, in order: a new size first, only the last of several, then keys and pastes.
  /// Empty when nothing does; never blocks.
  package mutating func readInputs() -> [Input] {
    var inputs: [Input] = []
    if let newSize {
      inputs.append(.resize(newSize))
      self.newSize = nil
    }
    var bytes = [UInt8](repeating: 0, count: 16_384)
    // Bounded, so that an endless flow of bytes cannot keep the screen from being painted.
    for _ in 0..<256 {
      guard canRead() else { break }
      let count = read(STDIN_FILENO, &bytes, bytes.count)
      if count < 0 && (errno == EINTR || errno == EAGAIN) { continue }
      guard count > 0 else {
        isHungUp = true
        break
      }
      lastByte = millisecondsNow()
      inputs += decoder.take(bytes.prefix(count))
    }
    if let end = partialEnd, end <= millisecondsNow() { inputs += decoder.flush() }
    return inputs
  }

  /// Until when the rest of a key or of a paste is waited for.
  private var partialEnd: Int? {
    guard decoder.isPartial else { return nil }
    if decoder.isPasting { return lastByte + Self.pastePatience }
    return lastByte + (decoder.isPossiblyTyped ? escapeDelay : Self.sequencePatience)
  }

  private func canRead() -> Bool {
    var entry = pollEntry(STDIN_FILENO)
    return poll(&entry, 1, 0) > 0
  }
}

private func pollEntry(_ descriptor: Int32) -> pollfd {
  pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
}

private func currentSize() -> Size {
  var rows: Int32 = 0
  var columns: Int32 = 0
  ct_size(&rows, &columns)
  return Size(columns: Int(columns), rows: Int(rows))
}

private func currentDepth() -> ColorDepth {
  if ct_is_direct() { return .direct }
  switch ct_colors() {
  case 256...: return .indexed256
  case 16...: return .sixteen
  case 8...: return .eight
  default: return .none
  }
}

private func millisecondsNow() -> Int {
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  return now.tv_sec * 1_000 + now.tv_nsec / 1_000_000
}
