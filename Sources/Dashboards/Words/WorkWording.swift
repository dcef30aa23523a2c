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
    }
  }

  /// What is counted.
  func unit(of kind: LongWork.Kind) -> String {
    switch kind {
    case .check: language("fichiers")
    case .pairs: language("noms")
    case .export: language("Ko")
    }
  }

  func stopped(_ kind: LongWork.Kind) -> String {
    switch kind {
    case .check: language("Vérification arrêtée\u{A0}: rien n’a changé")
    case .pairs: language("Recherche arrêtée")
    case .export: language("Écriture arrêtée\u{A0}: aucun fichier n’a été écrit")
    }
  }

  func failed(_ kind: LongWork.Kind) -> String {
    switch kind {
    case .check: language("Vérification impossible")
    case .pairs: language("Recherche impossible")
    case .export: language("Écriture impossible")
    }
  }

  var stop: String { language("arrête") }
  var checkStopped: String { language("Vérification arrêtée. {checkAgain} recommence.") }
  var pairsStopped: String { language("Recherche arrêtée.") }
  func stopping(_ name: String) -> String { language("\(name)\u{A0}: arrêt…") }
}

extension Wording {
  var work: WorkWording { WorkWording(language: language) }
}
