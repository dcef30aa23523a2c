/// Which figures of a table must not be printed, because few people could be known by them.
///
/// A table has a line for each group and one for the total. A figure of fewer people than the limit is
/// left out, and so are enough others that it cannot be worked out: neither from its own line, nor by taking the
/// printed lines from one another. Figures that say something of each other (women, men, young people,
/// young women) are left out of a line together.
///
/// A figure counts as safe when there is another register that would print the very same table and has
/// another value there: one in which two people, in activities that stand in the same printed lines,
/// have changed places. The test of this file looks for all such registers by trial.
///
/// Limits: one table is looked at by itself. Whoever holds two tables of one register that group it
/// differently may learn more from both.
package struct SmallCells: Hashable, Sendable {
  /// Figures that are left out of a line together.
  package enum Family: String, Hashable, Sendable, CaseIterable {
    /// How many people there were: without it no other figure of the line stands.
    case people
    case sexAndAge = "sex-and-age"
    case disability, displaced
  }

  /// By the group's identifier; nil stands for the total.
  private var hidden: [Family: Set<String?>] = [:]

  /// A table from which nothing is left out.
  package static let none = SmallCells()

  private init() {}

  /// - Parameter limit: figures of 1 to one less than it are small; 0 and 1 leave nothing out.
  package init(_ standing: PeriodStanding, below limit: Int) {
    guard limit > 1 else { return }
    let table = PrintedTable(standing)
    let people = table.hidden(.people, below: limit, atLeast: [])
    hidden[.people] = Set(people.map { table.lines[$0].name })
    for family in Family.allCases where family != .people {
      let lines = table.hidden(family, below: limit, atLeast: people)
      hidden[family] = Set(lines.map { table.lines[$0].name })
    }
  }

  package func hides(_ family: Family, ofGroup group: String) -> Bool {
    hidden[family]?.contains(group) ?? false
  }

  package func hides(_ family: Family, ofTotal: Void = ()) -> Bool {
    hidden[family]?.contains(String?.none) ?? false
  }

  package var isEmpty: Bool { hidden.values.allSatisfy(\.isEmpty) }
}

/// The lines of a table and the parts they are put together from.
private struct PrintedTable {
  /// People of one part or line: how many, and how many of each category of each family.
  struct Cells {
    var people: Count
    var categories: [SmallCells.Family: [Count]]

    /// `tellsPersons`: whether it is a line, in which the persons stand beside the participations.
    init(_ standing: Standing, tellsPersons: Bool) {
      let all = standing.composition
      // Of activities without a total nothing is printed.
      people = standing.reach.withTotal > 0 ? all.total : .zero
      func both(_ ratio: Ratio) -> [Count] {
        ratio.isCounted ? [ratio.part, ratio.base - ratio.part] : [.zero, .zero]
      }
      let others = all.women.base - (all.women.part + all.men.part)
      categories = [
        .people: tellsPersons ? [people, standing.persons] : [people],
        .sexAndAge: both(all.women) + both(all.men) + [others] + both(all.young)
          + both(all.youngWomen) + both(all.youngMen),
        .disability: Disabilities.allMethods.flatMap { method in
          both(all.disabilities.ratio(by: method, among: all.total))
        },
        .displaced: both(all.displaced),
      ]
    }
  }

  struct Line {
    /// nil for the total.
    var name: String?
    /// Positions in `parts`.
    var parts: Set<Int>
    var cells: Cells
  }

  let parts: [Cells]
  /// The groups, then the total.
  let lines: [Line]

  init(_ standing: PeriodStanding) {
    // In an order that does not change from run to run, for what is left out must not either.
    let sorted = standing.parts.sorted {
      $0.key.sorted().lexicographicallyPrecedes($1.key.sorted())
    }
    parts = sorted.map { Cells($0.value, tellsPersons: false) }
    var members: [String: Set<Int>] = [:]
    for (position, part) in sorted.enumerated() {
      for name in part.key { members[name, default: []].insert(position) }
    }
    lines =
      standing.groups.sorted { $0.key < $1.key }.map { name, group in
        Line(name: name, parts: members[name] ?? [], cells: Cells(group, tellsPersons: true))
      } + [
        Line(
          name: nil, parts: Set(sorted.indices), cells: Cells(standing.total, tellsPersons: true))
      ]
  }

