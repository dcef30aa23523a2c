import Frames
import Languages
import Programmes
import Reports

/// The words of writing files.
struct ExportWording: Sendable {
  let language: Language

  var title: String { language("Exporter") }
  var format: String { language("Forme") }
  var names: String { language("Noms") }
  var folder: String { language("Dossier") }
  var file: String { language("Fichier") }
  var withNames: String { language("avec noms et téléphones") }
  var withoutNames: String { language("sans noms") }
  var writing: String { language("Écriture…") }
  /// Parts of files’ names, without accents.
  var activitiesWord: String { language("activites") }
  var peopleWord: String { language("participants") }
  var sentenceWord: String { language("phrase") }
  var neverOver: String { language("Aucun fichier n’est écrasé\u{A0}: un autre nom est pris.") }

  func name(of format: ExportFormat) -> String {
    switch format {
    case .csv: language("CSV (tableur)")
    case .tsv: language("TSV (tabulations)")
    case .rec: language("rec (recutils)")
    case .markdown: language("tableau Markdown")
    case .sentence: language("phrase du rapport")
    case .text: language("texte à imprimer")
    }
  }

  /// How few people a figure may tell of.
  func suppressed(_ count: Int) -> String {
    language("Ce qui dit moins de \(count) personnes est retiré.")
  }

  /// So many names will stand in the file.
  func namesWarning(_ count: Int) -> String {
    language(
      count,
      "! Ce fichier portera \(count) nom, avec organisation, téléphone et commune. Gardez-le comme la liste elle-même.",
      "! Ce fichier portera \(count) noms, avec organisation, téléphone et commune. Gardez-le comme la liste elle-même."
    )
  }
}

extension Wording {
  var export: ExportWording { ExportWording(language: language) }
}

extension Dashboard {
  func paint(_ form: ExportForm, _ frame: inout Frame) {
    let words = words.export
    let warning = warning(of: form)
    let columns = min(frame.size.columns - 6, 68)
    let notes = (warning.isEmpty ? [] : wrapped(warning, to: columns)) + [words.neverOver]
    let box = frame.area.centered(
      rows: min(form.lines.count + notes.count + 4, frame.size.rows), columns: columns + 4)
    frame.fill(box, style: .plain)
    frame.box(box, title: words.title, active: true)
    let area = Area(
      row: box.row + 1, column: box.column + 2, rows: box.rows - 2, columns: box.columns - 4)
    for (offset, line) in form.lines.enumerated() {
      paint(line, form, &frame, row: area.row + offset, area)
    }
    let row = area.row + form.lines.count
    frame.put(
      " \(words.file)", row: row, column: area.column, width: 12, style: Style(.secondary))
    frame.put(
      fileName(of: form), row: row, column: area.column + 13, width: area.columns - 13,
      style: Style(.secondary))
    for (offset, note) in notes.enumerated() where row + 2 + offset <= area.lastRow {
      let isWarning = form.withNames && offset < notes.count - 1
      frame.put(
        note, row: row + 2 + offset, column: area.column, width: area.columns,
        style: Style(isWarning ? .error : .secondary, bold: isWarning))
    }
  }

  private func paint(
    _ line: ExportForm.Line, _ form: ExportForm, _ frame: inout Frame, row: Int, _ area: Area
  ) {
    let words = words.export
    let focused = line == form.line
    let label =
      switch line {
      case .format: words.format
      case .names: words.names
      case .folder: words.folder
      }
    frame.put(
      (focused ? "▸" : " ") + label, row: row, column: area.column, width: 12,
      style: Style(focused ? .focus : .text, bold: focused))
    let column = area.column + 13
    let width = area.columns - 13
    let style = Style(.text, selected: focused)
    let text: String
    switch line {
    case .format: text = words.name(of: form.format)
    case .names: text = form.withNames ? words.withNames : words.withoutNames
    case .folder:
      frame.put(
        form.folder, row: row, column: column, width: width, style: style, focused: focused)
      return
    }
    frame.put(
      focused ? "‹ \(text) ›" : text, row: row, column: column, width: width, style: style)
    if focused { frame.cursor = Position(row: row, column: column) }
  }

  /// What is to be known of the file before it is written.
  private func warning(of form: ExportForm) -> String {
    switch form.subject {
    case .people(let id) where form.withNames:
      words.export.namesWarning(programme.activities[id: id]?.attendances.count ?? 0)
    case .view: words.export.suppressed(ExportOrder.suppressed)
    default: ""
    }
  }
}
