import Frames
import Programmes
import Reports
import Testing

@testable import Dashboards

@Suite("Pasting people from a spreadsheet")
struct PasteTests {
  private func officer(pasting text: String) throws -> Officer {
    var officer = try Officer()
    try officer.find("pointage (exercice)")
    try officer.press(.character("s"))
    try officer.send(.input(.paste(text)))
    return officer
  }

  private func people(_ officer: Officer) throws -> [(Attendance, Participant?)] {
    let activity = try officer.register.activity("exercice-pointage")
    return activity.attendances.map { person in
      (person, person.participant.flatMap { officer.register.participants[id: $0] })
    }
  }

  @Test("shows the rows first, adds them as one change, and takes them back as one")
  func table() throws {
    var officer = try officer(
      pasting: "Nom et prénom\tSexe\tÂge\tOrganisation\tTéléphone\tPVH\tPDI\n"
        + "Aïssata Maïga\tF\t24\tJIGUIFA\t+223 76 12 34 56\tnon\toui\n"
        + "\n"
        + "Bakary Coulibaly\tHomme\t1990\t\"AMAVEC, Bamako\"\t\t\t\n")
    #expect(officer.screen().contains("2 lignes à ajouter"))
    #expect(officer.screen().contains("Entrée : ajouter 2"))
    #expect(try people(officer).isEmpty)
    let before = officer.effects.count
    try officer.press(.enter)
    #expect(officer.effects.count == before + 1, "one change: one sync")
    let added = try people(officer)
    #expect(added.map { $0.1?.name } == ["Aïssata Maïga", "Bakary Coulibaly"])
    #expect(added.map(\.0.sex) == [.female, .male])
    #expect(added.map(\.0.age) == [.years(24), .birthYear(1990)])
    #expect(added.map(\.0.hasDisability) == [false, nil])
    #expect(added.map(\.0.isDisplaced) == [true, nil])
    #expect(added[0].1?.phone == "76 12 34 56")
    #expect(added[1].1?.organisation == "AMAVEC, Bamako")
    #expect(officer.screen().contains("2 personnes ajoutées"))
    try officer.press(.escape, .character("u"))
    #expect(try people(officer).isEmpty)
  }

  @Test("leaves out what cannot be read, and says of each row what it is")
  func wrong() throws {
    var officer = try officer(
      pasting: "Prénom;Nom;Sexe;Âge;Téléphone\nAwa;Traoré;F;31;66010203\nOumar;Keïta;Q;40;\n"
        + ";;F;20;\nNéné;Diallo;F;abc;\nSira;Sidibé;F;140;\nAli;Cissé;H;20;123\n")
    let screen = officer.screen()
    #expect(screen.contains("1 ligne à ajouter · laissées de côté : 3, 4, 5, 6, 7"))
    let words = officer.dashboard.words.screen
    for (line, reason) in [
      (3, words.sexKeys), (4, words.nameNeeded), (5, words.ageWrong), (6, words.ageWrong),
      (7, words.phoneWrong),
    ] {
      let row = screen.split(separator: "\n").first { $0.contains(" \(line) ✗") } ?? ""
      #expect(row.contains(String(reason.prefix(20)).withPlainSpaces), "\(row)")
    }
    try officer.press(.enter)
    #expect(try people(officer).map { $0.1?.name } == ["Awa Traoré"])
  }

  @Test("warns of somebody pasted twice or here already, and adds nobody on Escape")
  func doubled() throws {
    var officer = try officer(pasting: "Awa Traoré\tF\nAwa Traoré\tF\nSira Sidibé\tF\n")
    #expect(officer.screen().contains("! deux fois dans ce qui est collé"))
    try officer.press(.escape)
    #expect(try people(officer).isEmpty)
    #expect(officer.screen().contains("SAISIE"))
    try officer.send(.input(.paste("Sira Sidibé\tF\n")))
    try officer.press(.enter)
    try officer.send(.input(.paste("Sira Sidibé\tF\nAwa Traoré\tF")))
    #expect(officer.screen().contains("Doublon possible"))
  }

  @Test("reads lists without headings in the order of the fields, quotes and all")
  func withoutHeadings() throws {
    var officer = try officer(
      pasting: "\"Djénéba \"\"Djè\"\" N'Diaye\",f,29 ans,CAFO,Secrétaire,70451022,Com. V,HD\n"
        + "Hawa Sanogo,f,12/03/2004,\"RENEDEP\nMali\",,,,\n")
    try officer.press(.enter)
    let added = try people(officer)
    #expect(added.map { $0.1?.name } == ["Djénéba \"Djè\" N'Diaye", "Hawa Sanogo"])
    #expect(added.map(\.0.age) == [.years(29), .birthYear(2004)])
    #expect(added[0].0.hasDisability == true && added[0].0.isDisplaced == true)
    #expect(added[1].1?.organisation == "RENEDEP Mali")
  }

  @Test("a single line is typed into the field, as ever")
  func line() throws {
    for text in ["Awa Traoré", "Traoré, Awa", "Awa Traoré\n"] {
      let officer = try officer(pasting: text)
      #expect(!officer.screen().contains("Personnes collées"), "\(text)")
    }
  }

  @Test("fifty people are one change, whatever the window")
  func fifty() throws {
    let list = (1...50).map { "Personne Numéro\($0)\tF\t\(15 + $0)" }.joined(separator: "\n")
    var officer = try officer(pasting: list)
    #expect(officer.screen(40, 10).contains("50 lignes"))
    try officer.press(.end, .pageUp, .home, .enter)
    #expect(try people(officer).count == 50)
    #expect(officer.waiting.count == 1)
  }
}

extension String {
  fileprivate var withPlainSpaces: String { replacing("\u{A0}", with: " ") }
}
