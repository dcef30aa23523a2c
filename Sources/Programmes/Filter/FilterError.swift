/// What of a filter cannot be understood, and the word that it is about.
package struct FilterError: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// No keyword; the nearest there is.
    case unknownKeyword(String, nearest: String?)
    /// A keyword of another list: `age` of activities, `projet` of people.
    case notHere(String)
    case noValue(FilterKeyword)
    /// Nothing of the register is called so; the nearest name.
    case unknownValue(FilterKeyword, String, nearest: String?)
    /// `lieu<3`: what has no number is named with a colon.
    case notANumberKeyword(FilterKeyword, String)
    /// Something else than a number, or a percentage where one can stand.
    case noNumber(FilterKeyword, String)
    /// A percentage of what is itself the whole.
    case noShare(FilterKeyword)
    case percentAbove100(Int)
    case noPeriod(String)
    case openQuote
  }

  package let kind: Kind
  /// In characters of the text.
  package let range: Range<Int>

  package init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// Whether it may only be that the officer has not typed on yet.
  package var isUnfinished: Bool {
    switch kind {
    case .noValue, .openQuote: true
    default: false
    }
  }
}
