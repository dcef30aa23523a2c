import Languages
import Programmes
import Reports

/// The words of the forms in one language.
struct FormWording: Sendable {
  let labels: [FieldName: String]
  /// How a line is typed; nothing for lines that need no word beyond those of their kind.
  let helps: [FieldName: String]
  /// What is said of a line for several where there are no keys to tell of.
  let commaHelp: String
  let choiceHelp, dayHelp, spanHelp, targetHelp, longHelp, textsHelp, severalHelp, oneHelp,
    phoneHelp, followUpHelp: String
  let records: [FiledRecord.Kind: RecordWords]
  let activity, commitment, person, office: RecordWords
  let newForm, editForm: @Sendable (RecordWords) -> String
  let organisationKinds: [String: String]
  let sexes: [Sex: String]
  /// From Monday.
  let weekdays: [String]
  let titleNeeded, somethingNeeded, beforeTheFirst, followUpWrong, spanWrong, bandsWrong: String
  let between: @Sendable (ClosedRange<Int>) -> String
  let make: @Sendable (String) -> String
  /// A span as it is written in files, in the words of the screen, and back.
  let target, actual: String

  /// A kind of record in a heading and in a question.
  struct RecordWords: Sendable {
    /// `Projets`.
    let several: String
    /// `projet`, without an article.
    let one: String
    /// Whether it is feminine, in languages that have it.
    var isFeminine = false
  }

  func words(of subject: FormSubject) -> RecordWords {
    switch subject {
    case .activity: activity
    case .commitment: commitment
    case .participant: person
    case .settings: office
    case .filed(let record): records[record.kind] ?? activity
    }
  }

  func heading(_ subject: FormSubject, isNew: Bool) -> String {
    isNew ? newForm(words(of: subject)) : editForm(words(of: subject))
  }

  func title(of subject: FormSubject) -> String {
    let one = words(of: subject).one
    return one.prefix(1).uppercased() + one.dropFirst()
  }

  func label(_ name: FieldName, of subject: FormSubject) -> String {
    if name == .note, case .filed(.known) = subject { return labels[.heard] ?? "" }
    return labels[name] ?? ""
  }

  func needed(_ name: FieldName) -> String { name == .title ? titleNeeded : somethingNeeded }

  func help(of form: RecordForm) -> String? {
    if let help = helps[form.line] { return help }
    return switch form.field?.kind {
    case .choice, .yesNo: choiceHelp
    case .day:
      form.fields.contains { $0.notBefore == form.line } ? spanHelp : dayHelp
    case .target: targetHelp
    case .longText: longHelp
    case .texts: textsHelp
    case .references, .words: severalHelp
    case .reference: oneHelp
    case .phone: phoneHelp
    case .followUps: followUpHelp
    default: nil
    }
  }

  func span(_ written: String) -> String {
    written.replacing("target", with: target).replacing("actual", with: actual)
  }

  func writtenSpan(_ typed: String) -> String {
    let words = [
      folded(target): "target", folded(actual): "actual", "target": "target", "actual": "actual",
    ]
    return typed.split(separator: " ").map { words[folded($0)] ?? String($0) }
      .joined(separator: " ")
  }
}

extension Wording {
  var forms: FormWording {
    switch language {
    case .french: .french
    default: .english
    }
  }
}
