import Frames
import Programmes
import Reports

/// People of the roster who may be one, two by two, to be joined or kept apart.
struct PairsScreen: Hashable, Sendable {
  var selected = 0
  var top = 0
  /// The screen that it was opened over; one or none, which is the panes.
  var behind: [Screen] = []
}

extension Programme {
  /// What says that two people were found to be two; nil when nobody has said so.
  func apart(_ pair: LikelyPair) -> KnownFinding? {
    knownFindings.first { known in
      known.kind == KnownFinding.distinctPersons && known.subject.type == "Participant"
        && [known.subject.id, known.values] == [pair.one, pair.other]
    }
  }

  func isJoined(_ pair: LikelyPair) -> Bool {
    participants.kept(pair.one) == participants.kept(pair.other)
  }
}

extension KnownFinding {
  /// The kind of those that say that two records are two people.
  static let distinctPersons = "distinctPersons"
}

extension Dashboard {
  mutating func openPairs() -> [Effect] {
    if mustWait() { return [] }
    var pairs = PairsScreen()
    if case .browse = screen {} else { pairs.behind = [screen] }
    screen = .pairs(pairs)
    likelyPairs = nil
    stopped.remove(.pairs)
    return [.findPairs]
  }

  static func pairRows(_ size: Size) -> Int { max(1, size.rows - 16) }

  mutating func press(_ key: Key, in screen: PairsScreen) -> [Effect] {
    let pairs = likelyPairs ?? []
    let pair = pairs.indices.contains(screen.selected) ? pairs[screen.selected] : nil
    switch keymap.command(for: key, in: .pairs) {
    case .joinPeople: return pair.map { join($0) } ?? []
    case .keepApart: return pair.map { keepApart($0) } ?? []
    case .backFromView:
      self.screen = screen.behind.first ?? .browse
      refreshRecords()
      return []
    case let name?: return perform(name)
    case nil: break
    }
    guard let step = listStep(key) else { return [] }
    var screen = screen
    let rows = Dashboard.pairRows(size)
    screen.selected = step.index(from: screen.selected, count: max(1, pairs.count), page: rows)
    screen.top = scrolled(screen.top, to: screen.selected, count: pairs.count, rows: rows)
    self.screen = .pairs(screen)
    return []
  }

  /// Joins two people, or parts them again when they are joined.
  private mutating func join(_ pair: LikelyPair) -> [Effect] {
    let name = programme.participants[id: pair.one]?.name ?? pair.one
    guard programme.isJoined(pair) else {
      guard let change = programme.merge(pair.other, into: pair.one) else { return [] }
      notice = Notice(words.pairs.joined(name))
      return perform(change, words.pairs.joined(name))
    }
    for id in [pair.other, pair.one] {
      guard let before = programme.participants[id: id], before.sameAs != nil else { continue }
      var after = before
      after.sameAs = nil
      notice = Notice(words.pairs.parted(name))
      return perform(
        Change(.participant(before: before, after: after)), words.pairs.parted(name))
    }
    return []
  }

  /// Notes that two people are two, or takes the note back.
  private mutating func keepApart(_ pair: LikelyPair) -> [Effect] {
    let name = programme.participants[id: pair.one]?.name ?? pair.one
    if programme.isJoined(pair) {
      notice = Notice(words.pairs.partFirst)
      return []
    }
    if let known = programme.apart(pair) {
      return perform(Change(.known(before: known, after: nil)), words.pairs.notApart(name))
    }
    let known = KnownFinding(
      id: newID("k"), kind: KnownFinding.distinctPersons, values: pair.other,
      subject: Finding.Subject(type: "Participant", id: pair.one, field: nil),
      reason: words.pairs.reason)
    return perform(Change(.known(before: nil, after: known)), words.pairs.apart(name))
  }

  func paint(_ screen: PairsScreen, _ frame: inout Frame) {
    let bar = Style(.statusBar, onBar: true)
    frame.put(
      " \(words.pairs.heading)", row: 0, column: 0, width: frame.size.columns,
      style: Style(bar.role, bold: true, onBar: true))
    let area = Area(row: 1, column: 0, rows: frame.size.rows - 3, columns: frame.size.columns)
    let pairs = likelyPairs ?? []
    frame.box(area, title: "\(words.pairs.title) \(words.number(pairs.count))", active: true)
    let inner = area.inner
    let (column, width) = (inner.column + 1, inner.columns - 2)
    guard !pairs.isEmpty else {
      let text =
        likelyPairs != nil
        ? words.pairs.none
        : stopped.contains(.pairs) ? words.work.pairsStopped : words.pairs.searching
      for (index, line) in wrapped(text, to: width).enumerated() where index < inner.rows {
        frame.put(line, row: inner.row + index, column: column, width: width)
      }
      return
    }
    let rows = min(Dashboard.pairRows(frame.size), pairs.count)
    let top = scrolled(screen.top, to: screen.selected, count: pairs.count, rows: rows)
    for offset in 0..<rows where top + offset < pairs.count {
      let pair = pairs[top + offset]
      let row = inner.row + offset
      let names = [pair.one, pair.other].map { programme.participants[id: $0]?.name ?? $0 }
      let isJoined = programme.isJoined(pair)
      let mark =
        isJoined
        ? words.pairs.isJoined : programme.apart(pair) != nil ? words.pairs.isApart : ""
      frame.put(
        "\(pair.likeness.score)/100  \(names[0]) – \(names[1])", row: row, column: column,
        width: width - 10, style: Style(mark.isEmpty ? .text : .secondary))
      frame.put(
        mark, row: row, column: column + width - 10, width: 10,
        style: Style(isJoined ? .saved : .secondary))
      if top + offset == screen.selected {
        frame.put("▸", row: row, column: inner.column, style: Style(.focus, bold: true))
        frame.cursor = Position(row: row, column: inner.column)
        frame.select(row: row, columns: inner.column..<(inner.column + inner.columns))
      }
    }
    guard pairs.indices.contains(screen.selected) else { return }
    paintSides(of: pairs[screen.selected], &frame, inner, row: inner.row + rows + 1)
  }

  /// The two records side by side, what differs in bold, and what speaks for one person.
  private func paintSides(
    of pair: LikelyPair, _ frame: inout Frame, _ inner: Area, row first: Int
  ) {
    let (column, width) = (inner.column + 1, inner.columns - 2)
    let label = min(16, width / 4)
    let side = (width - label - 2) / 2
    let people = [pair.one, pair.other].map { programme.participants[id: $0] }
    var row = first
    let context = formText
    for field in FormSubject.participant(Participant(id: "", name: "")).fields {
      let texts = people.map { person -> String in
        guard let person else { return words.unknownSign }
        let text = context.text(field.get(.participant(person)), in: field)
        let shown = field.isTyped ? text : context.label(ofWord: text, in: field.name)
        return shown.isEmpty ? words.unknownSign : shown
      }
      guard row <= inner.lastRow else { return }
      frame.put(
        words.forms.label(of: field.name), row: row, column: column, width: label,
        style: Style(.secondary))
      for (index, text) in texts.enumerated() {
        frame.put(
          text, row: row, column: column + label + 1 + index * (side + 1), width: side,
          style: Style(.text, bold: texts[0] != texts[1]))
      }
      row += 1
    }
    for line in wrapped(words.text(pair.likeness), to: width) where row <= inner.lastRow {
      frame.put(line, row: row, column: column, width: width, style: Style(.focus))
      row += 1
    }
  }
}
