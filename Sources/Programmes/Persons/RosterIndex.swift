/// Finds people of the roster by what their names sound like, and by their phones.
///
/// Built once, at a cost that grows with the roster, behind the screen; then a name that is being typed
/// is answered in the time of laying a few short lists side by side, whatever the roster's size. It
/// holds no names: whoever is found is asked for again, so that what changed since is never told wrongly.
package struct RosterIndex: Hashable, Sendable {
  /// The words met as names, by `PersonName.Word.family`, numbered from one.
  private var families = WordStore()
  /// The people who have each, in the order of the roster, one list behind the other.
  private var postings: [UInt32] = []
  private var starts: [Int] = []
  /// The keys of the people's identifiers by the position where they stood.
  private var keys: [UInt64] = []
  /// Sorted by number.
  private var phones: [Phone] = []
  private struct Phone: Hashable {
    var number: UInt64
    var position: UInt32
  }

  /// People who came or were changed since, each once.
  private var later: [Participant.ID] = []
  private var noted: Set<Participant.ID> = []

  /// How many came or were changed since: each of them is looked at in every search.
  package var notedCount: Int { later.count }

  package init(_ roster: Roster) {
    let columns = roster.columns
    let names = NamesOfRoster(columns)
    families = names.families
    starts = [Int](repeating: 0, count: families.texts.count + 2)
    for family in names.allWords { starts[Int(family) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    postings = [UInt32](repeating: 0, count: starts.last ?? 0)
    var next = starts
    keys.reserveCapacity(columns.count)
    for position in 0..<columns.count {
      for family in names.words(at: position) {
        postings[next[Int(family)]] = UInt32(position)
        next[Int(family)] += 1
      }
      keys.append(columns.key(at: position))
      for number in columns.phoneNumbers(at: position) {
        phones.append(Phone(number: number, position: UInt32(position)))
      }
    }
    phones.sort { ($0.number, $0.position) < ($1.number, $1.position) }
  }

  /// Takes note that somebody came, or has another name or phone.
  package mutating func note(_ id: Participant.ID) {
    if noted.insert(id).inserted { later.append(id) }
  }

  /// Those who may be this person, the likeliest first.
  ///
  /// - Parameters:
  ///   - person: as far as she is known; somebody of the same identifier is left out.
  ///   - score: from which on somebody is told.
  package func matches(
    for person: Participant, in roster: Roster, from score: Int = PersonLikeness.possible,
    atMost limit: Int = 5
  ) -> [PersonMatch] {
    let name = PersonName(person.name)
    guard name.isTelling else { return [] }
    var bearers = bearers(of: name)
    for number in phoneNumbers(person.phone).compactMap({ UInt64($0) }) {
      for position in positions(ofPhone: number) { bearers[position, default: 0] += 0 }
    }
    var found: [PersonMatch] = []
    func weigh(_ other: Participant, _ bearers: Int) {
      guard other.id != person.id,
        let likeness = name.likeness(to: PersonName(other.name)).map({
          PersonLikeness(person, other, $0, bearers: bearers)
        }), likeness.score >= score
      else { return }
      found.append(PersonMatch(id: other.id, likeness: likeness))
    }
    for (position, count) in bearers {
      guard let now = self.position(position, in: roster) else { continue }
      // Of a common name only those are read whole who share something else as well.
      if count > 64, !sharesMore(person, with: now, of: roster.columns) { continue }
      weigh(roster[now], count)
    }
    let known = Set(found.map(\.id))
    for id in later where !known.contains(id) {
      if let other = roster[id: id] { weigh(other, 0) }
    }
    found.sort { ($1.likeness.score, $0.id) < ($0.likeness.score, $1.id) }
    return Array(found.prefix(limit))
  }

  /// Those who have two words of a name, each with the number of people who have the same two.
  private func bearers(of name: PersonName) -> [UInt32: Int] {
    var lists: [[UInt32]] = []
    for family in Set(name.words.map(\.family)).sorted() {
      let numbers = families.known(family).map { [$0] } ?? near(family)
      lists.append(
        numbers.count == 1
          ? Array(list(numbers[0])) : Set(numbers.flatMap { list($0) }).sorted())
    }
    var bearers: [UInt32: Int] = [:]
    for (index, one) in lists.enumerated() {
      for other in lists[(index + 1)...] {
        let both = common(one, other)
        for position in both { bearers[position] = max(bearers[position] ?? 0, both.count) }
      }
    }
    return bearers
  }

  /// Known words that are one letter off one that nobody has.
  private func near(_ family: String) -> [UInt32] {
    let word = PersonName.Word(plain: family, sound: family, family: family)
    let length = family.utf8.count
    return families.texts.indices.filter {
      let known = families.texts[$0]
      return abs(known.utf8.count - length) <= 1
        && word.isOneLetterOff(PersonName.Word(plain: known, sound: known, family: known))
    }.map { UInt32($0 + 1) }
  }

  private func list(_ family: UInt32) -> ArraySlice<UInt32> {
    postings[starts[Int(family)]..<starts[Int(family) + 1]]
  }

  private func common(_ one: [UInt32], _ other: [UInt32]) -> [UInt32] {
    var common: [UInt32] = []
    var (left, right) = (0, 0)
    while left < one.count, right < other.count {
      if one[left] == other[right] {
        common.append(one[left])
        left += 1
        right += 1
      } else if one[left] < other[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return common
  }

  private func positions(ofPhone number: UInt64) -> [UInt32] {
    var (low, high) = (0, phones.count)
    while low < high {
      let middle = (low + high) / 2
      if phones[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return phones[low...].prefix { $0.number == number }.map(\.position)
  }

  /// Where somebody stands now; nil when they are gone.
  private func position(_ position: UInt32, in roster: Roster) -> Int? {
    let index = Int(position)
    if index < roster.count, roster.columns.key(at: index) == keys[index] { return index }
    return roster.position(ofKey: keys[index])
  }

  private func sharesMore(
    _ person: Participant, with position: Int, of columns: RosterColumns
  ) -> Bool {
    if let year = person.birthYear, let other = columns.birthYear(at: position) {
      if abs(year - other) <= 1 { return true }
    }
    if person.phone != nil {
      let numbers = columns.phoneNumbers(at: position)
      if phoneNumbers(person.phone).contains(where: { number in
        numbers.contains { String($0) == number }
      }) {
        return true
      }
    }
    guard let organisation = person.organisation else { return false }
    return columns.organisation(at: position).map { folded($0) == folded(organisation) } ?? false
  }
}

/// Somebody of the roster who may be the person asked for.
package struct PersonMatch: Hashable, Sendable {
  package let id: Participant.ID
  package let likeness: PersonLikeness

  package init(id: Participant.ID, likeness: PersonLikeness) {
    self.id = id
    self.likeness = likeness
  }
}

/// The names of a whole roster as numbers of words: each different spelling is heard once, not once for
/// each person.
struct NamesOfRoster {
  private(set) var families = WordStore()
  /// The families of all, one person behind the other.
  private var words: [UInt32] = []
  private var ends: [Int] = []

  /// What one spelling of a word is.
  private struct Spelling {
    var family: UInt32
    var isLink: Bool
    var isTelling: Bool
  }

  init(_ columns: RosterColumns) {
    var spellings = WordStore()
    var known: [Spelling] = []
    ends.reserveCapacity(columns.count)
    words.reserveCapacity(columns.count * 2)
    var own: [Spelling] = []
    _ = columns.firstName { _, name in
      own.removeAll(keepingCapacity: true)
      for part in PersonName.parts(of: name) {
        let bytes = UnsafeBufferPointer(rebasing: name[part])
        let number = Int(spellings.number(of: bytes))
        if number > known.count { known.append(spelling(PersonName.plain(bytes))) }
        if !known[number - 1].isLink { own.append(known[number - 1]) }
      }
      if own.count(where: \.isTelling) > 1 { own.removeAll { !$0.isTelling } }
      let first = words.count
      for word in own where !words[first...].contains(word.family) { words.append(word.family) }
      ends.append(words.count)
      return false
    }
  }

  private mutating func spelling(_ plain: String) -> Spelling {
    Spelling(
      family: families.number(of: NameSounds.standard.word(plain).family),
      isLink: NameSpelling.links.contains(plain),
      isTelling: plain.utf8.count > 1 && !NameSpelling.titles.contains(plain))
  }

  /// The families of one person's name, each once.
  func words(at position: Int) -> ArraySlice<UInt32> {
    words[(position == 0 ? 0 : ends[position - 1])..<ends[position]]
  }

  /// Those of everybody.
  var allWords: [UInt32] { words }
}
