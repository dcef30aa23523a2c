import Frames
import Testing

@testable import Dashboards

@Suite("Long work")
struct LongWorkTests {
  @Test("It is told with what and how much; Esc asks it to stop, once, and that it stopped is told")
  func stops() throws {
    var officer = try Officer()
    try officer.send(.working(LongWork(.check, done: 4_200, of: 20_000)))
    #expect(officer.screen().contains("vérification : 4 200 / 20 000 fichiers"))
    try officer.press(.escape)
    #expect(officer.effects == [.stop(.check)])
    #expect(officer.screen().contains("vérification : arrêt…"))
    try officer.press(.escape)
    #expect(officer.effects == [.stop(.check)])
    try officer.send(.stopped(.check))
    #expect(officer.screen().contains("Vérification arrêtée"))
    try officer.press(.down)
    #expect(!officer.screen().contains("vérification"))
  }

  @Test("A field and a popup keep Esc for themselves, and the work goes on")
  func fieldsFirst() throws {
    var officer = try Officer()
    try officer.send(.working(LongWork(.export)))
    try officer.press(.character("f"))
    try officer.press(.escape)
    try officer.press(.character("p"))
    try officer.press(.escape)
    #expect(officer.effects.isEmpty)
    #expect(officer.screen().contains("écriture du fichier"))
    try officer.press(.escape)
    #expect(officer.effects == [.stop(.export)])
  }

  @Test("What could not be done is told with the reason, and goes on no more")
  func fails() throws {
    var officer = try Officer()
    try officer.send(.working(LongWork(.check, done: 1, of: 9)))
    try officer.send(.failed(.check, "dossier introuvable"))
    #expect(officer.screen().contains("! Vérification impossible : dossier introuvable"))
    #expect(!officer.screen().contains("1 / 9"))
  }

  @Test("Findings that never came because the check was stopped say how to ask again")
  func stoppedFindings() throws {
    var officer = try Officer()
    try officer.press(.character("a"))
    try officer.send(.working(LongWork(.check, done: 1, of: 9)))
    try officer.press(.escape)
    try officer.send(.stopped(.check))
    #expect(officer.screen().contains("recommence"))
    try officer.press(.escape)
    #expect(!officer.screen().contains("recommence"))
  }
}
