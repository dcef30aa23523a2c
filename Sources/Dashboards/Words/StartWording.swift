import Languages

/// The words of the first start in one language.
struct StartWording: Sendable {
  let language: Language

  /// A way in, and what it is for in a line.
  func words(of choice: FirstStart.Choice) -> (name: String, meaning: String) {
    switch choice {
    case .demo:
      (
        language("La démonstration"),
        language(
          "Un registre d’exemple, fait d’un vrai bulletin\u{A0}: tout peut y être essayé sans rien risquer."
        )
      )
    case .create:
      (
        language("Un nouveau registre"),
        language("Pour votre bureau\u{A0}: un nom, un dossier, puis la première activité.")
      )
    case .open:
      (
        language("Ouvrir un registre"),
        language("Un dossier de ce poste ou d’une clé\u{A0}; Tab complète son chemin.")
      )
    case .recent(let path, _): (path, "")
    }
  }
  var welcome: String {
    language(
      "Qui a pris part aux activités\u{A0}: saisir, compter, montrer. Par où commencer\u{A0}?")
  }
  var recent: String { language("Derniers registres") }
  var absent: String { language("absent") }
  var openTitle: String { language("Ouvrir un registre") }
  var openHelp: String { language("Le chemin du dossier\u{A0}; ↓ choisit dans la liste.") }
  var registersMarked: String { language("✓ est un registre\u{A0}; ↓ choisit dans la liste.") }
  var complete: String { language("Compléter") }
  var createTitle: String { language("Un nouveau registre") }
  var createHelp: String {
    language(
      """
      Le dossier ne doit pas encore exister, ou être vide. Le registre y tient en \
      fichiers de texte, lisibles sans ce programme\u{A0}; ce qui nomme des personnes \
      reste dans participants/.
      """)
  }
  var name: String { language("Nom du bureau") }
  var folder: String { language("Dossier") }
  var make: String { language("Créer") }
  var nameNeeded: String { language("Un nom et un dossier") }
}
