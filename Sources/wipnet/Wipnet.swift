// The program: its commands, the dashboard's loop, everything that prints, reads the environment or
// exits. What it knows of programmes, registers and screens stands in the other modules.

import ArgumentParser
import CMemory
import Glibc
import Languages
import Reports

@main
struct Wipnet: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "wipnet",
      abstract: say(
        "Qui a pris part aux activités\u{A0}: saisir, compter, montrer."),
      discussion: say(
        """
        Sans commande, «\u{A0}wipnet DOSSIER\u{A0}» ouvre le tableau de bord sur ce registre.
        «\u{A0}wipnet demo\u{A0}» l’ouvre sur une copie du registre de démonstration.
        """),
      version: version,
      subcommands: [
        OpenCommand.self, DemoCommand.self, NewCommand.self, TallyCommand.self,
        CheckCommand.self, RatiosCommand.self, SentenceCommand.self, ReachCommand.self,
        IndicatorsCommand.self,
        CommitmentsCommand.self, EarlyWarningCommand.self, PractitionersCommand.self,
        MergeDriverCommand.self,
        HistoryCommand.self, TrashCommand.self, PeopleCommand.self, ThemesCommand.self,
        LanguagesCommand.self, KeysCommand.self, ManualCommand.self,
      ],
      defaultSubcommand: OpenCommand.self)
  }

  static let version = "0.1.0"

  static func main() {
    umask(0o077)
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    memory_give_back_large_blocks()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      printError(failure)
      Glibc.exit(failure.status)
    } catch {
      end(with: error)
    }
  }

  /// Tells what the argument parser has to say, a wrong argument's text made fit to print, and exits
  /// with its status.
  private static func end(with error: any Error) -> Never {
    let status = exitCode(for: error).rawValue
    let text = fullMessage(for: error)
    if !text.isEmpty { status == 0 ? printOut(lines(text)) : printError(lines(text)) }
    Glibc.exit(status)
  }
}

/// What is to be said, in the language of this run: for the command line, where no words are at hand.
func say(_ phrase: Phrase, in context: StaticString? = nil) -> String {
  Surroundings.language(phrase, in: context)
}

/// What is to be said of so many.
func say(
  _ count: Int, _ one: Phrase, _ several: Phrase, in context: StaticString? = nil
) -> String {
  Surroundings.language(count, one, several, in: context)
}

/// Why a command could not do its work: what is told on standard error, and the exit status.
struct Failure: Error {
  /// 2: it could not; 64: it was called wrongly.
  var status: Int32 = 2
  var message: String
  var hint: String?
  /// What was typed, and under it the mark of what is wrong.
  var excerpt: [String] = []

  init(_ message: String, hint: String? = nil, excerpt: [String] = [], status: Int32 = 2) {
    self.message = message
    self.hint = hint
    self.excerpt = excerpt
    self.status = status
  }
}

/// Exit statuses: 0 fine, 1 findings, 2 could not, 64 wrong usage.
enum ExitStatus {
  static let findings = ExitCode(1)
}
