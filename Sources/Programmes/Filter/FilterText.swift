/// The text of a filter cut into terms, before anybody knows what they mean.
///
/// Blanks part terms; quotes, straight or typographic, hold blanks; `-` before a term negates it. A
/// term is a word, or a key with what is asked of it: `lieu:mopti,gao`, `f<30%`. Around a sign of
/// comparison blanks may stand, as people type them: `f < 30 %`. All places are counted in characters.
struct FilterText {
  struct Piece: Hashable {
    var text: String
    var range: Range<Int>
    var isQuoted = false
  }

  enum Sign: String, Hashable {
    case colon = ":"
    case below = "<"
    case atMost = "<="
    case above = ">"
    case atLeast = ">="
    case equal = "="
  }

  struct Term: Hashable {
    /// With its `-`.
    var range: Range<Int>
    var isNegated = false
    /// What stands before the sign; nil for a word.
    var key: Piece?
    var sign: Sign?
    /// The word, or what stands after the sign, cut at its commas; empty when nothing does.
    var values: [Piece] = []
    /// Where a quote was opened and not closed.
    var openQuote: Int?
  }

  private(set) var terms: [Term] = []
  private let characters: [Character]
  private var next = 0

  init(_ text: [Character]) {
    characters = text
    while skipBlanks(), next < characters.count { terms.append(term()) }
  }

  private static let closing: [Character: Character] = ["\"": "\"", "«": "»", "“": "”"]

  static func isBlank(_ character: Character) -> Bool { character.isWhitespace }

  @discardableResult
  private mutating func skipBlanks() -> Bool {
    while next < characters.count, FilterText.isBlank(characters[next]) { next += 1 }
    return true
  }

  private mutating func term() -> Term {
    let start = next
    var term = Term(range: start..<start)
    if characters[next] == "-", next + 1 < characters.count,
      !FilterText.isBlank(characters[next + 1])
    {
      term.isNegated = true
      next += 1
    }
    if FilterText.closing[characters[next]] == nil, let (key, sign) = keyAndSign() {
      (term.key, term.sign) = (key, sign)
      values(&term, isNumber: sign != .colon)
    } else {
      values(&term, isNumber: false, isWord: true)
    }
    term.range = start..<next
    return term
  }

  /// A key with the sign behind it; nil, and nothing is read, where a word stands.
  private mutating func keyAndSign() -> (Piece, Sign)? {
    let start = next
    var end = next
    while end < characters.count, !FilterText.isBlank(characters[end]),
      sign(at: end) == nil, characters[end] != ","
    {
      end += 1
    }
    guard end > start else { return nil }
    var place = end
    while place < characters.count, FilterText.isBlank(characters[place]) { place += 1 }
    guard let (sign, length) = sign(at: place), sign != .colon || place == end else { return nil }
    next = place + length
    if sign != .colon { skipBlanks() }
    return (Piece(text: String(characters[start..<end]), range: start..<end), sign)
  }

  private func sign(at place: Int) -> (Sign, length: Int)? {
    guard place < characters.count else { return nil }
    let isEqual = place + 1 < characters.count && characters[place + 1] == "="
    switch characters[place] {
    case ":": return (.colon, 1)
    case "=": return (.equal, 1)
    case "<": return isEqual ? (.atMost, 2) : (.below, 1)
    case ">": return isEqual ? (.atLeast, 2) : (.above, 1)
    case "≤": return (.atMost, 1)
    case "≥": return (.atLeast, 1)
    default: return nil
    }
  }

  private mutating func values(_ term: inout Term, isNumber: Bool, isWord: Bool = false) {
    var piece = Piece(text: "", range: next..<next)
    func keep(_ piece: Piece, before end: Int) {
      var piece = piece
      piece.range = piece.range.lowerBound..<end
      if !piece.text.isEmpty || piece.isQuoted { term.values.append(piece) }
    }
    while next < characters.count, !FilterText.isBlank(characters[next]) {
      let character = characters[next]
      if let close = FilterText.closing[character], piece.text.isEmpty || !isWord {
        let open = next
        piece.isQuoted = true
        next += 1
        while next < characters.count, characters[next] != close {
          piece.text.append(characters[next])
          next += 1
        }
        if next < characters.count { next += 1 } else { term.openQuote = open }
      } else if character == ",", !isWord, !isNumber {
        keep(piece, before: next)
        next += 1
        piece = Piece(text: "", range: next..<next)
      } else {
        piece.text.append(character)
        next += 1
      }
    }
    if isNumber { takePercent(&piece) }
    keep(piece, before: next)
  }

  /// `30 %`: the sign may stand apart.
  private mutating func takePercent(_ piece: inout Piece) {
    var place = next
    while place < characters.count, FilterText.isBlank(characters[place]) { place += 1 }
    guard place > next, place < characters.count, characters[place] == "%", piece.text.last != "%",
      place + 1 == characters.count || FilterText.isBlank(characters[place + 1])
    else { return }
    piece.text.append("%")
    next = place + 1
  }
}
