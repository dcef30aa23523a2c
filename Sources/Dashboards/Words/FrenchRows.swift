extension RowWording {
  static let french = RowWording(
    see: "   v voir", cardTitle: "Est-ce la même personne\u{A0}?",
    takeHelp: "Entrée la reprend   Échap les laisse deux",
    keep: { "+ garder «\u{A0}\($0)\u{A0}»" }, row: { "ligne \($0)" })
}
