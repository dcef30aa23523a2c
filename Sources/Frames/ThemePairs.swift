extension Theme {
  /// The 24 pairs of text and background that the screens use, one style for each: what a theme's
  /// contrast is counted in. `paint` keeps its promise for every other pair just the same.
  package static let pairs: [Style] =
    // base00: each meaning's colour, text, secondary text and lines.
    [
      .text, .secondary, .border, .focus, .women, .youth, .disability, .displaced, .targetMet,
      .targetMissed, .unsaved,
    ].map { Style($0) }
    // base01: the bar on top and the line of keys.
    + [.statusBar, .secondary, .focus, .saved, .unsaved, .error].map { Style($0, onBar: true) }
    // base02: what is selected.
    + [.text, .secondary, .focus, .women, .youth, .estimate].map { Style($0, selected: true) }
    // base0A: what was searched for.
    + [Style(.match)]

  /// How many of the pairs reach 4.5:1, and how many there are; nil for themes whose colours are
  /// the terminal's.
  package func contrast(depth: ColorDepth, guarded: Bool) -> (reached: Int, pairs: Int)? {
    let ratios = Theme.pairs.compactMap { style -> Double? in
      let paint = paint(for: style, depth: depth, guarded: guarded)
      guard let text = paint.foreground.color, let background = paint.background.color else {
        return nil
      }
      return text.contrast(to: background)
    }
    guard ratios.count == Theme.pairs.count else { return nil }
    return (ratios.count { $0 >= 4.5 }, ratios.count)
  }
}
