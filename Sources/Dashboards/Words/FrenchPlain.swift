extension PlainWording {
  static let french = PlainWording(
    greeting: {
      "\($0), ligne par ligne. «\u{A0}aide\u{A0}» dit les commandes, «\u{A0}q\u{A0}» quitte."
    },
    askHelp: "«\u{A0}aide\u{A0}» dit les commandes.",
    deskHelp: """
      Un numéro ou des mots\u{A0}: choisir une activité.
      l  liste des activités de la période\u{A0}; «\u{A0}suite\u{A0}» en dit davantage
      f  fiche de l’activité choisie
      t  pointer   s  saisir des personnes   c  chiffres déclarés
      n  nouvelle activité
      v  totaux de la période
      p  période\u{A0}: p T3 2023, p 2023-08, p 2023, p +, p -, p tout
      u  annuler   r  rétablir
      langue  passer en anglais
      q  quitter\u{A0}; tout est déjà enregistré quand l’invite le dit.
      """,
    activityHelp: "t pointer, s saisir, c chiffres, f fiche, l liste.",
    tallyHelp: """
      s avant la touche\u{A0}: handicap\u{A0}; d\u{A0}: déplacé·e\u{A0}; un nombre avant la touche la répète\u{A0}: 12u 3i su.
      «\u{A0}undo\u{A0}» ou «\u{A0}annuler\u{A0}» défait le dernier compte, «\u{A0}redo\u{A0}» le refait, «\u{A0}fin\u{A0}» revient.
      """,
    rowsHelp: """
      Une question à la fois\u{A0}; une ligne vide laisse «\u{A0}non renseigné\u{A0}».
      .  enregistrer dès que nom et sexe sont là   <  question d’avant   =  comme la ligne d’avant
      Un début de mot suffit s’il est le seul\u{A0}; «\u{A0}mot!\u{A0}» le garde tel quel.
      «\u{A0}abandonner\u{A0}» oublie la ligne en cours, «\u{A0}fin\u{A0}» revient.
      """,
    formHelp: """
      Une question à la fois\u{A0}; une ligne vide garde ce qui est entre crochets, «\u{A0}rien\u{A0}» l’ôte.
      .  enregistrer   <  question d’avant   «\u{A0}abandonner\u{A0}» oublie tout.
      """,
    reportedHelp: """
      Les chiffres d’une source. Une ligne vide garde ce qui est entre crochets, «\u{A0}rien\u{A0}» l’ôte\u{A0}: non renseigné n’est pas zéro. «\u{A0}+\u{A0}»\u{A0}: présent·es, non compté·es.
      .  enregistrer   <  question d’avant   «\u{A0}abandonner\u{A0}» oublie tout.
      """,
    languageNow: "En français.", tally: "Pointage",
    unfinished: "Ce qui n’était pas validé est abandonné.", abandoned: "Abandonné.",
    noActivities:
      "Aucune activité dans cette période\u{A0}: p pour une autre, n pour en créer une.",
    nothingMore: "C’est tout.", chooseFirst: "Choisir d’abord une activité\u{A0}: l les dit.",
    none: "aucun",
    more: { "Encore \($0)\u{A0}: «\u{A0}suite\u{A0}»." },
    noSuchNumber: { "Pas de numéro \($0) dans la dernière liste." },
    nothingMatches: { "Ni commande ni activité\u{A0}: «\u{A0}\($0)\u{A0}»." },
    periodWrong: {
      "«\u{A0}\($0)\u{A0}» n’est pas une période\u{A0}: T3 2023, 2023-08, 2023, + ou -."
    },
    made: { "Activité faite\u{A0}: \($0)." },
    tallyKeys: {
      "Une touche par personne, plusieurs par ligne\u{A0}: "
        + $0.joined(separator: ", ") + ", n non précisé."
    },
    notAKey: {
      "Rien n’est compté\u{A0}: le signe \($0), «\u{A0}\($1)\u{A0}», n’est pas une touche du pointage."
    },
    countsNobody: "Rien n’est compté\u{A0}: une touche qui compte doit finir la ligne.",
    sexKeys: "f, h ou x",
    hasDisability: "Difficultés déclarées\u{A0}: oui, non, vide pour non demandé",
    isDisplaced: "Déplacé·e\u{A0}: oui, non, vide pour non demandé",
    whichPerson: "Son numéro, ou une ligne vide pour une autre personne",
    alreadyListed: "Déjà dans la liste\u{A0}?",
    noName: "Un nom a deux lettres au moins.",
    nothingAbove: "Rien à reprendre de la ligne d’avant.", yesOrNo: "oui, non, ou une ligne vide.",
    rowOpen:
      "Une ligne est en cours\u{A0}: «\u{A0}.\u{A0}» l’enregistre, «\u{A0}abandonner\u{A0}» l’oublie.",
    several: { "Plusieurs commencent ainsi\u{A0}: " + $0.joined(separator: ", ") + "." },
    entered: { "Ligne \($1)\u{A0}: \($0)." },
    numberOrWord: { "Un numéro de 1 à \($0)." })
}
