import Frames

/// A line of text being typed, with its cursor.
struct TextField: Hashable, Sendable {
  private(set) var characters: [Character]
  /// Between characters, 0 to their number.
  private(set) var cursor: Int

  init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  var text: String { String(characters) }
  var isEmpty: Bool { characters.isEmpty }

  /// Takes a key, and tells whether it was one for a text field.
  mutating func press(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(character)
    case .backspace:
      guard cursor > 0 else { return true }
      cursor -= 1
      characters.remove(at: cursor)
    case .delete:
      if cursor < characters.count { characters.remove(at: cursor) }
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home: cursor = 0
    case .end: cursor = characters.count
    case .control("u"):
      characters = []
      cursor = 0
    case .control("w"): deleteWord()
    default: return false
    }
    return true
  }

  mutating func insert(_ character: Character, limit: Int = 400) {
    guard characters.count < limit else { return }
    characters.insert(character, at: cursor)
    cursor += 1
  }

  private mutating func deleteWord() {
    while cursor > 0, characters[cursor - 1] == " " { removeBefore() }
    while cursor > 0, characters[cursor - 1] != " " { removeBefore() }
  }

  private mutating func removeBefore() {
    cursor -= 1
    characters.remove(at: cursor)
  }
}

extension Frame {
  /// Draws the field in that many columns, its text moved so that the cursor shows. The hardware
  /// cursor goes there when the field is focused.
  mutating func put(
    _ field: TextField, row: Int, column: Int, width: Int, style: Style, focused: Bool
  ) {
    guard width > 0 else { return }
    var start = 0
    func columns(_ range: Range<Int>) -> Int {
      range.reduce(0) { $0 + TextWidth.of(field.characters[$1]) }
    }
    if focused {
      while columns(start..<field.cursor) > width - 1, start < field.cursor { start += 1 }
    }
    let shown = String(field.characters[start...])
    put(shown, row: row, column: column, width: width, style: style)
    if focused {
      cursor = Position(row: row, column: column + columns(start..<field.cursor))
    }
  }
}

/// The digits of a French keyboard's upper row, typed without Shift: `&` is 1 … `à` is 0. In a field
/// for numbers they can mean nothing else.
func digit(of character: Character) -> Character? {
  if character.isASCII, character.isNumber { return character }
  let row: [Character: Character] = [
    "&": "1", "é": "2", "\"": "3", "'": "4", "(": "5", "-": "6", "è": "7", "_": "8", "ç": "9",
    "à": "0",
  ]
  return row[character]
}
