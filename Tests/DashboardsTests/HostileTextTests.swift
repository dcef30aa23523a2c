import Dashboards
import Foundation
import Frames
import Languages
import Programmes
import Reports
import Testing

@Suite("Text from files, on the screen")
struct HostileTextTests {
  private static let hostile =
    "a\u{1B}]52;c;eA==\u{7}\u{9B}31m\u{202E}c\u{2066}\u{61C}\u{200B}\u{FEFF}\u{E0041}\u{2028}\u{8}\r\n\u{7F}z"

  /// The demo register, with such text in every title, name, place and note.
  private func programme() throws -> Programme {
    var programme = try Officer.demo()
    programme.name = Self.hostile
    for activity in programme.activities {
      var after = activity.details
      after.title = Self.hostile + activity.title
      after.shortTitle = Self.hostile
      after.venue = Self.hostile
      after.narrative = Self.hostile
      after.places = [Self.hostile]
      after.organisers = [Self.hostile]
      try programme.apply(Change(.details(before: activity.details, after: after)))
    }
    for participant in programme.participants {
      var after = participant
      after.name = Self.hostile + participant.name
      after.organisation = Self.hostile
      after.function = Self.hostile
      try programme.apply(Change(.participant(before: participant, after: after)))
    }
    return programme
  }

  @Test(
    "is drawn as marks on every screen that a thousand random keys reach", arguments: [1, 2, 3])
  func frames(seed: UInt64) throws {
    var dashboard = Dashboard(
      try programme(), language: .french, themes: ["terminal"], theme: "terminal",
      station: Self.hostile, today: day("2023-10-02"), seed: seed)
    var numbers = SeededGenerator(seed: seed)
    let keys: [Key] =
      [.enter, .escape, .up, .down, .left, .right, .tab, .pageDown]
      + "abcdefghijklmnopqrstuvwxyz?/!+123éÀ\u{202E}\u{1B}".map { .character($0) }
    let moment = Moment(day: day("2023-10-02"), second: 60)
    let size = Size(columns: 100, rows: 30)
    _ = dashboard.update(.input(.resize(size)), at: moment)
    for _ in 0..<1_000 {
      guard let key = keys.randomElement(using: &numbers) else { break }
      _ = dashboard.update(.input(.key(key)), at: moment)
      let frame = dashboard.frame(size)
      for row in 0..<size.rows {
        for column in 0..<size.columns {
          for scalar in frame[row, column].text.unicodeScalars where isForbidden(scalar) {
            Issue.record("U+\(String(scalar.value, radix: 16)) in a cell after \(key)")
            return
          }
        }
      }
    }
  }

  private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFEFF, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}
