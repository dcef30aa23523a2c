import Languages
package import Programmes

extension Wording {
  /// What speaks for or against two records being one person, in a few words.
  package func text(_ evidence: PersonLikeness.Evidence) -> String {
    switch language {
    case .french: french(evidence)
    default: english(evidence)
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

  private func french(_ evidence: PersonLikeness.Evidence) -> String {
    switch evidence {
    case .name(.same): "même nom"
    case .name(.spelledOtherwise): "nom écrit autrement"
    case .name(.within): "un nom contient l’autre"
    case .name(.related): "prénoms qui se remplacent"
    case .name(.oneLetterOff): "une lettre de différence"
    case .commonName(let bearers): "nom de \(bearers) personnes"
    case .samePhone: "même téléphone"
    case .otherPhone: "autre téléphone"
    case .birthYears(apart: 0): "même année de naissance"
    case .birthYears(let apart): "\(apart) an\(apart > 1 ? "s" : "") d’écart"
    case .sameOrganisation: "même organisation"
    case .sameLocality: "même commune"
    case .otherSex: "autre sexe"
    }
  }

  private func english(_ evidence: PersonLikeness.Evidence) -> String {
    switch evidence {
    case .name(.same): "same name"
    case .name(.spelledOtherwise): "name spelled otherwise"
    case .name(.within): "one name within the other"
    case .name(.related): "given names used for one another"
    case .name(.oneLetterOff): "one letter off"
    case .commonName(let bearers): "name of \(bearers) people"
    case .samePhone: "same phone"
    case .otherPhone: "another phone"
    case .birthYears(apart: 0): "same year of birth"
    case .birthYears(let apart): "\(apart) year\(apart > 1 ? "s" : "") apart"
    case .sameOrganisation: "same organisation"
    case .sameLocality: "same place"
    case .otherSex: "another sex"
    }
  }
}
