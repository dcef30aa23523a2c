import Programmes

// The records that stand by themselves, as fields in the order of docs/record-format.md.

private typealias FieldValues = (name: String, values: [String])

private func one(_ name: String, _ value: String?) -> FieldValues {
  (name, value.map { [$0] } ?? [])
}

private func one(_ name: String, _ day: Day?) -> FieldValues { one(name, day?.description) }

private func one(_ name: String, _ number: Int?) -> FieldValues {
  one(name, number.map { String($0) })
}

extension RecordFields {
  init(_ record: FiledRecord) {
    switch record {
    case .project(let project): self.init(project)
    case .organisation(let organisation): self.init(organisation)
    case .theme(let theme): self.init(theme)
    case .source(let source): self.init(source)
    case .indicator(let indicator): self.init(indicator)
    case .youthDefinition(let youth): self.init(youth)
    case .place(let place): self.init(place)
    case .product(let product): self.init(product)
    case .incidentCount(let count): self.init(count)
    case .known(let known): self.init(known)
    }
  }

  init(_ settings: Settings) {
    self.init(
      "Programme", settings.id,
      all: [
        one("Name", settings.name), one("Country", settings.country),
        one("YouthDefinition", settings.youthDefinition),
        one("TallyAges", settings.tallyBands?.description), one("Language", settings.language),
        one("Starts", settings.starts), one("Ends", settings.ends),
        ("Partner", settings.partners), one("Narrative", settings.narrative),
        one("Note", settings.note),
      ])
  }

  private init(_ project: Project) {
    self.init(
      "Project", project.id,
      all: [
        one("Name", project.name), one("Acronym", project.acronym), one("Starts", project.starts),
        one("Ends", project.ends), one("Organisation", project.organisation),
        ("Partner", project.partners), ("Place", project.places),
        one("Narrative", project.narrative), one("Note", project.note),
      ])
  }

  private init(_ organisation: Organisation) {
    self.init(
      "Organisation", organisation.id,
      all: [
        one("Name", organisation.name), one("Acronym", organisation.acronym),
        one("Kind", organisation.kind), one("Note", organisation.note),
      ])
  }

  private init(_ theme: Theme) {
    self.init(
      "Theme", theme.id, all: [one("Name", theme.name), one("NameEnglish", theme.nameEnglish)])
  }

  private init(_ source: Source) {
    self.init(
      "Source", source.id,
      all: [one("Title", source.title), one("Starts", source.starts), one("Ends", source.ends)])
  }

  private init(_ youth: YouthDefinition) {
    self.init(
      "YouthDefinition", youth.id,
      all: [
        one("Name", youth.name), one("From", youth.ages.lowerBound),
        one("To", youth.ages.upperBound), one("Since", youth.since), one("Until", youth.until),
        one("Source", youth.source.isEmpty ? nil : youth.source),
      ])
  }

  private init(_ place: Place) {
    self.init(
      "Place", place.id,
      all: [
        one("Name", place.name), one("Kind", place.kind.rawValue), one("In", place.container),
        ("Alias", place.aliases),
      ])
  }

  init(_ product: Product) {
    self.init(
      "Product", product.id,
      all: [
        one("Kind", product.kind), one("Series", product.series), one("Project", product.project),
        one("Starts", product.starts), one("Ends", product.ends), one("Count", product.count),
        one("Narrative", product.narrative), one("Note", product.note),
      ])
  }

  init(_ incidents: IncidentCount) {
    self.init(
      "IncidentCount", incidents.id,
      all: [
        one("Platform", incidents.platform), one("Starts", incidents.starts),
        one("Ends", incidents.ends), one("Count", incidents.count), one("Note", incidents.note),
      ])
  }

  private init(_ indicator: Indicator) {
    self.init(
      "Indicator", indicator.id,
      all: [
        one("Name", indicator.name), one("Formula", indicator.formula),
        ("Project", indicator.projects), ("Theme", indicator.themes), ("Kind", indicator.kinds),
        ("Region", indicator.regions), ("Series", indicator.series),
        one("Starts", indicator.starts), one("Ends", indicator.ends),
        one("Target", indicator.target), one("Actual", indicator.actual),
        ("Span", indicator.spans.compactMap(\.written)), one("Note", indicator.note),
      ])
  }

  private init(_ known: KnownFinding) {
    self.init(
      "Known", known.id,
      [
        "Kind": known.kind,
        "Activity": known.subject.activity,
        "Record": "\(known.subject.type) \(known.subject.id)",
        "Field": known.subject.field,
        "Values": known.values.isEmpty ? nil : known.values,
        "Reason": known.reason,
      ])
  }
}
