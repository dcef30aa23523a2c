import Languages
import Programmes

/// What one language says in sentences.
struct SentenceWording: Sendable {
  /// A part of the people.
  enum Part: Hashable, Sendable, CaseIterable {
    case women, young, youngWomen, withDisability, displaced
  }

  /// What may not have been asked.
  enum Trait: Hashable, Sendable, CaseIterable {
    case sex, age, disability, displacement
  }

  /// A place, as far as a preposition needs to know it.
  struct Spot: Hashable, Sendable {
    var name: String
    var kind: Place.Kind?
    /// The programme's own country.
    var isWholeCountry: Bool
  }

  let words: Wording
  private var language: Language { words.language }

  // MARK: The whole

  /// When, where and what, and how it went.
  func sentence(_ when: String, _ place: String, _ what: String, _ outcome: String) -> String {
    place.isEmpty
      ? language("\(when), \(what) \(outcome).", in: "sentence")
      : language(
        "\(when), \(place), \(what) \(outcome).", in: "sentence")
  }

  /// Of a period: when, what was done and by how many, and who they were.
  func sentence(_ when: String, _ outcome: String) -> String {
    language("\(when), \(outcome).", in: "sentence")
  }

  // MARK: When and where

  /// When it was held: « Le 11 août 2023 ».
  func days(_ first: Day, _ last: Day, _ areKnown: Bool) -> String {
    guard areKnown else {
      let (one, other) = (words.monthName(first.month), words.monthName(last.month))
      if first.year != last.year {
        return language(
          "Entre \(one) \(first.year) et \(other) \(last.year)")
      }
      return one == other
        ? language("En \(one) \(last.year)")
        : language(
          "Entre \(one) et \(other) \(last.year)")
    }
    return span(first, last)
  }

  func period(_ period: Period) -> String {
    let year = period.first.year
    switch period.kind {
    case .month:
      let month = words.monthName(period.first.month)
      return language("En \(month) \(year)")
    case .quarter:
      switch period.first.quarter {
      case 1: return language("Au premier trimestre \(year)")
      case 2: return language("Au deuxième trimestre \(year)")
      case 3: return language("Au troisième trimestre \(year)")
      default: return language("Au quatrième trimestre \(year)")
      }
    case .semester:
      return period.first.month > 6
        ? language("Au second semestre \(year)")
        : language("Au premier semestre \(year)")
    case .year: return language("En \(year)")
    case .span: return span(period.first, period.last)
    }
  }

  private func span(_ first: Day, _ last: Day) -> String {
    if first == last { return language("Le \(day(last))") }
    let begins =
      first.year != last.year
      ? day(first)
      : first.month != last.month
        ? language(
          "\(dayOfMonth(first)) \(words.monthName(first.month))", in: "day and month")
        : dayOfMonth(first)
    return language("Du \(begins) au \(day(last))")
  }

  /// « 11 août 2023 », « 1er août 2023 ».
  private func day(_ day: Day) -> String {
    language(
      "\(dayOfMonth(day)) \(words.monthName(day.month)) \(day.year)", in: "day, month and year")
  }

  private func dayOfMonth(_ day: Day) -> String {
    day.dayOfMonth == 1
      ? language("1er", in: "first day of a month") : String(day.dayOfMonth)
  }

  /// Where, with a preposition; nothing for no place.
  func places(_ places: [Spot]) -> String {
    let names = words.list(places.map(\.name))
    guard let first = places.first else { return "" }
    guard places.count == 1 else {
      guard places.allSatisfy({ $0.kind == .region }) else { return at(names) }
      let count = words.number(places.count)
      return language("dans \(count) régions (\(names))")
    }
    switch first.kind {
    case .region:
      return elided(language("dans la région de \(names)"), names)
    case .cercle:
      return elided(language("dans le cercle de \(names)"), names)
    case .commune:
      return elided(language("dans la commune de \(names)"), names)
    // Whether it is « au », « en » or « aux » is not in the register.
    case .country:
      return first.isWholeCountry
        ? language("dans tout le pays")
        : language("à l’étranger (\(names))")
    default: return at(names)
    }
  }

