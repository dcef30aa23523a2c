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
    section(say("NOM", "NAME"))
    line("wipnet \\- \(Manual.escaped(root.abstract))")
    section("SYNOPSIS")
    line(".B wipnet")
    line("[\\fIoptions\\fR] [\\fI\(say("registre", "register"))\\fR]")
    line(".br")
    line(".B wipnet")
    line("\\fI\(say("commande", "command"))\\fR [\\fIoptions\\fR]")
    section("DESCRIPTION")
    text(root.discussion)
    section(say("COMMANDES", "COMMANDS"))
    for command in root.subcommands { write(command) }
    section(say("TOUCHES", "KEYS"))
    text(Keymap.introduction(words))
    for place in Keymap.standard.sections(words) {
      line(".SS \(Manual.escaped(place.title))")
      for row in place.rows { item(row.keys, row.meaning) }
    }
    section(say("FICHIERS", "FILES"))
    for (name, meaning) in files { item(name, meaning) }
    section(say("ENVIRONNEMENT", "ENVIRONMENT"))
    for (name, meaning) in variables { item(name, meaning) }
    section(say("STATUT DE SORTIE", "EXIT STATUS"))
    for (name, meaning) in statuses { item(name, meaning) }
    section(say("VOIR AUSSI", "SEE ALSO"))
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
          "Vos thèmes de couleurs (base16 ou base24).", "Your own colour themes (base16 or base24)."
        )
      ),
      (
        "~/.local/share/wipnet/demo",
        say("La copie du registre de démonstration.", "The copy of the demo register.")
      ),
    ]
  }

  private var variables: [(String, String)] {
    [
      (
        "WIPNET_REGISTER",
        say("Le registre, quand aucun n’est nommé.", "The register, when none is named.")
      ),
      ("WIPNET_LANG", say("La langue, fr ou en.", "The language, fr or en.")),
      (
        "WIPNET_STATION",
        say("Qui compte : un nom court par poste.", "Who counts: a short name for each station.")
      ),
      (
        "WIPNET_NAME",
        say("Le nom que dit l’historique.", "The name that the history tells.")
      ),
      ("WIPNET_THEME", say("Le thème de couleurs.", "The colour theme.")),
      ("NO_COLOR", say("Aucune couleur.", "No colours.")),
      (
        "ESCDELAY",
        say(
          "Combien de millisecondes Échap attend la suite d’une touche (25) ; davantage sur une liaison lente.",
          "How many milliseconds Esc waits for the rest of a key (25); more over a slow link.")
      ),
      (
        "XDG_CONFIG_HOME, XDG_DATA_HOME",
        say(
          "À la place de ~/.config et ~/.local/share.",
          "In the place of ~/.config and ~/.local/share.")
      ),
    ]
  }

  private var statuses: [(String, String)] {
    [
      ("0", say("Tout va bien.", "All is well.")),
      ("1", say("Des anomalies ont été trouvées.", "Findings.")),
      ("2", say("Ce n’était pas possible.", "It could not be done.")),
      ("64", say("La commande est mal écrite.", "Wrong usage.")),
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
    guard words.language == .french else { return meaning }
    return meaning.replacing("(values: ", with: "(valeurs\u{A0}: ")
      .replacing("(default: ", with: "(sinon\u{A0}: ").replacing(
        "; default: ", with: "\u{A0}; sinon ")
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

  private func say(_ french: String, _ english: String) -> String {
    words.language == .french ? french : english
  }
}
