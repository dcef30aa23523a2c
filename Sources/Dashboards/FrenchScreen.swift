import Frames
import Programmes

extension ScreenWording {
  static let french = ScreenWording(
    commands: [
      .open: CommandWords("Ouvrir", "Ouvrir la fiche de l’activité"),
      .editPerson: CommandWords("Corriger", "Corriger la personne choisie"),
      .tally: CommandWords("Pointer", "Pointer : une touche par personne"),
      .rows: CommandWords("Saisir", "Saisir les personnes une à une"),
      .reported: CommandWords("Chiffres", "Saisir des chiffres déclarés"),
      .new: CommandWords("Nouvelle", "Nouvelle activité"),
      .edit: CommandWords("Modifier", "Modifier l’activité"),
      .duplicate: CommandWords("Dupliquer", "Dupliquer l’activité"),
      .remove: CommandWords("Retirer", "Retirer (à confirmer)"),
      .filter: CommandWords("Filtrer", "Filtrer la liste en tapant"),
      .sort: CommandWords("Trier", "Changer l’ordre de la liste"),
      .period: CommandWords("Période", "Changer la période"),
      .undo: CommandWords("Annuler", "Annuler le dernier changement"),
      .redo: CommandWords("Rétablir", "Rétablir le changement annulé"),
      .nextPane: CommandWords("Volet", "Volet suivant"),
      .previousPane: CommandWords("Volet", "Volet précédent"),
      .menu: CommandWords("Menu", "Menu de toutes les commandes"),
      .help: CommandWords("Aide", "Aide de cet écran"),
      .language: CommandWords("English", "Passer en anglais"),
      .theme: CommandWords("Thème", "Choisir un thème de couleurs"),
      .back: CommandWords("Retour", "Revenir au tableau de bord"),
      .quit: CommandWords("Quitter", "Quitter"),
      .countYoungWoman: CommandWords("FJ", "Compter une femme jeune"),
      .countAdultWoman: CommandWords("FA", "Compter une femme adulte"),
      .countYoungMan: CommandWords("HJ", "Compter un homme jeune"),
      .countAdultMan: CommandWords("HA", "Compter un homme adulte"),
      .countUnstated: CommandWords("?", "Compter une personne non précisée"),
      .markDisability: CommandWords("PVH", "La prochaine vit avec un handicap (observé)"),
      .markDisplaced: CommandWords("PDI", "La prochaine est déplacée"),
      .undoTally: CommandWords("Annuler", "Annuler le dernier compte, ou ce qui est préparé"),
      .redoTally: CommandWords("Rétablir", "Rétablir le compte annulé"),
      .leave: CommandWords("Fin", "Revenir au tableau de bord"),
      .discard: CommandWords("Abandonner", "Abandonner ce qui est tapé (à confirmer)"),
      .nextField: CommandWords("Suivant", "Champ suivant ; prend la proposition"),
      .previousField: CommandWords("Précédent", "Champ précédent"),
      .commit: CommandWords("Valider", "Valider, depuis n’importe quel champ"),
      .ditto: CommandWords("Recopier", "Recopier la ligne précédente (″)"),
      .helpInEntry: CommandWords("Aide", "Aide de cet écran"),
    ],
    activities: "Activités", participants: "Participants", ratios: "Ratios", activity: "Activité",
    period: "Période", themes: "Thèmes", question: "Question", tallyTitle: "POINTAGE",
    rowsTitle: "SAISIE", reportedTitle: "Chiffres déclarés", sheetTitle: "FICHE",
    menuTitle: "Menu", helpTitle: "Aide", newActivity: "NOUVELLE ACTIVITÉ",
    editActivity: "MODIFIER L’ACTIVITÉ", liveRatios: "Ratios en direct",
    commitments: "Engagements",
    date: "Date", kind: "Type", role: "Rôle", place: "Lieu", venue: "Salle", project: "Projet",
    theme: "Thème", organiser: "Organisateur", partners: "Partenaires", attended: "Présents",
    narrative: "Récit", result: "Résultat", note: "Note", sessions: "Séances", source: "Source",
    youngWomen: "Jeunes femmes", name: "Nom et prénom", sexLetter: "S", age: "Âge",
    organisation: "Organisation", function: "Fonction", phone: "Téléphone", locality: "Commune",
    marks: "HD", womenLetter: "F", youngLetter: "J", disabilityLetters: "PVH",
    youngColumn: "jeunes", adultColumn: "adultes",
    activityLabels: [
      .title: "Titre", .shortTitle: "Titre court", .kind: "Type", .role: "Rôle",
      .starts: "Premier jour", .ends: "Dernier jour", .places: "Lieux", .venue: "Salle",
      .project: "Projet", .theme: "Thème", .total: "Participants visés", .women: "Femmes visées",
      .young: "Jeunes visés", .disability: "PVH visées", .displaced: "PDI visées", .note: "Note",
      .practice: "Exercice",
    ],
    reportedLabels: [
      .total: "Total participants", .women: "dont femmes", .young: "dont jeunes",
      .disability: "dont handicap (PVH)", .displaced: "dont déplacé·es (PDI)",
      .quality: "Qualité", .source: "Source", .locus: "Page, phrase",
    ],
    activitiesWithFigures: "activités chiffrées", target: "cible",
    practice: "Exercice : ne compte pas",
    noFigures: "Aucun chiffre. t pour pointer, s pour saisir, c pour des chiffres déclarés.",
    basisReported: "Chiffres rapportés par une source", unnamed: "(sans nom)",
    daysUnknown: "jours non précisés",
    youthNotStated: "définition non précisée par la source",
    legend: "≈ estimation   — non renseigné   ↗ partenaire",
    totalOurs: { "Total WANEP (\($0) sur \($1))" },
    basisEntered: { "Saisi : \($0) listé·es, \($1) compté·es" },
    gap: { "Rapporté \($0) · saisi \($1)" },
    totalLine: { total, target in "Total \(total)" + (target.map { "  cible \($0)" } ?? "") },
    listed: { "Liste nominative \($0)/\($1)" },
    noActivityYet: "Aucune activité choisie : n pour en créer une",
    nothingMatches: "Rien ne correspond. Échap efface le filtre.",
    reportedNotListed:
      "Chiffres rapportés, sans liste. s pour saisir une liste, t pour pointer.",
    nobodyYet: "Personne encore. t pour pointer à la porte, s pour saisir une liste.",
    noActivities: { "Aucune activité : \($0). n pour en créer une, p pour une autre période." },
    countedNotListed: { "\($0) personnes comptées, sans liste. s pour saisir des noms." },
    allSaved: "Tout est enregistré", saved: "enregistré", saving: "enregistrement",
    notSavedShort: "non enregistré",
    notSaved: { $0 == 1 ? "1 changement non enregistré" : "\($0) changements non enregistrés" },
    quitQuestion: {
      "\($0) changements ne sont pas enregistrés et seront perdus. Quitter quand même ?"
    },
    enlarge: "Agrandir (40×10 au moins)",
    pasteNeedsField: "Coller demande un champ ouvert", nothingToUndo: "Rien à annuler",
    nothingToRedo: "Rien à rétablir",
    discardQuestion: "Abandonner ce qui est tapé ici ?",
    undone: { "Annulé : \($0)" }, redone: { "Rétabli : \($0)" }, removed: { "retrait de \($0)" },
    sorted: { "Ordre : \($0)" },
    sortedPeople: { $0 ? "Ordre : nom" : "Ordre : saisie" },
    removePersonQuestion: { "Retirer la présence de \($0) ?" },
    trashQuestion: { "Mettre à la corbeille l’activité « \($0) » ?" },
    problemsFound: {
      "\($0) anomalie\($0 > 1 ? "s" : "") dans les fichiers : « wipnet check » les montre"
    },
    oldestFirst: "date", newestFirst: "date, récentes d’abord", byTitle: "titre",
    mostPeople: "participants", mostWomen: "% de femmes",
    youngBand: { "JEUNES \($0)-\($1)" }, adultBand: { "ADULTES \($0)+" },
    youngWoman: "FEMME JEUNE", adultWoman: "FEMME ADULTE", youngMan: "HOMME JEUNE",
    adultMan: "HOMME ADULTE", womanLetter: "F", manLetter: "H", otherLetter: "X", youngMark: "J",
    adultMark: "A", unstatedMark: "?",
    marksBefore: "Avant la touche :  s handicap (PVH)   d déplacé·e",
    quantityBefore: "Nombre avant la touche :  12u = +12  &àu = +10",
    latest: "Derniers",
    smallTallyHelp: "s handicap  d déplacé·e  Ret.arr. annule",
    unstatedKey: { "n  autre / non précisé : \($0)" },
    withDisabilityAmong: { "dont \($0) PVH" },
    rhythm: { "Rythme   \($0) pers./min" },
    lastTick: { "Dernier  \($0) à \($1)" },
    prepared: { quantity, disability, displaced in
      var parts: [String] = []
      if let quantity { parts.append("× \(quantity)") }
      if disability { parts.append("PVH ARMÉ : le prochain compte portera « handicap »") }
      if displaced { parts.append("PDI ARMÉ : le prochain compte portera « déplacé·e »") }
      return parts.joined(separator: "  ")
    },
    count: "Compter", mark: "Marquer", undoShort: "Annuler", redoShort: "Rétablir", done: "Fin",
    helpShort: "Aide",
    sexKeys: "Sexe : f femme, h homme, x autre",
    markKeys: "h : handicap, d : déplacé·e ; encore une fois : non ; encore : non demandé",
    nameNeeded: "Le nom manque", sexNeeded: "Le sexe manque : f, h ou x",
    ageWrong: "Âge : 0 à 120, ou une année de naissance avant l’activité",
    phoneWrong: "Téléphone : huit chiffres",
    chooseName: "↓ choisir une personne", tabTakes: "Tab prend",
    columnHelp: [
      .name: ["Entrée valide dès que nom et sexe sont là", "Tab champ suivant"],
      .sex: ["f femme   h homme   x autre"],
      .age: ["2 chiffres : âge   4 : année de naissance", "& é \" ' ( - è _ ç à = 1…9 0"],
      .organisation: ["Tab garde ″   taper remplace", "Entrée valide la ligne"],
      .function: ["Tab garde ″   taper remplace", "Entrée valide la ligne"],
      .phone: ["8 chiffres", "& é \" ' ( - è _ ç à = 1…9 0"],
      .locality: ["Tab garde ″   taper remplace", "Entrée valide la ligne"],
      .marks: ["h difficultés déclarées   d déplacé·e", "· non demandé   – non"],
    ],
    columnTitles: [
      .name: "Nom et prénom", .sex: "Sexe", .age: "Âge", .organisation: "Organisation",
      .function: "Fonction", .phone: "Téléphone", .locality: "Commune", .marks: "HD",
    ],
    possibleDuplicate: { name, organisation in
      "! Doublon possible : « \(name) »" + (organisation.isEmpty ? "" : " (\(organisation))")
    },
    sexLetters: ["f": .female, "h": .male, "m": .male, "x": .other],
    titleNeeded: "un titre", dayWrong: "jour/mois/année, par exemple 11/08/2023",
    endsBeforeStart: "avant le premier jour", numberWrong: "un nombre",
    targetWrong: "50% ou un nombre", partAboveTotal: "une partie dépasse le total",
    placeUnknown: { typed, nearest in
      "« \(typed) » inconnu" + (nearest.map { " : \($0) ?" } ?? "")
    },
    consistent: "cohérent", counted: "compté", estimated: "estimé ≈",
    officeSource: "déclaration du bureau", yes: "oui", no: "non",
    filterActivities: "Filtre :", filterPeople: "Filtre des personnes :", keepFilter: "Garder",
    clearFilter: "Effacer", move: "Se déplacer", choose: "Choisir", cancel: "Annuler",
    back: "Retour",
    periodHelp: [
      "← →  période précédente, suivante", "m mois  t trimestre  s semestre  a année",
      "v tout le registre",
    ],
    periodLetters: ["m": .month, "t": .quarter, "s": .semester, "a": .year], wholeKey: "v",
    keyNames: [
      .enter: "Entrée", .escape: "Échap", .tab: "Tab", .backTab: "Maj-Tab",
      .backspace: "Ret.arr.", .delete: "Suppr", .insert: "Inser", .left: "←", .right: "→",
    ],
    explanations: [
      .activities: [
        "F 79 % : les femmes parmi les personnes dont le sexe est connu. La base (91/115) est "
          + "montrée dans le volet Ratios. J : les jeunes, selon la définition du registre.",
        "≈ vient d’un chiffre approché, — n’a pas été relevé : ce n’est pas zéro.",
        "Seules les activités organisées ou co-organisées comptent dans le total ; celles des "
          + "partenaires (↗) et les exercices sont à côté.",
      ],
      .participants: [
        "La liste nominative de l’activité choisie. Entrée corrige, x retire, f filtre.",
        "H handicap, D déplacé·e, · non demandé, – non.",
      ],
      .ratios: [
        "Chaque ratio avec sa base : 91/115. Entre crochets, ce qu’il pourrait être si les "
          + "personnes non renseignées l’étaient. ▒ dans la barre : la même marge."
      ],
      .sheet: ["Tout ce que le registre dit de l’activité, avec les phrases des sources."],
      .tally: [
        "La place de la touche dit la personne : u i au-dessus de j k ; femmes en haut, hommes "
          + "en bas ; jeunes à gauche, adultes à droite.",
        "Chaque touche est enregistrée. Qui n’est pas marqué est compté « non, observé ».",
      ],
      .rows: [
        "Nom et sexe suffisent ; ce qui est vide reste « non renseigné », jamais zéro.",
        "″ : la valeur de la ligne précédente, prise avec Tab ou Ctrl-D.",
      ],
      .reported: [
        "Un champ vide n’est pas zéro : il est « non renseigné ». + : présent·es, non compté·es.",
        "Ces chiffres restent à côté de ce qui est saisi et ne le remplacent jamais.",
      ],
      .form: [
        "Rien n’est perdu quand un champ est faux : corrigez-le, ou Échap pour abandonner."
      ],
    ])
}