  private func at(_ names: String) -> String { language("à \(names)") }

  /// « de Gao », but « d’Ansongo »: no other language elides.
  private func elided(_ text: String, _ name: String) -> String {
    guard language.isFrench, let first = folded(name).first, "aeiouyh".contains(first) else {
      return text
    }
    return text.replacing(" de \(name)", with: " d’\(name)")
  }

  // MARK: What

  /// With its article, of one and of so many, and its title.
  func what(_ kind: Activity.Kind, _ sessions: Int, _ title: String) -> String {
    let what = self.kind(kind, sessions)
    return language("\(what) «\u{A0}\(title)\u{A0}»")
  }

  /// « la campagne », « les 5 campagnes ».
  private func kind(_ kind: Activity.Kind, _ sessions: Int) -> String {
    let number = words.number(sessions)
    return switch kind {
    case .campaign:
      language(
        sessions, "la campagne", "les \(number) campagnes")
    case .training:
      language(
        sessions, "la formation", "les \(number) formations")
    case .session:
      language(
        sessions, "la session", "les \(number) sessions")
    case .conference:
      language(
        sessions, "la conférence", "les \(number) conférences")
    case .advocacy:
      language(
        sessions, "le plaidoyer", "les \(number) plaidoyers")
    case .workshop:
      language(
        sessions, "l’atelier", "les \(number) ateliers")
    case .meeting:
      language(
        sessions, "la réunion", "les \(number) réunions")
    case .visit:
      language(sessions, "la visite", "les \(number) visites")
    case .commemoration:
      language(
        sessions, "la commémoration", "les \(number) commémorations")
    case .reflection:
      language(
        sessions, "la réflexion", "les \(number) réflexions")
    case .other:
      language(
        sessions, "l’activité", "les \(number) activités")
    }
  }

  // MARK: How many

  /// « a touché 115 personnes », and of what is not ours « a réuni ».
  func reached(_ isOurs: Bool, _ sessions: Int, _ people: String) -> String {
    isOurs
      ? language(
        sessions, "a touché \(people)", "ont touché \(people)")
      : language(
        sessions, "a réuni \(people)", "ont réuni \(people)")
  }

  func nobody(_ isOurs: Bool, _ sessions: Int) -> String {
    isOurs
      ? language(
        sessions, "n’a touché personne", "n’ont touché personne")
      : language(
        sessions, "n’a réuni personne", "n’ont réuni personne")
  }

  /// That nobody counted.
  func notCounted(_ sessions: Int) -> String {
    language(
      sessions, "a eu lieu\u{A0}; le nombre de participant·es n’est pas connu",
      "ont eu lieu\u{A0}; le nombre de participant·es n’est pas connu")
  }

  /// So many people, or women where all are.
  func people(_ count: Count, _ areWomen: Bool) -> String {
    if areWomen { return part(.women, count, canBeNone: false) }
    guard let (number, most) = amount(count) else {
      return language("des personnes, non comptées")
    }
    return self.people(number, most)
  }

  private func people(_ number: String, _ most: Int) -> String {
    language(most, "\(number) personne", "\(number) personnes")
  }

  var unknownPeople: String {
    language("un nombre inconnu de personnes")
  }

  /// The activities of a period, all of ours and of how many the people are known, their participations,
  /// and the persons where they are fewer.
  func activities(_ ours: Int, _ told: Int, _ participations: Count, _ persons: Count) -> String {
    if ours == 0 {
      return language(
        "aucune activité n’a été organisée ni co-organisée")
    }
    // « une », « one »: a number in words has the gender of what is counted.
    let number = ours == 1 ? language("une", in: "activity") : words.number(ours)
    if told == 0 {
      return language(
        ours,
        "\(number) activité organisée ou co-organisée, dont le nombre de participant·es n’est pas connu",
        "\(number) activités organisées ou co-organisées, dont le nombre de participant·es n’est pas connu"
      )
    }
    let people = self.participations(participations, persons)
    if ours == told {
      return language(
        ours, "\(number) activité organisée ou co-organisée a compté \(people)",
        "\(number) activités organisées ou co-organisées ont compté \(people)")
    }
    let counted = words.number(told)
    return language(
      told,
      "\(number) activités organisées ou co-organisées (dont \(counted) chiffrée) ont compté \(people)",
      "\(number) activités organisées ou co-organisées (dont \(counted) chiffrées) ont compté \(people)"
    )
  }

