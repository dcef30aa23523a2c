import Foundation
import Testing

@testable import Languages

private let root = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// Runs a program on the path; what it told, and its status.
private func run(_ command: String...) throws -> (status: Int32, told: String) {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = command
  process.currentDirectoryURL = root
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let told = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  return (process.terminationStatus, told)
}

@Suite("Everything that is said")
struct CompletenessTests {
  @Test("stands in the template, and nothing else does")
  func template() throws {
    let check = try run("scripts/write-template", "--check")
    #expect(check.status == 0, "\(check.told)")
    #expect(Catalogue.template.messages.problems == [])
    #expect(Catalogue.template.messages.all.count > 600)
  }

  @Test(
    "is said in every language that is held in the program, with all its values",
    arguments: Language.shipped.dropFirst())
  func complete(language: Language) throws {
    let messages = try #require(language.messages)
    #expect(messages.problems == [])
    let completeness = try #require(language.completeness)
    #expect((completeness.untranslated + completeness.missing).map(\.id) == [])
    #expect(completeness.obsolete.map(\.id) == [])
    #expect(completeness.percent == 100)
  }

  @Test("is what GNU gettext reads in it, too", arguments: Language.shipped.dropFirst())
  func gettext(language: Language) throws {
    let check = try run(
      "msgfmt", "--check-format", "--check-domain", "--check-header", "-o", "/dev/null", "--",
      "languages/\(language.code).po")
    #expect(check.status == 0, "\(check.told)")
    // Its reader and ours find the same texts.
    let listed = try run("msgexec", "-i", "languages/\(language.code).po", "0")
    let forms = listed.told.split(separator: "\0").dropFirst().map(String.init)
    #expect(forms == language.messages?.all.flatMap(\.forms))
  }

  @Test("tells a missing message, one without its translation and one that nobody says")
  func incomplete() {
    let template = Catalogue(
      Array(
        "msgid \"a\"\nmsgstr \"\"\n\nmsgid \"b\"\nmsgstr \"\"\n\nmsgid \"c\"\nmsgstr \"\"\n".utf8))
    let own = Catalogue(
      Array(
        "msgid \"b\"\nmsgstr \"\"\n\nmsgid \"c\"\nmsgstr \"C\"\n\nmsgid \"d\"\nmsgstr \"D\"\n".utf8)
    )
    let found = Completeness(of: own.messages, in: template.messages)
    #expect(found.missing.map(\.id) == ["a"])
    #expect(found.untranslated.map(\.line) == [1])
    #expect(found.obsolete.map(\.id) == ["d"])
    #expect((found.said, found.all) == (1, 3))
    #expect(found.percent == 33)
  }
}

/// What makes the list of phrases must see what the compiler sees, and refuse what it cannot see.
@Suite("The list of phrases")
struct PhraseListTests {
  private func list(_ source: String) throws -> (status: Int32, told: String) {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "phrases-\(UUID().uuidString)/wipnet")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    try Data(source.utf8).write(to: folder.appending(path: "A.swift"))
    return try run(".build/debug/phrase-list", folder.deletingLastPathComponent().path)
  }

  @Test(
    "has texts in values, blocks, contexts and plurals, but not those of comments and other calls")
  func whole() throws {
    let (status, told) = try list(
      #"""
      /// language("not this")
      let a = "\(language("inside")) language(\"nor this\")"
      let b = words.language(
        """
        two \
        lines \(x.map { "\($0)" })
        and \u{AB}more\u{BB}
          indented
        """)
      let c = say(n, "\(n) one", "\(n) many", in: "ctx")  // say("nor that")
      case .language("not this case"), Some.language("nor this type")
      func say("nor a declaration")
      language.words("f, femme", in: "typed")
      """#)
    #expect(status == 0, "\(told)")
    let messages = Catalogue(Array(told.utf8)).messages
    #expect(messages.problems == [])
    #expect(
      messages.all.map(\.id) == [
        "inside", "two lines %1\nand «more»\n  indented", "%1 one", "f, femme",
      ])
    #expect(messages.all.map(\.context) == [nil, nil, "ctx", "typed"])
    #expect(messages.all[2].plural == "%1 many")
  }

  @Test(
    "refuses what another language could not say",
    arguments: [
      #"language("a" + "b")"#, #"language(x ? "a" : "b")"#, #"say("100%1")"#,
      #"say(n, "\(n) a", "\(m) b")"#, #"say(n, "a", "b"); say(n, "a", "c")"#, #"say("a", "b")"#,
    ])
  func refused(source: String) throws {
    let (status, told) = try list(source)
    #expect(status == 1)
    #expect(told.contains("A.swift:1: error: "))
  }
}
