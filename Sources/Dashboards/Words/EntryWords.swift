import Frames
import Languages
import Programmes
import Reports

/// The words of entering.
extension ScreenWording {
  // MARK: The tally

  func youngBand(_ count1: Int, _ count2: Int) -> String { language("JEUNES \(count1)-\(count2)") }
  func adultBand(_ count: Int) -> String { language("ADULTES \(count)+") }
  var youngWoman: String { language("FEMME JEUNE") }
  var adultWoman: String { language("FEMME ADULTE") }
  var youngMan: String { language("HOMME JEUNE") }
  var adultMan: String { language("HOMME ADULTE") }
  var womanLetter: Character { letter(language("F", in: "a letter of the screen: womanLetter")) }
  var manLetter: Character { letter(language("H", in: "a letter of the screen: manLetter")) }
  var otherLetter: Character { letter(language("X", in: "a letter of the screen: otherLetter")) }
  var youngMark: Character { letter(language("J", in: "a letter of the screen: youngMark")) }
  var adultMark: Character { letter(language("A", in: "a letter of the screen: adultMark")) }
  var unstatedMark: Character { letter(language("?", in: "a letter of the screen: unstatedMark")) }
  var marksBefore: String {
    language("Avant la touche\u{A0}:  {markDisability} handicap (PVH)   {markDisplaced} déplacé·e")
  }
  var quantityBefore: String {
    language("Nombre avant la touche\u{A0}:  12{countYoungWoman} = +12  &à{countYoungWoman} = +10")
  }
  var quantityWrong: String { language("Rien n’est compté\u{A0}: une quantité va de 1 à 999") }
  var latest: String { language("Derniers") }
  var smallTallyHelp: String {
    language("{markDisability} handicap  {markDisplaced} déplacé·e  {undoTally} annule")
  }
  func unstatedKey(_ count: Int) -> String {
    language("{countUnstated}  autre / non précisé\u{A0}: \(count)")
  }
  func withDisabilityAmong(_ count: Int) -> String { language("dont \(count) PVH") }
  func rhythm(_ count: Int) -> String { language("Rythme   \(count) pers./min") }
  func lastTick(_ who: String, _ clock: String) -> String { language("Dernier  \(who) à \(clock)") }
  func prepared(_ quantity: Int?, _ disability: Bool, _ displaced: Bool) -> String {
    var parts: [String] = []
    if let quantity { parts.append("× \(quantity)") }
    if disability {
      parts.append(
        language(
          "PVH ARMÉ\u{A0}: le prochain compte portera «\u{A0}handicap\u{A0}»"))
    }
    if displaced {
      parts.append(
        language(
          "PDI ARMÉ\u{A0}: le prochain compte portera «\u{A0}déplacé·e\u{A0}»"))
    }
    return parts.joined(separator: "  ")
  }
  var count: String { language("Compter") }
  var mark: String { language("Marquer") }
  var undoShort: String { language("Annuler") }
  var redoShort: String { language("Rétablir") }
  var done: String { language("Fin") }
  var helpShort: String { language("Aide") }

  // MARK: The rows

