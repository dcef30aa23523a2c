import ArgumentParser
import Languages
import Programmes
import Records
import Registers
import Reports
import SystemPackage

struct OpenCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "open",
      abstract: say(
        "Ouvrir le tableau de bord sur un registre."))
  }

  @OptionGroup var register: RegisterArgument
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    guard let start = try StartScreen(unless: register, screen) else {
      return try runDashboard(on: try register.open(), screen)
    }
    guard let (register, language) = try start.run() else { return }
    var screen = screen
    screen.language.language = language
    try runDashboard(on: register, screen)
  }
}

struct DemoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "demo",
      abstract: say(
        "Ouvrir le tableau de bord sur une copie du registre de démonstration."),
      discussion: say(
        "La copie est gardée d’une fois à l’autre\u{A0}; --fresh en fait une neuve à côté."))
  }

  @Flag(help: ArgumentHelp(say("Repartir d’une copie neuve.")))
  var fresh = false
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let register: Register
    do throws(RegisterError) {
      register = try DemoCommand.register(in: Surroundings.dataFolder, fresh: fresh)
    } catch {
      throw failure(error)
    }
    try runDashboard(on: register, screen)
  }

  /// The newest copy, or a new one; what is there already is never written over, also when it is no
  /// register because making it was cut short.
  static func register(
    in base: FilePath, fresh: Bool = false
  ) throws(RegisterError) -> Register {
    var newest: Register?
    var number = 1
    while true {
      do throws(RegisterError) {
        newest = try Register(opening: copy(base, number))
      } catch .noFolder {
        break
      } catch .notARegister {
        newest = nil
      }
      number += 1
    }
    if !fresh, let newest { return newest }
    return try Register.create(at: copy(base, number), files: Shipped.demo)
  }

  private static func copy(_ base: FilePath, _ number: Int) -> FilePath {
    base.appending(number == 1 ? "demo" : "demo-\(number)")
  }
}

struct NewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: say("Faire un nouveau registre."))
  }

  @Argument(
    help: ArgumentHelp(
      say("Le dossier à faire."), valueName: say("dossier")))
  var folder: String
  @Flag(
    help: ArgumentHelp(
      say("Avec les fiches de la démonstration.")))
  var demo = false
  @OptionGroup var language: LanguageOption

  func run() throws {
    let files = demo ? Shipped.demo : NewCommand.emptyRegister(language: language.language)
    do throws(RegisterError) {
      _ = try Register.create(at: FilePath(folder), files: files)
    } catch {
      throw failure(error)
    }
    printOut(
      say(
        "registre prêt\u{A0}: \(shown(folder)) («\u{A0}wipnet \(shown(folder))\u{A0}» l’ouvre)\n"))
  }

  /// The office's own record to be filled in, the places of Mali, and the questions to be asked, which
  /// are the same for all.
  static func emptyRegister(
    name: String = "WIPNET-Mali", language: Language
  ) -> [(path: String, bytes: [UInt8])] {
    // One line, whatever was typed.
    let name = name.filter { !$0.isNewline }
    let id = Identifiers.slug(name)
    let programme = """
      # \(say("Le programme et ses projets. Complétez le nom de votre bureau."))

      %rec: Programme
      %key: Id
      %mandatory: Name Country
      %type: Language enum fr en

      Id: \(id.isEmpty ? "wipnet" : id)
      Name: \(name)
      Country: mali
      YouthDefinition: african-youth-charter
      Language: \(language.code)

      """
    let shared = Shipped.demo.filter { $0.path == "places.rec" || $0.path == "questions.rec" }
    return [("programme.rec", RecordFile.framed([programme]).bytes)] + shared
  }
}
