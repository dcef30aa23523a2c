// What cannot be right about people: at one activity, from one to another, and in the roster.

extension Programme {
  /// What cannot be right about those who came to one activity.
  func peopleFindings(in activity: Activity) -> [Finding] {
    var findings: [Finding] = []
    func note(_ kind: Finding.Kind, _ type: String, _ id: String, _ field: String) {
      findings.append(
        Finding(kind, .init(type: type, id: id, field: field, activity: activity.id)))
    }
    let (starts, ends) = (activity.starts, activity.ends)
    var met: Set<Participant.ID> = []
    var listed = FirstMethod()
    for person in activity.attendances {
      if let (kind, field) = impossibleAge(of: person, on: starts) {
        note(kind, "Attendance", person.id, field)
      }
      if let id = person.participant {
        if participants.position(of: id) == nil {
          note(.unknownReference(id, nearest: nil), "Attendance", person.id, "Participant")
        }
        if !met.insert(participants.kept(id)).inserted {
          note(.samePersonTwice(id), "Attendance", person.id, "Participant")
        }
      }
      if let answer = person.washingtonGroup?.hasDisability, let noted = person.hasDisability,
        answer != noted
      {
        note(
          .answersContradicted(byAnswers: answer, noted: noted), "Attendance", person.id,
          "Disability")
      }
      let (answer, method) = person.disability
      if answer != nil, !activity.details.isPractice, let kind = listed.mixed(with: method) {
        let field = person.washingtonGroup == nil ? "DisabilityMethod" : "WashingtonGroup"
        note(kind, "Attendance", person.id, field)
      }
      if let day = person.days.first(where: { $0 < starts || $0 > max(starts, ends) }) {
        note(.attendedOutside(day, starts: starts, ends: ends), "Attendance", person.id, "Day")
      }
    }
    var counted = FirstMethod()
    if activity.details.isPractice { return findings }
    for headcount in activity.headcounts where headcount.count > 0 {
      guard headcount.traits.hasDisability != nil,
        let kind = counted.mixed(with: headcount.traits.disabilityMethod)
      else { continue }
      note(kind, "Headcount", headcount.id, "DisabilityMethod")
    }
    return findings
  }

  /// An age that nobody has, as told here or by the roster.
  private func impossibleAge(
    of person: Attendance, on day: Day
  ) -> (kind: Finding.Kind, field: String)? {
    func impossible(_ year: Int) -> Finding.Kind? {
      if year > day.year { return .bornAfterActivity(year: year, day) }
      return day.year - year > 120 ? .impossibleAge(day.year - year) : nil
    }
    switch person.age {
    case .birthYear(let year): return impossible(year).map { ($0, "BirthYear") }
    case .years(let years):
      return (0...120).contains(years) ? nil : (.impossibleAge(years), "Age")
    case .band: return nil
    case nil:
      guard let position = person.participant.flatMap({ participants.position(of: $0) }),
        let year = participants.columns.birthYear(at: position)
      else { return nil }
      return impossible(year).map { ($0, "Participant") }
    }
  }

  /// The method by which disabilities are first known in a list, against that of the others.
  private struct FirstMethod {
    private var first: DisabilityMethod?
    private var isTold = false

    /// The finding that somebody's method is another one; told once for a list.
    mutating func mixed(with method: DisabilityMethod?) -> Finding.Kind? {
      guard let method else { return nil }
      guard let first else {
        self.first = method
        return nil
      }
      guard first != method, !isTold else { return nil }
      isTold = true
      return .methodsMixed(first, method)
    }
  }

  /// What cannot be right about the people of the roster, whatever activities they came to.
  var rosterFindings: [Finding] { pointerFindings + likelyFindings + ageFindings }

  /// Records that are said to be the same person's as one that is not there, or as themselves.
  private var pointerFindings: [Finding] {
    participants.merged.compactMap { id in
      let subject = Finding.Subject(type: "Participant", id: id, field: "SameAs")
      if participants.isInCircle(id) { return Finding(.sameAsInCircle(id), subject) }
      guard let other = participants[id: id]?.sameAs, participants.position(of: other) == nil else {
        return nil
      }
      return Finding(.unknownReference(other, nearest: nil), subject)
    }
  }

  /// People who may be entered twice. Told at the identifier: a finding is shown and sent, and shows no
  /// name.
  private var likelyFindings: [Finding] {
    participants.likelyPairs().map { pair in
      Finding(
        .likelySamePerson(pair.one, pair.likeness),
        .init(type: "Participant", id: pair.other, field: "Id"))
    }
  }

  /// Ages that change from one activity to another by more than the years between them. The year of
  /// birth in the roster counts first, else what was told first.
  private var ageFindings: [Finding] {
    var findings: [Finding] = []
    var known: [Participant.ID: ClosedRange<Int>] = [:]
    for activity in activities where !activity.details.isPractice {
      for person in activity.attendances {
        guard let id = person.participant, let age = person.age,
          let here = age.birthYears(on: activity.starts)
        else { continue }
        let kept = participants.kept(id)
        guard let elsewhere = known[kept] ?? birthYear(of: kept) else {
          known[kept] = here
          continue
        }
        known[kept] = elsewhere
        guard
          here.lowerBound > elsewhere.upperBound + 1 || here.upperBound < elsewhere.lowerBound - 1
        else { continue }
        let subject = Finding.Subject(
          type: "Attendance", id: person.id, field: age.field, activity: activity.id)
        findings.append(Finding(.agesDisagree(id, here: here, elsewhere: elsewhere), subject))
      }
    }
    return findings
  }

  private func birthYear(of id: Participant.ID) -> ClosedRange<Int>? {
    participants.position(of: id).flatMap { participants.columns.birthYear(at: $0) }
      .map { $0...$0 }
  }
}

extension Attendance.Age {
  /// The years in which somebody of this age on that day may have been born; nil when it cannot be.
  fileprivate func birthYears(on day: Day) -> ClosedRange<Int>? {
    switch self {
    case .birthYear(let year): return year...year
    case .years, .band:
      let ages = ages(on: day)
      guard let oldest = ages.upper, oldest >= ages.lower else { return nil }
      return day.year - oldest - 1...day.year - ages.lower
    }
  }

  /// The field in which it stands.
  fileprivate var field: String {
    switch self {
    case .years: "Age"
    case .birthYear: "BirthYear"
    case .band: "Ages"
    }
  }
}
