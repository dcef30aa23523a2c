import Dashboards
import Frames
import Languages
import Reports
import Testing

@Suite("Choosing a theme")
struct ThemePickerTests {
  /// As the program tells them on a terminal of 256 colours.
  static let choices = [
    ThemeChoice(name: "terminal", colors: 8),
    ThemeChoice(
      name: "contraste-fort", isDark: true,
      contrast: .init(asWritten: 24, painted: 24, pairs: 24, isHigh: true), colors: 256),
    ThemeChoice(name: "mono", colors: 0),
    ThemeChoice(
      name: "wipnet-sombre", isDark: true,
      contrast: .init(asWritten: 24, painted: 24, pairs: 24, isHigh: false), colors: 256),
    ThemeChoice(
      name: "Soleil d’Aguelhok", isDark: false,
      contrast: .init(asWritten: 2, painted: 24, pairs: 24, isHigh: false), colors: 256,
      isOwn: true),
    ThemeChoice(
      name: "Nuit", isDark: true,
      contrast: .init(asWritten: 20, painted: 20, pairs: 24, isHigh: false), colors: 1 << 24,
      isOwn: true),
  ]

  private func picking() throws -> Officer {
    var officer = try Officer()
    try officer.send(.themes(Self.choices))
    try officer.press(.function(3))
    return officer
  }

  @Test("moving shows each at once, and Esc goes back to the one before")
  func preview() throws {
    var officer = try picking()
    try officer.press(.down)
    #expect(officer.dashboard.theme == "contraste-fort")
    try officer.press(.end)
    #expect(officer.dashboard.theme == "Nuit")
    try officer.press(.escape)
    #expect(officer.dashboard.theme == "terminal")
    #expect(officer.effects.isEmpty)
  }

  @Test("Enter keeps it for the next time; the one there was already needs no keeping")
  func keeping() throws {
    var officer = try picking()
    try officer.press(.enter)
    #expect(officer.effects.isEmpty)
    try officer.press(.function(3), .down, .enter)
    #expect(officer.effects == [.remember(.theme("contraste-fort"))])
    #expect(officer.dashboard.theme == "contraste-fort")
  }

  @Test("letters find a theme, whatever their accents and capitals")
  func finding() throws {
    var officer = try picking()
    try officer.type("aguel")
    #expect(officer.dashboard.theme == "Soleil d’Aguelhok")
    #expect(!officer.screen().contains("wipnet-sombre"))
    try officer.press(.control("u"))
    #expect(officer.screen().contains("wipnet-sombre"))
    #expect(officer.dashboard.theme == "Soleil d’Aguelhok")
    try officer.type("zzz")
    #expect(officer.screen().contains("Rien ne correspond"))
    #expect(officer.dashboard.theme == "Soleil d’Aguelhok")
  }

  @Test("a contrast is told as written and as painted")
  func contrasts() throws {
    let screen = try picking().screen()
    for text in [
      "24/24 (≥7:1)", " 2/24 → 24/24", "20/24 ", "s.o.", "16 M", "dossier", "intégré", "clair",
    ] {
      #expect(screen.contains(text), "\(text)")
    }
  }

  @Test("of many themes the one in use is seen, and where one is in the list")
  func many() throws {
    var officer = try Officer()
    let many = (1...300).map { ThemeChoice(name: "theme \($0)", colors: 256, isOwn: true) }
    try officer.send(.themes(Self.choices + many))
    try officer.press(.function(3), .end)
    #expect(officer.dashboard.theme == "theme 300")
    #expect(officer.screen().contains("▸theme 300"))
    #expect(officer.screen().contains("/306"))
    // The folder is emptied meanwhile: the theme stays until another is chosen.
    try officer.send(.themes(Self.choices))
    #expect(officer.dashboard.theme == "theme 300")
    try officer.press(.down)
    #expect(Self.choices.contains { $0.name == officer.dashboard.theme })
  }

  @Test("in a narrow window the names and contrasts stay", arguments: [40, 50, 60])
  func narrow(columns: Int) throws {
    var officer = try picking()
    try officer.press(.end, .up)
    let size = Size(columns: columns, rows: 16)
    try officer.send(.input(.resize(size)))
    let screen = officer.screen(columns, 16)
    #expect(screen.contains("▸Soleil"))
    #expect(screen.contains(" 2/24 → 24/24"))
  }

  @Test("the language that is turned to is kept too")
  func language() throws {
    var officer = try Officer()
    try officer.press(.function(2))
    #expect(officer.effects == [.remember(.language(.english))])
  }
}
