/// A record that stands by itself in one of the register's files: no activity, nothing of one, and
/// nobody.
package enum FiledRecord: Hashable, Sendable {
  case project(Project)
  case organisation(Organisation)
  case theme(Theme)
  case source(Source)
  case indicator(Indicator)
  case youthDefinition(YouthDefinition)
  case place(Place)
  case product(Product)
  case incidentCount(IncidentCount)
  case known(KnownFinding)

  package enum Kind: Hashable, Sendable, CaseIterable {
    case project, organisation, theme, source, indicator, youthDefinition, place, product
    case incidentCount, known
  }

  package var kind: Kind {
    switch self {
    case .project: .project
    case .organisation: .organisation
    case .theme: .theme
    case .source: .source
    case .indicator: .indicator
    case .youthDefinition: .youthDefinition
    case .place: .place
    case .product: .product
    case .incidentCount: .incidentCount
    case .known: .known
    }
  }

  package var value: any Filed {
    switch self {
    case .project(let value): value
    case .organisation(let value): value
    case .theme(let value): value
    case .source(let value): value
    case .indicator(let value): value
    case .youthDefinition(let value): value
    case .place(let value): value
    case .product(let value): value
    case .incidentCount(let value): value
    case .known(let value): value
    }
  }

  package var id: String { value.id }

  /// The same under another identifier.
  package func identified(by id: String) -> FiledRecord {
    func renamed<Record: Filed>(_ record: Record) -> FiledRecord {
      var record = record
      record.id = id
      return record.filed
    }
    return renamed(value)
  }
}

/// What can be a `FiledRecord`, with the table of the programme in which it stands.
package protocol Filed: Parted, Identifiable, Sendable where ID == String {
  var id: String { get set }
  static var table: any WritableKeyPath<Programme, Table<Self>> & Sendable { get }
  var filed: FiledRecord { get }
}

extension FiledRecord.Kind {
  package var type: any Filed.Type {
    switch self {
    case .project: Project.self
    case .organisation: Organisation.self
    case .theme: Theme.self
    case .source: Source.self
    case .indicator: Indicator.self
    case .youthDefinition: YouthDefinition.self
    case .place: Place.self
    case .product: Product.self
    case .incidentCount: IncidentCount.self
    case .known: KnownFinding.self
    }
  }
}

extension Programme {
  /// The record of that kind and identifier; nil when there is none.
  package func filed(_ kind: FiledRecord.Kind, id: String) -> FiledRecord? {
    func find<Record: Filed>(_ type: Record.Type) -> FiledRecord? {
      self[keyPath: Record.table][id: id]?.filed
    }
    return find(kind.type)
  }

  /// All records of a kind, in the order of the register.
  package func filed(_ kind: FiledRecord.Kind) -> [FiledRecord] {
    func all<Record: Filed>(_ type: Record.Type) -> [FiledRecord] {
      self[keyPath: Record.table].map(\.filed)
    }
    return all(kind.type)
  }

  /// Adds a record at the end of its table; false when its identifier is taken.
  package mutating func add(_ record: FiledRecord) -> Bool {
    func add<Record: Filed>(_ value: Record, _ programme: inout Programme) -> Bool {
      programme[keyPath: Record.table].add(value)
    }
    return add(record.value, &self)
  }

  /// What stands where that record belongs.
  func filed(like record: FiledRecord) -> FiledRecord? {
    filed(record.kind, id: record.id)
  }

  func position(of record: FiledRecord) -> Int? {
    func position<Record: Filed>(_ value: Record) -> Int? {
      self[keyPath: Record.table].position(of: value.id)
    }
    return position(record.value)
  }

  mutating func restore(
    _ former: FiledRecord?, inPlaceOf record: FiledRecord, at position: Int?
  ) {
    func restore<Record: Filed>(_ value: Record, _ programme: inout Programme) {
      programme[keyPath: Record.table].restore(
        former?.value as? Record, id: value.id, at: position)
    }
    restore(record.value, &self)
    renewYouthDefinition()
  }

  mutating func change(
    _ before: FiledRecord?, to after: FiledRecord?
  ) throws(ChangeRefusal) {
    func change<Record: Filed>(
      _ type: Record.Type, _ programme: inout Programme
    ) throws(ChangeRefusal) {
      let (before, after) = (before?.value as? Record, after?.value as? Record)
      guard let id = after?.id ?? before?.id else { return }
      let now = programme[keyPath: Record.table][id: id]
      guard before == nil || now != nil else { throw .noSuchRecord(id) }
      programme[keyPath: Record.table][id: id] = after?.meeting(now, since: before)
    }
    guard let kind = (after ?? before)?.kind else { return }
    try change(kind.type, &self)
    renewYouthDefinition()
  }

