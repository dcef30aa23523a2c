import Programmes
import Testing

/// Identifiers that pack, and some that do not.
private let identifiers =
  (0..<12).map { "p-\($0)" } + ["p-il", "A 1", "p-", "", "é", "p-01234567890", "q-0123456789"]

@Suite("Packed identifiers")
struct PackedIdentifierTests {
  @Test("give back the text they were made of, or are none")
  func roundTrip() {
    var generator = SeededGenerator(seed: 1)
    for prefix in "abchprz" {
      let id = Identifiers.random(prefix, using: &generator)
      #expect(PackedIdentifier(id)?.text == id)
    }
    for id in ["a-0", "z-zzzzzzzzzz", "a-7k2m9qx4"] { #expect(PackedIdentifier(id)?.text == id) }
    for id in ["", "a", "a-", "A-1", "a-i", "a-l", "a-o", "a-u", "a_1", "a-01234567890", "é-1"] {
      #expect(PackedIdentifier(id) == nil, "\(id)")
    }
    #expect(PackedIdentifier("a-01") != PackedIdentifier("a-1"))
  }
}

@Suite("Attendances")
struct AttendancesTests {
  private func person(_ generator: inout SeededGenerator) -> Attendance {
    let ages: [Attendance.Age?] = [
      nil, .years(24), .years(-1), .birthYear(1999), .birthYear(90_000),
      .band(Ages(lower: 15, upper: 35)), .band(Ages(lower: 36, upper: nil)),
      .band(Ages(lower: 0, upper: 70_000)),
    ]
    let answers: [Bool?] = [nil, true, false]
    return Attendance(
      id: identifiers.randomElement(using: &generator) ?? "",
      sex: [nil, .female, .male, .other].randomElement(using: &generator) ?? nil,
      age: ages.randomElement(using: &generator) ?? nil,
      hasDisability: answers.randomElement(using: &generator) ?? nil,
      disabilityMethod: ([nil] + DisabilityMethod.allCases).randomElement(using: &generator) ?? nil,
      isDisplaced: answers.randomElement(using: &generator) ?? nil,
      participant: ([nil] + identifiers).randomElement(using: &generator) ?? nil)
  }

  @Test("hold what was put in, after any run of changes", arguments: 0..<10)
  func random(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var attendances = Attendances()
    var model: [Attendance] = []
    for _ in 0..<300 {
      let person = person(&generator)
      let index = model.firstIndex { $0.id == person.id }
      switch Int.random(in: 0..<3, using: &generator) {
      case 0:
        #expect(attendances.add(person) == (index == nil))
        if index == nil { model.append(person) }
      case 1:
        attendances[id: person.id] = person
        if let index { model[index] = person } else { model.append(person) }
      default:
        attendances[id: person.id] = nil
        if let index { model.remove(at: index) }
      }
      #expect(Array(attendances) == model)
      #expect(attendances == Attendances(model))
      #expect(attendances.hashValue == Attendances(model).hashValue)
    }
    for (position, person) in model.enumerated() {
      #expect(attendances[id: person.id] == person)
      #expect(attendances.position(of: person.id) == position)
    }
  }

  @Test("count for ratios as the people themselves do", arguments: 0..<10)
  func ratios(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let attendances = Attendances((0..<40).map { _ in person(&generator) })
    var one = CrossTable()
    let starts = Day(number: 19_000)
    for person in attendances { one.add(person.traits(on: starts), youth: .africanYouthCharter) }
    let details = Activity.Details(
      id: "a", title: "A", kind: .other, role: .organised, starts: starts)
    let activity = Activity(details, attendances: attendances)
    #expect(Figures(activity, youth: .africanYouthCharter).crossed == one)
  }
}

@Suite("The roster")
struct RosterTests {
  private func person(_ generator: inout SeededGenerator) -> Participant {
    func pick(_ texts: [String?]) -> String? { texts.randomElement(using: &generator) ?? nil }
    let roles = Participant.NetworkRole.allCases
    return Participant(
      id: identifiers.randomElement(using: &generator) ?? "",
      name: pick(["Awa", "Aïssata", "", "ߒߞߏ", String(repeating: "é", count: 40_000)]) ?? "",
      sex: [nil, .female, .male, .other].randomElement(using: &generator) ?? nil,
      birthYear: [nil, 1999, 0, 90_000, -4].randomElement(using: &generator) ?? nil,
      organisation: pick([nil, "CNF", "JIGUIFA", "", "é", "e\u{301}"]),
      function: pick([nil, "Présidente"]),
      phone: pick([
        nil, "76 12 34 56", "76123456", "+223 76 12 34 56", "+22376123456", "00 00 00 01", "",
        "76 123456", "+33 1 23 45 67", "٧٦ ١٢",
      ]),
      locality: pick([nil, "Commune I", "Commune II"]),
      networkRoles: (0..<Int.random(in: 0..<10, using: &generator)).map { _ in
        roles.randomElement(using: &generator) ?? .trainer
      }, isInvented: Bool.random(using: &generator))
  }

