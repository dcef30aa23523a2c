/// Figures drawn of blocks, to be read from the back of a hall.
///
/// Each sign is three squares wide and five high; a square is two cells beside each other, or twice
/// that in each direction and more. It knows digits and the signs around them, and leaves a gap for any
/// other character.
package struct LargeText: Hashable, Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  /// The squares of a sign from the top, three bits a row.
  private static let signs: [Character: [UInt8]] = [
    "0": [0b111, 0b101, 0b101, 0b101, 0b111], "1": [0b010, 0b110, 0b010, 0b010, 0b111],
    "2": [0b111, 0b001, 0b111, 0b100, 0b111], "3": [0b111, 0b001, 0b111, 0b001, 0b111],
    "4": [0b101, 0b101, 0b111, 0b001, 0b001], "5": [0b111, 0b100, 0b111, 0b001, 0b111],
    "6": [0b111, 0b100, 0b111, 0b101, 0b111], "7": [0b111, 0b001, 0b010, 0b010, 0b010],
    "8": [0b111, 0b101, 0b111, 0b101, 0b111], "9": [0b111, 0b101, 0b111, 0b001, 0b111],
    "%": [0b101, 0b001, 0b010, 0b100, 0b101], "/": [0b001, 0b001, 0b010, 0b100, 0b100],
    "≈": [0b011, 0b110, 0b000, 0b011, 0b110], "≥": [0b110, 0b001, 0b110, 0b000, 0b111],
    "–": [0b000, 0b000, 0b111, 0b000, 0b000], "—": [0b000, 0b000, 0b111, 0b000, 0b000],
    "+": [0b000, 0b010, 0b111, 0b010, 0b000],
  ]

  /// The size at a scale, from 1 on.
  package func size(scale: Int) -> Size {
    Size(columns: max(0, text.count * 8 - 2) * scale, rows: 5 * scale)
  }

  /// The largest scale at which it has room; nil when it has none.
  package func scale(within size: Size) -> Int? {
    var scale = 0
    while true {
      let next = self.size(scale: scale + 1)
      guard next.columns <= size.columns, next.rows <= size.rows, scale < 8 else { break }
      scale += 1
    }
    return scale == 0 ? nil : scale
  }
}

extension Frame {
  /// Draws figures of blocks with their left upper corner there.
  package mutating func put(
    _ large: LargeText, row: Int, column: Int, scale: Int, style: Style
  ) {
    for (place, character) in large.text.enumerated() {
      guard let rows = LargeText.sign(character) else { continue }
      for (line, bits) in rows.enumerated() {
        for square in 0..<3 where bits & (0b100 >> UInt8(square)) != 0 {
          let left = column + (place * 8 + square * 2) * scale
          for offset in 0..<scale {
            put(
              String(repeating: "█", count: 2 * scale), row: row + line * scale + offset,
              column: left, style: style)
          }
        }
      }
    }
  }
}

extension LargeText {
  fileprivate static func sign(_ character: Character) -> [UInt8]? { signs[character] }
}
