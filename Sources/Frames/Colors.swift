/// A colour of eight bits a channel in sRGB.
package struct RGB: Hashable, Sendable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads six hexadecimal digits with or without `#` before them; nil for anything else.
  package init?(hex: some StringProtocol) {
    let digits = hex.first == "#" ? hex.dropFirst() : hex[...]
    guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    self.init(UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
  }

  /// The relative luminance from 0 (black) to 1 (white), as WCAG 2.1 defines it.
  package var luminance: Double {
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast ratio of two colours from 1 (none) to 21 (black on white).
  ///
  /// WCAG 2.1, success criterion 1.4.3, asks 4.5 for text and 1.4.6 asks 7.
  package func contrast(to other: RGB) -> Double {
    let (own, its) = (luminance, other.luminance)
    return (max(own, its) + 0.05) / (min(own, its) + 0.05)
  }
}

/// A colour in OKLab (B. Ottosson, 2020), where distances are near to what eyes see.
///
/// Precise to about 1e-9, far finer than eight bits a channel.
struct OKLab {
  /// From 0 (black) to 1 (white).
  var lightness: Double
  /// From green to red.
  var a: Double
  /// From blue to yellow.
  var b: Double

  init(_ color: RGB) {
    let (red, green, blue) = (linear(color.red), linear(color.green), linear(color.blue))
    let long = cubeRoot(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let medium = cubeRoot(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = cubeRoot(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
  }

  /// The nearest colour that a screen has, each channel cut to its range.
  var rgb: RGB {
    let long = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let medium = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let short = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
    return RGB(
      encoded(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
      encoded(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
      encoded(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short))
  }

  /// The square of the distance, enough to compare by.
  func distance(to other: OKLab) -> Double {
    let (dl, da, db) = (lightness - other.lightness, a - other.a, b - other.b)
    return dl * dl + da * da + db * db
  }
}

/// The 240 colours of a 256-colour terminal that are alike everywhere: 16–231 are a cube of six
/// levels, 232–255 greys. The first 16 are the user's own and are never counted on.
enum IndexedColors {
  static let range = 16...255

  static func rgb(_ index: Int) -> RGB {
    if index >= 232 {
      let grey = UInt8(8 + 10 * (min(index, 255) - 232))
      return RGB(grey, grey, grey)
    }
    let offset = max(index, 16) - 16
    func level(_ step: Int) -> UInt8 { step == 0 ? 0 : UInt8(55 + 40 * step) }
    return RGB(level(offset / 36), level(offset / 6 % 6), level(offset % 6))
  }

  /// The entry nearest to a colour among those that meet a condition; nil if none does.
  static func nearest(to color: RGB, where holds: (Int, RGB) -> Bool) -> Int? {
    let wanted = OKLab(color)
    var best: (index: Int, distance: Double)?
    for entry in entries {
      let distance = entry.lab.distance(to: wanted)
      if let best, best.distance <= distance { continue }
      if holds(entry.index, entry.rgb) { best = (entry.index, distance) }
    }
    return best?.index
  }

  private static let entries = range.map { index in
    (index: index, rgb: rgb(index), lab: OKLab(rgb(index)))
  }
}

private func linear(_ channel: UInt8) -> Double { linearLevels[Int(channel)] }

/// sRGB channel values as light (IEC 61966-2-1). The power 2.4 is written as a square and a fifth
/// root, since the standard library has no power function.
private let linearLevels: [Double] = (0...255).map { channel in
  let value = Double(channel) / 255
  if value <= 0.04045 { return value / 12.92 }
  let base = (value + 0.055) / 1.055
  return base * base * fifthRoot(base * base)
}

/// The channel whose light is nearest to a value.
private func encoded(_ light: Double) -> UInt8 {
  var low = 0
  var high = 255
  while high - low > 1 {
    let middle = (low + high) / 2
    if linearLevels[middle] <= light { low = middle } else { high = middle }
  }
  return light - linearLevels[low] <= linearLevels[high] - light ? UInt8(low) : UInt8(high)
}

private func cube(_ value: Double) -> Double { value * value * value }

/// The cube root of a number from 0 to 1 by Newton's method, to the last bits of a Double.
private func cubeRoot(_ value: Double) -> Double {
  guard value > 0 else { return 0 }
  var root = 1.0
  for _ in 0..<100 {
    let next = root - (root - value / (root * root)) / 3
    if next >= root { break }
    root = next
  }
  return root
}

/// The fifth root of a number from 0 to 1, as `cubeRoot` finds its own.
private func fifthRoot(_ value: Double) -> Double {
  guard value > 0 else { return 0 }
  var root = 1.0
  for _ in 0..<200 {
    let next = root - (root - value / (root * root * root * root)) / 5
    if next >= root { break }
    root = next
  }
  return root
}
