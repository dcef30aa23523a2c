import ArgumentParser
import Frames
import Programmes
import Registers
import Reports

// The commands that print the programme's views: reach, indicators, commitments, early-warning,
// practitioners.

/// How tables are printed: the form, the width, the language.
struct TableOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv, json, markdown
  }

  @Option(
    help: ArgumentHelp(say("La forme.", "The form."), valueName: "text|csv|json|markdown"))
  var format: Format = .text
  @Option(
    help: ArgumentHelp(
      say("Colonnes d’une ligne de texte.", "Columns of a line of text."), valueName: "80"))
  var width = 80
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    guard width >= 40 else {
      throw ValidationError(
        say("--width : au moins 40 colonnes", "--width: at least 40 columns"))
    }
  }

  var words: Wording { language.language.words }

  /// Prints tables for readers, or their data for programs.
  func print(tables: @autoclosure () -> [ReportTable], data: @autoclosure () -> ReportTable) {
    switch format {
    case .text, .markdown: print(tables())
    case .csv: printOut(shown(data()).csv)
    case .json: printOut(escaped(data().json))
    }
  }

  /// Prints tables for readers.
  func print(_ tables: [ReportTable]) {
    let tables = tables.map(shown)
    let texts =
      format == .markdown
      ? tables.map(\.markdown) : tables.map { $0.text(limit: width) { TextWidth.of($0) } }
    printOut(texts.joined(separator: "\n"))
  }

  /// The table with its texts fit to print.
  private func shown(_ table: ReportTable) -> ReportTable {
    var table = table
    table.title = displayable(table.title)
    table.rows = table.rows.map { $0.map(displayable) }
    table.notes = table.notes.map(displayable)
    return table
  }
}

/// What the views have in common: the register, the period, the form.
struct ViewOptions: ParsableArguments {
  @OptionGroup var register: RegisterArgument
  @Option(
    name: .customLong("period"),
    help: ArgumentHelp(
      say(
        "2023-Q3, 2023-08, 2023-S2, 2023, 2023-08-01..2023-09-15 ou just-future:3 (an d’un projet).",
        "2023-Q3, 2023-08, 2023-S2, 2023, 2023-08-01..2023-09-15 or just-future:3 (project year)."),
      valueName: "2023-Q3"))
  var periodText: String?
  @OptionGroup var table: TableOptions

  /// The period that was asked for; nil when none was.
  func period(in programme: Programme) throws -> Period? {
    guard let text = periodText else { return nil }
    guard let period = programme.period(text) else {
      throw Failure(
        say("« \(text) » n’est pas une période", "“\(text)” is not a period"),
        hint: say(
          "écrivez 2023-Q3, 2023-08, 2023-S2, 2023, deux jours avec .., ou PROJET:3",
          "write 2023-Q3, 2023-08, 2023-S2, 2023, two days with .., or PROJECT:3"),
        status: 64)
    }
    return period
  }
}

/// How few people a figure may tell of.
struct SuppressionOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "Retirer ce qui dit moins de N personnes, et de quoi le retrouver (0 : rien ; sinon 5, et 0 en texte).",
        "Leave out what tells of fewer than N people, and what it could be worked out from (0: nothing; else 5, and 0 for text)."
      ), valueName: "N"))
  var suppressBelow: Int?

  mutating func validate() throws {
    guard suppressBelow ?? 0 >= 0 else {
      throw ValidationError(
        say("--suppress-below : un nombre, 0 ou plus", "--suppress-below: a number, 0 or more"))
    }
  }

  /// The limit for a form: what goes to a screen is the officer's own, what is exported goes on.
  func limit(for format: TableOptions.Format) -> Int {
    suppressBelow ?? (format == .text ? 0 : 5)
  }
}

/// Which activities are meant.
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp(say("Ce projet seulement.", "This project only."), valueName: "id"))
  var project: [String] = []
  @Option(help: ArgumentHelp(say("Ce thème seulement.", "This theme only."), valueName: "id"))
  var theme: [String] = []
  @Option(help: ArgumentHelp(say("Cette région seulement.", "This region only."), valueName: "id"))
  var region: [String] = []
  @Option(help: ArgumentHelp(say("Ce type seulement.", "This kind only."), valueName: "kind"))
  var kind: [String] = []

  func filter(in programme: Programme) throws -> ActivityFilter {
    func check(_ words: [String], _ known: [String]) throws {
      for word in words where !known.contains(word) {
        let near = nearest(to: word, in: known)
        throw Failure(
          say("« \(word) » n’est pas dans le registre", "“\(word)” is not in the register"),
          hint: near.map { say("vouliez-vous dire « \($0) » ?", "did you mean “\($0)”?") },
          status: 64)
      }
    }
    try check(project, programme.projects.map(\.id))
    try check(theme, programme.themes.map(\.id))
    let regions = programme.places.filter { $0.kind == .region || $0.kind == .district }
    try check(region, regions.map(\.id))
    try check(kind, Activity.Kind.allCases.map(\.rawValue))
    return ActivityFilter(
      regions: region, projects: project, themes: theme,
      kinds: kind.compactMap { Activity.Kind(rawValue: $0) })
  }
}

extension Dimension: ExpressibleByArgument {}
extension Programme.CommitmentGrouping: ExpressibleByArgument {}

