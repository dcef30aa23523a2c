import Languages
import Programmes

extension SentenceWording {
  static let english = SentenceWording(
    kind: { kind, sessions in
      let (one, many) = kindsInEnglish[kind] ?? ("activity", "activities")
      return sessions > 1 ? "the \(number(sessions)) \(many)" : "the \(one)"
    },
    title: { "“\($0)”" },
    days: { first, last, areKnown in
      guard areKnown else {
        let (one, other) = (month(first), month(last))
        if first.year != last.year {
          return "Between \(one) \(first.year) and \(other) \(last.year)"
        }
        return one == other ? "In \(one) \(last.year)" : "Between \(one) and \(other) \(last.year)"
      }
      return first == last ? "On \(day(first))" : "From \(span(first, last))"
    },
    period: { period in
      let year = period.first.year
      switch period.kind {
      case .month: return "In \(month(period.first)) \(year)"
      case .quarter:
        let names = ["first", "second", "third", "fourth"]
        return "In the \(names[period.first.quarter - 1]) quarter of \(year)"
      case .semester:
        return "In the \(period.first.month > 6 ? "second" : "first") half of \(year)"
      case .year: return "In \(year)"
      case .span:
        return period.first == period.last
          ? "On \(day(period.first))" : "From \(span(period.first, period.last))"
      }
    },
    places: { places in
      let names = Language.english.words.list(places.map(\.name))
      let kind = places.first?.kind
      guard places.count == 1 else {
        if places.isEmpty { return "" }
        return places.allSatisfy({ $0.kind == .region })
          ? "in \(number(places.count)) regions (\(names))" : "in \(names)"
      }
      switch kind {
      case .region: return "in the region of \(names)"
      case .cercle: return "in the cercle of \(names)"
      case .commune: return "in the commune of \(names)"
      case .country where places[0].isWholeCountry: return "in the whole country"
      default: return "in \(names)"
      }
    },
    verb: { isOurs, _ in isOurs ? "reached" : "brought together" },
    nobody: { isOurs, _ in isOurs ? "reached nobody" : "brought nobody together" },
    notCounted: { sessions in
      (sessions > 1 ? "were" : "was") + " held; how many people took part is not known"
    },
    people: { count, areWomen in
      areWomen
        ? amount(count, "woman", "women", "women, not counted")
        : amount(count, "person", "people", "people, not counted")
    },
    participations: { amount($0, "participation", "participations", "participations") },
    persons: { "by " + amount($0, "person", "persons", "an unknown number of persons") },
    activities: { ours, told in
      if ours == 0 { return "no activity was organised or co-organised" }
      let all = ours == 1 ? "one activity" : "\(number(ours)) activities"
      if told == 0 { return "\(all) organised or co-organised, with an unknown number of people" }
      let counted = ours == told ? "" : " (\(number(told)) of them counted)"
      return "\(all) organised or co-organised\(counted) had"
    },
    of: "of whom",
    part: { part, count in
      switch part {
      case .women: amount(count, "woman", "women", "women, not counted", "no woman")
      case .young:
        amount(
          count, "young person", "young people", "young people, not counted", "no young person")
      case .youngWomen:
        amount(count, "young woman", "young women", "young women, not counted", "no young woman")
      case .withDisability:
        amount(
          count, "person with a disability", "people with disabilities",
          "people with disabilities, not counted", "no person with a disability")
      case .displaced:
        amount(
          count, "internally displaced person", "internally displaced people",
          "internally displaced people, not counted", "no internally displaced person")
      }
    },
    method: { method in
      switch method {
      case .washingtonGroup: "(Washington Group questions)"
      case .declared: "(declared)"
      case .observed: "(observed)"
      }
    },
    rate: { percent, isApproximate in
      let about = isApproximate ? "about " : ""
      if percent.lowerBound == percent.upperBound {
        return "a rate of \(about)\(percent.lowerBound)%"
      }
      return "a rate of \(about)between \(percent.lowerBound) and \(percent.upperBound)%"
    },
    known: { trait, base, ofAll in
      let of =
        switch trait {
        case .sex: "whose sex is known"
        case .age: "whose age is known"
        case .disability, .displacement: "of whom it is known"
        }
      let all = ofAll.map { " (between \($0.lowerBound) and \($0.upperBound)% of all)" }
      return base == .zero ? "among nobody \(of)" : "among the \(bare(base)) \(of)" + (all ?? "")
    },
    notAsked: { traits in
      let names = traits.map { trait in
        switch trait {
        case .sex: "sex"
        case .age: "age"
        case .disability: "disability"
        case .displacement: "displacement"
        }
      }
      let list = Language.english.words.list(names)
      return list.prefix(1).uppercased() + list.dropFirst()
        + (traits.count > 1 ? " were not recorded." : " was not recorded.")
    },
    total: "an unknown number of people",
    young: { definition in
      definition.map { "Young: \($0)." } ?? "The source does not say whom it counts as young."
    },
    youngInReports: "For reported figures, youth is as the sources define it.",
    reportedOtherwise: { "Sources report \(amount($0, "person", "people", "people"))." },
    notOurs: "A partner’s activity: not in our total.", practice: "Practice: does not count.")
}

private let kindsInEnglish: [Activity.Kind: (one: String, many: String)] = [
  .campaign: ("campaign", "campaigns"), .training: ("training", "trainings"),
  .session: ("session", "sessions"), .conference: ("conference", "conferences"),
  .advocacy: ("advocacy meeting", "advocacy meetings"), .workshop: ("workshop", "workshops"),
  .meeting: ("meeting", "meetings"), .visit: ("visit", "visits"),
  .commemoration: ("commemoration", "commemorations"),
  .reflection: ("reflection", "reflections"), .other: ("activity", "activities"),
]

private func number(_ number: Int) -> String { grouped(number, by: ",") }

private func month(_ day: Day) -> String { Language.english.words.monthNames[day.month - 1] }
private func day(_ day: Day) -> String { "\(day.dayOfMonth) \(month(day)) \(day.year)" }

private func span(_ first: Day, _ last: Day) -> String {
  if first.year != last.year { return "\(day(first)) to \(day(last))" }
  if first.month != last.month { return "\(first.dayOfMonth) \(month(first)) to \(day(last))" }
  return "\(first.dayOfMonth) to \(day(last))"
}

private func bare(_ count: Count) -> String {
  let about = count.isApproximate ? "about " : ""
  guard let upper = count.upper else { return "at least \(number(count.lower))" }
  if upper == count.lower { return about + number(upper) }
  return about + "\(number(count.lower)) to \(number(upper))"
}

private func amount(
  _ count: Count, _ one: String, _ many: String, _ present: String, _ none: String? = nil
) -> String {
  let about = count.isApproximate ? "about " : ""
  guard let upper = count.upper else {
    return count.lower <= 1 ? present : "at least \(number(count.lower)) \(many)"
  }
  if upper == count.lower {
    if upper == 0, !count.isApproximate, let none { return none }
    return "\(about)\(number(upper)) \(upper == 1 ? one : many)"
  }
  return count.isApproximate
    ? "about \(number(count.lower)) to \(number(upper)) \(many)"
    : "between \(number(count.lower)) and \(number(upper)) \(many)"
}
