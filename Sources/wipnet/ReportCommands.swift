import ArgumentParser
import Frames
import Programmes
import Registers
import Reports
import SystemPackage

struct RatiosCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv, json, markdown
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ratios",
      abstract: say(
        "Donner les ratios d’une période : femmes, jeunes, handicap, déplacé·es.",
        "Give the ratios of a period: women, young, disability, displaced."))
  }

  @OptionGroup var register: RegisterArgument
  @Option(
    help: ArgumentHelp(
      say(
        "2023-Q3, 2023-08, 2023-S2, 2023 ou 2023-08-01..2023-09-15 (sinon tout).",
        "2023-Q3, 2023-08, 2023-S2, 2023 or 2023-08-01..2023-09-15 (else everything)."),
      valueName: "2023-Q3"))
  var period: Period?
  @Option(
    help: ArgumentHelp(
      say(
        "Par région, projet, thème, type ou activité.",
        "By region, project, theme, kind or activity."),
      valueName: "region|project|theme|kind|activity"))
  var by: Reach.Grouping?
  @Option(
    help: ArgumentHelp(say("La forme.", "The form."), valueName: "text|csv|json|markdown"))
  var format: Format = .text
  @OptionGroup var language: LanguageOption

  func run() throws {
    let register = try self.register.open()
    let reading: Reading
    do throws(RegisterError) {
      reading = try register.read()
    } catch {
      throw failure(error)
    }
    let programme = reading.programme
    let errors = reading.problems.count { $0.isError }
    if errors > 0 {
      printError(
        Failure(
          say(
            "\(errors) erreur\(errors > 1 ? "s" : "") dans les fichiers : ces chiffres peuvent manquer de quelque chose",
            "\(errors) error\(errors == 1 ? "" : "s") in the files: something may be missing from these figures"
          ),
          hint: say("« wipnet check » les montre", "“wipnet check” shows them")))
    }
    let days = programme.activities.map(\.starts)
    let today = Surroundings.now().day
    let period =
      self.period ?? Period(from: days.min() ?? today, through: days.max() ?? today)
    let report = RatioReport(programme, period: period, by: by, words: language.language.words)
    switch format {
    case .text: printOut(shown(report.table()).text { TextWidth.of($0) })
    case .markdown: printOut(shown(report.table()).markdown)
    case .csv: printOut(shown(report.data()).csv)
    case .json: printOut(escaped(report.data().json))
    }
  }

  /// The table with its cells fit to print; the program's own texts already are.
  private func shown(_ table: ReportTable) -> ReportTable {
    var table = table
    table.rows = table.rows.map { $0.map(displayable) }
    return table
  }
}
