import Frames

extension KeyWording {
  static let french = KeyWording(
    places: [
      .activities: "Activités", .participants: "Participants", .ratios: "Ratios",
      .sheet: "Fiche d’une activité", .form: "Formulaire d’une activité", .tally: "Pointage",
      .rows: "Saisie des personnes", .reported: "Chiffres déclarés", .findings: "Anomalies",
      .views: "Vues", .pairs: "Doublons possibles", .records: "Données",
      .past: "Historique et corbeille", .filter: "Filtre que l’on tape",
      .palette: "Menu de toutes les commandes",
      .picker: "Listes de choix", .reason: "Raison d’une anomalie", .question: "Questions",
      .help: "Aide", .people: "Personnes du registre", .person: "Page d’une personne",
      .columns: "Colonnes de la liste", .bulk: "Modifier plusieurs activités",
    ],
    problem: { kind, screen in
      func name(_ key: Key) -> String { "«\u{A0}\(screen.key(key))\u{A0}»" }
      func quoted(_ word: String) -> String { "«\u{A0}\(word)\u{A0}»" }
      switch kind {
      case .notASetting:
        return (
          "la ligne n’est pas «\u{A0}commande = touches\u{A0}»", "par exemple\u{A0}: tally = t, F5"
        )
      case .unknownCommand(let word, let nearest):
        return (
          "pas de commande \(quoted(word))",
          nearest.map { "vouliez-vous dire \(quoted($0))\u{A0}?" }
            ?? "«\u{A0}wipnet keys\u{A0}» montre le mot de chaque commande"
        )
      case .repeatedCommand(let command):
        return (
          "\(quoted(command.fieldWord)) est déjà plus haut, et c’est ce qui compte",
          "plusieurs touches se mettent sur une ligne, avec des virgules"
        )
      case .missingKey:
        return ("une touche manque entre les virgules", "la virgule elle-même s’écrit Virgule")
      case .unknownKey(let word, let nearest):
        return (
          "pas de touche \(quoted(word))",
          nearest.map { "vouliez-vous dire \(quoted($0))\u{A0}?" }
            ?? "une lettre, F1 à F12, Ctrl-D, Entrée, Tab, Espace…"
        )
      case .refused(let key, let refusal):
        let (reason, hint) = refusalWords(refusal, screen)
        return ("\(name(key)) \(reason)", hint)
      case .taken(let key, let other, let place):
        return (
          "\(name(key)) est déjà \(quoted(other.fieldWord)) (\(screen.keyWords.place(place)))",
          "donnez d’abord une autre touche à \(quoted(other.fieldWord))"
        )
      case .noWayOut(let command, let place):
        return (
          "\(quoted(command.fieldWord)) doit garder une touche (\(screen.keyWords.place(place)))",
          "sans elle on ne pourrait plus en sortir"
        )
      }
    },
    fileHasProblems: { count, first in
      "! \(count) touche\(count > 1 ? "s" : "") refusée\(count > 1 ? "s" : "") (\(first)) · wipnet keys --check"
    },
    everywhere: "Sur tous les écrans", inLists: "Dans toutes les listes",
    whereRead: "Partout où l’on lit\u{A0}: volets, fiche, anomalies, vues",
    inPanes: "Dans les trois volets du tableau de bord",
    mapTitle: "Les touches", keysHeading: "Touches", wordHeading: "Mot",
    meaningHeading: "Ce qu’elles font",
    mapIntroduction: [
      "Aucune touche ne demande AltGr, aucun chiffre n’est une commande, et les champs de texte "
        + "gardent toutes leurs lettres."
    ],
    mapFile: [
      "Pour changer une touche, écrivez dans ~/.config/wipnet/keys (ou $XDG_CONFIG_HOME/wipnet/keys) "
        + "une ligne par commande\u{A0}: le mot, «\u{A0}=\u{A0}», et les touches avec des virgules. Rien derrière "
        + "«\u{A0}=\u{A0}»\u{A0}: pas de touche. «\u{A0}#\u{A0}» commence un commentaire.",
      "Les touches s’écrivent comme ici ou en anglais\u{A0}: une lettre, F1 à F12, Ctrl-D, Entrée, Échap, "
        + "Tab, Maj-Tab, Ret.arr., Suppr, Inser, Début, Fin, PgUp, PgDn, Haut, Bas, Gauche, Droite, "
        + "Espace, Virgule.",
      "«\u{A0}wipnet keys --check\u{A0}» dit ce qui ne va pas, avec la ligne\u{A0}; ce qui ne va pas garde sa touche "
        + "d’origine.",
    ])

  private static func refusalWords(
    _ refusal: KeyRefusal, _ screen: ScreenWording
  ) -> (String, String?) {
    switch refusal {
    case .needsAltGr: ("demande AltGr, ou n’est pas sur un clavier français", "prenez une lettre")
    case .digit: ("est un chiffre, et les chiffres se tapent", "prenez une lettre ou une touche F")
    case .ofTerminal: ("appartient au terminal, à tmux ou à screen", "prenez une autre lettre")
    case .ofWindow: ("appartient à la fenêtre du terminal", "F1 à F9 et F12 sont libres d’elle")
    case .sameAs(let key):
      ("est la même touche que «\u{A0}\(screen.key(key))\u{A0}» pour le terminal", nil)
    case .typed:
      ("se tape ici dans un champ", "prenez Ctrl et une lettre, ou une touche F")
    case .edits: ("sert dans les champs de texte", "prenez Ctrl et une lettre, ou une touche F")
    case .quantity: ("est un chiffre de la quantité pendant le pointage", "prenez une lettre")
    }
  }
}
