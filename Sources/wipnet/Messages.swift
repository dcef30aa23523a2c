import ArgumentParser
import Frames
import Glibc
import Languages
import Programmes
import Records
import Registers
import Reports

/// What cannot be done with a register, in words.
func failure(_ error: RegisterError) -> Failure {
  switch error {
  case .noFolder(let path):
    // A mistyped command is taken for the name of a register.
    let commands = Wipnet.configuration.subcommands.compactMap { $0.configuration.commandName }
    let meant = nearest(to: path, in: commands)
    return Failure(
      say("«\u{A0}\(path)\u{A0}» n’existe pas"),
      hint: meant.map {
        say("vouliez-vous dire «\u{A0}wipnet \($0)\u{A0}»\u{A0}?")
      }
        ?? say(
          "«\u{A0}wipnet new \(path)\u{A0}» en fait un registre"))
  case .notARegister(let path):
    return Failure(
      say(
        "«\u{A0}\(path)\u{A0}» n’est pas un registre\u{A0}: programme.rec n’y est pas"),
      hint: say(
        "«\u{A0}wipnet new DOSSIER\u{A0}» en fait un, «\u{A0}wipnet demo\u{A0}» montre un exemple"))
  case .notEmpty(let path):
    return Failure(
      say("«\u{A0}\(path)\u{A0}» n’est pas vide"),
      hint: say("donnez un nouveau nom de dossier"))
  case .system(let call, let path, let code):
    return Failure("\(path): \(String(cString: strerror(code))) (\(call))")
  case .locked: return Failure(Surroundings.words.text(saveFailure(error)))
  case .refused(let reason): return Failure(Surroundings.words.text(reason))
  case .notAPlainFile(let path):
    return Failure(
      say(
        "«\u{A0}\(path)\u{A0}» est un lien ou n’est pas un fichier ordinaire"))
  case .linkedElsewhere(let path):
    return Failure(
      say(
        "«\u{A0}\(path)\u{A0}» a un second nom ailleurs (lien physique), qui garderait l’ancien contenu"
      ),
      hint: say(
        "faites-en une copie à part\u{A0}: cp -p, puis mv sur l’ancien"))
  case .ownedByAnother(let path):
    return Failure(
      say(
        "«\u{A0}\(path)\u{A0}» appartient à un autre compte"),
      hint: say(
        "un registre est à un seul compte\u{A0}; sudo chown le rend"))
  case .unsafeFileSystem(let kind, let path): return failure(kind, path)
  }
}

/// Why nothing is written to a file system, and the way round.
private func failure(_ kind: UnsafeFileSystem, _ path: String) -> Failure {
  let reason =
    switch kind {
    case .fat, .exFAT:
      say(
        "il oublie des noms de fichiers à une coupure de courant, et chacun peut y lire les noms des personnes"
      )
    case .nfs, .smb, .plan9, .fuse:
      say(
        "deux ordinateurs peuvent y écrire à la fois et se défaire l’un l’autre")
    }
  return Failure(
    say(
      "«\u{A0}\(path)\u{A0}» est sur un système de fichiers (\(kind.rawValue)) où rien n’est sûr\u{A0}: \(reason)"
    ),
    hint: say(
      "copiez le registre sur le disque de l’ordinateur et travaillez-y\u{A0}; une copie ici peut se lire avec «\u{A0}wipnet check\u{A0}» et «\u{A0}wipnet ratios\u{A0}»"
    ))
}

/// Why a change is not on the disk, for the dashboard's line.
func saveFailure(_ error: RegisterError) -> SaveFailure {
  switch error {
  case .system(_, _, let code):
    switch code {
    case ENOSPC, EDQUOT, EFBIG: .diskFull
    case EROFS: .readOnly
    case ENOENT, ENOTDIR, ESTALE: .folderGone
    case EIO: .diskFailing
    case EACCES, EPERM: .notPermitted
    default: .other(code)
    }
  case .locked(let holder): .locked(by: holder)
  case .noFolder, .notARegister: .folderGone
  case .ownedByAnother: .notPermitted
  case .linkedElsewhere: .other(EMLINK)
  case .notEmpty, .refused, .notAPlainFile: .other(0)
  case .unsafeFileSystem: .notPermitted
  }
}

