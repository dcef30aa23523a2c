import Frames
import Programmes
import Reports

/// A record being made or changed, whatever its kind: what it asks for stands in the list of its
/// `FormField`s. Nothing typed is lost when a field is wrong: the form stays, says what is wrong where,
/// and goes there.
struct RecordForm: Hashable, Sendable {
  /// nil: a new record.
  private(set) var before: FormSubject?
  /// What the fields are written into: it carries what the form does not show.
  private(set) var base: FormSubject
  /// The activity that a commitment was made at.
  var activity: Activity.ID?
  /// Where the keys go behind the form; one or none, which is the panes. An array, for a screen cannot
  /// hold a screen.
  var behind: [Screen] = []
  /// The field of the form behind that what is made here is for.
  var madeFor: FieldName?
  var line: FieldName
  /// What is typed, or the word of what is chosen.
  private(set) var texts: [FieldName: TextField] = [:]
  var isDirty = false
  /// Whether nothing was typed into the line since the keys went there.
  var isFresh = true
  /// What is wrong, by line; shown beside the fields as one types.
  var problems: [FieldName: String] = [:]

  private init(_ subject: FormSubject, before: FormSubject?, _ context: FormText) {
    self.before = before
    base = subject
    line = subject.fields.first?.name ?? .name
    for field in subject.fields {
      let blank: Set<FieldName> = before == nil ? [.heardOn] : []
      guard !blank.contains(field.name) else { continue }
      texts[field.name] = TextField(context.text(field.get(subject), in: field))
    }
    texts[.heardOn] = TextField(context.words.text(context.today))
  }

  /// A new record. Days and numbers that it cannot do without are asked for: what was not typed would
  /// be taken for a fact.
  init(creating subject: FormSubject, asking asked: Set<FieldName> = [], _ context: FormText) {
    self.init(subject, before: nil, context)
    for name in asked { texts[name] = TextField() }
  }

  /// A change of one that is there.
  init(editing subject: FormSubject, _ context: FormText) {
    self.init(subject, before: subject, context)
  }

  var fields: [FormField] { base.fields }

  var field: FormField? { fields.first { $0.name == line } }

  func text(_ name: FieldName) -> String { texts[name]?.text ?? "" }

  /// Puts a text where it can still be changed, as if it had been typed.
  mutating func put(_ text: String, in name: FieldName) {
    texts[name] = TextField(text)
    isDirty = true
  }

  // MARK: Keys

  mutating func type(_ character: Character) {
    guard let field, field.isTyped else { return }
    var typed = character
    switch field.kind {
    case .number, .target, .phone:
      if let digit = digit(of: character) { typed = digit }
    case .day:
      // `/` needs Shift on AZERTY; `-`, which is 6 there, parts a day as well. Behind a letter it is a
      // word: février.
      let isWord = text(line).contains(where: \.isLetter) && !isFresh
      if character != "-", !isWord, let digit = digit(of: character) { typed = digit }
    default: break
    }
    // The first key in a filled day or number takes the place of what stood there.
    if isFresh, field.isShort { texts[line] = TextField() }
    isFresh = false
    texts[line, default: TextField()].insert(typed, limit: field.limit)
    isDirty = true
  }

  /// Takes a key that moves or removes; false when it is none.
  mutating func press(_ key: Key) -> Bool {
    guard let field, field.isTyped else { return false }
    var text = texts[line] ?? TextField()
    guard text.press(key) else { return false }
    if text.text != texts[line]?.text { isDirty = true }
    texts[line] = text
    isFresh = false
    return true
  }

  mutating func go(by step: Int, _ context: FormText) {
    settleSpan(context)
    let names = fields.map(\.name)
    let index = names.firstIndex(of: line) ?? 0
    go(to: names[(index + step + names.count) % names.count])
  }

  mutating func go(to name: FieldName) {
    line = name
    isFresh = true
  }

  /// Turns a choice, or an untouched reference, by one; false where there is nothing to turn.
  mutating func turn(by step: Int, _ context: FormText) -> Bool {
    guard let field else { return false }
    let options: [String]
    switch field.kind {
    case .choice, .yesNo: options = context.options(of: field)
    case .reference(let reference) where isFresh:
      options = (field.isNeeded ? [] : [""]) + context.candidates(of: reference).map(\.label)
    case .references(let reference) where isFresh && !text(line).contains(","):
      options = [""] + context.candidates(of: reference).map(\.label)
    default: return false
    }
    guard !options.isEmpty else { return true }
    let index = options.firstIndex(of: text(line))
    let next = index.map { ($0 + step + options.count) % options.count } ?? 0
    texts[line] = TextField(options[next])
    isDirty = true
    return true
  }

  /// A new paragraph, or the next of several texts.
  mutating func beginParagraph() {
    guard let field, field.isLong else { return }
    for character in " ¶ " {
      texts[line, default: TextField()].insert(character, limit: field.limit)
    }
    isFresh = false
    isDirty = true
  }

  /// What is being typed: in a line for several, behind the last comma.
  var typedPart: String {
    let part =
      field?.hasSeveral == true
      ? text(line).split(separator: ",", omittingEmptySubsequences: false).last ?? ""
      : text(line)[...]
    return String(part.trimmingSpaces)
  }

  func completions(_ context: FormText) -> [String] {
    guard let field, !isFresh else { return [] }
    return context.completions(of: typedPart, in: field)
  }

