import Frames
import Languages
import Programmes
import Reports

/// The form in which something is written to a file.
package enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  case csv, tsv, rec, markdown, sentence, text

  /// What the file's name ends in.
  var suffix: String {
    switch self {
    case .csv: "csv"
    case .tsv: "tsv"
    case .rec: "rec"
    case .markdown: "md"
    case .sentence, .text: "txt"
    }
  }
}

/// What can be written to a file.
enum ExportSubject: Hashable, Sendable {
  /// The period's activities; nil for all of them, as they are listed else.
  case activities([Activity.ID]?)
  /// Those who attended one.
  case people(Activity.ID)
  /// The figures of one, side by side.
  case activity(Activity.ID)
  case view(ViewScreen)

  var formats: [ExportFormat] {
    switch self {
    case .activities, .activity: ExportFormat.allCases
    case .people, .view: ExportFormat.allCases.filter { $0 != .sentence }
    }
  }
}

/// A file to be written: what goes into it, and where it is to be. A value, so that it is made and
/// written away from the keys, however large it is.
///
/// Figures are those of the commands, by the same reports, so that a file, a command and the screen say
/// the same; figures of fewer than five people are left out where the commands leave them out of what
/// goes on to others (figures, rule on small numbers). Names are left out unless they were asked for.
package struct ExportOrder: Hashable, Sendable {
  /// Below this, figures of the views are left out of a file.
  static let suppressed = 5
  /// Columns of a line of printable text.
  static let width = 80

  let subject: ExportSubject
  let format: ExportFormat
  let withNames: Bool
  let programme: Programme
  /// In the order of the programme's activities; empty: they are reckoned anew.
  let figures: [Figures]
  /// To what the views keep: the project, and what the list's filter found.
  let filter: ActivityFilter
  let period: Period
  let today: Day
  let language: Language
  /// As it was typed: `~/` stands for the officer's own.
  package let folder: String
  /// Without a place; where a file of that name is already, another name is taken.
  package let name: String

  private var words: Wording { language.words }

  /// The file's content.
  package func content() -> String {
    switch subject {
    case .activities(let ids): activities(ids)
    case .people(let id): programme.activities[id: id].map(people) ?? ""
    case .activity(let id): programme.activities[id: id].map(figures) ?? ""
    case .view(let view): self.view(view)
    }
  }

  /// Tables for readers, or their data for programs.
  private func written(
    _ tables: @autoclosure () -> [ReportTable], data: @autoclosure () -> ReportTable,
    type: String
  ) -> String {
    switch format {
    case .csv: data().shown(by: displayable).csv
    case .tsv: data().shown(by: displayable).tsv
    case .rec: data().shown(by: displayable).rec(type: type)
    case .markdown:
      tables().map { $0.shown(by: displayable).markdown }.joined(separator: "\n")
    case .text, .sentence:
      tables().map { table in
        table.shown(by: displayable).text(limit: ExportOrder.width) { TextWidth.of($0) }
      }.joined(separator: "\n")
    }
  }

  // MARK: Activities

  private func activities(_ ids: [Activity.ID]?) -> String {
    var (programme, figures) = (programme, figures)
    if let ids { programme.keepActivities(Set(ids), figures: &figures) }
    if format == .sentence { return sentences(programme, figures) }
    let report = RatioReport(
      programme, period: period, by: [.activity], figures: figures, words: words)
    return written(report.tables(), data: report.data().table, type: "Ratio")
  }

  /// The period's sentence and, below it, that of each activity, as a bulletin has them.
  private func sentences(_ programme: Programme, _ figures: [Figures]) -> String {
    let grouped = GroupedReach(programme, in: period, figures: figures)
    let whole = words.sentence(
      of: grouped.total, persons: grouped.persons, in: period, youth: programme.youthDefinition)
    let held = programme.activities(in: period).filter { !$0.details.isPractice }
      .sorted { ($0.starts, $0.id) < ($1.starts, $1.id) }
    let each = held.map {
      words.sentence(
        of: $0, Figures($0, youth: programme.youthDefinition), in: programme)
    }
    return ([whole] + each).map { displayable($0) + "\n" }.joined(separator: "\n")
  }

  private func figures(of activity: Activity) -> String {
    if format == .sentence {
      let figures = Figures(activity, youth: programme.youthDefinition)
      return displayable(words.sentence(of: activity, figures, in: programme)) + "\n"
    }
    let report = ReconciliationReport(
      activity, youth: programme.youthDefinition, words: words)
    return written([report.table], data: report.data, type: "Figure")
  }

  // MARK: People

  /// A line for each person. Without names an age is only its group: with the exact one, a woman of 19
  /// among twelve people is found again.
  private func people(of activity: Activity) -> String {
    let screen = words.screen
    let personal: [RowEntry.Column] = [.organisation, .function, .phone, .locality]
    let isData = format != .markdown && format != .text
    func title(_ key: String, _ name: String) -> ReportTable.Column {
      .init(isData ? key : name, .leading)
    }
    var columns = [title("number", "#")]
    if withNames { columns.append(title("name", screen.title(of: .name))) }
    columns += [title("sex", screen.title(of: .sex)), title("age", screen.title(of: .age))]
    if withNames {
      let keys = ["organisation", "function", "phone", "locality"]
      columns += zip(keys, personal).map { title($0, screen.title(of: $1)) }
    }
    columns += [title("disability", words.withDisability), title("displaced", words.displaced)]
    let report =
      "\(screen.participants) · \(activity.listTitle) · \(words.days(of: activity.details))"
    var table = ReportTable(title: report, columns: columns, notes: [])
    for (index, attendance) in activity.attendances.enumerated() {
      let person = attendance.participant.flatMap { programme.participants[id: $0] }
      let traits = attendance.traits(on: activity.starts)
      var cells = [String(index + 1)]
      if withNames { cells.append(person?.name ?? "") }
      cells.append(
        isData ? attendance.sex?.rawValue ?? "" : screen.letter(of: attendance.sex))
      cells.append(
        withNames
          ? attendance.age.map { screen.age($0, on: activity.starts) } ?? ""
          : group(of: traits.ages))
      if withNames {
        cells += [person?.organisation, person?.function, person?.phone, person?.locality]
          .map { $0 ?? "" }
      }
      cells += [traits.hasDisability, traits.isDisplaced].map { answer in
        answer.map { isData ? ($0 ? "yes" : "no") : $0 ? screen.yes : screen.no } ?? ""
      }
      table.rows.append(cells)
    }
    return written([table], data: table, type: "Attendance")
  }

  private func group(of ages: Ages?) -> String {
    let youth = programme.youthDefinition.ages
    return switch ages.flatMap({ programme.youthDefinition.group(of: $0) }) {
    case .child: "0-\(youth.lowerBound - 1)"
    case .young: "\(youth.lowerBound)-\(youth.upperBound)"
    case .adult: "\(youth.upperBound + 1)+"
    case nil: ""
    }
  }

  // MARK: Views

  private func view(_ view: ViewScreen) -> String {
    switch view.tab {
    case .reach, .projects:
      let dimension: Dimension? =
        view.tab == .projects ? .project : view.inside == nil ? view.dimension : .activity
      let overview = Overview(
        programme, period: period, by: dimension, filter: filter, figures: figures)
      let report = ReachReport(
        programme, overview,
        options: .init(
          showsLawLine: view.showsLaw, suppressesBelow: ExportOrder.suppressed),
        timeOn: dimension == .project ? min(today, period.last) : nil, words: words)
      return written([report.table()], data: report.data(), type: "Reach")
    case .indicators:
      var programme = programme
      if let project = filter.projects.first {
        programme.indicators = Table(programme.indicators.filter { $0.projects.contains(project) })
      }
      let report = IndicatorReport(
        programme, figures: figures, suppressesBelow: ExportOrder.suppressed, words: words)
      return written([report.table()], data: report.data(), type: "Indicator")
    case .commitments:
      let report = CommitmentReport(
        programme, today: today, filter: filter, words: words)
      return written(report.tables(), data: report.data(), type: "Commitment")
    case .earlyWarning:
      let report = EarlyWarningReport(programme, period: period, words: words)
      return written(report.tables(), data: report.data(), type: "EarlyWarning")
    case .practitioners:
      let report = PractitionerReport(
        programme, suppressesBelow: ExportOrder.suppressed, words: words)
      return written([report.table()], data: report.data(), type: "Practitioner")
    }
  }
}
