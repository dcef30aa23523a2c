extension Programme {
  /// The activities that answer to a filter, whatever their period.
  ///
  /// - Parameters:
  ///   - figures: those of the activity at a place of the programme; nil where nothing is known of it.
  ///   - isMarked: what `marque` asks for; nothing outside a list.
  package func activities(
    answering filter: Filter, _ vocabulary: FilterVocabulary, today: Day,
    isMarked: (Activity.ID) -> Bool = { _ in false }, figures: (Int) -> Figures?
  ) -> Set<Activity.ID> {
    let all = activities.elements
    let texts = ActivityTexts(all.map(\.id), self, vocabulary)
    let places = filter.places(in: texts, today: today) { place in
      (all[place], figures(place), isMarked(all[place].id))
    }
    return Set(places.map { all[$0].id })
  }

  /// Lets go of all activities but these. `figures` are those of the activities in their order, or none;
  /// those of the activities that stay, stay.
  package mutating func keepActivities(_ ids: Set<Activity.ID>, figures: inout [Figures]) {
    let kept = activities.elements.indices.filter { ids.contains(activities.elements[$0].id) }
    if figures.count == activities.count {
      figures = kept.map { figures[$0] }
    } else {
      figures = []
    }
    activities = Table(kept.map { activities.elements[$0] })
  }
}
