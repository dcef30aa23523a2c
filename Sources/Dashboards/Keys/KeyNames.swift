import Frames
import Languages
import Programmes
import Reports

/// What a French keyboard gives without AltGr, which many officers' keyboards need for
/// `~ # { [ | \ ^ @ ] }` and the backquote, and which some have no key for.
enum FrenchKeyboard {
  static let unshifted = Set("&é\"'(-è_çà)=azertyuiop$qsdfghjklmù*<wxcvbn,;:! ²")
  static let shifted = Set("1234567890°+AZERTYUIOP£QSDFGHJKLM%µ>WXCVBN?./§")

  static func reaches(_ character: Character) -> Bool {
    unshifted.contains(character) || shifted.contains(character)
  }

  /// Whether a key needs Shift there.
  static func needsShift(_ key: Key) -> Bool {
    switch key {
    case .character(let character): shifted.contains(character)
    case .backTab, .shiftUp, .shiftDown: true
    default: false
    }
  }
}

/// Why a key can be given to no command, or not to this one.
enum KeyRefusal: Hashable, Sendable {
  case needsAltGr
  /// Digits are typed; on a French keyboard they need Shift.
  case digit
  /// Terminals, tmux and screen keep it for themselves.
  case ofTerminal
  /// Windows keep it for themselves: F10, F11.
  case ofWindow
  /// Terminals send the same for both.
  case sameAs(Key)
  /// The command applies only where letters are typed.
  case typed
  /// It moves or erases in a field.
  case edits
  /// In the tally it is a digit of the upper row.
  case quantity
}

extension Key {
  /// Why no command may have the key; nil when one may.
  var refusal: KeyRefusal? {
    switch self {
    case .character(let character):
      if character.isNumber { return .digit }
      return FrenchKeyboard.reaches(character) ? nil : .needsAltGr
    case .control(let letter):
      switch letter {
      case "a", "b", "q", "s", "z": return .ofTerminal
      case "h": return .sameAs(.backspace)
      case "i": return .sameAs(.tab)
      case "j", "m": return .sameAs(.enter)
      default: return nil
      }
    case .function(let number): return number == 10 || number == 11 ? .ofWindow : nil
    default: return nil
    }
  }

  /// Why a command of these scopes may not have the key.
  func refusal(in scopes: Set<Command.Scope>) -> KeyRefusal? {
    if let refusal { return refusal }
    let isTypedSomewhere = scopes.contains(where: \.isTyped)
    switch self {
    case .character(let character):
      if scopes.contains(.tally), digit(of: character) != nil { return .quantity }
      return isTypedSomewhere && scopes.allSatisfy(\.isTyped) ? .typed : nil
    case .control("u"), .control("w"), .left, .right, .up, .down, .home, .end, .backspace, .delete:
      return isTypedSomewhere ? .edits : nil
    default: return nil
    }
  }

  /// The key of that name in a file of keys: a character by itself, the others as either language
  /// writes them, `Entrée` or `Enter`, `Ctrl-D`, `F5`.
  package init?(name: String) { self.init(name: name, names: Key.named) }

  /// The same by these names, which are folded.
  init?(name: String, names: [String: Key]) {
    if name.count == 1, let character = name.first {
      self = names[name] ?? .character(character)
      return
    }
    let word = folded(name)
    if word.hasPrefix("ctrl-") || word.hasPrefix("ctrl+"), word.count == 6, let letter = word.last,
      letter.isASCII, letter.isLetter
    {
      self = .control(letter)
    } else if word.hasPrefix("f"), let number = Int(word.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else if let key = names[word] {
      self = key
    } else {
      return nil
    }
  }

  /// The names that everybody may write, and those by which languages of one's own call the keys on the
  /// screen. A name that two keys would have stays with the first; one letter is always that letter.
  static func names(in languages: [Language]) -> [String: Key] {
    var names = named
    for language in languages {
      for key in Set(named.values).sorted(by: { "\($0)" < "\($1)" }) {
        guard let name = language.words.screen.keyName(key).map({ folded($0) }), name.count > 1,
          names[name] == nil
        else { continue }
        names[name] = key
      }
    }
    return names
  }

  /// Every name of a key that is no character, folded, in both languages.
  static let named: [String: Key] = [
    "entree": .enter, "enter": .enter, "return": .enter, "echap": .escape, "esc": .escape,
    "escape": .escape, "tab": .tab, "maj-tab": .backTab, "shift-tab": .backTab,
    "ret.arr.": .backspace, "retour-arriere": .backspace, "backspace": .backspace,
    "suppr": .delete, "del": .delete, "delete": .delete, "inser": .insert, "ins": .insert,
    "insert": .insert, "←": .left, "gauche": .left, "left": .left, "→": .right, "droite": .right,
    "right": .right, "↑": .up, "haut": .up, "up": .up, "↓": .down, "bas": .down, "down": .down,
    "maj-↑": .shiftUp, "shift-↑": .shiftUp, "maj-haut": .shiftUp, "shift-up": .shiftUp,
    "maj-↓": .shiftDown, "shift-↓": .shiftDown, "maj-bas": .shiftDown, "shift-down": .shiftDown,
    "pgup": .pageUp, "pageup": .pageUp, "pgprec": .pageUp, "pgdn": .pageDown,
    "pagedown": .pageDown, "pgsuiv": .pageDown, "debut": .home, "home": .home, "fin": .end,
    "end": .end, "espace": .character(" "), "space": .character(" "), "virgule": .character(","),
    "comma": .character(","),
  ]
}

extension CommandName {
  /// Its word in a file of keys: `next-pane`.
  var fieldWord: String {
    rawValue.reduce(into: "") { word, letter in
      word += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }

  /// The command of that word.
  init?(fieldWord: String) {
    let wanted = fieldWord.lowercased().filter { $0 != "-" }
    guard let name = CommandName.allCases.first(where: { $0.rawValue.lowercased() == wanted })
    else { return nil }
    self = name
  }
}
