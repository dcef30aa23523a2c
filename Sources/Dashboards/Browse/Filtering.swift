import Frames
import Programmes
import Reports

/// What could be typed next in a filter, and which of it is chosen.
struct FilterProposals: Hashable, Sendable {
  var completion: FilterCompletion
  /// The one that was put into the text; nil as long as none was.
  var taken: Int?
  /// The text and the cursor before any was taken.
  let before: TextField

  /// Rows of the list that are shown at a time.
  static let rows = 7
}

/// The filter that has the keys.
struct OpenFilter {
  let field: TextField
  let problems: [FilterError]
  let label: String
  /// What is shown before anything is typed.
  let example: String
}

extension Dashboard {
  /// The filter that is being typed, with what is wrong in it; nil when none is.
  var openFilter: OpenFilter? {
    if activityList.isFiltering {
      return OpenFilter(
        field: activityList.filter, problems: activityList.problems,
        label: words.screen.filterActivities, example: words.browse.filterExample)
    }
    if participantList.isFiltering {
      return OpenFilter(
        field: participantList.filter, problems: participantList.problems,
        label: words.screen.filterPeople, example: words.browse.peopleExample)
    }
    if case .people(let people) = screen {
      return OpenFilter(
        field: people.filter, problems: people.problems, label: words.browse.search,
        example: words.browse.peopleExample)
    }
    return nil
  }

  /// What of the filter is told: what is wrong at the cursor, else the first.
  var filterProblem: FilterError? {
    guard let open = openFilter else { return nil }
    let cursor = open.field.cursor
    return open.problems.first { $0.range.contains(cursor) || $0.range.upperBound == cursor }
      ?? open.problems.first
  }

  /// The words that filters know, made when they are first asked for.
  mutating func filterVocabulary() -> FilterVocabulary {
    if let vocabulary { return vocabulary }
    let made = FilterVocabulary(programme, words)
    vocabulary = made
    return made
  }

  /// Reads the filter of the activities. A term that cannot be understood asks nothing: the list is a
  /// function of what is typed, not of how it came to be typed.
  mutating func readActivityFilter() {
    guard !activityList.filter.isEmpty else {
      activityList.asked = Filter()
      activityList.problems = []
      return
    }
    let read = Filter(activityList.filter.text, filterVocabulary(), today: today)
    activityList.problems = read.errors
    activityList.asked = read
  }

  /// The same for the people of an activity.
  mutating func readPeopleFilter() {
    guard !participantList.filter.isEmpty else {
      participantList.asked = PeopleFilter()
      participantList.problems = []
      return
    }
    let read = PeopleFilter(participantList.filter.text, peopleWords(), today: today)
    participantList.problems = read.errors
    participantList.asked = read
  }

  // MARK: Keys

  mutating func pressInFilter(_ key: Key) -> [Effect] {
    switch keymap.command(for: key, in: .filter) {
    case .keepFilter:
      // A filter that says something else than the list shows is not kept.
      guard filterProblem == nil else { return [] }
      activityList.isFiltering = false
      participantList.isFiltering = false
      proposals = nil
    case .clearFilter: if !takeBackProposal() { clearFilter() }
    case .propose: proposeInFilter(by: 1)
    case .proposePrevious: proposeInFilter(by: -1)
    case .helpInEntry: return perform(.helpInEntry)
    default: if let step = listStep(key) { move(step) } else { typeInFilter(key) }
    }
    return []
  }

  mutating func typeInFilter(_ key: Key) {
    guard var field = openFilter?.field, field.press(key) else { return }
    setFilter(field)
    proposals = completion().flatMap { completion in
      completion.isOfValue && !completion.candidates.isEmpty
        ? FilterProposals(completion: completion, before: field) : nil
    }
    // What is typed in full needs no proposal.
    if let only = proposals?.completion, only.candidates.count == 1,
      only.candidates[0].text == String(field.characters[only.range])
    {
      proposals = nil
    }
  }

  /// Puts the text back as it was before something proposed was taken; false where nothing was.
  mutating func takeBackProposal() -> Bool {
    defer { proposals = nil }
    guard let open = proposals, open.taken != nil else { return false }
    setFilter(open.before)
    return true
  }

  mutating func setFilter(_ field: TextField) {
    if case .people(var people) = screen {
      people.filter = field
      people.selected = 0
      people.top = 0
      look(&people)
      screen = .people(people)
      lastPeople = people
    } else if activityList.isFiltering {
      activityList.filter = field
      refreshFiltered()
    } else {
      participantList.filter = field
      refreshParticipants()
    }
  }

  /// Takes the next of what is proposed, or the one before; a single one at once and for good.
  mutating func proposeInFilter(by step: Int) {
    guard let field = openFilter?.field else { return }
    var list: FilterProposals
    if let proposals {
      list = proposals
    } else {
      guard let completion = completion(), !completion.candidates.isEmpty else { return }
      list = FilterProposals(completion: completion, before: field)
      // Where nothing is typed yet, all that could be is shown before anything is taken.
      if completion.range.isEmpty, completion.candidates.count > 1 {
        proposals = list
        return
      }
    }
    let count = list.completion.candidates.count
    let next = list.taken.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
    list.taken = next
    var text = list.before
    text.replace(list.completion.range, by: list.completion.candidates[next].text)
    setFilter(text)
    proposals = count > 1 ? list : nil
    if count == 1 {
      proposals = completion().flatMap { following in
        following.isOfValue && following.range.isEmpty && !following.candidates.isEmpty
          ? FilterProposals(completion: following, before: text) : nil
      }
    }
  }

  private mutating func completion() -> FilterCompletion? {
    guard let field = openFilter?.field else { return nil }
    let known =
      activityList.isFiltering ? FilterKeyword.ofActivities : FilterKeyword.ofPeople
    var keywords: [FilterKeyword: String] = [:]
    for keyword in known { keywords[keyword] = words.filter.word(keyword) }
    if activityList.isFiltering {
      keywords[.name] = nil
    } else {
      // Alone they ask for what they name; nothing of people is compared but the age.
      for keyword in FilterKeyword.measures { keywords[keyword] = nil }
    }
    let vocabulary = activityList.isFiltering ? filterVocabulary() : peopleWords()
    return vocabulary.completion(
      of: field.characters, at: field.cursor, keywords: keywords,
      statuses: words.filter.statuses)
  }
}

extension TextField {
  /// Puts a text in the place of some characters, with the cursor behind it.
  mutating func replace(_ range: Range<Int>, by text: String) {
    let all = Array(characters[..<range.lowerBound]) + Array(text)
    let rest = characters[range.upperBound...]
    self = TextField(String(all))
    let cursor = self.cursor
    for character in rest { insert(character) }
    while self.cursor > cursor { _ = press(.left) }
  }
}
