import ArgumentParser
import Dashboards
import Frames
import Glibc
import Languages
import Reports
import SystemPackage

/// What is done without a terminal, and what is kept of the screen.
struct ReplayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "Jouer un script sans terminal\u{A0}: key, type, paste, resize, wait, show."),
      valueName: say("fichier")))
  var replay: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Réussir quand l’écran devient celui du fichier, sinon finir par 1."),
      valueName: say("fichier")))
  var untilScreen: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Écrire le dernier écran, ou ceux de «\u{A0}show\u{A0}», en texte."),
      valueName: say("fichier")))
  var saveDisplay: String?

  @Option(
    help: ArgumentHelp(
      say("La taille de l’écran de --replay."),
      valueName: "80x24"))
  var size: Size?

  func validate() throws {
    if replay == nil, untilScreen != nil || size != nil {
      throw ValidationError(
        say(
          "--size et --until-screen vont avec --replay"))
    }
  }

  /// The rehearsal that is asked for; nil for a terminal.
  func rehearsal() throws -> Rehearsal? {
    guard let replay else { return nil }
    let script = ReplayScript(try text(of: replay))
    if let problem = script.problems.first {
      throw Failure("\(replay):\(problem.line): \(words(problem.kind))", status: 64)
    }
    let goal = try untilScreen.map { (file: $0, screen: try text(of: $0)) }
    return Rehearsal(
      script, from: replay, size: size ?? Size(columns: 80, rows: 24), goal: goal)
  }

  /// Writes what `--save-display` asks for.
  func save(_ screen: String, kept: [(name: String, screen: String)]) throws {
    guard let saveDisplay else { return }
    let text =
      kept.isEmpty
      ? screen + "\n" : kept.map { "── \($0.name) ──\n\($0.screen)\n" }.joined(separator: "\n")
    do {
      let file = try FileDescriptor.open(
        FilePath(saveDisplay), .writeOnly, options: [.create, .truncate, .closeOnExec],
        permissions: .ownerReadWrite)
      try file.closeAfter { _ = try file.writeAll(Array(text.utf8)) }
    } catch let error as Errno {
      throw Failure("\(saveDisplay): \(String(cString: strerror(error.rawValue)))")
    }
  }

  private func text(of path: String) throws -> String {
    do {
      let file = try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
      return try file.closeAfter {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
          let count = try buffer.withUnsafeMutableBytes { try file.read(into: $0) }
          if count == 0 { return String(decoding: bytes, as: UTF8.self) }
          bytes += buffer[..<count]
        }
      }
    } catch let error as Errno {
      throw Failure("\(path): \(String(cString: strerror(error.rawValue)))")
    }
  }

  private func words(_ problem: ReplayScript.Problem.Kind) -> String {
    switch problem {
    case .unknownWord(let word):
      say("«\u{A0}\(word)\u{A0}» n’est pas un mot de script")
        + say("\u{A0}; un parmi ") + ReplayScript.words.joined(separator: ", ")
    case .unknownKey(let name):
      say("touche inconnue «\u{A0}\(name)\u{A0}»")
    case .noSize(let text):
      say(
        "«\u{A0}\(text)\u{A0}» n’est pas une taille comme 80x24")
    case .nothingAfter(let word):
      say("il manque quelque chose après «\u{A0}\(word)\u{A0}»")
    }
  }
}

extension Size: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
