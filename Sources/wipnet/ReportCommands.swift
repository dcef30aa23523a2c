import ArgumentParser
import CMemory
import Frames
import Glibc
import Languages
import Programmes
import Registers
import Reports
import SystemPackage

struct RatiosCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ratios",
      abstract: say(
        "Donner les ratios d’une période\u{A0}: femmes, jeunes, handicap, déplacé·es."))
  }

  @OptionGroup var register: RegisterArgument
  @Option(
    help: ArgumentHelp(
      say(
        "2023-Q3, 2023-08, 2023-S2, 2023 ou 2023-08-01..2023-09-15 (sinon tout)."),
      valueName: "2023-Q3"))
  var period: Period?
  @Option(
    help: ArgumentHelp(
      say(
        "Par région, projet, thème, type ou activité\u{A0}; plusieurs, séparés par des virgules."),
      valueName: "region|project|theme|kind|activity"))
  var by = Groupings()
  @Option(
    help: ArgumentHelp(
      say(
        "Les chiffres d’une activité côte à côte\u{A0}: listés, comptés, rapportés, et lesquels sont retenus."
      ),
      valueName: "id"))
  var activity: String?
  @Option(
    help: ArgumentHelp(
      say(
        "Compter les jeunes selon cette définition (sinon celle du registre)."),
      valueName: "african-youth-charter|…"))
  var youth: String?
  @OptionGroup var filter: FilterOption
  @OptionGroup var table: TableOptions

  func validate() throws {
    guard activity == nil || (period == nil && by.list.isEmpty && filter.text == nil) else {
      throw ValidationError(
        say(
          "--activity va sans --period, --by ni --filter"))
    }
  }

  func run() throws {
    if let activity { return try reconcile(activity) }
    memory_keep_all(CInt(Sharing.processors.width))
    let register = try self.register.open()
    let reading: Reading
    do throws(RegisterError) {
      // No name is needed: the roster, which is the larger part of many a register, is not read. But by
      // another definition than the register's, ages are looked at anew.
      let scope: ReadingScope = youth == nil ? .figures : .everything
      reading = try CommandProgress.showing { read throws(RegisterError) in
        try register.read(scope, progress: read)
      }
    } catch {
      throw failure(error)
    }
    var programme = reading.programme
    var figures = reading.figures
    if let youth {
      programme.youthDefinition = try definition(youth, in: programme)
      figures = []
    }
    warnOfErrors(in: reading)
    let period = self.period ?? programme.wholePeriod(today: Surroundings.now().day)
    if let found = try filter.found(in: programme, figures: figures, table.words) {
      programme.keepActivities(found, figures: &figures)
    }
    let report = RatioReport(
      programme, period: period, by: by.list, figures: figures,
      words: table.words, sharing: .processors)
    switch table.format {
    case .csv: report.data { displayable($0) }.writeCSV { printOut($0) }
    case .json: printOut(escaped(report.data().json))
    case .text, .markdown, .tsv, .rec:
      table.print(
        tables: report.tables().map { filter.noted($0, table.words) },
        data: report.data().table, type: "Ratio")
    }
    // The system takes the memory back at once; to free a large register piece by piece takes longer.
    withExtendedLifetime((programme, reading, report)) { Glibc.exit(0) }
  }

  private func reconcile(_ id: Activity.ID) throws {
    let reading = try register.read(.everything)
    let activity = try reading.programme.activity(named: id)
    let definition = try youth.map { try self.definition($0, in: reading.programme) }
    let report = ReconciliationReport(
      activity, youth: definition ?? reading.programme.youthDefinition,
      words: table.words)
    table.print(tables: [report.table], data: report.data, type: "Figure")
  }

  private func definition(_ id: String, in programme: Programme) throws -> YouthDefinition {
    if let known = programme.youthDefinitions.first(where: { $0.id == id }) { return known }
    let all = programme.youthDefinitions.map(\.id)
    throw Failure(
      say("«\u{A0}\(id)\u{A0}» ne définit pas la jeunesse"),
      hint: nearest(to: id, in: all).map {
        say("vouliez-vous dire «\u{A0}\($0)\u{A0}»\u{A0}?")
      } ?? say("une parmi ") + all.joined(separator: ", "), status: 64)
  }
}

/// Says on standard error that files have errors, so that nobody takes the figures for whole.
func warnOfErrors(in reading: Reading) {
  let errors = reading.problems.count { $0.isError }
  guard errors > 0 else { return }
  printError(
    Failure(
      say(
        errors,
        "\(errors) erreur dans les fichiers\u{A0}: ces chiffres peuvent manquer de quelque chose",
        "\(errors) erreurs dans les fichiers\u{A0}: ces chiffres peuvent manquer de quelque chose"),
      hint: say("«\u{A0}wipnet check\u{A0}» les montre")))
}

extension Programme {
  /// From the first day of any activity to the last; today where there is none.
  func wholePeriod(today: Day) -> Period { wholePeriod ?? Period(.span, containing: today) }
}

/// Ways of grouping, as they are typed: `activity,region`.
struct Groupings: ExpressibleByArgument {
  var list: [Reach.Grouping] = []

  init() {}

  init?(argument: String) {
    for word in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let grouping = Reach.Grouping(rawValue: String(word)), !list.contains(grouping) else {
        return nil
      }
      list.append(grouping)
    }
  }

  var defaultValueDescription: String { "" }
}
