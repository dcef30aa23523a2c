import Foundation
import Frames
import Languages
import Programmes
import Registers
import Reports
import Testing

@testable import Dashboards

/// `WIPNET_MONKEY=COUNT` lets each of the eight monkeys do so many things in the place of 2,500; with 12,500
/// they are 100,000 together.
@Suite("A monkey at the dashboard, over a real register")
struct MonkeyTests {
  private static let acts =
    ProcessInfo.processInfo.environment["WIPNET_MONKEY"].flatMap { Int($0) } ?? 2_500

  @Test(
    "destroys nothing, breaks nothing, and can be taken back to the last line",
    arguments: 1...8 as ClosedRange<UInt64>)
  func anything(seed: UInt64) throws {
    var monkey = Monkey(seed: seed)
    let desk = try LiveDesk(seed: seed, language: seed % 2 == 0 ? .english : .french)
    let before = try desk.recordFiles()
    var size = Size(columns: 80, rows: 24)
    for number in 1...MonkeyTests.acts {
      switch monkey.next(before: desk.dashboard) {
      case .key(let key): desk.send(.input(.key(key)))
      case .paste(let text): paste(text, at: desk, "seed \(seed), act \(number)")
      case .resize(let new):
        size = new
        desk.send(.input(.resize(new)))
        let frame = desk.dashboard.frame(size)
        #expect(frame.size == size, "seed \(seed), act \(number)")
      case .othersChange:
        // In every second run nobody else is there, so that all of it can be taken back.
        guard seed % 2 == 0 else { continue }
        desk.save()
        if let change = monkey.othersChange(of: desk.dashboard.programme) {
          try desk.othersChange(change)
        }
      case .save: desk.save()
      case .failToSave: desk.failToSave()
      case .leave:
        guard desk.wantsToLeave else { continue }
        try desk.restart()
      }
      if number % 50 == 0 { _ = desk.dashboard.frame(size) }
    }
    desk.save()
    try compare(desk, "seed \(seed)")
    try nothingIsGone(desk)
    try takeAllBack(desk, restarting: seed % 4 < 2)
    try compare(desk, "seed \(seed), all taken back")
    let after = try desk.recordFiles()
    for path in Set(before.keys).union(after.keys).sorted() where before[path] != after[path] {
      // Line for line, in their order; but the descriptor of a kind may stay that came with its first record.
      let texts = [before[path], after[path]].map { lines(of: $0 ?? Data()) }
      #expect(texts[0] == texts[1], "seed \(seed): \(path)")
    }
  }

  private func lines(of file: Data) -> [Substring] {
    String(decoding: file, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("%") }
  }

  /// A paste changes no record; outside a field it changes nothing at all but the line of notices.
  private func paste(_ text: String, at desk: LiveDesk, _ place: String) {
    let former = desk.dashboard
    let effects = desk.send(.input(.paste(text)))
    #expect(effects.isEmpty, "\(place): \(text.debugDescription)")
    guard !former.hasField else { return }
    let isSame =
      former.screen == desk.dashboard.screen && former.popup == desk.dashboard.popup
      && former.pane == desk.dashboard.pane && former.period == desk.dashboard.period
      && former.activityList.selected == desk.dashboard.activityList.selected
      && former.participantList.selected == desk.dashboard.participantList.selected
    #expect(isSame, "\(place): \(text.debugDescription)")
  }

  /// The files hold what the screen shows, and nothing that is not as the format says.
  private func compare(_ desk: LiveDesk, _ place: String) throws {
    let reading = try desk.check()
    let broken = reading.problems.filter { problem in
      if case .finding = problem.kind { false } else { true }
    }
    #expect(broken.isEmpty, "\(place)")
    var (shown, read) = (desk.dashboard.programme, reading.programme)
    shown.youthDefinition = read.youthDefinition
    // In the folder activities stand by name.
    shown.activities = Table(shown.activities.sorted { $0.id < $1.id })
    read.activities = Table(read.activities.sorted { $0.id < $1.id })
    #expect(shown.activities.map(\.id) == read.activities.map(\.id), "\(place)")
    for (one, other) in zip(shown.activities, read.activities) where one != other {
      Issue.record("\(place): \(one.id) is not on the screen as in its file")
    }
    let people = [shown, read].map { $0.participants.map(\.id).sorted() }
    #expect(people[0] == people[1], "\(place)")
    let isSame = shown == read
    #expect(isSame, "\(place): the screen and the files differ")
  }

  /// Whatever was there once is there, or in the trash.
  private func nothingIsGone(_ desk: LiveDesk) throws {
    let kept = Set(try desk.trash().map(\.activity.id)).union(
      try desk.read().programme.activities.map(\.id))
    #expect(desk.everSeen.subtracting(kept).isEmpty)
  }

  /// Everybody takes back what they did, newest first, until nobody has anything left to take back.
  private func takeAllBack(_ desk: LiveDesk, restarting: Bool) throws {
    if restarting { try desk.restart() } else { desk.leaveEverything() }
    var files: [String: Data] = [:]
    while try desk.recordFiles() != files {
      files = try desk.recordFiles()
      repeat {
        desk.press(.character("u"))
        desk.save()
      } while desk.refusal == nil
      while try desk.othersTakeBack() {}
    }
  }
}

extension LiveDesk {
  /// Goes back to the panes, whatever is open.
  fileprivate func leaveEverything() {
    for _ in 0..<20 where dashboard.screen != .browse || dashboard.popup != nil {
      press(dashboard.popup == .confirmation(.discard) ? .enter : .escape)
    }
    #expect(dashboard.screen == .browse && dashboard.popup == nil)
  }
}

extension Dashboard {
  /// Whether pasted text goes somewhere.
  fileprivate var hasField: Bool {
    switch popup {
    case .help, .themes, .period, .confirmation: return false
    case .some: return true
    case nil: break
    }
    switch screen {
    case .browse: return activityList.isFiltering || participantList.isFiltering
    case .sheet, .tally, .findings, .views: return false
    default: return true
    }
  }
}
