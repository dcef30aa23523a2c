import Foundation
import Reports
import Testing

@Suite("Report tables")
struct ReportTableTests {
  private var table: ReportTable {
    var table = ReportTable(
      title: "Titre", columns: [.init("Nom", .leading), .init("Femmes", .trailing)],
      notes: ["Une note"])
    table.rows = [["Gao", "7"], ["Tombouctou", "115"]]
    return table
  }

  private func csv(_ cell: String) -> String {
    var table = ReportTable(title: "", columns: [.init("c", .leading)], notes: [])
    table.rows = [[cell]]
    return table.csv
  }

  @Test("as text stand in columns, numbers to the right, nothing behind them")
  func text() {
    #expect(
      table.text { $0.count } == """
        Titre

        Nom         Femmes
        Gao              7
        Tombouctou     115

        Une note

        """)
  }

  @Test("as text trust the width they are told, not the number of characters")
  func wide() {
    var table = ReportTable(
      title: "", columns: [.init("", .leading), .init("n", .leading)], notes: [])
    table.rows = [["日本", "x"], ["abcd", "y"]]
    let text = table.text { $0 == "日本" ? 4 : $0.count }
    #expect(text.contains("\n日本  x\nabcd  y\n"))
  }

  @Test("as Markdown have a rule that aligns, and no text that breaks a cell")
  func markdown() {
    #expect(
      table.markdown == """
        ## Titre

        | Nom | Femmes |
        | --- | ---: |
        | Gao | 7 |
        | Tombouctou | 115 |

        - Une note

        """)
    var hostile = table
    hostile.rows = [["a|b\\c\nd\r\ne `f` *g* <h>", "1"]]
    #expect(hostile.markdown.contains("\n| a\\|b\\\\c d e \\`f\\` \\*g\\* \\<h\\> | 1 |\n"))
  }

  @Test("as CSV quote every cell and end lines with CRLF")
  func csvLines() {
    #expect(
      table.csv == "\"Nom\",\"Femmes\"\r\n\"Gao\",\"7\"\r\n\"Tombouctou\",\"115\"\r\n")
    #expect(csv("dit \"oui\", puis\nnon") == "\"c\"\r\n\"dit \"\"oui\"\", puis\nnon\"\r\n")
  }

  @Test(
    "as CSV give a spreadsheet no formula",
    arguments: [
      "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\r\n=1", "=\u{301}1", "-\u{20DD}1",
    ])
  func formulas(cell: String) {
    #expect(csv(cell) == "\"c\"\r\n\"'\(cell)\"\r\n")
  }

  @Test("as CSV leave other cells alone", arguments: ["", "7", "—", "–", "a=b", "≈47 %", "’"])
  func noFormulas(cell: String) {
    #expect(csv(cell) == "\"c\"\r\n\"\(cell)\"\r\n")
  }

  @Test("as JSON are objects, with numbers where there are numbers")
  func json() throws {
    var table = table
    table.rows = [["7", "7"], ["", ""], ["Gao", "≈7"]]
    let read = try JSONSerialization.jsonObject(with: Data(table.json.utf8))
    let objects = try #require(read as? [[String: Any]])
    #expect(objects.count == 3)
    #expect(objects[0]["Nom"] as? String == "7")
    #expect(objects[0]["Femmes"] as? Int == 7)
    #expect(objects[1]["Nom"] is NSNull)
    #expect(objects[1]["Femmes"] is NSNull)
    #expect(objects[2]["Femmes"] as? String == "≈7")
  }
}

@Suite("JSON")
struct JSONTests {
  @Test("is read back by Foundation, whatever the text")
  func strings() throws {
    var texts = [
      "", "\"", "\\", "a/b", "é", "e\u{301}", "👩🏿‍🤝‍👩🏽", "\u{2028}\u{2029}", "\r\n", "\u{FFFF}",
    ]
    texts += (0..<0x180).compactMap { Unicode.Scalar($0) }.map { "<\(Character($0))>" }
    for text in texts {
      let json = JSON.object([(text, .string(text))]).text
      #expect(json.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
      let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: String]
      #expect(read?.first?.key.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
      #expect(read?.first?.value.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
    }
  }

  @Test("keeps the order of its keys, two spaces a level")
  func layout() {
    let json = JSON.object([
      ("b", .array([.number(1), .null, .bool(true)])), ("a", .array([])), ("o", .object([])),
    ])
    #expect(
      json.text == """
        {
          "b": [
            1,
            null,
            true
          ],
          "a": [],
          "o": {}
        }
        """)
  }
}
