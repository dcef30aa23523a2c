import Languages
package import Programmes

// The sentence that a report would print of an activity, or of a period: composed here, in the words of
// a language.

extension Wording {
  var sentences: SentenceWording { SentenceWording(words: self) }

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
    let (isOurs, sessions) = (details.role.isOurs, details.sessions)
    func sentence(_ outcome: String) -> String {
      say.sentence(
        say.days(details.starts, details.ends, details.daysAreKnown), say.places(places),
        say.what(details.kind, sessions, details.plainTitle), outcome)
    }
    var sentences: [String] = []
    if let used = figures.used, used.total == .zero {
      sentences.append(sentence(say.nobody(isOurs, sessions)))
    } else if let used = figures.used, used.total.isCollected || used.women.isCollected {
      let people =
        used.total.isCollected ? say.people(used.total, used.areAllWomen) : say.unknownPeople
      sentences.append(
        sentence(say.among(say.reached(isOurs, sessions, people), parts(of: used))))
      sentences += notes(activity, used, figures, programme)
    } else {
      sentences.append(sentence(say.notCounted(sessions)))
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
    let composition = reach.composition
    let activities = say.activities(
      reach.activities, reach.withTotal, reach.participations, persons)
    guard reach.withTotal > 0 else { return say.sentence(say.period(period), activities) }
    let parts = parts(
      of: composition, presentDisability: reach.presentDisability > 0,
      presentDisplaced: reach.presentDisplaced > 0)
    var sentences = [say.sentence(say.period(period), say.among(activities, parts))]
    let untold = untold(
      in: composition, presentDisability: reach.presentDisability > 0,
      presentDisplaced: reach.presentDisplaced > 0)
    if !untold.isEmpty { sentences.append(say.notAsked(untold)) }
    if composition.young.isCounted, composition.young.base != .zero {
      if reach.hasEntered { sentences.append(say.young(name(ofYouth: youth.id) ?? youth.id)) }
      if reach.hasReported { sentences.append(say.youngInReports) }
    }
    return sentences.joined(separator: " ")
  }

  // MARK: Parts

  /// « 91 femmes, soit un taux de 79 % », « 69 jeunes… »; none when none is told.
  private func parts(
    of used: Composition, presentDisability: Bool = false, presentDisplaced: Bool = false
  ) -> [String] {
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
      if let method { text = say.known(text, by: method) }
      let isKnownOfSome = ratio.unknown != .zero
      if ratio.isCounted, !ratio.isOfFew, let percent = ratio.percent {
        text = say.rate(text, percent, ratio.part.isApproximate || ratio.base.isApproximate)
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
    return told
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
        notes.append(say.young(name(ofYouth: youth) ?? youth))
      } else {
        let stated = activity.reported.first { $0.group?.isYoung != nil }?.youthDefinition
        notes.append(say.young(stated.map { name(ofYouth: $0) ?? $0 }))
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
