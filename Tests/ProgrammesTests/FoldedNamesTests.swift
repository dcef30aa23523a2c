import Programmes
import Testing

@Suite("Searching a roster")
struct FoldedNamesTests {
  private static let words = [
    "Awa", "Aïssata", "N’Diaye", "N'Golo", "Marie-Ange", "Traoré", "e\u{301}lise", "ÉLISE", "Ɲɛlɛ",
    "ߒߞߏ", "Œuvrard", "ß", "Konaté", "a", "", "D’", "–", "Maïga\u{A0}Sékou", "x\u{301}\u{302}",
  ]
  private static let needles = [
    "a", "aw", "awa", "n", "ndiaye", "n'd", "diaye", "elise", "el", "nele", "ߒ", "oe", "ss",
    "traore",
    "e\u{301}", "mai", "sek", "ange ma", "zz", "\"awa traore\"", "76", "1234", "61", "-awa", "cnf",
    "org:cnf", "fonction:pres", "tel:76", "nom:awa", "f", "-f awa", "sans:tel", "age>30 a",
    "commune:i",
  ]

  private func person(_ index: Int, _ generator: inout SeededGenerator) -> Participant {
    func pick<T>(_ things: [T]) -> T { things[Int.random(in: 0..<things.count, using: &generator)] }
    let count = Int.random(in: 0..<4, using: &generator)
    return Participant(
      // Some identifiers do not pack.
      id: Bool.random(using: &generator) ? "p-\(index)" : "P \(index)",
      name: (0..<count).map { _ in pick(Self.words) }.joined(separator: " "),
      sex: pick([nil, .female, .male]), birthYear: pick([nil, 1960, 1999, 2005]),
      organisation: pick([nil, "CNF", "Réseau de N’Djamena"]), function: pick([nil, "Présidente"]),
      phone: pick([nil, "76 12 34 56", "+22361761234", "76123461", "76 12 34 61 "]),
      locality: pick([nil, "Commune I", "Gao"]))
  }

  private let vocabulary = FilterVocabulary(
    keywords: [
      "f": .women, "age": .age, "nom": .name, "org": .organisation, "fonction": .function,
      "tel": .phone, "commune": .place, "sans": .without,
    ], statuses: [:], months: [:], entries: [:], containers: [:])

  /// What the search promises, told one person at a time.
  private func answers(_ person: Participant, to filter: PeopleFilter) -> Bool {
    let attendance = Attendance(
      id: "a", sex: person.sex, age: person.birthYear.map { .birthYear($0) },
      participant: person.id)
    return filter.matches(
      attendance, person, on: Day(number: 20_000), youth: .africanYouthCharter)
  }

  @Test("finds whom a look at each person finds", arguments: 0..<6)
  func random(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    // More than a word of the bit sets, and no round number.
    let roster = Roster((0..<333).map { person($0, &generator) })
    let names = FoldedNames(roster)
    for needle in Self.needles {
      let filter = PeopleFilter(needle, vocabulary, today: Day(number: 20_000))
      #expect(filter.errors.isEmpty, "\(needle)")
      let found = filter.positions(
        in: roster, names, today: Day(number: 20_000), youth: .africanYouthCharter)
      let expected = roster.indices.filter { answers(roster[$0], to: filter) }.map { UInt32($0) }
      #expect(found == expected, "\(needle)")
    }
  }

  @Test("orders people by their names without accents", arguments: 0..<6)
  func order(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let roster = Roster((0..<200).map { person($0, &generator) })
    let sorted = FoldedNames(roster).sorted((0..<200).map { UInt32($0) })
    func key(_ position: UInt32) -> [UInt8] {
      folded(roster[Int(position)].name).utf8.map { $0 == 0x2D || $0 == 0x27 ? 0x20 : $0 }
    }
    #expect(Set(sorted).count == 200)
    for (one, next) in zip(sorted, sorted.dropFirst()) {
      let (left, right) = (key(one), key(next))
      #expect(left == right ? one < next : left.lexicographicallyPrecedes(right))
    }
  }

  @Test("knows when its names are no longer those of the roster")
  func changes() {
    var generator = SeededGenerator(seed: 9)
    var roster = Roster((0..<5).map { person($0, &generator) })
    let names = FoldedNames(roster)
    #expect(names.areThose(of: roster))
    var first = roster[0]
    first.name = "Kadiatou"
    roster[id: first.id] = first
    #expect(!names.areThose(of: roster))
    let again = FoldedNames(roster)
    #expect(again.areThose(of: roster))
    roster[id: first.id] = nil
    #expect(!again.areThose(of: roster))
  }

  @Test("leaves out another record of somebody")
  func merged() {
    var double = Participant(id: "p-2", name: "Awa Traoré")
    double.sameAs = "p-1"
    let roster = Roster([
      Participant(id: "p-1", name: "Awa Traore"), double, Participant(id: "p-3", name: "Awa"),
    ])
    let filter = PeopleFilter("awa", vocabulary, today: Day(number: 20_000))
    let found = filter.positions(
      in: roster, FoldedNames(roster), today: Day(number: 20_000), youth: .africanYouthCharter)
    #expect(found == [0, 2])
  }
}
