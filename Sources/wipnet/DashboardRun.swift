import Dashboards
import Frames
import Glibc
import Languages
import Programmes
import Registers
import Reports
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
    if let reading = try opening.wait(milliseconds: Opening.firstPictureMilliseconds) {
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
    givenIDs: first.givenIDs, reading: state, keymap: ownKeys.keymap)
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
