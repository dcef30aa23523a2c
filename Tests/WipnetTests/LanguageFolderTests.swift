import Foundation
import Panes
import Testing

/// A third language, as an example: some words of Bamanankan, nobody's translation of wipnet. It has one
/// form for any number.
private let bamanankan = #"""
  msgid ""
  msgstr ""
  "Language: bm\n"
  "Content-Type: text/plain; charset=UTF-8\n"
  "Plural-Forms: nplurals=1; plural=0;\n"

  msgctxt "this language’s name for itself"
  msgid "français"
  msgstr "bamanankan"

  msgid "Femmes"
  msgstr "Musow"

  #, kde-format
  msgid "%1 erreur"
  msgid_plural "%1 erreurs"
  msgstr[0] "fili %1"

  msgid "octobre"
  msgstr "ɔkutɔburukalo"
  """#

extension Desk {
  fileprivate func writeLanguage(_ text: String, _ code: String = "bm") throws {
    let folder = url(".config/wipnet/languages")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write(text, to: ".config/wipnet/languages/\(code).po")
  }
}

@Suite("A language in a file of one's own")
struct LanguageFolderTests {
  @Test("is spoken by the commands, with French for what it lacks")
  func commands() throws {
    let desk = try Desk()
    try desk.writeLanguage(bamanankan)
    let ratios = try desk.wipnet("ratios", "register", "--lang", "bm")
    #expect(ratios.status == 0 && ratios.errors.isEmpty, "\(ratios.errors)")
    #expect(ratios.output.contains("Musow") && ratios.output.contains("Hommes"))
    #expect(!ratios.output.contains("Femmes"))
    // One form, whatever the number.
    #expect(try desk.wipnet("check", "register", "--lang", "bm").output.contains("fili 0, "))
    let help = try desk.wipnet("check", "--help", "--lang", "bm")
    #expect(help.output.contains("--lang <fr|bm|en>"))
    let listed = try desk.wipnet("languages")
    let lines = listed.output.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(lines.contains { $0.prefix(3) == ["bm", "bamanankan", "0\u{202F}%"] })
    #expect(lines.contains { $0.prefix(3) == ["fr", "français", "100\u{202F}%"] })
  }

  @Test("is chosen by the locale, by the settings and by the environment")
  func chosen() throws {
    let desk = try Desk()
    try desk.writeLanguage(bamanankan)
    func women(_ environment: [String: String]) throws -> Bool {
      try desk.wipnet("ratios", "register", environment: environment).output.contains("Musow")
    }
    #expect(try women(["LC_ALL": "bm_ML.UTF-8", "WIPNET_LANG": ""]))
    #expect(try women(["WIPNET_LANG": "bm"]))
    #expect(try !women(["WIPNET_LANG": "bambara"]))
    try desk.write("language = bm\n", to: ".config/wipnet/config")
    #expect(try women(["WIPNET_LANG": ""]))
  }

  @Test("that is wrong is told with file, line and a hint; all that is right in it holds")
  func wrong() throws {
    let desk = try Desk()
    try desk.writeLanguage(bamanankan + "\nmsgid \"%1 an d’écart\"\nmsgstr \"san\"\nmsgid \"oui\n")
    let ran = try desk.wipnet("languages", "--check", ".config/wipnet/languages/bm.po")
    #expect(ran.status == 1)
    #expect(ran.output.contains("languages/bm.po:22:1: erreur: la valeur %1 n’est pas dite"))
    #expect(ran.output.contains("languages/bm.po:23:1: erreur: le texte n’est pas fermé"))
    #expect(ran.output.contains("conseil: elle peut aller"))
    #expect(try desk.wipnet("ratios", "register", "--lang", "bm").output.contains("Musow"))
    let missing = try desk.wipnet("languages", "--check", "nowhere.po")
    #expect(missing.status == 2)
  }

  @Test("begins with the template that the program gives, and is whole when all of it is said")
  func template() throws {
    let desk = try Desk(withDemo: false)
    let template = try desk.wipnet("languages", "--template")
    #expect(template.status == 0)
    try desk.write(template.output, to: "wipnet.pot")
    let begun = try desk.wipnet("languages", "--check", "wipnet.pot", "--lang", "en")
    #expect(begun.status == 1 && begun.output.hasSuffix("(0%)\n"))
    #expect(begun.output.contains("warning: not translated yet: "))
    let english = try desk.run([
      "/usr/bin/env", "msgen", "--no-wrap", "-o", desk.url("whole.po").path,
      desk.url("wipnet.pot").path,
    ])
    #expect(english.status == 0, "\(english.errors)")
    let whole = try desk.wipnet("languages", "--check", "whole.po")
    #expect(whole.status == 0, "\(whole.output)")
    #expect(whole.output.hasSuffix("(100\u{202F}%)\n"))
  }
}

extension OfficeDay {
  @Test("a third language is one file: the dashboard speaks it, and F2 goes round with it")
  func thirdLanguage() throws {
    let office = try Office()
    let folder = office.folder.appending(path: ".config/wipnet/languages")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bamanankan.utf8).write(to: folder.appending(path: "bm.po"))
    let pane = try office.open("", "--lang bm", columns: 160, rows: 40)
    try pane.expect("Musow")
    try pane.keys("F2")
    try pane.expect("Women")
    try pane.keys("F2")
    try pane.expect("Femmes")
    try pane.keys("F2")
    try pane.expect("Musow")
  }
}
