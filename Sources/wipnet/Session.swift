import Dashboards
import Dispatch
import Frames
import Glibc
import Languages
import Programmes
import Registers
import Reports
import Synchronization
import SystemPackage
import Terminals

/// Opens the register and runs the dashboard on it until the officer leaves or a signal ends it.
///
/// A small register is read before the first frame. Of a large one the newest quarter is shown at
/// once, and all of it as soon as it is read behind the screen.
func runDashboard(on register: Register, _ options: ScreenOptions) throws {
  if options.plain { return try runConversation(on: register, options) }
  let preferences = Preferences.current
  let (shelf, theme) = try ThemeShelf.opened(for: options, preferences)
  do throws(RegisterError) {
    // Said before anything is shown: here nothing could be saved.
    try FileSystems.requireSafe(register.folder)
  } catch {
    throw failure(error)
  }
  // The copy of the demo is found under its own name.
  if !register.folder.starts(with: Surroundings.dataFolder) {
    var recent = RecentRegisters()
    recent.note(register)
  }
  let mailbox = Mailbox()
  let opening = Opening(register, mailbox)
  let now = Surroundings.now()
  let ownKeys = OwnKeys()
  let first: Reading
  var state: ReadingState?
  do throws(RegisterError) {
    if let reading = try opening.wait(milliseconds: Session.firstPictureMilliseconds) {
      first = reading
    } else {
      first = try register.read(
        .activities(in: register.periodToShow(today: now.day), atMost: 200))
      state = ReadingState()
    }
  } catch {
    throw failure(error)
  }
  var dashboard = Dashboard(
    first.programme, figures: first.figures, language: options.language.language,
    languages: OwnLanguages.all,
    themes: shelf.names, theme: theme.name, station: Surroundings.station,
    today: now.day, seed: Surroundings.seed(), problems: state == nil ? first.problems.count : 0,
    reading: state, keymap: ownKeys.keymap)
  let stateFile = options.freshState ? nil : StateFile(of: register)
  if let remembered = stateFile?.read() { dashboard.restore(remembered) }
  var session = Session(
    register: register, dashboard: dashboard, shelf: shelf,
    isGuarded: options.contrast.map { $0 == .on } ?? preferences.isGuarded, mailbox: mailbox)
  session.state = StateKeeper(stateFile)
  if let notice = OwnLanguages.notice(of: options.language.language) { session.tell(notice) }
  if let notice = ownKeys.notice(options.language.language.words) { session.tell(notice) }
  if state == nil {
    session.startWriter(first)
    session.index(first.programme.participants)
  }

  let rehearsal = try options.replaying.rehearsal()
  var settings = TerminalSettings()
  settings.colors = (options.color ?? preferences.color ?? .auto).choice
  if options.ascii { settings.isASCII = true }
  let ending: Session.Ending
  do throws(TerminalError) {
    if let rehearsal {
      ending = session.run(in: rehearsal)
    } else {
      ending = session.run(in: try Terminal(settings))
    }
  } catch {
    throw failure(error)
  }
  if !ending.everythingIsSaved {
    printError(
      Failure(
        say(
          "des changements n’ont pas pu être enregistrés")))
  }
  let problems = preferences.problems + session.shelf.problems
  for problem in problems { printError(problem.text(Surroundings.words, show: shown)) }
  try options.replaying.save(ending.screen, kept: rehearsal?.kept ?? [])
  if let failure = rehearsal?.failure {
    printError(lines(ending.screen))
    throw failure
  }
  if let error = ending.error { throw failure(error) }
  if let signal = ending.signal { Terminal.dieBy(signal) }
  if !ending.everythingIsSaved { exit(2) }
}

/// Why there is no screen, in one line that names the way without one.
func failure(_ error: TerminalError) -> Failure {
  let reason: String
  switch error {
  case .notATerminal:
    reason = say("le tableau de bord demande un terminal")
  case .unknownType(""): reason = say("TERM n’est pas donné")
  case .unknownType(let type):
    reason = say("type de terminal inconnu\u{A0}: \(type)")
  case .cannotMoveCursor(let type):
    reason = say(
      "le terminal «\u{A0}\(type)\u{A0}» ne peut pas placer de texte")
  case .alreadyOpen: return Failure(say("terminal déjà ouvert"))
  case .system(let code): return Failure(String(cString: strerror(code)))
  }
  return Failure(
    reason
      + say(
        "\u{A0}; «\u{A0}wipnet --plain\u{A0}» fait le même travail ligne par ligne"))
}

