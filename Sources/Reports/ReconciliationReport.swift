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
        words.text(line.used), say.name(of: line.rule),
      ])
    }
    table.notes = rules.map { words.explanation(of: $0) }
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
  let language: Language

  var title: String { language("Chiffres côte à côte") }
  var measure: String { language("Mesure") }
  var listed: String { language("listés", in: "of people") }
  var counted: String { language("comptés", in: "of people") }
  var unknown: String { language("inconnus", in: "of people") }
  var reported: String { language("rapportés", in: "of people") }
  var gap: String { language("écart") }
  var used: String { language("retenu") }
  var rule: String { language("règle") }

  func name(of rule: Reconciliation.Rule) -> String {
    switch rule {
    case .entered: language("saisi", in: "rule")
    case .office: language("bureau", in: "rule")
    case .printed: language("imprimé", in: "rule")
    case .percentage: language("pourcentage", in: "rule")
    case .implied: language("déduit", in: "rule")
    case .notCollected: "—"
    }
  }

  func explanation(of rule: Reconciliation.Rule) -> String {
    switch rule {
    case .entered:
      language(
        "quelqu’un a été saisi\u{A0}; ce qui est saisi peut être montré à chacun")
    case .office:
      language(
        "personne n’a été saisi\u{A0}; le bureau connaissait les autres chiffres")
    case .printed:
      language("le premier nombre imprimé par une source")
    case .percentage:
      language(
        "les nombres qui s’arrondissent au pourcentage imprimé")
    case .implied:
      language(
        "pas imprimé\u{A0}; les autres chiffres, pris ensemble, n’en laissent pas d’autres")
    case .notCollected: language("personne ne le dit")
    }
  }
}

extension Wording {
  package func name(of line: Reconciliation.Line) -> String {
    line.measure == .withDisability
      ? disability(by: line.method) : name(of: line.measure)
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
    reconciliation.name(of: rule) + colon + reconciliation.explanation(of: rule)
  }

  /// The rule by which a line's figure is used, and, where people were entered, what is reported beside
  /// it with the gap: `imprimé`, `rapportés 91, écart −88`.
  package func text(_ line: Reconciliation.Line, besides basis: Figures.Basis) -> String {
    let say = reconciliation
    guard basis == .entered else { return say.name(of: line.rule) }
    guard let reported = line.reported else { return "" }
    let gap = text(line.difference)
    return "\(say.reported) \(text(reported))" + (gap.isEmpty ? "" : ", \(say.gap) \(gap)")
  }

  var reconciliation: ReconciliationWording { ReconciliationWording(language: language) }
}
