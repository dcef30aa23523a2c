import Frames
import Languages
import Programmes
import Reports
import Testing

@testable import Dashboards

@Suite("Taking back what was done before a restart")
struct EarlierSessionTests {
  @Test("takes a new activity off the screen too")
  func activity() throws {
    let desk = try LiveDesk(seed: 1, language: .french)
    desk.press(.character("n"), .character("T"), .down, .down, .down, .down)
    for letter in "1/9/2023" { desk.press(.character(letter)) }
    desk.press(.enter)
    let made = try #require(desk.asked.first)
    let ids = Set(desk.dashboard.programme.activities.map(\.id))
    try desk.restart()
    #expect(Set(desk.dashboard.programme.activities.map(\.id)) == ids, "\(made)")
    desk.press(.character("u"))
    desk.save()
    #expect(desk.dashboard.programme.activities.count == ids.count - 1)
    #expect(try desk.trash().count == 1)
  }

  @Test("takes a new person out of the roster too, and the other way round")
  func person() throws {
    let desk = try LiveDesk(seed: 1, language: .french)
    let people = desk.dashboard.programme.participants.count
    desk.press(.character("f"))
    for letter in "saisie (exercice)" { desk.press(.character(letter)) }
    desk.press(.enter, .character("s"))
    for letter in "Nana Nouvelle" { desk.press(.character(letter)) }
    desk.press(.tab, .character("f"), .enter)
    #expect(desk.dashboard.programme.participants.count == people + 1)
    try desk.restart()
    desk.press(.character("u"))
    desk.save()
    #expect(desk.dashboard.programme.participants.count == people)
    desk.press(.character("r"))
    desk.save()
    #expect(desk.dashboard.programme.participants.count == people + 1)
  }
}
