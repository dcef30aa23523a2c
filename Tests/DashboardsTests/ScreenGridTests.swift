import Dashboards
import Foundation
import Frames
import Languages
import Programmes
import Reports
import Testing

/// A state of the dashboard, painted at every size that matters, in English, and in ASCII.
///
/// One file a state, Screens/NAME.txt; `WIPNET_RECORD_SNAPSHOTS=1` writes them anew.
struct ScreenState: Sendable, CustomTestStringConvertible {
  let name: String
  var prepare: @Sendable (inout Programme) throws -> Void = { _ in }
  var play: @Sendable (inout Officer) throws -> Void = { _ in }

  var testDescription: String { name }

  /// How a state is looked at.
  struct Look: Hashable, Sendable {
    var columns: Int
    var rows: Int
    var language = Language.french
    var repertoire = Repertoire.unicode

    var title: String { "\(columns)x\(rows) \(language.code) \(repertoire)" }
  }

  static let looks = [
    Look(columns: 40, rows: 10), Look(columns: 60, rows: 16),
    Look(columns: 60, rows: 16, language: .english, repertoire: .ascii),
    Look(columns: 80, rows: 24), Look(columns: 80, rows: 24, language: .english),
    Look(columns: 80, rows: 24, repertoire: .ascii), Look(columns: 120, rows: 40),
    Look(columns: 200, rows: 60, language: .english),
  ]

  static let all = browsing + entering + viewing

  private static let browsing: [ScreenState] = [
    ScreenState(
      name: "empty-register",
      prepare: { programme in
        programme.activities = Table([])
        programme.participants = Roster([])
      }),
    ScreenState(
      name: "long-names",
      prepare: { programme in
        try rename(
          &programme,
          to: "Formation des formatrices en médiation communautaire, en prévention des conflits "
            + "et en plaidoyer auprès des autorités coutumières de la région de")
      }, play: { try $0.press(.down, .down) }),
    ScreenState(
      name: "scripts",
      prepare: { try rename(&$0, to: "ߒߞߏ مرحبا 你好 Ɲɛlɛ e\u{301}\u{300} 👩🏾‍🌾 \u{202E}oh") },
      play: { try $0.press(.down, .down) }),
    ScreenState(
      name: "being-read", play: { try $0.send(.reading(ReadingState(done: 1_250, of: 20_000))) }),
    ScreenState(
      name: "not-saved",
      play: { officer in
        try officer.press(.character("n"))
        try officer.type("Atelier")
        try officer.press(.down, .down, .down, .down)
        try officer.type("1/9/2023")
        try officer.press(.enter)
        try officer.send(.notSaved(officer.waiting, .diskFull))
      }),
    ScreenState(name: "folder-away", play: { try $0.send(.away(.folderGone)) }),
    ScreenState(
      name: "sheet",
      play: { officer in
        try officer.find("rss")
        try officer.press(.enter)
      }),
    ScreenState(name: "help", play: { try $0.press(.character("?")) }),
    ScreenState(name: "period", play: { try $0.press(.character("p")) }),
    ScreenState(
      name: "quit-unsaved",
      play: { officer in
        try officer.press(.character("n"))
        try officer.type("Atelier")
        try officer.press(.down, .down, .down, .down)
        try officer.type("1/9/2023")
        try officer.press(.enter)
        try officer.send(.notSaved(officer.waiting, .readOnly))
        try officer.press(.character("q"))
      }),
  ]

  private static let entering: [ScreenState] = [
    ScreenState(
      name: "form-wrong",
      play: { officer in
        try officer.press(.character("n"))
        for _ in 0..<4 { try officer.press(.down) }
        try officer.press(.control("u"))
        try officer.type("32/9")
        try officer.press(.enter)
      }),
    ScreenState(
      name: "tally",
      play: { officer in
        try officer.find("pointage (exercice)")
        try officer.press(.character("t"))
        try officer.type("53usu34isi12jsj11k12s")
      }),
    ScreenState(
      name: "rows",
      play: { officer in
        try officer.find("saisie (exercice)")
        try officer.press(.character("s"))
        try officer.type("ma")
      }),
    ScreenState(
      name: "rows-wrong",
      play: { officer in
        try officer.find("saisie (exercice)")
        try officer.press(.character("s"))
        try officer.type("awa keita")
        try officer.press(.enter)
      }),
    ScreenState(
      name: "reported",
      play: { officer in
        try officer.find("rss")
        try officer.press(.character("c"), .tab)
      }),
    ScreenState(
      name: "pasted",
      play: { officer in
        try officer.find("pointage (exercice)")
        try officer.press(.character("s"))
        try officer.send(
          .input(.paste("Nom\tSexe\tÂge\nAïssata Maïga\tF\t24\nNéné Diallo\tF\tabc\nߒߞߏ\tH\t33\n")))
      }),
    ScreenState(
      name: "discard",
      play: { officer in
        try officer.press(.character("n"))
        try officer.type("Atelier")
        try officer.press(.escape)
      }),
  ]

  private static let viewing: [ScreenState] =
    ["reach", "projects", "indicators", "commitments", "early-warning", "practitioners"]
    .enumerated().map { number, name in
      ScreenState(
        name: "view-\(name)",
        play: { officer in
          try officer.press(.character("v"))
          for _ in 0..<number { try officer.press(.tab) }
        })
    }

  private static func rename(_ programme: inout Programme, to name: String) throws {
    programme.name = name
    for activity in programme.activities {
      var after = activity.details
      after.title = "\(name) \(activity.title)"
      after.shortTitle = after.title
      after.venue = name
      try programme.apply(Change(.details(before: activity.details, after: after)))
    }
    for participant in programme.participants {
      var after = participant
      after.name = "\(name) \(participant.name)"
      after.organisation = name
      try programme.apply(Change(.participant(before: participant, after: after)))
    }
  }

  /// All looks of it, one below the other.
  func text() throws -> String {
    try ScreenState.looks.map { look in
      let size = Size(columns: look.columns, rows: look.rows)
      var officer = try Officer(language: look.language, prepare: prepare)
      if name == "being-read" {
        officer.dashboard = Dashboard(
          officer.register, language: look.language, themes: ["terminal"], theme: "terminal",
          station: "aminata", today: day("2023-10-02"), seed: 7, reading: ReadingState())
      }
      try officer.send(.input(.resize(size)))
      try play(&officer)
      let frame = officer.dashboard.frame(size).transcribed(to: look.repertoire)
      return "== \(look.title)\n\(frame.text)\n"
    }.joined()
  }
}

@Suite("Every state at every size")
struct ScreenGridTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Screens")

  @Test("looks as it did when somebody last looked", arguments: ScreenState.all)
  func state(_ state: ScreenState) throws {
    let shown = try state.text()
    let file = ScreenGridTests.folder.appendingPathComponent("\(state.name).txt")
    if ProcessInfo.processInfo.environment["WIPNET_RECORD_SNAPSHOTS"] != nil {
      try FileManager.default.createDirectory(
        at: ScreenGridTests.folder, withIntermediateDirectories: true)
      try shown.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    let isSame = kept == shown
    #expect(isSame, "\(state.name) is now:\n\(shown)")
  }

  @Test("keeps one file for each state and none besides")
  func files() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: ScreenGridTests.folder.path)
    #expect(names.sorted() == ScreenState.all.map { "\($0.name).txt" }.sorted())
  }
}
