import Foundation
import Panes
import Testing

/// A scheme as tinted-theming publishes them, in colours of nobody's.
struct Scheme {
  var name = "Harmattan"
  var background = "20242a"
  var text = "d8d2c4"
  var accents = "7a3b3b"

  private var colors: [(String, String)] {
    (0..<16).map { slot in
      let key = "base0" + String(slot, radix: 16, uppercase: true)
      return (key, slot < 3 ? background : slot < 8 ? text : accents)
    }
  }

  /// The form of today.
  var common: String {
    "system: \"base16\"\nname: \"\(name)\"\nauthor: \"Nobody\"\nvariant: \"light\"\npalette:\n"
      + colors.map { "  \($0): \"#\($1)\"\n" }.joined()
  }

  /// The form of old, without a `#`.
  var legacy: String {
    "scheme: \"\(name)\"\nauthor: \"Nobody\"\n"
      + colors.map { "\($0): \"\($1)\"\n" }.joined()
  }
}

extension Desk {
  func writeTheme(_ text: String, to name: String) throws {
    let file = url(".config/wipnet/themes/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}

@Suite("The folder of themes")
struct ThemeFolderTests {
  @Test(
    "both forms load as they are, from folders of folders; what begins with a dot is left alone")
  func forms() throws {
    let desk = try Desk(withDemo: false)
    try desk.writeTheme(Scheme().common, to: "harmattan.yaml")
    try desk.writeTheme(Scheme(name: "Old Dust").legacy, to: "schemes/base16/dust.yml")
    try desk.writeTheme(Scheme(name: "Hidden").common, to: ".git/hidden.yaml")
    try desk.writeTheme(Scheme(name: "Editing").common, to: ".harmattan.yaml")
    try desk.writeTheme("# Themes\n", to: "README.md")
    let ran = try desk.wipnet("themes")
    #expect(ran.status == 0 && ran.errors.isEmpty, "\(ran.errors)")
    let lines = ran.output.split(separator: "\n")
    #expect(lines.count == 8)
    // `variant` lies; dark grey accents on a dark ground are made legible.
    let own = try #require(lines.first { $0.hasPrefix("Harmattan") })
    #expect(own.contains("sombre") && own.contains("→ 24/24") && own.hasSuffix("dossier"))
    #expect(lines.contains { $0.hasPrefix("Old Dust") && $0.contains("→ 24/24") })
    #expect(try desk.wipnet("themes", "--lang", "en").output.contains("dark"))
  }

  @Test(
    "a theme of one's own takes the place of ours; two of one name are told apart by their files")
  func names() throws {
    let desk = try Desk(withDemo: false)
    try desk.writeTheme(Scheme(name: "mono").common, to: "a.yaml")
    try desk.writeTheme(Scheme().common, to: "b.yaml")
    try desk.writeTheme(Scheme().legacy, to: "base24/c.yaml")
    let ran = try desk.wipnet("themes")
    let names = ran.output.split(separator: "\n").map { $0.prefix(25).trimmed }
    #expect(names.suffix(3) == ["mono", "Harmattan", "Harmattan (c)"])
    #expect(names.count { $0 == "mono" } == 1)
  }

  @Test("a file that is wrong is told with its line, and the others load")
  func wrong() throws {
    let desk = try Desk(withDemo: false)
    try desk.writeTheme(Scheme().common, to: "good.yaml")
    try desk.writeTheme(
      Scheme(name: "Bad").common.replacing("base02: \"#20242a\"", with: "base02: \"#20242\""),
      to: "bad.yaml")
    let ran = try desk.wipnet("themes")
    #expect(ran.status == 1)
    #expect(ran.output.contains("Harmattan") && !ran.output.contains("Bad"))
    let path = desk.url(".config/wipnet/themes/bad.yaml").path
    #expect(ran.errors.hasPrefix("\(path):8:11: erreur: "))
    #expect(ran.errors.contains("8 |   base02: \"#20242\"\n"))
    #expect(ran.errors.contains("base02"))
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(self).trimmingCharacters(in: .whitespaces)
  }
}

extension OfficeDay {
  @Test("a choice made on the screen is there the next time; other lines of the file stay")
  func remembering() throws {
    let office = try Office()
    let config = office.folder.appending(path: ".config/wipnet/config")
    try FileManager.default.createDirectory(
      at: config.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("# Bureau de Mopti\ntheme = wipnet-clair\nguard = on\n".utf8).write(to: config)
    let pane = try office.open("TERM=xterm-256color", columns: 160, rows: 40)
    #expect(try pane.rows()[0].contains("wipnet-clair"))
    try pane.keys("F3")
    try pane.type("contr")
    try pane.expect("▸contraste-fort")
    try pane.keys("Enter", "F2")
    try pane.expect("All saved")
    try pane.type("q")
    #expect(try pane.status() == 0)
    #expect(
      try String(contentsOf: config, encoding: .utf8)
        == "# Bureau de Mopti\ntheme = contraste-fort\nguard = on\nlanguage = en\n")
    try office.open(in: pane, "TERM=xterm-256color")
    #expect(try pane.rows()[0].contains("contraste-fort"))
    try pane.expect("All saved")
  }

  @Test("a line of the settings that is wrong is told with its place, and the program runs")
  func wrongSettings() throws {
    let office = try Office()
    let config = office.folder.appending(path: ".config/wipnet/config")
    try FileManager.default.createDirectory(
      at: config.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("theme = wipnet-sombre\nguards = off\ntheme mono\n".utf8).write(to: config)
    let pane = try office.open("TERM=xterm-256color", columns: 160, rows: 40)
    #expect(try pane.rows()[0].contains("wipnet-sombre"))
    try pane.expect("config:2:1: clé inconnue « guards »")
    #expect(try pane.quit() == 0)
    try pane.expect("config:3:1: erreur: la ligne n’est pas « clé = valeur »")
    try pane.expect("vouliez-vous dire « guard »")
  }

  @Test("a theme's file that changes is shown within a second; a bad one leaves the former")
  func reloading() throws {
    let office = try Office()
    let file = office.folder.appending(path: ".config/wipnet/themes/harmattan.yaml")
    let pane = try office.open("TERM=xterm-direct", columns: 160, rows: 40)
    // The folder is made while the program runs.
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(Scheme(background: "101030").common.utf8).write(to: file)
    try pane.keys("F3")
    try pane.expect("Harmattan", seconds: 3)
    try pane.type("harm")
    try pane.expect("▸Harmattan")
    try pane.keys("Enter")
    try pane.wait("its ground") { try pane.coloredScreen().contains("48;2;16;16;48") }
    try Data(Scheme(background: "301010").common.utf8).write(to: file)
    try pane.wait("the new ground", seconds: 3) {
      try pane.coloredScreen().contains("48;2;48;16;16")
    }
    try Data("name: Harmattan\npalette:\n  base00: oh\n".utf8).write(to: file)
    try pane.expect("harmattan.yaml:", seconds: 3)
    #expect(try pane.coloredScreen().contains("48;2;48;16;16"))
    try FileManager.default.removeItem(at: file)
    try pane.type(":")
    try pane.expect("▌Menu")
    #expect(try pane.coloredScreen().contains("48;2;48;16;16"))
    try pane.keys("Escape")
    #expect(try pane.quit() == 0)
  }
}
