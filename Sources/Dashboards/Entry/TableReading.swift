import Languages
package import Programmes
import Reports
import Synchronization

/// A table of people that was pasted, and all that is needed to read it away from the keys.
package struct TableReading: Hashable, Sendable {
  private let text: String
  private let activity: Activity.ID
  private let programme: Programme
  private let index: RosterIndex?
  private let language: Language

  /// nil for a text that does not begin as a table does.
  init?(_ text: String, for activity: Activity.ID, _ dashboard: Dashboard) {
    let beginning = text.utf8.count < 4_096 ? text : String(text.prefix(1_024))
    guard PastedTable(beginning) != nil else { return nil }
    self.text = text
    self.activity = activity
    programme = dashboard.programme
    index = dashboard.rosterIndex
    language = dashboard.words.language
  }

  /// Whether it is so short that nobody notices how long it takes to be read.
  var isShort: Bool { text.utf8.count < 4_096 }

  private var words: Wording { language.words }

  /// Why there are no rows, when nobody stopped it.
  package var noTableText: String { words.work.noTable }

  /// The rows, each with what is wrong with it or needs a look; nil when it is no table after all, or
  /// reading was stopped. `progress` is told, on any thread, how many rows were looked at and how many
  /// there are; it says whether to go on.
  package func rows(
    sharing: Sharing = .none, progress: (@Sendable (Int, Int) -> Bool)? = nil
  ) -> PastedRows? {
    guard let table = PastedTable(text), let first = table.rows.first else { return nil }
    let headings = first.cells.map { PastedColumn(heading: $0) }
    let hasHeadings = headings.contains { $0 == .field(.name) || $0 == .lastName }
    let columns = hasHeadings ? headings : PastedColumn.withoutHeadings
    var review = RowReview(programme: programme, index: index, words: words)
    review.prepare(for: activity)
    var met: Set<String> = []
    var rows = table.rows.dropFirst(hasHeadings ? 1 : 0).map { line, cells in
      var row = PastedRows.Row(line: line, entry: RowEntry(activity: activity))
      row.problem = fill(&row.entry, cells, columns) ?? review.problem(of: row.entry)?.text
      let key = folded(row.entry.text(.name)) + row.entry.text(.phone)
      if row.problem == nil, !met.insert(key).inserted { row.warning = words.screen.twiceInPaste }
      return row
    }
    if rows.isEmpty { return nil }
    // To look for who may be here already is what takes long.
    let pieces = (rows.count + TableReading.rowsAtOnce - 1) / TableReading.rowsAtOnce
    let state = Mutex((warnings: [Int: String](), done: 0, isStopped: false))
    sharing(pieces) { [rows, review] piece in
      if state.withLock({ $0.isStopped }) { return }
      let first = piece * TableReading.rowsAtOnce
      let range = first..<min(rows.count, first + TableReading.rowsAtOnce)
      var warnings: [Int: String] = [:]
      for index in range where rows[index].problem == nil && rows[index].warning == nil {
        warnings[index] = review.duplicateWarning(of: rows[index].entry)
      }
      state.withLock { [warnings] state in
        state.warnings.merge(warnings) { $1 }
        state.done += range.count
        if let progress, !progress(state.done, rows.count) { state.isStopped = true }
      }
    }
    return state.withLock { state in
      if state.isStopped { return nil }
      for (index, warning) in state.warnings { rows[index].warning = warning }
      return PastedRows(activity: activity, rows: rows)
    }
  }

  private static let rowsAtOnce = 64

  /// Puts the cells into the fields of a row; what cannot be read in words.
  private func fill(_ entry: inout RowEntry, _ cells: [String], _ columns: [PastedColumn?])
    -> String?
  {
    var (first, last) = ("", "")
    for (cell, column) in zip(cells, columns) where !cell.isEmpty {
      switch column {
      case nil: break
      case .firstName?: first = cell
      case .lastName?: last = cell
      case .disability?, .displaced?:
        guard let answer = words.screen.answer(cell) else {
          return "\(words.screen.markKeys)\(words.colon)\(cell)"
        }
        if column == .disability {
          entry.hasDisability = answer
        } else {
          entry.isDisplaced = answer
        }
      case .field(.sex)?:
        guard let sex = cell.first.flatMap({ words.screen.sex(of: $0) }) else {
          return "\(words.screen.sexKeys)\(words.colon)\(cell)"
        }
        entry.sex = sex
      case .field(.marks)?:
        for letter in folded(cell) {
          if letter == "h" { entry.hasDisability = true }
          if letter == "d" { entry.isDisplaced = true }
        }
      case .field(.phone)?:
        // The country's prefix is not part of the eight digits.
        var digits = cell.filter { $0.isASCII && $0.isNumber }
        for prefix in ["00223", "223"] where digits.count == prefix.count + 8 {
          if digits.hasPrefix(prefix) { digits = String(digits.dropFirst(prefix.count)) }
        }
        entry.set(.phone, digits.isEmpty ? cell : digits)
      case .field(.age)?: entry.set(.age, TableReading.age(cell))
      case .field(let field)?: entry.set(field, cell)
      }
    }
    if !(first + last).isEmpty {
      entry.set(.name, [first, last].filter { !$0.isEmpty }.joined(separator: " "))
    }
    return nil
  }

  /// An age as it is typed; of a day of birth, the year.
  static func age(_ cell: String) -> String {
    let parts = cell.split { "/.-".contains($0) }
    if parts.count == 3, let year = parts.first(where: { $0.count == 4 }) { return String(year) }
    let text = cell.filter { !$0.isWhitespace }
    // « 24 ans »
    let unit = text.drop { !$0.isLetter }
    let isUnit = ["an", "ans", "y", "years"].contains(folded(unit))
    return isUnit ? String(text.dropLast(unit.count)) : text
  }
}

