import ArgumentParser
import Frames
import Glibc
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
      say("« \(path) » n’existe pas", "“\(path)” does not exist"),
      hint: meant.map {
        say("vouliez-vous dire « wipnet \($0) » ?", "did you mean “wipnet \($0)”?")
      }
        ?? say(
          "« wipnet new \(path) » en fait un registre",
          "“wipnet new \(path)” makes a register of it"))
  case .notARegister(let path):
    return Failure(
      say(
        "« \(path) » n’est pas un registre : programme.rec n’y est pas",
        "“\(path)” is not a register: there is no programme.rec in it"),
      hint: say(
        "« wipnet new DOSSIER » en fait un, « wipnet demo » montre un exemple",
        "“wipnet new FOLDER” makes one, “wipnet demo” shows an example"))
  case .notEmpty(let path):
    return Failure(
      say("« \(path) » n’est pas vide", "“\(path)” is not empty"),
      hint: say("donnez un nouveau nom de dossier", "give the name of a new folder"))
  case .system(let call, let path, let code):
    return Failure("\(path): \(String(cString: strerror(code))) (\(call))")
  case .locked: return Failure(Surroundings.words.text(saveFailure(error)))
  case .refused(let reason): return Failure(Surroundings.words.text(reason))
  case .notAPlainFile(let path):
    return Failure(
      say(
        "« \(path) » est un lien ou n’est pas un fichier ordinaire",
        "“\(path)” is a link or not a plain file"))
  case .linkedElsewhere(let path):
    return Failure(
      say(
        "« \(path) » a un second nom ailleurs (lien physique), qui garderait l’ancien contenu",
        "“\(path)” has a second name elsewhere (a hard link), which would keep the old content"),
      hint: say(
        "faites-en une copie à part : cp -p, puis mv sur l’ancien",
        "make a copy of its own: cp -p, then mv over the old one"))
  case .ownedByAnother(let path):
    return Failure(
      say(
        "« \(path) » appartient à un autre compte", "“\(path)” belongs to another login"),
      hint: say(
        "un registre est à un seul compte ; sudo chown le rend",
        "a register belongs to one login; sudo chown gives it back"))
  case .unsafeFileSystem(let kind, let path): return failure(kind, path)
  }
}

/// Why nothing is written to a file system, and the way round.
private func failure(_ kind: UnsafeFileSystem, _ path: String) -> Failure {
  let reason =
    switch kind {
    case .fat, .exFAT:
      say(
        "il oublie des noms de fichiers à une coupure de courant, et chacun peut y lire les noms des personnes",
        "it forgets files’ names in a power cut, and everybody can read people’s names there")
    case .nfs, .smb, .plan9, .fuse:
      say(
        "deux ordinateurs peuvent y écrire à la fois et se défaire l’un l’autre",
        "two computers can write to it at once, and undo each other’s work")
    }
  return Failure(
    say(
      "« \(path) » est sur un système de fichiers (\(kind.rawValue)) où rien n’est sûr : \(reason)",
      "“\(path)” is on a file system (\(kind.rawValue)) where nothing is safe: \(reason)"),
    hint: say(
      "copiez le registre sur le disque de l’ordinateur et travaillez-y ; une copie ici peut se lire avec « wipnet check » et « wipnet ratios »",
      "copy the register to the laptop’s own disk and work there; a copy here can be read with “wipnet check” and “wipnet ratios”"
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
      hint = say("« wipnet check --fix » le répare", "“wipnet check --fix” mends it")
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
      let (message, hint) = words.finding(finding.kind, words)
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
          "la fin du fichier a été coupée (à partir de l’octet \(start))",
          "the end of the file was cut (from byte \(start) on)"),
        say(
          "elle ne compte pas ; la prochaine ouverture la met de côté dans quarantine/",
          "it does not count; the next opening puts it aside in quarantine/")
      )
    case .leftOver:
      return (
        "leftOver",
        say(
          "reste d’un enregistrement interrompu", "left over from an interrupted save"),
        say("il ne compte pas", "it does not count")
      )
    case .notWritable(let error):
      return ("notWritable", failure(error).message, failure(error).hint)
    }
  }
}

/// The record files wait, while the history has everything.
func behindText(_ error: RegisterError) -> String {
  say(
    "Enregistré dans l’historique ; les fiches suivront : \(shown(failure(error).message))",
    "Saved in the history; the record files will follow: \(shown(failure(error).message))")
}

