import Languages
package import Programmes

/// What was listed, counted and reported of one activity, with the figure that is used and the rule by
/// which it is (figures, rule 5).
package struct ReconciliationReport: Sendable {
  package let reconciliation: Reconciliation
  private let title: String
  private let words: Wording

  package init(_ activity: Activity, youth: YouthDefinition, words: Wording) {
    reconciliation = Reconciliation(activity, youth: youth)
    title = activity.details.listTitle
    self.words = words
  }

  /// For people: a line for each measure, and below what the rules say.
  package var table: ReportTable {
    let say = words.reconciliation
    var table = ReportTable(
      title: "\(say.title) · \(title)",
      columns: [.init(say.measure, .leading)]
        + [say.listed, say.counted, say.unknown, say.reported, say.gap, say.used].map {
          .init($0, .trailing)
        } + [.init(say.rule, .leading)],
      notes: [])
    for line in reconciliation.lines {
      let isEntered = line.rule == .entered
      func entered(_ number: Int) -> String { isEntered ? String(number) : words.unknownSign }
      table.rows.append([
        words.name(of: line), entered(line.listed), entered(line.counted), entered(line.unknown),
        words.text(line.reported ?? .notCollected), words.text(line.difference),
        words.text(line.used), say.rules[line.rule]?.short ?? "",
      ])
    }
    table.notes = rules.map { rule in
      let text = say.rules[rule]
      return "\(text?.short ?? "")\(words.colon)\(text?.long ?? "")"
    }
    return table
  }

  /// The rules that are used in it, in their order.
  package var rules: [Reconciliation.Rule] {
    let used = Set(reconciliation.lines.map(\.rule))
    return Reconciliation.Rule.allCases.filter { used.contains($0) }
  }

  /// For programs: numbers alone, bounds apart, empty where nothing is known.
  package var data: ReportTable {
    let names = [
      "listed", "counted", "unknown", "reported_lower", "reported_upper", "used_lower",
      "used_upper",
      "gap",
    ]
    var table = ReportTable(
      title: title,
      columns: [.init("measure", .leading), .init("method", .leading)]
        + names.map { .init($0, .trailing) }
        + [.init("approximate", .leading), .init("rule", .leading)],
      notes: [])
    for line in reconciliation.lines {
      let isEntered = line.rule == .entered
      func entered(_ number: Int) -> String { isEntered ? String(number) : "" }
      func bounds(_ count: Count?) -> [String] {
        guard let count, count.isCollected else { return ["", ""] }
        return [String(count.lower), count.upper.map { String($0) } ?? ""]
      }
      let gap: Int? =
        switch line.difference {
        case .more(let people): people
        case .fewer(let people): -people
        case nil: nil
        }
      table.rows.append(
        [line.measure.rawValue, line.method?.rawValue ?? ""]
          + [line.listed, line.counted, line.unknown].map(entered) + bounds(line.reported)
          + bounds(line.used)
          + [
            gap.map { String($0) } ?? "", line.used.isApproximate ? "yes" : "no",
            line.rule.rawValue,
          ])
    }
    return table
  }
}

/// The words of a reconciliation.
struct ReconciliationWording: Sendable {
  let title, measure, listed, counted, unknown, reported, gap, used, rule: String
  let rules: [Reconciliation.Rule: (short: String, long: String)]
}

extension Wording {
  package func name(of line: Reconciliation.Line) -> String {
    line.measure == .withDisability
      ? disability(by: line.method) : measures[line.measure] ?? line.measure.rawValue
  }

  /// How far the entered is from the reported: `+5`, `−83`.
  package func text(_ difference: Reconciliation.Difference?) -> String {
    switch difference {
    case .more(let people): "+\(people)"
    case .fewer(let people): "−\(people)"
    case nil: ""
    }
  }

  /// Why a figure is used: `imprimé : le premier nombre imprimé par une source`.
  package func explanation(of rule: Reconciliation.Rule) -> String {
    let rule = reconciliation.rules[rule]
    return "\(rule?.short ?? "")\(colon)\(rule?.long ?? "")"
  }

  /// The rule by which a line's figure is used, and, where people were entered, what is reported beside
  /// it with the gap: `imprimé`, `rapportés 91, écart −88`.
  package func text(_ line: Reconciliation.Line, besides basis: Figures.Basis) -> String {
    let say = reconciliation
    guard basis == .entered else { return say.rules[line.rule]?.short ?? "" }
    guard let reported = line.reported else { return "" }
    let gap = text(line.difference)
    return "\(say.reported) \(text(reported))" + (gap.isEmpty ? "" : ", \(say.gap) \(gap)")
  }

  var reconciliation: ReconciliationWording {
    switch language {
    case .french: .french
    default: .english
    }
  }
}

extension ReconciliationWording {
  static let french = ReconciliationWording(
    title: "Chiffres côte à côte", measure: "Mesure", listed: "listés", counted: "comptés",
    unknown: "inconnus", reported: "rapportés", gap: "écart", used: "retenu", rule: "règle",
    rules: [
      .entered: (
        "saisi", "quelqu’un a été saisi\u{A0}; ce qui est saisi peut être montré à chacun"
      ),
      .office: (
        "bureau", "personne n’a été saisi\u{A0}; le bureau connaissait les autres chiffres"
      ),
      .printed: ("imprimé", "le premier nombre imprimé par une source"),
      .percentage: ("pourcentage", "les nombres qui s’arrondissent au pourcentage imprimé"),
      .implied: (
        "déduit",
        "pas imprimé\u{A0}; les autres chiffres, pris ensemble, n’en laissent pas d’autres"
      ),
      .notCollected: ("—", "personne ne le dit"),
    ])

  static let english = ReconciliationWording(
    title: "Figures side by side", measure: "Measure", listed: "listed", counted: "counted",
    unknown: "unknown", reported: "reported", gap: "gap", used: "used", rule: "rule",
    rules: [
      .entered: ("entered", "somebody was entered; what was entered can be shown to anybody"),
      .office: ("office", "nobody was entered; the office knew the other figures"),
      .printed: ("printed", "the first number that a source prints"),
      .percentage: ("percentage", "the numbers that round to the printed percentage"),
      .implied: ("implied", "not printed; the other figures together leave no others"),
      .notCollected: ("—", "nobody tells"),
    ])
}
