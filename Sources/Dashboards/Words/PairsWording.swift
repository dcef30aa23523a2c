import Languages
import Reports

/// The words of the screen of people who may be one, in one language.
struct PairsWording: Sendable {
  let heading, title, searching, none, isJoined, isApart, partFirst, reason: String
  let joined, parted, apart, notApart: @Sendable (String) -> String
}

extension Wording {
  var pairs: PairsWording {
    switch language {
    case .french: .french
    default: .english
    }
  }
}

extension PairsWording {
  static let french = PairsWording(
    heading: "DOUBLONS POSSIBLES", title: "Deux fiches, une personne\u{A0}?",
    searching: "Recherche dans la liste…", none: "Aucun doublon probable dans la liste.",
    isJoined: "réunies", isApart: "à part",
    partFirst: "Elles sont réunies\u{A0}: séparez-les d’abord",
    reason: "Ce sont deux personnes.", joined: { "Réunies\u{A0}: \($0)" },
    parted: { "Séparées\u{A0}: \($0)" }, apart: { "Deux personnes\u{A0}: \($0)" },
    notApart: { "De nouveau à examiner\u{A0}: \($0)" })

  static let english = PairsWording(
    heading: "POSSIBLE DOUBLES", title: "Two records, one person?",
    searching: "Searching the roster…", none: "No likely double in the roster.",
    isJoined: "joined", isApart: "apart", partFirst: "They are joined: part them first",
    reason: "They are two people.", joined: { "Joined: \($0)" }, parted: { "Parted: \($0)" },
    apart: { "Two people: \($0)" }, notApart: { "To be looked at again: \($0)" })
}
