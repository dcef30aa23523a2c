import Dashboards
import Frames
import Glibc
import Languages
import Programmes
import Registers
import Reports
import Synchronization
import Terminals

/// Opens the register and works on it line by line, on a terminal of any kind, over a pipe, or without
/// a terminal. What is printed holds no escape sequence.
func runConversation(on register: Register, _ options: ScreenOptions) throws {
  let repertoire: Repertoire = options.ascii ? .ascii : .unicode
  do throws(RegisterError) {
    try FileSystems.requireSafe(register.folder)
  } catch {
    throw failure(error)
  }
  let reading: Reading
  do throws(RegisterError) {
    let told = Mutex(0)
    reading = try register.read { done, total in
      // Of a large register a word now and then, so that nobody takes the wait for a standstill.
      guard total >= 4_000 else { return true }
      let tenth = done * 10 / total
      let isNew = told.withLock { last in
        defer { last = max(last, tenth) }
        return tenth > last
      }
      if isNew { printOut(readingText(done, total).transcribed(to: repertoire) + "\n") }
      return true
    }
  } catch {
    throw failure(error)
  }
  let now = Surroundings.now()
  let dashboard = Dashboard(
    reading.programme, figures: reading.figures, language: options.language.language,
    languages: OwnLanguages.all, themes: [],
    theme: Theme.terminal.name, station: Surroundings.station, today: now.day,
    seed: Surroundings.seed(), problems: reading.problems.count,
    givenIDs: reading.givenIDs, keymap: OwnKeys().keymap)
  let ending = PlainSession(
    register, reading, Conversation(dashboard), repertoire
  ).run()
  if !ending.everythingIsSaved {
    printError(
      Failure(
        say("des changements n’ont pas pu être enregistrés")))
  }
  if let signal = ending.signal { Terminal.dieBy(signal) }
  if !ending.everythingIsSaved { exit(2) }
}

private func readingText(_ done: Int, _ total: Int) -> String {
  say(
    "lecture du registre\u{A0}: \(done) fichiers sur \(total)")
}

/// The loop of the work line by line: a line in, its effects carried out and waited for, then what
/// there is to say and the prompt. So whatever the prompt calls saved is on the disk.
private final class PlainSession {
  struct Ending {
    var signal: Int32?
    var everythingIsSaved: Bool
  }

  private enum Input {
    case line(String)
    /// Bytes that are no UTF-8: nothing of the line is taken.
    case unreadable
    case end
    case signal(Int32)
  }

  private let register: Register
  private var conversation: Conversation
  private let repertoire: Repertoire
  private let mailbox = Mailbox()
  private let writer: Writer
  private var watcher: RegisterWatcher?
  private let signals: Int32
  /// Tickets whose answer is what an earlier session's change was, and whether its content is still to come.
  private var asked: Set<Int> = []
  private var awaitsContent = false
  /// What was read behind the last whole line.
  private var pending: [UInt8] = []
  private var isAtEnd = false
  private let isTerminal = isatty(STDIN_FILENO) == 1

  init(
    _ register: Register, _ reading: Reading, _ conversation: Conversation,
    _ repertoire: Repertoire
  ) {
    self.register = register
    self.conversation = conversation
    self.repertoire = repertoire
    let saving = Saving(
      register, files: reading.files, author: Surroundings.author, patience: 700)
    let writer = Writer(saving) { [mailbox] in mailbox.post(.receipt($0)) }
    self.writer = writer
    signals = SignalPipe.open()
    writer.recover(from: reading.problems)
    watcher = try? RegisterWatcher(register.folder) { news in
      switch news {
      case .paths(let paths): writer.refresh(paths)
      case .everything: writer.refresh(nil)
      }
    }
    // What changed between the reading and the watching.
    writer.refresh([])
  }

  func run() -> Ending {
    var signal: Int32?
    conversation.begin()
    while !conversation.isOver {
      tell()
      printText(conversation.prompt)
      switch next() {
      case .line(let line):
        // A terminal has shown what was typed; of a script it is shown here.
        if !isTerminal { printText("\(displayable(line))\n") }
        carryOut(conversation.answer(line, at: moment))
      case .unreadable:
        printText(say("ligne illisible\u{A0}: ce n’est pas de l’UTF-8\n"))
      case .end:
        printText("\n")
        conversation.end()
      case .signal(let number):
        printText("\n")
        conversation.end()
        // Ctrl-C leaves, as on the screen; other signals end the program as they would end any.
        signal = number == SIGINT ? nil : number
      }
    }
    tell()
    watcher?.stop()
    return Ending(signal: signal, everythingIsSaved: writer.finish())
  }

  private var moment: Moment {
    let now = Surroundings.now()
    return Moment(day: now.day, second: now.second)
  }

  private func tell() { printText(conversation.takeSaid()) }

  private func printText(_ text: String) {
    printOut(text.transcribed(to: repertoire))
  }

