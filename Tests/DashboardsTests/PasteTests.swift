import Dispatch
import Frames
import Programmes
import Reports
import Synchronization
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

@Suite("Pasting a long table")
struct LongPasteTests {
  private static let count = 700

  /// A table of seven hundred people, two of whom have one name and phone, and one without a sex.
  private static let table =
    "Nom;Sexe;Âge;Téléphone\n"
    + (1...count).map { number in
      let name = number == 300 ? "Personne Numéro7" : "Personne Numéro\(number)"
      let phone = number == 300 ? 70_000_007 : 70_000_000 + number
      return "\(name);\(number == 20 ? "" : "F");\(15 + number % 60);\(phone)"
    }.joined(separator: "\n")

  private func officer() throws -> (officer: Officer, reading: TableReading) {
    var officer = try Officer()
    try officer.find("pointage (exercice)")
    try officer.press(.character("s"))
    try officer.send(.input(.paste(Self.table)))
    guard case .readTable(let reading)? = officer.effects.last else {
      throw Missing(text: "nothing to be read: \(officer.effects.count) effects")
    }
    return (officer, reading)
  }

  private struct Missing: Error { let text: String }

  @Test("is read away from the keys, which go on being answered, and then shown")
  func aside() throws {
    var (officer, reading) = try officer()
    try officer.send(.working(LongWork(.table, done: 128, of: Self.count)))
    #expect(officer.screen().contains("lecture du tableau collé : 128 / 700 lignes"))
    try officer.type("Awa")
    #expect(officer.screen().contains("Awa"))
    try officer.press(.backspace, .backspace, .backspace)
    let rows = try #require(reading.rows())
    #expect(rows.goodCount == Self.count - 1)
    #expect(rows.badLines == [21])
    #expect(rows.rows.filter { $0.warning != nil }.map(\.line) == [301])
    try officer.send(.table(rows))
    #expect(officer.screen().contains("699 lignes à ajouter"))
    try officer.press(.enter)
    let activity = try officer.register.activity("exercice-pointage")
    #expect(activity.attendances.count == Self.count - 1)
    #expect(officer.waiting.count == 1, "one change: one sync")
    // So many new people are looked for by an index made anew, behind the screen.
    #expect(officer.dashboard.rosterIndex?.notedCount == 0)
    try officer.press(.escape, .character("u"))
    #expect(try officer.register.activity("exercice-pointage").attendances.isEmpty)
  }

  @Test("shared out it is read as by one thread, and stopped it gives nothing")
  func shared() throws {
    let (_, reading) = try officer()
    let threads = Sharing(width: 3) { pieces, body in
      DispatchQueue.concurrentPerform(iterations: pieces, execute: body)
    }
    #expect(reading.rows(sharing: threads) == reading.rows())
    let told = Mutex<[Int]>([])
    #expect(
      reading.rows { done, total in
        told.withLock { $0.append(done) }
        return done < total / 2
      } == nil)
    #expect(told.withLock { $0.last } ?? 0 < Self.count * 3 / 4)
  }

  @Test("is stopped by Escape, which leaves the row as it is, and too late is told")
  func stopped() throws {
    var (officer, reading) = try officer()
    try officer.send(.working(LongWork(.table)))
    try officer.type("Awa")
    try officer.press(.escape)
    #expect(officer.effects.last == .stop(.table))
    try officer.send(.stopped(.table))
    #expect(officer.screen().contains("Tableau laissé : personne n’a été ajouté"))
    #expect(officer.screen().contains("Awa"))
    try officer.press(.backspace, .backspace, .backspace, .escape)
    #expect(!officer.screen().contains("SAISIE"))
    try officer.send(.table(try #require(reading.rows())))
    #expect(officer.screen().contains("collez-le de nouveau"))
  }
}

extension String {
  fileprivate var withPlainSpaces: String { replacing("\u{A0}", with: " ") }
}
