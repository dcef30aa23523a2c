import Programmes

extension FilterWording {
  static let english = FilterWording(
    keywords: [
      .place: ["place", "commune", "region"], .project: ["project"], .kind: ["type", "kind"],
      .theme: ["theme"], .organisation: ["org", "organisation", "organization"],
      .organiser: ["organiser", "organizer"], .partner: ["partner"], .source: ["source"],
      .status: ["status", "role"], .with: ["with"], .without: ["without"],
      .marked: ["marked", "mark"], .date: ["date", "period"], .total: ["n", "total"],
      .women: ["w", "women", "f"], .men: ["m", "men"], .young: ["y", "young", "youth"],
      .youngWomen: ["yw"], .youngMen: ["ym"], .disability: ["pwd", "disability"],
      .displaced: ["idp", "displaced"], .name: ["name", "list"], .function: ["function"],
      .phone: ["phone", "tel"], .sex: ["sex"], .age: ["age"],
    ],
    statuses: [
      .organised: ["organised", "organized"], .coOrganised: ["co-organised", "co-organized"],
      .tookPart: ["took-part"], .visit: ["visit"], .ours: ["ours", "us"],
      .practice: ["practice"], .entered: ["entered"], .reported: ["reported"],
      .approximate: ["estimated", "about"], .differing: ["gap"], .empty: ["empty"],
      .upcoming: ["upcoming", "planned"], .past: ["past"],
    ],
    meanings: [
      .place: "place, and what lies in it", .project: "project", .kind: "type of activity",
      .theme: "theme", .organisation: "organisation, in whatever part",
      .organiser: "organiser", .partner: "partner", .source: "source",
      .status: "organised, took-part, entered, gap…", .with: "what is known",
      .without: "what is not known", .marked: "the marked activities",
      .date: "day, month, Q3, 2023-08..2023-09", .total: "number of participations",
      .women: "women, as a number or a percentage", .men: "men", .young: "young people",
      .youngWomen: "young women", .youngMen: "young men", .disability: "people with disabilities",
      .displaced: "displaced people", .name: "name", .function: "function", .phone: "phone",
      .sex: "sex", .age: "age",
    ],
    statusNames: [
      .organised: "organised", .coOrganised: "co-organised", .tookPart: "took part (↗)",
      .visit: "visit", .ours: "what counts in the total", .practice: "practice",
      .entered: "figures entered", .reported: "figures only reported",
      .approximate: "approximate figures (≈)", .differing: "entered ≠ reported (!)",
      .empty: "no figures at all", .upcoming: "upcoming", .past: "past",
    ],
    error: { kind, words in
      func nearest(_ word: String?) -> String? { word.map { "“\($0)”?" } }
      switch kind {
      case .unknownKeyword(let word, let near):
        return (
          "“\(word)” is no word of filters",
          nearest(near) ?? "in quotes it is a word to look for"
        )
      case .notHere(let word): return ("“\(word)” does not apply to this list", nil)
      case .noValue(let keyword):
        return (
          FilterKeyword.measures.contains(keyword)
            ? "a number or a percentage" : words.meanings[keyword] ?? "a value",
          FilterKeyword.measures.contains(keyword) && keyword != .total
            ? "for example \(words.word(keyword))<30%" : nil
        )
      case .unknownValue(_, let value, let near):
        return ("“\(value)” is not known here", nearest(near))
      case .notANumberKeyword(let keyword, let word):
        return ("“\(word)” takes a colon", "for example \(words.word(keyword)):…")
      case .noNumber(let keyword, let value):
        let example = keyword == .total || keyword == .age ? "35" : "30%"
        return ("“\(value)” is no number", "for example \(words.word(keyword))>=\(example)")
      case .noShare(let keyword):
        return ("no percentage here", "a number: \(words.word(keyword))>=35")
      case .percentAbove100(let percent): return ("\(percent)% is above 100%", nil)
      case .noPeriod(let text):
        return ("“\(text)” is no period", "2023, Q3, 2023-08, august-2023, 2023-08..2023-09")
      case .openQuote: return ("a quote is not closed", nil)
      }
    })
}
