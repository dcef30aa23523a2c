import Dispatch
import Programmes
import Testing

@Suite("Pooling shared out among threads")
struct SharedReachTests {
  private static let threads = Sharing(width: 3) { pieces, body in
    DispatchQueue.concurrentPerform(iterations: pieces, execute: body)
  }

  /// A thousand activities of any role, in regions named in any order, some entered and some printed.
  private func programme(_ generator: inout SeededGenerator) -> Programme {
    var activities: [Activity] = []
    for number in 0..<1_000 {
      let places = [["gao"], ["gao", "mopti"], ["mopti", "gao"], ["djenne"], []]
      let people = (0..<Int.random(in: 0..<4, using: &generator)).map {
        Attendance(
          id: "a-\($0)", sex: Bool.random(using: &generator) ? .female : .male,
          participant: "p-\(Int.random(in: 0..<500, using: &generator))")
      }
      let reported =
        Bool.random(using: &generator)
        ? [Reported(.total, "\(Int.random(in: 0..<40, using: &generator))")] : []
      activities.append(
        Activity(
          "activity-\(number)", on: "2023-08-11",
          role: Activity.Role.allCases.randomElement(using: &generator) ?? .visit,
          places: places.randomElement(using: &generator) ?? [], reported: reported,
          attendances: people))
    }
    return Programme(activities)
  }

  @Test("tells the same, and the groups in the same order, as one walk does", arguments: 0..<4)
  func same(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let programme = programme(&generator)
    let quarter = try #require(Period("2023-Q3"))
    let groupings: [Reach.Grouping] = [.region, .activity]
    let alone = GroupedReach(programme, in: quarter, by: groupings)
    let shared = GroupedReach(programme, in: quarter, by: groupings, sharing: Self.threads)
    #expect(alone.positions.count > 300)
    #expect(shared.positions == alone.positions)
    #expect(shared.total == alone.total)
    #expect(shared.beside == alone.beside)
    #expect(shared.persons == alone.persons)
    let (one, other) = (alone.groups[.region] ?? [], shared.groups[.region] ?? [])
    #expect(one.count == 4)
    #expect(other.map(\.names) == one.map(\.names))
    #expect(other.map(\.reach) == one.map(\.reach))
    #expect(other.map(\.persons) == one.map(\.persons))
  }

  @Test("an activity differs from its source as all that is printed of it says", arguments: 0..<40)
  func differs(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func number(_ most: Int) -> String {
      (Bool.random(using: &generator) ? "" : "~")
        + String(Int.random(in: 0...most, using: &generator))
    }
    var printed = [Reported(.women, number(6)), Reported(.men, number(6))]
    if seed % 3 > 0 { printed.append(Reported(.total, number(8))) }
    if seed % 3 > 1 { printed.append(Reported(.total, number(8), source: Reported.office)) }
    for count in 0..<9 {
      let activity = Activity(
        "a", reported: printed,
        attendances: (0..<count).map { Attendance(id: "a-\($0)", sex: .female) })
      let figures = Figures(activity, youth: .africanYouthCharter)
      let total = Composition(reported: printed)?.total
      let isOther = total.map { !$0.isApproximate && !$0.allows(count) } ?? false
      #expect(figures.differsFromReported == (count > 0 && isOther))
      #expect(figures.reported == Composition(reported: printed))
    }
  }
}
