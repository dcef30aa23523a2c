import ArgumentParser
import CMemory
import Frames
import Glibc
import Programmes
import Registers
import Reports
import SystemPackage

struct RatiosCommand: ParsableCommand {
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
        "Par région, projet, thème, type ou activité ; plusieurs, séparés par des virgules.",
        "By region, project, theme, kind or activity; several, parted by commas."),
      valueName: "region|project|theme|kind|activity"))
  var by = Groupings()
  @Option(
    help: ArgumentHelp(
      say(
        "Les chiffres d’une activité côte à côte : listés, comptés, rapportés, et lesquels sont retenus.",
        "One activity’s figures side by side: listed, counted, reported, and which are used."),
      valueName: "id"))
  var activity: String?
  @Option(
    help: ArgumentHelp(
      say(
        "Compter les jeunes selon cette définition (sinon celle du registre).",
        "Count the young by this definition (else the register’s)."),
      valueName: "african-youth-charter|…"))
  var youth: String?
  @OptionGroup var table: TableOptions

  func validate() throws {
    guard activity == nil || (period == nil && by.list.isEmpty) else {
      throw ValidationError(
        say(
          "--activity va sans --period ni --by", "--activity goes without --period and --by"))
    }
  }

  func run() throws {
    if let activity { return try reconcile(activity) }
    memory_keep_together()
    let register = try self.register.open()
    let reading: Reading
    do throws(RegisterError) {
      // No name is needed: the roster, which is the larger part of many a register, is not read. But by
      // another definition than the register's, ages are looked at anew.
      reading = try register.read(youth == nil ? .figures : .everything)
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
    let report = RatioReport(
      programme, period: period, by: by.list, figures: figures,
      words: table.words, sharing: .processors)
    switch table.format {
    case .csv: report.data { displayable($0) }.writeCSV { printOut($0) }
    case .json: printOut(escaped(report.data().json))
    case .text, .markdown, .tsv, .rec:
      table.print(tables: report.tables(), data: report.data().table, type: "Ratio")
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
      say("« \(id) » ne définit pas la jeunesse", "“\(id)” does not define youth"),
      hint: nearest(to: id, in: all).map {
        say("vouliez-vous dire « \($0) » ?", "did you mean “\($0)”?")
      } ?? say("une parmi ", "one of ") + all.joined(separator: ", "), status: 64)
  }
}

/// Says on standard error that files have errors, so that nobody takes the figures for whole.
func warnOfErrors(in reading: Reading) {
  let errors = reading.problems.count { $0.isError }
  guard errors > 0 else { return }
  printError(
    Failure(
      say(
        "\(errors) erreur\(errors > 1 ? "s" : "") dans les fichiers : ces chiffres peuvent manquer de quelque chose",
        "\(errors) error\(errors == 1 ? "" : "s") in the files: something may be missing from these figures"
      ),
      hint: say("« wipnet check » les montre", "“wipnet check” shows them")))
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
