/// How many people there were, and of how many what is known.
package struct Counts: Hashable, Sendable {
  package var activities = 0
  package var people = 0
  package var women = 0
  package var men = 0
  package var sexKnown = 0
  package var young = 0
  package var ageKnown = 0
  package var withDisability = 0
  package var disabilityKnown = 0
  package var displaced = 0
  package var displacedKnown = 0

  package init() {}

  static func += (left: inout Counts, right: Counts) {
    left.activities += right.activities
    left.people += right.people
    left.women += right.women
    left.men += right.men
    left.sexKnown += right.sexKnown
    left.young += right.young
    left.ageKnown += right.ageKnown
    left.withDisability += right.withDisability
    left.disabilityKnown += right.disabilityKnown
    left.displaced += right.displaced
    left.displacedKnown += right.displacedKnown
  }

  /// The numbers, parted by spaces, in the order in which they are declared.
  package var text: String {
    """
    \(activities) \(people) \(women) \(men) \(sexKnown) \(young) \(ageKnown) \
    \(withDisability) \(disabilityKnown) \(displaced) \(displacedKnown)
    """
  }
}

/// The answers to one question, in the form in which all programs' answers are compared: a line for
/// each activity, each region (`-` without one; of several, their names in order, parted by `+`) and
/// the total, sorted by their bytes.
package struct Answers: Hashable, Sendable {
  package private(set) var lines: [String]

  package init(lines: some Sequence<String>) {
    self.lines = lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  package static func line(_ kind: String, _ name: String, _ counts: Counts) -> String {
    "\(kind) \(name) \(counts.text)"
  }

  package static func line(regions: [String], _ counts: Counts) -> String {
    line("region", regions.isEmpty ? "-" : regions.sorted().joined(separator: "+"), counts)
  }

  package static func line(total: Counts) -> String { line("total", "-", total) }

  package var text: String { lines.joined(separator: "\n") + "\n" }

  /// What the other answers lack and what they have too much, at most so many of each.
  package func differences(from other: Answers, atMost limit: Int = 5) -> [String] {
    let (mine, theirs) = (Set(lines), Set(other.lines))
    return lines.filter { !theirs.contains($0) }.prefix(limit).map { "- " + $0 }
      + other.lines.filter { !mine.contains($0) }.prefix(limit).map { "+ " + $0 }
  }
}