extension Reading.Problem {
  /// The problem in words, its file as it can be opened from here.
  func diagnostic(in folder: String, _ words: Wording) -> Diagnostic {
    var (code, message, hint) = texts(words)
    if isRepairable {
      hint = say("«\u{A0}wipnet check --fix\u{A0}» le répare")
    }
    // A value from a file may be endless; a message is not.
    if message.count > 1_000 { message = String(message.prefix(1_000)) + "…" }
    var diagnostic = Diagnostic(
      file: folder.isEmpty || folder == "." ? file : "\(folder)/\(file)", line: place.line,
      column: place.column, length: length, lineText: lineText, isError: isError, code: code,
      message: message, hint: hint, reason: known?.reason)
    diagnostic.isNote = isNote
    return diagnostic
  }

  private func texts(_ words: Wording) -> (code: String, message: String, hint: String?) {
    switch kind {
    case .finding(let finding):
      let (message, hint) = words.finding(finding.kind)
      return (finding.kind.code, message, hint)
    case .text(let kind):
      let (message, hint) = textProblem(kind)
      return (name(of: kind), message, hint)
    case .field(let kind):
      let (message, hint) = fieldProblem(kind)
      return (name(of: kind), message, hint)
    case .unreadableFile(let error):
      return ("unreadableFile", failure(error).message, failure(error).hint)
    case .cutHistory(let start):
      return (
        "cutHistory",
        say(
          "la fin du fichier a été coupée (à partir de l’octet \(start))"),
        say(
          "elle ne compte pas\u{A0}; la prochaine ouverture la met de côté dans quarantine/")
      )
    case .leftOver:
      return (
        "leftOver",
        say(
          "reste d’un enregistrement interrompu"),
        say("il ne compte pas")
      )
    case .notWritable(let error):
      return ("notWritable", failure(error).message, failure(error).hint)
    }
  }
}

/// The record files wait, while the history has everything: why, and the way out. The name of the file
/// comes last, for it may be longer than the line.
func behindText(_ error: RegisterError) -> String {
  switch error {
  case .linkedElsewhere(let path):
    return say(
      "Enregistré\u{A0}; une fiche attend, lien physique (cp -p, puis mv dessus)\u{A0}: \(fileName(path))"
    )
  case .ownedByAnother(let path):
    return say(
      "Enregistré\u{A0}; une fiche attend, à un autre compte (sudo chown la rend)\u{A0}: \(fileName(path))"
    )
  case .system(_, let path, EPERM), .system(_, let path, EACCES):
    return say(
      "Enregistré\u{A0}; une fiche attend, protégée (chmod u+w ou chattr -i)\u{A0}: \(fileName(path))"
    )
  default:
    return say(
      "Enregistré dans l’historique\u{A0}; les fiches suivront\u{A0}: \(shown(failure(error).message))"
    )
  }
}

/// A file's own name, also where it was its temp file that could not be made.
private func fileName(_ path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  let isTemporary = name.hasPrefix(".") && name.hasSuffix(".new")
  return displayable(String(isTemporary ? name.dropFirst().dropLast(4) : name))
}

/// Why the clipboard was not given a text.
func notCopiedText() -> String {
  say(
    "Ce terminal n’a pas de presse-papiers\u{A0}: «\u{A0}wipnet sentence\u{A0}» imprime la phrase")
}

/// What a crash had left and opening the register made good, in one line.
func recoveryText(_ repairs: [Repair]) -> String {
  let places = repairs.compactMap { repair -> String? in
    switch repair.kind {
    case .history: repair.file
    case .cut(_, let place), .leftOver(let place): place.isEmpty ? nil : place
    case .text, .identifier: nil
    }
  }
  return say(
    "Après une coupure, mis de côté sans rien perdre\u{A0}: \(list(places.map(displayable)))")
}

