import Languages
import Reports

/// The words of the history and the trash in one language.
struct PastWording: Sendable {
  let language: Language

  var changes: String { language("Historique") }
  var trash: String { language("Corbeille") }
  var reading: String { language("Lecture de l’historique…") }
  var noChanges: String { language("Aucun changement encore.") }
  var emptyTrash: String { language("La corbeille est vide.") }
  var takenBack: String { language("(annulé)") }
  var takenBackAlready: String { language("Ce changement est déjà annulé") }
  var recordsStay: String {
    language("Une fiche retirée ne vit plus que dans l’historique\u{A0}; elle ne se détruit pas")
  }
  var notTheName: String { language("Rien n’est détruit\u{A0}: ce n’est pas le nom") }
  func name(of kind: PastChange.Step.Kind) -> String {
    switch kind {
    case .added: language("ajout")
    case .changed: language("modif.")
    case .removed: language("retrait")
    case .putAway: language("mis à la corbeille")
    case .broughtBack: language("repris")
    case .purged: language("détruit")
    case .mended: language("réparé")
    case .putAside: language("mis de côté")
    }
  }
  /// A line of a file, or several, by their numbers.
  func line(_ numbers: String) -> String {
    numbers.contains("–") ? language("lignes \(numbers)") : language("ligne \(numbers)")
  }
  /// Types of records as in files.
  func name(ofType type: String) -> String? {
    switch type {
    case "Activity": language("activité")
    case "Attendance": language("présence")
    case "Headcount": language("pointage")
    case "Reported": language("chiffre rapporté")
    case "Commitment": language("engagement")
    case "Participant": language("personne")
    case "Programme": language("réglages")
    case "Project": language("projet")
    case "Organisation": language("organisation")
    case "Theme": language("thème")
    case "Source": language("source")
    case "Indicator": language("indicateur")
    case "Place": language("lieu")
    case "YouthDefinition": language("définition des jeunes")
    case "Product": language("produit d’alerte")
    case "IncidentCount": language("incidents")
    case "Known": language("explication")
    default: nil
    }
  }
  /// Fields as in files, those that no form has.
  func name(ofField field: String) -> String? {
    switch field {
    case "Name": language("Nom")
    case "File": language("Fichier")
    case "Acronym": language("Sigle")
    case "Sex": language("Sexe")
    case "Age": language("Âge")
    case "Ages": language("Âges")
    case "BirthYear": language("Année de naissance")
    case "Phone": language("Téléphone")
    case "Function": language("Fonction")
    case "Locality": language("Commune")
    case "Organisation": language("Organisation")
    case "Count": language("Nombre")
    case "Station": language("Poste")
    case "Measure": language("Mesure")
    case "Value": language("Valeur")
    case "Disability": language("Handicap")
    case "DisabilityMethod": language("Méthode")
    case "Displaced": language("Déplacé·e")
    case "Participant": language("Personne")
    case "By": language("Promis par")
    case "What": language("Engagement")
    case "Made": language("Pris le")
    case "Due": language("Échéance")
    case "State": language("État")
    case "FollowUp": language("Suivi")
    case "Series": language("Série")
    case "Platform": language("Plateforme")
    case "Language": language("Langue")
    case "Country": language("Pays")
    case "YouthDefinition": language("Qui est jeune")
    case "In": language("Situé dans")
    case "Alias": language("Autre nom")
    case "Target": language("Cible")
    case "Actual": language("Réalisé")
    case "Span": language("Période", in: "of a record")
    case "Formula": language("Calcul")
    case "NameEnglish": language("Nom en anglais")
    case "Id": language("Identifiant")
    case "Reason": language("Raison")
    case "Locus": language("Page, phrase")
    case "Sentence": language("Phrase")
    case "SameAs": language("Même personne")
    default: nil
    }
  }
  func broughtBack(_ text: String) -> String { language("Repris\u{A0}: \(text)") }
  func purged(_ text: String) -> String { language("Détruit\u{A0}: \(text)") }
  func takeBackQuestion(_ text: String) -> String {
    language("Annuler ce changement\u{A0}: \(text)\u{A0}?")
  }
  func purgeQuestion(_ text: String) -> String {
    language(
      "Détruire pour de bon «\u{A0}\(text)\u{A0}»\u{A0}? Tapez ce nom, puis Entrée. Échap garde tout."
    )
  }
}

extension Wording {
  var past: PastWording {
    PastWording(language: language)
  }
}