  private func participations(_ participations: Count, _ persons: Count) -> String {
    let all =
      amount(participations).map { number, most in
        language(
          most, "\(number) participation", "\(number) participations")
      } ?? language("des participations", in: "of an unknown number")
    guard persons != participations else { return all }
    guard let (number, most) = amount(persons) else {
      return language(
        "\(all), soit un nombre inconnu de personnes")
    }
    return language(
      most, "\(all), soit \(number) personne", "\(all), soit \(number) personnes")
  }

  // MARK: Who they were

  /// What was said, and its parts: « 115 personnes, dont 91 femmes… ».
  func among(_ all: String, _ parts: [String]) -> String {
    guard !parts.isEmpty else { return all }
    let list = commaList(parts)
    return language("\(all), dont \(list)")
  }

  /// Parts that hold commas themselves: one before the last "and" too.
  private func commaList(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last, parts.contains(where: { $0.contains(",") })
    else { return words.list(parts) }
    let first = parts.dropLast().joined(separator: ", ")
    return language("\(first), et \(last)")
  }

  func part(_ part: Part, _ count: Count, canBeNone: Bool = true) -> String {
    let amount = amount(count)
    let number = amount?.number ?? ""
    let isNone = canBeNone && count.upper == 0 && !count.isApproximate
    switch (part, amount?.most) {
    case (.women, nil): return language("des femmes, non comptées")
    case (.women, _) where isNone: return language("aucune femme")
    case (.women, let most?):
      return language(
        most, "\(number) femme", "\(number) femmes")
    case (.young, nil): return language("des jeunes, non comptés")
    case (.young, _) where isNone: return language("aucun jeune")
    case (.young, let most?):
      return language(
        most, "\(number) jeune", "\(number) jeunes")
    case (.youngWomen, nil):
      return language("de jeunes femmes, non comptées")
    case (.youngWomen, _) where isNone: return language("aucune jeune femme")
    case (.youngWomen, let most?):
      return language(
        most, "\(number) jeune femme", "\(number) jeunes femmes")
    case (.withDisability, nil):
      return language(
        "des personnes vivant avec un handicap, non comptées")
    case (.withDisability, _) where isNone:
      return language("aucune personne vivant avec un handicap")
    case (.withDisability, let most?):
      return language(
        most, "\(number) personne vivant avec un handicap",
        "\(number) personnes vivant avec un handicap")
    case (.displaced, nil):
      return language(
        "des personnes déplacées internes, non comptées")
    case (.displaced, _) where isNone:
      return language("aucune personne déplacée interne")
    case (.displaced, let most?):
      return language(
        most, "\(number) personne déplacée interne", "\(number) personnes déplacées internes")
    }
  }

  /// A part with how it is known: « 5 personnes vivant avec un handicap (observé) ».
  func known(_ part: String, by method: DisabilityMethod) -> String {
    language("\(part) (\(words.name(of: method)))", in: "sentence")
  }

  /// « 91 femmes, soit un taux de 79 % »
  func rate(_ part: String, _ percent: ClosedRange<Int>, _ isApproximate: Bool) -> String {
    let (lower, upper) = (percent.lowerBound, percent.upperBound)
    if lower == upper {
      return isApproximate
        ? language(
          "\(part), soit un taux d’environ \(upper)\u{202F}%")
        : language("\(part), soit un taux de \(upper)\u{202F}%")
    }
    return isApproximate
      ? language(
        "\(part), soit un taux compris environ entre \(lower) et \(upper)\u{202F}%")
      : language(
        "\(part), soit un taux compris entre \(lower) et \(upper)\u{202F}%")
  }

