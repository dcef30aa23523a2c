import Languages

/// The words of the help in one language: what a popup is for, and what the figures of a screen mean.
struct HelpWording: Sendable {
  /// A sign or a word that stands beside figures.
  enum Term: Hashable, Sendable, CaseIterable {
    case base, coverage, approximate, unknown, bounds, participations, persons, young, disability,
      partner, few
  }

  let language: Language

  /// The term as it stands on the screen, and what it means with the rule of docs/figures.md behind it.
  func words(of term: Term) -> (term: String, meaning: String) {
    switch term {
    case .base:
      (
        language("91/115"),
        language(
          "La base\u{A0}: des 115 dont on connaît la réponse, 91. Les autres sont à côté, «\u{A0}inc.\u{A0}» (règle 3)."
        )
      )
    case .coverage:
      (
        language("5/6"),
        language(
          "La couverture\u{A0}: cinq de nos six activités ont des chiffres\u{A0}; la sixième manque au total (règle 7)."
        )
      )
    case .approximate:
      (
        language("≈"),
        language(
          "Vient d’un chiffre approché ou d’un pourcentage imprimé\u{A0}; ce qui en découle l’est aussi (règle 2)."
        )
      )
    case .unknown:
      (
        language("—"),
        language(
          "N’a pas été relevé\u{A0}: ce n’est pas zéro. +\u{A0}: il y en avait, non compté·es (règle 2)."
        )
      )
    case .bounds:
      (
        language("[60–64\u{A0}%]"),
        language(
          "Les bornes\u{A0}: le taux si aucune, ou toutes, des personnes inconnues l’étaient. ▒ dans la barre (règles 3, 4)."
        )
      )
    case .participations:
      (
        language("particip."),
        language(
          "Participations\u{A0}: chaque venue compte. La même femme venue deux fois compte deux fois (règle 6)."
        )
      )
    case .persons:
      (
        language("personnes"),
        language(
          "Chacune une fois\u{A0}: par les noms là où il y a des listes, sinon entre la plus grande activité et la somme (règle 6)."
        )
      )
    case .young:
      (
        language("J"),
        language(
          "Jeunes au premier jour de l’activité, selon la définition du registre, 15 à 35 ans sinon (règle 8)."
        )
      )
    case .disability:
      (
        language("PVH"),
        language(
          "Avec un handicap\u{A0}: questions du Groupe de Washington, déclaré ou observé, chacun à part, jamais additionnés (règle 9)."
        )
      )
    case .partner:
      (
        language("↗"),
        language("Activité d’un partenaire\u{A0}: montrée, jamais dans nos totaux (règle 7).")
      )
    case .few:
      (
        language("3/7"),
        language("Sur moins de dix personnes\u{A0}: les nombres, sans pourcentage (règle 3).")
      )
    }
  }
  var figuresHeading: String { language("LES CHIFFRES") }
  var keysHere: String { language("LES TOUCHES D’ICI") }
  var keysElsewhere: String { language("LES AUTRES TOUCHES") }
  var rules: String { language("Les règles, avec des exemples\u{A0}: docs/figures.fr.md") }
  var filter: [String] {
    [
      language(
        """
        La liste se réduit à chaque lettre, sans accents ni majuscules. {keepFilter} \
        garde le filtre et rend les touches à la liste, {clearFilter} montre tout.
        """)
    ]
  }
  var palette: [String] {
    [
      language(
        """
        Toutes les commandes, par quelques lettres de leur nom, en français ou en \
        anglais\u{A0}: «\u{A0}nouv\u{A0}», «\u{A0}vues indic\u{A0}», \
        «\u{A0}thème\u{A0}». Les débuts de mots comptent le plus.
        """),
      language(
        "La touche de chacune est à droite. En gris, ce qui n’existe que sur un autre écran, nommé à droite."
      ),
    ]
  }
  var question: [String] {
    [
      language(
        """
        Rien ne se perd par une seule touche, ni par la même deux fois\u{A0}: \
        {answerYes} répond oui, {answerNo} répond non.
        """)
    ]
  }
  var reason: [String] {
    [
      language(
        """
        Dites pourquoi l’anomalie reste telle quelle\u{A0}: la raison est gardée dans \
        le registre et lue par tous. Pas de nom de personne.
        """)
    ]
  }
  var themes: [String] {
    [
      language(
        """
        Chaque thème se montre aussitôt. {choose} le garde, {cancel} revient au \
        précédent. Les vôtres se mettent dans ~/.config/wipnet/themes.
        """)
    ]
  }
  var period: [String] {
    [
      language(
        """
        Tout ce qui est montré est de cette période. Une activité y est par son premier \
        jour\u{A0}; les périodes additionnent des nombres, jamais des pourcentages \
        (règle 10).
        """)
    ]
  }
  var pasted: [String] {
    [
      language(
        """
        Rien n’est encore ajouté. ✓ sera ajouté, «\u{A0}!\u{A0}» demande un regard, ✗ \
        est laissé de côté avec la raison. {choose} ajoute tout d’un coup, et se défait \
        d’un coup.
        """)
    ]
  }
  var export: [String] {
    [
      language(
        """
        Un fichier de ce que montre l’écran. Sans votre choix, aucun nom n’y est\u{A0}; \
        ce qui dirait peu de personnes est retiré des vues. Rien n’est jamais \
        remplacé\u{A0}: un nom libre est pris.
        """)
    ]
  }
  var projects: [String] {
    [
      language(
        "Un seul projet, ou tous\u{A0}: la liste, les chiffres et la portée s’y tiennent, et l’en-tête le dit."
      )
    ]
  }
  var purge: [String] {
    [language("Ce qui est détruit ne revient pas. C’est pourquoi le nom est à taper en entier.")]
  }
  var otherPerson: [String] {
    [
      language(
        "La personne que l’avertissement nomme, à comparer avec celle qu’on saisit. Rien n’est changé ici."
      )
    ]
  }
  /// What a new register shows in the place of activities.
  var newRegister: String {
    language(
      """
      Ce registre est neuf. {new} crée la première activité, {menu} montre toutes les \
      commandes, {help} explique cet écran.
      """)
  }
}

extension Command.Scope {
  /// What is to be explained of the figures there.
  var terms: [HelpWording.Term] {
    switch self {
    case .activities:
      [.base, .coverage, .approximate, .unknown, .participations, .persons, .young, .partner]
    case .ratios, .sheet: [.base, .bounds, .approximate, .unknown, .young, .disability, .few]
    case .views:
      [
        .base, .coverage, .bounds, .approximate, .unknown, .participations, .persons, .young,
        .disability, .few, .partner,
      ]
    case .participants, .rows: [.unknown, .persons]
    case .tally: [.base, .participations, .young, .disability]
    case .reported: [.approximate, .unknown]
    default: []
    }
  }
}
