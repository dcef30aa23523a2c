import Languages
import Reports

/// The words of the history and the trash in one language.
struct PastWording: Sendable {
  let changes, trash, reading, noChanges, emptyTrash, takenBack, takenBackAlready: String
  let recordsStay, notTheName: String
  let kinds: [PastChange.Step.Kind: String]
  /// Types of records as in files.
  let types: [String: String]
  /// Fields as in files, those that no form has.
  let fields: [String: String]
  let broughtBack, purged, takeBackQuestion, purgeQuestion: @Sendable (String) -> String
}

extension Wording {
  var past: PastWording {
    switch language {
    case .french: .french
    default: .english
    }
  }
}

extension PastWording {
  static let french = PastWording(
    changes: "Historique", trash: "Corbeille", reading: "Lecture de l’historique…",
    noChanges: "Aucun changement encore.", emptyTrash: "La corbeille est vide.",
    takenBack: "(annulé)", takenBackAlready: "Ce changement est déjà annulé",
    recordsStay:
      "Une fiche retirée ne vit plus que dans l’historique\u{A0}; elle ne se détruit pas",
    notTheName: "Rien n’est détruit\u{A0}: ce n’est pas le nom",
    kinds: [
      .added: "ajout", .changed: "modif.", .removed: "retrait", .putAway: "mis à la corbeille",
      .broughtBack: "repris", .purged: "détruit",
    ],
    types: [
      "Activity": "activité", "Attendance": "présence", "Headcount": "pointage",
      "Reported": "chiffre rapporté", "Commitment": "engagement", "Participant": "personne",
      "Programme": "réglages", "Project": "projet", "Organisation": "organisation",
      "Theme": "thème", "Source": "source", "Indicator": "indicateur", "Place": "lieu",
      "YouthDefinition": "définition des jeunes", "Product": "produit d’alerte",
      "IncidentCount": "incidents", "Known": "explication",
    ],
    fields: [
      "Name": "Nom", "Acronym": "Sigle", "Sex": "Sexe", "Age": "Âge", "Ages": "Âges",
      "BirthYear": "Année de naissance", "Phone": "Téléphone", "Function": "Fonction",
      "Locality": "Commune", "Organisation": "Organisation", "Count": "Nombre",
      "Station": "Poste", "Measure": "Mesure", "Value": "Valeur", "Disability": "Handicap",
      "DisabilityMethod": "Méthode", "Displaced": "Déplacé·e", "Participant": "Personne",
      "By": "Promis par", "What": "Engagement", "Made": "Pris le", "Due": "Échéance",
      "State": "État", "FollowUp": "Suivi", "Series": "Série", "Platform": "Plateforme",
      "Language": "Langue", "Country": "Pays", "YouthDefinition": "Qui est jeune",
      "In": "Situé dans", "Alias": "Autre nom", "Target": "Cible", "Actual": "Réalisé",
      "Span": "Période", "Formula": "Calcul", "NameEnglish": "Nom en anglais", "Id": "Identifiant",
      "Reason": "Raison", "Locus": "Page, phrase", "Sentence": "Phrase", "SameAs": "Même personne",
    ],
    broughtBack: { "Repris\u{A0}: \($0)" }, purged: { "Détruit\u{A0}: \($0)" },
    takeBackQuestion: { "Annuler ce changement\u{A0}: \($0)\u{A0}?" },
    purgeQuestion: {
      "Détruire pour de bon «\u{A0}\($0)\u{A0}»\u{A0}? Tapez ce nom, puis Entrée. Échap garde tout."
    })

  static let english = PastWording(
    changes: "History", trash: "Trash", reading: "Reading the history…",
    noChanges: "No change yet.", emptyTrash: "The trash is empty.",
    takenBack: "(taken back)", takenBackAlready: "This change is taken back already",
    recordsStay: "A removed record lives in the history alone and cannot be destroyed",
    notTheName: "Nothing is destroyed: that is not the name",
    kinds: [
      .added: "added", .changed: "changed", .removed: "removed", .putAway: "put into the trash",
      .broughtBack: "brought back", .purged: "destroyed",
    ],
    types: [
      "Activity": "activity", "Attendance": "attendance", "Headcount": "headcount",
      "Reported": "reported figure", "Commitment": "commitment", "Participant": "person",
      "Programme": "settings", "Project": "project", "Organisation": "organisation",
      "Theme": "theme", "Source": "source", "Indicator": "indicator", "Place": "place",
      "YouthDefinition": "definition of youth", "Product": "early-warning product",
      "IncidentCount": "incidents", "Known": "explanation",
    ],
    fields: [
      "BirthYear": "Year of birth", "Displaced": "Displaced", "By": "Promised by",
      "What": "Commitment", "Made": "Made on", "FollowUp": "Follow-up",
      "YouthDefinition": "Who is young", "In": "Lies in", "Alias": "Other name",
      "NameEnglish": "Name in English", "SameAs": "Same person",
    ],
    broughtBack: { "Brought back: \($0)" }, purged: { "Destroyed: \($0)" },
    takeBackQuestion: { "Take this change back: \($0)?" },
    purgeQuestion: { "Destroy “\($0)” for good? Type this name, then Enter. Esc keeps everything." }
  )
}
