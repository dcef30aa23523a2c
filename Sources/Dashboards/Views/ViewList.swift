import Frames
import Programmes
import Reports

/// A view as a table with, for the line that is selected, what else is known of it. Only the lines that
/// are seen are made: a register has thousands of activities.
struct ViewList {
  struct Column {
    let title: String
    let width: Int
    var align = Alignment.trailing
  }

  struct Cell {
    let text: String
    var role = Role.text

    init(_ text: String, _ role: Role = .text) {
      self.text = text
      self.role = role
    }
  }

  /// A line under the table.
  enum Detail {
    case text([Span])
    /// A ratio as a bar, with its figures behind it; the law's percentage to be marked.
    case bar(label: String, Ratio, Role, figures: String, law: Int?)
    /// One figure for each quarter, nil where nobody knows, and how it is written.
    case spark(label: String, [(value: Int?, text: String)])
    /// Women to the left, men to the right of the ages.
    case pyramid(label: String, women: Int, men: Int, most: Int)
  }

  /// The first column takes what the others leave.
  var columns: [Column] = []
  var count = 0
  var cells: (Int) -> [Cell] = { _ in [] }
  var detail: (Int) -> [Detail] = { _ in [] }
  /// Whether the line stands apart, as a total does.
  var isTotal: (Int) -> Bool = { _ in false }
  /// What is said where there is no line.
  var empty = ""
}

extension Dashboard {
  func viewList(_ view: ViewScreen) -> ViewList {
    switch viewContent {
    case .reach(let overview, let quarters, let pyramid):
      reachList(overview, quarters, pyramid, view)
    case .projects(let projects): projectList(projects)
    case .indicators(let results, let series): indicatorList(results, series)
    case .commitments(let commitments): commitmentList(commitments)
    case .earlyWarning(let quarters, let now): earlyWarningList(quarters, now)
    case .practitioners(let practitioners): practitionerList(practitioners)
    case nil: ViewList()
    }
  }

  func note(_ text: String) -> ViewList.Detail { .text([Span(text, Style(.secondary))]) }

  /// `T4 2021 – T3 2023`
  var quartersCaption: String {
    let run = Period.run(of: .quarter, count: Dashboard.quarters, through: period.last)
    return "\(run.first.map { words.text($0) } ?? "") – \(run.last.map { words.text($0) } ?? "")"
  }
}
