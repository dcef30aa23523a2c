import Frames
import Programmes
import Reports

/// People pasted from a spreadsheet, looked at before any of them is added.
struct PastedRows: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    /// From 1, as in what was pasted, headings counted.
    let line: Int
    var entry: RowEntry
    /// What is wrong, and nothing of the row is taken; nil when it can be added.
    var problem: String?
    /// What needs a look: somebody who may be here already.
    var warning: String?
  }

  let activity: Activity.ID
  var rows: [Row]
  var top = 0

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

  var good: [Row] { rows.filter { $0.problem == nil } }
  var bad: [Row] { rows.filter { $0.problem != nil } }
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

extension Dashboard {
  /// What a pasted table holds, row by row; nil when it is no table.
  func pastedRows(_ text: String, for activity: Activity.ID) -> PastedRows? {
    guard let table = PastedTable(text), let first = table.rows.first else { return nil }
    let headings = first.cells.map { PastedColumn(heading: $0) }
    let hasHeadings = headings.contains { $0 == .field(.name) || $0 == .lastName }
    let columns = hasHeadings ? headings : PastedColumn.withoutHeadings
    var met: Set<String> = []
    let rows = table.rows.dropFirst(hasHeadings ? 1 : 0).map { line, cells in
      var row = PastedRows.Row(line: line, entry: RowEntry(activity: activity))
      row.problem = fill(&row.entry, cells, columns) ?? problem(of: row.entry)?.text
      if row.problem == nil {
        let key = folded(row.entry.text(.name)) + row.entry.text(.phone)
        row.warning =
          met.insert(key).inserted
          ? duplicateWarning(of: row.entry) : words.screen.twiceInPaste
      }
      return row
    }
    return rows.isEmpty ? nil : PastedRows(activity: activity, rows: Array(rows))
  }

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
      case .field(.age)?: entry.set(.age, PastedRows.age(cell))
      case .field(let field)?: entry.set(field, cell)
      }
    }
    if !(first + last).isEmpty {
      entry.set(.name, [first, last].filter { !$0.isEmpty }.joined(separator: " "))
    }
    return nil
  }

  mutating func press(_ key: Key, in pasted: PastedRows) -> [Effect] {
    switch keymap.command(for: key, in: .picker) {
    case .cancel:
      popup = nil
      return []
    case .choose:
      popup = nil
      return add(pasted)
    case let name?: return perform(name)
    case nil:
      guard let step = listStep(key) else { return [] }
      var pasted = pasted
      pasted.top = step.index(from: pasted.top, count: pasted.rows.count)
      popup = .pasted(pasted)
      return []
    }
  }

  /// Adds all that can be added, as one change: one sync, and one step to take back.
  private mutating func add(_ pasted: PastedRows) -> [Effect] {
    var edits: [Edit] = []
    for row in pasted.good { edits += change(of: row.entry).0.edits }
    guard !edits.isEmpty else { return [] }
    let effects = perform(Change(edits), words.screen.pasteAdded(pasted.good.count))
    guard !effects.isEmpty else { return [] }
    if case .rows(var rows) = screen {
      rows.committed += pasted.good.count
      screen = .rows(rows)
    }
    notice = Notice(words.screen.pasteAdded(pasted.good.count))
    return effects
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
