import Languages
import Programmes

extension SentenceWording {
  static let french = SentenceWording(
    kind: { kind, sessions in
      let (article, one, many) = kindsInFrench[kind] ?? ("l’", "activité", "activités")
      return sessions > 1 ? "les \(number(sessions)) \(many)" : article + one
    },
    title: { "«\u{A0}\($0)\u{A0}»" },
    days: { first, last, areKnown in
      guard areKnown else {
        let (one, other) = (month(first), month(last))
        if first.year != last.year {
          return "Entre \(one) \(first.year) et \(other) \(last.year)"
        }
        return one == other ? "En \(one) \(last.year)" : "Entre \(one) et \(other) \(last.year)"
      }
      return first == last ? "Le \(day(first))" : "Du \(span(first, last))"
    },
    period: { period in
      let year = period.first.year
      switch period.kind {
      case .month: return "En \(month(period.first)) \(year)"
      case .quarter:
        let names = ["premier", "deuxième", "troisième", "quatrième"]
        return "Au \(names[period.first.quarter - 1]) trimestre \(year)"
      case .semester: return "Au \(period.first.month > 6 ? "second" : "premier") semestre \(year)"
      case .year: return "En \(year)"
      case .span:
        return period.first == period.last
          ? "Le \(day(period.first))" : "Du \(span(period.first, period.last))"
      }
    },
    places: { places in
      let names = Language.french.words.list(places.map(\.name))
      let kind = places.first?.kind
      let isOneKind = places.allSatisfy { $0.kind == kind }
      guard places.count == 1 else {
        if places.isEmpty { return "" }
        return isOneKind && kind == .region
          ? "dans \(number(places.count)) régions (\(names))" : "à \(names)"
      }
      switch kind {
      case .region: return "dans la région \(joined(names))"
      case .cercle: return "dans le cercle \(joined(names))"
      case .commune: return "dans la commune \(joined(names))"
      // Whether it is « au », « en » or « aux » is not in the register.
      case .country:
        return places[0].isWholeCountry ? "dans tout le pays" : "à l’étranger (\(names))"
      default: return "à \(names)"
      }
    },
    verb: { isOurs, sessions in
      (sessions > 1 ? "ont " : "a ") + (isOurs ? "touché" : "réuni")
    },
    nobody: { isOurs, sessions in
      (sessions > 1 ? "n’ont " : "n’a ") + (isOurs ? "touché" : "réuni") + " personne"
    },
    notCounted: { sessions in
      (sessions > 1 ? "ont eu lieu" : "a eu lieu")
        + "\u{A0}; le nombre de participant·es n’est pas connu"
    },
    people: { count, areWomen in
      areWomen
        ? amount(count, "femme", "femmes", "des femmes, non comptées")
        : amount(count, "personne", "personnes", "des personnes, non comptées")
    },
    participations: { amount($0, "participation", "participations", "des participations") },
    persons: { count in
      "soit " + amount(count, "personne", "personnes", "un nombre inconnu de personnes")
    },
    activities: { ours, told in
      if ours == 0 { return "aucune activité n’a été organisée ni co-organisée" }
      if told == 0 {
        return ours == 1
          ? "une activité organisée ou co-organisée, dont le nombre de participant·es n’est pas connu"
          : "\(number(ours)) activités organisées ou co-organisées, dont le nombre de participant·es n’est pas connu"
      }
      let all = ours == 1 ? "une activité organisée" : "\(number(ours)) activités organisées"
      let counted = ours == told ? "" : " (dont \(number(told)) chiffrée\(told > 1 ? "s" : ""))"
      return "\(all) ou co-organisée\(ours > 1 ? "s" : "")\(counted) "
        + (ours == 1 ? "a compté" : "ont compté")
    },
    of: "dont",
    part: { part, count in
      switch part {
      case .women: amount(count, "femme", "femmes", "des femmes, non comptées", "aucune femme")
      case .young: amount(count, "jeune", "jeunes", "des jeunes, non comptés", "aucun jeune")
      case .youngWomen:
        amount(
          count, "jeune femme", "jeunes femmes", "de jeunes femmes, non comptées",
          "aucune jeune femme")
      case .withDisability:
        amount(
          count, "personne vivant avec un handicap", "personnes vivant avec un handicap",
          "des personnes vivant avec un handicap, non comptées",
          "aucune personne vivant avec un handicap")
      case .displaced:
        amount(
          count, "personne déplacée interne", "personnes déplacées internes",
          "des personnes déplacées internes, non comptées", "aucune personne déplacée interne")
      }
    },
    method: { method in
      switch method {
      case .washingtonGroup: "(questions du Groupe de Washington)"
      case .declared: "(déclaré)"
      case .observed: "(observé)"
      }
    },
    rate: { percent, isApproximate in
      if percent.lowerBound == percent.upperBound {
        return "soit un taux \(isApproximate ? "d’environ" : "de") \(share(percent.lowerBound))"
      }
      return
        "soit un taux compris \(isApproximate ? "environ " : "")entre \(percent.lowerBound) et "
        + share(percent.upperBound)
    },
    known: { trait, base, ofAll in
      let of =
        switch trait {
        case .sex: "dont le sexe est connu"
        case .age: "dont l’âge est connu"
        case .disability: "dont on le sait"
        case .displacement: "dont on le sait"
        }
      let all = ofAll.map {
        " (entre \($0.lowerBound) et \(share($0.upperBound)) de l’ensemble)"
      }
      return base == .zero
        ? "parmi personne \(of)" : "parmi les \(bare(base)) \(of)" + (all ?? "")
    },
    notAsked: { traits in
      let names = traits.map { trait in
        switch trait {
        case .sex: "le sexe"
        case .age: "l’âge"
        case .disability: "le handicap"
        case .displacement: "le déplacement"
        }
      }
      let list = Language.french.words.list(names)
      return capitalized(list)
        + (traits.count > 1 ? " n’ont pas été relevés." : " n’a pas été relevé.")
    },
    total: "un nombre inconnu de personnes",
    young: { definition in
      definition.map { "Jeunes\u{A0}: \($0)." }
        ?? "La source ne dit pas qui elle compte comme jeune."
    },
    youngInReports:
      "Pour les chiffres rapportés, la définition de la jeunesse est celle des sources.",
    reportedOtherwise: {
      "Les sources rapportent \(amount($0, "personne", "personnes", "des personnes"))."
    },
    notOurs: "Activité d’un partenaire\u{A0}: hors de notre total.",
    practice: "Exercice\u{A0}: ne compte pas.")
}

