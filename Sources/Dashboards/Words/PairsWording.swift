import Languages
import Reports

/// The words of the screen of people who may be one, in one language.
struct PairsWording: Sendable {
  let language: Language

  var heading: String { language("DOUBLONS POSSIBLES") }
  var title: String { language("Deux fiches, une personne\u{A0}?") }
  var searching: String { language("Recherche dans la liste…") }
  var none: String { language("Aucun doublon probable dans la liste.") }
  var isJoined: String { language("réunies") }
  var isApart: String { language("à part") }
  var partFirst: String { language("Elles sont réunies\u{A0}: séparez-les d’abord") }
  var reason: String { language("Ce sont deux personnes.") }
  func joined(_ text: String) -> String { language("Réunies\u{A0}: \(text)") }
  func parted(_ text: String) -> String { language("Séparées\u{A0}: \(text)") }
  func apart(_ text: String) -> String { language("Deux personnes\u{A0}: \(text)") }
  func notApart(_ text: String) -> String { language("De nouveau à examiner\u{A0}: \(text)") }
}

extension Wording {
  var pairs: PairsWording {
    PairsWording(language: language)
  }
}
