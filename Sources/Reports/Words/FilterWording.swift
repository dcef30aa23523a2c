import Languages
package import Programmes

/// The words of filters in one language: what can be typed, and what is said of a slip. What is typed is
/// understood in all languages at once.
package struct FilterWording: Sendable {
  /// What can be typed for each keyword, the one that is proposed first.
  package let keywords: [FilterKeyword: [String]]
  package let statuses: [FilterStatus: [String]]
  /// What each keyword asks for, for the list of proposals.
  package let meanings: [FilterKeyword: String]
  package let statusNames: [FilterStatus: String]
  /// What is wrong, and what to do about it.
  package let error: @Sendable (FilterError.Kind, FilterWording) -> (message: String, hint: String?)

  package func text(_ error: FilterError) -> (message: String, hint: String?) {
    self.error(error.kind, self)
  }

  /// The keyword as it is proposed.
  package func word(_ keyword: FilterKeyword) -> String {
    keywords[keyword]?.first ?? keyword.rawValue
  }
}

extension Wording {
  package var filter: FilterWording {
    switch language {
    case .french: .french
    default: .english
    }
  }
}

extension FilterVocabulary {
  /// What a filter on this programme understands: the words of all languages, and the programme's own
  /// names. `words` gives the language in which names are shown.
  package init(_ programme: Programme, _ words: Wording) {
    var keywords: [String: FilterKeyword] = [:]
    var statuses: [String: FilterStatus] = [:]
    var months: [String: Int] = [:]
    var kinds: [Activity.Kind: [String]] = [:]
    // Where two languages have one word for two things, that of the screen is meant.
    let languages = [words] + Language.shipped.filter { $0 != words.language }.map(\.words)
    for words in languages {
      for (keyword, spellings) in words.filter.keywords {
        for text in spellings where keywords[folded(text)] == nil {
          keywords[folded(text)] = keyword
        }
      }
      for (status, spellings) in words.filter.statuses {
        for text in spellings where statuses[folded(text)] == nil {
          statuses[folded(text)] = status
        }
      }
      for names in [words.monthNames, words.shortMonths] {
        for (index, name) in names.enumerated() where months[folded(name)] == nil {
          months[folded(name)] = index + 1
        }
      }
      for (kind, name) in words.kinds { kinds[kind, default: []].append(name) }
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
          id: place.id, label: "\(place.name) (\(words.placeKinds[place.kind] ?? ""))",
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
