import Languages
package import Programmes

extension Wording {
  /// Who counts as young, and by which definition: « 15–35 ans (Charte africaine de la jeunesse) ».
  package func text(_ youth: YouthDefinition) -> String {
    if let known = youthDefinitions[youth.id] { return known }
    let ages = "\(youth.ages.lowerBound)–\(youth.ages.upperBound)"
    let name = youth.name ?? youth.id
    switch language {
    case .french: return "\(ages) ans (\(name)\(span(of: youth)))"
    default: return "\(ages) (\(name)\(span(of: youth)))"
    }
  }

  /// From when and until when it holds.
  private func span(of youth: YouthDefinition) -> String {
    switch (youth.since, youth.until, language) {
    case (nil, nil, _): ""
    case (let since?, nil, .french): ", depuis le \(text(since))"
    case (let since?, nil, _): ", since \(text(since))"
    case (nil, let until?, .french): ", jusqu’au \(text(until))"
    case (nil, let until?, _): ", until \(text(until))"
    case (let since?, let until?, _): ", \(text(since))–\(text(until))"
    }
  }
}
