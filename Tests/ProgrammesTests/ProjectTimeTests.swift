import Programmes
import Testing

@Suite("A project's time")
struct ProjectTimeTests {
  private func project(_ starts: String, _ ends: String) -> Project {
    Project(id: "just-future", name: "Just Future", starts: Day(starts), ends: Day(ends))
  }

  @Test(
    "is month 33 of 60 at the end of September 2023",
    arguments: [
      ("2023-09-30", 33, 33, 55), ("2023-09-29", 32, 33, 55), ("2023-09-01", 32, 33, 53),
      ("2023-10-01", 33, 34, 55), ("2020-12-31", 0, 0, 0), ("2021-01-01", 0, 1, 0),
      ("2021-01-31", 1, 1, 2), ("2025-12-30", 59, 60, 99), ("2025-12-31", 60, 60, 100),
      ("2030-01-01", 60, 60, 100),
    ])
  func justFuture(day: String, elapsed: Int, month: Int, percent: Int) throws {
    let today = try #require(Day(day))
    let time = try #require(ProjectTime(project("2021-01-01", "2025-12-31"), on: today))
    #expect(time.months == 60)
    #expect(time.monthsElapsed == elapsed)
    #expect(time.month == month)
    #expect(time.percent == percent)
    #expect(time.isOver == (elapsed == 60))
  }

  @Test("counts months from the first day, whatever it is")
  func oddStarts() throws {
    let today = try #require(Day("2023-03-30"))
    let time = try #require(ProjectTime(project("2023-01-31", "2023-04-15"), on: today))
    #expect(time.months == 3)
    #expect(time.monthsElapsed == 2)
    #expect(time.month == 2)
    #expect(time.year == 1)
  }

  @Test("is unknown where a day is")
  func unknown() throws {
    let day = try #require(Day("2023-09-30"))
    #expect(ProjectTime(Project(id: "p", name: "P", starts: day), on: day) == nil)
  }

  @Test("stands beside what was done: activities, people, what is still planned")
  func progress() throws {
    var programme = try office()
    programme.projects[id: "just-future"] = project("2021-01-01", "2025-12-31")
    programme.activities.update("c") { $0.details.projects = ["just-future"] }
    programme.activities.update("e") { $0.details.projects = ["just-future"] }
    let today = try #require(Day("2023-08-31"))
    let progress = try #require(programme.progress(on: today).first)
    #expect(progress.time?.month == 32)
    #expect(progress.done.activities == 2)
    #expect(progress.done.participations == .number(20))
    #expect(progress.done.shared == 0)
    programme.activities.update("c") { $0.details.projects = ["just-future", "other"] }
    let shared = try #require(programme.progress(on: today).first)
    #expect((shared.done.activities, shared.done.shared) == (2, 1))
    #expect(shared.done.sharedParticipations == .number(10))
    #expect(progress.planned == 1)
    #expect(progress.ofUnknownDays == 0)
  }
}

@Suite("A project's years")
struct ProjectYearTests {
  private let programme = {
    var programme = Programme.small
    programme.projects[id: "just-future"] = Project(
      id: "just-future", name: "Just Future", starts: Day("2021-04-15"), ends: Day("2023-09-30"))
    return programme
  }()

  @Test("are written with the project, and run from its first day to its last")
  func years() throws {
    let second = try #require(programme.period("just-future:2"))
    #expect(second.description == "just-future:2")
    #expect((second.first.description, second.last.description) == ("2022-04-15", "2023-04-14"))
    #expect(second.next.description == "just-future:3")
    #expect(second.next.last.description == "2023-09-30", "the project ends there")
    #expect(second.previous == second.yearBefore)
    #expect(second.previous.previous.description == "2020-04-15..2021-04-14")
    #expect(second.kind == .span)
  }

  @Test(
    "are read only where they are",
    arguments: ["just-future:0", "just-future:4", "just-future", "nowhere:1", "elections:1", ":1"])
  func none(text: String) {
    #expect(programme.period(text) == nil)
  }

  @Test(
    "are not the only periods that have one a year before",
    arguments: [
      ("2023-Q3", "2022-Q3"), ("2024-02", "2023-02"), ("2023-S1", "2022-S1"), ("2023", "2022"),
      ("2024-02-29..2024-03-10", "2023-02-28..2023-03-10"),
    ])
  func yearBefore(period: String, earlier: String) throws {
    #expect(try #require(Period(period)).yearBefore.description == earlier)
  }

  @Test(
    "and the ends of a quarter name it",
    arguments: [
      ("2023-07-01", "2023-09-30", "2023-Q3"), ("2023-07-01", "2023-07-31", "2023-07"),
      ("2023-01-01", "2023-06-30", "2023-S1"), ("2023-01-01", "2023-12-31", "2023"),
      ("2023-07-02", "2023-09-30", "2023-07-02..2023-09-30"),
    ])
  func names(first: String, last: String, name: String) throws {
    let starts = try #require(Day(first))
    let ends = try #require(Day(last))
    #expect(Period(naming: starts, through: ends).description == name)
  }
}