/// A table pasted as text: by tabs, else by semicolons, else by commas; cells may be quoted.
struct PastedTable {
  let rows: [(line: Int, cells: [String])]

  /// nil for a text that is no table.
  init?(_ text: String) {
    let separator: Character =
      text.contains("\t") ? "\t" : text.contains(";") ? ";" : ","
    var rows: [(line: Int, cells: [String])] = []
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    var (line, start) = (1, 1)
    func trimmed(_ text: String) -> String { String(text.trimmingSpaces) }
    func endRow() {
      cells.append(trimmed(cell))
      if cells.contains(where: { !$0.isEmpty }) { rows.append((start, cells)) }
      (cells, cell) = ([], "")
    }
    var characters = Array(text)[...]
    while let character = characters.popFirst() {
      switch character {
      case "\"" where isQuoted && characters.first == "\"":
        cell.append("\"")
        characters.removeFirst()
      case "\"" where isQuoted: isQuoted = false
      case "\"" where trimmed(cell).isEmpty: (cell, isQuoted) = ("", true)
      case separator where !isQuoted:
        cells.append(trimmed(cell))
        cell = ""
      case let end where end.isNewline:
        line += 1
        if isQuoted {
          cell.append(" ")
        } else {
          endRow()
          start = line
        }
      default: cell.append(character)
      }
    }
    endRow()
    // A comma alone may stand in a name, and lines of one cell are no table.
    guard rows.contains(where: { $0.cells.count > 1 }), rows.count > 1 || separator != "," else {
      return nil
    }
    self.rows = rows
  }
}

/// What a column of a pasted table is about.
enum PastedColumn: Hashable, Sendable {
  case field(RowEntry.Column)
  case firstName, lastName, disability, displaced

  /// As a list without headings is written: the order of the row's fields.
  static let withoutHeadings: [PastedColumn?] = RowEntry.Column.allCases.map { .field($0) }

  /// By the words that people put over columns, French and English; nil for what is not ours.
  init?(heading: String) {
    let word = folded(heading).filter { $0.isLetter }
    let known: [(PastedColumn, [String])] = [
      (
        .field(.name),
        [
          "nometprenom", "nomprenom", "prenomnom", "nomcomplet", "name", "fullname", "participant",
          "participante",
        ]
      ),
      (.firstName, ["prenom", "prenoms", "firstname"]),
      (.lastName, ["nom", "noms", "nomdefamille", "lastname", "surname"]),
      (.field(.sex), ["sexe", "sex", "genre", "gender", "s"]),
      (.field(.age), ["age", "anneedenaissance", "naissance", "birthyear", "yearofbirth"]),
      (.field(.organisation), ["organisation", "organization", "structure", "association", "osc"]),
      (.field(.function), ["fonction", "function", "poste", "role", "titre"]),
      (.field(.phone), ["telephone", "tel", "phone", "contact", "numero", "mobile"]),
      (
        .field(.locality),
        ["commune", "localite", "quartier", "locality", "village", "ville", "provenance"]
      ),
      (.disability, ["pvh", "handicap", "disability", "situationdehandicap"]),
      (.displaced, ["pdi", "deplace", "deplacee", "displaced", "idp"]),
      (.field(.marks), ["hd"]),
    ]
    guard let found = known.first(where: { $0.1.contains(word) }) else { return nil }
    self = found.0
  }
}
