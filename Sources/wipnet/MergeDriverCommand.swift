import ArgumentParser
import Languages
import Registers
import SystemPackage

/// What git calls to merge a record file, as docs/merging.md sets it up.
struct MergeDriverCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "merge-driver",
      abstract: say(
        "Réunir deux versions d’un fichier de fiches, pour git."),
      discussion: say(
        "git l’appelle «\u{A0}wipnet merge-driver %O %A %B %P\u{A0}»\u{A0}; voir docs/merging.md."))
  }

  @Argument(
    help: ArgumentHelp(say("La version commune."), valueName: "base"))
  var base: String
  @Argument(
    help: ArgumentHelp(
      say("Notre version, remplacée par le résultat."),
      valueName: say("notre")))
  var mine: String
  @Argument(
    help: ArgumentHelp(say("Leur version."), valueName: say("leur")))
  var theirs: String
  @Argument(
    help: ArgumentHelp(
      say("Le nom du fichier, pour les messages."),
      valueName: say("nom")))
  var name: String?

  func run() throws {
    let merge: Merge
    do throws(RegisterError) {
      merge = try Merge.files(
        base: FilePath(base), mine: FilePath(mine), theirs: FilePath(theirs))
    } catch {
      throw failure(error)
    }
    let count = merge.conflicts.count
    if count > 0 {
      let name = shown(name ?? mine)
      printError(
        say(
          count,
          "wipnet: \(name)\u{A0}: \(count) conflit gardé dans les fiches\u{A0}; «\u{A0}wipnet check\u{A0}» les montre\n",
          "wipnet: \(name)\u{A0}: \(count) conflits gardés dans les fiches\u{A0}; «\u{A0}wipnet check\u{A0}» les montre\n"
        ))
    }
  }
}
