import Dashboards
import Foundation
import Frames
import Languages
import Programmes
import Registers
import Reports
import SystemPackage
import Testing

/// An officer before a dashboard without a terminal: keys in, frames out, and a disk that says
/// "saved" when it is told to.
struct Officer {
  var dashboard: Dashboard
  /// What would stand in the register: every change the dashboard asked to save.
  private(set) var register: Programme
  private(set) var waiting: [Int] = []
  private(set) var effects: [Effect] = []
  var moment = Moment(day: day("2023-10-02"), second: 10 * 3600 + 42 * 60 + 7)

  /// `prepare` changes the demo register before it is opened.
  init(
    language: Language = .french, keymap: Keymap = .standard,
    prepare: (inout Programme) throws -> Void = { _ in }
  ) throws {
    var programme = try Officer.demo()
    try prepare(&programme)
    self.register = programme
    self.dashboard = Dashboard(
      programme, language: language, themes: ["terminal", "wipnet-sombre", "mono"],
      theme: "terminal", station: "aminata", today: day("2023-10-02"), seed: 7, keymap: keymap)
  }

  static func demo() throws -> Programme {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try Register(opening: FilePath(root.appendingPathComponent("demo").path)).read()
      .programme
  }

  /// Sends an event; the effects are kept, and changes go to the officer's own register.
  mutating func send(_ event: Event) throws {
    let effects = dashboard.update(event, at: moment)
    self.effects += effects
    for effect in effects {
      switch effect {
      case .save(let change, let ticket), .takeBack(_, let change, let ticket):
        try register.apply(change)
        waiting.append(ticket)
      default: break
      }
    }
  }

  /// Takes what others have made of the register meanwhile.
  mutating func adopt(_ programme: Programme) { register = programme }

  mutating func press(_ keys: Key...) throws {
    for key in keys { try send(.input(.key(key))) }
  }

  /// Types text, one key for each character.
  mutating func type(_ text: String) throws {
    for character in text { try press(.character(character)) }
  }

  /// The disk is done with everything.
  mutating func diskAnswers() throws {
    try send(.saved(waiting))
    waiting = []
  }

  /// The screen as text, no-break spaces as spaces so that tests can be typed.
  func screen(_ columns: Int = 80, _ rows: Int = 24) -> String {
    dashboard.frame(Size(columns: columns, rows: rows)).text
      .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  /// Goes to the one activity that a filter finds.
  mutating func find(_ text: String) throws {
    try press(.character("f"))
    try type(text)
    try press(.enter)
  }
}

func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

extension Programme {
  /// Equality that does not print two whole registers when it fails.
  func isSame(as other: Programme) -> Bool { self == other }

  /// The activity whose identifier ends so.
  func activity(_ suffix: String) throws -> Activity {
    try #require(activities.first { $0.id.hasSuffix(suffix) })
  }
}
