/// Whole numbers, none below zero, of which some sums are bounded; and how large another sum of them
/// can be.
///
/// The answer is exact. The conditions without "whole" are solved by the simplex method in integers
/// (pivots without fractions over one common denominator, Bland's rule, so that it ends). Where a sum
/// comes out broken it is tried at most the whole number below, and at least the one above, until
/// nothing is broken: that leaves out no whole numbers but those that could not be better than what was
/// found.
///
/// Files from elsewhere must not hold up the program. Should the search take more than `patience`
/// steps, or a product pass 128 bits, the answer is one that no whole numbers pass, but perhaps none
/// reach.
struct LinearSystem: Sendable {
  /// A sum of the variables, each times its coefficient, and what it may be at most.
  struct Row: Sendable {
    var coefficients: [Int]
    var limit: Int
  }

  enum Greatest: Hashable {
    /// No whole numbers meet the conditions.
    case impossible
    case unlimited
    case number(Int)
  }

  /// How many times the simplex method may be asked for one answer.
  static let patience = 300

  private let variables: Int
  private var rows: [Row] = []
  /// Sums that are whole numbers when the variables are, to be looked at for broken ones in this order.
  private var wholes: [[Int]]

  init(variables: Int) {
    self.variables = variables
    wholes = (0..<variables).map { variable in
      (0..<variables).map { $0 == variable ? 1 : 0 }
    }
  }

  /// Demands that a sum is at most so much.
  mutating func require(_ coefficients: [Int], atMost limit: Int) {
    rows.append(Row(coefficients: coefficients, limit: limit))
  }

  mutating func require(_ coefficients: [Int], atLeast limit: Int) {
    require(coefficients.map { -$0 }, atMost: -limit)
  }

  /// Names a sum that comes out broken more often than single variables do, so that it is tried first:
  /// that is only a matter of time.
  mutating func tryFirst(_ coefficients: [Int]) {
    if !wholes.contains(coefficients) { wholes.insert(coefficients, at: 0) }
  }

  /// Whether any whole numbers meet the conditions. True as well when that is not found out in time.
  var isPossible: Bool { greatest(Array(repeating: 0, count: variables)) != .impossible }

  /// The greatest value of a sum.
  func greatest(_ objective: [Int]) -> Greatest {
    var best: Int?
    var ceiling: Int?
    var isUnlimited = false
    var open: [[Int: Span]] = [[:]]
    for _ in 0..<LinearSystem.patience {
      guard let spans = open.popLast() else {
        return best.map { .number($0) } ?? .impossible
      }
      switch relaxed(isUnlimited ? objective.map { _ in 0 } : objective, spans) {
      case .impossible: continue
      case .tooLarge: return .unlimited
      case .unlimited:
        // The conditions are rational: if any whole numbers meet them, the sum has no limit among the
        // whole ones either. It is left to find out whether any do.
        isUnlimited = true
        open.append(spans)
      case .solution(let limit, let broken):
        ceiling = ceiling ?? limit
        if let best, limit <= best, !isUnlimited { continue }
        guard let (whole, floor) = broken else {
          if isUnlimited { return .unlimited }
          if limit == ceiling { return .number(limit) }
          best = limit
          continue
        }
        var (below, above) = (spans, spans)
        below[whole, default: Span()].upper = floor
        above[whole, default: Span()].lower = floor + 1
        open += [below, above]
      }
    }
    return isUnlimited ? .unlimited : ceiling.map { .number($0) } ?? .unlimited
  }

  /// The least value of a sum that cannot be below zero; nil when the conditions cannot be met.
  func least(_ objective: [Int]) -> Int? {
    switch greatest(objective.map { -$0 }) {
    case .impossible: nil
    case .unlimited: 0
    case .number(let number): max(0, -number)
    }
  }

  /// Between what a sum is tried.
  private struct Span {
    var lower: Int?
    var upper: Int?
  }

  private enum Relaxed {
    case impossible, unlimited, tooLarge
    /// The greatest value, rounded down, and the first sum that comes out broken with the whole number
    /// below it.
    case solution(Int, broken: (whole: Int, floor: Int)?)
  }

  private func relaxed(_ objective: [Int], _ spans: [Int: Span]) -> Relaxed {
    var rows = rows
    for (whole, span) in spans {
      if let upper = span.upper { rows.append(Row(coefficients: wholes[whole], limit: upper)) }
      if let lower = span.lower {
        rows.append(Row(coefficients: wholes[whole].map { -$0 }, limit: -lower))
      }
    }
    // Nearly always the machine's own numbers hold all products.
    do throws(Overflow) {
      return try solved(Tableau<Int>(rows, objective))
    } catch {
      do throws(Overflow) {
        return try solved(Tableau<Int128>(rows, objective))
      } catch {
        return .tooLarge
      }
    }
  }

