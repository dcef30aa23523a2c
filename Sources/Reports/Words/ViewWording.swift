import Languages
package import Programmes

/// The words of the programme's views in one language: reach, indicators, commitments, early warning,
/// project time, practitioners.
package struct ViewWording: Sendable {
  let language: Language

  package var activities: String { language("activités") }
  package var sessions: String { language("séances") }
  package var participations: String { language("participations") }
  package var persons: String { language("personnes") }
  package var youngWomen: String { language("Jeunes femmes") }
  package var youngMen: String { language("Jeunes hommes") }
  package var reach: String { language("Portée") }
  package var period: String { language("Période") }
  package var before: String { language("avant") }
  package var yearBefore: String { language("an dernier") }
  package var target: String { language("Cible") }
  package var met: String { language("atteinte") }
  package var missed: String { language("non atteinte") }
  package var project: String { language("Projet") }
  package var month: String { language("Mois") }
  package var time: String { language("Temps") }
  package var planned: String { language("à venir") }
  package var noDays: String { language("durée inconnue") }
  package var indicators: String { language("Indicateurs") }
  package var indicator: String { language("Indicateur") }
  package var span: String { language("Période") }
  package var actual: String { language("Réalisé") }
  package var counts: String { language("Compte") }
  package var computed: String { language("calculé") }
  package var typed: String { language("saisi") }
  package var commitments: String { language("Engagements") }
  package var who: String { language("Qui") }
  package var what: String { language("Quoi") }
  package var due: String { language("Échéance") }
  package var state: String { language("État") }
  package var followUp: String { language("Suivi") }
  package var noDue: String { language("sans date") }
  package var earlyWarning: String { language("Alerte précoce") }
  package var products: String { language("Produits d’alerte") }
  package var incidents: String { language("Incidents soumis") }
  package var platform: String { language("Plateforme") }
  package var series: String { language("Série") }
  package var kind: String { language("Type", in: "of activities") }
  package var allKinds: String { language("ensemble") }
  package var doubtful: String {
    language("?\u{A0}: deux fiches couvrent les mêmes jours, un nombre peut compter deux fois.")
  }
  package var practitioners: String { language("Praticien·nes du réseau") }
  package var role: String { language("Rôle") }
  package var ofUnknownSex: String { language("sexe inconnu") }
  package var ofUnknownRegion: String { language("région inconnue") }
  package var noPractitioners: String {
    language("Personne du fichier n’a de rôle dans le réseau (formatrice, médiatrice…).")
  }
  package var neverAdded: String {
    language(
      "Un incident peut être soumis sur plusieurs plateformes\u{A0}: elles ne s’additionnent pas.")
  }

  // MARK: Reach

  /// How many activities stand in several groups, and how many participations those have; nil where that
  /// is not told.
  package func shared(_ activities: Int, _ participations: String?) -> String {
    guard let participations else {
      return language(
        activities,
        """
        (*) Dont \(activities) activité de plusieurs groupes entière dans \
        chacun\u{A0}; le total compte chaque activité une fois.
        """,
        """
        (*) Dont \(activities) activités de plusieurs groupes entières dans \
        chacun\u{A0}; le total compte chaque activité une fois.
        """)
    }
    return language(
      activities,
      """
      (*) Dont \(activities) activité de plusieurs groupes (\(participations) \
      participations), entière dans chacun\u{A0}; le total compte chaque activité \
      une fois.
      """,
      """
      (*) Dont \(activities) activités de plusieurs groupes (\(participations) \
      participations), entières dans chacun\u{A0}; le total compte chaque activité \
      une fois.
      """)
  }

  package func others(_ activities: Int) -> String {
    language(
      activities,
      "À côté, hors de la portée\u{A0}: \(activities) activité d’autres, où nous étions.",
      "À côté, hors de la portée\u{A0}: \(activities) activités d’autres, où nous étions.")
  }

  package func lawLine(_ line: LawLine) -> String {
    language(
      """
      │ \(line.percent)\u{202F}%\u{A0}: loi 2015-052 du 18 décembre 2015, pour les \
      nominations et les élections\u{A0}; elle ne dit rien des participant·es.
      """)
  }

  /// What was left out because few people would be known by it, below so many.
  package func suppressed(_ limit: Int) -> String {
    language(
      """
      s\u{A0}: retiré, parce que moins de \(limit) personnes y seraient reconnues, \
      ou parce qu’on pourrait l’en déduire.
      """)
  }

  // MARK: Project time

  /// « mois 33 sur 60 »
  package func monthOf(_ month: Int, _ months: Int) -> String {
    language("mois \(month) sur \(months)")
  }

  /// « 55 % du temps »
  package func timeShare(_ percent: String) -> String {
    language("\(percent) du temps")
  }

  /// « JFA, an 3 »
  package func projectYear(_ project: String, _ year: Int) -> String {
    language("\(project), an \(year)")
  }

  // MARK: Indicators, commitments, early warning

  package func differs(_ typed: Int) -> String {
    language("saisi\u{A0}: \(typed)")
  }

  package func overdue(_ days: Int) -> String {
    language(
      days, "en retard de \(days) j", "en retard de \(days) j")
  }

  package func overdueCount(_ commitments: Int) -> String {
    language("\(commitments) en retard")
  }

  package func partly(_ records: Int) -> String {
    language(
      records, "À cheval sur la période, hors des nombres\u{A0}: \(records) fiche.",
      "À cheval sur la période, hors des nombres\u{A0}: \(records) fiches.")
  }

  // MARK: Names

  package func name(of dimension: Dimension) -> String {
    switch dimension {
    case .region: language("Région")
    case .cercle: language("Cercle")
    case .project: language("Projet")
    case .theme: language("Thème")
    case .kind: language("Type", in: "of activities")
    case .partner: language("Partenaire")
    case .office: language("Organisateur")
    case .activity: language("Activité")
    }
  }

  package func name(of formula: Formula) -> String {
    switch formula {
    case .activities: language("activités")
    case .sessions: language("séances tenues")
    case .participations: language("participations")
    case .persons: language("personnes")
    case .women: language("femmes")
    case .men: language("hommes")
    case .young: language("jeunes")
    case .youngWomen: language("jeunes femmes")
    case .youngMen: language("jeunes hommes")
    case .disability: language("personnes handicapées")
    case .displaced: language("personnes déplacées")
    case .shareWomen: language("part de femmes")
    case .shareYoung: language("part de jeunes")
    case .shareYoungWomen: language("part de jeunes femmes")
    case .shareDisability: language("part de personnes handicapées")
    case .shareDisplaced: language("part de personnes déplacées")
    case .products: language("produits d’alerte")
    case .incidents: language("incidents")
    case .commitments: language("engagements pris")
    case .commitmentsDone: language("engagements tenus")
    }
  }

  package func name(of grouping: Programme.CommitmentGrouping) -> String {
    switch grouping {
    case .activity: language("Activité")
    case .region: language("Région")
    case .organisation: language("Par qui")
    }
  }

  package func name(ofProduct kind: String) -> String? {
    switch kind {
    case "weekly-report": language("rapports hebdomadaires")
    case "monthly-bulletin": language("bulletins mensuels")
    case "monthly-note": language("notes mensuelles")
    case "bimonthly-note": language("notes bimensuelles")
    case "other": language("autres")
    default: nil
    }
  }

  package func name(of role: Participant.NetworkRole) -> String {
    switch role {
    case .trainer: language("formatrices et formateurs")
    case .researcher: language("chercheuses et chercheurs")
    case .mediator: language("médiatrices et médiateurs")
    case .advocate: language("porte-voix de la paix")
    }
  }
}

extension Wording {
  /// The words of the programme's views.
  package var views: ViewWording { ViewWording(language: language) }
}
