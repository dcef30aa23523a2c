import Frames
import Programmes
import Reports

// Counting at the door and entering people, a line at a time.

extension Conversation {
  /// What leads out of an entry, in both languages: a word that no key of the tally spells.
  func isLeaving(_ text: String) -> Bool { plain.leave.contains(folded(text)) }
  func isAskingHelp(_ text: String) -> Bool { plain.help.contains(folded(text)) }

  // MARK: The tally

  /// Counts what the keys of a line say, all of them or none; `undo` and `redo` as words.
  mutating func answer(_ text: String, in tally: Tally, at moment: Moment) -> [Effect] {
    let word = folded(text)
    var effects: [Effect] = []
    if isLeaving(word) {
      dashboard.screen = .browse
      chosen = tally.activity
    } else if isAskingHelp(word) {
      sayTallyHelp()
    } else if plain.undoWords.contains(word) {
      effects = press(Keymap.standIn(for: .undoTally), at: moment)
    } else if plain.redoWords.contains(word) {
      effects = press(Keymap.standIn(for: .redoTally), at: moment)
    } else {
      let keys = text.filter { !$0.isWhitespace }
      if let wrong = problem(ofKeys: keys) {
        say(wrong)
        return []
      }
      for key in keys { effects += press(.character(key), at: moment) }
    }
    sayNotice()
    say(figuresLine(of: tally.activity))
    return effects
  }

  private mutating func press(_ key: Key, at moment: Moment) -> [Effect] {
    dashboard.update(.input(.key(key)), at: moment)
  }

  /// Why a line of keys counts nobody; nil when each of them is one. A line is looked at whole before
  /// any of it counts.
  private func problem(ofKeys keys: String) -> String? {
    var reader = TallyKeys()
    let bands = bands
    var isOpen = false
    for (index, key) in keys.enumerated() {
      switch reader.press(.character(key), bands: bands, keymap: dashboard.keymap) {
      case .count: isOpen = false
      case .prepared: isOpen = true
      case .refused: return words.screen.quantityWrong
      default: return plain.notAKey(index + 1, String(key))
      }
    }
    return isOpen ? plain.countsNobody : nil
  }

  /// The tally's bands at the chosen activity.
  private var bands: TallyBands {
    let activity = chosen.flatMap { programme.activities[id: $0] }
    return activity.map { programme.tallyBands(of: $0) } ?? TallyBands(programme.youthDefinition)
  }

  /// Which key counts whom, and how marks and quantities are typed.
  mutating func sayTallyHelp() {
    let bands = bands
    let keys = [Sex.female, .male].flatMap { sex in
      bands.ages.indices.map { column in
        let key = dashboard.tallyKey(sex, column: column)
        return "\(key) \(dashboard.name(of: sex, bands, column).lowercased())"
      }
    }
    say(dashboard.keyed(plain.tallyKeys(keys)))
    say(dashboard.keyed(plain.tallyHelp))
  }

  // MARK: Rows

  /// Begins a row: nobody is offered, and nothing was warned of.
  mutating func forgetRow() {
    offered = []
    asksDisplaced = false
    warned = nil
  }

  func question(of rows: RowEntry) -> String {
    if !offered.isEmpty { return plain.whichPerson }
    let title: String
    switch rows.column {
    case .sex: title = "\(words.screen.title(of: .sex)), \(plain.sexKeys)"
    case .marks: title = asksDisplaced ? plain.isDisplaced : plain.hasDisability
    default: title = words.screen.title(of: rows.column)
    }
    let marks = marks(of: rows)
    let value =
      switch rows.column {
      case .sex: rows.sex.map { words.screen.letter(of: $0) } ?? ""
      case .marks: (asksDisplaced ? marks.displaced : marks.disability) ?? ""
      default: rows.text(rows.column)
      }
    if !value.isEmpty { return "\(title) [\(value)]" }
    return rows.ditto(rows.column).map { "\(title), = \($0)" } ?? title
  }

