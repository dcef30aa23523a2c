import Languages
import Programmes
import Reports

// Days as people say and type them, in any language whatever the screen's language is.

extension Day {
  /// Reads `11/8`, `2023-08-11`, `hier`, `demain`, `lundi`, `last monday`, `lundi prochain`, `8 sept`,
  /// `1er août 2023`, `Sept 8`; nil for anything else.
  ///
  /// A day of the week without a word is the last one up to today: what is entered has mostly been. A
  /// month without a year is today's year's.
  init?(said text: String, today: Day) {
    if let day = Day(typed: text, today: today) {
      self = day
      return
    }
    let words = folded(text).split { $0 == " " || $0 == "," || $0 == "." }.map(String.init)
      .filter { !["le", "the", "of", "on"].contains($0) }
    if let steps = Day.steps[words.joined(separator: " ")] {
      self = today.adding(days: steps)
    } else if let day = Day.weekday(words, today) ?? Day.ofMonth(words, today) {
      self = day
    } else {
      return nil
    }
  }

  private static let steps = [
    "aujourd'hui": 0, "aujourd’hui": 0, "aujourdhui": 0, "auj": 0, "today": 0, "hier": -1,
    "yesterday": -1, "avant-hier": -2, "avant hier": -2, "demain": 1, "tomorrow": 1,
    "apres-demain": 2, "apres demain": 2,
  ]

  private static let weekdays = [
    ["lundi", "monday"], ["mardi", "tuesday"], ["mercredi", "wednesday"], ["jeudi", "thursday"],
    ["vendredi", "friday"], ["samedi", "saturday"], ["dimanche", "sunday"],
  ]

  /// 0 for Monday.
  var weekday: Int { (number % 7 + 10) % 7 }

  private static func weekday(_ words: [String], _ today: Day) -> Day? {
    var words = words
    let last = ["dernier", "derniere", "passe", "last"]
    let next = ["prochain", "prochaine", "next", "coming"]
    let isLast = words.contains(where: last.contains)
    let isNext = words.contains(where: next.contains)
    words.removeAll { last.contains($0) || next.contains($0) }
    guard words.count == 1, let wanted = words.first, wanted.count >= 3, !(isLast && isNext),
      let index = weekdays.firstIndex(where: { $0.contains { $0.hasPrefix(wanted) } })
    else { return nil }
    let back = (today.weekday - index + 7) % 7
    if isNext { return today.adding(days: 7 - back) }
    return today.adding(days: isLast && back == 0 ? -7 : -back)
  }

  /// `8 sept`, `8 septembre 2023`, `sept 8`.
  private static func ofMonth(_ words: [String], _ today: Day) -> Day? {
    guard words.count == 2 || words.count == 3 else { return nil }
    var day: Int?
    var month: Int?
    var year = today.year
    for (index, word) in words.enumerated() {
      let digits = word == "1er" || word == "1st" ? "1" : word
      if let number = Int(digits), digits.count <= 2, day == nil {
        day = number
      } else if let found = Day.month(named: word), month == nil {
        month = found
      } else if index == 2, let number = Int(word), word.count == 4 {
        year = number
      } else {
        return nil
      }
    }
    guard let day, let month else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// The month that a word of three letters or more begins, in any language.
  static func month(named word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    for language in Language.shipped {
      let words = language.words
      let months = (1...12).filter { month in
        folded(words.monthName(month)).hasPrefix(word) || folded(words.shortMonth(month)) == word
      }
      if months.count == 1 { return months[0] }
    }
    return nil
  }
}

/// Two days typed at once where a span is asked for: `11/8-13/8`, `11-13/8`, `du 11 au 13 août`,
/// `11/8..13/8`, `août 2023`, `2023-Q3`; nil for anything else, a single day too.
func daysSaid(_ text: String, today: Day) -> ClosedRange<Day>? {
  guard Day(said: text, today: today) == nil else { return nil }
  var text = folded(text)
  for word in ["du ", "from "] where text.hasPrefix(word) { text.removeFirst(word.count) }
  for separator in [" au ", " to ", " a ", "..", " - ", "–", "-"] {
    var start = text.startIndex
    while let found = text[start...].firstRange(of: separator) {
      let (left, right) = (text[..<found.lowerBound], text[found.upperBound...])
      if let last = Day(said: String(right.trimmingSpaces), today: today),
        let first = first(String(left.trimmingSpaces), before: last, today), first <= last
      {
        return first...last
      }
      start = found.upperBound
    }
  }
  if let period = Period(text.uppercased()) { return period.first...period.last }
  let words = text.split(separator: " ")
  guard let word = words.first, let month = Day.month(named: String(word)), words.count <= 2,
    let year = words.count == 2 ? Int(words[1]) : today.year,
    let day = Day(year: year, month: month, day: 1)
  else { return nil }
  let period = Period(.month, containing: day)
  return period.first...period.last
}

/// The first day of a span of which the last is known: « 11 » is of the same month.
private func first(_ text: String, before last: Day, _ today: Day) -> Day? {
  if let number = Int(text == "1er" ? "1" : text) {
    return Day(year: last.year, month: last.month, day: number)
  }
  // Without a year of its own it is of the last day's.
  let isNamed = text.contains(where: \.isNumber)
  return Day(said: text, today: isNamed ? last : today)
}
