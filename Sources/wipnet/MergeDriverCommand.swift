import ArgumentParser
import Registers
import SystemPackage

/// What git calls to merge a record file, as docs/merging.md sets it up.
struct MergeDriverCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "merge-driver",
      abstract: say(
        "Réunir deux versions d’un fichier de fiches, pour git.",
        "Merge two versions of a record file, for git."),
      discussion: say(
        "git l’appelle « wipnet merge-driver %O %A %B %P » ; voir docs/merging.md.",
        "git calls it as “wipnet merge-driver %O %A %B %P”; see docs/merging.md."))
  }

  @Argument(
    help: ArgumentHelp(say("La version commune.", "The common version."), valueName: "base"))
  var base: String
  @Argument(
    help: ArgumentHelp(
      say("Notre version, remplacée par le résultat.", "Our version, replaced by the result."),
      valueName: say("notre", "ours")))
  var mine: String
  @Argument(
    help: ArgumentHelp(say("Leur version.", "Their version."), valueName: say("leur", "theirs")))
  var theirs: String
  @Argument(
    help: ArgumentHelp(
      say("Le nom du fichier, pour les messages.", "The file’s name, for messages."),
      valueName: say("nom", "name")))
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
          "wipnet: \(name) : \(count) conflit\(count > 1 ? "s" : "") gardé\(count > 1 ? "s" : "") "
            + "dans les fiches ; « wipnet check » les montre\n",
          "wipnet: \(name): \(count) conflict\(count == 1 ? "" : "s") kept in the records; "
            + "“wipnet check” shows \(count == 1 ? "it" : "them")\n"))
    }
  }
}
