import Dashboards
import Foundation
import Frames
import Languages
import Programmes
import Reports
import Testing

@Suite("The desk line by line")
struct PlainDeskTests {
  /// Everything the desk can be asked, kept as text and looked at by eye when it changes.
  ///
  /// `WIPNET_RECORD_SNAPSHOTS=1 swift test --filter PlainDeskTests` writes them anew.
  @Test(
    "reads as it did when somebody last looked",
    arguments: [
      (
        Language.french, "desk.fr",
        """
        a
        2
        connue la source se trompe
        rouvrir
        /lieu:mopti,gao f<30%
        vue portée région
        / lieux:mopti
        /
        projet just
        vue engagements
        vue
        projet tout
        o % de femmes
        saisie (exercice)
        participants
        3
        e
        abandonner
        x
        peut-être
        non
        i
        corbeille
        historique
        q
        """
      ),
      (
        Language.english, "desk.en",
        """
        help
        findings
        1
        known the source is wrong
        / w<30%
        view reach
        view network
        / wo:mopti
        participants
        history
        trash
        restore
        q
        """
      ),
    ])
  func transcripts(language: Language, name: String, lines: String) throws {
    try expectTranscript(of: lines, in: language, named: name)
  }

  // MARK: Findings

  @Test("leaves a finding as it is for a reason that stands in the register, and opens it again")
  func explaining() throws {
    var clerk = try Clerk()
    try clerk.type("a")
    #expect(try clerk.type("connue sans choix").contains("Choisir d’abord une anomalie"))
    #expect(clerk.register.knownFindings.isEmpty)
    try clerk.type("3")
    #expect(try clerk.type("connue").contains("La raison manque"))
    try clerk.type("connue le gouverneur était seul")
    #expect(clerk.register.knownFindings.map(\.reason) == ["le gouverneur était seul"])
    #expect(try clerk.type("a").contains("3. Connue. Gouverneur de Mopti"))
    try clerk.type(all: "3\nrouvrir")
    #expect(clerk.register.knownFindings.isEmpty)
  }

  @Test("goes to the field that mends a finding, and saves it there")
  func mending() throws {
    var clerk = try Clerk()
    try clerk.type(all: "a\n1")
    #expect(try clerk.type("e").contains("Vide"))
    #expect(clerk.conversation.prompt.hasPrefix("Dernier jour [04/08/2023]"))
    try clerk.type(all: "3/8/2023\n.")
    #expect(try clerk.register.activity("echange-jfa-burundi").ends == day("2023-08-03"))
    #expect(!(try clerk.type("a").contains("imprime 3 jours")))
  }

  // MARK: Narrowing

  @Test("keeps lists and totals to a filter, and says which word of a wrong one is not understood")
  func filtering() throws {
    var clerk = try Clerk()
    let said = try clerk.type("/lieu:djenné").withSpaces
    #expect(said.contains("(1/21)"))
    #expect(said.contains("Total 25; Femmes 7/25"))
    #expect(try clerk.type("l").contains("\n1. 20/09/2023. Comm. sensible"))
    let slip = try clerk.type("filtre lieu:djenné f<mille").withSpaces
    #expect(slip.contains("« mille » n’est pas un nombre"))
    #expect(try clerk.type("v").withSpaces.contains("Filtre : lieu:djenné (1/21)"))
    #expect(try clerk.type("/").withSpaces.contains("Total ≈718"))
  }

  @Test("keeps to a project, and says which")
  func projects() throws {
    var clerk = try Clerk()
    let said = try clerk.type("projet perem")
    #expect(said.contains("n’est pas dans cette liste"))
    try clerk.type("projet")
    #expect(try clerk.type("2").withSpaces.contains("Projet : JFA"))
    #expect(try clerk.type("v").withSpaces.contains("Projet : JFA"))
    #expect(!(try clerk.type("projet tout").withSpaces.contains("Projet :")))
  }

  @Test("puts the list in another order, by its number or by its name in either language")
  func sorting() throws {
    var clerk = try Clerk()
    #expect(try clerk.type("o titre").contains("\n1. 11–15/09/2023. Ambassadrices de paix"))
    #expect(try clerk.type("o title").contains("\n1. 11–15/09/2023"))
    try clerk.type("o")
    #expect(try clerk.type("2").contains("\n1. 30/09/2023"))
  }

  @Test(
    "says every view as the command of the same name prints it",
    arguments: [
      ("portée", "Portée · T3 2023"), ("projets", "JFA"), ("indicateurs", "Indicateurs"),
      ("engagements", "3 en cours"), ("alerte", "Alerte"), ("network", "Personne du fichier"),
      ("reach theme", "Thème"), ("4", "3 en cours"),
    ])
  func views(name: String, shown: String) throws {
    var clerk = try Clerk()
    #expect(try clerk.type("vue \(name)").contains(shown))
    #expect(try clerk.type("vue rien").contains("n’est pas dans cette liste"))
  }

  // MARK: People

  /// Chooses the person of a number at the demo's exercise of rows.
  private func clerk(with number: Int) throws -> Clerk {
    var clerk = try Clerk()
    try clerk.type(all: "saisie (exercice)\nparticipants\n\(number)")
    return clerk
  }

