import Frames
import Programmes
import Reports

/// The places that were looked at, to walk back over them and forward again, as on the pages of a
/// book: the panes, sheets, persons, views, findings, and each period and project. Where something is
/// entered is no place.
struct Trail: Hashable, Sendable {
  var behind: [TrailPlace] = []
  var ahead: [TrailPlace] = []
  /// The last one, while something is entered or asked.
  var last: TrailPlace?
  /// Whether the key walked over the trail itself.
  var isWalking = false

  /// So many are kept.
  static let length = 100

  /// A new place was reached from this one. Whoever returns where they came from, with a key for that,
  /// walks back.
  mutating func leave(_ place: TrailPlace, for next: TrailPlace, isReturning: Bool) {
    if isReturning, behind.last?.isSame(as: next) == true {
      behind.removeLast()
      ahead.append(place)
      return
    }
    behind.append(place)
    if behind.count > Trail.length { behind.removeFirst() }
    ahead = []
  }
}

/// Where an officer was: the screen, what was selected and how far it was scrolled.
struct TrailPlace: Hashable, Sendable {
  var screen: Screen
  var pane: Pane
  var period: Period
  var project: Project.ID?
  var filter: TextField
  var activity: Activity.ID?
  var activityTop: Int
  var attendance: Attendance.ID?
  var participantTop: Int

  /// Whether both are one place, whatever is selected there.
  func isSame(as other: TrailPlace) -> Bool {
    guard period == other.period, project == other.project else { return false }
    return switch (screen, other.screen) {
    case (.browse, .browse), (.people, .people), (.findings, .findings), (.records, .records),
      (.past, .past), (.pairs, .pairs):
      true
    case (.views(let one), .views(let other)): one.tab == other.tab && one.inside == other.inside
    case (.sheet(let one), .sheet(let other)): one.activity == other.activity
    case (.person(let one), .person(let other)): one.person == other.person
    default: false
    }
  }
}

extension Dashboard {
  /// Where the officer is; nil where something is entered or asked.
  private var place: TrailPlace? {
    guard popup == nil else { return nil }
    switch screen {
    case .browse, .sheet, .findings, .views, .people, .person, .records, .past, .pairs: break
    case .form, .tally, .rows, .reported: return nil
    }
    return TrailPlace(
      screen: screen, pane: pane, period: period, project: project, filter: activityList.filter,
      activity: activityList.selected, activityTop: activityList.top,
      attendance: participantList.selected, participantTop: participantList.top)
  }

  /// Does what a key says, and notes where it led away from.
  mutating func following(_ key: Key, _ press: (inout Dashboard) -> [Effect]) -> [Effect] {
    let ways: Set<CommandName> = [.back, .backFromView, .backFromPerson, .backFromPeople]
    let isReturning = keymap.command(for: key, in: keyScope).map(ways.contains) ?? false
    let before = place ?? trail.last
    trail.isWalking = false
    let effects = press(&self)
    guard let after = place else {
      trail.last = before
      return effects
    }
    if let before, !trail.isWalking, !before.isSame(as: after) {
      trail.leave(before, for: after, isReturning: isReturning)
    }
    trail.last = after
    return effects
  }

  mutating func goBack() {
    guard let here = place, let former = trail.behind.popLast() else {
      notice = Notice(words.browse.noPlaceBehind)
      return
    }
    trail.ahead.append(here)
    go(to: former)
  }

  mutating func goForward() {
    guard let here = place, let next = trail.ahead.popLast() else {
      notice = Notice(words.browse.noPlaceAhead)
      return
    }
    trail.behind.append(here)
    go(to: next)
  }

  private mutating func go(to place: TrailPlace) {
    trail.isWalking = true
    pane = place.pane
    period = place.period
    project = place.project
    screen = place.screen
    activityList.filter = place.filter
    activityList.selected = place.activity
    activityList.top = place.activityTop
    participantList.filter = TextField()
    refreshLists()
    participantList.selected = place.attendance
    participantList.top = place.participantTop
    refreshParticipants()
    leaveWhatIsGone()
    if case .people(var people) = screen {
      look(&people)
      screen = .people(people)
    }
    refreshPerson()
    refreshView()
  }
}
