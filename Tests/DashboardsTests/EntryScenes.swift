import Dashboards
import Frames
import Languages
import Programmes
import Reports
import Testing

extension Scene {
  private static let campaign = "53usususu34isi12jsj11k"

  /// The tally at the practice activity, in a register whose bands of age are these.
  private static func tally(_ bands: String, language: Language = .french) throws -> Officer {
    var officer = try Officer(language: language) { $0.tallyBands = TallyBands(bands) }
    try officer.find("pointage (exercice)")
    try officer.press(.character("t"))
    return officer
  }

  /// What the entry screens show beyond what `all` begins with.
  static let entry: [Scene] = [
    Scene(name: "tally-three-bands") {
      $0 = try tally("0-14 15-35 36+", language: $0.dashboard.words.language)
      try $0.type("4u21isi30o2j9k2sl7l")
      try $0.diskAnswers()
    },
    Scene(name: "tally-three-bands-two-young-english", language: .english, columns: 100, rows: 30) {
      $0 = try tally("15-24 25-35 36+", language: .english)
      try $0.type("4u21isi30o2j9k2sl7l3n")
      try $0.diskAnswers()
    },
    Scene(name: "tally-three-bands-40x10", columns: 40, rows: 10) {
      $0 = try tally("15-24 25-35 36+", language: $0.dashboard.words.language)
      try $0.type("4u21isi30o2j9k2sl7l")
      try $0.diskAnswers()
    },
    Scene(name: "tally-other-doors") { officer in
      try officer.find("pointage (exercice)")
      try officer.press(.character("t"))
      try officer.type(campaign)
      try officer.diskAnswers()
      var activity = try officer.register.activity("exercice-pointage")
      activity.headcounts.append(
        Headcount(
          id: "h-door2", station: "fatou",
          traits: Traits(sex: .female, ages: Ages(lower: 15, upper: 35)), count: 12))
      try officer.send(.changed(activities: [activity.id: activity], people: [:]))
    },
    Scene(name: "projector") {
      try $0.find("pointage (exercice)")
      try $0.press(.character("t"))
      try $0.type(campaign + "p")
      try $0.diskAnswers()
    },
    Scene(name: "projector-120x40-english", language: .english, columns: 120, rows: 40) {
      try $0.find("pointage (exercice)")
      try $0.press(.character("t"))
      try $0.type(campaign + "p")
      try $0.diskAnswers()
    },
    Scene(name: "projector-reported") {
      try $0.find("competences")
      try $0.press(.enter, .character("p"))
    },
    Scene(name: "projector-nothing") {
      try $0.find("gouverneur")
      try $0.press(.enter, .character("p"))
    },
    Scene(name: "projector-40x10", columns: 40, rows: 10) {
      try $0.find("pointage (exercice)")
      try $0.press(.character("t"))
      try $0.type(campaign + "p")
      try $0.diskAnswers()
    },
  ]
}

@Suite("Figures for the room")
struct ProjectorTests {
  @Test("count on with each key, and Escape leads back to the tally")
  func counting() throws {
    var officer = try Officer()
    try officer.find("pointage (exercice)")
    try officer.press(.character("t"), .character("p"))
    try officer.type("12u3i")
    try officer.diskAnswers()
    #expect(officer.screen().contains("À LA SALLE"))
    #expect(officer.screen().contains("15/15 · 100 %"))
    try officer.press(.escape)
    #expect(officer.screen().contains("POINTAGE"))
    try officer.press(.escape)
    #expect(officer.screen().contains("▌Activités"))
  }

  @Test("show what other doors count, and lead back to the sheet")
  func others() throws {
    var officer = try Officer()
    try officer.find("pointage (exercice)")
    try officer.press(.enter, .character("p"))
    var activity = try officer.register.activity("exercice-pointage")
    activity.headcounts.append(
      Headcount(
        id: "h-door2", station: "fatou",
        traits: Traits(sex: .female, ages: Ages(lower: 15, upper: 35)), count: 12))
    try officer.send(.changed(activities: [activity.id: activity], people: [:]))
    #expect(officer.screen().contains("12/12 · 100 %"))
    try officer.press(.escape)
    #expect(officer.screen().contains("FICHE"))
  }

