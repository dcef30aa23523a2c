import Frames
import Languages
import Programmes
import Reports

/// Something that can be asked for by its name: every command of the program, and every single choice
/// that a command would otherwise lead to by several keys.
enum Errand: Hashable, Sendable {
  case command(CommandName)
  case view(ViewScreen.Tab)
  case reach(by: Dimension)
  case sort(ActivityOrder)
  case theme(String)
  case language(Language)
  case period(Period.Kind)
  case nextPeriod, previousPeriod, wholePeriod
  /// That period itself.
  case span(Period)
  /// Keeping to a project; nil: to none.
  case project(Project.ID?)
}

/// Whether an errand can be run from where one is.
enum ErrandState: Hashable, Sendable {
  case possible
  /// Why not, in few words.
  case impossible(String)
}

extension Dashboard {
  /// All of them, in the order in which they stand as long as nothing is typed: what the screen itself
  /// has first.
  var errands: [Errand] {
    let here = Set(keymap.commands(in: scope).map(\.name))
    // The letters of the period's list are errands of their own, by the kind of period.
    let names = CommandName.allCases.filter { name in
      name != .menu && Dashboard.scopes(of: name) != [.period]
    }
    let kinds: [Period.Kind] = [.month, .quarter, .semester, .year]
    var choices: [Errand] = ViewScreen.Tab.allCases.map { .view($0) }
    choices += kinds.map { .period($0) }
    choices += [.previousPeriod, .nextPeriod, .wholePeriod]
    choices += ActivityOrder.cycle.map { .sort($0) }
    choices += Dimension.allCases.map { .reach(by: $0) }
    choices += themes.map { .theme($0.name) }
    choices += languages.map { .language($0) }
    let (own, others) = (
      Command.all.map(\.name).filter { here.contains($0) && $0 != .menu },
      names.filter { !here.contains($0) }
    )
    var seen: Set<CommandName> = []
    let commands = (own + others).filter { seen.insert($0).inserted }
    let projects: [Errand] =
      programme.projects.isEmpty
      ? [] : [.project(nil)] + programme.projects.map { .project($0.id) }
    // What a register has of its own comes behind what every one has.
    return commands.prefix(own.count).map { .command($0) } + choices
      + commands.dropFirst(own.count).map { .command($0) } + projects + spans
  }

  /// The years and the quarters of the register, the newest first; of a register of many years the last
  /// twelve. Every other period can be typed.
  private var spans: [Errand] {
    guard let whole = programme.wholePeriod else { return [] }
    var spans: [Errand] = []
    for kind in [Period.Kind.year, .quarter] {
      var period = Period(kind, containing: whole.last)
      for _ in 0..<(kind == .year ? 12 : 48) where period.last >= whole.first {
        spans.append(.span(period))
        period = period.previous
      }
    }
    return spans
  }

  /// The period that is typed in the palette, with or without the word for it: `t3 2023`,
  /// `période 2023-07..2023-09`. Without a digit it is none: the names of months are words of commands.
  func typedPeriod(inPalette text: String) -> Period? {
    guard text.contains(where: \.isNumber) else { return nil }
    var texts = [text]
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    let names = Language.shipped.map(\.words) + [words]
    if parts.count == 2, parts[0].count >= 3,
      names.contains(where: { folded($0.command(.period).short).hasPrefix(folded(parts[0])) })
    {
      texts.append(parts[1])
    }
    return texts.lazy.compactMap { text in
      programme.period(text.filter { $0 != " " })
        ?? Period(typed: text, months: Wording.monthNumbers, today: today)
    }.first
  }

