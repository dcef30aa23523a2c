import ArgumentParser
import Frames
import Programmes
import Registers
import Reports

struct PeopleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "people",
      abstract: say(
        "Retrouver qui est deux fois dans la liste, et réunir les deux fiches.",
        "Find who is in the roster twice, and make the two records one."),
      discussion: say(
        """
        --duplicates montre les noms ; rien d’autre ne les montre. Rien n’est jamais réuni de soi-même.
        --merge A B : A est gardée et reçoit ce qui lui manque ; B reste, et renvoie à A (SameAs).
        --apart B les sépare de nouveau.
        """,
        """
        --duplicates shows names; nothing else does. Nothing is ever made one by itself.
        --merge A B: A is kept and gets what it lacks; B stays, and points at A (SameAs).
        --apart B parts them again.
        """))
  }

  @OptionGroup var register: RegisterArgument
  @Flag(
    help: ArgumentHelp(
      say(
        "Montrer les fiches qui sont peut-être d’une même personne.",
        "Show the records that may be one person’s.")))
  var duplicates = false
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      say("Réunir : la fiche gardée, puis l’autre.", "Make one: the record kept, then the other."),
      valueName: "p-…"))
  var merge: [String] = []
  @Option(
    help: ArgumentHelp(
      say("Séparer cette fiche de l’autre.", "Part this record from the other."), valueName: "p-…"))
  var apart: String?
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard merge.isEmpty || merge.count == 2 else {
      throw ValidationError(
        say("--merge demande deux identifiants", "--merge asks for two identifiers"))
    }
    guard [duplicates, !merge.isEmpty, apart != nil].count(where: { $0 }) <= 1 else {
      throw ValidationError(
        say("une seule chose à la fois", "one thing at a time"))
    }
  }

  func run() throws {
    let register = try self.register.open()
    let reading = try Wipnet.read(register)
    let programme = reading.programme
    if merge.count == 2 {
      try mergePeople(in: programme, register)
    } else if let apart {
      try partPeople(apart, in: programme, register)
    } else {
      show(programme.participants)
    }
  }

  private func show(_ roster: Roster) {
    let pairs = roster.likelyPairs()
    if duplicates {
      let words = language.language.words
      for pair in pairs {
        let records = [pair.one, pair.other].compactMap { roster[id: $0] }
        for person in records { printOut(shown(line(person)) + "\n") }
        printOut("  \(pair.likeness.score)/100 : \(words.text(pair.likeness))\n\n")
      }
    }
    let persons = roster.count - roster.merged.count { roster.kept($0) != $0 }
    printOut(
      say(
        "\(roster.count) fiche\(roster.count > 1 ? "s" : ""), \(persons) personne\(persons > 1 ? "s" : ""), \(pairs.count) doublon\(pairs.count > 1 ? "s" : "") possible\(pairs.count > 1 ? "s" : "")\n",
        "\(roster.count) record\(roster.count == 1 ? "" : "s"), \(persons) person\(persons == 1 ? "" : "s"), \(pairs.count) possible double\(pairs.count == 1 ? "" : "s")\n"
      ))
  }

  /// What helps to tell two people apart, in one line.
  private func line(_ person: Participant) -> String {
    let parts: [String?] = [
      person.name, person.sex?.rawValue, person.birthYear.map { String($0) }, person.organisation,
      person.function, person.phone, person.locality,
    ]
    return "\(person.id)  " + parts.compactMap { $0 }.joined(separator: " · ")
  }

  private func mergePeople(in programme: Programme, _ register: Register) throws {
    let (kept, other) = (merge[0], merge[1])
    for id in merge { try require(id, in: programme) }
    guard let change = programme.merge(other, into: kept) else {
      printOut(say("c’est déjà une seule personne\n", "they are one person already\n"))
      return
    }
    try register.carryOut(.make(change))
    printOut(
      shown(
        say(
          "\(other) renvoie à \(programme.participants.kept(kept))",
          "\(other) points at \(programme.participants.kept(kept))")) + "\n")
  }

  private func partPeople(_ id: String, in programme: Programme, _ register: Register) throws {
    try require(id, in: programme)
    guard let before = programme.participants[id: id], before.sameAs != nil else {
      throw Failure(
        say("\(id) ne renvoie à personne", "\(id) points at nobody"),
        hint: say(
          "c’est la fiche qui renvoie qu’on sépare", "it is the record that points that is parted"))
    }
    var after = before
    after.sameAs = nil
    try register.carryOut(.make(Change(.participant(before: before, after: after))))
    printOut(shown(say("\(id) est de nouveau à part", "\(id) is apart again")) + "\n")
  }

  private func require(_ id: String, in programme: Programme) throws {
    guard programme.participants[id: id] == nil else { return }
    throw Failure(
      say("« \(id) » n’est pas dans la liste", "“\(id)” is not in the roster"),
      hint: say(
        "« --duplicates » montre les identifiants", "“--duplicates” shows the identifiers"))
  }
}

extension Register {
  /// Does what is asked, and returns when it is in the record files.
  func carryOut(_ request: Request) throws {
    do throws(RegisterError) {
      let reading = try read(.everything)
      var saving = Saving(self, files: reading.files, author: Surroundings.author)
      let batch = saving.save([request])
      if let failure = batch.failure { throw failure }
      for case .refused(let reason) in batch.outcomes { throw RegisterError.refused(reason) }
      try saving.settle()
    } catch {
      throw failure(error)
    }
  }
}