  /// « parmi les 110 dont l’âge est connu (entre 60 et 64 % de l’ensemble) »
  func known(_ trait: Trait, _ base: Count, _ ofAll: ClosedRange<Int>?) -> String {
    let number = bare(base)
    let text =
      switch (trait, base == .zero) {
      case (.sex, true):
        language("parmi personne dont le sexe est connu")
      case (.age, true):
        language("parmi personne dont l’âge est connu")
      case (.disability, true), (.displacement, true):
        language("parmi personne dont on le sait")
      case (.sex, false):
        language(
          "parmi les \(number) dont le sexe est connu")
      case (.age, false):
        language(
          "parmi les \(number) dont l’âge est connu")
      case (.disability, false), (.displacement, false):
        language("parmi les \(number) dont on le sait")
      }
    guard let ofAll, base != .zero else { return text }
    return language(
      "\(text) (entre \(ofAll.lowerBound) et \(ofAll.upperBound)\u{202F}% de l’ensemble)")
  }

  // MARK: Behind the sentence

  func notAsked(_ traits: [Trait]) -> String {
    let names = traits.map { trait in
      switch trait {
      case .sex: language("le sexe", in: "was not recorded")
      case .age: language("l’âge", in: "was not recorded")
      case .disability: language("le handicap", in: "was not recorded")
      case .displacement: language("le déplacement", in: "was not recorded")
      }
    }
    let list = words.list(names)
    let capitalized = list.prefix(1).uppercased() + list.dropFirst()
    return language(
      traits.count, "\(capitalized) n’a pas été relevé.", "\(capitalized) n’ont pas été relevés.")
  }

  func young(_ definition: String?) -> String {
    guard let definition else {
      return language(
        "La source ne dit pas qui elle compte comme jeune.")
    }
    return language("Jeunes\u{A0}: \(definition).")
  }

  var youngInReports: String {
    language(
      "Pour les chiffres rapportés, la définition de la jeunesse est celle des sources.")
  }

  func reportedOtherwise(_ count: Count) -> String {
    guard let (number, most) = amount(count) else {
      return language("Les sources rapportent des personnes.")
    }
    let people = self.people(number, most)
    return language("Les sources rapportent \(people).")
  }

  var notOurs: String {
    language(
      "Activité d’un partenaire\u{A0}: hors de notre total.")
  }

  var practice: String {
    language("Exercice\u{A0}: ne compte pas.")
  }

  // MARK: Numbers

  /// The number without what is counted: « 110 », « environ 258 », « 126 à 127 ».
  private func bare(_ count: Count) -> String {
    guard let upper = count.upper, upper != count.lower, !count.isApproximate else {
      return amount(count)?.number ?? atLeast(count.lower)
    }
    let (least, most) = (words.number(count.lower), words.number(upper))
    return language("\(least) à \(most)", in: "a number")
  }

  private func atLeast(_ number: Int) -> String {
    language("au moins \(words.number(number))", in: "a number")
  }

  /// The number as text, and how many that may be at most, for the plural; nil for people who are there
  /// and not counted: « 91 », « environ 126 à 127 », « entre 45 et 69 », « au moins 45 ».
  private func amount(_ count: Count) -> (number: String, most: Int)? {
    guard let upper = count.upper else {
      return count.lower <= 1 ? nil : (atLeast(count.lower), count.lower)
    }
    let (least, most) = (words.number(count.lower), words.number(upper))
    if upper == count.lower {
      return (
        count.isApproximate ? language("environ \(most)", in: "a number") : most,
        upper
      )
    }
    return (
      count.isApproximate
        ? language("environ \(least) à \(most)", in: "a number")
        : language("entre \(least) et \(most)", in: "a number"),
      upper
    )
  }
}
