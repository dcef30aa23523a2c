import Testing

@testable import Programmes

@Suite("Names as they are spelled in Mali")
struct NameTests {
  @Test(
    "of one person are alike",
    arguments: [
      ("Aïssata Maïga", "aissata maiga", NameLikeness.same),
      ("Aïssata Maïga", "MAÏGA Aïssata", .same),
      ("Mme Traoré Aminata", "Aminata Traoré", .same),
      ("Dr. Oumou N'Diaye", "Oumou Ndiaye", .same),
      ("Oumou N’Diaye", "N'diaye Oumou", .same),
      ("El Hadj Moussa Cissé", "Moussa Cissé", .same),
      ("El-Hadj Moussa Cissé", "Elhadji Moussa Cissé", .same),
      ("Hadja Fanta Koné", "Fanta Koné", .same),
      ("Marie-Thérèse Dakouo", "Marie Thérèse Dakouo", .same),
      ("Aminata\u{A0}Traoré", "Aminata Traoré", .same),
      ("A. Aminata Traoré", "Aminata Traoré", .same),
      ("Adama Ouattara", "Adama Watara", .spelledOtherwise),
      ("Sira Coulibaly", "Sira Kulubali", .spelledOtherwise),
      ("Sira Touré", "Sira Ture", .spelledOtherwise),
      ("Sira Traoré", "Sira Tarawele", .spelledOtherwise),
      ("Sira Cissé", "Sira Sissé", .spelledOtherwise),
      ("Ɲɛlɛ Jara", "Gnélé Diarra", .spelledOtherwise),
      ("Salif Keïta", "Salif Keyta", .spelledOtherwise),
      ("Oumar Haïdara", "Omar Aïdara", .spelledOtherwise),
      ("Aminata Keïta épouse Traoré", "Aminata Traoré", .within),
      ("Aminata Keïta née Traoré", "Mme Keïta Aminata", .within),
      ("Fatoumata Koné", "Fatimata Koné", .related),
      ("Fanta Koné", "Fatoumata Koné", .related),
      ("Mamadou Sow", "Mohamed Sow", .related),
      ("Aminata Sangare", "Aminata Sangrae", .oneLetterOff),
      ("Assitan Diallo", "Asitann Dialo", .spelledOtherwise),
    ])
  func alike(one: String, other: String, expected: NameLikeness) {
    #expect(PersonName(one).likeness(to: PersonName(other)) == expected)
    #expect(PersonName(other).likeness(to: PersonName(one)) == expected)
  }

  @Test(
    "of two people are not",
    arguments: [
      ("Aminata Traoré", "Aminata Touré"), ("Aminata Traoré", "Fatoumata Traoré"),
      ("Traoré", "Traoré"), ("Hadja Traoré", "Aminata Traoré"), ("Moussa Keïta", "Moussa Kanté"),
      ("Sira Cissé", "Sira Sissoko"), ("Aly Sow", "Ami Sow"), ("", ""), ("Mme", "Mme"),
      ("Aminata Aminata", "Aminata Traoré"),
    ])
  func different(one: String, other: String) {
    #expect(PersonName(one).likeness(to: PersonName(other)) == nil)
  }

  @Test("each rule of spelling is needed by its example, and serves it")
  func rules() {
    for (index, rule) in NameSpelling.rules.enumerated() {
      let (one, other) = rule.example
      let all = NameSounds.standard
      #expect(all.heard(one) == all.heard(other), "\(one) and \(other)")
      var others = NameSpelling.rules
      others.remove(at: index)
      let without = NameSounds(others)
      #expect(without.heard(one) != without.heard(other), "\(one) and \(other) without their rule")
    }
  }

  @Test("no line of the tables is said twice, and none says what the rules say already")
  func tables() {
    let all = NameSounds.standard
    var met: [String: String] = [:]
    for (spellings, _) in NameSpelling.variants {
      for spelling in spellings {
        #expect(met.updateValue(spelling, forKey: all.heard(spelling)) == nil, "\(spelling)")
        #expect(all.sound(folded(spelling)) == all.sound(folded(spellings[0])))
      }
    }
    for (names, _) in NameSpelling.related {
      let families = Set(names.map { all.word(folded($0)).family })
      #expect(families.count == 1, "\(names)")
    }
  }

