import Frames
import Languages
import Programmes
import Reports

/// Every command of the program by a few letters of its name, in either language.
struct Menu: Hashable, Sendable {
  var field = TextField()
  var selected = 0
}

/// A line of the palette.
struct PaletteLine: Hashable, Sendable {
  let errand: Errand
  let name: String
  /// The characters of the name that were typed.
  var places: [Int] = []
  /// The name in the other language and its letters, when it was found by that.
  var other: (name: String, places: [Int])? {
    otherName.map { ($0, otherPlaces) }
  }
  private var otherName: String?
  private var otherPlaces: [Int] = []
  let state: ErrandState

  init(_ errand: Errand, name: String, state: ErrandState) {
    self.errand = errand
    self.name = name
    self.state = state
  }

  mutating func found(by other: String, _ places: [Int]) {
    otherName = other
    otherPlaces = places
  }
}

extension Dashboard {
  /// The lines for what is typed, the best first. With nothing typed: what was run last, then what the
  /// screen has, then the rest; what cannot be run from here stands below.
  func lines(of menu: Menu) -> [PaletteLine] {
    let typed = menu.field.text
    var found: [(line: PaletteLine, score: Int)] = []
    for (order, errand) in errands.enumerated() {
      var line = PaletteLine(errand, name: name(of: errand, words), state: state(of: errand))
      let recent = recentErrands.firstIndex(of: errand)
      var score: Int
      if typed.allSatisfy({ $0 == " " }) {
        score = recent.map { 1_000 - $0 } ?? -order
      } else {
        guard let match = match(typed, errand, &line) else { continue }
        score = match + (recent.map { max(1, 5 - $0) } ?? 0)
      }
      if line.state != .possible { score -= typed.isEmpty ? 10_000 : 12 }
      found.append((line, score))
    }
    // A period that is typed in full is what was meant.
    if let period = typedPeriod(inPalette: typed) {
      let errand = Errand.span(period)
      found.removeAll { $0.line.errand == errand }
      let name = name(of: errand, words)
      found.insert((PaletteLine(errand, name: name, state: .possible), 200), at: 0)
    }
    // What fits half as well as the best was not meant.
    if !typed.isEmpty, let best = found.map(\.score).max() {
      found.removeAll { $0.score * 2 < best }
    }
    // The order of the table decides between equals.
    return found.enumerated().sorted {
      ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
    }.map(\.element.line)
  }

  /// How well the typed letters fit any of its names: what it does, its short name, its word in a file of
  /// keys, and what it does in the other language.
  private func match(_ typed: String, _ errand: Errand, _ line: inout PaletteLine) -> Int? {
    var best: Int?
    if let own = FuzzyMatch(typed, in: line.name) {
      line.places = own.places
      best = own.score + 3
    }
    if case .command(let name) = errand {
      for text in [words.command(name).short, name.fieldWord] {
        guard let match = FuzzyMatch(typed, in: text) else { continue }
        best = max(best ?? .min, match.score + (text == name.fieldWord ? 0 : 2))
      }
    }
    for text in otherWords(of: errand) {
      guard let match = FuzzyMatch(typed, in: text) else { continue }
      best = max(best ?? .min, match.score + 2)
    }
    for language in Language.shipped where language != words.language {
      let name = self.name(of: errand, language.words)
      guard let match = FuzzyMatch(typed, in: name), match.score > best ?? .min else { continue }
      line.found(by: name, match.places)
      best = match.score
    }
    return best
  }

  /// What a project or a period is called besides, behind the command's name, as it is typed:
  /// `projet jfa`, `période 2023-Q3`.
  private func otherWords(of errand: Errand) -> [String] {
    let languages = Set(Language.shipped + [words.language])
    func behind(_ name: CommandName, _ texts: [String]) -> [String] {
      languages.flatMap { language in texts.map { "\(language.words.command(name).short) \($0)" } }
    }
    return switch errand {
    case .project(let id?):
      behind(.projects, [id] + [programme.projects[id: id]?.acronym].compactMap { $0 })
    case .span(let period): behind(.period, [period.description])
    default: []
    }
  }

  mutating func press(_ key: Key, in menu: Menu, at moment: Moment) -> [Effect] {
    var menu = menu
    switch keymap.command(for: key, in: .palette) {
    case .cancel: popup = nil
    case .choose:
      let lines = lines(of: menu)
      guard lines.indices.contains(menu.selected) else { return [] }
      let errand = lines[menu.selected].errand
      popup = nil
      if lines[menu.selected].state == .possible {
        recentErrands.removeAll { $0 == errand }
        recentErrands.insert(errand, at: 0)
        recentErrands = Array(recentErrands.prefix(8))
      }
      return run(errand, at: moment)
    case let name?: return perform(name)
    case nil:
      // The key that opened it closes it, where it is no letter.
      if case .control = key, keymap.command(for: key, in: scope) == .menu {
        popup = nil
        return []
      }
      if let step = listStep(key) {
        let rows = Dashboard.paletteRows(size)
        menu.selected = step.index(from: menu.selected, count: lines(of: menu).count, page: rows)
      } else if menu.field.press(key) {
        menu.selected = 0
      }
      popup = .menu(menu)
    }
    return []
  }

  /// How many lines it shows at a size.
  static func paletteRows(_ size: Size) -> Int { max(1, min(18, size.rows - 6)) }
}
