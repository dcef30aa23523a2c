import Languages
import Programmes
import Reports

/// The words of the lists, of people, marks, columns, projects and the trail, in one language.
struct BrowseWording: Sendable {
  let language: Language

  // People.
  var peopleTitle: String { language("PERSONNES DU REGISTRE") }
  var people: String { language("Personnes") }
  var personTitle: String { language("PERSONNE") }
  var nobodyInRoster: String {
    language(
      "Personne encore. Les personnes viennent des listes\u{A0}: {rows} sur une activité pour en saisir."
    )
  }
  var nobodyAnswers: String {
    language("Personne ne répond à cela. {backFromPeople} efface la recherche.")
  }
  var sex: String { language("Sexe") }
  var born: String { language("Naissance") }
  var networkRole: String { language("Dans le réseau") }
  var otherRecords: String { language("Autres fiches") }
  var invented: String { language("Exercice") }
  var search: String { language("Chercher\u{A0}:") }
  var peopleExample: String {
    language("début d’un nom  f  age>=35  org:cnf  sans:tel  · {propose} propose")
  }
  var filterExample: String {
    language("lieu:mopti  f<30%  sans:pvh  2023-08  · {propose} propose")
  }
  /// How many activities somebody took part in, and on how many days where that was noted.
  func attended(_ activities: Int, _ days: Int?) -> String {
    let attended =
      activities == 0
      ? language("Aucune activité")
      : language(activities, "\(activities) activité", "\(activities) activités")
    guard let days else { return attended }
    return attended + " · "
      + language(days, "\(days) jour noté", "\(days) jours notés")
  }
  func daysAttended(_ count: Int) -> String { language("\(count)\u{A0}j") }

  // Lists and filters.
  func nothingMatches(_ period: String) -> String {
    language(
      "Rien ne correspond, dans la période \(period). {dropFilter} efface le filtre, {period} change la période."
    )
  }
  func nothingOf(_ text: String) -> String { language("Rien de cela pour\u{A0}: \(text).") }
  var noPlaceBehind: String { language("Rien avant") }
  var noPlaceAhead: String { language("Rien après") }

  // Columns.
  func name(of column: ActivityColumn) -> String {
    switch column {
    case .date: language("Date")
    case .kind: language("Type")
    case .title: language("Titre")
    case .place: language("Lieu")
    case .project: language("Projet")
    case .total: language("Participations (N)")
    case .women: language("Femmes (F)")
    case .young: language("Jeunes (J)")
    case .disability: language("PVH")
    case .displaced: language("PDI")
    case .source: language("Chiffres saisis ou rapportés")
    }
  }
  var columnsTitle: String { language("Colonnes et ordre") }
  var sorted: String { language("ordre") }
  var displacedLetters: String { language("PDI") }
  var basis: String { language("Chiffres") }
  func name(of basis: Figures.Basis) -> String {
    switch basis {
    case .entered: language("saisis")
    case .reported: language("rapp.")
    case .none: language("—")
    }
  }

  // Marks, and what is done with all of them.
  func marked(_ count: Int) -> String {
    language(
      count, "\(count) marquée", "\(count) marquées")
  }
  func markedTitle(_ count: Int) -> String {
    language(
      count, "\(count) activité marquée", "\(count) activités marquées")
  }
  func removedMany(_ count: Int) -> String {
    language(
      count, "retrait de \(count) activité", "retrait de \(count) activités")
  }
  func changedMany(_ count: Int) -> String {
    language(
      count, "\(count) activité modifiée", "\(count) activités modifiées")
  }
  func bulkTitle(_ count: Int) -> String {
    language(
      count, "Modifier \(count) activité", "Modifier \(count) activités")
  }
  func markedCounted(_ withFigures: Int, _ ours: Int) -> String {
    language(
      withFigures, "\(withFigures) chiffrée sur \(ours) qui comptent",
      "\(withFigures) chiffrées sur \(ours) qui comptent")
  }
  var markedHelp: String {
    language(
      "{mark} marque, {markAll} tout, {edit} modifie ensemble, {remove} retire, {dropFilter} démarque."
    )
  }
  var noneOf: String { language("(aucun)") }
  var unchanged: String { language("inchangé") }
  var nothingChanged: String { language("Rien à changer") }
  var bulkHelp: String { language("Seul ce qui est choisi est changé\u{A0}; {undo} annule tout") }
  var practice: String { language("Exercice") }
  func trashQuestion(_ count: Int, _ titles: String) -> String {
    language(
      count, "Mettre à la corbeille \(count) activité\u{A0}: \(titles)\u{A0}?",
      "Mettre à la corbeille \(count) activités\u{A0}: \(titles)\u{A0}?")
  }

  // Periods and projects.
  var periodTyped: String { language("ou tapez\u{A0}: T3 2023, 2023-07..2023-09") }
  var periodWrong: String { language("période inconnue") }
  var projects: String { language("Projets") }
  var allProjects: String { language("Tous les projets") }
}

extension Wording {
  var browse: BrowseWording {
    BrowseWording(language: language)
  }
}
