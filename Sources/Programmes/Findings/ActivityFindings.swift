// What cannot be right about when and where activities were held.

extension Programme {
  /// Who came is not told, or the days are not those of the project.
  func heldFindings(of activity: Activity, today: Day) -> [Finding] {
    let details = activity.details
    var findings: [Finding] = []
    func note(_ kind: Finding.Kind, _ field: String) {
      let subject = Finding.Subject(
        type: "Activity", id: details.id, field: field, activity: details.id)
      findings.append(Finding(kind, subject))
    }
    let last = max(details.starts, details.ends)
    let isTold =
      !activity.attendances.isEmpty || !activity.headcounts.isEmpty
      || activity.reported.contains { $0.measure.isPeople }
    if details.countsAsReach, last < today, !isTold { note(.nobodyEntered(ended: last), "Starts") }
    for id in details.projects {
      guard let project = projects[id: id] else { continue }
      if let starts = project.starts, details.starts < starts {
        note(.outsideProject(id, details.starts), "Project")
      } else if let ends = project.ends, last > ends {
        note(.outsideProject(id, last), "Project")
      }
    }
    return findings
  }

  /// Places that lie nowhere, or in themselves.
  var placeFindings: [Finding] {
    places.compactMap { place in
      guard let container = place.container else { return nil }
      let subject = Finding.Subject(type: "Place", id: place.id, field: "In")
      guard places[id: container] != nil else {
        let near = nearest(to: container, in: places.lazy.map(\.id))
        return Finding(.unknownReference(container, nearest: near), subject)
      }
      var seen: Set<Place.ID> = [place.id]
      var current: Place.ID? = container
      while let here = current, seen.insert(here).inserted { current = places[id: here]?.container }
      return current == place.id ? Finding(.placeWithinItself(place.id), subject) : nil
    }
  }
}
