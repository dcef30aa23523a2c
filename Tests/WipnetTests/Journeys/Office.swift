import Foundation
import Panes
import Programmes
import Registers
import SystemPackage
import Testing

/// An office for a test: a folder with a copy of the demo register, made by the program itself, and
/// terminals that show it. Ends with the last value or terminal that holds it.
final class Office {
  let folder: URL
  let register: URL

  /// The practice activities' names in the list, and their files.
  static let tallying = "pointage (exercice)"
  static let tallyingFile = "activities/2023/2023-09-30-exercice-pointage.rec"
  static let listing = "saisie (exercice)"
  static let listingFile = "activities/2023/2023-09-30-exercice-saisie.rec"

  /// `parent` is where the register lies, when it is not to be the office's own folder.
  init(on parent: URL? = nil) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "wipnet-office-\(UUID())")
    register = (parent ?? folder).appending(path: "bureau")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let made = try wipnet("new", register.path, "--demo")
    try #require(made.status == 0, "\(made.text)")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  // MARK: The program

  private var environment: String {
    "-u LANG -u WIPNET_LANG -u WIPNET_THEME -u XDG_CONFIG_HOME -u XDG_STATE_HOME HOME='\(folder.path)'"
      + " WIPNET_STATION=aminata WIPNET_FRESH_STATE=1"
  }

  /// A terminal in which nothing runs yet.
  func terminal(columns: Int = 80, rows: Int = 24) throws -> Pane {
    let pane = try Pane("wipnet", environment: environment, columns: columns, rows: rows)
    pane.keeping = self
    return pane
  }

  /// Starts the dashboard in a terminal, without waiting for it.
  func launch(_ pane: Pane, _ environment: String = "", _ arguments: String = "") throws {
    try pane.launch(environment, "'\(register.path)' \(arguments)")
  }

  /// Starts the dashboard in a terminal and waits until it is there.
  func open(in pane: Pane, _ environment: String = "", _ arguments: String = "") throws {
    try launch(pane, environment, arguments)
    try pane.wait("the dashboard") {
      let first = try pane.rows().first ?? ""
      // While it is still being read, the figures are not there yet.
      return (first.contains("WIPNET-Mali") || first.contains(" F ≈89")) && !first.contains("  …")
    }
    try pane.wait("the dashboard’s last line") {
      let screen = try pane.screen()
      return screen.contains("Ouvrir") || screen.contains("Open")
    }
  }

  /// A terminal that shows the dashboard.
  func open(
    _ environment: String = "", _ arguments: String = "", columns: Int = 80, rows: Int = 24
  ) throws -> Pane {
    let pane = try terminal(columns: columns, rows: rows)
    try open(in: pane, environment, arguments)
    return pane
  }

  /// A terminal with the tally of the practice activity open.
  func openTally(_ environment: String = "") throws -> Pane {
    let pane = try open(environment)
    try pane.find(Office.tallying)
    try pane.type("t")
    try pane.expect("POINTAGE")
    return pane
  }

  /// Runs the program without a terminal.
  @discardableResult
  func wipnet(_ arguments: String...) throws -> (status: Int, text: String) {
    try Office.run(
      ["env", "LANG=C", "HOME=\(folder.path)", Pane.built("wipnet")] + arguments, in: folder)
  }

  static func run(_ words: [String], in folder: URL) throws -> (status: Int, text: String) {
    let output = folder.appending(path: "output-\(UUID())")
    defer { try? FileManager.default.removeItem(at: output) }
    let status = try Panes.run(words, output: output.path, errors: true)
    return (status, String(decoding: try Data(contentsOf: output), as: UTF8.self))
  }

  // MARK: The register

  func has(_ file: String) -> Bool {
    FileManager.default.fileExists(atPath: register.appending(path: file).path)
  }

  func text(of file: String) throws -> String {
    String(decoding: try Data(contentsOf: register.appending(path: file)), as: UTF8.self)
  }

  /// Every record file outside the trash and the history, with its bytes. One that goes while they are
  /// read is not there.
  func recordFiles() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: register.path)
    where path.hasSuffix(".rec") && !path.contains("trash") && !path.contains("history/") {
      files[path] = try? Data(contentsOf: register.appending(path: path))
    }
    return files
  }

  /// The headcounts of an activity's file as the real recutils read them, `sex ages disability
  /// count`, sorted.
  func headcounts(_ file: String = Office.tallyingFile) throws -> [String] {
    let path = register.appending(path: file).path
    let found = try Office.run(
      ["recsel", "-t", "Headcount", "-R", "Sex,Ages,Disability,Count", path], in: folder)
    #expect(found.status == 0, "\(found.text)")
    return found.text.split(separator: "\n").map(String.init).sorted()
  }

  /// How many people the headcounts of the practice activity add up to.
  func counted() throws -> Int {
    let programme = try Register(opening: FilePath(register.path)).read().programme
    let id = String(Office.tallyingFile.split(separator: "/")[2].dropLast(4))
    return programme.activities[id: id]?.headcounts.reduce(0) { $0 + $1.count } ?? 0
  }

  /// Checks that recutils and the program find nothing wrong with any file.
  func expectSound(location: SourceLocation = #_sourceLocation) throws {
    for file in try recordFiles().keys.sorted() {
      let path = register.appending(path: file).path
      let found = try Office.run(["recfix", "--no-external", "--check", path], in: folder)
      #expect(found.status == 0 && found.text.isEmpty, "\(found.text)", sourceLocation: location)
    }
    let found = try wipnet("check", register.path)
    #expect(found.status <= 1, sourceLocation: location)
    let summary = found.text.split(separator: "\n").last ?? ""
    let isWithoutErrors = summary.hasPrefix("0 erreur") || summary == "rien à signaler"
    #expect(isWithoutErrors, "\(found.text)", sourceLocation: location)
  }
}

extension Pane {
  /// What the screen shows, with plain spaces.
  func text() throws -> String { try screen().withPlainSpaces }

  /// Filters the list of activities down to one and stays on it.
  func find(_ name: String) throws {
    try type("f" + name)
    try keys("Enter")
    try expect("Activités 1/21")
  }

  /// Waits until the screen says that all is on the disk, and not before the keys have come through.
  func expectSaved(
    after texts: String..., file: String = #fileID, line: Int = #line
  ) throws {
    // Twice the same: a capture may catch the terminal half way through a frame, with the new list
    // above the old line at the bottom.
    var last = ""
    try wait("\(texts) and all saved", file: file, line: line) {
      let text = try text()
      defer { last = text }
      return text == last && texts.allSatisfy { text.contains($0) }
        && (text.contains("✓ enregistré") || text.contains("✓ Tout est enregistré"))
    }
  }

  /// Leaves the dashboard from wherever it is and gives the exit status.
  func quit(file: String = #fileID, line: Int = #line) throws -> Int {
    try keys("Escape")
    try wait("the dashboard", file: file, line: line) {
      let text = try text()
      return text.contains("Ouvrir") || text.contains("Corriger")
    }
    try type("q")
    return try status(file: file, line: line)
  }
}

extension String {
  /// With one space where there are several, so that columns are no matter.
  var squeezed: String {
    split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
  }
}
