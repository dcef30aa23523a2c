import ArgumentParser
import Languages
import Programmes
import Registers
import Reports
import SystemPackage
import Terminals

extension Language: ExpressibleByArgument {
  package init?(argument: String) {
    guard let language = OwnLanguages.language(argument) else { return nil }
    self = language
  }

  package static var allValueStrings: [String] { OwnLanguages.all.map(\.code) }

  package var defaultValueDescription: String { code }
}

extension Period: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      say("La langue."), valueName: OwnLanguages.all.map(\.code).joined(separator: "|")))
  var language: Language = Surroundings.language
}

/// How the dashboard is to look.
struct ScreenOptions: ParsableArguments {
  enum Color: String, ExpressibleByArgument, CaseIterable {
    case auto, never, indexed = "256", direct

    var choice: ColorChoice {
      switch self {
      case .auto: .auto
      case .never: .never
      case .indexed: .indexed256
      case .direct: .direct
      }
    }
  }

  @OptionGroup var language: LanguageOption
  @OptionGroup var replaying: ReplayOptions

  @Option(
    help: ArgumentHelp(
      say(
        "Le thème de couleurs (ou WIPNET_THEME)."),
      valueName: "nom"))
  var theme: String?

  @Option(
    help: ArgumentHelp(
      say("Les couleurs à envoyer."), valueName: "auto|never|256|direct"))
  var color: Color?

  enum Guard: String, ExpressibleByArgument, CaseIterable {
    case on, off
  }

  @Option(
    name: .customLong("guard"),
    help: ArgumentHelp(
      say(
        "Garder les textes lisibles (4,5:1), ou prendre un thème tel quel."), valueName: "on|off"))
  var contrast: Guard?

  @Flag(help: ArgumentHelp(say("N’envoyer que de l’ASCII.")))
  var ascii = false

  @Flag(
    help: ArgumentHelp(
      say(
        "Ne pas reprendre là où l’on s’est arrêté, ni s’en souvenir (ou WIPNET_FRESH_STATE=1).")))
  var freshState = false

  @Flag(
    help: ArgumentHelp(
      say(
        "Le même travail ligne par ligne\u{A0}: lecteurs d’écran, terminaux sans curseur, scripts.")
    ))
  var plain = false
}

struct RegisterArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say(
        "Le dossier du registre (sinon WIPNET_REGISTER, sinon le dossier courant)."),
      valueName: say("registre")))
  var register: String?

  /// Whether a register was named: here, or by the environment.
  var isNamed: Bool { register != nil || Surroundings.variable("WIPNET_REGISTER") != nil }

  /// Opens the register that was meant.
  func open() throws -> Register {
    let path = register ?? Surroundings.variable("WIPNET_REGISTER") ?? "."
    do throws(RegisterError) {
      return try Register(opening: FilePath(path))
    } catch {
      throw failure(error)
    }
  }

  /// Reads the register that was meant, and says on standard error when its files have errors.
  func read(_ scope: ReadingScope) throws -> Reading {
    let reading = try Wipnet.read(try open(), scope)
    warnOfErrors(in: reading)
    return reading
  }
}

extension Wipnet {
  /// Reads a register, or fails in words.
  static func read(_ register: Register, _ scope: ReadingScope = .everything) throws -> Reading {
    do throws(RegisterError) {
      return try CommandProgress.showing { read throws(RegisterError) in
        try register.read(scope, progress: read)
      }
    } catch {
      throw failure(error)
    }
  }
}

extension Programme {
  /// The activity of that identifier, or the only one that has it as a part; else a failure that names
  /// those it may mean, or the nearest.
  func activity(named name: String) throws -> Activity {
    if let activity = activities[id: name] { return activity }
    let holding = activities.filter { $0.id.contains(name) }
    if holding.count == 1, let only = holding.first { return only }
    guard holding.isEmpty else {
      let names = few(holding.map(\.id))
      throw Failure(
        say("«\u{A0}\(name)\u{A0}» peut vouloir dire\u{A0}: \(names)"))
    }
    let near = nearest(to: name, in: activities.lazy.map(\.id))
    throw Failure(
      say("pas d’activité «\u{A0}\(name)\u{A0}»"),
      hint: near.map { say("vouliez-vous dire «\u{A0}\($0)\u{A0}»\u{A0}?") })
  }
}

/// The first of several names, and how many more there are: a line that can be read.
func few(_ names: [String]) -> String {
  guard names.count > 6 else { return names.joined(separator: ", ") }
  return names.prefix(5).joined(separator: ", ") + say(" et \(names.count - 5) autres")
}
