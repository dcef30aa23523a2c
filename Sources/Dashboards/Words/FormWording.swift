import Languages
import Programmes
import Reports

/// The words of the forms in one language.
struct FormWording: Sendable {
  let language: Language

  func label(of name: FieldName) -> String {
    switch name {
    case .title: language("Titre")
    case .shortTitle: language("Titre court")
    case .kind: language("Type")
    case .role: language("Rôle")
    case .starts: language("Premier jour")
    case .ends: language("Dernier jour")
    case .places: language("Lieux")
    case .venue: language("Salle")
    case .project: language("Projets")
    case .theme: language("Thèmes")
    case .total: language("Participants visés")
    case .women: language("Femmes visées")
    case .young: language("Jeunes visés")
    case .disability: language("PVH visées")
    case .displaced: language("PDI visées")
    case .organisers: language("Organisateurs")
    case .partners: language("Partenaires")
    case .attended: language("Organisations venues")
    case .sessions: language("Nombre de fois")
    case .daysKnown: language("Jours connus")
    case .narrative: language("Récit")
    case .results: language("Résultats")
    case .note: language("Note")
    case .source: language("Source")
    case .practice: language("Exercice")
    case .tallyAges: language("Âges du pointage")
    case .name: language("Nom")
    case .acronym: language("Sigle")
    case .begins: language("Début", in: "of a project")
    case .finishes: language("Fin", in: "of a project")
    case .leader: language("Chef de file")
    case .nameEnglish: language("Nom en anglais")
    case .organisationKind: language("Type")
    case .placeKind: language("Type")
    case .container: language("Situé dans")
    case .aliases: language("Autres noms")
    case .series: language("Série")
    case .productKind: language("Type")
    case .count: language("Nombre")
    case .ofProject: language("Projet")
    case .platform: language("Plateforme")
    case .formula: language("Calcul")
    case .projects: language("Projets")
    case .themes: language("Thèmes")
    case .regions: language("Régions")
    case .kinds: language("Types")
    case .target: language("Cible")
    case .actual: language("Réalisé, saisi")
    case .spans: language("Autres périodes")
    case .youngest: language("De (âge)")
    case .oldest: language("À (âge)")
    case .validFrom: language("En vigueur depuis")
    case .validUntil: language("Jusqu’au")
    case .sourceText: language("Source")
    case .country: language("Pays")
    case .youth: language("Qui est jeune")
    case .language: language("Langue")
    case .sex: language("Sexe")
    case .birthYear: language("Année de naissance")
    case .organisation: language("Organisation")
    case .function: language("Fonction")
    case .phone: language("Téléphone")
    case .locality: language("Commune")
    case .networkRole: language("Rôle au réseau")
    case .invented: language("Personne inventée")
    case .by: language("Promis par")
    case .what: language("Engagement")
    case .made: language("Pris le")
    case .due: language("Échéance")
    case .state: language("État")
    case .heardOn: language("Suivi\u{A0}: le")
    case .heard: language("Suivi\u{A0}: vu, entendu")
    case .followUps: language("Suivis déjà notés")
    }
  }
  /// How a line is typed; nothing for lines that need no word beyond those of their kind.
  private func help(of name: FieldName) -> String? {
    switch name {
    case .shortTitle: language("Pour les listes, en peu de mots")
    case .role: language("← → pour choisir\u{A0}; seul ce qui est organisé ou co-organisé compte")
    case .ends: language("Vide\u{A0}: un seul jour")
    case .practice: language("← →\u{A0}; un exercice ne compte jamais")
    case .daysKnown: language("← →\u{A0}; non\u{A0}: tenue entre ces deux jours, on ne sait quand")
    case .sessions:
      language("Combien de fois elle s’est tenue, quand une fiche vaut pour plusieurs")
    case .organisers: language("Qui l’a tenue, avec ou sans nous\u{A0}; une virgule entre les noms")
    case .attended: language("Les organisations qui sont venues\u{A0}; une virgule entre les noms")
    case .total: language("Un nombre de personnes")
    case .women: language("50% ou un nombre")
    case .young: language("35% ou un nombre")
    case .disability: language("5% ou un nombre")
    case .displaced: language("5% ou un nombre")
    case .spans: language("2024-T1 cible 15 réalisé 12\u{A0}; {newParagraph} entre deux périodes")
    case .tallyAges: language("Deux ou trois tranches qui se suivent\u{A0}: 0-14 15-35 36+")
    case .formula: language("← →\u{A0}; —\u{A0}: le réalisé se saisit à la main")
    case .youth: language("← →\u{A0}; change tous les chiffres des jeunes du registre")
    case .heard: language("Ce qu’on a vu ou entendu\u{A0}; s’ajoute aux suivis")
    case .aliases: language("D’autres façons de l’écrire\u{A0}; {newParagraph} entre deux")
    case .invented: language("← →\u{A0}; pour les exercices\u{A0}: personne ne porte ce nom")
    case .platform: language("NEWS, ECOWARN, Africa Reporter… jamais additionnées")
    default: nil
    }
  }
  /// What is said of a line for several where there are no keys to tell of.
  var commaHelp: String { language("Plusieurs\u{A0}: une virgule entre eux") }
  var choiceHelp: String { language("← → pour choisir") }
  var dayHelp: String { language("11/8, 11/08/2023, hier, lundi, lundi dernier, 8 sept") }
  var spanHelp: String {
    language("11/8, hier, lundi, 8 sept\u{A0}; deux jours à la fois\u{A0}: 11-13/8, août 2023")
  }
  var targetHelp: String { language("50% ou un nombre") }
  var longHelp: String {
    language("Autant de lignes qu’il faut\u{A0}; {newParagraph} commence un paragraphe (¶)")
  }
  var textsHelp: String { language("Un ou plusieurs\u{A0}; {newParagraph} (¶) entre deux") }
  var severalHelp: String {
    language(
      """
      Tapez le début puis {nextField}\u{A0}; virgule entre plusieurs\u{A0}; ← → pour \
      parcourir
      """)
  }
  var oneHelp: String { language("Tapez le début puis {nextField}\u{A0}; ← → pour parcourir") }
  var phoneHelp: String { language("8 chiffres\u{A0}; & é \" ' ( - è _ ç à = 1…9 0") }
  var followUpHelp: String {
    language("Un jour puis le texte\u{A0}; {newParagraph} (¶) entre deux")
  }
  func words(of kind: FiledRecord.Kind) -> RecordWords {
    switch kind {
    case .project: .init(several: language("Projets"), one: language("projet"))
    case .organisation:
      .init(several: language("Organisations"), one: language("organisation"), isFeminine: true)
    case .theme: .init(several: language("Thèmes"), one: language("thème"))
    case .source: .init(several: language("Sources"), one: language("source"), isFeminine: true)
    case .indicator: .init(several: language("Indicateurs"), one: language("indicateur"))
    case .youthDefinition:
      .init(
        several: language("Définitions"), one: language("définition des jeunes"), isFeminine: true)
    case .place: .init(several: language("Lieux"), one: language("lieu"))
    case .product: .init(several: language("Produits"), one: language("produit d’alerte"))
    case .incidentCount: .init(several: language("Incidents"), one: language("nombre d’incidents"))
    case .known:
      .init(several: language("Explications"), one: language("explication"), isFeminine: true)
    }
  }
  var activity: RecordWords {
    .init(several: language("Activités"), one: language("activité"), isFeminine: true)
  }
  var commitment: RecordWords {
    .init(several: language("Engagements"), one: language("engagement"))
  }
  var person: RecordWords {
    .init(several: language("Personnes"), one: language("personne"), isFeminine: true)
  }
  var office: RecordWords {
    .init(several: language("Réglages"), one: language("réglages du registre"))
  }
  func newForm(_ words: RecordWords) -> String {
    let one = words.one.uppercased()
    return words.isFeminine ? language("NOUVELLE \(one)") : language("NOUVEAU \(one)")
  }
  func editForm(_ words: RecordWords) -> String {
    let one = words.one.uppercased()
    return language("MODIFIER \(one)")
  }
  func name(ofOrganisation kind: String) -> String? {
    switch kind {
    case "ours": language("la nôtre")
    case "technical-financial": language("technique et financier")
    case "civil-society": language("société civile")
    case "state": language("État", in: "an organisation")
    case "media": language("média")
    case "international": language("internationale")
    case "network": language("réseau")
    default: nil
    }
  }
  func name(of sex: Sex) -> String {
    switch sex {
    case .female: language("femme")
    case .male: language("homme")
    case .other: language("autre ou non précisé")
    }
  }
  /// From Monday.
  var weekdays: [String] {
    [
      language("lundi"), language("mardi"), language("mercredi"), language("jeudi"),
      language("vendredi"), language("samedi"), language("dimanche"),
    ]
  }
  var titleNeeded: String { language("un titre") }
  var somethingNeeded: String { language("à remplir") }
  var beforeTheFirst: String { language("avant le début") }
  var followUpWrong: String { language("un jour, puis le texte") }
  var spanWrong: String { language("2024-T1 cible 15") }
  var bandsWrong: String { language("15-35 36+") }
  func between(_ range: ClosedRange<Int>) -> String {
    language("de \(range.lowerBound) à \(range.upperBound)")
  }
  func make(_ text: String) -> String { language("+ créer «\u{A0}\(text)\u{A0}»") }
  /// A span as it is written in files, in the words of the screen, and back.
  var target: String { language("cible") }
  var actual: String { language("réalisé") }

