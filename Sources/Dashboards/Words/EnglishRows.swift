extension RowWording {
  static let english = RowWording(
    see: "   v see", cardTitle: "Is it the same person?",
    takeHelp: "Enter takes this record   Esc leaves them two",
    keep: { "+ keep “\($0)”" }, row: { "row \($0)" })
}
