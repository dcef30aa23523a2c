extension Period {
  /// Reads a period as people type it: `T3 2023`, `2023-T3`, `T3`, `S1 2023`, `2023`, `août 2023`,
  /// `08/2023`, `2023-07`, a day as `11/8/2023`, and from one to another of them, `2023-07..2023-09`,
  /// either end left open.
  ///
  /// - Parameters:
  ///   - months: the names of the months, folded.
  ///   - today: whose year is meant where none is typed.
  package init?(typed text: String, months: [String: Int], today: Day) {
    let text = folded(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let range = text.firstRange(of: "..") else {
      guard let period = Period.one(text, months, today) else { return nil }
      self = period
      return
    }
    let (from, through) = (text[..<range.lowerBound], text[range.upperBound...])
    let first = Period.one(String(from), months, today)
    let last = Period.one(String(through), months, today)
    switch (from.isEmpty, through.isEmpty) {
    case (true, true): return nil
    case (true, false):
      guard let last else { return nil }
      self.init(naming: Period.earliest, through: last.last)
    case (false, true):
      guard let first else { return nil }
      self.init(naming: first.first, through: Period.latest)
    case (false, false):
      guard let first, let last, first.first <= last.last else { return nil }
      self.init(naming: first.first, through: last.last)
    }
  }

  /// The ends of what a filter left open.
  private static let earliest = Day(year: 1, month: 1, day: 1) ?? Day(number: 0)
  private static let latest = Day(year: 9999, month: 12, day: 31) ?? Day(number: 0)

  private static func one(_ text: String, _ months: [String: Int], _ today: Day) -> Period? {
    if let period = Period(text.trimmed.uppercased()), !text.contains("..") { return period }
    let parts = text.split(whereSeparator: { " -/.".contains($0) }).map(String.init)
    guard (1...3).contains(parts.count) else { return nil }
    if parts.count <= 2 {
      // In either order: `t3 2023`, `2023 t3`, `aout 2023`, `08/2023`.
      let year = parts.lazy.compactMap { decimal($0, digits: 4...4) }.first
      let rest = parts.filter { decimal($0, digits: 4...4) == nil }
      if rest.count == 1, parts.count == 1 || year != nil {
        if let period = part(rest[0], of: year ?? today.year, months, isAlone: year == nil) {
          return period
        }
      }
    }
    return Day(typed: text.trimmed, today: today).map { Period(.span, containing: $0) }
  }

  /// A month, quarter or semester of a year; a month's number only beside its year.
  private static func part(
    _ text: String, of year: Int, _ months: [String: Int], isAlone: Bool
  ) -> Period? {
    func month(_ number: Int) -> Day? { Day(year: year, month: number, day: 1) }
    if let number = months[text] { return month(number).map { Period(.month, containing: $0) } }
    if let number = decimal(text, digits: 1...2) {
      return isAlone ? nil : month(number).map { Period(.month, containing: $0) }
    }
    guard let letter = text.first, let number = decimal(text.dropFirst(), digits: 1...1) else {
      return nil
    }
    switch letter {
    case "t" where (1...4).contains(number), "q" where (1...4).contains(number):
      return month(3 * number - 2).map { Period(.quarter, containing: $0) }
    case "s" where (1...2).contains(number):
      return month(6 * number - 5).map { Period(.semester, containing: $0) }
    default: return nil
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
