import Dashboards
import Foundation
import Frames
import Programmes
import Reports
import Testing

/// A typist at a French keyboard, who counts every key that goes down: Shift, and a dead key before an
/// accent that has no key of its own, count one more each.
private struct Typist {
  var officer: Officer
  private(set) var keys = 0

  init(_ officer: Officer) { self.officer = officer }

  mutating func press(_ key: Key) throws {
    keys += 1
    try officer.press(key)
  }

  /// Types a character as the French layout needs it.
  mutating func type(_ character: Character) throws {
    keys += Typist.cost(of: character)
    try officer.press(.character(character))
  }

  static func cost(of character: Character) -> Int {
    if "éèàçù'-_&\"(),;:!=*$<² ".contains(character) { return 1 }
    if "âêîôû".contains(character) { return 2 }
    if "äëïöüÿ".contains(character) { return 3 }
    if character.isLetter, character.isASCII { return character.isUppercase ? 2 : 1 }
    // Digits, and whatever else stands above a key.
    return 2
  }

  /// Types a name. It comes in one event, which spares the test the search for each letter's matches,
  /// and is counted key by key.
  mutating func type(name: String) throws {
    keys += name.reduce(0) { $0 + Typist.cost(of: $1) }
    try officer.send(.input(.paste(name)))
  }

  /// Types a number by the upper row, without Shift.
  mutating func type(number: String) throws {
    let row = Array("à&é\"'(-è_ç")
    for digit in number { try type(row[digit.wholeNumberValue ?? 0]) }
  }

  /// Brings a word into the field with the keys that the offers need, and goes on. What tells it apart
  /// is typed: of « Commune IV » the « iv ».
  mutating func enter(_ word: String, isDitto: Bool) throws {
    if isDitto || word.isEmpty { return try press(.tab) }
    let telling = word.hasPrefix("Commune ") ? String(word.dropFirst(8)) : word
    for character in telling.lowercased() {
      // The best offer is marked; Tab takes it.
      if isOffered(word) { return try press(.tab) }
      try type(character)
    }
    // A word that was never met is typed as it is to be kept.
    if isOffered(word) { return try press(.tab) }
    for _ in telling { try officer.press(.backspace) }
    keys -= telling.lowercased().reduce(0) { $0 + Typist.cost(of: $1) }
    for character in word { try type(character) }
    if officer.screen().contains("+ garder") { try press(.up) }
    try press(.tab)
  }

  /// Whether the offer that Tab takes is this word.
  private func isOffered(_ word: String) -> Bool {
    officer.screen().contains("▸\(word)  ")
  }
}

@Suite("How many keys the entry takes")
struct KeyCountTests {
  struct Person {
    let name, sex, age, organisation, function, phone, locality, marks: String

    init(_ line: Substring) {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      (name, sex, age, organisation) = (cells[0], cells[1], cells[2], cells[3])
      (function, phone, locality, marks) = (cells[4], cells[5], cells[6], cells[7])
    }
  }

