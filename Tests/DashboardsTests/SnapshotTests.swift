import Dashboards
import Foundation
import Frames
import Languages
import Programmes
import Reports
import Testing

/// A frame at a moment, kept as text beside the tests and looked at by eye when it changes.
///
/// `WIPNET_RECORD_SNAPSHOTS=1 swift test --filter Snapshots` writes them anew.
struct Scene: Sendable, CustomTestStringConvertible {
  let name: String
  var language = Language.french
  var columns = 80
  var rows = 24
  /// Whether the roles of the cells are kept too.
  var styles = false
  let play: @Sendable (inout Officer) throws -> Void

  var testDescription: String { name }

  static let all = general + keys + forms + entry + export

  static let general: [Scene] = [
    Scene(name: "dashboard-80x24") { try $0.press(.down, .down, .down) },
    Scene(name: "dashboard-80x24-english", language: .english) {
      try $0.press(.down, .down, .down)
    },
    Scene(name: "dashboard-120x40", columns: 120, rows: 40) { try $0.press(.down) },
    Scene(name: "dashboard-120x40-english", language: .english, columns: 120, rows: 40) {
      try $0.press(.down)
    },
    Scene(name: "dashboard-200x60", columns: 200, rows: 60) { _ in },
    Scene(name: "dashboard-60x16", columns: 60, rows: 16) { _ in },
    Scene(name: "dashboard-60x16-participants", columns: 60, rows: 16) {
      try $0.find("saisie (exercice)")
      try $0.press(.tab, .down)
    },
    Scene(name: "dashboard-50x14-ratios", columns: 50, rows: 14) {
      try $0.find("djenne")
      try $0.press(.tab, .tab)
    },
    Scene(name: "dashboard-40x10", columns: 40, rows: 10) { _ in },
    Scene(name: "too-small-39x9", columns: 39, rows: 9) { _ in },
    Scene(name: "dashboard-roles", styles: true) { try $0.press(.down, .down, .down) },
    Scene(name: "practice-list") {
      try $0.find("saisie (exercice)")
      try $0.press(.tab, .down, .down)
    },
    Scene(name: "filtering") {
      try $0.press(.character("f"))
      try $0.type("mopti")
    },
    Scene(name: "filter-finds-nothing") {
      try $0.press(.character("f"))
      try $0.type("zzz")
    },
    Scene(name: "filter-error") {
      try $0.press(.character("f"))
      try $0.type("mopti f<beaucoup n>20")
    },
    Scene(name: "filter-error-40x10-english", language: .english, columns: 40, rows: 10) {
      try $0.press(.character("f"))
      try $0.type("mandate place:nowhere")
    },
    Scene(name: "filter-proposals") {
      try $0.press(.character("f"))
      try $0.type("rss lieu:m")
      try $0.press(.tab, .tab)
    },
    Scene(name: "filter-keywords-120x40-english", language: .english, columns: 120, rows: 40) {
      try $0.press(.character("f"), .tab)
    },
    Scene(name: "people") {
      try $0.press(.character("i"))
      try $0.type("f")
    },
    Scene(name: "people-120x40-english", language: .english, columns: 120, rows: 40) {
      try $0.press(.character("i"), .down)
    },
    Scene(name: "people-60x16", columns: 60, rows: 16) {
      try $0.press(.character("i"))
      try $0.type("org:")
    },
    Scene(name: "people-none-40x10", columns: 40, rows: 10) {
      try $0.press(.character("i"))
      try $0.type("zzz")
    },
    Scene(name: "person") {
      try $0.press(.character("i"))
      try $0.type("aissata maiga")
      try $0.press(.enter)
    },
    Scene(name: "person-120x40-english", language: .english, columns: 120, rows: 40) {
      try $0.press(.character("i"), .end)
      try $0.type("kadiatou toure")
      try $0.press(.enter)
    },
    Scene(name: "person-60x16", columns: 60, rows: 16) { try $0.press(.character("i"), .enter) },
    Scene(name: "marks") {
      try $0.press(.down, .down, .character(" "), .shiftDown)
    },
    Scene(name: "marks-120x40-english", language: .english, columns: 120, rows: 40) {
      try $0.press(.character("*"))
    },
    Scene(name: "bulk-form") {
      try $0.press(.character("*"), .character("e"), .right, .down, .down, .down, .down)
      try $0.type("dje")
    },
    Scene(name: "bulk-form-40x10-english", language: .english, columns: 40, rows: 10) {
      try $0.press(.character(" "), .character("e"), .right)
    },
    Scene(name: "confirm-trash-marked") {
      try $0.press(.character(" "), .character(" "), .character(" "), .character(" "))
      try $0.press(.character("x"))
    },
    Scene(name: "columns") {
      try $0.press(.character("O"), .down, .down, .down, .down, .character(" "), .down)
      try $0.press(.down, .character("o"))
    },
    Scene(name: "columns-chosen-120x40", columns: 120, rows: 40) {
      try $0.press(.character("O"), .down, .down, .down, .down, .character(" "), .end)
      try $0.press(.character(" "), .up, .character(" "), .up, .character("o"), .escape)
    },
    Scene(name: "projects") { try $0.press(.character("P"), .down) },
    Scene(name: "projects-60x16-english", language: .english, columns: 60, rows: 16) {
      try $0.press(.character("P"), .down)
    },
    Scene(name: "period-typed") {
      try $0.press(.character("p"))
      try $0.type("2023-08..2023-09")
    },
    Scene(name: "period-wrong-english", language: .english) {
      try $0.press(.character("p"))
      try $0.type("2023-99")
    },
    Scene(name: "empty-period") { try $0.press(.character("p"), .left, .enter) },
    Scene(name: "period-picker") { try $0.press(.character("p")) },
    Scene(name: "menu") { try $0.press(.character(":")) },
    Scene(name: "themes") {
      try $0.send(.themes(ThemePickerTests.choices))
      try $0.press(.function(3), .down)
    },
    Scene(name: "findings") {
      try $0.press(.character("a"))
      try $0.send(.checked(FindingsScreenTests.found($0)))
      try $0.press(.down)
    },
    Scene(name: "findings-40x10", columns: 40, rows: 10) {
      try $0.press(.character("a"))
      try $0.send(.checked(FindingsScreenTests.found($0)))
    },
    Scene(name: "findings-reason-english", language: .english, columns: 120, rows: 40) {
      try $0.press(.character("a"))
      try $0.send(.checked(FindingsScreenTests.found($0)))
      try $0.press(.down, .character("c"))
    },
    Scene(name: "view-reach") { try $0.press(.character("v"), .end) },
    Scene(name: "view-reach-law-120x40-english", language: .english, columns: 120, rows: 40) {
      try $0.press(.character("v"), .right, .right, .character("b"))
    },
    Scene(name: "view-reach-inside") { try $0.press(.character("v"), .down, .down, .enter) },
    Scene(name: "view-reach-40x10", columns: 40, rows: 10) { try $0.press(.character("v")) },
    Scene(name: "view-projects") { try $0.press(.character("v"), .tab) },
    Scene(name: "view-indicators") { try $0.press(.character("v"), .tab, .tab) },
    Scene(name: "view-commitments-english", language: .english) {
      try $0.press(.character("v"), .tab, .tab, .tab, .down)
    },
    Scene(name: "view-early-warning") {
      try $0.press(.character("v"), .tab, .tab, .tab, .tab, .end)
    },
    Scene(name: "view-practitioners-none") { try $0.press(.character("v"), .backTab) },
    Scene(name: "paste") {
      try $0.find("pointage (exercice)")
      try $0.press(.character("s"))
      try $0.send(
        .input(
          .paste(
            "Nom\tSexe\tÂge\tOrganisation\tTéléphone\nAïssata Maïga\tF\t24\tJIGUIFA\t76123456\n"
              + "Néné Diallo\tF\tabc\nBakary Coulibaly\tH\t33\tAMAVEC\nBakary Coulibaly\tH\t33\n")))
    },
    Scene(name: "help") { try $0.press(.character("?")) },
    Scene(name: "help-tally-english", language: .english) {
      try $0.find("pointage (exercice)")
      try $0.press(.character("t"), .function(1))
    },
    Scene(name: "sheet-campaign") {
      try $0.find("rss")
      try $0.press(.enter)
    },
    Scene(name: "sheet-advocacy-120x40", columns: 120, rows: 40) {
      try $0.find("gouverneur")
      try $0.press(.enter)
    },
    Scene(name: "tally-start") {
      try $0.find("pointage (exercice)")
      try $0.press(.character("t"))
    },
    Scene(name: "tally-armed") {
      try $0.find("pointage (exercice)")
      try $0.press(.character("t"))
      try $0.type("53usususu34isi12jsj11k")
      try $0.diskAnswers()
      try $0.type("12s")
    },
    Scene(name: "tally-armed-english", language: .english, columns: 100, rows: 30) {
      try $0.find("pointage (exercice)")
      try $0.press(.character("t"))
      try $0.type("53usususu34isi12jsj11ksd")
    },
    Scene(name: "tally-40x10", columns: 40, rows: 10) {
      try $0.find("pointage (exercice)")
      try $0.press(.character("t"))
      try $0.type("53usususu34isi12jsj11k")
      try $0.diskAnswers()
    },
    Scene(name: "tally-disk-full") {
      try $0.find("pointage (exercice)")
      try $0.press(.character("t"))
      try $0.type("uuu")
      try $0.send(.notSaved([1, 2, 3], .diskFull))
    },
    Scene(name: "rows-name-offered") {
      try $0.find("saisie (exercice)")
      try $0.press(.character("s"))
      try $0.type("ma")
      try $0.press(.down)
    },
    Scene(name: "rows-organisation-offered") {
      try $0.find("saisie (exercice)")
      try $0.press(.character("s"))
      try $0.type("awa keita")
      try $0.press(.tab)
      try $0.type("f24a")
    },
    Scene(name: "rows-ditto-english", language: .english, columns: 120, rows: 40) {
      try $0.find("saisie (exercice)")
      try $0.press(.character("s"))
      try $0.type("awa keita")
      try $0.press(.tab)
      try $0.type("f24Benkan")
      try $0.press(.tab)
      try $0.type("Membre")
      try $0.press(.enter)
      try $0.diskAnswers()
      try $0.type("rokia sow")
      try $0.press(.tab)
      try $0.type("f31")
    },
    Scene(name: "rows-duplicate") {
      try $0.find("saisie (exercice)")
      try $0.press(.character("s"))
      try $0.type("hawa sidibe")
      try $0.press(.tab)
      try $0.type("f")
    },
    Scene(name: "reported-form") {
      try $0.find("rss")
      try $0.press(.character("c"), .tab)
    },
    Scene(name: "reported-form-above-total") {
      try $0.find("gouverneur")
      try $0.press(.character("c"))
      try $0.type("10")
      try $0.press(.tab)
      try $0.type("11")
      try $0.press(.enter)
    },
    Scene(name: "activity-form-new") { try $0.press(.character("n")) },
    Scene(name: "activity-form-wrong") {
      try $0.press(.character("n"))
      try $0.type("Atelier")
      for _ in 0..<4 { try $0.press(.down) }
      try $0.press(.control("u"))
      try $0.type("32/9")
      try $0.press(.down, .down)
      try $0.type("Bamko")
      try $0.press(.enter)
    },
    Scene(name: "activity-form-place-offered") {
      try $0.press(.character("n"))
      for _ in 0..<6 { try $0.press(.down) }
      try $0.type("mopti, tomb")
    },
    Scene(name: "reported-form-40x10", columns: 40, rows: 10) {
      try $0.find("rss")
      try $0.press(.character("c"), .tab)
    },
    Scene(name: "gap-to-reported") {
      try $0.find("rss")
      try $0.press(.character("t"))
      try $0.type("2u")
      try $0.press(.escape)
    },
    Scene(name: "confirm-trash") {
      try $0.find("rss")
      try $0.press(.character("x"))
    },
    Scene(name: "hostile-title") { officer in
      try officer.press(.character("n"))
      try officer.type("\u{1B}[31mRouge\u{202E}à l’envers")
      for _ in 0..<4 { try officer.press(.down) }
      try officer.type("1/9/2023")
      try officer.press(.enter)
      try officer.find("rouge")
    },
  ]
}

