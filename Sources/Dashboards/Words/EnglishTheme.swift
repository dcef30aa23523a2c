extension ThemeWording {
  static let english = ThemeWording(
    name: "Name", background: "Ground", pairs: "Pairs ≥4.5:1", colors: "Col.", origin: "Origin",
    dark: "dark", light: "light", terminal: "terminal", builtIn: "built in", folder: "folder",
    notApplicable: "n/a", millions: "16 M")
}
