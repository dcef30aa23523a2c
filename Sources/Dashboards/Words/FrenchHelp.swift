extension HelpWording {
  static let french = HelpWording(
    terms: [
      .base: (
        "91/115",
        "La base\u{A0}: des 115 dont on connaît la réponse, 91. Les autres sont à côté, «\u{A0}inc.\u{A0}» (règle 3)."
      ),
      .coverage: (
        "5/6",
        "La couverture\u{A0}: cinq de nos six activités ont des chiffres\u{A0}; la sixième manque au total (règle 7)."
      ),
      .approximate: (
        "≈",
        "Vient d’un chiffre approché ou d’un pourcentage imprimé\u{A0}; ce qui en découle l’est aussi (règle 2)."
      ),
      .unknown: (
        "—",
        "N’a pas été relevé\u{A0}: ce n’est pas zéro. +\u{A0}: il y en avait, non compté·es (règle 2)."
      ),
      .bounds: (
        "[60–64\u{A0}%]",
        "Les bornes\u{A0}: le taux si aucune, ou toutes, des personnes inconnues l’étaient. ▒ dans la barre (règles 3, 4)."
      ),
      .participations: (
        "particip.",
        "Participations\u{A0}: chaque venue compte. La même femme venue deux fois compte deux fois (règle 6)."
      ),
      .persons: (
        "personnes",
        "Chacune une fois\u{A0}: par les noms là où il y a des listes, sinon entre la plus grande activité et la somme (règle 6)."
      ),
      .young: (
        "J",
        "Jeunes au premier jour de l’activité, selon la définition du registre, 15 à 35 ans sinon (règle 8)."
      ),
      .disability: (
        "PVH",
        "Avec un handicap\u{A0}: questions du Groupe de Washington, déclaré ou observé, chacun à part, jamais additionnés (règle 9)."
      ),
      .partner: (
        "↗", "Activité d’un partenaire\u{A0}: montrée, jamais dans nos totaux (règle 7)."
      ),
      .few: ("3/7", "Sur moins de dix personnes\u{A0}: les nombres, sans pourcentage (règle 3)."),
    ],
    figuresHeading: "LES CHIFFRES", keysHere: "LES TOUCHES D’ICI",
    keysElsewhere: "LES AUTRES TOUCHES",
    rules: "Les règles, avec des exemples\u{A0}: docs/figures.fr.md",
    filter: [
      "La liste se réduit à chaque lettre, sans accents ni majuscules. {keepFilter} garde le filtre et rend "
        + "les touches à la liste, {clearFilter} montre tout."
    ],
    palette: [
      "Toutes les commandes, par quelques lettres de leur nom, en français ou en anglais\u{A0}: "
        + "«\u{A0}nouv\u{A0}», «\u{A0}vues indic\u{A0}», «\u{A0}thème\u{A0}». Les débuts de mots comptent le plus.",
      "La touche de chacune est à droite. En gris, ce qui n’existe que sur un autre écran, nommé à droite.",
    ],
    question: [
      "Rien ne se perd par une seule touche, ni par la même deux fois\u{A0}: {answerYes} répond oui, {answerNo} "
        + "répond non."
    ],
    reason: [
      "Dites pourquoi l’anomalie reste telle quelle\u{A0}: la raison est gardée dans le registre et lue par tous. "
        + "Pas de nom de personne."
    ],
    themes: [
      "Chaque thème se montre aussitôt. {choose} le garde, {cancel} revient au précédent. Les vôtres se "
        + "mettent dans ~/.config/wipnet/themes."
    ],
    period: [
      "Tout ce qui est montré est de cette période. Une activité y est par son premier jour\u{A0}; les "
        + "périodes additionnent des nombres, jamais des pourcentages (règle 10)."
    ],
    pasted: [
      "Rien n’est encore ajouté. ✓ sera ajouté, «\u{A0}!\u{A0}» demande un regard, ✗ est laissé de côté avec la raison. "
        + "{choose} ajoute tout d’un coup, et se défait d’un coup."
    ],
    export: [
      "Un fichier de ce que montre l’écran. Sans votre choix, aucun nom n’y est\u{A0}; ce qui dirait peu de "
        + "personnes est retiré des vues. Rien n’est jamais remplacé\u{A0}: un nom libre est pris."
    ],
    projects: [
      "Un seul projet, ou tous\u{A0}: la liste, les chiffres et la portée s’y tiennent, et l’en-tête le dit."
    ],
    purge: ["Ce qui est détruit ne revient pas. C’est pourquoi le nom est à taper en entier."],
    otherPerson: [
      "La personne que l’avertissement nomme, à comparer avec celle qu’on saisit. Rien n’est changé ici."
    ],
    newRegister:
      "Ce registre est neuf. {new} crée la première activité, {menu} montre toutes les commandes, {help} "
      + "explique cet écran.")
}
