/// What an officer asks a list of people for, in the same language as `Filter`.
///
/// ```
/// awa trao f age>=35 org:cafo commune:gao sans:tel -pdi
/// ```
///
/// A word must begin one of the person's own: of the name, the organisation, the function or the
/// commune; a number must stand in the phone. `f` and `h`, alone, ask for the sex, `j` for the young,
/// `pvh` and `pdi` for who is so; a name of one letter is put in quotes.
package struct PeopleFilter: Hashable, Sendable {
  package struct Term: Hashable, Sendable {
    package var condition: Condition
    package var isNegated = false
    package var range: Range<Int>
  }

  package enum Field: Hashable, Sendable {
    case any, name, organisation, function, locality, phone
  }

  package enum Condition: Hashable, Sendable {
    /// A folded text in one of the fields, or in any.
    case text(String, Field)
    case sex(Sex)
    case age(Filter.Comparison)
    case young
    case disability
    case displaced
    case has(Set<FilterKeyword>)
    case lacks(Set<FilterKeyword>)
  }

  package private(set) var terms: [Term] = []
  package private(set) var errors: [FilterError] = []

  package var isEmpty: Bool { terms.isEmpty && errors.isEmpty }

  package init() {}

  package init(_ text: String, _ vocabulary: FilterVocabulary, today: Day) {
    let reader = FilterReader(
      vocabulary: vocabulary, today: today, known: FilterKeyword.ofPeople)
    for term in FilterText(Array(text)).terms {
      do throws(FilterError) {
        for condition in try PeopleFilter.conditions(of: term, reader) {
          terms.append(
            Term(condition: condition, isNegated: term.isNegated, range: term.range))
        }
      } catch {
        errors.append(error)
      }
    }
  }

  private static func conditions(
    of term: FilterText.Term, _ reader: FilterReader
  ) throws(FilterError) -> [Condition] {
    guard let (keyword, key) = try reader.keyword(of: term) else {
      guard let word = term.values.first else { return [] }
      if !word.isQuoted, let condition = single(reader.vocabulary.keywords[folded(word.text)]) {
        return [condition]
      }
      return [.text(folded(word.text), .any)]
    }
    if keyword == .age { return [.age(try reader.comparison(term, keyword))] }
    if FilterKeyword.measures.contains(keyword) {
      throw FilterError(.notHere(key.text), at: key.range)
    }
    try reader.requireColon(term, keyword)
    switch keyword {
    case .with: return [.has(try reader.keywords(term, keyword))]
    case .without: return [.lacks(try reader.keywords(term, keyword))]
    case .sex:
      let value = try reader.values(term, keyword)[0]
      guard let meant = single(reader.vocabulary.keywords[folded(value.text)]),
        case .sex = meant
      else { throw FilterError(.unknownValue(.sex, value.text, nearest: nil), at: value.range) }
      return [meant]
    case .name, .organisation, .function, .place, .phone:
      let fields: [FilterKeyword: Field] = [
        .name: .name, .organisation: .organisation, .function: .function, .place: .locality,
        .phone: .phone,
      ]
      return try reader.values(term, keyword).map {
        .text(folded($0.text), fields[keyword] ?? .any)
      }
    default: throw FilterError(.notHere(key.text), at: key.range)
    }
  }

  /// What a keyword asks for when it stands alone.
  private static func single(_ keyword: FilterKeyword?) -> Condition? {
    switch keyword {
    case .women: .sex(.female)
    case .men: .sex(.male)
    case .young: .young
    case .disability: .disability
    case .displaced: .displaced
    default: nil
    }
  }
}

extension PeopleFilter {
  /// Whether somebody at an activity answers to every term; `known` is who that is in the roster.
  package func matches(
    _ person: Attendance, _ known: Participant?, on day: Day, youth: YouthDefinition
  ) -> Bool {
    terms.allSatisfy { term in
      term.isNegated != holds(term.condition, person, known, day, youth)
    }
  }

  private func holds(
    _ condition: Condition, _ person: Attendance, _ known: Participant?, _ day: Day,
    _ youth: YouthDefinition
  ) -> Bool {
    switch condition {
    case .text(let text, let field):
      return known.map { PeopleFilter.holds(text, field, $0) } ?? false
    case .sex(let sex): return (person.sex ?? known?.sex) == sex
    case .age(let comparison):
      let age = person.age ?? known?.birthYear.map { .birthYear($0) }
      return age.map { age in
        let ages = age.ages(on: day)
        return comparison.holds(from: ages.lower, through: ages.upper)
      } ?? false
    case .young: return person.age.flatMap { youth.group(of: $0.ages(on: day)) } == .young
    case .disability: return person.disability.answer == true
    case .displaced: return person.isDisplaced == true
    case .has(let things): return things.contains { PeopleFilter.has($0, person, known) }
    case .lacks(let things): return things.contains { !PeopleFilter.has($0, person, known) }
    }
  }

  private static func holds(_ text: String, _ field: Field, _ known: Participant) -> Bool {
    switch field {
    case .name: begins(text, known.name)
    case .organisation: begins(text, known.organisation)
    case .function: begins(text, known.function)
    case .locality: begins(text, known.locality)
    case .phone: holdsNumber(text, known.phone)
    case .any:
      begins(text, known.name) || begins(text, known.organisation) || begins(text, known.function)
        || begins(text, known.locality) || holdsNumber(text, known.phone)
    }
  }

  /// Whether each word of the text begins one of the other's.
  static func begins(_ text: String, _ other: String?) -> Bool {
    guard var other else { return false }
    let search = NameSearch(text)
    return other.withUTF8 { search.matches($0) }
  }

  /// Whether digits stand in a phone; what is no number stands in none.
  static func holdsNumber(_ text: String, _ phone: String?) -> Bool {
    let wanted = digits(of: text)
    guard let phone, !wanted.isEmpty else { return false }
    return phone.filter { $0.isASCII && $0.isNumber }.contains(
      String(decoding: wanted, as: UTF8.self))
  }

  private static func has(
    _ thing: FilterKeyword, _ person: Attendance, _ known: Participant?
  ) -> Bool {
    switch thing {
    case .name: known != nil
    case .organisation: known?.organisation != nil
    case .place: known?.locality != nil
    case .function: known?.function != nil
    case .phone: known?.phone != nil
    case .age, .young: person.age != nil
    case .sex, .women, .men: person.sex != nil
    case .disability: person.disability.answer != nil
    case .displaced: person.isDisplaced != nil
    default: false
    }
  }
}