/// What a check of the register found, in words.
func found(in reading: Reading, _ words: Wording) -> [Found] {
  reading.problems.map { problem in
    var finding: Finding?
    if case .finding(let found) = problem.kind { finding = found }
    return Found(problem.diagnostic(in: "", words), finding)
  }
}

/// The dashboard's loop: inputs and receipts in, one frame for each batch, effects run.
private struct Session {
  struct Ending {
    var signal: Int32?
    /// Why the register could not be read to its end.
    var error: RegisterError?
    var everythingIsSaved: Bool
    /// The last screen, as text.
    var screen: String
  }

  /// A register of more activities is checked when the findings are asked for: to read it twice at
  /// each start would cost an old laptop seconds.
  private static let mostToCheckUnasked = 2_000

  /// How long the first picture waits for the whole register. A register that takes longer shows its newest
  /// quarter first: two pictures soon after each other are better than none.
  static let firstPictureMilliseconds = 12

  /// How long a frame waits for the disk: not so long that fingers could feel it.
  private static let answerMilliseconds: Int32 = 10

  let register: Register
  var dashboard: Dashboard
  private(set) var shelf: ThemeShelf
  /// The theme on the screen, which stays when its file is gone.
  private var theme: Frames.Theme
  private let isGuarded: Bool
  private let mailbox: Mailbox
  var state = StateKeeper(nil)
  /// nil until the register is read: before, there is nothing to save.
  private(set) var writer: Writer?
  private var watcher: RegisterWatcher?
  private var error: RegisterError?
  /// What the officer asked for and may stop, by kind, the last of each.
  private var works: [LongWork.Kind: WorkProgress] = [:]

  init(
    register: Register, dashboard: Dashboard, shelf: ThemeShelf, isGuarded: Bool, mailbox: Mailbox
  ) {
    self.register = register
    self.dashboard = dashboard
    self.shelf = shelf
    self.isGuarded = isGuarded
    self.mailbox = mailbox
    theme = shelf[dashboard.theme] ?? .terminal
  }

  /// Begins to save, to make good what a crash has left, and to look for what others change.
  mutating func startWriter(_ reading: Reading) {
    // A lock that somebody holds is told within a second, and tried again.
    let saving = Saving(
      register, files: reading.files, author: Surroundings.author, patience: 700)
    let writer = Writer(saving) { [mailbox] in mailbox.post(.receipt($0)) }
    writer.recover(from: reading.problems)
    // Without a watcher, which only a process out of threads or descriptors lacks, others' changes show
    // when the register is opened again; they are lost in no case.
    watcher = try? RegisterWatcher(register.folder) { news in
      switch news {
      case .paths(let paths): writer.refresh(paths)
      case .everything: writer.refresh(nil)
      }
    }
    // What changed between the reading and the watching.
    writer.refresh([])
    self.writer = writer
    if reading.programme.activities.count <= Session.mostToCheckUnasked || dashboard.showsFindings {
      check()
    }
  }

  /// Shows a line to the officer.
  mutating func tell(_ text: String) {
    let now = Surroundings.now()
    _ = dashboard.update(.told(text), at: Moment(day: now.day, second: now.second))
  }

  /// Begins a piece of work that the officer may stop. One of its kind that still goes on is stopped: what
  /// it would bring is older than what is asked for now.
  private mutating func begin(_ kind: LongWork.Kind) -> WorkProgress {
    works[kind]?.supersede()
    let work = WorkProgress(kind, mailbox)
    works[kind] = work
    return work
  }

