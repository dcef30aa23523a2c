import Programmes

/// How well a few typed letters fit a text that holds them in that order, and which of its letters they
/// are.
///
/// Accents and case do not count. Letters that begin words and letters that stand together weigh more:
/// they are what people type of a name they have in mind. Letters strewn over a text are no match, or
/// every long text would hold every short word.
struct FuzzyMatch: Hashable, Sendable {
  var score: Int
  /// Places of characters in the text, rising.
  var places: [Int]

  private static let wordStart = 10
  private static let together = 8

  init?(_ typed: String, in text: String) {
    self.init(typed, in: FoldedText(text))
  }

  /// Each typed word must be found, wherever and in whatever order.
  init?(_ typed: String, in text: FoldedText) {
    score = 0
    var found: Set<Int> = []
    for word in folded(typed).split(separator: " ") {
      guard let part = FuzzyMatch.match(Array(word), in: text) else { return nil }
      score += part.score
      found.formUnion(part.places)
    }
    // Of two that fit alike the shorter one was meant.
    score -= text.letters.count / 6
    places = Set(found.map { text.origins[$0] }).sorted()
  }

  /// The best way to find the letters in that order.
  private static func match(_ typed: [Character], in text: FoldedText) -> FuzzyMatch? {
    let (letters, starts) = (text.letters, text.wordStarts)
    guard !typed.isEmpty, typed.count <= letters.count else { return nil }
    let none = Int.min / 2
    // The best score with the letters so far, the last of them here; and where the one before it is.
    var scores = [Int](repeating: none, count: letters.count)
    var before: [[Int]] = []
    for (rank, letter) in typed.enumerated() {
      var next = [Int](repeating: none, count: letters.count)
      var parents = [Int](repeating: -1, count: letters.count)
      // The best place further back, one point lost for each letter passed over.
      var (far, farPlace) = (none, -1)
      for place in letters.indices {
        if place >= 2 {
          far -= 1
          if scores[place - 2] > far { (far, farPlace) = (scores[place - 2], place - 2) }
        }
        guard letters[place] == letter else { continue }
        let bonus = starts.contains(place) ? wordStart : 0
        if rank == 0 {
          next[place] = bonus
          continue
        }
        let near = place > 0 ? scores[place - 1] + together : none
        let (best, parent) = near >= far ? (near, place - 1) : (far, farPlace)
        guard best > none / 2 else { continue }
        next[place] = best + bonus
        parents[place] = parent
      }
      scores = next
      before.append(parents)
    }
    guard let score = scores.max(), score > none / 2, var place = scores.firstIndex(of: score)
    else {
      return nil
    }
    var places = [place]
    for parents in before.dropFirst().reversed() {
      place = parents[place]
      places.append(place)
    }
    places.reverse()
    let isWhole = places.last.map { $0 - places[0] } == typed.count - 1
    guard isWhole || starts.contains(places[0]) else { return nil }
    return FuzzyMatch(score: score, places: places)
  }

  private init(score: Int, places: [Int]) {
    self.score = score
    self.places = places
  }
}

/// A text without accents and case, letter by letter, with where each came from.
struct FoldedText: Hashable, Sendable {
  private(set) var letters: [Character] = []
  /// By letter, the place of the character it came from.
  private(set) var origins: [Int] = []
  /// The letters that begin a word.
  private(set) var wordStarts: Set<Int> = []

  init(_ text: String) {
    var isInside = false
    for (place, character) in text.enumerated() {
      let isOfWord = character.isLetter || character.isNumber
      if isOfWord, !isInside { wordStarts.insert(letters.count) }
      isInside = isOfWord
      for letter in folded(String(character)) {
        letters.append(letter)
        origins.append(place)
      }
    }
  }
}
