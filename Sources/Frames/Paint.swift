/// How a cell is painted: what a terminal is told, without saying how.
package struct Paint: Hashable, Sendable {
  package var foreground: PaintColor
  package var background: PaintColor
  package var isBold: Bool
  package var isDim: Bool
  package var isReversed: Bool
  package var isUnderlined: Bool

  package init(
    foreground: PaintColor = .terminalDefault, background: PaintColor = .terminalDefault,
    bold: Bool = false, dim: Bool = false, reversed: Bool = false, underlined: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.isBold = bold
    self.isDim = dim
    self.isReversed = reversed
    self.isUnderlined = underlined
  }
}

/// A colour as terminals name them.
package enum PaintColor: Hashable, Sendable {
  /// What the user has set for text or for the background.
  case terminalDefault
  /// One of the user's own 16 colours, 0 to 15.
  case ansi(Int)
  /// An entry from 16 to 255 of the 256-colour table, alike on all terminals.
  case indexed(Int)
  case rgb(UInt8, UInt8, UInt8)

  package init(_ color: RGB) {
    self = .rgb(color.red, color.green, color.blue)
  }

  /// The colour that is seen; nil where only the user's terminal knows.
  package var color: RGB? {
    switch self {
    case .terminalDefault, .ansi: nil
    case .indexed(let index): IndexedColors.rgb(index)
    case .rgb(let red, let green, let blue): RGB(red, green, blue)
    }
  }
}

/// How many colours a terminal has.
package enum ColorDepth: Hashable, Sendable, CaseIterable {
  /// Attributes only: `NO_COLOR`, `--color=never`, or a terminal without colours.
  case none
  case eight, sixteen, indexed256
  /// Sixteen million, chosen freely.
  case direct
}
