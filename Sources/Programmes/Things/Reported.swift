/// A figure printed in a source, with the words it came from. It stands beside what was entered and
/// never silently replaces it (figures, rule 5).
package struct Reported: Hashable, Sendable, Identifiable {
  package enum Measure: String, Hashable, Sendable, CaseIterable {
    case total, women, men, young, adult
    case youngWomen = "young-women"
    case youngMen = "young-men"
    case withDisability = "with-disability"
    case displaced
    case firstDay = "first-day"
    case lastDay = "last-day"
    case days, sessions

    /// Whether it counts people.
    package var isPeople: Bool {
      switch self {
      case .firstDay, .lastDay, .days, .sessions: false
      default: true
      }
    }
  }

  package enum Value: Hashable, Sendable {
    case count(Count)
    /// A printed percentage, 0 to 100, kept as printed.
    case percent(Int, isApproximate: Bool)
    case day(Day)
  }

  /// The source of a figure that nobody printed: the office's own word. It needs no record.
  package static let office = "office"

  /// Whether it quotes the words of a printed source: evidence, which nothing rewrites.
  package var isQuoted: Bool { source != Reported.office && sentence != nil }

  package var id: String
  package var measure: Measure
  package var value: Value
  /// The whole that the sentence names.
  package var whole: Measure
  package var source: Source.ID
  /// Where in the source.
  package var locus: String?
  /// A short quotation.
  package var sentence: String?
  /// nil when the source does not state one.
  package var youthDefinition: YouthDefinition.ID?
  package var disabilityMethod: DisabilityMethod?
  package var note: String?

  package init(
    id: String, measure: Measure, value: Value, whole: Measure = .total, source: Source.ID,
    locus: String? = nil, sentence: String? = nil, youthDefinition: YouthDefinition.ID? = nil,
    disabilityMethod: DisabilityMethod? = nil, note: String? = nil
  ) {
    self.id = id
    self.measure = measure
    self.value = value
    self.whole = whole
    self.source = source
    self.locus = locus
    self.sentence = sentence
    self.youthDefinition = youthDefinition
    self.disabilityMethod = disabilityMethod
    self.note = note
  }
}

extension Sequence<Reported> {
  /// In the order in which they are used: the office's own word before what others printed, because
  /// the office gave it knowing the other.
  package var inOrderOfUse: [Reported] {
    filter { $0.source == Reported.office } + filter { $0.source != Reported.office }
  }
}
