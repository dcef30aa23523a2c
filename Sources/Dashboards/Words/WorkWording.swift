import Languages
import Reports

/// The words of work that goes on behind the screen, in one language.
struct WorkWording: Sendable {
  let language: Language

  func name(of kind: LongWork.Kind) -> String {
    switch kind {
    case .check: language("vérification")
    case .pairs: language("recherche de doublons")
    case .export: language("écriture du fichier")
    case .table: language("lecture du tableau collé")
    }
  }

  /// What is counted.
  func unit(of kind: LongWork.Kind) -> String {
    switch kind {
    case .check: language("fichiers")
    case .pairs: language("noms")
    case .export: language("Ko")
    case .table: language("lignes")
    }
  }

  func stopped(_ kind: LongWork.Kind) -> String {
    switch kind {
    case .check: language("Vérification arrêtée\u{A0}: rien n’a changé")
    case .pairs: language("Recherche arrêtée")
    case .export: language("Écriture arrêtée\u{A0}: aucun fichier n’a été écrit")
    case .table: language("Tableau laissé\u{A0}: personne n’a été ajouté")
    }
  }

  func failed(_ kind: LongWork.Kind) -> String {
    switch kind {
    case .check: language("Vérification impossible")
    case .pairs: language("Recherche impossible")
    case .export: language("Écriture impossible")
    case .table: language("Tableau illisible")
    }
  }

  var noTable: String { language("ce n’est pas une liste de personnes") }
  var tableTooLate: String {
    language("Le tableau est lu, mais la saisie est fermée\u{A0}: collez-le de nouveau.")
  }
  var stop: String { language("arrête") }
  var checkStopped: String { language("Vérification arrêtée. {checkAgain} recommence.") }
  var pairsStopped: String { language("Recherche arrêtée.") }
  func stopping(_ name: String) -> String { language("\(name)\u{A0}: arrêt…") }
}

extension Wording {
  var work: WorkWording { WorkWording(language: language) }
}
