import Programmes
import Reports

/// What the list of activities can show of each.
enum ActivityColumn: String, Hashable, Sendable, CaseIterable {
  case date, kind, title, place, project, total, women, young, disability, displaced, source

  /// Whether one more person can change it.
  var isOfFigures: Bool {
    switch self {
    case .total, .women, .young, .disability, .displaced, .source: true
    case .date, .kind, .title, .place, .project: false
    }
  }

  /// The greatest come first where nobody asks for the least.
  var beginsDescending: Bool { isOfFigures && self != .source }
}

/// The order of the list of activities: by one of its columns.
struct ActivityOrder: Hashable, Sendable {
  var column: ActivityColumn
  var isDescending: Bool

  init(_ column: ActivityColumn, descending: Bool = false) {
    self.column = column
    self.isDescending = descending
  }

  static let oldestFirst = ActivityOrder(.date)
  /// Those that one key goes through.
  static let cycle = [
    oldestFirst, ActivityOrder(.date, descending: true), ActivityOrder(.title),
    ActivityOrder(.total, descending: true), ActivityOrder(.women, descending: true),
  ]
}

extension Dashboard {
  /// The activities in the order to be shown. Those that are equal stay in the order of their days;
  /// those of which nothing is known come last.
  func sorted(_ activities: [Activity]) -> [Activity.ID] {
    let order = activityList.order
    // What is compared is taken out first: moving whole activities about costs more than sorting.
    func byNumber(_ value: (Activity) -> Int?) -> [Activity.ID] {
      let keyed = activities.map { (value: value($0), day: $0.starts.number, id: $0.id) }
      return keyed.sorted { left, right in
        guard left.value != right.value else { return (left.day, left.id) < (right.day, right.id) }
        guard let one = left.value, let other = right.value else { return left.value != nil }
        return order.isDescending ? other < one : one < other
      }.map(\.id)
    }
    func byText(_ value: (Activity) -> String) -> [Activity.ID] {
      let keyed = activities.map { (value: folded(value($0)), day: $0.starts.number, id: $0.id) }
      return keyed.sorted { left, right in
        guard left.value != right.value else { return (left.day, left.id) < (right.day, right.id) }
        if left.value.isEmpty || right.value.isEmpty { return right.value.isEmpty }
        return order.isDescending ? right.value < left.value : left.value < right.value
      }.map(\.id)
    }
    func share(_ value: @escaping (Composition) -> Ratio) -> (Activity) -> Int? {
      { activity in figures[activity.id]?.used.flatMap { value($0).percent?.lowerBound } }
    }
    switch order.column {
    case .date:
      let oldest = oldestFirst(activities)
      return order.isDescending ? oldest.reversed() : oldest
    case .title: return byText { $0.listTitle }
    case .kind: return byText { words.name(of: $0.kind) }
    case .place: return byText { programme.placeNames(of: $0.details, words) }
    case .project: return byText { projectNames(of: $0.details) }
    case .total: return byNumber { figures[$0.id]?.used?.total.lower }
    case .women: return byNumber(share(\.women))
    case .young: return byNumber(share(\.young))
    case .disability: return byNumber(share(\.disability))
    case .displaced: return byNumber(share(\.displaced))
    case .source:
      return byNumber { activity in
        switch figures[activity.id]?.basis {
        case .entered: 0
        case .reported: 1
        case nil, .some(.none): nil
        }
      }
    }
  }

  func oldestFirst(_ activities: [Activity]) -> [Activity.ID] {
    let keyed = activities.map { (day: $0.starts.number, id: $0.id) }
    return keyed.sorted { ($0.day, $0.id) < ($1.day, $1.id) }.map(\.id)
  }

  func projectNames(of details: Activity.Details) -> String {
    details.projects.map { programme.projectName($0) }.joined(separator: ", ")
  }

  var orderName: String { Dashboard.name(of: activityList.order, words) }

  static func name(of order: ActivityOrder, _ words: Wording) -> String {
    switch order {
    case ActivityOrder.oldestFirst: words.screen.oldestFirst
    case ActivityOrder(.date, descending: true): words.screen.newestFirst
    case ActivityOrder(.title): words.screen.byTitle
    case ActivityOrder(.total, descending: true): words.screen.mostPeople
    case ActivityOrder(.women, descending: true): words.screen.mostWomen
    default: "\(words.browse.name(of: order.column)) \(order.isDescending ? "↓" : "↑")"
    }
  }
}
