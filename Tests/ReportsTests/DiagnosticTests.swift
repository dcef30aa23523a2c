import Foundation
import Languages
import Reports
import Testing

@Suite("Diagnostics")
struct DiagnosticTests {
  private let born = Diagnostic(
    file: "activities/2023/a.rec", line: 41, column: 12, length: 4, lineText: "BirthYear: 2031",
    isError: true, code: "bornAfterActivity",
    message: "birth year 2031 is after the activity (11/08/2023)",
    hint: "write the year of birth in four digits, for example 1999")

  @Test("have a compiler's form: the place, the line with a mark, the hint")
  func layout() {
    #expect(
      born.text(Language.english.words) { $0 } == """
        activities/2023/a.rec:41:12: error: birth year 2031 is after the activity (11/08/2023)
        41 | BirthYear: 2031
           |            ^~~~
        hint: write the year of birth in four digits, for example 1999

        """)
  }

  @Test("use the reader's words, and show only what is fit to print")
  func words() {
    var warning = born
    warning.isError = false
    warning.message = "a\u{1B}b"
    let text = warning.text(Language.french.words) { $0.replacing("\u{1B}", with: "␛") }
    #expect(text.contains(": à voir: a␛b\n"))
    #expect(text.contains("\nconseil: "))
  }

  @Test("are one line when there is no line of the file and no hint")
  func short() {
    var diagnostic = born
    diagnostic.lineText = ""
    diagnostic.hint = nil
    let lines = diagnostic.text(Language.english.words) { $0 }.split(separator: "\n")
    #expect(lines.count == 1)
  }

  @Test("mark at least one column and at most sixty, from the first column on")
  func marks() {
    func mark(_ column: Int, _ length: Int) -> Substring? {
      var diagnostic = born
      diagnostic.column = column
      diagnostic.length = length
      return diagnostic.text(Language.english.words) { $0 }.split(separator: "\n")[2]
        .split(separator: "|", maxSplits: 1).last
    }
    #expect(mark(1, 0) == " ^")
    #expect(mark(3, 2) == "   ^~")
    #expect(mark(1, 900)?.count == 61)
    #expect(mark(0, 1) == " ^")
  }

  @Test("are the same in JSON")
  func json() throws {
    let read = try JSONSerialization.jsonObject(with: Data(born.json.text.utf8))
    let object = try #require(read as? [String: Any])
    #expect(object["file"] as? String == "activities/2023/a.rec")
    #expect(object["line"] as? Int == 41)
    #expect(object["column"] as? Int == 12)
    #expect(object["severity"] as? String == "error")
    #expect(object["code"] as? String == "bornAfterActivity")
    #expect((object["hint"] as? String)?.hasPrefix("write the year") == true)
  }
}
