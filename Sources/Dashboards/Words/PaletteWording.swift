import Programmes
import Reports

/// The words of the palette in one language.
struct PaletteWording: Sendable {
  let language: String
  let periods: [Period.Kind: String]
  let previous, next, whole: String
  /// Nothing has the letters that were typed.
  let nothing: String
  let onlyThere: @Sendable (_ place: String) -> String

  static let french = PaletteWording(
    language: "Langue",
    periods: [.month: "mois", .quarter: "trimestre", .semester: "semestre", .year: "année"],
    previous: "précédente", next: "suivante", whole: "tout le registre",
    nothing: "Aucune commande de ce nom. {cancel} ferme.",
    onlyThere: { "Cette commande se trouve dans\u{A0}: \($0)" })

  static let english = PaletteWording(
    language: "Language",
    periods: [.month: "month", .quarter: "quarter", .semester: "semester", .year: "year"],
    previous: "previous", next: "next", whole: "the whole register",
    nothing: "No command of that name. {cancel} closes.",
    onlyThere: { "That command is found in: \($0)" })
}
