/// How far a project's time has run on a day: month 33 of 60.
package struct ProjectTime: Hashable, Sendable {
  package let starts: Day
  package let ends: Day
  package let day: Day

  /// nil when the project's first or last day is not known.
  package init?(_ project: Project, on day: Day) {
    guard let starts = project.starts, let ends = project.ends, starts <= ends else { return nil }
    self.starts = starts
    self.ends = ends
    self.day = day
  }

  /// How many months the project has, one begun counted whole.
  package var months: Int { ProjectTime.months(from: starts, through: ends).begun }

  /// How many of them are over by the end of the day: 33 at the end of September 2023 for a project that
  /// began in January 2021. All of them after the project's end.
  package var monthsElapsed: Int {
    guard day < ends else { return months }
    return day < starts ? 0 : ProjectTime.months(from: starts, through: day).whole
  }

  /// The month that the day lies in, 1 for the first: 33 all through September 2023; 0 before the start,
  /// the last month after the end.
  package var month: Int {
    guard day < ends else { return months }
    return day < starts ? 0 : ProjectTime.months(from: starts, through: day).begun
  }

  /// The share of the project's days that are over by the end of the day, in percent; 100 only when all
  /// are.
  package var percent: Int {
    let total = ends.number - starts.number + 1
    let elapsed = min(max(0, day.number - starts.number + 1), total)
    return elapsed < total ? min(99, percentage(of: elapsed, in: total)) : 100
  }

  package var isOver: Bool { day >= ends }
  package var hasBegun: Bool { day >= starts }

  /// The year of the project that the day lies in; nil outside it.
  package var year: Int? { hasBegun && day <= ends ? (month - 1) / 12 + 1 : nil }

  private static func months(from first: Day, through last: Day) -> (whole: Int, begun: Int) {
    let after = last.adding(days: 1)
    var whole = (after.year - first.year) * 12 + after.month - first.month
    // The first of a month ends at the same day of the next, or at that month's last day.
    while first.adding(months: whole) > after { whole -= 1 }
    return (whole, first.adding(months: whole) < after ? whole + 1 : whole)
  }
}

/// A project's time elapsed beside what was done.
package struct ProjectProgress: Sendable, Identifiable {
  package let project: Project
  /// nil when the project's days are not known.
  package let time: ProjectTime?
  /// Our activities of the project whose first day is not after that day.
  package let done: Standing
  /// How many of our activities of it the register has for later days, and of unknown days that may be
  /// over or not.
  package let planned: Int
  package let ofUnknownDays: Int

  package var id: Project.ID { project.id }
}

extension Programme {
  /// Each project with its time and what was done by the end of a day, in the order of the register; of
  /// the activities that a filter admits.
  package func progress(
    on day: Day, filter: ActivityFilter = .everything, figures: [Figures] = []
  ) -> [ProjectProgress] {
    // Of one project, and of several.
    var done: [Project.ID: Standing] = [:]
    var shared: [Project.ID: Standing] = [:]
    var planned: [Project.ID: Int] = [:]
    var ofUnknownDays: [Project.ID: Int] = [:]
    let nothing = Standing(KeptPeople(participants))
    let isKnown = figures.count == activities.count
    for index in activities.indices {
      let details = activities[index].details
      guard details.countsAsReach, !details.projects.isEmpty, filter.admits(details, in: self)
      else { continue }
      let projects = groups(of: details, by: .project)
      if details.starts > day {
        for project in projects { planned[project, default: 0] += 1 }
      } else if !details.daysAreKnown, details.ends > day {
        for project in projects { ofUnknownDays[project, default: 0] += 1 }
      } else {
        let own = isKnown ? figures[index] : Figures(activities[index], youth: youthDefinition)
        if projects.count == 1 {
          done[projects[0], default: nothing].add(own, details)
        } else {
          for project in projects { shared[project, default: nothing].add(own, details) }
        }
      }
    }
    return projects.map { project in
      ProjectProgress(
        project: project, time: ProjectTime(project, on: day),
        done: (done[project.id] ?? nothing) + (shared[project.id]?.asShared ?? nothing),
        planned: planned[project.id] ?? 0,
        ofUnknownDays: ofUnknownDays[project.id] ?? 0)
    }
  }
}
