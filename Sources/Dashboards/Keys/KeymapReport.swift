import Frames
package import Reports

extension Keymap {
  /// Every screen's keys as they are now: the keys, the command's word in a file of keys, and what it
  /// does.
  package func text(_ words: Wording) -> String {
    let sections = sections(words)
    let rows = sections.flatMap(\.rows)
    let keys = rows.map { TextWidth.of($0.keys) }.max() ?? 0
    let names = rows.map { TextWidth.of($0.word) }.max() ?? 0
    return sections.map { section in
      ([section.title]
        + section.rows.map { row in
          "  " + padded(row.keys, to: keys) + "  " + padded(row.word, to: names) + "  "
            + row.meaning
        }).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  /// The same as a page in Markdown, with how to change a key.
  package func markdown(_ words: Wording) -> String {
    let own = words.screen.keyWords
    var page =
      "# \(own.mapTitle)\n\n" + (own.mapIntroduction + own.mapFile).joined(separator: "\n\n")
    page += "\n"
    for section in sections(words) {
      page += "\n## \(section.title)\n\n"
      page += "| \(own.keysHeading) | \(own.wordHeading) | \(own.meaningHeading) |\n|---|---|---|\n"
      for row in section.rows { page += "| \(row.keys) | `\(row.word)` | \(row.meaning) |\n" }
    }
    return page
  }

  /// What holds of all keys.
  package static func introduction(_ words: Wording) -> String {
    words.screen.keyWords.mapIntroduction.joined(separator: " ")
  }

  /// How a file of keys is written, a paragraph in a line.
  package static func fileHelp(_ words: Wording) -> String {
    words.screen.keyWords.mapFile.joined(separator: "\n")
  }

  /// Each place's commands, what many places share first: the keys, the word and what they do.
  package func sections(
    _ words: Wording, withPopups: Bool = true
  ) -> [(title: String, rows: [(keys: String, word: String, meaning: String)])] {
    let own = words.screen.keyWords
    let screens = Set(Command.Scope.allCases).subtracting(Command.Scope.popups)
    // What many places share is told once, before what they have for themselves.
    let places: [(title: String, scopes: Set<Command.Scope>)] =
      [
        (own.everywhere, screens), (own.inLists, Command.Scope.lists),
        (own.whereRead, Command.browse.union([.sheet, .findings, .views])),
        (own.inPanes, Command.browse),
      ]
      + Command.Scope.allCases.filter { withPopups || screens.contains($0) }.map {
        (own.place($0), [$0])
      }
    var told: [CommandName: Set<Command.Scope>] = [:]
    return places.map { place in
      let commands = Command.all.filter { command in
        command.scopes.isSuperset(of: place.scopes)
          && !told[command.name, default: []].isSuperset(of: place.scopes)
      }
      let rows = commands.map { command in
        let scope = command.scopes.first { !$0.isTyped && place.scopes.contains($0) }
        let keys = self.keys(of: command.name, in: scope ?? place.scopes.first ?? .activities)
        let names = keys.map { words.screen.key($0) }.joined(separator: ", ")
        return (
          keys: names.isEmpty ? "—" : names, word: command.name.fieldWord,
          meaning: words.command(command.name).long
        )
      }
      let isGeneral = place.scopes.count > Command.Scope.allCases.count / 2
      for command in commands {
        told[command.name, default: []].formUnion(isGeneral ? command.scopes : place.scopes)
      }
      return (title: place.title, rows: rows)
    }.filter { !$0.rows.isEmpty }
  }
}

private func padded(_ text: String, to columns: Int) -> String {
  text + String(repeating: " ", count: max(0, columns - TextWidth.of(text)))
}
