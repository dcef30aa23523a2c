/// What tells a part of a file, of a record or of a field's values from its neighbours, whichever
/// version it stands in.
struct MergeKey: Hashable, Comparable {
  enum Rank: UInt8 {
    /// Known by its bytes alone: a comment, a record without an identifier.
    case bytes
    case named
  }

  var rank: Rank
  /// A record's identifier or a field's name; empty for what is known by its bytes.
  var name: [UInt8] = []
  /// Tells those of one name apart, where there can be several.
  var content: [UInt8] = []
  /// The how-manieth of those that are alike.
  var occurrence = 0
  /// Whether it speaks for what stands below it, as a comment does.
  var leads = false

  static func < (left: MergeKey, right: MergeKey) -> Bool {
    if left.rank != right.rank { return left.rank.rawValue < right.rank.rawValue }
    if left.name != right.name { return isLess(left.name, right.name) }
    if left.content != right.content { return isLess(left.content, right.content) }
    return left.occurrence < right.occurrence
  }
}

/// The order in which values are put where a choice must not ask whose they are: whole numbers by
/// their size, then everything else by its bytes. Nothing comes before everything.
func isLess(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  if left.isEmpty || right.isEmpty { return left.isEmpty && !right.isEmpty }
  switch (wholeNumber(left), wholeNumber(right)) {
  case (let one?, let other?) where one != other: return one < other
  case (_?, nil): return true
  case (nil, _?): return false
  default: return left.lexicographicallyPrecedes(right)
  }
}

private func wholeNumber(_ bytes: [UInt8]) -> Int? {
  guard bytes.count <= 18 else { return nil }
  var number = 0
  for byte in bytes {
    guard (0x30...0x39).contains(byte) else { return nil }
    number = number * 10 + Int(byte - 0x30)
  }
  return number
}

/// The value of three versions: the side that changed it, and of two changes the greater one.
///
/// So a change is never lost to no change, and it does not matter which side is whose, nor in which
/// order three versions come together.
func mergedValue<Value: Equatable>(
  _ base: Value, _ mine: Value, _ theirs: Value, _ isLess: (Value, Value) -> Bool
) -> Value {
  if mine == base { return theirs }
  if theirs == base || mine == theirs { return mine }
  return isLess(mine, theirs) ? theirs : mine
}

/// Whether something is there, of three versions: additions and removals of both sides hold.
func mergedPresence(_ base: Bool, _ mine: Bool, _ theirs: Bool) -> Bool {
  mine == base ? theirs : mine
}

/// Puts what is kept of two versions into one order.
///
/// What is in all three versions keeps the order of the base, or the one that a side has given it.
/// Everything else stands behind the neighbour that it was added behind. Where both sides have added
/// behind the same one, the two runs are laid into each other: of the two that come next, the lesser
/// key goes first, so that each side's own order stays. That is sorting by the greatest key so far,
/// and therefore gives the same for three runs in whatever order they come together. Fields, which
/// both sides may have added in different orders, go by docs/record-format.md instead.
func mergedOrder(
  _ base: [MergeKey], _ mine: [MergeKey], _ theirs: [MergeKey], keeping kept: Set<MergeKey>,
  areFields: Bool = false
) -> [MergeKey] {
  let common = Set(base).intersection(mine).intersection(theirs).intersection(kept)
  let spine = mergedValue(
    base.filter(common.contains), mine.filter(common.contains), theirs.filter(common.contains)
  ) { $0.lexicographicallyPrecedes($1) }

  var place: [MergeKey: Int] = [:]
  for (index, key) in spine.enumerated() { place[key] = index + 1 }
  var (own, other) = (runs(mine, kept, place), runs(theirs, kept, place))
  keepEarlier(&own, &other)
  return (0...spine.count).flatMap { index in
    let (one, two) = (own[index] ?? [], other[index] ?? [])
    let run = areFields ? laidByField(one, into: two) : laid(one, into: two)
    return (index == 0 ? [] : [spine[index - 1]]) + run
  }
}

/// What a side has besides the common keys, by the place of the one that it stands behind.
private func runs(
  _ side: [MergeKey], _ kept: Set<MergeKey>, _ place: [MergeKey: Int]
) -> [Int: [MergeKey]] {
  var runs: [Int: [MergeKey]] = [:]
  var current = 0
  for key in side {
    if let index = place[key] {
      current = index
    } else if kept.contains(key) {
      runs[current, default: []].append(key)
    }
  }
  return runs
}