  @Test("holds what was put in, after any run of changes", arguments: 0..<10)
  func random(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var roster = Roster()
    var model: [Participant] = []
    for _ in 0..<300 {
      let person = person(&generator)
      let index = model.firstIndex { $0.id == person.id }
      switch Int.random(in: 0..<3, using: &generator) {
      case 0:
        #expect(roster.add(person) == (index == nil))
        if index == nil { model.append(person) }
      case 1:
        roster[id: person.id] = person
        if let index { model[index] = person } else { model.append(person) }
      default:
        roster[id: person.id] = nil
        if let index { model.remove(at: index) }
      }
      #expect(Array(roster) == model)
      for id in identifiers {
        #expect(roster.position(of: id) == model.firstIndex { $0.id == id })
      }
    }
    #expect(roster == Roster(model))
    // Texts are told apart by their bytes.
    for (one, other) in zip(roster, model) {
      #expect(one.organisation?.unicodeScalars.count == other.organisation?.unicodeScalars.count)
    }
  }

  @Test("takes in many at once, but nobody twice", arguments: 0..<10)
  func joined(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var roster = Roster()
    var model: [Participant] = []
    for _ in 0..<6 {
      var columns = RosterColumns()
      var taken: [Int] = []
      for index in 0..<5 {
        let person = person(&generator)
        columns.append(person)
        if model.contains(where: { $0.id == person.id }) {
          taken.append(index)
        } else {
          model.append(person)
        }
      }
      #expect(roster.add(columns) == taken)
      #expect(Array(roster) == model)
    }
    for (position, person) in model.enumerated() {
      #expect(roster.position(of: person.id) == position)
    }
  }

  @Test("counts the texts of a column as walking through the people does")
  func counts() {
    var generator = SeededGenerator(seed: 5)
    var roster = Roster()
    for _ in 0..<60 { roster.add(person(&generator)) }
    let counted = roster.columns.counts(of: .locality) { $0.hasSuffix("II") }
    #expect(counted == ["Commune II": roster.count { $0.locality == "Commune II" }])
  }

  @Test(
    "finds names by the beginnings of their words, without accents and case",
    arguments: [
      "Aïssata Maïga", "Marie-Ange N’Diaye", "ÉLISE Œuvrard", "Ɲɛlɛ Coulibaly", "D'Arc", "ß x",
      "", "e\u{301}lise", "ÿves", "Maï",
    ])
  func search(name: String) {
    for needle in [
      "ai", "mai", "aissata m", "ma an", "ndiaye", "n'd", "elise", "oe", "nele", "d", "s",
    ] {
      let wanted = folded(needle).split { " -'".contains($0) }
      let words = folded(name).split { " -'".contains($0) }
      let expected = wanted.allSatisfy { wish in words.contains { $0.hasPrefix(wish) } }
      var name = name
      #expect(name.withUTF8 { NameSearch(needle).matches($0) } == expected, "\(needle) in \(name)")
    }
  }
}

@Suite("Pooling figures")
struct PoolingTests {
  private func figures(_ generator: inout SeededGenerator) -> Figures {
    let people = (0..<Int.random(in: 0..<5, using: &generator)).map { index in
      Attendance(
        id: "a-\(index)", sex: Sex.allCases.randomElement(using: &generator),
        age: .years(Int.random(in: 10..<50, using: &generator)),
        hasDisability: Bool.random(using: &generator),
        disabilityMethod: DisabilityMethod.allCases.randomElement(using: &generator))
    }
    let counts: [Count] = [.number(40), .about(30), .some, Count(lower: 3, upper: 9), .number(0)]
    let reported = [Reported.Measure.total, .women, .young, .displaced, .withDisability].filter {
      _ in
      Bool.random(using: &generator)
    }.map { measure in
      Reported(
        id: "r-\(measure)", measure: measure,
        value: .count(counts.randomElement(using: &generator) ?? .zero), source: "office")
    }
    let details = Activity.Details(
      id: "a", title: "A", kind: .other, role: .organised, starts: Day(number: 19_000))
    return Figures(
      Activity(details, attendances: Attendances(people), reported: reported),
      youth: .africanYouthCharter)
  }

  @Test("replaces one activity's as pooling all anew would", arguments: 0..<20)
  func replacing(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var all = (0..<6).map { _ in figures(&generator) }
    func pooled() -> Reach { all.reduce(into: Reach()) { $0.add($1) } }
    var reach = pooled()
    for _ in 0..<60 {
      let index = Int.random(in: 0..<all.count, using: &generator)
      let old = all[index]
      all[index] = figures(&generator)
      reach.replace(old, by: all[index])
      #expect(reach == pooled())
    }
  }
}
