import Dashboards
import Foundation
import Frames
import Languages
import Programmes
import Testing

/// Every scene in the pseudo-language, a third longer than French and in other letters: what still stands
/// in plain letters is not in the catalogues, and what is gone had no room.
@Suite("Screens in a longer language")
struct PseudoLanguageTests {
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)]
  static let scenes = Scene.all.filter { $0.language == .french && !$0.styles }

  /// What is played, at every size.
  private func frames(
    _ language: Language, _ prepare: (inout Programme) throws -> Void,
    _ play: (inout Officer) throws -> Void
  ) throws -> [Frame] {
    var officer = try Officer(language: language, prepare: prepare)
    try officer.send(.input(.resize(Self.sizes[0])))
    try play(&officer)
    return try Self.sizes.map { size in
      try officer.send(.input(.resize(size)))
      return officer.dashboard.frame(size)
    }
  }

  @Test("say nothing that no catalogue has, and lose no figure", arguments: scenes)
  func scene(_ scene: Scene) throws {
    try expectWhole(scene.name, { _ in }, scene.play)
  }

  @Test(
    "say nothing that no catalogue has, and lose no figure, in any state",
    arguments: ScreenState.all)
  func state(_ state: ScreenState) throws {
    try expectWhole(state.name, state.prepare, state.play)
  }

  private func expectWhole(
    _ name: String, _ prepare: (inout Programme) throws -> Void,
    _ play: (inout Officer) throws -> Void
  ) throws {
    let french = try frames(.french, prepare, play)
    for (index, frame) in try frames(.pseudo, prepare, play).enumerated() {
      expectWhole(frame, beside: french[index], Self.sizes[index], name)
    }
  }

  private func expectWhole(
    _ frame: Frame, beside french: Frame, _ size: Size, _ name: String
  ) {
    let text = frame.text
    let strange = words(of: text).filter { !isKnown($0) }
    #expect(strange.isEmpty, "\(name), \(size): \(strange.sorted())\n\(text)")
    if !Self.covered.contains(name) {
      let lost = figures(of: french.text).subtracting(figures(of: text)).subtracting(Self.examples)
      #expect(lost.isEmpty, "\(name), \(size): lost \(lost.sorted())\n\(text)")
    }
    if let cursor = frame.cursor {
      #expect((0..<size.rows).contains(cursor.row) && (0..<size.columns).contains(cursor.column))
    }
    // What frames the panes stands where it stood.
    #expect(edges(of: text) == edges(of: french.text), "\(name), \(size)\n\(text)")
  }

  /// Every run of four letters or more of French; a cut one with its `…`.
  private func words(of text: String) -> Set<String> {
    Set(
      text.split { !Self.letters.contains($0) && $0 != "…" }.map(String.init)
        .filter { $0.count > 3 })
  }

  private func isKnown(_ word: String) -> Bool {
    // What stands over a name may cover either end of it.
    guard word.last == "…" else {
      return Self.known.contains { $0 == word || $0.hasPrefix(word) || $0.hasSuffix(word) }
    }
    let start = word.dropLast()
    return start.count < 5
      || Self.known.contains { $0.hasPrefix(start) || $0.hasSuffix(start) }
  }

  /// Numbers, percentages and bases, whole ones: not those of days, nor where one is in a long text.
  private func figures(of text: String) -> Set<String> {
    let found = text.split { !($0.isNumber || "/%≈≥–…".contains($0)) }.map(String.init)
    return Set(
      found.filter { word in
        word.contains { $0.isNumber } && !word.contains("…")
          && word.wholeMatch(of: /[0-9]{2}\/[0-9]{2}(\/[0-9]{4})?/) == nil
          && word.wholeMatch(of: /[0-9]+–[0-9]+\/[0-9]{2,3}/) == nil
      })
  }

  /// Examples in what is explained may be cut with it.
  private static let examples: Set<String> = {
    let texts = Catalogue.template.messages.all.flatMap { [$0.id, $0.plural ?? ""] }
    return Set(
      texts.joined(separator: " ").split { !($0.isNumber || "/%≈≥–".contains($0)) }.map(String.init)
    )
  }()

  /// What a question or a list that stands over the screen covers, more of it where its text is longer.
  private static let covered: Set<String> = [
    "confirm-trash-marked", "export-people-with-names", "period-typed", "projects", "menu",
  ]

  /// The places of the corners of boxes.
  private func edges(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.map { "┌┐└┘├┤".contains($0) ? $0 : " " }.suffix(1))
    }
  }

  private static let letters = Set(
    "abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüABCDEFGHIJKLMNOPQRSTUVWXYZÀÂÄÇÉÈÊËÎÏÔÖÙÛÜ")

  /// What scenes show of the register, of what was typed, of themes, files and keys.
  private static let known: Set<String> = {
    let demo = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "demo")
    var texts: [String] = []
    let files = FileManager.default.enumerator(at: demo, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "rec" else { continue }
      texts.append((try? String(contentsOf: file, encoding: .utf8)) ?? "")
    }
    let words = texts.joined(separator: " ").split { !letters.contains($0) }.map(String.init)
    return Set(words.filter { $0.count > 3 }).union(typed)
  }()

  private static let typed: Set<String> = [
    // Keys, themes and the language itself.
    "Ctrl", "pseudo", "terminal", "mono", "sombre", "contraste", "fort", "Aguelhok", "Nuit",
    "Soleil",
    "français",
    // What is typed, and what is put before a filter or looked for in another language.
    "tomb", "Bamko", "lieu", "signée", "Nouveau", "envers", "mRouge", "rouge", "Vues", "Redo",
    "undo",
    "what", "Keita", "Sidibe", "Commune",
    // A file's own text and name, and a finding as it was sent.
    "benkadi", "sinignesigi", "activities", "champ", "commentaire", "places", "valeur", "abcd",
  ]
}
