import Frames
import Programmes

@testable import Dashboards

/// Somebody who presses anything, pastes anything and resizes the window, the same for the same seed.
struct Monkey {
  enum Act {
    case key(Key)
    case paste(String)
    case resize(Size)
    case othersChange
    case save
    case failToSave
    case leave
  }

  private var numbers: SeededGenerator

  init(seed: UInt64) { numbers = SeededGenerator(seed: seed) }

  mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &numbers) }

  mutating func pick<Element>(_ elements: some Collection<Element>) -> Element? {
    elements.randomElement(using: &numbers)
  }

  /// What it does next, before that dashboard.
  mutating func next(before dashboard: Dashboard) -> Act {
    switch number(below: 1_000) {
    case 0..<8: .paste(pastedText())
    case 8..<12: .resize(size())
    case 12..<14: .othersChange
    case 14..<28: .save
    case 28..<31: .failToSave
    case 31: .leave
    default: .key(key(before: dashboard))
    }
  }

  // MARK: Keys

  /// Half of them do something where they are pressed; else few would ever get into a form, and none
  /// out of one by Enter.
  private mutating func key(before dashboard: Dashboard) -> Key {
    switch number(below: 10) {
    case 0..<4:
      pick(
        Command.all.filter { $0.scopes.contains(dashboard.scope) }.flatMap(\.keys)) ?? .enter
    case 4..<6: pick([.enter, .enter, .escape, .tab, .up, .down, .left, .right]) ?? .enter
    case 6: .character(pick("0123456789fhFHoOnN/-,. ") ?? " ")
    case 7: .character(pick("aeiourstlmnéàçAWKɛɔߒߞé\u{301}ب👩🏾‍🌾你\u{202E}\u{200B}") ?? "a")
    default: pick(Monkey.everyKey) ?? .escape
    }
  }

  private static let everyKey: [Key] =
    (32...126).map { .character(Character(Unicode.Scalar($0))) }
    + "abcdefghijklmnopqrstuvwxyz".map { .control($0) } + (1...12).map { .function($0) } + [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right,
      .shiftUp, .shiftDown, .pageUp, .pageDown, .home, .end,
    ]

  // MARK: Pastes and sizes

  /// Up to 10 kB: a list of people, a line, or what no sane program would put on a clipboard.
  private mutating func pastedText() -> String {
    let pieces = (0..<(1 + number(below: 40))).map { _ in pick(Monkey.pieces) ?? "" }
    switch number(below: 6) {
    case 0:
      let names = (0..<number(below: 12)).map { _ in
        "\(pick(["Awa", "Bakary", "Néné", "ߒߞߏ"]) ?? "")\tTraoré \(number(below: 99))"
          + "\t\(pick(["F", "H", "Q", ""]) ?? "")\t\(number(below: 160))"
      }
      return (["Prénom\tNom\tSexe\tÂge"] + names).joined(separator: "\n")
    case 1: return String(repeating: pick(Monkey.pieces) ?? "x", count: 40 + number(below: 200))
    case 2: return String(repeating: "x", count: 10_000)
    case 3: return String(repeating: "q\n", count: 1 + number(below: 4_000))
    default: return pieces.joined(separator: pick(["", "\n", "\t", ";", "\r\n", ","]) ?? "")
    }
  }

  private static let pieces = [
    "Oumou", "Diarra", "x", "q", ":q!", "\n", "\t", "\r", "\u{1B}[2J", "\u{1B}[201~", "\u{1B}",
    "\u{0}",
    "\u{7}", "\u{9B}31m", "\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}", "e\u{301}\u{301}\u{301}",
    "\u{301}", "👩🏾‍🌾", "\u{E0041}", "ߒߞߏ", "مرحبا", "你好", "\"", "\"\"", "'", ";", ",", "%rec: X",
    "+ ", "Id: a-1\n\n", "\\", "C:\\", "=cmd|' /C calc'!A0", "\u{2028}", "\u{85}", "ﷺ", "é",
  ]

  private mutating func size() -> Size {
    switch number(below: 4) {
    case 0: pick([Size(columns: 40, rows: 10), Size(columns: 60, rows: 16)]) ?? .zero
    case 1: Size(columns: number(below: 300), rows: number(below: 100))
    case 2: Size(columns: number(below: 42), rows: number(below: 12))
    default: Size(columns: 80, rows: 24)
    }
  }

  // MARK: Others

  /// What another officer does to that programme, small and everywhere.
  mutating func othersChange(of programme: Programme) -> Change? {
    guard let activity = pick(programme.activities) else { return nil }
    switch number(below: 7) {
    case 0:
      var after = activity.details
      after.title += " ·"
      after.venue = pick([nil, "Salle \(number(below: 99))"]) ?? nil
      return Change(.details(before: activity.details, after: after))
    case 1:
      let person = Participant(
        id: id("p"), name: "Autre \(number(below: 99))", sex: .female, isInvented: true)
      return Change([
        .participant(before: nil, after: person),
        .attendance(
          activity.id, before: nil,
          after: Attendance(id: id("a"), sex: .female, age: .years(30), participant: person.id)),
      ])
    case 2:
      guard let person = pick(programme.participants) else { return nil }
      var after = person
      after.organisation = pick([nil, "CAFO", "RENEDEP \(number(below: 9))"]) ?? nil
      return Change(.participant(before: person, after: after))
    case 3:
      guard let person = pick(activity.attendances) else { return nil }
      return Change(.attendance(activity.id, before: person, after: nil))
    case 4:
      guard number(below: 4) == 0, programme.activities.count > 4 else { return nil }
      return Change(.activity(before: activity, after: nil))
    default:
      return Change(
        .headcount(
          activity.id, station: "oumou",
          Traits(
            sex: .female, ages: Ages(lower: 15, upper: 35), hasDisability: nil,
            disabilityMethod: nil),
          by: 1 + number(below: 4), newID: id("h")))
    }
  }

  private mutating func id(_ letter: Character) -> String {
    Identifiers.random(letter, using: &numbers)
  }
}

extension Size {
  fileprivate static let zero = Size(columns: 0, rows: 0)
}
