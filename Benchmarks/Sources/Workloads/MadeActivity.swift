/// One activity with everybody who was there, as its file says it and as it must be counted.
struct MadeActivity {
  let id: String
  let starts: CalendarDay
  private(set) var counts = Counts()
  /// Of the places, in their order.
  private(set) var regions: [String] = []
  /// Whether it is our reach: organised by us, and no practice (figures, rule 7).
  private(set) var isCounted = true
  private(set) var attendances: [MadeAttendance] = []
  private(set) var headcounts: [(station: String, traits: MadeAttendance, count: Int)] = []
  private var fields: [(name: String, value: String)] = []
  private let index: Int
  private let workload: Workload

  init(_ index: Int, of workload: Workload) {
    self.index = index
    self.workload = workload
    var draws = Draws(workload.seed, for: .activity, index)
    // Spread over the years evenly, so that the files of a year are as many in each.
    let days = Workload.years.reduce(0) { $0 + CalendarDay.days(in: $1) }
    starts = CalendarDay(after: days * index / workload.activities)
    let kind = draws.pick(Vocabulary.kinds)
    let theme = draws.pick(Vocabulary.themes)
    let region = draws.pick(Vocabulary.regions)
    let place = draws.pick(region.localities)
    let number = String(index, radix: 36)
    id = "\(starts.text)-\(kind.word)-\(place.id)-\(number)"

    let subject = draws.pick(theme.titles)
    fields = [
      ("Id", id), ("Title", "\(kind.title) sur \(subject), \(place.name)"),
      ("ShortTitle", "\(kind.title), \(place.name)"), ("Kind", kind.word),
    ]
    setRole(&draws)
    fields.append(("Starts", starts.text))
    if draws.chance(40) { fields.append(("Ends", starts.text)) }
    setPlaces(first: (place.id, region.id), &draws)
    fields += [
      ("Project", draws.pick(Vocabulary.projects).id), ("Theme", theme.id),
      ("TargetWomen", "50%"), ("TargetYoung", "35%"),
      ("TargetTotal", "\(Workload.attendancesPerActivity)"),
    ]
    addPeople(&draws)
  }

  private mutating func setRole(_ draws: inout Draws) {
    switch draws.below(100) {
    case ..<80: fields.append(("Role", "organised"))
    case ..<93: fields.append(("Role", "co-organised"))
    case ..<99:
      fields.append(("Role", "took-part"))
      isCounted = false
    default:
      fields += [("Role", "organised"), ("Practice", "yes")]
      isCounted = false
    }
  }

  /// Mostly one place; some activities have none, some one in another region too.
  private mutating func setPlaces(first: (id: String, region: String), _ draws: inout Draws) {
    if draws.chance(1) { return }
    fields.append(("Place", first.id))
    regions = [first.region]
    guard draws.chance(3) else { return }
    let other = draws.pick(Vocabulary.regions)
    fields.append(("Place", draws.pick(other.localities).id))
    if other.id != first.region { regions.append(other.id) }
  }

  private mutating func addPeople(_ draws: inout Draws) {
    let first = index * Workload.attendancesPerActivity
    let last = min(first + Workload.attendancesPerActivity, workload.attendances)
    let known = workload.participants(metIn: starts.year).upperBound
    // Steps that never come back to a person within one list.
    let step = 1 + draws.below(max(1, known / (Workload.attendancesPerActivity + 1)))
    var named = draws.below(max(1, known))
    for number in first..<last {
      var participant: Int?
      if known > Workload.attendancesPerActivity, draws.chance(80) {
        named = (named + step) % known
        participant = named
      }
      let attendance = MadeAttendance(
        number, participant: participant, on: starts, seed: workload.seed, &draws)
      attendances.append(attendance)
      counts.add(attendance.traits)
    }
    if workload.form == .full, draws.chance(15) {
      for station in ["porte-a", "porte-b"] {
        let traits = MadeAttendance(
          first, participant: nil, on: starts, seed: workload.seed, &draws
        ).atTheDoor
        let count = draws.below(12)
        headcounts.append((station, traits, count))
        counts.add(traits.traits, times: count)
      }
    }
    counts.activities = 1
  }
}

extension MadeActivity {
  /// The file's text.
  func text() -> [UInt8] {
    guard workload.form == .full else {
      var text = RecordText(isFramed: true)
      write(to: &text) { fields, text in text.record(fields) }
      text.add("# end\n")
      return text.bytes
    }
    var hand = Handwriting(workload.seed, file: index)
    var text = RecordText(isFramed: hand.isFramed)
    write(to: &text) { fields, text in hand.write(fields, to: &text) }
    if hand.isFramed { text.add("# end\n") }
    return hand.endsLinesWithCarriageReturn ? text.withCarriageReturns : text.bytes
  }

  private func write(
    to text: inout RecordText,
    _ record: ([(name: String, value: String)], inout RecordText) -> Void
  ) {
    text.add(Descriptors.activity)
    record(fields, &text)
    text.add(Descriptors.attendance)
    for attendance in attendances { record(attendance.fields, &text) }
    text.add(Descriptors.headcount)
    for (number, headcount) in headcounts.enumerated() {
      let id = Draws.identifier("h", seed: workload.seed, index * 2 + number)
      record(
        [("Id", id), ("Station", headcount.station)] + headcount.traits.traitFields
          + [("Count", "\(headcount.count)")], &text)
    }
    text.add(Descriptors.reported)
    if !headcounts.isEmpty {
      // Printed figures stand beside the entered ones and are not counted (figures, rule 5).
      let id = Draws.identifier("r", seed: workload.seed, index)
      record(
        [("Id", id), ("Measure", "total"), ("Value", "~\(counts.people)"), ("Source", "office")],
        &text)
    }
    text.add(Descriptors.commitment)
  }
}
