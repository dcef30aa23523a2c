import Languages
import Reports

/// What is wrong in a catalogue, in words and in the form of a compiler. That message is said in French,
/// and all others hold.
func diagnostic(_ problem: CatalogueProblem, in file: String) -> Diagnostic {
  let (message, hint) = text(problem.kind)
  return Diagnostic(
    file: file, line: problem.line, column: 1, length: max(1, problem.lineText.count),
    lineText: problem.lineText, isError: true, code: "language", message: message, hint: hint)
}

private func text(_ kind: CatalogueProblem.Kind) -> (message: String, hint: String?) {
  switch kind {
  case .notACatalogueLine:
    (
      say("la ligne n’est pas d’un fichier PO"),
      say("msgid, msgstr ou un texte entre guillemets droits")
    )
  case .badText:
    (
      say("le texte n’est pas fermé, ou un \\ n’y a pas sa place"),
      say("un guillemet droit s’écrit \\\" dans un texte")
    )
  case .notUTF8:
    (say("des octets qui ne sont pas de l’UTF-8"), nil)
  case .incomplete:
    (
      say("un message sans msgid ou sans msgstr"), nil
    )
  case .repeated(let line):
    (
      say("ce message est déjà à la ligne \(line), qui compte"), nil
    )
  case .strangePlace(let number):
    (
      say("le message n’a pas de valeur \("%\(number)")"),
      say("seules les valeurs du texte français peuvent être dites")
    )
  case .missingPlace(let number):
    (
      say("la valeur \("%\(number)") n’est pas dite"),
      say("elle peut aller n’importe où dans la traduction")
    )
  case .wrongForms(let expected, let found):
    (
      say("\(found) formes du pluriel, l’en-tête en dit \(expected)"),
      say("msgstr[0], msgstr[1]…, autant que nplurals")
    )
  case .badPluralForms:
    (
      say("Plural-Forms ne se lit pas"),
      say("par exemple\u{A0}: nplurals=2; plural=(n != 1);")
    )
  }
}