  /// Checks the register on a thread of its own, which reads all of it once more.
  private mutating func check() {
    let (register, words, today) = (register, dashboard.words, Surroundings.now().day)
    let work = begin(.check)
    DispatchQueue.global(qos: .utility).async {
      do throws(RegisterError) {
        let checked = try register.check(today: today) { work.goesOn($0, $1) }
        work.end(checked.map { .checked(found(in: $0, words)) })
      } catch {
        work.end(.failed(.check, words.text(saveFailure(error))))
      }
    }
  }

  mutating func run(in terminal: consuming some Stage & ~Copyable) -> Ending {
    var isOver = false
    var signal: Int32?
    handle([.input(.resize(terminal.size))], &terminal, &isOver)
    if let problem = Preferences.current.problems.first {
      tell(problemText(problem, of: Preferences.current.problems.count))
    }
    let themes = watchThemes(depth: terminal.colorDepth)
    while !isOver {
      if dashboard.theme != theme.name { theme = shelf[dashboard.theme] ?? theme }
      terminal.paint(dashboard.frame(terminal.size), theme: theme, guarded: isGuarded)
      switch terminal.waitForInput(
        alsoReading: [mailbox.descriptor], timeoutMilliseconds: nil)
      {
      case .terminate(let number):
        signal = number
        isOver = true
      case .timedOut: break
      case .ended: isOver = true
      case .ready:
        // Mostly the disk answers so soon that one frame shows both the key and « enregistré ».
        if handle(terminal.readInputs().map { .input($0) }, &terminal, &isOver) {
          mailbox.wait(milliseconds: Session.answerMilliseconds)
        }
        handle(events(mailbox.take()), &terminal, &isOver)
        if error != nil { isOver = true }
        state.keep(dashboard, second: Surroundings.now().second)
      }
    }
    withExtendedLifetime(themes) {}
    watcher?.stop()
    let isSaved = writer?.finish() ?? true
    let screen = dashboard.frame(terminal.size).text
    terminal.close()
    state.finish(dashboard)
    return Ending(signal: signal, error: error, everythingIsSaved: isSaved, screen: screen)
  }

  /// Takes events and does what they ask for; whether anything is to be saved.
  @discardableResult
  private mutating func handle(
    _ events: [Event], _ terminal: inout some Stage & ~Copyable, _ isOver: inout Bool
  ) -> Bool {
    // Keys that came together are saved together, with one sync.
    var tasks: [(task: Writer.Task, ticket: Int)] = []
    for event in events {
      let now = Surroundings.now()
      let effects = dashboard.update(event, at: Moment(day: now.day, second: now.second))
      for effect in effects {
        switch effect {
        case .save(let change, let ticket): tasks.append((.make(change), ticket))
        case .takeBack(let former, _, let ticket):
          tasks.append((.takeBack(ticket: former), ticket))
        case .takeBackEarlier(let ticket): tasks.append((.takeBackLast, ticket))
        case .doAgainEarlier(let ticket): tasks.append((.doAgain, ticket))
        case .takeBackOf(let station, let serial, let ticket):
          tasks.append((.takeBackOf(station: station, serial: serial), ticket))
        case .purge(let trash, let ticket): tasks.append((.purge(trash: trash), ticket))
        case .readPast: readPast()
        case .findPairs: findPairs()
        case .openEditor(let place):
          writer?.submit(tasks)
          tasks = []
          tell(edit(place, &terminal))
        case .check: check()
        case .copy(let text):
          if !terminal.copy(text) { tell(notCopiedText()) }
        case .remember(let preference):
          do throws(Errno) {
            try Preferences.remember(preference)
          } catch {
            tell(notRememberedText(error))
          }
        case .mouse(let isWanted):
          if !terminal.useMouse(isWanted) { tell(noMouseText()) }
        case .export(let order): export(order)
        case .stop(let kind): works[kind]?.stop()
        case .redraw: terminal.redraw()
        case .quit: isOver = true
        }
      }
    }
    writer?.submit(tasks)
    return !tasks.isEmpty
  }

