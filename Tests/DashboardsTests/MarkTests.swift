import Frames
import Programmes
import Testing

@testable import Dashboards

@Suite("Marks, columns, projects and the trail")
struct MarkTests {
  @Test("marks with Space, several with Shift and an arrow, all with a star")
  func marks() throws {
    var officer = try Officer()
    try officer.press(.character(" "), .character(" "))
    #expect(officer.screen().contains("2 marquées"))
    // Back onto a marked one, which Space unmarks.
    try officer.press(.up, .character(" "))
    #expect(officer.screen().contains("1 marquée"))
    try officer.press(.shiftDown, .shiftDown)
    #expect(officer.screen().contains("4 marquées"))
    try officer.press(.character("*"))
    #expect(officer.screen().contains("21 marquées"))
    try officer.press(.character("*"))
    #expect(!officer.screen().contains("marquée"))
    try officer.press(.character(" "), .escape)
    #expect(!officer.screen().contains("marquée"))
  }

  @Test("pools the figures of the marked as a period would")
  func pooled() throws {
    var officer = try Officer()
    try officer.press(.character("*"))
    let screen = officer.screen(120, 40)
    #expect(screen.contains("21 activités marquées"))
    #expect(screen.contains("≈718"))
    #expect(screen.contains("5 chiffrées sur 6"))
  }

  @Test("keeps the marked pooled through keys at the door, others' changes and what is put away")
  func pooledStill() throws {
    var officer = try Officer()
    func isPooledAnew() -> Bool {
      var anew = officer.dashboard
      anew.poolMarked()
      return anew.markedReach == officer.dashboard.markedReach
    }
    try officer.press(.character("*"))
    #expect(officer.dashboard.markedReach?.activities == 6)
    try officer.press(.character("t"), .character("u"), .character("i"), .escape)
    #expect(isPooledAnew())
    let pooled = officer.dashboard.markedReach
    var programme = officer.register
    var activity = try programme.activity("campagne-rss-bamako")
    activity.details.role = .visit
    activity.attendances.append(Attendance(id: "a-1", sex: .female))
    programme.activities[id: activity.id] = activity
    try officer.send(.changed(activities: [activity.id: activity], people: [:]))
    officer.adopt(programme)
    #expect(isPooledAnew())
    #expect(officer.dashboard.markedReach?.activities == 5)
    #expect(officer.dashboard.markedReach != pooled)
    try officer.press(.character("u"))
    #expect(isPooledAnew())
    try officer.press(.character("x"), .enter)
    #expect(officer.dashboard.markedReach == nil)
    try officer.press(.character("u"))
    #expect(isPooledAnew())
  }

  @Test("changes all marked together, only what is chosen, in one change taken back by one")
  func bulk() throws {
    var officer = try Officer()
    try officer.find("lieu:mopti")
    try officer.press(.character("*"), .character("e"))
    #expect(officer.screen().contains("Modifier 4 activités"))
    let before = officer.register
    // The kind, to the right once: the first there is; the place is typed.
    try officer.press(.right, .down, .down, .down, .down)
    try officer.type("tombouctou")
    #expect(officer.screen().contains("→ Tombouctou"))
    try officer.press(.enter)
    #expect(officer.screen().contains("4 activités modifiées"))
    let saved = officer.effects.compactMap { effect -> Change? in
      if case .save(let change, _) = effect { change } else { nil }
    }
    #expect(saved.count == 1)
    #expect(saved.first?.edits.count == 4)
    for (activity, former) in zip(officer.register.activities, before.activities) {
      if former.details == activity.details { continue }
      var expected = former.details
      expected.kind = .campaign
      expected.places = ["tombouctou"]
      #expect(activity.details == expected)
    }
    try officer.press(.character("u"))
    #expect(officer.register.isSame(as: before))
  }

  @Test("leaves everything as it is when nothing is chosen, or a place is unknown")
  func bulkNothing() throws {
    var officer = try Officer()
    try officer.press(.character(" "), .character("e"), .enter)
    #expect(officer.effects.isEmpty)
    #expect(officer.screen().contains("Rien à changer"))
    try officer.press(.character("e"), .up, .up)
    try officer.type("nulle part")
    try officer.press(.enter)
    #expect(officer.effects.isEmpty)
    #expect(officer.screen().contains("Modifier 1 activité"))
    #expect(officer.screen().contains("nulle part"))
    try officer.press(.escape)
    #expect(officer.effects.isEmpty)
  }

  @Test("puts all marked away after a question that names them, and brings them back with one undo")
  func removal() throws {
    var officer = try Officer()
    try officer.press(.character(" "), .character(" "), .character("x"), .character("x"))
    #expect(officer.effects.isEmpty)
    #expect(officer.screen().contains("Mettre à la corbeille 2 activités"))
    let before = officer.register
    try officer.press(.enter)
    #expect(officer.register.activities.count == before.activities.count - 2)
    try officer.press(.character("u"))
    #expect(Set(officer.register.activities) == Set(before.activities))
  }

