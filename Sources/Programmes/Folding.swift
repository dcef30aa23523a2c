/// The text without accents and case, for searching: `N’Diaye` → `n'diaye`, `Ɲɛlɛ` → `nele`.
///
/// Bambara's ɛ ɔ ɲ ŋ fold to the Latin letters people type for them. What has no fold stays.
package func folded(_ text: some StringProtocol) -> String {
  var result = ""
  result.reserveCapacity(text.utf8.count)
  for scalar in text.lowercased().unicodeScalars {
    let value = scalar.value
    if value < 0x80 {
      result.unicodeScalars.append(scalar)
    } else if (0x300...0x36F).contains(value) {
      continue
    } else if let letters = folds[value] {
      result += letters
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
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
