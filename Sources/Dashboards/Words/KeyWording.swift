import Languages

/// The words about keys in one language: the screens they apply to, what can be wrong in a file of keys,
/// and the printed map.
struct KeyWording: Sendable {
  let language: Language

  /// Where a command applies, as a heading.
  func place(_ scope: Command.Scope) -> String {
    switch scope {
    case .activities: language("Activités")
    case .participants: language("Participants")
    case .ratios: language("Ratios")
    case .sheet: language("Fiche d’une activité")
    case .form: language("Formulaire d’une activité")
    case .tally: language("Pointage")
    case .rows: language("Saisie des personnes")
    case .reported: language("Chiffres déclarés")
    case .findings: language("Anomalies")
    case .views: language("Vues")
    case .pairs: language("Doublons possibles")
    case .records: language("Données")
    case .past: language("Historique et corbeille")
    case .filter: language("Filtre que l’on tape")
    case .palette: language("Menu de toutes les commandes", in: "where keys apply")
    case .picker: language("Listes de choix")
    case .period: language("Choix de la période")
    case .reason: language("Raison d’une anomalie")
    case .question: language("Questions")
    case .help: language("Aide")
    case .people: language("Personnes du registre")
    case .person: language("Page d’une personne")
    case .columns: language("Colonnes de la liste")
    case .bulk: language("Modifier plusieurs activités")
    }
  }
  func problem(
    _ kind: KeyProblem.Kind, _ screen: ScreenWording
  ) -> (message: String, hint: String?) {
    switch kind {
    case .notASetting:
      return (
        language("la ligne n’est pas «\u{A0}commande = touches\u{A0}»"),
        language("par exemple\u{A0}: tally = t, F5")
      )
    case .unknownCommand(let word, let nearest):
      return (
        language("pas de commande «\u{A0}\(word)\u{A0}»"),
        nearest.map { language("vouliez-vous dire «\u{A0}\($0)\u{A0}»\u{A0}?") }
          ?? language("«\u{A0}wipnet keys\u{A0}» montre le mot de chaque commande")
      )
    case .repeatedCommand(let command):
      let word = command.fieldWord
      return (
        language("«\u{A0}\(word)\u{A0}» est déjà plus haut, et c’est ce qui compte"),
        language("plusieurs touches se mettent sur une ligne, avec des virgules")
      )
    case .missingKey:
      return (
        language("une touche manque entre les virgules"),
        language("la virgule elle-même s’écrit Virgule")
      )
    case .unknownKey(let word, let nearest):
      return (
        language("pas de touche «\u{A0}\(word)\u{A0}»"),
        nearest.map { language("vouliez-vous dire «\u{A0}\($0)\u{A0}»\u{A0}?") }
          ?? language("une lettre, F1 à F12, Ctrl-D, Entrée, Tab, Espace…")
      )
    case .refused(let key, let refusal): return refused(screen.key(key), refusal, screen)
    case .taken(let key, let other, let place):
      let (key, word, place) = (screen.key(key), other.fieldWord, self.place(place))
      return (
        language("«\u{A0}\(key)\u{A0}» est déjà «\u{A0}\(word)\u{A0}» (\(place))"),
        language("donnez d’abord une autre touche à «\u{A0}\(word)\u{A0}»")
      )
    case .noWayOut(let command, let place):
      let (word, place) = (command.fieldWord, self.place(place))
      return (
        language("«\u{A0}\(word)\u{A0}» doit garder une touche (\(place))"),
        language("sans elle on ne pourrait plus en sortir")
      )
    }
  }

  private func refused(
    _ key: String, _ refusal: KeyRefusal, _ screen: ScreenWording
  ) -> (message: String, hint: String?) {
    switch refusal {
    case .needsAltGr:
      return (
        language("«\u{A0}\(key)\u{A0}» demande AltGr, ou n’est pas sur un clavier français"),
        language("prenez une lettre")
      )
    case .digit:
      return (
        language("«\u{A0}\(key)\u{A0}» est un chiffre, et les chiffres se tapent"),
        language("prenez une lettre ou une touche F")
      )
    case .ofTerminal:
      return (
        language("«\u{A0}\(key)\u{A0}» appartient au terminal, à tmux ou à screen"),
        language("prenez une autre lettre")
      )
    case .ofWindow:
      return (
        language("«\u{A0}\(key)\u{A0}» appartient à la fenêtre du terminal"),
        language("F1 à F9 et F12 sont libres d’elle")
      )
    case .sameAs(let other):
      let other = screen.key(other)
      return (
        language(
          "«\u{A0}\(key)\u{A0}» est la même touche que «\u{A0}\(other)\u{A0}» pour le terminal"),
        nil
      )
    case .typed:
      return (
        language("«\u{A0}\(key)\u{A0}» se tape ici dans un champ"),
        language("prenez Ctrl et une lettre, ou une touche F")
      )
    case .edits:
      return (
        language("«\u{A0}\(key)\u{A0}» sert dans les champs de texte"),
        language("prenez Ctrl et une lettre, ou une touche F")
      )
    case .quantity:
      return (
        language("«\u{A0}\(key)\u{A0}» est un chiffre de la quantité pendant le pointage"),
        language("prenez une lettre")
      )
    }
  }
  /// At the start, when the file of keys has problems.
  func fileHasProblems(_ count: Int, _ first: String) -> String {
    language(
      count, "! \(count) touche refusée (\(first)) · wipnet keys --check",
      "! \(count) touches refusées (\(first)) · wipnet keys --check")
  }
  // The printed map.
  /// Headings for what many places share.
  var everywhere: String { language("Sur tous les écrans") }
  var inLists: String { language("Dans toutes les listes") }
  var whereRead: String { language("Partout où l’on lit\u{A0}: volets, fiche, anomalies, vues") }
  var inPanes: String { language("Dans les trois volets du tableau de bord") }
  var mapTitle: String { language("Les touches") }
  var keysHeading: String { language("Touches") }
  var wordHeading: String { language("Mot") }
  var meaningHeading: String { language("Ce qu’elles font") }
  var mapIntroduction: [String] {
    [
      language(
        """
        Aucune touche ne demande AltGr, aucun chiffre n’est une commande, et les champs \
        de texte gardent toutes leurs lettres.
        """)
    ]
  }
  var mapFile: [String] {
    [
      language(
        """
        Pour changer une touche, écrivez dans ~/.config/wipnet/keys (ou \
        $XDG_CONFIG_HOME/wipnet/keys) une ligne par commande\u{A0}: le mot, \
        «\u{A0}=\u{A0}», et les touches avec des virgules. Rien derrière \
        «\u{A0}=\u{A0}»\u{A0}: pas de touche. «\u{A0}#\u{A0}» commence un commentaire.
        """),
      language(
        """
        Les touches s’écrivent comme ici, en anglais ou comme votre langue les nomme\u{A0}: une lettre, F1 à \
        F12, Ctrl-D, Entrée, Échap, Tab, Maj-Tab, Ret.arr., Suppr, Inser, Début, \
        Fin, PgUp, PgDn, Haut, Bas, Gauche, Droite, Espace, Virgule.
        """),
      language(
        """
        «\u{A0}wipnet keys --check\u{A0}» dit ce qui ne va pas, avec la \
        ligne\u{A0}; ce qui ne va pas garde sa touche d’origine.
        """),
    ]
  }

}
