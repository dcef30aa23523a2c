import Frames
import Languages
import Programmes
import Reports
import Testing

@testable import Dashboards

@Suite("The table of keys")
struct KeysTests {
  @Test("binds nothing that needs AltGr on a French keyboard, no digit, no terminal's own key")
  func reachable() {
    let altGr = Set("~#{[|`\\^@]}")
    let taken: Set<Key> = [
      .control("a"), .control("b"), .control("s"), .control("q"), .control("z"), .control("h"),
      .control("i"), .control("j"), .control("m"), .function(10), .function(11),
    ]
    for command in Command.all {
      for key in command.keys {
        #expect(!taken.contains(key), "\(command.name)")
        guard case .character(let character) = key else { continue }
        #expect(!altGr.contains(character), "\(command.name)")
        #expect(!character.isNumber, "\(command.name)")
      }
    }
  }

  @Test("gives each key one meaning on each screen", arguments: Command.Scope.allCases)
  func unambiguous(scope: Command.Scope) {
    var seen: [Key: CommandName] = [:]
    for command in Keymap.standard.commands(in: scope) {
      for key in command.keys {
        #expect(seen[key] == nil, "\(key) is \(command.name) and \(String(describing: seen[key]))")
        seen[key] = command.name
      }
    }
  }

  @Test("has words for every command, field, column and screen", arguments: Language.shipped)
  func words(language: Language) {
    let screen = language.words.screen
    for command in CommandName.allCases {
      let words = screen.command(command)
      #expect(words.short.isEmpty == false, "\(command)")
      #expect(words.long.isEmpty == false, "\(command)")
    }
    for name in FieldName.allCases {
      #expect(language.words.forms.label(of: name).isEmpty == false, "\(name)")
    }
    for line in ReportedForm.Line.allCases { #expect(!screen.label(of: line).isEmpty, "\(line)") }
    for column in RowEntry.Column.allCases {
      #expect(!screen.title(of: column).isEmpty, "\(column)")
      #expect(!screen.rowHelp(of: column).isEmpty, "\(column)")
    }
    for scope in Command.Scope.allCases where !Command.Scope.popups.contains(scope) {
      #expect(!screen.help(of: scope).isEmpty, "\(scope)")
    }
    for command in Command.all where command.hint != .never {
      #expect(!screen.key(command.keys[0]).isEmpty, "\(command.name)")
    }
    for scope in Command.Scope.allCases { #expect(!screen.keyWords.place(scope).isEmpty) }
  }

  @Test("never asks about a « handicap » in the rows: a difficulty is declared")
  func wordOfQuestion() {
    let screen = Language.french.words.screen
    for column in RowEntry.Column.allCases {
      for text in screen.rowHelp(of: column) + [screen.title(of: column)] {
        #expect(!folded(text).contains("handicap"), "\(text)")
      }
    }
    #expect(!folded(screen.markKeys).contains("handicap"))
  }

  @Test("fits the hints that are always shown into 80 columns", arguments: Language.shipped)
  func hintsFit(language: Language) throws {
    var officer = try Officer(language: language)
    func lastLine() -> String {
      String(officer.screen().split(separator: "\n", omittingEmptySubsequences: false).last ?? "")
    }
    let help = language.words.command(.help).short
    #expect(lastLine().contains("? \(help)"))
    try officer.press(.tab)
    #expect(lastLine().contains("? \(help)"))
    try officer.press(.tab)
    #expect(lastLine().contains("? \(help)"))
    for key in ["t", "s", "c", "n"] as [Character] {
      officer = try Officer(language: language)
      try officer.find("pointage (exercice)")
      try officer.press(.character(key))
      #expect(lastLine().contains("F1 \(help)"), "\(key): \(lastLine())")
    }
  }
}
