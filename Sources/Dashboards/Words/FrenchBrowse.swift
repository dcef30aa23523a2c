import Programmes

extension BrowseWording {
  static let french = BrowseWording(
    peopleTitle: "PERSONNES DU REGISTRE", people: "Personnes", personTitle: "PERSONNE",
    nobodyInRoster:
      "Personne encore. Les personnes viennent des listes\u{A0}: {rows} sur une activité pour en saisir.",
    nobodyAnswers: "Personne ne répond à cela. {backFromPeople} efface la recherche.",
    sex: "Sexe", born: "Naissance", networkRole: "Dans le réseau", otherRecords: "Autres fiches",
    invented: "Exercice", search: "Chercher\u{A0}:",
    peopleExample: "début d’un nom  f  age>=35  org:cnf  sans:tel  · {propose} propose",
    filterExample: "lieu:mopti  f<30%  sans:pvh  2023-08  · {propose} propose",
    attended: { activities, days in
      (activities == 0
        ? "Aucune activité" : "\(activities) activité\(activities > 1 ? "s" : "")")
        + (days.map { " · \($0) jour\($0 > 1 ? "s" : "") noté\($0 > 1 ? "s" : "")" } ?? "")
    },
    daysAttended: { "\($0)\u{A0}j" },
    nothingMatches: {
      "Rien ne correspond, dans la période \($0). {dropFilter} efface le filtre, {period} change la période."
    },
    noPlaceBehind: "Rien avant", noPlaceAhead: "Rien après",
    columns: [
      .date: "Date", .kind: "Type", .title: "Titre", .place: "Lieu", .project: "Projet",
      .total: "Participations (N)", .women: "Femmes (F)", .young: "Jeunes (J)",
      .disability: "PVH", .displaced: "PDI", .source: "Chiffres saisis ou rapportés",
    ],
    columnsTitle: "Colonnes et ordre",
    sorted: "ordre", displacedLetters: "PDI",
    basis: "Chiffres", bases: [.entered: "saisis", .reported: "rapp.", .none: "—"],
    marked: { "\($0) marquée\($0 > 1 ? "s" : "")" },
    markedTitle: { "\($0) activité\($0 > 1 ? "s" : "") marquée\($0 > 1 ? "s" : "")" },
    removedMany: { "retrait de \($0) activités" },
    changedMany: { "\($0) activité\($0 > 1 ? "s" : "") modifiée\($0 > 1 ? "s" : "")" },
    bulkTitle: { "Modifier \($0) activité\($0 > 1 ? "s" : "")" },
    markedCounted: { "\($0) chiffrée\($0 > 1 ? "s" : "") sur \($1) qui comptent" },
    markedHelp:
      "{mark} marque, {markAll} tout, {edit} modifie ensemble, {remove} retire, {dropFilter} démarque.",
    noneOf: "(aucun)", unchanged: "inchangé", nothingChanged: "Rien à changer",
    bulkHelp: "Seul ce qui est choisi est changé\u{A0}; {undo} annule tout", practice: "Exercice",
    trashQuestion: { count, titles in
      "Mettre à la corbeille \(count) activité\(count > 1 ? "s" : "")\u{A0}: \(titles)\u{A0}?"
    },
    periodTyped: "ou tapez\u{A0}: T3 2023, 2023-07..2023-09", periodWrong: "période inconnue",
    projects: "Projets", allProjects: "Tous les projets")
}
