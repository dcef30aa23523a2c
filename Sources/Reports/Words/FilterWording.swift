import Languages
package import Programmes

/// The words of filters in one language: what can be typed, and what is said of a slip. What is typed is
/// understood in all languages at once.
package struct FilterWording: Sendable {
  let language: Language

  /// The keyword as it is proposed.
  package func word(_ keyword: FilterKeyword) -> String {
    words(for: keyword).first ?? keyword.rawValue
  }

  /// Each status as it is proposed.
  package var statuses: [FilterStatus: String] {
    var words: [FilterStatus: String] = [:]
    for status in FilterStatus.allCases { words[status] = self.words(for: status).first }
    return words
  }

  // What can be typed, the word that is proposed first. What each keyword asks for is for the list of
  // proposals.

  package func words(for keyword: FilterKeyword) -> [String] {
    switch keyword {
    case .place: language.words("lieu, commune, region", in: "typed in a filter")
    case .project: language.words("projet", in: "typed in a filter")
    case .kind: language.words("type", in: "typed in a filter")
    case .theme: language.words("thème", in: "typed in a filter")
    case .organisation: language.words("org, organisation, organisme", in: "typed in a filter")
    case .organiser: language.words("organisateur", in: "typed in a filter")
    case .partner: language.words("partenaire", in: "typed in a filter")
    case .source: language.words("source", in: "typed in a filter")
    case .status: language.words("statut, état, rôle", in: "typed in a filter")
    case .with: language.words("avec", in: "typed in a filter")
    case .without: language.words("sans", in: "typed in a filter")
    case .marked: language.words("marque, marqué, marquée", in: "typed in a filter")
    case .date: language.words("date, période", in: "typed in a filter")
    case .total: language.words("n, total", in: "typed in a filter")
    case .women: language.words("f, femmes, femme", in: "typed in a filter")
    case .men: language.words("h, hommes, homme", in: "typed in a filter")
    case .young: language.words("j, jeunes, jeune", in: "typed in a filter")
    case .youngWomen: language.words("jf, fj", in: "typed in a filter")
    case .youngMen: language.words("jh, hj", in: "typed in a filter")
    case .disability: language.words("pvh, handicap", in: "typed in a filter")
    case .displaced: language.words("pdi, déplacés, déplacées", in: "typed in a filter")
    case .name: language.words("nom, liste", in: "typed in a filter")
    case .function: language.words("fonction", in: "typed in a filter")
    case .phone: language.words("tel, téléphone", in: "typed in a filter")
    case .sex: language.words("sexe", in: "typed in a filter")
    case .age: language.words("âge", in: "typed in a filter")
    }
  }

  package func words(for status: FilterStatus) -> [String] {
    switch status {
    case .organised: language.words("organisé", in: "typed in a filter")
    case .coOrganised: language.words("co-organisé, coorganisé", in: "typed in a filter")
    case .tookPart: language.words("participation", in: "typed in a filter")
    case .visit: language.words("visite", in: "typed in a filter")
    case .ours: language.words("nous, notre", in: "typed in a filter")
    case .practice: language.words("exercice", in: "typed in a filter")
    case .entered: language.words("saisi", in: "typed in a filter")
    case .reported: language.words("rapporté", in: "typed in a filter")
    case .approximate: language.words("estimé, environ", in: "typed in a filter")
    case .differing: language.words("écart", in: "typed in a filter")
    case .empty: language.words("vide, sans-chiffre", in: "typed in a filter")
    case .upcoming: language.words("à-venir, prévu", in: "typed in a filter")
    case .past: language.words("passé", in: "typed in a filter")
    }
  }

  package func meaning(of keyword: FilterKeyword) -> String {
    switch keyword {
    case .place: language("lieu, et ce qu’il contient", in: "asked by a filter")
    case .project: language("projet", in: "asked by a filter")
    case .kind: language("type d’activité", in: "asked by a filter")
    case .theme: language("thème", in: "asked by a filter")
    case .organisation:
      language("organisation, à quelque titre que ce soit", in: "asked by a filter")
    case .organiser: language("organisateur", in: "asked by a filter")
    case .partner: language("partenaire", in: "asked by a filter")
    case .source: language("source", in: "asked by a filter")
    case .status: language("organisé, participation, saisi, écart…", in: "asked by a filter")
    case .with: language("ce qui est renseigné", in: "asked by a filter")
    case .without: language("ce qui n’est pas renseigné", in: "asked by a filter")
    case .marked: language("les activités marquées", in: "asked by a filter")
    case .date: language("jour, mois, T3, 2023-08..2023-09", in: "asked by a filter")
    case .total: language("nombre de participations", in: "asked by a filter")
    case .women: language("femmes, en nombre ou en pour cent", in: "asked by a filter")
    case .men: language("hommes", in: "asked by a filter")
    case .young: language("jeunes", in: "asked by a filter")
    case .youngWomen: language("jeunes femmes", in: "asked by a filter")
    case .youngMen: language("jeunes hommes", in: "asked by a filter")
    case .disability: language("PVH", in: "asked by a filter")
    case .displaced: language("PDI", in: "asked by a filter")
    case .name: language("nom", in: "asked by a filter")
    case .function: language("fonction", in: "asked by a filter")
    case .phone: language("téléphone", in: "asked by a filter")
    case .sex: language("sexe", in: "asked by a filter")
    case .age: language("âge", in: "asked by a filter")
    }
  }

  package func name(of status: FilterStatus) -> String {
    switch status {
    case .organised: language("organisé", in: "asked by a filter")
    case .coOrganised: language("co-organisé", in: "asked by a filter")
    case .tookPart: language("participation (↗)", in: "asked by a filter")
    case .visit: language("visite", in: "asked by a filter")
    case .ours: language("ce qui compte dans le total", in: "asked by a filter")
    case .practice: language("exercice", in: "asked by a filter")
    case .entered: language("chiffres saisis", in: "asked by a filter")
    case .reported: language("chiffres rapportés seulement", in: "asked by a filter")
    case .approximate: language("chiffres approchés (≈)", in: "asked by a filter")
    case .differing: language("saisi ≠ rapporté (!)", in: "asked by a filter")
    case .empty: language("sans aucun chiffre", in: "asked by a filter")
    case .upcoming: language("à venir", in: "asked by a filter")
    case .past: language("passé", in: "asked by a filter")
    }
  }

  /// What is wrong, and what to do about it.
  package func text(_ error: FilterError) -> (message: String, hint: String?) {
    func meant(_ word: String?) -> String? {
      word.map { language("plutôt «\u{A0}\($0)\u{A0}»\u{A0}?") }
    }
    switch error.kind {
    case .unknownKeyword(let word, let near):
      return (
        language("«\u{A0}\(word)\u{A0}» n’est pas un mot du filtre"),
        meant(near)
          ?? language("entre guillemets, c’est un mot à chercher")
      )
    case .notHere(let word):
      return (
        language("«\u{A0}\(word)\u{A0}» ne s’applique pas à cette liste"), nil
      )
    case .noValue(let keyword) where keyword == .total:
      return (language("un nombre ou un pourcentage"), nil)
    case .noValue(let keyword) where FilterKeyword.measures.contains(keyword):
      return (
        language("un nombre ou un pourcentage"),
        language("par exemple \(word(keyword))<30%")
      )
    case .noValue(let keyword): return (meaning(of: keyword), nil)
    case .unknownValue(_, let value, let near):
      return (
        language("«\u{A0}\(value)\u{A0}» est inconnu ici"), meant(near)
      )
    case .notANumberKeyword(let keyword, let word):
      return (
        language("«\u{A0}\(word)\u{A0}» se suit de deux-points"),
        language("par exemple \(self.word(keyword)):…")
      )
    case .noNumber(let keyword, let value):
      let example = "\(word(keyword))>=" + (keyword == .total || keyword == .age ? "35" : "30%")
      return (
        language("«\u{A0}\(value)\u{A0}» n’est pas un nombre"),
        language("par exemple \(example)")
      )
    case .noShare(let keyword):
      return (
        language("pas de pourcentage ici"),
        language("un nombre\u{A0}: \(word(keyword))>=35")
      )
    case .percentAbove100(let percent):
      return (
        language("\(percent)\u{202F}% dépasse 100\u{202F}%"), nil
      )
    case .noPeriod(let text):
      return (
        language("«\u{A0}\(text)\u{A0}» n’est pas une période", in: "of a filter"),
        language("2023, T3, 2023-08, août-2023, 2023-08..2023-09")
      )
    case .openQuote: return (language("un guillemet n’est pas fermé"), nil)
    }
  }
}

