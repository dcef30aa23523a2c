/// The text without accents and case, for searching: `N’Diaye` → `n'diaye`, `Ɲɛlɛ` → `nele`.
///
/// Bambara's ɛ ɔ ɲ ŋ fold to the Latin letters people type for them. What has no fold stays.
package func folded(_ text: String) -> String { foldedText(text) }

/// The same of a part of a text.
package func folded(_ text: Substring) -> String { foldedText(text) }

/// Without a declaration for each of the two kinds of text other modules would go through witnesses,
/// byte by byte.
private func foldedText(_ text: some StringProtocol) -> String {
  // Titles and names by the ten thousand are folded between two keys, nearly all of them Latin-1.
  foldedLatin1(text) ?? foldedByScalars(text)
}

/// nil when the text has a letter that is not one of Latin-1 with one letter for its fold.
private func foldedLatin1(_ text: some StringProtocol) -> String? {
  var isAccented = false
  var isKnown = true
  let result = String(unsafeUninitializedCapacity: text.utf8.count) { bytes in
    var count = 0
    for var byte in text.utf8 {
      if isAccented {
        isAccented = false
        byte = foldsOfLatin1[Int(byte & 0x3F)]
        if byte == 0 {
          isKnown = false
          return 0
        }
      } else if byte >= 0x80 {
        guard byte == 0xC3 else {
          isKnown = false
          return 0
        }
        isAccented = true
        continue
      } else if byte &- 0x41 < 26 {
        byte |= 0x20
      }
      bytes[count] = byte
      count += 1
    }
    return count
  }
  return isKnown ? result : nil
}

/// The folded letter of Latin-1 that stands at a place of a name, of which the place is moved behind it; nil
/// at a letter that only `folded` knows.
///
/// Inlined wherever names are gone through by the hundred thousand between two keys.
@inline(__always)
func foldedLatin1Letter(in name: UnsafeBufferPointer<UInt8>, at index: inout Int) -> UInt8? {
  let byte = name[index]
  index += 1
  if byte < 0x80 { return byte &- 0x41 < 26 ? byte | 0x20 : byte }
  // With an accent, U+00C0 to U+00FF, of which each folds to one letter.
  guard byte == 0xC3, index < name.count else { return nil }
  let letter = foldsOfLatin1[Int(name[index] & 0x3F)]
  index += 1
  return letter == 0 ? nil : letter
}

/// The letter to which each of U+00C0 to U+00FF folds; zero where it is none or several.
private let foldsOfLatin1: [UInt8] = (0..<64).map { offset in
  let letter = Unicode.Scalar(UInt8(0xC0 + offset))
  let plain = Array(foldedByScalars(String(Character(letter))).utf8)
  return plain.count == 1 && plain[0] < 0x80 ? plain[0] : 0
}

private func foldedByScalars(_ text: some StringProtocol) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars { bytes.append(folding: scalar) }
  return String(decoding: bytes, as: UTF8.self)
}

extension [UInt8] {
  /// Adds what `folded` makes of a text: without a text of its own, where tens of thousands are put one
  /// behind the other between two keys.
  mutating func append(folding text: String) {
    var text = text
    text.withUTF8 { bytes in
      let start = count
      var index = 0
      while index < bytes.count {
        guard let letter = foldedLatin1Letter(in: bytes, at: &index) else {
          // Another letter: its folds and those of all that follows.
          removeSubrange(start...)
          for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            append(folding: scalar)
          }
          return
        }
        append(letter)
      }
    }
  }

  fileprivate mutating func append(folding scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x80 {
      append(UInt8(value) &- 0x41 < 26 ? UInt8(value) | 0x20 : UInt8(value))
    } else if let letters = folds[value] {
      append(contentsOf: letters.utf8)
    } else if !(0x300...0x36F).contains(value) {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        if let letters = folds[lower.value] {
          append(contentsOf: letters.utf8)
        } else if !(0x300...0x36F).contains(lower.value) {
          append(contentsOf: String(lower).utf8)
        }
      }
    }
  }
}

/// Lower-case letters beyond ASCII by code point, for Latin-1, Latin Extended-A and the letters of
/// Mali's languages.
private let folds: [UInt32: String] = {
  let groups: [(String, String)] = [
    ("àáâãäåāăąǎ", "a"), ("æ", "ae"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęěẽɛ", "e"),
    ("ĝğġģ", "g"), ("ĥħ", "h"), ("ìíîïĩīĭįıǐ", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"),
    ("ḿ", "m"), ("ñńņňǹɲŋ", "n"), ("òóôõöøōŏőǒɔ", "o"), ("œ", "oe"), ("ŕŗř", "r"),
    ("śŝşšș", "s"), ("ß", "ss"), ("ţťŧț", "t"), ("ùúûüũūŭůűųǔ", "u"), ("ŵ", "w"), ("ýÿŷ", "y"),
    ("źżž", "z"), ("’‘ʼ", "'"),
    ("\u{A0}\u{202F}", " "), ("–—‑", "-"),
  ]
  var table: [UInt32: String] = [:]
  for (letters, plain) in groups {
    for letter in letters.unicodeScalars { table[letter.value] = plain }
  }
  return table
}()
