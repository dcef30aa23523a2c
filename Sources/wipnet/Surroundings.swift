import Glibc
import Languages
import Programmes
import Registers
import Reports
import SystemPackage

/// What the environment says: the language, the clock, the officer, the folders. The only place that
/// reads it.
enum Surroundings {
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The language of this run: `--lang`, then `WIPNET_LANG`, then what was chosen on the screen, then the
  /// locale, then French.
  static let language: Language = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count,
        let language = OwnLanguages.language(arguments[index + 1])
      {
        return language
      }
      if argument.hasPrefix("--lang="),
        let language = OwnLanguages.language(String(argument.dropFirst(7)))
      {
        return language
      }
    }
    if let wanted = variable("WIPNET_LANG") { return OwnLanguages.language(locale: wanted) }
    if let chosen = Preferences.language(in: configFile) { return chosen }
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    return OwnLanguages.language(locale: names.lazy.compactMap { variable($0) }.first ?? "fr")
  }()

  static var words: Wording { language.words }

  /// The officer's clock.
  static func now() -> (day: Day, second: Int) { local(time(nil)) }

  /// A moment, in seconds since 1970, as the officer's clock would have shown it.
  static func local(_ seconds: Int) -> (day: Day, second: Int) {
    var seconds = seconds
    var local = tm()
    localtime_r(&seconds, &local)
    let day = Day(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    return (
      day ?? Day(number: 0),
      Int(local.tm_hour) * 3600 + Int(local.tm_min) * 60 + min(59, Int(local.tm_sec))
    )
  }

  /// Who counts: `WIPNET_STATION`, else the login.
  static var station: String {
    let login = getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) }
    let name = variable("WIPNET_STATION") ?? login ?? variable("USER") ?? "station"
    let slug = Identifiers.slug(name)
    return slug.isEmpty ? "station" : slug
  }

  /// Who the history says it was: `WIPNET_NAME`, else the station.
  static var author: Author {
    var host = [CChar](repeating: 0, count: 256)
    gethostname(&host, host.count - 1)
    let bytes = host.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let machine = Identifiers.slug(String(decoding: bytes, as: UTF8.self))
    // One officer on one machine, so that the histories of two offices never meet in one file.
    let folder = machine.isEmpty ? station : "\(station)-\(machine)"
    return Author(
      station: String(folder.prefix(80)), name: variable("WIPNET_NAME") ?? station, holder: holder)
  }

  /// For the lock: who holds it, since when.
  static var holder: String {
    let (_, second) = now()
    return "\(station), \(say("processus")) \(getpid()), "
      + "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2))"
  }

  /// A number nobody can foresee, from which identifiers are made.
  static func seed() -> UInt64 {
    var system = SystemRandomNumberGenerator()
    return system.next()
  }

  private static var home: FilePath {
    let home = variable("HOME") ?? getpwuid(getuid()).map { String(cString: $0.pointee.pw_dir) }
    return FilePath(home ?? ".")
  }

  /// Where the copy of the demo register lives (XDG Base Directory Specification).
  static var dataFolder: FilePath {
    let base = variable("XDG_DATA_HOME").map { FilePath($0) } ?? home.appending(".local/share")
    return base.appending("wipnet")
  }

  /// Where it is kept how the officer left the dashboard.
  static var stateFolder: FilePath {
    let base = variable("XDG_STATE_HOME").map { FilePath($0) } ?? home.appending(".local/state")
    return base.appending("wipnet")
  }

  /// Where the officer's own keys, themes and settings lie.
  static var configFolder: FilePath {
    let base = variable("XDG_CONFIG_HOME").map { FilePath($0) } ?? home.appending(".config")
    return base.appending("wipnet")
  }

  /// A path as an officer writes it, with `~/` for the home folder.
  static func expanded(_ path: String) -> FilePath {
    guard path == "~" || path.hasPrefix("~/") else { return FilePath(path) }
    return home.pushing(FilePath(String(path.dropFirst(2))))
  }

  /// The same the other way round.
  static func shortened(_ path: FilePath) -> String {
    let home = home
    guard path.starts(with: home), home.components.count > 0 else { return path.string }
    return FilePath("~").appending(path.components.dropFirst(home.components.count)).string
  }

  static var languagesFolder: FilePath { configFolder.appending("languages") }

  static var themesFolder: FilePath { configFolder.appending("themes") }

  static var configFile: FilePath { configFolder.appending("config") }
}
