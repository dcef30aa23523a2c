/// A cell as it is seen, read from tmux's capture with escape sequences. Two cells that look the
/// same are equal, however they were sent: a bold blank is a blank.
package struct ShownCell: Hashable {
  var text: Character
  var attributes: Set<Int> = []
  var foreground = "39"
  var background = "49"

  /// The rows of a capture, without the blanks at their ends.
  package static func rows(_ capture: String) -> [[ShownCell]] {
    var pen = ShownCell(text: " ")
    return capture.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var cells: [ShownCell] = []
      var rest = line
      while let character = rest.first {
        if let sequence = rest.prefixMatch(of: /\u{1B}\[([0-9;:]*)m/) {
          pen.apply(sequence.1.split(separator: ";").map(String.init))
          rest = rest[sequence.range.upperBound...]
        } else {
          cells.append(pen.showing(character))
          rest.removeFirst()
        }
      }
      while cells.last == ShownCell(text: " ") { cells.removeLast() }
      return cells
    }
  }

  private mutating func apply(_ codes: [String]) {
    var codes = codes[...]
    if codes.isEmpty { codes = ["0"] }
    while let code = codes.popFirst() {
      switch Int(code) ?? 0 {
      case 0: self = ShownCell(text: " ")
      case 38, 48:
        let color = ([code] + codes.prefix(codes.first == "5" ? 2 : 4)).joined(separator: ";")
        codes = codes.dropFirst(codes.first == "5" ? 2 : 4)
        if code == "38" { foreground = color } else { background = color }
      case 30...37, 39, 90...97: foreground = code
      case 40...47, 49, 100...107: background = code
      case let attribute: attributes.insert(attribute)
      }
    }
  }

  private func showing(_ character: Character) -> ShownCell {
    var cell = self
    cell.text = character
    if character == " " {
      cell.attributes.subtract([1, 2])
      if !cell.attributes.contains(7) && !cell.attributes.contains(4) { cell.foreground = "39" }
    }
    return cell
  }
}
