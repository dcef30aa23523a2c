import Frames
import Programmes
import Reports

// Marks: the activities that a key acts on together. They stay over filters and periods until they are
// taken away; what is done with them is one change of the history.

extension Dashboard {
  /// The marked activities that there are, in the order of their days.
  var markedActivities: [Activity.ID] {
    guard !activityList.marked.isEmpty else { return [] }
    let found = activityList.marked.compactMap { programme.activities[id: $0] }
    return found.map { ($0.starts.number, $0.id) }.sorted { $0 < $1 }.map(\.1)
  }

  /// Pools the marked anew.
  mutating func poolMarked() {
    guard !activityList.marked.isEmpty else { return markedReach = nil }
    var reach = Reach()
    for id in activityList.marked {
      guard let activity = programme.activities[id: id], activity.countsAsReach,
        let figures = figures[id]
      else { continue }
      reach.add(figures)
    }
    markedReach = reach
  }

  /// Marks the selected activity, or takes its mark away, and goes on to the next; or all that are
  /// shown, and where all are marked, none of them.
  mutating func mark(_ name: CommandName) {
    let shown = activityList.visible
    if name == .markAll {
      if shown.allSatisfy(activityList.marked.contains) {
        activityList.marked.subtract(shown)
      } else {
        activityList.marked.formUnion(shown)
      }
    } else if let id = activityList.selected {
      if activityList.marked.remove(id) == nil { activityList.marked.insert(id) }
      move(.by(1))
    }
    marksChanged()
  }

  /// Marks the selected activity and the one next to it, and goes there.
  mutating func markOn(by step: Int) {
    guard pane == .activities, let id = activityList.selected else { return }
    activityList.marked.insert(id)
    move(.by(step))
    if let id = activityList.selected { activityList.marked.insert(id) }
    marksChanged()
  }

  mutating func unmarkAll() {
    guard !activityList.marked.isEmpty else { return }
    activityList.marked = []
    marksChanged()
  }

  private mutating func marksChanged() {
    ratiosScroll = 0
    poolMarked()
    let isAsked = activityList.asked.terms.contains { $0.condition == .marked }
    if isAsked { refreshFiltered() }
  }

  /// Puts the marked away, in one change.
  mutating func remove(_ ids: [Activity.ID]) -> [Effect] {
    let activities = ids.compactMap { programme.activities[id: $0] }
    unmarkAll()
    return perform(
      Change(activities.map { .activity(before: $0, after: nil) }),
      words.browse.removedMany(activities.count))
  }

  /// The first of their titles, for a question.
  func listTitles(_ ids: [Activity.ID]) -> String {
    ids.prefix(3).compactMap { programme.activities[id: $0]?.listTitle }.joined(separator: ", ")
      + (ids.count > 3 ? "…" : "")
  }
}
