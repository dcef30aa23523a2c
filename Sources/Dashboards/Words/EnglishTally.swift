extension TallyWording {
  static let english = TallyWording(
    projectorTitle: "FOR THE ROOM",
    girl: "GIRL", boy: "BOY", woman: "WOMAN", man: "MAN", childMark: "C",
    childBand: { "CHILDREN \($0)" }, otherBand: { "AGED \($0)" },
    shares: { mine, others, doors in
      "Here \(mine) · \(doors > 1 ? "\(doors) doors" : "elsewhere") \(others)"
    })
}