extension Wording {
  package var filter: FilterWording { FilterWording(language: language) }
}

extension FilterVocabulary {
  /// What a filter on this programme understands: the words of the screen’s language and of all shipped ones, and the programme's own
  /// names. `words` gives the language in which names are shown.
  package init(_ programme: Programme, _ words: Wording) {
    var keywords: [String: FilterKeyword] = [:]
    var statuses: [String: FilterStatus] = [:]
    var months: [String: Int] = [:]
    var kinds: [Activity.Kind: [String]] = [:]
    // Where two languages have one word for two things, that of the screen is meant.
    let languages = [words] + Language.shipped.filter { $0 != words.language }.map(\.words)
    for words in languages {
      for keyword in FilterKeyword.allCases {
        for text in words.filter.words(for: keyword) where keywords[folded(text)] == nil {
          keywords[folded(text)] = keyword
        }
      }
      for status in FilterStatus.allCases {
        for text in words.filter.words(for: status) where statuses[folded(text)] == nil {
          statuses[folded(text)] = status
        }
      }
      for names in [words.monthNames, words.shortMonths] {
        for (index, name) in names.enumerated() where months[folded(name)] == nil {
          months[folded(name)] = index + 1
        }
      }
      for kind in Activity.Kind.allCases { kinds[kind, default: []].append(words.name(of: kind)) }
    }
    let entries: [FilterKeyword: [Entry]] = [
      .kind: Activity.Kind.allCases.map { kind in
        let names = kinds[kind] ?? []
        return Entry(
          id: kind.rawValue, typed: folded(names.first ?? kind.rawValue),
          label: names.first ?? kind.rawValue, names: names)
      },
      .place: programme.places.map { place in
        Entry(
          id: place.id, label: "\(place.name) (\(words.name(of: place.kind)))",
          names: [place.name] + place.aliases)
      },
      .project: programme.projects.map { project in
        Entry(
          id: project.id, label: project.name,
          names: [project.name] + [project.acronym].compactMap { $0 })
      },
      .theme: programme.themes.map { theme in
        Entry(
          id: theme.id, label: programme.themeName(theme.id, words),
          names: [theme.name] + [theme.nameEnglish].compactMap { $0 })
      },
      .organisation: programme.organisations.map { organisation in
        Entry(
          id: organisation.id, label: organisation.name,
          names: [organisation.name] + [organisation.acronym].compactMap { $0 })
      },
      .source: programme.sources.map { source in
        Entry(id: source.id, label: source.title, names: [source.title])
      },
    ]
    var containers: [Place.ID: Place.ID] = [:]
    for place in programme.places { containers[place.id] = place.container }
    self.init(
      keywords: keywords, statuses: statuses, months: months, entries: entries,
      containers: containers)
  }
}