  func holds(
    _ before: FiledRecord?, _ after: FiledRecord?, like record: FiledRecord
  ) -> Bool {
    func holds<Record: Filed>(_ value: Record) -> Bool {
      self.holds(
        self[keyPath: Record.table][id: value.id], before?.value as? Record,
        after?.value as? Record)
    }
    return holds(record.value)
  }

  /// Counts by the office's own definition as it is now.
  private mutating func renewYouthDefinition() {
    guard YouthDefinition(id: youthDefinition.id) == nil,
      let own = ownYouthDefinitions[id: youthDefinition.id]
    else { return }
    youthDefinition = own
  }
}

// MARK: What they are made of

extension Project: Filed {
  package static var table: any WritableKeyPath<Programme, Table<Project>> & Sendable { \.projects }
  package var filed: FiledRecord { .project(self) }
  package static let parts: [Part<Project>] = [
    Part(\.name), Part(\.acronym), Part(\.starts), Part(\.ends), Part(\.organisation),
    Part(\.partners), Part(\.places), Part(\.narrative), Part(\.note),
  ]
}

extension Organisation: Filed {
  package static var table: any WritableKeyPath<Programme, Table<Organisation>> & Sendable {
    \.organisations
  }
  package var filed: FiledRecord { .organisation(self) }
  package static let parts: [Part<Organisation>] = [
    Part(\.name), Part(\.acronym), Part(\.kind), Part(\.note),
  ]
}

extension Theme: Filed {
  package static var table: any WritableKeyPath<Programme, Table<Theme>> & Sendable { \.themes }
  package var filed: FiledRecord { .theme(self) }
  package static let parts: [Part<Theme>] = [Part(\.name), Part(\.nameEnglish)]
}

extension Source: Filed {
  package static var table: any WritableKeyPath<Programme, Table<Source>> & Sendable { \.sources }
  package var filed: FiledRecord { .source(self) }
  package static let parts: [Part<Source>] = [Part(\.title), Part(\.starts), Part(\.ends)]
}

extension Indicator: Filed {
  package static var table: any WritableKeyPath<Programme, Table<Indicator>> & Sendable {
    \.indicators
  }
  package var filed: FiledRecord { .indicator(self) }
  package static let parts: [Part<Indicator>] = [
    Part(\.name), Part(\.formula), Part(\.projects), Part(\.themes), Part(\.regions),
    Part(\.kinds), Part(\.series), Part(\.starts), Part(\.ends), Part(\.target), Part(\.actual),
    Part(\.spans), Part(\.note),
  ]
}

extension YouthDefinition: Filed {
  package static var table: any WritableKeyPath<Programme, Table<YouthDefinition>> & Sendable {
    \.ownYouthDefinitions
  }
  package var filed: FiledRecord { .youthDefinition(self) }
  package static let parts: [Part<YouthDefinition>] = [
    Part(\.name), Part(\.ages), Part(\.since), Part(\.until), Part(\.source),
  ]
}

extension Place: Filed {
  package static var table: any WritableKeyPath<Programme, Table<Place>> & Sendable { \.places }
  package var filed: FiledRecord { .place(self) }
  package static let parts: [Part<Place>] = [
    Part(\.name), Part(\.kind), Part(\.container), Part(\.aliases),
  ]
}

extension Product: Filed {
  package static var table: any WritableKeyPath<Programme, Table<Product>> & Sendable { \.products }
  package var filed: FiledRecord { .product(self) }
  package static let parts: [Part<Product>] = [
    Part(\.kind), Part(\.series), Part(\.starts), Part(\.ends), Part(\.count), Part(\.project),
    Part(\.narrative), Part(\.note),
  ]
}

extension IncidentCount: Filed {
  package static var table: any WritableKeyPath<Programme, Table<IncidentCount>> & Sendable {
    \.incidentCounts
  }
  package var filed: FiledRecord { .incidentCount(self) }
  package static let parts: [Part<IncidentCount>] = [
    Part(\.platform), Part(\.starts), Part(\.ends), Part(\.count), Part(\.note),
  ]
}

extension KnownFinding: Filed {
  package static var table: any WritableKeyPath<Programme, Table<KnownFinding>> & Sendable {
    \.knownFindings
  }
  package var filed: FiledRecord { .known(self) }
  package static let parts: [Part<KnownFinding>] = [
    Part(\.kind), Part(\.values), Part(\.subject), Part(\.reason),
  ]
}
