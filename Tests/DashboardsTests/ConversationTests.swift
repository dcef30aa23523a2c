import Dashboards
import Foundation
import Frames
import Languages
import Programmes
import Reports
import Testing

/// Types the lines to a conversation of its own, and holds all that was said against the transcript kept.
func expectTranscript(of lines: String, in language: Language, named name: String) throws {
  var clerk = try Clerk(language: language)
  try clerk.type(all: lines)
  #expect(clerk.conversation.isOver)
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Transcripts/\(name).txt")
  if ProcessInfo.processInfo.environment["WIPNET_RECORD_SNAPSHOTS"] != nil {
    try clerk.transcript.write(to: file, atomically: true, encoding: .utf8)
  }
  let kept = try String(contentsOf: file, encoding: .utf8)
  let isSame = kept == clerk.transcript
  #expect(isSame, "\(name) is now:\n\(clerk.transcript)")
}

/// An officer who works line by line, with a disk that says "saved" when it is told to.
struct Clerk {
  var conversation: Conversation
  /// What would stand in the register.
  private(set) var register: Programme
  private(set) var transcript = ""
  private(set) var exports: [ExportOrder] = []
  /// What the history tells when it is read.
  var past = Past(changes: [], putAway: [])
  private(set) var purged: [String] = []
  var moment = Moment(day: day("2023-10-02"), second: 10 * 3600 + 42 * 60 + 7)

  init(language: Language = .french) throws {
    register = try Officer.demo()
    conversation = Conversation(
      Dashboard(
        register, language: language, themes: [], theme: "terminal", station: "aminata",
        today: moment.day, seed: 7))
    conversation.begin()
    hear()
  }

  private mutating func hear() { transcript += conversation.takeSaid() }

  /// Types a line; without a disk the change stays unsaved.
  @discardableResult
  mutating func type(_ line: String, withDisk: Bool = true) throws -> String {
    let start = transcript.endIndex
    transcript += "\(conversation.prompt)\(line)\n"
    var tickets: [Int] = []
    for effect in conversation.answer(line, at: moment) {
      switch effect {
      case .save(let change, let ticket), .takeBack(_, let change, let ticket):
        try register.apply(change)
        tickets.append(ticket)
      case .export(let order): exports.append(order)
      case .check:
        let found = conversation.dashboard.programme.findings(today: moment.day).map { finding in
          FindingsScreenTests.found(finding, conversation.dashboard.words)
        }
        conversation.take(.checked(found), at: moment)
      case .readPast: conversation.take(.past(past), at: moment)
      case .purge(let file, let ticket):
        purged.append(file)
        tickets.append(ticket)
      default: Issue.record("unexpected \(effect)")
      }
    }
    if withDisk, !tickets.isEmpty { conversation.take(.saved(tickets), at: moment) }
    hear()
    return String(transcript[start...])
  }

  mutating func type(all lines: String) throws {
    for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
      try type(String(line))
    }
  }

  func figures(_ suffix: String) throws -> Figures {
    Figures(try register.activity(suffix), youth: .africanYouthCharter)
  }
}

@Suite("The same work line by line")
struct ConversationTests {
  /// A day's work in both languages, kept as text and looked at by eye when it changes.
  ///
  /// `WIPNET_RECORD_SNAPSHOTS=1 swift test --filter ConversationTests` writes them anew.
  @Test(
    "reads as it did when somebody last looked",
    arguments: [
      (
        Language.french, "day.fr",
        """
        aide
        pointage
        t
        12u 3i su
        zut
        annuler
        redo
        9
        fin
        saisie
        s
        awa keita
        f
        24
        jig
        pr
        76122900
        commune i
        oui

        rokia sow
        f
        é'
        =
        .
        fin
        n
        Atelier de Gao

        atelier

        5/10/2023

        Goa
        Gao
        .
        c
        50
        60
        20
        .
        u
        u
        q
        """
      ),
      (
        Language.english, "day.en",
        """
        help
        pointage
        t
        12u 3i su
        undo
        done
        saisie
        s
        djen
        1
        .
        discard
        done
        v
        more
        99
        langue
        q
        """
      ),
    ])
  func transcripts(language: Language, name: String, lines: String) throws {
    try expectTranscript(of: lines, in: language, named: name)
  }

  @Test("counts the campaign's 115 people to the figures of the screen")
  func tally() throws {
    var clerk = try Clerk()
    try clerk.type(all: "pointage\nt")
    let said = try clerk.type("53u 3su 34i si 12j sj 11k")
    for text in ["Total 115", "91/115", "79 %", "69/115", "60 %", "5/115", "4 %"] {
      #expect(said.withSpaces.contains(text), "\(text) in \(said)")
    }
    #expect(try clerk.figures("exercice-pointage").entered.women.part == .number(91))
    #expect(try clerk.figures("exercice-pointage").entered.disability.part == .number(5))
  }

