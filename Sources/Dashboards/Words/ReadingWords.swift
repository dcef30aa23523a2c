import Frames
import Languages
import Programmes
import Reports

/// The words of views, findings, filters and dialogs.
extension ScreenWording {
  // MARK: The views

  func name(of tab: ViewScreen.Tab) -> String {
    switch tab {
    case .reach: language("Portée")
    case .projects: language("Projets")
    case .indicators: language("Indicateurs")
    case .commitments: language("Engagements")
    case .earlyWarning: language("Alerte")
    case .practitioners: language("Réseau")
    }
  }
  var activitiesShort: String { language("Act.") }
  var youngWomenLetters: String { language("JF") }
  var perQuarter: String { language("Par trimestre") }
  var noProjects: String { language("Aucun projet. Ils se tiennent dans programme.rec.") }
  var noIndicators: String {
    language("Aucun indicateur. Ils se tiennent dans programme.rec, calculés ou saisis.")
  }
  var noCommitments: String {
    language("Aucun engagement. Ils se tiennent avec l’activité où ils furent pris.")
  }
  var noWarnings: String {
    language("Aucun produit d’alerte ni incident. Ils se tiennent dans early-warning/.")
  }
  func byDimension(_ dimension: String) -> String {
    let dimension = dimension.lowercased()
    return language("Portée par\u{A0}: \(dimension)")
  }
  func pyramid(_ known: Int, _ of: Int) -> String {
    language(
      "Femmes et hommes par âge, \(known) dont l’âge et le sexe sont connus sur \(of) saisis")
  }

  // MARK: The findings

  var findings: String { language("Anomalies") }
  var findingsTitle: String { language("ANOMALIES") }
  var checking: String { language("Vérification du registre…") }
  var nothingFound: String {
    language(
      "Rien à signaler\u{A0}: tout ce que dit le registre tient ensemble. {checkAgain} vérifie à nouveau."
    )
  }
  var findingOfText: String {
    language("Une faute d’écriture se corrige dans le fichier, elle ne s’explique pas")
  }
  var reasonTitle: String { language("Pourquoi reste-t-elle ainsi\u{A0}?") }
  var reasonHelp: String { language("{choose} garde la raison dans le registre\u{A0}; pas de nom") }
  var findingExplained: String { language("anomalie connue") }
  var findingReopened: String { language("anomalie rouverte") }
  func findingsCount(_ errors: Int, _ warnings: Int, _ known: Int) -> String {
    [
      language(errors, "\(errors) erreur", "\(errors) erreurs"),
      language(warnings, "\(warnings) à voir", "\(warnings) à voir"),
      language(known, "\(known) connue", "\(known) connues"),
    ].joined(separator: " · ")
  }
  /// Where to mend what the dashboard has no form for.
  func mendInEditor(_ place: String) -> String {
    language("À corriger dans un éditeur\u{A0}: \(place)")
  }

  // MARK: Filters, dialogs and keys

