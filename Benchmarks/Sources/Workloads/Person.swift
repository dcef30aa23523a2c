/// Somebody who comes to activities. Nobody of that description exists.
struct Person {
  var sex: String
  /// The day of birth; an age is told by it.
  var birth: CalendarDay
  var hasDisability: Bool
  var isDisplaced: Bool

  init(_ draws: inout Draws) {
    sex = draws.pick(Person.sexes)
    birth = CalendarDay(
      year: 2010 - min(draws.below(66), draws.below(66)), month: 1 + draws.below(12),
      day: 1 + draws.below(28))
    hasDisability = draws.chance(6)
    isDisplaced = draws.chance(11)
  }

  /// Fifty draws: 31 women, 18 men, one who says neither.
  private static let sexes =
    Array(repeating: "f", count: 31) + Array(repeating: "m", count: 18) + ["x"]

  func age(on day: CalendarDay) -> Int {
    let hadBirthday = (day.month, day.day) >= (birth.month, birth.day)
    return day.year - birth.year - (hadBirthday ? 0 : 1)
  }

  /// A name with so many parts that few share it, as in a country of few family names.
  func name(_ draws: inout Draws) -> String {
    let first = sex == "m" ? Vocabulary.men : Vocabulary.women
    var name = draws.pick(first)
    if draws.chance(70) { name += " " + draws.pick(first) }
    name += " " + draws.pick(Vocabulary.families)
    return draws.chance(15) ? name + " " + draws.pick(Vocabulary.families) : name
  }
}

/// A day of the Gregorian calendar.
struct CalendarDay {
  var year: Int
  var month: Int
  var day: Int

  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day so many days after the first of January 2019.
  init(after days: Int) {
    var (rest, year) = (days, 2019)
    while rest >= CalendarDay.days(in: year) {
      rest -= CalendarDay.days(in: year)
      year += 1
    }
    let isLeap = CalendarDay.days(in: year) == 366
    var month = 1
    for length in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30] where rest >= length {
      rest -= length
      month += 1
    }
    self.init(year: year, month: month, day: rest + 1)
  }

  /// Of the years of workloads, none of which is a century.
  static func days(in year: Int) -> Int { year % 4 == 0 ? 366 : 365 }

  var text: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
