/// The text as it may stand on a screen: what it holds is data, never a command.
///
/// A name in a file may carry terminal escapes, marks that turn the direction of what follows, or
/// characters nobody sees; painted as they are, they could rewrite the screen or hide a
/// difference between two names. So:
/// - new line and tab become a space; the other controls become their pictures (`␛`, `␀`, `␡`),
///   those of the C1 set `□`;
/// - format characters that are not seen (bidirectional marks, zero-width spaces, tags, soft
///   hyphens), line separators and variation selectors become `·`. A zero-width joiner or
///   non-joiner between two letters stays: scripts need it;
/// - private use, noncharacters and what is newer than Unicode 14 become `□`, since terminals do
///   not agree on its width; so do flags and emoji of several parts, as `□` and a no-break space,
///   two columns as everywhere else;
/// - a combining mark without a letter stands on `◌`, and no letter carries more than four.
///
/// The rule is idempotent. Letters keep the form, composed or not, that the file has.
package func displayable(_ text: String) -> String {
  if TextWidth.isPlainASCII(text) || text.unicodeScalars.allSatisfy(isPlain) { return text }
  var shown = ""
  shown.reserveCapacity(text.utf8.count)
  var index = text.startIndex
  while index < text.endIndex {
    let character = text[index]
    index = text.index(after: index)
    let next = index < text.endIndex ? text.unicodeScalars[index] : nil
    appendDisplayed(character, before: next, to: &shown)
  }
  return shown
}

private func appendDisplayed(
  _ character: Character, before next: Unicode.Scalar?, to shown: inout String
) {
  if character == "\r\n" {
    shown += " "
    return
  }
  let scalars = Array(character.unicodeScalars)
  if isEmojiSequence(scalars) {
    shown += "□\u{A0}"
    return
  }
  var hasBase = false
  var marks = 0
  for (offset, scalar) in scalars.enumerated() {
    let previous = offset > 0 ? scalars[offset - 1] : nil
    if isEmojiSelector(scalar), let previous, previous.properties.isEmoji { continue }
    if scalar == "\u{200C}" || scalar == "\u{200D}" {
      let following = offset + 1 < scalars.count ? scalars[offset + 1] : next
      if isLetter(previous), isLetter(following) {
        if marks < 4 { shown.unicodeScalars.append(scalar) }
        marks += 1
      } else {
        shown += "·"
      }
      continue
    }
    let substitute = substitute(for: scalar)
    if substitute == nil, TextWidth.of(scalar) == 0 {
      if !hasBase { shown += "◌" }
      if marks < 4 { shown.unicodeScalars.append(scalar) }
      marks += 1
    } else {
      shown.unicodeScalars.append(substitute ?? scalar)
      marks = 0
    }
    hasBase = true
  }
}

/// What is shown in place of a scalar; nil where it is shown as it is.
private func substitute(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
  let value = scalar.value
  switch value {
  case 0x09, 0x0A, 0x0D, 0x85: return value == 0x85 ? "□" : value == 0x0D ? "␍" : " "
  case 0..<0x20: return Unicode.Scalar(0x2400 + value)
  case 0x7F: return "␡"
  case 0x80..<0xA0: return "□"
  case 0x2028, 0x2029: return "·"
  case 0x1F1E6...0x1F1FF: return "□"
  case 0xE0000...0xE0FFF: return "·"
  default: break
  }
  if isPlain(scalar) { return nil }
  let properties = scalar.properties
  switch properties.generalCategory {
  case .format: return "·"
  case .privateUse, .unassigned, .control, .surrogate: return "□"
  default: break
  }
  if properties.isDefaultIgnorableCodePoint { return "·" }
  if let age = properties.age, age.major > 14 { return "□" }
  return nil
}

/// Whether a scalar surely is one column wide and shown as it is: Latin letters, the punctuation
/// and signs of our own screens. Spares the common text every look into the Unicode tables.
func isPlain(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: true
  case 0x2010...0x2027, 0x202F...0x205E, 0x2190...0x22FF, 0x2500...0x25FC, 0x2713, 0x2717: true
  default: false
  }
}

private func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
  guard let scalar else { return false }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: break
  case .nonspacingMark, .spacingMark: break
  default: return false
  }
  return !scalar.properties.isDefaultIgnorableCodePoint
}

/// Variation selectors 15 and 16, which choose between a sign and its picture.
private func isEmojiSelector(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "\u{FE0E}" || scalar == "\u{FE0F}"
}

/// Whether a grapheme is one picture made of several: a family, a skin tone, a flag.
private func isEmojiSequence(_ scalars: [Unicode.Scalar]) -> Bool {
  guard let first = scalars.first, scalars.count > 1, first.value > 0x7F else { return false }
  if (0x1F1E6...0x1F1FF).contains(first.value) {
    return (0x1F1E6...0x1F1FF).contains(scalars[1].value)
  }
  guard first.properties.isEmoji else { return false }
  return scalars.dropFirst().contains { scalar in
    scalar == "\u{200D}" || scalar.properties.isEmojiModifier
      || (0xE0020...0xE007F).contains(scalar.value)
  }
}
