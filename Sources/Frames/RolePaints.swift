/// What each role means to a theme: a slot of the palette, one of the terminal's colours, or an
/// attribute. Kept in one place, so that the three ways of telling roles apart can be compared.
extension Style {
  /// The palette's slot for the text, after the base16 styling guide: 08 red, 09 orange, 0A
  /// yellow, 0B green, 0C cyan, 0D blue, 0E magenta, 0F brown.
  var slot: Int {
    switch role {
    case .text, .title, .statusBar: 0x05
    case .secondary, .unknown: 0x04
    case .border, .barRest: 0x03
    case .focus, .men: 0x0D
    case .women: 0x0E
    case .youth: 0x0C
    case .disability, .estimate: 0x09
    case .displaced: 0x0F
    case .targetMet, .saved: 0x0B
    case .targetMissed, .error: 0x08
    case .unsaved: 0x0A
    case .match: 0x00
    }
  }

  /// The palette's slot for the background: 00 plain, 01 bar, 02 selection, 0A search.
  var backgroundSlot: Int {
    if role == .match { return 0x0A }
    if isSelected { return 0x02 }
    return role == .statusBar || isOnBar ? 0x01 : 0x00
  }

  /// Whether a palette theme stresses the text besides colouring it.
  var isBoldInColor: Bool {
    isBold || role == .focus || role == .error || role == .unsaved
  }

  /// Attributes only. What is selected or on the bar is reversed; what is reversed by its role,
  /// there stands out by bold and underline.
  var monoPaint: Paint {
    var paint = Paint(bold: isBold)
    switch role {
    case .focus, .women, .unsaved: paint.isBold = true
    case .youth, .estimate: paint.isUnderlined = true
    case .statusBar, .targetMissed, .error, .match: paint.isReversed = true
    default: break
    }
    return onSurface(paint)
  }

  /// The terminal's own colours 1–6 on its own background. Never blue, which is too dark to read
  /// on many dark terminals, and no colour on what is reversed: only the user's own pair of text
  /// and background is sure to be legible.
  var terminalPaint: Paint {
    var paint = Paint(bold: isBold)
    switch role {
    case .focus: paint.isBold = true
    case .women: paint.foreground = .ansi(5)
    case .youth: paint.foreground = .ansi(6)
    case .disability: paint.foreground = .ansi(3)
    case .displaced, .targetMet, .saved: paint.foreground = .ansi(2)
    case .targetMissed: paint.foreground = .ansi(1)
    case .error:
      paint.foreground = .ansi(1)
      paint.isBold = true
    case .unsaved:
      paint.foreground = .ansi(3)
      paint.isBold = true
    case .estimate: paint.isUnderlined = true
    case .statusBar, .match: paint.isReversed = true
    default: break
    }
    return onSurface(paint)
  }

  private func onSurface(_ paint: Paint) -> Paint {
    guard isSelected || (isOnBar && role != .statusBar) else { return paint }
    var paint = paint
    if paint.isReversed {
      paint.isBold = true
      paint.isUnderlined = true
    }
    paint.isReversed = true
    paint.foreground = .terminalDefault
    return paint
  }
}
