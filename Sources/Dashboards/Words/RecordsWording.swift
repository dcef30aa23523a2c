import Languages
import Programmes
import Reports

/// The words of the screen of records in one language.
struct RecordsWording: Sendable {
  let language: Language

  func heads(of tab: RecordsScreen.Tab) -> [String] {
    switch tab {
    case .projects: [language("Nom"), language("Sigle"), language("Durée")]
    case .organisations: [language("Nom"), language("Sigle"), language("Type")]
    case .places: [language("Nom"), language("Type"), language("Situé dans")]
    case .themes: [language("Nom"), language("Nom en anglais")]
    case .people:
      [language("Nom"), language("Sexe"), language("Organisation"), language("Commune")]
    case .commitments:
      [language("Engagement"), language("Promis par"), language("Échéance"), language("État")]
    case .products:
      [
        language("Série"), language("Type"), language("Période", in: "of a record"),
        language("Nombre"),
      ]
    case .incidents:
      [language("Plateforme"), language("Période", in: "of a record"), language("Nombre")]
    case .indicators: [language("Nom"), language("Calcul"), language("Cible")]
    case .sources: [language("Titre"), language("Période", in: "of a record")]
    case .settings: [language("Réglage"), language("Valeur"), language("En vigueur"), ""]
    }
  }
  var settingsStay: String { language("Les réglages se modifient et ne se retirent pas") }
  func empty(_ key: String) -> String { language("Rien encore. \(key) en crée un.") }
  func stillUsed(_ name: String, _ users: String) -> String {
    language("«\u{A0}\(name)\u{A0}» sert encore\u{A0}: \(users)")
  }
  func removeQuestion(_ kind: FormWording.RecordWords, _ name: String) -> String {
    let one = kind.one
    return kind.isFeminine
      ? language("Retirer cette \(one) «\u{A0}\(name)\u{A0}»\u{A0}?")
      : language("Retirer ce \(one) «\u{A0}\(name)\u{A0}»\u{A0}?")
  }
  func commitmentAt(_ activity: String) -> String {
    language("Engagement pris à\u{A0}: \(activity)")
  }

  func tab(_ tab: RecordsScreen.Tab, _ forms: FormWording) -> String {
    switch tab {
    case .people: forms.person.several
    case .commitments: forms.commitment.several
    case .settings: forms.office.several
    default: tab.kind.map { forms.words(of: $0).several } ?? ""
    }
  }
}

extension Wording {
  var records: RecordsWording {
    RecordsWording(language: language)
  }
}