  var filterActivities: String { language("Filtre\u{A0}:") }
  var filterPeople: String { language("Filtre des personnes\u{A0}:") }
  var keepFilter: String { language("Garder") }
  var clearFilter: String { language("Effacer") }
  var move: String { language("Se déplacer") }
  var choose: String { language("Choisir") }
  var cancel: String { language("Annuler", in: "without a change") }
  var back: String { language("Retour") }
  var periodMoves: String { language("← →  période précédente, suivante") }
  func keyName(_ key: Key) -> String? {
    switch key {
    case .enter: language("Entrée")
    case .escape: language("Échap")
    case .tab: language("Tab")
    case .backTab: language("Maj-Tab")
    case .backspace: language("Ret.arr.")
    case .delete: language("Suppr")
    case .insert: language("Inser")
    case .left: language("←")
    case .right: language("→")
    case .up: language("↑")
    case .down: language("↓")
    case .shiftUp: language("Maj-↑")
    case .shiftDown: language("Maj-↓")
    case .pageUp: language("PgUp")
    case .pageDown: language("PgDn")
    case .home: language("Début", in: "a key")
    case .end: language("Fin", in: "a key")
    case .character(" "): language("Espace")
    default: nil
    }
  }
  /// What each screen is for and what its figures mean, in a few lines.
  func help(of scope: Command.Scope) -> [String] {
    switch scope {
    case .activities:
      [
        language(
          """
          F 79\u{202F}%\u{A0}: les femmes parmi les personnes dont le sexe est connu. La \
          base est dans le volet Ratios.
          """),
        language(
          "!\u{A0}: ce qui est saisi diffère de ce qu’une source rapporte\u{A0}; le volet Ratios dit l’écart."
        ),
        language(
          """
          Seules les activités organisées ou co-organisées comptent dans le \
          total\u{A0}; celles des partenaires et les exercices sont à côté.
          """),
      ]
    case .participants:
      [
        language(
          "La liste nominative de l’activité choisie. {editPerson} corrige, {remove} retire, {filter} filtre."
        ), language("H handicap, D déplacé·e, · non demandé, – non."),
      ]
    case .ratios:
      [
        language(
          """
          Les ratios de l’activité choisie, chacun avec sa base, et d’où viennent les \
          chiffres\u{A0}: d’une liste, du pointage ou d’une source.
          """)
      ]
    case .sheet:
      [language("Tout ce que le registre dit de l’activité, avec les phrases des sources.")]
    case .records:
      [
        language(
          """
          Tout ce que le registre tient hors des activités, par genre. {open} modifie, \
          {new} crée, {remove} retire\u{A0}: une fiche qui sert encore reste, et \
          l’écran dit où elle sert.
          """)
      ]
    case .past:
      [
        language(
          """
          Ce que l’historique du registre dit\u{A0}: chaque changement avec son avant \
          et son après, et ce qui est à la corbeille. {bringBack} annule un changement \
          tant que rien de plus récent ne s’y oppose.
          """)
      ]
    case .pairs:
      [
        language(
          """
          Deux fiches qui pourraient être une seule personne, côte à côte. {joinPeople} \
          les réunit ou les sépare, {keepApart} note que ce sont deux personnes\u{A0}; \
          {undo} annule.
          """)
      ]
    case .views:
      [
        language(
          "Le programme vu d’en haut. Seules nos activités comptent, chacune une fois dans le total."
        ),
        language(
          """
          {openFromView} ouvre un groupe, {period} change la période, \
          {previousGrouping} {nextGrouping} le groupement.
          """),
      ]
    case .findings:
      [
        language(
          "✗ ne peut pas être juste\u{A0};\u{A0}! demande un regard\u{A0}; ✓ quelqu’un a regardé et dit pourquoi."
        ),
        language(
          """
          {goToFinding} va au champ à corriger. {explainFinding} garde la raison pour \
          laquelle elle reste\u{A0}; si la valeur change un jour, l’anomalie revient.
          """),
      ]
    case .people:
      [
        language(
          """
          Tapez un début de nom, d’organisation ou de commune, ou des chiffres du \
          téléphone. f, h, j\u{A0}: femmes, hommes, jeunes\u{A0}; age>=35, sans:tel, \
          org:…, commune:…
          """)
      ]
    case .person:
      [
        language(
          """
          Tout ce à quoi la personne a pris part, le plus récent d’abord\u{A0}; les \
          jours là où ils sont notés. Entrée va à l’activité.
          """)
      ]
    case .columns:
      [
        language(
          """
          Ce que la liste montre, et dans quel ordre. C’est gardé pour la prochaine \
          fois. {showColumn} montre ou retire, {sortByColumn} ordonne, {usualColumns} \
          remet comme au début.
          """)
      ]
    case .bulk:
      [
        language(
          """
          Seul ce que vous remplissez est changé, dans toutes les activités marquées à \
          la fois\u{A0}; cela se défait d’un coup.
          """)
      ]
    case .tally:
      [
        language(
          """
          La place de la touche dit la personne\u{A0}: {countYoungWoman} \
          {countAdultWoman} au-dessus de {countYoungMan} {countAdultMan}\u{A0}; femmes \
          en haut, hommes en bas\u{A0}; jeunes à gauche, adultes à droite.
          """),
        language(
          "Chaque touche est enregistrée. Qui n’est pas marqué est compté «\u{A0}non, observé\u{A0}»."
        ),
      ]
    case .rows:
      [
        language(
          "Nom et sexe suffisent\u{A0}; ce qui est vide reste «\u{A0}non renseigné\u{A0}», jamais zéro."
        ),
        language("″\u{A0}: la valeur de la ligne précédente, prise avec {nextField} ou {ditto}."),
      ]
    case .reported:
      [
        language(
          "Un champ vide n’est pas zéro\u{A0}: il est «\u{A0}non renseigné\u{A0}». +\u{A0}: présent·es, non compté·es."
        ), language("Ces chiffres restent à côté de ce qui est saisi et ne le remplacent jamais."),
      ]
    case .form:
      [
        language(
          "Rien n’est perdu quand un champ est faux\u{A0}: corrigez-le, ou {discard} pour abandonner."
        )
      ]
    default: []
    }
  }
}
