/// A Swift file as far as the search for phrases needs to understand it: which characters are code, which
/// are comments, and where a text or a bracket ends.
struct SwiftText {
  let characters: [Unicode.Scalar]

  init(_ text: String) { characters = Array(text.unicodeScalars) }

  func starts(_ text: String, at place: Int) -> Bool {
    var place = place
    for scalar in text.unicodeScalars {
      guard characters.indices.contains(place), characters[place] == scalar else { return false }
      place += 1
    }
    return true
  }

  func text(_ range: Range<Int>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: characters[range])
    return text
  }

  func line(of place: Int) -> Int { 1 + characters[..<place].count { $0 == "\n" } }

  /// The place behind what begins here and is no code: a comment or a text; nil for code.
  func skip(at place: Int) -> Int? {
    if starts("//", at: place) {
      return characters[place...].firstIndex(of: "\n") ?? characters.count
    }
    if starts("/*", at: place) {
      var end = place + 2
      while end < characters.count, !starts("*/", at: end) { end += 1 }
      return min(end + 2, characters.count)
    }
    if starts("#\"", at: place) {
      var end = place + 2
      while end < characters.count, !starts("\"#", at: end) { end += 1 }
      return min(end + 2, characters.count)
    }
    return characters[place] == "\"" ? endOfText(from: place) : nil
  }

  /// The place behind the text that begins with this quotation mark.
  func endOfText(from start: Int) -> Int {
    let mark = starts("\"\"\"", at: start) ? "\"\"\"" : "\""
    var place = start + mark.count
    while place < characters.count {
      if starts(mark, at: place) { return place + mark.count }
      if starts("\\(", at: place) {
        place = endOfBracket(from: place + 1)
      } else {
        place += characters[place] == "\\" ? 2 : 1
      }
    }
    return characters.count
  }

  /// The place behind the bracket that begins here.
  func endOfBracket(from start: Int) -> Int {
    var depth = 0
    var place = start
    while place < characters.count {
      if let end = skip(at: place) {
        place = end
        continue
      }
      switch characters[place] {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      default: break
      }
      place += 1
      if depth == 0 { return place }
    }
    return characters.count
  }

  /// What stands between the commas of a call's bracket.
  func arguments(from start: Int) -> [Range<Int>] {
    let end = endOfBracket(from: start) - 1
    var arguments: [Range<Int>] = []
    var (begin, place) = (start + 1, start + 1)
    while place < end {
      if let behind = skip(at: place) {
        place = behind
      } else if "([{".unicodeScalars.contains(characters[place]) {
        place = endOfBracket(from: place)
      } else {
        if characters[place] == "," {
          arguments.append(begin..<place)
          begin = place + 1
        }
        place += 1
      }
    }
    arguments.append(begin..<max(begin, end))
    return arguments.map(trimmed).filter { !$0.isEmpty }
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, characters[first].properties.isWhitespace {
      range = (first + 1)..<range.upperBound
    }
    while let last = range.last, characters[last].properties.isWhitespace {
      range = range.lowerBound..<last
    }
    return range
  }
}

/// A text as it stands in a Swift file: what is said, with the code of each value.
struct Literal {
  enum Piece: Hashable {
    case text(String)
    case value(String)
  }

  private(set) var pieces: [Piece] = []

  /// nil for what is not one literal and nothing else.
  init?(_ swift: SwiftText, _ range: Range<Int>) {
    guard !range.isEmpty, swift.characters[range.lowerBound] == "\"",
      swift.endOfText(from: range.lowerBound) == range.upperBound
    else { return nil }
    let isBlock = swift.starts("\"\"\"", at: range.lowerBound)
    let inside =
      isBlock
      ? (range.lowerBound + 3)..<(range.upperBound - 3)
      : (range.lowerBound + 1)..<(range.upperBound - 1)
    var indentation = 0
    if isBlock {
      let last = swift.characters[inside].lastIndex(of: "\n") ?? inside.lowerBound
      indentation = inside.upperBound - last - 1
    }
    var text = ""
    var place = inside.lowerBound
    if isBlock { place += 1 + indentation }
    let end = isBlock ? inside.upperBound - indentation - 1 : inside.upperBound
    while place < end {
      let character = swift.characters[place]
      guard character == "\\" else {
        text.unicodeScalars.append(character)
        place += 1
        if character == "\n", isBlock {
          var skipped = 0
          while skipped < indentation, place < end, swift.characters[place] == " " {
            place += 1
            skipped += 1
          }
        }
        continue
      }
      let next = swift.characters[place + 1]
      place += 2
      switch next {
      case "(":
        let behind = swift.endOfBracket(from: place - 1)
        if !text.isEmpty { pieces.append(.text(text)) }
        text = ""
        let words = swift.text(place..<(behind - 1)).split(whereSeparator: \.isWhitespace)
        pieces.append(.value(words.joined(separator: " ")))
        place = behind
      case "u":
        let brace = swift.characters[place...].firstIndex(of: "}") ?? place
        let number = UInt32(swift.text((place + 1)..<brace), radix: 16) ?? 0
        if let scalar = Unicode.Scalar(number) { text.unicodeScalars.append(scalar) }
        place = brace + 1
      case "n": text += "\n"
      case "t": text += "\t"
      case "\n":
        place += min(indentation, end - place)
      default: text.unicodeScalars.append(next)
      }
    }
    if !text.isEmpty { pieces.append(.text(text)) }
  }

  /// `%1 personnes à %2`.
  var template: String {
    var number = 0
    return pieces.reduce(into: "") { template, piece in
      switch piece {
      case .text(let text): template += text
      case .value:
        number += 1
        template += "%\(number)"
      }
    }
  }

  var values: [String] {
    pieces.compactMap { piece in
      if case .value(let code) = piece { return code }
      return nil
    }
  }
}
