import Frames
import Languages
import Programmes
import Registers
import Reports
import Testing

@testable import Dashboards

@Suite("The records of a tally")
struct TallyRecordsTests {
  @Test("are one for each kind of people, also when the first was taken back")
  func takenBack() throws {
    let desk = try LiveDesk(seed: 1, language: .french)
    desk.press(.character("f"))
    for letter in "pointage (exercice)" { desk.press(.character(letter)) }
    desk.press(.enter, .character("t"), .character("u"), .backspace)
    desk.press(.character("u"), .character("u"), .character("u"))
    desk.save()
    let activity = try desk.read().programme.activity("exercice-pointage")
    #expect(activity.headcounts.map(\.count) == [3])
  }
}