/// An enumeration case's name without its values, as a stable word for programs.
private func name(of kind: some Any) -> String {
  String(String(describing: kind).prefix { $0.isLetter || $0.isNumber })
}

private func list(_ words: [String]) -> String { words.joined(separator: ", ") }

extension Repair {
  /// What was mended, in one line, its file as it can be opened from here.
  func text(in folder: String) -> String {
    let path = { (file: String) in folder.isEmpty || folder == "." ? file : "\(folder)/\(file)" }
    let done = say("réparé")
    return "\(path(file)):\(place.line):\(place.column): \(done): \(message(path))"
  }

  private func message(_ path: (String) -> String) -> String {
    switch kind {
    case .text(let kind): return textProblem(kind).0
    case .cut(bytes: 0, _):
      return say("la ligne «\u{A0}# end\u{A0}» manquait")
    case .cut(let bytes, let target):
      return say(
        "la fin du fichier manquait\u{A0}; \(bytes) octets mis de côté dans \(path(target))")
    case .history:
      return say(
        "la fin coupée d’un fichier de l’historique est mise de côté")
    case .leftOver(let target):
      return say(
        "reste d’un enregistrement interrompu, mis de côté dans \(path(target))")
    case .identifier(let old, let new):
      return say(
        "l’identifiant «\u{A0}\(old)\u{A0}» servait deux fois\u{A0}; cette fiche a maintenant «\u{A0}\(new)\u{A0}»"
      )
    }
  }
}

/// A problem of a file's text, in words.
private func textProblem(_ kind: Records.Problem.Kind) -> (String, String?) {
  switch kind {
  case .notAField:
    (
      say("ni champ, ni commentaire, ni ligne vide"),
      say("un champ s’écrit «\u{A0}Nom: valeur\u{A0}»")
    )
  case .fieldNameInvalid(let name):
    (
      say("«\u{A0}\(name)\u{A0}» ne peut pas nommer un champ"),
      say("des lettres sans accent, des chiffres et _")
    )
  case .indented:
    (
      say("des blancs avant le nom du champ"),
      say(
        "ôtez-les\u{A0}; une suite de valeur commence par «\u{A0}+\u{A0}»")
    )
  case .blankMissing:
    (say("un espace manque après les deux-points"), nil)
  case .continuationWithoutField:
    (say("«\u{A0}+\u{A0}» sans champ au-dessus"), nil)
  case .fieldFolded(let name):
    (
      say(
        "«\u{A0}\(name)\u{A0}» est avalé par la ligne d’au-dessus, qui finit par \\"), nil
    )
  case .unfinished:
    (say("la fin de la ligne manque"), nil)
  case .conflictMarker:
    (
      say("une marque de conflit"),
      say("gardez une des deux versions")
    )
  case .invalidUTF8:
    (say("des octets qui ne sont pas de l’UTF-8"), nil)
  case .nul: (say("un octet nul"), nil)
  case .carriageReturn(let lines):
    (
      say(
        "\(lines) lignes finies à la façon de Windows (CRLF)"), nil
    )
  case .loneCarriageReturn: (say("un retour chariot seul"), nil)
  case .byteOrderMark:
    (
      say("une marque d’ordre des octets (BOM) en tête"),
      nil
    )
  case .cut:
    (
      say(
        "la fin du fichier manque\u{A0}: ce qui suit ne compte pas"),
      say(
        "«\u{A0}wipnet check --fix\u{A0}» met ce reste de côté et ferme le fichier")
    )
  case .blankLineMissing(let field):
    (
      say(
        "une ligne vide manque avant \(field)\u{A0}: la fiche se perd dans le descripteur"), nil
    )
  case .descriptorWithoutType: (say("%rec sans nom de type"), nil)
  case .duplicateDescriptor(let type):
    (say("%rec: \(type) est là deux fois"), nil)
  case .repeatedInDescriptor(let name), .typeInvalid(let name), .typeUnknown(let name),
    .fieldListInvalid(let name):
    (say("«\u{A0}\(name)\u{A0}» n’est pas un descripteur juste"), nil)
  case .recordWithoutDescriptor:
    (
      say("une fiche sans %rec au-dessus d’elle"),
      say(
        "écrivez «\u{A0}%rec: Type\u{A0}» et une ligne vide au-dessus")
    )
  case .missingKey(let field), .missingMandatory(let field):
    (say("le champ \(field) manque"), nil)
  case .repeatedKey(let field), .notUnique(let field):
    (say("\(field) ne peut être là qu’une fois"), nil)
  case .duplicateKey(let value):
    (
      say("l’identifiant «\u{A0}\(value)\u{A0}» sert deux fois"),
      say("donnez-en un autre à l’une des fiches")
    )
  case .prohibited(let field), .notAllowed(let field):
    (say("le champ \(field) n’a pas sa place ici"), nil)
  case .enumValue(let field, let value, let allowed):
    (
      say(
        "\(field)\u{A0}: «\u{A0}\(value)\u{A0}» n’est pas de la liste"),
      nearest(to: value, in: allowed).map {
        say("vouliez-vous dire «\u{A0}\($0)\u{A0}»\u{A0}?")
      }
        ?? say("un mot parmi \(list(allowed))")
    )
  case .notAnInteger(let field, let value):
    (
      say("\(field)\u{A0}: «\u{A0}\(value)\u{A0}» n’est pas un nombre"),
      nil
    )
  case .notABoolean(let field, let value):
    (
      say(
        "\(field)\u{A0}: «\u{A0}\(value)\u{A0}» n’est ni yes ni no"),
      nil
    )
  case .notADate(let field, let value):
    (
      say("\(field)\u{A0}: «\u{A0}\(value)\u{A0}» n’est pas un jour"),
      say("un jour s’écrit 2023-08-11")
    )
  case .notALine(let field, _):
    (say("\(field) ne peut tenir que sur une ligne"), nil)
  }
}

