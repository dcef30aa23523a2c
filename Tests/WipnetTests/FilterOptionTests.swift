import Foundation
import Panes
import Testing

@Suite("--filter")
struct FilterOptionTests {
  @Test("keeps figures to the activities that answer, and says so under them")
  func ratios() throws {
    let ran = try Desk().wipnet("ratios", "register", "--filter", "lieu:mopti f<30%")
    #expect(ran.status == 0)
    let output = ran.output.withPlainSpaces
    #expect(output.contains("28 % (7/25)"), "\(output)")
    #expect(output.contains("Total        1/1         25         25"), "\(output)")
    #expect(output.contains("\nSeulement ce qui répond à : lieu:mopti f<30%\n"), "\(output)")
  }

  @Test("gives what the options for one thing give", arguments: ["text", "csv", "json"])
  func options(format: String) throws {
    let desk = try Desk()
    func reach(_ option: String, _ value: String) throws -> String {
      let ran = try desk.wipnet(
        "reach", "register", "--by", "region", "--format", format, option, value)
      #expect(ran.status == 0)
      return ran.output.split(separator: "\n").filter { !$0.contains("Seulement") }
        .joined(separator: "\n")
    }
    let byFilter = try reach("--filter", "projet:just-future")
    #expect(byFilter == (try reach("--project", "just-future")))
    #expect(byFilter != (try reach("--project", "parem")))
  }

  @Test("narrows commitments, and says that none is left")
  func commitments() throws {
    let desk = try Desk()
    let some = try desk.wipnet("commitments", "register", "--filter", "gouverneur")
    #expect(some.output.contains("3 en cours"))
    let none = try desk.wipnet("commitments", "register", "--filter", "rss")
    #expect(none.output.contains("0 en cours"))
    #expect(none.output.withPlainSpaces.hasPrefix("Seulement ce qui répond à : rss\n"))
  }

  @Test(
    "shows the word that it does not understand, whatever the command",
    arguments: ["ratios", "reach", "commitments"])
  func slip(command: String) throws {
    let ran = try Desk().wipnet(command, "register", "--filter", "Ɲɛlɛ lieux:mopti f<30%")
    #expect(ran.status == 64)
    #expect(ran.output.isEmpty)
    #expect(
      ran.errors.withPlainSpaces == """
        wipnet: --filter : « lieux » n’est pas un mot du filtre
          Ɲɛlɛ lieux:mopti f<30%
               ^~~~~
        conseil: plutôt « lieu » ?

        """)
  }
}
