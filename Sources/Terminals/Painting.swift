import CTerminal
import Frames

/// How a style looks on this terminal, in the terms of the C layer.
struct Look: Hashable {
  var attributes: UInt32
  var pair: Int32
}

/// Gives colour pairs to colours.
///
/// A terminal has few pairs, the Linux console 64, and ncurses repaints every cell of a pair that
/// is redefined. So only a pair that the frame at hand does not use is taken again, the one unused
/// for longest; where all are in use, the text keeps the terminal's own colours.
struct ColorPairs {
  private struct Colors: Hashable {
    var foreground: Int32
    var background: Int32
  }

  private let limit: Int32
  private var pairs: [Colors: Int32] = [:]
  private var lastUse: [Colors: Int] = [:]
  private var turn = 0

  /// Pair 0 is the terminal's own and cannot be given away.
  init(count: Int32) {
    limit = min(max(count - 1, 0), 1024)
  }

  /// Begins a frame: what was used until now may be taken again.
  mutating func beginFrame() { turn += 1 }

  mutating func pair(_ foreground: Int32, _ background: Int32) -> Int32 {
    let colors = Colors(foreground: foreground, background: background)
    if foreground < 0 && background < 0 || limit == 0 { return 0 }
    if let pair = pairs[colors] {
      lastUse[colors] = turn
      return pair
    }
    guard let pair = freePair() else { return 0 }
    ct_define_pair(pair, foreground, background)
    pairs[colors] = pair
    lastUse[colors] = turn
    return pair
  }

  private mutating func freePair() -> Int32? {
    if pairs.count < Int(limit) { return Int32(pairs.count) + 1 }
    guard let oldest = lastUse.min(by: { $0.value < $1.value }), oldest.value < turn,
      let pair = pairs.removeValue(forKey: oldest.key)
    else { return nil }
    lastUse[oldest.key] = nil
    return pair
  }
}

/// Turns frames into cells of ncurses, handing over only what changed since the last one.
struct Painter {
  let depth: ColorDepth
  private let repertoire: Repertoire
  /// The console's font has few signs beyond letters and lines.
  private let hasSmallFont: Bool
  private var pairs: ColorPairs
  private var previous: Frame?
  private var paints = PaintMemory()
  private var looks: [Look?] = Array(repeating: nil, count: Style.count)
  private var scalars: [UInt32] = []

  init(depth: ColorDepth, repertoire: Repertoire, hasSmallFont: Bool) {
    self.depth = depth
    self.repertoire = repertoire
    self.hasSmallFont = hasSmallFont
    pairs = ColorPairs(count: ct_pairs())
  }

  /// Forgets what is on the screen, which has another size now.
  mutating func forget() { previous = nil }

  /// Puts the cells that changed and the cursor; says whether anything is to be sent.
  mutating func put(
    _ original: borrowing Frame, theme: Theme, guarded: Bool, on size: Size
  ) -> Bool {
    paints.use(theme, guarded: guarded)
    let frame = original.transcribed(to: repertoire)
    var isSame = updateLooks(frame)
    if previous?.size != frame.size { isSame = false }
    let rows = min(frame.size.rows, size.rows)
    let columns = min(frame.size.columns, size.columns)
    var hasChanged = false
    let former = isSame ? previous : nil
    for row in 0..<rows where columns > 0 {
      if let former {
        frame.forEachChange(since: former, row: row, upTo: columns) { column, cell in
          put(cell, row, column)
          hasChanged = true
        }
      } else {
        for column in 0..<columns where frame[row, column].width > 0 {
          put(frame[row, column], row, column)
        }
      }
    }
    if !isSame { clearBeyond(rows: rows, columns: columns, of: size) }
    hasChanged = hasChanged || !isSame || previous?.cursor != frame.cursor
    if hasChanged { place(frame.cursor, rows: rows, columns: columns) }
    previous = frame
    return hasChanged
  }

