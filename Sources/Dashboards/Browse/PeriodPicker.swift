import Frames
import Languages
import Programmes
import Reports

/// The period being chosen, by arrows and letters or typed; moving shows its figures at once.
struct PeriodPicker: Hashable, Sendable {
  let before: Period
  /// What is typed: `T3 2023`, `2023-07..2023-09`.
  var field = TextField()
  /// The letters that were commands, one after the other: what follows may make a word of them, as
  /// `t` and `3` are the third quarter.
  var letters = ""

  init(period: Period) {
    self.before = period
  }

  static let kinds: [CommandName: Period.Kind] = [
    .showMonth: .month, .showQuarter: .quarter, .showSemester: .semester, .showYear: .year,
  ]
}

extension Dashboard {
  mutating func press(_ key: Key, in picker: PeriodPicker) -> [Effect] {
    var picker = picker
    let name = keymap.command(for: key, in: .period)
    if name == .helpInEntry || name == .redraw { return name.map { perform($0) } ?? [] }
    if !picker.field.isEmpty { return type(key, name, in: picker) }
    if case .character(let letter) = key {
      picker.letters.append(letter)
    } else {
      picker.letters = ""
    }
    if let kind = name.flatMap({ PeriodPicker.kinds[$0] }) {
      show(kind)
    } else if name == .showWholeRegister {
      showWholePeriod()
    } else if name == .choose || keymap.command(for: key, in: scope) == .period {
      // The key that opened it takes what is shown, as Enter does.
      popup = nil
      return []
    } else if name == .cancel {
      popup = nil
      show(picker.before)
      return []
    } else if let step = step(for: key) {
      show(step < 0 ? period.previous : period.next)
    } else if case .character = key {
      picker.field = TextField(picker.letters)
      popup = .period(picker)
      showTyped(picker)
      return []
    }
    popup = .period(picker)
    return []
  }

  /// Whether a key goes to the period before or after.
  private func step(for key: Key) -> Int? {
    switch key {
    case .left, .character("h"): -1
    case .right, .character("l"): 1
    default: if case .by(let step) = listStep(key) { step } else { nil }
    }
  }

  /// What the letters show, in two lines: « m mois  t trimestre … », each with the key that begins its
  /// word, else its first.
  var periodLetters: [String] {
    func line(_ names: [CommandName]) -> String {
      names.compactMap { name in
        let keys = keymap.keys(of: name, in: .period).map { words.screen.key($0) }
        let word = words.command(name).short
        let begins = keys.first { folded(word).hasPrefix(folded($0)) }
        return (begins ?? keys.first).map { "\($0) \(word)" }
      }.joined(separator: "  ")
    }
    return [
      line([.showMonth, .showQuarter, .showSemester, .showYear]), line([.showWholeRegister]),
    ].filter { !$0.isEmpty }
  }

  private mutating func type(
    _ key: Key, _ name: CommandName?, in picker: PeriodPicker
  ) -> [Effect] {
    var picker = picker
    switch name {
    case .choose:
      guard typedPeriod(picker) != nil else { return [] }
      popup = nil
    case .cancel:
      // First what is typed, then the picker.
      picker.field = TextField()
      picker.letters = ""
      popup = .period(picker)
      show(picker.before)
    default:
      _ = picker.field.press(key)
      popup = .period(picker)
      showTyped(picker)
    }
    return []
  }

  /// The period that is typed; a year left out is that of the period before.
  func typedPeriod(_ picker: PeriodPicker) -> Period? {
    let text = picker.field.text
    if let period = programme.period(text.filter { $0 != " " }), period.projectYear != nil {
      return period
    }
    // Of letters that were commands and a year, the year counts.
    let typed = [text, String(text.drop { $0.isLetter })]
    return typed.lazy.compactMap { text in
      Period(typed: text, months: Wording.monthNumbers, today: picker.before.last)
    }.first
  }

  private mutating func showTyped(_ picker: PeriodPicker) {
    show(typedPeriod(picker) ?? picker.before)
  }

  /// Shows a period of that kind: within what is shown, the one that holds today, else the last.
  mutating func show(_ kind: Period.Kind) {
    show(Period(kind, containing: period.contains(today) ? today : period.last))
  }

  /// Shows from the register's first activity to its last.
  mutating func showWholePeriod() {
    let days = programme.activities.lazy.map(\.starts)
    if let first = days.min(), let last = days.max() { show(Period(from: first, through: last)) }
  }

  mutating func show(_ period: Period) {
    guard self.period != period else { return }
    self.period = period
    refreshLists()
    refreshView()
  }

  func paint(_ picker: PeriodPicker, _ frame: inout Frame) {
    let lines =
      [
        "", words.text(period), "",
        "\(reach.withTotal)/\(reach.activities) \(words.screen.activitiesWithFigures) · "
          + "\(words.text(reach.participations)) \(words.participationsShort)",
        "\(words.text(pooled.persons)) \(words.persons)", "",
        words.screen.periodMoves,
      ] + periodLetters + [words.browse.periodTyped]
    let area = dialog(&frame, rows: lines.count, columns: 46, title: words.screen.period)
    for (index, line) in lines.prefix(area.rows).enumerated() {
      frame.put(
        line, row: area.row + index, column: area.column, width: area.columns,
        style: Style(index == 1 ? .focus : .text, bold: index == 1),
        align: index < 5 ? .center : .leading)
    }
    guard !picker.field.isEmpty else { return }
    let isUnderstood = typedPeriod(picker) != nil
    frame.put(
      picker.field, row: area.row, column: area.column, width: area.columns,
      style: Style(.text, selected: true), focused: true)
    if !isUnderstood {
      frame.put(
        words.browse.periodWrong, row: area.row + 2, column: area.column, width: area.columns,
        style: Style(.error, bold: true), align: .center)
    }
  }
}

extension Wording {
  /// The names of the months in all languages, folded.
  static let monthNumbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for words in Language.shipped.map(\.words) {
      for names in [words.monthNames, words.shortMonths] {
        for (index, name) in names.enumerated() { numbers[folded(name)] = index + 1 }
      }
    }
    return numbers
  }()
}
