/// What an officer asks a list of activities for, read from one line of text.
///
/// ```
/// mandat "bonne gouvernance" lieu:mopti,gao f<30% n>100 sans:pvh -type:atelier 2023-08..2023-09
/// ```
///
/// An activity must answer to every term. A word is looked for in titles, types, places, projects and
/// organisations, without accents and case. A keyword with a colon names one or several things of the
/// register, by their whole name or by how a word of it begins; a place holds what lies in it. `-`
/// leaves out what a term finds.
///
/// A comparison is true only when it is sure: what nobody counted satisfies none, and where some of the
/// people are unknown it must hold whatever they are. Percentages are compared as they are shown, in
/// whole numbers; « environ 258 » is taken as 258. So an activity may answer to neither of `f<30%` and
/// `f>=30%`: `sans:f` finds those of which nothing is known.
///
/// A term that cannot be understood is an error with the place of its word; the rest is read all the
/// same.
package struct Filter: Hashable, Sendable {
  package struct Term: Hashable, Sendable {
    package var condition: Condition
    package var isNegated = false
    /// In characters of the text.
    package var range: Range<Int>
  }

  package enum Condition: Hashable, Sendable {
    /// A text, folded, somewhere in what an activity is called and belongs to.
    case word(String)
    case places(Set<Place.ID>)
    case projects(Set<Project.ID>)
    case kinds(Set<Activity.Kind>)
    case themes(Set<Theme.ID>)
    case organisations(Set<Organisation.ID>, OrganisationPart)
    case sources(Set<Source.ID>)
    case statuses(Set<FilterStatus>)
    /// Held on any of these days; where the days are not known, surely within them.
    case days(Period)
    case compares(FilterKeyword, Comparison)
    /// Has something of that kind: a figure, a place, a project.
    case has(Set<FilterKeyword>)
    /// Has no such thing: a figure that nobody collected.
    case lacks(Set<FilterKeyword>)
    case marked
  }

  package enum OrganisationPart: Hashable, Sendable {
    case any, organiser, partner
  }

  package struct Comparison: Hashable, Sendable {
    package enum Sign: Hashable, Sendable {
      case below, atMost, above, atLeast, equal
    }

    package var sign: Sign
    package var number: Int
    package var isPercent: Bool

    package init(_ sign: Sign, _ number: Int, isPercent: Bool = false) {
      self.sign = sign
      self.number = number
      self.isPercent = isPercent
    }

    /// Whether it holds for every number between the two; nil above: there is no upper bound.
    package func holds(from lower: Int, through upper: Int?) -> Bool {
      switch sign {
      case .below: upper.map { $0 < number } ?? false
      case .atMost: upper.map { $0 <= number } ?? false
      case .above: lower > number
      case .atLeast: lower >= number
      case .equal: lower == number && upper == number
      }
    }
  }

  package private(set) var terms: [Term] = []
  /// In the order of the text.
  package private(set) var errors: [FilterError] = []

  package var isEmpty: Bool { terms.isEmpty && errors.isEmpty }

  /// Everything.
  package init() {}

  /// Reads a filter. `today` gives the year that a period was typed without.
  package init(_ text: String, _ vocabulary: FilterVocabulary, today: Day) {
    let reader = FilterReader(
      vocabulary: vocabulary, today: today, known: FilterKeyword.ofActivities)
    for term in FilterText(Array(text)).terms {
      do throws(FilterError) {
        if let condition = try reader.condition(of: term) {
          terms.append(
            Term(condition: condition, isNegated: term.isNegated, range: term.range))
        }
      } catch {
        errors.append(error)
      }
    }
  }
}

/// Gives terms their meaning.
struct FilterReader {
  let vocabulary: FilterVocabulary
  let today: Day
  /// What this list can be asked for.
  let known: Set<FilterKeyword>

  /// nil for a term that asks nothing, as an empty quotation.
  func condition(of term: FilterText.Term) throws(FilterError) -> Filter.Condition? {
    guard let (keyword, key) = try keyword(of: term) else {
      guard let word = term.values.first else { return nil }
      if !word.isQuoted, let period = try period(word) { return .days(period) }
      return .word(folded(word.text))
    }
    if FilterKeyword.measures.contains(keyword) {
      return .compares(keyword, try comparison(term, keyword))
    }
    try requireColon(term, keyword)
    switch keyword {
    case .marked: return .marked
    case .date:
      let value = try values(term, keyword)[0]
      guard let period = try period(value, isAsked: true) else {
        throw FilterError(.noPeriod(value.text), at: value.range)
      }
      return .days(period)
    case .with: return .has(try keywords(term, keyword))
    case .without: return .lacks(try keywords(term, keyword))
    case .status: return .statuses(try statuses(term))
    case .name: throw FilterError(.notHere(key.text), at: key.range)
    default:
      let things = try things(term, keyword)
      switch keyword {
      case .place: return .places(vocabulary.holding(things))
      case .project: return .projects(things)
      case .kind: return .kinds(Set(things.compactMap { Activity.Kind(rawValue: $0) }))
      case .theme: return .themes(things)
      case .organiser: return .organisations(things, .organiser)
      case .partner: return .organisations(things, .partner)
      case .source: return .sources(things)
      case .organisation: return .organisations(things, .any)
      default: throw FilterError(.notHere(key.text), at: key.range)
      }
    }
  }

