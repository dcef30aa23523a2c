/// What words are looked for in, for each activity of a list: its titles, its kind, its places, its
/// projects and its organisations, without accents and case.
///
/// It is made once, at a filter's first letter, so that each further one costs only a search.
package struct ActivityTexts: Hashable, Sendable {
  private var bytes: [UInt8] = []
  /// Where the text of each activity ends.
  private var ends: [Int] = []

  package init() {}

  package init(_ ids: [Activity.ID], _ programme: Programme, _ vocabulary: FilterVocabulary) {
    let names = Names(vocabulary)
    ends.reserveCapacity(ids.count)
    bytes.reserveCapacity(ids.count * 128)
    for id in ids {
      if let position = programme.activities.position(of: id) {
        add(programme.activities.elements[position].details, names)
      }
      ends.append(bytes.count)
    }
  }

  /// The folded names of what activities refer to, by identifier, each on a line.
  private struct Names {
    let kinds: [Activity.Kind: [UInt8]]
    let places: [String: [UInt8]]
    let projects: [String: [UInt8]]
    let organisations: [String: [UInt8]]

    init(_ vocabulary: FilterVocabulary) {
      func names(_ keyword: FilterKeyword) -> [String: [UInt8]] {
        Dictionary(
          (vocabulary.entries[keyword] ?? []).map {
            ($0.id, Array($0.names.joined(separator: "\n").utf8))
          }, uniquingKeysWith: { $1 })
      }
      (places, projects, organisations) = (names(.place), names(.project), names(.organisation))
      var kinds: [Activity.Kind: [UInt8]] = [:]
      for (id, name) in names(.kind) { Activity.Kind(rawValue: id).map { kinds[$0] = name } }
      self.kinds = kinds
    }
  }

  private mutating func add(_ details: borrowing Activity.Details, _ names: borrowing Names) {
    addLine(details.title)
    if let title = details.shortTitle { addLine(title) }
    if let kind = names.kinds[details.kind] {
      bytes.append(contentsOf: kind)
      bytes.append(0x0A)
    } else {
      addLine(details.kind.rawValue)
    }
    add(details.places, names.places)
    add(details.projects, names.projects)
    add(details.organisers, names.organisations)
    add(details.partners, names.organisations)
    add(details.attended, names.organisations)
  }

  private mutating func add(_ ids: [String], _ names: [String: [UInt8]]) {
    for id in ids {
      guard let name = names[id] else {
        addLine(id)
        continue
      }
      bytes.append(contentsOf: name)
      bytes.append(0x0A)
    }
  }

  private mutating func addLine(_ text: String) {
    bytes.append(folding: text)
    bytes.append(0x0A)
  }

  package var isEmpty: Bool { ends.isEmpty }

  /// The places in the list of which `isWanted` says so. It is handed a way to ask whether a word,
  /// folded, stands in the text of the place.
  func places(where isWanted: (Int, (_ word: [UInt8]) -> Bool) -> Bool) -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      var places: [Int] = []
      for (place, end) in ends.enumerated() {
        let text = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if isWanted(place, { ActivityTexts.contains($0, text) }) { places.append(place) }
        start = end
      }
      return places
    }
  }

  private static func contains(_ word: [UInt8], _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    word.withUnsafeBufferPointer { word in
      guard let first = word.first else { return true }
      guard text.count >= word.count else { return false }
      for start in 0...text.count - word.count where text[start] == first {
        var length = 1
        while length < word.count, text[start + length] == word[length] { length += 1 }
        if length == word.count { return true }
      }
      return false
    }
  }
}
