import ArgumentParser
import Frames
import Languages
import Programmes
import Registers
import Reports

struct TrashCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "trash",
      abstract: say(
        "Montrer la corbeille, en reprendre une activité ou la détruire."),
      discussion: say(
        """
        Ce qui est mis à la corbeille n’est pas perdu\u{A0}: --restore le remet comme il était.
        --purge le détruit pour de bon, après qu’on a tapé son titre.
        """))
  }

  @OptionGroup var register: RegisterArgument
  @Option(
    help: ArgumentHelp(
      say("Remettre cette activité."),
      valueName: say("fichier")))
  var restore: String?
  @Option(
    help: ArgumentHelp(
      say("Détruire cette activité."),
      valueName: say("fichier")))
  var purge: String?
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard restore == nil || purge == nil else {
      throw ValidationError(
        say("--restore ou --purge, pas les deux"))
    }
  }

  func run() throws {
    let register = try self.register.open()
    let trash: [TrashedActivity]
    do throws(RegisterError) {
      trash = try register.trash()
    } catch {
      throw failure(error)
    }
    if let restore {
      let found = try only(restore, in: trash)
      try register.carryOut(.make(Change(.activity(before: nil, after: found.activity))))
      printOut(
        shown(say("remise\u{A0}: \(found.activity.title)")) + "\n")
    } else if let purge {
      try destroy(try only(purge, in: trash), in: register)
    } else {
      list(trash)
    }
  }

  private func list(_ trash: [TrashedActivity]) {
    guard !trash.isEmpty else {
      printOut(say("la corbeille est vide\n"))
      return
    }
    for item in trash {
      let people = Figures(item.activity, youth: .africanYouthCharter).used?.total ?? .notCollected
      let name = item.file.split(separator: "/").last?.dropLast(4) ?? ""
      let words = language.language.words
      let line = "\(name)  \(item.activity.title)"
      printOut(
        shown(line) + say(" · participants\u{A0}: ") + words.text(people) + "\n")
    }
  }

  /// The one file of that name, or that has it as a part.
  private func only(_ wanted: String, in trash: [TrashedActivity]) throws -> TrashedActivity {
    func name(_ item: TrashedActivity) -> Substring {
      item.file.split(separator: "/").last?.dropLast(4) ?? ""
    }
    if let exact = trash.first(where: { name($0) == wanted }) { return exact }
    let holding = trash.filter { name($0).contains(wanted) }
    if holding.count == 1 { return holding[0] }
    throw Failure(
      holding.isEmpty
        ? say("«\u{A0}\(wanted)\u{A0}» n’est pas dans la corbeille")
        : say("«\u{A0}\(wanted)\u{A0}» peut vouloir dire\u{A0}: ")
          + few(holding.map { String(name($0)) }))
  }

  /// Asks for the title: one key never destroys anything.
  private func destroy(_ item: TrashedActivity, in register: Register) throws {
    printOut(
      shown(
        say(
          "Détruire pour de bon «\u{A0}\(item.activity.title)\u{A0}»\u{A0}? Tapez son titre\u{A0}:")
      ) + "\n")
    let typed = readLine() ?? ""
    guard folded(typed) == folded(item.activity.title) else {
      throw Failure(
        say("rien n’est détruit\u{A0}: ce n’est pas le titre"))
    }
    try register.carryOut(.purge(trash: item.file))
    printOut(say("détruite\n"))
  }
}
