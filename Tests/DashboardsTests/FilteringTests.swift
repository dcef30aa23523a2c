import Dashboards
import Frames
import Languages
import Programmes
import Reports
import Testing

@Suite("Filtering a list")
struct FilteringTests {
  /// The rows of the list that are activities: those with a figure of the total.
  private func title(_ officer: Officer) -> String {
    officer.screen(120, 40).split(separator: "\n").first { $0.contains("Activités") }
      .map(String.init) ?? ""
  }

  @Test("narrows the list with each term, and says how many are left")
  func narrows() throws {
    var officer = try Officer()
    try officer.press(.character("f"))
    try officer.type("lieu:mopti")
    #expect(title(officer).contains("Activités 4/21"))
    try officer.type(" j>=47%")
    #expect(title(officer).contains("Activités 3/21"))
    try officer.type(" -n>100")
    #expect(title(officer).contains("Activités 1/21"))
    #expect(officer.screen().contains("Comm. sensible"))
  }

  @Test("goes by what can be read, and marks the word that cannot")
  func errors() throws {
    var officer = try Officer()
    try officer.press(.character("/"))
    try officer.type("djenne")
    #expect(title(officer).contains("Activités 1/21"))
    try officer.type(" leu:")
    // A term that cannot be read asks nothing.
    #expect(title(officer).contains("Activités 1/21"))
    try officer.type("gao")
    #expect(title(officer).contains("Activités 1/21"))
    let lines = officer.screen().split(separator: "\n", omittingEmptySubsequences: false)
    let field = try #require(lines.firstIndex { $0.contains("Filtre : djenne leu:gao") })
    let line = lines[field]
    let word = try #require(line.firstRange(of: "leu"))
    let column = line.distance(from: line.startIndex, to: word.lowerBound)
    #expect(lines[field + 1].dropFirst(column).hasPrefix("^~~ « leu » n’est pas un mot du filtre"))
    #expect(lines[field + 1].contains("« lieu »"))
    // It is not kept by Enter.
    try officer.press(.enter)
    #expect(officer.screen().contains("Filtre : djenne leu:gao"))
    try officer.press(.escape)
    #expect(title(officer).contains("▌Activités▐"))
  }

  @Test("proposes keywords and values, and Tab takes them one after the other")
  func completion() throws {
    var officer = try Officer()
    try officer.press(.character("f"))
    try officer.type("li")
    try officer.press(.tab)
    #expect(officer.screen().contains("Filtre : lieu:"))
    try officer.type("mop")
    #expect(officer.screen().contains("Mopti (région)"))
    try officer.press(.tab)
    #expect(officer.screen().contains("Filtre : lieu:mopti"))
    #expect(title(officer).contains("Activités 4/21"))
    // Escape takes the proposal back, then the filter away.
    try officer.press(.escape)
    #expect(officer.screen().contains("Filtre : lieu:mop"))
    try officer.press(.escape, .character("f"), .tab)
    #expect(officer.screen().contains("lieu, et ce qu’il contient"))
    try officer.press(.tab, .tab)
    #expect(officer.screen().contains("Filtre : projet:"))
    try officer.press(.backTab)
    #expect(officer.screen().contains("Filtre : lieu:"))
    // Escape gives back what was typed before, then leaves.
    try officer.press(.escape)
    #expect(officer.screen().contains("Tab propose"))
    try officer.type("statut:sai")
    try officer.press(.tab)
    #expect(officer.screen().contains("Filtre : statut:saisi"))
    #expect(title(officer).contains("Activités 1/21"))
  }

  @Test("completes a thing of the register without its keyword")
  func bareThings() throws {
    var officer = try Officer()
    try officer.press(.character("f"))
    try officer.type("djen")
    try officer.press(.tab)
    #expect(officer.screen().contains("Filtre : lieu:djenne"))
  }

  @Test("speaks English with the same words understood")
  func english() throws {
    var officer = try Officer(language: .english)
    try officer.press(.character("f"))
    try officer.type("lieu:mopti w>=50%")
    #expect(officer.screen().contains("Activities 2/21"))
    try officer.press(.control("u"))
    try officer.type("place:moptti")
    #expect(officer.screen().contains("is not known here"))
    #expect(officer.screen().contains("“mopti”?"))
  }

  @Test("says the period in which nothing was found")
  func nothing() throws {
    var officer = try Officer()
    try officer.press(.character("f"))
    try officer.type("2021")
    #expect(officer.screen().contains("Rien ne correspond, dans la période"))
    #expect(officer.screen().contains("T3 2023"))
  }

  @Test("filters the people of an activity by sex, age and what is missing")
  func people() throws {
    var officer = try Officer()
    try officer.find("saisie (exercice)")
    try officer.press(.tab, .character("f"))
    let all = try officer.register.activity("exercice-saisie").attendances
    let women = all.count { $0.sex == .female }
    try officer.type("f")
    #expect(officer.screen(120, 60).contains("-\(women)/\(all.count)"))
    try officer.press(.control("u"))
    try officer.type("f<3")
    #expect(officer.screen().contains("ne s’applique pas à cette liste"))
    try officer.press(.escape)
    #expect(!officer.screen().contains("Filtre des personnes"))
  }
}
