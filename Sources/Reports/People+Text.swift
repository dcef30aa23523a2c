import Languages
package import Programmes

extension Wording {
  /// What speaks for or against two records being one person, in a few words.
  package func text(_ evidence: PersonLikeness.Evidence) -> String {
    switch evidence {
    case .name(.same): language("même nom")
    case .name(.spelledOtherwise): language("nom écrit autrement")
    case .name(.within): language("un nom contient l’autre")
    case .name(.related):
      language("prénoms qui se remplacent")
    case .name(.oneLetterOff): language("une lettre de différence")
    case .commonName(let bearers):
      language("nom de \(bearers) personnes")
    case .samePhone: language("même téléphone")
    case .otherPhone: language("autre téléphone")
    case .birthYears(apart: 0): language("même année de naissance")
    case .birthYears(let apart):
      language(
        apart, "\(apart) an d’écart", "\(apart) ans d’écart")
    case .sameOrganisation: language("même organisation")
    case .sameLocality: language("même commune")
    case .otherSex: language("autre sexe")
    }
  }

  /// All of it, the strongest first: « même téléphone, nom écrit autrement ».
  package func text(_ likeness: PersonLikeness) -> String {
    likeness.evidence.map { text($0) }.joined(separator: ", ")
  }

  /// One year, or the first and the last of several.
  package func text(years: ClosedRange<Int>) -> String {
    years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
  }
}
