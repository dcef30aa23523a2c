extension TallyWording {
  static let french = TallyWording(
    projectorTitle: "À LA SALLE",
    girl: "FILLE", boy: "GARÇON", woman: "FEMME", man: "HOMME", childMark: "E",
    childBand: { "ENFANTS \($0)" }, otherBand: { "\($0) ANS" },
    shares: { mine, others, doors in
      "Ici \(mine) · \(doors > 1 ? "\(doors) postes" : "ailleurs") \(others)"
    })
}
