/// Reports: questions about a programme answered as plain tables and sentences, in the language of whoever
/// reads them, written as text, Markdown, CSV or JSON. It prints nothing and opens nothing.

package import Languages

extension Language {
  package var words: Wording { self == .english ? .english : .french }
}
