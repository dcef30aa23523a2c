import Programmes

extension Programme {
  /// A small register with what activities in these tests refer to.
  static var small: Programme {
    var programme = Programme(id: "office", name: "Office", country: "mali")
    for place in [
      Place(id: "mali", name: "Mali", kind: .country),
      Place(id: "gao", name: "Gao", kind: .region, container: "mali"),
      Place(id: "mopti", name: "Mopti", kind: .region, container: "mali"),
      Place(id: "bamako", name: "Bamako", kind: .district, container: "mali"),
      Place(id: "djenne", name: "Djenné", kind: .cercle, container: "mopti"),
      Place(id: "lagos", name: "Lagos", kind: .locality),
    ] {
      programme.places.add(place)
    }
    programme.projects.add(Project(id: "just-future", name: "Just Future", acronym: "JFA"))
    programme.themes.add(Theme(id: "elections", name: "Élections", nameEnglish: "Elections"))
    programme.organisations.add(Organisation(id: "cnf", name: "Coalition"))
    programme.sources.add(Source(id: "bulletin", title: "Bulletin"))
    return programme
  }

  /// The small register with these activities.
  init(_ activities: [Activity]) {
    self = .small
    for activity in activities { self.activities.add(activity) }
  }
}

extension Activity {
  /// An activity of ours on that day, with figures that a source prints.
  init(
    _ id: String, on day: String = "2023-08-11", role: Role = .organised, kind: Kind = .campaign,
    places: [Place.ID] = [], reported: [Reported] = [], attendances: [Attendance] = [],
    headcounts: [Headcount] = []
  ) {
    var details = Details(
      id: id, title: id, kind: kind, role: role, starts: Day(day) ?? Day(number: 0))
    details.places = places
    self.init(
      details, attendances: Attendances(attendances), headcounts: headcounts, reported: reported)
  }
}

extension Reported {
  /// A printed figure: `115`, `~258`, `some`, `90%`, `~47%`, `2023-08-11`.
  init(_ measure: Measure, _ value: String, of whole: Measure = .total, source: String = "bulletin")
  {
    let isApproximate = value.first == "~"
    var read = Count(written: value).map { Value.count($0) } ?? Day(value).map { .day($0) }
    if value.last == "%" {
      let percent = Int(value.dropLast().drop { $0 == "~" })
      read = percent.map { .percent($0, isApproximate: isApproximate) }
    }
    self.init(
      id: "r-\(measure.rawValue)-\(value)-\(whole.rawValue)", measure: measure,
      value: read ?? .count(.notCollected), whole: whole, source: source)
  }
}

extension Count {
  /// Any count, its bounds at most `limit` where it has them.
  static func random(_ limit: Int, using generator: inout SeededGenerator) -> Count {
    let lower = Int.random(in: 0...limit, using: &generator)
    let upper =
      Int.random(in: 0..<4, using: &generator) == 0
      ? nil : Int.random(in: lower...limit, using: &generator)
    return Count(
      lower: lower, upper: upper, isApproximate: Bool.random(using: &generator))
  }

  /// A number that it could be, at most `limit` above its lower bound when nothing else bounds it.
  func possible(_ limit: Int, using generator: inout SeededGenerator) -> Int {
    Int.random(in: lower...(upper ?? lower + limit), using: &generator)
  }
}

extension Traits {
  /// Any traits, each of them unknown now and then.
  static func random(using generator: inout SeededGenerator) -> Traits {
    func maybe<Value>(_ value: Value) -> Value? {
      Int.random(in: 0..<4, using: &generator) == 0 ? nil : value
    }
    let lower = Int.random(in: 0...70, using: &generator)
    let width = Int.random(in: 0...10, using: &generator)
    let ages = [
      Ages(exactly: lower), Ages(lower: lower, upper: nil),
      Ages(lower: lower, upper: lower + width),
    ]
    return Traits(
      sex: Sex.allCases.randomElement(using: &generator).flatMap { maybe($0) },
      ages: ages.randomElement(using: &generator).flatMap { maybe($0) },
      hasDisability: maybe(Bool.random(using: &generator)),
      isDisplaced: maybe(Bool.random(using: &generator)))
  }
}
