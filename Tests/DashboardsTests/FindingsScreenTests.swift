import Dashboards
import Frames
import Programmes
import Reports
import Testing

@Suite("The findings")
struct FindingsScreenTests {
  /// An officer before the findings of the demo, and one of a file's text.
  private func officer() throws -> Officer {
    var officer = try Officer()
    try officer.press(.character("a"))
    #expect(officer.effects.last == .check)
    #expect(officer.screen().contains("Vérification du registre…"))
    try officer.send(.checked(Self.found(officer)))
    return officer
  }

  static func found(_ officer: Officer) -> [Found] {
    let words = officer.dashboard.words
    let text = Diagnostic(
      file: "places.rec", line: 3, column: 1, length: 4, lineText: "abcd", isError: true,
      code: "notAField", message: "ni champ, ni commentaire",
      hint: "un champ s’écrit « Nom: valeur »")
    return [Found(text, nil)]
      + officer.dashboard.programme.findings(today: day("2023-10-02")).map { found($0, words) }
  }

  static func found(_ finding: Finding, _ words: Wording) -> Found {
    let (message, hint) = words.finding(finding.kind)
    let file = "activities/2023/\(finding.subject.activity ?? "").rec"
    return Found(
      Diagnostic(
        file: file, line: 73, column: 8, length: 1, lineText: "Value: 3",
        isError: finding.severity == .error, code: finding.kind.code, message: message,
        hint: hint), finding)
  }

  @Test("are listed errors first, with the place and the line of the one selected")
  func list() throws {
    var officer = try officer()
    #expect(officer.screen().contains("ANOMALIES  1 erreur · 3 à voir · 0 connue"))
    #expect(officer.screen().contains("│✗ places.rec "))
    #expect(officer.screen().contains("places.rec:3:1"))
    #expect(officer.screen().contains("conseil : un champ s’écrit « Nom: valeur »"))
    try officer.press(.down)
    #expect(officer.screen().contains("echange-jfa-burundi.rec:73:8"))
    try officer.press(.escape)
    #expect(officer.screen().contains("✗ 4 anomalies (a)"))
  }

  @Test("go to the field that mends them")
  func mending() throws {
    let kinds = try officer().dashboard.programme.findings(today: day("2023-10-02")).map(
      \.kind.code)
    #expect(kinds == ["contradictoryDuration", "contradictoryDay", "nobodyEntered"])
    for (steps, shown) in [(1, "▸Dernier jour"), (2, "▸Premier jour"), (3, "│▸29/09")] {
      var officer = try officer()
      for _ in 0..<steps { try officer.press(.down) }
      try officer.press(.enter)
      #expect(officer.screen().contains(shown), "\(officer.screen())")
    }
    var officer = try officer()
    try officer.press(.enter)
    #expect(officer.screen().contains("À corriger dans un éditeur : places.rec:3"))
  }

  @Test("go to the person whose age cannot be, in another period too")
  func person() throws {
    var officer = try Officer()
    let id = try officer.dashboard.programme.activity("exercice-saisie").id
    try officer.send(
      .changed(
        activities: [
          id: try {
            var activity = try officer.dashboard.programme.activity("exercice-saisie")
            activity.attendances.append(
              Attendance(id: "a-old", sex: .female, age: .birthYear(1800)))
            return activity
          }()
        ], people: [:]))
    try officer.press(.character("p"), .left, .enter, .character("a"))
    try officer.send(.checked(Self.found(officer).filter { $0.finding?.subject.id == "a-old" }))
    try officer.press(.enter)
    #expect(officer.screen().contains("SAISIE"))
    #expect(officer.screen().contains("1800"))
  }

  @Test("are explained with a reason that is saved, and reopened")
  func known() throws {
    var officer = try officer()
    try officer.press(.down, .character("c"))
    try officer.type("jour du voyage")
    #expect(officer.screen().contains("jour du voyage"))
    try officer.press(.enter)
    #expect(officer.register.knownFindings.map(\.reason) == ["jour du voyage"])
    #expect(officer.register.knownFindings[0].values == "3 4")
    #expect(officer.screen().contains("1 erreur · 2 à voir · 1 connue"))
    try officer.press(.end)
    #expect(officer.screen().contains("│✓ Échange JFA"))
    #expect(officer.screen().contains("raison : jour du voyage"))
    // Once more, it is that reason which is changed.
    try officer.press(.character("c"), .control("u"))
    try officer.type("autre raison")
    try officer.press(.enter)
    #expect(officer.register.knownFindings.map(\.reason) == ["autre raison"])
    try officer.press(.character("x"))
    #expect(officer.register.knownFindings.isEmpty)
    #expect(officer.screen().contains("1 erreur · 3 à voir · 0 connue"))
    try officer.press(.character("u"))
    #expect(officer.register.knownFindings.map(\.reason) == ["autre raison"])
  }

  @Test("keep nothing of an empty reason, of Escape, or of a slip in a file’s text")
  func nothingKept() throws {
    var officer = try officer()
    try officer.press(.character("c"))
    #expect(officer.screen().contains("Une faute d’écriture se corrige dans le fichier"))
    try officer.press(.down, .character("c"), .character(" "), .enter)
    try officer.press(.character("c"))
    try officer.type("raison")
    try officer.press(.escape)
    #expect(officer.register.knownFindings.isEmpty)
    #expect(officer.screen().contains("3 à voir"))
  }

  @Test("say so where there is nothing to say")
  func nothingFound() throws {
    var officer = try officer()
    try officer.send(.checked([]))
    #expect(officer.screen().contains("Rien à signaler"))
    try officer.press(.enter, .character("c"), .character("x"), .down, .end, .escape)
    #expect(!officer.screen().contains("anomalie"))
  }
}
