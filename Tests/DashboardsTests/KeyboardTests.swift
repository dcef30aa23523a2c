import Frames
import Testing

@testable import Dashboards

/// A French keyboard as it is printed, row by row, and with Shift.
private let plain = "²&é\"'(-è_çà)=azertyuiop^$qsdfghjklmù*<wxcvbn,;:! "
private let shifted = "1234567890°+AZERTYUIOP¨£QSDFGHJKLM%µ>WXCVBN?./§"

@Suite("The keys on a French keyboard")
struct KeyboardTests {
  @Test("are all there without AltGr and without a dead key")
  func reachable() {
    let dead: Set<Character> = ["^", "¨"]
    for command in Command.all {
      for case .character(let character) in command.keys {
        #expect((plain + shifted).contains(character), "\(command.name): \(character)")
        #expect(!dead.contains(character), "\(command.name): \(character)")
      }
    }
    for character in plain + shifted where !dead.contains(character) {
      #expect(FrenchKeyboard.reaches(character), "\(character)")
      #expect(FrenchKeyboard.needsShift(.character(character)) == shifted.contains(character))
    }
  }

  @Test("need Shift for two of the twenty most used actions at most: help and the last line")
  func shift() throws {
    let used: [(CommandName, Command.Scope)] = [
      (.up, .activities), (.down, .activities), (.pageDown, .activities), (.last, .activities),
      (.open, .activities), (.back, .sheet), (.nextPane, .activities), (.menu, .activities),
      (.help, .activities), (.filter, .activities), (.new, .activities), (.edit, .activities),
      (.tally, .activities), (.rows, .activities), (.reported, .activities), (.undo, .activities),
      (.redo, .activities), (.period, .activities), (.views, .activities), (.quit, .activities),
    ]
    #expect(used.count == 20)
    var needing: Set<CommandName> = []
    for (name, scope) in used {
      let keys = Keymap.standard.keys(of: name, in: scope)
      // The letter, where there is one: it is what a hand on the letters presses.
      let letter = keys.first { if case .character = $0 { true } else { false } }
      let key = try #require(letter ?? keys.first)
      if case .character(let character) = key, shifted.contains(character) { needing.insert(name) }
    }
    #expect(needing.isSubset(of: [.help, .last]))
    // And each of these two has a key without Shift beside it.
    for name in needing {
      #expect(
        Keymap.standard.keys(of: name, in: .activities).contains { !FrenchKeyboard.needsShift($0) })
    }
  }
}
