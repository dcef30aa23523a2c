/// What an office says of itself and how its figures are counted: the record `Programme`.
package struct Settings: Hashable, Sendable, Identifiable {
  package var id: String
  package var name: String
  package var country: Place.ID
  /// One that we know or one of the office's own.
  package var youthDefinition: YouthDefinition.ID
  /// The bands of age of the tally; nil: the young, and whoever is older.
  package var tallyBands: TallyBands?
  /// A language tag, as `fr`.
  package var language: String?
  package var starts: Day?
  package var ends: Day?
  package var partners: [Organisation.ID]
  package var narrative: String?
  package var note: String?

  package init(
    id: String, name: String, country: Place.ID, youthDefinition: YouthDefinition.ID,
    tallyBands: TallyBands? = nil, language: String? = nil, starts: Day? = nil, ends: Day? = nil,
    partners: [Organisation.ID] = [], narrative: String? = nil, note: String? = nil
  ) {
    self.id = id
    self.name = name
    self.country = country
    self.youthDefinition = youthDefinition
    self.tallyBands = tallyBands
    self.language = language
    self.starts = starts
    self.ends = ends
    self.partners = partners
    self.narrative = narrative
    self.note = note
  }
}

extension Settings: Parted {
  package static let parts: [Part<Settings>] = [
    Part(\.name), Part(\.country), Part(\.youthDefinition), Part(\.tallyBands), Part(\.language),
    Part(\.starts),
    Part(\.ends), Part(\.partners), Part(\.narrative), Part(\.note),
  ]
}

extension Programme {
  /// Setting another definition of youth counts by it; one that is not known changes no figure.
  package var settings: Settings {
    get {
      Settings(
        id: id, name: name, country: country, youthDefinition: officeYouthDefinition,
        tallyBands: tallyBands,
        language: language, starts: starts, ends: ends, partners: partners, narrative: narrative,
        note: note)
    }
    set {
      if newValue.youthDefinition != officeYouthDefinition,
        let youth = youthDefinitions.first(where: { $0.id == newValue.youthDefinition })
      {
        youthDefinition = youth
      }
      id = newValue.id
      name = newValue.name
      country = newValue.country
      officeYouthDefinition = newValue.youthDefinition
      tallyBands = newValue.tallyBands
      language = newValue.language
      starts = newValue.starts
      ends = newValue.ends
      partners = newValue.partners
      narrative = newValue.narrative
      note = newValue.note
    }
  }
}
