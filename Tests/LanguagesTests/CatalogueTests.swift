import Testing

@testable import Languages

@Suite("A catalogue")
struct CatalogueTests {
  private func read(_ text: String) -> Messages { Catalogue(Array(text.utf8)).messages }

  @Test("is read with comments, contexts, plurals, texts over several lines and obsolete messages")
  func whole() {
    let messages = read(
      #"""
      # A translator.
      msgid ""
      msgstr ""
      "Language: xx\n"
      "Plural-Forms: nplurals=1; plural=0;\n"

      #. %1: people
      #: Sources/x.swift
      #, kde-format
      msgctxt "a"
      "b"
      msgid "%1 jour\n"
      "et \"nuit\" \\"
      msgid_plural "%1 jours"
      msgstr[0] "%1 tile"

      msgid "oui"
      msgstr   "awɔ"
      # Without an empty line between.
      msgid "non"
      msgstr "ayi"
      #~ msgid "jamais"
      #~ msgstr "abada"
      """#)
    #expect(messages.problems == [])
    #expect(messages.all.map(\.line) == [10, 17, 20])
    #expect(messages.all[0].context == "ab")
    #expect(messages.all[0].id == "%1 jour\net \"nuit\" \\")
    #expect(messages.all[0].forms == ["%1 tile"])
    #expect(messages["oui"]?.forms == ["awɔ"])
    #expect(messages["non"]?.forms == ["ayi"])
    #expect(messages["jamais"] == nil)
  }

  @Test(
    "tells what is wrong with its line, and says that message in French",
    arguments: [
      ("msgid \"a\"\nmsgid_plural \"b\"\n", CatalogueProblem.Kind.incomplete, 3),
      ("hello\n", .notACatalogueLine, 3),
      ("\n\"hello\"\n", .notACatalogueLine, 4),
      ("msgid \"a\nmsgstr \"b\"\n", .badText, 3),
      ("msgid \"a\"\nmsgstr \"b\\q\"\n", .badText, 4),
      ("msgid \"a\"\nmsgstr \"b\" c\"\n", .badText, 4),
      ("msgid \"ok\"\nmsgstr \"again\"\n", .repeated(firstLine: 1), 3),
      ("msgid \"a %1\"\nmsgstr \"b %1 %2\"\n", .strangePlace(2), 4),
      ("msgid \"a %1 %2\"\nmsgstr \"b %2\"\n", .missingPlace(1), 4),
      ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\n", .wrongForms(expected: 2, found: 1), 3),
      ("msgid \"\"\nmsgstr \"Plural-Forms: nplurals=x;\\n\"\n", .badPluralForms, 3),
    ])
  func wrong(text: String, kind: CatalogueProblem.Kind, line: Int) {
    let messages = read("msgid \"ok\"\nmsgstr \"fine\"\n" + text)
    #expect(messages.problems.contains { $0.kind == kind && $0.line == line })
    #expect(messages["ok"]?.forms == ["fine"])
    if kind.isOfMessage {
      for message in messages.all.dropFirst() { #expect(messages[message.key] == nil) }
    }
  }

  @Test("never fails, whatever is cut off or changed in it")
  func junk() throws {
    let whole = Array(
      #"""
      msgid ""
      msgstr "Plural-Forms: nplurals=2; plural=(n != 1);\n"

      #, fuzzy
      msgctxt "x"
      msgid "é %1"
      msgid_plural "b %1"
      msgstr[0] "c \"%1\""
      msgstr[1] "d"
      """#.utf8)
    var random = SystemRandomNumberGenerator()
    for length in whole.indices {
      _ = Catalogue(Array(whole[..<length])).messages
      var changed = whole
      changed[length] = UInt8.random(in: 0...255, using: &random)
      let language = Language(code: "xx", Catalogue(changed))
      #expect(!language(3, "é \(3)", "b \(3)", in: "x").isEmpty)
    }
    #expect(
      Catalogue([0xFF, 0x0A] + Array("msgid \"\u{80}".utf8) + [0x22, 0x0A, 0xFF]).messages.all == []
    )
  }

  @Test(
    "chooses the plural's form by the rule of its header",
    arguments: [
      ("nplurals=1; plural=0;", [0, 0, 0, 0, 0]),
      ("nplurals=2; plural=(n != 1);", [1, 0, 1, 1, 1]),
      ("nplurals=2; plural=n>1", [0, 0, 1, 1, 1]),
      (
        "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
        [2, 0, 1, 2, 0]
      ),
      ("nplurals=2; plural=!n || 1 / 0 > n - n * 2;", [1, 1, 1, 1, 1]),
      ("nplurals=2; plural=n - 3", [0, 0, 0, 1, 1]),
    ])
  func forms(header: String, expected: [Int]) throws {
    let forms = try #require(PluralForms(header))
    #expect([0, 1, 2, 11, 21].map { forms.form(of: $0) } == expected)
    _ = forms.form(of: .min)
    _ = forms.form(of: .max)
  }

  @Test(
    "takes no rule that is none",
    arguments: [
      "", "nplurals=2", "nplurals=0; plural=0", "nplurals=2; plural=n +", "nplurals=2; plural=m",
      "nplurals=2; plural=(n", "nplurals=2; plural=n ? 1",
      "nplurals=2; plural=99999999999999999999",
      "nplurals=2; plural=" + String(repeating: "(", count: 10_000) + "n",
      "nplurals=2; plural=n" + String(repeating: "+n", count: 10_000),
      "nplurals=2; plural=" + String(repeating: "!", count: 10_000) + "n",
    ])
  func noForms(header: String) { #expect(PluralForms(header) == nil) }
}

@Suite("Languages")
struct LanguageTests {
  @Test(
    "are chosen by the locale's name, French when none is known",
    arguments: [
      ("fr_ML.UTF-8", "fr"), ("en_GB.UTF-8", "en"), ("EN", "en"), ("C", "fr"), ("", "fr"),
      ("enm", "fr"), ("bm_ML", "bm"), ("pt_BR@x", "pt_BR"), ("pt", "fr"),
    ])
  func locale(name: String, code: String) {
    let own = ["bm", "pt_BR"].map { Language(code: $0, Catalogue([])) }
    #expect(Language(locale: name, among: Language.shipped + own).code == code)
  }

  @Test("are French and those whose files are in languages/")
  func shipped() {
    #expect(Language.shipped.map(\.code).prefix(2) == ["fr", "en"])
    #expect(Language.shipped.map(\.name).prefix(2) == ["français", "English"])
    for language in Language.shipped { #expect(language.messages?.problems ?? [] == []) }
  }
}
