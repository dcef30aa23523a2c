package import Frames
import Languages
import Programmes
import Reports

extension Dashboard {
  /// The whole screen at that size. The same dashboard and size give the same frame.
  package func frame(_ size: Size) -> Frame {
    var frame = Frame(size: size)
    guard size.columns >= Layout.smallest.columns, size.rows >= Layout.smallest.rows else {
      paintTooSmall(&frame)
      return frame
    }
    switch screen {
    case .browse: paintBrowse(&frame)
    case .sheet(let sheet): paint(sheet, &frame)
    case .form(let form): paint(form, &frame)
    case .tally(let tally): paint(tally, &frame)
    case .rows(let rows): paint(rows, &frame)
    case .reported(let form):
      paintBrowse(&frame)
      paint(form, &frame)
    case .findings(let list): paint(list, &frame)
    case .views(let view): paint(view, &frame)
    case .people(let people): paint(people, &frame)
    case .person(let page): paint(page, &frame)
    case .records(let records): paint(records, &frame)
    case .past(let past): paint(past, &frame)
    case .pairs(let pairs): paint(pairs, &frame)
    }
    paintBottom(&frame)
    if frame.cursor == nil { frame.cursor = focus(size) }
    if let popup { paint(popup, &frame) }
    return frame
  }

  /// Where a screen reader is to look when nothing on the screen is selected: the beginning of what has
  /// the keys.
  private func focus(_ size: Size) -> Position {
    let layout = Layout(size, pane: pane)
    let area: Area? =
      switch (screen, pane) {
      case (.browse, .activities): layout.activities
      case (.browse, .participants): layout.participants
      case (.browse, .ratios): layout.ratios
      default: nil
      }
    let inner = area?.inner
    return Position(row: inner?.row ?? 1, column: inner?.column ?? 0)
  }

  /// One line, and what is saved; the keys go on working.
  private func paintTooSmall(_ frame: inout Frame) {
    guard frame.size.rows > 0 else { return }
    frame.put(words.screen.enlarge, row: 0, column: 0, width: frame.size.columns)
    if frame.size.rows > 1 { frame.put(spans: savedSpans, row: 1, column: 0) }
  }

  private func paintBrowse(_ frame: inout Frame) {
    let layout = Layout(frame.size, pane: pane)
    paintHeader(&frame, layout)
    if let area = layout.activities {
      let count = activityList.visible.count
      let all = activitiesInPeriod
      let marked = activityList.marked.count
      let title =
        words.screen.activities + (count == all ? "" : " \(count)/\(all)")
        + (marked == 0 ? "" : " · \(words.browse.marked(marked))")
      frame.box(area, title: title, active: pane == .activities)
    }
    if let area = layout.participants {
      frame.box(area, title: participantsTitle(area), active: pane == .participants)
    }
    if let area = layout.ratios {
      frame.box(area, title: words.screen.ratios, active: pane == .ratios)
    }
    if let area = layout.activities { paintActivities(&frame, area.inner, layout) }
    if let area = layout.participants { paintParticipants(&frame, area.inner) }
    if let area = layout.ratios { paintRatios(&frame, area.inner) }
  }

  /// The quarter's line: how many activities have figures, and their people pooled.
  private func paintHeader(_ frame: inout Frame, _ layout: Layout) {
    let bar = Style(.statusBar, onBar: true)
    let composition = reach.composition
    let ofProject = project.map { " · " + programme.projectName($0) } ?? ""
    let period = words.text(self.period) + ofProject + " ▾"
    let counted =
      "\(reach.withTotal)/\(reach.activities) "
      + (layout.isWide ? words.screen.activitiesWithFigures : words.activitiesCounted)
    var figures = [
      Span("  \(period)", Style(.focus, onBar: true)), Span("  \(counted)", bar),
    ]
    // Of a part of the register there are no figures: they would pass for those of all of it.
    if reading != nil { figures = [figures[0], Span("  …", bar)] }
    if reading == nil, reach.differing > 0 {
      figures.append(
        Span(
          "  ! \(words.screen.differing(reach.differing))",
          Style(.unsaved, bold: true, onBar: true)))
    }
    if reading == nil, reach.withTotal > 0 {
      let persons = layout.isWide ? " · \(words.text(pooled.persons)) \(words.persons)" : ""
      figures += [
        Span("  \(words.text(reach.participations)) \(words.participationsShort)\(persons)", bar),
        Span("  \(words.screen.womenLetter) \(words.percent(composition.women))", bar),
        Span("  \(words.screen.youngLetter) \(words.percent(composition.young))", bar),
      ]
      if layout.isWide {
        let disability = words.fraction(composition.disability)
        figures.append(Span("  \(words.screen.disabilityLetters) \(disability)", bar))
      }
    }
    // The name gives way to the figures.
    let columns = figures.reduce(0) { $0 + TextWidth.of($1.text) }
    let name = clipped(" \(programme.name)", to: max(8, frame.size.columns - columns))
    frame.put(
      spans: [Span(name, Style(.title, bold: true, onBar: true))] + figures, row: 0, column: 0,
      width: frame.size.columns, padding: bar)
    let right = layout.isWide ? "\(words.language.code)  \(theme) " : ""
    let room = TextWidth.of(right)
    if columns + TextWidth.of(name) + room < frame.size.columns {
      frame.put(right, row: 0, column: frame.size.columns - room, style: bar)
    }
  }

