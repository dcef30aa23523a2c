import Programmes

extension FilterWording {
  static let french = FilterWording(
    keywords: [
      .place: ["lieu", "commune", "region"], .project: ["projet"], .kind: ["type"],
      .theme: ["thème"], .organisation: ["org", "organisation", "organisme"],
      .organiser: ["organisateur"], .partner: ["partenaire"], .source: ["source"],
      .status: ["statut", "état", "rôle"], .with: ["avec"], .without: ["sans"],
      .marked: ["marque", "marqué", "marquée"], .date: ["date", "période"],
      .total: ["n", "total"], .women: ["f", "femmes", "femme"],
      .men: ["h", "hommes", "homme"], .young: ["j", "jeunes", "jeune"],
      .youngWomen: ["jf", "fj"], .youngMen: ["jh", "hj"], .disability: ["pvh", "handicap"],
      .displaced: ["pdi", "déplacés", "déplacées"], .name: ["nom", "liste"],
      .function: ["fonction"], .phone: ["tel", "téléphone"], .sex: ["sexe"], .age: ["âge"],
    ],
    statuses: [
      .organised: ["organisé"], .coOrganised: ["co-organisé", "coorganisé"],
      .tookPart: ["participation"], .visit: ["visite"], .ours: ["nous", "notre"],
      .practice: ["exercice"], .entered: ["saisi"], .reported: ["rapporté"],
      .approximate: ["estimé", "environ"], .differing: ["écart"], .empty: ["vide", "sans-chiffre"],
      .upcoming: ["à-venir", "prévu"], .past: ["passé"],
    ],
    meanings: [
      .place: "lieu, et ce qu’il contient", .project: "projet", .kind: "type d’activité",
      .theme: "thème", .organisation: "organisation, à quelque titre que ce soit",
      .organiser: "organisateur", .partner: "partenaire", .source: "source",
      .status: "organisé, participation, saisi, écart…", .with: "ce qui est renseigné",
      .without: "ce qui n’est pas renseigné", .marked: "les activités marquées",
      .date: "jour, mois, T3, 2023-08..2023-09", .total: "nombre de participations",
      .women: "femmes, en nombre ou en pour cent", .men: "hommes", .young: "jeunes",
      .youngWomen: "jeunes femmes", .youngMen: "jeunes hommes", .disability: "PVH",
      .displaced: "PDI", .name: "nom", .function: "fonction", .phone: "téléphone", .sex: "sexe",
      .age: "âge",
    ],
    statusNames: [
      .organised: "organisé", .coOrganised: "co-organisé", .tookPart: "participation (↗)",
      .visit: "visite", .ours: "ce qui compte dans le total", .practice: "exercice",
      .entered: "chiffres saisis", .reported: "chiffres rapportés seulement",
      .approximate: "chiffres approchés (≈)", .differing: "saisi ≠ rapporté (!)",
      .empty: "sans aucun chiffre", .upcoming: "à venir", .past: "passé",
    ],
    error: { kind, words in
      func nearest(_ word: String?) -> String? { word.map { "plutôt «\u{A0}\($0)\u{A0}»\u{A0}?" } }
      switch kind {
      case .unknownKeyword(let word, let near):
        return (
          "«\u{A0}\(word)\u{A0}» n’est pas un mot du filtre",
          nearest(near) ?? "entre guillemets, c’est un mot à chercher"
        )
      case .notHere(let word):
        return ("«\u{A0}\(word)\u{A0}» ne s’applique pas à cette liste", nil)
      case .noValue(let keyword):
        return (
          FilterKeyword.measures.contains(keyword)
            ? "un nombre ou un pourcentage" : words.meanings[keyword] ?? "une valeur",
          FilterKeyword.measures.contains(keyword) && keyword != .total
            ? "par exemple \(words.word(keyword))<30%" : nil
        )
      case .unknownValue(_, let value, let near):
        return ("«\u{A0}\(value)\u{A0}» est inconnu ici", nearest(near))
      case .notANumberKeyword(let keyword, let word):
        return (
          "«\u{A0}\(word)\u{A0}» se suit de deux-points", "par exemple \(words.word(keyword)):…"
        )
      case .noNumber(let keyword, let value):
        let example = keyword == .total || keyword == .age ? "35" : "30%"
        return (
          "«\u{A0}\(value)\u{A0}» n’est pas un nombre",
          "par exemple \(words.word(keyword))>=\(example)"
        )
      case .noShare(let keyword):
        return ("pas de pourcentage ici", "un nombre\u{A0}: \(words.word(keyword))>=35")
      case .percentAbove100(let percent):
        return ("\(percent)\u{202F}% dépasse 100\u{202F}%", nil)
      case .noPeriod(let text):
        return (
          "«\u{A0}\(text)\u{A0}» n’est pas une période",
          "2023, T3, 2023-08, août-2023, 2023-08..2023-09"
        )
      case .openQuote: return ("un guillemet n’est pas fermé", nil)
      }
    })
}
