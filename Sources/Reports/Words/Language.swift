/// Reports: questions about a programme answered as plain tables and sentences, in French and
/// English, written as text, Markdown, CSV or JSON. It prints nothing and opens nothing.

/// A language that the program speaks. Each has its words in a file of its own.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case french = "fr"
  case english = "en"

  /// The language of a locale's name, as `fr_ML.UTF-8` or `en`: English for names that begin with
  /// `en`, French for every other one, for that is what the offices speak.
  package init(locale: String) {
    self = locale.lowercased().hasPrefix("en") ? .english : .french
  }

  package var words: Wording {
    switch self {
    case .french: .french
    case .english: .english
    }
  }
}
