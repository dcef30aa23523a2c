import Dashboards
import Frames
import Languages
import Programmes
import Reports
import Testing

@Suite("Where an officer left off")
struct RememberedTests {
  /// Somebody who opens the same register after the other has left, by what was written then.
  func next(after officer: Officer, _ text: ((String) -> String)? = nil) throws -> Officer {
    var other = try Officer()
    let written = officer.dashboard.remembered.text
    if let remembered = Remembered(text?(written) ?? written) {
      other.dashboard.restore(remembered)
    }
    return other
  }

  @Test("is where the next session begins: period, project, filter, order, columns, selection")
  func restored() throws {
    var officer = try Officer()
    try officer.press(.character("p"))
    try officer.type("2023")
    try officer.press(.enter, .character("P"), .down, .enter)
    try officer.press(.character("O"), .down, .down, .down, .down, .character(" "), .escape)
    try officer.press(.character("o"), .character("o"))
    try officer.find("type:formation,campagne")
    try officer.press(.down)
    let screen = officer.screen(120, 40)
    #expect(screen.contains("2023 · JFA") && screen.contains("Projet"))
    var other = try next(after: officer)
    // The notice of the order is of then.
    try officer.press(.tab, .backTab)
    try other.press(.tab, .backTab)
    #expect(other.screen(120, 40) == officer.screen(120, 40))
    #expect(other.dashboard.remembered == officer.dashboard.remembered)
  }

  @Test("is a sheet or a view too, and the panes while something was entered")
  func screens() throws {
    var officer = try Officer()
    try officer.press(.down, .down, .down, .enter)
    #expect(try next(after: officer).screen() == officer.screen())
    officer = try Officer()
    try officer.press(.character("v"), .right, .right, .tab, .tab)
    #expect(try next(after: officer).screen() == officer.screen())
    officer = try Officer()
    try officer.press(.down, .character("n"))
    try officer.type("Atelier")
    #expect(try next(after: officer).screen().contains("▌Activités▐"))
  }

  @Test("names nobody: what was searched for among people is not remembered")
  func names() throws {
    var officer = try Officer()
    try officer.press(.character("i"))
    try officer.type("aminata")
    #expect(!officer.dashboard.remembered.text.contains("aminata"))
    try officer.press(.enter)
    #expect(try next(after: officer).screen().contains("▌Activités▐"))
    try officer.press(.escape, .escape, .escape)
    try officer.find("saisie (exercice)")
    try officer.press(.tab, .character("f"))
    try officer.type("hawa")
    let text = officer.dashboard.remembered.text
    #expect(!text.contains("hawa"))
    for attendance in try officer.register.activity("exercice-saisie").attendances {
      #expect(!text.contains(attendance.id))
      #expect(!text.contains(attendance.participant ?? "a-nobody"))
    }
  }

  @Test("is forgotten where it cannot be read, and left out where it is not there any more")
  func spoilt() throws {
    #expect(Remembered("") == nil)
    #expect(Remembered("wipnet-state 2\nscreen=sheet\n") == nil)
    #expect(Remembered("\0\0\0") == nil)
    let fresh = try Officer().screen()
    let officer = try Officer()
    for spoilt in [
      "screen=sheet\nactivity=gone\nperiod=2023-Q3",
      "period=never\nproject=none\nfilter=lieu:nowhere",
      "order=\ncolumns=\ntop=-9\npane=left\nview=99", "screen=views\nview=x\nperiod=2023-Q3\nx",
      "columns=women\norder=women", "top=99999999999999999999",
    ] {
      var other = try next(after: officer) { _ in "wipnet-state 1\n" + spoilt }
      try other.press(.escape)
      #expect(other.screen() == fresh, "\(spoilt)")
    }
  }

  @Test("waits for the whole register, and gives way to a key that came before")
  func waiting() throws {
    var officer = try Officer()
    try officer.press(.character("p"), .character("a"), .enter)
    let remembered = officer.dashboard.remembered
    let programme = try Officer.demo()
    func opening() -> Dashboard {
      var dashboard = Dashboard(
        Programme(id: "x", name: "X", country: "mali"), language: .french, themes: ["terminal"],
        theme: "terminal", station: "aminata", today: day("2023-10-02"), seed: 7,
        reading: ReadingState())
      dashboard.restore(remembered)
      return dashboard
    }
    let moment = Moment(day: day("2023-10-02"), second: 0)
    var patient = opening()
    #expect(!patient.isWhole)
    _ = patient.update(.opened(OpenedRegister(programme)), at: moment)
    #expect(patient.remembered == remembered)
    var hasty = opening()
    _ = hasty.update(.input(.key(.tab)), at: moment)
    _ = hasty.update(.opened(OpenedRegister(programme)), at: moment)
    #expect(hasty.remembered != remembered)
  }
}
