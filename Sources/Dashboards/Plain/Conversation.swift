import Frames
import Programmes
import Reports

/// The dashboard's work line by line: for screen readers, for terminals that cannot place text, and for
/// scripts.
///
/// It is a value that holds a dashboard: a line goes in, effects come out, and what there is to say is
/// taken as text without any escape sequence. Whatever is done is done by the dashboard, with the same
/// letters, so that both keep one set of rules. It prints nothing, waits for nothing and reads no clock.
package struct Conversation: Sendable {
  package internal(set) var dashboard: Dashboard
  /// Whether the officer wants to leave.
  package internal(set) var isOver = false
  /// The activity that commands are about; nil before one is chosen.
  var chosen: Activity.ID?
  /// What was last said as a list, by the numbers it was said under, and how much of it was.
  var numbered: [Said] = []
  var saidOfNumbered = 0
  /// What of a list was chosen last, but an activity: a finding, somebody, a change.
  var inHand: Said?
  /// What is to be said when the register has answered.
  var awaited: PlainCommand?
  /// The people last offered in a row, by the numbers they were said under.
  var offered: [Completion] = []
  /// Whether a row's last question is the one on displacement.
  var asksDisplaced = false
  /// What was last warned of in a row, so that it is said once.
  var warned: String?
  /// What is asked before a file is written; nil when none is.
  var exporting: ExportForm?
  private var said: [String] = []

  package init(_ dashboard: Dashboard) {
    self.dashboard = dashboard
  }

  var words: Wording { dashboard.words }
  var plain: PlainWording { words.plain }
  var programme: Programme { dashboard.programme }

  /// Greets, and lists the period's activities.
  package mutating func begin() {
    say(plain.greeting(programme.name))
    sayPeriod()
    sayActivities(dashboard.activityList.visible)
  }

  /// Takes a line that was typed, and says what is to be done outside. What there is to say is ready
  /// once the effects are settled.
  package mutating func answer(_ line: String, at moment: Moment) -> [Effect] {
    let text = String(line.trimmingSpaces)
    dashboard.notice = nil
    dashboard.today = moment.day
    let effects: [Effect]
    switch dashboard.screen {
    case _ where question != nil:
      effects = question.map { answer(text, to: $0, at: moment) } ?? []
    case _ where exporting != nil:
      effects = exporting.map { answer(text, in: $0) } ?? []
    case .tally(let tally): effects = answer(text, in: tally, at: moment)
    case .rows(let rows): effects = answer(text, in: rows)
    case .form(let form): effects = answer(text, in: form, at: moment)
    case .reported(let form): effects = answer(text, in: form, at: moment)
    default: effects = answerAtDesk(text, at: moment)
    }
    sayNotice()
    return effects.filter { if case .quit = $0 { false } else { true } }
  }

  /// Takes what happens outside. It says nothing but what was asked for: nobody is interrupted while
  /// typing.
  package mutating func take(_ event: Event, at moment: Moment) {
    _ = dashboard.update(event, at: moment)
    if let id = chosen, programme.activities[id: id] == nil { chosen = nil }
    switch (event, awaited) {
    case (.checked, .findings): sayFindings()
    case (.past, .history): sayHistory()
    case (.past, .trash): sayTrash()
    default: return
    }
    awaited = nil
  }

  /// The question that waits for a yes or a no.
  private var question: Confirmation? {
    if case .confirmation(let question) = dashboard.popup { question } else { nil }
  }

  /// Says what the dashboard has to tell since the last line: a change taken back, or refused.
  package mutating func sayNotice() {
    guard let notice = dashboard.notice else { return }
    say(notice.text)
    dashboard.notice = nil
  }

  /// Everything said since this was last asked for, as lines.
  package mutating func takeSaid() -> String {
    defer { said = [] }
    return said.map { $0 + "\n" }.joined()
  }

  /// Says a text in lines of at most 78 columns.
  mutating func say(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      said += wrapped(displayable(String(line)), to: 78)
    }
  }

  /// Says a line as it is, its columns kept.
  mutating func say(verbatim line: String) { said.append(displayable(line)) }

  // MARK: The prompt

  /// Whether something is still to be saved that no disk has refused yet.
  package var isSaving: Bool {
    !dashboard.saving.waiting.isEmpty && dashboard.saving.failure == nil
  }

  /// What is asked for, and whether all that was done is on the disk: « Pointage (enregistré) > ».
  package var prompt: String {
    let state =
      if let failure = dashboard.saving.failure {
        "\(words.screen.notSavedShort)\(words.colon)\(words.text(failure))"
      } else if !dashboard.saving.waiting.isEmpty {
        words.screen.saving
      } else if let away = dashboard.saving.away {
        words.screen.lastRead(words.text(away))
      } else {
        words.screen.saved
      }
    return displayable("\(asked) (\(state)) > ")
  }

  private var asked: String {
    if question != nil { return plain.yesOrNoOnly }
    if let exporting { return question(of: exporting) }
    switch dashboard.screen {
    case .tally: return plain.tally
    case .rows(let rows): return question(of: rows)
    case .form(let form): return question(of: form)
    case .reported(let form): return question(of: form)
    default:
      return chosen.flatMap { programme.activities[id: $0]?.listTitle }
        ?? words.text(dashboard.period)
    }
  }

  /// What is left unfinished when the input ends here.
  package mutating func end() {
    switch dashboard.screen {
    case .rows(let rows) where rows.isDirty: say(plain.unfinished)
    case .form(let form) where form.isDirty: say(plain.unfinished)
    case .reported(let form) where form.isDirty: say(plain.unfinished)
    default: break
    }
    isOver = true
  }

  // MARK: Figures

  /// The counts and percentages of an activity with their bases, in one line.
  func figuresLine(of id: Activity.ID) -> String {
    guard let figures = dashboard.figures[id], let used = figures.used else {
      return words.notCollected
    }
    return line(used, disabilities: used.disabilities.methods)
  }

  /// The same of pooled people.
  func line(_ composition: Composition, disabilities: [DisabilityMethod?]) -> String {
    var parts = [
      "\(words.total) \(words.text(composition.total))",
      "\(words.women) \(whole(composition.women))",
      "\(words.men) \(whole(composition.men))",
      "\(words.young) \(whole(composition.young))",
    ]
    for method in disabilities.isEmpty ? [nil] : disabilities {
      let ratio = composition.disabilities.ratio(by: method, among: composition.total)
      parts.append("\(words.disability(by: method)) \(whole(ratio))")
    }
    parts.append("\(words.displaced) \(whole(composition.displaced))")
    return parts.joined(separator: "; ")
  }

  /// A ratio with its base; what nobody asked is said in words, not by a sign that is not read out.
  private func whole(_ ratio: Ratio) -> String {
    ratio.isCollected ? words.whole(ratio) : words.notCollected
  }
}
