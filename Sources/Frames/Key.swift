/// A key as the program understands it, whatever bytes the terminal sent for it.
package enum Key: Hashable, Sendable {
  /// A printable grapheme, composed (NFC) where the terminal sent it so.
  case character(Character)
  /// Control with a lower-case letter: `.control("p")`.
  case control(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right
  case shiftUp, shiftDown
  case pageUp, pageDown, home, end
  /// F1 to F12.
  case function(Int)
}

/// What the mouse did, where it was asked for.
package struct MouseAction: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case click, wheelUp, wheelDown
  }

  package var kind: Kind
  package var position: Position

  package init(_ kind: Kind, _ position: Position) {
    self.kind = kind
    self.position = position
  }
}

/// What a terminal tells: a key, a pasted text, a new size, the mouse.
package enum Input: Hashable, Sendable {
  case key(Key)
  /// Text pasted in one piece, with its control characters other than newline and tab removed.
  case paste(String)
  case resize(Size)
  case mouse(MouseAction)
}
