/// What the words before a colon or a sign of comparison stand for.
package enum FilterKeyword: String, Hashable, Sendable, CaseIterable {
  // What something is or belongs to.
  case place, project, kind, theme, organisation, organiser, partner, source
  case status, with, without, marked, date
  // What is counted.
  case total, women, men, young, youngWomen, youngMen, disability, displaced
  // People.
  case name, function, phone, sex, age

  /// What can be compared, of an activity.
  package static let measures: Set<FilterKeyword> = [
    .total, .women, .men, .young, .youngWomen, .youngMen, .disability, .displaced,
  ]
  /// An activity has no name here; with or without one are those whose people are listed or not.
  package static let ofActivities: Set<FilterKeyword> = measures.union([
    .place, .project, .kind, .theme, .organisation, .organiser, .partner, .source, .status, .with,
    .without, .marked, .date, .name,
  ])
  /// In the list of people the place is the commune.
  package static let ofPeople: Set<FilterKeyword> = [
    .name, .organisation, .place, .function, .phone, .sex, .age, .with, .without, .women, .men,
    .young, .disability, .displaced,
  ]
}

/// How an activity stands.
package enum FilterStatus: String, Hashable, Sendable, CaseIterable {
  case organised, coOrganised, tookPart, visit, ours, practice
  /// Its figures were entered, are only printed in a source, rest on « environ », differ from what was
  /// printed, are not there at all.
  case entered, reported, approximate, differing, empty
  case upcoming, past
}

/// The words that a filter understands, of all languages at once, and what the register's things are
/// called, without accents and case.
///
/// Made once when a filter is opened, so that each key costs a look through a few hundred names.
package struct FilterVocabulary: Hashable, Sendable {
  /// One thing of the register that a term can name.
  package struct Entry: Hashable, Sendable {
    package var id: String
    /// As it is typed when it is completed: without blanks.
    package var typed: String
    /// As it is read: its name, and what tells it from its namesakes.
    package var label: String
    /// All that it is called, folded.
    package var names: [String]

    package init(id: String, typed: String? = nil, label: String, names: [String]) {
      self.id = id
      self.typed = typed ?? id
      self.label = label
      self.names = names.map { folded($0) }
    }

    /// How well it is meant by a folded text: 2 by its whole name, 1 by the beginning of a word, 0
    /// not at all.
    func answer(to text: String) -> Int {
      if id == text || names.contains(text) { return 2 }
      let begins = id.hasPrefix(text) || names.contains { FilterVocabulary.begins(text, in: $0) }
      return begins ? 1 : 0
    }
  }

  /// The words of the languages, folded.
  package var keywords: [String: FilterKeyword]
  package var statuses: [String: FilterStatus]
  package var months: [String: Int]
  package var entries: [FilterKeyword: [Entry]]
  /// The place that holds each.
  package var containers: [Place.ID: Place.ID]

  package init(
    keywords: [String: FilterKeyword], statuses: [String: FilterStatus], months: [String: Int],
    entries: [FilterKeyword: [Entry]], containers: [Place.ID: Place.ID]
  ) {
    self.keywords = keywords
    self.statuses = statuses
    self.months = months
    self.entries = entries
    self.containers = containers
  }

  /// Whether a word of the name begins with the text, or the text with its blanks stands in it.
  static func begins(_ text: String, in name: String) -> Bool {
    guard !text.isEmpty else { return true }
    if name.hasPrefix(text) { return true }
    return [" ", "-", "'", "("].contains { name.contains($0 + text) }
  }

  /// The things that a text names: those called so, else those of which a word begins so.
  package func things(_ keyword: FilterKeyword, named text: String) -> [Entry] {
    let needle = folded(text)
    let entries = entries[keyword.entriesKeyword] ?? []
    var (whole, part): ([Entry], [Entry]) = ([], [])
    for entry in entries {
      switch entry.answer(to: needle) {
      case 2: whole.append(entry)
      case 1: part.append(entry)
      default: break
      }
    }
    return whole.isEmpty ? part : whole
  }

  /// These places and all that lie in them.
  func holding(_ places: Set<Place.ID>) -> Set<Place.ID> {
    var all = places
    for place in containers.keys {
      var (current, steps) = (containers[place], 0)
      while let here = current, steps < 16 {
        if places.contains(here) {
          all.insert(place)
          break
        }
        current = containers[here]
        steps += 1
      }
    }
    return all
  }
}

extension FilterKeyword {
  /// Whose names serve: an organiser and a partner are organisations.
  var entriesKeyword: FilterKeyword {
    switch self {
    case .organiser, .partner: .organisation
    default: self
    }
  }
}