  var sexKeys: String { language("Sexe\u{A0}: f femme, h homme, x autre") }
  var markKeys: String {
    language(
      "h\u{A0}: difficultés déclarées, d\u{A0}: déplacé·e\u{A0}; encore\u{A0}: non\u{A0}; encore\u{A0}: non demandé"
    )
  }
  var nameNeeded: String { language("Le nom manque") }
  var sexNeeded: String { language("Le sexe manque\u{A0}: f, h ou x") }
  var ageWrong: String {
    language("Âge\u{A0}: 0 à 120, ou une année de naissance avant l’activité")
  }
  var phoneWrong: String { language("Téléphone\u{A0}: huit chiffres") }
  var chooseName: String { language("↓ choisir une personne") }
  var tabTakes: String { language("{nextField} prend") }
  func rowHelp(of column: RowEntry.Column) -> [String] {
    switch column {
    case .name:
      [
        language("{commit} valide dès que nom et sexe sont là"),
        language("{nextField} champ suivant"),
      ]
    case .sex: [language("f femme   h homme   x autre")]
    case .age:
      [
        language("2 chiffres\u{A0}: âge   4\u{A0}: année de naissance"),
        language("& é \" ' ( - è _ ç à = 1…9 0"),
      ]
    case .organisation:
      [language("{nextField} garde ″   taper remplace"), language("{commit} valide la ligne")]
    case .function:
      [language("{nextField} garde ″   taper remplace"), language("{commit} valide la ligne")]
    case .phone: [language("8 chiffres"), language("& é \" ' ( - è _ ç à = 1…9 0")]
    case .locality:
      [language("{nextField} garde ″   taper remplace"), language("{commit} valide la ligne")]
    case .marks:
      [language("h difficultés déclarées   d déplacé·e"), language("· non demandé   – non")]
    }
  }
  func title(of column: RowEntry.Column) -> String {
    switch column {
    case .name: language("Nom et prénom")
    case .sex: language("Sexe")
    case .age: language("Âge")
    case .organisation: language("Organisation")
    case .function: language("Fonction")
    case .phone: language("Téléphone")
    case .locality: language("Commune")
    case .marks: language("HD")
    }
  }
  func possibleDuplicate(_ name: String, _ organisation: String) -> String {
    language("! Doublon possible\u{A0}: «\u{A0}\(name)\u{A0}»")
      + (organisation.isEmpty ? "" : " (\(organisation))")
  }
  /// The sex that a typed letter stands for.
  func sex(of key: Character) -> Sex? {
    let typed = [
      (Sex.female, language.words("f", in: "typed for a woman")),
      (.male, language.words("h, m", in: "typed for a man")),
      (.other, language.words("x", in: "typed for another sex, or none stated")),
    ]
    return typed.first { $0.1.contains(key.lowercased()) }?.0
  }

  // MARK: People pasted from a spreadsheet

  var pasteTitle: String { language("Personnes collées") }
  var twiceInPaste: String { language("! deux fois dans ce qui est collé") }
  func pasteSummary(_ good: Int, _ wrongLines: [Int]) -> String {
    let added = language(good, "\(good) ligne à ajouter", "\(good) lignes à ajouter")
    guard !wrongLines.isEmpty else { return added }
    let some = wrongLines.prefix(8).map(String.init).joined(separator: ", ")
    let lines = wrongLines.count > 8 ? "\(some)… (\(wrongLines.count))" : some
    return added + " · " + language("laissées de côté\u{A0}: \(lines)")
  }
  func pasteAdd(_ count: Int) -> String { language("ajouter \(count)") }
  func pasteAdded(_ count: Int) -> String {
    language(
      count, "\(count) personne ajoutée", "\(count) personnes ajoutées")
  }
  /// Words for yes and no in a table, folded.
  /// A cell of a table that says yes or no; nil for anything else.
  func answer(_ text: String) -> Bool? {
    let word = folded(text)
    if language.words("oui, o, yes, y, x, 1", in: "yes in a pasted table").contains(word) {
      return true
    }
    return language.words("non, n, no, 0, -", in: "no in a pasted table").contains(word)
      ? false : nil
  }

  // MARK: The forms

  var dayWrong: String { language("jour/mois/année, par exemple 11/08/2023") }
  var endsBeforeStart: String { language("avant le premier jour") }
  var numberWrong: String { language("un nombre") }
  var targetWrong: String { language("50% ou un nombre") }
  var partAboveTotal: String { language("une partie dépasse le total") }
  func placeUnknown(_ typed: String, _ nearest: String?) -> String {
    guard let nearest else { return language("«\u{A0}\(typed)\u{A0}» inconnu") }
    return language("«\u{A0}\(typed)\u{A0}» inconnu\u{A0}: \(nearest)\u{A0}?")
  }
  /// What a source printed is not rewritten by the form.
  var quotedStays: String {
    language("Le chiffre imprimé reste avec sa phrase\u{A0}; celui du bureau est à côté")
  }
  var consistent: String { language("cohérent") }
  var counted: String { language("compté") }
  var estimated: String { language("estimé ≈") }
  var officeSource: String { language("déclaration du bureau") }
  var yes: String { language("oui") }
  var no: String { language("non") }
}
