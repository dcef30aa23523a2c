package import Programmes

// The words of findings about figures that name a figure, or turn it round.

extension Wording {
  /// A reported figure as it is named: `Femmes 79 %`, `PVH 5 (Jeunes)`.
  package func text(_ figure: Finding.Figure) -> String {
    let whole = figure.whole == .total ? "" : " (\(name(of: figure.whole)))"
    let percent = figure.value.last == "%" ? Int(figure.value.dropLast().drop { $0 == "~" }) : nil
    let value =
      percent.map { text(percent: $0) } ?? Count(written: figure.value).map { text($0) }
      ?? figure.value
    return "\(name(of: figure.measure)) \(value)\(whole)"
  }

  /// How many are that percentage when the number is the whole; nil when none are.
  func otherReading(_ percent: Int, of whole: Int) -> String? {
    countsRounding(to: percent, of: whole).map {
      text(Count(lower: $0.lowerBound, upper: $0.upperBound))
    }
  }

  /// Of how many the number is that percentage when it is the part; nil when of none.
  func otherWhole(_ percent: Int, of part: Int) -> String? {
    wholesRounding(to: percent, from: part).map {
      text(Count(lower: $0.lowerBound, upper: $0.upperBound))
    }
  }
}
