/// The words of the list of themes in one language.
struct ThemeWording: Sendable {
  let name, background, pairs, colors, origin: String
  let dark, light, terminal, builtIn, folder: String
  /// Where a contrast or a number of colours cannot be told, for it is the terminal's.
  let notApplicable: String
  /// For terminals that show any colour.
  let millions: String
}
