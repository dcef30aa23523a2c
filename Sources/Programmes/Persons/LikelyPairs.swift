/// Two people of the roster who may be one.
package struct LikelyPair: Hashable, Sendable {
  /// The one that was written first.
  package let one: Participant.ID
  package let other: Participant.ID
  package let likeness: PersonLikeness
}

extension Roster {
  /// The pairs of people who may be one, the likeliest first, those left out whom an officer has said
  /// to be one already.
  ///
  /// Nobody is held against everybody: only those who share two words of their names, or a phone, and
  /// of a common name only those who share more; invented people are left out. So the cost grows with the roster little faster than
  /// its length. A phone that more than 32 people give is an office's, and brings nobody together.
  package func likelyPairs() -> [LikelyPair] { likelyPairs { _, _ in true } ?? [] }

  /// The same; `progress` is told how many names people share are looked through, of how many, and says
  /// whether to go on. nil comes of a search that it stopped.
  package func likelyPairs(progress: (_ done: Int, _ of: Int) -> Bool) -> [LikelyPair]? {
    var search = PairSearch(self, PersonLikeness.likely)
    guard search.lookThroughNames(progress) else { return nil }
    search.lookThroughPhones()
    return search.found.sorted {
      ($1.likeness.score, $0.one, $0.other) < ($0.likeness.score, $1.one, $1.other)
    }
  }
}

/// Goes through a roster for pairs.
private struct PairSearch {
  /// What is compared before two people are read whole, in plain numbers; zero: not known.
  private struct Facts {
    var phone: UInt64 = 0
    /// Whether there are more phones than one.
    var hasMorePhones = false
    var birthYear = 0
    var organisation: UInt32 = 0
    var locality: UInt32 = 0
  }

  private struct Entry {
    var names: UInt64
    var position: UInt32
  }

  /// Above so many of one name, only those are compared who share more than it.
  private static let many = 16
  private static let mostWithOnePhone = 32

  private let roster: Roster
  private let score: Int
  private var facts: [Facts] = []
  private var names: NamesOfRoster
  /// How many people have both of two words, by the words.
  private var bearers: [UInt64: Int] = [:]
  private var met: Set<UInt64> = []
  private(set) var found: [LikelyPair] = []

  init(_ roster: Roster, _ score: Int) {
    self.roster = roster
    self.score = score
    let columns = roster.columns
    names = NamesOfRoster(columns)
    facts.reserveCapacity(columns.count)
    var texts = WordStore()
    var numbers: [String: UInt32] = [:]
    func number(_ text: String?) -> UInt32 {
      guard let text, !text.isEmpty else { return 0 }
      if let known = numbers[text] { return known }
      let number = texts.number(of: folded(text))
      numbers[text] = number
      return number
    }
    for position in 0..<columns.count {
      let phones = columns.phoneNumbers(at: position)
      facts.append(
        Facts(
          phone: phones.first ?? 0, hasMorePhones: phones.count > 1,
          birthYear: columns.birthYear(at: position) ?? 0,
          organisation: number(columns.organisation(at: position)),
          locality: number(columns.locality(at: position))))
    }
  }

  // MARK: Where pairs may be

  /// False when `progress` did not want it to go on.
  mutating func lookThroughNames(_ progress: (_ done: Int, _ of: Int) -> Bool) -> Bool {
    var entries: [Entry] = []
    entries.reserveCapacity(facts.count * 2)
    for position in facts.indices {
      let words = names.words(at: position)
      for (index, one) in words.enumerated() {
        for other in words.dropFirst(index + 1) {
          entries.append(Entry(names: PairSearch.both(one, other), position: UInt32(position)))
        }
      }
    }
    entries.sort { ($0.names, $0.position) < ($1.names, $1.position) }
    let groups = entries.split(where: { $0.names != $1.names }).filter { $0.count > 1 }
    for group in groups where group.count > 3 {
      if let first = group.first { bearers[first.names] = group.count }
    }
    for (index, group) in groups.enumerated() {
      if index % 1_024 == 0, !progress(index, groups.count) { return false }
      compare(group.map { Int($0.position) })
    }
    return true
  }