  /// Puts the first completion in the place of what is being typed; false when there is none, or when
  /// what is typed is known as it is.
  mutating func complete(_ context: FormText) -> Bool {
    guard let name = completions(context).first, problems[line] != nil else { return false }
    fill(name)
    return true
  }

  /// Puts a name in the place of what is being typed.
  mutating func fill(_ name: String) {
    guard field?.hasSeveral == true else { return put(name, in: line) }
    var parts = text(line).split(separator: ",").map { String($0.trimmingSpaces) }
    if parts.isEmpty { parts = [name] } else { parts[parts.count - 1] = name }
    put(parts.joined(separator: ", "), in: line)
  }

  /// Parts two days that were typed at once into the lines of the first and the last.
  mutating func settleSpan(_ context: FormText) {
    guard field?.kind == .day, let last = fields.first(where: { $0.notBefore == line })?.name,
      let span = daysSaid(text(line), today: context.today)
    else { return }
    put(context.words.text(span.lowerBound), in: line)
    put(context.words.text(span.upperBound), in: last)
  }

  // MARK: Reading

  /// What the fields say, as far as they can be read, and what is wrong with them.
  func read(_ context: FormText) -> (subject: FormSubject, problems: [FieldName: String]) {
    var subject = base
    var problems: [FieldName: String] = [:]
    var days: [FieldName: Day] = [:]
    for field in fields {
      do throws(FormText.Problem) {
        let typed = text(field.name)
        let former = field.get(base)
        // What was not touched stays as it is, whatever its text would be read as.
        let value =
          typed == context.text(former, in: field) && before != nil
          ? former : try context.value(typed, in: field, former: former)
        if case .day(let day?) = value { days[field.name] = day }
        if case .day(let last?) = value, let first = field.notBefore.flatMap({ days[$0] }),
          last < first
        {
          problems[field.name] =
            field.name == .ends
            ? context.words.screen.endsBeforeStart : context.words.forms.beforeTheFirst
        }
        field.set(value, &subject)
      } catch {
        let isSpan =
          fields.contains { $0.notBefore == field.name }
          && daysSaid(text(field.name), today: context.today) != nil
        if !isSpan { problems[field.name] = error.text }
      }
    }
    takeWhatWasHeard(&subject, &problems, context)
    return (subject, problems)
  }

  /// What was heard of a commitment becomes its last follow-up.
  private func takeWhatWasHeard(
    _ subject: inout FormSubject, _ problems: inout [FieldName: String], _ context: FormText
  ) {
    guard case .commitment(var commitment) = subject else { return }
    let heard = String(text(.heard).trimmingSpaces)
    guard !heard.isEmpty else { return problems[.heardOn] = nil }
    guard let day = Day(said: text(.heardOn), today: context.today) else {
      problems[.heardOn] = context.words.screen.dayWrong
      return
    }
    commitment.followUps.append(Commitment.FollowUp(day: day, text: heard))
    subject = .commitment(commitment)
  }

  /// The day that a line's text means, when it says it otherwise than the screen would.
  func saidDay(_ field: FormField, _ context: FormText) -> String? {
    guard field.kind == .day, !text(field.name).isEmpty else { return nil }
    let typed = text(field.name)
    guard let day = Day(said: typed, today: context.today) else {
      guard fields.contains(where: { $0.notBefore == field.name }) else { return nil }
      return daysSaid(typed, today: context.today).map {
        "\(context.words.text($0.lowerBound)) – \(context.words.text($0.upperBound))"
      }
    }
    guard context.words.text(day) != typed else { return nil }
    return context.words.forms.weekdays[day.weekday] + " " + context.words.text(day)
  }

  // MARK: Others

  /// Takes what somebody else has changed meanwhile: it shows in the lines that were not touched here.
  /// Of a line that both touched, the form remembers what it was, so that saving finds both.
  mutating func meet(_ now: FormSubject, _ context: FormText) {
    var agreed = now
    for field in fields {
      let old = context.text(field.get(base), in: field)
      if text(field.name) == old || field.name == .heardOn || field.name == .heard {
        guard field.name != .heardOn, field.name != .heard else { continue }
        let new = context.text(field.get(now), in: field)
        if new != old { texts[field.name] = TextField(new) }
      } else {
        field.set(field.get(base), &agreed)
      }
    }
    base = agreed
    before = agreed
  }

  var isNew: Bool { before == nil }
}

extension FormField {
  /// Whether it holds a day or a number, which the first key replaces.
  var isShort: Bool {
    switch kind {
    case .day, .number, .target: true
    default: false
    }
  }

  /// Whether text is typed into it.
  var isTyped: Bool {
    switch kind {
    case .choice, .yesNo: false
    default: true
    }
  }

  /// Whether it may need several rows.
  var isLong: Bool {
    switch kind {
    case .longText, .texts, .followUps, .spans: true
    default: false
    }
  }

  var hasSeveral: Bool {
    switch kind {
    case .references, .words: true
    default: false
    }
  }

  /// What can be made from within the line.
  var reference: Reference? {
    switch kind {
    case .reference(let reference), .references(let reference): reference
    default: nil
    }
  }

  var limit: Int { isLong ? 20_000 : 400 }
}

extension RecordForm {
  /// The activity without which the form is about nothing.
  var activityID: Activity.ID? {
    if case .activity(let details)? = before { details.id } else { activity }
  }
}
