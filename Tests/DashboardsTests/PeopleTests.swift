import Dashboards
import Frames
import Languages
import Programmes
import Reports
import Testing

@Suite("People found again while they are typed")
struct FoundAgainTests {
  private func atTheList() throws -> Officer {
    var officer = try Officer()
    try officer.find("saisie (exercice)")
    try officer.press(.character("s"))
    return officer
  }

  @Test("by another spelling, with what speaks for it, and taken by two keys")
  func spelledOtherwise() throws {
    var officer = try atTheList()
    // The practice list has Hawa Sidibé; nobody's name begins as this is typed.
    try officer.type("Sidibe Awa")
    #expect(officer.screen().contains("Hawa Sidibé"))
    #expect(
      officer.screen().contains("! Déjà dans la liste ? « Hawa Sidibé » : nom écrit autrement"))
    try officer.press(.down, .enter)
    #expect(officer.screen().contains("Hawa Sidibé"))
    #expect(!officer.screen().contains("! Déjà dans la liste"))
  }

  @Test("not when the name is another one")
  func others() throws {
    var officer = try atTheList()
    try officer.type("Sidibe Fanta")
    #expect(!officer.screen().contains("! Déjà dans la liste"))
  }

  @Test("as soon as somebody was entered, and never under a record that is not to be used")
  func entered() throws {
    var officer = try atTheList()
    try officer.type("Ouédraogo Kadidia")
    try officer.press(.tab)
    try officer.type("f")
    try officer.press(.enter)
    let new = try #require(officer.register.participants.last)
    #expect(new.name == "Ouédraogo Kadidia")
    var double = new
    double.id = "p-double"
    double.name = "Kadidia Wedraogo Ouedraogo"
    double.sameAs = new.id
    try officer.send(.changed(activities: [:], people: [double.id: double]))
    try officer.type("Kadidia Ouedraogo")
    #expect(officer.screen().contains("« Ouédraogo Kadidia »"))
    #expect(!officer.screen().contains("Wedraogo"))
  }

  @Test("in a large roster once its index has come, with whoever came meanwhile")
  func large() throws {
    var programme = try Officer.demo()
    for number in 0...Dashboard.smallRoster {
      programme.participants.add(Participant(id: "p-x\(number)", name: "Person Number\(number)"))
    }
    var officer = try atTheList()
    try officer.send(.opened(OpenedRegister(programme)))
    let late = Participant(id: "p-late", name: "Zipporah Quartey")
    try officer.send(.changed(activities: [:], people: [late.id: late]))
    try officer.type("Quartey Ziporah")
    #expect(!officer.screen().contains("! Déjà dans la liste"))
    try officer.send(.indexed(RosterIndex(programme.participants)))
    #expect(officer.screen().contains("! Déjà dans la liste ? « Zipporah Quartey »"))
  }
}

@Suite("The six questions in a row")
struct SixQuestionsTests {
  private func atTheMarks() throws -> Officer {
    var officer = try Officer()
    try officer.find("saisie (exercice)")
    try officer.press(.character("s"))
    try officer.type("Zeta Tall")
    try officer.press(.tab)
    try officer.type("f")
    try officer.press(.backTab, .backTab, .backTab)
    return officer
  }

  @Test("are asked one after the other, and make the answer by the group's rule")
  func answers() throws {
    var officer = try atTheMarks()
    #expect(officer.screen().contains("Voir, même avec des lunettes"))
    try officer.type("11é1")
    #expect(officer.screen().contains("1121··"))
    #expect(officer.screen().contains("Vous laver ou vous habiller"))
    try officer.press(.backspace)
    try officer.type("301")
    #expect(officer.screen().contains("112301"))
    try officer.press(.enter)
    let person = try #require(officer.register.activity("exercice-saisie").attendances.last)
    #expect(person.washingtonGroup == WashingtonGroup(typed: "1123-1"))
    #expect(person.hasDisability == nil && person.disabilityMethod == nil)
    #expect(person.disability == (true, .washingtonGroup))
  }