  /// 115 people who do not exist, by organisation: 91 women, 5 with a disability, a phone for four in
  /// five. Their names were drawn from common first and last names.
  static func people() throws -> [Person] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/people-115.tsv")
    let people = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    return people.map { Person($0) }
  }

  /// Enters everybody, and gives the keys for each and what then stands in the register. `knowing`
  /// are people of earlier activities, whose organisations, functions and communes are known by then.
  private func enter(
    _ people: [Person], knowing known: [Person] = []
  ) throws -> (keys: Double, officer: Officer) {
    var officer = try Officer { programme in
      let id = try programme.activity("exercice-saisie").id
      programme.activities[id: id]?.attendances = Attendances()
      programme.participants = Roster()
      for (number, person) in known.enumerated() {
        let earlier = Participant(
          id: "p-earlier\(number)", name: "Zz Xx\(number)", sex: .other,
          organisation: person.organisation, function: person.function,
          locality: person.locality)
        programme.participants[id: earlier.id] = earlier
      }
    }
    try officer.find("saisie (exercice)")
    try officer.press(.character("s"))
    var typist = Typist(officer)
    var above: Person?
    for person in people {
      try typist.type(name: person.name.lowercased())
      try typist.press(.tab)
      try typist.type(Character(person.sex))
      try typist.type(number: person.age)
      let isSame = above?.organisation == person.organisation
      // 19 and 20 may be the beginning of a year: a letter goes on, Tab must be told twice.
      if isSame, ["19", "20"].contains(person.age) { try typist.press(.tab) }
      try typist.enter(
        person.organisation, isDitto: isSame)
      try typist.enter(person.function, isDitto: above?.function == person.function)
      if person.phone.isEmpty {
        try typist.press(.tab)
      } else {
        try typist.type(number: person.phone)
      }
      try typist.enter(person.locality, isDitto: above?.locality == person.locality)
      for mark in person.marks { try typist.type(mark) }
      try typist.press(.enter)
      above = person
    }
    return (Double(typist.keys) / Double(people.count), typist.officer)
  }

  /// What was entered is what the list says, field by field.
  private func expectSame(_ people: [Person], _ officer: Officer) throws {
    let activity = try officer.register.activity("exercice-saisie")
    #expect(activity.attendances.count == people.count)
    for (person, attendance) in zip(people, activity.attendances) {
      let known = try #require(
        attendance.participant.flatMap { officer.register.participants[id: $0] })
      #expect(known.name == person.name)
      #expect(known.sex == (person.sex == "f" ? .female : .male), "\(person.name)")
      #expect(attendance.age == Int(person.age).map { .years($0) }, "\(person.name)")
      #expect(known.organisation == person.organisation, "\(person.name)")
      #expect(known.function == person.function, "\(person.name)")
      #expect(known.phone?.filter(\.isNumber) ?? "" == person.phone, "\(person.name)")
      #expect(known.locality == person.locality, "\(person.name)")
      #expect(attendance.hasDisability == (person.marks == "h" ? true : nil), "\(person.name)")
    }
  }

  /// The harder case first: the office's first list, in which every word is new once.
  @Test("at most 38 for a person in any order, in a register that knows nobody yet")
  func anyOrder() throws {
    var generator = SeededGenerator(seed: 11)
    let people = try KeyCountTests.people().shuffled(using: &generator)
    let (keys, officer) = try enter(people)
    try expectSame(people, officer)
    #expect(keys <= 38, "\(keys) keys for each")
  }

  @Test("at most 32 for a person when organisations come together that the register knows")
  func grouped() throws {
    let people = try KeyCountTests.people()
    let (keys, officer) = try enter(people, knowing: people)
    try expectSame(people, officer)
    #expect(keys <= 32, "\(keys) keys for each")
  }

  @Test("are counted as a French keyboard needs them")
  func costs() {
    let costs: [(Character, Int)] = [
      ("a", 1), ("A", 2), ("é", 1), ("è", 1), ("ê", 2), ("ï", 3), ("ç", 1), ("à", 1), ("'", 1),
      ("1", 2), ("&", 1), (".", 2),
    ]
    for (character, cost) in costs { #expect(Typist.cost(of: character) == cost, "\(character)") }
  }
}

@Suite("Escape in a field")
struct EscapeInFieldTests {
  @Test("gives back what stood in it, then leaves the row")
  func rows() throws {
    var officer = try Officer()
    try officer.find("saisie (exercice)")
    let before = officer.register
    try officer.press(.tab, .enter)
    let name = try #require(
      officer.register.activity("exercice-saisie").attendances.first?.participant
        .flatMap { officer.register.participants[id: $0]?.name })
    try officer.type("xyz")
    #expect(officer.screen().contains("\(name.suffix(4))xyz"))
    try officer.press(.escape)
    #expect(officer.screen().contains(name))
    #expect(!officer.screen().contains("xyz"))
    #expect(officer.screen().contains("SAISIE"))
    try officer.press(.escape)
    #expect(officer.screen().contains("Abandonner") || officer.screen().contains("▌Participants"))
    #expect(officer.register.isSame(as: before))
  }

  @Test("takes a choice back before what was typed")
  func choice() throws {
    var officer = try Officer()
    try officer.find("saisie (exercice)")
    try officer.press(.character("s"))
    try officer.type("ma")
    try officer.press(.down, .escape)
    #expect(officer.screen().contains("Ma"))
    try officer.press(.escape, .escape)
    #expect(officer.screen().contains("▌Activités"))
  }

  @Test("gives back the figure that stood there, then asks before the form is left")
  func reported() throws {
    var officer = try Officer()
    try officer.find("rss")
    try officer.press(.character("c"))
    try officer.type("120")
    try officer.press(.tab)
    try officer.type("99")
    try officer.press(.escape)
    #expect(officer.screen().contains("▸dont femmes             91"))
    try officer.press(.escape)
    #expect(officer.screen().contains("Abandonner"))
  }

  @Test("shows whom a warning means, and takes them when asked")
  func person() throws {
    var officer = try Officer()
    try officer.find("saisie (exercice)")
    try officer.press(.character("s"))
    try officer.type("hawa sidibe")
    try officer.press(.tab)
    #expect(officer.screen().contains("v voir"))
    try officer.type("v")
    #expect(officer.screen().contains("Est-ce la même personne ?"))
    try officer.press(.escape)
    #expect(officer.screen().contains("Hawa Sidibe"))
    try officer.press(.function(4), .enter)
    let before = officer.register.participants.count
    try officer.press(.enter)
    #expect(officer.register.participants.count == before)
  }
}
