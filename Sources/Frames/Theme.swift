/// What each role looks like: colours and attributes, from a base16 palette or without one.
///
/// A theme says nothing that the frame does not say in words or signs too. A palette theme keeps
/// a promise whatever its author chose: every text it paints has a contrast of at least 4.5:1 to
/// its background (WCAG 2.1, 1.4.3), or 7:1 (1.4.6) if the palette as written reaches that
/// everywhere. The colours of the user's own terminal are not known, so `terminal` and anything
/// painted with 16 colours or fewer cannot promise it.
package struct Theme: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The terminal's own text and background, its colours 1–6, bold and reverse.
    case terminal
    /// Attributes only: bold, underline and reverse.
    case mono
    /// Colours base00…base0F and base10…base17 of tinted-theming's base16 and base24.
    case palette([RGB])
  }

  package private(set) var name: String
  package let author: String
  package let kind: Kind
  /// Whether text is lighter than the background, judged by the colours themselves; nil where
  /// they are the terminal's. What a file calls its `variant` is wrong too often to be used.
  package let isDark: Bool?
  /// The contrast that every painted text reaches: 4.5, or 7 if the palette is made for it.
  package let contrastGoal: Double

  package static let terminal = Theme(name: "terminal", author: "WIPNET", isMono: false)
  package static let mono = Theme(name: "mono", author: "WIPNET", isMono: true)

  init(name: String, author: String, isMono: Bool) {
    self.name = name
    self.author = author
    self.kind = isMono ? .mono : .terminal
    self.isDark = nil
    self.contrastGoal = 1
  }

  /// A theme from 16 colours, base00 to base0F, or 24; nil for any other number.
  ///
  /// Without base10…base17 the colours that base24 names for the purpose stand in for them.
  package init?(name: String, author: String, palette: [RGB]) {
    guard palette.count == 16 || palette.count == 24 else { return nil }
    let brights = [0x00, 0x00, 0x08, 0x0A, 0x0B, 0x0C, 0x0D, 0x0E].map { palette[$0] }
    let full = palette.count == 24 ? palette : palette + brights
    self.name = name
    self.author = author
    self.kind = .palette(full)
    self.isDark = full[0x00].luminance < full[0x05].luminance
    let reachesSeven = Theme.pairs.allSatisfy { style in
      full[style.slot].contrast(to: full[style.backgroundSlot]) >= 7
    }
    self.contrastGoal = reachesSeven ? 7 : 4.5
  }

  /// The same under another name.
  package func named(_ name: String) -> Theme {
    var theme = self
    theme.name = name
    return theme
  }

  /// How a cell of this style is painted on a terminal with so many colours.
  ///
  /// With `guarded` false a palette's colours are taken as they are, for those who want a scheme
  /// exactly as its author made it. It is worth keeping the answer: one costs up to some tens of
  /// microseconds.
  package func paint(for style: Style, depth: ColorDepth, guarded: Bool = true) -> Paint {
    switch (kind, depth) {
    case (_, .none), (.mono, _): style.monoPaint
    case (.terminal, _), (.palette, .eight), (.palette, .sixteen): style.terminalPaint
    case (.palette(let colors), .indexed256):
      indexedPaint(for: style, colors: colors, guarded: guarded)
    case (.palette(let colors), .direct):
      directPaint(for: style, colors: colors, guarded: guarded)
    }
  }

  private func directPaint(for style: Style, colors: [RGB], guarded: Bool) -> Paint {
    let background = colors[style.backgroundSlot]
    let wanted = colors[style.slot]
    let text = guarded ? wanted.moved(to: contrastGoal, against: background) : wanted
    var paint = Paint(foreground: PaintColor(text), background: PaintColor(background))
    paint.isBold = style.isBoldInColor
    // A scheme may use one colour for the selection and the background.
    paint.isReversed = style.isSelected && colors[0x02] == colors[0x00]
    return paint
  }

  private func indexedPaint(for style: Style, colors: [RGB], guarded: Bool) -> Paint {
    let background = indexedBackground(style.backgroundSlot, colors: colors)
    let seen = IndexedColors.rgb(background)
    let wanted = colors[style.slot]
    let goal = guarded ? contrastGoal : 1
    let text =
      IndexedColors.nearest(to: wanted) { $1.contrast(to: seen) >= goal }
      ?? (seen.contrast(to: RGB(0, 0, 0)) > seen.contrast(to: RGB(255, 255, 255)) ? 16 : 231)
    return Paint(
      foreground: .indexed(text), background: .indexed(background), bold: style.isBoldInColor)
  }

  /// The entry for a background. The bar and the selection never fall together with the plain
  /// background or each other, as the nearest entries of near colours would.
  private func indexedBackground(_ slot: Int, colors: [RGB]) -> Int {
    var taken: [Int] = []
    for other in [0x00, 0x01, 0x02] {
      let entry = IndexedColors.nearest(to: colors[other]) { index, _ in !taken.contains(index) }
      if other == slot { return entry ?? 16 }
      taken.append(entry ?? 16)
    }
    return IndexedColors.nearest(to: colors[slot]) { _, _ in true } ?? 16
  }
}

extension RGB {
  /// This colour, made lighter or darker, whichever is less, until it has a contrast to another.
  ///
  /// Hue and colourfulness stay as far as a screen has the colour. Black or white, whichever is
  /// better, where nothing reaches the ratio; 4.5 is always reached, since for every background
  /// one of them has 4.58 or more.
  package func moved(to ratio: Double, against background: RGB) -> RGB {
    if contrast(to: background) >= ratio { return self }
    let start = OKLab(self)
    for step in 1...256 {
      for change in [Double(step) / 256, -Double(step) / 256] {
        var color = start
        color.lightness += change
        guard (0...1).contains(color.lightness) else { continue }
        let candidate = color.rgb
        if candidate.contrast(to: background) >= ratio { return candidate }
      }
    }
    let (black, white) = (RGB(0, 0, 0), RGB(255, 255, 255))
    return black.contrast(to: background) > white.contrast(to: background) ? black : white
  }
}
