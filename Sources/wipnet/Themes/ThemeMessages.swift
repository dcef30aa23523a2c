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
    return (say("la ligne n’est pas « clé: valeur »"), rest)
  case .badQuoting:
    return (
      say("les guillemets de la valeur ne vont pas"), rest
    )
  case .repeatedKey(let key):
    return (
      say("« \(key) » est là une seconde fois"), key.count
    )
  case .badColor(let key, let value):
    return (
      say(
        "la couleur de \(key) s’écrit avec six chiffres hexadécimaux, « \(value) » non"), rest
    )
  case .missingColor(let key):
    return (say("la couleur \(key) manque"), rest)
  case .missingName:
    return (say("le thème n’a pas de nom (name:)"), rest)
  case .unknownKind(let kind):
    return (
      say(
        "kind est « terminal » ou « mono », pas « \(kind) »"), rest
    )
  case .unknownSystem(let system):
    return (
      say(
        "system est « base16 » ou « base24 », pas « \(system) »"), rest
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
  say("choix non retenu : ") + "\(Surroundings.configFile): "
    + String(cString: strerror(error.rawValue))
}