  // MARK: The two lines at the bottom

  private func paintBottom(_ frame: inout Frame) {
    let columns = frame.size.columns
    let status = frame.size.rows - 2
    frame.put("", row: status, column: 0, width: columns)
    if paintFilter(&frame, row: status) {
      if paintFilterProblem(&frame, row: status + 1) { return }
    } else if case .records(let records) = screen, popup == nil,
      records.isSearching || !records.filter.isEmpty && notice == nil
    {
      // What is not saved is said whatever else there is to say.
      var used = saving.failure == nil ? 0 : frame.put(spans: savedSpans, row: status, column: 0)
      let label = words.command(.filter).short
      used += frame.put(" \(label) ", row: status, column: used, style: Style(.focus))
      frame.put(
        records.filter, row: status, column: used, width: columns - used, style: .plain,
        focused: true)
    } else if notice == nil, saving.failure == nil,
      !isEntering || works.last?.kind == .table, let spans = workSpans
    {
      frame.put(spans: spans, row: status, column: 0, width: columns)
    } else if case .browse = screen, notice == nil {
      let used = frame.put(spans: savedSpans, row: status, column: 0)
      let (aside, role) = statusAside
      let room = max(0, columns - used - 3)
      // The signs are left out rather than cut.
      if role != .secondary || TextWidth.of(aside) <= room {
        frame.put(
          aside, row: status, column: used + 2, width: room, style: Style(role), align: .trailing)
      }
    } else if let notice {
      let state = saving.failure == nil ? [] : savedSpans
      let used = frame.put(spans: state, row: status, column: 0)
      frame.put(
        " \(notice.text)", row: status, column: used, width: columns - used,
        style: Style(notice.role, bold: notice.role == .error))
    } else if saving.failure != nil {
      frame.put(spans: savedSpans, row: status, column: 0)
    } else {
      paintEntryStatus(&frame, row: status)
    }
    paintHints(&frame, row: frame.size.rows - 1)
  }

  /// What stands beside « enregistré »: a filter that is on, findings in the files, or the signs.
  private var statusAside: (text: String, role: Role) {
    if let reading {
      return (words.screen.readingRegister(reading.done, reading.total), .unsaved)
    }
    if !activityList.filter.isEmpty {
      return (keyed(words.screen.filtered(activityList.filter.text)), .focus)
    }
    let (errors, warnings) = (openFindings.errors, openFindings.warnings)
    if found != nil {
      if errors > 0 {
        return ("✗ \(keyed(words.screen.problemsFound(errors + warnings)))", .unsaved)
      }
      if warnings > 0 { return ("! \(keyed(words.screen.problemsFound(warnings)))", .unsaved) }
    } else if problems > 0 {
      return ("! \(keyed(words.screen.problemsFound(problems)))", .unsaved)
    }
    return (words.screen.legend, .secondary)
  }

  /// What entry screens say above the hints while there is nothing else to say.
  private func paintEntryStatus(_ frame: inout Frame, row: Int) {
    switch screen {
    case .sheet, .reported, .findings, .views, .person, .records:
      frame.put(spans: savedSpans, row: row, column: 0)
    case .tally(let tally):
      frame.put(" " + preparedText(tally), row: row, column: 0, style: Style(.unsaved, bold: true))
    case .form(let form):
      guard let help = words.forms.help(of: form).map({ keyed($0) }) else { return }
      frame.put(" \(help)", row: row, column: 0, style: Style(.secondary))
    case .rows(let rows):
      guard let warning = review.duplicateWarning(of: rows) else { return }
      let see = words.rows.see
      let room = frame.size.columns - TextWidth.of(see) - 1
      frame.put(
        " " + clipped(warning, to: room) + see, row: row, column: 0, style: Style(.unsaved))
    default: break
    }
  }

  /// Whether all is on the disk: the only place where « enregistré » is said.
  var savedSpans: [Span] {
    if let failure = saving.failure {
      return [
        Span(
          " ! \(words.screen.notSaved(saving.waiting.count))\(words.colon)\(words.text(failure)) ",
          Style(.error, bold: true))
      ]
    }
    guard saving.waiting.isEmpty else {
      return [Span(" … \(words.screen.saving)", Style(.unsaved))]
    }
    if let away = saving.away {
      return [
        Span(
          " ! \(words.screen.lastRead(words.text(away)))", Style(.error, bold: true))
      ]
    }
    let time = saving.lastSaved.map { " \($0.clock)" } ?? ""
    return [Span(" ✓ \(words.screen.allSaved)\(time)", Style(.saved))]
  }

  /// The same in few columns, for the top of an entry screen.
  func shortSaved(_ isNarrow: Bool) -> String {
    if let failure = saving.failure {
      return isNarrow
        ? "! \(words.text(failure))"
        : "! \(words.screen.notSavedShort)\(words.colon)\(words.text(failure))"
    }
    guard saving.waiting.isEmpty else { return "… \(words.screen.saving)" }
    if let away = saving.away { return "! \(words.text(away))" }
    guard let last = saving.lastSaved else { return "✓" }
    return isNarrow ? "✓ \(last.clock)" : "✓ \(words.screen.saved) \(last.clock)"
  }
}