@Suite("Snapshots of the dashboard")
struct SnapshotTests {
  @Test("looks as it did when somebody last looked", arguments: Scene.all)
  func scene(_ scene: Scene) throws {
    var officer = try Officer(language: scene.language)
    try officer.send(.input(.resize(Size(columns: scene.columns, rows: scene.rows))))
    try scene.play(&officer)
    let frame = officer.dashboard.frame(Size(columns: scene.columns, rows: scene.rows))
    let shown = (scene.styles ? frame.snapshot(styles: true) : frame.text) + "\n"
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Snapshots/\(scene.name).txt")
    if ProcessInfo.processInfo.environment["WIPNET_RECORD_SNAPSHOTS"] != nil {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try shown.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    let isSame = kept == shown
    #expect(isSame, "\(scene.name) is now:\n\(shown)")
  }

  @Test("is what the README shows", arguments: ["dashboard-80x24", "tally-armed"])
  func readme(name: String) throws {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let shown = try String(
      contentsOf: here.appendingPathComponent("Snapshots/\(name).txt"), encoding: .utf8)
    let readme = try String(
      contentsOf: here.appendingPathComponent("../../README.md"), encoding: .utf8)
    let stands = readme.contains(shown)
    #expect(stands, "README.md does not show \(name).txt")
  }

  @Test("keeps one file for each scene and none besides")
  func files() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Snapshots")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == Scene.all.map { "\($0.name).txt" }.sorted())
  }
}
