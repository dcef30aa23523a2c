/// What could be typed at a place of a filter, the likeliest first.
package struct FilterCompletion: Hashable, Sendable {
  package struct Candidate: Hashable, Sendable {
    /// What takes the place of the word at the cursor.
    package var text: String
    /// What it is.
    package var meaning: Meaning

    package init(_ text: String, _ meaning: Meaning) {
      self.text = text
      self.meaning = meaning
    }
  }

  package enum Meaning: Hashable, Sendable {
    case keyword(FilterKeyword)
    case status(FilterStatus)
    /// A thing of the register, by its label.
    case thing(String)
  }

  /// What is replaced, in characters of the text.
  package var range: Range<Int>
  package var candidates: [Candidate]
  /// Whether it stands behind a keyword, where only these can follow.
  package var isOfValue: Bool
}

extension FilterVocabulary {
  /// What could stand at the cursor; nil where nothing is proposed.
  ///
  /// - Parameters:
  ///   - keywords: what this list can be asked for, each with the word that is proposed for it.
  ///   - statuses: the same for how an activity stands.
  package func completion(
    of text: [Character], at cursor: Int, keywords: [FilterKeyword: String],
    statuses: [FilterStatus: String]
  ) -> FilterCompletion? {
    let term = FilterText(text).terms.first {
      $0.range.lowerBound <= cursor && cursor <= $0.range.upperBound
    }
    guard let term else {
      return FilterCompletion(
        range: cursor..<cursor, candidates: proposals("", keywords), isOfValue: false)
    }
    guard let key = term.key, let sign = term.sign else {
      let start = term.range.lowerBound + (term.isNegated ? 1 : 0)
      guard cursor >= start, term.values.first?.isQuoted != true else { return nil }
      let typed = folded(String(text[start..<cursor]))
      var candidates = proposals(typed, keywords)
      if typed.count > 1 { candidates += things(beginning: typed, keywords) }
      return FilterCompletion(
        range: start..<term.range.upperBound, candidates: candidates, isOfValue: false)
    }
    guard sign == .colon, cursor > key.range.upperBound,
      let keyword = self.keywords[folded(key.text)]
    else { return nil }
    let value = term.values.first {
      $0.range.lowerBound <= cursor && cursor <= $0.range.upperBound
    }
    let range = value?.range ?? cursor..<cursor
    let typed = folded(value.map { String(text[$0.range.lowerBound..<cursor]) } ?? "")
    let candidates = values(of: keyword, beginning: typed, keywords, statuses)
    return FilterCompletion(range: range, candidates: candidates, isOfValue: true)
  }

  private func proposals(
    _ typed: String, _ keywords: [FilterKeyword: String]
  ) -> [FilterCompletion.Candidate] {
    FilterKeyword.allCases.compactMap { keyword in
      guard let word = keywords[keyword], folded(word).hasPrefix(typed) else { return nil }
      let isCompared = FilterKeyword.measures.contains(keyword) || keyword == .age
      return FilterCompletion.Candidate(
        word + (isCompared ? ">" : ":"), .keyword(keyword))
    }
  }

  /// Things that a bare word may be meant for: `mop` for `lieu:mopti`.
  private func things(
    beginning typed: String, _ keywords: [FilterKeyword: String]
  ) -> [FilterCompletion.Candidate] {
    let kinds: [FilterKeyword] = [.place, .project, .kind, .theme, .organisation]
    return kinds.flatMap { keyword -> [FilterCompletion.Candidate] in
      guard let word = keywords[keyword] else { return [] }
      return (entries[keyword] ?? []).lazy.filter { $0.answer(to: typed) > 0 }.prefix(20).map {
        FilterCompletion.Candidate("\(word):\($0.typed)", .thing($0.label))
      }
    }
  }

  private func values(
    of keyword: FilterKeyword, beginning typed: String, _ keywords: [FilterKeyword: String],
    _ statuses: [FilterStatus: String]
  ) -> [FilterCompletion.Candidate] {
    switch keyword {
    case .with, .without:
      let never: Set<FilterKeyword> = [.with, .without, .marked, .date, .status, .kind]
      return FilterKeyword.allCases.compactMap { other in
        guard !never.contains(other), let word = keywords[other], folded(word).hasPrefix(typed)
        else { return nil }
        return FilterCompletion.Candidate(word, .keyword(other))
      }
    case .status:
      return FilterStatus.allCases.compactMap { status in
        guard let word = statuses[status], folded(word).hasPrefix(typed) else { return nil }
        return FilterCompletion.Candidate(word, .status(status))
      }
    default:
      let answers = (entries[keyword.entriesKeyword] ?? []).map { ($0, $0.answer(to: typed)) }
      return answers.filter { $0.1 == 2 || typed.isEmpty }.prefix(200).map(candidate)
        + (typed.isEmpty ? [] : answers.filter { $0.1 == 1 }.prefix(200).map(candidate))
    }
  }

  private func candidate(_ answer: (Entry, Int)) -> FilterCompletion.Candidate {
    FilterCompletion.Candidate(answer.0.typed, .thing(answer.0.label))
  }
}
