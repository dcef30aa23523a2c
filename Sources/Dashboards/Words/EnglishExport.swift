extension ExportWording {
  static let english = ExportWording(
    title: "Export", format: "Form", names: "Names", folder: "Folder", file: "File",
    withNames: "with names and phones", withoutNames: "without names", writing: "Writing…",
    activitiesWord: "activities", peopleWord: "participants", sentenceWord: "sentence",
    neverOver: "No file is overwritten: another name is taken.",
    formats: [
      .csv: "CSV (spreadsheet)", .tsv: "TSV (tabs)", .rec: "rec (recutils)",
      .markdown: "Markdown table", .sentence: "report sentence", .text: "text to print",
    ],
    suppressed: { "What tells of fewer than \($0) people is left out." },
    namesWarning: {
      "! This file will hold \($0) name\($0 == 1 ? "" : "s"), with organisation, phone and locality. "
        + "Keep it as you keep the list itself."
    })
}
