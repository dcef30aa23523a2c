import Languages
import Programmes
import Reports

/// The words of the tally that hang on its bands of age.
struct TallyWording: Sendable {
  let language: Language

  var projectorTitle: String { language("À LA SALLE") }
  var girl: String { language("FILLE") }
  var boy: String { language("GARÇON") }
  var woman: String { language("FEMME") }
  var man: String { language("HOMME") }
  var childMark: Character { language("E", in: "the letter of children").first ?? "?" }

  /// The heading of a band of children.
  func childBand(_ ages: String) -> String { language("ENFANTS \(ages)") }

  /// The heading of a band that is neither of children, young nor adults.
  func otherBand(_ ages: String) -> String { language("\(ages) ANS") }

  /// What was counted at this door, at so many others.
  func shares(_ mine: Int, _ others: Int, _ doors: Int) -> String {
    doors > 1
      ? language("Ici \(mine) · \(doors) postes \(others)")
      : language("Ici \(mine) · ailleurs \(others)")
  }
}

extension Wording {
  var tally: TallyWording { TallyWording(language: language) }
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
