import Programmes
import Testing

/// Each kind of finding has a case that raises it and one close to it that does not.
@Suite("Findings")
struct FindingTests {
  private func kinds(_ programme: Programme, today: String = "2023-10-01") -> [Finding.Kind] {
    // Who came is a matter of its own, and nobody did to most of these.
    programme.findings(today: Day(today) ?? Day(number: 0)).map(\.kind)
      .filter { $0.code != "nobodyEntered" }
  }

  private func kinds(_ figures: Reported...) -> [Finding.Kind] {
    kinds(Programme([Activity("a", reported: figures)]))
  }

  private func kinds(_ attendances: [Attendance]) -> [Finding.Kind] {
    var programme = Programme([Activity("a", attendances: attendances)])
    programme.participants.add(Participant(id: "p-1", name: "Somebody"))
    return kinds(programme)
  }

  private func details(_ change: (inout Activity.Details) -> Void) -> Programme {
    var activity = Activity("a")
    change(&activity.details)
    return Programme([activity])
  }

  @Test("an end before the start")
  func endsBeforeStart() {
    let programme = details { $0.ends = $0.starts.adding(days: -1) }
    let day = Activity("a").details.starts
    #expect(kinds(programme) == [.endsBeforeStart(starts: day, ends: day.adding(days: -1))])
    #expect(kinds(details { $0.ends = $0.starts }) == [])
    let read = Activity.Details(
      id: "a", title: "", kind: .other, role: .organised, starts: day, ends: day.adding(days: -9))
    #expect(read.ends == day.adding(days: -9), "as the file has it, so that it can be told")
  }

  @Test("a day in the future")
  func dayInFuture() {
    let programme = Programme([Activity("a")])
    #expect(kinds(programme, today: "2023-08-11") == [])
    #expect(
      kinds(programme, today: "2023-08-10") == [.dayInFuture(Activity("a").details.starts)])
  }

  @Test("somebody born after the activity")
  func bornAfterActivity() {
    #expect(kinds([Attendance(id: "a", age: .birthYear(2023))]) == [])
    #expect(
      kinds([Attendance(id: "a", age: .birthYear(2031))])
        == [.bornAfterActivity(year: 2031, Activity("a").details.starts)])
  }

  @Test("an age that nobody has")
  func impossibleAge() {
    #expect(kinds([Attendance(id: "a", age: .years(120))]) == [])
    #expect(kinds([Attendance(id: "a", age: .years(0))]) == [])
    #expect(kinds([Attendance(id: "a", age: .years(140))]) == [.impossibleAge(140)])
    #expect(kinds([Attendance(id: "a", age: .birthYear(1903))]) == [])
    #expect(kinds([Attendance(id: "a", age: .birthYear(1883))]) == [.impossibleAge(140)])
  }

  @Test("a reference to what is not in the register, with the nearest that is")
  func unknownReference() {
    #expect(
      kinds(
        details {
          $0.places = ["gao", "lagos"]
          $0.projects = ["just-future"]
          $0.themes = ["elections"]
          $0.organisers = ["cnf"]
          $0.partners = ["cnf"]
          $0.attended = ["cnf"]
          $0.source = "bulletin"
        }) == [])
    let changes: [(inout Activity.Details, String) -> Void] = [
      { $0.places = [$1] }, { $0.projects = [$1] }, { $0.themes = [$1] },
      { $0.organisers = [$1] }, { $0.partners = [$1] }, { $0.attended = [$1] },
      { $0.source = $1 },
    ]
    for change in changes {
      let programme = details { change(&$0, "xxxxxxxxx") }
      #expect(kinds(programme) == [.unknownReference("xxxxxxxxx", nearest: nil)])
    }
    #expect(
      kinds(details { $0.places = ["moptti"] })
        == [.unknownReference("moptti", nearest: "mopti")])
    #expect(kinds([Attendance(id: "a", participant: "p-1")]) == [])
    #expect(
      kinds([Attendance(id: "a", participant: "p-2")]) == [.unknownReference("p-2", nearest: nil)])
  }

  @Test(
    "an unknown source of any reported figure",
    arguments: [
      Reported(.total, "115", source: "buletin"), Reported(.sessions, "1", source: "buletin"),
      Reported(.women, "60%", source: "buletin"), Reported(.women, "~60%", source: "buletin"),
      Reported(.days, "1", source: "buletin"),
      Reported(.firstDay, "2023-08-11", source: "buletin"),
    ])
  func unknownSource(figure: Reported) {
    #expect(kinds(figure) == [.unknownReference("buletin", nearest: "bulletin")])
    var right = figure
    right.source = "bulletin"
    #expect(kinds(right) == [])
  }

  @Test("the same person twice, under one identifier or two")
  func samePersonTwice() {
    let once = [Attendance(id: "a", participant: "p-1"), Attendance(id: "b"), Attendance(id: "c")]
    #expect(kinds(once) == [])
    #expect(
      kinds(once + [Attendance(id: "d", participant: "p-1")]) == [.samePersonTwice("p-1")])
    func records(_ sameAs: Participant.ID?) -> Programme {
      let two = ["p-1", "p-2"].map { (id: String) in Attendance(id: "a-\(id)", participant: id) }
      var programme = Programme([Activity("a", attendances: two)])
      programme.participants.add(Participant(id: "p-1", name: "Somebody"))
      programme.participants.add(Participant(id: "p-2", name: "Somebody else", sameAs: sameAs))
      return programme
    }
    #expect(kinds(records(nil)) == [])
    #expect(kinds(records("p-1")) == [.samePersonTwice("p-2")])
  }

  @Test("name the record and the field that they are about")
  func subjects() {
    var programme = Programme([
      Activity(
        "a", reported: [Reported(.total, "1"), Reported(.women, "2")],
        attendances: [Attendance(id: "a-1", age: .birthYear(2031))])
    ])
    programme.activities.update("a") { $0.details.places = ["nowhere-at-all"] }
    let subjects = programme.findings(today: programme.activities[0].starts).map(\.subject)
    #expect(
      subjects == [
        .init(type: "Activity", id: "a", field: "Place", activity: "a"),
        .init(type: "Attendance", id: "a-1", field: "BirthYear", activity: "a"),
        .init(type: "Reported", id: "r-women-2-total", field: "Value", activity: "a"),
      ])
  }

  @Test("are errors when they cannot be right, warnings when they need a look")
  func severity() {
    let subject = Finding.Subject(type: "Activity", id: "a")
    #expect(Finding(.infeasiblePercent(90, of: 5), subject).severity == .error)
    #expect(
      Finding(.contradictoryDuration(printed: 3, recorded: 4), subject).severity == .warning)
    #expect(Finding.Severity.error < .warning, "errors are sorted first")
  }
}