  /// Gives the changes to the writer, and waits until each is on the disk or told why it is not.
  private func carryOut(_ effects: [Effect]) {
    let tasks = effects.compactMap { effect -> (task: Writer.Task, ticket: Int)? in
      switch effect {
      case .save(let change, let ticket): (.make(change), ticket)
      case .takeBack(let former, _, let ticket): (.takeBack(ticket: former), ticket)
      case .takeBackEarlier(let ticket): (.takeBackLast, ticket)
      case .doAgainEarlier(let ticket): (.doAgain, ticket)
      case .takeBackOf(let station, let serial, let ticket):
        (.takeBackOf(station: station, serial: serial), ticket)
      case .purge(let trash, let ticket): (.purge(trash: trash), ticket)
      default: nil
      }
    }
    var isTold = !tasks.isEmpty
    for case .export(let order) in effects {
      if let text = ExportFile.write(order, conversation.dashboard.words) {
        conversation.take(.exported(text), at: moment)
      }
      isTold = true
    }
    for effect in effects { find(effect) }
    asked = Set(tasks.filter { $0.task.isOfTheHistory }.map(\.ticket))
    writer.submit(tasks)
    receive()
    while conversation.isSaving || !asked.isEmpty {
      wait(for: [mailbox.descriptor])
      receive()
    }
    // What it changed comes right behind it, unless the file cannot be read.
    while awaitsContent, !wait(for: [mailbox.descriptor], milliseconds: 2_000).isEmpty { receive() }
    awaitsContent = false
    if isTold { conversation.sayNotice() }
  }

  /// Reads what was asked of the register, its findings or its past, and waits for it: whoever types line by
  /// line waits for the answer.
  private func find(_ effect: Effect) {
    switch effect {
    case .check:
      do throws(RegisterError) {
        let checked = try register.check(today: moment.day)
        conversation.take(
          .checked(found(in: checked, conversation.dashboard.words)), at: moment)
      } catch {
        conversation.take(.told(conversation.dashboard.words.text(saveFailure(error))), at: moment)
        conversation.sayNotice()
      }
    case .readPast:
      do throws(RegisterError) {
        conversation.take(.past(try register.past()), at: moment)
      } catch {
        conversation.take(.told(conversation.dashboard.words.text(saveFailure(error))), at: moment)
        conversation.sayNotice()
      }
    default: break
    }
  }

  private func receive() {
    for letter in mailbox.take() {
      switch letter {
      case .receipt(.stale):
        writer.reread { [mailbox] in mailbox.post(.opened($0)) }
      case .receipt(let receipt):
        switch receipt {
        case .tookBack(let ticket, _):
          asked.remove(ticket)
          awaitsContent = true
        case .refused(let ticket, _): asked.remove(ticket)
        case .waiting: asked = []
        case .changed: awaitsContent = false
        default: break
        }
        if let event = receipt.event { conversation.take(event, at: moment) }
      case .opened(.success(let reading)):
        let opened = OpenedRegister(
          reading.programme, figures: reading.figures, problems: reading.problems.count,
          givenIDs: reading.givenIDs)
        conversation.take(.opened(opened), at: moment)
        awaitsContent = false
      case .opened(.failure), .reading, .checked, .table, .past, .pairs, .indexed, .texts, .themes,
        .told,
        .working, .stopped, .failed, .exported:
        break
      }
    }
  }

  // MARK: Input

  /// The next line; what others change is taken in meanwhile.
  private func next() -> Input {
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        let line = Array(pending[..<end])
        pending.removeFirst(end + 1)
        return input(line)
      }
      if isAtEnd {
        // A last line without its end is a line.
        guard !pending.isEmpty else { return .end }
        defer { pending = [] }
        return input(pending)
      }
      let ready = wait(for: [signals, STDIN_FILENO, mailbox.descriptor])
      receive()
      if ready.contains(signals), let number = SignalPipe.take(signals) { return .signal(number) }
      guard ready.contains(STDIN_FILENO) else { continue }
      var bytes = [UInt8](repeating: 0, count: 4096)
      let count = read(STDIN_FILENO, &bytes, bytes.count)
      if count > 0 { pending += bytes[..<count] }
      if count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN) { isAtEnd = true }
      // A line that never ends is no line.
      if pending.count > 1 << 16 {
        pending = []
        return .unreadable
      }
    }
  }

  private func input(_ bytes: [UInt8]) -> Input {
    guard let text = String(validating: bytes, as: UTF8.self) else { return .unreadable }
    return .line(String(text.map { $0 == "\t" ? " " : $0 }.filter { !$0.isControl }))
  }

  /// Waits until one of these can be read, and returns those that can; none after so long.
  @discardableResult
  private func wait(for files: [Int32], milliseconds: Int32 = -1) -> Set<Int32> {
    var polled = files.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&polled, nfds_t(polled.count), milliseconds) > 0 else { return [] }
    return Set(polled.filter { $0.revents != 0 }.map(\.fd))
  }
}

extension Character {
  fileprivate var isControl: Bool {
    unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }
  }
}

/// Signals that ask to leave, as bytes in a pipe: what is half said and half saved is finished first.
private enum SignalPipe {
  /// Written to by the handler, which may do nothing else.
  nonisolated(unsafe) private static var end: Int32 = -1

  /// The end to read from.
  static func open() -> Int32 {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    end = ends[1]
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { number in
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(SignalPipe.end, &byte, 1)
      }
    }
    return ends[0]
  }

  static func take(_ end: Int32) -> Int32? {
    var byte: UInt8 = 0
    return read(end, &byte, 1) == 1 ? Int32(byte) : nil
  }
}
