import Frames
import Programmes
import Reports

// A new activity and the figures of a source, question by question.

extension Conversation {
  // MARK: A new activity

  func question(of form: RecordForm) -> String {
    let label = words.forms.label(form.line, of: form.base)
    let text = form.text(form.line)
    let isChosen = form.field?.isTyped == false
    let value = isChosen ? formText.label(ofWord: text, in: form.line) : text
    return value.isEmpty ? label : "\(label) [\(value)]"
  }

  private var formText: FormText { dashboard.formText }

  /// Takes the answer to a question of the form; an empty one leaves what stands there, `.` saves.
  mutating func answer(_ text: String, in form: RecordForm, at moment: Moment) -> [Effect] {
    var form = form
    let word = folded(text)
    if isAskingHelp(word) {
      say(plain.formHelp)
    } else if plain.abandonWords.contains(word) || isLeaving(word) {
      dashboard.screen = .browse
      say(plain.abandoned)
    } else if word == "<" {
      if form.line != form.fields.first?.name { form.go(by: -1, formText) }
      ask(form)
    } else if word == "." {
      return save(form, at: moment)
    } else if take(text, &form) {
      if form.line == form.fields.last?.name { return save(form, at: moment) }
      form.go(by: 1, formText)
      ask(form)
    }
    return []
  }

  /// Shows a question; those with choices say them with their numbers.
  mutating func ask(_ form: RecordForm) {
    dashboard.screen = .form(form)
    let texts = choices(of: form)
    if !texts.isEmpty {
      say(texts.enumerated().map { "\($0.offset + 1) \($0.element.label)" }.joined(separator: "; "))
    } else if form.field?.hasSeveral == true {
      say(words.forms.commaHelp)
    } else if let help = words.forms.help(of: form), !help.contains("{") {
      say(help)
    }
  }

  private mutating func take(_ text: String, _ form: inout RecordForm) -> Bool {
    if text.isEmpty { return true }
    let texts = choices(of: form)
    if !texts.isEmpty, choose(text, among: texts, &form) { return true }
    if form.field?.isTyped == false {
      say(plain.numberOrWord(texts.count))
      return false
    }
    let former = form.text(form.line)
    form.put(isNothing(text) ? "" : text, in: form.line)
    if let problem = form.read(formText).problems[form.line] {
      form.put(former, in: form.line)
      say("\(words.forms.label(form.line, of: form.base))\(words.colon)\(problem)")
      return false
    }
    return true
  }

  /// What can be chosen on a line, as it is shown and as it stands in the form: the words of a choice,
  /// the projects and the themes.
  private func choices(of form: RecordForm) -> [(label: String, text: String)] {
    guard let field = form.field else { return [] }
    switch field.kind {
    case .choice, .yesNo:
      return formText.options(of: field).map { (formText.label(ofWord: $0, in: field.name), $0) }
    case .references(.project), .references(.theme):
      let names = field.reference.map { formText.candidates(of: $0).map(\.label) } ?? []
      return [(plain.none, "")] + names.map { ($0, $0) }
    default: return []
    }
  }

  /// Takes a choice by its number or by the only one that begins so.
  private mutating func choose(
    _ text: String, among choices: [(label: String, text: String)], _ form: inout RecordForm
  ) -> Bool {
    let labels = choices.map { folded($0.label) }
    let wanted = folded(text)
    let begun = labels.indices.filter { labels[$0].hasPrefix(wanted) }
    let index =
      Int(text).map { $0 - 1 } ?? labels.firstIndex(of: wanted)
      ?? (begun.count == 1 ? begun[0] : -1)
    guard choices.indices.contains(index) else { return false }
    form.put(choices[index].text, in: form.line)
    return true
  }

