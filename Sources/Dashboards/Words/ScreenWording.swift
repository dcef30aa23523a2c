import Frames
import Languages
import Programmes
import Reports

/// The words of the dashboard in one language: those of entering are in EntryWords.swift, those of views,
/// findings and dialogs in ReadingWords.swift, those of commands in CommandWords.swift.
struct ScreenWording: Sendable {
  let language: Language

  var theming: ThemeWording { ThemeWording(language: language) }
  var keyWords: KeyWording { KeyWording(language: language) }
  var paletteWords: PaletteWording { PaletteWording(language: language) }
  var helpWords: HelpWording { HelpWording(language: language) }
  var startWords: StartWording { StartWording(language: language) }

  // MARK: Panes, screens and dialogs

  var activities: String { language("Activités") }
  var participants: String { language("Participants") }
  var ratios: String { language("Ratios") }
  var activity: String { language("Activité") }
  var period: String { language("Période") }
  var themes: String { language("Thèmes") }
  var question: String { language("Question") }
  var tallyTitle: String { language("POINTAGE") }
  var rowsTitle: String { language("SAISIE") }
  var reportedTitle: String { language("Chiffres déclarés") }
  var sheetTitle: String { language("FICHE") }
  var menuTitle: String { language("Menu") }
  var helpTitle: String { language("Aide") }
  var liveRatios: String { language("Ratios en direct") }
  var commitments: String { language("Engagements") }

  // MARK: Headings of columns and fields

  var date: String { language("Date") }
  var kind: String { language("Type") }
  var role: String { language("Rôle") }
  var place: String { language("Lieu") }
  var venue: String { language("Salle") }
  var project: String { language("Projet") }
  var theme: String { language("Thème") }
  var organiser: String { language("Organisateur") }
  var partners: String { language("Partenaires") }
  var attended: String { language("Présents") }
  var narrative: String { language("Récit") }
  var result: String { language("Résultat") }
  var note: String { language("Note") }
  var sessions: String { language("Séances") }
  var source: String { language("Source") }
  var youngWomen: String { language("Jeunes femmes") }
  var name: String { language("Nom et prénom") }
  var sexLetter: String { language("S") }
  var age: String { language("Âge") }
  var organisation: String { language("Organisation") }
  var function: String { language("Fonction") }
  var phone: String { language("Téléphone") }
  var locality: String { language("Commune") }
  var marks: String { language("HD") }
  var womenLetter: String { language("F") }
  var youngLetter: String { language("J") }
  var disabilityLetters: String { language("PVH") }
  var youngColumn: String { language("jeunes", in: "a column of ages") }
  var adultColumn: String { language("adultes") }
  var children: String { language("enfants") }
  func label(of line: ReportedForm.Line) -> String {
    switch line {
    case .total: language("Total participants")
    case .women: language("dont femmes")
    case .young: language("dont jeunes")
    case .disability: language("dont handicap (PVH)")
    case .displaced: language("dont déplacé·es (PDI)")
    case .quality: language("Qualité")
    case .source: language("Source")
    case .locus: language("Page, phrase")
    }
  }

  // MARK: What is said of figures

  var activitiesWithFigures: String { language("activités chiffrées") }
  var target: String { language("cible") }
  var practice: String { language("Exercice\u{A0}: ne compte pas") }
  var noFigures: String {
    language(
      "Aucun chiffre. {tally} pour pointer, {rows} pour saisir, {reported} pour des chiffres déclarés."
    )
  }
  var sentence: String { language("Phrase") }
  var sentenceCopied: String {
    language("Phrase envoyée au presse-papiers, si le terminal l’accepte")
  }
  var basisReported: String { language("Chiffres rapportés par une source") }
  var unnamed: String { language("(sans nom)") }
  var daysUnknown: String { language("jours non précisés") }
  var youthNotStated: String { language("définition non précisée par la source") }
  var legend: String { language("≈ estimation   — non renseigné   ↗ partenaire") }
  func totalOurs(_ count1: Int, _ count2: Int) -> String {
    language("Total WANEP (\(count1) sur \(count2))")
  }
  /// How many activities have other figures entered than reported.
  func differing(_ count: Int) -> String {
    language(
      count, "\(count) écart", "\(count) écarts")
  }
  func basisEntered(_ listed: Int, _ counted: Int) -> String {
    language("Saisi\u{A0}: \(listed) listé·es, \(counted) compté·es")
  }
  func gap(_ reported: String, _ entered: Int) -> String {
    language("Rapporté \(reported) · saisi \(entered)")
  }
  func totalLine(_ total: String, _ target: String?) -> String {
    guard let target else { return language("Total \(total)") }
    return language("Total \(total)  cible \(target)")
  }
  var listedByName: String { language("Liste nominative") }

