import Dashboards
import Frames
import Glibc
import Programmes
import Registers
import Reports
import Synchronization
import Terminals

/// Opens the register and runs the dashboard on it until the officer leaves or a signal ends it.
func runDashboard(on register: Register, _ options: ScreenOptions) throws {
  let reading: Reading
  do throws(RegisterError) {
    reading = try register.read()
  } catch {
    throw failure(error)
  }
  let shelf = ThemeShelf()
  let wanted = options.theme ?? Surroundings.variable("WIPNET_THEME")
  if let wanted, !shelf.names.contains(wanted) {
    throw Failure(
      say("pas de thème « \(wanted) »", "no theme “\(wanted)”"),
      hint: say("un parmi ", "one of ") + shelf.names.joined(separator: ", "), status: 64)
  }
  let now = Surroundings.now()
  let dashboard = Dashboard(
    reading.programme, language: options.language.language, themes: shelf.names,
    theme: wanted ?? Theme.terminal.name, station: Surroundings.station, today: now.day,
    seed: Surroundings.seed(), problems: reading.problems.count)
  let mailbox = Mailbox()
  let writer = Writer(
    Saving(register, files: reading.files, author: Surroundings.author)
  ) { mailbox.post($0) }
  var session = Session(dashboard: dashboard, shelf: shelf, mailbox: mailbox, writer: writer)

  var settings = TerminalSettings()
  settings.colors = options.color.choice
  if options.ascii { settings.isASCII = true }
  let ending: Session.Ending
  do throws(TerminalError) {
    ending = session.run(in: try Terminal(settings))
  } catch {
    throw failure(error)
  }
  if !ending.everythingIsSaved {
    printError(
      Failure(
        say(
          "des changements n’ont pas pu être enregistrés",
          "some changes could not be saved")))
  }
  for problem in shelf.problems { printError(Failure(problem)) }
  if let signal = ending.signal { Terminal.dieBy(signal) }
  if !ending.everythingIsSaved { exit(2) }
}

private func failure(_ error: TerminalError) -> Failure {
  let plain = say(
    "« wipnet ratios » et « wipnet check » marchent partout",
    "“wipnet ratios” and “wipnet check” work anywhere")
  switch error {
  case .notATerminal:
    return Failure(
      say("le tableau de bord demande un terminal", "the dashboard needs a terminal"), hint: plain)
  case .unknownType(let type):
    return Failure(
      type.isEmpty
        ? say("TERM n’est pas donné", "TERM is not set")
        : say("type de terminal inconnu : \(type)", "unknown type of terminal: \(type)"),
      hint: say("essayez TERM=xterm-256color", "try TERM=xterm-256color"))
  case .cannotMoveCursor(let type):
    return Failure(
      say(
        "le terminal « \(type) » ne peut pas placer de texte",
        "the terminal “\(type)” cannot place text"), hint: plain)
  case .alreadyOpen: return Failure(say("terminal déjà ouvert", "terminal already open"))
  case .system(let code): return Failure(String(cString: strerror(code)))
  }
}

/// The dashboard's loop: inputs and receipts in, one frame for each batch, effects run.
private struct Session {
  struct Ending {
    var signal: Int32?
    var everythingIsSaved: Bool
  }

  var dashboard: Dashboard
  let shelf: ThemeShelf
  let mailbox: Mailbox
  let writer: Writer

  mutating func run(in terminal: consuming Terminal) -> Ending {
    var isOver = false
    var signal: Int32?
    handle([.input(.resize(terminal.size))], &terminal, &isOver)
    while !isOver {
      terminal.paint(
        dashboard.frame(terminal.size), theme: shelf.theme(named: dashboard.theme))
      switch terminal.waitForInput(alsoReading: [mailbox.descriptor]) {
      case .terminate(let number):
        signal = number
        isOver = true
      case .timedOut: break
      case .ready:
        handle(terminal.readInputs().map { .input($0) }, &terminal, &isOver)
        handle(mailbox.take().map(Session.event), &terminal, &isOver)
      }
    }
    let isSaved = writer.finish()
    terminal.close()
    return Ending(signal: signal, everythingIsSaved: isSaved)
  }

  private mutating func handle(
    _ events: [Event], _ terminal: inout Terminal, _ isOver: inout Bool
  ) {
    for event in events {
      let now = Surroundings.now()
      let effects = dashboard.update(event, at: Moment(day: now.day, second: now.second))
      for effect in effects {
        switch effect {
        case .save(let change, let ticket): writer.submit(change, ticket: ticket)
        case .takeBack(let former, _, let ticket):
          writer.submit(.takeBack(ticket: former), ticket: ticket)
        case .takeBackEarlier(let ticket): writer.submit(.takeBackLast, ticket: ticket)
        case .doAgainEarlier(let ticket): writer.submit(.doAgain, ticket: ticket)
        case .redraw: terminal.redraw()
        case .quit: isOver = true
        }
      }
    }
  }

  private static func event(_ receipt: Receipt) -> Event {
    switch receipt {
    case .saved(let tickets): .saved(tickets)
    case .refused(let ticket, let reason): .refused(ticket, reason)
    case .waiting(let tickets, let error): .notSaved(tickets, saveFailure(error))
    case .tookBack(let ticket, let entry):
      .tookBack(ticket, made: entry.time.day, entry.activity)
    case .changed(let news): .changed(activities: news.activities, people: news.people)
    case .recovered(let repairs): .told(recoveryText(repairs))
    }
  }
}

/// Letters from background work, with a pipe that wakes the loop.
private final class Mailbox: Sendable {
  private let letters = Mutex<[Receipt]>([])
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

  func post(_ receipt: Receipt) {
    letters.withLock { $0.append(receipt) }
    var byte: UInt8 = 1
    // A full pipe wakes the loop just as well.
    _ = write(bell, &byte, 1)
  }

  func take() -> [Receipt] {
    var bytes = [UInt8](repeating: 0, count: 256)
    while read(descriptor, &bytes, bytes.count) > 0 {}
    return letters.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}
