import Frames
import Languages
import Programmes
import Reports
import Testing

@testable import Dashboards

@Suite("The palette")
struct PaletteTests {
  /// The name of what stands first for the typed letters.
  private func first(_ typed: String, _ language: Language = .french) throws -> String {
    let officer = try Officer(language: language)
    return try #require(officer.dashboard.lines(of: menu(typed)).first, "\(typed)").name
  }

  private func menu(_ typed: String) -> Menu { Menu(field: TextField(typed)) }

  @Test(
    "puts first what an officer means by a few letters",
    arguments: [
      ("them", "Choisir un thème de couleurs"), ("thème", "Choisir un thème de couleurs"),
      ("mono", "Thème → mono"), ("verif", "Vérifier le registre à nouveau"),
      ("indic", "Vues → Indicateurs"), ("vues indic", "Vues → Indicateurs"),
      ("engag", "Vues → Engagements"), ("portee", "Vues → Portée"), ("trim", "Période → trimestre"),
      ("per", "Changer la période"), ("tout le", "Période → tout le registre"),
      ("nouv", "Nouvelle activité"), ("na", "Nouvelle activité"), ("dup", "Dupliquer l’activité"),
      ("point", "Pointer\u{A0}: une touche par personne"),
      ("saisir p", "Saisir les personnes une à une"),
      ("chif", "Saisir des chiffres déclarés"), ("annul", "Annuler le dernier changement"),
      ("retab", "Rétablir le changement annulé"), ("filtr", "Filtrer la liste en tapant"),
      ("anom", "Anomalies\u{A0}: ce qui demande un regard"), ("quit", "Quitter"),
      ("aide", "Aide de cet écran"), ("english", "Passer en anglais"),
      ("trier titre", "Trier → titre"), ("copier", "Copier la phrase dans le presse-papiers"),
      ("loi", "Montrer la ligne des 30\u{202F}% de la loi 2015-052"),
    ])
  func ranking(typed: String, wanted: String) throws { #expect(try first(typed) == wanted) }

  @Test(
    "finds a command by its name in the other language and by its word in a file of keys",
    arguments: [
      ("undo", "Annuler le dernier changement"), ("new activity", "Nouvelle activité"),
      ("reach", "Vues → Portée"), ("next-pane", "Volet suivant"),
      ("quarter", "Période → trimestre"),
    ])
  func otherLanguage(typed: String, wanted: String) throws {
    #expect(try first(typed) == wanted)
  }

  @Test("finds French names on an English screen", arguments: [("annuler", "Undo the last change")])
  func frenchOnEnglish(typed: String, wanted: String) throws {
    #expect(try first(typed, .english) == wanted)
  }

  @Test("holds every command, view, order, period, theme and language, each once")
  func complete() throws {
    let officer = try Officer()
    let errands = officer.dashboard.errands
    #expect(Set(errands).count == errands.count)
    // The period's own letters are there as the kinds of period.
    let kinds: [CommandName] = [.showMonth, .showQuarter, .showSemester, .showYear]
    for kind in [Period.Kind.month, .quarter, .semester, .year] {
      #expect(errands.contains(.period(kind)))
    }
    for name in CommandName.allCases
    where name != .menu && name != .showWholeRegister && !kinds.contains(name) {
      #expect(errands.contains(.command(name)), "\(name)")
    }
    for tab in ViewScreen.Tab.allCases { #expect(errands.contains(.view(tab))) }
    for order in ActivityOrder.cycle { #expect(errands.contains(.sort(order))) }
    for theme in officer.dashboard.themes { #expect(errands.contains(.theme(theme.name))) }
    for language in Language.shipped { #expect(errands.contains(.language(language))) }
    for language in Language.shipped {
      for errand in errands {
        #expect(!officer.dashboard.name(of: errand, language.words).isEmpty, "\(errand)")
      }
    }
  }

  @Test("runs whatever it says is possible, from every screen, and nothing else")
  func runs() throws {
    for keys in ["", "v", "t"] {
      var start = try Officer()
      try start.find("pointage (exercice)")
      for key in keys { try start.press(key == "\n" ? .enter : .character(key)) }
      let from = start.dashboard.scope
      for errand in start.dashboard.errands where errand != .command(.quit) {
        var officer = start
        let state = officer.dashboard.state(of: errand)
        let effects = officer.dashboard.run(errand, at: officer.moment)
        if case .impossible(let place) = state {
          #expect(officer.dashboard.notice?.text.contains(place) == true, "\(errand) \(from)")
          #expect(effects.isEmpty && officer.dashboard.scope == from)
        }
        _ = officer.screen()
      }
    }
  }

  @Test("goes to the screen where a command applies")
  func goesThere() throws {
    var officer = try Officer()
    try officer.press(.character("v"), .character(":"))
    try officer.type("nouv")
    try officer.press(.enter)
    #expect(officer.screen().contains("NOUVELLE ACTIVITÉ"))
    try officer.press(.escape, .control("p"))
    try officer.type("loi")
    try officer.press(.enter)
    #expect(officer.dashboard.scope == .views)
    #expect(officer.dashboard.lastView.showsLaw)
    try officer.press(.control("p"))
    try officer.type("valider")
    try officer.press(.enter)
    #expect(officer.screen().contains("se trouve dans : Formulaire d’une activité"))
  }

  @Test("remembers what was run last, and shows it first")
  func recent() throws {
    var officer = try Officer()
    try officer.press(.character(":"))
    try officer.type("mono")
    try officer.press(.enter)
    #expect(officer.dashboard.theme == "mono")
    #expect(officer.dashboard.lines(of: Menu()).first?.name == "Thème → mono")
    try officer.press(.control("p"))
    #expect(officer.dashboard.popup != nil)
    try officer.press(.control("p"))
    #expect(officer.dashboard.popup == nil)
  }

  @Test("takes letters that begin words before letters inside, and no letters strewn about")
  func matching() throws {
    let thema = try #require(FuzzyMatch("them", in: "Choisir un thème"))
    #expect(thema.places == [11, 12, 13, 14])
    #expect(FuzzyMatch("na", in: "Nouvelle activité")?.places == [0, 9])
    #expect(FuzzyMatch("xpor", in: "Exporter") != nil)
    #expect(FuzzyMatch("oee", in: "Choisir un thème de couleurs") == nil)
    #expect(FuzzyMatch("œuv", in: "Œuvre")?.places == [0, 1, 2])
    #expect(FuzzyMatch("vues indic", in: "Vues → Indicateurs") != nil)
    #expect(FuzzyMatch("indic vues", in: "Vues → Indicateurs") != nil)
    let (starts, inside) = (FuzzyMatch("tri", in: "Trier"), FuzzyMatch("tri", in: "Patrie"))
    #expect(try #require(starts).score > (try #require(inside)).score)
  }
}
