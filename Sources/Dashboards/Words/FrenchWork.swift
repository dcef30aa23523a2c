extension WorkWording {
  static let french = WorkWording(
    names: [
      .check: "vérification", .pairs: "recherche de doublons", .export: "écriture du fichier",
    ],
    units: [.check: "fichiers", .pairs: "noms", .export: "Ko"],
    stopped: [
      .check: "Vérification arrêtée\u{A0}: rien n’a changé", .pairs: "Recherche arrêtée",
      .export: "Écriture arrêtée\u{A0}: aucun fichier n’a été écrit",
    ],
    stop: "arrête", checkStopped: "Vérification arrêtée. {checkAgain} recommence.",
    pairsStopped: "Recherche arrêtée.", stopping: { "\($0)\u{A0}: arrêt…" })
}