private let kindsInFrench: [Activity.Kind: (article: String, one: String, many: String)] = [
  .campaign: ("la ", "campagne", "campagnes"), .training: ("la ", "formation", "formations"),
  .session: ("la ", "session", "sessions"), .conference: ("la ", "conférence", "conférences"),
  .advocacy: ("le ", "plaidoyer", "plaidoyers"), .workshop: ("l’", "atelier", "ateliers"),
  .meeting: ("la ", "réunion", "réunions"), .visit: ("la ", "visite", "visites"),
  .commemoration: ("la ", "commémoration", "commémorations"),
  .reflection: ("la ", "réflexion", "réflexions"), .other: ("l’", "activité", "activités"),
]

private func number(_ number: Int) -> String { grouped(number, by: "\u{202F}") }

/// A percentage with the narrow space that French sets before its sign.
private func share(_ percent: Int) -> String { "\(percent)\u{202F}%" }

/// « de Gao », « d’Ansongo ».
private func joined(_ name: String) -> String {
  let first = folded(name).first ?? " "
  return "aeiouyh".contains(first) ? "d’\(name)" : "de \(name)"
}

private func month(_ day: Day) -> String { Language.french.words.monthNames[day.month - 1] }

/// « 11 août 2023 », « 1er août 2023 ».
private func day(_ day: Day) -> String { "\(ordinal(day)) \(month(day)) \(day.year)" }
private func ordinal(_ day: Day) -> String { day.dayOfMonth == 1 ? "1er" : "\(day.dayOfMonth)" }

/// « 11 au 15 septembre 2023 »
private func span(_ first: Day, _ last: Day) -> String {
  if first.year != last.year { return "\(day(first)) au \(day(last))" }
  if first.month != last.month { return "\(ordinal(first)) \(month(first)) au \(day(last))" }
  return "\(ordinal(first)) au \(day(last))"
}

/// The number without what is counted: « 110 », « environ 258 », « 126 à 127 ».
private func bare(_ count: Count) -> String {
  let about = count.isApproximate ? "environ " : ""
  guard let upper = count.upper else { return "au moins \(number(count.lower))" }
  if upper == count.lower { return about + number(upper) }
  return about + "\(number(count.lower)) à \(number(upper))"
}

private func amount(
  _ count: Count, _ one: String, _ many: String, _ present: String, _ none: String? = nil
) -> String {
  let about = count.isApproximate ? "environ " : ""
  guard let upper = count.upper else {
    if count.lower <= 1 { return present }
    return "au moins \(number(count.lower)) \(many)"
  }
  if upper == count.lower {
    if upper == 0, !count.isApproximate, let none { return none }
    return "\(about)\(number(upper)) \(upper > 1 ? many : one)"
  }
  // « environ 126 à 127 », « entre 45 et 69 ».
  return count.isApproximate
    ? "environ \(number(count.lower)) à \(number(upper)) \(many)"
    : "entre \(number(count.lower)) et \(number(upper)) \(upper > 1 ? many : one)"
}

private func capitalized(_ text: String) -> String {
  text.prefix(1).uppercased() + text.dropFirst()
}
