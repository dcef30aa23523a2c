import ArgumentParser
import Dashboards
import Languages
import Reports

struct KeysCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "keys",
      abstract: say(
        "Montrer les touches du tableau de bord, ou vérifier le fichier des touches."),
      discussion: say(
        """
        Les touches se changent dans \(OwnKeys.file).
        Statut de --check\u{A0}: 0 rien, 1 des touches refusées, 2 fichier impossible à lire.
        """))
  }

  @Flag(help: ArgumentHelp(say("En Markdown.")))
  var markdown = false
  @Flag(
    help: ArgumentHelp(
      say(
        "Dire ce qui ne va pas dans le fichier des touches.")
    ))
  var check = false
  @OptionGroup var language: LanguageOption

  func run() throws {
    let words = language.language.words
    let own = OwnKeys()
    if let reason = own.unreadable { throw Failure("\(own.path): \(reason)") }
    let found = own.diagnostics(words)
    guard check else {
      printOut(markdown ? own.keymap.markdown(words) : own.keymap.text(words))
      printError(found.map { $0.text(words, show: shown) }.joined(separator: "\n"))
      return
    }
    printOut(found.map { $0.text(words, show: shown) + "\n" }.joined())
    printOut(summary(found.count, own.isThere))
    if !found.isEmpty { throw ExitStatus.findings }
  }

  private func summary(_ count: Int, _ isThere: Bool) -> String {
    guard isThere else {
      return say(
        "pas de fichier des touches (\(OwnKeys.file))\n")
    }
    if count == 0 { return say("rien à signaler\n") }
    return say(
      count, "\(count) touche refusée\n", "\(count) touches refusées\n")
  }
}
