package import Languages
package import Programmes

/// The words of figures, files and errors in one language.
package struct Wording: Sendable {
  package let language: Language

  // Figures.

  /// Present, not counted.
  package var present: String { language("présent·es") }
  package var unknownSign: String { "—" }
  package var notCollected: String { language("non renseigné") }
  package var women: String { language("Femmes") }
  package var men: String { language("Hommes") }
  package var young: String { language("Jeunes") }
  package var withDisability: String { language("PVH") }
  package var displaced: String { language("PDI") }
  package var participations: String { language("Participations") }
  package var participationsShort: String { language("particip.") }
  package var persons: String { language("personnes") }
  package var activitiesCounted: String { language("chiffrées", in: "of activities") }
  package var total: String { language("Total") }
  package var onlyOurs: String {
    language(
      "Activités organisées ou co-organisées, hors exercices.")
  }

  /// How many activities of others, and their people, stand beside the reach.
  package func beside(_ activities: Int, _ people: String) -> String {
    language(
      activities,
      "À côté, chez les partenaires et en visite\u{A0}: \(activities) activité, \(people) particip.",
      "À côté, chez les partenaires et en visite\u{A0}: \(activities) activités, \(people) particip."
    )
  }

  /// Activities left out because their days are not known.
  package func perhaps(_ activities: Int) -> String {
    language(
      activities, "Jours non précisés, hors de la période\u{A0}: \(activities) activité.",
      "Jours non précisés, hors de la période\u{A0}: \(activities) activités.")
  }

  /// « inconnus », « renseignés », cut short.
  package var unknownShort: String { language("inc.") }
  package var knownShort: String { language("rens.") }

  /// A percentage: `79 %` with a no-break space in French, `79%` in English.
  package func text(percent: Int) -> String { text(percent: String(percent)) }

  /// The same of several: `60–64 %`.
  func text(percent: String) -> String { language("\(percent)\u{202F}%") }

  /// A number with its thousands parted: `1 250`, `1,250`.
  package func number(_ number: Int) -> String {
    grouped(number, by: language("\u{202F}", in: "typed between thousands"))
  }

  /// Between a name and its value: French has a no-break space before it.
  package var colon: String { language("\u{A0}: ", in: "between a name and its value") }

  /// `a, b et c`.
  package func list(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    let first = parts.dropLast().joined(separator: ", ")
    return language("\(first) et \(last)")
  }

  // Days and periods.

  package var monthNames: [String] { (1...12).map { monthName($0) } }
  package var shortMonths: [String] { (1...12).map { shortMonth($0) } }

  /// January is 1.
  package func monthName(_ month: Int) -> String {
    switch month {
    case 1: language("janvier")
    case 2: language("février")
    case 3: language("mars", in: "month")
    case 4: language("avril")
    case 5: language("mai", in: "month")
    case 6: language("juin", in: "month")
    case 7: language("juillet")
    case 8: language("août", in: "month")
    case 9: language("septembre")
    case 10: language("octobre")
    case 11: language("novembre")
    default: language("décembre")
    }
  }

  package func shortMonth(_ month: Int) -> String {
    switch month {
    case 1: language("janv", in: "month, short")
    case 2: language("févr", in: "month, short")
    case 3: language("mars", in: "month, short")
    case 4: language("avr", in: "month, short")
    case 5: language("mai", in: "month, short")
    case 6: language("juin", in: "month, short")
    case 7: language("juil", in: "month, short")
    case 8: language("août", in: "month, short")
    case 9: language("sept", in: "month, short")
    case 10: language("oct", in: "month, short")
    case 11: language("nov", in: "month, short")
    default: language("déc", in: "month, short")
    }
  }

  // Findings and errors.

  package var errorWord: String { language("erreur") }
  package var warningWord: String { language("à voir", in: "a finding") }
  package func filtered(_ filter: String) -> String {
    language("Seulement ce qui répond à\u{A0}: \(filter)")
  }
  package var hintWord: String { language("conseil") }
  package var knownWord: String { language("connu", in: "a finding") }
  package var reasonWord: String { language("raison") }
  /// Of what is not wrong, and good to know.
  package var noteWord: String { language("remarque") }

  package func text(_ refusal: ChangeRefusal) -> String {
    switch refusal {
    case .noSuchActivity:
      language(
        "refusé\u{A0}: l’activité n’est plus dans le registre")
    case .activityExists:
      language(
        "refusé\u{A0}: une activité de ce nom existe déjà")
    case .countBelowZero:
      language(
        "refusé\u{A0}: le comptage serait au-dessous de zéro")
    case .noSuchRecord:
      language(
        "refusé\u{A0}: la fiche n’est plus dans le registre")
    case .changedSince:
      language(
        "refusé\u{A0}: quelqu’un a changé la fiche depuis")
    case .nothingToTakeBack: language("rien à annuler ni à rétablir")
    }
  }

  package func text(_ failure: SaveFailure) -> String {
    switch failure {
    case .diskFull: language("disque plein")
    case .readOnly: language("disque en lecture seule")
    case .folderGone: language("le dossier n’est plus là")
    case .diskFailing: language("le disque signale une erreur")
    case .notPermitted: language("droits insuffisants")
    case .locked(by: ""): language("registre occupé")
    case .locked(let holder):
      language("registre occupé par \(holder)")
    case .other(let code): language("erreur \(code) du système")
    }
  }
}

extension Language {
  package var words: Wording { Wording(language: self) }
}

/// Why changes are not on the disk yet.
package enum SaveFailure: Hashable, Sendable {
  case diskFull, readOnly, folderGone
  /// The disk said that it cannot be trusted.
  case diskFailing
  case notPermitted
  /// Somebody else holds the register: what the lock says of them.
  case locked(by: String)
  /// The number of another error of the system.
  case other(Int32)
}
