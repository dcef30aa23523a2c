import Languages
import Programmes
import Reports

/// The words of the screen of records in one language.
struct RecordsWording: Sendable {
  let headings: [RecordsScreen.Tab: [String]]
  let settingsStay: String
  let empty: @Sendable (_ key: String) -> String
  let stillUsed: @Sendable (_ name: String, _ users: String) -> String
  let removeQuestion: @Sendable (_ kind: FormWording.RecordWords, _ name: String) -> String
  let commitmentAt: @Sendable (_ activity: String) -> String

  func heads(of tab: RecordsScreen.Tab) -> [String] { headings[tab] ?? [] }

  func tab(_ tab: RecordsScreen.Tab, _ forms: FormWording) -> String {
    switch tab {
    case .people: forms.person.several
    case .commitments: forms.commitment.several
    case .settings: forms.office.several
    default: tab.kind.flatMap { forms.records[$0]?.several } ?? ""
    }
  }
}

extension Wording {
  var records: RecordsWording {
    switch language {
    case .french: .french
    default: .english
    }
  }
}

extension RecordsWording {
  static let french = RecordsWording(
    headings: [
      .projects: ["Nom", "Sigle", "Durée"], .organisations: ["Nom", "Sigle", "Type"],
      .places: ["Nom", "Type", "Situé dans"], .themes: ["Nom", "Nom en anglais"],
      .people: ["Nom", "Sexe", "Organisation", "Commune"],
      .commitments: ["Engagement", "Promis par", "Échéance", "État"],
      .products: ["Série", "Type", "Période", "Nombre"],
      .incidents: ["Plateforme", "Période", "Nombre"],
      .indicators: ["Nom", "Calcul", "Cible"], .sources: ["Titre", "Période"],
      .settings: ["Réglage", "Valeur", "En vigueur", ""],
    ],
    settingsStay: "Les réglages se modifient et ne se retirent pas",
    empty: { "Rien encore. \($0) en crée un." },
    stillUsed: { "«\u{A0}\($0)\u{A0}» sert encore\u{A0}: \($1)" },
    removeQuestion: {
      "Retirer \($0.isFeminine ? "cette" : "ce") \($0.one) «\u{A0}\($1)\u{A0}»\u{A0}?"
    },
    commitmentAt: { "Engagement pris à\u{A0}: \($0)" })

  static let english = RecordsWording(
    headings: [
      .projects: ["Name", "Acronym", "Time"], .organisations: ["Name", "Acronym", "Type"],
      .places: ["Name", "Type", "Lies in"], .themes: ["Name", "Name in English"],
      .people: ["Name", "Sex", "Organisation", "Locality"],
      .commitments: ["Commitment", "Promised by", "Due", "State"],
      .products: ["Series", "Type", "Span", "Number"],
      .incidents: ["Platform", "Span", "Number"],
      .indicators: ["Name", "Formula", "Target"], .sources: ["Title", "Span"],
      .settings: ["Setting", "Value", "In force", ""],
    ],
    settingsStay: "Settings are changed and never removed",
    empty: { "Nothing yet. \($0) makes one." },
    stillUsed: { "“\($0)” is still used by: \($1)" },
    removeQuestion: { "Remove the \($0.one) “\($1)”?" },
    commitmentAt: { "Commitment made at: \($0)" })
}
