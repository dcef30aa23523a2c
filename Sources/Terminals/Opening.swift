import CTerminal
import Glibc

/// Whether colours are sent, and how fine.
package enum ColorChoice: Hashable, Sendable {
  /// What the terminal's type promises; none at all under `NO_COLOR`.
  case auto
  case never
  /// 256 colours where terminfo knows such a variant of the type.
  case indexed256
  /// Red, green and blue where terminfo knows the "-direct" variant of the type.
  case direct
}

/// How a terminal is to be opened.
package struct TerminalSettings: Hashable, Sendable {
  package var colors: ColorChoice
  /// Whether only ASCII is sent; nil decides from the locale and the terminal's type.
  package var isASCII: Bool?
  /// How long an Esc waits for the rest of a key, in milliseconds. nil takes `ESCDELAY` from the
  /// environment, else 25. Over a slow link arrows may fall apart into Esc and letters: raise it.
  package var escapeDelay: Int?

  package init(colors: ColorChoice = .auto, isASCII: Bool? = nil, escapeDelay: Int? = nil) {
    self.colors = colors
    self.isASCII = isASCII
    self.escapeDelay = escapeDelay
  }
}

/// Why a terminal could not be opened. The terminal is then as it was. No wording here: the
/// command line says it in the user's language.
package enum TerminalError: Error, Hashable, Sendable {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// terminfo does not know the type in `TERM`; empty where `TERM` is unset.
  case unknownType(String)
  /// The type, such as "dumb", cannot place text.
  case cannotMoveCursor(String)
  /// A terminal is open already; there is one per process.
  case alreadyOpen
  /// The system refused, with this `errno`.
  case system(Int32)
}

/// What the environment says about the terminal, read once when it is opened.
struct TerminalEnvironment {
  let type: String
  private let language: String
  private let noColor: Bool
  private let escapeDelay: Int?

  init() {
    type = variable("TERM") ?? ""
    language = ["LC_ALL", "LC_CTYPE", "LANG", "LC_TERMINAL"]
      .compactMap(variable).joined(separator: " ").lowercased()
    noColor = variable("NO_COLOR") != nil
    escapeDelay = variable("ESCDELAY").flatMap { Int($0) }
  }

  func colors(_ choice: ColorChoice) -> ColorChoice {
    choice == .auto && noColor ? .never : choice
  }

  func escapeDelay(_ wanted: Int?) -> Int {
    min(max(wanted ?? escapeDelay ?? 25, 0), 10_000)
  }

  /// The terminfo entry to use. A finer variant of the type is taken only when asked for: `TERM`
  /// is a promise about the terminal, the rest is a guess.
  func entry(for choice: ColorChoice) -> String {
    let suffix =
      switch choice {
      case .indexed256: "-256color"
      case .direct: "-direct"
      case .auto, .never: ""
      }
    guard !suffix.isEmpty, !type.isEmpty, !type.hasSuffix("-direct"), !type.hasSuffix(suffix)
    else { return type }
    let base = type.hasSuffix("-256color") ? String(type.dropLast(9)) : type
    let variant = base + suffix
    return ct_describes(variant) ? variant : type
  }

  /// Chooses the character set and says whether it is UTF-8.
  ///
  /// A locale that is not installed leaves C, in which ncursesw garbles every accent. So a
  /// terminal that is likely to speak UTF-8 gets C.UTF-8; one with a true 8-bit locale does not.
  func chooseCharacterSet(isASCII: Bool?) -> Bool {
    let isInstalled = ct_choose_locale("")
    if isASCII == true { return false }
    if ct_uses_utf8() { return true }
    let saysUTF8 = language.contains("utf8") || language.contains("utf-8")
    let isPlain = !isInstalled || isPlainLocale
    guard isASCII == false || saysUTF8 || (isPlain && !isEightBit) else { return false }
    if ct_choose_locale("C.UTF-8"), ct_uses_utf8() { return true }
    if !ct_choose_locale("") { _ = ct_choose_locale("C") }
    return false
  }

  /// Whether the locale says nothing about the terminal: unset, C or POSIX.
  private var isPlainLocale: Bool {
    let value = variable("LC_ALL") ?? variable("LC_CTYPE") ?? variable("LANG") ?? "C"
    return value == "C" || value == "POSIX"
  }

  /// Whether the type is that of a terminal from before UTF-8.
  private var isEightBit: Bool {
    type.hasPrefix("vt") || type.hasPrefix("ansi") || type.hasSuffix("-8bit")
      || type.hasSuffix("-basic")
  }
}

/// An environment variable; nil when unset or empty.
private func variable(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}
