import ArgumentParser
import Dashboards
import Languages
import Reports

/// The manual page, in roff: the commands as the argument parser tells them, the keys as the table of keys
/// does, and what only a manual tells. Nothing of it is written twice.
struct Manual {
  let words: Wording
  private var page = ""
  private var isApart = false

  private init(_ words: Wording) { self.words = words }

  static func text(_ words: Wording) -> String {
    var manual = Manual(words)
    manual.write()
    return manual.page
  }

  private mutating func write() {
    let root = Wipnet.configuration
    line(".\\\" Written by scripts/write-docs: do not edit.")
    line(".TH WIPNET 1 \"\" \"wipnet \(Wipnet.version)\"")
    section(say("NOM"))
    line("wipnet \\- \(Manual.escaped(root.abstract))")
    section("SYNOPSIS")
    line(".B wipnet")
    line("[\\fIoptions\\fR] [\\fI\(say("registre"))\\fR]")
    line(".br")
    line(".B wipnet")
    line("\\fI\(say("commande"))\\fR [\\fIoptions\\fR]")
    section("DESCRIPTION")
    text(root.discussion)
    section(say("COMMANDES"))
    for command in root.subcommands { write(command) }
    section(say("TOUCHES"))
    text(Keymap.introduction(words))
    for place in Keymap.standard.sections(words) {
      line(".SS \(Manual.escaped(place.title))")
      for row in place.rows { item(row.keys, row.meaning) }
    }
    section(say("FICHIERS"))
    for (name, meaning) in files { item(name, meaning) }
    section(say("ENVIRONNEMENT"))
    for (name, meaning) in variables { item(name, meaning) }
    section(say("STATUT DE SORTIE"))
    for (name, meaning) in statuses { item(name, meaning) }
    section(say("VOIR AUSSI"))
    line(".BR recsel (1),")
    line(".BR recfix (1)")
  }

  private var files: [(String, String)] {
    [
      (
        "~/.config/wipnet/keys", Keymap.fileHelp(words)
      ),
      (
        "~/.config/wipnet/themes/*.yaml",
        say(
          "Vos thèmes de couleurs (base16 ou base24).")
      ),
      (
        "~/.config/wipnet/languages/*.po",
        say("Vos traductions (gettext), par le code de la langue\u{A0}: bm.po.")
      ),
      (
        "~/.local/share/wipnet/demo",
        say("La copie du registre de démonstration.")
      ),
    ]
  }

  private var variables: [(String, String)] {
    [
      (
        "WIPNET_REGISTER",
        say("Le registre, quand aucun n’est nommé.")
      ),
      ("WIPNET_LANG", say("La langue\u{A0}: fr, en…")),
      (
        "WIPNET_STATION",
        say("Qui compte\u{A0}: un nom court par poste.")
      ),
      (
        "WIPNET_NAME",
        say("Le nom que dit l’historique.")
      ),
      ("WIPNET_THEME", say("Le thème de couleurs.")),
      ("NO_COLOR", say("Aucune couleur.")),
      (
        "ESCDELAY",
        say(
          "Combien de millisecondes Échap attend la suite d’une touche (25)\u{A0}; davantage sur une liaison lente."
        )
      ),
      (
        "XDG_CONFIG_HOME, XDG_DATA_HOME",
        say(
          "À la place de ~/.config et ~/.local/share.")
      ),
    ]
  }

  private var statuses: [(String, String)] {
    [
      ("0", say("Tout va bien.")),
      ("1", say("Des anomalies ont été trouvées.")),
      ("2", say("Ce n’était pas possible.")),
      ("64", say("La commande est mal écrite.")),
    ]
  }

  // MARK: Commands

  /// A command as its own help tells it: what it is for, how it is called, and its options.
  private mutating func write(_ command: any ParsableCommand.Type) {
    let name = command.configuration.commandName ?? ""
    line(".SS \(Manual.escaped(name))")
    isApart = false
    let help = Wipnet.helpMessage(for: command, columns: 4_000)
    var section = ""
    var item: (name: String, meaning: String)?
    func end(_ manual: inout Manual) {
      // What every command has is told once, below the options of none.
      if let item, !Manual.common.contains(item.name) {
        manual.item(item.name, manual.told(item.meaning))
      }
      item = nil
    }
    for line in help.split(separator: "\n", omittingEmptySubsequences: false) {
      if let heading = Manual.heading(line) {
        end(&self)
        section = heading.name
        if section == "OVERVIEW" { text(String(heading.rest)) }
        if section == "USAGE" {
          self.line(".PP")
          self.line("\\fB\(Manual.escaped(String(heading.rest)))\\fR")
        }
      } else if section == "OVERVIEW" {
        if line.isEmpty { isApart = true } else { text(String(line)) }
      } else if section != "USAGE", !line.isEmpty {
        let body = line.drop { $0 == " " }
        if line.count - body.count > 2 {
          item?.meaning += body
          continue
        }
        end(&self)
        let parts = body.split(separator: "  ", maxSplits: 1)
        item = (
          String(parts.first ?? body), parts.count > 1 ? String(parts[1].drop { $0 == " " }) : ""
        )
      }
    }
    end(&self)
  }

  private static let common: Set<String> = ["--version", "-h, --help"]

  /// `USAGE: wipnet …` or `OPTIONS:`.
  private static func heading(_ line: Substring) -> (name: String, rest: Substring)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let name = line[..<colon]
    guard ["OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS"].contains(name) else {
      return nil
    }
    return (String(name), line[line.index(after: colon)...].drop { $0 == " " })
  }

  /// What the argument parser adds of itself, in the page's language.
  private func told(_ meaning: String) -> String {
    meaning.replacing(
      "(values: ", with: say("(valeurs\u{A0}: ", in: "of an option")
    )
    .replacing("(default: ", with: say("(sinon\u{A0}: ", in: "of an option"))
    .replacing("; default: ", with: say("\u{A0}; sinon ", in: "of an option"))
  }

  // MARK: Roff

  private mutating func line(_ text: String) { page += text + "\n" }

  private mutating func section(_ title: String) {
    line(".SH \(title)")
    isApart = false
  }

  /// Text that goes on from what is before, unless something set it apart.
  private mutating func text(_ text: String) {
    if isApart { line(".PP") }
    isApart = false
    for part in text.split(separator: "\n") { line(Manual.escaped(String(part))) }
  }

  private mutating func item(_ name: String, _ meaning: String) {
    line(".TP")
    line("\\fB\(Manual.escaped(name))\\fR")
    let lines = meaning.split(separator: "\n")
    for (index, text) in lines.enumerated() {
      if index > 0 { line(".sp 0.5") }
      line(Manual.escaped(String(text)))
    }
  }

  /// A text in which roff finds nothing to obey.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "'" where escaped.isEmpty, "." where escaped.isEmpty: escaped += "\\&\(character)"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
