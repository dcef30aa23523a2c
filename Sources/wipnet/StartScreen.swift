import Dashboards
import Frames
import Glibc
import Languages
import Registers
import Reports
import SystemPackage
import Terminals

/// The screen for who starts `wipnet` where there is no register and names none: in a terminal it asks
/// which one, without one it stays a line with a hint.
struct StartScreen {
  private var start: FirstStart
  private let options: ScreenOptions

  /// nil when a register is named or the current folder is one, and where nothing can be asked.
  init?(unless argument: RegisterArgument, _ options: ScreenOptions) throws {
    let isHere = (try? Register(opening: ".")) != nil
    guard !argument.isNamed, !isHere, !options.plain, isatty(STDIN_FILENO) == 1,
      isatty(STDOUT_FILENO) == 1
    else { return nil }
    let recent = RecentRegisters().paths.map { path in
      (
        path: Surroundings.shortened(FilePath(path)),
        isThere: (try? Register(opening: FilePath(path))) != nil
      )
    }
    start = FirstStart(
      recent: recent, language: options.language.language, languages: OwnLanguages.all,
      keymap: OwnKeys().keymap)
    self.options = options
  }

  /// Asks until there is a register; nil when the officer leaves.
  consuming func run() throws -> (Register, Language)? {
    var settings = TerminalSettings()
    settings.colors = (options.color ?? Preferences.current.color ?? .auto).choice
    if options.ascii { settings.isASCII = true }
    let (_, theme) = try ThemeShelf.opened(for: options, Preferences.current)
    let isGuarded = options.contrast.map { $0 == .on } ?? Preferences.current.isGuarded
    var terminal: Terminal
    do throws(TerminalError) {
      terminal = try Terminal(settings)
    } catch {
      throw failure(error)
    }
    while true {
      terminal.paint(start.frame(terminal.size), theme: theme, guarded: isGuarded)
      switch terminal.waitForInput() {
      case .terminate(let number):
        terminal.close()
        Terminal.dieBy(number)
      case .timedOut, .ended: break
      case .ready:
        for input in terminal.readInputs() {
          for effect in start.update(.input(input)) {
            switch effect {
            case .quit:
              terminal.close()
              return nil
            case .redraw: terminal.redraw()
            case .list(let path): _ = start.update(.listed(path, StartScreen.folders(in: path)))
            case .open, .create, .demo:
              if let register = register(effect) {
                let language = start.language
                terminal.close()
                return (register, language)
              }
            }
          }
        }
      }
    }
  }

  /// Opens or makes what was asked for; tells why not.
  private mutating func register(_ effect: FirstStart.Effect) -> Register? {
    do throws(RegisterError) {
      switch effect {
      case .open(let path): return try Register(opening: Surroundings.expanded(path))
      case .create(let name, let folder, let language):
        return try Register.create(
          at: Surroundings.expanded(folder),
          files: NewCommand.emptyRegister(name: name, language: language))
      default: return try DemoCommand.register(in: Surroundings.dataFolder)
      }
    } catch {
      // Told with the path as it was typed.
      let home = Surroundings.expanded("~/").string
      _ = start.update(.refused(failure(error).message.replacing("\(home)/", with: "~/")))
      return nil
    }
  }

  /// The folders in a folder, those that hold a register told apart; of a folder with thousands the first
  /// few hundred.
  private static func folders(in path: String) -> [FirstStart.Folder] {
    let folder = path.isEmpty ? FilePath(".") : Surroundings.expanded(path)
    guard let directory = opendir(folder.string) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while names.count < 500, let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      var status = stat()
      guard name != ".", name != "..", stat(folder.appending(name).string, &status) == 0,
        status.st_mode & S_IFMT == S_IFDIR
      else { continue }
      names.append(name)
    }
    return names.sorted().map { name in
      let isRegister = access(folder.appending(name).appending("programme.rec").string, F_OK) == 0
      return FirstStart.Folder(name, isRegister: isRegister)
    }
  }
}
