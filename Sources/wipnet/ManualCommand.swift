import ArgumentParser
import Languages
import Reports

struct ManualCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "manual",
      abstract: say(
        "Donner la page du manuel (roff)\u{A0}: wipnet manual | man -l -"))
  }

  @OptionGroup var language: LanguageOption

  func run() throws { printOut(Manual.text(language.language.words)) }
}