  /// The lines out of which a family is left: those with a small figure, then, as long as one of those
  /// could be worked out, the line of fewest people, the total last.
  func hidden(_ family: SmallCells.Family, below limit: Int, atLeast first: Set<Int>) -> Set<Int> {
    var open: [(line: Int, category: Int)] = []
    for (line, cells) in lines.map(\.cells).enumerated() {
      for (category, count) in (cells.categories[family] ?? []).enumerated()
      where count.isSmall(below: limit) {
        open.append((line, category))
      }
    }
    var hidden = first.union(open.map(\.line))
    // A table without groups, or with one, has nothing else to work it out from.
    var others = lines.indices.filter { !hidden.contains($0) && lines[$0].cells.people.lower > 0 }
      .sorted { left, right in
        let (one, other) = (lines[left], lines[right])
        if (one.name == nil) != (other.name == nil) { return other.name == nil }
        return (one.cells.people.lower, left) < (other.cells.people.lower, right)
      }
    while true {
      let printed = Remainder(self, family, hidden)
      open.removeAll { printed.protects($0.category, of: $0.line) }
      guard !open.isEmpty, !others.isEmpty else { return hidden }
      hidden.insert(others.removeFirst())
    }
  }

  /// A table with some lines left out, and what somebody can say who reads it.
  struct Remainder {
    private let table: PrintedTable
    private let family: SmallCells.Family
    /// For each part, which printed lines it stands in; parts of the same class can change people
    /// unseen.
    private let classes: [Int]
    /// The parts of each class.
    private let members: [[Int]]
    /// The class of parts that stand in no printed line.
    private let free: Int?

    init(_ table: PrintedTable, _ family: SmallCells.Family, _ hidden: Set<Int>) {
      self.table = table
      self.family = family
      var signatures = [[Int]](repeating: [], count: table.parts.count)
      for (line, content) in table.lines.enumerated() where !hidden.contains(line) {
        for part in content.parts { signatures[part].append(line) }
      }
      var numbers: [[Int]: Int] = [:]
      var members: [[Int]] = []
      var classes: [Int] = []
      for (part, signature) in signatures.enumerated() {
        let number = numbers[signature] ?? members.count
        if number == members.count {
          numbers[signature] = number
          members.append([])
        }
        members[number].append(part)
        classes.append(number)
      }
      self.classes = classes
      self.members = members
      self.free = numbers[[]]
    }

    /// Whether another register would print the same and have another number there.
    func protects(_ category: Int, of line: Int) -> Bool {
      let inside = table.lines[line].parts
      return inside.contains { part in
        if classes[part] == free, table.parts[part].people.lower > 0 { return true }
        return members[classes[part]].contains { other in
          !inside.contains(other) && canChange(category, part, other)
        }
      }
    }

    /// Whether somebody of one part and somebody of the other could have changed places.
    private func canChange(_ category: Int, _ one: Int, _ other: Int) -> Bool {
      guard family != .people else {
        return table.parts[one].people.lower + table.parts[other].people.lower > 0
      }
      func has(_ part: Int) -> Bool { (count(category, part)?.lower ?? 0) > 0 }
      func lacks(_ part: Int) -> Bool {
        let most = count(category, part)?.upper ?? .max
        return table.parts[part].people.lower > most
      }
      return has(one) && lacks(other) || lacks(one) && has(other)
    }

    private func count(_ category: Int, _ part: Int) -> Count? {
      table.parts[part].categories[family]?[category]
    }
  }
}

extension Count {
  /// Whether it says that there are a few: at least one, fewer than the limit, or a range that is as
  /// narrow.
  fileprivate func isSmall(below limit: Int) -> Bool {
    guard let upper, upper > 0 else { return false }
    return lower < limit && upper - lower < limit
  }
}