  /// Saves as Enter on the screen does; where something is missing, its question comes again.
  private mutating func save(_ form: RecordForm, at moment: Moment) -> [Effect] {
    dashboard.screen = .form(form)
    let known = Set(programme.activities.map(\.id))
    let effects = dashboard.update(.input(.key(.enter)), at: moment)
    if case .form = dashboard.screen { return effects }
    if let new = programme.activities.first(where: { !known.contains($0.id) }) {
      chosen = new.id
      say(plain.made(new.listTitle))
      say(plain.activityHelp)
    } else if let id = form.activityID, programme.activities[id: id] != nil {
      chosen = id
      say(label(of: id))
    }
    return effects
  }

  // MARK: Reported figures

  func question(of form: ReportedForm) -> String {
    let label = words.screen.label(of: form.line)
    let value: String
    switch form.line {
    case .quality: value = form.isEstimate ? words.screen.estimated : words.screen.counted
    case .source: value = sourceName(form.source)
    default: value = form.fields[form.line]?.text ?? ""
    }
    return value.isEmpty ? label : "\(label) [\(value)]"
  }

  private func sourceName(_ id: Source.ID) -> String {
    programme.sources[id: id]?.title ?? words.screen.officeSource
  }

  mutating func answer(_ text: String, in form: ReportedForm, at moment: Moment) -> [Effect] {
    var form = form
    let word = folded(text)
    if isAskingHelp(word) {
      say(plain.reportedHelp)
    } else if plain.abandonWords.contains(word) || isLeaving(word) {
      dashboard.screen = .browse
      say(plain.abandoned)
    } else if word == "<" {
      if form.line != .total { ask(&form, by: -1) }
    } else if word == "." {
      return save(form, at: moment)
    } else if take(text, &form) {
      if form.line == ReportedForm.Line.allCases.last { return save(form, at: moment) }
      ask(&form, by: 1)
    }
    return []
  }

  private mutating func ask(_ form: inout ReportedForm, by step: Int) {
    form.line = ReportedForm.Line(rawValue: form.line.rawValue + step) ?? .total
    dashboard.screen = .reported(form)
    switch form.line {
    case .quality: say("1 \(words.screen.counted); 2 \(words.screen.estimated)")
    case .source:
      let texts = form.sources.enumerated().map { "\($0.offset + 1) \(sourceName($0.element))" }
      say(texts.joined(separator: "; "))
    default: break
    }
  }

  /// Whether an answer takes out what stands there: `-` cannot, which is a 6 on a French keyboard.
  func isNothing(_ text: String) -> Bool { plain.nothingWords.contains(folded(text)) }

  /// Takes a figure: a number, `+` for present and not counted, a word for not known; an empty answer
  /// leaves what stands there.
  private mutating func take(_ text: String, _ form: inout ReportedForm) -> Bool {
    if text.isEmpty { return true }
    let number = Int(String(text.compactMap { digit(of: $0) }))
    switch form.line {
    case .quality, .source:
      let count = form.line == .quality ? 2 : form.sources.count
      guard let number, (1...count).contains(number) else {
        say(plain.numberOrWord(count))
        return false
      }
      if form.line == .quality {
        form.isEstimate = number == 2
      } else {
        form.source = form.sources[number - 1]
      }
    case .locus: form.fields[.locus] = TextField(isNothing(text) ? "" : text)
    default:
      guard isNothing(text) || text == "+" || (number != nil && text.count < 7) else {
        say(words.screen.numberWrong)
        return false
      }
      let former = form.fields[form.line]
      let value = isNothing(text) ? "" : text == "+" ? "+" : number.map { String($0) } ?? ""
      form.fields[form.line] = TextField(value)
      if !form.aboveTotal.isEmpty, form.line != .total {
        form.fields[form.line] = former
        say(words.screen.partAboveTotal)
        return false
      }
    }
    form.isDirty = true
    return true
  }

  private mutating func save(_ form: ReportedForm, at moment: Moment) -> [Effect] {
    dashboard.screen = .reported(form)
    let effects = dashboard.update(.input(.key(.enter)), at: moment)
    sayNotice()
    if case .reported = dashboard.screen { return effects }
    say(figuresLine(of: form.activity))
    return effects
  }
}
