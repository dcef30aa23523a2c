import Foundation
import Panes
import Testing

@Suite("wipnet --plain over a pipe")
struct PlainTests {
  /// Lines given to the program, from a file, in an environment where nothing is known of a terminal.
  private func run(
    _ desk: Desk, _ lines: [String], _ arguments: String = "",
    _ environment: String = "LC_ALL=C"
  ) throws -> Desk.Ran {
    try desk.write(lines.joined(separator: "\n") + "\n", to: "lines")
    let command =
      "env -u TERM \(environment) '\(Pane.built("wipnet"))' --plain \(arguments) register <lines"
    return try desk.run(["sh", "-c", command])
  }

  @Test("counts, enters people and saves, without TERM and in the C locale")
  func work() throws {
    let desk = try Desk()
    let ran = try run(
      desk,
      ["pointage", "t", "12u 3i su", "fin", "saisie", "s", "Zɛini Ŋɔnɔ", "f", ".", "q", "q"])
    #expect(ran.status == 0)
    #expect(ran.errors.isEmpty)
    #expect(ran.output.withPlainSpaces.contains("Total 16; Femmes 16/16 · 100 %"))
    #expect(ran.output.hasSuffix("(enregistré) > q\n"))
    #expect(try desk.counted() == 16)
    let people = try desk.run(
      ["recsel", "-t", "Participant", "-e", "Name = 'Zɛini Ŋɔnɔ'", "-C", "-P", "Sex"]
        + rosters(desk))
    #expect(people.output == "f\n")
    #expect(try desk.complaints().isEmpty)
  }

  @Test("explains a finding, corrects somebody, and brings back what was put away, on the disk")
  func desk() throws {
    let desk = try Desk()
    let ran = try run(
      desk,
      [
        "a", "3", "connue le gouverneur était seul", "a", "saisie (exercice)", "participants", "3",
        "e",
        "", "", "41", ".", "rss", "x", "x", "oui", "corbeille", "1", "reprendre", "historique", "4",
        "reprendre", "oui", "a", "q",
      ])
    #expect(ran.status == 0)
    #expect(ran.errors.isEmpty)
    let output = ran.output.withPlainSpaces
    #expect(output.contains("0 erreur · 2 à voir · 1 connue"), "\(output)")
    #expect(output.contains("Corrigé : Bakary Coulibaly."), "\(output)")
    #expect(output.contains("Repris : RSS, vision malienne"), "\(output)")
    // The oldest change was taken back: the finding is open again.
    #expect(output.hasSuffix("est venu\nT3 2023 (enregistré) > q\n"), "\(output)")
    #expect(output.contains("0 erreur · 3 à voir · 0 connue"), "\(output)")
    let people = try desk.run(
      ["recsel", "-t", "Attendance", "-e", "Age = 41", "-C", "-c"]
        + [desk.url("register/activities/2023/2023-09-30-exercice-saisie.rec").path])
    #expect(people.output == "2\n")
    #expect(try desk.complaints().isEmpty)
  }

  private func rosters(_ desk: Desk) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: desk.url("register/participants").path)
      .filter { $0.hasSuffix(".rec") }.map { desk.url("register/participants/\($0)").path }
  }

  @Test("sends nothing that a terminal obeys, whatever is in the files or typed")
  func noEscapes() throws {
    let desk = try Desk()
    let file = desk.url("register/\(Desk.activityFile)")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("Title: ", with: "Title: \u{1B}[31m", maxReplacements: 1)
      .write(to: file, atomically: true, encoding: .utf8)
    let ran = try run(desk, ["\u{1B}[2J", "exercice", "1", "f", "\u{9B}1m", "q"])
    #expect(ran.status == 0)
    let obeyed = ran.output.unicodeScalars.contains {
      ($0.value < 0x20 && $0 != "\n") || (0x7F..<0xA0).contains($0.value)
    }
    #expect(!obeyed)
    let ascii = try run(desk, ["l", "q"], "--ascii --lang en")
    #expect(ascii.output.utf8.allSatisfy { $0 < 0x80 })
    #expect(ascii.output.contains("line by line"))
  }

  @Test("takes nothing of a line that is no UTF-8, and the last line without its end")
  func lines() throws {
    let desk = try Desk()
    let program = Pane.built("wipnet")
    let ran = try desk.run([
      "sh", "-c", "printf 'pointage\\nt\\n2u\\351\\n3u' | '\(program)' --plain register",
    ])
    #expect(ran.status == 0)
    #expect(ran.output.contains("ce n’est pas de l’UTF-8"))
    #expect(try desk.counted() == 3)
  }

  @Test("undoes what an earlier session did, as the screen does")
  func earlier() throws {
    let desk = try Desk()
    #expect(try run(desk, ["pointage", "t", "5u", "q", "q"]).status == 0)
    #expect(try desk.counted() == 5)
    let ran = try run(desk, ["u", "q"])
    #expect(ran.output.contains("est défait"), "\(ran.output)")
    #expect(try desk.counted() == 0)
    #expect(try run(desk, ["r", "q"]).status == 0)
    #expect(try desk.counted() == 5)
  }

  @Test("says that nothing is saved where nothing can be, and ends with status 2")
  func fullDisk() throws {
    let desk = try Desk()
    try desk.write("pointage\nt\n2u\nq\nq\n", to: "lines")
    let ran = try desk.run([
      "sh", "-c",
      "strace -f -o trace -e inject=fdatasync,fsync:error=ENOSPC '\(Pane.built("wipnet"))' --plain register <lines",
    ])
    #expect(ran.status == 2)
    #expect(ran.output.withPlainSpaces.contains("Pointage (non enregistré : disque plein) > "))
    #expect(try desk.counted() == 0)
  }
}

/// On a terminal that can do nothing but print.
extension OfficeDay {
  @Test("a dumb terminal counts line by line; what the prompt calls saved outlives a kill")
  func plain() throws {
    let office = try Office()
    let pane = try office.terminal()
    try office.launch(pane, "TERM=dumb", "--plain")
    try pane.expect("T3 2023 (enregistré) >")
    try pane.type("pointage")
    try pane.keys("Enter")
    try pane.expect("Pointage (exercice) (enregistré) >")
    try pane.type("t")
    try pane.keys("Enter")
    try pane.type("3u2k")
    try pane.keys("Enter")
    try pane.expect("Total 5; Femmes 3/5")
    try pane.expect("Pointage (enregistré) >")
    kill(try pane.process(), SIGKILL)
    #expect(try office.counted() == 5)
    try office.expectSound()
  }

  @Test(
    "Ctrl-C, Ctrl-D and SIGTERM leave line by line work cleanly", arguments: ["C-c", "C-d", ""])
  func leavingPlain(key: String) throws {
    let office = try Office()
    let pane = try office.terminal()
    try office.launch(pane, "-u TERM LC_ALL=C", "--plain --lang en")
    try pane.expect("(saved) >")
    if key.isEmpty {
      kill(try pane.process(), SIGTERM)
      #expect(try pane.status() == 128 + Int(SIGTERM))
    } else {
      try pane.keys(key)
      #expect(try pane.status() == 0)
    }
    #expect(try pane.notGivenBack() == [])
    let sent = String(decoding: try pane.sent(), as: UTF8.self)
    let said = sent.components(separatedBy: "WIPNET-Mali, line by line").last ?? ""
    let mine = said.components(separatedBy: "(saved) >").first ?? ""
    #expect(!mine.contains("\u{1B}"))
  }
}
