import Programmes

extension ViewWording {
  static let french = ViewWording(
    dimensions: [
      .region: "Région", .cercle: "Cercle", .project: "Projet", .theme: "Thème", .kind: "Type",
      .partner: "Partenaire", .office: "Organisateur", .activity: "Activité",
    ],
    activities: "activités", sessions: "séances", participations: "participations",
    persons: "personnes", youngWomen: "Jeunes femmes", youngMen: "Jeunes hommes",
    reach: "Portée", period: "Période", before: "avant", yearBefore: "an dernier",
    target: "Cible", met: "atteinte", missed: "non atteinte",
    shared: { activities, participations in
      "(*) Dont \(activities) activité\(activities > 1 ? "s" : "") de plusieurs groupes "
        + (participations.map { "(\($0) participations), " } ?? "")
        + "entière\(activities > 1 ? "s" : "") dans chacun\u{A0}; "
        + "le total compte chaque activité une fois."
    },
    others: {
      "À côté, hors de la portée\u{A0}: \($0) activité\($0 > 1 ? "s" : "") d’autres, où nous étions."
    },
    lawLine: {
      "│ \($0.percent)\u{A0}%\u{A0}: loi 2015-052 du 18 décembre 2015, pour les nominations et les "
        + "élections\u{A0}; elle ne dit rien des participant·es."
    },
    suppressed: {
      "s\u{A0}: retiré, parce que moins de \($0) personnes y seraient reconnues, ou parce qu’on pourrait "
        + "l’en déduire."
    },
    project: "Projet", month: "Mois", time: "Temps",
    monthOf: { "mois \($0) sur \($1)" }, timeShare: { "\($0) du temps" },
    projectYear: { "\($0), an \($1)" }, planned: "à venir",
    noDays: "durée inconnue",
    indicators: "Indicateurs", indicator: "Indicateur", span: "Période", actual: "Réalisé",
    counts: "Compte", computed: "calculé", typed: "saisi",
    formulas: [
      .activities: "activités", .sessions: "séances tenues", .participations: "participations",
      .persons: "personnes", .women: "femmes", .men: "hommes", .young: "jeunes",
      .youngWomen: "jeunes femmes", .youngMen: "jeunes hommes",
      .disability: "personnes handicapées",
      .displaced: "personnes déplacées", .shareWomen: "part de femmes",
      .shareYoung: "part de jeunes", .shareYoungWomen: "part de jeunes femmes",
      .shareDisability: "part de personnes handicapées",
      .shareDisplaced: "part de personnes déplacées", .products: "produits d’alerte",
      .incidents: "incidents", .commitments: "engagements pris",
      .commitmentsDone: "engagements tenus",
    ],
    differs: { "saisi\u{A0}: \($0)" },
    commitments: "Engagements", who: "Qui", what: "Quoi", due: "Échéance", state: "État",
    followUp: "Suivi", noDue: "sans date",
    overdue: { "en retard de \($0) j" },
    overdueCount: { "\($0) en retard" },
    commitmentGroupings: [
      .activity: "Activité", .region: "Région", .organisation: "Par qui",
    ],
    earlyWarning: "Alerte précoce", products: "Produits d’alerte", incidents: "Incidents soumis",
    platform: "Plateforme", series: "Série", kind: "Type", allKinds: "ensemble",
    productKinds: [
      "weekly-report": "rapports hebdomadaires", "monthly-bulletin": "bulletins mensuels",
      "monthly-note": "notes mensuelles", "bimonthly-note": "notes bimensuelles",
      "other": "autres",
    ],
    neverAdded:
      "Un incident peut être soumis sur plusieurs plateformes\u{A0}: elles ne s’additionnent pas.",
    partly: {
      "À cheval sur la période, hors des nombres\u{A0}: \($0) fiche\($0 > 1 ? "s" : "")."
    },
    doubtful: "?\u{A0}: deux fiches couvrent les mêmes jours, un nombre peut compter deux fois.",
    practitioners: "Praticien·nes du réseau", role: "Rôle", ofUnknownSex: "sexe inconnu",
    ofUnknownRegion: "région inconnue",
    noPractitioners: "Personne du fichier n’a de rôle dans le réseau (formatrice, médiatrice…).",
    networkRoles: [
      .trainer: "formatrices et formateurs", .researcher: "chercheuses et chercheurs",
      .mediator: "médiatrices et médiateurs", .advocate: "porte-voix de la paix",
    ])
}
