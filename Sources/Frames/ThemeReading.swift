/// Something wrong in a theme file, with its place; the wording is left to whoever shows it.
package struct ThemeProblem: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The line is no `key: value`.
    case notAKeyAndValue
    /// A quoted value has no closing quote, or something stands after it.
    case badQuoting
    /// The key stands there a second time; the first one counts.
    case repeatedKey(String)
    /// The value is not six hexadecimal digits.
    case badColor(key: String, value: String)
    /// A colour that the palette needs is nowhere, or bad.
    case missingColor(key: String)
    /// Neither `name:` nor, in the older form, `scheme:`.
    case missingName
    /// `kind:` is neither `terminal` nor `mono`.
    case unknownKind(String)
    /// `system:` is neither `base16` nor `base24`.
    case unknownSystem(String)
  }

  /// Counted from 1. For what is missing, the line that should have had it: `palette:`, or 1.
  package let line: Int
  /// Counted from 1, in characters.
  package let column: Int
  /// The line as the file has it. Not made displayable; `Frame.put` and whoever prints it do that.
  package let lineText: String
  package let kind: Kind

  package init(line: Int, column: Int, lineText: String, kind: Kind) {
    self.line = line
    self.column = column
    self.lineText = lineText
    self.kind = kind
  }
}

extension Theme {
  /// Reads a theme file: base16 or base24 YAML of tinted-theming (builder 0.11), its older flat
  /// form, or our two kinds without a palette.
  ///
  /// Of YAML it takes what such files use: `key: value` lines, one level of indented keys under
  /// `palette:`, quotes, comments, `---`, and folded text, which is skipped. Hexadecimal colours
  /// need no quotes and no `#`. Unknown keys are ignored. There is a theme as long as every
  /// colour is there, so a theme may come with problems; without a theme there is at least one.
  /// One that has no name is called `fallback`.
  package static func read(
    _ text: String, named fallback: String = ""
  ) -> (theme: Theme?, problems: [ThemeProblem]) {
    var reader = ThemeReader()
    reader.read(text)
    let theme = reader.theme(named: fallback)
    return (theme, reader.problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
  }
}

private struct ThemeReader {
  struct Entry {
    let value: String
    let line: Int
    let keyColumn: Int
    let valueColumn: Int
    let lineText: String
  }

  var problems: [ThemeProblem] = []
  private var top: [String: Entry] = [:]
  private var palette: [String: Entry] = [:]
  private var firstLine = ""

  mutating func read(_ text: String) {
    var section: String?
    var foldedIndent: Int?
    let text = text.first == "\u{FEFF}" ? text.dropFirst() : text[...]
    let lines = text.split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r\n" || $0 == "\r"
    }
    firstLine = lines.first.map(String.init) ?? ""
    for (offset, line) in lines.enumerated() {
      let body = line.drop { $0 == " " || $0 == "\t" }
      let indent = line.count - body.count
      if body.isEmpty { continue }
      if let folded = foldedIndent {
        if indent > folded { continue }
        foldedIndent = nil
      }
      if body.first == "#" || (indent == 0 && isMarker(body)) { continue }
      guard let (key, entry) = keyAndValue(of: line, indent: indent, line: offset + 1) else {
        continue
      }
      if indent == 0 { section = key }
      if let first = entry.value.first, "|>".contains(first), entry.value.count <= 3 {
        foldedIndent = indent
      }
      if indent == 0 {
        if top[key] != nil { repeated(key, entry) } else { top[key] = entry }
      } else if section == "palette" {
        let slot = key.lowercased()
        if palette[slot] != nil { repeated(key, entry) } else { palette[slot] = entry }
      }
    }
  }

  /// The theme that was read; adds what is missing to the problems.
  mutating func theme(named fallback: String) -> Theme? {
    let author = top["author"]?.value ?? ""
    let nameEntry = top["name"] ?? top["scheme"]
    var name = nameEntry?.value ?? ""
    if name.isEmpty {
      name = top["slug"]?.value ?? fallback
      problem(.missingName, line: nameEntry?.line ?? 1, text: nameEntry?.lineText ?? firstLine)
    }
    if let kind = top["kind"] {
      switch kind.value {
      case "terminal": return Theme(name: name, author: author, isMono: false)
      case "mono": return Theme(name: name, author: author, isMono: true)
      default:
        problem(.unknownKind(kind.value), at: kind)
        return nil
      }
    }
    if let system = top["system"], system.value != "base16", system.value != "base24" {
      problem(.unknownSystem(system.value), at: system)
    }
    return paletteTheme(name: name, author: author)
  }

