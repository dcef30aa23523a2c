import Languages
package import Programmes

extension Wording {
  /// Who counts as young, and by which definition: « 15–35 ans (Charte africaine de la jeunesse) ».
  package func text(_ youth: YouthDefinition) -> String {
    if let known = name(ofYouth: youth.id) { return known }
    let ages = "\(youth.ages.lowerBound)–\(youth.ages.upperBound)"
    let name = (youth.name ?? youth.id) + span(of: youth)
    return language("\(ages) ans (\(name))")
  }

  /// From when and until when it holds.
  private func span(of youth: YouthDefinition) -> String {
    switch (youth.since, youth.until) {
    case (nil, nil): ""
    case (let since?, nil): language(", depuis le \(text(since))")
    case (nil, let until?): language(", jusqu’au \(text(until))")
    case (let since?, let until?): ", \(text(since))–\(text(until))"
    }
  }
}
