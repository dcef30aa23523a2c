import Frames
package import Programmes
package import Reports

/// Something that the checker found, in words, with its place in a file.
package struct Found: Hashable, Sendable {
  package var diagnostic: Diagnostic
  /// What it is about; nil when it is about a file's text.
  package var finding: Finding?

  package init(_ diagnostic: Diagnostic, _ finding: Finding?) {
    self.diagnostic = diagnostic
    self.finding = finding
  }
}

/// How many findings nobody has looked at.
struct OpenFindings: Hashable, Sendable {
  var errors = 0
  var warnings = 0
}

/// The list of what cannot be right or needs a look.
struct FindingsScreen: Hashable, Sendable {
  var selected = 0
  var top = 0
  /// What was selected when the program was last left, until the check has told what there is.
  var sought: String?
}

/// Why a finding stays as it is, being typed.
struct ReasonQuestion: Hashable, Sendable {
  let finding: Finding
  /// What is said of it so far; nil when nothing is.
  let before: KnownFinding?
  var field: TextField
}

extension Dashboard {
  /// What was found, errors first, then what needs a look, then what somebody has looked at; nil while
  /// the register is being checked.
  var sortedFound: [Found]? {
    func rank(_ found: Found) -> Int {
      known(found) != nil ? 2 : found.diagnostic.isError ? 0 : 1
    }
    guard let found else { return nil }
    // Within a rank they stay in the order of the files.
    return (0...2).flatMap { wanted in found.filter { rank($0) == wanted } }
  }

  /// What a finding is known by from one start to the next: its kind and its record. nil for what is about
  /// somebody, of whom nothing is remembered, and for what is about a file's text.
  func mark(of found: Found) -> String? {
    guard let finding = found.finding else { return nil }
    let subject = finding.subject
    guard subject.type != "Participant", subject.type != "Attendance" else { return nil }
    return [finding.kind.code, subject.type, subject.id, subject.activity ?? ""]
      .joined(separator: " ")
  }

  /// Selects again what was selected when the program was last left, if it was found again.
  mutating func selectSought() {
    guard case .findings(var list) = screen, let sought = list.sought else { return }
    list.sought = nil
    let all = sortedFound ?? []
    if let index = all.firstIndex(where: { mark(of: $0) == sought }) {
      list.selected = index
      list.top = scrolled(
        0, to: index, count: all.count, rows: FindingsScreen.listRows(size, all.count))
    }
    screen = .findings(list)
  }

  /// Whether the findings are what is shown, or will be when all of the register is read: then it is to be
  /// checked however large it is.
  package var showsFindings: Bool {
    if case .findings = screen { return true }
    return toRestore?["screen"] == "findings"
  }

  /// What somebody said of it.
  func known(_ found: Found) -> KnownFinding? { found.finding.flatMap { programme.known($0) } }

  /// Counts anew the errors and warnings that nobody has looked at; every frame shows them.
  mutating func countOpenFindings() {
    let open = (found ?? []).filter { known($0) == nil }
    let errors = open.count { $0.diagnostic.isError }
    openFindings = OpenFindings(errors: errors, warnings: open.count - errors)
  }

  mutating func openFindingsScreen() -> [Effect] {
    if mustWait() { return [] }
    screen = .findings(FindingsScreen())
    stopped.remove(.check)
    return [.check]
  }

  mutating func press(_ key: Key, in list: FindingsScreen) -> [Effect] {
    let all = sortedFound ?? []
    let current = all.indices.contains(list.selected) ? all[list.selected] : nil
    switch keymap.command(for: key, in: .findings) {
    case .goToFinding: return current.map { goTo($0) } ?? []
    case .explainFinding:
      guard let finding = current?.finding else {
        notice = Notice(words.screen.findingOfText)
        return []
      }
      let before = programme.known(finding)
      popup = .reason(
        ReasonQuestion(finding: finding, before: before, field: TextField(before?.reason ?? "")))
      return []
    case .reopenFinding:
      guard let known = current.flatMap(known) else { return [] }
      return perform(
        Change(.known(before: known, after: nil)), words.screen.findingReopened)
    case .checkAgain: return openFindingsScreen()
    case .language:
      _ = perform(.language)
      return [.check]
    case let name?: return perform(name)
    case nil: break
    }
    guard let step = listStep(key), !all.isEmpty else { return [] }
    var list = list
    list.sought = nil
    list.selected = step.index(
      from: list.selected, count: all.count, page: FindingsScreen.listRows(size, all.count))
    list.top = scrolled(
      list.top, to: list.selected, count: all.count,
      rows: FindingsScreen.listRows(size, all.count))
    screen = .findings(list)
    return []
  }

