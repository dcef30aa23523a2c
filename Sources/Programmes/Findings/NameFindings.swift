// Names where none may stand (product, privacy): an activity's file is handed over and printed, the roster
// is not.

extension Programme {
  /// Each text of an activity that holds the whole name of somebody of the roster, in any order of its
  /// words, or the phone.
  var nameFindings: [Finding] {
    guard !participants.isEmpty else { return [] }
    let roster = NamesToFind(participants)
    return activities.flatMap { activity in
      activity.texts.compactMap { text in
        roster.firstPerson(in: text.text).map { person in
          let subject = Finding.Subject(
            type: text.type, id: text.id, field: text.field, activity: activity.id)
          return Finding(.nameOutsideRoster(person), subject)
        }
      }
    }
  }
}

/// The names and phones of the roster, to be found in texts at a cost that does not grow with them.
private struct NamesToFind {
  private var names: [String: Participant.ID] = [:]
  private var phones: [String: Participant.ID] = [:]
  private var longest = 0
  /// Fewer digits are no phone, in Mali: eight.
  private static let digits = 8

  init(_ roster: Roster) {
    for person in roster where !person.isInvented {
      let words = NamesToFind.words(of: person.name)
      // One word alone is also that of many others, and of places.
      if words.count >= 2 {
        names[words.sorted().joined(separator: " ")] = person.id
        longest = max(longest, words.count)
      }
      let number = (person.phone ?? "").filter { $0.isASCII && $0.isNumber }
      if number.count >= NamesToFind.digits {
        phones[String(number.suffix(NamesToFind.digits))] = person.id
      }
    }
  }

  private static func words(of text: String) -> [String] {
    folded(text).split { !$0.isLetter && $0 != "'" }.map(String.init)
  }

  func firstPerson(in text: String) -> Participant.ID? {
    let words = NamesToFind.words(of: text)
    if words.count >= 2 {
      for start in 0..<(words.count - 1) {
        for end in (start + 2)...max(start + 2, min(words.count, start + longest))
        where end <= words.count {
          let key = words[start..<end].sorted().joined(separator: " ")
          if let id = names[key] { return id }
        }
      }
    }
    guard !phones.isEmpty else { return nil }
    // Blanks, points and hyphens stand between the digits of a phone, and between two phones.
    for run in text.split(whereSeparator: { !$0.isNumber && !" .-\u{A0}\u{202F}".contains($0) }) {
      let groups = run.split { !$0.isNumber }
      for start in groups.indices {
        var digits = ""
        for group in groups[start...] where digits.count < NamesToFind.digits {
          digits += group.filter(\.isASCII)
        }
        // With the country before it, in one piece.
        guard digits.count == NamesToFind.digits || digits.count == NamesToFind.digits + 3 else {
          continue
        }
        if let id = phones[String(digits.suffix(NamesToFind.digits))] { return id }
      }
    }
    return nil
  }
}

extension Activity {
  /// All that somebody wrote freely, with the record and the field in which it stands.
  fileprivate var texts: [(type: String, id: String, field: String, text: String)] {
    var texts: [(type: String, id: String, field: String, text: String)] = []
    func add(_ type: String, _ id: String, _ field: String, _ text: String?) {
      if let text, !text.isEmpty { texts.append((type, id, field, text)) }
    }
    add("Activity", id, "Title", details.title)
    add("Activity", id, "ShortTitle", details.shortTitle)
    add("Activity", id, "Venue", details.venue)
    add("Activity", id, "Narrative", details.narrative)
    add("Activity", id, "Note", details.note)
    for result in details.results { add("Activity", id, "Result", result) }
    for figure in reported {
      add("Reported", figure.id, "Sentence", figure.sentence)
      add("Reported", figure.id, "Note", figure.note)
    }
    for commitment in commitments {
      add("Commitment", commitment.id, "By", commitment.by)
      add("Commitment", commitment.id, "What", commitment.what)
      for followUp in commitment.followUps {
        add("Commitment", commitment.id, "FollowUp", followUp.text)
      }
      add("Commitment", commitment.id, "Note", commitment.note)
    }
    return texts
  }
}
