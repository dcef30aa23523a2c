extension ExportWording {
  static let french = ExportWording(
    title: "Exporter", format: "Forme", names: "Noms", folder: "Dossier", file: "Fichier",
    withNames: "avec noms et téléphones", withoutNames: "sans noms", writing: "Écriture…",
    activitiesWord: "activites", peopleWord: "participants", sentenceWord: "phrase",
    neverOver: "Aucun fichier n’est écrasé\u{A0}: un autre nom est pris.",
    formats: [
      .csv: "CSV (tableur)", .tsv: "TSV (tabulations)", .rec: "rec (recutils)",
      .markdown: "tableau Markdown", .sentence: "phrase du rapport", .text: "texte à imprimer",
    ],
    suppressed: { "Ce qui dit moins de \($0) personnes est retiré." },
    namesWarning: {
      "! Ce fichier portera \($0) nom\($0 > 1 ? "s" : ""), avec organisation, téléphone et commune. "
        + "Gardez-le comme la liste elle-même."
    })
}
