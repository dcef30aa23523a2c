import Frames

/// What the keys do: those of the table, and in their place those that the officer's own file names.
///
/// Everything that asks what a key does, or shows which key does something, asks it here and nowhere
/// else, so that the screen never shows a key that does something different.
package struct Keymap: Hashable, Sendable {
  /// The table's keys, as they are shipped.
  package static let standard = Keymap(chosen: [:])

  /// The keys that the officer chose in the place of the table's.
  let chosen: [CommandName: [Key]]
  private let meanings: [Command.Scope: [Key: CommandName]]
  /// What is asked for each line of hints: the rows of each scope, with the keys they have.
  private let rows: [Command.Scope: [Command]]

  /// With these keys in the place of the table's. Where two commands of a scope have one key, the
  /// earlier in the table keeps it; `read` lets no file come to that.
  init(chosen: [CommandName: [Key]]) {
    self.chosen = chosen
    var meanings: [Command.Scope: [Key: CommandName]] = [:]
    var rows: [Command.Scope: [Command]] = [:]
    for command in Command.all {
      for scope in command.scopes {
        var row = command
        row.keys = Keymap.acting(chosen[command.name] ?? command.keys, in: scope)
        for key in row.keys + [Keymap.standIn(for: command.name)] {
          if meanings[scope]?[key] == nil { meanings[scope, default: [:]][key] = command.name }
        }
        rows[scope, default: []].append(row)
      }
    }
    self.meanings = meanings
    self.rows = rows
  }

  package static func == (one: Keymap, other: Keymap) -> Bool { one.chosen == other.chosen }

  package func hash(into hasher: inout Hasher) { hasher.combine(chosen) }

  /// The command that a key means there; nil for a key that moves, is typed or means nothing.
  func command(for key: Key, in scope: Command.Scope) -> CommandName? {
    let name = meanings[scope]?[key]
    return name.map(Command.moves.contains) == true ? nil : name
  }

  /// How far a key moves in a list there; nil for every other key.
  func step(for key: Key, in scope: Command.Scope) -> Dashboard.Step? {
    meanings[scope]?[key].flatMap { Dashboard.Step($0) }
  }

  /// The keys of a command there, the one to be shown first.
  func keys(of name: CommandName, in scope: Command.Scope) -> [Key] {
    rows[scope]?.first { $0.name == name }?.keys ?? []
  }

  /// The keys of a command wherever it applies.
  func keys(of name: CommandName) -> [Key] {
    chosen[name] ?? Command.all.first { $0.name == name }?.keys ?? []
  }

  /// The rows of the table that apply there, in its order, with the keys they have now.
  func commands(in scope: Command.Scope) -> [Command] {
    rows[scope] ?? []
  }

  /// Where text is typed every character is the text's.
  private static func acting(_ keys: [Key], in scope: Command.Scope) -> [Key] {
    guard scope.isTyped else { return keys }
    return keys.filter { key in
      if case .character = key { false } else { true }
    }
  }

  /// A key that no keyboard has and that means this command wherever it applies: a command chosen from
  /// the palette goes the way of a key, also one to which the officer has left none.
  static func standIn(for name: CommandName) -> Key {
    .function(1_000 + (CommandName.allCases.firstIndex(of: name) ?? 0))
  }
}

extension Command {
  /// The commands that move in a list. They are no commands of a screen: each list has them.
  static let moves: Set<CommandName> = [.up, .down, .pageUp, .pageDown, .first, .last]

  /// The ways out. In each of their scopes they must have a key, whatever a file of keys says.
  static let waysOut: Set<CommandName> = [
    .quit, .back, .backFromView, .leave, .discard, .clearFilter, .cancel, .answerNo, .closeHelp,
    .interrupt, .backFromPeople, .backFromPerson, .closeColumns,
  ]
}

extension Command.Scope {
  /// Whether letters are typed into a field there.
  var isTyped: Bool {
    switch self {
    case .form, .rows, .reported, .filter, .palette, .reason, .people, .bulk: true
    default: false
    }
  }

  /// Where a list is moved in. The forms and the rows move between fields, with the arrows alone.
  static let lists: Set<Command.Scope> = Set(allCases).subtracting([
    .form, .rows, .reported, .tally, .reason, .question, .bulk,
  ])

  /// What stands over a screen.
  static let popups: Set<Command.Scope> = [
    .filter, .palette, .picker, .reason, .question, .help, .columns, .bulk,
  ]
}

extension Dashboard.Step {
  init?(_ name: CommandName) {
    switch name {
    case .up: self = .by(-1)
    case .down: self = .by(1)
    case .pageUp: self = .page(-1)
    case .pageDown: self = .page(1)
    case .first: self = .first
    case .last: self = .last
    default: return nil
    }
  }
}

extension Dashboard {
  /// How far a key moves in the list that has the keys; nil for every other key.
  func listStep(_ key: Key) -> Step? { keymap.step(for: key, in: keyScope) }

  /// A key's name as the keyboard has it, for a command that applies there.
  func keyName(of name: CommandName, in scope: Command.Scope? = nil) -> String? {
    let keys = scope.map { keymap.keys(of: name, in: $0) } ?? keymap.keys(of: name)
    return keys.first.map { words.screen.key($0) }
  }

  /// A text with its commands' keys in it: `{tally}` becomes the key that tallies here. A command that has
  /// no key here is told by the palette's key and its name.
  func keyed(_ text: String) -> String {
    guard text.contains("{") else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let word = rest[rest.index(after: open)..<close]
      result += CommandName(rawValue: String(word)).map(keyOrWay) ?? "{\(word)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private func keyOrWay(_ name: CommandName) -> String {
    for scope in [keyScope, scope] {
      if let key = keyName(of: name, in: scope) { return key }
    }
    if let menu = keyName(of: .menu, in: scope) {
      return "\(menu) \(words.command(name).short)"
    }
    return keyName(of: name) ?? words.command(name).short
  }
}
