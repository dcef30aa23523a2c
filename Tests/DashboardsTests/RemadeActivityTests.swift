import Frames
import Languages
import Programmes
import Registers
import Testing

@testable import Dashboards

@Suite("What is made after a restart like something that was there before")
struct RemadeActivityTests {
  private func make(_ desk: LiveDesk) {
    desk.press(.character("n"), .character("T"), .down, .down, .down, .down)
    for letter in "1/9/2023" { desk.press(.character(letter)) }
    desk.press(.enter)
    desk.save()
  }

  @Test("has an identifier of its own, so that both are taken back and done again as themselves")
  func activity() throws {
    let desk = try LiveDesk(seed: 1, language: .french)
    let ids = Set(desk.dashboard.programme.activities.map(\.id))
    func made() -> Set<String> {
      Set(desk.dashboard.programme.activities.map(\.id)).subtracting(ids)
    }
    make(desk)
    let first = try #require(made().first)
    desk.press(.character("u"))
    desk.save()
    #expect(try desk.trash().map(\.activity.id) == [first] && made().isEmpty)
    try desk.restart()
    make(desk)
    #expect(made() == [first + "-2"])
    desk.press(.character("u"))
    desk.save()
    #expect(made().isEmpty)
    #expect(Set(try desk.trash().map(\.activity.id)) == [first, first + "-2"])
    try desk.restart()
    make(desk)
    #expect(made() == [first + "-3"])
  }
}