  @Test("corrects what was entered of somebody, and leaves all else as it is")
  func correcting() throws {
    var clerk = try clerk(with: 3)
    let before = try clerk.register.activity("exercice-saisie")
    let person = Array(before.attendances)[2]
    let known = try #require(person.participant.flatMap { clerk.register.participants[id: $0] })
    try clerk.type(all: "e\n\nh\n41\nrien")
    let said = try clerk.type(".")
    #expect(said.contains("Corrigé"))
    let after = try clerk.register.activity("exercice-saisie")
    #expect(after.attendances.count == before.attendances.count)
    let corrected = try #require(after.attendances[id: person.id])
    #expect(corrected.sex == .male)
    #expect(corrected.age == .years(41))
    #expect(corrected.participant == person.participant)
    #expect(corrected.isDisplaced == person.isDisplaced)
    let now = try #require(clerk.register.participants[id: known.id])
    #expect(now.name == known.name)
    #expect(now.organisation == nil)
    #expect(now.phone == known.phone)
    // Of the others nothing changed.
    for other in before.attendances where other.id != person.id {
      #expect(after.attendances[id: other.id] == other)
    }
    try clerk.type("u")
    #expect(try clerk.register.activity("exercice-saisie") == before)
  }

  @Test("corrects a name without making another person of it")
  func renaming() throws {
    var clerk = try clerk(with: 1)
    let count = clerk.register.participants.count
    try clerk.type(all: "e\nAwa Keïta-Traoré\n.")
    #expect(clerk.register.participants.count == count)
    #expect(clerk.register.participants.contains { $0.name == "Awa Keïta-Traoré" })
  }

  @Test("leaves a correction without a change", arguments: ["abandonner", "fin"])
  func leavingCorrection(word: String) throws {
    var clerk = try clerk(with: 1)
    let before = clerk.register
    try clerk.type(all: "e\nAwa\n\(word)")
    #expect(clerk.register.participants == before.participants)
    #expect(clerk.conversation.prompt.hasPrefix("Saisie"))
  }

  @Test("takes nobody off a list without a yes, and gives them back")
  func removing() throws {
    var clerk = try clerk(with: 2)
    let before = try clerk.register.activity("exercice-saisie")
    #expect(try clerk.type("x").contains("?"))
    for word in ["x", "1", "e", ""] { try clerk.type(word) }
    #expect(try clerk.register.activity("exercice-saisie") == before)
    try clerk.type("oui")
    #expect(try clerk.register.activity("exercice-saisie").attendances.count == 11)
    try clerk.type("u")
    let after = try clerk.register.activity("exercice-saisie")
    #expect(Set(after.attendances) == Set(before.attendances))
  }

  @Test("tells what a person took part in, and goes there by its number")
  func person() throws {
    var clerk = try Clerk()
    #expect(try clerk.type("i keïta").contains("1. Fatoumata Keïta"))
    #expect(try clerk.type("1").contains("1. 30/09/2023. Saisie (exercice)"))
    #expect(try clerk.type("1").contains("Total 12"))
    #expect(clerk.conversation.prompt.hasPrefix("Saisie (exercice)"))
    #expect(try clerk.type("i age>200x").contains("n’est pas un nombre"))
  }

  // MARK: What was put away

  @Test("puts an activity away, brings it back, and destroys it only by its name")
  func trash() throws {
    var clerk = try Clerk()
    try clerk.type(all: "rss\nx\noui")
    let activity = try #require(try? Officer.demo().activity("rss-bamako"))
    #expect(clerk.register.activities[id: activity.id] == nil)
    clerk.past.putAway = [PutAway(.activity(activity, file: "trash/rss.rec"), by: nil)]
    #expect(try clerk.type("corbeille").contains("RSS, vision malienne"))
    #expect(try clerk.type("reprendre").contains("Choisir d’abord"))
    try clerk.type("1")
    #expect(try clerk.type("détruire").contains("Rien n’est détruit"))
    #expect(try clerk.type("détruire RSS").contains("Rien n’est détruit"))
    #expect(clerk.purged.isEmpty)
    try clerk.type("détruire rss, vision malienne")
    #expect(clerk.purged == ["trash/rss.rec"])
    try clerk.type(all: "corbeille\n1\nreprendre")
    #expect(clerk.register.activities[id: activity.id] == activity)
  }

  @Test("edits and duplicates the chosen activity")
  func activity() throws {
    var clerk = try Clerk()
    let count = clerk.register.activities.count
    try clerk.type(all: "rss\ne\nRSS, à Bamako\n.")
    #expect(clerk.register.activities.contains { $0.details.title == "RSS, à Bamako" })
    #expect(clerk.register.activities.count == count)
    try clerk.type(all: "dupliquer\n.")
    #expect(clerk.register.activities.count == count + 1)
  }

  @Test("understands French and English words in either language")
  func words() throws {
    for language in [Language.french, .english] {
      for word in ["anomalies", "findings", "corbeille", "trash", "historique", "history"] {
        var clerk = try Clerk(language: language)
        let said = try clerk.type(word)
        #expect(!said.contains("Ni commande"), "\(word) in \(said)")
        #expect(!said.contains("Neither"), "\(word) in \(said)")
      }
    }
  }
}
