/// The words of the first start in one language.
struct StartWording: Sendable {
  /// A way in, and what it is for in a line.
  let choices: [FirstStart.Choice: (name: String, meaning: String)]
  let welcome, recent, absent: String
  let openTitle, openHelp, registersMarked, complete: String
  let createTitle, createHelp, name, folder, make, nameNeeded: String

  static let french = StartWording(
    choices: [
      .demo: (
        "La démonstration",
        "Un registre d’exemple, fait d’un vrai bulletin\u{A0}: tout peut y être essayé sans rien risquer."
      ),
      .create: (
        "Un nouveau registre",
        "Pour votre bureau\u{A0}: un nom, un dossier, puis la première activité."
      ),
      .open: (
        "Ouvrir un registre", "Un dossier de ce poste ou d’une clé\u{A0}; Tab complète son chemin."
      ),
    ],
    welcome:
      "Qui a pris part aux activités\u{A0}: saisir, compter, montrer. Par où commencer\u{A0}?",
    recent: "Derniers registres", absent: "absent",
    openTitle: "Ouvrir un registre",
    openHelp: "Le chemin du dossier\u{A0}; ↓ choisit dans la liste.",
    registersMarked: "✓ est un registre\u{A0}; ↓ choisit dans la liste.", complete: "Compléter",
    createTitle: "Un nouveau registre",
    createHelp:
      "Le dossier ne doit pas encore exister, ou être vide. Le registre y tient en fichiers de texte, "
      + "lisibles sans ce programme\u{A0}; ce qui nomme des personnes reste dans participants/.",
    name: "Nom du bureau", folder: "Dossier", make: "Créer", nameNeeded: "Un nom et un dossier")

  static let english = StartWording(
    choices: [
      .demo: (
        "The demo",
        "An example register, made from a real bulletin: everything can be tried, nothing is at risk."
      ),
      .create: (
        "A new register", "For your office: a name, a folder, then the first activity."
      ),
      .open: (
        "Open a register", "A folder on this computer or a stick; Tab completes its path."
      ),
    ],
    welcome: "Who took part in the activities: enter, count, show. Where to begin?",
    recent: "Latest registers", absent: "not there",
    openTitle: "Open a register", openHelp: "The folder’s path; ↓ chooses from the list.",
    registersMarked: "✓ is a register; ↓ chooses from the list.", complete: "Complete",
    createTitle: "A new register",
    createHelp:
      "The folder must not exist yet, or be empty. The register stands there in text files, readable "
      + "without this program; what names people stays in participants/.",
    name: "Office’s name", folder: "Folder", make: "Make", nameNeeded: "A name and a folder")
}
