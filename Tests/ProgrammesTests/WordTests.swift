import Programmes
import Testing

@Suite("Folding for search")
struct FoldingTests {
  @Test(
    "takes away accents and case",
    arguments: [
      ("Aïssata", "aissata"), ("aissata", "aissata"), ("N’Diaye", "n'diaye"),
      ("N'Diaye", "n'diaye"), ("Nʼdiaye", "n'diaye"), ("Ɲɛlɛ", "nele"), ("Ŋɔnɔ", "nono"),
      ("Cœur", "coeur"), ("ÉLÉGANCE", "elegance"), ("Straße", "strasse"), ("Ænima", "aenima"),
      ("a\u{A0}b\u{202F}c", "a b c"), ("2023–24", "2023-24"), ("Ɛ̀", "e"), ("Ḿ", "m"), ("", ""),
      ("ߒߞߏ", "ߒߞߏ"), ("日本", "日本"),
    ])
  func folds(text: String, expected: String) {
    #expect(folded(text) == expected)
    #expect(folded(folded(text)) == expected)
  }

  @Test("is the same for composed and decomposed letters")
  func normalForms() {
    let marks = ["\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{308}", "\u{30C}"]
    for letter in "aeioun" {
      for mark in marks {
        let decomposed = "\(letter)\(mark)"
        #expect(folded(decomposed) == String(letter))
      }
    }
    // As one scalar and as two.
    for (composed, decomposed) in [
      ("\u{E9}", "e\u{301}"), ("\u{C9}", "E\u{301}"), ("\u{EF}", "i\u{308}"),
      ("\u{1F9}", "n\u{300}"), ("\u{1CE}", "a\u{30C}"), ("\u{E7}", "c\u{327}"),
    ] {
      #expect(Array(composed.unicodeScalars) != Array(decomposed.unicodeScalars))
      #expect(folded(composed) == folded(decomposed))
    }
  }
}

@Suite("The nearest known word")
struct NearestTests {
  private let regions = ["gao", "menaka", "mopti", "segou", "taoudenit", "tombouctou"]

  @Test(
    "is found for a slip of the keys",
    arguments: [
      ("moptti", "mopti"), ("mpti", "mopti"), ("mopta", "mopti"), ("tombouctu", "tombouctou"),
      ("toumbouktou", "tombouctou"), ("taoudenni", "taoudenit"), ("gap", "gao"),
      ("mopti", "mopti"), ("ga", "gao"),
    ])
  func slips(word: String, expected: String) {
    #expect(nearest(to: word, in: regions) == expected)
  }

  @Test("is not guessed for a far one", arguments: ["bamako", "sikasso", "xyz", "", "m", "tomb"])
  func far(word: String) {
    #expect(nearest(to: word, in: regions) == nil)
  }

  @Test("is the one with the fewest changes, the first of equals, and none of nothing")
  func best() {
    #expect(nearest(to: "segoo", in: ["sego", "segou", "segooo"]) == "sego")
    #expect(nearest(to: "mopti", in: ["moptii", "mopti"]) == "mopti")
    #expect(nearest(to: "mopti", in: [String]()) == nil)
  }
}

@Suite("Identifiers")
struct IdentifierTests {
  private let day = Day("2023-08-11") ?? Day(number: 0)

  @Test(
    "slugs are a-z, 0-9 and hyphens",
    arguments: [
      ("Campagne RSS, Bamako", "campagne-rss-bamako"), ("  L’élection — n° 3 ! ", "l-election-n-3"),
      ("Ɲɛlɛ", "nele"), ("---", ""), ("日本", ""), ("../etc/passwd", "etc-passwd"),
      ("a\r\nb\tc", "a-b-c"), ("Ménaka (5)", "menaka-5"),
    ])
  func slugs(text: String, expected: String) {
    #expect(Identifiers.slug(text) == expected)
    #expect(expected.isEmpty || Identifiers.isSlug(expected))
  }

  @Test(
    "what cannot name a file is no slug",
    arguments: [
      "", ".", "..", "a/b", "/", "A", "é", "a b", "-a", "a.rec", "a\u{0}", "a\n", "a_b",
      String(repeating: "a", count: 81),
    ])
  func noSlugs(text: String) {
    #expect(!Identifiers.isSlug(text))
  }

  @Test("of activities are a day and a title")
  func activity() {
    let id = Identifiers.activity(starts: day, title: "Campagne RSS à Bamako") { _ in false }
    #expect(id == "2023-08-11-campagne-rss-a-bamako")
    #expect(Identifiers.activity(starts: day, title: "日本") { _ in false } == "2023-08-11")
  }

  @Test("of activities have at most 60 characters, whatever the title")
  func length() {
    for count in 40...120 {
      for title in [String(repeating: "a", count: count), String(repeating: "ab ", count: count)] {
        let id = Identifiers.activity(starts: day, title: title) { _ in false }
        #expect(id.utf8.count <= 60)
        #expect(id.last != "-")
        #expect(Identifiers.isSlug(id))
      }
    }
  }

  @Test("of activities of one day and title are numbered")
  func collisions() {
    var taken: Set<String> = []
    let ids = (0..<12).map { _ in
      let id = Identifiers.activity(
        starts: day, title: String(repeating: "réunion ", count: 20), isTaken: taken.contains)
      taken.insert(id)
      return id
    }
    #expect(taken.count == 12)
    #expect(ids[1] == ids[0] + "-2")
    #expect(ids[11] == ids[0] + "-12")
    #expect(ids.allSatisfy { Identifiers.isSlug($0) })
  }

  @Test("by chance are ten letters that are not taken for one another")
  func random() {
    var generator = SeededGenerator(seed: 1)
    let ids = (0..<5_000).map { _ in Identifiers.random("a", using: &generator) }
    let letters = Set(ids.flatMap { $0.dropFirst(2) })
    #expect(letters == Set("0123456789abcdefghjkmnpqrstvwxyz"))
    #expect(letters.isDisjoint(with: "ilou"))
    #expect(ids.allSatisfy { $0.hasPrefix("a-") && $0.count == 12 })
    #expect(Set(ids).count == ids.count)
  }

  @Test("come again from the same seed, and others from another")
  func seeds() {
    func ids(_ seed: UInt64) -> [String] {
      var generator = SeededGenerator(seed: seed)
      return (0..<10).map { _ in Identifiers.random("p", using: &generator) }
    }
    #expect(ids(7) == ids(7))
    #expect(ids(7) != ids(8))
    var generator = SeededGenerator(seed: 0)
    #expect(generator.next() == 0xE220_A839_7B1D_CDAF, "SplitMix64's first number for seed 0")
  }
}
