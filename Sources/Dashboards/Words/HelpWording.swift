/// The words of the help in one language: what a popup is for, and what the figures of a screen mean.
struct HelpWording: Sendable {
  /// A sign or a word that stands beside figures.
  enum Term: Hashable, Sendable, CaseIterable {
    case base, coverage, approximate, unknown, bounds, participations, persons, young, disability,
      partner, few
  }

  /// The term as it stands on the screen, and what it means with the rule of docs/figures.md behind it.
  let terms: [Term: (term: String, meaning: String)]
  let figuresHeading, keysHere, keysElsewhere, rules: String
  let filter, palette, question, reason, themes, period, pasted, export, projects, purge,
    otherPerson: [String]
  /// What a new register shows in the place of activities.
  let newRegister: String
}

extension Command.Scope {
  /// What is to be explained of the figures there.
  var terms: [HelpWording.Term] {
    switch self {
    case .activities:
      [.base, .coverage, .approximate, .unknown, .participations, .persons, .young, .partner]
    case .ratios, .sheet: [.base, .bounds, .approximate, .unknown, .young, .disability, .few]
    case .views:
      [
        .base, .coverage, .bounds, .approximate, .unknown, .participations, .persons, .young,
        .disability, .few, .partner,
      ]
    case .participants, .rows: [.unknown, .persons]
    case .tally: [.base, .participations, .young, .disability]
    case .reported: [.approximate, .unknown]
    default: []
    }
  }
}
