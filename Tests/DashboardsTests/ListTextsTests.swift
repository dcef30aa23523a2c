import Frames
import Programmes
import Testing

@testable import Dashboards

@Suite("The texts of a long list")
struct ListTextsTests {
  /// The demo with two thousand activities more.
  private func officer() throws -> Officer {
    try Officer { programme in
      for number in 0..<2_000 {
        var details = Activity.Details(
          id: "2023-09-01-causerie-\(number)", title: "Causerie numéro \(number) à l’école",
          kind: .session, role: .organised, starts: day("2023-09-01"))
        details.places = [number % 2 == 0 ? "mopti" : "gao"]
        programme.activities.add(Activity(details))
      }
    }
  }

  @Test("are made behind the screen when the filter is opened, and find what letters alone find")
  func behind() throws {
    var (waiting, typing) = (try officer(), try officer())
    try waiting.press(.character("f"))
    #expect(waiting.effects == [.makeTexts])
    var texts = waiting.dashboard
    try waiting.send(.texts(texts.textsToMake().make()))
    #expect(!waiting.dashboard.searched.isEmpty)
    try typing.press(.character("f"))
    for letter in "ecole mopti" {
      try waiting.press(.character(letter))
      try typing.press(.character(letter))
      #expect(waiting.dashboard.activityList.visible == typing.dashboard.activityList.visible)
    }
    #expect(waiting.dashboard.activityList.visible.count == 1_000)
    // Opened again there is nothing to be made.
    try waiting.press(.enter, .character("f"))
    #expect(waiting.effects.count == 1)
  }

  @Test("of another list, or behind letters typed sooner, are not taken")
  func late() throws {
    var officer = try officer()
    try officer.press(.character("f"))
    var before = officer.dashboard
    let made = before.textsToMake().make()
    var programme = officer.register
    programme.activities[id: "2023-09-01-causerie-7"] = nil
    try officer.send(.changed(activities: ["2023-09-01-causerie-7": nil], people: [:]))
    officer.adopt(programme)
    try officer.send(.texts(made))
    #expect(officer.dashboard.searched.isEmpty)
    try officer.type("numero 7")
    #expect(!officer.dashboard.activityList.visible.contains("2023-09-01-causerie-7"))
    #expect(officer.dashboard.activityList.visible.contains("2023-09-01-causerie-70"))
  }

  @Test("of a short list are made at the first letter")
  func short() throws {
    var officer = try Officer()
    try officer.press(.character("f"))
    #expect(officer.effects.isEmpty)
  }
}