  /// A kind of record in a heading and in a question.
  struct RecordWords: Sendable {
    /// `Projets`.
    let several: String
    /// `projet`, without an article.
    let one: String
    /// Whether it is feminine, in languages that have it.
    var isFeminine = false
  }

  func words(of subject: FormSubject) -> RecordWords {
    switch subject {
    case .activity: activity
    case .commitment: commitment
    case .participant: person
    case .settings: office
    case .filed(let record): words(of: record.kind)
    }
  }

  func heading(_ subject: FormSubject, isNew: Bool) -> String {
    isNew ? newForm(words(of: subject)) : editForm(words(of: subject))
  }

  func title(of subject: FormSubject) -> String {
    let one = words(of: subject).one
    return one.prefix(1).uppercased() + one.dropFirst()
  }

  func label(_ name: FieldName, of subject: FormSubject) -> String {
    if name == .note, case .filed(.known) = subject { return label(of: .heard) }
    return label(of: name)
  }

  func needed(_ name: FieldName) -> String { name == .title ? titleNeeded : somethingNeeded }

  func help(of form: RecordForm) -> String? {
    if let help = help(of: form.line) { return help }
    return switch form.field?.kind {
    case .choice, .yesNo: choiceHelp
    case .day:
      form.fields.contains { $0.notBefore == form.line } ? spanHelp : dayHelp
    case .target: targetHelp
    case .longText: longHelp
    case .texts: textsHelp
    case .references, .words: severalHelp
    case .reference: oneHelp
    case .phone: phoneHelp
    case .followUps: followUpHelp
    default: nil
    }
  }

  func span(_ written: String) -> String {
    written.replacing("target", with: target).replacing("actual", with: actual)
  }

  func writtenSpan(_ typed: String) -> String {
    let words = [
      folded(target): "target", folded(actual): "actual", "target": "target", "actual": "actual",
    ]
    return typed.split(separator: " ").map { words[folded($0)] ?? String($0) }
      .joined(separator: " ")
  }
}

extension Wording {
  var forms: FormWording {
    FormWording(language: language)
  }
}
