import Frames
package import Languages
import Programmes
package import Reports

/// Something wrong in a file of keys, with its place.
package struct KeyProblem: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// The line is no `command = keys`.
    case notASetting
    case unknownCommand(String, nearest: String?)
    /// The command stands there a second time; the first counts.
    case repeatedCommand(CommandName)
    /// Nothing stands between two commas.
    case missingKey
    case unknownKey(String, nearest: String?)
    case refused(Key, KeyRefusal)
    /// The key does something else there.
    case taken(Key, by: CommandName, Command.Scope)
    /// The only way out of there would have no key.
    case noWayOut(CommandName, Command.Scope)
  }

  /// From 1.
  let line: Int
  /// From 1, in characters.
  let column: Int
  let length: Int
  let lineText: String
  let kind: Kind
}

extension Keymap {
  /// Reads a file of keys: `command = key, key` in a line, `#` before a comment, nothing behind the `=`
  /// for a command that is to have no key.
  ///
  /// There is always a map: a command about whose line something is wrong has the table's keys, and
  /// where two would have one key in one place, the later line does not count.
  ///
  /// - Parameter languages: those whose names of keys are understood besides French and English ones.
  package static func read(_ text: String, languages: [Language] = []) -> (
    keymap: Keymap, problems: [KeyProblem]
  ) {
    var reader = KeymapReader(names: Key.names(in: languages))
    reader.read(text)
    reader.settleConflicts()
    return (
      Keymap(chosen: reader.chosen),
      reader.problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    )
  }
}

private struct KeymapReader {
  /// A word of the file and where it stands.
  private struct Word {
    let text: String
    let line: Int
    let column: Int
    let lineText: String
  }

  private struct Setting {
    let name: CommandName
    let word: Word
    let keys: [(key: Key, word: Word)]
  }

  /// The names of keys, folded.
  private let names: [String: Key]
  private(set) var problems: [KeyProblem] = []
  /// In the file's order.
  private var settings: [Setting] = []
  private var seen: Set<CommandName> = []

  init(names: [String: Key]) {
    self.names = names
  }

  var chosen: [CommandName: [Key]] {
    Dictionary(uniqueKeysWithValues: settings.map { ($0.name, $0.keys.map(\.key)) })
  }

  mutating func read(_ text: String) {
    let text = text.first == "\u{FEFF}" ? text.dropFirst() : text[...]
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (offset, line) in lines.enumerated() { read(String(line), offset + 1) }
  }

  private mutating func read(_ line: String, _ number: Int) {
    let characters = Array(line)
    let end = KeymapReader.endOfSetting(characters)
    func word(_ range: Range<Int>) -> Word {
      var range = range
      while let first = range.first, characters[first].isWhitespace { range.removeFirst() }
      while let last = range.last, characters[last].isWhitespace { range.removeLast() }
      return Word(
        text: String(characters[range]), line: number, column: range.lowerBound + 1, lineText: line)
    }
    let whole = word(0..<end)
    guard !whole.text.isEmpty else { return }
    guard let equals = characters[..<end].firstIndex(of: "="), equals > 0 else {
      note(.notASetting, whole)
      return
    }
    let command = word(0..<equals)
    guard let name = CommandName(fieldWord: command.text) else {
      let known = CommandName.allCases.map(\.fieldWord)
      note(
        .unknownCommand(command.text, nearest: nearest(to: command.text.lowercased(), in: known)),
        command)
      return
    }
    guard seen.insert(name).inserted else {
      note(.repeatedCommand(name), command)
      return
    }
    var words: [Word] = []
    var start = equals + 1
    for index in start...end where index == end || characters[index] == "," {
      words.append(word(start..<index))
      start = index + 1
    }
    if words.count == 1, words[0].text.isEmpty { words = [] }
    let before = problems.count
    let keys = words.compactMap { word in key(word, of: name).map { (key: $0, word: word) } }
    guard problems.count == before else { return }
    settings.append(Setting(name: name, word: command, keys: keys))
  }

  /// Where a comment begins: at the line's beginning, or between spaces, so that the key `#` can be
  /// told to be none.
  private static func endOfSetting(_ line: [Character]) -> Int {
    for (index, character) in line.enumerated() where character == "#" {
      let isAtStart = line[..<index].allSatisfy(\.isWhitespace)
      let isApart =
        index > 0 && line[index - 1].isWhitespace && index + 1 < line.count
        && line[index + 1].isWhitespace
      if isAtStart || isApart { return index }
    }
    return line.count
  }

  /// The key of that name, if the command may have it.
  private mutating func key(_ word: Word, of name: CommandName) -> Key? {
    guard !word.text.isEmpty else {
      note(.missingKey, word)
      return nil
    }
    guard let key = Key(name: word.text, names: names) else {
      let near = nearest(to: folded(word.text), in: names.keys.sorted())
      note(.unknownKey(word.text, nearest: near), word)
      return nil
    }
    let scopes = Command.all.filter { $0.name == name }.reduce(into: Set()) {
      $0.formUnion($1.scopes)
    }
    if let refusal = key.refusal(in: scopes) {
      note(.refused(key, refusal), word)
      return nil
    }
    return key
  }

  // MARK: Conflicts

  /// Takes back what cannot stand beside the rest, one setting at a time: the table's own keys, which
  /// come back with it, may be what another setting took.
  mutating func settleConflicts() {
    while let (index, kind, word) = conflict() {
      settings.remove(at: index)
      note(kind, word)
    }
  }

  /// The first setting that cannot stand, looked for from the file's end.
  private func conflict() -> (Int, KeyProblem.Kind, Word)? {
    let keymap = Keymap(chosen: chosen)
    for (index, setting) in settings.enumerated().reversed() {
      for scope in Command.Scope.allCases {
        let commands = keymap.commands(in: scope)
        guard commands.contains(where: { $0.name == setting.name }) else { continue }
        if Command.waysOut.contains(setting.name), keymap.keys(of: setting.name, in: scope).isEmpty
        {
          return (index, .noWayOut(setting.name, scope), setting.word)
        }
        for (key, word) in setting.keys {
          let other = commands.first { $0.name != setting.name && $0.keys.contains(key) }
          if let other { return (index, .taken(key, by: other.name, scope), word) }
        }
      }
    }
    return nil
  }

  private mutating func note(_ kind: KeyProblem.Kind, _ word: Word) {
    problems.append(
      KeyProblem(
        line: word.line, column: word.column, length: max(1, word.text.count),
        lineText: word.lineText, kind: kind))
  }
}

extension Keymap {
  /// A line for the start of the dashboard; nil when nothing is wrong.
  package static func notice(
    of problems: [KeyProblem], in file: String, _ words: Wording
  ) -> String? {
    guard let first = problems.first else { return nil }
    return words.screen.keyWords.fileHasProblems(
      problems.count, "\(file):\(first.line):\(first.column)")
  }
}

extension KeyProblem {
  /// The problem in words, in the form of every other one.
  package func diagnostic(in file: String, _ words: Wording) -> Diagnostic {
    let (message, hint) = words.screen.keyWords.problem(kind, words.screen)
    return Diagnostic(
      file: file, line: line, column: column, length: length, lineText: lineText, isError: true,
      code: code, message: message, hint: hint)
  }

  private var code: String {
    switch kind {
    case .notASetting: "notASetting"
    case .unknownCommand: "unknownCommand"
    case .repeatedCommand: "repeatedCommand"
    case .missingKey: "missingKey"
    case .unknownKey: "unknownKey"
    case .refused: "refusedKey"
    case .taken: "takenKey"
    case .noWayOut: "noWayOut"
    }
  }
}
