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
      language("e modifier, dupliquer, x retirer l’activité choisie"),
      language(
        "participants  qui y était, «\u{A0}participants org:cnf\u{A0}» seulement ceux-là\u{A0}; un numéro, puis e le corrige, x le retire, i dit ce à quoi il a pris part"
      ),
      language("i  personnes du registre\u{A0}: i keita"),
      language("v  totaux de la période"),
      language("p  période\u{A0}: p T3 2023, p 2023-08, p 2023, p +, p -, p tout"),
      language("/  filtre\u{A0}: / lieu:mopti f<30%\u{A0}; / seul l’oublie"),
      language("projet NOM, projet tout\u{A0}; o ordre de la liste"),
      language(
        "vue  portée, projets, indicateurs, engagements, alerte, réseau\u{A0}; vue portée région"),
      language("a  anomalies\u{A0}: un numéro, puis e y va, connue RAISON la laisse ainsi"),
      language("historique, corbeille\u{A0}: un numéro, puis reprendre"),
      language("jeunes  les compter selon une autre définition"),
      language(
        "w  exporter l’activité choisie, ou la période\u{A0}; «\u{A0}w participants\u{A0}» ses personnes"
      ),
      language("u  annuler   r  rétablir"),
      language("langue  passer en anglais"),
      language("q  quitter\u{A0}; tout est déjà enregistré quand l’invite le dit."),
    ].joined(separator: "\n")
  }
  var activityHelp: String {
    language("t pointer, s saisir, c chiffres, participants, e modifier, f fiche, l liste.")
  }
  var findingHelp: String {
    language("e y va, connue RAISON la laisse ainsi, rouvrir, a anomalies.")
  }
  var attendanceHelp: String {
    language("e corrige, x retire, i dit ce à quoi cette personne a pris part.")
  }
  var changeHelp: String { language("reprendre annule ce changement.") }
  var trashHelp: String {
    language("reprendre le remet\u{A0}; détruire NOM, le nom en entier, le détruit pour de bon.")
  }
  var correctHelp: String {
    [
      language(
        "Une question à la fois\u{A0}; une ligne vide garde ce qui est entre crochets, «\u{A0}rien\u{A0}» l’ôte."
      ),
      language(
        ".  enregistrer   <  question d’avant   «\u{A0}abandonner\u{A0}» laisse tout tel quel."),
    ].joined(separator: "\n")
  }
  var tallyHelp: String {
    [
      language(
        "{markDisability} avant la touche\u{A0}: handicap\u{A0}; {markDisplaced}\u{A0}: déplacé·e\u{A0}; un nombre avant la touche la répète\u{A0}: 12{countYoungWoman} 3{countAdultWoman} {markDisability}{countYoungWoman}."
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
  var nothingAnswers: String { language("Rien ne répond au filtre\u{A0}: / seul l’oublie.") }
  func noSuchWord(_ text: String) -> String {
    language("«\u{A0}\(text)\u{A0}» n’est pas dans cette liste.")
  }
  func nothingMatches(_ text: String) -> String {
    language("Ni commande ni activité\u{A0}: «\u{A0}\(text)\u{A0}».")
  }
  func periodWrong(_ text: String) -> String {
    language("«\u{A0}\(text)\u{A0}» n’est pas une période\u{A0}: T3 2023, 2023-08, 2023, + ou -.")
  }
  func made(_ text: String) -> String { language("Activité faite\u{A0}: \(text).") }

  // Findings, people, and what was put away.
  var nothingFound: String {
    language("Rien à signaler\u{A0}: tout ce que dit le registre tient ensemble.")
  }
  var known: String { language("Connue", in: "a finding, line by line") }
  var error: String { language("Erreur", in: "a finding, line by line") }
  var toSee: String { language("À voir", in: "a finding, line by line") }
  var findingFirst: String { language("Choisir d’abord une anomalie\u{A0}: a les dit.") }
  var reasonNeeded: String { language("La raison manque\u{A0}: connue RAISON.") }
  var pastFirst: String {
    language("Choisir d’abord dans l’historique ou dans la corbeille, par son numéro.")
  }
  var nobody: String { language("Personne encore\u{A0}: t pointer, s saisir.") }
  var notListed: String {
    language("Des chiffres, sans liste de personnes\u{A0}: s pour en saisir une.")
  }
  var nobodyAnswers: String { language("Personne ne répond à cela.") }
  var disability: String { language("Handicap") }
  var displaced: String { language("Déplacé·e") }
  func corrected(_ name: String) -> String { language("Corrigé\u{A0}: \(name).") }
  func putAway(_ text: String) -> String { language("\(text). «\u{A0}u\u{A0}» annule.") }
  var yesOrNoOnly: String { language("oui ou non") }

  // Entering.
  func tallyKeys(_ keys: [String]) -> String {
    let keys = keys.joined(separator: ", ")
    return language(
      "Une touche par personne, plusieurs par ligne\u{A0}: \(keys), {countUnstated} non précisé.")
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
}

extension Wording {
  /// The words of the work line by line in this language.
  var plain: PlainWording {
    PlainWording(language: language)
  }
}