/// A problem of a field or record of the register's format, in words.
private func fieldProblem(_ kind: FieldProblem.Kind) -> (String, String?) {
  switch kind {
  case .missing(let field):
    return (say("le champ \(field) manque"), nil)
  case .unreadable(let field, let value, let expected):
    let message = say(
      "\(field)\u{A0}: «\u{A0}\(value)\u{A0}» ne se lit pas")
    switch expected {
    case .day: return (message, say("un jour s’écrit 2023-08-11"))
    case .count:
      return (message, say("un nombre, ~nombre ou some"))
    case .percent: return (message, say("un pourcentage de 0 à 100"))
    case .ages:
      return (message, say("une tranche comme 15-35 ou 36+"))
    case .target: return (message, say("50% ou un nombre"))
    case .followUp:
      return (
        message,
        say(
          "un jour et un texte, comme 2023-12-01 le comité s’est réuni")
      )
    case .span:
      return (
        message,
        say(
          "une période, puis target et actual avec un nombre\u{A0}: 2023-Q4 target 15 actual 12")
      )
    case .bands:
      return (
        message,
        say(
          "deux ou trois tranches d’âge qui se suivent, la dernière sans fin\u{A0}: 0-14 15-35 36+")
      )
    case .answers:
      return (
        message,
        say(
          "six réponses de 1 à 4, - si non posée\u{A0}: 1 1 3 1 - 1")
      )
    case .number(let range):
      return (
        message,
        say(
          "un nombre de \(range.lowerBound) à \(range.upperBound)")
      )
    case .words(let words):
      let near = nearest(to: value, in: words)
      return (
        message,
        near.map { say("vouliez-vous dire «\u{A0}\($0)\u{A0}»\u{A0}?") }
          ?? say("un mot parmi \(list(words))")
      )
    }
  case .withoutActivity(let type):
    return (
      say("\(type) sans activité au-dessus"), nil
    )
  case .duplicateIdentifier(let id):
    return (
      say("l’identifiant «\u{A0}\(id)\u{A0}» sert deux fois"),
      say("la seconde fiche ne compte pas")
    )
  case .sharedIdentifier(let id, let file):
    return (
      say(
        "l’identifiant «\u{A0}\(id)\u{A0}» sert aussi dans \(file)"),
      say(
        "les deux fiches comptent\u{A0}; donnez-en un autre à l’une")
    )
  case .unknownType(let type):
    return (
      say("un type de fiche inconnu\u{A0}: \(type)"),
      say("elle est gardée et ne compte pas")
    )
  case .noActivity:
    return (
      say("pas d’activité dans ce fichier"),
      say(
        "remettez la fiche d’une copie, ou ôtez le fichier")
    )
  case .notASlug(let id):
    return (
      say("«\u{A0}\(id)\u{A0}» ne peut pas nommer un fichier"),
      say("des lettres a-z, des chiffres et -")
    )
  case .secondActivity(let id):
    return (
      say(
        "«\u{A0}\(id)\u{A0}» est une seconde activité dans ce fichier"),
      say(
        "elle ne compte pas\u{A0}; donnez-lui un fichier à elle")
    )
  case .conflict(let field, let values):
    let (kept, other) = (values.first ?? "", values.dropFirst().joined(separator: ", "))
    func quoted(_ value: String) -> String {
      value.isEmpty ? say("rien") : say("«\u{A0}\(value)\u{A0}»")
    }
    return (
      say(
        "\(field)\u{A0}: \(quoted(kept)) d’un côté, \(quoted(other)) de l’autre"),
      say(
        "mettez la bonne valeur dans \(field), puis ôtez la ligne Conflict")
    )
  case .removedElsewhere:
    return (
      say(
        "fiche ôtée d’un côté et changée de l’autre"),
      say(
        "ôtez la fiche, ou la ligne Conflict pour la garder")
    )
  case .countedTwice(let id):
    return (
      say(
        "le même poste compte les mêmes personnes dans «\u{A0}\(id)\u{A0}»\u{A0}: les deux comptes s’ajoutent"
      ),
      say(
        "ôtez une des deux fiches si c’étaient les mêmes, sinon les lignes Conflict")
    )
  case .disagreeing(let field, let value, let other, let otherValue):
    return (
      say(
        "«\u{A0}\(field): \(value)\u{A0}» et «\u{A0}\(other): \(otherValue)\u{A0}» ne vont pas ensemble"
      ),
      say(
        "\(field) compte\u{A0}; ôtez la ligne qui est fausse")
    )
  case .personalField(let field):
    return (
      say(
        "«\u{A0}\(field)\u{A0}» dans un fichier qui peut être remis ou imprimé"),
      say(
        "les noms et téléphones vont dans participants/\u{A0}; mettez ici Participant")
    )
  case .anotherFileName(let id):
    return (
      say(
        "l’activité «\u{A0}\(id)\u{A0}» est dans un fichier d’un autre nom"),
      say("nommez-le \(id).rec")
    )
  case .noProgramme:
    return (
      say("aucune fiche Programme"),
      say(
        "«\u{A0}wipnet new\u{A0}» en écrit une à compléter dans un nouveau dossier")
    )
  }
}

/// Why clicks do nothing.
func noMouseText() -> String {
  say("ce terminal ne dit rien de la souris")
}

// What is told after the officer's editor.

func editedText(_ file: String) -> String { say("relu\u{A0}: \(file)") }

func notEditedText() -> String {
  say(
    "d’abord enregistrer\u{A0}: des changements attendent encore")
}

func notFoundText() -> String {
  say("aucun fichier ne tient cette fiche")
}

func noEditorText(_ command: String) -> String {
  say(
    "pas d’éditeur «\u{A0}\(command)\u{A0}»\u{A0}; EDITOR en nomme un")
}