  /// Gives the terminal to the officer's editor, on the record's own line; what is to be told when it
  /// is taken again. What was changed comes by the watcher.
  private func edit(_ place: RecordPlace, _ terminal: inout some Stage & ~Copyable) -> String {
    // So that the file holds what the screen shows.
    guard writer?.finish() ?? true else { return notEditedText() }
    guard
      let (file, line) =
        (try? register.place(of: place.type, id: place.id, activity: place.activity)) ?? nil
    else { return notFoundText() }
    terminal.suspend()
    let editor = Editor()
    let status = editor.open(register.folder.appending(file), line: line)
    terminal.resume()
    writer?.refresh([file])
    guard status != 127 else { return noEditorText(editor.command) }
    let problem = register.problems(of: file).first { $0.known == nil }
    guard let problem else { return editedText(file) }
    let found = problem.diagnostic(in: "", dashboard.words)
    return "! \(found.file):\(found.line)\(dashboard.words.colon)\(found.message)"
  }

  /// Looks for people who may be one on a thread of its own: in a large roster it takes seconds.
  private mutating func findPairs() {
    let roster = dashboard.programme.participants
    let work = begin(.pairs)
    DispatchQueue.global(qos: .userInitiated).async {
      work.end(roster.likelyPairs { work.goesOn($0, $1) }.map { .pairs($0) })
    }
  }

  /// Reads the history and the trash on a thread of its own.
  private func readPast() {
    let register = register
    DispatchQueue.global(qos: .userInitiated).async { [mailbox] in
      // A history that cannot be read shows nothing; whoever saves tells why.
      let past = try? register.past()
      mailbox.post(.past(past ?? Past(changes: [], putAway: [])))
    }
  }

  /// Reads the officer's own themes behind the screen, now and whenever one changes.
  private func watchThemes(depth: ColorDepth) -> ThemeWatcher {
    let former = Mutex(shelf)
    return ThemeWatcher { [mailbox, isGuarded] in
      let shelf = ThemeShelf.read(after: former.withLock { $0 })
      former.withLock { $0 = shelf }
      mailbox.post(.themes(shelf, shelf.choices(depth: depth, guarded: isGuarded)))
    }
  }

  /// Takes the themes there are now; what is wrong with one is told once.
  private mutating func take(_ shelf: ThemeShelf, _ choices: [ThemeChoice]) -> [Event] {
    let isNews = shelf.problems != self.shelf.problems
    self.shelf = shelf
    if let changed = shelf[dashboard.theme] { theme = changed }
    guard isNews, let problem = shelf.problems.first else { return [.themes(choices)] }
    return [.themes(choices), .told(problemText(problem, of: shelf.problems.count))]
  }

  /// Writes a file on a thread of its own: of a large register it takes seconds.
  private mutating func export(_ order: ExportOrder) {
    let words = dashboard.words
    let work = begin(.export)
    DispatchQueue.global(qos: .userInitiated).async {
      work.end(ExportFile.write(order, words) { work.goesOn($0, $1) }.map { .exported($0) })
    }
  }

  /// Makes a large roster ready to be searched by sound, behind the screen.
  func index(_ roster: Roster) {
    guard roster.count > Dashboard.smallRoster else { return }
    DispatchQueue.global(qos: .utility).async { [mailbox] in
      mailbox.post(.indexed(RosterIndex(roster)))
    }
  }

  private mutating func events(_ letters: [Letter]) -> [Event] {
    var events: [Event] = []
    for letter in letters {
      switch letter {
      case .checked(let found): events.append(.checked(found))
      case .past(let past): events.append(.past(past))
      case .pairs(let pairs): events.append(.pairs(pairs))
      case .themes(let shelf, let choices): events += take(shelf, choices)
      case .reading(let state): events.append(.reading(state))
      case .receipt(.stale):
        writer?.reread { [mailbox] in mailbox.post(.opened($0)) }
      case .receipt(let receipt): if let event = receipt.event { events.append(event) }
      case .opened(.success(let reading)):
        if writer == nil { startWriter(reading) }
        events.append(
          .opened(
            OpenedRegister(
              reading.programme, figures: reading.figures, problems: reading.problems.count)))
        index(reading.programme.participants)
      case .indexed(let index): events.append(.indexed(index))
      case .working(let work): events.append(.working(work))
      case .stopped(let kind): events.append(.stopped(kind))
      case .failed(let kind, let reason): events.append(.failed(kind, reason))
      case .exported(let text): events.append(.exported(text))
      case .told(let text): events.append(.told(text))
      // A register that was open stays as it was last seen; saving tells what is wrong with it.
      case .opened(.failure(let error)): if writer == nil { self.error = error }
      }
    }
    return events
  }
}

