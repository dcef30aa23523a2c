import Dashboards
import Dispatch
import Frames
import Programmes
import Registers
import Reports
import Synchronization
import SystemPackage
import Terminals

/// What a check of the register found, in words.
func found(in reading: Reading, _ words: Wording) -> [Found] {
  reading.problems.map { problem in
    var finding: Finding?
    if case .finding(let found) = problem.kind { finding = found }
    return Found(problem.diagnostic(in: "", words), finding)
  }
}

/// The dashboard's loop: inputs and receipts in, one frame for each batch, effects run.
struct Session {
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
        case .readTable(let table): read(table)
        case .index: index(dashboard.programme.participants)
        case .makeTexts: make(dashboard.textsToMake())
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

  /// Reads a pasted table on threads of its own: to look for thousands of people in a large roster takes
  /// seconds.
  private mutating func read(_ table: TableReading) {
    let work = begin(.table)
    DispatchQueue.global(qos: .userInitiated).async {
      let rows = table.rows(sharing: .processors) { work.goesOn($0, $1) }
      let isStopped = rows == nil && !work.goesOn(0, 1)
      work.end(isStopped ? nil : rows.map { .table($0) } ?? .failed(.table, table.noTableText))
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
      let told = ExportFile.write(
        order, words, progress: { work.goesOn($0, $1) }, settles: { work.settles() })
      work.end(told.map { .exported($0) })
    }
  }

  /// Makes a large roster ready to be searched by sound, behind the screen.
  func index(_ roster: Roster) {
    guard roster.count > Dashboard.smallRoster else { return }
    DispatchQueue.global(qos: .utility).async { [mailbox] in
      mailbox.post(.indexed(RosterIndex(roster)))
    }
  }

  /// Makes what a filter searches in, behind the screen.
  private func make(_ texts: ListTexts) {
    DispatchQueue.global(qos: .userInitiated).async { [mailbox] in
      mailbox.post(.texts(texts.make()))
    }
  }

  private mutating func events(_ letters: [Letter]) -> [Event] {
    var events: [Event] = []
    for letter in letters {
      switch letter {
      case .checked(let found): events.append(.checked(found))
      case .table(let rows): events.append(.table(rows))
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
              reading.programme, figures: reading.figures, problems: reading.problems.count,
              givenIDs: reading.givenIDs)))
        index(reading.programme.participants)
      case .indexed(let index): events.append(.indexed(index))
      case .texts(let texts): events.append(.texts(texts))
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
