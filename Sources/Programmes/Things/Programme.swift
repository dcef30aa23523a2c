/// Programmes: what a programme is and the rules its figures keep. Activities and who attended them,
/// counts in four states, ratios with base and bounds, reach, and what cannot be right. No text for
/// a reader, no file, no clock, no locale, no screen.

/// All that one office knows.
package struct Programme: Hashable, Sendable, Identifiable {
  package var id: String
  package var name: String
  package var country: Place.ID
  /// Who counts as young in the figures.
  package var youthDefinition: YouthDefinition
  /// The office's own definitions.
  package var ownYouthDefinitions = Table<YouthDefinition>()
  /// The ages of the tally's columns; nil: the young and the others.
  package var tallyBands: TallyBands?
  /// A language tag, as `fr`, in which the office works; nil when it did not say.
  package var language: String?

  package var projects = Table<Project>()
  package var organisations = Table<Organisation>()
  package var themes = Table<Theme>()
  package var sources = Table<Source>()
  package var indicators = Table<Indicator>()
  package var places = Table<Place>()
  /// How the six questions of the Washington Group are put.
  package var questions = Table<Question>()
  package var activities = Table<Activity>()
  package var participants = Roster()
  package var products = Table<Product>()
  package var incidentCounts = Table<IncidentCount>()
  package var knownFindings = Table<KnownFinding>()

  package init(
    id: String, name: String, country: Place.ID,
    youthDefinition: YouthDefinition = .africanYouthCharter, language: String? = nil
  ) {
    self.id = id
    self.name = name
    self.country = country
    self.youthDefinition = youthDefinition
    self.language = language
  }

  /// Adds an activity at the end. Returns false, and changes nothing, when its identifier is there
  /// already. Beside `Table.add` for whoever adds them by the ten thousand: it is made for activities
  /// alone, where that of all tables copies an element to ask for its identifier.
  package mutating func add(_ activity: consuming Activity) -> Bool { activities.add(activity) }

  /// All definitions there are: those we know, then the office's own.
  package var youthDefinitions: [YouthDefinition] {
    YouthDefinition.all + ownYouthDefinitions.filter { YouthDefinition(id: $0.id) == nil }
  }

  /// The activities whose first day lies in the period, in the order of the register.
  ///
  /// An activity belongs to one period only, that of its first day, so that periods add up. One whose
  /// days are not known belongs to a period that holds the whole span in which it took place.
  package func activities(in period: Period) -> [Activity] {
    activities.elements.filter { $0.isHeld(in: period) }
  }

  /// From the first day of any activity to the first day of the last; nil where there is none.
  package var wholePeriod: Period? {
    let activities = activities.elements
    if activities.isEmpty { return nil }
    var first = activities[0].starts
    var last = first
    for index in activities.indices {
      first = min(first, activities[index].starts)
      last = max(last, activities[index].starts)
    }
    return Period(from: first, through: last)
  }

  /// The activities that may or may not have taken place in the period, because their days are not
  /// known: they are in no figure of it.
  package func activitiesPerhaps(in period: Period) -> [Activity] {
    activities.elements.filter { !$0.daysAreKnown && $0.details.isPerhapsHeld(in: period) }
  }

  /// The region (or the district of Bamako) that holds the place; nil outside the country or when
  /// the place is not known.
  package func region(of place: Place.ID) -> Place.ID? {
    var current: Place? = places[id: place]
    var steps = 0
    while let here = current, steps < 16 {
      if here.kind == .region || here.kind == .district { return here.id }
      current = here.container.flatMap { places[id: $0] }
      steps += 1
    }
    return nil
  }
}

/// A project with its span.
package struct Project: Hashable, Sendable, Identifiable {
  package var id: String
  package var name: String
  package var acronym: String?
  package var starts: Day?
  package var ends: Day?

  package init(
    id: String, name: String, acronym: String? = nil, starts: Day? = nil, ends: Day? = nil
  ) {
    self.id = id
    self.name = name
    self.acronym = acronym
    self.starts = starts
    self.ends = ends
  }
}

/// A partner, technical and financial, of civil society or of the state; or ourselves.
package struct Organisation: Hashable, Sendable, Identifiable {
  package var id: String
  package var name: String
  package var acronym: String?
  package var kind: String?

  package init(id: String, name: String, acronym: String? = nil, kind: String? = nil) {
    self.id = id
    self.name = name
    self.acronym = acronym
    self.kind = kind
  }
}

/// What an activity is about.
package struct Theme: Hashable, Sendable, Identifiable {
  package var id: String
  package var name: String
  package var nameEnglish: String?

  package init(id: String, name: String, nameEnglish: String? = nil) {
    self.id = id
    self.name = name
    self.nameEnglish = nameEnglish
  }
}

/// A text that figures are quoted from.
package struct Source: Hashable, Sendable, Identifiable {
  package var id: String
  package var title: String

  package init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}

/// A place by slug, never by number: three numberings of Mali's regions collide.
package struct Place: Hashable, Sendable, Identifiable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case country, region, district, cercle, commune, locality
  }

  package var id: String
  package var name: String
  package var kind: Kind
  /// The place that holds this one.
  package var container: Place.ID?
  /// Other spellings.
  package var aliases: [String]

  package init(
    id: String, name: String, kind: Kind, container: Place.ID? = nil, aliases: [String] = []
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.container = container
    self.aliases = aliases
  }
}

/// Early-warning outputs of one kind over a span of days.
package struct Product: Hashable, Sendable, Identifiable {
  /// The words for kinds, as in files.
  package static let kinds = [
    "weekly-report", "monthly-bulletin", "monthly-note", "bimonthly-note", "other",
  ]

  package var id: String
  package var kind: String
  package var series: String
  package var starts: Day
  package var ends: Day
  package var count: Int
  package var project: Project.ID?

  package init(
    id: String, kind: String, series: String, starts: Day, ends: Day, count: Int,
    project: Project.ID? = nil
  ) {
    self.id = id
    self.kind = kind
    self.series = series
    self.starts = starts
    self.ends = ends
    self.count = count
    self.project = project
  }
}

/// Incidents filed on one platform. Platforms are never added up: one incident may be on several.
package struct IncidentCount: Hashable, Sendable, Identifiable {
  package var id: String
  package var platform: String
  package var starts: Day
  package var ends: Day
  package var count: Int

  package init(id: String, platform: String, starts: Day, ends: Day, count: Int) {
    self.id = id
    self.platform = platform
    self.starts = starts
    self.ends = ends
    self.count = count
  }
}
