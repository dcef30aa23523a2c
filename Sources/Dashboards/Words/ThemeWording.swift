import Languages

/// The words of the list of themes in one language.
struct ThemeWording: Sendable {
  let language: Language

  var name: String { language("Nom") }
  var background: String { language("Fond") }
  var pairs: String { language("Paires ≥4,5:1") }
  var colors: String { language("Coul.") }
  var origin: String { language("Origine") }
  var dark: String { language("sombre") }
  var light: String { language("clair") }
  var terminal: String { language("terminal") }
  var builtIn: String { language("intégré") }
  var folder: String { language("dossier") }
  /// Where a contrast or a number of colours cannot be told, for it is the terminal's.
  var notApplicable: String { language("s.o.") }
  /// For terminals that show any colour.
  var millions: String { language("16 M") }
  var mouseOn: String {
    language("souris\u{A0}: un clic choisit, la molette fait défiler\u{A0}; {mouse} l’éteint")
  }
  var mouseOff: String { language("souris éteinte") }
}
