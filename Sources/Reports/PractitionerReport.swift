package import Programmes

/// The people whom the network trained, by role: how many, of which sex, in which regions. No name.
package struct PractitionerReport {
  private let practitioners: Practitioners
  private let regionNames: [String]
  private let limit: Int
  private let words: Wording

  /// - Parameter limit: figures of fewer people are left out, and with them what they could be worked out
  ///   from: all that says of a role's people which sex they have, or where they live. 0 leaves nothing out.
  package init(_ programme: Programme, suppressesBelow limit: Int = 0, words: Wording) {
    practitioners = programme.practitioners()
    regionNames = practitioners.regions.map { programme.placeName($0) }
    self.limit = limit
    self.words = words
  }

  /// A line for each role that somebody has.
  package func table() -> ReportTable {
    let views = words.views
    let lines = practitioners.people == 0 ? [] : practitioners.lines
    let hasUnplaced = lines.contains { $0.ofUnknownRegion > 0 }
    var table = ReportTable(
      title: views.practitioners,
      columns: [.init(views.role, .leading)]
        + ([words.total, words.women, "%", words.men] + regionNames
        + (hasUnplaced ? [views.ofUnknownRegion] : [])).map { .init($0, .trailing) },
      notes: [])
    for line in lines {
      let visible = Visible(line, below: limit)
      func text(_ number: Int, _ isShown: Bool) -> String {
        isShown ? String(number) : ReportTable.suppressed
      }
      let share =
        line.total == 0 ? words.unknownSign : words.shortPercent(line.womenRatio)
      let places =
        practitioners.regions.map { line.regions[$0] ?? 0 }
        + (hasUnplaced ? [line.ofUnknownRegion] : [])
      table.rows.append(
        [
          views.name(of: line.role), text(line.total, visible.total),
          text(line.women, visible.sexes), visible.sexes ? share : ReportTable.suppressed,
          text(line.men, visible.sexes),
        ] + places.map { text($0, visible.regions) })
    }
    for line in lines where line.ofUnknownSex > 0 && Visible(line, below: limit).sexes {
      let role = views.name(of: line.role)
      table.notes.append("\(role)\(words.colon)\(line.ofUnknownSex) \(views.ofUnknownSex)")
    }
    if lines.isEmpty { table.notes.append(views.noPractitioners) }
    if lines.contains(where: { !Visible($0, below: limit).isWhole }) {
      table.notes.append(views.suppressed(limit))
    }
    return table
  }

  /// A line for each role, and one for each of its regions, for programs; what was left out is empty.
  package func data() -> ReportTable {
    var table = ReportTable(
      title: "",
      columns: [.init("role", .leading), .init("region", .leading)]
        + ["people", "women", "men", "other", "unknown_sex"].map { .init($0, .trailing) }
        + [.init("suppressed", .leading)], notes: [])
    for line in practitioners.lines where line.total > 0 {
      let visible = Visible(line, below: limit)
      func text(_ number: Int, _ isShown: Bool) -> String { isShown ? String(number) : "" }
      table.rows.append(
        [line.role.rawValue, "", text(line.total, visible.total)]
          + [line.women, line.men, line.otherSex, line.ofUnknownSex].map { text($0, visible.sexes) }
          + [visible.total && visible.sexes ? "no" : "yes"])
      for region in practitioners.regions {
        guard let people = line.regions[region] else { continue }
        table.rows.append([
          line.role.rawValue, region, text(people, visible.regions), "", "", "", "",
          visible.regions ? "no" : "yes",
        ])
      }
    }
    return table
  }

  /// What may be told of a role's people.
  private struct Visible {
    let total, sexes, regions: Bool

    init(_ line: Practitioners.Line, below limit: Int) {
      func isSafe(_ numbers: some Sequence<Int>) -> Bool {
        limit <= 1 || !numbers.contains { $0 > 0 && $0 < limit }
      }
      total = isSafe([line.total])
      sexes = total && isSafe([line.women, line.men, line.otherSex, line.ofUnknownSex])
      regions = total && isSafe(Array(line.regions.values) + [line.ofUnknownRegion])
    }

    var isWhole: Bool { total && sexes && regions }
  }
}
