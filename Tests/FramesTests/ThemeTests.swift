import Frames
import Glibc
import Testing

/// The theme files of the project, found from the real place of this file.
private let themesFolder: String = {
  let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
  guard let real = realpath("/" + folder, nil) else { return "themes" }
  defer { free(real) }
  return String(cString: real) + "/../../themes"
}()

private func themeFile(_ name: String) throws -> String {
  let file = try #require(fopen("\(themesFolder)/\(name).yaml", "r"), "no \(name).yaml")
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var byte = getc(file)
  while byte != EOF {
    bytes.append(UInt8(byte))
    byte = getc(file)
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func shipped(_ name: String) throws -> Theme {
  let result = Theme.read(try themeFile(name))
  #expect(result.problems == [])
  return try #require(result.theme)
}

private let paletteNames = ["wipnet-sombre", "wipnet-clair", "contraste-fort", "daltonien"]

/// WCAG 2.1's contrast ratio written out with the C library's power, apart from the code under
/// test.
private func contrast(_ one: RGB, _ other: RGB) -> Double {
  func luminance(_ color: RGB) -> Double {
    func light(_ channel: UInt8) -> Double {
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * light(color.red) + 0.7152 * light(color.green) + 0.0722 * light(color.blue)
  }
  let (first, second) = (luminance(one), luminance(other))
  return (max(first, second) + 0.05) / (min(first, second) + 0.05)
}

private func worstContrast(_ theme: Theme, _ depth: ColorDepth) -> Double {
  var worst = 21.0
  for role in Role.allCases {
    for style in [Style(role), Style(role, onBar: true), Style(role, selected: true)] {
      let paint = theme.paint(for: style, depth: depth)
      guard let text = paint.foreground.color, let back = paint.background.color else { return 0 }
      worst = min(worst, contrast(text, back))
    }
  }
  return worst
}

@Suite("Themes")
struct ThemeTests {
  @Test("the six of the project load without a problem, under their own names")
  func load() throws {
    for name in paletteNames + ["terminal", "mono"] {
      #expect(try shipped(name).name == name)
    }
    #expect(try shipped("terminal") == .terminal)
    #expect(try shipped("mono") == .mono)
  }

  @Test("dark and light are judged by the colours, whatever the file says")
  func dark() throws {
    #expect(try shipped("wipnet-sombre").isDark == true)
    #expect(try shipped("wipnet-clair").isDark == false)
    #expect(Theme.terminal.isDark == nil)
    let text = try themeFile("wipnet-clair")
    #expect(text.contains("variant: \"light\""))
    let lying = text.split(separator: "\n").map { $0.contains("variant") ? "variant: dark" : $0 }
    #expect(Theme.read(lying.joined(separator: "\n")).theme?.isDark == false)
  }

  @Test("our palettes reach their contrast as written, before any guard", arguments: paletteNames)
  func designed(name: String) throws {
    let counts = try #require(try shipped(name).contrast(depth: .direct, guarded: false))
    #expect(counts.reached == counts.pairs)
    #expect(counts.pairs == 24)
  }

  @Test("every role is legible on plain, bar and selection", arguments: paletteNames)
  func legible(name: String) throws {
    let theme = try shipped(name)
    let goal = name == "contraste-fort" ? 7.0 : 4.5
    #expect(theme.contrastGoal == goal)
    #expect(worstContrast(theme, .direct) >= goal)
    #expect(worstContrast(theme, .indexed256) >= goal)
  }

  @Test("any palette at all becomes legible", arguments: 0..<40)
  func randomPalettes(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let palette = (0..<16).map { _ in
      RGB(
        .random(in: 0...255, using: &random), .random(in: 0...255, using: &random),
        .random(in: 0...255, using: &random))
    }
    let theme = try #require(Theme(name: "x", author: "", palette: palette))
    #expect(worstContrast(theme, .direct) >= 4.5)
    #expect(worstContrast(theme, .indexed256) >= 4.5)
  }

  @Test("a palette without any contrast is counted as it is, and mended")
  func grey() throws {
    let grey = RGB(0x77, 0x77, 0x77)
    let theme = try #require(
      Theme(name: "x", author: "", palette: Array(repeating: grey, count: 16)))
    #expect(try #require(theme.contrast(depth: .direct, guarded: false)).reached == 0)
    let mended = try #require(theme.contrast(depth: .direct, guarded: true))
    #expect(mended.reached == mended.pairs)
    #expect(theme.paint(for: Style(.text, selected: true), depth: .direct).isReversed)
    #expect(theme.paint(for: .plain, depth: .direct, guarded: false).foreground == PaintColor(grey))
  }

  @Test("contrast ratios are those of WCAG")
  func ratios() {
    let (black, white) = (RGB(0, 0, 0), RGB(255, 255, 255))
    #expect(abs(black.contrast(to: white) - 21) < 1e-9)
    #expect(RGB(0x76, 0x76, 0x76).contrast(to: white) >= 4.5)
    #expect(RGB(0x77, 0x77, 0x77).contrast(to: white) < 4.5)
    var random = SeededGenerator(seed: 1)
    for _ in 0..<500 {
      let color = RGB(
        .random(in: 0...255, using: &random), .random(in: 0...255, using: &random),
        .random(in: 0...255, using: &random))
      #expect(abs(color.contrast(to: black) - contrast(color, black)) < 1e-9)
    }
  }

  @Test("a colour is moved no further than it must be, and keeps its hue")
  func moved() {
    let (black, white) = (RGB(0, 0, 0), RGB(255, 255, 255))
    let red = RGB(0xFF, 0, 0).moved(to: 4.5, against: white)
    #expect((4.5..<4.8).contains(red.contrast(to: white)))
    #expect(red.red > 200 && red.green < 60 && red.blue < 60)
    #expect(RGB(200, 200, 200).moved(to: 4.5, against: black) == RGB(200, 200, 200))
    #expect([black, white].contains(RGB(90, 90, 90).moved(to: 21, against: RGB(99, 99, 99))))
  }

  @Test("256 colours: never the user's own sixteen, and bar and selection are seen")
  func indexed() throws {
    for name in paletteNames {
      let theme = try shipped(name)
      let surfaces = [Style(.text), Style(.statusBar), Style(.text, selected: true)]
      let backgrounds = Set(surfaces.map { theme.paint(for: $0, depth: .indexed256).background })
      for style in Theme.pairs {
        let paint = theme.paint(for: style, depth: .indexed256)
        for color in [paint.foreground, paint.background] {
          guard case .indexed(let index) = color else {
            Issue.record("\(name): \(color)")
            continue
          }
          #expect((16...255).contains(index))
        }
      }
      #expect(backgrounds.count == 3)
    }
  }

  @Test("a theme of the terminal keeps to its default pair and its colours 1 to 6")
  func terminal() {
    for depth in [ColorDepth.eight, .sixteen, .indexed256, .direct] {
      for style in Role.allCases.flatMap({ [Style($0), Style($0, selected: true)] }) {
        let paint = Theme.terminal.paint(for: style, depth: depth)
        #expect(paint.background == .terminalDefault)
        switch paint.foreground {
        case .terminalDefault: break
        case .ansi(let index): #expect((1...6).contains(index))
        default: Issue.record("\(paint.foreground)")
        }
      }
    }
  }

  @Test("daltonien keeps states and series apart for every kind of colour blindness")
  func colorBlind() throws {
    let theme = try shipped("daltonien")
    let groups: [[Role]] = [
      [.women, .youth, .disability, .displaced, .men], [.targetMet, .targetMissed],
      [.saved, .unsaved, .error],
    ]
    for group in groups {
      for (one, other) in pairs(of: group) {
        let colors = [one, other].compactMap {
          theme.paint(for: Style($0), depth: .direct).foreground.color
        }
        try #require(colors.count == 2)
        for blindness in blindnesses {
          let distance = labDistance(blindness.seen(colors[0]), blindness.seen(colors[1]))
          #expect(distance >= 0.1, "\(one) and \(other), \(blindness.name)")
        }
      }
    }
  }
}

@Suite("Without colours")
struct MonoTests {
  private static let themes = paletteNames + ["terminal", "mono"]

  @Test("no theme uses a colour where there are none", arguments: themes)
  func noColor(name: String) throws {
    let theme = try shipped(name)
    for style in Theme.pairs {
      let paint = theme.paint(for: style, depth: .none)
      #expect(paint.foreground == .terminalDefault && paint.background == .terminalDefault)
    }
  }

  @Test("roles that no sign or word tells apart look different", arguments: themes)
  func toldApart(name: String) throws {
    let theme = try shipped(name)
    func paint(_ role: Role) -> Paint { theme.paint(for: Style(role), depth: .none) }
    let groups: [[Role]] = [
      [.title, .focus], [.text, .focus, .match], [.text, .statusBar], [.saved, .unsaved, .error],
      [.targetMet, .targetMissed], [.women, .youth, .disability], [.text, .estimate],
    ]
    for (one, other) in groups.flatMap(pairs) {
      #expect(paint(one) != paint(other), "\(one), \(other)")
    }
  }

  @Test("what is selected differs from what is not, in every role and with 8 colours")
  func selected() {
    for role in Role.allCases {
      for onBar in [false, true] {
        for (theme, depth) in [(Theme.mono, ColorDepth.none), (.terminal, .eight)] {
          let plain = theme.paint(for: Style(role, onBar: false), depth: depth)
          let selected = theme.paint(for: Style(role, selected: true, onBar: onBar), depth: depth)
          #expect(plain != selected, "\(role)")
        }
      }
    }
  }

  @Test("roles whose looks are the same in mono have signs or words of their own")
  func saidBySigns() {
    func paint(_ role: Role) -> Paint { Theme.mono.paint(for: Style(role), depth: .none) }
    // Section 5.3 of the screens' specification, "also said by".
    let signs: [Role: String] = [
      .targetMet: "✓", .targetMissed: "✗", .estimate: "≈", .unknown: "—", .barRest: "·",
      .saved: "enregistré", .unsaved: "non enregistré", .error: "word", .women: "Femmes",
      .youth: "Jeunes", .disability: "PVH", .displaced: "PDI", .men: "Hommes", .border: "line",
      .title: "on the line", .statusBar: "first and last rows", .secondary: "", .text: "",
    ]
    for (one, other) in pairs(of: Role.allCases) {
      // Secondary text is text: nothing is lost where the two look the same.
      if Set([one, other]) == [.text, .secondary] { continue }
      let differs = paint(one) != paint(other)
      let told = signs[one] != signs[other]
      #expect(differs || told, "\(one), \(other)")
    }
  }
}

private func pairs(of roles: [Role]) -> [(Role, Role)] {
  roles.indices.flatMap { first in
    roles[(first + 1)...].map { (roles[first], $0) }
  }
}

/// Light as eyes without one kind of cone see it: matrices of Machado, Oliveira and Fernandes
/// (2009), severity 1.
private struct Blindness {
  let name: String
  let rows: [[Double]]

  func seen(_ color: RGB) -> [Double] {
    let light = [color.red, color.green, color.blue].map { pow(Double($0) / 255, 2.2) }
    return rows.map { row in max(0, min(1, zip(row, light).reduce(0) { $0 + $1.0 * $1.1 })) }
  }
}

private let blindnesses = [
  Blindness(name: "full sight", rows: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
  Blindness(
    name: "protanopia",
    rows: [
      [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ]),
  Blindness(
    name: "deuteranopia",
    rows: [
      [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
      [-0.011820, 0.042940, 0.968881],
    ]),
  Blindness(
    name: "tritanopia",
    rows: [
      [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.303900],
    ]),
]

/// The distance of two lights in OKLab.
private func labDistance(_ one: [Double], _ other: [Double]) -> Double {
  func lab(_ light: [Double]) -> [Double] {
    let cones = [
      cbrt(0.4122214708 * light[0] + 0.5363325363 * light[1] + 0.0514459929 * light[2]),
      cbrt(0.2119034982 * light[0] + 0.6806995451 * light[1] + 0.1073969566 * light[2]),
      cbrt(0.0883024619 * light[0] + 0.2817188376 * light[1] + 0.6299787005 * light[2]),
    ]
    return [
      0.2104542553 * cones[0] + 0.7936177850 * cones[1] - 0.0040720468 * cones[2],
      1.9779984951 * cones[0] - 2.4285922050 * cones[1] + 0.4505937099 * cones[2],
      0.0259040371 * cones[0] + 0.7827717662 * cones[1] - 0.8086757660 * cones[2],
    ]
  }
  return zip(lab(one), lab(other)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
}
