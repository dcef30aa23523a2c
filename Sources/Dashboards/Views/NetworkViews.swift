import Frames
import Programmes
import Reports

extension Dashboard {
  // MARK: Early warning

  /// Products by series and kind, then incidents by platform, which are never added up.
  func earlyWarningList(_ quarters: EarlyWarning, _ now: EarlyWarning) -> ViewList {
    struct Entry {
      var name: String
      var now: EarlyWarning.Entry?
      var quarters: [EarlyWarning.Entry]
      var isTotal = false
      var isIncidents = false
    }
    func entry(
      _ name: String, _ line: EarlyWarning.Line, _ lines: KeyPath<EarlyWarning, [EarlyWarning.Line]>
    ) -> Entry {
      let quarterly = quarters[keyPath: lines].first { $0.id == line.id }
      return Entry(name: name, now: line.counts.first, quarters: quarterly?.counts ?? [])
    }
    let products = now.products.map { line in
      let kind = line.kind.map { words.views.name(ofProduct: $0) ?? $0 } ?? ""
      return entry("\(line.series) · \(kind)", line, \.products)
    }
    let totals = now.productTotals.map { line in
      var total = entry("\(line.series) · \(words.views.allKinds)", line, \.productTotals)
      total.isTotal = true
      return total
    }
    let incidents = now.incidents.map { line in
      var incidents = entry("\(words.views.incidents) · \(line.series)", line, \.incidents)
      incidents.isIncidents = true
      return incidents
    }
    let all = products + totals + incidents
    var list = ViewList()
    list.columns = [
      .init(title: words.views.series, width: 20, align: .leading),
      .init(title: words.text(period), width: 22),
    ]
    list.count = all.count
    list.isTotal = { all[$0].isTotal }
    list.cells = { index in
      let one = all[index]
      let count = one.now?.count.map { "\($0)\(one.now?.isDoubtful == true ? " ?" : "")" }
      return [
        .init(one.name), .init(count ?? words.unknownSign, count == nil ? .unknown : .text),
      ]
    }
    list.detail = { index in
      let one = all[index]
      var lines: [ViewList.Detail] = [
        .spark(
          label: words.screen.perQuarter,
          one.quarters.map { ($0.count, $0.count.map(String.init) ?? words.unknownSign) })
      ]
      if let partly = one.now?.partly, partly > 0 { lines.append(note(words.views.partly(partly))) }
      if one.now?.isDoubtful == true { lines.append(note(words.views.doubtful)) }
      if one.isIncidents {
        lines += wrapped(words.views.neverAdded, to: size.columns - 4).map { note($0) }
      }
      return lines
    }
    list.empty = words.screen.noWarnings
    return list
  }

  // MARK: Practitioners

  func practitionerList(_ practitioners: Practitioners) -> ViewList {
    let lines = practitioners.people == 0 ? [] : practitioners.lines
    var list = ViewList()
    list.columns = [
      .init(title: words.views.role, width: 20, align: .leading),
      .init(title: words.total, width: 7), .init(title: words.women, width: 8),
      .init(title: words.men, width: 8), .init(title: "%", width: 7),
    ]
    list.count = lines.count
    list.cells = { index in
      let line = lines[index]
      return [
        .init(words.views.name(of: line.role)), .init("\(line.total)"),
        .init("\(line.women)"), .init("\(line.men)"),
        .init(line.total == 0 ? words.unknownSign : words.shortPercent(line.womenRatio)),
      ]
    }
    list.detail = { index in
      let line = lines[index]
      var details: [ViewList.Detail] = []
      if line.total > 0 {
        details.append(
          .bar(
            label: words.women, line.womenRatio, .women,
            figures: "\(words.fraction(line.womenRatio))  \(words.percent(line.womenRatio))",
            law: nil))
      }
      if line.ofUnknownSex > 0 {
        details.append(note("\(words.views.ofUnknownSex)\(words.colon)\(line.ofUnknownSex)"))
      }
      let regions = practitioners.regions.compactMap { region in
        line.regions[region].map { "\(programme.placeName(region)) \($0)" }
      }
      var places = regions.joined(separator: " · ")
      if line.ofUnknownRegion > 0 {
        places +=
          (places.isEmpty ? "" : " · ") + "\(words.views.ofUnknownRegion) \(line.ofUnknownRegion)"
      }
      return details + wrapped(places, to: size.columns - 4).map { .text([Span($0)]) }
    }
    list.empty = words.views.noPractitioners
    return list
  }
}