  /// The keyword of a term; nil for a word.
  func keyword(
    of term: FilterText.Term
  ) throws(FilterError) -> (FilterKeyword, FilterText.Piece)? {
    if let open = term.openQuote {
      throw FilterError(.openQuote, at: open..<term.range.upperBound)
    }
    guard let key = term.key else { return nil }
    guard let keyword = vocabulary.keywords[folded(key.text)] else {
      let words = vocabulary.keywords.filter { known.contains($0.value) }.keys.sorted()
      throw FilterError(
        .unknownKeyword(key.text, nearest: nearest(to: folded(key.text), in: words)), at: key.range)
    }
    guard known.contains(keyword) else { throw FilterError(.notHere(key.text), at: key.range) }
    return (keyword, key)
  }

  func requireColon(
    _ term: FilterText.Term, _ keyword: FilterKeyword
  ) throws(FilterError) {
    if term.sign == .colon || term.sign == .equal { return }
    throw FilterError(.notANumberKeyword(keyword, term.key?.text ?? ""), at: term.range)
  }

  func values(
    _ term: FilterText.Term, _ keyword: FilterKeyword
  ) throws(FilterError) -> [FilterText.Piece] {
    guard !term.values.isEmpty else { throw FilterError(.noValue(keyword), at: term.range) }
    return term.values
  }

  func comparison(
    _ term: FilterText.Term, _ keyword: FilterKeyword
  ) throws(FilterError) -> Filter.Comparison {
    let value = try values(term, keyword)[0]
    let isPercent = value.text.last == "%"
    let digits = value.text.dropLast(isPercent ? 1 : 0)
    guard let number = decimal(digits, digits: 1...6) else {
      throw FilterError(.noNumber(keyword, value.text), at: value.range)
    }
    if isPercent {
      if keyword == .total || keyword == .age {
        throw FilterError(.noShare(keyword), at: value.range)
      }
      if number > 100 { throw FilterError(.percentAbove100(number), at: value.range) }
    }
    let sign: Filter.Comparison.Sign =
      switch term.sign {
      case .below: .below
      case .atMost: .atMost
      case .above: .above
      case .atLeast: .atLeast
      case .colon, .equal, nil: .equal
      }
    return Filter.Comparison(sign, number, isPercent: isPercent)
  }

  /// What a term with or without something is about.
  func keywords(
    _ term: FilterText.Term, _ keyword: FilterKeyword
  ) throws(FilterError) -> Set<FilterKeyword> {
    var found: Set<FilterKeyword> = []
    for value in try values(term, keyword) {
      guard let meant = vocabulary.keywords[folded(value.text)], canBeMissing(meant) else {
        let words = vocabulary.keywords.filter { canBeMissing($0.value) }.keys.sorted()
        throw FilterError(
          .unknownValue(
            keyword, value.text, nearest: nearest(to: folded(value.text), in: words)),
          at: value.range)
      }
      found.insert(meant)
    }
    return found
  }

  func canBeMissing(_ keyword: FilterKeyword) -> Bool {
    let never: Set<FilterKeyword> = [.with, .without, .marked, .date, .status, .kind]
    return known.contains(keyword) && !never.contains(keyword)
  }

  private func statuses(_ term: FilterText.Term) throws(FilterError) -> Set<FilterStatus> {
    var found: Set<FilterStatus> = []
    for value in try values(term, .status) {
      let text = folded(value.text)
      let begun = vocabulary.statuses.filter { $0.key.hasPrefix(text) }
      guard let first = vocabulary.statuses[text] ?? begun.min(by: { $0.key < $1.key })?.value
      else {
        throw FilterError(
          .unknownValue(
            .status, value.text, nearest: nearest(to: text, in: vocabulary.statuses.keys.sorted())),
          at: value.range)
      }
      if vocabulary.statuses[text] == nil {
        found.formUnion(begun.values)
      } else {
        found.insert(first)
      }
    }
    return found
  }

  private func things(
    _ term: FilterText.Term, _ keyword: FilterKeyword
  ) throws(FilterError) -> Set<String> {
    var found: Set<String> = []
    for value in try values(term, keyword) {
      let things = vocabulary.things(keyword, named: value.text)
      if things.isEmpty {
        let names = (vocabulary.entries[keyword.entriesKeyword] ?? []).flatMap(\.names)
        throw FilterError(
          .unknownValue(
            keyword, value.text, nearest: nearest(to: folded(value.text), in: Set(names).sorted())),
          at: value.range)
      }
      found.formUnion(things.map(\.id))
    }
    return found
  }

  /// A period, from a text that must be one or from a word that looks like one: a year of our time,
  /// `2023-08`, `T3`, anything with `..`. Numbers of laws and resolutions are words.
  private func period(
    _ word: FilterText.Piece, isAsked: Bool = false
  ) throws(FilterError) -> Period? {
    let isRange = word.text.contains("..")
    if !isAsked, !isRange {
      let digits = word.text.utf8.count { (48...57).contains($0) }
      guard digits > 0, digits * 2 >= word.text.utf8.count else { return nil }
      if digits == word.text.utf8.count {
        guard let year = Int(word.text), (1990...2100).contains(year) else { return nil }
      }
    }
    let period = Period(typed: word.text, months: vocabulary.months, today: today)
    if isRange, period == nil, !isAsked {
      throw FilterError(.noPeriod(word.text), at: word.range)
    }
    return period
  }
}
