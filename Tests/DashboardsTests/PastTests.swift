import Frames
import Languages
import Programmes
import Reports
import Testing

@testable import Dashboards

@Suite("The history and the trash on the screen")
struct PastTests {
  static func change(_ serial: Int, isTakenBack: Bool = false) -> PastChange {
    PastChange(
      station: "awa-poste", serial: serial, who: "awa",
      moment: Moment(day: day("2023-10-01"), second: 9 * 3600), activity: nil,
      steps: [
        .init(
          .changed, type: "Project", id: "just-future",
          fields: [.init(name: "Name", before: "Avenir", after: "Avenir Juste")])
      ], isTakenBack: isTakenBack)
  }

  @Test(
    "asks for the history, shows each change with before and after, and takes back the chosen one")
  func takesBack() throws {
    var officer = try Officer()
    try officer.press(.character("H"))
    #expect(officer.effects == [.readPast])
    #expect(officer.screen().contains("Lecture de l’historique"))
    try officer.send(
      .past(Past(changes: [Self.change(2), Self.change(1, isTakenBack: true)], putAway: [])))
    let screen = officer.screen()
    #expect(screen.contains("01/10/2023 09:00  awa  modif. projet « Avenir Juste »"))
    #expect(screen.contains("Nom : Avenir → Avenir Juste"))
    try officer.press(.enter)
    #expect(officer.screen().contains("Annuler ce changement"))
    try officer.press(.escape)
    #expect(officer.effects.count == 1)
    try officer.press(.enter, .enter)
    #expect(officer.effects.last == .takeBackOf(station: "awa-poste", serial: 2, ticket: 1))
    try officer.press(.down, .enter)
    #expect(officer.screen().contains("déjà annulé"))
    #expect(officer.effects.count == 2)
  }

  @Test("brings an activity back as it was, and destroys one only when its name is typed")
  func trash() throws {
    var officer = try Officer()
    try officer.find("gouverneur de mopti")
    let activity = try officer.register.activity("gouverneur-mopti")
    try officer.press(.character("x"), .enter)
    #expect(officer.register.activities[id: activity.id] == nil)
    try officer.press(.character("X"))
    let item = PutAway(.activity(activity, file: "trash/x.rec"), by: Self.change(3))
    try officer.send(.past(Past(changes: [], putAway: [item])))
    #expect(officer.screen().contains("Gouverneur de Mopti"))
    let effects = officer.effects.count
    try officer.press(.character("x"), .enter)
    #expect(officer.screen().contains("Rien n’est détruit"))
    try officer.press(.character("x"), .escape)
    #expect(officer.effects.count == effects)
    try officer.press(.character("x"))
    try officer.type("gouverneur de MOPTI")
    try officer.press(.enter)
    guard case .purge("trash/x.rec", _)? = officer.effects.last else {
      Issue.record("destroys after its name was typed")
      return
    }
    try officer.press(.enter)
    #expect(officer.register.activities[id: activity.id] == activity)
  }

  @Test("fits any window in both languages", arguments: Language.shipped)
  func sizes(language: Language) throws {
    var officer = try Officer(language: language)
    try officer.press(.character("H"))
    for past in [
      Past(changes: [], putAway: []), Past(changes: [Self.change(1), Self.change(2)], putAway: []),
    ] {
      try officer.send(.past(past))
      for (columns, rows) in [(40, 10), (60, 16), (80, 24), (120, 40)] {
        let lines = officer.screen(columns, rows).split(
          separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= rows)
        #expect(lines.allSatisfy { TextWidth.of(String($0)) <= columns })
      }
    }
  }
}

@Suite("People who may be one, on the screen")
struct PairsTests {
  private func officer() throws -> (Officer, LikelyPair) {
    var officer = try Officer()
    try officer.find("saisie (exercice)")
    var copy = try #require(officer.dashboard.programme.participants.first)
    copy.id = "p-copy000000"
    copy.isInvented = false
    copy.phone = "76 00 00 01"
    var one = copy
    one.id = "p-one0000000"
    var programme = officer.dashboard.programme
    for person in [one, copy] {
      try programme.apply(Change(.participant(before: nil, after: person)))
    }
    let pair = try #require(
      programme.participants.likelyPairs().first { [$0.one, $0.other].contains(copy.id) })
    try officer.send(.opened(OpenedRegister(programme)))
    officer.adopt(programme)
    try officer.press(.character("d"), .character("D"))
    #expect(officer.effects.contains(.findPairs))
    try officer.send(.pairs([pair]))
    return (officer, pair)
  }

  @Test("are shown side by side, joined by Enter, parted by it again, and all of it can be undone")
  func joins() throws {
    var (officer, pair) = try officer()
    let before = officer.register
    #expect(officer.screen().contains("/100"))
    try officer.press(.enter)
    #expect(
      officer.register.participants.kept(pair.one) == officer.register.participants.kept(pair.other)
    )
    #expect(officer.screen().contains("réunies"))
    try officer.press(.enter)
    #expect(officer.register.participants[id: pair.other]?.sameAs == nil)
    try officer.press(.character("u"), .character("u"))
    #expect(officer.register.isSame(as: before))
  }

  @Test("are kept apart by a note that stays in the register")
  func keepsApart() throws {
    var (officer, pair) = try officer()
    let before = officer.register
    try officer.press(.character("x"))
    let known = try #require(officer.register.knownFindings.elements.last)
    #expect(known.values == pair.other)
    #expect(known.subject.id == pair.one)
    #expect(officer.screen().contains("à part"))
    try officer.press(.character("x"))
    #expect(officer.register.isSame(as: before))
  }
}
