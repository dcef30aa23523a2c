import Programmes
import Records

/// The text of one file while changes are applied to it, with an index, so that a thousand changes to
/// a long file do not cost a search through it each.
struct DraftFile {
  private(set) var text: RecordFile
  /// Where each record was last seen. What was added or removed above has moved it by a little.
  private var seen: [Key: Int] = [:]
  /// The records that each station's people of each kind are counted in.
  private var headcounts: [Category: String] = [:]

  private struct Key: Hashable {
    var type: String
    var id: String
  }

  private struct Category: Hashable {
    var station: String
    var traits: Traits
  }

  init(_ text: RecordFile) {
    self.text = text
    for (index, record) in text.records.enumerated() {
      guard let id = record.word("Id") else { continue }
      let key = Key(type: record.type, id: id)
      guard seen[key] == nil else { continue }
      seen[key] = index
      if record.type == "Headcount" { take(record) }
    }
  }

  /// Where the first record of that type and identifier stands.
  func index(type: String, id: String) -> Int? {
    guard let near = seen[Key(type: type, id: id)] else { return nil }
    func isThere(_ index: Int) -> Bool {
      text.records.indices.contains(index) && text.records[index].type == type
        && text.records[index].word("Id") == id
    }
    for distance in 0...max(near, text.records.count) {
      if isThere(near - distance) { return near - distance }
      if isThere(near + distance) { return near + distance }
    }
    return nil
  }

  /// The record in which a station counts those people, and how many they are so far.
  func headcount(_ station: String, _ traits: Traits) -> (index: Int, count: Int)? {
    guard let id = headcounts[Category(station: station, traits: traits)],
      let index = index(type: "Headcount", id: id)
    else { return nil }
    let record = text.records[index]
    // The rest of it was read when it was found; a count in plain digits needs no reading of it again.
    if let word = record.word("Count"), (1...9).contains(word.utf8.count),
      word.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(word)
    {
      return (index, count)
    }
    var reader = FieldReader(record)
    return reader.headcount().map { (index, $0.count) }
  }

  mutating func change(at index: Int, _ body: (inout Record) -> Void) {
    var record = text.records[index]
    body(&record)
    text.replace(at: index, with: record)
  }

  /// Adds a record at the end of its section. Should the file have none for its type yet, one comes with
  /// it; whether it did is returned.
  @discardableResult
  mutating func append(_ record: Record, id: String) -> Bool {
    var isWithSection = false
    if !text.descriptors.contains(where: { $0.type == record.type }),
      let descriptor = Descriptors.text(of: record.type)
    {
      text.appendDescriptor(descriptor)
      isWithSection = true
    }
    seen[Key(type: record.type, id: id)] = text.records.count
    if record.type == "Headcount" { take(record) }
    text.append(record)
    return isWithSection
  }

  /// Adds a record where it stood before it went; at the end of its section when that cannot be told.
  /// Returns whether a section came with it.
  @discardableResult
  mutating func append(_ record: Record, id: String, at seat: Seat?) -> Bool {
    let type = record.type
    guard let seat,
      let index = text.putBack(
        seat.cutting, type: type, behind: seat.above.flatMap { self.index(type: type, id: $0) },
        above: seat.below.flatMap { self.index(type: type, id: $0) })
    else { return append(record, id: id) }
    // Should its text say something else than the history's fields, these are what was meant.
    if text.records[index] != record { text.replace(at: index, with: record) }
    seen[Key(type: type, id: id)] = index
    if type == "Headcount" { takeHeadcounts() }
    return false
  }

  /// Removes a record, and its section when that came with it and is empty now. Returns where it stood.
  @discardableResult
  mutating func remove(at index: Int, type: String, id: String, withSection: Bool = false) -> Seat {
    let (above, below) = text.neighbours(ofRecord: index) { other in
      guard let word = text.records[other].word("Id"), Seat.isWord(word) else { return false }
      return self.index(type: text.records[other].type, id: word) == other
    }
    let ids = (
      above.flatMap { text.records[$0].word("Id") }, below.flatMap { text.records[$0].word("Id") }
    )
    seen[Key(type: type, id: id)] = nil
    let seat = Seat(above: ids.0, below: ids.1, cutting: text.cut(at: index, behind: above))
    if withSection, let descriptor = Descriptors.text(of: type) {
      text.removeEmptySection(of: type, described: descriptor)
    }
    if type == "Headcount" { takeHeadcounts() }
    return seat
  }

  /// Whoever of the same kind comes next is counted in the first record of that kind.
  private mutating func takeHeadcounts() {
    headcounts = [:]
    for record in text.records where record.type == "Headcount" { take(record) }
  }

  /// A record of which something cannot be read is not counted on: it would be changed by a guess.
  private mutating func take(_ record: Record) {
    var reader = FieldReader(record)
    guard let headcount = reader.headcount(), reader.problems.isEmpty else { return }
    let category = Category(station: headcount.station, traits: headcount.traits)
    if headcounts[category] == nil { headcounts[category] = headcount.id }
  }
}