  @Test("are in blocks at each size that has room, and in lines where there is none")
  func sizes() throws {
    var officer = try Officer()
    try officer.find("pointage (exercice)")
    try officer.press(.character("t"))
    try officer.type("115up")
    for (columns, rows) in [(80, 24), (72, 20), (120, 40), (200, 60)] {
      let lines = officer.screen(columns, rows).split(separator: "\n")
      #expect(lines.count { $0.contains("██") } >= 10, "\(columns)×\(rows)")
    }
    #expect(officer.screen(40, 10).contains("FEMMES : 115/115 · 100 %"))
  }
}

@Suite("Bands of age in the tally")
struct TallyBandsScreenTests {
  private func officer(_ bands: String) throws -> Officer {
    var officer = try Officer { $0.tallyBands = TallyBands(bands) }
    try officer.find("pointage (exercice)")
    try officer.press(.character("t"))
    return officer
  }

  @Test("counts three bands by u i o over j k l, each where it belongs in the figures")
  func threeBands() throws {
    var officer = try officer("0-14 15-35 36+")
    try officer.type("4u21i30o2j9kl")
    let activity = try officer.register.activity("exercice-pointage")
    let figures = Figures(activity, youth: .africanYouthCharter)
    #expect(figures.crossed.people(sex: .female, age: .child) == 4)
    #expect(figures.crossed.people(sex: .female, age: .young) == 21)
    #expect(figures.crossed.people(sex: .male, age: .adult) == 1)
    #expect(figures.entered.young == Ratio(part: .number(30), base: .number(67)))
    for _ in 0..<6 { try officer.press(.backspace) }
    #expect(
      Figures(try officer.register.activity("exercice-pointage"), youth: .africanYouthCharter)
        .entered.total == .zero)
  }

  @Test("has no third column where there are two bands")
  func noThirdColumn() throws {
    var officer = try officer("15-40 41+")
    try officer.type("ol2u")
    let activity = try officer.register.activity("exercice-pointage")
    #expect(activity.headcounts.map(\.count) == [2])
    #expect(activity.headcounts[0].traits.ages == Ages(lower: 15, upper: 40))
    // Both sides of 35: nobody knows whether they are young.
    let figures = Figures(activity, youth: .africanYouthCharter)
    #expect(figures.entered.young.unknown == .number(2))
    #expect(officer.screen().contains("15-40 ANS"))
  }

  @Test("are the activity's own before the office's")
  func ownBands() throws {
    var officer = try Officer { programme in
      programme.tallyBands = TallyBands("0-14 15-35 36+")
      let id = try programme.activity("exercice-pointage").id
      programme.activities[id: id]?.details.tallyBands = TallyBands("18-29 30+")
    }
    try officer.find("pointage (exercice)")
    try officer.press(.character("t"))
    try officer.type("uo")
    let activity = try officer.register.activity("exercice-pointage")
    #expect(activity.headcounts.map(\.traits.ages) == [Ages(lower: 18, upper: 29)])
  }

  @Test("gives the total of all doors, and this door's share")
  func shares() throws {
    var officer = try officer("15-35 36+")
    try officer.type("3u")
    try officer.diskAnswers()
    #expect(!officer.screen().contains("Ici"))
    var activity = try officer.register.activity("exercice-pointage")
    activity.headcounts.append(
      Headcount(
        id: "h-door2", station: "fatou",
        traits: Traits(sex: .male, ages: Ages(lower: 36, upper: nil)), count: 7))
    try officer.send(.changed(activities: [activity.id: activity], people: [:]))
    // Other doors’ keys do not cover what is armed here.
    try officer.type("s")
    #expect(officer.screen().contains("PVH ARMÉ"))
    try officer.send(.changed(activities: [activity.id: activity], people: [:]))
    #expect(officer.screen().contains("PVH ARMÉ"))
    for size in [(80, 24), (40, 10)] {
      let screen = officer.screen(size.0, size.1)
      #expect(screen.contains("Ici 3 · ailleurs 7"), "\(screen)")
      #expect(screen.contains("3/10"), "\(screen)")
    }
  }
}
