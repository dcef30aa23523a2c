import Languages
import Programmes
import Reports

/// The words of the palette in one language.
struct PaletteWording: Sendable {
  let language: Language

  var languageWord: String { language("Langue") }
  func name(of kind: Period.Kind) -> String? {
    switch kind {
    case .month: language("mois")
    case .quarter: language("trimestre")
    case .semester: language("semestre")
    case .year: language("année")
    default: nil
    }
  }
  var previous: String { language("précédente") }
  var next: String { language("suivante") }
  var whole: String { language("tout le registre") }
  /// Nothing has the letters that were typed.
  var nothing: String { language("Aucune commande de ce nom. {cancel} ferme.") }
  func onlyThere(_ place: String) -> String {
    language("Cette commande se trouve dans\u{A0}: \(place)")
  }
}