  // MARK: Empty lists, and what to do next

  var noActivityYet: String { language("Aucune activité choisie\u{A0}: {new} pour en créer une") }
  var nothingMatches: String { language("Rien ne correspond. {dropFilter} efface le filtre.") }
  var reportedNotListed: String {
    language("Chiffres rapportés, sans liste. {rows} pour saisir une liste, {tally} pour pointer.")
  }
  var nobodyYet: String {
    language("Personne encore. {tally} pour pointer à la porte, {rows} pour saisir une liste.")
  }
  func noActivities(_ period: String) -> String {
    language(
      "Aucune activité\u{A0}: \(period). {new} pour en créer une, {period} pour une autre période.")
  }
  func countedNotListed(_ count: Int) -> String {
    language(
      count, "\(count) personne comptée, sans liste. {rows} pour saisir des noms.",
      "\(count) personnes comptées, sans liste. {rows} pour saisir des noms.")
  }

  // MARK: Saving

  var allSaved: String { language("Tout est enregistré") }
  var saved: String { language("enregistré") }
  var saving: String { language("enregistrement") }
  var notSavedShort: String { language("non enregistré") }
  func notSaved(_ count: Int) -> String {
    language(
      count, "\(count) changement non enregistré", "\(count) changements non enregistrés")
  }
  /// Why the register cannot be read now, and that what was read last is shown.
  func lastRead(_ text: String) -> String { language("\(text)\u{A0}: on voit ce qui a été lu") }
  func quitQuestion(_ count: Int) -> String {
    language(
      count, "\(count) changement n’est pas enregistré et sera perdu. Quitter quand même\u{A0}?",
      "\(count) changements ne sont pas enregistrés et seront perdus. Quitter quand même\u{A0}?")
  }

  // MARK: Notices

