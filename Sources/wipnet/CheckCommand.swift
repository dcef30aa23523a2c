import ArgumentParser
import Languages
import Programmes
import Registers
import Reports
import SystemPackage

struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: say(
        "Montrer ce qui ne peut pas être juste dans un registre."),
      discussion: say(
        """
        Statut\u{A0}: 0 rien, ou rien que de connu\u{A0}; 1 des anomalies\u{A0}; 2 impossible à lire.
        --fix répare ce qui ne demande pas de deviner, dit ce qu’il a fait, puis montre ce qui reste.
        """))
  }

  @OptionGroup var register: RegisterArgument
  @Flag(help: ArgumentHelp(say("En JSON, pour un programme.")))
  var json = false
  @Flag(
    help: ArgumentHelp(
      say("Réparer ce qui se répare sans rien perdre.")))
  var fix = false
  @Flag(
    help: ArgumentHelp(
      say(
        "Dire aussi ce qui n’est pas faux mais bon à savoir\u{A0}: cibles, définitions, hors total."
      )
    ))
  var notes = false
  @OptionGroup var language: LanguageOption

  func run() throws {
    let register = try self.register.open()
    let today = Surroundings.now().day
    let repairs: [Repair]
    let checked: Reading?
    do throws(RegisterError) {
      repairs = fix ? try repair(register, today) : []
      checked = try CommandProgress.showing { read throws(RegisterError) in
        try register.check(today: today, withNotes: notes, progress: read ?? { _, _ in true })
      }
    } catch {
      throw failure(error)
    }
    // Only who is told how far it is could stop it.
    guard let reading = checked else { return }
    let folder = register.folder.string
    let words = language.language.words
    let found = reading.problems.map { $0.diagnostic(in: folder, words) }
    if json {
      printError(repairs.map { shown($0.text(in: folder)) + "\n" }.joined())
      printOut(escaped(JSON.array(found.map(\.json)).text) + "\n")
    } else {
      var text = repairs.map { shown($0.text(in: folder)) + "\n" }.joined()
      text += repairs.isEmpty ? "" : "\n"
      text += found.map { $0.text(words, show: shown) }.joined(separator: "\n")
      text += found.isEmpty ? "" : "\n"
      text += summary(found)
      printOut(text)
    }
    if found.contains(where: { $0.reason == nil && !$0.isNote }) { throw ExitStatus.findings }
  }

  private func repair(_ register: Register, _ today: Day) throws(RegisterError) -> [Repair] {
    var numbers = SeededGenerator(seed: Surroundings.seed())
    return try register.repair(today: today, author: Surroundings.author, using: &numbers)
  }

  private func summary(_ found: [Diagnostic]) -> String {
    let known = found.count { $0.reason != nil }
    let notes = found.count { $0.reason == nil && $0.isNote }
    let errors = found.count { $0.reason == nil && $0.isError }
    let warnings = found.count - errors - known - notes
    guard !found.isEmpty else { return say("rien à signaler\n") }
    var parts = [
      say(errors, "\(errors) erreur", "\(errors) erreurs"),
      say(
        warnings, "\(warnings) à voir", "\(warnings) à voir"),
    ]
    if known > 0 {
      parts.append(
        say(known, "\(known) connue", "\(known) connues"))
    }
    if notes > 0 {
      parts.append(
        say(notes, "\(notes) remarque", "\(notes) remarques"))
    }
    return parts.joined(separator: ", ") + "\n"
  }
}