  private mutating func put(_ cell: Cell, _ row: Int, _ column: Int) {
    let look = looks[cell.style.number] ?? Look(attributes: 0, pair: 0)
    scalars.removeAll(keepingCapacity: true)
    for scalar in (hasSmallFont ? smallFont[cell.text] ?? cell.text : cell.text).unicodeScalars {
      scalars.append(scalar.value)
    }
    ct_put(
      Int32(row), Int32(column), scalars, Int32(scalars.count), Int32(cell.width), look.attributes,
      look.pair)
  }

  private mutating func clearBeyond(rows: Int, columns: Int, of size: Size) {
    let space = [UInt32(UInt8(ascii: " "))]
    for row in 0..<size.rows {
      for column in (row < rows ? columns : 0)..<max(size.columns, row < rows ? columns : 0) {
        ct_put(Int32(row), Int32(column), space, 1, 1, 0, 0)
      }
    }
  }

  private func place(_ cursor: Position?, rows: Int, columns: Int) {
    guard let cursor, (0..<rows).contains(cursor.row), (0..<columns).contains(cursor.column) else {
      ct_place_cursor(-1, -1)
      return
    }
    ct_place_cursor(Int32(cursor.row), Int32(cursor.column))
  }

  // MARK: Looks

  /// Makes the look of every style in the frame; false when a style looks other than before, as
  /// after a change of theme, so that unchanged cells must be put again too.
  private mutating func updateLooks(_ frame: Frame) -> Bool {
    pairs.beginFrame()
    var isSame = true
    for style in frame.styles {
      let look = look(paints.paint(for: style, depth: depth))
      if let before = looks[style.number], before != look { isSame = false }
      looks[style.number] = look
    }
    return isSame
  }

  private mutating func look(_ paint: Paint) -> Look {
    var attributes: UInt32 = 0
    if paint.isBold { attributes |= CT_BOLD.rawValue }
    if paint.isDim { attributes |= CT_DIM.rawValue }
    if paint.isReversed { attributes |= CT_REVERSED.rawValue }
    if paint.isUnderlined { attributes |= CT_UNDERLINED.rawValue }
    return Look(
      attributes: attributes, pair: pairs.pair(number(paint.foreground), number(paint.background)))
  }

  /// A colour as ncurses counts it; -1 is the terminal's own, also for what it cannot show.
  private func number(_ color: PaintColor) -> Int32 {
    switch (color, depth) {
    case (.terminalDefault, _), (_, .none): -1
    case (.ansi(let index), .eight), (.ansi(let index), .direct): Int32(index & 7)
    case (.ansi(let index), _): Int32(index & 15)
    case (.indexed(let index), .indexed256): Int32(index & 255)
    case (.rgb(let red, let green, let blue), .direct):
      // 0 to 7 would mean the eight colours of the user.
      max(Int32(red) << 16 | Int32(green) << 8 | Int32(blue), 8)
    case (.indexed, _), (.rgb, _): -1
    }
  }
}

/// The answers of a theme, which are dear to ask for: every frame has the same few styles.
private struct PaintMemory {
  private var theme: Theme?
  private var isGuarded = true
  private var paints: [Paint?] = []

  mutating func use(_ theme: Theme, guarded: Bool) {
    guard theme != self.theme || guarded != isGuarded else { return }
    self.theme = theme
    isGuarded = guarded
    paints = Array(repeating: nil, count: Style.count)
  }

  mutating func paint(for style: Style, depth: ColorDepth) -> Paint {
    if let paint = paints[style.number] { return paint }
    let paint = theme?.paint(for: style, depth: depth, guarded: isGuarded) ?? Paint()
    paints[style.number] = paint
    return paint
  }
}

/// Signs of our screens that the Linux console's fonts lack.
private let smallFont: [Character: Character] = [
  "✓": "*", "✗": "x", "▸": ">", "◂": "<", "▾": "v", "▴": "^", "…": ".", "↗": "^", "≈": "~",
  "—": "-", "–": "-", "’": "'", "\u{202F}": " ", "\u{A0}": " ", "▌": "[", "▐": "]",
]
