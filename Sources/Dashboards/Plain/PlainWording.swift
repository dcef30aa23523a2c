import Languages
import Programmes
import Reports

/// The words of the work line by line. Typed words are folded, and those of both languages are
/// understood in either: a script goes on working when the language is changed.
struct PlainWording: Sendable {
  let language: Language

  func greeting(_ text: String) -> String {
    language(
      "\(text), ligne par ligne. «\u{A0}aide\u{A0}» dit les commandes, «\u{A0}q\u{A0}» quitte.")
  }
  var askHelp: String { language("«\u{A0}aide\u{A0}» dit les commandes.") }
  var deskHelp: String {
    [
      language("Un numéro ou des mots\u{A0}: choisir une activité."),
      language("l  liste des activités de la période\u{A0}; «\u{A0}suite\u{A0}» en dit davantage"),
      language("f  fiche de l’activité choisie"),
      language("t  pointer   s  saisir des personnes   c  chiffres déclarés"),
      language("n  nouvelle activité"),
      language("v  totaux de la période"),
      language("p  période\u{A0}: p T3 2023, p 2023-08, p 2023, p +, p -, p tout"),
      language(
        "w  exporter l’activité choisie, ou la période\u{A0}; «\u{A0}w participants\u{A0}» ses personnes"
      ),
      language("u  annuler   r  rétablir"),
      language("langue  passer en anglais"),
      language("q  quitter\u{A0}; tout est déjà enregistré quand l’invite le dit."),
    ].joined(separator: "\n")
  }
  var activityHelp: String { language("t pointer, s saisir, c chiffres, f fiche, l liste.") }
  var tallyHelp: String {
    [
      language(
        "s avant la touche\u{A0}: handicap\u{A0}; d\u{A0}: déplacé·e\u{A0}; un nombre avant la touche la répète\u{A0}: 12u 3i su."
      ),
      language(
        "«\u{A0}undo\u{A0}» ou «\u{A0}annuler\u{A0}» défait le dernier compte, «\u{A0}redo\u{A0}» le refait, «\u{A0}fin\u{A0}» revient."
      ),
    ].joined(separator: "\n")
  }
  var rowsHelp: String {
    [
      language("Une question à la fois\u{A0}; une ligne vide laisse «\u{A0}non renseigné\u{A0}»."),
      language(
        ".  enregistrer dès que nom et sexe sont là   <  question d’avant   =  comme la ligne d’avant"
      ),
      language(
        "Un début de mot suffit s’il est le seul\u{A0}; «\u{A0}mot!\u{A0}» le garde tel quel."),
      language("«\u{A0}abandonner\u{A0}» oublie la ligne en cours, «\u{A0}fin\u{A0}» revient."),
    ].joined(separator: "\n")
  }
  var formHelp: String {
    [
      language(
        "Une question à la fois\u{A0}; une ligne vide garde ce qui est entre crochets, «\u{A0}rien\u{A0}» l’ôte."
      ),
      language(".  enregistrer   <  question d’avant   «\u{A0}abandonner\u{A0}» oublie tout."),
    ].joined(separator: "\n")
  }
  var reportedHelp: String {
    [
      language(
        "Les chiffres d’une source. Une ligne vide garde ce qui est entre crochets, «\u{A0}rien\u{A0}» l’ôte\u{A0}: non renseigné n’est pas zéro. «\u{A0}+\u{A0}»\u{A0}: présent·es, non compté·es."
      ),
      language(".  enregistrer   <  question d’avant   «\u{A0}abandonner\u{A0}» oublie tout."),
    ].joined(separator: "\n")
  }
  var languageNow: String { language("En français.") }
  var tally: String { language("Pointage") }
  var unfinished: String { language("Ce qui n’était pas validé est abandonné.") }
  var abandoned: String { language("Abandonné.") }

  // At the desk.
  var noActivities: String {
    language("Aucune activité dans cette période\u{A0}: p pour une autre, n pour en créer une.")
  }
  var nothingMore: String { language("C’est tout.") }
  var chooseFirst: String { language("Choisir d’abord une activité\u{A0}: l les dit.") }
  var none: String { language("aucun") }
  func more(_ count: Int) -> String { language("Encore \(count)\u{A0}: «\u{A0}suite\u{A0}».") }
  func noSuchNumber(_ count: Int) -> String {
    language("Pas de numéro \(count) dans la dernière liste.")
  }
  func nothingMatches(_ text: String) -> String {
    language("Ni commande ni activité\u{A0}: «\u{A0}\(text)\u{A0}».")
  }
  func periodWrong(_ text: String) -> String {
    language("«\u{A0}\(text)\u{A0}» n’est pas une période\u{A0}: T3 2023, 2023-08, 2023, + ou -.")
  }
  func made(_ text: String) -> String { language("Activité faite\u{A0}: \(text).") }

