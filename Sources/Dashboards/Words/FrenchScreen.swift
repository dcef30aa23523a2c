import Frames
import Programmes

extension ScreenWording {
  static let french = ScreenWording(
    commands: [
      .open: CommandWords("Ouvrir", "Ouvrir la fiche de l’activité"),
      .editPerson: CommandWords("Corriger", "Corriger la personne choisie"),
      .tally: CommandWords("Pointer", "Pointer\u{A0}: une touche par personne"),
      .rows: CommandWords("Saisir", "Saisir les personnes une à une"),
      .reported: CommandWords("Chiffres", "Saisir des chiffres déclarés"),
      .new: CommandWords("Nouvelle", "Nouvelle activité"),
      .edit: CommandWords("Modifier", "Modifier l’activité"),
      .duplicate: CommandWords("Dupliquer", "Dupliquer l’activité"),
      .remove: CommandWords("Retirer", "Retirer (à confirmer)"),
      .filter: CommandWords("Filtrer", "Filtrer la liste en tapant"),
      .sort: CommandWords("Trier", "Changer l’ordre de la liste"),
      .period: CommandWords("Période", "Changer la période"),
      .youth: CommandWords("Jeunes", "Compter les jeunes selon une autre définition"),
      .undo: CommandWords("Annuler", "Annuler le dernier changement"),
      .redo: CommandWords("Rétablir", "Rétablir le changement annulé"),
      .nextPane: CommandWords("Volet", "Volet suivant"),
      .previousPane: CommandWords("Volet", "Volet précédent"),
      .menu: CommandWords("Menu", "Menu de toutes les commandes"),
      .help: CommandWords("Aide", "Aide de cet écran"),
      .language: CommandWords("English", "Passer en anglais"),
      .theme: CommandWords("Thème", "Choisir un thème de couleurs"),
      .mouse: CommandWords("Souris", "Allumer ou éteindre la souris"),
      .copySentence: CommandWords("Copier", "Copier la phrase dans le presse-papiers"),
      .back: CommandWords("Retour", "Revenir au tableau de bord"),
      .quit: CommandWords("Quitter", "Quitter"),
      .countYoungWoman: CommandWords("FJ", "Compter une femme, colonne de gauche (jeune)"),
      .countAdultWoman: CommandWords("FA", "Compter une femme, deuxième colonne (adulte)"),
      .countYoungMan: CommandWords("HJ", "Compter un homme, colonne de gauche (jeune)"),
      .countAdultMan: CommandWords("HA", "Compter un homme, deuxième colonne (adulte)"),
      .countThirdWoman: CommandWords("F3", "Compter une femme, troisième colonne"),
      .countThirdMan: CommandWords("H3", "Compter un homme, troisième colonne"),
      .countUnstated: CommandWords("?", "Compter une personne non précisée"),
      .markDisability: CommandWords("PVH", "La prochaine vit avec un handicap (observé)"),
      .markDisplaced: CommandWords("PDI", "La prochaine est déplacée"),
      .undoTally: CommandWords("Annuler", "Annuler le dernier compte, ou ce qui est préparé"),
      .redoTally: CommandWords("Rétablir", "Rétablir le compte annulé"),
      .export: CommandWords("Exporter", "Écrire dans un fichier ce que montre l’écran"),
      .seeOther: CommandWords("L’autre", "Voir la personne que l’avertissement nomme"),
      .project: CommandWords("Projeter", "Montrer les chiffres à la salle, en grand"),
      .leave: CommandWords("Fin", "Revenir au tableau de bord"),
      .records: CommandWords(
        "Données", "Données\u{A0}: projets, lieux, personnes, engagements, réglages…"),
      .history: CommandWords(
        "Historique", "Historique\u{A0}: qui a changé quoi, et quand"),
      .trash: CommandWords(
        "Corbeille", "Corbeille\u{A0}: reprendre ou détruire ce qui a été mis de côté"),
      .editOutside: CommandWords("Éditeur", "Ouvrir la fiche dans son fichier avec $EDITOR"),
      .bringBack: CommandWords(
        "Reprendre", "Remettre ce qui est à la corbeille, annuler le changement choisi"),
      .purge: CommandWords(
        "Détruire", "Détruire pour de bon (en tapant le nom)"),
      .likelyPairs: CommandWords(
        "Doublons", "Personnes qui n’en sont peut-être qu’une"),
      .joinPeople: CommandWords(
        "Réunir", "Dire que les deux fiches sont une personne, ou les séparer"),
      .keepApart: CommandWords(
        "À part", "Dire que ce sont deux personnes"),
      .views: CommandWords("Vues", "Vues du programme\u{A0}: portée, suivi, alerte"),
      .nextView: CommandWords("Vue", "Vue suivante"),
      .previousView: CommandWords("Vue", "Vue précédente"),
      .nextGrouping: CommandWords("Grouper", "Autre groupement\u{A0}: région, projet, thème…"),
      .previousGrouping: CommandWords("Grouper", "Groupement précédent"),
      .openFromView: CommandWords("Ouvrir", "Ouvrir le groupe ou l’activité"),
      .backFromView: CommandWords("Retour", "Revenir"),
      .lawLine: CommandWords("Loi", "Montrer la ligne des 30\u{A0}% de la loi 2015-052"),
      .findings: CommandWords("Anomalies", "Anomalies\u{A0}: ce qui demande un regard"),
      .checkAgain: CommandWords("Vérifier", "Vérifier le registre à nouveau"),
      .goToFinding: CommandWords("Corriger", "Aller au champ à corriger"),
      .explainFinding: CommandWords("Connue", "La marquer comme connue, avec la raison"),
      .reopenFinding: CommandWords("Rouvrir", "Ne plus la tenir pour connue"),
      .people: CommandWords("Personnes", "Personnes du registre, et ce à quoi chacune a pris part"),
      .openPerson: CommandWords("Ouvrir", "Ouvrir la personne choisie"),
      .propose: CommandWords("Proposer", "Proposer une suite à ce qui est tapé"),
      .proposePrevious: CommandWords("Proposer", "Proposition précédente"),
      .markUp: CommandWords("Marquer", "Marquer et monter"),
      .markDown: CommandWords("Marquer", "Marquer et descendre"),
      .showColumn: CommandWords("Montrer", "Montrer la colonne, ou la retirer"),
      .sortByColumn: CommandWords(
        "Ordonner", "Ordonner par cette colonne\u{A0}; encore\u{A0}: à rebours"),
      .usualColumns: CommandWords("Remettre", "Remettre les colonnes et l’ordre d’origine"),
      .closeColumns: CommandWords("Retour", "Fermer"),
      .backFromPeople: CommandWords("Retour", "Effacer la recherche, puis revenir"),
      .openFromPerson: CommandWords("Ouvrir", "Aller à cette activité"),
      .backFromPerson: CommandWords("Retour", "Revenir"),
      .goBack: CommandWords("Avant", "Revenir là où l’on était"),
      .goForward: CommandWords("Après", "Retourner d’où l’on est revenu"),
      .projects: CommandWords("Projet", "Ne voir qu’un projet"),
      .columns: CommandWords("Colonnes", "Colonnes de la liste et leur ordre"),
      .mark: CommandWords("Marquer", "Marquer l’activité, ou la démarquer"),
      .markAll: CommandWords("Tout", "Marquer tout ce qui est montré"),
      .makeReferred: CommandWords(
        "Créer", "Créer ce qui est tapé\u{A0}: un projet, un lieu, une organisation"),
      .newParagraph: CommandWords("Paragraphe", "Commencer un paragraphe, ou le texte suivant"),
      .discard: CommandWords("Abandonner", "Abandonner ce qui est tapé (à confirmer)"),
      .nextField: CommandWords("Suivant", "Champ suivant\u{A0}; prend la proposition"),
      .previousField: CommandWords("Précédent", "Champ précédent"),
      .commit: CommandWords("Valider", "Valider, depuis n’importe quel champ"),
      .ditto: CommandWords("Recopier", "Recopier la ligne précédente (″)"),
      .helpInEntry: CommandWords("Aide", "Aide de cet écran"),
      .keepFilter: CommandWords("Garder", "Garder le filtre et revenir à la liste"),
      .clearFilter: CommandWords("Effacer", "Effacer le filtre"),
      .dropFilter: CommandWords("Effacer", "Effacer le filtre de la liste"),
      .choose: CommandWords("Choisir", "Prendre ce qui est choisi"),
      .cancel: CommandWords("Annuler", "Revenir sans rien changer"),
      .answerYes: CommandWords("Oui", "Répondre oui"),
      .answerNo: CommandWords("Non", "Répondre non"),
      .closeHelp: CommandWords("Retour", "Fermer l’aide"),
      .up: CommandWords("Monter", "Une ligne plus haut"),
      .down: CommandWords("Descendre", "Une ligne plus bas"),
      .pageUp: CommandWords("Page", "Une page plus haut"),
      .pageDown: CommandWords("Page", "Une page plus bas"),
      .first: CommandWords("Début", "Première ligne"),
      .last: CommandWords("Fin", "Dernière ligne"),
      .redraw: CommandWords("Redessiner", "Redessiner l’écran"),
      .interrupt: CommandWords("Quitter", "Quitter, après une question si un champ est ouvert"),
    ],
    theming: .french,
    activities: "Activités", participants: "Participants", ratios: "Ratios", activity: "Activité",
    period: "Période", themes: "Thèmes", question: "Question", tallyTitle: "POINTAGE",
    rowsTitle: "SAISIE", reportedTitle: "Chiffres déclarés", sheetTitle: "FICHE",
    menuTitle: "Menu", helpTitle: "Aide",
    liveRatios: "Ratios en direct",
    commitments: "Engagements",
    date: "Date", kind: "Type", role: "Rôle", place: "Lieu", venue: "Salle", project: "Projet",
    theme: "Thème", organiser: "Organisateur", partners: "Partenaires", attended: "Présents",
    narrative: "Récit", result: "Résultat", note: "Note", sessions: "Séances", source: "Source",
    youngWomen: "Jeunes femmes", name: "Nom et prénom", sexLetter: "S", age: "Âge",
    organisation: "Organisation", function: "Fonction", phone: "Téléphone", locality: "Commune",
    marks: "HD", womenLetter: "F", youngLetter: "J", disabilityLetters: "PVH",
    youngColumn: "jeunes", adultColumn: "adultes", children: "enfants",
    reportedLabels: [
      .total: "Total participants", .women: "dont femmes", .young: "dont jeunes",
      .disability: "dont handicap (PVH)", .displaced: "dont déplacé·es (PDI)",
      .quality: "Qualité", .source: "Source", .locus: "Page, phrase",
    ],
    activitiesWithFigures: "activités chiffrées", target: "cible",
    practice: "Exercice\u{A0}: ne compte pas",
    noFigures:
      "Aucun chiffre. {tally} pour pointer, {rows} pour saisir, {reported} pour des chiffres déclarés.",
    sentence: "Phrase",
    sentenceCopied: "Phrase envoyée au presse-papiers, si le terminal l’accepte",
    basisReported: "Chiffres rapportés par une source", unnamed: "(sans nom)",
    daysUnknown: "jours non précisés",
    youthNotStated: "définition non précisée par la source",
    legend: "≈ estimation   — non renseigné   ↗ partenaire",
    totalOurs: { "Total WANEP (\($0) sur \($1))" },
    differing: { $0 == 1 ? "1 écart" : "\($0) écarts" },
    basisEntered: { "Saisi\u{A0}: \($0) listé·es, \($1) compté·es" },
    gap: { "Rapporté \($0) · saisi \($1)" },
    totalLine: { total, target in "Total \(total)" + (target.map { "  cible \($0)" } ?? "") },
    listed: { "Liste nominative \($0)/\($1)" },
    noActivityYet: "Aucune activité choisie\u{A0}: {new} pour en créer une",
    nothingMatches: "Rien ne correspond. {dropFilter} efface le filtre.",
    reportedNotListed:
      "Chiffres rapportés, sans liste. {rows} pour saisir une liste, {tally} pour pointer.",
    nobodyYet:
      "Personne encore. {tally} pour pointer à la porte, {rows} pour saisir une liste.",
    noActivities: {
      "Aucune activité\u{A0}: \($0). {new} pour en créer une, {period} pour une autre période."
    },
    countedNotListed: { "\($0) personnes comptées, sans liste. {rows} pour saisir des noms." },
    allSaved: "Tout est enregistré", saved: "enregistré", saving: "enregistrement",
    notSavedShort: "non enregistré",
    notSaved: { $0 == 1 ? "1 changement non enregistré" : "\($0) changements non enregistrés" },
    lastRead: { "\($0)\u{A0}: on voit ce qui a été lu" },
    quitQuestion: {
      "\($0) changements ne sont pas enregistrés et seront perdus. Quitter quand même\u{A0}?"
    },
    enlarge: "Agrandir (40×10 au moins)",
    pasteNeedsField: "Coller demande un champ ouvert", nothingToUndo: "Rien à annuler",
    nothingToRedo: "Rien à rétablir",
    discardQuestion: "Abandonner ce qui est tapé ici\u{A0}?",
    undone: { "Annulé\u{A0}: \($0)" }, redone: { "Rétabli\u{A0}: \($0)" },
    removed: { "retrait de \($0)" },
    youthCounted: { "Jeunes\u{A0}: \($0)" },
    likelyPerson: { name, evidence in
      "! Déjà dans la liste\u{A0}? «\u{A0}\(name)\u{A0}»\u{A0}: \(evidence)"
    },
    answersHelp: { answers, question in
      [
        "Six réponses, 1 aucune difficulté … 4 pas du tout, 0 non posée\u{A0}: \(answers)",
        question,
      ]
    },
    sorted: { "Ordre\u{A0}: \($0)" },
    changedElsewhere: { "Changé ailleurs\u{A0}: \($0)" },
    tookBackEarlier: { day, activity in
      "Le dernier changement du \(day) est défait" + (activity.map { "\u{A0}: \($0)" } ?? "")
    },
    sortedPeople: { $0 ? "Ordre\u{A0}: nom" : "Ordre\u{A0}: saisie" },
    removePersonQuestion: { "Retirer la présence de \($0)\u{A0}?" },
    trashQuestion: { "Mettre à la corbeille l’activité «\u{A0}\($0)\u{A0}»\u{A0}?" },
    problemsFound: { "\($0) anomalie\($0 > 1 ? "s" : "") ({findings})" },
    readingRegister: {
      "lecture du registre\u{A0}: \(grouped($0)) fichiers sur \(grouped($1))"
    },
    waitForReading: {
      "le registre se lit encore (\(grouped($0)) fichiers sur \(grouped($1))), un instant"
    },
    filtered: { "Filtre «\u{A0}\($0)\u{A0}» ({dropFilter})" },
    oldestFirst: "date", newestFirst: "date, récentes d’abord", byTitle: "titre",
    mostPeople: "participants", mostWomen: "% de femmes",
    youngBand: { "JEUNES \($0)-\($1)" }, adultBand: { "ADULTES \($0)+" },
    youngWoman: "FEMME JEUNE", adultWoman: "FEMME ADULTE", youngMan: "HOMME JEUNE",
    adultMan: "HOMME ADULTE", womanLetter: "F", manLetter: "H", otherLetter: "X", youngMark: "J",
    adultMark: "A", unstatedMark: "?",
    marksBefore:
      "Avant la touche\u{A0}:  {markDisability} handicap (PVH)   {markDisplaced} déplacé·e",
    quantityBefore:
      "Nombre avant la touche\u{A0}:  12{countYoungWoman} = +12  &à{countYoungWoman} = +10",
    quantityWrong: "Rien n’est compté\u{A0}: une quantité va de 1 à 999",
    latest: "Derniers",
    smallTallyHelp: "{markDisability} handicap  {markDisplaced} déplacé·e  {undoTally} annule",
    unstatedKey: { "{countUnstated}  autre / non précisé\u{A0}: \($0)" },
    withDisabilityAmong: { "dont \($0) PVH" },
    rhythm: { "Rythme   \($0) pers./min" },
    lastTick: { "Dernier  \($0) à \($1)" },
    prepared: { quantity, disability, displaced in
      var parts: [String] = []
      if let quantity { parts.append("× \(quantity)") }
      if disability {
        parts.append("PVH ARMÉ\u{A0}: le prochain compte portera «\u{A0}handicap\u{A0}»")
      }
      if displaced {
        parts.append("PDI ARMÉ\u{A0}: le prochain compte portera «\u{A0}déplacé·e\u{A0}»")
      }
      return parts.joined(separator: "  ")
    },
    count: "Compter", mark: "Marquer", undoShort: "Annuler", redoShort: "Rétablir", done: "Fin",
    helpShort: "Aide",
    sexKeys: "Sexe\u{A0}: f femme, h homme, x autre",
    markKeys:
      "h\u{A0}: difficultés déclarées, d\u{A0}: déplacé·e\u{A0}; encore\u{A0}: non\u{A0}; encore\u{A0}: non demandé",
    nameNeeded: "Le nom manque", sexNeeded: "Le sexe manque\u{A0}: f, h ou x",
    ageWrong: "Âge\u{A0}: 0 à 120, ou une année de naissance avant l’activité",
    phoneWrong: "Téléphone\u{A0}: huit chiffres",
    chooseName: "↓ choisir une personne", tabTakes: "{nextField} prend",
    columnHelp: [
      .name: ["{commit} valide dès que nom et sexe sont là", "{nextField} champ suivant"],
      .sex: ["f femme   h homme   x autre"],
      .age: [
        "2 chiffres\u{A0}: âge   4\u{A0}: année de naissance", "& é \" ' ( - è _ ç à = 1…9 0",
      ],
      .organisation: ["{nextField} garde ″   taper remplace", "{commit} valide la ligne"],
      .function: ["{nextField} garde ″   taper remplace", "{commit} valide la ligne"],
      .phone: ["8 chiffres", "& é \" ' ( - è _ ç à = 1…9 0"],
      .locality: ["{nextField} garde ″   taper remplace", "{commit} valide la ligne"],
      .marks: ["h difficultés déclarées   d déplacé·e", "· non demandé   – non"],
    ],
    columnTitles: [
      .name: "Nom et prénom", .sex: "Sexe", .age: "Âge", .organisation: "Organisation",
      .function: "Fonction", .phone: "Téléphone", .locality: "Commune", .marks: "HD",
    ],
    possibleDuplicate: { name, organisation in
      "! Doublon possible\u{A0}: «\u{A0}\(name)\u{A0}»"
        + (organisation.isEmpty ? "" : " (\(organisation))")
    },
    sexLetters: ["f": .female, "h": .male, "m": .male, "x": .other],
    pasteTitle: "Personnes collées", twiceInPaste: "! deux fois dans ce qui est collé",
    pasteSummary: { good, wrong in
      "\(good) ligne\(good > 1 ? "s" : "") à ajouter"
        + (wrong.isEmpty
          ? "" : " · laissées de côté\u{A0}: " + wrong.map(String.init).joined(separator: ", "))
    },
    pasteAdd: { "ajouter \($0)" },
    pasteAdded: { "\($0) personne\($0 > 1 ? "s" : "") ajoutée\($0 > 1 ? "s" : "")" },
    yesWords: ["oui", "o", "yes", "y", "x", "1"], noWords: ["non", "n", "no", "0", "-"],
    dayWrong: "jour/mois/année, par exemple 11/08/2023",
    endsBeforeStart: "avant le premier jour", numberWrong: "un nombre",
    targetWrong: "50% ou un nombre", partAboveTotal: "une partie dépasse le total",
    placeUnknown: { typed, nearest in
      "«\u{A0}\(typed)\u{A0}» inconnu" + (nearest.map { "\u{A0}: \($0)\u{A0}?" } ?? "")
    },
    quotedStays: "Le chiffre imprimé reste avec sa phrase\u{A0}; celui du bureau est à côté",
    consistent: "cohérent", counted: "compté", estimated: "estimé ≈",
    officeSource: "déclaration du bureau", yes: "oui", no: "non",
    tabs: [
      .reach: "Portée", .projects: "Projets", .indicators: "Indicateurs",
      .commitments: "Engagements", .earlyWarning: "Alerte", .practitioners: "Réseau",
    ],
    activitiesShort: "Act.", youngWomenLetters: "JF", perQuarter: "Par trimestre",
    noProjects: "Aucun projet. Ils se tiennent dans programme.rec.",
    noIndicators: "Aucun indicateur. Ils se tiennent dans programme.rec, calculés ou saisis.",
    noCommitments: "Aucun engagement. Ils se tiennent avec l’activité où ils furent pris.",
    noWarnings: "Aucun produit d’alerte ni incident. Ils se tiennent dans early-warning/.",
    byDimension: { "Portée par\u{A0}: \($0.lowercased())" },
    pyramid: {
      "Femmes et hommes par âge, \($0) dont l’âge et le sexe sont connus sur \($1) saisis"
    },
    findings: "Anomalies", findingsTitle: "ANOMALIES", checking: "Vérification du registre…",
    nothingFound:
      "Rien à signaler\u{A0}: tout ce que dit le registre tient ensemble. {checkAgain} vérifie à nouveau.",
    findingOfText: "Une faute d’écriture se corrige dans le fichier, elle ne s’explique pas",
    reasonTitle: "Pourquoi reste-t-elle ainsi\u{A0}?",
    reasonHelp: "{choose} garde la raison dans le registre\u{A0}; pas de nom",
    findingExplained: "anomalie connue", findingReopened: "anomalie rouverte",
    findingsCount: { errors, warnings, known in
      "\(errors) erreur\(errors > 1 ? "s" : "") · \(warnings) à voir · "
        + "\(known) connue\(known > 1 ? "s" : "")"
    },
    mendInEditor: { "À corriger dans un éditeur\u{A0}: \($0)" },
    filterActivities: "Filtre\u{A0}:", filterPeople: "Filtre des personnes\u{A0}:",
    keepFilter: "Garder",
    clearFilter: "Effacer", move: "Se déplacer", choose: "Choisir", cancel: "Annuler",
    back: "Retour",
    periodHelp: [
      "← →  période précédente, suivante", "m mois  t trimestre  s semestre  a année",
      "v tout le registre",
    ],
    periodLetters: ["m": .month, "t": .quarter, "s": .semester, "a": .year], wholeKey: "v",
    keyNames: [
      .enter: "Entrée", .escape: "Échap", .tab: "Tab",
      .backTab: "Maj-Tab",
      .backspace: "Ret.arr.", .delete: "Suppr", .insert: "Inser", .left: "←", .right: "→",
      .up: "↑", .down: "↓", .shiftUp: "Maj-↑", .shiftDown: "Maj-↓", .pageUp: "PgUp",
      .pageDown: "PgDn", .home: "Début", .end: "Fin", .character(" "): "Espace",
    ],
    explanations: [
      .activities: [
        "F 79\u{A0}%\u{A0}: les femmes parmi les personnes dont le sexe est connu. La base est dans le "
          + "volet Ratios.",
        "!\u{A0}: ce qui est saisi diffère de ce qu’une source rapporte\u{A0}; le volet Ratios dit l’écart.",
        "Seules les activités organisées ou co-organisées comptent dans le total\u{A0}; celles des "
          + "partenaires et les exercices sont à côté.",
      ],
      .participants: [
        "La liste nominative de l’activité choisie. {editPerson} corrige, {remove} retire, {filter} filtre.",
        "H handicap, D déplacé·e, · non demandé, – non.",
      ],
      .ratios: [
        "Les ratios de l’activité choisie, chacun avec sa base, et d’où viennent les chiffres\u{A0}: d’une "
          + "liste, du pointage ou d’une source."
      ],
      .sheet: ["Tout ce que le registre dit de l’activité, avec les phrases des sources."],
      .records: [
        "Tout ce que le registre tient hors des activités, par genre. {open} modifie, {new} crée, {remove} retire\u{A0}: "
          + "une fiche qui sert encore reste, et l’écran dit où elle sert."
      ],
      .past: [
        "Ce que l’historique du registre dit\u{A0}: chaque changement avec son avant et son après, et ce qui est à la corbeille. "
          + "{bringBack} annule un changement tant que rien de plus récent ne s’y oppose."
      ],
      .pairs: [
        "Deux fiches qui pourraient être une seule personne, côte à côte. {joinPeople} les réunit ou les sépare, "
          + "{keepApart} note que ce sont deux personnes\u{A0}; {undo} annule."
      ],
      .views: [
        "Le programme vu d’en haut. Seules nos activités comptent, chacune une fois dans le total.",
        "{openFromView} ouvre un groupe, {period} change la période, {previousGrouping} {nextGrouping} le "
          + "groupement.",
      ],
      .findings: [
        "✗ ne peut pas être juste\u{A0};\u{A0}! demande un regard\u{A0}; ✓ quelqu’un a regardé et dit pourquoi.",
        "{goToFinding} va au champ à corriger. {explainFinding} garde la raison pour laquelle elle reste\u{A0}; si la valeur "
          + "change un jour, l’anomalie revient.",
      ],
      .people: [
        "Tapez un début de nom, d’organisation ou de commune, ou des chiffres du téléphone. "
          + "f, h, j\u{A0}: femmes, hommes, jeunes\u{A0}; age>=35, sans:tel, org:…, commune:…"
      ],
      .person: [
        "Tout ce à quoi la personne a pris part, le plus récent d’abord\u{A0}; les jours là où ils "
          + "sont notés. Entrée va à l’activité."
      ],
      .columns: [
        "Ce que la liste montre, et dans quel ordre. C’est gardé pour la prochaine fois. {showColumn} montre ou "
          + "retire, {sortByColumn} ordonne, {usualColumns} remet comme au début."
      ],
      .bulk: [
        "Seul ce que vous remplissez est changé, dans toutes les activités marquées à la fois\u{A0}; cela se "
          + "défait d’un coup."
      ],
      .tally: [
        "La place de la touche dit la personne\u{A0}: {countYoungWoman} {countAdultWoman} au-dessus de {countYoungMan} {countAdultMan}\u{A0}; femmes en haut, hommes "
          + "en bas\u{A0}; jeunes à gauche, adultes à droite.",
        "Chaque touche est enregistrée. Qui n’est pas marqué est compté «\u{A0}non, observé\u{A0}».",
      ],
      .rows: [
        "Nom et sexe suffisent\u{A0}; ce qui est vide reste «\u{A0}non renseigné\u{A0}», jamais zéro.",
        "″\u{A0}: la valeur de la ligne précédente, prise avec {nextField} ou {ditto}.",
      ],
      .reported: [
        "Un champ vide n’est pas zéro\u{A0}: il est «\u{A0}non renseigné\u{A0}». +\u{A0}: présent·es, non compté·es.",
        "Ces chiffres restent à côté de ce qui est saisi et ne le remplacent jamais.",
      ],
      .form: [
        "Rien n’est perdu quand un champ est faux\u{A0}: corrigez-le, ou {discard} pour abandonner."
      ],
    ],
    keyWords: .french, paletteWords: .french, helpWords: .french,
    startWords: .french)
}