/// Why the clipboard was not given a text.
func notCopiedText() -> String {
  say(
    "Ce terminal n’a pas de presse-papiers : « wipnet sentence » imprime la phrase",
    "This terminal has no clipboard: “wipnet sentence” prints the sentence")
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
    "Après une coupure, mis de côté sans rien perdre : \(list(places.map(displayable)))",
    "After an interruption, put aside with nothing lost: \(list(places.map(displayable)))")
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
    let done = say("réparé", "mended")
    return "\(path(file)):\(place.line):\(place.column): \(done): \(message(path))"
  }

  private func message(_ path: (String) -> String) -> String {
    switch kind {
    case .text(let kind): return textProblem(kind).0
    case .cut(bytes: 0, _):
      return say("la ligne « # end » manquait", "the line “# end” was missing")
    case .cut(let bytes, let target):
      return say(
        "la fin du fichier manquait ; \(bytes) octets mis de côté dans \(path(target))",
        "the end of the file was missing; \(bytes) bytes put aside in \(path(target))")
    case .history:
      return say(
        "la fin coupée d’un fichier de l’historique est mise de côté",
        "the cut end of a file of the history is put aside")
    case .leftOver(let target):
      return say(
        "reste d’un enregistrement interrompu, mis de côté dans \(path(target))",
        "left over from an interrupted save, put aside in \(path(target))")
    case .identifier(let old, let new):
      return say(
        "l’identifiant « \(old) » servait deux fois ; cette fiche a maintenant « \(new) »",
        "the identifier “\(old)” was used twice; this record has now “\(new)”")
    }
  }
}

/// A problem of a file's text, in words.
private func textProblem(_ kind: Records.Problem.Kind) -> (String, String?) {
  switch kind {
  case .notAField:
    (
      say("ni champ, ni commentaire, ni ligne vide", "neither a field, a comment nor a blank line"),
      say("un champ s’écrit « Nom: valeur »", "a field is written “Name: value”")
    )
  case .fieldNameInvalid(let name):
    (
      say("« \(name) » ne peut pas nommer un champ", "“\(name)” cannot name a field"),
      say("des lettres sans accent, des chiffres et _", "letters without accents, digits and _")
    )
  case .indented:
    (
      say("des blancs avant le nom du champ", "blanks before the field’s name"),
      say(
        "ôtez-les ; une suite de valeur commence par « + »",
        "remove them; a value goes on with “+ ”")
    )
  case .blankMissing:
    (say("un espace manque après les deux-points", "a space is missing after the colon"), nil)
  case .continuationWithoutField:
    (say("« + » sans champ au-dessus", "“+” without a field above"), nil)
  case .fieldFolded(let name):
    (
      say(
        "« \(name) » est avalé par la ligne d’au-dessus, qui finit par \\",
        "“\(name)” is swallowed by the line above, which ends in \\"), nil
    )
  case .unfinished:
    (say("la fin de la ligne manque", "the end of the line is missing"), nil)
  case .conflictMarker:
    (
      say("une marque de conflit", "a conflict marker"),
      say("gardez une des deux versions", "keep one of the two versions")
    )
  case .invalidUTF8:
    (say("des octets qui ne sont pas de l’UTF-8", "bytes that are not UTF-8"), nil)
  case .nul: (say("un octet nul", "a NUL byte"), nil)
  case .carriageReturn(let lines):
    (
      say(
        "\(lines) lignes finies à la façon de Windows (CRLF)",
        "\(lines) lines ended in the Windows way (CRLF)"), nil
    )
  case .loneCarriageReturn: (say("un retour chariot seul", "a lone carriage return"), nil)
  case .byteOrderMark:
    (
      say("une marque d’ordre des octets (BOM) en tête", "a byte order mark (BOM) at the start"),
      nil
    )
  case .cut:
    (
      say(
        "la fin du fichier manque : ce qui suit ne compte pas",
        "the end of the file is missing: what follows does not count"),
      say(
        "« wipnet check --fix » met ce reste de côté et ferme le fichier",
        "“wipnet check --fix” puts the rest aside and closes the file")
    )
  case .blankLineMissing(let field):
    (
      say(
        "une ligne vide manque avant \(field) : la fiche se perd dans le descripteur",
        "a blank line is missing before \(field): the record is lost in the descriptor"), nil
    )
  case .descriptorWithoutType: (say("%rec sans nom de type", "%rec without a type’s name"), nil)
  case .duplicateDescriptor(let type):
    (say("%rec: \(type) est là deux fois", "%rec: \(type) stands there twice"), nil)
  case .repeatedInDescriptor(let name), .typeInvalid(let name), .typeUnknown(let name),
    .fieldListInvalid(let name):
    (say("« \(name) » n’est pas un descripteur juste", "“\(name)” is not a right descriptor"), nil)
  case .recordWithoutDescriptor:
    (
      say("une fiche sans %rec au-dessus d’elle", "a record without a %rec above it"),
      say(
        "écrivez « %rec: Type » et une ligne vide au-dessus",
        "write “%rec: Type” and a blank line above")
    )
  case .missingKey(let field), .missingMandatory(let field):
    (say("le champ \(field) manque", "the field \(field) is missing"), nil)
  case .repeatedKey(let field), .notUnique(let field):
    (say("\(field) ne peut être là qu’une fois", "\(field) can stand only once"), nil)
  case .duplicateKey(let value):
    (
      say("l’identifiant « \(value) » sert deux fois", "the identifier “\(value)” is used twice"),
      say("donnez-en un autre à l’une des fiches", "give one of the records another")
    )
  case .prohibited(let field), .notAllowed(let field):
    (say("le champ \(field) n’a pas sa place ici", "the field \(field) has no place here"), nil)
  case .enumValue(let field, let value, let allowed):
    (
      say(
        "\(field) : « \(value) » n’est pas de la liste", "\(field): “\(value)” is not in the list"),
      nearest(to: value, in: allowed).map {
        say("vouliez-vous dire « \($0) » ?", "did you mean “\($0)”?")
      }
        ?? say("un mot parmi \(list(allowed))", "one of \(list(allowed))")
    )
  case .notAnInteger(let field, let value):
    (
      say("\(field) : « \(value) » n’est pas un nombre", "\(field): “\(value)” is not a number"),
      nil
    )
  case .notABoolean(let field, let value):
    (
      say(
        "\(field) : « \(value) » n’est ni yes ni no", "\(field): “\(value)” is neither yes nor no"),
      nil
    )
  case .notADate(let field, let value):
    (
      say("\(field) : « \(value) » n’est pas un jour", "\(field): “\(value)” is not a day"),
      say("un jour s’écrit 2023-08-11", "a day is written 2023-08-11")
    )
  case .notALine(let field, _):
    (say("\(field) ne peut tenir que sur une ligne", "\(field) must stand on one line"), nil)
  }
}

