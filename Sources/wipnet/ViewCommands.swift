import ArgumentParser
import Frames
import Languages
import Programmes
import Registers
import Reports

// The commands that print the programme's views: reach, indicators, commitments, early-warning,
// practitioners.

/// How tables are printed: the form, the width, the language.
struct TableOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv, tsv, json, rec, markdown
  }

  @Option(
    help: ArgumentHelp(say("La forme."), valueName: "text|csv|tsv|json|rec|markdown"))
  var format: Format = .text
  @Option(
    help: ArgumentHelp(
      say("Colonnes d’une ligne de texte."), valueName: "80"))
  var width = 80
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    guard width >= 40 else {
      throw ValidationError(
        say("--width\u{A0}: au moins 40 colonnes"))
    }
  }

  var words: Wording { language.language.words }

  /// Prints tables for readers, or their data for programs.
  /// `type` names the records of the form `rec`.
  func print(
    tables: @autoclosure () -> [ReportTable], data: @autoclosure () -> ReportTable, type: String
  ) {
    switch format {
    case .text, .markdown: print(tables())
    case .csv: printOut(data().shown(by: displayable).csv)
    case .tsv: printOut(data().shown(by: displayable).tsv)
    case .rec: printOut(data().shown(by: displayable).rec(type: type))
    case .json: printOut(escaped(data().json))
    }
  }

  /// Prints tables for readers.
  func print(_ tables: [ReportTable]) {
    let tables = tables.map { $0.shown(by: displayable) }
    let texts =
      format == .markdown
      ? tables.map(\.markdown) : tables.map { $0.text(limit: width) { TextWidth.of($0) } }
    printOut(texts.joined(separator: "\n"))
  }
}

/// What the views have in common: the register, the period, the form.
struct ViewOptions: ParsableArguments {
  @OptionGroup var register: RegisterArgument
  @Option(
    name: .customLong("period"),
    help: ArgumentHelp(
      say(
        "2023-Q3, 2023-08, 2023-S2, 2023, 2023-08-01..2023-09-15 ou just-future:3 (an d’un projet)."
      ),
      valueName: "2023-Q3"))
  var periodText: String?
  @OptionGroup var table: TableOptions

  /// The period that was asked for; nil when none was.
  func period(in programme: Programme) throws -> Period? {
    guard let text = periodText else { return nil }
    guard let period = programme.period(text) else {
      throw Failure(
        say("«\u{A0}\(text)\u{A0}» n’est pas une période"),
        hint: say(
          "écrivez 2023-Q3, 2023-08, 2023-S2, 2023, deux jours avec .., ou PROJET:3"),
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
        "Retirer ce qui dit moins de N personnes, et de quoi le retrouver (0\u{A0}: rien\u{A0}; sinon 5, et 0 en texte)."
      ), valueName: "N"))
  var suppressBelow: Int?

  mutating func validate() throws {
    guard suppressBelow ?? 0 >= 0 else {
      throw ValidationError(
        say("--suppress-below\u{A0}: un nombre, 0 ou plus"))
    }
  }

  /// The limit for a form: what goes to a screen is the officer's own, what is exported goes on.
  func limit(for format: TableOptions.Format) -> Int {
    suppressBelow ?? (format == .text ? 0 : 5)
  }
}

