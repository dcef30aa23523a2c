import Languages
package import Programmes

/// The words of the programme's views in one language: reach, indicators, commitments, early warning,
/// project time, practitioners.
package struct ViewWording: Sendable {
  // Reach.
  package let dimensions: [Dimension: String]
  package let activities, sessions, participations, persons, youngWomen, youngMen: String
  package let reach, period, before, yearBefore, target, met, missed: String
  /// How many activities stand in several groups, and how many participations those have; nil where that
  /// is not told.
  package let shared: @Sendable (_ activities: Int, _ participations: String?) -> String
  package let others: @Sendable (Int) -> String
  package let lawLine: @Sendable (LawLine) -> String
  /// What was left out because few people would be known by it, below so many.
  package let suppressed: @Sendable (Int) -> String

  // Project time.
  package let project, month, time: String
  /// « mois 33 sur 60 »
  package let monthOf: @Sendable (_ month: Int, _ of: Int) -> String
  /// « 55 % du temps »
  package let timeShare: @Sendable (_ percent: String) -> String
  /// « JFA, an 3 »
  package let projectYear: @Sendable (_ project: String, _ year: Int) -> String
  package let planned: String
  package let noDays: String

  // Indicators.
  package let indicators, indicator, span, actual, counts, computed, typed: String
  package let formulas: [Formula: String]
  package let differs: @Sendable (_ typed: Int) -> String

  // Commitments.
  package let commitments, who, what, due, state, followUp, noDue: String
  package let overdue: @Sendable (_ days: Int) -> String
  package let overdueCount: @Sendable (Int) -> String
  package let commitmentGroupings: [Programme.CommitmentGrouping: String]

  // Early warning.
  package let earlyWarning, products, incidents, platform, series, kind, allKinds: String
  package let productKinds: [String: String]
  package let neverAdded: String
  package let partly: @Sendable (Int) -> String
  package let doubtful: String

  // Practitioners.
  package let practitioners, role, ofUnknownSex, ofUnknownRegion: String
  package let noPractitioners: String
  package let networkRoles: [Participant.NetworkRole: String]
}

extension Wording {
  /// The words of the programme's views.
  package var views: ViewWording {
    switch language {
    case .french: .french
    default: .english
    }
  }
}
