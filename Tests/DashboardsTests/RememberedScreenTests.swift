import Frames
import Programmes
import Reports
import Testing

@testable import Dashboards

@Suite("Findings and records where an officer left off")
struct RememberedScreenTests {
  private func next(after officer: Officer) throws -> Officer {
    var other = try Officer()
    let remembered = try #require(Remembered(officer.dashboard.remembered.text))
    other.dashboard.restore(remembered)
    return other
  }

  @Test("the finding that was selected is selected again when the check has told what there is")
  func findings() throws {
    var officer = try Officer()
    try officer.press(.character("a"))
    try officer.send(.checked(FindingsScreenTests.found(officer)))
    try officer.press(.down, .down)
    var other = try next(after: officer)
    #expect(other.dashboard.showsFindings)
    #expect(other.screen().contains("Vérification du registre…"))
    // Left again before the check has ended, it is not forgotten.
    #expect(other.dashboard.remembered == officer.dashboard.remembered)
    try other.send(.checked(FindingsScreenTests.found(other)))
    #expect(other.screen() == officer.screen())
    // What was mended meanwhile is not there to be selected.
    other = try next(after: officer)
    try other.send(.checked(Array(FindingsScreenTests.found(other).prefix(2))))
    #expect(other.screen().contains("places.rec:3:1"))
  }

  @Test("the findings of a large register are asked for as soon as it is read")
  func large() throws {
    var officer = try Officer()
    try officer.press(.character("a"))
    var other = try Officer()
    #expect(!other.dashboard.showsFindings)
    other.dashboard.reading = ReadingState()
    other.dashboard.restore(officer.dashboard.remembered)
    #expect(other.dashboard.showsFindings)
  }

  @Test("the kind of record, what was searched for and what was selected")
  func records() throws {
    var officer = try Officer()
    try officer.press(.character("d"), .tab, .character("f"))
    for character in "wanep" { try officer.press(.character(character)) }
    try officer.press(.enter, .down)
    let other = try next(after: officer)
    #expect(other.screen() == officer.screen())
    #expect(other.dashboard.remembered == officer.dashboard.remembered)
  }

  @Test("names nobody of those who were searched for", arguments: [4, 5])
  func names(tabs: Int) throws {
    var officer = try Officer()
    try officer.press(.character("d"))
    for _ in 0..<tabs { try officer.press(.tab) }
    try officer.press(.character("f"))
    for character in "aminata" { try officer.press(.character(character)) }
    #expect(!officer.dashboard.remembered.text.contains("aminata"))
    let person = Finding(.impossibleAge(130), .init(type: "Participant", id: "p-1"))
    let found = FindingsScreenTests.found(person, officer.dashboard.words)
    #expect(officer.dashboard.mark(of: found) == nil)
  }
}