struct ReachCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "reach",
      abstract: say(
        "Montrer la portée d’une période, en tout ou par région, projet, partenaire…",
        "Show the reach of a period, whole or by region, project, partner…"),
      discussion: say(
        """
        Une activité de deux régions compte entière dans chacune, et une fois dans le total.
        En CSV, JSON et Markdown, les petits nombres sont retirés ; --suppress-below 0 les garde.
        """,
        """
        An activity of two regions counts whole in each of them, and once in the total.
        In CSV, JSON and Markdown small numbers are left out; --suppress-below 0 keeps them.
        """))
  }

  @OptionGroup var view: ViewOptions
  @Option(
    help: ArgumentHelp(
      say("Une ligne par…", "A line for each…"),
      valueName: "region|cercle|project|theme|kind|partner|office|activity"))
  var by: Dimension?
  @Flag(
    help: ArgumentHelp(
      say(
        "À côté, la période d’avant et la même de l’an dernier.",
        "Beside, the period before and the same of last year.")))
  var compare = false
  @Flag(
    help: ArgumentHelp(
      say(
        "Montrer les 30 % de la loi 2015-052, et ce qu’ils gouvernent.",
        "Show the 30% of law 2015-052, and what they govern.")))
  var lawLine = false
  @OptionGroup var filter: FilterOptions
  @OptionGroup var suppression: SuppressionOption

  func run() throws {
    // With the roster: it says which records are one person.
    let reading = try view.register.read(.everything)
    let programme = reading.programme
    let today = Surroundings.now().day
    let whole = programme.wholePeriod(today: today)
    let period = try view.period(in: programme) ?? Period(naming: whole.first, through: whole.last)
    let overview = Overview(
      programme, period: period, by: by, filter: try filter.filter(in: programme),
      figures: reading.figures)
    let report = ReachReport(
      programme, overview,
      options: .init(
        compares: compare, showsLawLine: lawLine,
        suppressesBelow: suppression.limit(for: view.table.format)),
      timeOn: by == .project ? min(today, period.last) : nil, words: view.table.words)
    view.table.print(tables: [report.table()], data: report.data())
  }
}

struct IndicatorsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "indicators",
      abstract: say(
        "Montrer les indicateurs, cible et réalisé par période.",
        "Show the indicators, target and actual for each period."))
  }

  @OptionGroup var view: ViewOptions
  @OptionGroup var suppression: SuppressionOption

  func run() throws {
    let reading = try view.register.read(.everything)
    let period = try view.period(in: reading.programme)
    let report = IndicatorReport(
      reading.programme, period: period, figures: reading.figures,
      suppressesBelow: suppression.limit(for: view.table.format), words: view.table.words)
    view.table.print(tables: [report.table()], data: report.data())
  }
}

struct CommitmentsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "commitments",
      abstract: say(
        "Montrer les engagements, ceux en retard d’abord.",
        "Show the commitments, the overdue first."))
  }

  @OptionGroup var view: ViewOptions
  @Option(
    help: ArgumentHelp(
      say("Groupés par…", "In groups by…"), valueName: "activity|region|organisation"))
  var by: Programme.CommitmentGrouping?
  @OptionGroup var filter: FilterOptions

  func run() throws {
    let programme = try view.register.read(.everything).programme
    let report = CommitmentReport(
      programme, today: Surroundings.now().day, period: try view.period(in: programme),
      filter: try filter.filter(in: programme), by: by, words: view.table.words)
    guard view.table.format == .text else {
      return view.table.print(tables: report.tables(), data: report.data())
    }
    let text = report.text(limit: view.table.width) { TextWidth.of(displayable($0)) }
    printOut(lines(String(text.dropLast())))
  }
}

struct EarlyWarningCommand: ParsableCommand {
  enum Division: String, ExpressibleByArgument, CaseIterable {
    case month, quarter, semester, year

    var kind: Period.Kind {
      switch self {
      case .month: .month
      case .quarter: .quarter
      case .semester: .semester
      case .year: .year
      }
    }
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "early-warning",
      abstract: say(
        "Montrer les produits d’alerte et les incidents de chaque plateforme.",
        "Show the early-warning products and the incidents of each platform."),
      discussion: say(
        "Un incident peut être sur plusieurs plateformes : elles ne sont jamais additionnées.",
        "An incident may be on several platforms: they are never added up."))
  }

  @OptionGroup var view: ViewOptions
  @Option(
    help: ArgumentHelp(
      say("Une colonne par…", "A column for each…"), valueName: "month|quarter|semester|year"))
  var by: Division?

  func run() throws {
    let programme = try view.register.read(.everything).programme
    let today = Surroundings.now().day
    let period =
      try view.period(in: programme) ?? programme.earlyWarningPeriod
      ?? Period(.quarter, containing: today)
    let report = EarlyWarningReport(
      programme, period: period, in: by.map { period.divided(in: $0.kind) } ?? [],
      words: view.table.words)
    view.table.print(tables: report.tables(), data: report.data())
  }
}

struct PractitionersCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "practitioners",
      abstract: say(
        "Montrer combien le réseau compte de formatrices, chercheuses, médiatrices et porte-voix.",
        "Show how many trainers, researchers, mediators and advocates the network has."),
      discussion: say(
        "Des nombres seulement, sans nom. Qui a deux rôles est dans les deux lignes.",
        "Numbers only, no name. Somebody of two roles is in both lines."))
  }

  @OptionGroup var register: RegisterArgument
  @OptionGroup var table: TableOptions
  @OptionGroup var suppression: SuppressionOption

  func run() throws {
    let report = PractitionerReport(
      try register.read(.everything).programme,
      suppressesBelow: suppression.limit(for: table.format), words: table.words)
    table.print(tables: [report.table()], data: report.data())
  }
}
