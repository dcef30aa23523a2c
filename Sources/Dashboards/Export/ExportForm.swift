import Frames
import Languages
import Programmes
import Reports

/// What is to be written, in which form, with or without names, and into which folder.
struct ExportForm: Hashable, Sendable {
  enum Line: Int, Hashable, Sendable, CaseIterable {
    case format, names, folder
  }

  let subject: ExportSubject
  var line = Line.format
  var format = ExportFormat.csv
  /// Never without somebody's choice.
  var withNames = false
  var folder: TextField

  init(_ subject: ExportSubject, folder: String) {
    self.subject = subject
    self.folder = TextField(folder)
  }

  /// The lines that are asked: names only where there could be some.
  var lines: [Line] {
    if case .people = subject { return Line.allCases }
    return [.format, .folder]
  }

  mutating func go(by step: Int) {
    let index = (lines.firstIndex(of: line) ?? 0) + step
    line = lines[(index + lines.count) % lines.count]
  }

  mutating func turn(by step: Int) {
    switch line {
    case .format:
      let formats = subject.formats
      let index = (formats.firstIndex(of: format) ?? 0) + step
      format = formats[(index + formats.count) % formats.count]
    case .names: withNames.toggle()
    case .folder: break
    }
  }
}

extension Dashboard {
  /// What the screen shows can be written to a file.
  mutating func openExport() -> [Effect] {
    if mustWait() { return [] }
    let subject: ExportSubject? =
      switch screen {
      case .browse where pane == .activities:
        .activities(activityList.visible.count == activitiesInPeriod ? nil : activityList.visible)
      case .browse where pane == .participants: selectedActivity.map { .people($0.id) }
      case .browse: selectedActivity.map { .activity($0.id) }
      case .sheet(let sheet): .activity(sheet.activity)
      case .views(let view): .view(view)
      default: nil
      }
    guard let subject else {
      notice = Notice(words.screen.noActivityYet)
      return []
    }
    popup = .export(ExportForm(subject, folder: exportFolder))
    return []
  }

  mutating func press(_ key: Key, in form: ExportForm) -> [Effect] {
    var form = form
    switch keymap.command(for: key, in: .reason) {
    case .choose:
      popup = nil
      return write(form)
    case .cancel:
      popup = nil
      return []
    case let name?: return perform(name)
    case nil: break
    }
    switch key {
    case .down, .tab: form.go(by: 1)
    case .up, .backTab: form.go(by: -1)
    case .left where form.line != .folder: form.turn(by: -1)
    case .right where form.line != .folder, .character(" ") where form.line != .folder:
      form.turn(by: 1)
    default: if form.line == .folder { _ = form.folder.press(key) }
    }
    popup = .export(form)
    return []
  }

  /// Asks for the file; what became of it is told when it is there.
  mutating func write(_ form: ExportForm) -> [Effect] {
    let typed = String(form.folder.text.trimmingSpaces)
    exportFolder = typed.isEmpty ? "~/" : typed
    notice = Notice(words.export.writing)
    return [.export(order(of: form))]
  }

  func order(of form: ExportForm) -> ExportOrder {
    var filter = kept(.everything)
    if case .view(let view) = form.subject { filter = kept(view.filter) }
    return ExportOrder(
      subject: form.subject, format: form.format, withNames: form.withNames,
      programme: programme, figures: knownFigures, filter: filter, period: period, today: today,
      language: words.language, folder: exportFolder,
      name: fileName(of: form))
  }

  /// A name that tells what is in the file, without anybody's.
  func fileName(of form: ExportForm) -> String {
    let span = Identifiers.slug(period.description)
    let what =
      switch form.subject {
      case .activities: "\(span)-\(words.export.activitiesWord)"
      case .people(let id): "\(id)-\(words.export.peopleWord)"
      case .activity(let id): id
      case .view(let view):
        "\(span)-" + Identifiers.slug(words.screen.name(of: view.tab))
      }
    let sentence = form.format == .sentence ? "-\(words.export.sentenceWord)" : ""
    return "wipnet-\(what)\(sentence).\(form.format.suffix)"
  }
}
