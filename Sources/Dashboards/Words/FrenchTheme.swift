extension ThemeWording {
  static let french = ThemeWording(
    name: "Nom", background: "Fond", pairs: "Paires ≥4,5:1", colors: "Coul.", origin: "Origine",
    dark: "sombre", light: "clair", terminal: "terminal", builtIn: "intégré", folder: "dossier",
    notApplicable: "s.o.", millions: "16 M",
    mouseOn: "souris\u{A0}: un clic choisit, la molette fait défiler\u{A0}; {mouse} l’éteint",
    mouseOff: "souris éteinte")
}
