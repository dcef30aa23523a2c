import Dashboards
import Frames
import Programmes
import Reports
import Testing

@Suite("Tallying at the door")
struct TallyTests {
  private func atTheDoor() throws -> Officer {
    var officer = try Officer()
    try officer.find("pointage (exercice)")
    try officer.press(.character("t"))
    return officer
  }

  @Test("counts the security-sector campaign's 115 people in at most 120 keys, to 79 % and 60 %")
  func campaign() throws {
    var officer = try atTheDoor()
    // 56 young women (3 with a disability), 35 women, 13 young men (1), 11 men, one by one.
    var keys = String(repeating: "u", count: 53) + "sususu"
    keys += String(repeating: "i", count: 34) + "si"
    keys += String(repeating: "j", count: 12) + "sj"
    keys += String(repeating: "k", count: 11)
    #expect(keys.count == 120)
    try officer.type(keys)
    try officer.diskAnswers()
    let screen = officer.screen()
    for text in ["Total 115", "91/115", "79 %", "69/115", "60 %", "5/115", "4 %"] {
      #expect(screen.contains(text), "\(text) in\n\(screen)")
    }
    let figures = Figures(
      try officer.register.activity("exercice-pointage"), youth: .africanYouthCharter)
    #expect(figures.entered.women.part == .number(91))
    #expect(figures.entered.young.part == .number(69))
    #expect(figures.entered.disability.part == .number(5))
  }

  @Test("moves the percentages with each key")
  func live() throws {
    var officer = try atTheDoor()
    try officer.type("10u")
    #expect(officer.screen().contains("10/10   100 %"))
    try officer.type("10k")
    #expect(officer.screen().contains("10/20    50 %"))
  }

  @Test("asks for one save for each count, and says saved only of what is on the disk")
  func saving() throws {
    var officer = try atTheDoor()
    try officer.type("u")
    guard case .save(let change, let ticket)? = officer.effects.last else {
      Issue.record("no save was asked for")
      return
    }
    guard case .headcount(let id, let station, let traits, let by, _)? = change.edits.first else {
      Issue.record("not a headcount: \(change)")
      return
    }
    #expect(id.hasSuffix("exercice-pointage"))
    #expect(station == "aminata")
    #expect(by == 1)
    #expect(
      traits
        == Traits(
          sex: .female, ages: Ages(lower: 15, upper: 35), hasDisability: false,
          disabilityMethod: .observed, isDisplaced: false))
    #expect(officer.screen().contains("… enregistrement"))
    #expect(!officer.screen().contains("✓ enregistré"))
    try officer.send(.saved([ticket]))
    #expect(officer.screen().contains("✓ enregistré 10:42:07"))
  }

  @Test("keeps what a full disk refuses, says so, and says when it is saved")
  func fullDisk() throws {
    var officer = try atTheDoor()
    try officer.type("uu")
    try officer.send(.notSaved([1, 2], .diskFull))
    #expect(officer.screen().contains("disque plein"))
    #expect(officer.screen().contains("2/2"))
    try officer.send(.saved([1, 2]))
    #expect(officer.screen().contains("✓ enregistré"))
  }

  @Test("takes quantities before a key, also from the unshifted row of a French keyboard")
  func quantities() throws {
    var officer = try atTheDoor()
    try officer.type("12u&àk")
    let figures = Figures(
      try officer.register.activity("exercice-pointage"), youth: .africanYouthCharter)
    #expect(figures.crossed.people(sex: .female, age: .young) == 12)
    #expect(figures.crossed.people(sex: .male, age: .adult) == 10)
  }

  @Test(
    "refuses a quantity of nobody or above 999, and counts nothing", arguments: ["0u", "1000u"])
  func impossibleQuantities(keys: String) throws {
    var officer = try atTheDoor()
    try officer.type(keys)
    if keys == "1000u" {
      // The fourth digit was refused; the key after it counts one, as any key does.
      try officer.press(.backspace)
    } else {
      #expect(officer.screen().contains("Rien n’est compté"))
    }
    #expect(
      Figures(
        try officer.register.activity("exercice-pointage"), youth: .africanYouthCharter
      ).entered.total == .zero)
  }

  @Test("counts children listed by name as children, not as adults")
  func children() throws {
    var officer = try Officer()
    try officer.find("saisie (exercice)")
    try officer.press(.character("s"))
    for (name, age) in [("awa dicko", "12"), ("oumou dicko", "14"), ("fanta dicko", "50")] {
      try officer.type(name)
      try officer.press(.tab)
      try officer.type("f" + age)
      try officer.press(.enter)
    }
    let crossed = Figures(
      try officer.register.activity("exercice-saisie"), youth: .africanYouthCharter
    ).crossed
    #expect(crossed.people(sex: .female, age: .child) == 2)
    #expect(crossed.people(sex: .female, age: .adult) == 4)
    try officer.press(.escape)
    #expect(officer.screen(120, 40).contains("enfants"))
  }

  @Test("marks the next person only, shows the mark in words, and takes it back")
  func marks() throws {
    var officer = try atTheDoor()
    try officer.type("sd")
    #expect(officer.screen().contains("PVH ARMÉ"))
    #expect(officer.screen().contains("PDI ARMÉ"))
    try officer.type("d")
    #expect(!officer.screen().contains("PDI ARMÉ"))
    try officer.type("uu")
    let figures = Figures(
      try officer.register.activity("exercice-pointage"), youth: .africanYouthCharter)
    #expect(figures.entered.disability == Ratio(part: .number(1), base: .number(2)))
    #expect(figures.entered.displaced == Ratio(part: .zero, base: .number(2)))
  }

  @Test("counts somebody not stated as unknown, never as a man or as adult")
  func unstated() throws {
    var officer = try atTheDoor()
    try officer.type("3un")
    let entered = Figures(
      try officer.register.activity("exercice-pointage"), youth: .africanYouthCharter
    ).entered
    #expect(entered.total == .number(4))
    #expect(entered.women == Ratio(part: .number(3), base: .number(3), unknown: .number(1)))
    #expect(entered.disability.unknown == .number(1))
  }

  @Test("takes back and does again without end, what is armed first")
  func undoes() throws {
    var officer = try atTheDoor()
    try officer.type("5u2ks")
    func total() throws -> Count {
      Figures(
        try officer.register.activity("exercice-pointage"), youth: .africanYouthCharter
      ).entered.total
    }
    try officer.press(.backspace)
    #expect(try total() == .number(7))
    try officer.press(.backspace)
    #expect(try total() == .number(5))
    try officer.press(.backspace, .backspace)
    #expect(try total() == .number(0))
    #expect(officer.screen().contains("Rien à annuler"))
    try officer.press(.character("r"), .character("r"), .character("r"))
    #expect(try total() == .number(7))
  }

  @Test("takes no undo beyond what this tally counted")
  func undoStaysHere() throws {
    var officer = try atTheDoor()
    try officer.type("u")
    try officer.press(.escape, .character("t"), .backspace)
    #expect(officer.screen().contains("1/1"))
    try officer.press(.escape, .character("u"))
    #expect(
      Figures(
        try officer.register.activity("exercice-pointage"), youth: .africanYouthCharter
      ).entered.total == .zero)
  }
}