  // Entering.
  func tallyKeys(_ keys: [String]) -> String {
    let keys = keys.joined(separator: ", ")
    return language("Une touche par personne, plusieurs par ligne\u{A0}: \(keys), n non précisé.")
  }
  func notAKey(_ place: Int, _ key: String) -> String {
    language(
      "Rien n’est compté\u{A0}: le signe \(place), «\u{A0}\(key)\u{A0}», n’est pas une touche du pointage."
    )
  }
  var countsNobody: String {
    language("Rien n’est compté\u{A0}: une touche qui compte doit finir la ligne.")
  }
  var sexKeys: String { language("f, h ou x") }
  var hasDisability: String {
    language("Difficultés déclarées\u{A0}: oui, non, vide pour non demandé")
  }
  var isDisplaced: String { language("Déplacé·e\u{A0}: oui, non, vide pour non demandé") }
  var whichPerson: String { language("Son numéro, ou une ligne vide pour une autre personne") }
  var alreadyListed: String { language("Déjà dans la liste\u{A0}?") }
  var noName: String { language("Un nom a deux lettres au moins.") }
  var nothingAbove: String { language("Rien à reprendre de la ligne d’avant.") }
  var yesOrNo: String { language("oui, non, ou une ligne vide.") }
  var rowOpen: String {
    language(
      "Une ligne est en cours\u{A0}: «\u{A0}.\u{A0}» l’enregistre, «\u{A0}abandonner\u{A0}» l’oublie."
    )
  }
  func several(_ texts: [String]) -> String {
    let texts = texts.joined(separator: ", ")
    return language("Plusieurs commencent ainsi\u{A0}: \(texts).")
  }
  func entered(_ name: String, _ count: Int) -> String {
    language("Ligne \(count)\u{A0}: \(name).")
  }
  var withNamesHelp: String { language("Avec les noms et téléphones\u{A0}? Vide\u{A0}: sans.") }
  func numberOrWord(_ count: Int) -> String { language("Un numéro de 1 à \(count).") }

  // MARK: Typed words

  /// The command that a typed word stands for; for the desk with the letter that the screen has for the
  /// same.
  func command(_ word: String) -> PlainCommand? {
    let word = folded(word)
    return PlainCommand.allCases.first { command in
      understood { words(for: command, in: $0) }.contains(word)
    }
  }

  private func words(for command: PlainCommand, in language: Language) -> [String] {
    switch command {
    case .list: language.words("l, liste", in: "typed, line by line")
    case .more: language.words("suite", in: "typed, line by line")
    case .sheet: language.words("f, fiche", in: "typed, line by line")
    case .tally: language.words("t, pointer", in: "typed, line by line")
    case .rows: language.words("s, saisir", in: "typed, line by line")
    case .reported: language.words("c, chiffres", in: "typed, line by line")
    case .new: language.words("n, nouvelle", in: "typed, line by line")
    case .totals: language.words("v, totaux", in: "typed, line by line")
    case .period: language.words("p, periode", in: "typed, line by line")
    case .undo: language.words("u, annuler", in: "typed, line by line")
    case .redo: language.words("r, retablir", in: "typed, line by line")
    case .language: language.words("langue", in: "typed, line by line")
    case .export: language.words("w, exporter", in: "typed, line by line")
    case .help: language.words("h, ?, aide", in: "typed, line by line")
    case .quit: language.words("q, quitter", in: "typed, line by line")
    }
  }

  var leave: Set<String> {
    understood { language in language.words("q, fin, quitter", in: "typed, line by line") }
  }
  var help: Set<String> {
    understood { language in language.words("?, aide", in: "typed, line by line") }
  }
  var undoWords: Set<String> {
    understood { language in language.words("undo, annuler", in: "typed, line by line") }
  }
  var redoWords: Set<String> {
    understood { language in language.words("redo, retablir", in: "typed, line by line") }
  }
  var abandonWords: Set<String> {
    understood { language in language.words("abandonner, abandon", in: "typed, line by line") }
  }
  var nothingWords: Set<String> {
    understood { language in language.words("rien", in: "typed, line by line") }
  }
  var peopleWords: Set<String> {
    understood { language in language.words("personnes, participants", in: "typed, line by line") }
  }
  var everything: Set<String> {
    understood { language in language.words("tout", in: "typed, line by line") }
  }

  /// The words of this language and of those that every program speaks, folded.
  private func understood(_ words: (Language) -> [String]) -> Set<String> {
    Set((Language.shipped + [language]).flatMap(words).map { folded($0) })
  }

  /// A period as people say it, `t3 2023`, in the way it is written in commands, `2023-Q3`.
  func period(_ text: String) -> String {
    let parts = text.split(separator: " ")
    guard parts.count == 2, parts[1].count == 4, Int(parts[1]) != nil else { return text }
    return "\(parts[1])-\(parts[0].uppercased())"
  }
}

extension Wording {
  /// The words of the work line by line in this language.
  var plain: PlainWording {
    PlainWording(language: language)
  }
}
