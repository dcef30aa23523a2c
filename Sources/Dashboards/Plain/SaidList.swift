import Programmes
import Reports

/// What stands behind a number that was said.
enum Said: Hashable, Sendable {
  case activity(Activity.ID)
  case finding(Found)
  /// Somebody at an activity.
  case attendance(Activity.ID, Attendance.ID)
  case person(Participant.ID)
  case change(PastChange)
  case putAway(PutAway)
  /// nil: all of them.
  case project(Project.ID?)
  case view(ViewScreen.Tab)
  case order(ActivityOrder)
}

extension Conversation {
  /// How much is said at once.
  private static let page = 20

  /// Says a numbered list; the numbers hold until the next one.
  mutating func sayList(_ list: [Said], empty: String) {
    numbered = list
    saidOfNumbered = 0
    if list.isEmpty { return say(empty) }
    sayMore()
  }

  mutating func sayActivities(_ ids: [Activity.ID]) {
    let empty = dashboard.activityList.filter.isEmpty ? plain.noActivities : plain.nothingAnswers
    sayList(ids.map { .activity($0) }, empty: empty)
  }

  mutating func sayMore() {
    guard saidOfNumbered < numbered.count else { return say(plain.nothingMore) }
    let end = min(numbered.count, saidOfNumbered + Conversation.page)
    for (offset, one) in numbered[saidOfNumbered..<end].enumerated() {
      say("\(saidOfNumbered + offset + 1). \(label(of: one))")
    }
    saidOfNumbered = end
    if end < numbered.count { say(plain.more(numbered.count - end)) }
  }

  private func label(of one: Said) -> String {
    switch one {
    case .activity(let id): label(of: id)
    case .finding(let found): label(of: found)
    case .attendance(let activity, let id):
      programme.activities[id: activity]?.attendances[id: id].map { person in
        label(of: person, at: activity)
      } ?? id
    case .person(let id): programme.participants[id: id].map(label(of:)) ?? id
    case .change(let change): dashboard.line(change).0
    case .putAway(let item): dashboard.line(item)
    case .project(let id):
      id.map { programme.projects[id: $0]?.name ?? $0 } ?? words.browse.allProjects
    case .view(let tab): words.screen.name(of: tab)
    case .order(let order): Dashboard.name(of: order, words)
    }
  }

  /// An activity in one line: its days, title and place, and its people.
  func label(of id: Activity.ID) -> String {
    guard let activity = programme.activities[id: id] else { return id }
    let details = activity.details
    let place = programme.placeNames(of: details, words)
    let title = details.listTitle + (place.isEmpty ? "" : ", \(place)")
    var text = "\(words.days(of: details)). \(title)"
    if let aside = dashboard.outsideReach(details) { text += ". \(aside)" }
    guard let used = dashboard.figures[id]?.used else { return text }
    text += ". \(words.total) \(words.text(used.total))"
    if used.women.isCollected {
      text += ", \(words.women.lowercased()) \(words.percent(used.women))"
    }
    return text
  }

  /// Takes what a number stands for.
  mutating func take(number: Int) -> [Effect] {
    guard numbered.indices.contains(number - 1) else {
      say(plain.noSuchNumber(number))
      return []
    }
    let one = numbered[number - 1]
    switch one {
    case .activity(let id): chose(id)
    case .finding(let found):
      inHand = one
      say(found)
    case .attendance(let activity, let id):
      inHand = one
      sayAttendance(id, at: activity)
    case .person(let id): sayPerson(id)
    case .change(let change):
      inHand = one
      say(change)
    case .putAway(let item):
      inHand = one
      say(item)
    case .project(let id): keep(to: id)
    case .view(let tab): sayView(tab, by: nil)
    case .order(let order): sort(by: order)
    }
    return []
  }
}