/// Which activities are meant.
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp(say("Ce projet seulement."), valueName: "id"))
  var project: [String] = []
  @Option(help: ArgumentHelp(say("Ce thème seulement."), valueName: "id"))
  var theme: [String] = []
  @Option(help: ArgumentHelp(say("Cette région seulement."), valueName: "id"))
  var region: [String] = []
  @Option(help: ArgumentHelp(say("Ce type seulement."), valueName: "kind"))
  var kind: [String] = []
  @OptionGroup var text: FilterOption

  /// What was asked for, by the options and by the filter. `figures` are those of the activities.
  func filter(in programme: Programme, figures: [Figures], _ words: Wording) throws
    -> ActivityFilter
  {
    func check(_ words: [String], _ known: [String]) throws {
      for word in words where !known.contains(word) {
        let near = nearest(to: word, in: known)
        throw Failure(
          say("«\u{A0}\(word)\u{A0}» n’est pas dans le registre"),
          hint: near.map { say("vouliez-vous dire «\u{A0}\($0)\u{A0}»\u{A0}?") },
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
      kinds: kind.compactMap { Activity.Kind(rawValue: $0) },
      found: try text.found(in: programme, figures: figures, words))
  }
}

extension Dimension: ExpressibleByArgument {}
extension Programme.CommitmentGrouping: ExpressibleByArgument {}

struct ReachCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "reach",
      abstract: say(
        "Montrer la portée d’une période, en tout ou par région, projet, partenaire…"),
      discussion: say(
        """
        Une activité de deux régions compte entière dans chacune, et une fois dans le total.
        En CSV, JSON et Markdown, les petits nombres sont retirés\u{A0}; --suppress-below 0 les garde.
        """))
  }

  @OptionGroup var view: ViewOptions
  @Option(
    help: ArgumentHelp(
      say("Une ligne par…"),
      valueName: "region|cercle|project|theme|kind|partner|office|activity"))
  var by: Dimension?
  @Flag(
    help: ArgumentHelp(
      say(
        "À côté, la période d’avant et la même de l’an dernier.")))
  var compare = false
  @Flag(
    help: ArgumentHelp(
      say(
        "Montrer les 30\u{202F}% de la loi 2015-052, et ce qu’ils gouvernent.")))
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
      programme, period: period, by: by,
      filter: try filter.filter(in: programme, figures: reading.figures, view.table.words),
      figures: reading.figures)
    let report = ReachReport(
      programme, overview,
      options: .init(
        compares: compare, showsLawLine: lawLine,
        suppressesBelow: suppression.limit(for: view.table.format)),
      timeOn: by == .project ? min(today, period.last) : nil, words: view.table.words)
    view.table.print(
      tables: [filter.text.noted(report.table(), view.table.words)], data: report.data(),
      type: "Reach")
  }
}

struct IndicatorsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "indicators",
      abstract: say(
        "Montrer les indicateurs, cible et réalisé par période."))
  }

  @OptionGroup var view: ViewOptions
  @OptionGroup var suppression: SuppressionOption

  func run() throws {
    let reading = try view.register.read(.everything)
    let period = try view.period(in: reading.programme)
    let report = IndicatorReport(
      reading.programme, period: period, figures: reading.figures,
      suppressesBelow: suppression.limit(for: view.table.format), words: view.table.words)
    view.table.print(tables: [report.table()], data: report.data(), type: "Indicator")
  }
}

struct CommitmentsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "commitments",
      abstract: say(
        "Montrer les engagements, ceux en retard d’abord."))
  }

  @OptionGroup var view: ViewOptions
  @Option(
    help: ArgumentHelp(
      say("Groupés par…"), valueName: "activity|region|organisation"))
  var by: Programme.CommitmentGrouping?
  @OptionGroup var filter: FilterOptions

  func run() throws {
    let reading = try view.register.read(.everything)
    let (programme, words) = (reading.programme, view.table.words)
    let report = CommitmentReport(
      programme, today: Surroundings.now().day, period: try view.period(in: programme),
      filter: try filter.filter(in: programme, figures: reading.figures, words), by: by,
      words: words)
    guard view.table.format == .text else {
      return view.table.print(
        tables: report.tables().map { filter.text.noted($0, words) }, data: report.data(),
        type: "Commitment")
    }
    if let note = filter.text.note(words) { printOut(shown(note) + "\n") }
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
        "Montrer les produits d’alerte et les incidents de chaque plateforme."),
      discussion: say(
        "Un incident peut être sur plusieurs plateformes\u{A0}: elles ne sont jamais additionnées.")
    )
  }

  @OptionGroup var view: ViewOptions
  @Option(
    help: ArgumentHelp(
      say("Une colonne par…"), valueName: "month|quarter|semester|year"))
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
    view.table.print(tables: report.tables(), data: report.data(), type: "EarlyWarning")
  }
}

struct PractitionersCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "practitioners",
      abstract: say(
        "Montrer combien le réseau compte de formatrices, chercheuses, médiatrices et porte-voix."),
      discussion: say(
        "Des nombres seulement, sans nom. Qui a deux rôles est dans les deux lignes."))
  }

  @OptionGroup var register: RegisterArgument
  @OptionGroup var table: TableOptions
  @OptionGroup var suppression: SuppressionOption

  func run() throws {
    let report = PractitionerReport(
      try register.read(.everything).programme,
      suppressesBelow: suppression.limit(for: table.format), words: table.words)
    table.print(tables: [report.table()], data: report.data(), type: "Practitioner")
  }
}
