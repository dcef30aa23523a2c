/// A text in French as it stands in the source, with the values said in it.
///
/// French is the source language: the text is complete as it is. For every other language it is the
/// message to look up: each value becomes a place, `%1` the first, `%2` the second, and a translation
/// may say them in another order.
///
///     language("\(people) personnes à \(place)")    // the message "%1 personnes à %2"
///
/// Phrases are written as literals where they are said, so that they can be found in the source:
/// languages/wipnet.pot is the list of them all.
package struct Phrase: Sendable, ExpressibleByStringInterpolation {
  /// The French text with its values.
  package let french: String
  /// Where the values stand in it, as offsets in UTF-8, in order.
  private let values: [Range<Int>]

  package init(stringLiteral text: String) {
    french = text
    values = []
  }

  package init(stringInterpolation: StringInterpolation) {
    french = stringInterpolation.text
    values = stringInterpolation.values
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""
    fileprivate var values: [Range<Int>] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 8)
      values.reserveCapacity(interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) { text += literal }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      let start = text.utf8.count
      text += value.description
      values.append(start..<text.utf8.count)
    }
  }

  /// The text to look up: `%1 personnes à %2`.
  var template: String {
    guard !values.isEmpty else { return french }
    var template = ""
    let text = french.utf8
    var end = text.startIndex
    for (index, value) in values.enumerated() {
      let start = text.index(text.startIndex, offsetBy: value.lowerBound)
      template += french[end..<start]
      template += "%\(index + 1)"
      end = text.index(text.startIndex, offsetBy: value.upperBound)
    }
    return template + french[end...]
  }

  /// The values, in the order of the French text.
  var arguments: [Substring] {
    let text = french.utf8
    return values.map { value in
      french[
        text.index(
          text.startIndex, offsetBy: value.lowerBound)..<text.index(
            text.startIndex, offsetBy: value.upperBound)]
    }
  }

  /// A translation with the values in their places. A place for which there is no value stays as it is
  /// written.
  func filling(_ translation: String) -> String {
    guard !values.isEmpty else { return translation }
    let arguments = arguments
    var text = ""
    for piece in pieces(of: translation) {
      switch piece {
      case .text(let part): text += part
      case .place(let number, let written):
        text += number <= arguments.count ? arguments[number - 1] : written
      }
    }
    return text
  }
}

/// A part of a template: text, or the place of a value by its number from 1 on.
enum TemplatePiece: Hashable {
  case text(Substring)
  case place(Int, written: Substring)
}

/// A template's parts. A place is `%` and a digit from 1 to 9; every other `%` is a percent sign.
func pieces(of template: String) -> [TemplatePiece] {
  var pieces: [TemplatePiece] = []
  let bytes = template.utf8
  var start = bytes.startIndex
  var index = start
  while let sign = bytes[index...].firstIndex(of: UInt8(ascii: "%")) {
    let next = bytes.index(after: sign)
    guard next < bytes.endIndex, (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(bytes[next])
    else {
      index = next
      continue
    }
    if start < sign { pieces.append(.text(template[start..<sign])) }
    index = bytes.index(after: next)
    pieces.append(.place(Int(bytes[next] - UInt8(ascii: "0")), written: template[sign..<index]))
    start = index
  }
  if start < bytes.endIndex { pieces.append(.text(template[start...])) }
  return pieces
}

/// The numbers of the places in a template.
package func places(of template: String) -> Set<Int> {
  var numbers: Set<Int> = []
  for case .place(let number, _) in pieces(of: template) { numbers.insert(number) }
  return numbers
}
