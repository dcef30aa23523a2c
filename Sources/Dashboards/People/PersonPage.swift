import Frames
import Programmes
import Reports

/// What the register says of one person, and everything that she or he took part in.
struct PersonPage: Hashable, Sendable {
  let person: Participant.ID
  /// The newest first.
  var attended: [PersonAttendance]
  var selected = 0
  var top = 0
  /// Whether the list of people is behind it, or the panes.
  let isFromPeople: Bool
}

extension Dashboard {
  /// Opens somebody's page; `people` is the list it is opened from.
  mutating func openPerson(_ id: Participant.ID, from people: PeopleScreen?) -> [Effect] {
    let kept = programme.participants.kept(id)
    guard programme.participants[id: kept] != nil else { return [] }
    if let people { lastPeople = people }
    proposals = nil
    screen = .person(
      PersonPage(
        person: kept, attended: programme.attendances(of: kept), isFromPeople: people != nil))
    return []
  }

  mutating func press(_ key: Key, in page: PersonPage) -> [Effect] {
    var page = page
    switch keymap.command(for: key, in: .person) {
    case .openFromPerson:
      guard page.attended.indices.contains(page.selected) else { return [] }
      return open(page.attended[page.selected])
    case .backFromPerson:
      if page.isFromPeople {
        screen = .people(lastPeople)
      } else {
        screen = .browse
      }
      return []
    case let name?: return perform(name)
    case nil:
      guard let step = listStep(key), !page.attended.isEmpty else { return [] }
      page.selected = step.index(from: page.selected, count: page.attended.count)
      screen = .person(page)
      return []
    }
  }

  /// Goes to an activity, with the person selected there.
  private mutating func open(_ attended: PersonAttendance) -> [Effect] {
    guard programme.activities[id: attended.activity] != nil else { return [] }
    go(to: attended.activity)
    pane = .participants
    screen = .browse
    participantList.selected = attended.attendance.id
    refreshParticipants()
    return []
  }

  /// Selects an activity whatever the period and the filter are now.
  mutating func go(to id: Activity.ID) {
    show(id)
    if !activityList.visible.contains(id) {
      activityList.filter = TextField()
      refreshLists()
    }
    select(id)
    participantList.filter = TextField()
    refreshParticipants()
  }

  /// Somebody's page after a change elsewhere; whoever is gone has none.
  mutating func refreshPerson() {
    guard case .person(var page) = screen else { return }
    guard programme.participants[id: page.person] != nil else {
      screen = .browse
      return
    }
    page.attended = programme.attendances(of: page.person)
    page.selected = max(0, min(page.selected, page.attended.count - 1))
    screen = .person(page)
  }
}
