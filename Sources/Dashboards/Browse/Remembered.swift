import Frames
import Programmes

/// Where an officer left off, to be there again at the next start: the screen, the selection, the
/// period, the project, the filter, the order and the columns. Never a name or a phone: of people
/// nothing is remembered, neither who was selected nor what was searched for among them.
///
/// As text, one line for each: `period=2023-Q3`. What cannot be read is left out, so that a spoilt file,
/// or one of another version, costs no more than a start at the beginning.
package struct Remembered: Hashable, Sendable {
  /// The lines by their names; those that are not known are kept out.
  private var lines: [String: String] = [:]

  private static let heading = "wipnet-state 1"
  private static let names = [
    "screen", "pane", "period", "project", "activity", "top", "filter", "order", "columns",
    "people",
    "view", "dimension", "finding", "records", "record", "search",
  ]

  init() {}

  /// Reads what was written; nil for anything else.
  package init?(_ text: String) {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard rows.first.map({ $0 == Remembered.heading }) ?? false else { return nil }
    for row in rows.dropFirst() {
      guard let sign = row.firstIndex(of: "=") else { continue }
      let name = String(row[..<sign])
      if Remembered.names.contains(name) { lines[name] = String(row[row.index(after: sign)...]) }
    }
  }

  package var text: String {
    let rows = Remembered.names.compactMap { name in lines[name].map { "\(name)=\($0)" } }
    return ([Remembered.heading] + rows).joined(separator: "\n") + "\n"
  }

  /// A value without line breaks; an empty one is not kept.
  subscript(name: String) -> String? {
    get { lines[name] }
    set {
      let value = newValue.map { String($0.unicodeScalars.filter { $0.value >= 0x20 }) }
      lines[name] = value?.isEmpty == true ? nil : value
    }
  }
}

extension Dashboard {
  /// Whether all of the register is read: of a part of it nothing is remembered.
  package var isWhole: Bool { reading == nil }

  /// Where the officer is now. While something is entered, the panes behind it.
  package var remembered: Remembered {
    var now = Remembered()
    switch screen {
    case .sheet: now["screen"] = "sheet"
    case .views(let view):
      now["screen"] = "views"
      now["view"] = String(view.tab.rawValue)
      now["dimension"] = view.dimension.rawValue
    case .findings(let list):
      now["screen"] = "findings"
      let all = sortedFound ?? []
      now["finding"] =
        list.sought ?? (all.indices.contains(list.selected) ? mark(of: all[list.selected]) : nil)
    case .records(let records):
      now["screen"] = "records"
      now["records"] = String(records.tab.rawValue)
      // What is searched for among people, and among what people promised, may be a name.
      if records.tab != .people, records.tab != .commitments {
        now["search"] = records.filter.text
        if recordLines.indices.contains(records.selected),
          case .filed(_, let id) = recordLines[records.selected]
        {
          now["record"] = id
        }
      }
    default: now["screen"] = "browse"
    }
    now["pane"] = pane.rawValue
    now["period"] = period.description
    now["project"] = project
    now["activity"] = activityList.selected
    now["top"] = String(activityList.top)
    // A filter that is wrong, or not kept yet, is not one to begin with.
    if activityList.problems.isEmpty { now["filter"] = activityList.filter.text }
    let order = activityList.order
    now["order"] = order.column.rawValue + (order.isDescending ? "-" : "+")
    now["columns"] = activityList.columns.map { chosen in
      ActivityColumn.allCases.filter(chosen.contains).map(\.rawValue).joined(separator: ",")
    }
    now["people"] = participantList.order == .name ? "name" : nil
    return now
  }

  /// Goes to where the officer was; at once, or when all of the register is read, unless a key was
  /// pressed before.
  package mutating func restore(_ remembered: Remembered) {
    guard reading == nil else {
      toRestore = remembered
      return
    }
    toRestore = nil
    if let text = remembered["period"], let known = programme.period(text) { period = known }
    project = remembered["project"].flatMap { programme.projects[id: $0]?.id }
    pane = remembered["pane"].flatMap { Pane(rawValue: $0) } ?? pane
    if let text = remembered["order"],
      let column = ActivityColumn(rawValue: String(text.dropLast()))
    {
      activityList.order = ActivityOrder(column, descending: text.last == "-")
    }
    if let text = remembered["columns"] {
      let columns = text.split(separator: ",").compactMap { ActivityColumn(rawValue: String($0)) }
      if columns.contains(.title) { activityList.columns = Set(columns) }
    }
    participantList.order = remembered["people"] == "name" ? .name : .asEntered
    activityList.filter = TextField(remembered["filter"] ?? "")
    activityList.selected = remembered["activity"]
    activityList.top = remembered["top"].flatMap { Int($0) }.map { max(0, $0) } ?? 0
    refreshLists()
    if !activityList.problems.isEmpty {
      activityList.filter = TextField()
      refreshLists()
    }
    switch remembered["screen"] {
    case "sheet": if let id = activityList.selected { screen = .sheet(Sheet(activity: id)) }
    case "views":
      if let tab = remembered["view"].flatMap({ Int($0) }) {
        lastView.tab = ViewScreen.Tab(rawValue: tab) ?? .reach
      }
      lastView.dimension =
        remembered["dimension"].flatMap { Dimension(rawValue: $0) } ?? lastView.dimension
      screen = .views(lastView)
      refreshView()
    case "findings": screen = .findings(FindingsScreen(sought: remembered["finding"]))
    case "records":
      let tab = remembered["records"].flatMap { Int($0) }.flatMap {
        RecordsScreen.Tab(rawValue: $0)
      }
      _ = openRecords(tab, searching: remembered["search"] ?? "")
      selectRecord(remembered["record"])
    default: break
    }
    // Scrolled no further than needed for what is selected to be seen.
    _ = update(.input(.resize(size)), at: Moment(day: today, second: 0))
  }
}
