import Frames
import Languages
import Programmes
import Reports

/// Somebody of the roster who may be the one being typed, looked at before either is taken.
struct PersonCard: Hashable, Sendable {
  let person: Participant.ID
}

/// The words of rows that no other screen has.
struct RowWording: Sendable {
  let language: Language

  /// Behind a warning: the key that shows whom it means.
  var see: String { language("   v voir") }
  var cardTitle: String { language("Est-ce la même personne\u{A0}?") }
  var takeHelp: String {
    language("Entrée la reprend   Échap les laisse deux")
  }

  /// The line of an offer that keeps what is typed.
  func keep(_ typed: String) -> String { language("+ garder «\u{A0}\(typed)\u{A0}»") }

  /// The place in the list.
  func row(_ number: Int) -> String { language("ligne \(number)") }
}

extension Wording {
  var rows: RowWording { RowWording(language: language) }
}

extension Dashboard {
  /// Shows whom the warning means; without one there is nobody to show.
  mutating func seeOther(of rows: RowEntry) {
    guard let person = review.other(of: rows) else { return }
    popup = .person(PersonCard(person: person.id))
  }

  /// Enter takes this person for the one being typed; Escape leaves them two.
  mutating func press(_ key: Key, in card: PersonCard) -> [Effect] {
    switch keymap.command(for: key, in: .reason) {
    case .choose:
      popup = nil
      guard case .rows(var rows) = screen, let person = programme.participants[id: card.person]
      else { return [] }
      rows.column = .name
      take(Completion(text: person.name, person: person, count: 1), &rows)
      screen = .rows(rows)
    case .cancel: popup = nil
    case let name?: return perform(name)
    case nil: break
    }
    return []
  }

  func paint(_ card: PersonCard, _ frame: inout Frame) {
    guard let person = programme.participants[id: card.person] else { return }
    let screen = words.screen
    let attended = programme.activities.lazy.filter { activity in
      activity.attendances.contains { $0.participant == person.id }
    }.suffix(3).map { "\(words.days(of: $0.details)) \($0.listTitle)" }
    let lines: [(String, String)] =
      [
        (screen.title(of: .name), person.name),
        (screen.title(of: .sex), screen.letter(of: person.sex)),
        (screen.title(of: .age), person.birthYear.map { String($0) } ?? words.unknownSign),
        (screen.title(of: .organisation), person.organisation ?? words.unknownSign),
        (screen.title(of: .function), person.function ?? words.unknownSign),
        (screen.title(of: .phone), person.phone ?? words.unknownSign),
        (screen.title(of: .locality), person.locality ?? words.unknownSign),
      ] + attended.map { (screen.activity, $0) }
    let box = frame.area.centered(
      rows: min(lines.count + 4, frame.size.rows), columns: min(60, frame.size.columns - 2))
    frame.fill(box, style: .plain)
    frame.box(box, title: words.rows.cardTitle, active: true)
    for (offset, line) in lines.enumerated() where offset < box.rows - 3 {
      let row = box.row + 1 + offset
      frame.put(
        line.0, row: row, column: box.column + 2, width: 15, style: Style(.secondary))
      frame.put(line.1, row: row, column: box.column + 18, width: box.columns - 20)
    }
    frame.put(
      words.rows.takeHelp, row: box.lastRow - 1, column: box.column + 2,
      width: box.columns - 4, style: Style(.focus))
    frame.cursor = Position(row: box.row + 1, column: box.column + 18)
  }
}