  @Test(
    "phones are digits alone, without the country's",
    arguments: [
      ("76 12 34 56", ["76123456"]), ("+223 76 12 34 56", ["76123456"]),
      ("00223 76.12.34.56", ["76123456"]), ("22376123456", ["76123456"]),
      ("76 12 34 56 / 66 12 34 56", ["76123456", "66123456"]),
      ("76123456 ou 66123456", ["76123456", "66123456"]), ("22312345", ["22312345"]),
      ("+33 6 12 34 56 78", ["33612345678"]), ("12", []), ("", []),
    ])
  func phones(text: String, expected: [String]) {
    #expect(phoneNumbers(text) == expected)
  }
}

@Suite("Two people who may be one")
struct PersonLikenessTests {
  private let known = Participant(
    id: "p-1", name: "Aminata Traoré", sex: .female, birthYear: 1990, organisation: "CAFO",
    phone: "76 12 34 56", locality: "Mopti")

  private func score(_ change: (inout Participant) -> Void, bearers: Int = 0) -> Int? {
    var other = Participant(id: "p-2", name: "Mme Traoré Aminata")
    change(&other)
    return PersonLikeness(known, other, bearers: bearers)?.score
  }

  @Test("a name alone is possible, never likely")
  func nameAlone() throws {
    let score = try #require(score { _ in })
    #expect(score >= PersonLikeness.possible && score < PersonLikeness.likely)
  }

  @Test("a phone, a year of birth or an organisation makes it likely")
  func makesLikely() throws {
    #expect(try #require(score { $0.phone = "+22376123456" }) >= PersonLikeness.likely)
    #expect(try #require(score { $0.birthYear = 1990 }) >= PersonLikeness.likely)
    #expect(try #require(score { $0.birthYear = 1991 }) >= PersonLikeness.likely)
    #expect(try #require(score { $0.organisation = "cafo" }) >= PersonLikeness.likely)
  }

  @Test("another sex, a far year of birth or a common name makes it unlikely")
  func makesUnlikely() throws {
    #expect(
      try #require(
        score {
          $0.sex = .male
          $0.organisation = "CAFO"
        }) < PersonLikeness.possible)
    #expect(
      try #require(
        score {
          $0.birthYear = 1970
          $0.organisation = "CAFO"
        }) < PersonLikeness.possible)
    #expect(try #require(score({ $0.birthYear = 1990 }, bearers: 500)) < PersonLikeness.likely)
  }

  @Test("the evidence is told, the strongest first, and adds up to the score")
  func evidence() throws {
    var other = known
    other.id = "p-2"
    other.name = "Aminata Tarawele"
    other.sex = .male
    let likeness = try #require(PersonLikeness(known, other, bearers: 8))
    #expect(
      likeness.evidence == [
        .name(.spelledOtherwise), .samePhone, .birthYears(apart: 0), .sameOrganisation,
        .sameLocality, .commonName(bearers: 8), .otherSex,
      ])
    #expect(likeness.score == 46 + 40 + 20 + 15 + 5 - 10 - 40)
  }
}

@Suite("The index of a roster")
struct RosterIndexTests {
  static let givenNames = [
    "Aminata", "Aïssata", "Fatoumata", "Fanta", "Oumou", "Sira", "Moussa", "Mamadou", "Mohamed",
    "Salimata", "Hadja", "Ɲɛlɛ", "Gnélé", "Marie-Thérèse",
  ]
  static let familyNames = [
    "Traoré", "Tarawele", "Coulibaly", "Kulubali", "Diarra", "Jara", "N’Diaye", "Keïta", "Ouattara",
    "Cissé", "Sissé", "Maïga", "Touré née Cissé", "Koné épouse Traoré",
  ]

  /// People as they come, their names in a few spellings and so often the same.
  static func people(_ count: Int, seed: UInt64) -> [Participant] {
    var generator = SeededGenerator(seed: seed)
    func pick<Value>(_ values: [Value?]) -> Value? {
      values.randomElement(using: &generator) ?? nil
    }
    return (0..<count).map { _ in
      let names = [pick(givenNames) ?? "Sira", pick(familyNames) ?? "Koné"]
      let title = pick(["", "", "Mme ", "Dr ", "El Hadj "]) ?? ""
      return Participant(
        id: Identifiers.random("p", using: &generator),
        name: title
          + (Bool.random(using: &generator) ? names : names.reversed())
          .joined(separator: " "), sex: pick([nil, .female, .male]),
        birthYear: pick([nil, 1980, 1981, 1990, 1999]),
        organisation: pick([nil, "CAFO", "cafo", "AJM"]),
        phone: pick([nil, "76 12 34 56", "+22376123456", "66 00 00 01 / 76 12 34 56", "66000002"]),
        locality: pick([nil, "Mopti", "Gao"]))
    }
  }

