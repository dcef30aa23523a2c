/// What words are looked for in, for each activity of a list: its titles, its kind, its places, its
/// projects and its organisations, without accents and case.
///
/// It is made once, at a filter's first letter, so that each further one costs only a search.
package struct ActivityTexts: Sendable {
  private var bytes: [UInt8] = []
  /// Where the text of each activity ends.
  private var ends: [Int] = []

  package init() {}

  package init(_ ids: [Activity.ID], _ programme: Programme, _ vocabulary: FilterVocabulary) {
    var names: [FilterKeyword: [String: String]] = [:]
    for keyword in [FilterKeyword.kind, .place, .project, .organisation] {
      var known: [String: String] = [:]
      for entry in vocabulary.entries[keyword] ?? [] {
        known[entry.id] = entry.names.joined(separator: "\n")
      }
      names[keyword] = known
    }
    ends.reserveCapacity(ids.count)
    for id in ids {
      if let position = programme.activities.position(of: id) {
        add(programme.activities.elements[position].details, names)
      }
      ends.append(bytes.count)
    }
  }

  private mutating func add(
    _ details: Activity.Details, _ names: [FilterKeyword: [String: String]]
  ) {
    func add(_ ids: [String], _ keyword: FilterKeyword) {
      let names = names[keyword] ?? [:]
      for id in ids { self.add(names[id] ?? folded(id)) }
    }
    self.add(folded(details.title))
    if let title = details.shortTitle { self.add(folded(title)) }
    add([details.kind.rawValue], .kind)
    add(details.places, .place)
    add(details.projects, .project)
    add(details.organisers + details.partners + details.attended, .organisation)
  }

  private mutating func add(_ text: String) {
    bytes.append(contentsOf: text.utf8)
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