  @Test("shows the columns chosen, ordered by any of them")
  func columns() throws {
    var officer = try Officer()
    try officer.press(.character("O"))
    // Date, type, title, place, project, N, women: not the women, but the project.
    try officer.press(.down, .down, .down, .down, .character(" "))
    try officer.press(.down, .down, .character(" "), .down, .down, .character("o"), .escape)
    let heading = officer.screen(120, 40).split(separator: "\n")[2]
    #expect(heading.contains("Projet"))
    #expect(!heading.contains("F "))
    #expect(heading.contains("PVH↓"))
    let first = officer.screen(120, 40).split(separator: "\n")[3]
    #expect(first.contains("Saisie"))
    try officer.press(.character("O"), .backspace, .escape)
    let usual = officer.screen(120, 40).split(separator: "\n")[2]
    #expect(!usual.contains("Projet"))
  }

  @Test("takes a period as it is typed, and keeps the former when it is none")
  func typedPeriods() throws {
    var officer = try Officer()
    for (typed, shown) in [
      ("T2 2023", "T2 2023"), ("2023-07..2023-08", "01/07/2023–31/08/2023"), ("t3", "T3 2023"),
      ("2023", " 2023 ▾"), ("août 2023", "août 2023"), ("S2 2023", "S2 2023"),
      ("mars 2023", "mars 2023"), ("just-future:3", "01/01/2023–31/12/2023"),
      ("9/2023", "septembre 2023"), ("T3 2023", "T3 2023"),
    ] {
      try officer.press(.character("p"))
      try officer.type(typed)
      try officer.press(.enter)
      #expect(officer.screen(120, 40).split(separator: "\n")[0].contains(shown), "\(typed)")
    }
    try officer.press(.character("p"))
    try officer.type("2023-99")
    #expect(officer.screen().contains("période inconnue"))
    try officer.press(.enter)
    #expect(officer.screen().contains("période inconnue"))
    try officer.press(.escape, .escape)
    #expect(officer.screen(120, 40).split(separator: "\n")[0].contains("T3 2023"))
  }

  @Test("keeps lists, figures and views to one project, which the header names")
  func projects() throws {
    var officer = try Officer()
    try officer.press(.character("P"))
    #expect(officer.screen().contains("Tous les projets"))
    try officer.press(.down, .enter)
    let header = officer.screen(120, 40).split(separator: "\n")[0]
    #expect(header.contains("T3 2023 · JFA"))
    let ours = officer.register.activities.filter {
      $0.projects.contains("just-future") && $0.countsAsReach
    }
    #expect(header.contains("/\(ours.count) activités chiffrées"))
    try officer.press(.character("v"))
    #expect(officer.screen(120, 40).contains("/\(ours.count)"))
    try officer.press(.escape, .character("P"), .home, .enter)
    #expect(!officer.screen(120, 40).split(separator: "\n")[0].contains("JFA"))
    // Moving shows a project at once; Escape gives the former back.
    try officer.press(.character("P"), .down, .escape)
    #expect(!officer.screen(120, 40).split(separator: "\n")[0].contains("JFA"))
  }

  @Test("walks back over the places that were looked at, and forward again")
  func trail() throws {
    var officer = try Officer()
    try officer.press(.down, .down, .down, .enter)
    #expect(officer.screen().contains("FICHE"))
    try officer.press(.character("v"), .tab)
    #expect(officer.screen().contains("[Projets]"))
    try officer.press(.character(","))
    #expect(officer.screen().contains("[Portée]"))
    try officer.press(.backspace)
    #expect(officer.screen().contains("FICHE"))
    try officer.press(.character(","))
    #expect(officer.screen().contains("▸11/08"))
    try officer.press(.character(","))
    #expect(officer.screen().contains("Rien avant"))
    try officer.press(.character(";"), .character(";"), .character(";"))
    #expect(officer.screen().contains("[Projets]"))
    try officer.press(.character(";"))
    #expect(officer.screen().contains("Rien après"))
    // Elsewhere from here: what was ahead is forgotten. A period is a place too.
    try officer.press(.escape, .character("p"), .left, .enter)
    #expect(officer.screen().contains("T2 2023"))
    try officer.press(.character(","))
    #expect(officer.screen().contains("T3 2023"))
    try officer.press(.character(";"))
    #expect(officer.screen().contains("T2 2023"))
  }

  @Test("goes back where Escape leads, and walks no circle")
  func escape() throws {
    var officer = try Officer()
    try officer.press(.enter, .escape, .character(","))
    #expect(officer.screen().contains("Rien avant"))
    try officer.press(.character(";"))
    #expect(officer.screen().contains("FICHE"))
  }
}