  private static func both(_ one: UInt32, _ other: UInt32) -> UInt64 {
    UInt64(min(one, other)) << 32 | UInt64(max(one, other))
  }

  private mutating func compare(_ people: [Int]) {
    if people.count <= PairSearch.many { return compareAll(people) }
    let byPhone = people.filter { facts[$0].phone != 0 }.sorted {
      (facts[$0].phone, $0) < (facts[$1].phone, $1)
    }
    for run in byPhone.split(where: { facts[$0].phone != facts[$1].phone }) {
      compareAll(run)
    }
    for person in people where facts[person].hasMorePhones {
      for other in people where other != person { compare(person, other) }
    }
    let byYear = people.filter { facts[$0].birthYear != 0 }.sorted {
      (facts[$0].birthYear, $0) < (facts[$1].birthYear, $1)
    }
    for (index, person) in byYear.enumerated() {
      for other in byYear[(index + 1)...] {
        if facts[other].birthYear > facts[person].birthYear + 1 { break }
        compare(person, other)
      }
    }
  }

  private mutating func compareAll(_ people: some Collection<Int>) {
    for (index, person) in people.enumerated() {
      for other in people.dropFirst(index + 1) { compare(person, other) }
    }
  }

  mutating func lookThroughPhones() {
    var people: [(phone: UInt64, position: Int)] = []
    for position in facts.indices where facts[position].phone != 0 {
      let phones =
        facts[position].hasMorePhones
        ? roster.columns.phoneNumbers(at: position) : [facts[position].phone]
      people += phones.map { ($0, position) }
    }
    people.sort { ($0.phone, $0.position) < ($1.phone, $1.position) }
    for run in people.split(where: { $0.phone != $1.phone })
    where run.count <= PairSearch.mostWithOnePhone {
      compareAll(run.map(\.position))
    }
  }

  // MARK: One pair

  private mutating func compare(_ one: Int, _ other: Int) {
    guard one != other, mayReach(one, other) else { return }
    let (first, second) = (min(one, other), max(one, other))
    guard met.insert(UInt64(first) << 32 | UInt64(second)).inserted else { return }
    let (left, right) = (roster[first], roster[second])
    guard !left.isInvented, !right.isInvented, roster.kept(left.id) != roster.kept(right.id),
      let likeness = PersonLikeness(left, right, bearers: bearers(first, second)),
      likeness.score >= score
    else { return }
    found.append(LikelyPair(one: left.id, other: right.id, likeness: likeness))
  }

  /// Whether a pair may reach the score, were the names the same and borne by nobody else.
  private func mayReach(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (facts[one], facts[other])
    if left.hasMorePhones || right.hasMorePhones { return true }
    func weight(_ evidence: PersonLikeness.Evidence) -> Int { evidence.weight }
    var most = weight(.name(.same))
    let bearers = bearers(one, other)
    if bearers > 3 { most += weight(.commonName(bearers: bearers)) }
    if left.phone != 0, left.phone == right.phone { most += weight(.samePhone) }
    if left.birthYear != 0, right.birthYear != 0 {
      most += weight(.birthYears(apart: abs(left.birthYear - right.birthYear)))
    }
    if left.organisation != 0, left.organisation == right.organisation {
      most += weight(.sameOrganisation)
    }
    if left.locality != 0, left.locality == right.locality { most += weight(.sameLocality) }
    return most >= score
  }

  /// The most people who share two words that both have.
  private func bearers(_ one: Int, _ other: Int) -> Int {
    let shared = names.words(at: one).filter(names.words(at: other).contains)
    var most = 0
    for (index, word) in shared.enumerated() {
      for second in shared.dropFirst(index + 1) {
        most = max(most, bearers[PairSearch.both(word, second)] ?? 0)
      }
    }
    return most
  }
}

extension Array {
  /// The runs between neighbours that are to be parted.
  fileprivate func split(where arePart: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var runs: [ArraySlice<Element>] = []
    var start = 0
    for index in indices where index > start && arePart(self[index - 1], self[index]) {
      runs.append(self[start..<index])
      start = index
    }
    if start < count { runs.append(self[start...]) }
    return runs
  }
}
