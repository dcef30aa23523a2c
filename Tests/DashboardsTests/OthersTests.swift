import Dashboards
import Frames
import Programmes
import Testing

/// What others do to the register while the dashboard is open.
@Suite("Others at the same register")
struct OthersTests {
  private func counted(
    _ activity: Activity, _ number: Int, _ station: String = "fatou"
  ) -> Activity {
    var activity = activity
    activity.headcounts.append(
      Headcount(id: "h-\(station)", station: station, traits: Traits(sex: .female), count: number))
    return activity
  }

  @Test("show what they counted, beside what is counted here and not yet saved")
  func together() throws {
    var officer = try Officer()
    try officer.find("pointage")
    try officer.press(.character("t"))
    try officer.type("uu")
    let here = try officer.dashboard.programme.activity("exercice-pointage")
    var there = here
    there.headcounts = []
    // The register does not hold the two keys yet, and has three of another station.
    try officer.send(.changed(activities: [here.id: counted(there, 3)], people: [:]))
    #expect(officer.screen().contains("Total 5"))
    try officer.diskAnswers()
    // Now it holds both: nothing is counted twice.
    try officer.send(.changed(activities: [here.id: counted(here, 3)], people: [:]))
    #expect(officer.screen().contains("Total 5"))
    // At the door it is the total that tells, and no line that would cover what is armed.
    #expect(officer.screen().contains("Ici 2 · ailleurs 3"))
    #expect(!officer.screen().contains("Changé ailleurs"))
  }

  @Test("leave the selection, the screen and what is being typed as they are")
  func typing() throws {
    var officer = try Officer()
    try officer.find("rss")
    try officer.press(.character("e"))
    let old = try officer.dashboard.programme.activity("campagne-rss-bamako")
    for _ in 0..<7 { try officer.press(.down) }
    try officer.type("Salle A")
    var new = old
    new.details.shortTitle = "Vu ailleurs"
    new.details.venue = "Salle C"
    try officer.send(.changed(activities: [old.id: new], people: [:]))
    let screen = officer.screen()
    // The line that was not touched shows the new text, the one being typed its own.
    #expect(screen.contains("Titre court           Vu ailleurs"))
    #expect(screen.contains("▸Salle                 Salle A"))
    try officer.press(.enter)
    guard case .save(let change, _)? = officer.effects.last,
      case .details(let before, let after)? = change.edits.first
    else {
      Issue.record("\(officer.effects)")
      return
    }
    // Of the line that both have touched, what it was is told too, so that saving finds both.
    #expect(before.venue == old.details.venue && after.venue == "Salle A")
    #expect(before.shortTitle == "Vu ailleurs" && after.shortTitle == "Vu ailleurs")
  }

  @Test("make undo refuse what they have changed since, and nothing else")
  func undo() throws {
    var officer = try Officer()
    try officer.find("rss")
    try officer.press(.character("e"))
    try officer.press(.down)
    try officer.type(" bis")
    try officer.press(.enter)
    try officer.diskAnswers()
    var now = try officer.dashboard.programme.activity("campagne-rss-bamako")
    now.details.venue = "Salle C"
    try officer.send(.changed(activities: [now.id: now], people: [:]))
    var meddled = now
    meddled.details.shortTitle = "Autre"
    try officer.send(.changed(activities: [now.id: meddled], people: [:]))
    try officer.press(.character("u"))
    #expect(officer.screen().contains("quelqu’un a changé la fiche depuis"))
    try officer.send(.changed(activities: [now.id: now], people: [:]))
    try officer.press(.character("u"))
    let undone = try officer.dashboard.programme.activity("campagne-rss-bamako")
    #expect(undone.shortTitle == "RSS, vision malienne")
    // What somebody else set meanwhile stays.
    #expect(undone.venue == "Salle C")
  }

  @Test("who put an activity away while it is entered end the entry, and say so")
  func gone() throws {
    var officer = try Officer()
    try officer.find("pointage")
    try officer.press(.character("t"))
    let id = try officer.dashboard.programme.activity("exercice-pointage").id
    try officer.send(.changed(activities: [id: nil], people: [:]))
    #expect(officer.screen().contains("l’activité n’est plus dans le registre"))
    #expect(officer.screen().contains("Activités"))
    #expect(officer.dashboard.programme.activities[id: id] == nil)
  }

  @Test("have their earlier changes taken back through the register, which says what it was")
  func earlier() throws {
    var officer = try Officer()
    try officer.press(.character("u"))
    #expect(officer.effects.last == .takeBackEarlier(ticket: 1))
    let activity = try officer.dashboard.programme.activity("campagne-rss-bamako")
    var before = activity
    before.details.venue = "Salle d’avant"
    try officer.send(.saved([1]))
    try officer.send(.changed(activities: [activity.id: before], people: [:]))
    try officer.send(.tookBack(1, made: day("2023-09-29"), activity.id))
    #expect(officer.screen().contains("Le dernier changement du 29/09/2023 est défait : RSS"))
    #expect(
      try officer.dashboard.programme.activity("campagne-rss-bamako").venue == "Salle d’avant")
    try officer.press(.character("r"))
    #expect(officer.effects.last == .doAgainEarlier(ticket: 2))
    try officer.send(.refused(2, .nothingToTakeBack))
    #expect(officer.screen().contains("rien à annuler ni à rétablir"))
  }

  @Test("may rewrite everything: what is not saved yet stands over the new reading")
  func anew() throws {
    var officer = try Officer()
    try officer.find("pointage")
    try officer.press(.character("t"))
    try officer.type("uuu")
    var programme = try Officer.demo()
    programme.name = "Autre bureau"
    try officer.send(.opened(OpenedRegister(programme, figures: [], problems: 0)))
    #expect(officer.screen().contains("Total 3"))
    #expect(officer.dashboard.programme.name == "Autre bureau")
  }
}