  var enlarge: String { language("Agrandir (40×10 au moins)") }
  var pasteNeedsField: String { language("Coller demande un champ ouvert") }
  var nothingToUndo: String { language("Rien à annuler") }
  var nothingToRedo: String { language("Rien à rétablir") }
  var discardQuestion: String { language("Abandonner ce qui est tapé ici\u{A0}?") }
  func undone(_ text: String) -> String { language("Annulé\u{A0}: \(text)") }
  func redone(_ text: String) -> String { language("Rétabli\u{A0}: \(text)") }
  func removed(_ text: String) -> String { language("retrait de \(text)") }
  /// Which definition of youth is used now.
  func youthCounted(_ text: String) -> String { language("Jeunes\u{A0}: \(text)") }
  /// Somebody of the roster who may be the person typed, and what speaks for it.
  func likelyPerson(_ name: String, _ evidence: String) -> String {
    language("! Déjà dans la liste\u{A0}? «\u{A0}\(name)\u{A0}»\u{A0}: \(evidence)")
  }
  /// The answers typed so far, and the question that comes next.
  func answersHelp(_ answers: String, _ question: String) -> [String] {
    [
      language(
        "Six réponses, 1 aucune difficulté … 4 pas du tout, 0 non posée\u{A0}: \(answers)"),
      question,
    ]
  }
  func sorted(_ text: String) -> String { language("Ordre\u{A0}: \(text)") }
  func changedElsewhere(_ text: String) -> String { language("Changé ailleurs\u{A0}: \(text)") }
  func tookBackEarlier(_ day: String, _ activity: String?) -> String {
    let said = language("Le dernier changement du \(day) est défait")
    return said + (activity.map { language.words.colon + $0 } ?? "")
  }
  func sortedPeople(_ byName: Bool) -> String {
    byName ? language("Ordre\u{A0}: nom") : language("Ordre\u{A0}: saisie")
  }
  func removePersonQuestion(_ text: String) -> String {
    language("Retirer la présence de \(text)\u{A0}?")
  }
  func trashQuestion(_ text: String) -> String {
    language("Mettre à la corbeille l’activité «\u{A0}\(text)\u{A0}»\u{A0}?")
  }
  func problemsFound(_ count: Int) -> String {
    language(
      count, "\(count) anomalie ({findings})", "\(count) anomalies ({findings})")
  }
  func readingRegister(_ done: Int, _ of: Int) -> String {
    let (done, all) = (language.words.number(done), language.words.number(of))
    return language("lecture du registre\u{A0}: \(done) fichiers sur \(all)")
  }
  func waitForReading(_ done: Int, _ of: Int) -> String {
    let (done, all) = (language.words.number(done), language.words.number(of))
    return language("le registre se lit encore (\(done) fichiers sur \(all)), un instant")
  }
  func filtered(_ text: String) -> String {
    language("Filtre «\u{A0}\(text)\u{A0}» ({dropFilter})")
  }
  var oldestFirst: String { language("date") }
  var newestFirst: String { language("date, récentes d’abord") }
  var byTitle: String { language("titre") }
  var mostPeople: String { language("participants") }
  var mostWomen: String { language("% de femmes") }

  /// The letter that a language has for something.
  func letter(_ text: String) -> Character { text.first ?? "?" }
}

extension Wording {
  /// The dashboard's words in this language.
  var screen: ScreenWording {
    ScreenWording(language: language)
  }

  /// What a command is called in this language.
  func command(_ name: CommandName) -> CommandWords { screen.command(name) }

  /// A Malian phone number as people read it: `76 12 34 56`.
  func spaced(phone: String) -> String {
    var text = ""
    for (index, digit) in phone.enumerated() {
      if index > 0, index % 2 == 0 { text.append(" ") }
      text.append(digit)
    }
    return text
  }
}

extension ScreenWording {

  func letter(of sex: Sex?) -> String {
    switch sex {
    case .female: String(womanLetter)
    case .male: String(manLetter)
    case .other: String(otherLetter)
    case nil: "—"
    }
  }

  func category(_ sex: Sex, _ isYoung: Bool) -> String {
    sex == .female ? (isYoung ? youngWoman : adultWoman) : (isYoung ? youngMan : adultMan)
  }

  /// `H` with a disability, `D` displaced, `–` where the answer was no, `·` where nobody asked.
  func marks(_ hasDisability: Bool?, _ isDisplaced: Bool?) -> String {
    func sign(_ state: Bool?, _ letter: String) -> String { state.map { $0 ? letter : "–" } ?? "·" }
    return sign(hasDisability, "H") + sign(isDisplaced, "D")
  }

  /// An age in five columns: `24`, `≈36` where only the year of birth is known, `15-35`, `36+`.
  func age(_ age: Attendance.Age?, on day: Day) -> String {
    switch age {
    case .years(let years): String(years)
    case .birthYear(let year): "≈\(day.year - year)"
    case .band(let ages): ages.description
    case nil: "—"
    }
  }

  /// A key as it is written on the keyboard.
  func key(_ key: Key) -> String {
    if let name = keyName(key) { return name }
    switch key {
    case .character(let character): return String(character)
    case .control(let letter): return "Ctrl-\(letter.uppercased())"
    case .function(let number): return "F\(number)"
    default: return ""
    }
  }
}