  /// Takes the answer to a row's question. Nothing is left out silently: what cannot be read is asked
  /// again, and what is left empty stays unknown.
  mutating func answer(_ text: String, in rows: RowEntry) -> [Effect] {
    var rows = rows
    var effects: [Effect] = []
    let word = folded(text)
    if isAskingHelp(word) {
      say(rows.editing == nil ? plain.rowsHelp : plain.correctHelp)
    } else if rows.editing != nil, plain.abandonWords.contains(word) || isLeaving(word) {
      dashboard.screen = .browse
      forgetRow()
      say(plain.abandoned)
      return []
    } else if plain.abandonWords.contains(word) {
      let (activity, above) = (rows.activity, rows.above)
      rows = RowEntry(activity: activity)
      rows.above = above
      forgetRow()
      say(plain.abandoned)
    } else if isLeaving(word) {
      guard !rows.isDirty else {
        say(plain.rowOpen)
        return []
      }
      chosen = rows.activity
      dashboard.screen = .browse
      say(figuresLine(of: rows.activity))
      return []
    } else if word == "<" {
      goBack(&rows)
    } else if word == "." {
      effects = commit(&rows)
    } else if !offered.isEmpty {
      choosePerson(text, &rows)
    } else if take(text, &rows) {
      effects = goOn(&rows)
    }
    if case .rows = dashboard.screen { dashboard.screen = .rows(rows) }
    warn(rows)
    return effects
  }

  private mutating func goBack(_ rows: inout RowEntry) {
    offered = []
    if asksDisplaced {
      asksDisplaced = false
    } else if rows.column != .name {
      rows.go(by: -1)
    }
  }

  /// Goes to the next question, or saves the row behind the last.
  private mutating func goOn(_ rows: inout RowEntry) -> [Effect] {
    guard rows.column == .marks else {
      rows.next()
      return []
    }
    if !asksDisplaced {
      asksDisplaced = true
      return []
    }
    return commit(&rows)
  }

  private mutating func commit(_ rows: inout RowEntry) -> [Effect] {
    let isCorrecting = rows.editing != nil
    let effects = dashboard.commit(&rows, [])
    sayNotice()
    if isCorrecting {
      // What is not right keeps the row open.
      guard case .browse = dashboard.screen, let person = rows.above else { return effects }
      forgetRow()
      say(effects.isEmpty ? words.browse.nothingChanged : plain.corrected(person.name))
      say(figuresLine(of: rows.activity))
      return effects
    }
    guard !effects.isEmpty, let person = rows.above else { return effects }
    forgetRow()
    say(plain.entered(person.name, programme.activities[id: rows.activity]?.attendances.count ?? 0))
    say(figuresLine(of: rows.activity))
    return effects
  }

  /// Puts an answer into its field; false when it must be asked again.
  private mutating func take(_ text: String, _ rows: inout RowEntry) -> Bool {
    switch rows.column {
    case .name: return takeName(text, &rows)
    case .sex:
      if text.isEmpty, rows.sex != nil { return true }
      guard text.count == 1, let sex = text.first.flatMap({ words.screen.sex(of: $0) }) else {
        say(words.screen.sexKeys)
        return false
      }
      rows.sex = sex
    case .age, .phone:
      if text.isEmpty { return true }
      if rows.editing != nil, isNothing(text) {
        rows.set(rows.column, "")
        return true
      }
      let isAge = rows.column == .age
      let typed = Ages(text) == nil ? String(text.compactMap { digit(of: $0) }) : text
      let former = rows.text(rows.column)
      rows.set(rows.column, typed)
      let isRight = isAge ? rows.age.isValid && rows.age.value != nil : typed.count == 8
      guard isRight else {
        rows.set(rows.column, former)
        say(isAge ? words.screen.ageWrong : words.screen.phoneWrong)
        return false
      }
    case .organisation, .function, .locality: return takeWord(text, &rows)
    case .marks: return takeMark(text, &rows)
    }
    return true
  }

