import Programmes

extension BrowseWording {
  static let french = BrowseWording(
    peopleTitle: "PERSONNES DU REGISTRE", people: "Personnes", personTitle: "PERSONNE",
    nobodyInRoster:
      "Personne encore. Les personnes viennent des listes\u{A0}: s sur une activité pour en saisir.",
    nobodyAnswers: "Personne ne répond à cela. Échap efface la recherche.",
    sex: "Sexe", born: "Naissance", networkRole: "Dans le réseau", otherRecords: "Autres fiches",
    invented: "Exercice", search: "Chercher\u{A0}:",
    peopleExample: "début d’un nom  f  age>=35  org:cnf  sans:tel  · Tab propose",
    attended: { activities, days in
      (activities == 0
        ? "Aucune activité" : "\(activities) activité\(activities > 1 ? "s" : "")")
        + (days.map { " · \($0) jour\($0 > 1 ? "s" : "") noté\($0 > 1 ? "s" : "")" } ?? "")
    },
    daysAttended: { "\($0)\u{A0}j" },
    nothingMatches: {
      "Rien ne correspond, dans la période \($0). Échap efface le filtre, p change la période."
    },
    noPlaceBehind: "Rien avant", noPlaceAhead: "Rien après",
    columns: [
      .date: "Date", .kind: "Type", .title: "Titre", .place: "Lieu", .project: "Projet",
      .total: "Participations (N)", .women: "Femmes (F)", .young: "Jeunes (J)",
      .disability: "PVH", .displaced: "PDI", .source: "Chiffres saisis ou rapportés",
    ],
    columnsTitle: "Colonnes et ordre", columnsHelp: "Ret.arr. remet les colonnes d’origine",
    sorted: "ordre", show: "Montrer", sortBy: "Ordonner", displacedLetters: "PDI",
    basis: "Chiffres", bases: [.entered: "saisis", .reported: "rapp.", .none: "—"],
    marked: { "\($0) marquée\($0 > 1 ? "s" : "")" },
    markedTitle: { "\($0) activité\($0 > 1 ? "s" : "") marquée\($0 > 1 ? "s" : "")" },
    removedMany: { "retrait de \($0) activités" },
    changedMany: { "\($0) activité\($0 > 1 ? "s" : "") modifiée\($0 > 1 ? "s" : "")" },
    bulkTitle: { "Modifier \($0) activité\($0 > 1 ? "s" : "")" },
    markedCounted: { "\($0) chiffrée\($0 > 1 ? "s" : "") sur \($1) qui comptent" },
    markedHelp: "Espace marque, * tout, e modifie ensemble, x retire, Échap démarque.",
    noneOf: "(aucun)", unchanged: "inchangé", nothingChanged: "Rien à changer",
    bulkHelp: "Seul ce qui est choisi est changé\u{A0}; u annule tout", practice: "Exercice",
    apply: "Appliquer",
    trashQuestion: { count, titles in
      "Mettre à la corbeille \(count) activité\(count > 1 ? "s" : "")\u{A0}: \(titles)\u{A0}?"
    },
    periodTyped: "ou tapez\u{A0}: T3 2023, 2023-07..2023-09", periodWrong: "période inconnue",
    projects: "Projets", allProjects: "Tous les projets")
}
