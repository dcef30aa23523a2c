/// The words about keys in one language: the screens they apply to, what can be wrong in a file of keys,
/// and the printed map.
struct KeyWording: Sendable {
  /// Where a command applies, as a heading.
  let places: [Command.Scope: String]
  let problem: @Sendable (KeyProblem.Kind, ScreenWording) -> (message: String, hint: String?)
  /// At the start, when the file of keys has problems.
  let fileHasProblems: @Sendable (_ count: Int, _ first: String) -> String
  // The printed map.
  /// Headings for what many places share.
  let everywhere, inLists, whereRead, inPanes: String
  let mapTitle, keysHeading, wordHeading, meaningHeading: String
  let mapIntroduction, mapFile: [String]

  func place(_ scope: Command.Scope) -> String { places[scope] ?? "" }
}
