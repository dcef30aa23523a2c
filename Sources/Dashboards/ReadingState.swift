package import Programmes

/// How far the register is read: until all of it is, there is only a part to look at.
package struct ReadingState: Hashable, Sendable {
  package var done: Int
  package var total: Int

  package init(done: Int = 0, of total: Int = 0) {
    self.done = done
    self.total = total
  }
}

/// A register that is read to its end.
package struct OpenedRegister: Hashable, Sendable {
  package var programme: Programme
  /// Those of each activity in the programme's order; none: they are reckoned from the programme.
  package var figures: [Figures]
  /// How many findings the files have.
  package var problems: Int
  /// Identifiers that nothing new is to have.
  package var givenIDs: GivenIDs

  package init(
    _ programme: Programme, figures: [Figures] = [], problems: Int = 0,
    givenIDs: GivenIDs = GivenIDs()
  ) {
    self.givenIDs = givenIDs
    self.programme = programme
    self.figures = figures
    self.problems = problems
  }
}

extension Dashboard {
  /// Takes the whole register in the place of the part that was shown so far. Where the officer is,
  /// what is selected, filtered and scrolled stays.
  mutating func open(_ opened: OpenedRegister) {
    let sawNothing = activitiesInPeriod == 0
    reading = nil
    problems = opened.problems
    adopt(opened)
    applyWaiting { _ in true }
    if sawNothing { period = Dashboard.firstPeriod(of: programme, today: today) }
    refreshLists()
    if let toRestore { restore(toRestore) }
    refreshView()
    refreshRecords()
    meetForm()
  }

  /// Up to so many people, the index is built at once.
  package static let smallRoster = 2_000
  /// How many people may have come or been changed before the index of the roster is made anew.
  static let mostNoted = 500

  /// Takes a programme with its figures, without a look at the lists.
  mutating func adopt(_ opened: OpenedRegister) {
    programme = opened.programme
    givenIDs.formUnion(opened.givenIDs)
    figures = [:]
    let isAsked = chosenYouth == nil || chosenYouth == programme.youthDefinition
    if let chosenYouth { programme.youthDefinition = chosenYouth }
    // That of a large roster comes when it is built.
    let isSmall = programme.participants.count <= Dashboard.smallRoster
    peopleToIndex = []
    isIndexing = false
    rosterNames = nil
    rosterIndex = isSmall ? RosterIndex(programme.participants) : nil
    let activities = programme.activities.elements
    guard isAsked, opened.figures.count == activities.count else {
      for activity in activities { measure(activity) }
      return
    }
    figures.reserveCapacity(activities.count)
    for (activity, known) in zip(activities, opened.figures) { figures[activity.id] = known }
  }

  /// Says that something must wait for the whole register; false when it is there.
  mutating func mustWait() -> Bool {
    guard let reading else { return false }
    notice = Notice(words.screen.waitForReading(reading.done, reading.total))
    return true
  }
}
