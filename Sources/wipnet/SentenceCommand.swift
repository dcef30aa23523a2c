import ArgumentParser
import Frames
import Languages
import Programmes
import Registers
import Reports

struct SentenceCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sentence",
      abstract: say(
        "Donner la phrase du bulletin\u{A0}: d’une activité, ou d’une période et de ses activités."),
      discussion: say(
        "Ce qui est approché, borné, présent sans nombre ou pas demandé est dit comme tel."))
  }

  @OptionGroup var register: RegisterArgument
  @Option(help: ArgumentHelp(say("Cette activité seule."), valueName: "id"))
  var activity: String?
  @Option(
    help: ArgumentHelp(
      say(
        "2023-Q3, 2023-08, 2023-S2, 2023 ou 2023-08-01..2023-09-15 (sinon tout)."),
      valueName: "2023-Q3"))
  var period: Period?
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard activity == nil || period == nil else {
      throw ValidationError(
        say("--activity va sans --period"))
    }
  }

  func run() throws {
    let reading = try register.read(.everything)
    let programme = reading.programme
    let words = language.language.words
    func sentence(_ activity: Activity) -> String {
      words.sentence(
        of: activity, Figures(activity, youth: programme.youthDefinition), in: programme)
    }
    if let activity {
      return printOut(displayable(sentence(try programme.activity(named: activity))) + "\n")
    }
    let period = self.period ?? programme.wholePeriod(today: Surroundings.now().day)
    let grouped = GroupedReach(programme, in: period)
    let whole = words.sentence(
      of: grouped.total, persons: grouped.persons, in: period, youth: programme.youthDefinition)
    // Practice is no part of a bulletin.
    let held = programme.activities(in: period).filter { !$0.details.isPractice }
      .sorted { ($0.starts, $0.id) < ($1.starts, $1.id) }
    printOut(
      ([whole] + held.map(sentence)).map { displayable($0) + "\n" }.joined(separator: "\n"))
  }
}