  @Test("give way to what is declared, and it to them: one person is known by one method")
  func oneMethod() throws {
    var officer = try atTheMarks()
    try officer.type("h111111")
    try officer.press(.enter)
    var person = try #require(officer.register.activity("exercice-saisie").attendances.last)
    #expect(person.disability == (false, .washingtonGroup) && person.hasDisability == nil)
    officer = try atTheMarks()
    try officer.type("113h")
    try officer.press(.enter)
    person = try #require(officer.register.activity("exercice-saisie").attendances.last)
    #expect(person.disability == (true, .declared) && person.washingtonGroup == nil)
  }

  @Test("take no seventh answer and none that there is not")
  func wrong() throws {
    var officer = try atTheMarks()
    try officer.type("5")
    #expect(officer.screen().contains("······"))
    try officer.type("1111113")
    try officer.press(.enter)
    let person = try #require(officer.register.activity("exercice-saisie").attendances.last)
    #expect(person.washingtonGroup == WashingtonGroup(typed: "111111"))
  }

  @Test("stand in the register's own words where it has them, and never name a condition")
  func wording() throws {
    var programme = try Officer.demo()
    #expect(programme.questions.count == WashingtonGroup.Domain.allCases.count)
    for language in Language.shipped {
      for domain in WashingtonGroup.Domain.allCases {
        let shipped = language.words.question(domain, in: programme)
        var bare = programme
        bare.questions = Table()
        for text in [shipped, language.words.question(domain, in: bare)] {
          #expect(!folded(text).contains("handicap") && !folded(text).contains("disab"))
          #expect(text.hasSuffix("?"))
        }
      }
    }
    programme.questions[id: "seeing"] = Question(id: "seeing", text: "I bɛ se ka yeli kɛ wa?")
    #expect(
      Language.french.words.question(.seeing, in: programme) == "I bɛ se ka yeli kɛ wa?")
  }
}

@Suite("The young by another definition")
struct OtherYouthTests {
  @Test("are counted anew in every figure, which says by which")
  func switching() throws {
    var officer = try Officer()
    try officer.find("saisie (exercice)")
    let list = try officer.register.activity("exercice-saisie")
    func young(_ youth: YouthDefinition) -> String {
      Language.french.words.fraction(Figures(list, youth: youth).entered.young)
    }
    let (charter, council) = (young(.africanYouthCharter), young(.securityCouncil2250))
    #expect(charter != council)
    #expect(officer.screen(120, 40).contains(charter))
    try officer.press(.character("J"))
    let screen = officer.screen(120, 40)
    #expect(screen.contains("Jeunes : 18–29 ans (résolution 2250)"))
    #expect(screen.contains(council) && !screen.contains(charter))
    #expect(officer.register.youthDefinition == .africanYouthCharter, "nothing is written")
    try officer.press(.character("J"), .character("J"))
    #expect(officer.screen(120, 40).contains(charter))
  }

  @Test("may be the office's own, and stay chosen when the register is read anew")
  func own() throws {
    var programme = try Officer.demo()
    programme.ownYouthDefinitions.add(
      YouthDefinition(
        id: "bureau", name: "Politique régionale", ages: 18...40, since: Day("2021-01-01"),
        source: "conseil"))
    var officer = try Officer()
    try officer.send(.opened(OpenedRegister(programme)))
    try officer.find("saisie (exercice)")
    try officer.press(.character("J"), .character("J"), .character("J"))
    let told = "Jeunes : 18–40 ans (Politique régionale, depuis le 01/01/2021)"
    #expect(officer.screen(200, 40).contains(told))
    let figures = programme.activities.map { Figures($0, youth: .africanYouthCharter) }
    try officer.send(.opened(OpenedRegister(programme, figures: figures)))
    #expect(officer.screen(200, 60).contains("18–40 ans (Politique régionale"))
  }
}