  private func solved<Number>(_ begun: Tableau<Number>) throws(Overflow) -> Relaxed {
    var tableau = begun
    guard try tableau.meetLimits() else { return .impossible }
    guard try tableau.improve() else { return .unlimited }
    return .solution(tableau.value, broken: tableau.firstBroken(of: wholes))
  }
}

/// A product that its numbers do not hold.
private struct Overflow: Error {}

/// Variables told by the others: `denominator · basic = limit − Σ entry · other`, the last row being the
/// sum to be made great. The denominator is the last pivot, so that every division leaves no rest.
private struct Tableau<Number: FixedWidthInteger & SignedInteger> {
  /// Row after row, the limit at each one's end.
  private var entries: [Number]
  private var denominator: Number = 1
  /// The numbers of the variables: those given first, then one for what each row leaves over.
  private var basic: [Int]
  private var others: [Int]
  private let width: Int

  init(_ rows: [LinearSystem.Row], _ objective: [Int]) {
    width = objective.count + 1
    entries = []
    entries.reserveCapacity((rows.count + 1) * width)
    for row in rows {
      for coefficient in row.coefficients { entries.append(Number(coefficient)) }
      entries.append(Number(row.limit))
    }
    for coefficient in objective { entries.append(-Number(coefficient)) }
    entries.append(0)
    others = Array(objective.indices)
    basic = rows.indices.map { objective.count + $0 }
  }

  private func entry(_ row: Int, _ column: Int) -> Number { entries[row * width + column] }
  private func limit(_ row: Int) -> Number { entries[row * width + width - 1] }

  /// The sum's value, rounded down.
  var value: Int { Int(clamping: floor(limit(basic.count))) }

  /// The first of some sums of the variables that is no whole number.
  func firstBroken(of wholes: [[Int]]) -> (whole: Int, floor: Int)? {
    if denominator == 1 { return nil }
    for (index, coefficients) in wholes.enumerated() {
      var sum: Number = 0
      for row in basic.indices where basic[row] < coefficients.count {
        if coefficients[basic[row]] != 0 { sum += limit(row) }
      }
      if sum % denominator != 0 { return (index, Int(clamping: floor(sum))) }
    }
    return nil
  }

  private func floor(_ number: Number) -> Number {
    number >= 0 ? number / denominator : -((-number + denominator - 1) / denominator)
  }

  /// Finds numbers that meet all limits, whatever their sum; false when there are none.
  mutating func meetLimits() throws(Overflow) -> Bool {
    while true {
      var row: Int?
      for index in basic.indices where limit(index) < 0 {
        if row.map({ basic[index] < basic[$0] }) ?? true { row = index }
      }
      guard let row else { return true }
      guard let column = firstNegative(in: row) else { return false }
      try pivot(row, column)
    }
  }

  /// The column of the lowest variable whose entry in a row is below zero.
  private func firstNegative(in row: Int) -> Int? {
    var column: Int?
    for index in others.indices where entry(row, index) < 0 {
      if column.map({ others[index] < others[$0] }) ?? true { column = index }
    }
    return column
  }

  /// Makes the sum as great as can be; false when it has no limit.
  mutating func improve() throws(Overflow) -> Bool {
    while let column = firstNegative(in: basic.count) {
      var leaving: Int?
      for row in basic.indices where entry(row, column) > 0 {
        guard let best = leaving else {
          leaving = row
          continue
        }
        let one = try product(limit(row), entry(best, column))
        let other = try product(limit(best), entry(row, column))
        if one < other || (one == other && basic[row] < basic[best]) { leaving = row }
      }
      guard let leaving else { return false }
      try pivot(leaving, column)
    }
    return true
  }

  private func product(_ left: Number, _ right: Number) throws(Overflow) -> Number {
    let (product, hasOverflown) = left.multipliedReportingOverflow(by: right)
    if hasOverflown { throw Overflow() }
    return product
  }

  /// Lets a basic variable and another one change places.
  private mutating func pivot(_ row: Int, _ column: Int) throws(Overflow) {
    let pivot = entry(row, column)
    for other in 0...basic.count where other != row {
      let factor = entry(other, column)
      for index in 0..<width where index != column {
        let place = other * width + index
        if factor == 0, pivot == denominator { continue }
        let (entry, hasOverflown) = try product(entries[place], pivot)
          .subtractingReportingOverflow(try product(factor, self.entry(row, index)))
        if hasOverflown { throw Overflow() }
        entries[place] = entry / denominator
      }
      entries[other * width + column] = -factor
    }
    entries[row * width + column] = denominator
    denominator = pivot
    if pivot < 0 {
      denominator = -pivot
      for place in entries.indices { entries[place] = -entries[place] }
    }
    (basic[row], others[column]) = (others[column], basic[row])
  }
}
