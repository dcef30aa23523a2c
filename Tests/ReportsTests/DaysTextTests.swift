import Languages
import Programmes
import Reports
import Testing

@Suite("Days in words")
struct DaysTextTests {
  private func details(
    _ starts: String, _ ends: String, areKnown: Bool = true
  ) throws -> Activity.Details {
    let first = try #require(Day(starts))
    let last = try #require(Day(ends) as Day?)
    var details = Activity.Details(
      id: "a", title: "a", kind: .other, role: .organised, starts: first, ends: last)
    details.daysAreKnown = areKnown
    return details
  }

  @Test(
    "show what is known of them",
    arguments: [
      ("2023-08-11", "2023-08-11", true, "11/08/2023", "11/08"),
      ("2023-09-11", "2023-09-15", true, "11–15/09/2023", "11-15/09"),
      ("2023-09-28", "2023-10-02", true, "28/09–02/10/2023", "28/09+"),
      ("2023-12-30", "2024-01-02", true, "30/12/2023–02/01/2024", "30/12+"),
      ("2023-09-11", "2024-09-15", true, "11/09/2023–15/09/2024", "11/09+"),
      ("2023-07-01", "2023-09-30", false, "juillet–septembre 2023", "juil-sep"),
      ("2023-08-01", "2023-08-31", false, "août 2023", "août"),
      ("2023-05-01", "2023-06-30", false, "mai–juin 2023", "mai-juin"),
      ("2023-05-01", "2023-07-31", false, "mai–juillet 2023", "mai-juil"),
      ("2023-06-01", "2023-07-31", false, "juin–juillet 2023", "juin-jui"),
      ("2023-11-01", "2024-02-29", false, "novembre 2023–février 2024", "11/2023+"),
      ("2022-07-01", "2023-07-31", false, "juillet 2022–juillet 2023", "07/2022+"),
    ])
  func days(starts: String, ends: String, areKnown: Bool, text: String, short: String) throws {
    let details = try details(starts, ends, areKnown: areKnown)
    #expect(Language.french.words.days(of: details) == text)
    #expect(Language.french.words.shortDays(of: details) == short)
  }

  @Test("fit in eight columns, whatever the activity", arguments: Language.shipped)
  func width(language: Language) throws {
    let first = try #require(Day("2022-11-01"))
    for start in 0..<430 {
      for length in [0, 1, 3, 9, 29, 45, 80, 200, 364, 370, 800] {
        for areKnown in [true, false] {
          let starts = first.adding(days: start)
          let details = try details(
            starts.description, starts.adding(days: length).description, areKnown: areKnown)
          let short = language.words.shortDays(of: details)
          #expect((3...8).contains(short.count), "\(short)")
        }
      }
    }
  }

  @Test("tell any two spans of months of one year apart", arguments: Language.shipped)
  func apart(language: Language) throws {
    var seen: Set<String> = []
    for first in 1...12 {
      for last in first...12 {
        let details = try details(
          "2023-\(padded(first, 2))-01", "2023-\(padded(last, 2))-28", areKnown: false)
        #expect(seen.insert(language.words.shortDays(of: details)).inserted)
      }
    }
  }

  @Test(
    "name periods",
    arguments: [
      ("2023-Q3", "T3 2023", "Q3 2023"), ("2023-08", "août 2023", "August 2023"),
      ("2023-S2", "S2 2023", "S2 2023"), ("2023-S1", "S1 2023", "S1 2023"),
      ("2023", "2023", "2023"),
      (
        "2023-08-01..2023-09-15", "01/08/2023–15/09/2023", "01/08/2023–15/09/2023"
      ),
    ])
  func periods(period: String, french: String, english: String) throws {
    let period = try #require(Period(period))
    #expect(Language.french.words.text(period) == french)
    #expect(Language.english.words.text(period) == english)
  }
}