  private mutating func takeName(_ text: String, _ rows: inout RowEntry) -> Bool {
    if text.isEmpty {
      if rows.text(.name).isEmpty { say(plain.rowsHelp) }
      return !rows.text(.name).isEmpty
    }
    // A line that was meant for another question, as « f », is nobody's name.
    guard text.count(where: { $0.isLetter }) > 1 else {
      say(plain.noName)
      return false
    }
    rows.set(.name, "")
    // Of somebody who is listed the name is corrected; she or he stays the same.
    if rows.editing == nil { rows.known = nil }
    for character in text { rows.type(character) }
    offered = rows.editing == nil ? dashboard.completions(rows) : []
    guard !offered.isEmpty else { return true }
    say(plain.alreadyListed)
    for (index, completion) in offered.enumerated() {
      guard let person = completion.person else { continue }
      let parts = [person.name, person.organisation, person.phone, person.locality]
      say("\(index + 1). " + parts.compactMap { $0 }.joined(separator: ", "))
    }
    return false
  }

  /// A number takes the person who was offered, an empty line says that it is somebody else.
  private mutating func choosePerson(_ text: String, _ rows: inout RowEntry) {
    guard !text.isEmpty else {
      offered = []
      return rows.next()
    }
    guard let number = Int(String(text.compactMap { digit(of: $0) })),
      offered.indices.contains(number - 1)
    else { return say(plain.whichPerson) }
    dashboard.take(offered[number - 1], &rows)
    offered = []
    rows.next()
  }

  /// Takes a word as it is written in the roster when it is typed in full, or when nothing else begins
  /// so; with `!` behind it, as it is typed; `=` takes that of the row above.
  private mutating func takeWord(_ text: String, _ rows: inout RowEntry) -> Bool {
    let column = rows.column
    if text.isEmpty { return true }
    if rows.editing != nil, isNothing(text) {
      rows.set(column, "")
      return true
    }
    if text == "=" || text == "″" {
      guard let above = rows.ditto(column) else {
        say(plain.nothingAbove)
        return false
      }
      rows.set(column, above)
      return true
    }
    if text.last == "!" {
      rows.set(column, String(text.dropLast().trimmingSpaces))
      return true
    }
    rows.set(column, text)
    let met = dashboard.completions(rows)
    guard let first = met.first else { return true }
    if folded(first.text) == folded(text) || met.count == 1 {
      rows.set(column, first.text)
      if first.text != text { say(first.text) }
      return true
    }
    say(plain.several(met.map(\.text)))
    rows.set(column, "")
    return false
  }

  /// Yes, no, or not asked; of disabilities also the six answers.
  private mutating func takeMark(_ text: String, _ rows: inout RowEntry) -> Bool {
    if text.isEmpty { return true }
    if rows.editing != nil, isNothing(text) {
      if asksDisplaced {
        rows.isDisplaced = nil
      } else {
        rows.answers = ""
        rows.hasDisability = nil
      }
      return true
    }
    if !asksDisplaced, text.count == WashingtonGroup.Domain.allCases.count,
      WashingtonGroup(typed: text) != nil
    {
      rows.answers = text
      rows.hasDisability = nil
      return true
    }
    guard let answer = words.screen.answer(text) else {
      say(plain.yesOrNo)
      return false
    }
    if asksDisplaced {
      rows.isDisplaced = answer
    } else {
      rows.answers = ""
      rows.hasDisability = answer
    }
    return true
  }

  private mutating func warn(_ rows: RowEntry) {
    guard case .rows = dashboard.screen, offered.isEmpty, rows.isDirty,
      let warning = dashboard.review.duplicateWarning(of: rows), warning != warned
    else { return }
    warned = warning
    say(warning)
  }
}
