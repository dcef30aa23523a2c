import ArgumentParser
import Dashboards
import Frames
import Languages
import Programmes
import Registers
import Reports

struct TallyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tally",
      abstract: say(
        "Pointer avec les touches du pointage, depuis un script."),
      discussion: say(
        """
        u femme jeune, i femme adulte, j homme jeune, k homme adulte, n non précisé
        (o et l\u{A0}: la troisième tranche d’âge, où le registre en a trois)\u{A0};
        un nombre avant la touche la répète, s (handicap) et d (déplacé·e) marquent la suivante\u{A0}:
        12u3isu. Une ligne «\u{A0}saved …\u{A0}» pour chaque compte, une fois qu’il est sur le disque.
        """))
  }

  @Argument(
    help: ArgumentHelp(
      say("Le dossier du registre."),
      valueName: say("registre")))
  var register: String
  @Argument(
    help: ArgumentHelp(
      say(
        "L’activité\u{A0}: son identifiant, ou une partie qui suffit."),
      valueName: say("activité")))
  var activity: String
  @Argument(help: ArgumentHelp(say("Les touches."), valueName: say("touches")))
  var keys: String
  @OptionGroup var language: LanguageOption

  func run() throws {
    var argument = RegisterArgument()
    argument.register = register
    let register = try argument.open()
    let reading = try Wipnet.read(register)
    let programme = reading.programme
    let activity = try programme.activity(named: activity)
    let id = activity.id
    let counts = try counts(programme.tallyBands(of: activity))
    var saving = Saving(register, files: reading.files, author: Surroundings.author)
    var generator = SeededGenerator(seed: Surroundings.seed())
    let station = Surroundings.station
    for (keys, traits, number) in counts {
      let edit = Edit.headcount(
        id, station: station, traits, by: number,
        newID: Identifiers.random("h", using: &generator))
      let batch = saving.save([.make(Change(edit))])
      if let error = batch.failure { throw failure(error) }
      for case .refused(let reason) in batch.outcomes {
        throw Failure(language.language.words.text(reason))
      }
      printOut("saved \(keys) \(id)\n")
    }
    // All of it is in the history; the record files are brought up to it now, or by the next opening.
    try? saving.settle()
  }

  /// What the keys count, all of them read before the first is saved.
  private func counts(
    _ bands: TallyBands
  ) throws -> [(keys: String, traits: Traits, number: Int)] {
    var reader = TallyKeys()
    var counts: [(String, Traits, Int)] = []
    var pending = ""
    for (index, character) in keys.enumerated() {
      pending.append(character)
      switch reader.press(.character(character), bands: bands) {
      case .count(let traits, let number):
        counts.append((pending, traits, number))
        pending = ""
      case .prepared: break
      case .refused:
        throw Failure(
          say(
            "touche \(index + 1)\u{A0}: «\u{A0}\(pending)\u{A0}»\u{A0}: une quantité va de 1 à 999"),
          hint: say("en deux fois\u{A0}: 999u1u"), status: 64)
      default:
        throw Failure(
          say(
            "touche \(index + 1), «\u{A0}\(character)\u{A0}»\u{A0}: ce n’est pas une touche du pointage"
          ),
          hint: say(
            "u i j k n, s d (o l à trois tranches), et des nombres"), status: 64)
      }
    }
    guard pending.isEmpty else {
      throw Failure(
        say("«\u{A0}\(pending)\u{A0}» à la fin ne compte personne"),
        hint: say("une touche u i j k n doit suivre"), status: 64)
    }
    return counts
  }
}
