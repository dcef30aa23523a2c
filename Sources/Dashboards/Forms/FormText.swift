import Languages
import Programmes
import Reports

/// What stands in the lines of a form as text, and what a text means: the two directions of one table.
struct FormText {
  let programme: Programme
  let words: Wording
  let today: Day

  /// Why a text cannot be taken, in words for beside the field.
  struct Problem: Error {
    let text: String
  }

  private var forms: FormWording { words.forms }

  // MARK: Values as text

  func text(_ value: FieldValue, in field: FormField) -> String {
    switch value {
    case .text(nil), .day(nil), .number(nil), .target(nil): ""
    case .text(let text?):
      switch field.kind {
      case .longText: FormText.marked(text, ofSeveral: false)
      case .reference(let reference): label(text, of: reference)
      case .phone: words.spaced(phone: text.filter { !$0.isWhitespace })
      default: text
      }
    case .texts(let texts):
      switch field.kind {
      case .references(let reference):
        texts.map { label($0, of: reference) }.joined(separator: ", ")
      case .words: texts.map { label(ofWord: $0, in: field.name) }.joined(separator: ", ")
      default: texts.map { FormText.marked($0, ofSeveral: true) }.joined(separator: " ¶ ")
      }
    case .day(let day?): words.text(day)
    case .number(let number?): String(number)
    case .target(let target?): target.written
    case .flag(let flag): flag ? "yes" : "no"
    case .followUps(let followUps):
      followUps.map { "\(words.text($0.day)) \(FormText.marked($0.text, ofSeveral: true))" }
        .joined(separator: " ¶ ")
    case .spans(let spans): spans.compactMap(\.written).map(forms.span).joined(separator: " ¶ ")
    }
  }

  /// A text in one line: `¶` stands for an empty line or parts several texts, `⏎` for a line's end.
  static func marked(_ text: String, ofSeveral: Bool) -> String {
    (ofSeveral ? text : text.replacing("\n\n", with: " ¶ ")).replacing("\n", with: "⏎")
  }

  private static func unmarked(_ text: some StringProtocol) -> String {
    String(text).replacing("⏎", with: "\n")
  }

  // MARK: Text as values

