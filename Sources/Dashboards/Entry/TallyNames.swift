import Languages
import Programmes
import Reports

/// The words of the tally that hang on its bands of age.
struct TallyWording: Sendable {
  let projectorTitle: String
  let girl, boy, woman, man: String
  let childMark: Character
  /// The heading of a band of children, and of one that is neither of children, young nor adults.
  let childBand, otherBand: @Sendable (_ ages: String) -> String
  /// What was counted at this door, at so many others.
  let shares: @Sendable (_ mine: Int, _ others: Int, _ doors: Int) -> String
}

extension Wording {
  var tally: TallyWording {
    switch language {
    case .french: .french
    default: .english
    }
  }
}

extension Dashboard {
  /// The group of youth that a column stands for; nil where it stands for none, or shares it.
  private func group(of bands: TallyBands, _ column: Int) -> YouthDefinition.AgeGroup? {
    let groups = bands.ages.map { programme.youthDefinition.group(of: $0) }
    return groups.count { $0 == groups[column] } == 1 ? groups[column] : nil
  }

  /// The heading of a column: « JEUNES 15-35 », or its ages where the word would not tell it apart.
  func title(of bands: TallyBands, _ column: Int) -> String {
    let ages = bands.ages[column]
    return switch group(of: bands, column) {
    case .child: words.tally.childBand(ages.description)
    case .young: words.screen.youngBand(ages.lower, ages.upper ?? 120)
    case .adult: words.screen.adultBand(ages.lower)
    case nil: words.tally.otherBand(ages.description)
    }
  }

  /// Who a key counts: « FEMME JEUNE », « FEMME 25-35 ».
  func name(of sex: Sex, _ bands: TallyBands, _ column: Int) -> String {
    let isWoman = sex == .female
    return switch group(of: bands, column) {
    case .child: isWoman ? words.tally.girl : words.tally.boy
    case .young: words.screen.category(sex, true)
    case .adult: words.screen.category(sex, false)
    case nil: (isWoman ? words.tally.woman : words.tally.man) + " \(bands.ages[column])"
    }
  }

  /// A counted person in few letters: `FJ`, `sFJ` with a disability, `dHA` displaced, `F25-35`.
  func initials(of traits: Traits, _ bands: TallyBands) -> String {
    let screen = words.screen
    let marks = (traits.hasDisability == true ? "s" : "") + (traits.isDisplaced == true ? "d" : "")
    guard let sex = traits.sex else { return marks + String(screen.unstatedMark) }
    let column = traits.ages.flatMap { bands.column(of: $0) }
    let band =
      switch column.flatMap({ group(of: bands, $0) }) {
      case .child: String(words.tally.childMark)
      case .young: String(screen.youngMark)
      case .adult: String(screen.adultMark)
      case nil: traits.ages?.description ?? ""
      }
    return marks + screen.letter(of: sex) + band
  }
}