  mutating func press(_ key: Key, in question: ReasonQuestion) -> [Effect] {
    var question = question
    switch keymap.command(for: key, in: .reason) {
    case .cancel: popup = nil
    case .choose:
      popup = nil
      return explain(question.finding, question.field.text)
    case let name?: return perform(name)
    case nil:
      _ = question.field.press(key)
      popup = .reason(question)
    }
    return []
  }

  /// Leaves a finding as it is, for a reason; nothing where none is given, or the same as before.
  mutating func explain(_ finding: Finding, _ reason: String) -> [Effect] {
    let before = programme.known(finding)
    let reason = String(reason.trimmingSpaces)
    guard !reason.isEmpty, reason != before?.reason else { return [] }
    let known = KnownFinding(id: before?.id ?? newID("k"), finding, reason: reason)
    return perform(Change(.known(before: before, after: known)), words.screen.findingExplained)
  }

  /// Goes to where a finding can be mended.
  private mutating func goTo(_ found: Found) -> [Effect] {
    guard let subject = found.finding?.subject, let id = activity(of: subject),
      let activity = programme.activities[id: id]
    else {
      notice = Notice(
        words.screen.mendInEditor("\(found.diagnostic.file):\(found.diagnostic.line)"))
      return []
    }
    show(id)
    activityList.filter = TextField()
    refreshLists()
    select(id)
    screen = .browse
    pane = .activities
    switch (subject.type, found.finding?.kind) {
    case (_, .nobodyEntered): notice = Notice(keyed(words.screen.noFigures))
    case (_, .contradictoryDay), (_, .dayInFuture), (_, .outsideProject):
      openForm(activity, at: .starts)
    case (_, .contradictoryDuration), (_, .endsBeforeStart): openForm(activity, at: .ends)
    case ("Activity", _):
      openForm(activity, at: FieldName(field: subject.field) ?? .title)
    case ("Reported", _): screen = .reported(ReportedForm(activity, programme))
    case ("Attendance", _), ("Participant", _):
      let person = activity.attendances.first {
        subject.type == "Attendance" ? $0.id == subject.id : $0.participant == subject.id
      }
      guard let person else { break }
      pane = .participants
      participantList.filter = TextField()
      refreshParticipants()
      participantList.selected = person.id
      return perform(.editPerson)
    default: screen = .sheet(Sheet(activity: id))
    }
    return []
  }

  /// The activity at which it is seen: its own, or for a person the last one attended.
  private func activity(of subject: Finding.Subject) -> Activity.ID? {
    if let activity = subject.activity { return activity }
    guard subject.type == "Participant" else { return nil }
    return programme.activities.elements.last { activity in
      activity.attendances.contains { $0.participant == subject.id }
    }?.id
  }

  private mutating func openForm(_ activity: Activity, at line: FieldName) {
    var form = RecordForm(editing: .activity(activity.details), formText)
    form.go(to: line)
    screen = .form(form)
  }
}

extension FieldName {
  /// The line that edits a field of the record.
  init?(field: String?) {
    switch field {
    case "Title": self = .title
    case "ShortTitle": self = .shortTitle
    case "Kind": self = .kind
    case "Role": self = .role
    case "Starts": self = .starts
    case "Ends": self = .ends
    case "Place": self = .places
    case "Venue": self = .venue
    case "Project": self = .project
    case "Theme": self = .theme
    case "TargetTotal": self = .total
    case "TargetWomen": self = .women
    case "TargetYoung": self = .young
    case "TargetDisability": self = .disability
    case "TargetDisplaced": self = .displaced
    case "Organiser": self = .organisers
    case "Partner": self = .partners
    case "Attended": self = .attended
    case "Sessions": self = .sessions
    case "DaysKnown": self = .daysKnown
    case "Narrative": self = .narrative
    case "Result": self = .results
    case "Source": self = .source
    case "Note": self = .note
    case "Practice": self = .practice
    default: return nil
    }
  }
}
