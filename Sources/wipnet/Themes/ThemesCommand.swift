import ArgumentParser
import Dashboards
import Frames
import Languages
import Reports

/// The themes as a list, and everything that is wrong in the officer's own: the same as on the screen,
/// for scripts and for whoever makes a theme.
struct ThemesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "themes",
      abstract: say(
        "Les thèmes de couleurs, et leurs contrastes."),
      discussion: say(
        """
        Un thème est un fichier de tinted-theming (base16 ou base24), tel quel, dans
        \(Surroundings.themesFolder). Ce qui ne va pas est dit avec sa place\u{A0}; le statut est alors 1.
        """))
  }

  @OptionGroup var language: LanguageOption

  func run() throws {
    let shelf = ThemeShelf.read()
    let words = language.language.words
    var table = ""
    for choice in shelf.choices(depth: .indexed256, guarded: true) {
      let columns = choice.line(words)
      table += shown(columns) + "\n"
    }
    printOut(table)
    for problem in shelf.problems { printError(problem.text(words, show: shown)) }
    if !shelf.problems.isEmpty { throw ExitStatus.findings }
  }
}