/// A problem of a field or record of the register's format, in words.
private func fieldProblem(_ kind: FieldProblem.Kind) -> (String, String?) {
  switch kind {
  case .missing(let field):
    return (say("le champ \(field) manque", "the field \(field) is missing"), nil)
  case .unreadable(let field, let value, let expected):
    let message = say(
      "\(field) : « \(value) » ne se lit pas", "\(field): “\(value)” cannot be read")
    switch expected {
    case .day: return (message, say("un jour s’écrit 2023-08-11", "a day is written 2023-08-11"))
    case .count:
      return (message, say("un nombre, ~nombre ou some", "a number, ~number or some"))
    case .percent: return (message, say("un pourcentage de 0 à 100", "a percentage from 0 to 100"))
    case .ages:
      return (message, say("une tranche comme 15-35 ou 36+", "a band such as 15-35 or 36+"))
    case .target: return (message, say("50% ou un nombre", "50% or a number"))
    case .followUp:
      return (
        message,
        say(
          "un jour et un texte, comme 2023-12-01 le comité s’est réuni",
          "a day and a text, such as 2023-12-01 the committee met")
      )
    case .span:
      return (
        message,
        say(
          "une période, puis target et actual avec un nombre : 2023-Q4 target 15 actual 12",
          "a period, then target and actual with a number: 2023-Q4 target 15 actual 12")
      )
    case .bands:
      return (
        message,
        say(
          "deux ou trois tranches d’âge qui se suivent, la dernière sans fin : 0-14 15-35 36+",
          "two or three bands of age one after the other, the last without an end: 0-14 15-35 36+")
      )
    case .answers:
      return (
        message,
        say(
          "six réponses de 1 à 4, - si non posée : 1 1 3 1 - 1",
          "six answers from 1 to 4, - where not asked: 1 1 3 1 - 1")
      )
    case .number(let range):
      return (
        message,
        say(
          "un nombre de \(range.lowerBound) à \(range.upperBound)",
          "a number from \(range.lowerBound) to \(range.upperBound)")
      )
    case .words(let words):
      let near = nearest(to: value, in: words)
      return (
        message,
        near.map { say("vouliez-vous dire « \($0) » ?", "did you mean “\($0)”?") }
          ?? say("un mot parmi \(list(words))", "one of \(list(words))")
      )
    }
  case .withoutActivity(let type):
    return (
      say("\(type) sans activité au-dessus", "\(type) without an activity above"), nil
    )
  case .duplicateIdentifier(let id):
    return (
      say("l’identifiant « \(id) » sert deux fois", "the identifier “\(id)” is used twice"),
      say("la seconde fiche ne compte pas", "the second record does not count")
    )
  case .sharedIdentifier(let id, let file):
    return (
      say(
        "l’identifiant « \(id) » sert aussi dans \(file)",
        "the identifier “\(id)” is used in \(file) too"),
      say(
        "les deux fiches comptent ; donnez-en un autre à l’une",
        "both records count; give one of them another")
    )
  case .unknownType(let type):
    return (
      say("un type de fiche inconnu : \(type)", "an unknown type of record: \(type)"),
      say("elle est gardée et ne compte pas", "it is kept and does not count")
    )
  case .noActivity:
    return (
      say("pas d’activité dans ce fichier", "no activity in this file"),
      say(
        "remettez la fiche d’une copie, ou ôtez le fichier",
        "put the record back from a copy, or remove the file")
    )
  case .notASlug(let id):
    return (
      say("« \(id) » ne peut pas nommer un fichier", "“\(id)” cannot name a file"),
      say("des lettres a-z, des chiffres et -", "letters a-z, digits and -")
    )
  case .secondActivity(let id):
    return (
      say(
        "« \(id) » est une seconde activité dans ce fichier",
        "“\(id)” is a second activity in this file"),
      say(
        "elle ne compte pas ; donnez-lui un fichier à elle",
        "it does not count; give it a file of its own")
    )
  case .conflict(let field, let values):
    let (kept, other) = (values.first ?? "", values.dropFirst().joined(separator: ", "))
    func quoted(_ value: String) -> String {
      value.isEmpty ? say("rien", "nothing") : say("« \(value) »", "“\(value)”")
    }
    return (
      say(
        "\(field) : \(quoted(kept)) d’un côté, \(quoted(other)) de l’autre",
        "\(field): \(quoted(kept)) on one side, \(quoted(other)) on the other"),
      say(
        "mettez la bonne valeur dans \(field), puis ôtez la ligne Conflict",
        "put the right value into \(field), then remove the line Conflict")
    )
  case .removedElsewhere:
    return (
      say(
        "fiche ôtée d’un côté et changée de l’autre",
        "a record removed on one side and changed on the other"),
      say(
        "ôtez la fiche, ou la ligne Conflict pour la garder",
        "remove the record, or the line Conflict to keep it")
    )
  case .countedTwice(let id):
    return (
      say(
        "le même poste compte les mêmes personnes dans « \(id) » : les deux comptes s’ajoutent",
        "the same station counts the same people in “\(id)”: both counts are added up"),
      say(
        "ôtez une des deux fiches si c’étaient les mêmes, sinon les lignes Conflict",
        "remove one of the records if they were the same, else the lines Conflict")
    )
  case .personalField(let field):
    return (
      say(
        "« \(field) » dans un fichier qui peut être remis ou imprimé",
        "“\(field)” in a file that may be handed over or printed"),
      say(
        "les noms et téléphones vont dans participants/ ; mettez ici Participant",
        "names and phones go into participants/; put Participant here")
    )
  case .anotherFileName(let id):
    return (
      say(
        "l’activité « \(id) » est dans un fichier d’un autre nom",
        "the activity “\(id)” lies in a file of another name"),
      say("nommez-le \(id).rec", "name it \(id).rec")
    )
  case .noProgramme:
    return (
      say("aucune fiche Programme", "no Programme record"),
      say(
        "« wipnet new » en écrit une à compléter dans un nouveau dossier",
        "“wipnet new” writes one to fill in, in a new folder")
    )
  }
}

/// Why clicks do nothing.
func noMouseText() -> String {
  say("ce terminal ne dit rien de la souris", "this terminal tells nothing of the mouse")
}
