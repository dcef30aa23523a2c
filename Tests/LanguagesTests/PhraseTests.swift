import Testing

@testable import Languages

@Suite("A phrase")
struct PhraseTests {
  private func language(_ catalogue: String) -> Language {
    Language(code: "xx", Catalogue(Array(catalogue.utf8)))
  }

  @Test("is said in French as it is written")
  func french() {
    let (people, place) = (12, "Mopti")
    #expect(Language.french("\(people) personnes à \(place)") == "12 personnes à Mopti")
    #expect(Language.french("100 %") == "100 %")
  }

  @Test("is looked up with places for its values, which a translation may turn round")
  func places() {
    let phrase: Phrase = "\(12) personnes à \("Mopti %1")"
    #expect(phrase.template == "%1 personnes à %2")
    let other = language(
      """
      msgid "%1 personnes à %2"
      msgstr "At %2: %1 people, 5%, %%"
      """)
    #expect(other("\(12) personnes à \("Mopti %1")") == "At Mopti %1: 12 people, 5%, %%")
  }

  @Test("is said in French where the catalogue lacks it, or nobody has translated it")
  func missing() {
    let other = language(
      """
      msgid "oui"
      msgstr ""

      #, fuzzy
      msgid "non"
      msgstr "perhaps"
      """)
    #expect(other("oui") == "oui")
    #expect(other("non") == "non")
    #expect(other("jamais de \(3)") == "jamais de 3")
  }

  @Test("has a meaning by its context")
  func context() {
    let other = language(
      """
      msgctxt "command"
      msgid "Ouvrir"
      msgstr "Open"

      msgid "Ouvrir"
      msgstr "Opening"
      """)
    #expect(other("Ouvrir", in: "command") == "Open")
    #expect(other("Ouvrir") == "Opening")
    #expect(other("Ouvrir", in: "door") == "Ouvrir")
  }

  @Test("of a number is one up to one in French, and has the forms of each language")
  func plural() {
    func people(_ count: Int, _ language: Language) -> String {
      language(count, "\(count) personne", "\(count) personnes")
    }
    #expect(
      [0, 1, 2, 21].map { people($0, .french) }
        == ["0 personne", "1 personne", "2 personnes", "21 personnes"])
    let three = language(
      #"""
      msgid ""
      msgstr ""
      "Plural-Forms: nplurals=3; plural=n==1 ? 0 : n>=2 && n<=4 ? 1 : 2;\n"

      msgid "%1 personne"
      msgid_plural "%1 personnes"
      msgstr[0] "one"
      msgstr[1] "%1 few"
      msgstr[2] "%1 many"
      """#)
    #expect(
      [0, 1, 2, 4, 5].map { people($0, three) }
        == ["0 many", "one", "2 few", "4 few", "5 many"])
  }

  @Test("keeps values that hold letters of several bytes whole")
  func bytes() {
    let phrase: Phrase = "« \("é👩🏾‍🌾")\("")à »"
    #expect(phrase.arguments == ["é👩🏾‍🌾", ""])
    #expect(phrase.template == "« %1%2à »")
    #expect(phrase.filling("%2%1") == "é👩🏾‍🌾")
  }

  @Test("is a third longer in the pseudo-language, with its values and names of keys untouched")
  func pseudo() {
    let text = Language.pseudo("Aucune activité à \("Mopti"): {tally} pour pointer")
    #expect(text.contains("Mopti") && text.contains("{tally}"))
    #expect(!text.contains("activité") && !text.contains("pour"))
    let plain = "Le nombre de personnes qui ont pris part à une activité"
    let stretched = Language.pseudo("Le nombre de personnes qui ont pris part à une activité")
    #expect(Double(stretched.count) > Double(plain.count) * 1.2)
    #expect(Language.pseudo("lieu, commune", in: "typed in a filter") == "lieu, commune")
  }
}
