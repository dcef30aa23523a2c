import Foundation
import Languages
import Programmes
import Reports
import Testing

/// The examples of docs/figures.md and docs/figures.fr.md, each held against the program.
@Suite("The document of the figures' rules")
struct FiguresDocumentTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var language: Language
    var line: Int
    var input: [String]
    var expected: [String]

    var testDescription: String { "\(language.code):\(line) \(input.joined(separator: "; "))" }
  }

  static func examples(_ language: Language) -> [Example] {
    let name = language == .english ? "figures.md" : "figures.fr.md"
    let file = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "docs/\(name)")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    var examples: [Example] = []
    var isInside = false
    for (index, line) in text.components(separatedBy: "\n").enumerated() {
      if line == "```figures" || line == "```" && isInside {
        isInside = line == "```figures"
        if isInside {
          examples.append(Example(language: language, line: index + 1, input: [], expected: []))
        }
      } else if isInside, let last = examples.indices.last {
        if line.hasPrefix("→ ") {
          examples[last].expected.append(String(line.dropFirst(2)))
        } else {
          // What stands below an arrow is another example of the same block.
          if !examples[last].expected.isEmpty {
            examples.append(
              Example(language: language, line: index + 1, input: [], expected: []))
          }
          examples[examples.count - 1].input.append(line)
        }
      }
    }
    return examples
  }

  @Test("has examples for every rule that has a number to show, in both languages")
  func both() {
    let english = Self.examples(.english)
    let french = Self.examples(.french)
    #expect(english.count >= 20)
    #expect(english.map(\.input) == french.map(\.input), "both documents show the same")
    #expect(english.map(\.expected.count) == french.map(\.expected.count))
  }

  @Test("says what the program says", arguments: examples(.english) + examples(.french))
  func example(_ example: Example) throws {
    #expect(!example.expected.isEmpty)
    let words = example.language.words
    var told: [String] = []
    if example.input.first?.hasPrefix("share ") == true {
      let numbers = example.input[0].split(separator: " ").compactMap { Int($0) }
      try #require(numbers.count == 2)
      told = [words.whole(Ratio(part: .number(numbers[0]), base: .number(numbers[1])))]
    } else {
      let programme = try Self.programme(example.input)
      told = try example.expected.map { try Self.answer(to: $0, programme, words) }
    }
    #expect(told.map(Self.plain) == example.expected.map(Self.plain))
  }

  /// No-break spaces as spaces.
  private static func plain(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  // MARK: Reading

  private static func programme(_ lines: [String]) throws -> Programme {
    let day = try #require(Day("2023-08-11"))
    var programme = Programme(id: "o", name: "O", country: "mali")
    programme.sources.add(Source(id: "bulletin", title: "Bulletin"))
    for (number, part) in lines.split(separator: "---", omittingEmptySubsequences: false)
      .enumerated()
    {
      var activity = Activity(
        Activity.Details(
          id: "a-\(number)", title: "A", kind: .campaign, role: .organised, starts: day))
      activity.details.targets.total = 1
      for line in part { try add(line, to: &activity) }
      programme.activities.add(activity)
    }
    return programme
  }

  private static func add(_ line: String, to activity: inout Activity) throws {
    let words = line.split(separator: " ").map(String.init)
    if words == ["took-part"] {
      activity.details.role = .tookPart
      return
    }
    if words.first == "counted" {
      try #require(words.count == 4)
      let traits = Traits(
        sex: Sex(rawValue: words[1]), ages: Ages(words[2]))
      try #require((traits.sex == nil) == (words[1] == "?"), "\(line)")
      try #require((traits.ages == nil) == (words[2] == "?"), "\(line)")
      activity.headcounts.append(
        Headcount(
          id: "h-\(activity.headcounts.count)", station: "d", traits: traits,
          count: try #require(Int(words[3]))))
      return
    }
    try #require(words.count == 2 || words.count == 4 && words[2] == "of", "\(line)")
    let value: Reported.Value
    if words[1].last == "%" {
      let percent = Int(words[1].dropLast().drop { $0 == "~" })
      value = .percent(try #require(percent), isApproximate: words[1].first == "~")
    } else {
      value = .count(try #require(Count(written: words[1])))
    }
    activity.reported.append(
      Reported(
        id: "r-\(activity.reported.count)", measure: try #require(.init(rawValue: words[0])),
        value: value,
        whole: words.count == 4 ? try #require(.init(rawValue: words[3])) : .total,
        source: "bulletin"))
  }

  // MARK: Asking

  /// What the program says where the document says this; each answer repeats its question.
  private static func answer(
    to expected: String, _ programme: Programme, _ words: Wording
  ) throws -> String {
    let question = String(expected.prefix { $0 != " " })
    let activity = programme.activities[0]
    let whole = Period(from: activity.starts, through: activity.starts)
    let grouped = GroupedReach(programme, in: whole)
    let findings = programme.findings(today: activity.starts)
    switch question {
    case "no", "aucune": return findings.isEmpty ? expected : "\(findings)"
    case "finding", "anomalie":
      let told = findings.map { "\(question) \(words.finding($0.kind).message)" }
      return told.first { plain($0) == plain(expected) } ?? "\(told)"
    case "hint", "conseil":
      let told = findings.map { "\(question) \(words.finding($0.kind).hint ?? "")" }
      return told.first ?? ""
    case "note", "remarque":
      let told = programme.notes.map { "\(question) \(words.finding($0.kind).message)" }
      return told.first ?? ""
    case "participations": return "\(question) \(words.text(grouped.total.participations))"
    case "persons", "personnes": return "\(question) \(words.text(grouped.persons))"
    case "pooled", "ensemble":
      let measure = String(expected.dropFirst(question.count + 1).prefix { $0 != " " })
      let ratio = try ratio(measure, grouped.total.composition)
      return "\(question) \(measure) \(words.whole(ratio))"
    default:
      let used = try #require(Figures(activity, youth: programme.youthDefinition).used)
      if question == "total" { return "total \(words.text(used.total))" }
      return "\(question) \(words.whole(try ratio(question, used)))"
    }
  }

  private static func ratio(_ measure: String, _ composition: Composition) throws -> Ratio {
    switch try #require(Reported.Measure(rawValue: measure)) {
    case .women: composition.women
    case .men: composition.men
    case .young: composition.young
    case .youngWomen: composition.youngWomen
    case .youngMen: composition.youngMen
    case .withDisability: composition.disability
    case .displaced: composition.displaced
    default: throw ExampleError(measure: measure)
    }
  }

  private struct ExampleError: Error {
    var measure: String
  }
}
