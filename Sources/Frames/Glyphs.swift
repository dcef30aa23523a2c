/// The directions in which a line leaves the middle of a cell.
package struct LineMask: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  package static let up = LineMask(rawValue: 1)
  package static let down = LineMask(rawValue: 2)
  package static let left = LineMask(rawValue: 4)
  package static let right = LineMask(rawValue: 8)
  package static let horizontal: LineMask = [.left, .right]
  package static let vertical: LineMask = [.up, .down]
}

/// The signs that screens are drawn with, each one column wide.
///
/// `ascii` is for terminals without UTF-8 and for the Linux console, whose font lacks `✓ ▸ … ↗`.
/// A screen may be drawn with `unicode` throughout and be turned into ASCII at the end by
/// `Frame.transcribed(to:)`, which uses the same signs.
package struct Glyphs: Hashable, Sendable {
  /// Sixteen line glyphs, indexed by `LineMask.rawValue`.
  package let lines: [Character]
  /// Around the title of the active pane.
  package let titleStart, titleEnd: Character
  /// What tells that a text was cut.
  package let ellipsis: Character
  /// The selected row.
  package let pointer: Character
  /// An activity of a partner, which no total counts.
  package let partner: Character
  package let met, missed: Character
  /// Before a figure that rests on an estimate.
  package let estimate: Character
  /// In place of a figure that nobody knows, which is not 0.
  package let unknown: Character
  /// Before a value repeated from the row above.
  package let ditto: Character
  package let separator: Character
  package let up, down: Character
  /// A choice that is made, in `(•)`.
  package let chosen: Character
  /// One to seven eighths of a cell.
  package let eighths: [Character]
  /// One to eight eighths of a cell, from below.
  package let sparks: [Character]
  package let barFull: Character
  /// The part of a bar between what is known and what is possible.
  package let barBound: Character
  package let barRest: Character

  package static let unicode = Glyphs(
    lines: Array(" │││─┘┐┤─└┌├─┴┬┼"), titleStart: "▌", titleEnd: "▐", ellipsis: "…", pointer: "▸",
    partner: "↗", met: "✓", missed: "✗", estimate: "≈", unknown: "—", ditto: "″",
    separator: "·", up: "▴", down: "▾", chosen: "•", eighths: Array("▏▎▍▌▋▊▉"),
    sparks: Array("▁▂▃▄▅▆▇█"), barFull: "█", barBound: "▒", barRest: "·")

  package static let ascii = Glyphs(
    lines: Array(" |||-+++-+++-+++"), titleStart: "[", titleEnd: "]", ellipsis: ".", pointer: ">",
    partner: "^", met: "*", missed: "x", estimate: "~", unknown: "-", ditto: "\"",
    separator: ".", up: "^", down: "v", chosen: "*", eighths: Array(repeating: "=", count: 7),
    sparks: Array("1234567#"), barFull: "#", barBound: ":", barRest: ".")

  /// The glyph of a line that leaves a cell in these directions.
  package func line(_ mask: LineMask) -> Character {
    lines[mask.rawValue & 15]
  }

  /// The directions that a glyph stands for; nil if it is no line. A plus sign stands for all.
  package func mask(of character: Character) -> LineMask? {
    if character == lines[LineMask.horizontal.rawValue] { return .horizontal }
    if character == lines[LineMask.vertical.rawValue] { return .vertical }
    guard character != " ", let index = lines.lastIndex(of: character) else { return nil }
    return LineMask(rawValue: index)
  }
}
