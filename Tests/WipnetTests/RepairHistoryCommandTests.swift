import Foundation
import Testing

@Suite("wipnet history, of what wipnet check --fix repaired")
struct RepairHistoryCommandTests {
  @Test("tells the lines before and after")
  func repairs() throws {
    let desk = try Desk.small()
    let path = "register/\(Desk.activityFile)"
    let text = try desk.text(path)
    let title = try #require(text.firstMatch(of: /\nTitle: [^\n]*\n/))
    let broken =
      "\u{FEFF}"
      + text.replacingCharacters(
        in: title.range, with: title.output.replacing("\nTitle: ", with: "\n  Title: "))
    try broken.write(to: desk.url(path), atomically: true, encoding: .utf8)
    #expect(try desk.wipnet("check", "register", "--fix").output.contains(": réparé: "))
    let told = try desk.wipnet("history", "register", "--activity", Desk.activity).output
    let lines = told.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let name = title.output.trimmingCharacters(in: .newlines)
    for line in ["réparé", "−   \(name)", "+ \(name)", "ligne 1"] {
      #expect(lines.contains(line), "\(line) in \(told)")
    }
    // A mark that is not seen is shown.
    #expect(!told.contains("\u{FEFF}"))
  }
}