  /// Its name in a language.
  func name(of errand: Errand, _ words: Wording) -> String {
    let (screen, own) = (words.screen, words.screen.paletteWords)
    func choice(_ of: CommandName, _ name: String) -> String {
      "\(words.command(of).short) → \(name)"
    }
    return switch errand {
    case .command(let name): words.command(name).long
    case .view(let tab): choice(.views, screen.name(of: tab))
    case .reach(let dimension): screen.byDimension(words.views.name(of: dimension))
    case .sort(let order): choice(.sort, Dashboard.name(of: order, words))
    case .theme(let theme): choice(.theme, theme)
    case .language(let language): "\(own.languageWord) → \(language.name)"
    case .period(let kind): choice(.period, own.name(of: kind) ?? "")
    case .previousPeriod: choice(.period, own.previous)
    case .nextPeriod: choice(.period, own.next)
    case .wholePeriod: choice(.period, own.whole)
    case .span(let period): choice(.period, words.text(period))
    case .project(let id):
      choice(
        .projects,
        id.map { programme.projects[id: $0]?.name ?? $0 } ?? words.browse.allProjects)
    }
  }

  // MARK: Running

  /// Whether it can be run now; a command of another screen can when there is a way to that screen.
  func state(of errand: Errand) -> ErrandState {
    guard case .command(let name) = errand else { return .possible }
    let scopes = Dashboard.scopes(of: name)
    if scopes.contains(scope) { return .possible }
    if name == .editPerson, participantList.selected == nil {
      return .impossible(words.screen.keyWords.place(.participants))
    }
    if scopes == [.sheet], selectedActivity == nil {
      return .impossible(words.screen.keyWords.place(.sheet))
    }
    let reachable: Set<Command.Scope> = [.activities, .participants, .ratios, .sheet, .views]
    if !scopes.isDisjoint(with: reachable) || name == .checkAgain { return .possible }
    let place = Command.Scope.allCases.first(where: scopes.contains)
    return .impossible(place.map(words.screen.keyWords.place) ?? "")
  }

  private static func scopes(of name: CommandName) -> Set<Command.Scope> {
    Command.all.filter { $0.name == name }.reduce(into: []) { $0.formUnion($1.scopes) }
  }

  /// Runs it as if its keys had been pressed, from the screen where it applies.
  mutating func run(_ errand: Errand, at moment: Moment) -> [Effect] {
    if case .impossible(let place) = state(of: errand) {
      notice = Notice(words.screen.paletteWords.onlyThere(place))
      return []
    }
    switch errand {
    case .command(let name): return run(name, at: moment)
    case .view(let tab):
      lastView.tab = tab
      (lastView.selected, lastView.top, lastView.inside) = (0, 0, nil)
      return openViews()
    case .reach(let dimension):
      lastView.tab = .reach
      lastView.dimension = dimension
      (lastView.selected, lastView.top, lastView.inside) = (0, 0, nil)
      return openViews()
    case .sort(let order):
      screen = .browse
      pane = .activities
      activityList.order = order
      refreshLists()
      notice = Notice(words.screen.sorted(orderName))
    case .theme(let theme):
      self.theme = theme
      return [.remember(.theme(theme))]
    case .language(let language):
      if language != words.language { return run(.language, at: moment) }
    case .period(let kind): show(kind)
    case .previousPeriod: show(period.previous)
    case .nextPeriod: show(period.next)
    case .wholePeriod: showWholePeriod()
    case .span(let period): show(period)
    case .project(let project):
      if mustWait() { return [] }
      show(project: project)
    }
    return []
  }

  private mutating func run(_ name: CommandName, at moment: Moment) -> [Effect] {
    let scopes = Dashboard.scopes(of: name)
    if !scopes.contains(scope) {
      if name == .checkAgain { return openFindingsScreen() }
      let panes: [(Command.Scope, Pane)] = [
        (.activities, .activities), (.participants, .participants), (.ratios, .ratios),
      ]
      if let (_, pane) = panes.first(where: { scopes.contains($0.0) }) {
        screen = .browse
        self.pane = pane
      } else if scopes.contains(.views) {
        let effects = openViews()
        // The register may still be being read.
        guard scope == .views else { return effects }
      } else if let id = activityList.selected {
        screen = .sheet(Sheet(activity: id))
      }
    }
    return press(Keymap.standIn(for: name), onScreenAt: moment)
  }
}
