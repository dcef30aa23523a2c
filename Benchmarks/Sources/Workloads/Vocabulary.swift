/// The words from which titles, names and places are put together.
enum Vocabulary {
  struct Region {
    let id: String
    let name: String
    /// Slug and name of localities in it.
    let localities: [(id: String, name: String)]
  }

  static let regions: [Region] = [
    region("Kayes", ["Kita", "Nioro", "Bafoulabé"]),
    region("Koulikoro", ["Kati", "Banamba", "Kangaba"]),
    region("Sikasso", ["Koutiala", "Kadiolo", "Yorosso"]),
    region("Ségou", ["Niono", "Macina", "Barouéli"]),
    region("Mopti", ["Djenné", "Sévaré", "Bandiagara", "Konna"]),
    region("Tombouctou", ["Goundam", "Diré", "Niafunké"]),
    region("Gao", ["Ansongo", "Bourem", "Almoustarat"]),
    region("Kidal", ["Tessalit", "Abeïbara"]),
    region("Ménaka", ["Tidermène", "Andéramboukane"]),
    region("Taoudénit", ["Araouane", "Achouratt"]),
    region("Bamako", ["Commune I", "Commune IV", "Commune VI"]),
  ]

  private static func region(_ name: String, _ localities: [String]) -> Region {
    let id = slug(name)
    return Region(
      id: id, name: name,
      localities: [(id, name)] + localities.map { (id + "-" + slug($0), $0) })
  }

  struct Kind {
    let word: String
    let title: String
  }

  static let kinds = [
    Kind(word: "training", title: "Formation"), Kind(word: "campaign", title: "Campagne"),
    Kind(word: "workshop", title: "Atelier"), Kind(word: "conference", title: "Conférence-débat"),
    Kind(word: "advocacy", title: "Plaidoyer"), Kind(word: "meeting", title: "Rencontre"),
    Kind(word: "session", title: "Causerie"),
    Kind(word: "reflection", title: "Journée de réflexion"),
  ]

  struct Theme {
    let id: String
    let name: String
    let titles: [String]
  }

  static let themes = [
    Theme(
      id: "women-peace-security", name: "Femmes, paix et sécurité",
      titles: [
        "la résolution 1325", "la place des femmes dans l’accord", "le plan d’action national",
      ]),
    Theme(
      id: "elections", name: "Élections",
      titles: [
        "la loi électorale", "la candidature des femmes", "la prévention des violences électorales",
      ]),
    Theme(
      id: "security-sector-reform", name: "Réforme du secteur de la sécurité",
      titles: ["la réforme du secteur de la sécurité", "la redevabilité des forces"]),
    Theme(
      id: "reconciliation", name: "Réconciliation et cohésion sociale",
      titles: ["la médiation communautaire", "la cohésion sociale", "les conflits autour de l’eau"]),
    Theme(
      id: "early-warning", name: "Alerte précoce",
      titles: ["l’alerte précoce", "la collecte des incidents"]),
    Theme(
      id: "peace-education", name: "Éducation à la paix",
      titles: ["l’éducation à la paix", "la non-violence à l’école"]),
  ]

  static let projects = [
    (id: "avenir-juste", name: "Avenir juste"), (id: "voix-de-femmes", name: "Voix de femmes"),
    (id: "alerte-locale", name: "Alerte locale"), (id: "urnes-paisibles", name: "Urnes paisibles"),
  ]

  static let organisations = [
    "Groupement Benkadi", "Association Jigiya", "Coopérative Sabugnuma", "Réseau Hèrè",
    "Radio Kafo", "Union Tinariwen", "Mutuelle Faso Jigi", "Club Wassa",
  ]

  static let functions = ["Membre", "Présidente", "Trésorière", "Secrétaire", "Animatrice"]

  static let women = [
    "Aïssata", "Assétou", "Fatoumata", "Mariam", "Kadiatou", "Oumou", "Awa", "Ramata", "Djénéba",
    "Safiatou", "Nana", "Hawa", "Maïmouna", "Aminata", "Rokia", "Sitan", "Bintou", "Korotoumou",
    "Tenin", "Salimata", "Fadimata", "Zeïnabou", "Lalla", "Tata", "Haby", "Coumba", "Penda",
    "Dado", "Niélé", "Yah",
  ]

  static let men = [
    "Bakary", "Moussa", "Amadou", "Ibrahima", "Seydou", "Oumar", "Modibo", "Mahamadou", "Issa",
    "Adama", "Drissa", "Abdoulaye", "Boubacar", "Souleymane", "Yacouba", "Alassane", "Almoustapha",
    "Attaher", "Mohamed", "Hamidou", "Tiécoura", "Zoumana", "Lassine", "Daouda", "Siaka",
  ]

  static let families = [
    "Maïga", "Traoré", "Coulibaly", "Keïta", "Diarra", "Touré", "Cissé", "Konaté", "Sidibé",
    "Diallo", "Dembélé", "Sangaré", "Koné", "Sissoko", "Doumbia", "Haïdara", "Ag Almoctar",
    "Walet Mohamed", "Dicko", "Barry", "Guindo", "Dolo", "Kassogué", "Berthé", "Sanogo", "Ouattara",
    "Bagayoko", "Samaké", "Fomba", "Niaré", "Kanté", "Camara", "Sow", "Bocoum", "Cissouma", "Théra",
  ]

  /// The text in `a-z 0-9 -` alone.
  static func slug(_ text: String) -> String {
    var slug = ""
    for character in text.lowercased() {
      switch character {
      case "é", "è", "ê", "ë": slug.append("e")
      case "ï", "î": slug.append("i")
      case "à", "â": slug.append("a")
      case "ô": slug.append("o")
      case "a"..."z", "0"..."9": slug.append(character)
      default: if slug.last != "-" { slug.append("-") }
      }
    }
    return slug
  }
}