@Suite("Entering rows")
struct RowTests {
  private func atTheList() throws -> Officer {
    var officer = try Officer()
    try officer.find("saisie (exercice)")
    try officer.press(.character("s"))
    return officer
  }

  @Test("commits from any field once name and sex are there; what is empty stays unknown")
  func commitsEarly() throws {
    var officer = try atTheList()
    try officer.type("awa keita")
    try officer.press(.tab)
    try officer.type("f")
    try officer.press(.enter)
    let person = try #require(officer.register.participants.last)
    let attendance = try #require(
      officer.register.activity("exercice-saisie").attendances.last)
    #expect(person.name == "Awa Keita")
    #expect(person.sex == .female)
    #expect(person.phone == nil)
    #expect(person.isInvented)
    #expect(attendance.participant == person.id)
    #expect(attendance.sex == .female)
    #expect(attendance.age == nil)
    #expect(attendance.hasDisability == nil)
  }

  @Test("advances by itself after sex, a two-digit age and an eight-digit phone")
  func advances() throws {
    var officer = try atTheList()
    try officer.type("awa keita")
    try officer.press(.tab)
    try officer.type("f24Jiguifa")
    try officer.press(.tab)
    try officer.type("Membre")
    try officer.press(.tab)
    try officer.type("è-&ééçàà")
    try officer.type("Commune IV")
    try officer.press(.enter)
    let person = try #require(officer.register.participants.last)
    #expect(person.organisation == "JIGUIFA")
    #expect(person.function == "Membre")
    #expect(person.phone == "76 12 29 00")
    #expect(person.locality == "Commune IV")
    let attendance = try #require(
      officer.register.activity("exercice-saisie").attendances.last)
    #expect(attendance.age == .years(24))
  }

  @Test(
    "reads an age of 19 or 20 apart from a year of birth",
    arguments: [
      ("19", Attendance.Age.years(19)), ("1987", .birthYear(1987)), ("&çèè", .birthYear(1977)),
      ("20", .years(20)), ("7", .years(7)),
    ])
  func ages(typed: String, expected: Attendance.Age) throws {
    var officer = try atTheList()
    try officer.type("awa keita")
    try officer.press(.tab)
    try officer.type("f" + typed)
    try officer.press(.enter)
    let attendance = try #require(
      officer.register.activity("exercice-saisie").attendances.last)
    #expect(attendance.age == expected)
  }

  @Test("completes a known person, whose fields come along, only when chosen")
  func completesPerson() throws {
    var officer = try atTheList()
    let before = officer.register.participants.count
    try officer.type("djen")
    try officer.press(.down, .enter, .enter)
    let attendance = try #require(
      officer.register.activity("exercice-saisie").attendances.last)
    let known = try #require(
      attendance.participant.flatMap { officer.register.participants[id: $0] })
    #expect(known.name.hasPrefix("Djénéba"))
    #expect(officer.register.participants.count == before)

    try officer.type("djen")
    try officer.press(.tab)
    try officer.type("f")
    try officer.press(.enter)
    #expect(officer.register.participants.count == before + 1)
    #expect(officer.register.participants.last?.name == "Djen")
  }

  @Test("offers the row above as ditto, takes it with Tab, and leaves it when passed by Enter")
  func ditto() throws {
    var officer = try atTheList()
    try officer.type("awa keita")
    try officer.press(.tab)
    try officer.type("f24Benkan")
    try officer.press(.tab)
    try officer.type("Membre")
    try officer.press(.enter)

    try officer.type("rokia sow")
    try officer.press(.tab)
    try officer.type("f31")
    #expect(officer.screen().contains("″Benkan"))
    try officer.press(.tab, .enter)
    var person = try #require(officer.register.participants.last)
    #expect(person.organisation == "Benkan")
    #expect(person.function == nil)

    try officer.type("fanta sow")
    try officer.press(.tab)
    try officer.type("f")
    try officer.press(.control("d"), .enter)
    person = try #require(officer.register.participants.last)
    #expect(person.organisation == "Benkan")
  }

  @Test(
    "says what is wrong, goes there, and loses nothing",
    arguments: [
      ("", "f", "Le nom manque"), ("awa", "", "Le sexe manque"), ("awa", "f2051", "Âge"),
      ("awa", "f2031", "Âge"),
    ])
  func wrongFields(name: String, rest: String, message: String) throws {
    var officer = try atTheList()
    let before = officer.register
    try officer.type(name)
    try officer.press(.tab)
    try officer.type(rest)
    try officer.press(.enter)
    #expect(officer.register.isSame(as: before))
    #expect(officer.screen().contains(message))
    if !name.isEmpty { #expect(officer.screen().contains("Awa")) }
  }

  @Test("asks before a row being typed is thrown away, and not before an empty one")
  func leaving() throws {
    var officer = try atTheList()
    try officer.press(.escape)
    #expect(officer.screen().contains("▌Activités 1/21▐"))
    try officer.press(.character("s"))
    try officer.type("awa")
    try officer.press(.tab, .escape)
    #expect(officer.screen().contains("Abandonner ce qui est tapé ici ?"))
    try officer.press(.escape)
    #expect(officer.screen().contains("Awa"))
    try officer.press(.escape, .enter)
    #expect(officer.screen().contains("▌Activités 1/21▐"))
  }

  @Test("warns of a possible duplicate without blocking it")
  func duplicates() throws {
    var officer = try atTheList()
    try officer.type("Hawa Sidibe")
    try officer.press(.tab)
    try officer.type("f")
    #expect(officer.screen().contains("Doublon possible"))
    let before = officer.register.participants.count
    try officer.press(.enter)
    #expect(officer.register.participants.count == before + 1)
  }

  @Test("corrects a person in the list, and undo gives the former back")
  func corrects() throws {
    var officer = try Officer()
    try officer.find("saisie (exercice)")
    let before = officer.register
    try officer.press(.tab, .enter)
    try officer.type(" Coulibaly")
    try officer.press(.enter)
    #expect(officer.register.participants.contains { $0.name.hasSuffix(" Coulibaly") })
    #expect(officer.register.participants.count == before.participants.count)
    try officer.press(.character("u"))
    #expect(officer.register.isSame(as: before))
  }

  @Test("removes a person from the activity after Enter, and keeps her in the roster")
  func removes() throws {
    var officer = try Officer()
    try officer.find("saisie (exercice)")
    let before = officer.register
    try officer.press(.tab, .character("x"), .enter)
    let activity = try officer.register.activity("exercice-saisie")
    #expect(activity.attendances.count == 11)
    #expect(officer.register.participants.count == before.participants.count)
  }

  @Test("takes a pasted name into the field, and nothing when no field is open")
  func pastes() throws {
    var officer = try Officer()
    let before = officer.register
    try officer.send(.input(.paste("uuuuxxqq\n\n")))
    #expect(officer.register.isSame(as: before))
    #expect(officer.effects.isEmpty)
    try officer.find("saisie (exercice)")
    try officer.press(.character("s"))
    try officer.send(.input(.paste("Oumou Sangaré\nligne deux")))
    #expect(officer.screen().contains("Oumou Sangar"))
    #expect(!officer.screen().contains("ligne deux"))
  }
}
