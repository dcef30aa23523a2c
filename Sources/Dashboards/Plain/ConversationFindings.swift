import Frames
import Programmes
import Reports

// What cannot be right: said, gone to, and left as it is with a reason.

extension Conversation {
  /// Says what the check has found, errors first.
  mutating func sayFindings() {
    let all = dashboard.sortedFound ?? []
    let open = dashboard.openFindings
    say(
      "\(words.screen.findings)\(words.colon)"
        + words.screen.findingsCount(
          open.errors, open.warnings, all.count - open.errors - open.warnings))
    sayList(all.map { .finding($0) }, empty: plain.nothingFound)
  }

  /// How much it weighs, what it is about, and what it is.
  func label(of found: Found) -> String {
    let weight =
      dashboard.known(found) != nil
      ? plain.known : found.diagnostic.isError ? plain.error : plain.toSee
    return "\(weight). \(dashboard.placeText(found))\(words.colon)\(found.diagnostic.message)"
  }

  /// All that is known of it, and what can be done.
  mutating func say(_ found: Found) {
    let diagnostic = found.diagnostic
    say(label(of: found))
    say("\(diagnostic.file):\(diagnostic.line):\(diagnostic.column)")
    if !diagnostic.lineText.isEmpty { say("  " + diagnostic.lineText) }
    if let known = dashboard.known(found) {
      say("\(words.reasonWord)\(words.colon)\(known.reason)")
    } else if let hint = diagnostic.hint {
      say("\(words.hintWord)\(words.colon)\(hint)")
    }
    say(plain.findingHelp)
  }

  /// Goes to where the finding in hand can be mended, as Enter does on the screen.
  mutating func mend(_ found: Found, at moment: Moment) {
    guard let index = dashboard.sortedFound?.firstIndex(of: found) else { return }
    dashboard.screen = .findings(FindingsScreen(selected: index))
    _ = dashboard.update(.input(.key(Keymap.standIn(for: .goToFinding))), at: moment)
    switch dashboard.screen {
    case .form(let form):
      chosen = form.activityID
      say(plain.formHelp)
      ask(form)
    case .reported(let form):
      chosen = form.activity
      say(plain.reportedHelp)
    case .rows(let rows): correct(rows)
    case .findings: dashboard.screen = .browse
    default:
      dashboard.screen = .browse
      if let id = dashboard.activityList.selected { chose(id) }
    }
  }

  /// Leaves the finding in hand as it is, for a reason.
  mutating func explain(_ reason: String) -> [Effect] {
    guard case .finding(let found) = inHand else {
      say(plain.findingFirst)
      return []
    }
    guard let finding = found.finding else {
      say(words.screen.findingOfText)
      return []
    }
    guard !reason.isEmpty else {
      say(plain.reasonNeeded)
      return []
    }
    let effects = dashboard.explain(finding, reason)
    if !effects.isEmpty { say(words.screen.findingExplained) }
    return effects
  }

  mutating func reopen() -> [Effect] {
    guard case .finding(let found) = inHand, let known = dashboard.known(found) else {
      say(plain.findingFirst)
      return []
    }
    let effects = dashboard.perform(
      Change(.known(before: known, after: nil)), words.screen.findingReopened)
    if !effects.isEmpty { say(words.screen.findingReopened) }
    return effects
  }
}
