import Programmes
import Reports

/// What a filter looks in, for each activity of a list: its titles, its kind, its places, its projects
/// and its organisations, without accents and case.
///
/// It is made once, at a filter's first letter, so that each further one costs only a search.
struct ActivitySearch: Sendable {
  private var bytes: [UInt8] = []
  /// Where the text of each activity ends.
  private var ends: [Int] = []

  init() {}

  init(_ ids: [Activity.ID], _ programme: Programme, _ words: Wording) {
    var known = Known()
    ends.reserveCapacity(ids.count)
    for id in ids {
      if let activity = programme.activities[id: id] {
        add(activity.details, programme, words, &known)
      }
      ends.append(bytes.count)
    }
  }

  /// Names as they are searched, by identifier.
  private struct Known {
    var kinds: [Activity.Kind: String] = [:]
    var places: [Place.ID: String] = [:]
    var projects: [Project.ID: String] = [:]
    var organisations: [Organisation.ID: String] = [:]
  }

  private mutating func add(
    _ details: Activity.Details, _ programme: Programme, _ words: Wording, _ known: inout Known
  ) {
    func name<Key>(_ key: Key, _ names: inout [Key: String], _ text: (Key) -> String) -> String {
      if let name = names[key] { return name }
      let name = folded(text(key))
      names[key] = name
      return name
    }
    add(folded(details.title))
    if let title = details.shortTitle { add(folded(title)) }
    add(name(details.kind, &known.kinds) { words.kinds[$0] ?? "" })
    for id in details.places { add(name(id, &known.places) { programme.placeName($0) }) }
    for id in details.projects { add(name(id, &known.projects) { programme.projectName($0) }) }
    for id in details.organisers + details.partners + details.attended {
      add(
        name(id, &known.organisations) { id in
          programme.organisationName(id) + "\n" + (programme.organisations[id: id]?.name ?? "")
        })
    }
  }

  private mutating func add(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    bytes.append(0x0A)
  }

  var isEmpty: Bool { ends.isEmpty }

  /// The places in the list of those in which each word of a text stands that is folded already.
  func places(of needle: String) -> [Int] {
    let wanted = needle.split(separator: " ").map { Array($0.utf8) }
    return bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      var places: [Int] = []
      for (place, end) in ends.enumerated() {
        let text = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if wanted.allSatisfy({ ActivitySearch.contains($0, text) }) { places.append(place) }
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
