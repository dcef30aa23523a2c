/// How one name is written in several ways in Mali: the tables by which the roster finds a person
/// again. Each line has its reason and an example; a test holds every line against its example, with
/// the line and without it.
///
/// Two families of spelling meet in the lists: that of the French administration (Coulibaly, Diarra)
/// and that of the national languages (Kulubali, Jara), besides whatever is heard at a door.
enum NameSpelling {
  /// Letters that stand for a sound.
  struct Rule: Sendable {
    let written: [UInt8]
    /// Only before one of these; empty: anywhere.
    let before: [UInt8]
    let heard: [UInt8]
    let reason: String
    /// Two spellings of one name that only this line brings together.
    let example: (String, String)

    init(
      _ written: String, before: String = "", _ heard: String, _ reason: String,
      _ example: (String, String)
    ) {
      self.written = Array(written.utf8)
      self.before = Array(before.utf8)
      self.heard = Array(heard.utf8)
      self.reason = reason
      self.example = example
    }
  }

  /// Applied one after the other to a word without accents and case. The order matters: what a line
  /// leaves is what the next ones see.
  static let rules: [Rule] = [
    Rule("y", "i", "y and i are one vowel to French ears", ("Sylla", "Silla")),
    Rule(
      "tch", "ti", "the c of Bambara, which French writes in four ways", ("Tchémoko", "Tiémoko")),
    Rule("ch", "x", "French ch is English sh", ("Cheick", "Sheick")),
    Rule("sh", "x", "English sh is French ch", ("Sheick", "Cheick")),
    Rule("ph", "f", "Greek ph, in names of saints", ("Joseph", "Josef")),
    Rule("c", before: "ei", "s", "soft c", ("Cissé", "Sissé")),
    Rule("c", "k", "hard c; the national languages write k", ("Camara", "Kamara")),
    Rule("q", "k", "Arabic qaf", ("Qadir", "Kadir")),
    Rule("gu", before: "ei", "g", "the u only keeps g hard", ("Guindo", "Gindo")),
    Rule("gn", "n", "ɲ, which folds to n", ("Gnélé", "Ɲɛlɛ")),
    Rule("ni", before: "aeou", "n", "ɲ, which folds to n", ("Niaré", "Ɲarɛ")),
    Rule("dj", "j", "j of the national languages", ("Djénéba", "Jeneba")),
    Rule("di", before: "aeou", "j", "j of the national languages", ("Diarra", "Jara")),
    Rule("ou", before: "aeo", "w", "w of the national languages", ("Ouattara", "Watara")),
    Rule("ou", "u", "u of the national languages", ("Touré", "Ture")),
    Rule("z", "s", "z and s change places in Manding names", ("Zoumana", "Soumana")),
    Rule("m", before: "bp", "n", "the national languages write n", ("Dembélé", "Denbele")),
    Rule("h", "", "h is not heard, alone or after t, k, g", ("Haïdara", "Aïdara")),
  ]

  /// Spellings of one name that no rule brings together, the usual one first.
  static let variants: [(spellings: [String], reason: String)] = [
    (["Traoré", "Tarawele", "Tarawalé", "Trawélé", "Traole"], "Tarawele in Bambara"),
    (["Coulibaly", "Kulubali"], "Kulubali in Bambara"),
    (["Bagayoko", "Bagayogo", "Bakayoko"], "g and k between vowels"),
    (["Dembélé", "Dambele"], "the first vowel before m"),
    (["Sangaré", "Sankaré"], "g and k after n"),
    (["Ousmane", "Osman", "Usman"], "Arabic ʿUthmān"),
    (["Oumar", "Omar"], "Arabic ʿUmar"),
    (["Souleymane", "Soulemane", "Suleyman"], "Arabic Sulaymān"),
    (["Seydou", "Saïdou"], "Arabic Saʿīd"),
    (["Mariam", "Mariame", "Mariama", "Meriem"], "Arabic Maryam"),
    (["Djénéba", "Djénébou", "Zeinab", "Zénab"], "Arabic Zaynab"),
    (["Abdoulaye", "Abdoulaï", "Ablaye", "Abdallah"], "Arabic ʿAbd Allāh"),
    (["Youssouf", "Issouf", "Yusufu"], "Arabic Yūsuf"),
    (["Ibrahim", "Ibrahima", "Brahima"], "Arabic Ibrāhīm"),
  ]

  /// Names that one person may go by in turn, and two people as well: weak evidence.
  static let related: [(names: [String], reason: String)] = [
    (
      ["Fatoumata", "Fatimata", "Fatima", "Fatim", "Fatou", "Fadimata", "Fadima", "Fanta"],
      "Arabic Fāṭima and its short forms"
    ),
    (["Aminata", "Aminatou", "Amina", "Ami", "Mina"], "Arabic Āmina and its short forms"),
    (["Aïssata", "Aïssatou", "Aïcha", "Aïchata", "Assata"], "Arabic ʿĀʾisha"),
    (["Kadiatou", "Kadidia", "Kadidiatou", "Khadija", "Kadia", "Kady"], "Arabic Khadīja"),
    (["Rokia", "Rokiatou", "Rokiya"], "Arabic Ruqayya"),
    (["Safiatou", "Safiétou", "Safia", "Safi"], "Arabic Ṣafiyya"),
    (["Salimata", "Salimatou", "Sali"], "Arabic Salīma"),
    (["Ramata", "Ramatou", "Ramatoulaye"], "Arabic raḥma"),
    (["Bintou", "Binta"], "Arabic bint"),
    (["Mamadou", "Mahamadou", "Mohamed", "Mohammed", "Mouhamadou"], "Arabic Muḥammad"),
    (["Amadou", "Ahmadou", "Hamadou", "Ahmed"], "Arabic Aḥmad"),
    (["Boubacar", "Aboubacar", "Bakary", "Bakari"], "Arabic Abū Bakr"),
    (["Aliou", "Alou", "Ali"], "Arabic ʿAlī"),
  ]

  /// Words before a name that are none, as long as two words are left: « Hadja Traoré » keeps hers.
  static let titles: Set<String> = [
    // How one is addressed.
    "mme", "madame", "mlle", "mademoiselle", "m", "mr", "monsieur",
    // What one is.
    "dr", "docteur", "pr", "prof", "professeur", "me", "maitre", "honorable", "imam", "general",
    "colonel", "col", "commandant", "cdt", "capitaine", "cne", "lieutenant", "lt",
    // The pilgrimage.
    "el", "al", "hadj", "hadji", "elhadj", "elhadji", "hadja", "hadjia", "adja",
  ]

  /// Words between two family names of one woman, or between a name and a byname.
  static let links: Set<String> = [
    "epouse", "epse", "ep", "nee", "ne", "veuve", "vve", "dit", "dite", "alias",
  ]
}
