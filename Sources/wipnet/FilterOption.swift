import ArgumentParser
import Frames
import Languages
import Programmes
import Reports

/// The filter of the dashboard's list on the command line.
struct FilterOption: ParsableArguments {
  @Option(
    name: .customLong("filter"),
    help: ArgumentHelp(
      say(
        "Ces activités seulement, comme dans le tableau de bord\u{A0}: lieu:mopti f<30% sans:pvh."),
      valueName: "lieu:mopti f<30%"))
  var text: String?

  /// The activities that answer to it; nil when none was given. Where it cannot be understood, the
  /// failure shows the word.
  ///
  /// - Parameter figures: those of the activities in their order; reckoned here where they are not all known.
  func found(in programme: Programme, figures: [Figures], _ words: Wording) throws
    -> Set<Activity.ID>?
  {
    guard let text else { return nil }
    let today = Surroundings.now().day
    let vocabulary = FilterVocabulary(programme, words)
    let filter = Filter(text, vocabulary, today: today)
    if let error = filter.errors.first { throw failure(error, in: text, words) }
    let isKnown = figures.count == programme.activities.count
    return programme.activities(answering: filter, vocabulary, today: today) { place in
      isKnown
        ? figures[place]
        : Figures(programme.activities.elements[place], youth: programme.youthDefinition)
    }
  }

  private func failure(_ error: FilterError, in text: String, _ words: Wording) -> Failure {
    let characters = Array(text)
    let range = error.range.clamped(to: 0..<characters.count)
    let before = TextWidth.of(displayable(String(characters[..<range.lowerBound])))
    let wrong = TextWidth.of(displayable(String(characters[range])))
    let mark = "^" + String(repeating: "~", count: max(0, wrong - 1))
    let (message, hint) = words.filter.text(error)
    return Failure(
      "--filter\(words.colon)\(message)", hint: hint,
      excerpt: [text, String(repeating: " ", count: before) + mark], status: 64)
  }

  /// What a report keeps to, as a line; nil when it keeps to nothing.
  func note(_ words: Wording) -> String? { text.map { words.filtered($0) } }

  /// The table with a note of what it keeps to: a figure of a few activities is never taken for that of
  /// all.
  func noted(_ table: ReportTable, _ words: Wording) -> ReportTable {
    var table = table
    if let note = note(words) { table.notes.insert(note, at: 0) }
    return table
  }
}