extension Receipt {
  /// What the dashboard is told of it; nil where the register is to be read anew.
  var event: Event? {
    switch self {
    case .saved(let tickets): .saved(tickets)
    case .refused(let ticket, let reason): .refused(ticket, reason)
    case .waiting(let tickets, let error): .notSaved(tickets, saveFailure(error))
    case .tookBack(let ticket, let entry):
      .tookBack(ticket, made: entry.time.day, entry.activity)
    case .changed(let news): .changed(activities: news.activities, people: news.people)
    case .recovered(let repairs): .told(recoveryText(repairs))
    case .behind(let error): .told(behindText(error))
    case .away(let error): .away(saveFailure(error))
    case .back: .away(nil)
    case .stale: nil
    }
  }
}

/// What background work tells the loop.
enum Letter: Sendable {
  case receipt(Receipt)
  case reading(ReadingState)
  case checked([Found])
  case past(Past)
  case pairs([LikelyPair])
  case themes(ThemeShelf, [ThemeChoice])
  case opened(Result<Reading, RegisterError>)
  case indexed(RosterIndex)
  case working(LongWork)
  case stopped(LongWork.Kind)
  case failed(LongWork.Kind, String)
  case exported(String)
  case told(String)
}

/// Reads a register on a thread of its own. The first to ask gets the outcome: whoever waits for it
/// before the first frame, else the mailbox.
private final class Opening: Sendable {
  private enum State {
    case reading
    case posting
    case done(Result<Reading, RegisterError>)
  }

  private let state = Mutex(State.reading)
  private let isDone = DispatchSemaphore(value: 0)

  init(_ register: Register, _ mailbox: Mailbox) {
    let shown = Mutex(-1)
    DispatchQueue.global(qos: .userInitiated).async {
      let outcome: Result<Reading, RegisterError>
      do throws(RegisterError) {
        outcome = .success(
          try register.read { done, total in
            // A frame for each per cent is enough.
            let percent = done * 100 / max(1, total)
            let isNew = shown.withLock { last in
              defer { last = max(last, percent) }
              return percent > last
            }
            if isNew {
              mailbox.post(.reading(ReadingState(done: done, of: total)))
            }
            return true
          })
      } catch {
        outcome = .failure(error)
      }
      let isAwaited = self.state.withLock { state in
        if case .posting = state { return false }
        state = .done(outcome)
        return true
      }
      if isAwaited { self.isDone.signal() } else { mailbox.post(.opened(outcome)) }
    }
  }

  /// The register, if it is read within that time; if not, it will come by mail.
  func wait(milliseconds: Int) throws(RegisterError) -> Reading? {
    _ = isDone.wait(timeout: .now() + .milliseconds(milliseconds))
    let outcome: Result<Reading, RegisterError>? = state.withLock { state in
      if case .done(let outcome) = state { return outcome }
      state = .posting
      return nil
    }
    return try outcome?.get()
  }
}

/// Letters from background work, with a pipe that wakes the loop.
final class Mailbox: Sendable {
  private let letters = Mutex<[Letter]>([])
  /// Readable while letters wait.
  let descriptor: Int32
  private let bell: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    descriptor = ends[0]
    bell = ends[1]
  }

  func post(_ letter: Letter) {
    letters.withLock { $0.append(letter) }
    var byte: UInt8 = 1
    // A full pipe wakes the loop just as well.
    _ = write(bell, &byte, 1)
  }

  /// Waits until there is a letter, but not longer.
  func wait(milliseconds: Int32) {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    poll(&entry, 1, milliseconds)
  }

  func take() -> [Letter] {
    var bytes = [UInt8](repeating: 0, count: 256)
    while read(descriptor, &bytes, bytes.count) > 0 {}
    return letters.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}