  @Test(
    "counts all keys of a line or none",
    arguments: ["3uz", "12", "s", "0u", "1000u", "u\u{1B}[A", "uié"])
  func allOrNone(keys: String) throws {
    var clerk = try Clerk()
    try clerk.type(all: "pointage\nt")
    let said = try clerk.type(keys)
    #expect(said.contains("Rien n’est compté"))
    #expect(try clerk.figures("exercice-pointage").entered.total == .zero)
  }

  @Test("says saved in the prompt only of what is on the disk")
  func saving() throws {
    var clerk = try Clerk()
    try clerk.type(all: "pointage\nt")
    try clerk.type("u", withDisk: false)
    #expect(clerk.conversation.isSaving)
    #expect(clerk.conversation.prompt == "Pointage (enregistrement) > ")
    clerk.conversation.take(.notSaved([1], .diskFull), at: clerk.moment)
    #expect(!clerk.conversation.isSaving)
    #expect(clerk.conversation.prompt.withSpaces == "Pointage (non enregistré : disque plein) > ")
    clerk.conversation.take(.saved([1]), at: clerk.moment)
    #expect(clerk.conversation.prompt == "Pointage (enregistré) > ")
  }

  @Test(
    "completes a word that only one begins so, asks among several, and keeps what ends in « ! »")
  func completion() throws {
    var clerk = try Clerk()
    try clerk.type(all: "saisie\ns\nawa keita\nf\n24")
    #expect(try clerk.type("a").contains("Plusieurs commencent ainsi"))
    try clerk.type(all: "jig!\n\n\ncommune\ncommune iv\n.")
    let person = try #require(clerk.register.participants.last)
    #expect(person.organisation == "jig")
    #expect(person.locality == "Commune IV")
    #expect(person.function == nil)
  }

  @Test("takes the person of the roster by a number, and a new one by an empty line")
  func persons() throws {
    var clerk = try Clerk()
    let before = clerk.register.participants.count
    try clerk.type(all: "saisie\ns\ndjen\n1\n.")
    #expect(clerk.register.participants.count == before)
    try clerk.type(all: "djen\n\nf\n.")
    #expect(clerk.register.participants.count == before + 1)
    #expect(clerk.register.participants.last?.name == "Djen")
  }

  @Test("warns of somebody who is in the activity already, once, and saves all the same")
  func duplicates() throws {
    var clerk = try Clerk()
    try clerk.type(all: "saisie\ns\nHawa Sidibe\n\nf")
    #expect(clerk.transcript.components(separatedBy: "Doublon possible").count == 2)
    let before = clerk.register.participants.count
    try clerk.type(".")
    #expect(clerk.register.participants.count == before + 1)
  }

  @Test("writes files by the same orders as the screen, without names unless they are asked for")
  func exports() throws {
    var clerk = try Clerk()
    try clerk.type(all: "w\n\n\nrss\nw\n3\n/tmp/a\nsaisie")
    try clerk.type(all: "w participants\n1\n\n\nw participants\ntsv\noui\n")
    #expect(
      clerk.exports.map(\.name) == [
        "wipnet-2023-q3-activites.csv", "wipnet-2023-08-11-campagne-rss-bamako.rec",
        "wipnet-2023-09-30-exercice-saisie-participants.csv",
        "wipnet-2023-09-30-exercice-saisie-participants.tsv",
      ])
    #expect(clerk.exports.map(\.folder) == ["~/", "/tmp/a", "/tmp/a", "/tmp/a"])
    #expect(!clerk.exports[2].content().contains("Hawa"))
    #expect(clerk.exports[3].content().contains("Hawa"))
  }

  @Test("leaves no row that was begun without a word, and loses none silently at the end")
  func leaving() throws {
    var clerk = try Clerk()
    try clerk.type(all: "saisie\ns\nawa keita")
    #expect(try clerk.type("fin").contains("Une ligne est en cours"))
    clerk.conversation.end()
    #expect(clerk.conversation.takeSaid().contains("abandonné"))
    #expect(clerk.conversation.isOver)
    #expect(clerk.register.isSame(as: try Officer.demo()))
  }

  @Test("is never led to save anything by lines that make no sense")
  func nonsense() throws {
    var clerk = try Clerk()
    var generator = SeededGenerator(seed: 3)
    let words = ["zz", "", "?", "1", "2", "<", "f", "l", "v", "suite", "=", "!", "p -", "rss", "…"]
    for _ in 0..<300 { try clerk.type(words.randomElement(using: &generator) ?? "") }
    #expect(clerk.register.isSame(as: try Officer.demo()))
    #expect(!clerk.conversation.isOver)
  }
}

extension String {
  /// With plain spaces where there are narrow or unbreakable ones.
  var withSpaces: String {
    String(map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
  }
}
