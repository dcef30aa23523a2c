import ArgumentParser
import Frames
import Languages
import Reports
import SystemPackage

/// The languages as a list, and what a translator needs: the template to begin with, and what is missing
/// or wrong in a translation.
struct LanguagesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "languages",
      abstract: say("Les langues, et ce qu’il leur manque."),
      discussion: say(
        """
        Une langue est un fichier PO de gettext\u{A0}; les vôtres se mettent dans
        \(Surroundings.languagesFolder). Ce qui y manque est dit en français.
        """))
  }

  @OptionGroup var language: LanguageOption

  @Option(
    help: ArgumentHelp(
      say("Dire ce qui manque ou ne va pas dans ce fichier, ligne par ligne."),
      valueName: say("fichier")))
  var check: String?

  @Flag(
    help: ArgumentHelp(
      say("Donner le modèle d’une traduction, un fichier .pot.")))
  var template = false

  func validate() throws {
    if template, check != nil {
      throw ValidationError(say("--template va seul"))
    }
  }

  func run() throws {
    if template { return printOut(Catalogue.template.bytes) }
    if let check { return try self.check(FilePath(check)) }
    var table = ReportTable(
      title: say("Langues"),
      columns: [
        .init(say("code"), .leading), .init(say("langue"), .leading),
        .init(say("traduit"), .trailing),
        .init(say("messages"), .trailing),
      ], notes: [])
    for language in OwnLanguages.all {
      let completeness = language.completeness
      let all = Catalogue.template.messages.all.count
      table.rows.append([
        language.code, shown(language.name),
        Surroundings.words.text(percent: completeness?.percent ?? 100),
        "\(completeness?.said ?? all)/\(all)",
      ])
    }
    printOut(table.text { TextWidth.of($0) })
  }

  private func check(_ path: FilePath) throws {
    guard let bytes = OwnLanguages.read(path) else {
      throw Failure(say("«\u{A0}\(path.string)\u{A0}» ne se lit pas"))
    }
    let messages = Catalogue(bytes).messages
    let completeness = Completeness(of: messages, in: Catalogue.template.messages)
    var found = messages.problems.map { diagnostic($0, in: path.string) }
    found += completeness.untranslated.map { message in
      warning(message, in: path, say("pas encore traduit"))
    }
    found += completeness.obsolete.map { message in
      warning(message, in: path, say("ce que le programme ne dit pas"))
    }
    let words = language.language.words
    for diagnostic in found.sorted(by: { $0.line < $1.line }) {
      printOut(diagnostic.text(words, show: shown))
    }
    let missing = completeness.missing.count
    if missing > 0 {
      let template = "wipnet languages --template > wipnet.pot"
      printOut(
        say(
          missing, "\(missing) message n’est pas dans le fichier\n",
          "\(missing) messages ne sont pas dans le fichier\n"))
      printOut(
        "\(words.hintWord): \(template) && msgmerge -U \(shown(path.string)) wipnet.pot\n")
    }
    let percent = words.text(percent: completeness.percent)
    printOut(
      say(
        "\(completeness.said) messages traduits sur \(completeness.all) (\(percent))\n"))
    if !found.isEmpty || missing > 0 { throw ExitStatus.findings }
  }

  private func warning(_ message: Message, in path: FilePath, _ text: String) -> Diagnostic {
    Diagnostic(
      file: path.string, line: message.line, column: 1, length: 1, lineText: "", isError: false,
      code: "language", message: "\(text)\(language.language.words.colon)\(message.id)", hint: nil)
  }
}
