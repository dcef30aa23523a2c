extension Filter {
  /// The places in a list of those that answer to every term, given what each is called. `activity`
  /// tells of a place what it is; it is asked only where words alone do not decide.
  package func places(
    in texts: ActivityTexts, today: Day,
    _ activity: (Int) -> (activity: Activity, figures: Figures?, isMarked: Bool)?
  ) -> [Int] {
    var words: [(word: [UInt8], isNegated: Bool)] = []
    var others: [Term] = []
    for term in terms {
      if case .word(let word) = term.condition {
        words.append((Array(word.utf8), term.isNegated))
      } else {
        others.append(term)
      }
    }
    // What costs most comes last.
    others.sort { !$0.condition.needsFigures && $1.condition.needsFigures }
    return texts.places { place, holds in
      guard words.allSatisfy({ holds($0.word) != $0.isNegated }) else { return false }
      if others.isEmpty { return true }
      guard let (activity, figures, isMarked) = activity(place) else { return false }
      return others.allSatisfy { term in
        term.condition.holds(of: activity, figures, isMarked: isMarked, today: today)
          != term.isNegated
      }
    }
  }
}

extension Filter.Condition {
  fileprivate var needsFigures: Bool {
    switch self {
    case .compares, .has, .lacks, .statuses: true
    default: false
    }
  }

  /// Whether it holds of an activity; words, which `ActivityTexts` answers, aside.
  func holds(
    of activity: Activity, _ figures: Figures?, isMarked: Bool, today: Day
  ) -> Bool {
    switch self {
    case .word: true
    case .places(let places): activity.places.contains { places.contains($0) }
    case .projects(let projects): activity.projects.contains { projects.contains($0) }
    case .kinds(let kinds): kinds.contains(activity.kind)
    case .themes(let themes): activity.themes.contains { themes.contains($0) }
    case .organisations(let organisations, let part):
      activity.details.organisations(part).contains { organisations.contains($0) }
    case .sources(let sources): activity.source.map { sources.contains($0) } ?? false
    case .statuses(let statuses):
      statuses.contains { activity.details.stands($0, figures, today: today) }
    case .days(let period):
      activity.daysAreKnown
        ? activity.starts <= period.last && period.first <= max(activity.starts, activity.ends)
        : period.first <= activity.starts && activity.ends <= period.last
    case .compares(let measure, let comparison):
      figures?.ratio(measure).map { comparison.holds(of: $0, total: measure == .total) } ?? false
    case .has(let things): things.contains { activity.has($0, figures) }
    case .lacks(let things): things.contains { !activity.has($0, figures) }
    case .marked: isMarked
    }
  }
}

extension Activity.Details {
  fileprivate func organisations(_ part: Filter.OrganisationPart) -> [Organisation.ID] {
    switch part {
    case .any: organisers + partners + attended
    case .organiser: organisers
    case .partner: partners
    }
  }

  fileprivate func stands(_ status: FilterStatus, _ figures: Figures?, today: Day) -> Bool {
    switch status {
    case .organised: role == .organised
    case .coOrganised: role == .coOrganised
    case .tookPart: role == .tookPart
    case .visit: role == .visit
    case .ours: countsAsReach
    case .practice: isPractice
    case .entered: figures?.basis == .entered
    case .reported: figures?.basis == .reported
    case .empty: figures.map { $0.basis == .none } ?? true
    case .differing: figures?.differsFromReported ?? false
    case .approximate:
      figures.map { $0.basis == .reported && $0.used?.isApproximate ?? false } ?? false
    case .upcoming: starts > today
    case .past: ends < today
    }
  }
}

extension Composition {
  /// Whether any of its figures rests on « environ » or on what a printed percentage allows.
  fileprivate var isApproximate: Bool {
    total.state == .approximate
      || [women, men, young, disability, displaced].contains { $0.isCounted && $0.isApproximate }
  }
}

extension Activity {
  fileprivate func has(_ thing: FilterKeyword, _ figures: Figures?) -> Bool {
    switch thing {
    case .place: !details.places.isEmpty
    case .project: !details.projects.isEmpty
    case .theme: !details.themes.isEmpty
    case .organisation: !details.organisations(.any).isEmpty
    case .organiser: !details.organisers.isEmpty
    case .partner: !details.partners.isEmpty
    case .source: details.source != nil
    case .name: !attendances.isEmpty
    case .total: figures.map { $0.basis != .none } ?? false
    default:
      // Present but not counted is no figure either.
      figures?.ratio(thing).map { $0.isCounted && $0.base.upper != 0 } ?? false
    }
  }
}

extension Figures {
  /// One measure of the figures used, at the cost of that one. Of the total, the total as the part.
  func ratio(_ measure: FilterKeyword) -> Ratio? {
    if basis == .entered {
      let people = crossed.marginals
      func ratio(_ answers: Marginals.Answers) -> Ratio {
        Ratio(
          part: .number(answers.yes), base: .number(answers.known),
          unknown: .number(people.total - answers.known))
      }
      switch measure {
      case .total: return Ratio(part: .number(people.total), base: .number(people.total))
      case .women: return ratio(people.women)
      case .men: return ratio(people.men)
      case .young: return ratio(people.young)
      case .youngWomen: return ratio(people.youngWomen)
      case .youngMen: return ratio(people.youngMen)
      case .displaced: return ratio(people.displaced)
      case .disability: return people.composition.disability
      default: return nil
      }
    }
    guard let used = reported else { return nil }
    switch measure {
    case .total: return Ratio(part: used.total, base: used.total)
    case .women: return used.women
    case .men: return used.men
    case .young: return used.young
    case .youngWomen: return used.youngWomen
    case .youngMen: return used.youngMen
    case .displaced: return used.displaced
    case .disability: return used.disability
    default: return nil
    }
  }
}

extension Filter.Comparison {
  /// Whether it surely holds: of the part when it is of numbers, of the share when it is of percents.
  package func holds(of ratio: Ratio, total: Bool = false) -> Bool {
    guard ratio.part.isCollected else { return false }
    if total { return holds(from: ratio.part.lower, through: ratio.part.upper) }
    if isPercent {
      guard ratio.isCounted, let percent = ratio.unknown == .zero ? ratio.percent : ratio.bounds
      else { return false }
      return holds(from: percent.lowerBound, through: percent.upperBound)
    }
    guard ratio.base.upper != 0 else { return false }
    return holds(from: ratio.part.lower, through: (ratio.part + ratio.unknown).upper)
  }
}
