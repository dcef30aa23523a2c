import Languages
package import Programmes

// The sentence that a report would print of an activity, or of a period: composed here, in the words of
// a language.

/// What one language says in sentences. A sentence that a language lacks does not compile.
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

  /// With its article, of one and of so many: « la campagne », « les 5 campagnes ».
  let kind: @Sendable (Activity.Kind, _ sessions: Int) -> String
  let title: @Sendable (String) -> String
  /// When it was held: « Le 11 août 2023 ».
  let days: @Sendable (_ first: Day, _ last: Day, _ areKnown: Bool) -> String
  let period: @Sendable (Period) -> String
  /// Where, with a preposition; nothing for no place.
  let places: @Sendable ([Spot]) -> String

  /// « a touché », and of what is not ours « a réuni ».
  let verb: @Sendable (_ isOurs: Bool, _ sessions: Int) -> String
  let nobody: @Sendable (_ isOurs: Bool, _ sessions: Int) -> String
  /// That nobody counted, with the subject before it.
  let notCounted: @Sendable (_ sessions: Int) -> String
  /// So many people, or women where all are; participations in a period.
  let people: @Sendable (Count, _ areWomen: Bool) -> String
  let participations: @Sendable (Count) -> String
  let persons: @Sendable (Count) -> String
  /// The activities of a period: all of ours, and of how many the people are known.
  let activities: @Sendable (_ ours: Int, _ told: Int) -> String

  let of: String
  let part: @Sendable (Part, Count) -> String
  let method: @Sendable (DisabilityMethod) -> String
  /// « soit un taux de 79 % »
  let rate: @Sendable (_ percent: ClosedRange<Int>, _ isApproximate: Bool) -> String
  /// « parmi les 110 dont l’âge est connu (entre 60 et 64 % de l’ensemble) »
  let known: @Sendable (Trait, Count, _ ofAll: ClosedRange<Int>?) -> String
  let notAsked: @Sendable ([Trait]) -> String
  let total: String

  // What stands behind the sentence.
  let young: @Sendable (_ definition: String?) -> String
  let youngInReports: String
  let reportedOtherwise: @Sendable (Count) -> String
  let notOurs, practice: String
}

extension Wording {
  var sentences: SentenceWording {
    switch language {
    case .french: .french
    default: .english
    }
  }

  /// What a report would print of an activity: when, where, what, how many came, and who they were, as far
  /// as is known. What is approximate, bounded, present without a number or not asked is said to be so.
  package func sentence(
    of activity: Activity, _ figures: Figures, in programme: Programme
  ) -> String {
    let say = sentences
    let details = activity.details
    let places = details.places.map { id in
      SentenceWording.Spot(
        name: programme.placeName(id), kind: programme.places[id: id]?.kind,
        isWholeCountry: id == programme.country)
    }
    var subject = say.days(details.starts, details.ends, details.daysAreKnown)
    let place = say.places(places)
    subject += (place.isEmpty ? "" : ", " + place) + ", "
    subject += say.kind(details.kind, details.sessions) + " " + say.title(details.plainTitle) + " "

    let isOurs = details.role.isOurs
    var sentences: [String] = []
    if let used = figures.used, used.total.isCollected || used.women.isCollected {
      let areWomen = used.areAllWomen
      var sentence = subject
      if used.total == .zero {
        sentence += say.nobody(isOurs, details.sessions)
      } else if used.total.isCollected {
        sentence += say.verb(isOurs, details.sessions) + " " + say.people(used.total, areWomen)
      } else {
        sentence += say.verb(isOurs, details.sessions) + " " + say.total
      }
      if used.total != .zero { sentence += parts(of: used) }
      sentences.append(sentence + ".")
      if used.total != .zero { sentences += notes(activity, used, figures, programme) }
    } else {
      sentences.append(subject + say.notCounted(details.sessions) + ".")
    }
    if details.isPractice {
      sentences.append(say.practice)
    } else if !isOurs {
      sentences.append(say.notOurs)
    }
    return sentences.joined(separator: " ")
  }

  /// What a report would print of a period: our activities, participations and persons, and who they
  /// were.
  package func sentence(
    of reach: Reach, persons: Count, in period: Period, youth: YouthDefinition
  ) -> String {
    let say = sentences
    var sentence = say.period(period) + ", " + say.activities(reach.activities, reach.withTotal)
    guard reach.withTotal > 0 else { return sentence + "." }
    let composition = reach.composition
    sentence += " " + say.participations(reach.participations)
    if persons != reach.participations { sentence += ", " + say.persons(persons) }
    sentence +=
      parts(
        of: composition, presentDisability: reach.presentDisability > 0,
        presentDisplaced: reach.presentDisplaced > 0) + "."
    var sentences = [sentence]
    let untold = untold(
      in: composition, presentDisability: reach.presentDisability > 0,
      presentDisplaced: reach.presentDisplaced > 0)
    if !untold.isEmpty { sentences.append(say.notAsked(untold)) }
    if composition.young.isCounted, composition.young.base != .zero {
      if reach.hasEntered { sentences.append(say.young(youthDefinitions[youth.id] ?? youth.id)) }
      if reach.hasReported { sentences.append(say.youngInReports) }
    }
    return sentences.joined(separator: " ")
  }

