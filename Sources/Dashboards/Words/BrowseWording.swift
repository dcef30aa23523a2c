import Languages
import Programmes
import Reports

/// The words of the lists, of people, marks, columns, projects and the trail, in one language.
struct BrowseWording: Sendable {
  // People.
  let peopleTitle, people, personTitle, nobodyInRoster, nobodyAnswers: String
  let sex, born, networkRole, otherRecords, invented, search, peopleExample, filterExample: String
  /// How many activities somebody took part in, and on how many days where that was noted.
  let attended: @Sendable (_ activities: Int, _ days: Int?) -> String
  let daysAttended: @Sendable (Int) -> String

  // Lists and filters.
  let nothingMatches: @Sendable (_ period: String) -> String
  let noPlaceBehind, noPlaceAhead: String

  // Columns.
  let columns: [ActivityColumn: String]
  let columnsTitle, sorted, displacedLetters, basis: String
  let bases: [Figures.Basis: String]

  // Marks, and what is done with all of them.
  let marked, markedTitle, removedMany, changedMany, bulkTitle: @Sendable (Int) -> String
  let markedCounted: @Sendable (_ withFigures: Int, _ ours: Int) -> String
  let markedHelp, noneOf, unchanged, nothingChanged, bulkHelp, practice: String
  let trashQuestion: @Sendable (_ count: Int, _ titles: String) -> String

  // Periods and projects.
  let periodTyped, periodWrong, projects, allProjects: String
}

extension Wording {
  var browse: BrowseWording {
    switch language {
    case .french: .french
    default: .english
    }
  }
}
