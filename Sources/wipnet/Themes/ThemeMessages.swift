import Frames
import Glibc
import Languages
import Reports
import SystemPackage

/// What is wrong in a theme file, in words and in the form of a compiler. Without a theme it is an
/// error; where there is one all the same, to be looked at.
func diagnostic(_ problem: ThemeProblem, in file: String, isFatal: Bool) -> Diagnostic {
  let (message, length) = text(problem)
  return Diagnostic(
    file: file, line: problem.line, column: problem.column, length: length,
    lineText: problem.lineText, isError: isFatal, code: "theme", message: message, hint: nil)
}

private func text(_ problem: ThemeProblem) -> (message: String, length: Int) {
  let rest = max(1, problem.lineText.count - problem.column + 1)
  switch problem.kind {
  case .notAKeyAndValue:
    return (say("la ligne n’est pas «\u{A0}clé: valeur\u{A0}»"), rest)
  case .badQuoting:
    return (
      say("les guillemets de la valeur ne vont pas"), rest
    )
  case .repeatedKey(let key):
    return (
      say("«\u{A0}\(key)\u{A0}» est là une seconde fois"), key.count
    )
  case .badColor(let key, let value):
    return (
      say(
        "la couleur de \(key) s’écrit avec six chiffres hexadécimaux, «\u{A0}\(value)\u{A0}» non"),
      rest
    )
  case .missingColor(let key):
    return (say("la couleur \(key) manque"), rest)
  case .missingName:
    return (say("le thème n’a pas de nom (name:)"), rest)
  case .unknownKind(let kind):
    return (
      say(
        "kind est «\u{A0}terminal\u{A0}» ou «\u{A0}mono\u{A0}», pas «\u{A0}\(kind)\u{A0}»"), rest
    )
  case .unknownSystem(let system):
    return (
      say(
        "system est «\u{A0}base16\u{A0}» ou «\u{A0}base24\u{A0}», pas «\u{A0}\(system)\u{A0}»"),
      rest
    )
  }
}

/// The first problem in the settings or the folder of themes, in a line for the screen.
func problemText(_ problem: Diagnostic, of count: Int) -> String {
  let file = FilePath(problem.file).lastComponent?.string ?? problem.file
  let more = count > 1 ? " (+\(count - 1))" : ""
  return "\(file):\(problem.line):\(problem.column): \(problem.message)\(more)"
}

/// Why a choice will not be found again.
func notRememberedText(_ error: Errno) -> String {
  say("choix non retenu\u{A0}: ") + "\(Surroundings.configFile): "
    + String(cString: strerror(error.rawValue))
}
