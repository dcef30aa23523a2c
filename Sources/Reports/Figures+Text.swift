package import Programmes

extension Wording {
  /// A count as it is shown: `115`, `≈258`, `126–127`, « présent·es », `—`.
  package func text(_ count: Count) -> String {
    switch count.state {
    case .number: return String(count.lower)
    case .approximate:
      guard let upper = count.upper, upper != count.lower else { return "≈\(count.lower)" }
      return (count.isApproximate ? "≈" : "") + "\(count.lower)–\(upper)"
    case .present: return count.lower > 1 ? "≥\(count.lower)" : present
    case .notCollected: return unknownSign
    }
  }

  /// A count in few columns: `115`, `≈258`, `≈126`, `+` for present but not counted, `—`.
  package func shortText(_ count: Count) -> String {
    switch count.state {
    case .number: String(count.lower)
    case .approximate: "≈\(count.lower)"
    case .present: count.lower > 1 ? "≥\(count.lower)" : "+"
    case .notCollected: unknownSign
    }
  }

  /// A percentage: `79 %` with a no-break space in French, `79%` in English.
  package func text(percent: Int) -> String { "\(percent)\(percentSign)" }

  /// The percentage of a ratio: `79 %`, `≈47 %`, `46–47 %`; `–` for an empty base and `—` when it
  /// was not collected.
  package func percent(_ ratio: Ratio) -> String {
    guard ratio.isCollected else { return unknownSign }
    if ratio.part.state == .present { return text(ratio.part) }
    guard let percent = ratio.percent else { return "–" }
    // Of fewer than ten people the counts say more than a percentage.
    if ratio.isOfFew { return fraction(ratio) }
    let mark = ratio.isApproximate ? "≈" : ""
    guard percent.lowerBound != percent.upperBound else {
      return mark + text(percent: percent.lowerBound)
    }
    return mark + "\(percent.lowerBound)–" + text(percent: percent.upperBound)
  }

  /// The percentage in few columns: bounds that differ show the lower one with `≈`.
  package func shortPercent(_ ratio: Ratio) -> String {
    guard ratio.isCollected else { return unknownSign }
    if ratio.part.state == .present { return "+" }
    guard let percent = ratio.percent else { return "–" }
    if ratio.isOfFew { return "\(shortText(ratio.part))/\(ratio.base.lower)" }
    return (ratio.isApproximate ? "≈" : "") + text(percent: percent.lowerBound)
  }

  /// Part and base: `91/115`, `≈126–127/269`; what was not collected says so.
  package func fraction(_ ratio: Ratio) -> String {
    guard ratio.isCollected else { return notCollected }
    if ratio.part.state == .present { return text(ratio.part) }
    return "\(text(ratio.part))/\(text(ratio.base))"
  }

  /// The bounds when some are unknown: `79–83 %`; nil when all are known.
  package func bounds(_ ratio: Ratio) -> String? {
    guard ratio.isCounted, ratio.base != .zero, let bounds = ratio.bounds else { return nil }
    return "\(bounds.lowerBound)–" + text(percent: bounds.upperBound)
  }

  /// The label of a figure on disability with how it is known: `PVH obs.`
  package func disability(by method: DisabilityMethod?) -> String {
    method.flatMap { disabilityMethods[$0] }.map { "\(withDisability) \($0.short)" }
      ?? withDisability
  }

  /// A target as it is aimed at: `≥50 %`, `60`.
  package func text(_ target: Activity.Target) -> String {
    switch target {
    case .percent(let percent): "≥" + text(percent: percent)
    case .people(let people): String(people)
    }
  }
}
