package import Frames
package import Programmes

/// Counting at the door: one key for each person.
struct Tally: Hashable, Sendable {
  struct Tick: Hashable, Sendable {
    var traits: Traits
    var count: Int
    var at: Moment
  }

  let activity: Activity.ID
  var keys = TallyKeys()
  /// The counts of this session, oldest first; those taken back are gone from here.
  var ticks: [Tick] = []
  var undone: [Tick] = []
  /// Whether the figures are shown to the room; the keys count as before.
  var isProjected = false
}

/// Turns the tally's keys into counts. Place means person: `u i` over `j k` are women over men, the
/// youngest band on the left, with `o` over `l` for a third, on AZERTY and QWERTY alike. Marks and
/// quantities come before the key and hold for one count.
package struct TallyKeys: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    case count(Traits, Int)
    case undo, redo, leave, help, project
    /// A quantity that cannot be: nobody, or more than 999 at once. Nothing is counted.
    case refused
    /// A mark or a quantity was set or taken back: nothing is counted yet.
    case prepared
  }

  /// 0 to 999, where 0 counts nobody; nil when no digit was typed.
  package private(set) var quantity: Int?
  package private(set) var isDisabilityArmed = false
  package private(set) var isDisplacedArmed = false

  package init() {}

  /// Who is meant by the place of a key: the sex by its row, the band of age by its column.
  static let places: [CommandName: (sex: Sex, column: Int)] = [
    .countYoungWoman: (.female, 0), .countAdultWoman: (.female, 1), .countThirdWoman: (.female, 2),
    .countYoungMan: (.male, 0), .countAdultMan: (.male, 1), .countThirdMan: (.male, 2),
  ]

  /// The command of a place.
  static func command(_ sex: Sex, column: Int) -> CommandName? {
    places.first { $0.value == (sex, column) }?.key
  }

  /// What the key does; nil when it does nothing here. `bands` are the ages of the columns.
  package mutating func press(
    _ key: Key, bands: TallyBands, keymap: Keymap = .standard
  ) -> Action? {
    if case .character(let character) = key, let digit = digit(of: character),
      let value = digit.wholeNumberValue
    {
      let next = (quantity ?? 0) * 10 + value
      guard next <= 999 else {
        self = TallyKeys()
        return .refused
      }
      quantity = next
      return .prepared
    }
    let lowered: Key =
      if case .character(let character) = key, let first = character.lowercased().first {
        .character(first)
      } else {
        key
      }
    let named = keymap.command(for: key, in: .tally) ?? keymap.command(for: lowered, in: .tally)
    guard let name = named else { return nil }
    if let (sex, column) = TallyKeys.places[name] {
      // Where there are two columns, the keys of a third do nothing.
      return bands.ages.indices.contains(column) ? count(sex, bands.ages[column]) : nil
    }
    switch name {
    case .countUnstated: return count(nil, nil)
    case .markDisability: isDisabilityArmed.toggle()
    case .markDisplaced: isDisplacedArmed.toggle()
    case .undoTally:
      // What is armed is taken back first: it was typed last.
      guard quantity == nil, !isDisabilityArmed, !isDisplacedArmed else {
        self = TallyKeys()
        return .prepared
      }
      return .undo
    case .redoTally: return .redo
    case .leave: return .leave
    case .project: return .project
    case .helpInEntry: return .help
    default: return nil
    }
    return .prepared
  }

  /// Who was seen without a mark is counted as seen without: the method is stated as observed. Of
  /// somebody about whom nothing was stated, nothing is.
  private mutating func count(_ sex: Sex?, _ ages: Ages?) -> Action {
    defer { self = TallyKeys() }
    guard quantity != 0 else { return .refused }
    let isStated = sex != nil
    let traits = Traits(
      sex: sex, ages: ages, hasDisability: isDisabilityArmed ? true : isStated ? false : nil,
      disabilityMethod: isDisabilityArmed || isStated ? .observed : nil,
      isDisplaced: isDisplacedArmed ? true : isStated ? false : nil)
    return .count(traits, quantity ?? 1)
  }
}

extension Dashboard {
  mutating func press(_ key: Key, in tally: Tally, at moment: Moment) -> [Effect] {
    var tally = tally
    defer { if case .tally = screen { screen = .tally(tally) } }
    guard let activity = programme.activities[id: tally.activity] else { return [] }
    let bands = programme.tallyBands(of: activity)
    switch tally.keys.press(key, bands: bands, keymap: keymap) {
    case .count(let traits, let number):
      tally.ticks.append(Tally.Tick(traits: traits, count: number, at: moment))
      tally.undone = []
      let edit = Edit.headcount(
        tally.activity, station: station, traits, by: number, newID: newID("h"))
      return perform(Change(edit), "+\(number) \(initials(of: traits, bands))")
    case .undo:
      guard let last = tally.ticks.popLast() else {
        notice = Notice(words.screen.nothingToUndo)
        return []
      }
      tally.undone.append(last)
      return undo()
    case .redo:
      guard let last = tally.undone.popLast() else {
        notice = Notice(words.screen.nothingToRedo)
        return []
      }
      tally.ticks.append(last)
      return redo()
    case .project: tally.isProjected.toggle()
    case .leave where tally.isProjected: tally.isProjected = false
    case .leave: screen = .browse
    case .help: return perform(.helpInEntry)
    case .refused: notice = Notice(words.screen.quantityWrong, .error)
    case .prepared, nil: break
    }
    return []
  }
}
