import Foundation
import Testing

@Suite("wipnet people")
struct PeopleCommandTests {
  private let roster = "register/participants/2023.rec"

  /// The practice activity, with two records of one woman and one of another.
  private func desk() throws -> Desk {
    let desk = try Desk.small()
    try FileManager.default.createDirectory(
      at: desk.url("register/participants"), withIntermediateDirectories: true)
    try desk.write(
      """
      %rec: Participant
      %key: Id
      %mandatory: Name

      Id: p-aminata1
      Name: Aminata Traoré
      Phone: 76 12 34 56

      Id: p-aminata2
      Name: Mme TARAWELE Aminata
      BirthYear: 1990
      Phone: +223 76 12 34 56

      Id: p-sira00
      Name: Sira Keïta

      """, to: roster)
    return desk
  }

  @Test("names those who may be one, only when asked to, and says why")
  func duplicates() throws {
    let desk = try desk()
    let told = try desk.wipnet("people", "register", "--duplicates")
    #expect(told.status == 0)
    #expect(
      told.output == """
        p-aminata1  Aminata Traoré · 76 12 34 56
        p-aminata2  Mme TARAWELE Aminata · 1990 · +223 76 12 34 56
          86/100 : nom écrit autrement, même téléphone

        3 fiches, 3 personnes, 1 doublon possible

        """)
    let short = try desk.wipnet("people", "register", "--lang", "en").output
    #expect(short == "3 records, 3 persons, 1 possible double\n")
    let check = try desk.wipnet("check", "register").output
    #expect(check.contains("peut-être la même personne que p-aminata1"))
    #expect(!check.contains("Aminata") && !check.contains("TARAWELE"))
  }

  @Test("makes two records one and parts them again, and nothing is lost")
  func merging() throws {
    let desk = try desk()
    let before = try desk.text(roster)
    let merged = try desk.wipnet("people", "register", "--merge", "p-aminata1", "p-aminata2")
    #expect(merged.status == 0 && merged.output == "p-aminata2 renvoie à p-aminata1\n")
    let text = try desk.text(roster)
    #expect(
      text.contains("Phone: 76 12 34 56\nBirthYear: 1990\n")
        || text.contains("BirthYear: 1990\nPhone: 76 12 34 56\n"))
    #expect(text.contains("Name: Mme TARAWELE Aminata"))
    #expect(text.contains("SameAs: p-aminata1"))
    #expect(
      try desk.wipnet("people", "register").output == "3 fiches, 2 personnes, 0 doublon possible\n")
    let again = try desk.wipnet("people", "register", "--merge", "p-aminata1", "p-aminata2")
    #expect(again.output == "c’est déjà une seule personne\n")
    #expect(try desk.text(roster) == text)
    // The names of whoever was changed stand in the roster's own history alone.
    #expect(!desk.has("register/history"))
    #expect(try desk.wipnet("people", "register", "--apart", "p-aminata2").status == 0)
    #expect(
      try desk.text(roster).replacing(/BirthYear: 1990\n/, with: "")
        == before.replacing("BirthYear: 1990\n", with: ""))
  }

  @Test("refuses what is not there, and what is half said")
  func wrong() throws {
    let desk = try desk()
    let unknown = try desk.wipnet("people", "register", "--merge", "p-aminata1", "p-9")
    #expect(unknown.status == 2 && unknown.errors.contains("« p-9 » n’est pas dans la liste"))
    #expect(try desk.wipnet("people", "register", "--merge", "p-aminata1").status == 64)
    #expect(
      try desk.wipnet("people", "register", "--duplicates", "--apart", "p-sira00").status == 64)
    #expect(try desk.wipnet("people", "register", "--apart", "p-sira00").status == 2)
  }
}

@Suite("wipnet ratios --youth")
struct YouthOptionTests {
  @Test("counts the young by another definition, the office's own too, and says by which")
  func definitions() throws {
    let desk = try Desk()
    let list = "register/activities/2023/2023-09-30-exercice-saisie.rec"
    try desk.write(
      try desk.text(list).replacing("Practice: yes\n", with: "").replacing(
        "Role: visit", with: "Role: organised"),
      to: list)
    let programme = try desk.text("register/programme.rec")
    try desk.write(
      programme.replacing(
        "%rec: Project\n",
        with: """
          %rec: YouthDefinition
          %key: Id
          %mandatory: Name From To

          Id: bureau
          Name: Politique\u{1B}[31m régionale
          From: 18
          To: 90

          %rec: Project

          """), to: "register/programme.rec")
    func young(_ arguments: String...) throws -> (count: String, told: String) {
      let period = ["--period", "2023-09-30..2023-09-30", "--format", "csv"]
      let ran = try desk.run([Program.path, "ratios", "register"] + period + arguments)
      #expect(ran.status == 0, "\(ran.errors)")
      let lines = ran.output.split(separator: "\r\n").map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map {
          $0.filter { $0 != "\"" }
        }
      }
      let cells = Dictionary(uniqueKeysWithValues: zip(lines[0], lines[1]))
      return (cells["young_lower"] ?? "", cells["youth_definition"] ?? "")
    }
    let charter = try young()
    #expect(charter.told == "african-youth-charter")
    let named = try young("--youth", "african-youth-charter")
    #expect(named.count == charter.count)
    let council = try young("--youth", "un-security-council-2250")
    #expect(council.told == "un-security-council-2250")
    #expect(try #require(Int(council.count)) < (try #require(Int(charter.count))))
    let own = try young("--youth", "bureau")
    #expect(own.told == "bureau")
    #expect(try #require(Int(own.count)) > (try #require(Int(charter.count))))
    let text = try desk.wipnet("ratios", "register", "--youth", "bureau").output
    #expect(text.contains("18–90 ans (Politique"))
    let wrong = try desk.wipnet("ratios", "register", "--youth", "african-youth-chart")
    #expect(wrong.status == 64 && wrong.errors.contains("« african-youth-charter »"))
  }
}