  /// The slow way to say how many share two words of their names with two people.
  private struct Bearers {
    private let families: [Participant.ID: Set<String>]

    init(_ people: [Participant]) {
      families = Dictionary(
        uniqueKeysWithValues: people.map { ($0.id, Set(PersonName($0.name).words.map(\.family))) })
    }

    func callAsFunction(_ one: Participant, _ other: Participant) -> Int {
      let shared = Array((families[one.id] ?? []).intersection(families[other.id] ?? []))
      var most = 0
      for (index, word) in shared.enumerated() {
        for second in shared.dropFirst(index + 1) {
          most = max(most, families.values.count { $0.contains(word) && $0.contains(second) })
        }
      }
      return most
    }
  }

  @Test("finds whom a search through everybody finds", arguments: 1...3 as ClosedRange<UInt64>)
  func completeness(seed: UInt64) {
    let people = RosterIndexTests.people(120, seed: seed)
    let roster = Roster(people)
    let index = RosterIndex(roster)
    let bearers = Bearers(people)
    for person in people.prefix(20) {
      var expected: Set<PersonMatch> = []
      for other in people where other.id != person.id {
        let likeness = PersonLikeness(person, other, bearers: bearers(person, other))
        if let likeness, likeness.score >= PersonLikeness.possible {
          expected.insert(PersonMatch(id: other.id, likeness: likeness))
        }
      }
      let found = index.matches(for: person, in: roster, atMost: .max)
      #expect(Set(found) == expected)
      #expect(zip(found, found.dropFirst()).allSatisfy { $0.likeness.score >= $1.likeness.score })
    }
  }

  @Test(
    "pairs are those that a search through all pairs finds", arguments: 1...3 as ClosedRange<UInt64>
  )
  func pairs(seed: UInt64) {
    let people = RosterIndexTests.people(120, seed: seed)
    let bearers = Bearers(people)
    var expected: Set<Set<String>> = []
    for (index, one) in people.enumerated() {
      for other in people.dropFirst(index + 1) {
        let likeness = PersonLikeness(one, other, bearers: bearers(one, other))
        if let likeness, likeness.score >= PersonLikeness.likely {
          expected.insert([one.id, other.id])
        }
      }
    }
    let found = Roster(people).likelyPairs()
    #expect(Set(found.map { [$0.one, $0.other] }) == expected)
    #expect(found.count == expected.count)
    #expect(!found.isEmpty)
  }

  @Test("follows who comes, goes and gets another name")
  func changes() throws {
    var roster = Roster(RosterIndexTests.people(50, seed: 9))
    var index = RosterIndex(roster)
    func found(_ name: String) -> [Participant.ID] {
      index.matches(for: Participant(id: "", name: name), in: roster, atMost: .max).map(\.id)
    }
    let new = Participant(id: "p-new", name: "Zipporah Quartey")
    roster.add(new)
    #expect(found("Quartey Ziporah").isEmpty)
    index.note(new.id)
    #expect(found("Quartey Zipporah") == ["p-new"])
    let known = try #require(roster.first)
    roster[id: known.id] = nil
    #expect(!found(known.name).contains(known.id))
    var renamed = try #require(roster.first)
    let former = renamed.name
    renamed.name = "Yvonne Quaye"
    roster[id: renamed.id] = renamed
    index.note(renamed.id)
    #expect(found("Yvonne Quaye") == [renamed.id])
    #expect(!found(former).contains(renamed.id))
  }

  @Test("finds a name that is one letter off")
  func slips() {
    let roster = Roster([Participant(id: "p-1", name: "Assitan Sangaré", phone: "76123456")])
    let index = RosterIndex(roster)
    let typed = Participant(id: "", name: "Assitan Sangraé", phone: "76 12 34 56")
    #expect(index.matches(for: typed, in: roster).map(\.id) == ["p-1"])
  }
}