/// What both sides have added in different places stays in the first of them.
private func keepEarlier(_ own: inout [Int: [MergeKey]], _ other: inout [Int: [MergeKey]]) {
  var places: [MergeKey: Int] = [:]
  for (index, keys) in own { for key in keys { places[key] = index } }
  for (index, keys) in other {
    for key in keys {
      guard let elsewhere = places[key], elsewhere != index else { continue }
      if elsewhere < index {
        other[index]?.removeAll { $0 == key }
      } else {
        own[elsewhere]?.removeAll { $0 == key }
      }
    }
  }
}

private func laid(_ one: [MergeKey], into other: [MergeKey]) -> [MergeKey] {
  if one.isEmpty || one == other { return other }
  if other.isEmpty { return one }
  let (ranks, otherRanks) = (ranks(of: one), ranks(of: other))
  let (inOne, inOther) = (Set(one), Set(other))
  var done: Set<MergeKey> = []
  var order: [MergeKey] = []
  var (first, second) = (0, 0)
  while true {
    while first < one.count, done.contains(one[first]) { first += 1 }
    while second < other.count, done.contains(other[second]) { second += 1 }
    guard first < one.count, second < other.count else { break }
    // What stands further down on the other side too waits for what stands above it there.
    let waits = inOther.contains(one[first])
    let otherWaits = inOne.contains(other[second])
    let isFirst =
      waits != otherWaits
      ? otherWaits : (ranks[first], one[first]) < (otherRanks[second], other[second])
    let next = isFirst ? one[first] : other[second]
    order.append(next)
    done.insert(next)
  }
  for key in one[first...] + other[second...] where done.insert(key).inserted { order.append(key) }
  return order
}

private func laidByField(_ one: [MergeKey], into other: [MergeKey]) -> [MergeKey] {
  if one.isEmpty || one == other { return other }
  if other.isEmpty { return one }
  let (groups, others) = (byField(one), byField(other))
  return Set(groups.keys).union(others.keys).sorted { FieldOrder.isLess($0, $1) }
    .flatMap { laid(groups[$0] ?? [], into: others[$0] ?? []) }
}

/// The keys of a run by the field's name, a comment with the field below it.
private func byField(_ run: [MergeKey]) -> [[UInt8]: [MergeKey]] {
  var groups: [[UInt8]: [MergeKey]] = [:]
  for (key, rank) in zip(run, ranks(of: run)) { groups[rank.key.name, default: []].append(key) }
  return groups
}

/// The order in which fields stand in records, as docs/record-format.md has it.
private enum FieldOrder {
  private static let names = [
    "%rec", "%key", "%mandatory", "%unique", "%prohibit", "%allowed", "%typedef", "%type", "Id",
    "Title", "ShortTitle", "Name", "NameEnglish", "Text", "TextEnglish", "Alias", "Acronym",
    "Country", "Station",
    "Measure", "Value", "ValueIs", "Of", "By", "What", "Due", "Made", "State", "Series", "Platform",
    "Kind", "Role", "From", "To", "Since", "Until", "Starts", "Ends", "DaysKnown", "Sessions",
    "Place", "Project", "Theme",
    "Organiser", "Partner", "Attended", "Result", "Venue", "TargetTotal", "TargetWomen",
    "TargetYoung", "TargetDisability", "TargetDisplaced", "TallyAges", "Practice", "Sex", "Age",
    "BirthYear",
    "Ages", "YouthDefinition", "Disability", "DisabilityMethod", "WashingtonGroup", "Displaced",
    "Count", "Participant", "Day",
    "Organisation", "Function", "Phone", "Locality", "NetworkRole", "Invented", "SameAs",
    "Narrative", "Note",
    "Clarify", "Source", "Locus", "Sentence",
  ]
  private static let places = Dictionary(
    zip(names.map { Array($0.utf8) }, names.indices), uniquingKeysWith: { first, _ in first })

  /// Known fields by their places, then others by their names, then what is no field.
  static func isLess(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    if left.isEmpty || right.isEmpty { return !left.isEmpty }
    let (one, other) = (place(left), place(right))
    return one == other ? left.lexicographicallyPrecedes(right) : one < other
  }

  private static func place(_ name: [UInt8]) -> Int {
    places[Array(name.prefix { $0 != 0x20 })] ?? names.count
  }
}

/// Where each key of a run sorts: a comment with what stands below it, everything else by itself.
private func ranks(of run: [MergeKey]) -> [Rank] {
  var ranks: [Rank] = []
  var below: MergeKey?
  for key in run.reversed() {
    if key.leads, let below {
      ranks.append(Rank(key: below, isAbove: true))
    } else {
      ranks.append(Rank(key: key, isAbove: false))
      if !key.leads { below = key }
    }
  }
  return ranks.reversed()
}

private struct Rank: Comparable {
  var key: MergeKey
  var isAbove: Bool

  static func < (left: Rank, right: Rank) -> Bool {
    if left.key != right.key { return left.key < right.key }
    return left.isAbove && !right.isAbove
  }
}