  private mutating func paletteTheme(name: String, author: String) -> Theme? {
    var colors: [String: Entry] = palette
    if top["palette"] == nil {
      for (key, entry) in top { colors[key.lowercased()] = entry }
    }
    var read: [RGB?] = []
    for slot in 0..<24 {
      let key = "base" + (slot < 16 ? "0" : "") + String(slot, radix: 16, uppercase: true)
      if let entry = colors[key.lowercased()] {
        let color = RGB(hex: entry.value)
        if color == nil { problem(.badColor(key: key, value: entry.value), at: entry) }
        read.append(color)
      } else {
        read.append(nil)
        if slot < 16 {
          let place = top["palette"]
          problem(
            .missingColor(key: key), line: place?.line ?? 1, text: place?.lineText ?? firstLine)
        }
      }
    }
    let base = read.prefix(16).compactMap(\.self)
    guard base.count == 16 else { return nil }
    // Where base24 leaves a colour out, the one that stands in for it.
    let standIns = [0x00, 0x00, 0x08, 0x0A, 0x0B, 0x0C, 0x0D, 0x0E]
    let brights = zip(read.dropFirst(16), standIns).map { $0 ?? base[$1] }
    return Theme(name: name, author: author, palette: base + brights)
  }

  /// A key and its value; nil, with a problem noted, where the line is something else.
  private mutating func keyAndValue(
    of line: Substring, indent: Int, line number: Int
  ) -> (String, Entry)? {
    let text = String(line)
    let body = Array(line.dropFirst(indent))
    let colon = body.indices.first { index in
      body[index] == ":" && (index + 1 == body.count || " \t".contains(body[index + 1]))
    }
    guard let colon, colon > 0 else {
      problem(.notAKeyAndValue, line: number, column: indent + 1, text: text)
      return nil
    }
    var start = colon + 1
    while start < body.count, " \t".contains(body[start]) { start += 1 }
    let column = indent + start + 1
    guard let value = value(of: body[start...]) else {
      problem(.badQuoting, line: number, column: column, text: text)
      return nil
    }
    let entry = Entry(
      value: value, line: number, keyColumn: indent + 1, valueColumn: column, lineText: text)
    return (unquoted(body[..<colon]), entry)
  }

  /// A value without its quotes and comment; nil if its quotes are wrong.
  private func value(of rest: ArraySlice<Character>) -> String? {
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return plain(rest) }
    var value = ""
    var index = rest.startIndex + 1
    while index < rest.endIndex, rest[index] != quote || doubled(quote, at: index, in: rest) {
      let escapes = quote == "\"" ? rest[index] == "\\" : rest[index] == "'"
      if escapes, index + 1 < rest.endIndex { index += 1 }
      value.append(rest[index])
      index += 1
    }
    guard index < rest.endIndex else { return nil }
    let after = rest[(index + 1)...].drop { $0 == " " || $0 == "\t" }
    return after.isEmpty || after.first == "#" ? value : nil
  }

  /// In single quotes, two stand for one.
  private func doubled(_ quote: Character, at index: Int, in rest: ArraySlice<Character>) -> Bool {
    quote == "'" && index + 1 < rest.endIndex && rest[index + 1] == "'"
  }

  /// An unquoted value up to a comment. One that begins with `#` would be a comment in YAML, but
  /// is here a colour that somebody forgot to quote.
  private func plain(_ rest: ArraySlice<Character>) -> String {
    var end = rest.startIndex
    while end < rest.endIndex {
      if rest[end] == "#", end > rest.startIndex, " \t".contains(rest[end - 1]) { break }
      end += 1
    }
    var value = String(rest[..<end])
    while let last = value.last, last == " " || last == "\t" { value.removeLast() }
    if value.first == "#", RGB(hex: value.prefix { $0 != " " }) == nil { return "" }
    return value
  }

  private func unquoted(_ key: ArraySlice<Character>) -> String {
    String(key.filter { !" \t\"'".contains($0) })
  }

  /// `---`, `...` and `%YAML`, which begin and end a YAML document.
  private func isMarker(_ body: Substring) -> Bool {
    body.hasPrefix("---") || body == "..." || body.first == "%"
  }

  private mutating func repeated(_ key: String, _ entry: Entry) {
    problem(.repeatedKey(key), line: entry.line, column: entry.keyColumn, text: entry.lineText)
  }

  private mutating func problem(_ kind: ThemeProblem.Kind, at entry: Entry) {
    problem(kind, line: entry.line, column: entry.valueColumn, text: entry.lineText)
  }

  private mutating func problem(
    _ kind: ThemeProblem.Kind, line: Int, column: Int = 1, text: String
  ) {
    problems.append(ThemeProblem(line: line, column: column, lineText: text, kind: kind))
  }
}
