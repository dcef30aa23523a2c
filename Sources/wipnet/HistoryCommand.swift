import ArgumentParser
import Frames
import Languages
import Programmes
import Registers
import Reports

struct HistoryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "history",
      abstract: say(
        "Montrer qui a changé quoi, et quand."),
      discussion: say(
        "Les dossiers history/ et participants/history/ du registre le tiennent, en texte."))
  }

  @OptionGroup var register: RegisterArgument
  @Option(
    help: ArgumentHelp(
      say(
        "D’une activité\u{A0}: son identifiant, ou une partie."),
      valueName: say("activité")))
  var activity: String?
  @Option(
    help: ArgumentHelp(
      say("Depuis ce jour\u{A0}: 2023-09-01."),
      valueName: say("jour")))
  var since: String?
  @OptionGroup var language: LanguageOption

  func run() throws {
    let register = try self.register.open()
    var day: Day?
    if let since {
      day = Day(typed: since, today: Surroundings.now().day)
      if day == nil {
        throw Failure(
          say("«\u{A0}\(since)\u{A0}» n’est pas un jour"),
          hint: say("un jour s’écrit 2023-09-01"), status: 64)
      }
    }
    let history: History
    do throws(RegisterError) {
      history = try History(of: register, since: day)
    } catch {
      throw failure(error)
    }
    let wanted = history.entries.filter { entry in
      activity.map { entry.activity?.contains($0) ?? false } ?? true
    }
    printOut(wanted.map(text).joined(separator: "\n"))
    if wanted.isEmpty { printOut(say("aucun changement\n")) }
  }

  private func text(_ entry: HistoryEntry) -> String {
    let (day, second) = Surroundings.local(entry.time.seconds)
    let clock = "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2))"
    var lines = [
      "\(day) \(clock)  \(entry.who)  n° \(entry.serial)"
        + (entry.undoes.map { say(", défait le n° \($0)") } ?? "")
    ]
    var file: String?
    for step in entry.steps {
      if step.file != file { lines.append("  \(step.file)") }
      file = step.file
      lines += text(step).map { "    \($0)" }
    }
    return lines.map { shown($0) + "\n" }.joined()
  }

  private func text(_ step: HistoryEntry.Step) -> [String] {
    switch step {
    case .made: return [say("fichier fait")]
    case .putAway(_, let trash): return [say("mis à la corbeille\u{A0}: ") + trash]
    case .broughtBack(_, let trash): return [say("revenu de ") + trash]
    case .purged: return [say("détruit pour de bon")]
    case .putAside(_, let place): return [say("mis de côté dans \(place)")]
    case .mended(_, let mending): return text(mending)
    case .record(let delta):
      let name = "\(delta.type) \(delta.id)"
      guard let before = delta.before else {
        return [say("+ \(name)")] + (delta.after ?? []).map { "    \(line($0))" }
      }
      guard let after = delta.after else {
        return [say("− \(name)")] + before.map { "    \(line($0))" }
      }
      return ["  \(name)"]
        + delta.names.map { field in
          func values(_ fields: [FieldText]) -> String {
            let texts = fields.filter { $0.name == field }.map(\.value)
            return texts.isEmpty ? "–" : texts.joined(separator: " | ")
          }
          return "    \(field): \(values(before)) → \(values(after))"
        }
    }
  }

  /// What a repair changed, line by line.
  private func text(_ mending: Mending) -> [String] {
    var lines = [say("réparé")]
    for ends in mending.lineEnds {
      let change = ends.isReturnGone ? "CRLF → LF" : "LF → CRLF"
      lines.append(
        "  " + say("lignes \(ends.lines.lowerBound)–\(ends.lines.upperBound), fin\u{A0}: \(change)")
      )
    }
    for passage in mending.passages {
      lines.append("  " + say("ligne \(passage.line)"))
      lines += [("−", passage.before), ("+", passage.after)].flatMap { sign, bytes in
        let text = String(decoding: bytes.last == 0x0A ? bytes.dropLast() : bytes, as: UTF8.self)
        return bytes.isEmpty
          ? []
          : text.split(separator: "\n", omittingEmptySubsequences: false).map {
            "    \(sign) \($0)"
          }
      }
    }
    if let place = mending.aside { lines.append("  " + say("la fin coupée\u{A0}: \(place)")) }
    return lines
  }

  private func line(_ field: FieldText) -> String { "\(field.name): \(field.value)" }
}
