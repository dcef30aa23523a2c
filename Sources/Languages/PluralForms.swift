/// Which form of the plural a language uses for a number: the header `Plural-Forms` of its catalogue,
/// `nplurals=2; plural=(n != 1);`, where the second part is an expression of C over `n`.
///
/// It answers for every number: what divides by zero is 0, and a form beyond the last is the last.
package struct PluralForms: Hashable, Sendable {
  package let count: Int
  private let rule: Expression

  /// Of a catalogue that does not say: one form for one, another for all else.
  package static let unstated = PluralForms(count: 2, rule: .of(.unequal, .number, .constant(1)))

  private init(count: Int, rule: Expression) {
    self.count = count
    self.rule = rule
  }

  /// nil for what is no such header.
  package init?(_ header: String) {
    var count: Int?
    var rule: Expression?
    for part in header.split(separator: ";") {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2 else {
        guard part.allSatisfy(\.isWhitespace) else { return nil }
        continue
      }
      switch sides[0].filter({ !$0.isWhitespace }) {
      case "nplurals": count = Int(sides[1].filter { !$0.isWhitespace })
      case "plural":
        var reader = ExpressionReader(sides[1])
        rule = reader.whole()
      default: return nil
      }
    }
    guard let count, let rule, (1...9).contains(count) else { return nil }
    self.init(count: count, rule: rule)
  }

  /// The number of the form, from 0, for so many.
  package func form(of number: Int) -> Int {
    let number = number == .min ? .max : abs(number)
    return max(0, min(count - 1, rule.value(of: number)))
  }
}

private indirect enum Expression: Hashable, Sendable {
  case number
  case constant(Int)
  case not(Expression)
  case of(Operator, Expression, Expression)
  case choice(Expression, Expression, Expression)

  func value(of n: Int) -> Int {
    switch self {
    case .number: n
    case .constant(let value): value
    case .not(let inner): inner.value(of: n) == 0 ? 1 : 0
    case .of(let sign, let left, let right):
      sign.value(left.value(of: n), right.value(of: n))
    case .choice(let condition, let yes, let no):
      condition.value(of: n) != 0 ? yes.value(of: n) : no.value(of: n)
    }
  }
}

private enum Operator: String, CaseIterable, Sendable {
  case or = "||"
  case and = "&&"
  case equal = "=="
  case unequal = "!="
  case atMost = "<="
  case atLeast = ">="
  case below = "<"
  case above = ">"
  case plus = "+"
  case minus = "-"
  case times = "*"
  case over = "/"
  case remainder = "%"

  /// How tightly it binds, as in C.
  var strength: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .equal, .unequal: 3
    case .atMost, .atLeast, .below, .above: 4
    case .plus, .minus: 5
    case .times, .over, .remainder: 6
    }
  }

  func value(_ left: Int, _ right: Int) -> Int {
    switch self {
    case .or: left != 0 || right != 0 ? 1 : 0
    case .and: left != 0 && right != 0 ? 1 : 0
    case .equal: left == right ? 1 : 0
    case .unequal: left != right ? 1 : 0
    case .atMost: left <= right ? 1 : 0
    case .atLeast: left >= right ? 1 : 0
    case .below: left < right ? 1 : 0
    case .above: left > right ? 1 : 0
    case .plus: left &+ right
    case .minus: left &- right
    case .times: left &* right
    case .over: right == 0 ? 0 : left.dividedReportingOverflow(by: right).partialValue
    case .remainder:
      right == 0 ? 0 : left.remainderReportingOverflow(dividingBy: right).partialValue
    }
  }
}

/// Reads an expression, strictly and not deeper than any language needs.
private struct ExpressionReader {
  private static let deepest = 40
  private var rest: Substring
  private var depth = 0

  init(_ text: Substring) { rest = text }

  mutating func whole() -> Expression? {
    guard let expression = choice() else { return nil }
    skipSpace()
    return rest.isEmpty ? expression : nil
  }

  private mutating func choice() -> Expression? {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest, let condition = chain(above: 0) else { return nil }
    guard take("?") else { return condition }
    guard let yes = choice(), take(":"), let no = choice() else { return nil }
    return .choice(condition, yes, no)
  }

  private mutating func chain(above strength: Int) -> Expression? {
    guard var left = single() else { return nil }
    var length = 0
    while let sign = upcoming(), sign.strength > strength {
      length += 1
      guard length < Self.deepest, take(sign.rawValue), let right = chain(above: sign.strength)
      else { return nil }
      left = .of(sign, left, right)
    }
    return left
  }

  private mutating func single() -> Expression? {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest else { return nil }
    if take("(") {
      guard let inner = choice(), take(")") else { return nil }
      return inner
    }
    if take("!") { return single().map { .not($0) } }
    if take("n") { return .number }
    skipSpace()
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard let value = Int(digits) else { return nil }
    rest = rest[digits.endIndex...]
    return .constant(value)
  }

  private mutating func upcoming() -> Operator? {
    skipSpace()
    return Operator.allCases.first { rest.hasPrefix($0.rawValue) }
  }

  private mutating func take(_ sign: String) -> Bool {
    skipSpace()
    guard rest.hasPrefix(sign) else { return false }
    rest = rest.dropFirst(sign.count)
    return true
  }

  private mutating func skipSpace() { rest = rest.drop(while: \.isWhitespace) }
}