  /// Reads a line; throws what is wrong with it.
  ///
  /// - Parameter former: what stood there, of which identifiers may be kept that nothing is known of.
  func value(
    _ typed: String, in field: FormField, former: FieldValue
  ) throws(Problem) -> FieldValue {
    let text = String(typed.trimmingSpaces)
    if text.isEmpty, field.isNeeded {
      throw Problem(text: field.kind == .day ? words.screen.dayWrong : forms.needed(field.name))
    }
    switch field.kind {
    case .text: return .text(text.isEmpty ? nil : text)
    case .choice, .yesNo:
      return field.kind == .yesNo ? .flag(text == "yes") : .text(text.isEmpty ? nil : text)
    case .longText:
      let paragraphs = parts(text).map(FormText.unmarked)
      return .text(paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n\n"))
    case .texts: return .texts(parts(text).map(FormText.unmarked))
    case .words(let all):
      return .texts(try split(text) { wanted in all.first { isWord($0, wanted, in: field.name) } })
    case .day:
      if text.isEmpty { return .day(nil) }
      guard let day = Day(said: text, today: today) else {
        throw Problem(text: words.screen.dayWrong)
      }
      return .day(day)
    case .number(let range):
      if text.isEmpty { return .number(nil) }
      guard let number = Int(text.filter { !$0.isWhitespace }), range.contains(number) else {
        throw Problem(
          text: range == FormText.anyNumber ? words.screen.numberWrong : forms.between(range))
      }
      return .number(number)
    case .target:
      if text.isEmpty { return .target(nil) }
      guard let target = Activity.Target(text) else {
        throw Problem(text: words.screen.targetWrong)
      }
      return .target(target)
    case .phone:
      let digits = text.filter { !$0.isWhitespace }
      guard digits.isEmpty || digits.allSatisfy({ $0.isNumber || $0 == "+" }), digits.count != 1
      else { throw Problem(text: words.screen.phoneWrong) }
      return .text(digits.isEmpty ? nil : words.spaced(phone: digits))
    case .reference(let reference):
      if text.isEmpty { return .text(nil) }
      let known = kept(former)
      guard let id = find(text, in: reference) ?? known.first(where: { $0 == text }) else {
        throw unknown(text, in: reference)
      }
      return .text(id)
    case .references(let reference):
      let known = kept(former)
      do {
        return .texts(
          try split(text) { wanted in
            find(wanted, in: reference) ?? known.first { $0 == wanted }
          })
      } catch {
        throw unknown(error.text, in: reference)
      }
    case .bands:
      guard text.isEmpty || TallyBands(text) != nil else { throw Problem(text: forms.bandsWrong) }
      return .text(text.isEmpty ? nil : text)
    case .followUps:
      var followUps: [Commitment.FollowUp] = []
      for part in parts(text) {
        guard let followUp = followUp(part) else { throw Problem(text: forms.followUpWrong) }
        followUps.append(followUp)
      }
      return .followUps(followUps)
    case .spans:
      var spans: [Indicator.Span] = []
      for part in parts(text) {
        guard let span = Indicator.Span(written: forms.writtenSpan(part)) else {
          throw Problem(text: forms.spanWrong)
        }
        spans.append(span)
      }
      return .spans(spans)
    }
  }

  static let anyNumber = 0...999_999_999

  private func kept(_ value: FieldValue) -> [String] {
    switch value {
    case .text(let id?): [id]
    case .texts(let ids): ids
    default: []
    }
  }

  /// The parts between `¶`, empty ones left out.
  private func parts(_ text: String) -> [String] {
    text.split(separator: "¶").map { String($0.trimmingSpaces) }.filter { !$0.isEmpty }
  }

  /// Each of the texts between commas as something that is known; a name may hold a comma itself.
  private func split(
    _ text: String, find: (String) -> String?
  ) throws(Problem) -> [String] {
    let pieces = text.split(separator: ",").map { String($0.trimmingSpaces) }
    var found: [String] = []
    var start = 0
    while start < pieces.count {
      if pieces[start].isEmpty {
        start += 1
        continue
      }
      var end = pieces.count
      while end > start {
        if let id = find(pieces[start..<end].joined(separator: ", ")) {
          if !found.contains(id) { found.append(id) }
          break
        }
        end -= 1
      }
      guard end > start else { throw Problem(text: pieces[start]) }
      start = end
    }
    return found
  }

  private func unknown(_ text: String, in reference: FormField.Reference) -> Problem {
    let names = Dictionary(
      candidates(of: reference).map { (folded($0.label), $0.label) },
      uniquingKeysWith: { first, _ in first })
    let near = nearest(to: folded(text), in: names.keys.sorted()).flatMap { names[$0] }
    return Problem(text: words.screen.placeUnknown(text, near))
  }

  private func followUp(_ text: String) -> Commitment.FollowUp? {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let day = Day(said: String(parts[0]), today: today) else { return nil }
    return Commitment.FollowUp(day: day, text: FormText.unmarked(parts[1].trimmingSpaces))
  }

  // MARK: What can be referred to

  func label(_ id: String, of reference: FormField.Reference) -> String {
    switch reference {
    case .project: programme.projectName(id)
    case .organisation: programme.organisationName(id)
    case .theme: programme.themeName(id, words)
    case .place, .country: programme.placeLabel(id, words)
    case .source: programme.sources[id: id]?.title ?? id
    }
  }

  func candidates(of reference: FormField.Reference) -> [(id: String, label: String)] {
    let ids: [String] =
      switch reference {
      case .project: programme.projects.map(\.id)
      case .organisation: programme.organisations.map(\.id)
      case .theme: programme.themes.map(\.id)
      case .place: programme.places.map(\.id)
      case .country: programme.places.filter { $0.kind == .country }.map(\.id)
      case .source: programme.sources.map(\.id)
      }
    return ids.map { ($0, label($0, of: reference)) }
  }

  /// What is meant by a label, another name or an identifier.
  private func find(_ text: String, in reference: FormField.Reference) -> String? {
    let wanted = folded(text)
    return candidates(of: reference).first { folded($0.label) == wanted }?.id
      ?? candidates(of: reference).first { candidate in
        otherNames(candidate.id, of: reference).contains { folded($0) == wanted }
      }?.id
  }

  private func otherNames(_ id: String, of reference: FormField.Reference) -> [String] {
    switch reference {
    case .project: [id, programme.projects[id: id]?.name ?? id]
    case .organisation: [id, programme.organisations[id: id]?.name ?? id]
    case .theme:
      [id, programme.themes[id: id]?.name ?? id, programme.themes[id: id]?.nameEnglish ?? id]
    case .place, .country: [id] + (programme.places[id: id]?.aliases ?? [])
    case .source: [id]
    }
  }

  /// Up to four labels that begin with what is typed, or of which a word does.
  func completions(of typed: String, in field: FormField) -> [String] {
    let wanted = folded(typed.trimmingSpaces)
    guard !wanted.isEmpty else { return [] }
    let all: [(label: String, names: [String])]
    switch field.kind {
    case .reference(let reference), .references(let reference):
      all = candidates(of: reference).map { candidate in
        (candidate.label, [candidate.label] + otherNames(candidate.id, of: reference))
      }
    case .words(let known):
      all = known.map { (label(ofWord: $0, in: field.name), [label(ofWord: $0, in: field.name)]) }
    default: return []
    }
    var begin: [String] = []
    var hold: [String] = []
    for (label, names) in all {
      let folds = names.map { folded($0) }
      if folds[0] == wanted { continue }
      if folds[0].hasPrefix(wanted) {
        begin.append(label)
      } else if folds.contains(where: { $0.hasPrefix(wanted) || $0.contains(" \(wanted)") }) {
        hold.append(label)
      }
    }
    return Array((begin + hold).prefix(4))
  }

  // MARK: Words of closed lists

  /// The words a choice is among.
  func options(of field: FormField) -> [String] {
    switch field.kind {
    case .choice where field.name == .youth: programme.youthDefinitions.map(\.id)
    case .choice(let options): options
    case .yesNo: ["no", "yes"]
    default: []
    }
  }

  private func isWord(_ word: String, _ typed: String, in name: FieldName) -> Bool {
    folded(typed) == folded(label(ofWord: word, in: name)) || typed == word
  }

  func label(ofWord word: String, in name: FieldName) -> String {
    let label: String? =
      switch name {
      case .kind, .kinds:
        Activity.Kind(rawValue: word).map { words.name(of: $0) }
          ?? words.views.name(ofProduct: word)
      case .role: Activity.Role(rawValue: word).map { words.name(of: $0) }
      case .placeKind: Place.Kind(rawValue: word).map { words.name(of: $0) }
      case .organisationKind: forms.name(ofOrganisation: word)
      case .productKind: words.views.name(ofProduct: word)
      case .formula: Formula(rawValue: word).map { words.views.name(of: $0) }
      case .state: Commitment.State(rawValue: word).map { words.name(of: $0) }
      case .sex: Sex(rawValue: word).map { forms.name(of: $0) }
      case .networkRole:
        Participant.NetworkRole(rawValue: word).map { words.views.name(of: $0) }
      case .language: Language.shipped.first { $0.code == word }?.name
      case .youth: programme.youthDefinitions.first { $0.id == word }.map { words.text($0) }
      default: ["yes": words.screen.yes, "no": words.screen.no][word]
      }
    return label ?? (word.isEmpty ? words.unknownSign : word)
  }
}
