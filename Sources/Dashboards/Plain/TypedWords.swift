import Languages
import Programmes
import Reports

// What is typed line by line: commands and answers, in the officer's language and in those that every
// program speaks.

extension PlainWording {
  /// The command that a typed word stands for; for the desk with the letter that the screen has for the
  /// same.
  func command(_ word: String) -> PlainCommand? {
    let word = folded(word)
    return PlainCommand.allCases.first { command in
      understood { words(for: command, in: $0) }.contains(word)
    }
  }

  private func words(for command: PlainCommand, in language: Language) -> [String] {
    switch command {
    case .list: language.words("l, liste", in: "typed, line by line")
    case .more: language.words("suite", in: "typed, line by line")
    case .sheet: language.words("f, fiche", in: "typed, line by line")
    case .tally: language.words("t, pointer", in: "typed, line by line")
    case .rows: language.words("s, saisir", in: "typed, line by line")
    case .reported: language.words("c, chiffres", in: "typed, line by line")
    case .new: language.words("n, nouvelle", in: "typed, line by line")
    case .totals: language.words("v, totaux", in: "typed, line by line")
    case .period: language.words("p, periode", in: "typed, line by line")
    case .edit: language.words("e, modifier, corriger", in: "typed, line by line")
    case .duplicate: language.words("dupliquer", in: "typed, line by line")
    case .remove: language.words("x, retirer", in: "typed, line by line")
    case .participants: language.words("participants, présents", in: "typed, line by line")
    case .people: language.words("i, personnes", in: "typed, line by line")
    case .project: language.words("projet", in: "typed, line by line")
    case .filter: language.words("/, filtre, filtrer", in: "typed, line by line")
    case .sort: language.words("o, ordre, trier", in: "typed, line by line")
    case .views: language.words("vue, vues", in: "typed, line by line")
    case .youth: language.words("j, jeunes", in: "typed, line by line")
    case .findings: language.words("a, anomalies", in: "typed, line by line")
    case .explain: language.words("connue", in: "typed, line by line")
    case .reopen: language.words("rouvrir", in: "typed, line by line")
    case .history: language.words("historique", in: "typed, line by line")
    case .trash: language.words("corbeille", in: "typed, line by line")
    case .bringBack: language.words("reprendre", in: "typed, line by line")
    case .purge: language.words("détruire", in: "typed, line by line")
    case .undo: language.words("u, annuler", in: "typed, line by line")
    case .redo: language.words("r, retablir", in: "typed, line by line")
    case .language: language.words("langue", in: "typed, line by line")
    case .export: language.words("w, exporter", in: "typed, line by line")
    case .help: language.words("h, ?, aide", in: "typed, line by line")
    case .quit: language.words("q, quitter", in: "typed, line by line")
    }
  }

  var leave: Set<String> {
    understood { language in language.words("q, fin, quitter", in: "typed, line by line") }
  }
  var help: Set<String> {
    understood { language in language.words("?, aide", in: "typed, line by line") }
  }
  var undoWords: Set<String> {
    understood { language in language.words("undo, annuler", in: "typed, line by line") }
  }
  var redoWords: Set<String> {
    understood { language in language.words("redo, retablir", in: "typed, line by line") }
  }
  var abandonWords: Set<String> {
    understood { language in language.words("abandonner, abandon", in: "typed, line by line") }
  }
  /// Not what a pasted table takes for a yes: there `x` is one, which here asked the question.
  var yesWords: Set<String> {
    understood { language in language.words("oui, o", in: "typed, line by line") }
  }
  var noWords: Set<String> {
    understood { language in language.words("non, n", in: "typed, line by line") }
  }
  var nothingWords: Set<String> {
    understood { language in language.words("rien", in: "typed, line by line") }
  }
  var peopleWords: Set<String> {
    understood { language in language.words("personnes, participants", in: "typed, line by line") }
  }
  var everything: Set<String> {
    understood { language in language.words("tout", in: "typed, line by line") }
  }

  /// The words of this language and of those that every program speaks, folded.
  private func understood(_ words: (Language) -> [String]) -> Set<String> {
    Set((Language.shipped + [language]).flatMap(words).map { folded($0) })
  }

  /// What something is called in this language and in those that every program speaks, folded.
  func names(_ name: (Wording) -> String) -> Set<String> {
    understood { [name($0.words)] }
  }

  /// A period as people say it, `t3 2023`, in the way it is written in commands, `2023-Q3`.
  func period(_ text: String) -> String {
    let parts = text.split(separator: " ")
    guard parts.count == 2, parts[1].count == 4, Int(parts[1]) != nil else { return text }
    return "\(parts[1])-\(parts[0].uppercased())"
  }
}
