import ArgumentParser
import Frames
import Languages
import Programmes
import Registers
import Reports

struct PeopleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "people",
      abstract: say(
        "Retrouver qui est deux fois dans la liste, et réunir les deux fiches."),
      discussion: say(
        """
        --duplicates montre les noms\u{A0}; rien d’autre ne les montre. Rien n’est jamais réuni de soi-même.
        --merge A B\u{A0}: A est gardée et reçoit ce qui lui manque\u{A0}; B reste, et renvoie à A (SameAs).
        --apart B les sépare de nouveau.
        """))
  }

  @OptionGroup var register: RegisterArgument
  @Flag(
    help: ArgumentHelp(
      say(
        "Montrer les fiches qui sont peut-être d’une même personne.")))
  var duplicates = false
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      say("Réunir\u{A0}: la fiche gardée, puis l’autre."),
      valueName: "p-…"))
  var merge: [String] = []
  @Option(
    help: ArgumentHelp(
      say("Séparer cette fiche de l’autre."), valueName: "p-…"))
  var apart: String?
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard merge.isEmpty || merge.count == 2 else {
      throw ValidationError(
        say("--merge demande deux identifiants"))
    }
    guard [duplicates, !merge.isEmpty, apart != nil].count(where: { $0 }) <= 1 else {
      throw ValidationError(
        say("une seule chose à la fois"))
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
      [
        say(
          roster.count, "\(roster.count) fiche", "\(roster.count) fiches"),
        say(
          persons, "\(persons) personne", "\(persons) personnes", in: "known apart"),
        say(
          pairs.count, "\(pairs.count) doublon possible", "\(pairs.count) doublons possibles"),
      ].joined(separator: ", ") + "\n")
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
      printOut(say("c’est déjà une seule personne\n"))
      return
    }
    try register.carryOut(.make(change))
    printOut(
      shown(
        say(
          "\(other) renvoie à \(programme.participants.kept(kept))")) + "\n")
  }

  private func partPeople(_ id: String, in programme: Programme, _ register: Register) throws {
    try require(id, in: programme)
    guard let before = programme.participants[id: id], before.sameAs != nil else {
      throw Failure(
        say("\(id) ne renvoie à personne"),
        hint: say(
          "c’est la fiche qui renvoie qu’on sépare"))
    }
    var after = before
    after.sameAs = nil
    try register.carryOut(.make(Change(.participant(before: before, after: after))))
    printOut(shown(say("\(id) est de nouveau à part")) + "\n")
  }

  private func require(_ id: String, in programme: Programme) throws {
    guard programme.participants[id: id] == nil else { return }
    throw Failure(
      say("«\u{A0}\(id)\u{A0}» n’est pas dans la liste"),
      hint: say(
        "«\u{A0}--duplicates\u{A0}» montre les identifiants"))
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
