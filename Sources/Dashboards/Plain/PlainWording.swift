import Languages
import Programmes
import Reports

/// The words of the work line by line. Typed words are folded, and those of both languages are
/// understood in either: a script goes on working when the language is changed.
struct PlainWording: Sendable {
  let greeting: @Sendable (String) -> String
  let askHelp, deskHelp, activityHelp, tallyHelp, rowsHelp, formHelp, reportedHelp: String
  let languageNow, tally, unfinished, abandoned: String

  // At the desk.
  let noActivities, nothingMore, chooseFirst, none: String
  let more, noSuchNumber: @Sendable (Int) -> String
  let nothingMatches, periodWrong, made: @Sendable (String) -> String

  // Entering.
  let tallyKeys: @Sendable ([String]) -> String
  let notAKey: @Sendable (_ place: Int, _ key: String) -> String
  let countsNobody, sexKeys, hasDisability, isDisplaced, whichPerson, alreadyListed: String
  let noName, nothingAbove, yesOrNo, rowOpen: String
  let several: @Sendable ([String]) -> String
  let entered: @Sendable (_ name: String, _ count: Int) -> String
  let withNamesHelp: String
  let numberOrWord: @Sendable (Int) -> String

  /// The typed words, folded; for the desk with the letter that the screen has for the same.
  private static let commands: [String: PlainCommand] = {
    let words: [(PlainCommand, [String])] = [
      (.list, ["l", "liste", "list"]), (.more, ["suite", "more"]),
      (.sheet, ["f", "fiche", "sheet"]), (.tally, ["t", "pointer", "tally"]),
      (.rows, ["s", "saisir", "rows"]), (.reported, ["c", "chiffres", "figures"]),
      (.new, ["n", "nouvelle", "new"]), (.totals, ["v", "totaux", "totals"]),
      (.period, ["p", "periode", "period"]), (.undo, ["u", "annuler", "undo"]),
      (.redo, ["r", "retablir", "redo"]), (.language, ["langue", "language"]),
      (.export, ["w", "exporter", "export"]), (.help, ["h", "?", "aide", "help"]),
      (.quit, ["q", "quitter", "quit"]),
    ]
    return Dictionary(
      words.flatMap { command, words in words.map { ($0, command) } }, uniquingKeysWith: { $1 })
  }()

  func command(_ word: String) -> PlainCommand? { PlainWording.commands[folded(word)] }

  let leave: Set<String> = ["q", "fin", "quitter", "done", "quit"]
  let help: Set<String> = ["?", "aide", "help"]
  let undoWords: Set<String> = ["undo", "annuler"]
  let redoWords: Set<String> = ["redo", "retablir"]
  let abandonWords: Set<String> = ["abandonner", "abandon", "discard"]
  let nothingWords: Set<String> = ["rien", "none", "nothing"]
  let peopleWords: Set<String> = ["personnes", "participants", "people"]
  let everything: Set<String> = ["tout", "all", "everything"]

  /// A period as people say it, `t3 2023`, in the way it is written in commands, `2023-Q3`.
  func period(_ text: String) -> String {
    let parts = text.split(separator: " ")
    guard parts.count == 2, parts[1].count == 4, Int(parts[1]) != nil else { return text }
    return "\(parts[1])-\(parts[0].uppercased())"
  }
}

extension Wording {
  /// The words of the work line by line in this language.
  var plain: PlainWording {
    switch language {
    case .french: .french
    default: .english
    }
  }
}