  // MARK: Parts

  /// « , dont 91 femmes, soit un taux de 79 %, et 69 jeunes… »; nothing when none is told.
  private func parts(
    of used: Composition, presentDisability: Bool = false, presentDisplaced: Bool = false
  ) -> String {
    let say = sentences
    var told: [String] = []
    func add(
      _ part: SentenceWording.Part, _ ratio: Ratio, _ trait: SentenceWording.Trait,
      isPresent: Bool = false, by method: DisabilityMethod? = nil
    ) {
      if isPresent, ratio.base == .zero {
        told.append(say.part(part, .some))
        return
      }
      guard ratio.isCollected, ratio.base != .zero || ratio.part.upper == nil else { return }
      var text = say.part(part, ratio.part)
      if let method { text += " " + say.method(method) }
      let isKnownOfSome = ratio.unknown != .zero
      if ratio.isCounted, !ratio.isOfFew, let percent = ratio.percent {
        text += ", " + say.rate(percent, ratio.part.isApproximate || ratio.base.isApproximate)
      }
      if isKnownOfSome, ratio.isCounted {
        let all = (ratio.base + ratio.unknown).upper ?? 0
        text += " " + say.known(trait, ratio.base, all < 10 ? nil : ratio.bounds)
      }
      told.append(text)
    }
    if !used.areAllWomen { add(.women, used.women, .sex) }
    add(.young, used.young, .age)
    // Bounds that follow from women and young alone are no figure that anybody has counted.
    if !used.areAllWomen, used.youngWomen.part.exact != nil, used.young.isCollected,
      used.women.isCollected
    {
      add(.youngWomen, used.youngWomen, .age)
    }
    let method = used.disabilities.main
    add(
      .withDisability, used.disability, .disability, isPresent: presentDisability, by: method)
    add(.displaced, used.displaced, .displacement, isPresent: presentDisplaced)
    guard !told.isEmpty else { return "" }
    return ", " + say.of + " " + commaList(told)
  }

  /// Parts that hold commas themselves: one before the last "and" too.
  private func commaList(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    let hasCommas = parts.contains { $0.contains(",") }
    return parts.dropLast().joined(separator: ", ") + (hasCommas ? ", " : " ") + and + " " + last
  }

  private func untold(
    in used: Composition, presentDisability: Bool = false, presentDisplaced: Bool = false
  ) -> [SentenceWording.Trait] {
    let ratios: [(SentenceWording.Trait, Ratio, Bool)] = [
      (.sex, used.women, false), (.age, used.young, false),
      (.disability, used.disability, presentDisability),
      (.displacement, used.displaced, presentDisplaced),
    ]
    return ratios.filter { _, ratio, isPresent in
      !isPresent && (!ratio.isCollected || (ratio.base == .zero && ratio.part.upper != nil))
    }.map(\.0)
  }

  private func notes(
    _ activity: Activity, _ used: Composition, _ figures: Figures, _ programme: Programme
  ) -> [String] {
    let say = sentences
    var notes: [String] = []
    let untold = untold(in: used)
    if !untold.isEmpty { notes.append(say.notAsked(untold)) }
    if used.young.isCollected, used.young.base != .zero || used.young.part.upper == nil {
      if figures.basis == .entered {
        let youth = programme.youthDefinition.id
        notes.append(say.young(youthDefinitions[youth] ?? youth))
      } else {
        let stated = activity.reported.first { $0.group?.isYoung != nil }?.youthDefinition
        notes.append(say.young(stated.map { youthDefinitions[$0] ?? $0 }))
      }
    }
    if figures.differsFromReported, let reported = figures.reported {
      notes.append(say.reportedOtherwise(reported.total))
    }
    return notes
  }
}

extension Composition {
  /// Whether all were women, as far as is known.
  fileprivate var areAllWomen: Bool {
    total.isCollected && total != .zero && women.part == total && women.unknown == .zero
  }
}

extension Activity.Details {
  /// The title for a sentence, without the number of sessions that a list needs: « Loi électorale ».
  fileprivate var plainTitle: String {
    let title = listTitle
    guard sessions > 1, let mark = title.lastIndex(of: "×"),
      title[title.index(after: mark)...].allSatisfy(\.isNumber)
    else { return title }
    var plain = title[..<mark]
    while plain.last == " " || plain.last == "\u{A0}" { plain.removeLast() }
    return String(plain)
  }
}

/// A number with its thousands parted.
func grouped(_ number: Int, by mark: String) -> String {
  let digits = Array(String(number))
  var text = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { text += mark }
    text.append(digit)
  }
  return text
}
