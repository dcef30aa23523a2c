package import Languages
import Reports

/// A theme that can be chosen, and what is said of it in the list.
package struct ThemeChoice: Hashable, Sendable {
  /// How many pairs of text and background reach a contrast of 4.5:1.
  package struct Contrast: Hashable, Sendable {
    /// With the colours as the theme's author wrote them.
    package var asWritten: Int
    /// With the colours as they are painted here.
    package var painted: Int
    package var pairs: Int
    /// Whether all of them reach 7:1.
    package var isHigh: Bool

    package init(asWritten: Int, painted: Int, pairs: Int, isHigh: Bool) {
      self.asWritten = asWritten
      self.painted = painted
      self.pairs = pairs
      self.isHigh = isHigh
    }
  }

  package let name: String
  /// Whether text is lighter than its background; nil where both are the terminal's.
  package var isDark: Bool?
  /// nil where the colours are the terminal's, and nobody knows them.
  package var contrast: Contrast?
  /// How many colours it is painted with here; nil as long as that is not known.
  package var colors: Int?
  /// Whether it lies in the officer's own folder.
  package var isOwn: Bool

  package init(
    name: String, isDark: Bool? = nil, contrast: Contrast? = nil, colors: Int? = nil,
    isOwn: Bool = false
  ) {
    self.name = name
    self.isDark = isDark
    self.contrast = contrast
    self.colors = colors
    self.isOwn = isOwn
  }
}

/// What the officer has chosen and will find again at the next start.
package enum Preference: Hashable, Sendable {
  case theme(String)
  case language(Language)
}
