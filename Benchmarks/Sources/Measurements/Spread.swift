// Measurements: what a run takes, told with its spread. It knows nothing of registers.

/// Values of one thing measured several times.
package struct Spread: Sendable {
  private let sorted: [Double]

  /// At least one value.
  package init(_ values: some Sequence<Double>) {
    sorted = values.sorted()
    precondition(!sorted.isEmpty)
  }

  package var count: Int { sorted.count }
  package var least: Double { sorted[0] }
  package var median: Double { quantile(0.5) }

  /// Between the two nearest values where none stands there.
  package func quantile(_ share: Double) -> Double {
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (sorted[above] - sorted[below]) * (place - Double(below))
  }
}

/// A number with so many digits behind the point.
package func decimal(_ value: Double, _ digits: Int) -> String {
  let scale = (0..<digits).reduce(1) { power, _ in power * 10 }
  let rounded = Int((value * Double(scale)).rounded())
  guard digits > 0 else { return "\(rounded)" }
  let fraction = String(rounded.magnitude % UInt(scale))
  return (rounded < 0 ? "-" : "") + "\(rounded.magnitude / UInt(scale))."
    + String(repeating: "0", count: digits - fraction.count) + fraction
}

/// Three digits that say something, so that 0.0123 and 12.3 are as exact.
package func ratio(_ value: Double) -> String {
  decimal(value, value < 0.1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0)
}

/// A length of time in the unit that suits it.
package func duration(_ seconds: Double) -> String {
  switch seconds {
  case ..<0.000_001: ratio(seconds * 1e9) + " ns"
  case ..<0.001: ratio(seconds * 1e6) + " µs"
  case ..<1: ratio(seconds * 1e3) + " ms"
  default: ratio(seconds) + " s"
  }
}
