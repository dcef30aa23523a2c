import Languages
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

  /// A count in few columns: `115`, `≈258`, `≈126` for bounds that lie close, `≥45` for others, `+` for
  /// present but not counted, `—`.
  package func shortText(_ count: Count) -> String {
    switch count.state {
    case .number: return String(count.lower)
    case .approximate:
      let isWide = count.upper.map { $0 - count.lower > max(3, count.lower / 50) } ?? false
      return (isWide ? "≥" : "≈") + "\(count.lower)"
    case .present: return count.lower > 1 ? "≥\(count.lower)" : "+"
    case .notCollected: return unknownSign
    }
  }

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
    return mark + text(percent: "\(percent.lowerBound)–\(percent.upperBound)")
  }

  /// The percentage in few columns: bounds that differ show the lower one, with `≈` when they lie close
  /// and `≥` when they do not.
  package func shortPercent(_ ratio: Ratio) -> String {
    guard ratio.isCollected else { return unknownSign }
    if ratio.part.state == .present { return "+" }
    guard let percent = ratio.percent else { return "–" }
    if ratio.isOfFew { return "\(shortText(ratio.part))/\(ratio.base.lower)" }
    if percent.upperBound - percent.lowerBound > 1 {
      return "≥" + text(percent: percent.lowerBound)
    }
    return (ratio.isApproximate ? "≈" : "") + text(percent: percent.lowerBound)
  }

  /// Part and base: `91/115`, `≈126–127/269`; what was not collected says so.
  package func fraction(_ ratio: Ratio) -> String {
    guard ratio.isCollected else { return notCollected }
    if ratio.part.state == .present { return text(ratio.part) }
    return "\(text(ratio.part))/\(text(ratio.base))"
  }

  /// The bounds when some are unknown: `79–83 %`, of fewer than ten people `3–5/7`; nil when all are
  /// known.
  package func bounds(_ ratio: Ratio) -> String? {
    guard ratio.isCounted, ratio.base != .zero, let bounds = ratio.bounds else { return nil }
    let all = ratio.base + ratio.unknown
    if let most = all.upper, most < 10 {
      let possible = ratio.part + ratio.unknown
      return "\(ratio.part.lower)–\(possible.upper ?? most)/\(text(all))"
    }
    return text(percent: "\(bounds.lowerBound)–\(bounds.upperBound)")
  }

  /// Everything that is known of a ratio: part and base, percentage, bounds and who is unknown, as
  /// `69/110 · 63 % · [60–64 %] · 5 inc.`
  package func whole(_ ratio: Ratio) -> String {
    guard ratio.isCollected else { return unknownSign }
    guard ratio.isCounted else { return text(ratio.part) }
    // Of nobody whose answer is known there is no share.
    guard ratio.base != .zero else { return unknown(ratio) ?? "–" }
    let percent = ratio.isOfFew ? nil : percent(ratio)
    return [fraction(ratio), percent, bounds(ratio).map { "[\($0)]" }, unknown(ratio)]
      .compactMap { $0 }.joined(separator: " · ")
  }

  /// How many are unknown: `5 inc.`; nil when nobody is.
  package func unknown(_ ratio: Ratio) -> String? {
    guard ratio.unknown != .zero else { return nil }
    return language("\(text(ratio.unknown)) inc.")
  }

  /// The share of those whose answer is known: `96 % rens.`; nil when it is all of them, or nobody is
  /// counted.
  package func coverage(_ ratio: Ratio) -> String? {
    guard ratio.unknown != .zero, let coverage = ratio.coverage else { return nil }
    return language("\(text(percent: coverage)) rens.")
  }

  /// The label of a figure on disability with how it is known: `PVH obs.`
  package func disability(by method: DisabilityMethod?) -> String {
    method.map { "\(withDisability) \(shortName(of: $0))" }
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
