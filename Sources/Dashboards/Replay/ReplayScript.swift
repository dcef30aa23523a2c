package import Frames

/// What an officer does at a dashboard, written down: a line for each step, blank lines and lines that
/// begin with `#` apart.
///
///     find the practice tally, count three women, look
///     type f
///     type pointage
///     key Entrée
///     type tuuu
///     wait Tout est enregistré
///     show counted
///
/// `type` and `paste` take the rest of the line as it is, `\n` for a new line, `\t` for a tab; `key`
/// names of keys as the file of keys has them, `resize` a size as `60x16`. `wait` waits until its text
/// is on the screen, `show` keeps the screen under a name.
package struct ReplayScript: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    case inputs([Input])
    case wait(String)
    case show(String)
  }

  package struct Problem: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case unknownWord(String)
      case unknownKey(String)
      case noSize(String)
      case nothingAfter(String)
    }

    /// Counted from 1.
    package let line: Int
    package let lineText: String
    package let kind: Kind
  }

  /// The steps, each with its line.
  package private(set) var steps: [(line: Int, step: Step)] = []
  package private(set) var problems: [Problem] = []

  /// The words a line begins with.
  package static let words = ["key", "type", "paste", "resize", "wait", "show"]

  package static func == (left: ReplayScript, right: ReplayScript) -> Bool {
    left.problems == right.problems && left.steps.elementsEqual(right.steps) { $0 == $1 }
  }

  package func hash(into hasher: inout Hasher) {
    for (line, step) in steps {
      hasher.combine(line)
      hasher.combine(step)
    }
  }

  package init(_ text: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let body = line.last == "\r" ? line.dropLast() : line
      let start = body.drop { $0 == " " }
      guard let first = start.first, first != "#" else { continue }
      let word = String(start.prefix { $0 != " " })
      let rest = String(start.dropFirst(word.count + 1))
      do {
        steps.append((index + 1, try ReplayScript.step(word, rest)))
      } catch {
        problems.append(Problem(line: index + 1, lineText: String(body), kind: error))
      }
    }
  }

  private static func step(_ word: String, _ rest: String) throws(Problem.Kind) -> Step {
    guard words.contains(word) else { throw .unknownWord(word) }
    guard !rest.isEmpty else { throw .nothingAfter(word) }
    switch word {
    case "key":
      var inputs: [Input] = []
      for name in rest.split(separator: " ") {
        guard let key = Key(name: String(name)) else { throw .unknownKey(String(name)) }
        inputs.append(.key(key))
      }
      return .inputs(inputs)
    case "type":
      return .inputs(
        unescaped(rest).map { .key($0 == "\t" ? .tab : $0 == "\n" ? .enter : .character($0)) })
    case "paste": return .inputs([.paste(unescaped(rest))])
    case "resize":
      guard let size = Size(rest) else { throw .noSize(rest) }
      return .inputs([.resize(size)])
    case "wait": return .wait(rest)
    default: return .show(rest)
    }
  }

  /// With `\n` and `\t` as what they stand for.
  private static func unescaped(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        result.append(character == "n" ? "\n" : character == "t" ? "\t" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return isEscaped ? result + "\\" : result
  }
}

extension ReplayScript.Problem.Kind: Error {}

extension Size {
  /// A size as `80x24`, from 1x1 to 1000x1000.
  package init?(_ text: String) {
    let parts = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1],
      (1...1_000).contains(columns), (1...1_000).contains(rows)
    else { return nil }
    self.init(columns: columns, rows: rows)
  }
}
