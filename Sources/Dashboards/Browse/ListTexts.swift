import Programmes

/// What is needed to make ready, away from the keys, the texts in which a filter searches: of tens of
/// thousands of activities they take longer to make than a key may.
package struct ListTexts: Sendable {
  private let listed: [Activity.ID]
  private let programme: Programme
  private let vocabulary: FilterVocabulary
  private let version: Int

  /// What came of it, and of which list.
  package struct Made: Hashable, Sendable {
    let texts: ActivityTexts
    let version: Int
  }

  init(_ dashboard: Dashboard, _ vocabulary: FilterVocabulary) {
    listed = dashboard.listed
    programme = dashboard.programme
    version = dashboard.listVersion
    self.vocabulary = vocabulary
  }

  package func make() -> Made {
    Made(texts: ActivityTexts(listed, programme, vocabulary), version: version)
  }
}

extension Dashboard {
  /// From so many activities on, a filter that is opened has its texts made behind the screen.
  static let manyActivities = 2_000

  /// Opens the filter of the activities.
  mutating func openActivityFilter() -> [Effect] {
    pane = .activities
    activityList.isFiltering = true
    return searched.isEmpty && listed.count > Dashboard.manyActivities ? [.makeTexts] : []
  }

  /// The texts that are to be made, with what `makeTexts` asks for.
  package mutating func textsToMake() -> ListTexts { ListTexts(self, filterVocabulary()) }

  /// Takes them, unless the list is another by now or a letter that came sooner made its own.
  mutating func take(_ made: ListTexts.Made) {
    if made.version == listVersion, searched.isEmpty { searched = made.texts }
  }
}
